"""A summary over many articles as a page and CSV: scores, findings by category, the most frequent wrong renderings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median

from bitext_check.records import CATEGORIES, SEVERITIES, ArticleReport, Report
from bitext_check.reporting.csv_report import sheet
from bitext_check.reporting.html_report import page
from bitext_check.reporting.json_report import figure
from bitext_check.reporting.page_data import script_json, words_data
from bitext_check.reporting.rows import Row
from bitext_check.reporting.safety import one_line
from bitext_check.reporting.totals import all_findings, by_severity, failure_line, signatures
from bitext_check.reporting.words import word_or

NAME = "summary"
ENDING = ".html"
# On the page; the CSV files hold everything.
MOST_RENDERINGS = 50
STEPS = (90, 80, 70, 60, 50, 0)

_COUNTS = tuple(f"severity.{severity}" for severity in SEVERITIES)
ARTICLE_COLUMNS = ("article", "score", "rating", *_COUNTS, "segments")
CATEGORY_COLUMNS = ("category", "total", *_COUNTS, "articles")
RENDERING_COLUMNS = ("times", "articles", "korean_words", "english_words", "suggestion", "category", "code")


def render(report: Report, language: str) -> dict[str, str | bytes]:
    """The page first, then the tables behind it as CSV: articles, categories, wrong renderings."""
    categories, renderings = category_rows(report, language), rendering_rows(report, language)
    scores = [article.score for article in report.articles]
    return {
        "summary.html": page(
            "summary.html.j2",
            language,
            scripts=("shared.js", "lists.js"),
            index=script_json(words_data(language)),
            report=report,
            ratings=ratings(report),
            average=f"{fmean(scores):.1f}" if scores else "–",
            median=f"{median(scores):.1f}" if scores else "–",
            counts=by_severity(all_findings(report)),
            severities=SEVERITIES,
            by_category=by_category_and_severity(report),
            steps=steps(report),
            articles=sorted(report.articles, key=lambda article: article.score),
            by_severity=lambda article: by_severity(article.findings),
            renderings=renderings[:MOST_RENDERINGS],
            more=len(renderings) > MOST_RENDERINGS,
            failures=[(failure_line(failure, "en"), failure_line(failure, "ko")) for failure in report.failures],
            signatures=signatures(report),
        ),
        "summary-articles.csv": sheet(ARTICLE_COLUMNS, article_rows(report, language), language),
        "summary-categories.csv": sheet(CATEGORY_COLUMNS, categories, language),
        "summary-renderings.csv": sheet(RENDERING_COLUMNS, renderings, language),
    }


@dataclass(frozen=True, slots=True)
class Step:
    """Articles whose score is from `low` to below `high`, by rating."""

    low: int
    high: int
    ratings: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        return sum(count for _, count in self.ratings)


def steps(report: Report) -> tuple[Step, ...]:
    """How many articles have which score, from the best down."""
    found = []
    for number, low in enumerate(STEPS):
        high = STEPS[number - 1] if number else 100
        inside = [a.rating for a in report.articles if low <= a.score and (a.score < high or number == 0)]
        found.append(Step(low, high, tuple((r, inside.count(r)) for r in ("pass", "review", "fail") if r in inside)))
    return tuple(found)


def ratings(report: Report) -> list[tuple[str, int]]:
    """How many articles have which rating, the best first."""
    counts = Counter(article.rating for article in report.articles)
    known = [rating for rating in ("pass", "review", "fail") if rating in counts]
    return [(rating, counts[rating]) for rating in (*known, *(r for r in counts if r not in known))]


def by_category_and_severity(report: Report) -> dict[str, dict[str, int]]:
    """Findings of each category that has any, by severity; the category with most first."""
    found = {
        category: by_severity(f for f in all_findings(report) if f.category == category)
        for category in dict.fromkeys((*CATEGORIES, *(f.category for f in all_findings(report))))
    }
    some = [(category, counts) for category, counts in found.items() if sum(counts.values())]
    return dict(sorted(some, key=lambda item: -sum(item[1].values())))


def article_rows(report: Report, language: str) -> list[Row]:
    """One row an article, the worst score first."""
    return [_article_row(article, language) for article in sorted(report.articles, key=lambda article: article.score)]


def _article_row(article: ArticleReport, language: str) -> Row:
    return {
        "article": article.id,
        "score": figure(article.score, 1),
        "rating": word_or(f"rating.{article.rating}", language, article.rating),
        **{f"severity.{name}": count for name, count in by_severity(article.findings).items()},
        "segments": len(article.segments),
    }


def category_rows(report: Report, language: str) -> list[Row]:
    """One row a category: its findings by severity and the number of articles that have any."""
    holding = Counter(c for article in report.articles for c in {f.category for f in article.findings})
    return [
        {
            "category": word_or(f"category.{category}", language, category),
            "total": sum(counts.values()),
            **{f"severity.{name}": count for name, count in counts.items()},
            "articles": holding[category],
        }
        for category, counts in by_category_and_severity(report).items()
    ]


def rendering_rows(report: Report, language: str) -> list[Row]:
    """Wrong renderings, the most frequent first: Korean and English words that a finding ties together."""
    times: Counter[tuple[str, ...]] = Counter()
    articles: dict[tuple[str, ...], set[int]] = {}
    suggestions: dict[tuple[str, ...], Counter[str]] = {}
    for number, article in enumerate(report.articles):
        for finding in article.findings:
            if finding.source is None or finding.target is None or not finding.source.text or not finding.target.text:
                continue
            words = (one_line(finding.source.text), one_line(finding.target.text))
            key = (*words, finding.category, finding.rule.code)
            times[key] += 1
            articles.setdefault(key, set()).add(number)
            suggestions.setdefault(key, Counter())[finding.suggestion or ""] += 1
    order: Sequence[tuple[str, ...]] = sorted(times, key=lambda key: (-times[key], key))
    return [
        {
            "times": times[key],
            "articles": len(articles[key]),
            "korean_words": key[0],
            "english_words": key[1],
            "suggestion": suggestions[key].most_common(1)[0][0],
            "category": word_or(f"category.{key[2]}", language, key[2]),
            "category_key": key[2],
            "code": key[3],
        }
        for key in order
    ]
