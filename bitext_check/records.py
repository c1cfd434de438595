"""The values that flow through the checker: frozen, made of tuples, without logic beyond small properties.

Positions. A `Page` holds the text as it was read. A `Passage` is one paragraph of it; its `plain` text is the folded
form (NFC, half-width, no zero-width characters) that all steps read, and `place` turns positions in `plain` back into
positions in the paragraph as it was read. No step searches for its words a second time.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol

from bitext_check.particles import fitting

Language = Literal["ko", "en"]
Severity = Literal["critical", "major", "minor", "info"]
Verdict = Literal["match", "variant", "mismatch"]
Scope = Literal["pair", "article"]

# The end of a sentence, with a remark in brackets behind it at most.
_CLOSED = re.compile(r"[.!?…][”’\"']?(?: \([^()]{1,80}\))?$")
SEVERITIES: tuple[Severity, ...] = ("critical", "major", "minor", "info")
CATEGORIES: tuple[str, ...] = (
    "name", "title", "attribution", "organisation", "place", "number", "money", "date", "unit", "omission", "addition",
    "untranslated", "quote", "negation", "consistency", "repetition", "terminology", "typography", "language",
    "alignment",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing a Korean expression with an English one gives.

    `expected` holds good renderings, best first; `reason` and `reason_ko` say why in one sentence each. Particles of
    the Korean that are written in both forms, as 은(는), become the one that fits.
    """

    verdict: Verdict
    expected: tuple[str, ...] = ()
    reason: str = ""
    reason_ko: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "reason_ko", fitting(self.reason_ko))


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the user in both languages of the interface; `about` names its kind where that matters.

    Particles of the Korean that are written in both forms, as 은(는), become the one that fits.
    """

    en: str
    ko: str
    about: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "ko", fitting(self.ko))

    def in_language(self, language: str) -> str:
        return self.ko if language == "ko" else self.en

    def as_sentences(self) -> Message:
        """The same with a capital at its beginning and a full stop at its end."""
        return Message(_closed(self.en[:1].upper() + self.en[1:]), _closed(self.ko), self.about)


def _closed(text: str) -> str:
    return text if not text or _CLOSED.search(text) else f"{text}."


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch `[start, end)` of some text, in Unicode code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Page:
    """A text as read: `paragraphs` are the spans of its non-empty lines; `date` is `YYYY-MM-DD` when known."""

    id: str
    path: str
    text: str
    paragraphs: tuple[Span, ...]
    date: str | None = None

    def paragraph(self, number: int) -> str:
        span = self.paragraphs[number]
        return self.text[span.start : span.end]


class Token(NamedTuple):
    """A morpheme (kiwipiepy's form, tag and lemma) or an English word (tag "W"), with its place in `Passage.plain`.

    A named tuple, for there are thousands in an article and a frozen dataclass takes twice as long to make.
    """

    form: str
    tag: str
    start: int
    end: int
    lemma: str


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """One paragraph of one side. A passage is equal to itself alone, so that what was read of it can be kept by it.

    `paragraph` is its number in the report; `text` is the paragraph as read, `plain` its folded form, `offsets[i]` the
    place in `text` of `plain[i]` (None when both are the same), with one more entry for the end.
    """

    language: Language
    paragraph: int
    text: str
    plain: str
    offsets: tuple[int, ...] | None = None
    tokens: tuple[Token, ...] = ()  # in order of their starts
    sentences: tuple[Span, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple([token.start for token in self.tokens]))

    def place(self, start: int, end: int) -> Place:
        """The place in the paragraph as read of `plain[start:end]`."""
        if self.offsets is not None:
            start, end = self.offsets[start], self.offsets[end]
        return Place(self.paragraph, start, end, self.text[start:end])

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that begin in `plain[start:end]`."""
        first = bisect_left(self._starts, start)
        return self.tokens[first : bisect_left(self._starts, end, lo=first)]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding points: a paragraph of the report, a span in it as it was read, and the words there."""

    paragraph: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, title, quantity … in a passage. `value` is the normal form, `data` the parsed value of its kind."""

    kind: str
    value: str
    passage: Passage
    start: int
    end: int
    data: object = None
    via: str = ""

    @property
    def text(self) -> str:
        return self.passage.plain[self.start : self.end]

    @property
    def place(self) -> Place:
        return self.passage.place(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Link:
    """A Korean mention tied to an English one, or a mention that has no counterpart.

    `problem` is "" when both agree, else a short word that a rule knows ("magnitude", "missing", "other-name" …).
    `expected` holds renderings to write instead, best first. `reason` says both readings in words.
    """

    kind: str
    source: Mention | None
    target: Mention | None
    problem: str = ""
    expected: tuple[str, ...] = ()
    reason: Message = Message("", "")
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: a passage and a span in its `plain` text."""

    passage: Passage
    start: int
    end: int

    @property
    def plain(self) -> str:
        return self.passage.plain[self.start : self.end]

    @property
    def place(self) -> Place:
        return self.passage.place(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Bead:
    """A group of aligned sentences inside a pair; one side may be empty. `confidence` is from 0 to 1."""

    source: tuple[Sentence, ...]
    target: tuple[Sentence, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Pair:
    """One segment of the report: aligned paragraphs of both sides, read into mentions, links and sentence groups."""

    id: str
    source: tuple[Passage, ...]
    target: tuple[Passage, ...]
    confidence: float = 1.0
    beads: tuple[Bead, ...] = ()
    source_mentions: tuple[Mention, ...] = ()
    target_mentions: tuple[Mention, ...] = ()
    links: tuple[Link, ...] = ()
    adequacy: float | None = None
    role: str = ""

    @property
    def source_text(self) -> str:
        return "\n".join(p.text for p in self.source)

    @property
    def target_text(self) -> str:
        return "\n".join(p.text for p in self.target)

    @property
    def complete(self) -> bool:
        """True when both sides hold text."""
        return bool(self.source and self.target)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. `severity` and `category` are those of the rule unless the finding states its own."""

    rule: Rule
    pair: str | None
    source: Place | None
    target: Place | None
    message: Message
    suggestion: str | None = None
    confidence: float = 0.9
    severity: Severity = "major"
    category: str = ""


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that is not reported, with the newsroom's reason. `by` is "comment", "sidecar" or "baseline"."""

    finding: Finding
    reason: str
    by: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """The declaration of a rule module: its code, name, category, usual severity, MQM type and scope."""

    code: str
    name: str
    category: str
    severity: Severity
    mqm: str
    scope: Scope = "pair"

    def finding(
        self,
        pair: Pair | None,
        message: Message,
        *,
        source: Place | None = None,
        target: Place | None = None,
        suggestion: str | None = None,
        confidence: float = 0.9,
        severity: Severity | None = None,
        category: str | None = None,
    ) -> Finding:
        """A finding of this rule; what is not stated is the rule's own."""
        return Finding(
            self, pair.id if pair else None, source, target, message.as_sentences(), suggestion, confidence,
            severity or self.severity, category or self.category,
        )  # fmt: skip

    def of(
        self, pair: Pair | None, link: Link, message: Message | None = None, *, severity: Severity | None = None
    ) -> Finding:
        """A finding on a link: its places, first expectation, confidence, and its reason unless `message` is given."""
        return self.finding(
            pair,
            message or link.reason,
            source=link.source.place if link.source else None,
            target=link.target.place if link.target else None,
            suggestion=link.expected[0] if link.expected else None,
            confidence=link.confidence,
            severity=severity,
        )


@dataclass(frozen=True, slots=True)
class Article:
    """An article pair between aligning and reporting."""

    id: str
    source: Page
    target: Page
    source_paragraphs: tuple[str, ...]
    target_paragraphs: tuple[str, ...]
    pairs: tuple[Pair, ...]
    links: tuple[Link, ...] = ()

    def pair_of(self, paragraph: int) -> Pair | None:
        """The pair that holds an English paragraph."""
        return next((pair for pair in self.pairs if any(p.paragraph == paragraph for p in pair.target)), None)


class House(Protocol):
    """What a rule may ask of the newsroom's settings."""

    def accepts(self, korean: str, english: str) -> bool:
        """Whether the house accepts `english` as a rendering of `korean`."""


@dataclass(frozen=True, slots=True)
class Score:
    """A figure with its metric's name and a signature that says how it was made."""

    metric: str
    value: float
    signature: str = ""


@dataclass(frozen=True, slots=True)
class SegmentReport:
    """One segment of the JSON report."""

    id: str
    source_paragraphs: tuple[int, ...]
    target_paragraphs: tuple[int, ...]
    source_text: str
    target_text: str
    score: float
    adequacy: float | None
    confidence: float = 1.0
    scores: tuple[Score, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleReport:
    """Everything a reporter prints about one article (contract: one entry of `articles`)."""

    id: str
    source_path: str
    target_path: str
    source_paragraphs: tuple[str, ...]
    target_paragraphs: tuple[str, ...]
    score: float
    rating: str
    segments: tuple[SegmentReport, ...]
    findings: tuple[Finding, ...]
    scores: tuple[Score, ...] = ()
    notes: tuple[Message, ...] = ()
    silenced: tuple[Silenced, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be checked, with one sentence that says what is wrong and what to do."""

    path: str
    error: Message


@dataclass(frozen=True, slots=True)
class Report:
    """All articles of one run and what failed."""

    articles: tuple[ArticleReport, ...]
    failures: tuple[Failure, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
