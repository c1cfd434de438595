"""Whether the words of an English place are that place alone, and how the words behind it go with the Korean ones."""

from __future__ import annotations

import re

from bitext_check.content.lexicon import known_stems, lexicon
from bitext_check.content.sound import hangul_skeleton, hangul_sounds, latin_sounds
from bitext_check.places.romanization import heard_in
from bitext_check.places.values import english_place
from bitext_check.places.words import english_words
from bitext_check.records import Mention
from bitext_check.segmentation.headlines import is_headline
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import table

_TWO = 2
# So many letters behind a Korean place and words behind an English one are what it goes on with.
_BEHIND, _REACH, _FEW = 12, 40, 3
_NOUNS = ("NNG", "NNP", "XR")


def plausible(target: Mention) -> bool:
    """Whether the word is the place: names of places abroad are also names of people (Jordan, Victoria)."""
    data = english_place(target)
    if not data.places or "domestic" in data.families:
        return True
    text, before = target.passage.plain, target.start - 2
    neighbour = text[: before + 1].rpartition(" ")[2] if text[before + 1 : before + 2] == " " else ""
    if neighbour.endswith(","):
        # Behind a comma it is where the place before it lies (Nuevo Leon, Spain); capitals are the paper's dateline.
        return not neighbour.isupper()
    if _common(neighbour) and (before - len(neighbour) < 0 or is_headline(text, unfinished=True)):
        # Only the beginning of the sentence makes a capital of it (Thirty Vietnamese students), or the headline.
        return True
    return not (neighbour[:1].isupper() and neighbour.lower() not in ("the", "in", "from", "at"))


def _common(word: str) -> bool:
    """Whether a word that begins a sentence is a common one or a number."""
    return stem(word) in known_stems() or any(row["word"] == word.lower() for row in table("number_words_en"))


def by_itself(target: Mention) -> bool:
    """Whether the English place is no part of a longer name, or says its level (the …-myeon Sports Center)."""
    data = english_place(target)
    return data.whole or (bool(data.level) and "-" in target.text) or _in_headline(target)


def _in_headline(target: Mention) -> bool:
    """Whether only the headline has a capital for the common word behind the place (Seoul Apartment Prices Rise)."""
    text = target.passage.plain
    behind = english_words(text[target.end : target.end + _REACH])[:1]
    return bool(behind) and behind[0].stem in known_stems() and is_headline(text, unfinished=True)


def goes_on_alike(source: Mention, target: Mention) -> bool:
    """Whether what goes on behind the English place stands behind the Korean one, as a name or in other words."""
    return _same_name_behind(source, target) or _same_word_behind(source, target)


def _same_word_behind(source: Mention, target: Mention) -> bool:
    """Whether a capitalised word behind the English place renders one behind the Korean place (평택 1공장, Plant 1)."""
    nouns = source.passage.tokens_in(source.end, source.end + _BEHIND)
    renders = {s for token in nouns if token.tag in _NOUNS for s in _renderings(token.form)}
    words = english_words(target.passage.plain[target.end : target.end + _REACH])[:_FEW]
    return any(word.capital and word.stem in renders for word in words)


def _renderings(noun: str) -> frozenset[str]:
    return lexicon()[noun].words if noun in lexicon() else frozenset()


def _same_name_behind(source: Mention, target: Mention) -> bool:
    """Whether the name that goes on behind the English place stands behind the Korean one (Daegu Hanbat Stars)."""
    behind = target.passage.plain[target.end : target.end + 40].split()
    after = source.passage.plain[source.end : source.end + 20].strip()
    word = re.sub(r"[^A-Za-z].*", "", behind[0]) if behind else ""
    name = re.match("[가-힣]*", after)[0]  # type: ignore[index]
    sounds = latin_sounds(word) if len(word) > 3 and word[0].isupper() else frozenset()
    return bool(sounds) and (heard_in(word, name) or any(_borrowed(name[:n], sounds) for n in range(2, len(name) + 1)))


def _borrowed(name: str, sounds: frozenset[str]) -> bool:
    """Whether a name is a loan word of the sounds (하버스, Harbors), of two syllables with three consonants (스톰)."""
    least = 2 if len(name) > _TWO else 3
    return len(hangul_skeleton(name)) >= least and not hangul_sounds(name).isdisjoint(sounds)
