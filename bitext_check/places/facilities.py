"""A facility with its kind or its name exchanged: 한림항 as “Hallim University”, 사직구장 as “Jamsil Stadium”.

A facility is a name and a kind (`tables/place_suffixes.tsv`). Told when the name stands in the English with a kind that
no Korean word of the pair has behind that name, or when the kind stands there with another romanised name, for which no
Korean word of the pair can stand, and the right name stands nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bitext_check.content.lexicon import function_words, known_stems, lexicon
from bitext_check.names.hangul import is_hangul
from bitext_check.names.lattice import Field, walk
from bitext_check.names.spellings import reads_as_korean, rr_syllable, syllable_spellings
from bitext_check.places.romanization import folded, folded_forms, heard_in, rr_place
from bitext_check.places.words import Word, english_words
from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, here, table
from bitext_check.tables.words import words_used

_HANGUL = re.compile("[가-힣]{3,14}")
_STEM = range(2, 5)
_LONGEST_KIND = 3
_NEXT, _LONG = re.compile(" ([가-힣]{3,14})"), 3
_SURE = 0.85
# Of one syllable only these are surely a facility; 산, 대, 교 and the like end other words as well.
_SHORT = frozenset(("항", "역"))


class _Facility(NamedTuple):
    mention: Mention
    name: str
    kind: str


class _English(NamedTuple):
    mention: Mention
    name: str
    kind: str


@by_house(maxsize=1)
def _kinds() -> dict[str, tuple[str, ...]]:
    """Korean kind → its English, lower case."""
    found = {}
    others = words_used("no-facility")
    for row in table("place_suffixes"):
        forms = tuple(f.lower() for f in (row["english"], *cells(row["accepted"])) if not f.startswith("-"))
        if row["korean"] not in others and (len(row["korean"]) > 1 or row["korean"] in _SHORT) and forms:
            found[row["korean"].split("(")[0]] = forms
    return found


@by_house(maxsize=1)
def _english_kinds() -> frozenset[str]:
    return frozenset(form for forms in _kinds().values() for form in forms)


@by_house(maxsize=1)
def _kinds_by_start() -> dict[str, tuple[str, ...]]:
    """The Korean kinds by their first syllable, the longest first."""
    longest_first = sorted(_kinds(), key=len, reverse=True)
    return {start: tuple(k for k in longest_first if k[0] == start) for start in {kind[0] for kind in longest_first}}


def facility_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "place" with problem "other-place"."""
    ours = [f for passage in pair.source for f in _korean(passage)]
    if not ours:
        return
    theirs = [f for passage in pair.target for f in _english(passage)]
    korean = " ".join(passage.plain for passage in pair.source)
    words = [w.text for passage in pair.target for w in english_words(passage.plain) if w.capital]
    for facility in ours:
        spellings = folded_forms(facility.name)
        same = [f for f in theirs if folded(f.name) in spellings or spelled(facility.name, f.name.lower())]
        if same:
            said = {f.kind for f in same}
            other = said.isdisjoint(_kinds()[facility.kind]) and said <= words_used("telling-facility")
            if other and _only_so(facility, ours, korean):
                yield _link(facility, same[0].mention)
            continue
        if any(folded(w).startswith(spellings) or spelled(facility.name, w.lower()) for w in words) or of_other_name(
            facility.name
        ):
            continue
        strange = [f for f in theirs if f.kind in _kinds()[facility.kind] and _strange(f, korean)]
        rivals = {f.name for f in ours if f.kind == facility.kind}
        if len({f.name for f in strange}) == 1 and len(rivals) == 1:
            yield _link(facility, strange[0].mention)


@by_house(maxsize=4096)
def of_other_name(name: str) -> bool:
    """Whether a name is that of a place abroad or of another whose English is no romanisation."""
    return any(folded(english) not in folded_forms(name) for english in _english_names().get(name, ()))


@by_house(maxsize=1)
def _english_names() -> dict[str, list[str]]:
    """The English of the places by their Korean name."""
    found: dict[str, list[str]] = {}
    for row in table("places"):
        found.setdefault(row["korean"], []).append(row["english"])
    return found


def _korean(passage: Passage) -> Iterator[_Facility]:
    yield from _apart(passage)
    known, kinds_in = lexicon(), here(_kinds_in)
    for match in _HANGUL.finditer(passage.plain):
        word = match.group()
        for size, kinds in kinds_in(word):
            kind = next((k for k in kinds if _ends(passage, match.start() + size + len(k), match.end())), "")
            name = word[:size]
            if kind and name + kind not in known and (len(kind) > 1 or name not in known):
                mention = Mention("place", name + kind, passage, match.start(), match.start() + size + len(kind), None)
                yield _Facility(mention, name, kind)
                break


def _apart(passage: Passage) -> Iterator[_Facility]:
    """A proper noun with the kind as the next word: 삼학도 캠핑장."""
    for token in passage.tokens:
        behind = _NEXT.match(passage.plain, token.end) if token.tag == "NNP" else None
        short = token.end - token.start in _STEM and is_hangul(token.form)
        if behind is None or not short or token.form in lexicon():
            continue
        kinds = (k for k in _kinds_by_start().get(behind[1][0], ()) if len(k) >= _LONG and behind[1].startswith(k))
        kind = next((k for k in kinds if _ends(passage, behind.start(1) + len(k), behind.end())), "")
        if kind and _begins(passage, token.start):
            end = behind.start(1) + len(kind)
            mention = Mention("place", passage.plain[token.start : end], passage, token.start, end, None)
            yield _Facility(mention, token.form, kind)


def _begins(passage: Passage, at: int) -> bool:
    return not at or not "가" <= passage.plain[at - 1] <= "힣"


@by_house(maxsize=50_000)
def _kinds_in(word: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The kinds that stand in a word behind a name, the longest first, by the length of the name."""
    by_start = _kinds_by_start() if word not in lexicon() else {}
    found = [(size, [k for k in by_start.get(word[size : size + 1], ()) if word.startswith(k, size)]) for size in _STEM]
    return tuple([(size, tuple(kinds)) for size, kinds in found if kinds])


def _ends(passage: Passage, at: int, end: int) -> bool:
    """Whether a word ends at a place of it, or a particle begins there."""
    return at == end or any(token.start == at and token.tag[0] in "JV" for token in passage.tokens_in(at, at + 1))


def _english(passage: Passage) -> Iterator[_English]:
    """Capitalised words with the kind of a facility right behind them."""
    words = english_words(passage.plain)
    for at, word in enumerate(words[:-1]):
        if not word.capital or not word.text.isalpha() or word.lower in function_words("en"):
            continue
        if at and _joined(passage, words, at) and words[at - 1].capital:
            continue
        for size in range(_LONGEST_KIND, 0, -1):
            group = words[at + 1 : at + 1 + size]
            kind = " ".join(w.lower for w in group)
            glued = all(_joined(passage, words, n) for n in range(at + 1, at + 1 + len(group)))
            if (
                len(group) == size
                and glued
                and kind in _english_kinds()
                and not _goes_on(passage, words, at + 1 + size)
            ):
                mention = Mention("place", word.text, passage, word.start, group[-1].end, None)
                yield _English(mention, word.text, kind)
                break


def spelled(hangul: str, word: str) -> bool:
    """Whether a Latin word is the Hangul in spellings that names have: 한울, Hanwool."""
    forms = tuple(tuple(dict.fromkeys((rr_syllable(s), *syllable_spellings(s).known))) for s in hangul)
    return walk(Field(word, None), forms) is not None


def _joined(passage: Passage, words: tuple[Word, ...], at: int) -> bool:
    return passage.plain[words[at - 1].end : words[at].start] == " "


def _goes_on(passage: Passage, words: tuple[Word, ...], at: int) -> bool:
    return at < len(words) and words[at].capital and _joined(passage, words, at)


def _only_so(facility: _Facility, ours: list[_Facility], korean: str) -> bool:
    """Whether the name stands in the Korean before this kind alone."""
    return korean.count(facility.name) == sum(f.name == facility.name and f.kind == facility.kind for f in ours)


def _strange(found: _English, korean: str) -> bool:
    """Whether an English name is a romanised one that no Korean word of the pair can have given."""
    plain = found.name.lower()
    return reads_as_korean(plain) and stem(plain) not in known_stems() and not heard_in(found.name, korean)


def _link(facility: _Facility, target: Mention) -> Link:
    good = f"{rr_place(facility.name).capitalize()} {_kinds()[facility.kind][0].title()}"
    why = Message(
        f"the Korean has {facility.mention.text} ({good}), the English has {target.text}",
        f"국문은 {facility.mention.text}({good})인데 영문은 {target.text}입니다",
    )
    return Link("place", facility.mention, target, "other-place", (good,), why, _SURE)
