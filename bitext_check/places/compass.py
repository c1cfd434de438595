"""A point of the compass exchanged: 서부권 as “eastern”, 남동쪽 as “southwest”, 동유럽 as “Western Europe”.

Told of a group of sentences whose Korean has one direction that nothing in the English says, and whose English has one
that no Korean word of the pair can have given. Names (South Korea, 중동) give directions, and are never accused, but
for the parts of a continent or an ocean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bitext_check.places.regions import Region, Stretch, regions
from bitext_check.records import Link, Mention, Message, Pair
from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import any_of, words_used

_POINTS = {"동": "east", "서": "west", "남": "south", "북": "north"}
_BEHIND = "부권|부|쪽|단|해안|해상|방향|권|녘"
# At the beginning of a word, or behind the name of a province (경기북부).
_KOREAN = re.compile(
    rf"(?:(?<![가-힣])|(?<=경기)|(?<=충북)|(?<=충남)|(?<=전북)|(?<=전남)|(?<=경북)|(?<=경남)|(?<=강원)|(?<=제주))"
    rf"([동서남북]{{1,2}})(?:{_BEHIND})(?!서(?![가-힣])|경찰|소방|법원|지법|지검|교육|지청|지사|발전|간선|공항|화재|터미널|문화)"
)
_ENGLISH = re.compile(
    r"(?<![A-Za-z-])(?:(north|south)-?(east|west)|(north|south|east|west))(?:ern(?:most)?|wards?|erly)?(?![A-Za-z])"
)
_ANY = re.compile(r"(?i)(north|south|east|west|\bnam(?=bu\b)|\bbuk(?=bu\b)|\bdong(?=bu\b)|\bseo(?=bu\b)|yellow)")
# Where something moves or blows from: 북북서진, 남동풍.
_COMPOUND = re.compile(r"(?<![가-힣])([동서남북]{2,3})(?:진|풍|향|행)")
_COMPOUND_ENGLISH = re.compile(
    r"(?i)\b(?:north|south|east|west)(?:-?(?:north|south|east|west)){1,2}(?:ern|wards?|erly)?\b"
)
_POINT = re.compile("(?i)north|south|east|west")
_SURE = 0.85
# So many letters of a place's name and its adjective are the same at least: Siberia, Siberian.
_ROOT = 4


def compass_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "place" with problem "other-place"."""
    yield from _parts(pair)
    if not any(_KOREAN.search(passage.plain) for passage in pair.source):
        return
    for region in regions(pair):
        ours = [m for stretch in region.source for m in _korean(stretch)]
        theirs = [m for stretch in region.target for m in _english(stretch)] if ours else []
        said = _said(region)
        lost = [m for m in ours if not any(point in said for point in m.value.split())]
        lost += [m for m in ours if m not in lost and len(m.value.split()) > 1 and _other_half(m, theirs)]
        strange = [m for m in theirs if not _given(m.value, pair)]
        if len({m.value for m in lost}) == 1 and len({m.value for m in strange}) == 1:
            yield _link(lost[0], strange[0])


@by_house(maxsize=1)
def _wholes() -> Mapping[str, tuple[str, ...]]:
    """Continents and oceans with parts (use `has-compass-parts`), and their English by itself: Pacific, Antarctica."""
    rows = [row for row in table("places") if row["korean"] in words_used("has-compass-parts")]
    return {row["korean"]: tuple(_kindred(row["english"].split()[0], cells(row["accepted"]))) for row in rows}


def _kindred(english: str, accepted: Sequence[str]) -> Iterator[str]:
    yield english
    yield from (form for form in accepted if form[:_ROOT] == english[:_ROOT] and form != english)


@by_house(maxsize=1)
def _part_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A part of a continent or ocean in Korean and in English: 동유럽, 남태평양; Western Europe, the South Pacific."""
    english = any_of(form for forms in _wholes().values() for form in forms)
    return (
        re.compile(rf"(?<![가-힣])([동서남북]{{1,2}})({any_of(_wholes())})(?!공화국)"),
        re.compile(rf"(?i)\b(?:(north|south)-?(east|west)|(north|south|east|west))(?:ern)? ({english})"),
    )


def _parts(pair: Pair) -> Iterator[Link]:
    """The one part of a continent or ocean that both sides name, when it is another one: 동유럽, “Western Europe”."""
    in_korean, in_english = _part_patterns()
    if not any(in_korean.search(passage.plain) for passage in pair.source):
        return
    for region in regions(pair):
        ours = [m for stretch in region.source for m in _korean(stretch, in_korean)]
        theirs = [m for stretch in region.target for m in _english(stretch, in_english)] if ours else []
        if len({m.value for m in ours}) != 1 or len({m.value for m in theirs}) != 1:
            continue
        said = _said(region)
        # 남극 begins with a point of its own.
        forms = [form for whole, forms in _wholes().items() if ours[0].text.endswith(whole) for form in forms]
        same = any(form.lower() in theirs[0].text.lower() for form in forms)
        if same and not any(point in said for point in ours[0].value.split()) and not _given(theirs[0].value, pair):
            yield _link(ours[0], theirs[0])


def _korean(stretch: Stretch, pattern: re.Pattern[str] = _KOREAN) -> Iterator[Mention]:
    passage, start, end = stretch
    for match in pattern.finditer(passage.plain, start, end):
        points = sorted({_POINTS[c] for c in match[1]}, key=("north", "south", "east", "west").index)
        if len(points) == len(match[1]) and points != ["north", "south"] and points != ["east", "west"]:
            yield Mention("place", " ".join(points), passage, match.start(), match.end(), None, "compass")


def _english(stretch: Stretch, pattern: re.Pattern[str] = _ENGLISH) -> Iterator[Mention]:
    passage, start, end = stretch
    for match in pattern.finditer(passage.plain, start, end):
        value = f"{match[1]} {match[2]}" if match[1] else match[3]
        yield Mention("place", value.lower(), passage, match.start(), match.end(), None, "compass")


def _said(region: Region) -> frozenset[str]:
    """The points that the English has in any word, names and romanised ones as well."""
    other = {"nam": "south", "buk": "north", "dong": "east", "seo": "west", "yellow": "west"}
    movements = {frozenset(_POINTS[c] for c in m[1]) for m in _COMPOUND.finditer(region.korean)}
    english = _COMPOUND_ENGLISH.sub(
        lambda m: " " if frozenset(map(str.lower, _POINT.findall(m[0]))) in movements else m[0], region.english
    )
    return frozenset(other.get(m.lower(), m.lower()) for m in _ANY.findall(english))


def _other_half(ours: Mention, theirs: list[Mention]) -> bool:
    """Whether a direction between two points is another such in the English, with one of the two the same."""
    between = {m.value for m in theirs if " " in m.value}
    return bool(between) and ours.value not in between


def _given(value: str, pair: Pair) -> bool:
    """Whether the Korean may have given an English direction: its syllable anywhere, for two points both beside it."""
    korean = "".join(passage.plain for passage in pair.source)
    by_point = {point: syllable for syllable, point in _POINTS.items()}
    first, *rest = (by_point[point] for point in value.split())
    if rest:
        return f"{first}{rest[0]}" in korean or f"{rest[0]}{first}" in korean
    return first in _compass_syllables(korean)


def _compass_syllables(korean: str) -> frozenset[str]:
    """The syllables for points that may mean one: not in 동네, 서울, 남자 or 운동."""
    found = re.findall(
        r"([동서남북])(?=[동서남북]?(?:부|쪽|단|해|안|권|방|측|향|풍|양|녘|극|반구|상|하|진|한|미|유럽|아시아|아프리카|산|강|항))|"
        r"(?<=[중극영호강])([동서남북])|(?<=[동서남북])([동서남북])",
        korean,
    )
    return frozenset(s for groups in found for s in groups if s)


def _link(source: Mention, target: Mention) -> Link:
    good = "".join(source.value.split()) + ("ern" if target.text.endswith("ern") else "")
    why = Message(
        f"{source.text} is {good}, not {target.text}",
        f"‘{source.text}’은(는) {good}인데 영문에는 {target.text}(으)로 되어 있습니다",
    )
    return Link("place", source, target, "other-place", (good,), why, _SURE)
