"""Tie Korean titles to English ones and say what is wrong; when unsure, nothing is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol, cast

from bitext_check.content.lexicon import known_stems
from bitext_check.records import Bead, Comparison, Link, Mention, Message, Sentence, Verdict
from bitext_check.segmentation.passages import stem
from bitext_check.tables.words import words_used
from bitext_check.titles import reasons
from bitext_check.titles.affixes import affixes
from bitext_check.titles.bodies import of_a_province, of_another_body
from bitext_check.titles.catalogue import NAMED, catalogue, other_rank
from bitext_check.titles.compare import Outcome, outcome
from bitext_check.titles.contexts import kinds
from bitext_check.titles.english import LINKS, Words, words
from bitext_check.titles.modifiers import shares_word
from bitext_check.titles.past import called_active, earlier_post, one_of_a_group, told_apart
from bitext_check.titles.places import of_another_place

_AFFIXES = ("-lost", "-gained")
_GAINED = "-gained"
_RANK = ("deputy-lost", "deputy-gained")
_LEFT = ("retired-lost", "former-lost")
_CONFIDENCE = {"": 0.9, "variant": 0.6, "mismatch": 0.85}
_OTHER = 0.85
_LEFT_OVER = 0.6
_ABROAD = 0.5
_UNIT_HEADS = frozenset(("head", "chief", "director"))
_AND = re.compile(r",?\sand\s|\s?&\s?|,\s|/")
_ONCE = re.compile(
    r"\b(?:formerly|previously|once|served|worked|acted|used\sto\sbe|had\sbeen|has\sbeen)(?:\s(?:as|an?|the|[A-Z]\w{0,20})){0,4}\s$"
)
# An office held before: 도의원을 지낸, 장관을 역임했다.
_HELD = re.compile(r"[을를]\s?(?:지[낸냈]|역임[한했])")
_CLAUSE = 60
# "former" may stand before the name of the body: former Ministry of Oceans Port Bureau Director.
_FORMER = re.compile(
    r"(?i:\b(?:former|ex|then)\b)[\s\-](?:(?:(?:[A-Z0-9][\w’'.&\-]{0,30}|of|and|for|the|on|at)\s){1,14}|(?:[\w’'\-]{1,20}\s){1,5})$"
)
_LONG_BODY = 160
# The field may stand between: Vice Mining Minister.
_SECOND_BEFORE = re.compile(r"\b(Vice|Deputy)\s[A-Z][\w’'\-]{1,20}(?:\s(?:and\s)?[A-Z][\w’'\-]{1,20}){0,3}$")
# "the ranking Green Party member" is the ranking member of the party.
_RANKING = re.compile(r"\branking\s(?:[A-Z][\w’'.\-]{0,30}\s){0,5}$")
# The instrument behind it is no part of the rank: associate principal cellist.
_PRINCIPAL = re.compile(r".{0,40}\bprincipal(?=\s[a-z])", re.I)
_FIRST_CHAIRS = ("수석", "수석단원")
_MEMBER = ("member", "lawmaker", "representative")
# "KRA director for foreign trade" heads the field and not the body.
_FIELD_BEHIND = re.compile(r"\s(?:for|of|in\scharge\sof)\s[a-z]")
_LETTERS = re.compile(r"[A-Z]{2,8}\s")
# What may stand behind the body when nothing of it is meant: a comma, a full stop, a verb of saying.
_WHOLE_BEHIND = re.compile(r"$|[,.;:)\]”\"]|\s(?:said|says|told|explained|added|noted|stressed|announced|and)\b|\s\(")
_CAPITAL_WORD = re.compile(r"\s([A-Z][a-z]*)")
_IN_CHARGE = re.compile(r",?\s(?:in\scharge|responsible|who|whose|overseeing|handling|for)\b")
# The office that a candidate stands for, when it is an adjective.
_STOOD_FOR = re.compile(r"\b(presidential|mayoral|gubernatorial|parliamentary)\s(?:preliminary\s|primary\s)?$", re.I)
# Offices in a row: 차석대사와 국장을 지냈다, served as consul and director.
_ANOTHER_BEFORE = re.compile(r"(?:와|과|및|이나|[,·])\s?(?:[가-힣A-Za-z0-9]{1,12}(?<![은는])\s){0,4}$")
_ANOTHER_BEHIND = re.compile(r"(?:\s[\w’'.\-]{1,30}){0,10}?,?\s(?:and|as\swell\sas)\s")
_FORMER_KOREAN = frozenset(("전", "前", "전직", "전임", "출신"))
_LINK_AT_END = re.compile(r"(?:\s(?:of|for|and|the|on)){1,4}$")
_FOREIGN = frozenset(("미국", "유엔", "외국"))


class _Korean(Protocol):
    affixes: tuple[str, ...]
    context: str
    head: str
    sure: bool


class _English(Protocol):
    affixes: tuple[tuple[str, ...], ...]
    phrase: str
    organisation: str
    before: str
    sure: bool


def link(
    attached: Sequence[tuple[Mention, Mention]],
    source: Sequence[Mention],
    target: Sequence[Mention],
    folder: Path | None = None,
    beads: Sequence[Bead] = (),
) -> tuple[Link, ...]:
    """Links of kind "title" for one aligned pair.

    `attached` are titles that belong to the same person; they are compared whatever they are. `source` and `target`
    are the other titles of the pair: those that agree are tied. Of what is left, a mismatch is said only when one
    Korean and one English title remain in the pair or in one of its `beads`, each with its organisation. `problem` is
    "", "variant" (a form that a row lists as a variant), "mismatch", "elsewhere" (of another city), or a kind with
    "-lost" or "-gained"
    ("former-lost", "acting-lost", "deputy-lost", "elect-lost", "former-gained" …). Offices of other countries, whose
    names do not follow ours, are less sure (0.5).
    """
    left_source, left_target = list(source), list(target)
    links = [_compared(korean, english, folder) for korean, english in attached]
    for korean in [m for m in left_source if _korean(m).sure]:
        fair = [e for e in left_target if verdict(korean, e, folder) != "mismatch"]
        # In the same sentences first, and be it a word in small letters that needs no link.
        fair = [e for e in fair if _in_one_bead(korean, e, beads)] or fair
        partner = next((e for e in fair if _english(e).sure), None)
        if partner is not None:
            links.append(_compared(korean, partner, folder))
            left_target.remove(partner)
        if partner is not None or (beads and fair and _in_one_bead(korean, fair[0], beads)):
            left_source.remove(korean)
    for ours, theirs in _alone(
        [m for m in left_source if _HELD.match(m.passage.plain, m.end)], [m for m in left_target if _once(m)], beads
    ):
        if _in_a_row(ours, theirs):
            continue
        links.append(_compared(ours, theirs, folder))
        left_source.remove(ours)
        left_target.remove(theirs)
    last_source = [m for m in left_source if _korean(m).sure]
    others = [m for m in left_source if not _korean(m).sure]
    last_target = [m for m in left_target if _english(m).sure and not _rendered(m, others, folder)]
    for ours, theirs in _alone(last_source, last_target, beads):
        if of_earlier_post(ours, theirs):
            continue
        if _same_place(ours, theirs) and not _elsewhere(ours, theirs, left_target, folder):
            links.append(_compared(ours, theirs, folder, _LEFT_OVER))
    told = [link.source for link in links]
    everyone = [*source, *(korean for korean, _ in attached)], [*target, *(english for _, english in attached)]
    for ours in left_source:
        other = _of_another_rank(ours, left_target, everyone, beads, folder) if ours not in told else None
        links += [_compared(ours, other, folder, _LEFT_OVER)] if other is not None else []
    return tuple(links)


def _rendered(english: Mention, korean: Sequence[Mention], folder: Path | None) -> bool:
    """Whether the English title is a good rendering of one of the Korean ones: the president, of 대통령."""
    return any(verdict(other, english, folder) == "match" for other in korean)


def _in_one_bead(korean: Mention, english: Mention, beads: Sequence[Bead]) -> bool:
    return any(_within(korean, bead.source) and _within(english, bead.target) for bead in beads)


def _of_another_rank(
    korean: Mention,
    left: Sequence[Mention],
    everyone: tuple[Sequence[Mention], Sequence[Mention]],
    beads: Sequence[Bead],
    folder: Path | None,
) -> Mention | None:
    """The only English title of the same sentences that is another rank in the body of the Korean one, when neither has
    a better counterpart in the pair: the chairperson for 부위원장, a jury member for 심사위원장.
    """
    near = [e for e in left if _in_one_bead(korean, e, beads) and _one_of_many(e)]
    near = [e for e in near if _other_rank(korean.value, words(_english(e).phrase, folder), folder)]
    if len(near) > 1:
        # In the order of the Korean: chairman of the board and (vice) chairman of the council.
        ours = [o for o in everyone[0] if o is korean or any(verdict(o, e, folder) == "match" for e in near)]
        ours.sort(key=lambda mention: mention.start)
        near = [near[ours.index(korean)]] if len(ours) == len(near) else near
    # A title that names its body is not rendered by "director" or "head" alone.
    fair = ("match",) if len(korean.value) >= NAMED else ("match", "variant")
    if len(near) != 1 or any(verdict(korean, e, folder) in fair for e in everyone[1]):
        return None
    for other in everyone[0]:
        if verdict(other, near[0], folder) == "mismatch":
            continue
        if not any(
            e is not near[0] and _in_one_bead(other, e, beads) and verdict(other, e, folder) == "match"
            for e in everyone[1]
        ):
            return None
    return near[0]


def _other_rank(korean: str, english: Words, folder: Path | None) -> bool:
    """`other_rank` of the title with its body (chairman of the Central Council) or of the title alone."""
    ends = {len(english), next((n for n, word in enumerate(english) if word in LINKS), len(english))}
    return any(other_rank(korean, english[:end], folder) for end in ends)


def _one_of_many(english: Mention) -> bool:
    """Whether one person is meant: members are those of the whole body."""
    return not english.text.lower().endswith(("s", "men", "women"))


def _alone(
    source: Sequence[Mention], target: Sequence[Mention], beads: Sequence[Bead]
) -> Iterator[tuple[Mention, Mention]]:
    """The two that are left alone in the pair, or in a group of sentences of it."""
    if len(source) == len(target) == 1:
        yield source[0], target[0]
        return
    for bead in beads:
        ours = [m for m in source if _within(m, bead.source)]
        theirs = [m for m in target if _within(m, bead.target)]
        if len(ours) == len(theirs) == 1:
            yield ours[0], theirs[0]


def _within(mention: Mention, sentences: Sequence[Sentence]) -> bool:
    return any(s.passage is mention.passage and s.start <= mention.start < s.end for s in sentences)


def verdict(korean: Mention, english: Mention, folder: Path | None = None) -> Verdict:
    """How the English title renders the Korean one, its organisation taken into account or not, whatever is better."""
    return _judged(korean, english, folder).comparison.verdict


def another_rank(korean: Mention, english: Mention, folder: Path | None = None) -> str:
    """What of the English ("chairman" of "chairman and CEO") is the Korean title but for the word that says that
    somebody is second in rank; "" when nothing is.
    """
    phrase, written = _english(english).phrase, " ".join(korean.text.split())
    parts = _parts(phrase, folder) or [phrase]
    said = (p for p in parts if outcome(written, p, _korean(korean).context, folder).problem in _RANK)
    return next(said, "")


def of_earlier_post(korean: Mention, english: Mention) -> bool:
    """Whether the English tells a post held before ("a former vice mayor"), as the Korean does before the title in
    other words (부시장을 지낸 … 후보): then it is no rendering of this title.
    """
    known = affixes().telling
    past = any(known.get(affix) == "former" for affix in _english(english).affixes) or _once(english)
    return past and not _FORMER_KOREAN.intersection(_korean(korean).affixes) and earlier_post(korean)


def _korean(mention: Mention) -> _Korean:
    return cast(_Korean, mention.data)


def _english(mention: Mention) -> _English:
    return cast(_English, mention.data)


def _judged(korean: Mention, english: Mention, folder: Path | None) -> Outcome:
    data = _english(english)
    phrases = [_with_office(korean, english)]
    if data.organisation:
        phrases.append(f"{data.phrase} {data.organisation}")
    if data.organisation.startswith("to "):
        phrases = phrases[1:]
    elif data.before:
        phrases.append(f"{data.before} {data.phrase}")
        second = _SECOND_BEFORE.search(data.before)
        phrases += [f"{second[1]} {data.phrase}"] if second else []
    first, _, rest = data.phrase.partition(" of ")
    last = first.lower().split()[-1]
    # "President of the Federation | of Mining Unions": the body has a longer name than the title known by it.
    named = data.organisation.startswith("of ") and last in words_used("office-head")
    if rest and (named or (last in _UNIT_HEADS and _goes_on(english))):
        phrases.append(first)
    phrases += _parts(data.phrase, folder)
    if _FIELD_BEHIND.match(english.passage.plain, english.end) and _LETTERS.match(data.phrase):
        phrases.append(data.phrase.partition(" ")[2])
    if _once(english) or _once_of_a_body(english):
        phrases += [f"former {phrase}" for phrase in phrases]
    principal = _PRINCIPAL.match(data.phrase) if korean.value.endswith(_FIRST_CHAIRS) else None
    phrases += [principal[0]] if principal else []
    if data.phrase.lower().endswith(_MEMBER) and _before(english, _RANKING, _CLAUSE):
        phrases.append("ranking member")
    written = " ".join(korean.text.split())
    found = [outcome(written, phrase, _korean(korean).context, folder) for phrase in phrases]
    whole = next((o for o in found if o.whole), None)
    if whole is not None and not _of_a_part(english):
        return whole
    order = {"match": 0, "variant": 1, "mismatch": 2}
    best = min(found, key=lambda o: order[o.comparison.verdict])
    around = f"{data.before} {data.phrase} {data.organisation}"
    other = of_another_body(written, around, korean.passage.plain) or of_a_province(korean.value, around)
    if best.comparison.verdict != "mismatch" and other:
        said = reasons.another_body(written, around.strip(), best.comparison.expected)
        return Outcome(Comparison("mismatch", best.comparison.expected, *said), "mismatch", said=True)
    return best


def _placed_elsewhere(korean: Mention, english: Mention) -> bool:
    """Whether the English title is that of another city, county or state."""
    ours, theirs = _korean(korean), _english(english)
    said = f"{theirs.before}; {theirs.organisation}"
    return of_another_place(ours.head, korean.value, ours.context, said, korean.passage.plain)


def _of_place(korean: Mention, english: Mention) -> tuple[str, str]:
    """Why it is, for readers of both languages."""
    ours, theirs = _korean(korean), _english(english)
    held = "".join(ours.head.split()) if ours.head != korean.value else f"{ours.context.rpartition(' ')[2]} {ours.head}"
    said = f"{theirs.before} {theirs.phrase}" if theirs.before else f"{theirs.phrase} {theirs.organisation}"
    return reasons.another_place(held.strip(), _LINK_AT_END.sub("", said).strip())


def _with_office(korean: Mention, english: Mention) -> str:
    """The phrase, of a candidate with the office before it ("gubernatorial" candidate) when the Korean names one."""
    phrase = _english(english).phrase
    plain = english.passage.plain
    office = (
        _STOOD_FOR.search(plain, max(0, english.start - _CLAUSE), english.start) if _korean(korean).affixes else None
    )
    return f"{office[1]} {phrase.split()[-1]}" if office else phrase


def _once(english: Mention) -> bool:
    """Whether the words before the title say that it was held once."""
    return _before(english, _ONCE, _CLAUSE)


def _of_a_part(english: Mention) -> bool:
    """Whether the English goes on behind the body with what the title heads in it: "… Office's labor unit"."""
    plain, organisation = english.passage.plain, _english(english).organisation
    at = plain.find(organisation, english.end) + len(organisation) if organisation else english.end
    return _IN_CHARGE.match(plain, at) is not None or _WHOLE_BEHIND.match(plain, at) is None


def _once_of_a_body(english: Mention) -> bool:
    """Whether "former" stands before the name of the body that stands before the title."""
    return _before(english, _FORMER, _LONG_BODY)


def _before(english: Mention, sign: re.Pattern[str], reach: int) -> bool:
    return bool(sign.search(english.passage.plain, max(0, english.start - reach), english.start))


def _in_a_row(korean: Mention, english: Mention) -> bool:
    """Whether one of the two is among several offices of one person, so that the other may answer to any of them."""
    plain = korean.passage.plain
    if _ANOTHER_BEFORE.search(plain, max(0, korean.start - _CLAUSE), korean.start):
        return True
    return bool(_ANOTHER_BEHIND.match(english.passage.plain, english.end))


def _elsewhere(korean: Mention, english: Mention, left: Sequence[Mention], folder: Path | None) -> bool:
    """Whether the Korean title is rendered by another English one that nothing answers to, sure or not ("the driver"
    for 운전자), or nothing in the words around the two is the same: then they are two people.
    """
    others = [e for e in left if e is not english and e.passage.paragraph == english.passage.paragraph]
    if any(verdict(korean, other, folder) == "match" for other in others):
        return True
    ours, theirs = _korean(korean), _english(english)
    said = words(f"{theirs.before} {_body_in(theirs.phrase)} {theirs.organisation}", folder)
    return not shares_word(said, f"{ours.context}{ours.head}", folder)


def _parts(phrase: str, folder: Path | None) -> list[str]:
    """The titles of somebody with two: "founder" and "CEO" of "Founder and CEO"."""
    known = catalogue(folder).known
    parts = [part for part in _AND.split(phrase) if part]
    return parts if len(parts) > 1 and all(words(part, folder) in known for part in parts) else []


def _goes_on(english: Mention) -> bool:
    """Whether a capitalised word other than a name follows: "Head of Planning" may be the beginning of "Head of
    Planning Division".
    """
    following = _CAPITAL_WORD.match(english.passage.plain, english.end)
    return following is not None and stem(following[1].lower()) in known_stems()


def _compared(korean: Mention, english: Mention, folder: Path | None, most: float = 1.0) -> Link:
    found = _judged(korean, english, folder)
    comparison, problem = found.comparison, found.problem
    reason = Message(comparison.reason, comparison.reason_ko)
    if comparison.verdict == "variant" and problem in _LEFT and called_active(korean, english, problem):
        pass
    elif comparison.verdict == "variant":
        problem = "variant" if found.listed and not found.seldom else ""
    elif problem.endswith(_GAINED) and told_apart(
        korean, english, _english(english).phrase, problem.removesuffix(_GAINED)
    ):
        problem = ""
    elif comparison.verdict == "mismatch" and not problem.endswith(_AFFIXES):
        # 선생 behind a name honours whoever bears it: the English may say what that one is.
        honoured = korean.value in words_used("honouring") and not found.listed
        problem = "mismatch" if found.said and not honoured and not one_of_a_group(korean, english) else ""
    if comparison.verdict != "mismatch" and _placed_elsewhere(korean, english):
        problem, reason = "elsewhere", Message(*_of_place(korean, english))
    confidence = min(most, _CONFIDENCE.get(problem, _OTHER))
    if problem and not _FOREIGN.isdisjoint(kinds(_korean(korean).context)):
        confidence = min(confidence, _ABROAD)
    expected = () if problem == "elsewhere" else comparison.expected
    return Link("title", korean, english, problem, expected, reason, confidence)


def _same_place(korean: Mention, english: Mention) -> bool:
    """Whether both titles stand with an organisation: left alone in a pair, they are those of one person."""
    theirs = _english(english)
    return bool(kinds(_korean(korean).context)) and bool(
        theirs.organisation or theirs.before or _body_in(theirs.phrase)
    )


def _body_in(phrase: str) -> str:
    """The body that a title of the tables names itself: Minister of (Economy and Finance)."""
    return phrase.partition(" of ")[2]
