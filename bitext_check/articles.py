"""Inputs as aligned articles: read, split into halves, cut into passages, paired. Nothing is looked for in them yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from bitext_check.alignment.pairs import given_pairs, make_pairs
from bitext_check.reading.articles import ArticleRecord, read_articles
from bitext_check.reading.errors import InputError
from bitext_check.reading.inputs import Job
from bitext_check.reading.pages import make_page, read_page
from bitext_check.reading.tables import PairTable, read_pair_table
from bitext_check.records import Article, Failure
from bitext_check.segmentation.passages import passages
from bitext_check.splitting import Half, split_bilingual, split_single

# Matching the words of a paragraph takes more than linear time; an article of 20 pages without a line break has less.
_ENDLESS = 50_000


def aligned_articles(job: Job, house: Path | None = None) -> Iterator[Article]:
    """The articles of one input with their pairs; `house` is the newsroom's folder of tables. Raises `InputError`."""
    if job.records:
        yield from (aligned_halves(*record_halves(record, house)) for record in _records(job))
    elif job.table:
        yield from (aligned_table(table) for table in read_pair_table(job.source, job.id))
    else:
        yield aligned_halves(*halves(job, house))


def halves(job: Job, house: Path | None = None) -> tuple[Half, Half]:
    """The Korean and the English half of a bilingual page or a pair of files. Raises `InputError`."""
    if job.records:
        raise InputError(
            f"{job.source}: files of records are not read by this command; give articles or tables",
            f"{job.source}: 이 명령은 기사 묶음 파일을 읽지 않습니다. 기사나 표를 지정하십시오",
        )
    source = read_page(job.source, job.id)
    if job.target is None:
        return split_bilingual(source, house)
    return split_single(source, "ko", house), split_single(read_page(job.target, job.id), "en", house)


def record_halves(record: ArticleRecord, house: Path | None = None) -> tuple[Half, Half]:
    """The Korean and the English half of a record. Raises `InputError`."""
    source, target = (make_page(record.id, record.where, text) for text in (record.source, record.target))
    return split_single(source, "ko", house), split_single(target, "en", house)


def _records(job: Job) -> Iterator[ArticleRecord]:
    for read in read_articles(job.source):
        if isinstance(read.record, Failure):
            raise InputError(read.record.error.en, read.record.error.ko)
        yield read.record


def body(half: Half) -> list[tuple[int, str]]:
    """The numbered paragraphs of a half that belong to the article. Raises `InputError` when one is endless."""
    found = [(n, text) for n, text in enumerate(half.texts) if half.roles[n] in ("text", "optional")]
    _refuse_endless(half.page.path, found)
    return found


def _refuse_endless(path: str, paragraphs: Iterable[tuple[int, str]]) -> None:
    """No newsroom has such paragraphs: another kind of file, or one that has lost its line breaks."""
    for number, text in paragraphs:
        if len(text) > _ENDLESS:
            raise InputError(
                f"{path}: paragraph {number + 1} has {len(text):,} characters, more than {_ENDLESS:,}; "
                "is this an article? put each paragraph on a line of its own",
                f"{path}: {number + 1}번째 문단이 {len(text):,}자로 {_ENDLESS:,}자를 넘습니다. 기사가 맞는지, "
                "문단마다 줄을 바꾸었는지 확인하십시오",
            )


def aligned_halves(source: Half, target: Half) -> Article:
    """The article of two halves. Raises `InputError` when a paragraph is endless."""
    optional = frozenset(
        (language, n)
        for language, half in (("ko", source), ("en", target))
        for n, role in enumerate(half.roles)
        if role == "optional"
    )
    pairs = make_pairs(passages("ko", body(source)), passages("en", body(target)), optional)
    return Article(source.page.id, source.page, target.page, source.texts, target.texts, pairs)


def aligned_table(table: PairTable) -> Article:
    """The rows of a table of aligned pairs as one article. Raises `InputError` when a cell is endless."""
    for side in (table.source, table.target):
        _refuse_endless(table.path, enumerate(side))
    korean = {p.paragraph: p for p in passages("ko", [(n, t) for n, t in enumerate(table.source) if t])}
    english = {p.paragraph: p for p in passages("en", [(n, t) for n, t in enumerate(table.target) if t])}
    rows = range(len(table.source))
    page = make_page(table.id, table.path, "")
    pairs = given_pairs([korean.get(n) for n in rows], [english.get(n) for n in rows])
    return Article(table.id, page, page, table.source, table.target, pairs)
