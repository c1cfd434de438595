"""A family name alone in other letters than the person has in the article: Yoo Seung-hyun, and later "Ryu promised".

Matching knows a family name without a title by the spelling that the article has used. Here the capitalised words that
are left are read once more: one that can be the family name of a person of the pair, and nobody else's, is that person.
The names of others in the article, other Korean words that can have given the word, and common words keep it silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bitext_check.annotation.entities import Entity, person
from bitext_check.annotation.people_english import Capital, Name, capitals, is_common, is_title_word
from bitext_check.content.lexicon import function_words
from bitext_check.content.speech import said_in_english
from bitext_check.names import latin
from bitext_check.names.hangul import is_hangul
from bitext_check.names.spellings import surname_readings, surname_spellings
from bitext_check.places.romanization import folded, one_letter_off
from bitext_check.records import Mention, Pair, Passage
from bitext_check.tables.words import words_used

_SYLLABLES = 3
_LONGEST = 7
_MUTE_H = re.compile("(?<=[aeiou])h")
_MISTER = re.compile(r"\bM(?:r|s|rs)\.? $")
_OPENS = re.compile(r"(?:^|[.?!][”\"]? )$")
_GOES_ON = re.compile(r" [a-z]{2}")
_QUOTES = "\"“”‘’'"


def add_respelled(pairs: Sequence[Pair], entities: Sequence[Entity], unknown: Mapping[int, list[Name]]) -> None:
    """Give the entities the mentions by another spelling of their family name; claimed names leave `unknown`."""
    for entity in entities:
        if not (entity.words or entity.doubtful or any(m.data is True for ms in entity.english.values() for m in ms)):
            entity.misnamed.extend(_with_another_given_name(entity, pairs, unknown))
    known = [e for e in entities if not e.words and not e.doubtful and (e.english or e.misnamed)]
    forms = {id(e): _family_words(e) for e in known}
    for number, pair in enumerate(pairs):
        here = [e for e in known if number in e.korean and forms[id(e)]]
        if not here:
            continue
        for passage in pair.target:
            for word in _free(passage, number, entities):
                fitting = [e for e in here if _respells(e, forms[id(e)], word.text)]
                if len(fitting) == 1 and not _somebody_else(fitting[0], word.text, pairs, known, forms, pair):
                    entity = fitting[0]
                    mention = Mention("person", entity.name, passage, word.start, word.end, False, "english")
                    entity.english.setdefault(number, []).append(mention)
                    names = unknown.get(number, [])
                    names[:] = [n for n in names if not (n.start == word.start and n.text == word.text)]


def strange_family_names(number: int, pair: Pair, entities: Sequence[Entity]) -> Iterator[tuple[Entity, Mention]]:
    """Who is called by the family name in the Korean and by another person's in the English, which says so once:

    최 구청장은 … 말했다 as "Jeon said". The word must be the one who says something, or stand behind Mr. or Ms., and no
    Korean word of the pair may have given it.
    """
    lost = [
        e for e in entities
        if not e.words and not e.doubtful and len(e.korean.get(number, ())) > len(e.english.get(number, ()))
        and any(person(m).surname_only for m in e.korean[number])
    ]  # fmt: skip
    if len(lost) != 1:
        return
    words = [
        (passage, word) for passage in pair.target for word in _free(passage, number, entities)
        if word.text.lower() in surname_readings() and _says(passage.plain, word)
    ]  # fmt: skip
    words = words or [
        (passage, word) for passage in pair.target for word in _free(passage, number, entities)
        if _mistyped(word.text, lost[0])
    ]  # fmt: skip
    texts = {word.text for _, word in words}
    if len(texts) != 1:
        return
    passage, word = words[0]
    plain = latin.plain(word.text)
    if _respells(lost[0], frozenset(), word.text) or any(_given_in(p, lost[0], plain) for p in pair.source):
        return
    if any(plain in e.surname_forms for e in entities if number in e.korean):
        return
    if any(_in_longer_name(p, lost[0], number, plain) for p in pair.target):
        return
    yield lost[0], Mention("person", word.text, passage, word.start, word.end, None, "english")


def _mistyped(word: str, entity: Entity) -> bool:
    """Whether a word that is nothing else is a letter off the family name as the article has it: Mang for Maeng."""
    plain = latin.plain(word)
    if plain in surname_readings() or is_common(word) or is_title_word(word) or len(plain) < _SYLLABLES:
        return False
    forms = [form for form in _family_words(entity) if form[0] == plain[0]]
    return any(one_letter_off(form, plain) or _turned(form, plain) for form in forms)


def _turned(one: str, other: str) -> bool:
    """Whether two neighbouring letters changed places: Choi, Chio."""
    swaps = (one[:n] + one[n + 1] + one[n] + one[n + 2 :] for n in range(len(one) - 1))
    return one != other and other in swaps


def strange_sayers(number: int, pair: Pair, entities: Sequence[Entity]) -> Iterator[Mention]:
    """Family names beside a verb of saying that nobody of the pair has and no Korean word of it can have given."""
    here = [e for e in entities if number in e.korean]
    for passage in pair.target:
        for word in _free(passage, number, entities):
            plain = latin.plain(word.text)
            if (
                plain in surname_readings()
                and _speaks(passage.plain, word)
                and not any(plain in e.surname_forms or _respells(e, frozenset(), word.text) for e in here)
                and not any(_given_in(p, e, plain) for p in pair.source for e in here[:1])
            ):
                yield Mention("person", word.text, passage, word.start, word.end, None, "english")


def called_by_family(entity: Entity, korean: str) -> bool:
    """Whether the family name stands as a word of its own in the Korean: 제 도편수는, 마 안내사."""
    return any(re.search(f"(?<![가-힣]){surname} (?=[가-힣])", korean) for surname in entity.surnames)


def _speaks(text: str, word: Capital) -> bool:
    """Whether a verb of saying stands right behind the word or before it."""
    return said_in_english().match(text, word.end + 1) is not None or _said_before(text, word.start)


def _says(text: str, word: Capital) -> bool:
    """Whether the word is the subject of a verb of saying or of a sentence, or has Mr. or Ms. before it."""
    if _MISTER.search(text, max(0, word.start - 5), word.start):
        return True
    if _OPENS.search(text, max(0, word.start - 3), word.start) and _GOES_ON.match(text, word.end):
        return not is_common(word.text)
    return _speaks(text, word)


def _said_before(text: str, start: int) -> bool:
    """Whether a verb of saying stands right before: “…,” said Jeon."""
    return any(m.end() == start - 1 for m in said_in_english().finditer(text, max(0, start - 24), start))


def _with_another_given_name(
    entity: Entity, pairs: Sequence[Pair], unknown: Mapping[int, list[Name]]
) -> Iterator[Mention]:
    """Names in the pairs of somebody whose whole name the English never has, with the family name and another given."""
    for number in sorted(entity.korean):
        if all(person(m).surname_only for m in entity.korean[number]):
            continue
        names = [n for n in unknown.get(number, ()) if n.full and n.surname.lower() in entity.surname_forms]
        if len(names) == 1:
            name = names[0]
            passage = next(p for p in pairs[number].target if p.plain[name.start : name.end] == name.text)
            yield Mention("person", entity.name, passage, name.start, name.end, True, "english")


def _family_words(entity: Entity) -> frozenset[str]:
    """The family name as the English mentions have it, in plain letters."""
    mentions = (*entity.misnamed, *(m for ms in entity.english.values() for m in ms))
    words = (latin.plain(w) for m in mentions for w in m.text.split())
    return frozenset(w for w in words if w in entity.surname_forms)


def _free(passage: Passage, number: int, entities: Sequence[Entity]) -> Iterator[Capital]:
    """The capitalised words that stand alone or behind a title, are nobody's name yet and can be one."""
    words = capitals(passage)
    taken = [
        (m.start, m.end)
        for e in entities for m in (*e.english.get(number, ()), *e.misnamed) if m.passage is passage
    ]  # fmt: skip
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else None
        if not 2 <= len(word.text) <= _LONGEST or not word.text.isalpha() or (following and following.glued):
            continue
        if any(start < word.end and word.start < end for start, end in taken):
            continue
        titled = _titled(passage.plain, words, at)
        if word.glued and not titled:
            continue
        if _in_quotes(passage.plain, word) or not (titled or _may_stand_alone(passage.plain, word)):
            continue
        yield word


def _titled(text: str, words: Sequence[Capital], at: int) -> bool:
    before = text[: words[at].start].rstrip(" .").rsplit(" ", 1)[-1]
    return bool(before) and _is_title(before) and text[words[at].start - 1 : words[at].start] == " "


def _is_title(word: str) -> bool:
    """Whether a word ends a title, be it somebody's to come (President-designate)."""
    return is_title_word(word) or is_title_word(word.split("-")[0])


def _in_quotes(text: str, word: Capital) -> bool:
    """Whether the word is all that is quoted: they called her “Mah.”"""
    before, behind = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 2].lstrip(".,?!")
    return bool(before) and before in _QUOTES and bool(behind) and behind[0] in _QUOTES


def _may_stand_alone(text: str, word: Capital) -> bool:
    """No pronoun or article; a common word only as the one who says something (Song said)."""
    if word.text.lower() in function_words("en"):
        return False
    behind = text[word.end : word.end + 20].lstrip().split(" ", 1)[0]
    if behind.lower() in words_used("behind-place-name"):
        return False
    return not is_common(word.text) or said_in_english().match(text, word.end + 1) is not None


def _respells(entity: Entity, forms: frozenset[str], word: str) -> bool:
    plain = latin.plain(word)
    if plain in forms or not plain:
        return False
    if plain in entity.surname_forms or any(plain in surname_spellings(s).plain for s in entity.surnames):
        return True
    if plain in surname_readings():
        return False
    return any(_heard(plain) == _heard(form) for form in entity.surname_forms)


def _heard(word: str) -> str:
    return folded(_MUTE_H.sub("", word))


def _somebody_else(
    entity: Entity, word: str, pairs: Sequence[Pair], known: Sequence[Entity],
    forms: Mapping[int, frozenset[str]], pair: Pair,
) -> bool:  # fmt: skip
    plain = latin.plain(word)
    if any(plain in forms[id(other)] for other in known if other is not entity):
        return True
    if any(_given_in(passage, entity, plain) for passage in pair.source):
        return True
    return any(
        _in_longer_name(passage, entity, number, plain) for number, p in enumerate(pairs) for passage in p.target
    )


def _given_in(passage: Passage, entity: Entity, word: str) -> bool:
    """Whether another Korean name than this one can have given the word: 류현진, 오사."""
    names = (t.form for t in passage.tokens if t.tag == "NNP" and len(t.form) <= _SYLLABLES and is_hangul(t.form))
    return any(
        word == form or _heard(word) == _heard(form)
        for name in names
        if not name.startswith(entity.surnames)
        for head in (name[:1], name)
        for form in surname_spellings(head).known
    )


def _in_longer_name(passage: Passage, entity: Entity, number: int, word: str) -> bool:
    """Whether the word is part of a longer name that is not the entity's: Ryu Hyun-jin of another pair."""
    own = [(m.start, m.end) for m in (*entity.english.get(number, ()), *entity.misnamed) if m.passage is passage]
    words = capitals(passage)
    for at, capital in enumerate(words):
        if latin.plain(capital.text) != word or any(s <= capital.start < e for s, e in own):
            continue
        before = words[at - 1] if at and capital.glued else None
        after = words[at + 1] if at + 1 < len(words) and words[at + 1].glued else None
        if after is not None and not is_title_word(after.text):
            return True
        if before is not None and not _is_title(before.text):
            return True
    return False
