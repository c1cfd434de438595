"""`bitext-check romanize`: Korean names in Latin letters."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bitext_check.commands.output import FILE, as_json, as_tsv, config_option, emit, lang_option, output_option
from bitext_check.reading.errors import InputError

if TYPE_CHECKING:
    from bitext_check.names.romanize import Romanization

_Forms = tuple["Romanization", tuple[str, ...]]


@click.command()
@click.argument("names", nargs=-1)
@click.option("--file", "file", type=FILE, help="A file with one name a line.")
@click.option("--format", "form", type=click.Choice(["text", "tsv", "json"]), default="text", show_default=True,
              help="Form of the result.")  # fmt: skip
@output_option
@config_option
@lang_option
def romanize(names: tuple[str, ...], file: Path | None, form: str, output: Path | None, config: Path | None,
             lang: str) -> None:  # fmt: skip
    """Write Korean names in Latin letters: as the press does, in Revised Romanization, in McCune-Reischauer.

    \b
    Example: bitext-check romanize 이동열 최은숙
    Example: bitext-check romanize --file names.txt --format tsv
    """
    from bitext_check.settings import load_settings

    wanted = [(name, "") for name in names] + (_lines(file) if file else [])
    if not wanted:
        raise InputError(
            "no name to romanize: give names, or --file with one name a line",
            "표기할 이름이 없습니다. 이름을 쓰거나 --file로 한 줄에 이름 하나씩 적은 파일을 지정하십시오",
        )
    folder = load_settings(file=config).tables
    found = [_forms(name, place, folder) for name, place in wanted]
    written = {"text": _text, "tsv": _tsv, "json": _json}[form](found, lang)
    emit(written, output, f"names.{'txt' if form == 'text' else form}")


def _lines(file: Path) -> list[tuple[str, str]]:
    from bitext_check.reading.encoding import read_text

    lines = read_text(file).lstrip("\ufeff").splitlines()
    return [(line.strip(), f"{file}, line {number}") for number, line in enumerate(lines, 1) if line.strip()]


def _forms(name: str, place: str, folder: Path | None) -> _Forms:
    from unicodedata import normalize

    from bitext_check.names.romanize import other_spellings, romanize

    written = normalize("NFC", name).strip()
    if not written or any(not ("가" <= c <= "힣" or c == " ") for c in written):
        where = f"{place}: " if place else ""
        raise InputError(
            f"{where}{name!r} is not a name in Hangul; write it like 이동열",
            f"{where}{name!r}은(는) 한글 이름이 아닙니다. 이동열처럼 쓰십시오",
        )
    return romanize(written, folder), other_spellings(written, folder)


# The terminal shows so many other spellings; TSV and JSON hold all.
_SHOWN = 8
_LABELS = {
    "en": ("press", "usual", "RR", "MR", "MR without marks", "established", "other"),
    "ko": ("언론 표기", "흔한 표기", "로마자 표기법", "매큔·라이샤워", "부호 없는 MR", "굳은 표기", "그 밖의 표기"),
}


def _text(found: list[_Forms], lang: str) -> str:
    return "\n".join("".join(_block(*forms, _LABELS[lang])) for forms in found)


def _block(forms: Romanization, others: tuple[str, ...], labels: tuple[str, ...]) -> list[str]:
    values = (forms.house, forms.press, forms.rr, forms.mr, forms.mr_plain,
              ", ".join(forms.established), ", ".join(others[:_SHOWN]))  # fmt: skip
    # Hangul takes two cells of a terminal.
    width = max(_cells(label) for label in labels) + 2
    lines = [f"  {label}{' ' * (width - _cells(label))}{value}\n"
             for label, value in zip(labels, values, strict=True) if value]  # fmt: skip
    return [f"{forms.hangul}\n", *lines]


def _cells(label: str) -> int:
    return sum(2 if "가" <= c <= "힣" else 1 for c in label)


def _tsv(found: list[_Forms], _: str) -> str:
    header = ("name", "press", "usual", "rr", "mr", "mr_plain", "established", "other")
    rows = [(f.hangul, f.house, f.press, f.rr, f.mr, f.mr_plain, "|".join(f.established), "|".join(o))
            for f, o in found]  # fmt: skip
    return as_tsv(header, rows)


def _json(found: list[_Forms], _: str) -> str:
    names = [
        {"name": f.hangul, "press": f.house, "usual": f.press, "rr": f.rr, "mr": f.mr, "mr_plain": f.mr_plain,
         "established": list(f.established), "other": list(others)}
        for f, others in found
    ]  # fmt: skip
    return as_json({"names": names})
