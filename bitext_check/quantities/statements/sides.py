"""Aligned sentences with what the judges of polarity ask of them, each thing found once, when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from bitext_check.content.lexicon import in_full, named
from bitext_check.quantities.vocabulary import negation_words
from bitext_check.records import Mention, Sentence, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house
from bitext_check.tables.words import words_used


def english_words(kind: str) -> str:
    """The English words of a kind in `tables/negation_words.tsv` as a pattern."""
    words = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s") for word in negation_words("en", kind))
    return "|".join(words)


STRONG = re.compile(rf"\b(?:{english_words('strong')})\b|n['’´]t\b", re.IGNORECASE)
WEAK = re.compile(
    rf"\b(?:{english_words('weak')}|(?-i:un(?!i[^dmn]|animous|der|til|less|employ|fold|veil|leash)\w{{4,20}})|\w{{3,20}}less|non-?\w{{4,20}}|(?:in|im|ir|il)\w{{3,16}}[ai]bl[ey])\b",
    re.IGNORECASE,
)
_SAYS_NOTHING = re.compile(
    r"\bout of (?:an?|the|its) (?:combined )?(?:total|sum) of\s"
    r"|\bout of (?=(?:every |about |some |around |nearly |approximately |more than |\d"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten)\b))"
    r"|\ba little(?=[,.;”\"]|$)"
    r"|\ba few\b"
    r"|\b(?:in|to|at|by|near|around|through|until|from|toward|towards|before|since|after|for) the (?:very )?end\b"
    r"|\bthe end of (?:the |this |last |next )?"
    r"(?:day|week|month|year|season|quarter|term|century|\d{4}|[A-Z][a-z]{2,8})\b"
    r"|\bgone (?=(?:up|down|on|over|to|into|by|through|well|back|home)\b)"
    r"|\b(?:will|would|shall|should|must|can|could|may|might) still (?!be\b|have\b|need)"
    r"|\bthe same (?=(?:day|year|month|week|time|period|afternoon|morning|evening|night|place)\b)",
    re.IGNORECASE,
)
_ONLY_THEN = re.compile(r"[가-힣]에야\s")
_DENIES_NOTHING = re.compile(r"\bno (?:matter|wonder)\b|\bwhether or not\b|\bNo\.\s?\d|\bNot since\b", re.IGNORECASE)
NOT_UNTIL = re.compile(r"(?:\bnot|n['’]t)\b[^.;“”]{0,80}?\b(?:un)?till?\b", re.IGNORECASE)
_NEGATED_FORM = re.compile(r"(?:un|in|im|ir|il|dis|non-?)([a-z]{4,20})|([a-z]{3,20})less(?:ly|ness)?")
_ROOT = 5
_WORDS_PER_EOJEOL = 0.9
_PHRASE_REACH = 6
_INFLECTED = ("VV", "VA", "VX", "VC", "XSV", "XSA", "E", "MAG")
_LONGEST_WORD = 12
_LAST = "지나"
_CONTENT = ("NN", "VV", "VA", "XR")
_ADVERBS = ("MAG", "MAJ", "MM")
_LIMITING = frozenset(
    map(stem, "only same still too keep keeps keeping kept stay stays remain remains end off".split())
)
_PARTICLES = dict.fromkeys(("만", "뿐", "야"), stem("only"))
LIGHT = frozenset(
    "하다 되다 있다 이다 보다 주다 가다 오다 것 수 알다 말다 받다 "
    "나다 들다 나오다 보이다 밝히다 말하다 전하다 없다 아니다 답 점 중 적 바 일 경우".split()
)
"""Words that say too little to be looked for in the English."""


class Known(NamedTuple):
    """A Korean content word with the stems of its English renderings, and its place in the joined sentences.

    `numbered` is True behind a number, where it is a unit. `phrases` are renderings of several words ("give up"),
    `affirmed` the stems that do not hold its negation ("precedent", not "unprecedented").
    """

    start: int
    end: int
    stems: frozenset[str]
    numbered: bool
    phrases: tuple[tuple[str, ...], ...] = ()
    affirmed: frozenset[str] = frozenset()


class Sides:
    """The Korean and the English sentences of a group; nothing of it changes.

    `korean` and `english` are the sentences joined by a space, `korean_tokens` the morphemes of each Korean sentence.
    `close` says that the article as a whole is translated closely.
    """

    def __init__(self, source: Sequence[Sentence], target: Sequence[Sentence], close: bool = False) -> None:
        self.source, self.target, self.close = source, target, close
        self.korean = " ".join([sentence.plain for sentence in source])
        self.english = " ".join([sentence.plain for sentence in target])
        self.korean_tokens = [tokens_of(sentence) for sentence in source]

    @cached_property
    def english_tokens(self) -> tuple[Token, ...]:
        """The words of the English."""
        return tuple(token for sentence in self.target for token in tokens_of(sentence))

    @cached_property
    def known(self) -> tuple[Known, ...]:
        """The Korean content words that the lexicon knows."""
        found, offset = [], 0
        for sentence, tokens in zip(self.source, self.korean_tokens, strict=True):
            shift = offset - sentence.start
            for before, token in zip((None, *tokens), tokens, strict=False):
                if token.tag[:2] not in _CONTENT or token.lemma in LIGHT or _is_last(token, tokens):
                    continue
                # What 불합격 renders is no rendering of 합격, and 나빠지다 none of 나쁘다.
                whole = before.form + token.lemma if before is not None and before.tag == "XPN" else ""
                whole = whole or made_verb(token, tokens, sentence)
                lemma = whole if whole and renderings(whole) else token.lemma
                if stems := renderings(lemma):
                    numbered = before is not None and before.tag in ("SN", "NR")
                    found.append(
                        Known(
                            token.start + shift, token.end + shift, stems, numbered, phrases(lemma), affirmative(lemma)
                        )
                    )
            offset += sentence.end - sentence.start + 1
        return tuple(found)

    @cached_property
    def small(self) -> tuple[Known, ...]:
        """What the Korean says by suffixes (the "expenses" of 훈련비), by the names of bodies (헌재) and by adverbs and
        determiners (새, 더)."""
        found, offset = [], 0
        for sentence, tokens in zip(self.source, self.korean_tokens, strict=True):
            shift = offset - sentence.start
            for token in tokens:
                name = named(token.lemma) if token.tag[:2] == "NN" else None
                small = token.tag == "XSN" or token.tag in _ADVERBS
                stems = renderings(token.form) if small else name.words if name is not None else None
                if stems:
                    found.append(Known(token.start + shift, token.end + shift, stems, numbered=False))
            offset += sentence.end - sentence.start + 1
        return tuple(found)

    @cached_property
    def explained(self) -> frozenset[str]:
        """The stems of all renderings of the Korean words, and of those of adverbs what limits or continues.

        여전히 stands behind "still" and 만 behind "only"; that 거의 않다 is "hardly" explains no "hardly".
        """
        every = [t for tokens in self.korean_tokens for t in tokens]
        limiting = _LIMITING & frozenset[str]().union(*map(renderings, {t.lemma for t in every if t.tag in _ADVERBS}))
        particles = {_PARTICLES[t.form] for t in every if t.tag == "JX" and t.form in _PARTICLES}
        whole = (phrase for word in self.known for phrase in word.phrases if self.in_order(phrase))
        said = (phrase for phrase in whole if not STRONG.search(" ".join(phrase)))
        return limiting.union(particles, *(word.affirmed for word in self.known), *said)

    def times(self, lemma: str) -> int:
        """How often a Korean word stands there."""
        return sum(token.lemma == lemma for tokens in self.korean_tokens for token in tokens)

    @cached_property
    def stated(self) -> int:
        """How many words deny in the English, without the "not until" that stands for 뒤에야."""
        denials = len(STRONG.findall(_DENIES_NOTHING.sub("", self.english)))
        only_then = len(_ONLY_THEN.findall(self.korean)) if denials else 0
        return denials - (min(only_then, len(NOT_UNTIL.findall(self.english))) if only_then else 0)

    @cached_property
    def words_per_eojeol(self) -> float:
        """How many English words stand for a Korean one, a particle and all."""
        return len(self.english.split()) / max(1, len(self.korean.split()))

    @cached_property
    def complete(self) -> bool:
        """Whether the English is about as long as a full translation, and not one that breaks off with dots."""
        broken = self.english.endswith(("...", "…")) and not self.korean.endswith(("...", "…"))
        return self.words_per_eojeol >= _WORDS_PER_EOJEOL and not broken

    @cached_property
    def _weak_stems(self) -> tuple[str, ...]:
        return _weak_stems(self.english)

    def weak(self, lemma: str = "", explained: frozenset[str] = frozenset()) -> int:
        """How many English words negate by their meaning, other than renderings of the lemma or of a Korean word."""
        if not self._weak_stems:
            return 0
        stems = affirmative(lemma) | self.explained | explained
        return sum(stem not in stems for stem in self._weak_stems)

    def own_phrases(self, stems: frozenset[str]) -> frozenset[str]:
        """The weak words of several that render a word of these stems, as the "put off" of 미루다.

        But what is "under repair" is not repaired.
        """
        several = (said for said in self._weak_stems if " " in said and not said.startswith("under "))
        return frozenset(said for said in several if not stems.isdisjoint(said.split()))

    def denied_forms(self, stems: frozenset[str]) -> frozenset[str]:
        """The stems of the English words that hold the negation of a word of these stems: "non-urgent" of "urgent"."""
        told = ((match[0], _NEGATED_FORM.fullmatch(match[0].lower())) for match in WEAK.finditer(self.english))
        return frozenset(stem(word) for word, form in told if form and stem(form[1] or form[2]) in stems)

    @cached_property
    def limiting(self) -> int:
        """How many of the weak words only limit or continue: in another clause than the verb they negate nothing."""
        return sum(stem in _LIMITING and stem not in self.explained for stem in self._weak_stems)

    @cached_property
    def _rendered(self) -> tuple[int, int]:
        """How many Korean words the lexicon knows, units left out, and of how many the rendering stands there."""
        stems = {token.lemma for token in self.english_tokens}
        words = [word for word in self.known if not word.numbered]
        return len(words), sum(not word.stems.isdisjoint(stems) or self._says(word, stems) for word in words)

    def _says(self, word: Known, stems: set[str]) -> bool:
        """One of the renderings by several words stands in the English, with at most an object between them."""
        return any(stems.issuperset(phrase) and self.in_order(phrase) for phrase in word.phrases)

    def in_order(self, phrase: Sequence[str]) -> bool:
        """The first and the last word of a phrase, as stems, stand close behind one another in the English."""
        lemmas = [token.lemma for token in self.english_tokens]
        firsts = [place for place, lemma in enumerate(lemmas) if lemma == phrase[0]]
        return any(phrase[-1] in lemmas[place + 1 : place + _PHRASE_REACH] for place in firsts)

    def closeness(self, granted: int = 0, beside: int = 0) -> float:
        """The share of the Korean content words known to the lexicon whose rendering stands in the English.

        `granted` words count as rendered whatever stands there, `beside` are rendered words of little content.
        """
        known, found = self._rendered
        return min(1.0, (found + granted + beside) / (known + beside)) if known + beside else 0.0


def whole_predicate(mention: Mention) -> Mention:
    """A mention from the beginning of its first word to the end of the endings: 책이 아니 -> 총책이 아니라."""
    text = mention.passage.plain
    start, end, inflected = mention.start, mention.end, False
    while start and (text[start - 1].isalnum() or text[start - 1] in "%.,") and mention.start - start < _LONGEST_WORD:
        start -= 1
    for token in mention.passage.tokens:
        if token.end < mention.end:
            continue
        if token.start < mention.end:
            inflected = token.tag.startswith(_INFLECTED)
            end = max(end, token.end) if inflected else end
        elif inflected and token.start <= end and (token.tag.startswith("E") or token.form == "하"):
            end = max(end, token.end)
        else:
            break
    return replace(mention, value=text[start:end], start=start, end=end)


def _is_last(token: Token, tokens: Sequence[Token]) -> bool:
    """지난 before a date or a period, which is "last" or nothing: in 지난 17일 nothing passes."""
    if token.form != _LAST or token.tag[:2] != "VV":
        return False
    ahead = [t for t in tokens if t.end > token.end][:1]
    return bool(ahead) and (ahead[0].tag == "SN" or ahead[0].form in words_used("behind-last"))


def made_verb(token: Token, tokens: Sequence[Token], sentence: Sentence) -> str:
    """The verb that 지다 makes of an adjective, with 다 (나빠지다 of 나쁘다); "" of anything else."""
    if token.tag[:2] != "VA":
        return ""
    ahead = [t for t in tokens if token.end <= t.end and token.start < t.start][:3]
    made = next((t for t in ahead if t.form == "지" and t.tag == "VX"), None)
    return sentence.passage.plain[token.start : made.end] + "다" if made else ""


def tokens_of(sentence: Sentence) -> tuple[Token, ...]:
    """The tokens of a sentence, with offsets into its passage."""
    return sentence.passage.tokens_in(sentence.start, sentence.end)


def weak(english: str, explained: frozenset[str]) -> int:
    """How many words of an English text negate by their meaning, other than those of the stems `explained`."""
    return sum(stem not in explained for stem in _weak_stems(english))


def _weak_stems(english: str) -> tuple[str, ...]:
    return tuple(stem(match[0]) for match in WEAK.finditer(_SAYS_NOTHING.sub("of ", english)))


@by_house(maxsize=16_384)
def phrases(lemma: str) -> tuple[tuple[str, ...], ...]:
    """The renderings of a Korean lemma by several words, as stems."""
    return tuple(tuple(map(stem, word.split())) for word in in_full().get(lemma, ()) if " " in word)


@by_house(maxsize=16_384)
def renderings(lemma: str) -> frozenset[str]:
    """The stems, as in `Token.lemma` of English words, of the one-word renderings of a Korean lemma."""
    return frozenset(stem(word) for word in in_full().get(lemma, ()) if " " not in word)


@by_house(maxsize=16_384)
def affirmative(lemma: str) -> frozenset[str]:
    """The renderings of a lemma without those that hold its negation: the "unprecedented" of 전례, "precedent"."""
    words = [word for word in in_full().get(lemma, ()) if " " not in word]
    bare = [match[1] or match[2] for word in words if (match := _NEGATED_FORM.fullmatch(word))]
    return frozenset(stem(word) for word in words if not _negates_another(word, words)) if bare else renderings(lemma)


def _negates_another(word: str, words: Sequence[str]) -> bool:
    """Whether a word is another one with a negative prefix or with -less."""
    match = _NEGATED_FORM.fullmatch(word)
    root = (match[1] or match[2])[:_ROOT] if match else ""
    return bool(root) and any(other.startswith(root) for other in words if other != word)
