"""Names of learned and international bodies: they have their English from elsewhere, and their Korean is translated
freely or the reverse, so that fewer differences say that another body stands there.
"""

from __future__ import annotations

from collections.abc import Sequence

from bitext_check.content.lexicon import lemmas_of
from bitext_check.organisations.parts import Part, kinds_by_english
from bitext_check.places.gazetteer import gazetteer
from bitext_check.places.words import Word
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house
from bitext_check.tables.words import words_used

_WORLDWIDE = frozenset(("국제", "세계"))


def coined_freely(parts: Sequence[Part], missing: Part, left: Sequence[Word]) -> bool:
    """Whether the words left over may stand for the missing part of such a name after all."""
    stems = [word.stem for word in left]
    if missing.role in ("kind", "building"):
        return missing is parts[-1] and _association_abroad(parts, stems)
    return any(_syllable_of(missing, word) or _free_subject(parts, word) for word in stems)


def _syllable_of(part: Part, word: str) -> bool:
    """Whether a stem renders a syllable of the part, as in compounds: heart (심장) and lung (폐) for 심폐."""
    return part.role == "word" and any(lemma[0] in part.korean for lemma in lemmas_of(word))


def _association_abroad(parts: Sequence[Part], words: Sequence[str]) -> bool:
    """Whether an international or foreign association is called by the stem of another sort of association: 국제 …
    연맹 as the International Union, Council or Federation of its subject.
    """
    first, associations = parts[0].korean, words_used("association")
    abroad = first in _WORLDWIDE or any(p.family != "domestic" for p in gazetteer().korean.get(first, ()))
    theirs = {kind.korean for word in words for kind in kinds_by_english().get((word,), ())}
    return abroad and parts[-1].korean in associations and not theirs.isdisjoint(associations)


def _free_subject(parts: Sequence[Part], word: str) -> bool:
    """Whether a learned society adds the stem of what is studied: the Institute of Fire Science, of 화재소방학회."""
    return parts[-1].korean in words_used("learned-society") and word in _studies()


@by_house(maxsize=1)
def _studies() -> frozenset[str]:
    return frozenset(map(stem, words_used("field-of-study")))
