"""Errors in names, titles, organisations, places, speakers, and words turned into their opposite."""

from __future__ import annotations

import re
from random import Random

from bitext_check.evaluation.edits import Good, Places, swapped

_FAMILIES = "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Hong Yoo".split()
_SYLLABLES = "min seo ji hyun jun eun ho young soo jin woo kyung hee tae sang dong jae seok mi won".split()
# Spellings of one syllable; the second is another way to write the first.
_SPELLINGS = {"seo": "suh", "hyun": "hyeon", "hyeon": "hyun", "jun": "joon", "young": "yeong", "yeong": "young",
              "woo": "u", "soo": "su", "su": "soo", "jeong": "jung", "kyung": "gyeong", "min": "meen", "jin": "jean",
              "yun": "yoon", "yoon": "yun", "eun": "un", "gu": "goo", "guk": "gook", "seok": "suk",
              "hee": "hui"}  # fmt: skip
_PERSON = re.compile(r"\b([A-Z][a-z]{1,7}) ([A-Z][a-z]{1,6})-([a-z]{1,6})\b")
_NO_NAME = frozenset("North South East West New Old The Mount".split())
_NO_PART = ("gu", "si", "dong", "eup", "myeon", "ri", "do", "gun", "ro", "gil")

_TITLES = {
    "Mayor": "Vice Mayor", "Vice Mayor": "Mayor", "Governor": "Vice Governor", "president": "vice president",
    "vice president": "president", "director": "deputy director", "Director": "Deputy Director", "coach": "captain",
    "Captain": "Coach", "head": "deputy head", "Professor": "Attorney", "Attorney": "Prosecutor", "Rep.": "Minister",
    "superintendent": "principal", "principal": "vice principal", "Chief": "Deputy Chief", "leader": "secretary",
    "CEO": "Chairman", "Chairman": "CEO", "minister": "vice minister", "Minister": "Vice Minister",
    "director general": "deputy minister", "spokesperson": "chairperson", "Reporter": "Editor",
    "forecaster": "director",
}  # fmt: skip
_BODIES = {
    "Ministry of Employment and Labor": "Ministry of Health and Welfare",
    "Ministry of Trade, Industry and Energy": "Ministry of Economy and Finance",
    "Korea Meteorological Administration": "Korea Forest Service",
    "Provincial Office of Education": "Provincial Council",
    "Office of Education": "City Council",
    "District Court": "Prosecutors' Office",
    "Korea Advanced Institute of Science and Technology": "Korea Institute of Science and Technology",
    "National University Hospital": "Medical Center",
    "Transportation Corporation": "Urban Corporation",
    "Agricultural Technology Center": "Health Center",
    "Fire Station": "Police Station",
    "Health Center": "Fire Station",
    "City Library": "City Museum",
    "Provincial Police": "Provincial Government",
    "Foreign Ministry": "Defense Ministry",
    "National Assembly": "City Council",
    "City Council": "National Assembly",
    "Police Station": "Fire Station",
}
_PLACES = {
    "Seoul": "Busan", "Busan": "Incheon", "Daegu": "Gwangju", "Incheon": "Ulsan", "Gwangju": "Daegu",
    "Daejeon": "Daegu", "Ulsan": "Busan", "Sejong": "Seoul", "Suwon": "Yongin", "Jeonju": "Gunsan", "Gunsan": "Iksan",
    "Yeosu": "Mokpo", "Suncheon": "Gwangyang", "Mokpo": "Yeosu", "Chungju": "Cheongju", "Cheongju": "Chungju",
    "Gangneung": "Sokcho", "Samcheok": "Donghae", "Wonju": "Chuncheon", "Tongyeong": "Geoje", "Gumi": "Gimcheon",
    "Andong": "Yeongju", "Jinju": "Sacheon", "Miryang": "Yangsan", "Pohang": "Gyeongju", "Icheon": "Yeoju",
    "Gyeonggi": "Gangwon", "Gangwon": "Gyeonggi", "North Chungcheong": "South Chungcheong",
    "South Chungcheong": "North Chungcheong", "North Jeolla": "South Jeolla", "South Jeolla": "North Jeolla",
    "North Gyeongsang": "South Gyeongsang", "South Gyeongsang": "North Gyeongsang", "Jeju": "Ulleung",
    "Yeongyang": "Bonghwa", "Vietnam": "Thailand", "Japan": "China", "China": "Japan",
    "United States": "United Kingdom",
    "Hanoi": "Bangkok", "Da Nang": "Hue", "Okinawa": "Osaka", "Korea": "Japan",
}  # fmt: skip
_OPPOSITES = {
    "increased": "decreased", "increase": "decrease", "decreased": "increased", "rose": "fell", "fell": "rose",
    "rising": "falling", "raise": "cut", "up": "down", "opened": "closed", "opens": "closes", "open": "close",
    "closed": "open", "began": "ended", "begin": "end", "starts": "ends", "start": "end", "more": "fewer",
    "most": "least", "in favor of": "against", "against": "in favor of", "north": "south", "south": "north",
    "beat": "lost to", "passes": "rejects", "passed": "rejected", "agreed": "refused", "before": "after",
    "after": "before", "shorter": "longer", "cheaper": "more expensive", "necessary": "unnecessary", "best": "worst",
    "largest": "smallest", "suspend": "resume", "additional": "fewer", "win": "lose", "wins": "loses",
    "first": "last", "included": "excluded", "including": "excluding", "free": "paid", "night": "day",
}  # fmt: skip
_NOTS = {
    "did not give": "gave", "do not": "do", "does not": "does", "will not": "will", "cannot": "can", "is not": "is",
    "are not": "are", "was not": "was", "were not": "were", "could not": "could", "should not": "should",
    "did not": "did", "not yet": "already", "has not": "has", "have not": "have", "not a single": "a single",
    "no longer": "still", "nothing": "everything",
}  # fmt: skip
_AUXILIARIES = ("will", "is", "are", "was", "were", "can", "plans", "should")


def given_name(good: Good, paragraph: int, chance: Random) -> Places:
    """Another syllable in a given name: Bong Yu-jin → Bong Yu-seok."""
    for match in people(good.english[paragraph]):
        part = chance.choice((2, 3))
        word = match[part]
        other = chance.choice([s for s in _SYLLABLES if s[0] != word[0].lower() and s[-1] != word[-1]])
        yield match.start(part), match.end(part), other.capitalize() if part == 2 else other


def family_name(good: Good, paragraph: int, chance: Random) -> Places:
    """Another family name: Bong Yu-jin → Kang Yu-jin."""
    for match in people(good.english[paragraph]):
        yield match.start(1), match.end(1), chance.choice([f for f in _FAMILIES if f[0] != match[1][0]])


def name_spelling(good: Good, paragraph: int, chance: Random) -> Places:
    """A name spelled in two ways in one article: Tae-seok and then Tae-suk."""
    earlier = {m.group() for text in good.english[:paragraph] for m in people(text)}
    for match in people(good.english[paragraph]):
        for part in (2, 3):
            other = _SPELLINGS.get(match[part].lower())
            if match.group() in earlier and other:
                yield match.start(part), match.end(part), other.capitalize() if part == 2 else other


def speaker(good: Good, paragraph: int, chance: Random) -> Places:
    """Words of one person given to another one of the article."""
    text = good.english[paragraph]
    everybody = sorted({m.group() for other in good.english for m in people(other)})
    for match in people(text):
        others = [name for name in everybody if name != match.group() and name not in text]
        if others and re.search(r"\b(?:said|added|stressed|explained|criticized|asked)\b", text):
            yield match.start(), match.end(), chance.choice(others)


def people(text: str) -> list[re.Match[str]]:
    """Names of Koreans in full, with a hyphen in the given name."""
    return [m for m in _PERSON.finditer(text) if m[1] not in _NO_NAME and m[3] not in _NO_PART]


def title(good: Good, paragraph: int, chance: Random) -> Places:
    """Another rank: Mayor → Vice Mayor; beside a name, where a title is meant."""
    text = good.english[paragraph]
    names = people(text)
    for start, end, words in swapped(text, _TITLES):
        if any(start - 2 < m.end() + 60 and m.start() < end + 60 for m in names):
            yield start, end, words


def organisation(good: Good, paragraph: int, chance: Random) -> Places:
    """Another body of the same kind of name."""
    yield from swapped(good.english[paragraph], _BODIES)


def place(good: Good, paragraph: int, chance: Random) -> Places:
    """Another town, province or country."""
    text = good.english[paragraph]
    for start, end, words in swapped(text, _PLACES):
        # A town inside the name of a body would be an error about that body; a people is no place.
        if not re.match(r"(?:'s)?\s[A-Z](?!ity\b|ounty\b|rovince\b)|-", text[end:]):
            yield start, end, words


def opposite(good: Good, paragraph: int, chance: Random) -> Places:
    """A word becomes its opposite: rose → fell."""
    yield from swapped(good.english[paragraph], _OPPOSITES)


def negation_lost(good: Good, paragraph: int, chance: Random) -> Places:
    """A negation is left out: will not → will."""
    yield from swapped(good.english[paragraph], _NOTS)


def negation_added(good: Good, paragraph: int, chance: Random) -> Places:
    """A negation that the Korean does not have: will → will not."""
    text = good.english[paragraph]
    for match in re.finditer(rf" (?:{'|'.join(_AUXILIARIES)})(?= [a-z])", text):
        if not re.match(r" (?:not|no|never|nothing|to be|also|expected|known)\b", text[match.end() :]):
            words = " does not plan" if match.group() == " plans" else f"{match.group()} not"
            yield match.start(), match.end(), words
