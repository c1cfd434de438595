"""The same Korean organisation or building under clearly different English names in one article.

Short forms, abbreviations, other spellings of a romanised name and forms that the table lists for the body are no
difference; other words in the place of others are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from bitext_check.content.lexicon import entry_of, known_stems
from bitext_check.names.spellings import reads_as_korean
from bitext_check.organisations.agreement import FAIR, likeness, same, stands, untitled
from bitext_check.organisations.comparison import cover
from bitext_check.organisations.odd_names import in_letters, of_its_kind, of_its_sort, other_spelling
from bitext_check.organisations.values import EnglishOrganisation, KoreanOrganisation, english_body, korean_body
from bitext_check.places.romanization import folded
from bitext_check.places.words import Word, english_words
from bitext_check.records import Article, Link, Mention, Message, Pair

Signature = frozenset[str]
_GOES_ON = re.compile(r" [A-Z]")
"""Another capitalised word behind a name, which may be a part of it."""
_EMPTY = frozenset("of and for the in on at a an korea south republ inc ltd co corp compani citi si gu gun do".split())
_PREFIXES = ("국립", "시립", "도립", "사단법인", "재단법인", "학교법인", "주식회사")
_SHORTER = (("대학교", "대"), ("고등학교", "고"), ("중학교", "중"), ("초등학교", "초"))


@dataclass(frozen=True, slots=True)
class _Use:
    """One English name of a body: where it stands, the Korean that it renders there, and its content words."""

    pair: Pair
    source: Mention
    target: Mention
    words: tuple[Word, ...]

    @property
    def signature(self) -> Signature:
        return frozenset(word.stem for word in self.words if word.stem not in _EMPTY)


def links(article: Article) -> tuple[Link, ...]:
    """Links of kind "consistency" for names that differ clearly from the usual one of the article.

    `source` is the Korean name, `target` the odd English one, `expected` the usual one of the article.
    """
    everything = _uses(article)
    uses = {key: long for key, found in everything.items() if (long := [use for use in found if len(use.words) > 1])}
    strays = [(pair, target) for pair in article.pairs for target in _strays(pair)]
    usual = {key: _usual(found) for key, found in uses.items()}
    for pair, target in strays:
        key = _meant(pair, target, uses, usual)
        if key is not None:
            words = untitled(english_body(target).words)
            uses[key].append(_Use(pair, uses[key][0].source, target, words))
    other = tuple(
        _link(main, odd) for key, main in usual.items() for odd in uses[key] if _clearly_other(main, odd, usual, key)
    )
    seen = {id(link.target) for link in other}
    return (*other, *(link for link in _untied(article, everything, usual) if id(link.target) not in seen))


def _untied(article: Article, uses: dict[str, list[_Use]], usual: dict[str, _Use]) -> Iterator[Link]:
    """Odd names where nothing ties the body to the English of its pair."""
    for pair in article.pairs:
        ours = tuple(m for m in pair.source_mentions if isinstance(m.data, KoreanOrganisation))
        ties = [link.source.value for link in pair.links if link.source is not None]
        tied = {value for value in ties if sum(m.value == value for m in ours) <= ties.count(value)}
        told: set[str] = set()
        strays = tuple(_strays(pair))
        for source in ours:
            key = _key(source)
            main = usual.get(key) or (_usual(uses[key]) if key in uses else None)
            if main is None or source.value in tied or source.value in told or not pair.complete:
                continue
            odd = _odd_name(source, main, uses[key], strays, ours, pair, source.value in ties)
            # A headline capitalises what stands before the name: Named New Chairman of Haesol Foundation.
            if odd is not None and main.target.text.removeprefix("The ").lower() not in odd.text.lower():
                told.add(source.value)
                yield _link(main, _Use(pair, source, odd, ()))


def _odd_name(
    source: Mention,
    main: _Use,
    uses: list[_Use],
    strays: tuple[Mention, ...],
    ours: tuple[Mention, ...],
    pair: Pair,
    again: bool,
) -> Mention | None:
    """The odd name; when the pair has the body `again`, a usual one stands there as well."""
    if again:
        return of_its_sort(source, strays, ours, pair)
    english = tuple(word for passage in pair.target for word in english_words(passage.plain))
    text = "\n".join(passage.plain for passage in pair.target)
    found = other_spelling(source, main.words, pair)
    if found is not None:
        return found
    said = {word.lower for use in uses for word in use.words if word.stem not in known_stems() and len(word.text) > 3}
    if stands(korean_body(source), english_words(text), text) or any(w.capital and w.lower in said for w in english):
        return None
    return in_letters(source, main.words, pair) or (
        of_its_kind(source, strays, ours, pair) or of_its_sort(source, strays, ours, pair)
    )


def _key(mention: Mention) -> str:
    """What the mentions of one body have in common: the English of its row, or its name in the shortest form."""
    data = korean_body(mention)
    if data.rows:
        return data.rows[0].english
    name = data.name
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    for long, short in _SHORTER:
        name = name.removesuffix(long) + short if name.endswith(long) else name
    return name


def _uses(article: Article) -> dict[str, list[_Use]]:
    found: dict[str, list[_Use]] = {}
    for pair in article.pairs:
        for link in pair.links:
            if link.problem or link.source is None or link.target is None:
                continue
            ours, theirs = link.source.data, link.target.data
            if isinstance(ours, KoreanOrganisation) and isinstance(theirs, EnglishOrganisation):
                words = untitled(theirs.words)
                if "minist" not in theirs.stems and likeness(ours, theirs) >= FAIR:
                    found.setdefault(_key(link.source), []).append(_Use(pair, link.source, link.target, words))
    return found


def _strays(pair: Pair) -> Iterator[Mention]:
    """English names that no Korean name of the pair answers for; behind them may be a short word (공사는)."""
    tied = {id(link.target) for link in pair.links}
    for target in pair.target_mentions:
        if (
            isinstance(target.data, EnglishOrganisation)
            and id(target) not in tied
            and not target.data.rows
            and not _GOES_ON.match(target.passage.plain, target.end)
            and not _is_a_word(target, pair)
        ):
            yield target


def _is_a_word(target: Mention, pair: Pair) -> bool:
    """Whether a single Korean word of the pair stands behind the English: "Ruling party" for 여당."""
    said = tuple(word.stem for word in english_body(target).words if word.stem not in _EMPTY)
    entries = (entry_of(token.lemma) for passage in pair.source for token in passage.tokens if token.tag == "NNG")
    return any(entry is not None and said in entry.phrases for entry in entries)


def _meant(pair: Pair, target: Mention, uses: dict[str, list[_Use]], usual: dict[str, _Use]) -> str | None:
    """The one body of the article that a stray name renders part by part, when the pair may speak of it."""
    words = untitled(english_body(target).words)
    fitting = []
    for key, found in uses.items():
        korean = korean_body(found[0].source)
        if len(korean.parts) < 3 or korean.kind is None or not _speaks_of(pair, korean):
            continue
        laid = cover(korean.parts, words, all_or_none=True)
        if laid.full and laid.kind and laid.matched >= 3:
            fitting.append(key)
    signature = frozenset(word.stem for word in words if word.stem not in _EMPTY)
    if len(fitting) != 1 or any(use.signature == signature for use in usual.values()):
        return None
    return fitting[0]


def _speaks_of(pair: Pair, korean: KoreanOrganisation) -> bool:
    """Whether the pair has the kind of a body; a kind of one syllable (부) stands in any text, so its name then."""
    kind = korean.kind.korean if korean.kind is not None else ""
    return any((kind if len(kind) > 1 else korean.name) in passage.plain for passage in pair.source)


def _usual(found: list[_Use]) -> _Use:
    """The name used most often, the first one when several are."""
    counts = Counter(use.signature for use in found)
    return max(found, key=lambda use: counts[use.signature])


def _clearly_other(main: _Use, odd: _Use, usual: dict[str, _Use], key: str) -> bool:
    one, other = main.signature, odd.signature
    gone, come = one - other, other - one
    if not gone or not come or any(use.signature == other for k, use in usual.items() if k != key):
        return False
    rows = korean_body(odd.source).rows
    if rows and all(_listed(odd.source, use.target) for use in (main, odd)):
        return False
    if rows and one.isdisjoint(other):
        # A name that shares no word with the usual one of a well-known body is that of another.
        return False
    if any(word.startswith(said) or said.startswith(word) for word in gone for said in come):
        return False
    return {folded(w) for w in gone}.isdisjoint({folded(w) for w in come}) and not _spelled_alike(gone, come)


def _listed(source: Mention, target: Mention) -> bool:
    """Whether the table has the English name for the Korean one."""
    return bool(english_body(target).rows) and same(korean_body(source), english_body(target))


def _spelled_alike(gone: Signature, come: Signature) -> bool:
    """Whether the words differ like two spellings of one name."""
    return all(reads_as_korean(word) and word[:1] in {other[:1] for other in gone} for word in come)


def _link(main: _Use, odd: _Use) -> Link:
    korean, usual, said = odd.source.text, main.target.text, odd.target.text
    return Link(
        "consistency", odd.source, odd.target, "other-rendering", (usual,),
        Message(
            f"{korean} is {usual} elsewhere in the article, here it is {said}",
            f"‘{korean}’은(는) 이 기사의 다른 곳에서 {usual}인데 여기서는 {said}입니다",
        ),
        0.85,
    )  # fmt: skip
