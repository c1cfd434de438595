"""Pure Korean names translated as words, known by their place on both sides: 미르 회장 as “Dragon, chairman”.

The Korean word stands directly at a title and is one that people bear as a name (`name_words.tsv`), alone or behind a
family name; the English has the word that translates it, capitalised, where a name belongs, and spells it nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.annotation.hangul_words import Word, is_whole_name, words_of
from bitext_check.annotation.korean_words import looks_like_name, strip_particle, title_end
from bitext_check.annotation.people_bare import bare_link, bare_names, is_explained, is_spelled, name_mention
from bitext_check.annotation.people_english import Capital, capitals, is_title_word, title_before
from bitext_check.annotation.people_meaning import family_forms, in_names, meanings
from bitext_check.annotation.people_titles import title_after, title_behind_bracket
from bitext_check.annotation.people_titles import title_before as korean_title_before
from bitext_check.annotation.titles_english import english_titles
from bitext_check.content.lexicon import lexicon
from bitext_check.content.speech import said_in_english
from bitext_check.names.spellings import surname_rows, syllable_spellings
from bitext_check.places.romanization import spells
from bitext_check.records import Link, Mention, Pair, Passage
from bitext_check.segmentation.headlines import is_headline
from bitext_check.segmentation.passages import stem

_COPULA = re.compile(r"(?:이었|였|이)(?:다|으며|으나|지만|고)$")
_CLAUSE_START = re.compile(r"(?:^|[.!?:;“”\"‘’(\[]\s?|\b(?:and|but|while|as|that|when|because|hand,|contrast,)\s)$")
_LINKED = re.compile(r"(?:, |·|, and | and )$")
_TITLE_NEAR = re.compile(r",\s(?:the\s|an?\s)?")
_WHO = re.compile(r",\swho\b")
_NOT_BEHIND = re.compile(r"\s(?:[A-Z]|and\s[a-z])|[-–/]\w")
_FEATURES = "산강섬"
_WHOLE = 3
_NEAR = 24


def words_for_names(pair: Pair, told: Sequence[Link]) -> Iterator[Link]:
    """Links of kind "person" with problem "translated" for names known by their place that `told` does not explain."""
    bare = list(bare_names(pair, told))
    yield from bare
    yield from _in_place(pair, [*told, *bare])


def _in_place(pair: Pair, told: Sequence[Link]) -> Iterator[Link]:
    slots = [found for passage in pair.target for found in _slots(passage)]
    for source in _at_titles(pair) if slots else ():
        if is_explained(source, told):
            continue
        for run, passage in slots:
            words = [word.text for word in run]
            target = Mention("person", source.value, passage, run[0].start, run[-1].end)
            translated = _translates(source.value, words) or _half_translates(source.value, words)
            if translated and not (is_spelled(source.value, pair.target, target) or _said_elsewhere(source, run, pair)):
                yield bare_link(source, target)
                break


def _at_titles(pair: Pair) -> Iterator[Mention]:
    """The words of the Korean that stand where a name does: at a title, in a list of names, before a bracket."""
    for passage in pair.source:
        words = words_of(passage)
        for number, word in enumerate(words):
            for name in _forms(passage, words, number):
                if _can_be_name(name) and passage.plain.count(name) == 1:
                    yield name_mention(name, passage, word.start)


def _forms(passage: Passage, words: list[Word], number: int) -> tuple[str, ...]:
    word, text = words[number], passage.plain
    if title_end(word.text):
        return ()
    title, distance = title_after(text, words, number)
    between = words[number + 1 : number + distance]
    named = any(is_whole_name(w) or w.text in surname_rows() for w in between)
    if title and distance > 1 and word.text in in_names():
        # 자연 보호 활동가: a word with its own noun behind it.
        return ()
    if (title and not named) or title_behind_bracket(text, word.end):
        return (word.text,)
    if text[word.end : word.end + 1] in "·ㆍ" and text[word.end : word.end + 1]:
        return (word.text,)
    if korean_title_before(text, words, number) and not named:
        return tuple(dict.fromkeys((word.text, strip_particle(word.text), _COPULA.sub("", word.text))))
    return ()


def _can_be_name(name: str) -> bool:
    """Whether a word is one that people bear as a name, or a family name with such a word behind it."""
    return len(name) > 1 and (
        name in in_names()
        or (name[0] in surname_rows() and name[1:] in in_names())
        or (len(name) == _WHOLE and looks_like_name(name) and name not in lexicon())
    )


def _translates(name: str, words: Sequence[str]) -> bool:
    """Whether English words are what a name, or the given name in it, means as a word."""
    stems = tuple(map(stem, words))
    if name in in_names() and stems in meanings(name):
        return True
    given = name[1:] if name[0] in surname_rows() else ""
    if given in in_names():
        family = family_forms(name)
        rest = stems[1:] if words[0].lower() in family else stems[:-1] if words[-1].lower() in family else stems
        return rest in meanings(given)
    return False


def _half_translates(name: str, words: Sequence[str]) -> bool:
    """Whether English words translate a part of a name and spell the rest: 육지현, Mainland Hyun; Baeksan Mountain."""
    if len(name) != _WHOLE or len(words) < 2:
        return False
    stems = tuple(map(stem, words))
    first = stems[:-1] in meanings(name[:2]) and words[-1].lower() in syllable_spellings(name[2]).known
    feature = name[-1] in _FEATURES and stems[-1:] in meanings(name[-1])
    return first or (feature and len(words) == 2 and any(spells(p, words[0]) for p in (name[1:], name, name[:2])))


def _slots(passage: Passage) -> Iterator[tuple[list[Capital], Passage]]:
    """Capitalised words in a name's place."""
    text = passage.plain
    runs = list(_runs(passage))
    titles = english_titles(passage) if runs and not is_headline(text) else ()
    for run in runs if not is_headline(text) else ():
        start, end = run[0].start, run[-1].end
        if _NOT_BEHIND.match(text, end) and not _LINKED.search(text, 0, start):
            continue
        opens = _CLAUSE_START.search(text, max(0, start - 12), start) is not None
        near = _TITLE_NEAR.match(text, end)
        beside = near is not None and _title_behind(text, near.end(), titles)
        says = _WHO.match(text, end) or said_in_english().match(text, end + 1)
        listed = _LINKED.search(text, max(0, start - 6), start) and text[end : end + 1] in (",", " ")
        if title_before(text, start) or (opens and (beside or says)) or listed:
            yield run, passage


def _title_behind(text: str, at: int, titles: Sequence[Mention]) -> bool:
    """Whether a title follows soon, with no comma before it."""
    return any(at <= title.start <= at + _NEAR and "," not in text[at : title.start] for title in titles)


def _runs(passage: Passage) -> Iterator[list[Capital]]:
    """Capitalised words side by side, without the titles before them; “the” may stand between two: Ham the Sea."""
    run: list[Capital] = []
    for word in (*capitals(passage), None):
        the = bool(run and word) and passage.plain[run[-1].end : word.start] == " the "  # type: ignore[union-attr]
        if run and (word is None or not (word.glued or the)):
            titled = [n for n, w in enumerate(run[:-1]) if is_title_word(w.text)]
            yield run[titled[-1] + 1 :] if titled else run
            run = []
        if word is not None:
            run.append(word)


def _said_elsewhere(source: Mention, run: Sequence[Capital], pair: Pair) -> bool:
    """Whether another word of the Korean can have given the English one, which has it nowhere else."""
    wanted = {stem(word.text) for word in run}
    others = sum(
        bool(wanted & lexicon()[token.lemma].words)
        for passage in pair.source
        for token in passage.tokens
        if token.lemma in lexicon() and not (passage is source.passage and source.start <= token.start < source.end)
    )
    words = (stem(w) for p in pair.target for w in re.findall(r"[A-Za-z]+", p.plain))
    return others > sum(word in wanted for word in words) - len(wanted)
