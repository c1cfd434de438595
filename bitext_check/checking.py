"""Run the rules over pairs and over the whole article. A rule that crashes is reported and takes nothing else down."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import Any

from bitext_check.alignment.trust import TRUSTED
from bitext_check.records import Article, Finding, Message, Pair, Place, Rule
from bitext_check.settings import Settings


@dataclass(frozen=True, slots=True)
class LoadedRule:
    """A rule module: its declaration, its check and its docstring (the explain page)."""

    rule: Rule
    check: Callable[[Any, Settings], Iterable[Finding]]
    page: str


@lru_cache(maxsize=1)
def load_rules() -> tuple[LoadedRule, ...]:
    """All rules, by code: every module below `rules/` that declares RULE."""
    import bitext_check.rules as package

    loaded = [_loaded(import_module(name)) for name in _modules(package)]
    return tuple(sorted((rule for rule in loaded if rule is not None), key=lambda rule: rule.rule.code))


def _modules(package: ModuleType) -> Iterator[str]:
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not module.ispkg:
            yield module.name


def _loaded(module: ModuleType) -> LoadedRule | None:
    if not hasattr(module, "RULE"):
        return None
    return LoadedRule(module.RULE, module.check, module.__doc__ or "")


def check(article: Article, settings: Settings) -> tuple[tuple[Finding, ...], tuple[Message, ...]]:
    """Findings of all chosen rules in reading order, and notes on rules that failed."""
    findings: list[Finding] = []
    notes: list[Message] = []
    trusted = [pair for pair in article.pairs if pair.confidence >= TRUSTED]
    for loaded in load_rules():
        if not settings.selects(loaded.rule):
            continue
        own, failed, crash = settings.severity(loaded.rule), list[str](), None
        for over in _asked(loaded.rule, article, trusted):
            try:
                # One by one, so that what a rule found before it failed is kept.
                for finding in loaded.check(over, settings):
                    findings.append(finding if own is None else replace(finding, severity=own))
            except Exception as error:
                crash = crash or error
                failed += [over.id] if isinstance(over, Pair) else []
        if crash is not None:
            notes.append(_crash(loaded.rule, failed, crash))
    return tuple(sorted(_without_repeats(_house_first(findings)), key=_place_of)), tuple(notes)


def _asked(rule: Rule, article: Article, trusted: Sequence[Pair]) -> Sequence[Article | Pair]:
    """What a rule is asked about: the article, or one pair after the other."""
    if rule.scope == "article":
        return (article,)
    return article.pairs if rule.category == "alignment" else trusted


def _crash(rule: Rule, segments: Sequence[str], error: Exception) -> Message:
    """The note on a rule that failed on some segments, or on the article as a whole; what else it found stands."""
    what = f"{type(error).__name__}: {error}"
    where = ", ".join([*segments[:5], "…"] if len(segments) > 5 else segments)
    english, korean = (f"segment {where}", f"단락 {where}에서") if where else ("this article", "이 기사에서")
    return Message(
        f"rule {rule.code} failed on {english} and may have missed errors there ({what})",
        f"규칙 {rule.code}이(가) {korean} 실패하여 오류를 놓쳤을 수 있습니다({what})",
    )


# What a house's term may say otherwise than these.
_ABOUT_WORDS = ("name", "title", "organisation", "place", "consistency", "untranslated")


def _house_first(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Words of which the house's terms have spoken are not judged a second time by what else is known of them.

    A term that is only missing gives way to the rule that says what stands in its place.
    """
    spoken = [finding.target for finding in findings if finding.category == "terminology"]
    sources = [finding.source for finding in findings if finding.category != "terminology"]
    for finding in findings:
        if finding.category == "terminology":
            told = finding.target is None and any(_overlap(finding.source, other) for other in sources)
        else:
            told = finding.category in _ABOUT_WORDS and any(_overlap(finding.target, other) for other in spoken)
        if not told:
            yield finding


def _overlap(one: Place | None, other: Place | None) -> bool:
    if one is None or other is None or one.paragraph != other.paragraph:
        return False
    return one.start < other.end and other.start < one.end


def _without_repeats(findings: Iterable[Finding]) -> Iterator[Finding]:
    """One finding a place and category: the first rule (by code) to speak wins."""
    seen: set[tuple[object, ...]] = set()
    for finding in findings:
        key = (finding.category, finding.pair, finding.source, finding.target)
        if key not in seen:
            seen.add(key)
            yield finding


def _place_of(finding: Finding) -> tuple[int, int, int, str]:
    """Reading order of the English; what has no place there stands by its Korean."""
    number = int(finding.pair[1:]) if finding.pair and finding.pair[1:].isdigit() else 0
    place = finding.target or finding.source
    return (number, 0 if finding.target else 1, place.start if place else 0, finding.rule.code)
