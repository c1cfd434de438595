"""What is said, turned into its opposite: 증가 as "fell", 부결 as "approved", 않다 without its "not"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from bitext_check.content.forms import bases
from bitext_check.quantities.figures.compared import of_the_other
from bitext_check.quantities.statements import contradicted, denial, negation
from bitext_check.quantities.statements.added import added
from bitext_check.quantities.statements.antonyms import Antonym, by_word, korean_words, rendered_words, times_said
from bitext_check.quantities.statements.attributes import turned_before_noun
from bitext_check.quantities.statements.clausewise import lost_in_clause
from bitext_check.quantities.statements.converse import told_from_other_side
from bitext_check.quantities.statements.negated import Negation
from bitext_check.quantities.statements.parallel import one_thing_twice
from bitext_check.quantities.statements.passives import loses, may_win
from bitext_check.quantities.statements.proposals import proposals
from bitext_check.quantities.statements.sides import STRONG, Known, Sides, weak, whole_predicate
from bitext_check.quantities.statements.spoken import spoken_parts
from bitext_check.quantities.statements.than import is_comparison
from bitext_check.quantities.vocabulary import change_words
from bitext_check.records import Bead, Link, Mention, Message, Sentence
from bitext_check.segmentation.passages import stem

_CLOSE = 0.3
_LONGEST = 1500
_TO_SUBJECT, _FAR, _WORDS, _BESIDE = 2, 40, 3, 2
_WORD = re.compile(r"[A-Za-z]++")
_MOST_WORDS = 40
"""Words of the table looked at in one group of sentences; more stand in no real one."""
_BY_NUMBER = frozenset(("up", "down", "add", "added", "adds", "adding", "off", "over", "more", "less"))
_BREAK = re.compile(r"[,.;:“”\"]| but | and ")
_BY_AMOUNT = re.compile(r"\s(?:by |about |some |from |nearly |more than )?[\d$]")
_AMOUNT_BEFORE = re.compile(
    r"(?:\d[\d,.]{0,15}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
    r"(?:%| percent| points?| people| cases?| units?)?\s$",
    re.IGNORECASE,
)
_FALLING = re.compile(
    r"(?<![가-힣])(?:비|눈|우박|폭설|폭우|소나기|결론|결정|지시|명령|판결)[가이을를은는]?\s?[가-힣]{0,3}\s?$"
)
# Fewer strokes are strokes gained; who closes a gap gains on the leader.
_BETTER_LESS = re.compile(
    r"(?<![가-힣])(?:[\d한두세네]{0,2}\s?(?:타|타차|타수)|격차|점수\s?차|승차|간격|거리)[를을]?\s?$"
)
_GAINING = re.compile(r"gain|advanc|climb|rise|rose|improv|up$", re.IGNORECASE)
# The 안 of 개정안 denies nothing, nor does what stands behind a pause.
_NEGATED_AFTER = re.compile(r"^[^…,.;“”\"]*?(?:않|못|없|아니|아닌|(?<![가-힣])안\s|지\s?(?:말|마))")
# 협의를 마쳐 영향이 크지 않다: what is negated is another predicate.
_OTHER_PREDICATE = re.compile(r"[쳐어여져고며]\s(?!않|못|안|없|주|달|놓|두)")
_NEXT_CLAUSE = re.compile(r"[가-힣]{0,3}?(?:지만|면서|는데|으나|고|며|[아어여해])[\s,]")
_ONLY_THEN = re.compile(r"(?<![가-힣])[가-힣\d]{1,12}(?:에|에서|해서|돼서|되어서|나서|지나서|넘어서)야(?=\s)")
_UNTIL = re.compile(r"\b(?:un)?till?\b", re.IGNORECASE)
_ONLY = re.compile(r"\b(?:only|finally|at last|delay\w*|postpone\w*|closed?)\b", re.IGNORECASE)
_CALLED_OFF = re.compile(
    r"[가-힣]{0,3}?\s?(?:[가-힣]{1,4}(?:을|를|의|에|도)\s)?(?:거부|거절|반대|포기|중단|취소|실패|철회|보류|막[아았는]|해소|해결|최소화|덜|없애|개선)"
)


# 철회 여부를 표결에 부치다 is "vote on whether to go ahead": either way round it is asked.
_OPEN = re.compile(r"[가-힣]{0,2}\s?여부|[가-힣]{0,2}[할될]지")
_WHETHER = re.compile(r"\b(?:whether|if)\b", re.IGNORECASE)
_STAYING = frozenset(map(stem, ("stay", "remain", "still")))
_BEFORE_NOUN = re.compile(r"\b(?:on|amid|with|of|the|an?|their|its|despite)\s$", re.IGNORECASE)


def reversal(korean: str, english: str) -> tuple[str, str] | None:
    """A Korean word and the English word that says its opposite, when the English never says the word itself.

    For short expressions. Nothing is returned when the Korean also holds the opposite word.
    """
    found = next(_reversals(korean, english, tuple), None)
    return (found[0][0], found[1][0]) if found else None


def _reversals(
    korean: str, english: str, known: Callable[[], Sequence[Known]], small: Callable[[], Sequence[Known]] = tuple
) -> Iterator[tuple[re.Match[str], re.Match[str], Antonym]]:
    """Korean words with the English words that say their opposite; `known` gives the words of the Korean.

    `small` gives what else an English word may render (`Sides.small`).
    """
    for match in itertools.islice(korean_words(korean), _MOST_WORDS):
        rows = by_word()[match[0]]
        for row in rows:
            if next(row.opposite_said(english), None) is None:
                continue
            both = row.says_both(korean)
            if any(_says(other, match, korean, english) for other in rows):
                if not both:
                    yield from (
                        (match, wrong, row) for wrong in turned_before_noun(match, row, korean, english, known())
                    )
                continue
            others = frozenset[str]().union(*(w.stems for w in known() if not _touch(w, match)))
            named = frozenset[str]().union(*(w.stems for w in small() if not _touch(w, match)))
            for wrong in itertools.islice(row.opposite_said(english), _MOST_WORDS):
                if (row.is_said_by("lost") and loses(english, wrong)) or told_from_other_side(
                    korean, english, match, wrong
                ):
                    continue
                attributive = wrong[0].endswith("ing") and _BEFORE_NOUN.search(english[: wrong.start()])
                own = (stem(wrong[0].lower()), *bases(wrong[0].lower()))
                if not named.isdisjoint(own) and not one_thing_twice(match, wrong, row, korean, english):
                    continue
                spoken_for = both or not (others.isdisjoint(own) or is_comparison(korean, match, english, wrong))
                if _inside_phrase(wrong, english, [word for word in known() if not _touch(word, match)]):
                    continue
                asked = _once_more(match, wrong, row, korean, english, known()) or (
                    not both and _more_than_asked(korean, english, wrong, known())
                )
                if not attributive and (not spoken_for or asked):
                    yield match, wrong, row


def _touch(word: Known, match: re.Match[str]) -> bool:
    """A Korean word and a match overlap."""
    return word.start < match.end() and match.start() < word.end


def _inside_phrase(wrong: re.Match[str], english: str, known: Sequence[Known]) -> bool:
    """An English word belongs to a phrase that renders one of some Korean words: the "part" of "took part" for 참여."""
    own = stem(wrong[0].lower())
    phrases = {phrase for word in known for phrase in word.phrases if own in phrase}
    if not phrases:
        return False
    before = _WORD.findall(english[max(0, wrong.start() - _FAR) : wrong.start()])[-_BESIDE:]
    beside = [word.lower() for word in (*before, *_WORD.findall(english, wrong.end(), wrong.end() + _FAR)[:_BESIDE])]
    stems = {own}.union(map(stem, beside), *map(bases, beside))
    return any(stems.issuperset(phrase) for phrase in phrases)


def _says(row: Antonym, ours: re.Match[str], korean: str, english: str) -> bool:
    """The English says a row's word: not inside what renders another Korean word, as the "winning" of 연승."""
    said = [word for word in itertools.islice(row.said(english), _MOST_WORDS) if may_win(english, word)]
    if not said or len(korean) > _LONGEST:
        return bool(said)
    around = korean[: ours.start()] + " " * len(ours[0]) + korean[ours.end() :]
    longer = [w for other in rendered_words(around) for w in other.said(english)]
    return not all(any(_within(word, other) for other in longer) for word in said)


def _within(word: re.Match[str], other: re.Match[str]) -> bool:
    """A match stands inside a longer one."""
    return other.start() <= word.start() and word.end() <= other.end() and len(word[0]) < len(other[0])


def _once_more(
    ours: re.Match[str],
    theirs: re.Match[str],
    row: Antonym,
    korean: str,
    english: str,
    known: Sequence[Known],
) -> bool:
    """The English has such words more often than the Korean, and this one stands beside what the Korean word is of.

    수출이 늘고 가격이 떨어진 as "increased exports and rising prices": one of the two is the wrong one.
    """
    if max(len(korean), len(english)) > _LONGEST:
        return False
    if one_thing_twice(ours, theirs, row, korean, english):
        return True
    subject = next((word for word in reversed(known) if 0 <= ours.start() - word.end <= _TO_SUBJECT), None)
    before = _WORD.findall(_BREAK.split(english[max(0, theirs.start() - _FAR) : theirs.start()])[-1])[-_WORDS:]
    after = _WORD.findall(_BREAK.split(english[theirs.end() : theirs.end() + _FAR])[0])[:_WORDS]
    if subject is None or not any(stem(word) in subject.stems for word in (*before, *after)):
        return False
    return sum(1 for _ in row.opposite_said(english)) > times_said(korean, theirs[0])


def _more_than_asked(korean: str, english: str, wrong: re.Match[str], known: Sequence[Known]) -> bool:
    """The one Korean word that an English word may render has another rendering there.

    Of 찬성 9표, 반대 3표로 가결 as "rejected with 9 votes in favor and 3 against", 반대 is the "against". Where several
    may, one of them may be said twice, as what rises and falls always may (올랐지만, 오름폭, 상승률).
    """
    rows = [row for row in rendered_words(korean) if row.is_said_by(wrong[0])]
    if wrong[0].lower() in change_words("en"):
        return False
    own = tuple(word for row in rows for word in row.korean)
    stems = frozenset[str]().union(*(word.stems for word in known if korean.startswith(own, word.start)))
    said = {
        match.span()
        for row in rows
        for match in itertools.islice(row.said(english), _MOST_WORDS)
        # 가까운 may be "to", which says nothing of it.
        if row.is_said_by(match[0], surely=True) or stem(match[0].lower()) in stems
    }
    return len(said | {wrong.span()}) > times_said(korean, wrong[0]) == 1


def _said_by_another(korean: str, english: str) -> bool:
    """Another Korean word of the table has this English word as its rendering."""
    return any(row.is_said_by(english) for row in rendered_words(korean))


def polarity(bead: Bead, close: bool = False) -> tuple[Link, ...]:
    """Links of kind "negation" for aligned sentences whose sense is turned round; `close` as in `Sides`.

    `problem` is reversed (a word became its opposite), lost or added (a negation). At most one for each quotation and
    one for the words around them. Silence when unsure.
    """
    if not bead.source or not bead.target:
        return ()
    parts = spoken_parts(bead)
    told = (_first(Sides(source, target, close)) for source, target in parts if source and target)
    found = tuple(link for link in told if link)
    whole = None if found else _first(Sides(bead.source, bead.target, close))
    return found or ((whole,) if whole else ())


def _first(sides: Sides) -> Link | None:
    return next((link for judge in _JUDGES if (link := judge(sides))), None)


def _reversed(sides: Sides) -> Link | None:
    korean, english = sides.korean, sides.english
    found = _reversals(korean, english, lambda: sides.known, lambda: sides.small)
    for ours, theirs, row in itertools.islice(found, _MOST_WORDS):
        if not _credible(korean, english, ours, theirs, sides.explained):
            continue
        asked = _more_than_asked(korean, english, theirs, sides.known)
        compared = is_comparison(korean, ours, english, theirs)
        if _said_by_another(korean, theirs[0]) and not (
            asked or compared or _once_more(ours, theirs, row, korean, english, sides.known)
        ):
            continue
        if sides.closeness(1) < _CLOSE:
            return None
        source, target = _place(sides.source, ours), _place(sides.target, theirs)
        if source and target:
            source = whole_predicate(source)
            reason = Message(
                f"“{source.text}” is turned round: the English says “{theirs[0]}”",
                f"“{source.text}”의 뜻이 영문에서 “{theirs[0]}”(으)로 뒤집혔습니다",
            )
            return Link("negation", source, target, "reversed", proposals(row, english, theirs), reason, 0.85)
    return None


# "No less favourable" is 불리하지 않은.
_NO_LESS = re.compile(r"\b(?:no|not|any|nor) (?:less|more) $", re.IGNORECASE)


# In the name of a thing nothing is denied: a motion of no confidence, a no-fly zone.
_NAMED_NO = re.compile(r"\bno[- ]confid\w{0,4}|\bno-\w{1,12}|\bno man['’]s", re.IGNORECASE)


def _credible(korean: str, english: str, ours: re.Match[str], theirs: re.Match[str], explained: frozenset[str]) -> bool:
    """Nothing around the two words explains the opposite: another word, a negation on one side only, or an idiom."""
    after = korean[ours.end() : ours.end() + 14]
    if _CALLED_OFF.match(after) or (_OPEN.match(after) and _WHETHER.search(english)):
        return False
    near = english[max(0, theirs.start() - 30) : theirs.start()]
    following = _BREAK.split(english[theirs.end() : theirs.end() + 25])[0]
    denied = any(STRONG.search(_NAMED_NO.sub("", text)) for text in (near, following))
    if _NO_LESS.search(near):
        denied = False
    negated = _NEGATED_AFTER.search(after) is not None and not _OTHER_PREDICATE.match(ours[0][-1] + after)
    if denied != negated or weak(_BREAK.split(near)[-1], explained | _STAYING):
        return False
    # 인정하지만 고의는 없다: what is negated in the Korean is the next clause.
    if denied and _NEXT_CLAUSE.match(after):
        return False
    if _GAINING.match(theirs[0]) and _BETTER_LESS.search(korean[max(0, ours.start() - 12) : ours.start()]):
        return False
    if theirs[0].lower() in _BY_NUMBER and not _beside_number(english, theirs):
        return False
    if of_the_other(korean, english, ours.start(), theirs.span()):
        return False
    return not _FALLING.search(korean[max(0, ours.start() - 8) : ours.start()])


def _not_until(sides: Sides) -> Link | None:
    """3월에야 is "not until March": "until March" alone is the opposite."""
    korean, english = sides.korean, sides.english
    if "야" not in korean or "까지" in korean:
        return None
    ours, theirs = list(_ONLY_THEN.finditer(korean)), list(_UNTIL.finditer(english))
    if len(ours) != 1 or len(theirs) != 1:
        return None
    near = english[max(0, theirs[0].start() - 80) : theirs[0].start()]
    if STRONG.search(near) or _ONLY.search(english):
        return None
    source, target = _place(sides.source, ours[0]), _place(sides.target, theirs[0])
    then, until = ours[0][0], theirs[0][0]
    reason = Message(
        f"“{then}” means not before then; the English says “{until}”",
        f"“{then}”은(는) 그 전에는 아니라는 뜻인데 영문은 “{until}”입니다",
    )
    return Link("negation", source, target, "reversed", (f"not {until}",), reason, 0.8)


def _beside_number(english: str, word: re.Match[str]) -> bool:
    """The word says what a number does: up 4 percent, 11 more."""
    before = english[max(0, word.start() - 24) : word.start()]
    return bool(_BY_AMOUNT.match(english, word.end()) or _AMOUNT_BEFORE.search(before))


def _place(sentences: Sequence[Sentence], match: re.Match[str]) -> Mention | None:
    """The words of a match in the sentences joined by a space, as a mention of their passage."""
    offset = 0
    for sentence in sentences:
        size = len(sentence.plain)
        if match.end() <= offset + size:
            start = sentence.start + match.start() - offset
            return Mention("negation", match[0], sentence.passage, start, start + len(match[0]))
        offset += size + 1
    return None


def _lost(sides: Sides) -> Link | None:
    judges = (negation.lost, denial.unsaid, denial.already, denial.unmet, denial.possible)
    return _without_negation(next((told for judge in judges if (told := judge(sides))), None))


def _lost_in_clause(sides: Sides) -> Link | None:
    return _without_negation(lost_in_clause(sides))


def _without_negation(found: tuple[Negation, Sentence] | None) -> Link | None:
    """A Korean negation that the English lost, as a link."""
    if found is None:
        return None
    place, sentence = found
    said = sentence.passage.plain[place.start : place.end]
    source = whole_predicate(Mention("negation", said, sentence.passage, place.start, place.end))
    said = source.text
    reason = Message(f"the negation of “{said}” is lost in the English", f"“{said}”의 부정이 영문에서 빠졌습니다")
    return Link("negation", source, None, "lost", (), reason, 0.8)


def _turned(sides: Sides) -> Link | None:
    found = denial.turned(sides)
    if found is None:
        return None
    korean, english = found.sentence.passage, found.english.passage
    said = english.plain[found.english_start : found.english_end]
    source = whole_predicate(Mention("negation", korean.plain[found.start : found.end], korean, found.start, found.end))
    target = Mention("negation", said, english, found.english_start, found.english_end)
    reason = Message(
        f"“{source.text}” denies the first; the English says “{said}”",
        f"“{source.text}”은(는) 앞의 것을 부정하는데 영문은 뒤의 것을 부정합니다: “{said}”",
    )
    return Link("negation", source, target, "reversed", (), reason, 0.85)


def _added(sides: Sides) -> Link | None:
    found = added(sides)
    if found is None:
        return None
    start, end, sentence = found
    said = sentence.passage.plain[start:end]
    target = Mention("negation", said, sentence.passage, start, end)
    reason = Message(
        f"the English says “{said}”, the Korean negates nothing", f"국문에 없는 부정 “{said}”이(가) 영문에 있습니다"
    )
    return Link("negation", None, target, "added", (), reason, 0.75)


_JUDGES = (
    _reversed,
    _lost,
    *contradicted.OPPOSED,
    _turned,
    *contradicted.TURNED,
    _lost_in_clause,
    _added,
    contradicted.denied,
    _not_until,
)
