"""Rows of the lexicon as an editor sees them: looked up in both directions, and added to a house's own table."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from bitext_check.commands.output import write_file
from bitext_check.reading.errors import InputError
from bitext_check.tables.load import Row, TableError, cells, forget, key, parse, read, table

COLUMNS = ("lemma", "pos", "english", "source")
_LEMMA = re.compile(r"[가-힣]{1,30}")
_ENGLISH = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .,'’&/\-]{0,79}")


def house_folder(given: Path | None, config: Path | None) -> Path | None:
    """The house's folder of tables: the one given, else that of the settings. Raises `InputError`."""
    from bitext_check.settings import load_settings

    if given is None:
        return load_settings(file=config).tables
    if not given.is_dir():
        raise InputError(
            f"{given}: no such folder; make it first, or check the path given to --tables",
            f"{given}: 폴더가 없습니다. 먼저 폴더를 만들거나 --tables의 경로를 확인하십시오",
        )
    return given


def entries(words: Sequence[str], folder: Path | None) -> dict[str, list[Row]]:
    """The rows for each word: of a Korean lemma (a verb also without 다), or those that an English word renders."""
    try:
        rows = table("lexicon", folder)
    except TableError as error:
        raise broken_lexicon(error) from error
    return {word: [row for row in rows if _answers(row, unicodedata.normalize("NFC", word).strip())] for word in words}


def _answers(row: Row, word: str) -> bool:
    if word.isascii():
        return any(rendering.lower() == word.lower() for rendering in cells(row["english"]))
    return row["lemma"] in (word, f"{word}다")


def add_entry(
    folder: Path | None, lemma: str, pos: str, english: Sequence[str], source: str, replace: bool
) -> tuple[Row, Path]:
    """Add a row to `folder/lexicon.tsv`, which is made when it is not there; give the row and the file.

    A house row takes the place of the built-in one of the same key, so the known renderings go into it as well, unless
    `replace` is set. The file stays sorted by key. Raises `InputError`; then the file is as it was.
    """
    if folder is None:
        raise InputError(
            "no folder of house tables is set: give one with --tables, or as `tables` in the settings",
            "언론사 표 폴더가 없습니다. --tables나 설정의 tables로 지정하십시오",
        )
    row = _checked(lemma, pos, english, source)
    file = folder / "lexicon.tsv"
    try:
        house = _read(file)
        known = table("lexicon") if not replace else ()
    except TableError as error:
        raise broken_lexicon(error) from error
    rows = {key("lexicon", old): old for old in house}
    own = key("lexicon", row)
    before = rows.get(own) or next((old for old in known if key("lexicon", old) == own), None)
    if before is not None and not replace:
        renderings = dict.fromkeys((*cells(before["english"]), *cells(row["english"])))
        if len(renderings) == len(cells(before["english"])):
            raise InputError(
                f"{row['lemma']} ({pos}) already has {', '.join(cells(row['english']))}: nothing to add",
                f"{row['lemma']}({pos})에 {', '.join(cells(row['english']))}이(가) 이미 있습니다",
            )
        row["english"] = "|".join(renderings)
    rows[own] = {**rows.get(own, {}), **row}
    header = tuple(dict.fromkeys((*(house[0] if house else ()), *COLUMNS)))
    lines = [header, *(tuple(rows[k].get(column, "") for column in header) for k in sorted(rows))]
    write_file(file, "".join("\t".join(line) + "\n" for line in lines))
    forget()
    return row, file


def _read(file: Path) -> tuple[Row, ...]:
    """The rows of the house's lexicon, checked: () when there is no file. Raises `TableError`."""
    if not file.exists():
        return ()
    rows = parse(read(file), str(file))
    missing = [column for column in COLUMNS[:3] if rows and column not in rows[0]]
    if missing:
        raise TableError(f"{file}: there is no column {missing[0]}; the columns are {', '.join(COLUMNS)}")
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        if key("lexicon", row) in seen:
            raise TableError(f"{file}: {row['lemma']} ({row['pos']}) stands there twice; join the two rows")
        seen.add(key("lexicon", row))
    return rows


def _checked(lemma: str, pos: str, english: Sequence[str], source: str) -> Row:
    lemma = unicodedata.normalize("NFC", lemma).strip()
    tags = sorted({row["pos"] for row in table("lexicon")})
    if not _LEMMA.fullmatch(lemma):
        raise InputError(
            f"{lemma!r} is no Korean lemma; write it in Hangul without spaces",
            f"{lemma!r}은(는) 표제어가 아닙니다. 한글로 띄어 쓰지 말고 적으십시오",
        )
    if pos not in tags:
        raise InputError(f"{pos!r} is no part of speech; choose one of {', '.join(tags)}",
                         f"{pos!r}(이)라는 품사가 없습니다. {', '.join(tags)} 가운데 고르십시오")  # fmt: skip
    if pos in ("VV", "VA") and not lemma.endswith("다"):
        raise InputError(f"a verb or an adjective ends with 다; write {lemma}다",
                         f"동사와 형용사는 '다'로 끝나야 합니다. {lemma}다로 적으십시오")  # fmt: skip
    renderings = [" ".join(rendering.split()) for rendering in english]
    for rendering in renderings:
        if not _ENGLISH.fullmatch(rendering):
            raise InputError(
                f"{rendering!r} is no English rendering; use Latin letters, one word or phrase each",
                f"{rendering!r}은(는) 영어 표현이 아닙니다. 로마자로 한 낱말이나 구씩 적으십시오",
            )
    return {"lemma": lemma, "pos": pos, "english": "|".join(dict.fromkeys(renderings)),
            "source": " ".join(source.split())}  # fmt: skip


def broken_lexicon(error: TableError) -> InputError:
    """The sentence for a house's lexicon that cannot be read; the table's own errors name the file and the line."""
    return InputError(f"the lexicon cannot be used: {error}", f"어휘집을 쓸 수 없습니다: {error.ko}")
