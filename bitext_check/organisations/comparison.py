"""Whether English words can be the name of a Korean organisation, part by part, and where they contradict it.

A free but fair rendering agrees: every part may be translated by any of its renderings, by a word near to them, or be
romanised. A contradiction needs all parts but one to agree, and a word in the place of that one which means, names or
sounds like something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from bitext_check.content.lexicon import generality, known_stems
from bitext_check.content.sound import hangul_skeleton, latin_skeletons
from bitext_check.names.foreign import FAR, likeness
from bitext_check.names.spellings import reads_as_korean
from bitext_check.organisations.catalogue import Stems
from bitext_check.organisations.coined import coined_freely
from bitext_check.organisations.parts import (
    Part,
    company_kinds,
    functions_by_english,
    kinds_by_english,
    vocabulary,
)
from bitext_check.organisations.wordlist import near_words, siblings
from bitext_check.places.gazetteer import ENGLISH_LEVELS, Place, gazetteer
from bitext_check.places.romanization import folded, folded_forms, other_final, spelled
from bitext_check.places.words import Word, find, stems_with_role
from bitext_check.tables.load import by_house
from bitext_check.tables.words import words_used

Contradiction = Literal["", "place", "kind", "function", "name"]


@by_house(maxsize=1)
def _free() -> frozenset[str]:
    """Stems that need no counterpart."""
    return stems_with_role("free") | stems_with_role("link")


_SORTS: dict[str, Contradiction] = {
    "place": "place", "kind": "kind", "building": "kind", "name": "name", "body": "name",
}  # fmt: skip
_LOOSE_ROLES = ("scope",)
_VAGUE = 0.75
_LONGEST_KIND = 5
_OF_SUBJECT = 3
# What an authority of another country is called at its end: bureau, agency, service, survey.
_ANY_AUTHORITY = "국"
_COMPASS = frozenset(("north", "south", "east", "west"))
_ROOT = 4
_SAME_SOUND = 0.72


@dataclass(frozen=True, slots=True)
class Cover:
    """Parts that found no words, words that found no part, and how many parts other than scopes were found.

    `left` is without words that need no counterpart; `exact` is false when there are such words (National, Group).
    """

    missing: tuple[Part, ...]
    left: tuple[Word, ...]
    matched: int
    kind: bool
    exact: bool

    @property
    def full(self) -> bool:
        """Whether each side answers the other."""
        return not self.missing and not self.left


def cover(parts: Sequence[Part], words: Sequence[Word], all_or_none: bool = False) -> Cover:
    """Lay the parts over the words, the surest first; with `all_or_none` only up to the first one that is missing.

    The level in the name of a place is taken for another part that would miss it: Seoul | City University, 서울도시대.
    """
    found = _laid(parts, words, all_or_none)
    if found.missing and any(part.role == "place" for part in parts):
        bare = tuple(_without_level(part) for part in parts)
        other = _laid(bare, words, all_or_none) if bare != tuple(parts) else found
        if not other.missing:
            return other
    return found


def _without_level(part: Part) -> Part:
    """A place by those of its forms that are one word, if there are any."""
    short = tuple(form for form in part.renderings if len(form) == 1)
    return part._replace(renderings=short) if part.role == "place" and short else part


def _laid(parts: Sequence[Part], words: Sequence[Word], all_or_none: bool) -> Cover:
    stems, lowers = tuple(w.stem for w in words), tuple(w.lower for w in words)
    used: set[int] = set()
    missing: list[Part] = []
    matched, kind = 0, False
    for part in sorted(parts, key=_sureness):
        span = _span(part, stems, lowers, words, used)
        if span is None:
            if part.role not in _LOOSE_ROLES:
                missing.append(part)
                if all_or_none:
                    break
            continue
        used.update(span)
        matched += part.role not in _LOOSE_ROLES
        kind = kind or part.role in ("kind", "building")
    unused = tuple(w for n, w in enumerate(words) if n not in used and w.stem not in stems_with_role("link"))
    left = tuple(w for w in unused if w.stem not in _free() and not w.text.isdigit())
    return Cover(tuple(missing), left, matched, kind, not missing and not unused)


def _sureness(part: Part) -> tuple[int, int]:
    order = {"body": 0, "kind": 1, "building": 1, "place": 2, "function": 3, "word": 4, "scope": 5, "name": 6}
    return order[part.role], -max((len(form) for form in part.renderings), default=0)


def _span(
    part: Part, stems: Stems, lowers: Stems, words: Sequence[Word], used: set[int]
) -> range | frozenset[int] | None:
    """Where the part stands among the words not used so far."""
    hay = lowers if part.role == "place" else stems
    for form in sorted(part.renderings, key=len, reverse=True):
        at = _free_place(form, hay, used)
        if at >= 0:
            return range(at, at + len(form))
        apart = _apart(form, stems, used) if part.role == "kind" else None
        if apart is not None:
            return apart
    heard = _heard(part, words, used)
    if heard is not None or part.role == "name":
        return heard
    near = near_part(part)
    return next((range(n, n + 1) for n, stem in enumerate(stems) if n not in used and stem in near), None)


def _apart(form: Stems, hay: Stems, used: set[int]) -> frozenset[int] | None:
    """Where a kind stands whose subject has a word before it: Institute of (Glacier) Science for 과학원."""
    if len(form) != _OF_SUBJECT or form[1] != "of" or hay[-1:] != form[2:]:
        return None
    at = find(form[:2], hay)
    span = frozenset((at, at + 1, len(hay) - 1))
    return span if 0 <= at < len(hay) - _OF_SUBJECT and used.isdisjoint(span) else None


def _free_place(form: Stems, hay: Stems, used: set[int]) -> int:
    at = find(form, hay)
    while at >= 0 and not used.isdisjoint(range(at, at + len(form))):
        further = find(form, hay[at + 1 :])
        at = at + 1 + further if further >= 0 else -1
    return at


def _heard(part: Part, words: Sequence[Word], used: set[int]) -> range | None:
    """One to three words that spell the part out or sound like it."""
    korean = part.korean
    if not korean or (part.role == "kind" and len(korean) == 1):
        return None
    spellings = folded_forms(korean)
    sound = part.role != "place" and _sound(korean, part.role == "name")
    if not spellings and not sound:
        return None
    for length in (1, 2, 3):
        for at in range(len(words) - length + 1):
            if not used.isdisjoint(range(at, at + length)):
                continue
            latin = "".join([w.text for w in words[at : at + length]])
            if part.role == "place" and _of_another_place(part, latin):
                continue
            if spelled(spellings, latin) or (sound and _sounds(korean, latin, part.role == "name")):
                return range(at, at + length)
    return None


@by_house(maxsize=50_000)
def _of_another_place(part: Part, latin: str) -> bool:
    """Whether a word is the listed name of a Korean place that is spelled almost alike: Chungju for 청주."""
    rows = gazetteer().by_form.get((latin.lower(),), ())
    ours = {row.base for row in gazetteer().korean.get(part.korean, ())} | {part.korean}
    return bool(rows) and bool(part.renderings) and all(r.family == "domestic" and r.base not in ours for r in rows)


def _sound(korean: str, generously: bool) -> bool:
    """Whether a word is long enough to be known by its consonants."""
    return len(hangul_skeleton(korean)) >= 3 or (generously and len(korean) >= 3)


@by_house(maxsize=50_000)
def _sounds(korean: str, latin: str, generously: bool) -> bool:
    """Whether a loan word has the consonants of the Latin one; two of them say too little."""
    skeleton = hangul_skeleton(korean)
    if len(skeleton) >= 3 and skeleton in latin_skeletons(latin):
        return True
    return generously and len(korean) >= 3 and likeness(korean, latin.lower()) >= _SAME_SOUND


@by_house(maxsize=4096)
def near_part(part: Part) -> frozenset[str]:
    """Single words of close meaning: those of the lexicon, those that share a lemma with a rendering, kinds like it."""
    words = {form[0] for form in part.renderings if len(form) == 1}
    if part.role in ("kind", "building"):
        related = (other for form in part.renderings for other in kinds_by_english().get(form, ()))
        return frozenset(words.union(form[0] for kind in related for form in kind.renderings if len(form) == 1))
    return frozenset(words.union(near_words(part.korean), *map(siblings, words)))


def _akin(part: Part) -> frozenset[str]:
    """Words that may have to do with the part: the near ones and those inside its longer renderings."""
    return near_part(part) | {stem for form in part.renderings for stem in form if stem not in _free()}


@by_house(maxsize=8192)
def related_kind(part: Part, english: Stems) -> bool:
    """Whether an English kind renders the Korean one or a kind that shares a rendering with it."""
    own = frozenset(part.renderings)
    return english in own or any(not own.isdisjoint(other.renderings) for other in kinds_by_english().get(english, ()))


def contradiction(parts: Sequence[Part], words: Sequence[Word]) -> tuple[Contradiction, Part | None, tuple[Word, ...]]:
    """What clearly contradicts: its sort, the Korean part, and the English words in its place; "" when nothing does."""
    found = cover(parts, words)
    if len(found.missing) != 1 or not found.matched or not 1 <= len(found.left) <= 3:
        return "", None, ()
    part, left = found.missing[0], found.left
    sort: Contradiction = _SORTS.get(part.role, "function")
    if (not found.kind and sort != "kind") or coined_freely(parts, part, left):
        return "", None, ()
    if sort == "place" and _another_place(part, left, words):
        return sort, part, left
    if sort == "kind" and (_another_kind(part, words, left) or _another_subject(part, left)):
        return sort, part, left
    if sort == "name" and _another_name(part, own := _own_name(left)):
        return sort, part, own
    if sort == "function" and _another_function(part, left):
        return sort, part, left
    return "", None, ()


def _another_place(part: Part, left: tuple[Word, ...], words: Sequence[Word]) -> bool:
    """A place of the same sort stands there, or for a city abroad another name, none of them near to this one."""
    left = _with_compass(words, left)
    lower = tuple(w.lower for w in left)
    rows = gazetteer().by_form.get(lower) or gazetteer().by_form.get(lower[:1], ()) or _landmark(words, left)
    if not all(w.capital for w in left) or any(w.stem in functions_by_english() for w in left):
        return False
    if lower not in gazetteer().by_form and not all(_beside_place(word) for word in left[1:]):
        return False
    ours = {place.family for place in gazetteer().korean.get(part.korean, ())} or {"domestic"}
    if ours == {"foreign-city"} and len(left) == 1:
        unknown = len(lower[0]) > 4 and not left[0].text.isupper() and left[0].stem not in known_stems()
        return bool(rows) or (unknown and unlike(part.korean, lower[0]))
    return any(place.family in ours for place in rows) and not _within(part, lower[: 2 if lower[0] in _COMPASS else 1])


def _landmark(words: Sequence[Word], left: tuple[Word, ...]) -> Sequence[Place]:
    """The river, mountain or island that one word left over begins: River may stand for another word of the name."""
    at = next((n for n, word in enumerate(words[:-1]) if len(left) == 1 and word.start == left[0].start), None)
    return gazetteer().by_form.get((words[at].lower, words[at + 1].lower), ()) if at is not None else ()


def _beside_place(word: Word) -> bool:
    """Whether a word may stand behind the name of a place without making another name: its level, a common word."""
    return word.lower in ENGLISH_LEVELS or (word.stem in known_stems() and (word.lower,) not in gazetteer().by_form)


def _with_compass(words: Sequence[Word], left: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words left over with the side of the compass before them, where both are a place: South Chungcheong."""
    before = next((one for one, two in pairwise(words) if two.start == left[0].start), None)
    whole = before is not None and before.lower in _COMPASS and (before.lower, left[0].lower) in gazetteer().by_form
    return (before, *left) if before is not None and whole else left


def _within(part: Part, word: tuple[str, ...]) -> bool:
    """Whether the other place holds this one or lies in it (울산 / Nam-gu): then both may be right."""
    ours = gazetteer().korean.get(part.korean, ())
    theirs = [place for form, places in gazetteer().by_form.items() if form[: len(word)] == word for place in places]
    names = {place.korean for place in theirs} | {place.base for place in theirs}
    own = {part.korean} | {place.base for place in ours}
    return any(place.parent in names for place in ours) or any(place.parent in own for place in theirs)


def _another_kind(part: Part, words: Sequence[Word], left: tuple[Word, ...]) -> bool:
    """A kind of another sort stands there, all of its words left over or shared with the rest.

    What companies call themselves is their own choice, but for who is no bank, insurer or broker (벤처스, Securities).
    """
    company = part.korean in company_kinds()
    if part.korean == _ANY_AUTHORITY or (company and part.korean not in words_used("financial")):
        return False
    stems = tuple(w.stem for w in words)
    over = {w.stem for w in left}
    for length in range(_LONGEST_KIND, 0, -1):
        for at in range(len(stems) - length, -1, -1):
            form = stems[at : at + length]
            if form in kinds_by_english() and not over.isdisjoint(form):
                if company and not _licensed(form):
                    return False
                return over <= set(form) and not related_kind(part, form) and not _shares(part, form)
    return False


def _another_subject(part: Part, left: tuple[Word, ...]) -> bool:
    """Whether a kind that names its subject stands there with another one: Human Rights Commission for 노동위원회."""
    named = any(len(form) > 1 and form[-1] == left[-1].stem for form in part.renderings)
    return named and len(left) > 1 and _another_function(part, left[:-1])


def _licensed(form: Stems) -> bool:
    """Whether only a bank, an insurer or a broker may call itself so."""
    return any(kind.korean in words_used("licensed") for kind in kinds_by_english()[form])


def _shares(part: Part, form: Stems) -> bool:
    """Whether a kind has all its words among those of a rendering, or the reverse (center / support center)."""
    return any(set(form) <= set(own) or set(own) <= set(form) for own in part.renderings)


def _another_name(part: Part, left: tuple[Word, ...]) -> bool:
    """Another Korean name in Latin letters, not a translation and not a spelling of this one."""
    latin = "".join(w.text for w in left)
    if not left or not all(w.capital for w in left) or any(w.stem in known_stems() for w in left):
        return False
    if not reads_as_korean(latin.lower()) or len(latin) < 4:
        return False
    return unlike(part.korean, latin) or other_final(part.korean, latin)


def _own_name(left: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without what companies call themselves: Daeryuk of Daeryuk Investment & Securities, for 미르증권."""
    return tuple(w for w in left if not _of_company(w)) if len(left) > 1 else left


def _of_company(word: Word) -> bool:
    """Whether a word is one that companies of the world of finance have before their kind."""
    return any(
        word.stem in form for korean in words_used("licensed") | words_used("financial")
        for part in vocabulary().get(korean, ()) for form in part.renderings
    )  # fmt: skip


def unlike(korean: str, latin: str) -> bool:
    """Whether a Hangul name and a Latin one differ in spelling as well as in sound."""
    found, forms = folded(latin), folded_forms(korean)
    # A name with its ending spelled out is the name: Gayangdaegyo for 가양(대교).
    close = any(_ratio(form, found) >= _SAME_SOUND or (len(form) > 3 and found.startswith(form)) for form in forms)
    return not close and likeness(korean, latin.lower()) < max(FAR, 0.7)


def _ratio(one: str, other: str) -> float:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other).ratio()


def _another_function(part: Part, left: tuple[Word, ...]) -> bool:
    """Words that are known to mean something else, and nothing vague."""
    if len(left) > 2 or not part.renderings:
        return False
    near = _akin(part)
    if any(_like(w.stem, near) for w in left):
        return False
    return all(w.capital and w.stem in _meanings() for w in left) and any(generality(w.stem) >= _VAGUE for w in left)


def _like(word: str, near: frozenset[str]) -> bool:
    """Whether a stem is one of those near, or begins with one or the reverse: ship and shipbuilding."""
    return word in near or any(
        len(min(word, one, key=len)) >= _ROOT and (one.startswith(word) or word.startswith(one)) for one in near
    )


def unrelated(words: Sequence[Word], parts: Sequence[Part]) -> bool:
    """Whether none of the words can have to do with any of the parts."""
    akin = frozenset[str]().union(*map(_akin, parts))
    return not any(_like(word.stem, akin) for word in words)


@by_house(maxsize=1)
def _meanings() -> frozenset[str]:
    return known_stems() | functions_by_english()


@by_house(maxsize=4096)
def parts_of_english(name: Stems) -> tuple[Part, ...]:
    """An English name as parts, one for each word, to lay over other English words."""
    content = [stem for stem in name if stem not in _free() or (stem,) in kinds_by_english()]
    return tuple(Part("", "kind" if (stem,) in kinds_by_english() else "word", ((stem,),)) for stem in content)


def renderings(part: Part) -> Iterator[str]:
    """English for a part, best first."""
    if part.names:
        yield from part.names
    else:
        yield from (" ".join(form) for form in part.renderings)
