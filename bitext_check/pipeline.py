"""The whole way of an article, in order: read, split, segment, align, annotate and link, check, score.

Start here. Each step is a function from a value to a new value; nothing is changed in place, nothing flows back.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from bitext_check.alignment.pairs import given_pairs, make_pairs
from bitext_check.annotation.reading import annotate
from bitext_check.checking import check
from bitext_check.content.learned import taught
from bitext_check.neural.embedding import embedded
from bitext_check.neural.estimator import with_estimates
from bitext_check.reading.errors import InputError
from bitext_check.reading.inputs import Job, article_id
from bitext_check.reading.pages import make_page, read_page
from bitext_check.reading.tables import PairTable, read_pair_table
from bitext_check.records import Article, ArticleReport, Failure, Page
from bitext_check.scoring.mqm import score_article
from bitext_check.segmentation.passages import passages
from bitext_check.settings import Settings
from bitext_check.splitting import Half, split_bilingual, split_single


def check_job(job: Job, settings: Settings) -> Iterator[ArticleReport | Failure]:
    """Reports on the articles of one input, or the failure that says why there is none."""
    try:
        if job.table:
            for table in read_pair_table(job.source, job.id):
                yield check_table(table, settings)
        elif job.target is None:
            yield check_halves(*split_bilingual(read_page(job.source, job.id), settings.tables), settings)
        else:
            source, target = read_page(job.source, job.id), read_page(job.target, job.id)
            house = settings.tables
            yield check_halves(split_single(source, "ko", house), split_single(target, "en", house), settings)
    except InputError as error:
        yield Failure(str(job.source), error.message)


def check_halves(source: Half, target: Half, settings: Settings) -> ArticleReport:
    """Check a Korean and an English half of one article."""
    korean = passages("ko", [(n, t) for n, t in enumerate(source.texts) if source.roles[n] in ("text", "optional")])
    english = passages("en", [(n, t) for n, t in enumerate(target.texts) if target.roles[n] in ("text", "optional")])
    optional = frozenset(
        (language, n)
        for language, half in (("ko", source), ("en", target))
        for n, role in enumerate(half.roles)
        if role == "optional"
    )
    with taught(settings.lexicon), embedded(settings.embeddings):
        pairs = make_pairs(korean, english, optional)
        return _report(Article(source.page.id, source.page, target.page, source.texts, target.texts, pairs), settings)


def check_table(table: PairTable, settings: Settings) -> ArticleReport:
    """Check the rows of a table of aligned pairs as one article."""
    korean = {p.paragraph: p for p in passages("ko", [(n, t) for n, t in enumerate(table.source) if t])}
    english = {p.paragraph: p for p in passages("en", [(n, t) for n, t in enumerate(table.target) if t])}
    rows = range(len(table.source))
    page = make_page(table.id, table.path, "")
    with taught(settings.lexicon), embedded(settings.embeddings):
        pairs = given_pairs([korean.get(n) for n in rows], [english.get(n) for n in rows])
        return _report(Article(table.id, page, page, table.source, table.target, pairs), settings)


def _report(article: Article, settings: Settings) -> ArticleReport:
    article = annotate(article, settings)
    findings, notes = check(article, settings)
    report = score_article(article, findings, notes, settings)
    return with_estimates(report, settings.estimator) if settings.estimator else report


def check_article(path_or_text: str | Path, target: str | Path | None = None, **options: object) -> ArticleReport:
    """Check one article and return its report.

    `path_or_text` is the path of a bilingual page, or its text, or, with `target`, the Korean side; `target` is the
    path or the text of the English side. `options` are fields of `Settings`. Raises `InputError`.
    """
    settings = Settings(**options)  # type: ignore[arg-type]
    pages = [_page(given) for given in (path_or_text, target) if given is not None]
    if len(pages) == 1:
        return check_halves(*split_bilingual(pages[0], settings.tables), settings)
    korean, english = split_single(pages[0], "ko", settings.tables), split_single(pages[1], "en", settings.tables)
    return check_halves(korean, english, settings)


def _page(given: str | Path) -> Page:
    path = Path(given) if isinstance(given, Path) or ("\n" not in given and len(given) < 1000) else None
    if path is not None and (isinstance(given, Path) or os.path.exists(path)):
        return read_page(path, article_id(path))
    return make_page("text", "text", str(given))
