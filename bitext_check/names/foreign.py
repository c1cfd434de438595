"""Names of foreigners in Hangul: a table of well-known ones, and a coarse comparison of the sound for the others.

The comparison reduces both sides to classes of consonants, after the correspondences of 외래어 표기법 (Loanword
Orthography): ㅍ or ㅎ for f, ㅂ for v, ㅅ/ㅈ/ㅊ for the hissing sounds, no trace of r before a consonant. Vowels say
too little to be compared. It can tell that two names have nothing in common; it cannot prove that they are the same,
so what is unclear is let pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from bitext_check.names import korean, latin, vowels
from bitext_check.names.hangul import is_hangul, split
from bitext_check.names.lattice import Field, walk
from bitext_check.names.spellings import rr_syllable, syllable_spellings
from bitext_check.tables.load import Row, by_house, cells, here, table

CLOSE = 0.72
"""From here on two names sound alike."""
LISTED = 0.6
"""Below this a Latin name is not the well-known foreigner that the table has under these Hangul letters."""
FAR = 0.45
"""Below this two names have nothing in common. Of the table's own pairs none falls below it, word by word."""

_HANGUL = dict(zip("ㄱㄲㅋㄷㄸㅌㅂㅃㅍㅅㅆㅈㅉㅊㅁㄴㄹㅎ", "KKKTTTPPPSSCCCMNLH", strict=True))
_FINAL = dict(zip("ㄱㅋㄴㄷㅅㅆㅌㄹㅁㅂㅍㅇㅈㅊ", "KKNTTTTLMPPGTT", strict=True))
# Each Latin letter group: the classes it may be, most usual first; "-" for no sound at all.
_GROUPS = {
    "sch": "SC", "tch": "C", "tzs": "-CS", "cqu": "K", "ch": "CKSH", "sh": "S", "th": "TS", "zh": "C", "ts": "CS",
    "tz": "C", "cz": "C", "ds": "CS", "ph": "P", "gh": "-KP", "kh": "KH", "ck": "K", "ng": "G", "wh": "-H", "rh": "L",
    "b": "P", "c": "KSC", "d": "T", "f": "PH", "g": "KCH", "h": "H-", "j": "CH-", "k": "K-", "l": "L-", "ł": "-L",
    "m": "M", "n": "NG", "p": "P-", "q": "KC", "r": "L-", "s": "SC-", "t": "TSC-", "v": "P-", "w": "-P", "x": "SCK",
    "z": "CS",
}  # fmt: skip
_NEAR = {frozenset("KC"): 0.6, frozenset("SC"): 0.4, frozenset("TS"): 0.5, frozenset("TC"): 0.5, frozenset("PH"): 0.6,
         frozenset("NM"): 0.6, frozenset("NG"): 0.2, frozenset("KG"): 0.6, frozenset("KH"): 0.5,
         frozenset("MG"): 0.5}  # fmt: skip
_OFFICES = {"president", "minister", "chancellor", "leader", "king", "queen", "pope"}
# A vowel that a Hangul word ends with, and the letters of which the end of the Latin word has one; those who end in
# -sh, -ch or -ge end in ㅣ as well, and as 시, 지 or 치 the č, ć, sz and ž of Slavic names (Kovač 코바치). A vowel that
# it begins with, and the letters that never begin the Latin word then.
_LAST = {"ㅣ": "eiyj", "ㅗ": "oauw", "ㅜ": "uow", "ㅏ": "aeroh"}
_SLAVIC = frozenset("ㅅㅈㅊ")
_HISSING = ("sh", "ch", "ge", "us", "t", "s")
_NEVER_FIRST = {"ㅗ": ("u", "e", "i"), "ㅜ": ("a", "e", "i", "ob", "od", "og", "ol", "om", "on", "or", "os", "ot")}
_PAIR, _LONG_ENOUGH, _SAME_WORD = 2, 4, 0.5
_GOES_ON = tuple("aeiouylrw")
_DROPPED = {"H": 0.4, "L": 0.5, "G": 0.6, "S": 0.8, "T": 0.8}


@dataclass(frozen=True, slots=True)
class Foreigner:
    """A row of the table `foreign_people`: the words of each English form, in plain letters."""

    hangul: str
    english: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]

    def allows(self, words: tuple[str, ...]) -> bool:
        """True when the words are a form of the name, its family name alone, or a form with more names around it."""
        given, joined = set(words), "".join(words)
        return any(
            given <= set(form) or set(form) <= given or joined in ("".join(form), "".join(form[1:] + form[:1]))
            for form in self.forms
        )


@by_house(maxsize=8)
def known_foreigners(folder: Path | None = None) -> dict[str, Foreigner]:
    """Hangul without spaces → foreigner. The family name alone is a key too unless it may well be a Korean name."""
    found = {r["hangul"].replace(" ", ""): _foreigner(r["hangul"], cells(r["english"])) for r in _rows(folder)}
    for family, row in families(folder).items():
        rare = len(family) > 2 and not korean.is_common_surname(family[0])
        if family not in found and (rare or not korean.looks_korean(korean.parse(family, folder), folder)):
            found[family] = row
    return found


@by_house(maxsize=8)
def families(folder: Path | None = None) -> dict[str, Foreigner]:
    """Hangul family name → all foreigners of the table who have it (오바마, 아베), highest office first."""
    english: dict[str, list[str]] = {}
    for row in sorted(_rows(folder), key=lambda row: not _OFFICES & set(row["note"].split())):
        words, forms = row["hangul"].split(), cells(row["english"])
        if len(words) > 1:
            english.setdefault(words[0] if _family_first(forms) else words[-1], []).extend(forms)
    return {family: _foreigner(family, tuple(forms)) for family, forms in english.items() if len(family) > 1}


@by_house(maxsize=8)
def _latin_words(folder: Path | None) -> frozenset[str]:
    """The family names of the table in plain Latin letters, those of four letters or more."""
    words = (name_words(form)[-1] for row in _rows(folder) for form in cells(row["english"]))
    return frozenset(word for word in words if len(word) > 3)


def is_other(row: Foreigner, words: tuple[str, ...], folder: Path | None = None) -> bool:
    """True when the Latin words have the family name of another well-known foreigner and none of this one's."""
    own = {word for form in row.forms for word in form}
    if any(word in _latin_words(folder) for word in words) and not own & set(words):
        return True
    return row.hangul not in _others(folder).get(frozenset(words), (row.hangul,)) or _other_given(row, words)


@by_house(maxsize=1)
def listed() -> tuple[Foreigner, ...]:
    """The rows of the table."""
    return tuple(_foreigner(row["hangul"], cells(row["english"])) for row in _rows(None))


def whole_name(words: tuple[str, ...]) -> tuple[str, ...]:
    """The Hangul of the listed foreigner who has these plain Latin words for a whole name, () when none has.

    Of one with two ways of writing it (리커창 and, by the Korean reading, 이극강) the first row stands first.
    """
    return _others(None).get(frozenset(words), ())


@by_house(maxsize=8)
def _others(folder: Path | None = None) -> dict[frozenset[str], tuple[str, ...]]:
    """The words of each whole form of the table → the Hangul of those who are written so."""
    found: dict[frozenset[str], tuple[str, ...]] = {}
    for row in _rows(folder):
        for form in cells(row["english"]):
            key = frozenset(name_words(form))
            if len(key) > 1 and row["hangul"] not in found.get(key, ()):
                found[key] = (*found.get(key, ()), row["hangul"])
    return found


def _other_given(row: Foreigner, words: tuple[str, ...]) -> bool:
    """Whether a name of two words has one that is like none of this person's, or two (Xi Jinping / Xi Zhongxun).

    A short word is none to judge by, and a nickname still has half of its letters in common (Bill, William). Japanese
    has no such nicknames: Shintaro is not Shinzo.
    """
    forms = [form for form in row.forms if len(form) == _PAIR]
    if len(words) != _PAIR or not forms:
        return False
    # A word that stands there as it is stands for nothing else: Ohtani is not what Shota is like.
    shared = [form for form in row.forms if not set(form).isdisjoint(words)] or row.forms
    listed = {own for form in shared for own in form}
    strange = [w for w in words if w not in listed and not any(_like(w, own) for own in listed.difference(words))]
    return bool(strange) and min(map(len, strange)) >= _LONG_ENOUGH


def _like(word: str, own: str) -> bool:
    two = word in _japanese() and own in _japanese() and _japanese()[word].isdisjoint(_japanese()[own])
    return not two and SequenceMatcher(None, word, own).ratio() >= _SAME_WORD


@by_house(maxsize=1)
def _japanese() -> dict[str, frozenset[str]]:
    """Plain Latin word → the Hangul of the Japanese first names that are written so."""
    found: dict[str, frozenset[str]] = {}
    for row in table("foreign_name_parts"):
        for form in cells(row["english"]) if row["note"] == "Japanese first name" else ():
            found[latin.plain(form)] = found.get(latin.plain(form), frozenset()) | {row["hangul"]}
    return found


@by_house(maxsize=8)
def parts(folder: Path | None = None) -> dict[str, tuple[str, ...]]:
    """Hangul word → its English forms, for usual first and family names abroad (`foreign_name_parts`)."""
    return {row["hangul"]: cells(row["english"]) for row in table("foreign_name_parts", folder)}


def from_hangul(words: tuple[str, ...], name: tuple[str, ...], folder: Path | None = None) -> str:
    """The word of a foreign name that was spelled after its Hangul instead of the name (다나카 / Danaka), "" when none.

    `name` are the plain Latin words. Either the whole name is covered by spellings of the Hangul syllables, and one
    word has usual English forms none of which stands there; or a word writes the ㅡ that Hangul puts behind a
    consonant as "eu" (카리모프 / Karimopeu, 응우옌 / Eung Woo-yen).
    """
    if not all(is_hangul(word) for word in words):
        return ""
    written = {"".join(name[i:j]) for i in range(len(name)) for j in range(i + 1, len(name) + 1)}
    known = [word for word in words if len(word) > 1 and word in parts(folder)]
    if known and walk(Field("".join(name), None), tuple(_syllable_forms(s) for word in words for s in word)):
        plain = (w for w in known if not written & {latin.plain(form) for form in parts(folder)[w]})
        return next(plain, "") or _with_eu(words, written)
    return _with_eu(words, written)


def _with_eu(words: tuple[str, ...], written: set[str]) -> str:
    """The Hangul word of two syllables or more that some of the Latin words spell, each ㅡ as "eu"; "" when none."""
    for word in words:
        if len(word) < _PAIR or not any(split(s)[1] == "ㅡ" for s in word):
            continue
        forms = tuple((rr_syllable(s),) if split(s)[1] == "ㅡ" else _syllable_forms(s) for s in word)
        if any("eu" in latin_word and walk(Field(latin_word, None), forms) is not None for latin_word in written):
            return word
    return ""


@by_house(maxsize=4096)
def _syllable_forms(syllable: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((rr_syllable(syllable), *syllable_spellings(syllable).known)))


def usual_form(words: tuple[str, ...], folder: Path | None = None) -> str:
    """The English of a name all of whose words are known parts, "" otherwise."""
    found = [parts(folder).get(word, ("",))[0] for word in words]
    return " ".join(found) if all(found) else ""


def _rows(folder: Path | None) -> tuple[Row, ...]:
    return table("foreign_people", folder)


def _family_first(english: tuple[str, ...]) -> bool:
    """True for a name that is written in both orders (Shinzo Abe, Abe Shinzo): its Hangul has the family name first."""
    return any(one.split() == two.split()[::-1] for one in english for two in english if one != two)


def _foreigner(hangul: str, english: tuple[str, ...]) -> Foreigner:
    return Foreigner(hangul, english, tuple(name_words(form) for form in english))


def name_words(text: str) -> tuple[str, ...]:
    """The words of a Latin name in plain letters, hyphens and apostrophes closed up."""
    return tuple(latin.plain("".join(word)) for word in latin.parse(text).words)


@by_house(maxsize=4096)
def hangul_sounds(text: str) -> str:
    """The consonant classes of a Hangul word, doubles once."""
    sounds, ending = "", ""
    for syllable in text:
        if is_hangul(syllable):
            initial, _, final = split(syllable)
            first = _HANGUL.get(initial, "")
            # 블라 has one l: the end of one syllable and the beginning of the next are heard together.
            sounds += "" if first == ending and first in "LNM" else first
            ending = _FINAL.get(final, "")
            sounds += ending
    return sounds


@by_house(maxsize=4096)
def latin_sounds(word: str) -> tuple[str, ...]:
    """The classes that each consonant group of a plain Latin word may be, doubles once."""
    found: list[str] = []
    position, before = 0, ""
    while position < len(word):
        for length in (3, 2, 1):
            group = word[position : position + length]
            if len(group) == length and group in _GROUPS:
                if group != before:
                    found.extend(_heard(group, word[:position], word[position + length :]))
                before = group
                position += length
                break
        else:
            before = ""
            position += 1
    return tuple(found)


def _heard(group: str, before: str, behind: str) -> tuple[str, ...]:
    """The classes of a consonant group where it stands: x inside a word is ks, the ng of Domingo has a g behind it."""
    if group == "x" and before:
        return ("K-", "SC") if behind else ("K-", "SC-")
    if group == "ng" and behind[:1] in _GOES_ON:
        return ("GN", "KC-")
    return (_GROUPS[group],)


@by_house(maxsize=8192)
def likeness(hangul: str, latin_word: str) -> float:
    """How alike the consonants of both words sound, from 0 to 1."""
    ours, theirs = hangul_sounds(hangul), latin_sounds(latin_word)
    if not ours or not theirs:
        return 0.5
    change, losses = here(_change), [_loss(sounds) for sounds in theirs]
    row = [0.0]
    for loss in losses:
        row.append(row[-1] + loss)
    for sound in ours:
        above, drop = row, _DROPPED.get(sound, 1.0)
        row = [above[0] + drop]
        for number, sounds in enumerate(theirs):
            dropped, added = above[number + 1] + drop, row[-1] + losses[number]
            row.append(min(dropped, added, above[number] + change(sound, sounds)))
    return max(0.0, 1 - row[-1] / max(len(ours), len(theirs)))


def _loss(sounds: str) -> float:
    return 0.15 if "-" in sounds else 1.0


@by_house(maxsize=4096)
def _change(sound: str, sounds: str) -> float:
    if sound in sounds:
        return 0.0
    return min(_NEAR.get(frozenset((sound, other)), 1.0) for other in sounds)


def best_likeness(words: tuple[str, ...], name: tuple[str, ...]) -> float:
    """The likeness of Hangul words and Latin words in their best order, or of one of them when one side is one word."""
    if not words or not name:
        return 0.0
    turns = {"".join(name[i:] + name[:i]) for i in range(len(name))}
    best = max(likeness("".join(words), turn) for turn in turns)
    if len(name) == 1 or len(words) == 1:
        best = max(best, *(likeness(w, n) for w in words for n in name))
    return best


def weakest_word(words: tuple[str, ...], name: tuple[str, ...]) -> float:
    """The likeness of the worst pair of words when both sides have as many words (in the better order), else 1."""
    if len(words) != len(name) or len(words) < 2:
        return 1.0
    turns = (name[i:] + name[:i] for i in range(len(name)))
    return max(min(likeness(w, n) for w, n in zip(words, turn, strict=True)) for turn in turns)


def other_vowel(words: tuple[str, ...], name: tuple[str, ...]) -> str:
    """The Latin word with a vowel that the Hangul word in its place cannot have, "" when none has one.

    Told of whole names whose words sound alike otherwise: 로시 is no Russo, 오마로프 no Umarov, 페타르 no Peter. Of
    the 796 words of the table that could begin or end so, none does.
    """
    if len(words) != len(name) or len(words) < _PAIR or not all(is_hangul(word) for word in words):
        return ""
    turns = (name, name[::-1])
    turn = max(turns, key=lambda order: sum(likeness(w, n) for w, n in zip(words, order, strict=True)))
    if any(likeness(w, n) < CLOSE for w, n in zip(words, turn, strict=True)):
        return ""
    return next((n for w, n in zip(words, turn, strict=True) if len(w) > 1 and len(n) > 1 and _differs(w, n)), "")


def _differs(hangul: str, word: str) -> bool:
    return _clash(hangul, word) or vowels.clash(hangul, word, narrowly=hangul not in _written_so().get(word, (hangul,)))


@by_house(maxsize=1)
def _written_so() -> dict[str, tuple[str, ...]]:
    """Plain Latin word → the Hangul words of `foreign_name_parts` that are written so."""
    found: dict[str, tuple[str, ...]] = {}
    for hangul, forms in parts().items():
        for form in forms:
            found[latin.plain(form)] = (*found.get(latin.plain(form), ()), hangul)
    return found


def _clash(hangul: str, word: str) -> bool:
    initial, first, _ = split(hangul[0])
    if initial == "ㅇ" and word.startswith(_NEVER_FIRST.get(first, ())):
        return True
    beginning, last, closed = split(hangul[-1])
    if closed or last not in _LAST or (beginning + last == "ㄹㅣ" and word.endswith("r")):
        # A soft r at the end of a Russian name is 리: 이고리 is Igor.
        return False
    if last == "ㅣ" and beginning in _SLAVIC and word.endswith(("c", "z")):
        return False
    return set(word[-3:]).isdisjoint(_LAST[last]) and not (last in "ㅣㅗ" and word.endswith(_HISSING))
