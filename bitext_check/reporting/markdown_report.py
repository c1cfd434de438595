"""Markdown for chat and tickets: a line for each finding, with the words in both languages and what to write.

Words of an article stand in code spans, in which nothing is a link, a mention or markup; messages are escaped.
"""

from __future__ import annotations

import re

from bitext_check.records import ArticleReport, Finding, Report
from bitext_check.reporting.safety import one_line
from bitext_check.reporting.totals import all_findings, by_severity, failure_line, reading_order, signatures
from bitext_check.reporting.words import word, word_or

NAME = "markdown"
ENDING = ".md"

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~^=-])")
_SCHEME = re.compile(r"(?i)\b(https?|ftp|mailto)(:)|\b(www)(\.)")
_LONGEST = 160


def render(report: Report, language: str) -> str:
    """The report as Markdown; hints stand at the end of their article like all else, in reading order."""
    counts = by_severity(all_findings(report))
    said = ", ".join(f"{word(f'severity.{severity}', language)} {count}" for severity, count in counts.items())
    lines = [f"# {word('report', language)}", "", f"{word('articles', language)} {len(report.articles)} · {said}", ""]
    for article in report.articles:
        lines += _article(article, language)
    if report.failures:
        lines += [f"## {word('failed', language)}", ""]
        lines += [f"- {escaped(failure_line(failure, language))}" for failure in report.failures]
        lines.append("")
    how = f"{word('how_scored', language)}: {word('how_scored_text', language)}."
    lines.append(" ".join([how, *(code(line) for line in signatures(report))]))
    return "\n".join(lines) + "\n"


def _article(article: ArticleReport, language: str) -> list[str]:
    rating = word_or(f"rating.{article.rating}", language, article.rating)
    lines = [f"## {escaped(article.id)}: {article.score:.1f}, {rating}", ""]
    lines += [f"- {_finding(finding, language)}" for finding in reading_order(article)]
    if not article.findings:
        lines.append(word("no_findings", language))
    return [*lines, ""]


def _finding(finding: Finding, language: str) -> str:
    category = word_or(f"category.{finding.category}", language, finding.category)
    places = [place.text for place in (finding.source, finding.target) if place is not None and place.text.strip()]
    parts = [
        f"**{word(f'severity.{finding.severity}', language)}** {category}:",
        " / ".join(code(_short(text)) for text in places),
        escaped(finding.message.in_language(language)),
        f"→ **{code(finding.suggestion)}**" if finding.suggestion else "",
        f"({finding.rule.code})",
    ]
    return " ".join(part for part in parts if part)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def code(text: str) -> str:
    """The text as a code span, fenced by more backticks than it holds in a row."""
    text = one_line(text)
    fence = "`" * (max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{space}{text}{space}{fence}"


def escaped(text: str) -> str:
    """The text on one line with nothing in it that Markdown, HTML or a tracker would act on."""
    text = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _SPECIAL.sub(r"\\\1", text)
    text = re.sub(r"^(\d{1,9})([.)])", r"\1\\\2", text)
    # A zero-width space parts what trackers look for in the shown text: mentions and bare addresses.
    text = text.replace("@", "@\u200b")
    return _SCHEME.sub(lambda match: f"{match[1] or match[3]}\u200b{match[2] or match[4]}", text)
