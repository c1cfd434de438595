"""One paragraph on each side, as many tests ask for it: aligned, with its quantities, or checked as an article."""

from __future__ import annotations

from bitext_check.alignment.pairs import given_pairs
from bitext_check.pipeline import check_article
from bitext_check.quantities.reading.mentions import read_mentions
from bitext_check.records import Finding, Mention, Pair
from bitext_check.segmentation.passages import passages


def paired(korean: str, english: str) -> Pair:
    """The aligned pair of two paragraphs."""
    return given_pairs(passages("ko", [(0, korean)]), passages("en", [(0, english)]))[0]


def quantities(korean: str, english: str) -> tuple[list[Mention], list[Mention]]:
    """The mentions of quantities of both."""
    source = [m for passage in passages("ko", [(0, korean)]) for m in read_mentions(passage)]
    target = [m for passage in passages("en", [(0, english)]) for m in read_mentions(passage)]
    return source, target


def findings(korean: str, english: str) -> tuple[Finding, ...]:
    """What is found in an article of these two."""
    return check_article(f"{korean}\n", f"{english}\n").findings


def codes(korean: str, english: str) -> list[str]:
    """The codes of what is found above a hint."""
    return [found.rule.code for found in findings(korean, english) if found.severity != "info"]


def marked(korean: str, english: str) -> list[tuple[str, str]]:
    """The same, each with the English words that it marks."""
    above = (found for found in findings(korean, english) if found.severity != "info")
    return [(found.rule.code, found.target.text if found.target else "") for found in above]
