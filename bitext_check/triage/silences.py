"""Findings that a newsroom has silenced, each with a reason: in a comment of the article, or in a file beside it.

A comment is a line of its own in the article, in either half; it belongs to no text:

    <!-- bitext-check: ignore TTL002 "Chairman": so on the company's own page -->
    # bitext-check: ignore NAM001 "노은채": spelled as in the passport

The file beside the article `ID.txt` is `ID.silence.toml`, with a table `[[silence]]` for each:

    [[silence]]
    code = "TTL002"
    english = "Chairman"
    reason = "so on the company's own page"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bitext_check.reading.encoding import read_text
from bitext_check.reading.errors import InputError
from bitext_check.records import Finding
from bitext_check.settings import check_codes, read_toml

ENDING = ".silence.toml"
_KEYS = ("code", "korean", "english", "article", "reason")
_MARK = re.compile(r"^\s{0,20}(?:<!--|#|//)\s{0,4}bitext-check:(.{0,1000})$", re.MULTILINE)
_SILENCE = re.compile(
    r"\s{0,4}ignore\s{1,4}([A-Za-z0-9-]{3,40})\s{1,4}[\"“”]([^\"“”]{1,300})[\"“”]\s{0,4}(?::|[–—-](?=\s))\s{0,4}(\S.{0,500}?)\s{0,4}"
    r"(?:-->)?\s{0,4}$"
)
_TABLES = (".tsv", ".csv")


@dataclass(frozen=True, slots=True)
class Silence:
    """One silenced finding: code or name of its rule, the words that it marks, why; `where` is file and line."""

    code: str
    korean: str
    english: str
    reason: str
    by: str
    where: str
    article: str = ""

    def covers(self, article: str, finding: Finding) -> bool:
        """Whether the finding is the one meant. Words that end with … stand for all that begin so."""
        if self.article and self.article != article:
            return False
        if self.code.upper() != finding.rule.code and self.code != finding.rule.name:
            return False
        sides = ((self.korean, finding.source), (self.english, finding.target))
        if self.by == "comment":  # its words may be of either side
            return any(place is not None and _same(words, place.text) for words, place in sides)
        return all(not words or (place is not None and _same(words, place.text)) for words, place in sides)


def _same(words: str, text: str) -> bool:
    wanted, found = (" ".join(given.split()).casefold() for given in (words, text))
    return found.startswith(wanted[:-1]) if wanted.endswith("…") else found == wanted


def silences(*paths: str) -> tuple[Silence, ...]:
    """What is silenced in an article with these files. Raises `InputError`, which names file and line."""
    found: dict[str, Silence] = {}
    for path in dict.fromkeys(Path(path) for path in paths):
        if not path.is_file():
            continue
        for silence in (*_comments(path), *_sidecar(sidecar_of(path))):
            found[silence.where] = silence
    return tuple(found.values())


def sidecar_of(path: Path) -> Path:
    """The file of silenced findings beside an article; both halves of a pair have one together."""
    stem = path.stem[:-3] if path.stem.endswith((".ko", ".en")) else path.stem
    return path.with_name(f"{stem}{ENDING}")


def _comments(path: Path) -> Iterator[Silence]:
    if path.suffix.lower() in _TABLES:
        return
    text = read_text(path)
    if "bitext-check:" not in text:
        return
    for mark in _MARK.finditer(text.replace("\r\n", "\n").replace("\r", "\n")):
        line = text.count("\n", 0, mark.start()) + 1
        where = f"{path}, line {line}"
        found = _SILENCE.match(mark[1])
        if found is None:
            raise InputError(
                f'{where}: not understood; write: bitext-check: ignore CODE "words": reason',
                f'{path}, {line}행: 알 수 없는 형식입니다. 이렇게 쓰십시오: bitext-check: ignore 코드 "표현": 이유',
            )
        check_codes((found[1],), where, whole=True)
        yield Silence(found[1], found[2], found[2], found[3], "comment", where)


def _sidecar(file: Path) -> Iterator[Silence]:
    if not file.is_file():
        return
    document = read_toml(file)
    entries = document.pop("silence", [])
    if document or not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise InputError(
            f"{file}: only tables [[silence]] may stand here{_named(document)}",
            f"{file}: [[silence]] 표만 쓸 수 있습니다{_named(document)}",
        )
    for number, entry in enumerate(entries, 1):
        yield _entry(entry, file, number)


def _named(document: dict[str, Any]) -> str:
    return f" ({', '.join(document)})" if document else ""


def _entry(entry: dict[str, Any], file: Path, number: int) -> Silence:
    where = f"{file}, [[silence]] {number}"
    unknown = [key for key in entry if key not in _KEYS]
    if unknown or not all(isinstance(value, str) for value in entry.values()):
        what, what_ko, known = unknown[0] if unknown else "a value", unknown[0] if unknown else "값", ", ".join(_KEYS)
        raise InputError(
            f"{where}: {what} is not known; the keys are {known}, all of them strings",
            f"{where}: {what_ko}을(를) 알 수 없습니다. 쓸 수 있는 키(모두 문자열): {known}",
        )
    parts = {key: entry.get(key, "").strip() for key in _KEYS}
    missing = [key for key in ("code", "reason") if not parts[key]]
    if not (parts["korean"] or parts["english"]):
        missing.append("korean or english")
    if missing:
        raise InputError(
            f"{where}: {missing[0]} is missing",
            f"{where}: {missing[0].replace(' or ', ' 또는 ')}이(가) 없습니다",
        )
    check_codes((parts["code"],), where, whole=True)
    return Silence(
        parts["code"], parts["korean"], parts["english"], parts["reason"], "sidecar", where, parts["article"]
    )
