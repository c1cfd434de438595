"""`bitext-check settings`: what holds here, and where it comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from bitext_check.commands.output import as_json, config_option, emit, lang_option, output_option


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="Form of the result.")  # fmt: skip
@config_option
@output_option
@lang_option
def settings(form: str, config: Path | None, output: Path | None, lang: str) -> None:
    """Show the settings that hold in this folder and where each comes from.

    \b
    Example: bitext-check settings --format json
    """
    from bitext_check.settings import settings_file

    file = config or settings_file()
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


def _rows(file: Path | None) -> list[tuple[str, Any, bool]]:
    """Key, value, and whether the file says so; checked as for `check`. Raises `InputError`."""
    from dataclasses import fields

    from bitext_check.settings import Settings, load_settings, written

    held = load_settings(file=file) if file else Settings()
    own = written(file) if file else {}
    rows = []
    for field in fields(Settings):
        key, value = field.name.replace("_", "-"), getattr(held, field.name)
        value = dict(value) if field.name == "severities" else str(value) if isinstance(value, Path) else value
        rows.append((key, value, key in own))
    return rows


def _toml(value: object) -> str:
    import json

    if isinstance(value, dict):
        inside = ", ".join(f"{key} = {json.dumps(item)}" for key, item in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    return "–" if value is None else json.dumps(value, ensure_ascii=False)
