"""The name of a thing that stands as the words for its parts in one place: 바다매, Badamae and then “the Sea Hawk”.

The article must spell the name elsewhere, and nothing in the pair may spell it. Of two capitalised words in a row each
must render a part of it, or the first one its beginning; nothing else in the Korean of the pair may give them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from bitext_check.annotation.korean_words import strip_particle
from bitext_check.annotation.people_meaning import covered
from bitext_check.content.lexicon import function_words, known_stems, lexicon
from bitext_check.organisations.translated_names import given_by, other_rendering
from bitext_check.places.romanization import folded, folded_forms, heard_in, opening
from bitext_check.records import Article, Link, Mention, Pair, Passage
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import here

_HANGUL = re.compile(r"(?<![가-힣])[가-힣]{3,14}")
_WORD = re.compile(r"\b[A-Z][a-z]{4,20}\b")
_SECOND = re.compile(r" [A-Z][a-z]{2,20}\b")
_RUN = re.compile(r"\b[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20}){1,5}")
_SYLLABLES = range(3, 6)


def translated_parts(article: Article) -> Iterator[Link]:
    """Links of kind "consistency" for names that are translated part by part in one pair and spelled in another."""
    pairs = [pair for pair in article.pairs if pair.complete]
    known: dict[str, str] = {}
    for pair in pairs:
        for name, spelling in _spelled(pair):
            known.setdefault(name, spelling)
    for name, spelling in known.items():
        for pair in pairs:
            source = _standing(name, pair)
            if source is None or any(heard_in(w, name) for p in pair.target for w in _WORD.findall(p.plain)):
                continue
            found = [mention for passage in pair.target for mention in _by_parts(name, passage, pair)]
            if len(found) == 1:
                yield other_rendering(source, found[0], spelling)


def _spelled(pair: Pair) -> Iterator[tuple[str, str]]:
    """The names of a pair, no people, that the English spells in one word or two, with their spelling."""
    strange = {said: folded(said) for said in _strange(pair)}
    if not strange:
        return
    names: dict[str, str] = {}
    openings = {"", *(form[:1] for form in strange.values())}
    for passage in pair.source:
        for name in _heads(passage, openings):
            for form in folded_forms(name):
                names.setdefault(form, name)
    for said, form in strange.items():
        if form in names:
            yield names[form], said


def _strange(pair: Pair) -> Iterator[str]:
    """The English words with a capital that no table knows and no person bears, alone and with the one behind."""
    people = [link.target for link in pair.links if link.kind == "person" and link.target is not None]
    known = known_stems()
    for passage in pair.target:
        taken = [(m.start, m.end) for m in people if m.passage is passage]
        for match in _WORD.finditer(passage.plain):
            if stem(match[0]) in known or any(a < match.end() and match.start() < b for a, b in taken):
                continue
            after = _SECOND.match(passage.plain, match.end())
            yield match[0]
            if after:
                yield match[0] + after[0]


def _heads(passage: Passage, openings: Set[str]) -> Iterator[str]:
    """What the Hangul words of a passage begin with, from three syllables on, when it is no word of the lexicon.

    Only words whose Latin spelling can begin with one of the letters of `openings`.
    """
    entries, first = lexicon(), here(opening)
    for match in _HANGUL.finditer(passage.plain):
        word = match.group()
        if first(word[0]) in openings:
            yield from (word[:n] for n in _SYLLABLES if n <= len(word) and word[:n] not in entries)


def _standing(name: str, pair: Pair) -> Mention | None:
    """The name where it stands in the Korean as a word, with a particle or without."""
    for passage in pair.source:
        for match in _HANGUL.finditer(passage.plain) if name in passage.plain else ():
            if name in (match.group(), strip_particle(match.group())):
                return Mention("name", name, passage, match.start(), match.start() + len(name), None, "spelling")
    return None


def _by_parts(name: str, passage: Passage, pair: Pair) -> Iterator[Mention]:
    """Two or three capitalised words in a row that render parts of the name, and no other Korean word."""
    rest = " ".join(p.plain for p in pair.source).replace(name, " ")
    for match in _RUN.finditer(passage.plain):
        words = match.group().split()
        start = match.start()
        if words[0].lower() in function_words("en"):
            start, words = start + len(words[0]) + 1, words[1:]
        size = next((n for n in (3, 2) if len(words) >= n and covered(name, words[:n])), 0)
        if not size and len(words) > 1 and _renders_beginning(words[0], name):
            size = 2
        if size and not given_by(rest, words[:size]):
            text = " ".join(words[:size])
            yield Mention("name", text, passage, start, start + len(text), None, "spelling")


def _renders_beginning(word: str, name: str) -> bool:
    """Whether an English word is what the lexicon has for the first two syllables of a name or more (달빛야행)."""
    return any(name[:n] in lexicon() and stem(word) in lexicon()[name[:n]].words for n in range(2, len(name)))
