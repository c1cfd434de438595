"""What somebody is called besides the name, exchanged: 학부모 변도희 씨 as “Byeon Do-hee, a teacher”, 사측을 대표하는
as “which represents the union”.

Who speaks is right, so that nothing else shows the slip. Told when the English has a listed sort of people or body
there (`tables/sayers.tsv`, `tables/bare_bodies.tsv`) that no Korean word outside the quotations can have given, and
nothing in the English outside its quotations renders what the Korean has there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bitext_check.annotation.korean_words import title_end
from bitext_check.annotation.sayers import masked, sayer_sorts
from bitext_check.content.lexicon import lemmas_of, lexicon
from bitext_check.names.spellings import surname_rows, surname_spellings
from bitext_check.places.regions import Region, Stretch, regions
from bitext_check.places.words import english_words
from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import words_used

# Who is served: 도 씨의 변호인, 사측을 대표하는; counsel for the victims, which represents the union.
_SERVED = re.compile(
    r"(?<![가-힣])([가-힣]{1,8}?(?: 씨)?)(?: ?측)?"
    r"(?:[을를] (?:대표|대리|대변|변호)(?:하[는고며]|한|해)|의? ?(?:법률 ?대리인|소송 ?대리인|변호인단?|대리인))"
)
_SERVES = re.compile(
    r"\b(?:(?:which|who|that) represent(?:s|ed)?|representing|(?:counsel|lawyers?|attorneys?) (?:for|representing)"
    r"|spokes(?:man|woman|person) for|(?:legal )?representatives? of|on behalf of) (?:the )?([a-z]{4,20})"
    r"(?=[,.;]| (?:said|in|at|and|claimed|argued|told)\b)"
)
# What stands right before a Korean name, and at an English one.
_BEFORE = re.compile(r"(?<![가-힣])([가-힣]{2,8}) $")
_AGE = r"(?:,? ?\(?\d{1,3}(?: years old)?\)?)?"
_BEHIND = re.compile(
    rf"{_AGE}, (?:an?|the) (?:[\w-]{{1,20}} ){{0,4}}?([a-z]{{4,20}})"
    r"(?= (?:of|at|from|in|who|whose|with|for|to|living|working|raising|running)\b|[,.;])"
)
_ROLE_BEFORE = re.compile(r"\b(?:[Aa]n?|[Tt]he) (?:[\w-]{1,20} ){0,3}?([a-z]{4,20}) (?:surnamed |named )?$")
_FRONT, _CAPITALS = 70, re.compile(r"\b[A-Z][\w’'-]*")
_SHORTEST, _SURE = 2, 0.8


@by_house(maxsize=1)
def _sorts() -> Mapping[str, tuple[str, ...]]:
    """English word for people or a body → the Korean signs of its sort."""
    bodies = {
        word: cells(row["signs"])
        for row in table("bare_bodies") if "doer" in cells(row["role"])
        for word in cells(row["english"]) if word.isalpha()
    }  # fmt: skip
    return {**bodies, **sayer_sorts()}


@by_house(maxsize=1)
def _callings() -> frozenset[str]:
    """What people are called in Korean."""
    people = words_used("sort-of-people")
    callings = {row["korean"] for row in table("contrasts") if row["family"] in ("calling", "court_role", "crime_role")}
    return frozenset(word for word in callings | people if len(word) >= _SHORTEST and word in lexicon())


def described_links(pair: Pair, people: Sequence[Link]) -> Iterator[Link]:
    """Links of kind "person" with problem "other-person", and of kind "organisation" with "other-doer".

    `people` are the links of the people of the pair.
    """
    for region in regions(pair) if pair.complete else ():
        yield from _served(region)
        for link in people:
            tied = link.source is not None and link.target is not None and not link.problem
            if tied and region.holds(link.source) and region.holds(link.target):  # type: ignore[arg-type]
                yield from _called(link, region)


def _served(region: Region) -> Iterator[Link]:
    """Whom a lawyer or a spokesman serves."""
    ours, theirs = (list(_found(*side)) for side in ((_SERVED, region.source), (_SERVES, region.target)))
    strange = [m for m in theirs if _strange(m.text, region)]
    if len(ours) == 1 and len(theirs) == len(strange) == 1 and not _rendered(ours[0].text, region):
        why = Message(
            f"the Korean has {ours[0].text} here, the English {strange[0].text}",
            f"국문은 {ours[0].text}인데 영문에는 {strange[0].text}(으)로 되어 있습니다",
        )
        yield Link("organisation", ours[0], strange[0], "other-doer", (), why, _SURE)


def _called(link: Link, region: Region) -> Iterator[Link]:
    """What stands at a name."""
    name, target = link.source, link.target
    assert name is not None
    assert target is not None
    before = _BEFORE.search(name.passage.plain, max(0, name.start - _FRONT), name.start)
    word = before[1] if before else ""
    role = next((word[at:] for at in range(len(word) - 1) if word[at:] in _callings()), "")
    plain = target.passage.plain
    found = _BEHIND.match(plain, target.end) or _ROLE_BEFORE.search(plain, max(0, target.start - _FRONT), target.start)
    if before is None or not role or title_end(role) or found is None:
        return
    word = found[1]
    if _strange(word, region) and not _rendered(role, region):
        source = Mention("person", role, name.passage, before.end(1) - len(role), before.end(1), None, "sort")
        good = tuple(w for row in table("lexicon") if row["lemma"] == role for w in cells(row["english"])[:2])
        why = Message(
            f"{role} is {' or '.join(good)}, not {word}",
            f"‘{role}’은(는) {' 또는 '.join(good)}인데 영문에는 {word}(으)로 되어 있습니다",
        )
        yield Link("person", source, _at(found, target.passage), "other-person", good, why, _SURE)


def _found(pattern: re.Pattern[str], side: Sequence[Stretch]) -> Iterator[Mention]:
    for passage, start, end in side:
        yield from (_at(match, passage) for match in pattern.finditer(masked(passage), start, end))


def _at(match: re.Match[str], passage: Passage) -> Mention:
    return Mention("person", match[1], passage, match.start(1), match.end(1), None, "sort")


def _outside(side: Sequence[Stretch]) -> str:
    """The text of a side without its quotations."""
    return " ".join(masked(passage)[start:end] for passage, start, end in side)


def _strange(word: str, region: Region) -> bool:
    """Whether an English word is of a listed sort that no Korean word outside the quotations gives."""
    signs = _sorts().get(word)
    korean = _outside(region.source)
    if signs is None or any(sign in korean for sign in signs):
        return False
    return not any(lemma.removesuffix("다") in korean for lemma in lemmas_of(stem(word)) if len(lemma) > 1)


def _rendered(korean: str, region: Region) -> bool:
    """Whether the English has a word for somebody outside its quotations, other than in the names of bodies."""
    english = _outside(region.target)
    name = korean.removesuffix(" 씨")
    if name in surname_rows() and name not in lexicon():
        spellings = surname_spellings(name).known
        return any(word.lower() in spellings for word in _CAPITALS.findall(english))
    entry = lexicon().get(name)
    if entry is None:
        return True
    stems = {word.stem for word in english_words(_CAPITALS.sub(" ", english))}
    return not stems.isdisjoint(entry.words | _also(name)) or any(stems.issuperset(p) for p in entry.phrases)


@by_house(maxsize=512)
def _also(korean: str) -> frozenset[str]:
    """The stems of fair words for a sort of people or body in the tables other than the lexicon."""
    bodies = [row for row in table("bare_bodies") if korean in cells(row["korean"])]
    words = [word for row in bodies for column in ("english", "also") for word in cells(row[column])]
    for name, key in (("contrasts", "korean"), ("free_renderings", "lemma")):
        words += [word.strip("()*") for row in table(name) if row[key] == korean for word in cells(row["english"])]
    return frozenset(map(stem, words))
