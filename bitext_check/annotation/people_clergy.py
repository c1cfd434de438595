"""Monks and nuns, who have a name without a family name: 소식 스님 as “Venerable Haedam”.

Such a name is often a word of the language as well, so that nobody is looked for behind it. Here it is a name when the
English of the article spells it behind or before a form of address for clergy. Told when the English of a pair has one
there whom the Korean of the pair does not have, and lacks the one whom it has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bitext_check.annotation.korean_words import title_end
from bitext_check.content.lexicon import lexicon
from bitext_check.names import latin
from bitext_check.names.lattice import Field, walk
from bitext_check.names.spellings import reads_as_korean, rr_syllable, syllable_spellings
from bitext_check.places.romanization import heard_in, reads_as, rr_place
from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.tables.load import by_house
from bitext_check.tables.words import any_of, words_used

_CAPITAL = re.compile(r"(?<![\w-])[A-Z][a-z’-]{2,20}")
_SURE = 0.85


@by_house(maxsize=1)
def _korean() -> re.Pattern[str]:
    return re.compile(rf"(?<![가-힣])([가-힣]{{2}}) ?(?:{any_of(_called('ko'))})(?![가-힣]{{3}})")


@by_house(maxsize=1)
def _english() -> re.Pattern[str]:
    called = any_of(word.capitalize() for word in _called("en"))
    return re.compile(rf"\b(?:{called})\.? ([A-Z][a-z’-]{{2,20}})(?! [A-Z])|\b([A-Z][a-z’-]{{2,20}}) (?:{called})\b")


def _called(language: str) -> frozenset[str]:
    return frozenset(word for word in words_used("calls-monk") if (word[0] > "z") == (language == "ko"))


def with_clergy(pairs: Sequence[Pair], told: Mapping[int, list[Link]]) -> dict[int, list[Link]]:
    """The links of people by pair, with those of clergy where none of them tells of the same English words."""
    found = dict(told)
    for number, link in clergy_links(pairs):
        if number in found and not any(link.target and _overlap(link.target, t) for t in found[number]):
            found[number] = [*found[number], link]
    return found


def _overlap(one: Mention, told: Link) -> bool:
    other = told.target if told.problem else None
    return other is not None and one.passage is other.passage and one.start < other.end and other.start < one.end


def clergy_links(pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
    """Links of kind "person" with problem "other-person", each with the number of its pair."""
    korean = {n: list(_found(_korean(), pair.source)) for n, pair in enumerate(pairs)}
    if not any(korean.values()):
        return
    english = {n: list(_found(_english(), pair.target)) for n, pair in enumerate(pairs)}
    said = {m.text for mentions in english.values() for m in mentions}
    names = {m.text for mentions in korean.values() for m in mentions if any(_spells(m.text, word) for word in said)}
    for number, pair in enumerate(pairs):
        ours = {m.text: m for m in korean[number] if _named(m.text, names) and not _stands(m.text, pair)}
        plain = "".join(passage.plain for passage in pair.source)
        theirs = {m.text: m for m in english[number] if _other(m.text, names, plain) is not None}
        theirs = theirs or {m.text: m for m in english[number] if _of_nobody(m.text, plain)}
        if len(ours) == 1 and len(theirs) == 1:
            (source,), (target,) = ours.values(), theirs.values()
            yield number, _link(source, target, _other(target.text, names, plain) or "")


def _named(word: str, names: set[str]) -> bool:
    """Whether a word before the address is a name: one that the English confirms, or no word (도연 스님)."""
    return word in names or not (word in lexicon() or word in words_used("before-monk") or title_end(word))


def _found(pattern: re.Pattern[str], passages: Sequence[Passage]) -> Iterator[Mention]:
    for passage in passages:
        for match in pattern.finditer(passage.plain):
            start, end = match.span(match.lastindex or 0)
            yield Mention("person", passage.plain[start:end], passage, start, end, None, "clergy")


def _stands(name: str, pair: Pair) -> bool:
    """Whether some capitalised word in the English of the pair spells the name."""
    return any(_spells(name, word) for passage in pair.target for word in _CAPITAL.findall(passage.plain))


def _other(word: str, names: set[str], korean: str) -> str | None:
    """The one name of the article that an English word spells, when the Korean of the pair does not have it."""
    meant = [name for name in names if _spells(name, word)]
    return meant[0] if len(meant) == 1 and meant[0] not in korean else None


def _of_nobody(word: str, korean: str) -> bool:
    """Whether an English word reads as two Korean syllables and nothing in the Korean of the pair sounds like it."""
    return reads_as_korean(word.lower()) and not heard_in(word, korean)


@by_house(maxsize=5000)
def _spells(name: str, word: str) -> bool:
    forms = tuple(tuple(dict.fromkeys((rr_syllable(s), *syllable_spellings(s).known))) for s in name)
    return reads_as(name, word) or walk(Field(latin.plain(word.replace("-", "")), None), forms) is not None


def _link(source: Mention, target: Mention, other: str) -> Link:
    why = Message(
        f"the Korean names {source.text} here, the English {target.text}{f' ({other})' if other else ''}",
        f"국문은 {source.text}인데 영문에는 {target.text}{f'({other})' if other else ''}(으)로 되어 있습니다",
    )
    return Link("person", source, target, "other-person", (rr_place(source.text).capitalize(),), why, _SURE)
