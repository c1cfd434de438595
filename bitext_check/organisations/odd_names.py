"""The odd English name of a body that has a usual one elsewhere in the article, where nothing ties it to the Korean.

Three kinds are told, each with its own proof: another spelling of its own name (Araon, Alaon), its Korean name in Latin
letters where the article translates it (KCUE, Daegyohyeop), and a capitalised name with its kind that nothing else in
the Korean of the pair can have given (Donghae Nuri Hospital, East Sea World Hospital).
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.content.lexicon import known_stems, lemmas_of
from bitext_check.organisations.catalogue import Stems
from bitext_check.organisations.comparison import related_kind
from bitext_check.organisations.parts import Part, company_kinds, kinds_by_english
from bitext_check.organisations.values import EnglishOrganisation, KoreanOrganisation
from bitext_check.places.romanization import heard_in, spells
from bitext_check.places.words import Word, english_words, stems_with_role
from bitext_check.records import Mention, Pair, Passage
from bitext_check.segmentation.passages import stem

_SHORTEST = 4


def spelled_words(hangul: str, passages: tuple[Passage, ...]) -> Iterator[tuple[Passage, Word]]:
    """The capitalised words of the passages that spell a Hangul name, and are no common English words."""
    for passage in passages:
        for word in english_words(passage.plain):
            own = word.capital and len(word.text) >= _SHORTEST and word.stem not in known_stems()
            if own and spells(hangul, word.text):
                yield passage, word


def other_spelling(source: Mention, usual: tuple[Word, ...], pair: Pair) -> Mention | None:
    """A word that spells a part of the Korean name in another way than its usual English name does."""
    data = source.data
    assert isinstance(data, KoreanOrganisation)
    for part in data.parts:
        if part.role != "name" or len(part.korean) < 2:
            continue
        known = {word.lower for word in usual if spells(part.korean, word.text)}
        found = list(spelled_words(part.korean, pair.target)) if known else []
        if found and all(word.lower not in known for _, word in found):
            return _mention(*found[0])
    return None


def in_letters(source: Mention, usual: tuple[Word, ...], pair: Pair) -> Mention | None:
    """The whole Korean name in Latin letters, where its usual English name is another one."""
    name = source.text.replace(" ", "")
    if len(name) < 3 or any(spells(name, word.text) for word in usual):
        return None
    return next((_mention(*found) for found in spelled_words(name, pair.target)), None)


def of_its_kind(
    source: Mention, strays: tuple[Mention, ...], sources: tuple[Mention, ...], pair: Pair
) -> Mention | None:
    """The one unexplained English name of the same kind, when the pair has no other Korean body of that kind."""
    data = source.data
    assert isinstance(data, KoreanOrganisation)
    kind = data.kind
    if kind is None or len(kind.korean) < 2 or kind.korean in company_kinds():
        return None
    text = "".join(passage.plain for passage in pair.source).replace(" ", "")
    name = source.text.replace(" ", "")
    rest = text.replace(name, " ")
    others = (m.data for m in sources if m.value != source.value and isinstance(m.data, KoreanOrganisation))
    others = (other for other in others if other.name != kind.korean)
    if any(other.kind is not None and not set(other.kind.renderings).isdisjoint(kind.renderings) for other in others):
        return None
    fitting = [m for m in strays if isinstance(m.data, EnglishOrganisation) and _of_kind(kind, m.data.stems)]
    if len(fitting) != 1:
        return None
    theirs = fitting[0].data
    assert isinstance(theirs, EnglishOrganisation)
    heard = any(word.capital and len(word.text) >= _SHORTEST and heard_in(word.text, rest) for word in theirs.words)
    return None if heard or len(theirs.words) < 2 or not theirs.whole else fitting[0]


# What bodies are called that end so in Korean: an odd name of 기상청 is an agency or an office, and no company.
_CALLED = {
    "청": "agency administration service office authority department bureau",
    "처": "ministry agency office department",
    "원": "agency institute service office board center academy",
    "부": "ministry department",
    "위원회": "commission committee council",
    "위": "commission committee council",
    "공사": "corporation company construction",
    "공단": "corporation service agency authority",
    "협회": "association federation society",
    "연합회": "association federation union",
}


def of_its_sort(
    source: Mention, strays: tuple[Mention, ...], sources: tuple[Mention, ...], pair: Pair
) -> Mention | None:
    """The one unexplained English name for the one body of the pair, a listed one, called as such bodies are."""
    data = source.data
    assert isinstance(data, KoreanOrganisation)
    ending = next((end for end in sorted(_CALLED, key=len, reverse=True) if data.name.endswith(end)), "")
    if not data.rows or not ending or len({m.value for m in sources}) != 1 or len(strays) != 1:
        return None
    theirs = strays[0].data
    assert isinstance(theirs, EnglishOrganisation)
    if not theirs.whole or len(theirs.words) < 2 or set(theirs.lowers).isdisjoint(_CALLED[ending].split()):
        return None
    rest = " ".join(p.plain for p in pair.source).replace(source.text, " ")
    general = stems_with_role("free") | stems_with_role("link") | {stem(w) for w in _CALLED[ending].split()}
    own = [word for word in theirs.words if word.stem not in general]
    told = any(lemma in rest for word in own for lemma in lemmas_of(word.stem) if len(lemma) > 1)
    heard = any(heard_in(word.text, rest) for word in own if len(word.text) >= _SHORTEST)
    return None if told or heard or not own else strays[0]


def _of_kind(kind: Part, stems: Stems) -> bool:
    return any(stems[-length:] in kinds_by_english() and related_kind(kind, stems[-length:]) for length in (3, 2, 1))


def _mention(passage: Passage, word: Word) -> Mention:
    return Mention("organisation", word.lower, passage, word.start, word.end, None, "spelling")
