"""A word of a quotation exchanged for another of its kind: 직구 as "slider", 어민 as "farmers".

The families of `tables/contrasts.tsv` hold words of which none can stand for another: pitches, seasons, crops, crimes.
When the English of a quotation has a member of the family that nothing in the Korean says, and the Korean one that
nothing in the English says, and all else is there, the speaker never said it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bitext_check.content.lexicon import lemmas_of
from bitext_check.quantities.statements.sides import Sides, renderings
from bitext_check.quantities.statements.spoken import spoken_parts
from bitext_check.records import Bead, Link, Mention, Message, Sentence, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table

_CLOSE = 0.45
_PEOPLE = frozenset(("calling", "position", "relative"))


@dataclass(frozen=True, slots=True)
class Member:
    """A word of a family, with its English as written and as a pattern."""

    korean: str
    family: str
    english: tuple[str, ...]
    pattern: re.Pattern[str]


def exchanged(bead: Bead) -> tuple[Link, ...]:
    """Links of kind "quote" with the problem "exchanged" for the quotations of aligned sentences."""
    if not any(word in sentence.plain for sentence in bead.source for word in _members()):
        return ()
    korean, english = (" ".join(s.plain for s in side) for side in (bead.source, bead.target))
    return tuple(
        _link(source[0], token, target[0], wrong)
        for source, target in spoken_parts(bead)[:-1]
        for token, wrong in _exchanges(source[0], target[0], korean, english)
        if Sides(source, target).closeness(1) >= _CLOSE
    )


@by_house(maxsize=1)
def _members() -> dict[str, Member]:
    found: dict[str, Member] = {}
    for row in table("contrasts"):
        english = cells(row["english"])
        shapes = "|".join(re.escape(w).replace(r"\*", r"\w*").replace(r"\ ", r"[\s-]") for w in english)
        pattern = re.compile(rf"(?<!\w)(?:{shapes})(?:s|es|['’]s)?(?!\w)", re.IGNORECASE)
        found[row["korean"]] = Member(row["korean"], row["family"], tuple(w.strip("*") for w in english), pattern)
    return found


def _exchanges(source: Sentence, target: Sentence, korean: str, english: str) -> Iterator[tuple[Token, re.Match[str]]]:
    """The Korean word and the English one of its family, where each family has one without counterpart."""
    once = {token.form: token for token in _words(source)}.values()
    lost = [(token, _members()[token.form]) for token in once if not _is_said(token, english)]
    for token, member in lost:
        if sum(_alike(other, member) for _, other in lost) > 1:
            continue
        wrong = {
            match[0].lower(): match
            for other in _members().values()
            if _alike(other, member)
            for match in other.pattern.finditer(target.passage.plain, target.start, target.end)
            if not _is_explained(match[0], other.family, korean)
        }
        if len(wrong) == 1:
            yield token, next(iter(wrong.values()))


def _alike(one: Member, other: Member) -> bool:
    """Whether two members are of one family: relatives, callings and the players of a team are all people."""
    return one.family == other.family or {one.family, other.family} <= _PEOPLE


def _words(source: Sentence) -> Iterator[Token]:
    """The nouns of a quotation that are members of a family and no part of a longer word (해외직구)."""
    tokens = (None, *source.passage.tokens_in(source.start, source.end), None)
    for (before, token), (_, after) in zip(pairwise(tokens[:-1]), pairwise(tokens[1:]), strict=True):
        if token is None or token.tag not in ("NNG", "MAG") or token.form not in _members():
            continue
        joined = (before is not None and before.end == token.start and before.tag[:1] in "NX") or (
            after is not None and after.start == token.end and after.tag[:2] in ("NN", "XS")
        )
        if not joined or (after is not None and after.form == "들"):
            yield token


def _is_said(token: Token, english: str) -> bool:
    """Whether any rendering of a word stands in the English."""
    if _members()[token.form].pattern.search(english):
        return True
    stems = renderings(token.lemma)
    return any(stem(word) in stems for word in re.findall(r"[A-Za-z]+", english))


def _is_explained(word: str, family: str, korean: str) -> bool:
    """Whether the Korean says an English word in any way."""
    if any(m.family == family and m.pattern.fullmatch(word) and m.korean in korean for m in _members().values()):
        return True
    lemmas = [lemma for part in word.split() for lemma in lemmas_of(stem(part))]
    return any(lemma.removesuffix("다") in korean for lemma in lemmas if len(lemma) > 1)


def _link(source: Sentence, token: Token, target: Sentence, wrong: re.Match[str]) -> Link:
    said, english = source.passage.plain[token.start : token.end], _members()[token.form].english
    place = Mention("quote", said, source.passage, token.start, token.end)
    other = Mention("quote", wrong[0], target.passage, wrong.start(), wrong.end())
    reason = Message(
        f"The speaker said {said} ({english[0]}); the English quotes “{wrong[0]}”, which nothing in the Korean says.",
        f"국문 인용의 {said}({english[0]})이(가) 영문 인용에서 “{wrong[0]}”(으)로 바뀌었습니다.",
    )
    return Link("quote", place, other, "exchanged", english[:2], reason, 0.85)
