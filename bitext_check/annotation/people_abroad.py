"""One well-known foreigner for another: 리창 as “Li Keqiang”. Both must be in the table `foreign_people`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from bitext_check.annotation.korean_words import title_end
from bitext_check.annotation.people_english import capitals, spans
from bitext_check.annotation.people_korean import Person
from bitext_check.names import foreign, latin
from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.tables.load import by_house

_SURE_LENGTH = 3
# All names of the table have two syllables or more.
_BEGINNING = 2
_PARTICLES = ("", "은", "는", "이", "가", "을", "를", "의", "과", "와", "도", "에게", "에", "로")


def abroad(number: int, pairs: Sequence[Pair], taken: Sequence[Link]) -> Iterator[Link]:
    """Links with problem "other-name": nothing of the person's name is in the English, and the whole name of another
    stands there whom the Korean of the pair and of its neighbours does not have.
    """
    pair = pairs[number]
    near = [p for n in (number - 1, number, number + 1) if 0 <= n < len(pairs) for p in pairs[n].source]
    texts = [p.plain.replace(" ", "") for p in near]
    # What runs over the border of two paragraphs counts as well.
    borders = "".join(text[:1] + text[-1:] for text in texts)
    begun = frozenset[str]().union(_begun(borders), *map(_begun_in, near))
    korean = "".join(texts)
    for row in _standing_in(korean, begun):
        source = next((m for p in pair.source if (m := _korean(row.hangul, p)) is not None), None)
        target = _english(pair, korean, taken) if source is not None else None
        if source is not None and target is not None and not _named(row, _said(pair), target):
            why = Message(
                f"{row.hangul} is {row.english[0]}; {target.text} is {target.value}",
                f"‘{row.hangul}’은(는) {row.english[0]}이고 {target.text}은(는) {target.value}입니다",
            )
            yield Link("person", source, target, "other-name", row.english, why, 0.85)
            return


def _said(pair: Pair) -> list[str]:
    """The words with a capital in the English of a pair, in plain letters."""
    return [latin.plain(word.text) for passage in pair.target for word in capitals(passage)]


@by_house(maxsize=256)
def _begun_in(passage: Passage) -> frozenset[str]:
    return _begun(passage.plain.replace(" ", ""))


def _begun(korean: str) -> frozenset[str]:
    """With what two syllables of a Korean text without spaces a name of the table begins."""
    beginning = _by_beginning()
    return frozenset(start for n in range(len(korean)) if (start := korean[n : n + _BEGINNING]) in beginning)


def _standing_in(korean: str, begun: frozenset[str]) -> list[foreign.Foreigner]:
    """The people of the table whose name stands in a Korean text without spaces, in the order of the table."""
    beginning = _by_beginning()
    found = [entry for start in begun for entry in beginning[start] if entry[1].hangul.replace(" ", "") in korean]
    return [row for _, row in sorted(found, key=itemgetter(0))]


@by_house(maxsize=1)
def _by_beginning() -> Mapping[str, Sequence[tuple[int, foreign.Foreigner]]]:
    """The people of the table with their places there, by the first two syllables of their names."""
    found: dict[str, list[tuple[int, foreign.Foreigner]]] = {}
    for n, row in enumerate(foreign.listed()):
        found.setdefault(row.hangul.replace(" ", "")[:_BEGINNING], []).append((n, row))
    return found


def _named(row: foreign.Foreigner, said: Sequence[str], target: Mention) -> bool:
    """Whether a word of the person's name stands in the English, the other's name apart (Li)."""
    rest = list(said)
    for word in foreign.name_words(target.text):
        if word in rest:
            rest.remove(word)
    return any(word in rest for form in row.forms for word in form)


def _korean(hangul: str, passage: Passage) -> Mention | None:
    """The name where it stands as a word; two syllables count before a title only."""
    text = passage.plain
    start = text.find(hangul)
    if start < 0 or (start and "가" <= text[start - 1] <= "힣"):
        return None
    end = start + len(hangul)
    words = text[end : end + 20].split(" ")
    particle = "".join(c for c in words[0] if "가" <= c <= "힣")
    titled = len(words) > 1 and not words[0] and any(title_end(words[1][:n]) for n in range(2, len(words[1]) + 1))
    if particle not in _PARTICLES or not (titled or len(hangul) >= _SURE_LENGTH):
        return None
    return Mention("person", hangul, passage, start, end, Person(hangul.replace(" ", ""), False, 5.0), "foreign_people")


def _english(pair: Pair, korean: str, taken: Sequence[Link]) -> Mention | None:
    """The whole name of a listed foreigner whom the Korean has not."""
    for passage in pair.target:
        for start, end, text in spans(passage):
            other = foreign.whole_name(foreign.name_words(text)) if " " in text else ()
            if not other or any(word in korean for hangul in other for word in hangul.split()):
                continue
            targets = [link.target for link in taken if link.target is not None and link.target.passage is passage]
            if not any(target.start < end and start < target.end for target in targets):
                return Mention("person", other[0], passage, start, end)
    return None
