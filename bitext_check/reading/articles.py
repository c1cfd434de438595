"""Articles as records of a file: JSON Lines, or Parquet (extra `parquet`), read one after the other in constant memory.

A record has `source` and `target` (text, or a list of paragraphs), and may have `id`, `reference`, `date` and anything
else, which is left alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bitext_check.extras import library
from bitext_check.reading.errors import InputError
from bitext_check.records import Failure

RECORD_ENDINGS = (".jsonl", ".ndjson", ".parquet")
_COLUMNS = ("id", "source", "target", "reference", "date")
# A line longer than this is no article.
_LONGEST = 20_000_000
_BATCH = 256


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One article: where it stands (file and line or row, from 1), its id, both texts, and its date if it has one."""

    where: str
    id: str
    source: str
    target: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """A record, or why there is none, and how much of the file has been read (0 to 1)."""

    record: ArticleRecord | Failure
    share: float


def read_articles(path: Path) -> Iterator[Read]:
    """The records of a file in order; one that cannot be read gives a `Failure` in its place.

    Raises `InputError` when the file itself cannot be read.
    """
    yield from _parquet(path) if path.suffix.lower() == ".parquet" else _lines(path)


def _lines(path: Path) -> Iterator[Read]:
    try:
        size = max(1, path.stat().st_size)
        with path.open("rb") as stream:
            place, number = 0, 0
            while line := stream.readline(_LONGEST):
                number, place = number + 1, place + len(line)
                if len(line) >= _LONGEST and not line.endswith(b"\n"):
                    while (rest := stream.readline(_LONGEST)) and not rest.endswith(b"\n"):
                        place += len(rest)
                    yield Read(_failure(f"{path}:{number}", "the line is too long", "줄이 너무 깁니다"), place / size)
                elif line.strip():
                    yield Read(_parsed(path, number, line), place / size)
    except OSError as error:
        raise _unreadable(path, error.strerror or "no such file") from error


def _parsed(path: Path, number: int, line: bytes) -> ArticleRecord | Failure:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        return _failure(f"{path}:{number}", f"not valid JSON ({error})", f"올바른 JSON이 아닙니다({error})")
    if not isinstance(found, dict):
        return _failure(f"{path}:{number}", "not a JSON object", "JSON 객체가 아닙니다")
    return record_of(f"{path}:{number}", f"{path.stem}-{number}", found)


def _parquet(path: Path) -> Iterator[Read]:
    parquet = library("pyarrow.parquet", "parquet")
    try:
        with path.open("rb") as stream, parquet.ParquetFile(stream) as file:
            names = [name for name in _COLUMNS if name in file.schema_arrow.names]
            total, number = max(1, file.metadata.num_rows), 0
            for batch in file.iter_batches(batch_size=_BATCH, columns=names):
                for row in batch.to_pylist():
                    number += 1
                    yield Read(record_of(f"{path}:{number}", f"{path.stem}-{number}", row), number / total)
    except (OSError, ValueError) as error:
        raise _unreadable(path, str(error).partition("\n")[0][:200]) from error


def record_of(where: str, name: str, found: Mapping[str, Any]) -> ArticleRecord | Failure:
    """The record that stands at `where`; `name` is its id when it has none of its own."""
    texts = [_text(found.get(side)) for side in ("source", "target")]
    for side, text in zip(("source", "target"), texts, strict=True):
        if text is None or not text.strip():
            return _failure(where, f"{side} is missing or holds no text", f"{side}이(가) 없거나 비어 있습니다")
    given = found.get("id")
    name = str(given) if given not in (None, "") else name
    return ArticleRecord(where, name, str(texts[0]), str(texts[1]), str(found.get("date") or ""))


def _text(value: object) -> str | None:
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "\n".join(value)
    return value if isinstance(value, str) else None


def _failure(where: str, en: str, ko: str) -> Failure:
    return Failure(where, InputError(f"{where}: {en}", f"{where}: {ko}").message)


def _unreadable(path: Path, why: str) -> InputError:
    return InputError(f"{path}: cannot be read ({why})", f"{path}: 읽을 수 없습니다({why})")
