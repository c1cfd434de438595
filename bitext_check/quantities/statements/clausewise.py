"""A negation lost in one clause where the English denies in another: 외치지 않고 … 그대로다, "shouted … is not new".

The English denies as often as the Korean, so that counting tells nothing. What each English "not" stands before renders
a word of another Korean clause; the word that this one denies stands in the English with nothing negative around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bitext_check.quantities.statements.negated import TELLING, Negation, standing
from bitext_check.quantities.statements.negation import bare_around, denied_words, places_of
from bitext_check.quantities.statements.rendered import words_for
from bitext_check.quantities.statements.sides import STRONG, Sides, weak
from bitext_check.records import Sentence, Token

_CLOSE = 0.5
_BEHIND = 6
_LEFT, _RIGHT = 9, 3
_BREAKS = frozenset(
    (",", ";", ":", ".", "“", "”", '"', "(", ")", "but", "while", "because", "so", "which", "who", "if")
)
_JOINS = frozenset(("and", "or"))
# Endings that leave the verb in its clause: before 않다 or a helping verb, what makes an adverb, and what is denied
# with it (유출되거나 지워지지 않다).
_SAME_CLAUSE = frozenset(("지", "게", "아", "어", "여", "지는", "지도", "거나", "든지", "든"))


def lost_in_clause(sides: Sides) -> tuple[Negation, Sentence] | None:
    """The Korean negation whose clause the English affirms, with its sentence."""
    if not sides.stated or sides.closeness() < _CLOSE:
        return None
    offset = 0
    for sentence, tokens in zip(sides.source, sides.korean_tokens, strict=True):
        shift = offset - sentence.start
        clauses = list(_clauses(tokens))
        # Of A가 아니라 B another judge tells which of the two is denied (`denial.turned`).
        text = sentence.passage.plain
        standing_here = standing(tokens, sentence) if len(clauses) > 1 else []
        found = [n for n in standing_here if not n.quality and not text.endswith("아니", n.start, n.end)]
        for negation in found:
            own = next(((s, e) for s, e in clauses if s <= negation.end - 1 < e), None)
            if own is None or sum(own[0] <= n.end - 1 < own[1] for n in found) > 1:
                continue
            if _affirmed(negation, sides) and _denied_elsewhere(sides, own[0] + shift, own[1] + shift):
                return negation, sentence
        offset += sentence.end - sentence.start + 1
    return None


def _clauses(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The clauses of a Korean sentence, each up to its connective or final ending, as places in the passage."""
    start = tokens[0].start if tokens else 0
    for n, token in enumerate(tokens):
        helped = n + 1 < len(tokens) and tokens[n + 1].tag == "VX"
        if token.tag == "EF" or (token.tag == "EC" and token.form not in _SAME_CLAUSE and not helped):
            yield start, token.end
            start = token.end
    if tokens and start < tokens[-1].end:
        yield start, tokens[-1].end


def _affirmed(negation: Negation, sides: Sides) -> bool:
    """Whether the negated word stands in the English, as often as in the Korean, with nothing negative around it."""
    stems = words_for(negation)
    places = places_of(negation, stems, sides)
    if negation.verb and not places:
        stems = TELLING[negation.verb]
        places = [n for n, token in enumerate(sides.english_tokens) if token.lemma in stems]
    if len(places) != max(1, sides.times(negation.lemma)):
        return False
    forms = [token.form for token in sides.english_tokens]
    around = bare_around if negation.verbal else _noun_phrase
    others = stems | sides.explained | sides.own_phrases(stems)
    return not any(STRONG.search(words) or weak(words, others) for words in (around(forms, place) for place in places))


def _noun_phrase(forms: Sequence[str], place: int) -> str:
    """The words from the last break up to a noun, and the few behind it: "no twist and villain", "villain exists"."""
    first, last = place, place + 1
    while first > 0 and place - first < _LEFT and forms[first - 1].lower() not in _BREAKS:
        first -= 1
    while last < len(forms) and last - place <= _RIGHT and forms[last].lower() not in _BREAKS | _JOINS:
        last += 1
    return " ".join(forms[first:last])


def _denied_elsewhere(sides: Sides, start: int, end: int) -> bool:
    """Whether each English "not" stands before words that render Korean ones outside a clause, and none within it.

    The clause is given by its places in the joined Korean sentences.
    """
    tokens = sides.english_tokens
    for place in denied_words(tokens):
        stems = set()
        for token in tokens[place + 1 : place + 1 + _BEHIND]:
            if token.form.lower() in _BREAKS | _JOINS:
                break
            stems.add(token.lemma)
        rendered = [word for word in sides.known if not word.numbered and not word.stems.isdisjoint(stems)]
        if not rendered or any(start <= word.start < end for word in rendered):
            return False
    return True
