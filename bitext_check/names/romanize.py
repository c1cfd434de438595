"""Writing a Korean name in Latin letters: by both systems, in the form of the press, and the other forms in use.

Sources: Revised Romanization, notice 2014-42 of the Ministry of Culture (III-4: family name, space, given name; sound
changes between the syllables of a given name are not written); McCune-Reischauer (1939), which does write them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from pathlib import Path

from bitext_check.names import korean
from bitext_check.names.hangul import is_hangul, pronounced, split
from bitext_check.names.people import known_people
from bitext_check.names.spellings import mr_syllable, rr_syllable, surname_rows, syllable_spellings
from bitext_check.tables.load import by_house

_VOICES = frozenset("ㄴㅁㅇㄹ")
_ASPIRATES = frozenset("ㅊㅋㅌㅍ")
_MOST = 24
_UNMARKED = str.maketrans("ŏŭŎŬ", "ouOU", "'")


@dataclass(frozen=True, slots=True)
class Romanization:
    """The main Latin forms of one name. `house` is the usual family name with the given name in RR and a hyphen."""

    hangul: str
    house: str
    press: str
    rr: str
    mr: str
    mr_plain: str
    established: tuple[str, ...]


def rr_word(word: str) -> str:
    """A given name in Revised Romanization, no sound change between its syllables (복남 → boknam)."""
    return "".join(map(rr_syllable, word))


@by_house(maxsize=8192)
def mr_word(word: str) -> str:
    """A given name in McCune-Reischauer with its marks, sound changes written (복남 → pongnam, 철 → ch'ŏl)."""
    sounds = pronounced(word)
    written = ""
    for number, syllable in enumerate(sounds):
        before = split(sounds[number - 1])[2] if number else None
        voiced = number > 0 and (before == "" or before in _VOICES)
        form = mr_syllable(syllable, voiced)
        initial = split(syllable)[0]
        if before == "ㄹ" and initial == "ㄹ":
            form = "l" + form[1:]
        if initial in _ASPIRATES:
            form = form.replace("h", "h'", 1) if initial == "ㅊ" else form[0] + "'" + form[1:]
        if written.endswith("n") and form.startswith("g") and before == "ㄴ":
            written += "'"
        written += form
    return written


def hyphened(syllables: list[str]) -> str:
    """The form of the press for a given name: capital, hyphens, lower case after them (Dong-yeol)."""
    return "-".join(syllables).capitalize()


@by_house(maxsize=4096)
def romanize(hangul: str, folder: Path | None = None) -> Romanization:
    """The Latin forms of a Korean name; raises `ValueError` when `hangul` holds no Hangul syllables.

    A name without a known family name is written as a given name alone.
    """
    name = korean.parse(hangul, folder)
    if not is_hangul(name.text):
        raise ValueError(f"{hangul!r} is not a name in Hangul")
    surname, given = name.splits[0] if name.splits else ("", name.text)
    family = surname_rows(folder)[surname][0] if surname else ""
    usual = [syllable_spellings(s, folder).usual for s in given]
    rr_given = [rr_syllable(s) for s in given]
    person = known_people(folder).get(name.text)
    mr = _full(_mr_surname(surname), mr_word(given).capitalize())
    house = _full(family, hyphened(rr_given))
    return Romanization(
        hangul=name.text,
        house=house,
        press=_full(family, hyphened(usual)),
        rr=_full(rr_word(surname).capitalize(), rr_word(given).capitalize()),
        mr=mr,
        mr_plain=mr.translate(_UNMARKED),
        established=person.spellings if person else (),
    )


def _mr_surname(surname: str) -> str:
    """A family name in McCune-Reischauer, which by its own convention writes 이 as Yi."""
    return "Yi" if surname == "이" else mr_word(surname).capitalize()


def expected(hangul: str, folder: Path | None = None, used: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Good renderings, best first: those of the article (`used`), established, house and press form, RR, MR."""
    forms = romanize(hangul, folder)
    return tuple(dict.fromkeys((*used, *forms.established, forms.house, forms.press, forms.rr, forms.mr)))


def _full(family: str, given: str) -> str:
    return f"{family} {given}".strip()


def other_spellings(hangul: str, folder: Path | None = None) -> tuple[str, ...]:
    """Further spellings in use: the most usual ones of each part combined, the likeliest first, at most 24."""
    name = korean.parse(hangul, folder)
    surname, given = name.splits[0] if name.splits else ("", name.text)
    family = surname_rows(folder)[surname][:3] if surname else ("",)
    choices = [syllable_spellings(s, folder).known[:3] for s in given]
    ranked = sorted(product(range(len(family)), *(range(len(c)) for c in choices)), key=sum)
    forms = (
        _full(family[ranks[0]], hyphened([c[r] for c, r in zip(choices, ranks[1:], strict=True)])) for ranks in ranked
    )
    first = romanize(hangul, folder)
    return tuple(f for f in dict.fromkeys(forms) if f not in (first.house, first.press))[:_MOST]
