"""`bitext-check settings`: what holds here, and where it comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from bitext_check.commands.output import as_json, config_option, emit, lang_option, output_option


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@config_option
@output_option
@lang_option
def settings(form: str, config: Path | None, output: Path | None, lang: str) -> None:
    """Show the settings that hold in this folder and where each comes from.

    \b
    Example: bitext-check settings --format json
    """
    file = config or settings_file(Path.cwd())
    rows = _rows(file)
    default = "기본값" if lang == "ko" else "default"
    if form == "json":
        fields = {key: {"value": value, "from": str(file) if own else "default"} for key, value, own in rows}
        text = as_json({"file": str(file) if file else None, "settings": fields})
    else:
        none = "설정 파일이 없습니다." if lang == "ko" else "No settings file."
        text = (f"{file}\n" if file else f"{none} `bitext-check init`\n") + "".join(
            f"  {key} = {_toml(value)}  ({file.name if own and file else default})\n" for key, value, own in rows
        )
    emit(text, output, f"settings.{'txt' if form == 'text' else form}")


def settings_file(folder: Path) -> Path | None:
    """The file whose settings hold in `folder`: the nearest one at or above it, as `load_settings` looks for it."""
    for place in (folder.absolute(), *folder.absolute().parents):
        if (place / "bitext-check.toml").is_file():
            return place / "bitext-check.toml"
        if _section(place / "pyproject.toml") is not None:
            return place / "pyproject.toml"
    return None


def _section(file: Path) -> dict[str, Any] | None:
    """The settings in a file as written; None when it has none or is no TOML."""
    import tomllib

    try:
        document = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None
    if file.name != "pyproject.toml":
        return document
    tool = document.get("tool")
    return tool.get("bitext-check") if isinstance(tool, dict) else None


def _rows(file: Path | None) -> list[tuple[str, Any, bool]]:
    """Key, value, and whether the file says so; checked as for `check`. Raises `InputError`."""
    from dataclasses import fields

    from bitext_check.settings import Settings, load_settings

    held = load_settings(file=file) if file else Settings()
    written = (_section(file) if file else None) or {}  # a dict: the call above has checked it
    rows = []
    for field in fields(Settings):
        key, value = field.name.replace("_", "-"), getattr(held, field.name)
        rows.append((key, str(value) if isinstance(value, Path) else value, key in written))
    return rows


def _toml(value: object) -> str:
    import json

    return "–" if value is None else json.dumps(value, ensure_ascii=False)
