"""The whole way of an article, in order: read, split, segment, align, annotate and link, check, triage, score.

Start here. Each step is a function from a value to a new value; nothing is changed in place, nothing flows back.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bitext_check.annotation.reading import annotate
from bitext_check.articles import aligned_halves, aligned_table, halves
from bitext_check.checking import check
from bitext_check.content.learned import taught
from bitext_check.memory.linking import remembered
from bitext_check.neural.embedding import embedded
from bitext_check.neural.estimator import with_estimates
from bitext_check.reading.errors import InputError
from bitext_check.reading.inputs import Job, article_id
from bitext_check.reading.pages import make_page, read_page
from bitext_check.reading.tables import PairTable, read_pair_table
from bitext_check.records import Article, ArticleReport, Failure, Page
from bitext_check.scoring.mqm import score_article
from bitext_check.settings import Settings
from bitext_check.splitting import Half, split_bilingual, split_single
from bitext_check.tables.load import using
from bitext_check.triage.sorting import triage


def check_job(job: Job, settings: Settings) -> Iterator[ArticleReport | Failure]:
    """Reports on the articles of one input, or the failure that says why there is none."""
    try:
        if job.table:
            for table in read_pair_table(job.source, job.id):
                yield check_table(table, settings)
        else:
            yield check_halves(*halves(job, settings.tables), settings)
    except InputError as error:
        yield Failure(str(job.source), error.message)


def check_table(table: PairTable, settings: Settings) -> ArticleReport:
    """Check the rows of a table that belong to one article."""
    with in_force(settings):
        return check_aligned(aligned_table(table), settings)


def check_halves(source: Half, target: Half, settings: Settings) -> ArticleReport:
    """Check a Korean and an English half of one article."""
    with in_force(settings):
        return check_aligned(aligned_halves(source, target), settings)


def check_aligned(article: Article, settings: Settings) -> ArticleReport:
    """Check an article whose pairs are known. Raises `InputError` for silences and baselines that cannot be used."""
    with in_force(settings):
        article = remembered(annotate(article, settings), settings.memory, settings.tables)
        findings, notes = check(article, settings)
        kept, silenced, idle = triage(article, findings, settings)
        report = score_article(article, kept, (*notes, *idle), settings, silenced)
    return with_estimates(report, settings.estimator) if settings.estimator else report


@contextmanager
def in_force(settings: Settings) -> Iterator[None]:
    """Inside, the house's tables, what it taught and its embeddings hold."""
    with using(settings.tables), taught(settings.lexicon), embedded(settings.embeddings):
        yield


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
