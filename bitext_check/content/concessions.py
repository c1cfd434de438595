"""Concessions that the English lost: 물가가 올라도 공사비를 올리지 않겠다 as "it will not raise the cost".

A promise or a plan that holds whatever happens becomes one that holds as usual. The rule speaks where neither the noun
nor the verb of the concession is answered for and no word of the English concedes anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bitext_check.content.presence import Presence, Word
from bitext_check.records import Mention, Sentence, Token
from bitext_check.tables.words import words_pattern

_ENDINGS = frozenset(("어도", "아도", "여도", "더라도", "을지라도", "ᆯ지라도"))
# 가도 된다 allows; 보아도, 들어도 and 해도 say by what one knows, or that even so much is enough.
_ALLOWS = frozenset(("되", "좋", "괜찮", "무방", "상관없", "충분"))
_WEIGHS = frozenset(("보", "듣", "있", "같"))
_PREDICATE = ("VV", "XSV")
_CASES = frozenset(("JKS", "JKO", "JX"))


def lost_concessions(seen: Presence) -> Iterator[Mention]:
    """The lost concessions of a pair whose words are matched."""
    for number, sentence in enumerate(seen.korean_sentences):
        if "도" not in sentence.plain:
            continue
        words = {word.start: word for word in seen.korean if word.sentence == number}
        group = seen.korean_groups[number]
        english = [s.plain for s, g in zip(seen.english_sentences, seen.english_groups, strict=True) if g == group]
        for lost in _concessions(sentence, words):
            if english and not any(map(words_pattern("concedes").search, english)):
                yield lost


def _concessions(sentence: Sentence, words: dict[int, Word]) -> Iterator[Mention]:
    """The concessions of a sentence whose noun and verb are not answered for; `words` are the matched ones by place."""
    tokens = sentence.passage.tokens_in(sentence.start, sentence.end)
    for n, token in enumerate(tokens[:-1]):
        if token.form not in _ENDINGS or token.tag != "EC" or tokens[n + 1].form in _ALLOWS:
            continue
        noun = _noun(tokens, n)
        own = [words[t.start] for t in tokens[noun:n] if t.start in words] if noun is not None else []
        if noun is not None and len(own) > 1 and all(word.state in ("missing", "shared") for word in own):
            start = tokens[noun].start
            yield Mention("omission", sentence.passage.plain[start : token.end], sentence.passage, start, token.end)


def _noun(tokens: Sequence[Token], n: int) -> int | None:
    """Where the subject or object begins of the verb before the ending at `n`; None for another predicate."""
    verb = next((place for place in range(n - 1, -1, -1) if tokens[place].tag != "EP"), -1)
    if verb < 0 or tokens[verb].tag.partition("-")[0] not in _PREDICATE or tokens[verb].form in _WEIGHS:
        return None
    last = verb - (2 if tokens[verb].tag == "XSV" else 1)
    if last < 1 or tokens[last].tag not in _CASES or tokens[last - 1].tag not in ("NNG", "NNP"):
        return None
    first = last - 1
    while first and tokens[first - 1].tag == "NNG":
        first -= 1
    return first
