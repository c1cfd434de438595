"""Errors put into known-good articles, several at a time in different segments, and what the checker says of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bitext_check.evaluation.edits import Edit, Good, edits
from bitext_check.evaluation.kinds import KINDS
from bitext_check.pipeline import check_halves
from bitext_check.reading.pages import make_page
from bitext_check.records import Article, ArticleReport, Finding
from bitext_check.settings import Settings
from bitext_check.splitting import split_single
from bitext_check.triage.baseline import Key, key_of

# Errors of one variant stand so many segments apart, that one does not hide or explain another.
_APART = 2
_TOGETHER = 4
_CATEGORIES = {kind.name: kind.categories for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Outcome:
    """An error and the codes of the rules that said so: of a right category, or of another at its place."""

    article: str
    edit: Edit
    before: str
    after: str
    right: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything that was seen: outcomes, and by code how often a rule spoke where nothing was wrong.

    `alarms` are those on the unchanged articles; `astray` those at places of a changed one that were not changed.
    """

    articles: int
    outcomes: tuple[Outcome, ...]
    alarms: Mapping[str, int] = field(default_factory=dict)
    astray: Mapping[str, int] = field(default_factory=dict)
    unsure: tuple[str, ...] = ()


def measure(
    articles: Iterable[Article], settings: Settings, seed: int = 1, most: int = 1,
    progress: Callable[[str], None] = lambda _: None,
) -> Measured:  # fmt: skip
    """Put at most `most` errors of each kind into each article and check it. The same call gives the same result.

    `progress` is called with the name of each article that is begun. Raises `InputError`.
    """
    outcomes: list[Outcome] = []
    alarms: Counter[str] = Counter()
    astray: Counter[str] = Counter()
    unsure: list[str] = []
    count = 0
    for article in articles:
        progress(article.id)
        count += 1
        plain, base = _begin(article, settings)
        for finding in _counted(base):
            alarms[finding.rule.code] += 1
            unsure.append(f"{plain.id}: {finding.rule.code} {_words(finding)}: {finding.message.en}")
        known = Counter(key_of("", finding) for finding in base.findings)
        for variant in _variants(plain, edits(plain, KINDS, seed, most)):
            lines, origin = changed(plain, variant)
            found = _new(_check(plain.id, plain.korean, lines, settings), known)
            outcomes.extend(_outcome(plain, edit, found, origin) for edit in variant)
            touched = {edit.paragraph for edit in variant}
            for finding in found:
                if finding.severity != "info" and not any(_touches(plain, n, finding, origin) for n in touched):
                    astray[finding.rule.code] += 1
                    unsure.append(f"{plain.id}: {finding.rule.code} astray {_words(finding)}: {finding.message.en}")
    return Measured(count, tuple(outcomes), dict(alarms), dict(astray), tuple(unsure))


def _begin(article: Article, settings: Settings) -> tuple[Good, ArticleReport]:
    """The article, its segments those of the report on it as it is, and that report."""
    plain = as_good(article)
    report = _check(article.id, plain.korean, plain.english, settings)
    groups, korean = list(plain.groups), list(plain.korean_of)
    for number, segment in enumerate(report.segments):
        for paragraph in segment.target_paragraphs:
            groups[paragraph], korean[paragraph] = number, segment.source_paragraphs
    return replace(plain, groups=tuple(groups), korean_of=tuple(korean)), report


def as_good(article: Article) -> Good:
    """The article without what stands in no segment."""
    korean: list[str] = []
    english: list[str] = []
    groups: list[int] = []
    sources: list[tuple[int, ...]] = []
    for number, pair in enumerate(article.pairs):
        own = tuple(range(len(korean), len(korean) + len(pair.source)))
        korean += [passage.text for passage in pair.source]
        english += [passage.text for passage in pair.target]
        groups += [number] * len(pair.target)
        sources += [own] * len(pair.target)
    return Good(article.id, tuple(korean), tuple(english), tuple(groups), tuple(sources))


def _check(name: str, korean: Sequence[str], english: Sequence[str], settings: Settings) -> ArticleReport:
    pages = [make_page(name, name, "\n".join(side)) for side in (korean, english)]
    return check_halves(split_single(pages[0], "ko", settings.tables), split_single(pages[1], "en", settings.tables),
                        settings)  # fmt: skip


def _variants(good: Good, every: Iterable[Edit]) -> Iterator[list[Edit]]:
    """The edits in as few variants as their places allow, in order."""
    waiting = list(every)
    while waiting:
        chosen: list[Edit] = []
        for edit in waiting:
            place = good.groups[edit.paragraph]
            apart = all(abs(place - good.groups[other.paragraph]) >= _APART for other in chosen)
            # Two errors of one kind, or two about persons, would be tied to each other.
            family = edit.kind.partition("/")[0]
            if apart and len(chosen) < _TOGETHER and all(family != e.kind.partition("/")[0] for e in chosen):
                chosen.append(edit)
        waiting = [edit for edit in waiting if edit not in chosen]
        yield chosen


def changed(good: Good, variant: Iterable[Edit]) -> tuple[list[str], list[int]]:
    """The English with the errors of a variant, and for each of its paragraphs the one that it was made from."""
    at = {edit.paragraph: edit for edit in variant}
    lines: list[str] = []
    origin: list[int] = []
    for number, text in enumerate(good.english):
        parts = at[number].applied(text).split("\n") if number in at else [text]
        kept = [part for part in parts if part.strip()]
        lines += kept
        origin += [number] * len(kept)
    return lines, origin


def _counted(report: ArticleReport) -> Iterator[Finding]:
    return (finding for finding in report.findings if finding.severity != "info")


def _new(report: ArticleReport, known: Counter[Key]) -> list[Finding]:
    """What is found now that was not found in the unchanged article."""
    left = Counter(known)
    found = []
    for finding in report.findings:
        key = key_of("", finding)
        if left[key]:
            left[key] -= 1
        else:
            found.append(finding)
    return found


def _outcome(good: Good, edit: Edit, found: Iterable[Finding], origin: Sequence[int]) -> Outcome:
    here = [f for f in found if _touches(good, edit.paragraph, f, origin)]
    right = {f.rule.code for f in here if f.category in _CATEGORIES[edit.kind]}
    text = good.english[edit.paragraph]
    around = slice(max(0, edit.start - 30), edit.end + 30)
    return Outcome(
        good.id, edit, text[around], edit.applied(text)[around.start : edit.start + len(edit.words) + 30],
        tuple(sorted(right)), tuple(sorted({f.rule.code for f in here if f.severity != "info"} - right)),
    )  # fmt: skip


def _touches(good: Good, paragraph: int, finding: Finding, origin: Sequence[int]) -> bool:
    """Whether a finding points into a paragraph that was changed, or into the Korean of its segment."""
    if finding.target is not None and origin[finding.target.paragraph] == paragraph:
        return True
    return finding.source is not None and finding.source.paragraph in good.korean_of[paragraph]


def _words(finding: Finding) -> str:
    return " / ".join(place.text[:60] if place else "–" for place in (finding.source, finding.target))
