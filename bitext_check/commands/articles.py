"""Articles as the pipeline reads, splits and aligns them, before anything is looked for in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bitext_check.reading.inputs import Job
    from bitext_check.reading.tables import PairTable
    from bitext_check.records import Article
    from bitext_check.splitting import Half


def aligned_articles(job: Job) -> Iterator[Article]:
    """The articles of one input with their pairs. Raises `InputError`."""
    from bitext_check.reading.tables import read_pair_table

    if job.table:
        yield from (_aligned_table(table) for table in read_pair_table(job.source, job.id))
    else:
        yield _aligned_halves(*halves(job))


def halves(job: Job) -> tuple[Half, Half]:
    """The Korean and the English half of a bilingual page or a pair of files. Raises `InputError`."""
    from bitext_check.reading.pages import read_page
    from bitext_check.splitting import split_bilingual, split_single

    source = read_page(job.source, job.id)
    if job.target is None:
        return split_bilingual(source)
    return split_single(source, "ko"), split_single(read_page(job.target, job.id), "en")


def body(half: Half) -> list[tuple[int, str]]:
    """The numbered paragraphs of a half that belong to the article."""
    return [(n, text) for n, text in enumerate(half.texts) if half.roles[n] in ("text", "optional")]


def _aligned_halves(source: Half, target: Half) -> Article:
    from bitext_check.alignment.pairs import make_pairs
    from bitext_check.records import Article
    from bitext_check.segmentation.passages import passages

    optional = frozenset(
        (language, n)
        for language, half in (("ko", source), ("en", target))
        for n, role in enumerate(half.roles)
        if role == "optional"
    )
    pairs = make_pairs(passages("ko", body(source)), passages("en", body(target)), optional)
    return Article(source.page.id, source.page, target.page, source.texts, target.texts, pairs)


def _aligned_table(table: PairTable) -> Article:
    from bitext_check.alignment.pairs import given_pairs
    from bitext_check.reading.pages import make_page
    from bitext_check.records import Article
    from bitext_check.segmentation.passages import passages

    korean = {p.paragraph: p for p in passages("ko", [(n, t) for n, t in enumerate(table.source) if t])}
    english = {p.paragraph: p for p in passages("en", [(n, t) for n, t in enumerate(table.target) if t])}
    rows = range(len(table.source))
    page = make_page(table.id, table.path, "")
    pairs = given_pairs([korean.get(n) for n in rows], [english.get(n) for n in rows])
    return Article(table.id, page, page, table.source, table.target, pairs)
