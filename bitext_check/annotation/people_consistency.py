"""One person, one spelling: what differs between the English mentions of a person in one article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

from bitext_check.annotation.entities import Entity, person
from bitext_check.names import latin
from bitext_check.names.people import known_people
from bitext_check.names.spellings import surname_spellings
from bitext_check.records import Link, Mention, Message

Order = Literal["family-first", "given-first"]

# From here on two different words are spellings of one name, not two names.
_ONE_WORD = 0.6
# From here on whatever their first letters are: Loong is no Wong.
_NEARLY = 0.8
_FIRST_LETTERS = ("aeiou", "kcqgx", "jyzg", "vwbf", "szcx", "tdh", "iy", "lr")


def spellings(entities: Sequence[Entity]) -> Iterator[Link]:
    """Links of kind "person-consistency": mentions spelled otherwise than the first full one, the house form."""
    for entity in entities:
        mentions = _in_order(entity)
        full = [m for m in mentions if m.data is True]
        if not mentions:
            continue
        first = _house_form(entity, full or entity.misnamed or mentions)
        odd = [m for m in mentions if _differs(entity, first, m) and not _called_otherwise(entity, m)]
        for mention in odd:
            same = [m for m in odd if _parts(entity, m) == _parts(entity, mention)]
            usual = len(mentions) - len(odd) + (first in entity.misnamed)
            yield _inconsistent(entity, mention, first, usual, len(same))


def _house_form(entity: Entity, mentions: Sequence[Mention]) -> Mention:
    """The first mention, unless a later spelling stands more often."""
    counts = Counter(_parts(entity, m) for m in mentions)
    most = max(counts.values())
    return mentions[0] if counts[_parts(entity, mentions[0])] == most else next(
        m for m in mentions if counts[_parts(entity, m)] == most
    )  # fmt: skip


def _in_order(entity: Entity) -> list[Mention]:
    found = ((n, m) for n, mentions in entity.english.items() for m in mentions)
    return [m for _, m in sorted(found, key=lambda e: (e[0], e[1].passage.paragraph, e[1].start))]


def _parts(entity: Entity, mention: Mention) -> tuple[str, str]:
    """Family name and given name in plain letters ("" for a part that is not there)."""
    words = [latin.plain(word) for word in mention.text.split()]
    if len(words) == 1 and mention.data is False:
        return words[0], ""
    family = next((w for w in words if w in entity.surname_forms), "")
    given = "".join(w for w in words if w != family) if len(words) > 1 else ""
    return family, given


def _differs(entity: Entity, first: Mention, other: Mention) -> bool:
    if entity.words:
        return _other_letters(first.text, other.text)
    pairs = zip(_parts(entity, first), _parts(entity, other), strict=True)
    return any(a and b and a != b for a, b in pairs)


def _called_otherwise(entity: Entity, mention: Mention) -> bool:
    """Whether the Korean has the other family name as well: 남 판사로 잘못 불리는 남궁 판사."""
    families = {person(m).name for ms in entity.korean.values() for m in ms if person(m).surname_only}
    word = latin.plain(mention.text)
    return len(families) > 1 and any(word in surname_spellings(f, entity.folder).known for f in families)


def _other_letters(first: str, other: str) -> bool:
    """Whether a foreigner's name has a word that is nearly one of the first mention's words (Ashby, Ashvey)."""
    known = {latin.plain(word) for word in first.split()}
    return any(w not in known and nearest(w, known) for w in (latin.plain(word) for word in other.split()))


def nearest(word: str, known: set[str]) -> str:
    """The word of `known` of which `word` is another spelling, "" when there is none."""
    close = [(SequenceMatcher(None, word, k).ratio(), k) for k in known if min(len(word), len(k)) > 3]
    close = [(ratio, k) for ratio, k in close if ratio >= _NEARLY or _begins_alike(word, k)]
    ratio, best = max(close, default=(0.0, ""))
    return best if ratio >= _ONE_WORD else ""


def _begins_alike(one: str, other: str) -> bool:
    """Whether two spellings begin with the same letter, with letters in use for one another, or with vowels."""
    return one[0] == other[0] or any(one[0] in group and other[0] in group for group in _FIRST_LETTERS)


def _inconsistent(entity: Entity, mention: Mention, first: Mention, usual: int, odd: int) -> Link:
    good = first.text
    if mention.data is not True and not entity.words:
        good = next((w for w in first.text.split() if w.lower() in entity.surname_forms), first.text.split()[0])
    elif mention.data is not True:
        near = nearest(latin.plain(mention.text), {latin.plain(w) for w in first.text.split()})
        good = next((w for w in first.text.split() if latin.plain(w) == near), first.text)
    name = " ".join(entity.words) or entity.name
    later = (mention.passage.paragraph, mention.start) < (first.passage.paragraph, first.start)
    when, when_ko = ("elsewhere", "다른 곳에서는") if later else ("at first", "처음에는")
    why = Message(
        f"{name} is spelled in two ways: {first.text} {when} (as such {_times(usual)}), "
        f"here {mention.text} ({_times(odd)})",
        f"‘{name}’의 표기가 둘입니다. {when_ko} {first.text}({usual}번), 여기서는 {mention.text}({odd}번)입니다",
    )
    return Link("person-consistency", None, mention, "spelling", (good,), why, 0.9)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def orders(entities: Sequence[Entity]) -> Iterator[Link]:
    """Links of kind "person-order": people in the order that fewer full names of the article have, each once.

    When both orders are as frequent, the family name first is the usual one of the press.
    """
    found = [(m, order) for e in entities for m in _in_order(e) if (order := _order(e, m))]
    counts = {order: sum(o == order for _, o in found) for order in ("family-first", "given-first")}
    if not all(counts.values()):
        return
    rare: Order = "family-first" if counts["given-first"] > counts["family-first"] else "given-first"
    said: set[str] = set()
    for mention, order in found:
        if order == rare and mention.value not in said:
            said.add(mention.value)
            yield _mixed(mention, order, counts)


def _order(entity: Entity, mention: Mention) -> Order | None:
    """The order of a full Korean name; None for others, and for those whose established form is as they are written."""
    if entity.words or entity.anonymous or mention.data is not True:
        return None
    known = known_people(entity.folder).get(entity.name)
    if known and any(latin.plain(s) == latin.plain(mention.text) for s in known.spellings):
        return None
    words = [word.lower() for word in mention.text.split()]
    if words[0] in entity.surname_forms:
        return "family-first"
    return "given-first" if words[-1] in entity.surname_forms else None


def _mixed(mention: Mention, order: Order, counts: dict[str, int]) -> Link:
    words = mention.text.split()
    turned = (words[-1], *words[:-1]) if order == "given-first" else (*words[1:], words[0])
    family, given = counts["family-first"], counts["given-first"]
    why = Message(
        f"names in both orders: the family name stands first {_times(family)}, last {_times(given)}; "
        f"here {mention.text}",
        f"성과 이름의 순서가 섞여 있습니다. 성이 앞에 {family}번, 뒤에 {given}번 오며 여기서는 {mention.text}입니다",
    )
    return Link("person-order", None, mention, "order", (" ".join(turned),), why, 0.6)
