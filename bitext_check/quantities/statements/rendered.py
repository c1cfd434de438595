"""Whether the word that the Korean denies stands in the English, in one of its renderings.

What English says instead of it is no error: 방치하지 않겠다 is "will take action", 갚지 못했다 "defaulted".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bitext_check.content.lexicon import entry_of, lexicon
from bitext_check.quantities.statements.negated import TELLING, Negation
from bitext_check.quantities.statements.sides import Sides, affirmative, phrases, renderings
from bitext_check.records import Sentence, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import words_used

_PARTICLES = frozenset(("away", "back", "down", "in", "off", "out", "over", "up"))
_TO_GOING = 4
_GOING = "고 있"
_BETWEEN = frozenset(("to", "being", "be"))
_PARTED = 3
"""A verb and its particle have an object of at most two words between them: "put the work off"."""


def is_known(negation: Negation) -> bool:
    """Whether the lexicon has renderings of the word that is denied, so that another word tells something."""
    return negation.lemma in lexicon()


def words_for(negation: Negation) -> frozenset[str]:
    """The stems of what renders the negated word, with "re-" where it is not done once more."""
    stems = affirmative(negation.lemma)
    return stems | {f"re{word}" for word in stems} if negation.again else stems


def is_rendered(negation: Negation, sides: Sides) -> bool:
    """The word that is negated stands in the English."""
    stems = words_for(negation) | TELLING.get(negation.verb, frozenset())
    if is_own(stems, sides, negation.noun) or (
        negation.quality and any(token.lemma in stems for token in sides.english_tokens)
    ):
        return True
    if negation.quality and _more_than(stems, sides):
        return True
    return _said_of_noun(negation, sides) or _said_in_other_words(negation, sides)


def goes_on(negation: Negation, sentence: Sentence, sides: Sides) -> int:
    """How many words of continuing stand right before the verb that is denied: "still pays", "continues to pay".

    They affirm it and are negative in nothing. So is "under review" for 검토하지 않고 있다.
    """
    stems = words_for(negation) if negation.verbal else frozenset[str]()
    said = sentence.passage.plain[negation.start : negation.end + len(_GOING)]
    under = said.endswith(_GOING) and "되" not in said
    tokens = sides.english_tokens
    # Who is "still recovering" has not recovered.
    done = (n for n, token in enumerate(tokens) if token.lemma in stems and not token.form.endswith("ing"))
    return sum(_continues(tokens[:n], sides.explained, under) for n in done)


def _continues(before: Sequence[Token], explained: frozenset[str], under: bool) -> bool:
    """Whether English words end in an unexplained one of continuing, with nothing but "to" and adverbs behind it."""
    if under and before and before[-1].form.lower() == "under":
        return True
    left = list(before[-_TO_GOING:])
    while left and (left[-1].form.lower() in _BETWEEN or left[-1].form.endswith("ly")):
        left.pop()
    return bool(left) and left[-1].form.lower() in words_used("goes-on") and left[-1].lemma not in explained


def is_own(stems: frozenset[str], sides: Sides, noun: str) -> bool:
    """Words of these stems stand in the English more often than other words of the Korean ask for them.

    What has a rendering of its own there asks for no other, nor does the `noun` of the verb (술을 마시다: "drink").
    """
    said = [token.lemma for token in sides.english_tokens if token.lemma in stems]
    beside = renderings(noun)
    others = (k.stems for k in sides.known if k.affirmed != stems and k.stems != beside)
    asking = [other for other in others if not other.isdisjoint(said)]
    elsewhere = {token.lemma for token in sides.english_tokens} - stems
    return len(said) > sum(other.isdisjoint(elsewhere) for other in asking)


def _said_of_noun(negation: Negation, sides: Sides) -> bool:
    """The noun before a verb that only says of it that it happens or is made, or the two as one expression.

    비가 내리지 않다 is denied of the rain, 합의를 이루지 못하다 of the agreement; 가능성은 크지 않다 of what is likely.
    """
    if not negation.noun:
        return False
    carried = affirmative(negation.noun) if _is_thin(negation) else frozenset[str]()
    both = f"{negation.noun} {negation.lemma}"
    # The "burden" of 부담이 크다 does not tell how great it is.
    stems = carried | (affirmative(both) - (renderings(negation.noun) if negation.quality else frozenset()))
    return any(token.lemma in stems for token in sides.english_tokens) or any(map(sides.in_order, phrases(both)))


def _is_thin(negation: Negation) -> bool:
    """Whether a verb or a noun says so little that what it goes with is denied: 이루다 of 합의, 사람 of 다친 사람."""
    thin = words_used("carries-noun") | words_used("stands-for-any")
    return bool(negation.noun) and negation.lemma in thin


def _said_in_other_words(negation: Negation, sides: Sides) -> bool:
    """A phrase, or a word of close meaning that renders no other Korean word: "concluded" for 성사되지 않다."""
    lemma = negation.noun if _is_thin(negation) else negation.lemma
    if any(map(sides.in_order, phrases(negation.lemma))):
        return True
    entry = entry_of(lemma)
    if entry is None:
        return False
    own = (negation.lemma, lemma)
    others = frozenset[str]().union(*(_all_words(t.lemma) for t in _content(sides) if t.lemma not in own))
    near = (entry.near | entry.words) - others - _light()
    return any(token.lemma in near for token in sides.english_tokens)


def _content(sides: Sides) -> Iterator[Token]:
    return (t for tokens in sides.korean_tokens for t in tokens if t.tag[:2] in ("NN", "VV", "VA", "XR", "MA"))


def _all_words(lemma: str) -> frozenset[str]:
    entry = entry_of(lemma)
    return entry.words | entry.near if entry else frozenset()


@by_house(maxsize=1)
def _light() -> frozenset[str]:
    return frozenset(map(stem, words_used("light-verb")))


def _more_than(stems: frozenset[str], sides: Sides) -> bool:
    """The adjective of such stems is compared in the English: "greater than" for 보다 크다."""
    forms = [token.form.lower() for token in sides.english_tokens]
    compared = {form for form, than in pairwise(forms) if than == "than"}
    bare = {bare for form in compared for bare in (form[:-1], form[:-3])}
    return not stems.isdisjoint(map(stem, bare))


@by_house(maxsize=1)
def phrasal_verbs() -> dict[str, tuple[tuple[str, str], ...]]:
    """Renderings of Korean lemmas by a verb with a particle, as stem and particle: 미루다 is "put off"."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in table("lexicon"):
        pairs = [word.split(" ") for word in cells(row["english"])] if " " in row["english"] else []
        verbs = tuple((stem(pair[0]), pair[1]) for pair in pairs if len(pair) == 2 and pair[1] in _PARTICLES)
        if verbs:
            found[row["lemma"]] = found.get(row["lemma"], ()) + verbs
    return found


def phrasal(lemma: str, tokens: Sequence[Token]) -> dict[int, str]:
    """The places of the English verbs with a particle that render the lemma, with the particle."""
    verbs = phrasal_verbs().get(lemma, ())
    return dict(_parted(verbs, tokens)) if verbs else {}


def _parted(verbs: Sequence[tuple[str, str]], tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    for place, token in enumerate(tokens):
        after = [other.form.lower() for other in tokens[place + 1 : place + 1 + _PARTED]]
        for verb, particle in verbs:
            if token.lemma == verb and particle in after:
                yield place, particle
