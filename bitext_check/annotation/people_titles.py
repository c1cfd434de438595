"""The title or form of address beside a Korean name: before it, after it, or behind the bracket with the age."""

from __future__ import annotations

import re

from bitext_check.annotation.hangul_words import Word
from bitext_check.annotation.korean_words import PARTICLES, strip_particle, title_end
from bitext_check.tables.load import by_house
from bitext_check.tables.words import words_used

_BEHIND_BRACKET = re.compile(r"\s?\([^()]{1,30}\)\s?([가-힣]{1,12})")
# 조사2과장, 형사3부장, 해양 1국장
_NUMBERED = re.compile(r" ?제?\d{1,2}")
_MORE_ENDINGS = re.compile(r"(?:들이?|이다|입니다|으로서)$")
# Forms of address for the old, right behind a full name only (never 이웃 할머니).
ELDERS = frozenset("할머니 할아버지 어르신 여사 옹 선생".split())


def title_behind_bracket(text: str, start: int) -> str:
    """The title or form of address behind the bracket with the age: 옥분이(81·너른면) 씨, 나비(36) 대표는."""
    found = _BEHIND_BRACKET.match(text, start)
    if found is None:
        return ""
    word = found.group(1)
    if word[0] in "씨군양옹" and word[1:] in ("", *PARTICLES):
        return word[0]
    return title_end(word) or title_end(strip_particle(word))


def title_after(text: str, words: list[Word], number: int) -> tuple[str, int]:
    """The title that follows within a few words of the same noun phrase (name + organisation + title)."""
    for distance in range(1, 5):
        if number + distance >= len(words):
            break
        before, word = words[number + distance - 1], words[number + distance]
        gap = text[before.end : word.start]
        if gap != " " and not ((gap in (" 前 ", "·", " ‘", "’ ") or _NUMBERED.fullmatch(gap)) and distance > 1):
            break
        if word.text in ("전", "현", "신임", "제1", "고"):
            continue
        title = _title_in(word.text)
        if title == "시장" and _is_market(text, words, number + distance):
            break
        if title:
            return title, distance
        if _ends_phrase(word.text):
            break
    return "", 0


def title_before(text: str, words: list[Word], number: int) -> str:
    """The title right before a name: (이사장 노태섭), 주장 은서준, 소설가 한여름."""
    if number == 0:
        return ""
    before, word = words[number - 1], words[number]
    gap = text[before.end : word.start]
    if gap not in (" ", "·", " ‘") or len(before.text) < 2:
        return ""
    title = title_end(before.text)
    return "" if title == "시장" and _is_market(text, words, number - 1) else title


def _is_market(text: str, words: list[Word], number: int) -> bool:
    """Whether the 시장 of a word is a market and no mayor: 시장에서, 시장 점유율."""
    if words[number].text.startswith(("시장에", "시장으로", "시장까지")) and not words[number].text.startswith(
        "시장에게"
    ):
        return True
    following = words[number + 1] if number + 1 < len(words) else None
    return (
        following is not None
        and text[words[number].end : following.start] == " "
        and bool(words_used("of-market") & {following.text, strip_particle(following.text)})
    )


@by_house(maxsize=50_000)
def _title_in(word: str) -> str:
    """The title or form of address that a word behind a name is, with an ending or without; "" when it is none."""
    for form in dict.fromkeys((word, strip_particle(word), _MORE_ENDINGS.sub("", word))):
        if form in ELDERS:
            return form
        if form in ("씨", "군", "양") or title_end(form):
            return title_end(form) or form
    return word[0] if word[0] in "씨군양옹" and word[1:] in PARTICLES else ""


@by_house(maxsize=50_000)
def _ends_phrase(word: str) -> bool:
    """Whether a particle at the end of a word closes the noun phrase."""
    closing = ("은", "는", "을", "를", "에서", "에게", "와", "과", "의", "이", "가", "도")
    return len(word) > 2 and word.endswith(closing) and strip_particle(word) != word
