"""Inputs as aligned articles: read, split into halves, cut into passages, paired. Nothing is looked for in them yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bitext_check.alignment.pairs import given_pairs, make_pairs
from bitext_check.reading.inputs import Job
from bitext_check.reading.pages import make_page, read_page
from bitext_check.reading.tables import PairTable, read_pair_table
from bitext_check.records import Article
from bitext_check.segmentation.passages import passages
from bitext_check.splitting import Half, split_bilingual, split_single


def aligned_articles(job: Job, house: Path | None = None) -> Iterator[Article]:
    """The articles of one input with their pairs; `house` is the newsroom's folder of tables. Raises `InputError`."""
    if job.table:
        yield from (aligned_table(table) for table in read_pair_table(job.source, job.id))
    else:
        yield aligned_halves(*halves(job, house))


def halves(job: Job, house: Path | None = None) -> tuple[Half, Half]:
    """The Korean and the English half of a bilingual page or a pair of files. Raises `InputError`."""
    source = read_page(job.source, job.id)
    if job.target is None:
        return split_bilingual(source, house)
    return split_single(source, "ko", house), split_single(read_page(job.target, job.id), "en", house)


def body(half: Half) -> list[tuple[int, str]]:
    """The numbered paragraphs of a half that belong to the article."""
    return [(n, text) for n, text in enumerate(half.texts) if half.roles[n] in ("text", "optional")]


def aligned_halves(source: Half, target: Half) -> Article:
    """The article of two halves."""
    optional = frozenset(
        (language, n)
        for language, half in (("ko", source), ("en", target))
        for n, role in enumerate(half.roles)
        if role == "optional"
    )
    pairs = make_pairs(passages("ko", body(source)), passages("en", body(target)), optional)
    return Article(source.page.id, source.page, target.page, source.texts, target.texts, pairs)


def aligned_table(table: PairTable) -> Article:
    """The rows of a table of aligned pairs as one article."""
    korean = {p.paragraph: p for p in passages("ko", [(n, t) for n, t in enumerate(table.source) if t])}
    english = {p.paragraph: p for p in passages("en", [(n, t) for n, t in enumerate(table.target) if t])}
    rows = range(len(table.source))
    page = make_page(table.id, table.path, "")
    pairs = given_pairs([korean.get(n) for n in rows], [english.get(n) for n in rows])
    return Article(table.id, page, page, table.source, table.target, pairs)
