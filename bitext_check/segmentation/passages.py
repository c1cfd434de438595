"""Paragraphs into passages: folded text, sentences, and morphemes (Korean) or words (English).

Korean is analysed once, by kiwipiepy (`analyser`), which gives sentences and morphemes in the same pass. English
sentences come from sentencex, English words from a plain pattern with Porter2 stems (snowballstemmer) as lemmas.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bitext_check.records import Language, Passage, Span, Token
from bitext_check.segmentation.analyser import Morpheme, morphemes
from bitext_check.segmentation.folding import fold
from bitext_check.tables.load import table

# A paragraph longer than this is no prose: it is analysed in slices so that time stays linear.
SLICE = 4000
_WORD = re.compile(
    r"(?:[A-Z]\.){2,6}|[ap]\.m\.|[A-Za-zÀ-ɏ]+(?:['’\-][A-Za-zÀ-ɏ]+){0,8}|\d+(?:[.,]\d+){0,12}|[가-힣]+|[^\s\w]"
)
# Abbreviations that sentencex takes for the end of a sentence: forms of address, ranks, and others.
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:Ms|Mx|Mmes|Atty|Vens?|Revs|Profs|Abp|Bp|Archbp|Br|Cdr|Spc|Amb|Chmn|Assoc|Treas|Dir|Mgr|Supv|Ste|Ft"
    r"|Vols?|Figs|Eds|approx|est|incl)\.$"
)


def passages(language: Language, paragraphs: Sequence[tuple[int, str]]) -> tuple[Passage, ...]:
    """Analyse numbered paragraphs of one language; the order is kept."""
    folded = [(number, text, *fold(text)) for number, text in paragraphs]
    analyse = _korean if language == "ko" else _english
    analysed = analyse([plain for _, _, plain, _ in folded])
    return tuple(
        Passage(language, number, text, plain, offsets, tokens, sentences)
        for (number, text, plain, offsets), (tokens, sentences) in zip(folded, analysed, strict=True)
    )


# What a Korean sentence ends with, and the marks that begin an item of a list.
_ENDED = re.compile(r"(?:[.!?…。?!;:]|[다요까죠니])[”’\"'」』)\]〉》>]{0,4}\s{0,3}$")
_BULLET = re.compile(r"[^\w\s“”‘’\"'(\[<〈《「『☎℡☏.,]")
_BEFORE = 8

Analysis = tuple[tuple[Token, ...], tuple[Span, ...]]


def _korean(texts: Sequence[str]) -> list[Analysis]:
    slices = [(n, start) for n, text in enumerate(texts) for start in range(0, max(1, len(text)), SLICE)]
    found = morphemes([texts[n][start : start + SLICE] for n, start in slices])
    tokens: list[list[Token]] = [[] for _ in texts]
    starts: list[list[int]] = [[] for _ in texts]
    for (n, base), analysed in zip(slices, found, strict=True):
        sentence = -1
        for form, tag, place, length, lemma, number in _topics_of_figures(analysed):
            start = base + place
            tokens[n].append(Token(form, tag, start, start + length, lemma))
            if number != sentence:
                sentence = number
                starts[n].append(start)
    return [(tuple(t), _spans(text, s)) for text, t, s in zip(texts, tokens, starts, strict=True)]


def _topics_of_figures(analysed: Sequence[Morpheme]) -> Iterator[Morpheme]:
    """The morphemes, with 는 right behind a figure and its sign (70%는, 20㎞는) as a particle of the topic.

    The model takes it for 늘다.
    """
    end, sign, skips = -1, False, False
    for n, (form, tag, place, length, lemma, number) in enumerate(analysed):
        if skips:
            skips = False
            continue
        if form == "늘" and tag == "VV" and sign and place == end and n + 1 < len(analysed):
            skips = analysed[n + 1][1] == "ETM" and analysed[n + 1][2] == place
        yield ("는", "JX", place, 1, "는", number) if skips else (form, tag, place, length, lemma, number)
        end, sign = place + length, tag in ("SN", "SW", "SL")


def _spans(text: str, starts: Sequence[int]) -> tuple[Span, ...]:
    """The sentences that begin at `starts`, but for those before which none ends: 26.2% 늘어 둘 다 최대다."""
    bounds = [start for n, start in enumerate(starts) if not n or _is_border(text, start)] + [len(text)]
    spans = []
    for start, end in itertools.pairwise(bounds):
        stripped = text[start:end].rstrip()
        if stripped:
            spans.append(Span(start, start + len(stripped)))
    if not spans and text.strip():
        spans.append(Span(0, len(text)))
    return tuple(spans)


def _is_border(text: str, start: int) -> bool:
    """Whether a Korean sentence may end before a place: with its mark, the ending of one, or before a bullet."""
    return _BULLET.match(text, start) is not None or _ENDED.search(text[max(0, start - _BEFORE) : start]) is not None


def _english(texts: Sequence[str]) -> list[Analysis]:
    return [(_words(text), _english_sentences(text)) for text in texts]


def _words(text: str) -> tuple[Token, ...]:
    words = []
    for match in _WORD.finditer(text):
        form = match.group()
        tag, lemma = _tag_and_lemma(form)
        words.append(Token(form, tag, match.start(), match.end(), lemma))
    return tuple(words)


@lru_cache(maxsize=200_000)
def _tag_and_lemma(form: str) -> tuple[str, str]:
    if form[0].isalpha():
        return "W", stem(form)
    return "N" if form[0].isdigit() else "P", form


@lru_cache(maxsize=1)
def _stemmer() -> object:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    """Irregular form → the form that a dictionary lists."""
    return {row["form"]: row["base"] for row in table("irregular_forms")}


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The Porter2 stem of an English word, in lower case, without a possessive ending; gave is give, men is man."""
    if word in ("US", "UN", "UK", "EU"):
        word = f"{word[0]}.{word[1]}."
    lowered = word.lower().replace("’", "'")
    if "." in lowered:
        return lowered
    if lowered.endswith("'s"):
        lowered = lowered[:-2]
    lowered = _irregular().get(lowered, lowered)
    return str(_stemmer().stemWord(lowered))  # type: ignore[attr-defined]


def _english_sentences(text: str) -> tuple[Span, ...]:
    from sentencex import segment

    spans: list[Span] = []
    for base in range(0, len(text), SLICE):
        place = base
        for piece in segment("en", text[base : base + SLICE]):
            start = text.find(piece, place) if piece else -1
            if start < 0:
                continue
            place = start + len(piece)
            inner = piece.strip()
            if inner:
                lead = start + len(piece) - len(piece.lstrip())
                if spans and _ABBREVIATED.search(text[spans[-1].start : spans[-1].end]):
                    lead = spans.pop().start
                spans.append(Span(lead, start + len(piece.rstrip())))
    if not spans and text.strip():
        spans.append(Span(0, len(text.rstrip())))
    return tuple(spans)
