"""Why a Latin name is not the Korean one: the wrong syllable, in words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bitext_check.names.korean import KoreanName
from bitext_check.names.latin import LatinName
from bitext_check.names.lattice import Forms, Words, cuts, field, fits, furthest, walk
from bitext_check.names.spellings import (
    reads_as_korean,
    surname_readings,
    surname_spellings,
    syllable_readings,
    syllable_spellings,
)
from bitext_check.tables.load import by_house, cells, table


@dataclass(frozen=True, slots=True)
class Why:
    """The reason in both languages. `unheard_of`: the letters spell no other syllable and sound much like this one."""

    en: str
    ko: str
    unheard_of: bool = False


@by_house(maxsize=8)
def _words(folder: Path | None) -> dict[str, frozenset[str]]:
    return {row["hangul"]: frozenset(cells(row["english"])) for row in table("name_words", folder)}


def mismatch_reason(name: KoreanName, spelled: LatinName, folder: Path | None) -> Why:
    """The first explanation that fits for a Latin name that is not `name`."""
    why = _translated(name, spelled, folder)
    for surname, given in name.splits:
        why = why or _cut_apart(surname, given, spelled, folder) or _explained(surname, given, spelled, folder)
    if why is None:
        text = " ".join(spelled.raw)
        why = Why(
            f"No spelling of {name.text} gives “{text}”.", f"{name.text}의 어떤 표기도 “{text}”이(가) 되지 않습니다."
        )
    return why


def _translated(name: KoreanName, spelled: LatinName, folder: Path | None) -> Why | None:
    table_words = _words(folder)
    for korean in (*(given for _, given in name.splits), name.text):
        for number, word in enumerate(spelled.words):
            if "".join(word) in table_words.get(korean, ()):
                raw = spelled.raw[number]
                return Why(f"{korean} is a name; “{raw}” translates it as a word.",
                            f"{korean}은(는) 이름인데 “{raw}”(이)라는 낱말로 옮겼습니다.")  # fmt: skip
    return None


def _cut_apart(surname: str, given: str, spelled: LatinName, folder: Path | None) -> Why | None:
    """The letters are right, and the border of family name and given name is wrong (제갈현수, Je Gal-hyun-su)."""
    family = surname_spellings(surname, folder)
    letters = (("".join("".join(word) for word in spelled.words),),)
    forms: Forms = tuple(syllable_spellings(s, folder).known for s in given)
    if len(surname) == 1 or not fits(letters, family.known, forms):
        return None
    usual = family.usual.capitalize()
    return Why(f"The letters are right, but the family name is {surname} ({usual}), which is one word.",
                f"철자는 맞지만 성은 한 낱말인 {surname}({usual})입니다.")  # fmt: skip


def _explained(surname: str, given: str, spelled: LatinName, folder: Path | None) -> Why | None:
    family = surname_spellings(surname, folder).known
    forms: Forms = tuple(syllable_spellings(s, folder).known for s in given)
    for cut in cuts(spelled.words):
        if cut.family in family:
            return _given_name(given, forms, cut.words, folder)
    for cut in cuts(spelled.words):
        if walk(cut.given, forms) is not None:
            return _family_name(surname, cut.family, folder)
    if len(spelled.words) == 1:
        for form in family:
            if spelled.joined.startswith(form) and len(form) < len(spelled.joined):
                return _given_name(given, forms, ((spelled.joined[len(form) :],),), folder)
    return _both(surname, given, spelled, folder)


def _usual(syllable: str, folder: Path | None) -> str:
    return ", ".join(syllable_spellings(syllable, folder).known[:3])


def _family_name(surname: str, word: str, folder: Path | None) -> Why:
    usual = surname_spellings(surname, folder).usual.capitalize()
    readings = surname_readings(folder).get(word)
    if readings:
        return Why(f"The family name is {surname} ({usual}), but “{word.capitalize()}” is {readings[0]}.",
                    f"성은 {surname}({usual})인데 “{word.capitalize()}”은(는) {readings[0]}의 표기입니다.")  # fmt: skip
    return Why(f"“{word.capitalize()}” is no spelling of the family name {surname} ({usual}).",
                f"“{word.capitalize()}”은(는) 성 {surname}({usual})의 표기가 아닙니다.")  # fmt: skip


def _both(surname: str, given: str, spelled: LatinName, folder: Path | None) -> Why:
    text = " ".join(spelled.raw)
    usual = surname_spellings(surname, folder).usual.capitalize()
    return Why(f"Neither the family name {surname} ({usual}) nor the given name {given} is in “{text}”.",
                f"“{text}”에는 성 {surname}({usual})도 이름 {given}도 없습니다.")  # fmt: skip


def _given_name(given: str, forms: Forms, rest: Words, folder: Path | None) -> Why:
    where = field(rest)
    parts = [part for word in rest for part in word]
    if len(given) > 1 and walk(where, forms[::-1]) is not None:
        return Why(f"The syllables of {given} are in the wrong order.", f"{given}의 음절 순서가 바뀌었습니다.")
    for number, syllable in enumerate(given):
        if len(given) > 1 and walk(where, forms[:number] + forms[number + 1 :]) is not None:
            return Why(f"The syllable {syllable} of {given} is missing.", f"{given}의 {syllable} 음절이 빠졌습니다.")
    if len(parts) == len(given):
        wrong = [i for i, part in enumerate(parts) if part not in forms[i]]
        if len(wrong) == 1:
            return _wrong_syllable(given, wrong[0], parts[wrong[0]], folder, bounded=True)
    return _from_both_ends(given, forms, where.text, folder)


def _from_both_ends(given: str, forms: Forms, text: str, folder: Path | None) -> Why:
    backwards: Forms = tuple(tuple(f[::-1] for f in syllable) for syllable in forms[::-1])
    start, letters = furthest(text, forms)
    end, tail = furthest(text[::-1], backwards)
    extra = text[letters:] if start == len(given) else text[: len(text) - tail] if end == len(given) else ""
    if extra:
        return Why(f"“{extra}” is added to {given}.", f"{given}에 없는 “{extra}”이(가) 덧붙었습니다.")
    if start + end == len(given) - 1:
        return _wrong_syllable(given, start, text[letters : len(text) - tail], folder)
    if start == len(given) - 1:
        return _wrong_syllable(given, start, text[letters:], folder)
    wrong = text[letters:] if start else text[: len(text) - tail] if end else text
    missing = given[start : len(given) - end]
    if missing in ("", given):
        return Why(f"“{wrong}” is no spelling of {given}.", f"“{wrong}”은(는) {given}의 표기가 아닙니다.")
    return Why(f"“{wrong}” is no spelling of {missing} in {given}.",
                f"“{wrong}”은(는) {given}의 {missing} 표기가 아닙니다.")  # fmt: skip


def _wrong_syllable(given: str, number: int, written: str, folder: Path | None, bounded: bool = False) -> Why:
    syllable = given[number]
    readings = syllable_readings(folder).get(written)
    usual = _usual(syllable, folder)
    as_read = f", which is {readings[0]}," if readings else ""
    as_read_ko = f"({readings[0]})" if readings else ""
    return Why(
        f"“{written}”{as_read} stands in the place of {syllable} ({usual}) of {given}.",
        f"{given}의 {syllable}({usual}) 자리에 “{written}”{as_read_ko}이(가) 적혀 있습니다.",
        not (readings or (not bounded and reads_as_korean(written, folder)))
        and _much_alike(written, syllable_spellings(syllable, folder).known),
    )


_SOUNDS = str.maketrans("gdbjrz", "ktpclc", "aeiouyŏŭ")


def _skeleton(form: str) -> str:
    """The consonants of a spelling, voiced and unvoiced as one, h and w left out."""
    form = form.replace("ng", "N").replace("ck", "k").replace("ch", "c").replace("f", "hw")
    bare = form.translate(_SOUNDS).replace("h", "").replace("w", "")
    return "".join(c for i, c in enumerate(bare) if i == 0 or bare[i - 1] != c)


def _much_alike(written: str, forms: tuple[str, ...]) -> bool:
    """True when `written` has the consonants of one of the forms, and vowels at all."""
    skeleton = _skeleton(written)
    return bool(skeleton) and len(written) <= 7 and any(_skeleton(form) == skeleton for form in forms)
