"""What `score` compares: the segments of a translation with those of its reference and of another system."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bitext_check.reading.errors import InputError
from bitext_check.reading.inputs import Job, article_id
from bitext_check.reading.tables import TABLE_ENDINGS, PairTable, read_pair_table
from bitext_check.scoring.references import common_segments

_HANGUL = re.compile(r"[가-힣]")


@dataclass(frozen=True, slots=True)
class ReferencedSegment:
    """One segment to score; `other` is the other system's translation, None without one."""

    article: str
    id: str
    translation: str
    reference: str
    other: str | None = None


def referenced_segments(
    job: Job, reference: Path | None, against: Path | None, house: Path | None = None
) -> list[ReferencedSegment]:
    """The segments of one input that have a reference.

    A table is compared row by row, a text in English alone line by line, an article by the segments that its versions
    share when each is aligned with the Korean; `house` is the newsroom's folder of tables. Raises `InputError`.
    """
    if job.table:
        return _table_segments(job, reference, against)
    if reference is None:
        raise InputError(
            f"{job.source}: there is nothing to compare with; give the human translation with --reference",
            f"{job.source}: 비교할 번역이 없습니다. --reference로 사람이 옮긴 번역을 지정하십시오",
        )
    if job.target is None and not _has_hangul(job.source):
        return _line_segments(job, reference, against)
    return _article_segments(job, reference, against, house)


def _table_segments(job: Job, reference: Path | None, against: Path | None) -> list[ReferencedSegment]:
    tables = read_pair_table(job.source, job.id)
    wanted: list[Sequence[str]] = [table.reference for table in tables]
    if reference is not None:
        wanted = _beside(tables, reference, "reference")
    elif not any(text for column in wanted for text in column):
        raise InputError(
            f"{job.source}: the table has no column reference with text; add it, or give a file with --reference",
            f"{job.source}: 표에 내용이 있는 reference 열이 없습니다. 열을 더하거나 --reference로 파일을 지정하십시오",
        )
    others: Sequence[Sequence[str | None]] = [[None] * len(table.target) for table in tables]
    if against is not None:
        others = _beside(tables, against, "target")
    return [
        ReferencedSegment(table.id, f"s{n}", table.target[n - 1], column[n - 1], other[n - 1])
        for table, column, other in zip(tables, wanted, others, strict=True)
        for n in range(1, len(table.target) + 1)
        if column[n - 1]
    ]


def _beside(tables: Sequence[PairTable], file: Path, column: str) -> list[Sequence[str]]:
    """For each article of a table, the texts of another file row by row. Raises `InputError`."""
    if file.suffix.lower() not in TABLE_ENDINGS:
        if len(tables) > 1:
            raise InputError(
                f"{file}: the table holds {len(tables)} articles; give a table with the column article instead",
                f"{file}: 표에 기사가 {len(tables)}건 있습니다. article 열이 있는 표를 지정하십시오",
            )
        lines = _lines(file)
        _same_length(file, len(lines), tables[0].path, len(tables[0].target))
        return [lines]
    found = {table.id: table for table in read_pair_table(file, tables[0].id)}
    texts: list[Sequence[str]] = []
    for table in tables:
        other = found.get(table.id)
        if other is None:
            raise InputError(f"{file}: the article {table.id} is missing", f"{file}: 기사 {table.id}이(가) 없습니다")
        _same_length(file, len(other.source), table.path, len(table.source))
        for row, (one, two) in enumerate(zip(table.source, other.source, strict=True), 1):
            if one and two and one != two:
                raise InputError(
                    f"{file}: row {row} of {table.id} has another source than {table.path}; check the order of rows",
                    f"{file}: {table.id}의 {row}번째 원문이 {table.path}과(와) 다릅니다. 행의 순서를 확인하십시오",
                )
        has_references = column == "reference" and any(other.reference)
        texts.append(other.reference if has_references else other.target)
    return texts


def _line_segments(job: Job, reference: Path, against: Path | None) -> list[ReferencedSegment]:
    translations = _lines(job.source)
    wanted = _lines(reference)
    _same_length(reference, len(wanted), str(job.source), len(translations))
    others: Sequence[str | None] = [None] * len(translations)
    if against is not None:
        others = _lines(against)
        _same_length(against, len(others), str(job.source), len(translations))
    return [
        ReferencedSegment(job.id, f"s{n}", translation, wanted[n - 1], others[n - 1])
        for n, translation in enumerate(translations, 1)
        if wanted[n - 1].strip()
    ]


def _article_segments(job: Job, reference: Path, against: Path | None, house: Path | None) -> list[ReferencedSegment]:
    from bitext_check.alignment.public import align
    from bitext_check.articles import body, halves

    source, target = halves(job, house)
    korean = [text for _, text in body(source)]
    versions = [[text for _, text in body(target)], _english(reference, house)]
    if against is not None:
        versions.append(_english(against, house))
    shared = common_segments(len(korean), [align(korean, version) for version in versions])
    found: list[list[str]] = []
    for segment in shared:
        texts = [" ".join(v[n] for n in numbers) for v, numbers in zip(versions, segment, strict=True)]
        if found and not (texts[1] and found[-1][1]):
            # What has no reference is no segment of its own: it counts with its neighbour.
            found[-1] = [f"{before} {text}".strip() for before, text in zip(found[-1], texts, strict=True)]
        else:
            found.append(texts)
    return [ReferencedSegment(job.id, f"s{n}", texts[0], texts[1], texts[2] if against else None)
            for n, texts in enumerate(found, 1)]  # fmt: skip


def _english(file: Path, house: Path | None) -> list[str]:
    """The English paragraphs of a file: of a page in English, or of one in both languages."""
    from bitext_check.articles import body, halves
    from bitext_check.reading.pages import read_page
    from bitext_check.splitting import split_single

    if file.suffix.lower() in TABLE_ENDINGS:
        raise InputError(f"{file}: an article cannot be compared with a table; give an English text",
                         f"{file}: 기사를 표와 비교할 수 없습니다. 영어 본문을 지정하십시오")  # fmt: skip
    if _has_hangul(file):
        try:
            return [text for _, text in body(halves(Job(article_id(file), file), house)[1])]
        except InputError:
            pass  # an English text with a Korean word or two in it
    return [text for _, text in body(split_single(read_page(file, article_id(file)), "en", house))]


def _has_hangul(file: Path) -> bool:
    from bitext_check.reading.encoding import read_text

    return _HANGUL.search(read_text(file)) is not None


def _lines(file: Path) -> list[str]:
    """The lines of a text, empty ones too: one segment each."""
    from bitext_check.reading.encoding import read_text

    text = re.sub(r"\r\n|\r", "\n", read_text(file).lstrip("\ufeff"))
    return text.removesuffix("\n").split("\n")


def _same_length(file: Path, found: int, other: str, wanted: int) -> None:
    if found != wanted:
        raise InputError(
            f"{file}: {found} segments, but {other} has {wanted}; both need the same, one a line or row",
            f"{file}: {found}개인데 {other}은(는) {wanted}개입니다. 한 줄(행)에 하나씩 같은 수여야 합니다",
        )
