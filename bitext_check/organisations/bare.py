"""Bodies without a name that are taken for one another: the police for the prosecution, national for provincial funds.

Told when the Korean says the one, nothing in the English of the sentence can mean it, the English says the other in the
same role (who does it, to whom it goes), and no Korean word of the pair can have given that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bitext_check.places.regions import Region, Stretch
from bitext_check.records import Link, Mention, Message, Passage
from bitext_check.tables.load import by_house, cells, table

_WORD = re.compile(r"[^\W_]+")
_WORD_START = r"(?<![가-힣A-Za-z0-9])"
# Who does it, and to whom it goes; nothing else may follow, so that 경찰청 and 법원장 are left out. A topic is the
# subject of its sentence, what has 이 or 가 may be that of a clause inside it.
_TOPIC = r"(?:들?(?: ?측(?:은|도)| 당국은| 관계자는|은|는|도))(?![가-힣])"
_DOER = r"(?:들?(?: ?측(?:은|이|도)| 당국[은이]| 관계자는|은|는|이|가|도))(?![가-힣])"
_SHORT_TOPIC = r"(?: 당국은| 관계자는|[은는])(?![가-힣])"
_RECEIVER = r"(?:에게|에|으로|로)(?![가-힣])"
_OWNER = r"(?:의)?(?= (?!의원)[가-힣])"
_BEFORE_DOER = (
    r"(?:^|[.!?,;:“”\"—]\s?|\b(?:and|but|while|as|that|which|when|after|because)\s)(?:[Tt]he\s|[Ll]ocal\s){0,2}"
)
# A passive may have left out who does it: "The company was searched" for 경찰은 … 압수수색했다.
_KNOWN = "known|expected|scheduled|said|believed|reported|considered|planned|set|understood|concerned|tasked|prepared"
_PASSIVE = (
    r"(?:(?:was|were|is|are)(?: (?:being|also|later|now|not))?|(?:has|have|had|will) (?:also )?be(?:en)?) "
    rf"(?!(?:{_KNOWN})\b)\w{{2,15}}(?:ed|en|un|nt|ut)\b"
)
# "The city hall", "School meals" are others.
_NOUNS = (
    "hall|buses|bus|center|council|councils|meals?|lunch|lunches|fees|tuition|fares|bills?|budget|streets|roads|parks?|"
    "grounds|buildings?|gates?|boards?|members?|leaders?|chief|president|heads?|owners?|rooms?|beds|violence|life|uniforms?"
)
_BEHIND_DOER = rf"(?=\s(?!(?:of|for|and|or|in|at|to|{_NOUNS})\b|{_PASSIVE})[a-z]{{2,20}})"
_BEFORE_RECEIVER = r"\b(?:to|with|by|before)\s(?:the\s|local\s){0,2}"
_PARTY = " party"
_SURE = 0.8


@dataclass(frozen=True, slots=True)
class _Body:
    """A row of the table `bare_bodies`; `doer` and `owner` say in which roles it is looked for, neither: in any."""

    name: str
    rivals: tuple[str, ...]
    doer: bool
    owner: bool
    korean: tuple[str, ...]
    signs: tuple[str, ...]
    english: tuple[str, ...]
    said: re.Pattern[str]

    @property
    def usual(self) -> str:
        return self.english[0]

    def is_said(self, english: str, rival: _Body) -> bool:
        """Whether a text has a word for it, outside the name of a rival: education, in the Ministry of Education."""
        if rival.usual[0].isupper():
            english = re.sub(_either(rival.english), " ", english)
        return self.said.search(english) is not None


@by_house(maxsize=1)
def _bodies() -> Mapping[str, _Body]:
    return {row["body"]: _body(row) for row in table("bare_bodies")}


@by_house(maxsize=1)
def _names() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """The English names of all bodies in small letters, each with its body, by their first word."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for name, body in _bodies().items():
        forms = [form.lower() for form in body.english]
        for word in dict.fromkeys((*forms, *(form.removesuffix(_PARTY) for form in forms))):
            first = _WORD.findall(word)[0]
            found[first] = (*found.get(first, ()), (word, name))
    return found


def _body(row: Mapping[str, str]) -> _Body:
    english, roles = cells(row["english"]), cells(row["role"])
    any_word = _either((*english, *cells(row["also"])))
    return _Body(
        row["body"], cells(row["rivals"]), "doer" in roles, "owner" in roles, cells(row["korean"]), cells(row["signs"]),
        english, re.compile(rf"\b{any_word}\b", re.IGNORECASE),
    )  # fmt: skip


def _either(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


def exchanged(region: Region, korean_text: str) -> Iterator[Link]:
    """Links of kind "organisation": problem "other-doer" for who does something, "other-organisation" for the rest.

    `korean_text` is the Korean of the pair, which counts as well when the region is more than one sentence of each.
    """
    english, names = region.english.lower(), _names()
    # Those that the English speaks of are few, and only they can stand for another.
    begun = names.keys() & set(_WORD.findall(english))
    named = {name for first in begun for word, name in names[first] if word in english}
    korean = region.korean if len(region.source) == len(region.target) == 1 else korean_text
    bodies = _bodies()
    for body in bodies.values() if named else ():
        if not any(word in region.korean for word in body.korean):
            continue
        for rival in [bodies[name] for name in body.rivals if name in named]:
            if any(sign in korean for sign in rival.signs) or body.is_said(region.english, rival):
                continue
            near = any(sign in korean_text for sign in rival.signs)
            for said, instead, problem in _roles(body.name, rival.name, near):
                target = _first(instead, region.target)
                source = _first(said, region.source) if target is not None else None
                if source is not None and target is not None:
                    yield _link(source, target, body, rival, problem)
                    return


_Role = tuple[re.Pattern[str], re.Pattern[str], str]


@by_house(maxsize=4096)
def _roles(name: str, other: str, near: bool) -> tuple[_Role, ...]:
    """Patterns of the Korean and the English for each role of a body and its rival, and the problem.

    When the rival is spoken of `near` by, the subject of a clause inside may be the one, that of the sentence
    the other.
    """
    body, rival = _bodies()[name], _bodies()[other]
    return tuple([(re.compile(ours), re.compile(theirs), why) for ours, theirs, why in _shapes(body, rival, near)])


def _shapes(body: _Body, rival: _Body, near: bool) -> Iterator[tuple[str, str, str]]:
    theirs = f"({_either(rival.english)})"
    ours, short = (f"{_WORD_START}({_either(words)})" if words else "" for words in _by_length(body.korean))
    if not body.doer:
        yield ours + r"들?(?![가-힣]{3})", rf"\b(?i:{theirs})\b", "other-organisation"
        return
    doers = [word + particle for word, particle in ((ours, _TOPIC if near else _DOER), (short, _SHORT_TOPIC)) if word]
    for doer in doers:
        yield doer, f"{_BEFORE_DOER}(?i:{theirs}){_BEHIND_DOER}", "other-doer"
    sides = "|".join(word.removesuffix(_PARTY) for word in rival.english if word.endswith(_PARTY))
    if sides and any(word.endswith(_PARTY) for word in body.english):
        # 야당인 미래당은, the ruling Mirae Party.
        party = ours.replace(_WORD_START, rf"(?:{_WORD_START}|(?<=제\d))")
        yield party + r"(?:인|이었던|으로서) (?=[가-힣])", rf"\b((?i:{sides})) (?=[A-Z])", "other-doer"
    if body.owner and rival.owner:
        yield ours + _OWNER, rf"\b(?i:{theirs})(?:[’']s?)?(?= [a-z])", "other-organisation"
    yield ours + _RECEIVER, rf"{_BEFORE_RECEIVER}(?i:{theirs})\b(?![’'])", "other-organisation"


def _by_length(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of several syllables, and those of one, which few particles make a body (도로 is a road)."""
    return tuple(w for w in words if len(w) > 1), tuple(w for w in words if len(w) == 1)


def _first(pattern: re.Pattern[str], side: tuple[Stretch, ...]) -> Mention | None:
    """The first match; what ends the sentence before may stand in front of it."""
    for passage, start, end in side:
        for match in pattern.finditer(passage.plain, max(0, start - 2), end):
            # 도는 is to turn as well.
            if passage.language == "ko" and _is_verb(passage, match):
                continue
            return Mention("organisation", match[1], passage, match.start(1), match.end(1), None, "bare_bodies.tsv")
    return None


def _is_verb(passage: Passage, match: re.Match[str]) -> bool:
    tokens = passage.tokens_in(match.start(1), match.end(1))
    return bool(tokens) and tokens[0].tag[0] in "VJEM"


def _link(source: Mention, target: Mention, body: _Body, rival: _Body, problem: str) -> Link:
    # A word of one syllable is another body in other articles: 군 is an army or a county.
    good = (body.usual,) if len(source.text) > 1 else ()
    korean = f"{source.text} ({body.usual})" if good else source.text
    why = Message(
        f"the Korean has {korean}, the English has {target.text}",
        f"국문은 {korean.replace(' (', '(')}인데 영문은 {target.text}입니다",
    )
    return Link("organisation", source, target, problem, good, why, _SURE)
