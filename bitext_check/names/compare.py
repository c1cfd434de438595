"""Is the person in the English the person in the Korean? `compare_name` and how it decides.

In this order: the table of well-known people; the spellings of the family name and of each syllable (`lattice`);
foreigners by table and by sound (`foreign`); initials, a family name alone, and other partial forms; and when nothing
fits, the reason why not (`reasons`).
"""

from __future__ import annotations

from pathlib import Path

from bitext_check.names import abroad, foreign, korean, latin
from bitext_check.names.hangul import pronounced
from bitext_check.names.korean import KoreanName
from bitext_check.names.latin import LatinName
from bitext_check.names.lattice import Forms, cuts, field, fits, walk
from bitext_check.names.people import known_people
from bitext_check.names.reasons import mismatch_reason
from bitext_check.names.romanize import expected
from bitext_check.names.spellings import (
    Spellings,
    reads_as_korean,
    surname_readings,
    surname_spellings,
    syllable_readings,
    syllable_spellings,
)
from bitext_check.records import Comparison
from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import words_used

# One element of names that is written in both ways, whatever comes before it (윤석열, 이동렬).
_TWINS = {"열": "렬", "렬": "열", "율": "률", "률": "율", "용": "룡", "룡": "용"}
_LONGEST = 120


def compare_name(hangul: str, latin: str, *, folder: Path | None = None, used: tuple[str, ...] = ()) -> Comparison:
    """Compare a Hangul name with a Latin one.

    `hangul` may carry a title or a form of address (이 이사장, 박 모 씨), `latin` too (Chairman Lee). `folder` holds a
    newsroom's own tables, `used` the spellings that the article already has for this person, which lead `expected`.
    Never raises on any text; a side without a name gives "match" with a reason that says so, since nothing is known.
    """
    return _compare(hangul, latin, folder, used)


@by_house(maxsize=8192)
def is_spelling(hangul: str, latin_name: str, folder: Path | None = None) -> bool:
    """Whether a Latin name is a Korean one letter by letter: by the tables of spellings or an established form."""
    name, spelled = korean.parse(hangul[:_LONGEST], folder), latin.parse(latin_name[:_LONGEST])
    person = known_people(folder).get(name.text)
    if person and latin.plain(spelled.joined) in person.keys:
        return True
    return not name.surname_only and any(
        fits(spelled.words, surname_spellings(surname, folder).known, _forms(given, folder))
        for surname, given in name.splits
    )


@by_house(maxsize=8192)
def _compare(hangul: str, text: str, folder: Path | None, used: tuple[str, ...]) -> Comparison:
    _warm(folder)
    name, spelled = korean.parse(hangul[:_LONGEST], folder), latin.parse(text[:_LONGEST])
    if not name.text or not spelled.words:
        return Comparison("match", (), "There is no name to compare on one side.", "한쪽에 비교할 이름이 없습니다.")
    if len(text) > _LONGEST or len(hangul) > _LONGEST:
        return Comparison("match", (), "Too long to be one name.", "한 사람의 이름이라기에는 너무 깁니다.")
    if name.surname_only:
        return _surname_only(name, spelled, folder)
    good = _expected(hangul[:_LONGEST], folder, used)
    found = _accepted(name, spelled, good, folder)
    if found is not None:
        return found
    bare = _bare(spelled, folder)
    if len(bare.words) == 1 and _translated(name, spelled, folder):
        bare = spelled
    if bare is not spelled:
        found = _accepted(name, bare, good, folder)
    if found is None and name.splits:
        found = _partial(name, bare, bare is not spelled, good, folder)
    if found is not None:
        return found
    found = _foreign(name, bare, good, folder)
    if found is not None:
        return found
    why = mismatch_reason(name, bare, folder)
    if why.unheard_of:
        return _variant(good, f"An unusual spelling: {why.en}", f"드문 표기입니다: {why.ko}")
    return Comparison("mismatch", good, why.en, why.ko)


@by_house(maxsize=8)
def _warm(folder: Path | None) -> None:
    """Read all tables once, so that no later call has to."""
    syllable_readings(folder), surname_readings(folder), title_words(folder)


@by_house(maxsize=4096)
def _expected(hangul: str, folder: Path | None, used: tuple[str, ...]) -> tuple[str, ...]:
    name = korean.parse(hangul, folder)
    row = foreign.known_foreigners(folder).get(name.text)
    if row:
        return tuple(dict.fromkeys((*used, *row.english)))
    return expected(name.text, folder, used) if korean.looks_korean(name, folder) else used


@by_house(maxsize=8)
def title_words(folder: Path | None = None) -> frozenset[str]:
    """Words of English titles and forms of address, which are no part of a name."""
    fillers = words_used("beside-name")
    words = set(fillers)
    for row in table("titles", folder):
        for column in ("usual", "official", "accepted", "variants"):
            for form in cells(row.get(column, "")):
                words.update(form.lower().replace("-", " ").split())
    words -= words_used("behind-place-name") - fillers
    return frozenset(w for w in words if w in fillers or not reads_as_korean(w, folder))


def _bare(spelled: LatinName, folder: Path | None) -> LatinName:
    """The Latin name without titles; a capitalised word that is a family name stays (An, Min, So)."""
    titles, surnames = title_words(folder), surname_readings(folder)
    drop = frozenset(
        number
        for number, (parts, raw) in enumerate(zip(spelled.words, spelled.raw, strict=True))
        if all(p in titles for p in parts) and not (raw[:1].isupper() and "".join(parts) in surnames)
    )
    return spelled.without(drop) if drop and len(drop) < len(spelled.words) else spelled


def _translated(name: KoreanName, spelled: LatinName, folder: Path | None) -> bool:
    """Whether a capitalised word that is a title in other names is what the given name means: 김별 as "Kim Star"."""
    words = {raw.lower() for raw in spelled.raw if raw[:1].isupper()}
    return any(words & _meanings(folder).get(given, frozenset()) for _, given in name.splits)


@by_house(maxsize=8)
def _meanings(folder: Path | None) -> dict[str, frozenset[str]]:
    """Korean words that people bear as names → their English, lower case."""
    return {row["hangul"]: frozenset(cells(row["english"])) for row in table("name_words", folder)}


def _accepted(name: KoreanName, spelled: LatinName, good: tuple[str, ...], folder: Path | None) -> Comparison | None:
    """A match or a variant when one of the ways of writing the name leads to the Latin form, else None."""
    person = known_people(folder).get(name.text)
    if person and latin.plain(spelled.joined) in person.keys:
        return Comparison(
            "match", good, f"The established spelling of {name.text}.", f"{name.text}의 굳어진 표기입니다."
        )
    foreigner = foreign.known_foreigners(folder).get(name.text) or foreign.families(folder).get(name.text)
    if foreigner and foreigner.allows(tuple(latin.plain("".join(w)) for w in spelled.words)):
        forms = good if name.text in foreign.known_foreigners(folder) else foreigner.english
        return Comparison("match", forms, "The usual English form of the name.", "통용되는 영어 표기입니다.")
    for surname, given in name.splits:
        known = _forms(given, folder)
        if fits(spelled.words, surname_spellings(surname, folder).known, known):
            if person and not _derivable(name, person.spellings, folder):
                return _variant(good, f"Possible, but {person.spellings[0]} is established.",
                                f"가능한 표기이나 {person.spellings[0]} 표기가 굳어져 있습니다.")  # fmt: skip
            return Comparison("match", good, "A spelling in use for this name.", "실제로 쓰이는 표기입니다.")
    for surname, given in name.splits:
        found = _unusual(surname, given, spelled, good, folder)
        if found is not None:
            return found
    return None


@by_house(maxsize=2048)
def _derivable(name: KoreanName, spellings: tuple[str, ...], folder: Path | None) -> bool:
    """True when an established spelling is one that any person of this name might use: a namesake is no error."""
    surname, given = name.splits[0]
    family, forms = surname_spellings(surname, folder).known, _forms(given, folder)
    return any(fits(latin.parse(spelling).words, family, forms) for spelling in spellings)


@by_house(maxsize=8192)
def _forms(given: str, folder: Path | None) -> Forms:
    return tuple(syllable_spellings(s, folder).known for s in given)


def _variant(good: tuple[str, ...], reason: str, reason_ko: str) -> Comparison:
    return Comparison("variant", good, reason, reason_ko)


def _unusual(
    surname: str, given: str, spelled: LatinName, good: tuple[str, ...], folder: Path | None
) -> Comparison | None:
    family = surname_spellings(surname, folder)
    if len(spelled.words) > 1 and not _has_family(spelled, family):
        return None
    known = _forms(given, folder)
    plain = tuple(syllable_spellings(s, folder).plain for s in given)
    if fits(spelled.words, family.plain + tuple(f for f in ("yi", "lee") if surname == "이"), plain):
        return _variant(good, "McCune-Reischauer without its marks; it may be read as another name.",
                        "부호 없는 매큔-라이샤워 표기여서 다른 이름으로 읽힐 수 있습니다.")  # fmt: skip
    if fits(spelled.words, family.known, known, ignore_gaps=True):
        return _variant(good, "The hyphen or space does not stand between the syllables.",
                        "붙임표나 띄어쓰기가 음절 경계와 다릅니다.")  # fmt: skip
    sounds = pronounced(given)
    if sounds != given and fits(spelled.words, family.known, _forms(sounds, folder), ignore_gaps=True):
        return _variant(good, "Written as it sounds; sound changes inside a given name are usually not written.",
                        "발음대로 적은 표기입니다. 이름 안의 음운 변화는 보통 적지 않습니다.")  # fmt: skip
    twin = given[:1] + "".join(_TWINS.get(s, s) for s in given[1:])
    if twin != given and (fits(spelled.words, family.known, _forms(twin, folder))
                          or fits(spelled.words, family.known, _forms(pronounced(twin), folder), True)):  # fmt: skip
        return _variant(good, f"The spelling of {surname}{twin}, which is the same name element as {given}.",
                        f"{surname}{twin}의 표기로, {given}과(와) 같은 이름자의 다른 형태입니다.")  # fmt: skip
    return None


def _has_family(spelled: LatinName, family: Spellings) -> bool:
    return any(cut.family in family.known or cut.family in family.plain for cut in cuts(spelled.words))


def _partial(
    name: KoreanName, spelled: LatinName, titled: bool, good: tuple[str, ...], folder: Path | None
) -> Comparison | None:
    """Part of the name, or the name with something added; `titled` says that the Latin form had a title."""
    surname, given = name.splits[0]
    family, known = surname_spellings(surname, folder).known, _forms(given, folder)
    if len(spelled.words) == 1 and spelled.joined in family:
        if titled and name.titled:
            return Comparison("match", good, "The family name with a title.", "직함을 붙인 성입니다.")
        return _variant(good, "Only the family name.", "성만 적혀 있습니다.")
    if len(given) > 1 and walk(field(spelled.words), known) is not None:
        return _variant(good, "Only the given name.", "이름만 적혀 있고 성이 없습니다.")
    if _initials(spelled, family, known):
        return _variant(good, "Initials that fit the name.", "이름과 맞는 머리글자 표기입니다.")
    if len(spelled.words) > 2 and _with_western_name(spelled, family, known, folder):
        return _variant(good, "The name with another name added.", "다른 이름이 덧붙은 표기입니다.")
    return None


def _initials(spelled: LatinName, family: tuple[str, ...], given: Forms) -> bool:
    """K.J. Choi, KJ Choi, Jay Y. Lee, Choi K., with the initials in the order of the syllables."""
    for cut in cuts(spelled.words):
        if cut.family not in family:
            continue
        number = len(spelled.words) - len(cut.words) if cut.family_first else 0
        parts: list[str] = []
        for offset, word in enumerate(cut.words):
            raw = spelled.raw[number + offset].strip(".")
            parts.extend(raw.lower() if len(word) == 1 and raw.isupper() and len(raw) == len(given) > 1 else word)
        short = [len(part) == 1 for part in parts]
        if any(short) and (len(parts) == len(given) or (len(parts) == 1 and short[0])):
            pairs = zip(parts, given, short, strict=False)
            if all(any(f[0] == p for f in forms) if initial else p in forms for p, forms, initial in pairs):
                return True
    return False


def _with_western_name(spelled: LatinName, family: tuple[str, ...], given: Forms, folder: Path | None) -> bool:
    """Michael Kim Min-soo: a further word that is neither a family name nor a syllable, and the rest fits."""
    syllables, surnames = syllable_readings(folder), surname_readings(folder)
    for number, parts in enumerate(spelled.words):
        word = parts[0]
        another = len(word) > 2 and len(parts) == 1 and word not in syllables and word not in surnames
        if another and fits(spelled.without(frozenset((number,))).words, family, given):
            return True
    return False


def _surname_only(name: KoreanName, spelled: LatinName, folder: Path | None) -> Comparison:
    forms = surname_spellings(name.text, folder)
    good = tuple(f.capitalize() for f in forms.known[:3])
    readings = surname_readings(folder)
    words = ["".join(w) for w in spelled.words]
    if any(w in forms.known or w in forms.plain for w in words):
        return Comparison("match", good, "The family name agrees.", "성이 일치합니다.")
    bare = ["".join(w) for w in _bare(spelled, folder).words]
    others = [w for w in bare if w in readings]
    if not others:
        return Comparison("match", good, "No family name was found to compare.", "비교할 성을 찾지 못했습니다.")
    other = others[-1]
    return Comparison(
        "mismatch", good,
        f"The family name is {name.text} ({good[0]}), but “{other.capitalize()}” is {readings[other][0]}.",
        f"성은 {name.text}({good[0]})인데 “{other.capitalize()}”은(는) {readings[other][0]}의 표기입니다.",
    )  # fmt: skip


def _is_korean(listed: foreign.Foreigner, words: tuple[str, ...], folder: Path | None) -> bool:
    """The Latin words are a whole Korean name, and none of them is a foreigner's: Oh Se-hoon is not 오타니."""
    shared = any(set(words) & set(form) for form in listed.forms)
    if len(words) < 2 or shared or words[0] not in surname_readings(folder):
        return False
    return all(reads_as_korean(word, folder) for word in words[1:])


def _foreign(name: KoreanName, spelled: LatinName, good: tuple[str, ...], folder: Path | None) -> Comparison | None:
    """A judgement by sound for a name that is not Korean, or None when the name is Korean."""
    words = tuple(latin.plain("".join(w)) for w in spelled.words)
    listed = foreign.known_foreigners(folder).get(name.text)
    native = korean.looks_korean(name, folder) and not listed
    if native and (len(words) > 1 or reads_as_korean(words[0], folder)):
        return None
    lettered = foreign.from_hangul(name.words, words, folder)
    if lettered and not native:
        form = foreign.parts(folder).get(lettered, ("",))[0]
        usual = foreign.usual_form(name.words, folder)
        en, ko = (f"; {lettered} is {form}", f" {lettered}은(는) {form}입니다.") if form else (f" of {lettered}", "")
        return Comparison(
            "mismatch", good or ((usual,) if usual else ()),
            f"“{' '.join(spelled.raw)}” spells the Hangul letters{en}.",
            f"“{' '.join(spelled.raw)}”은(는) 한글을 그대로 옮긴 것입니다.{ko}",
        )  # fmt: skip
    alike = foreign.best_likeness(name.words, words)
    if native and alike < 0.9:
        return None
    floor = foreign.LISTED if listed else foreign.FAR
    other = listed is not None and (foreign.is_other(listed, words, folder) or _is_korean(listed, words, folder))
    other = other or abroad.other_family(name.words, words, folder)
    clash = "" if listed else foreign.other_vowel(name.words, words)
    if other or clash or alike < floor or foreign.weakest_word(name.words, words) < foreign.FAR:
        return Comparison("mismatch", good, f"“{' '.join(spelled.raw)}” does not sound like {' '.join(name.words)}.",
                          f"“{' '.join(spelled.raw)}”은(는) {' '.join(name.words)}과(와) 소리가 다릅니다.")  # fmt: skip
    if listed and alike >= foreign.CLOSE:
        return _variant(good, "Not the usual English form of the name.", "통용되는 영어 표기와 다릅니다.")
    sure = "" if alike >= foreign.CLOSE else " (low confidence)"
    return Comparison("match", good, f"A foreign name that may sound like this{sure}.",
                      f"이렇게 들릴 수 있는 외국 이름입니다{'' if not sure else ' (확신 낮음)'}.")  # fmt: skip
