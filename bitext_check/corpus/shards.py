"""A shard: some consecutive articles of a corpus, checked and written whole or not at all.

Its parts (findings, segments, failures) are written under other names and moved to their places; its mark, which holds
its counts, comes last. A shard without a mark is done again, so a run may be killed at any moment.
"""

from __future__ import annotations

import io
import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bitext_check.corpus.checking import Item, check_item, warm
from bitext_check.corpus.rows import COLUMNS, Row, failure_row, finding_rows, segment_rows
from bitext_check.extras import library
from bitext_check.reading.addresses import is_address
from bitext_check.reading.errors import InputError
from bitext_check.records import ArticleReport, Failure
from bitext_check.settings import Settings


@dataclass(frozen=True, slots=True)
class Counts:
    """What a shard or a run holds. Scores are added up in tenths, so that the sum does not depend on the order."""

    items: int = 0
    articles: int = 0
    segments: int = 0
    failures: int = 0
    lowest: float | None = None
    score_tenths: int = 0
    severities: Mapping[str, int] = field(default_factory=dict)
    codes: Mapping[str, int] = field(default_factory=dict)
    ratings: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: Counts) -> Counts:
        lows = [low for low in (self.lowest, other.lowest) if low is not None]
        return Counts(
            self.items + other.items, self.articles + other.articles, self.segments + other.segments,
            self.failures + other.failures, min(lows, default=None), self.score_tenths + other.score_tenths,
            _sum(self.severities, other.severities), _sum(self.codes, other.codes), _sum(self.ratings, other.ratings),
        )  # fmt: skip


def _sum(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    added = Counter(one)
    added.update(other)
    return dict(sorted(added.items()))


@dataclass(frozen=True, slots=True)
class Plan:
    """How the shards of a run are made: where to, in which form (jsonl or parquet), with which settings."""

    folder: Path
    form: str
    settings: Settings
    seconds: float


def check_shard(number: int, items: Sequence[Item], plan: Plan) -> Counts:
    """Check the items of a shard and write it. Gives its counts."""
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    counts = Counts()
    warm(plan.settings)
    for item in items:
        for result in check_item(item, plan.settings, plan.seconds):
            counts += _count(result)
            if isinstance(result, Failure):
                rows["failures"].append(failure_row(result, plan.settings.language))
            else:
                rows["findings"].extend(finding_rows(result, plan.settings.language))
                rows["segments"].extend(segment_rows(result))
    counts += Counts(items=len(items))
    write_shard(number, rows, counts, plan)
    return counts


def _count(result: ArticleReport | Failure) -> Counts:
    if isinstance(result, Failure):
        return Counts(failures=1)
    return Counts(
        articles=1, segments=len(result.segments), lowest=result.score, score_tenths=round(result.score * 10),
        severities=Counter(finding.severity for finding in result.findings),
        codes=Counter(finding.rule.code for finding in result.findings),
        ratings={result.rating: 1},
    )  # fmt: skip


def write_shard(number: int, rows: Mapping[str, Sequence[Row]], counts: Counts, plan: Plan) -> None:
    """Write the parts of a shard, then its mark."""
    for name, columns in COLUMNS.items():
        if name == "failures":
            data, ending = jsonl(rows[name]), "jsonl"
        else:
            data, ending = parquet(rows[name], columns) if plan.form == "parquet" else jsonl(rows[name]), plan.form
        if data or name != "failures":
            place(plan.folder / name / f"part-{number:06}.{ending}", data)
    place(mark(plan.folder, number), (json.dumps(asdict(counts), sort_keys=True) + "\n").encode())


def mark(folder: Path, number: int) -> Path:
    """The file whose being there says that a shard is done."""
    return folder / "shards" / f"part-{number:06}.json"


def done(folder: Path, number: int) -> Counts | None:
    """The counts of a shard that is done, None for one that is not."""
    try:
        return Counts(**json.loads(mark(folder, number).read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def jsonl(rows: Sequence[Row]) -> bytes:
    """Rows as JSON Lines."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8", "replace")


def parquet(rows: Sequence[Row], columns: Mapping[str, str]) -> bytes:
    """Rows as a Parquet file. Raises `InputError` without the extra `parquet`."""
    arrow = library("pyarrow", "parquet")
    table = arrow.Table.from_pylist(list(rows), schema=arrow_schema(columns))
    written = io.BytesIO()
    library("pyarrow.parquet", "parquet").write_table(table, written, compression="zstd")
    return written.getvalue()


def arrow_schema(columns: Mapping[str, str]) -> Any:
    """The columns of rows as a schema of Arrow."""
    arrow = library("pyarrow", "parquet")
    kinds = {
        "text": arrow.string(), "number": arrow.float64(), "whole": arrow.int32(), "wholes": arrow.list_(arrow.int32()),
    }  # fmt: skip
    return arrow.schema([(name, kinds[kind]) for name, kind in columns.items()])


def place(file: Path, data: bytes) -> None:
    """Write a file whole: under another name, flushed to the disk, and moved to its place. Raises `InputError`.

    Object storage needs none of that: what is put there is there whole or not at all.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if is_address(file):
            file.write_bytes(data)
        else:
            _replace(file, data)
    except OSError as error:
        why = error.strerror or str(error)
        raise InputError(
            f"{file}: cannot be written ({why}); what is done is kept, the same command goes on from there",
            f"{file}: 쓸 수 없습니다({why}). 끝난 부분은 남아 있으며 같은 명령을 다시 실행하면 이어서 합니다",
        ) from error


def _replace(file: Path, data: bytes) -> None:
    beside = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        with beside.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
