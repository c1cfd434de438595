"""Which titles stand at a person's name, and which of the Korean ones goes with which of the English ones."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from pathlib import Path

from bitext_check.annotation.people_korean import Person
from bitext_check.annotation.titles import KoreanTitle, anybody
from bitext_check.annotation.titles_english import EnglishTitle
from bitext_check.content.lexicon import lemmas_of
from bitext_check.content.sound import hangul_skeleton, latin_skeletons
from bitext_check.records import Link, Mention, Message
from bitext_check.segmentation.passages import stem
from bitext_check.tables.words import words_used
from bitext_check.titles.catalogue import catalogue
from bitext_check.titles.compare import outcome
from bitext_check.titles.english import Words, words
from bitext_check.titles.linking import of_earlier_post, verdict
from bitext_check.titles.past import earlier_post

_FAR = 48
_BEFORE = 12
_MOST = 4
_DROPPED = 0.6
_TITLE_NAME = re.compile(r"(?:\([A-Z]{2,6}\))?(?:인|이자)?[\s‘“(]{0,2}")
_NAME_TITLE = re.compile(r"\s?\([^()]{0,30}\)\s?|\s?|\s?[가-힣A-Za-z]{2,12}(?:\(|·|\s겸\s)(?:[A-Za-z]{2,5}(?:·|,\s?))?")
# 표정화(한빛전력 창원지사 차장): all that the bracket says before the title.
_BRACKET = re.compile(r"\s?\([^()]{1,40}\s")
_MORE_OF_IT = re.compile(r"(?:\s[A-Z][\w’'.&\-]{0,30}){1,3},?\s")
_BEHIND = re.compile(
    r"(?:\s?\([^()]{0,60}\))?(?:\sof\s(?:the\s)?(?:[A-Z][\w’'.&\-]{0,30}[\s,]){1,6}|,?\s|\s?\()\s?"
    r"(?:who\s(?:has\s|had\s)?(?:[a-z]{3,12}ly\s|once\s|also\s)?(?:serves|served|works|worked|acts|acted)\sas\s)?"
    r"(?:the\s|an?\s|its\s|his\s|her\s|their\s)?(?:\d{1,3}-year-old\s)?"
    r"(?:[A-Z][\w’'.&\-]{0,30}\s(?:of\s(?:the\s)?)?){0,7}"
)
_CHAIN = re.compile(r"\s?\([^()]{1,20}\)\s?|\s?\((?:[A-Z]{2,5}·)?|\s겸\s|·|\)?,?\sand\s(?:concurrently\s)?|\s&\s")
_PEOPLE_AROUND = re.compile(
    r"\s?(?:측|(?:연구|수술|의료|공동|취재|집도)?팀|연구진|의료진|사무실|부부|정부|행정부|내각|캠프|일가|정권)"
)
_SURNAMED = re.compile(r"(?:who is )?(?:surnamed|identified (?:only )?(?:as|by (?:the |his |her )?surname)|named)")
_ITS_LETTERS = re.compile(r"^ \([A-Z]{2,6}\)")
"""Chief Technology Officer (CTO) before the name."""
_WORD_BEFORE = re.compile(r"\b([A-Z][a-z]{3,20})\s$")
_JOINING = frozenset("then when while after before since although because that with from until once where".split())
_STEM = 5
# "N, who leads the fruit team", for 과수팀장.
_HEADS = ("장", "대표", "감독", "책임자", "총괄", "사령관", "지휘자", "관")
_LEADS = re.compile(
    r",?(?:\s\d{1,3},)?\s(?:who|and)\s(?:(?:also|now|currently|has|had|once|long)\s){0,2}"
    r"(?:leads?|led|heads?|headed|runs?|ran|manage[sd]?|chair(?:s|ed)?|oversees?|oversaw|direct(?:s|ed)?|command(?:s|ed)?|"
    r"supervise[sd]?|coach(?:es|ed)?|conduct(?:s|ed)?|presides|presided|represent(?:s|ed)?|"
    r"(?:is|was)\s(?:in\scharge|responsible))\b"
)
_HEADING = frozenset("chief deputy senior first second third assistant general executive vice head former".split())
_ABBREVIATION = re.compile(r"(?<![A-Za-z])[A-Z][a-z]{1,4}$")
_NAME_WORD = re.compile(r"(?<![가-힣])([가-힣]{2,4})\s?$")
_CAPITALS = re.compile(r"\s([A-Z][a-z’'\-]{1,20}(?:\s[A-Z][a-z’'\-]{1,20})?)")
_SOUNDS = 2
# No title stands farther from its name, in characters, with all others between.
_REACH = 1000
_BEFORE_STOP = re.compile(r"(?<![A-Za-z])([A-Za-z]{1,20})\)?\.\s")
_FIRST_WORD = re.compile(r"(?:\s?\([^()]{0,30}\))?\s([A-Z][a-z]{1,20})\s")
_CLOSED = re.compile(r"[.;:“”\"]\s")


def titles_of(person: Mention, titles: Sequence[Mention]) -> tuple[Mention, ...]:
    """The titles of `titles` that stand at the name `person` in the same passage, the nearest first."""
    near = _near_korean if person.passage.language == "ko" else _near_english
    titles = [t for t in titles if t.passage is person.passage and abs(t.start - person.start) < _REACH]
    found = [
        (distance, number, title)
        for number, title in enumerate(titles)
        if (distance := near(person, title)) is not None
    ]
    if not found:
        return ()
    nearest = [title for *_, title in sorted(found, key=lambda entry: entry[:2])]
    nearest = [title for title in nearest if not any(_its_letters(other, title) for other in titles)]
    for title in titles:
        chained = any(_chained(other, title) and not _its_letters(other, title) for other in nearest)
        if title not in nearest and (chained or _before_another(title, person, nearest, titles)):
            nearest.append(title)
    return _with_rank_of_craft(nearest, titles)


def _with_rank_of_craft(nearest: Sequence[Mention], titles: Sequence[Mention]) -> tuple[Mention, ...]:
    """`nearest` with the other half of a title in two words, the rank first: 유기장 보유자 is one who makes brassware,
    and a holder of the title.
    """
    found = list(nearest)
    for craft, rank in itertools.pairwise(titles):
        apart = rank.passage.plain[craft.end : rank.start] != " " or craft.passage is not rank.passage
        if apart or rank.value not in words_used("rank-of-craft") or not {id(craft), id(rank)} & {*map(id, found)}:
            continue
        at = next(n for n, title in enumerate(found) if title in (craft, rank))
        found = [title for title in found if title not in (craft, rank)]
        found[at:at] = [rank, craft]
    return tuple(found)


def _its_letters(one: Mention, other: Mention) -> bool:
    """Whether the second title only gives the letters of the first: Chief Technology Officer (CTO)."""
    return one.value == other.value and one.passage.plain[one.end : other.start] in {" (", "("}


def _before_another(title: Mention, person: Mention, nearest: Sequence[Mention], titles: Sequence[Mention]) -> bool:
    """Whether the title stands before one that stands right before the name: 대표이사 부회장 표정화,
    President and CEO N.
    """
    last = next((t for t in titles if _its_letters(title, t)), title)
    return any(other.end <= person.start and title.end < other.start and _chained(last, other) for other in nearest)


def _chained(one: Mention, other: Mention) -> bool:
    """Whether the second title follows the first of the same person: 최고재무책임자(CFO) 부사장, CEO and President."""
    if one.passage is not other.passage or not one.end <= other.start <= one.end + _FAR:
        return False
    gap = one.passage.plain[one.end : other.start]
    if isinstance(one.data, EnglishTitle) and gap.endswith(" ("):
        # The body that the first one heads may stand between: commander of the 3rd Corps (Lieutenant General).
        gap = gap.strip(" ").removeprefix(one.data.organisation)
    if gap == " " and isinstance(one.data, KoreanTitle):
        return True
    return bool(_CHAIN.fullmatch(gap))


def attach(
    korean: Sequence[Mention], english: Sequence[Mention], folder: Path | None = None
) -> tuple[tuple[Mention, Mention], ...]:
    """Pairs of titles of one person: the pairing in which most of them agree, of several the one of the nearest.

    `korean` and `english` are what `titles_of` gives for the two mentions of the person.
    """
    few, many = (korean, english) if len(korean) <= len(english) else (english, korean)
    best: tuple[tuple[int, int], tuple[tuple[Mention, Mention], ...]] = ((-1, 0), ())
    for chosen in itertools.permutations(many[:_MOST], min(len(few), _MOST)):
        pairs = tuple(zip(korean, chosen, strict=False) if few is korean else zip(chosen, english, strict=False))
        found = [verdict(one, other, folder) for one, other in pairs]
        agreeing = len(found) - found.count("mismatch"), found.count("match")
        if agreeing > best[0]:
            best = agreeing, pairs
    return best[1]


def by_sound(
    korean: Sequence[Mention], english: Sequence[Mention], folder: Path | None = None
) -> tuple[tuple[Mention, Mention], ...]:
    """Titles before and behind names that sound alike and that no reading of people knows (도각 스님, Venerable Dogak).

    A title that agrees with another one of the other side is left out: the person may have both.
    """
    found = []
    for title in korean:
        sound = _sound_before(title)
        there = [other for other in english if sound and sound in _sounds_behind(other)]
        if (
            len(there) != 1
            or of_earlier_post(title, there[0])
            or any(verdict(title, other, folder) != "mismatch" for other in english)
        ):
            continue
        if all(verdict(other, there[0], folder) == "mismatch" for other in korean) and not _two(
            title, there[0], folder
        ):
            found.append((title, there[0]))
    return tuple(found)


def _two(title: Mention, english: Mention, folder: Path | None) -> bool:
    """Whether the word before the name is another title, and the one that the English renders (주지 법운 스님)."""
    before = title.passage.plain[max(0, title.start - _FAR) : title.start].split()[:-1]
    word = before[-1].removesuffix("인") if before else ""
    return bool(word) and outcome(word, english.text, "", folder).comparison.verdict == "match"


def _sound_before(title: Mention) -> str:
    """The sound of the word right before a Korean title, when it can be a name."""
    word = _NAME_WORD.search(title.passage.plain, max(0, title.start - _FAR), title.start)
    sound = hangul_skeleton(word[1]) if word else ""
    return sound if len(sound) >= _SOUNDS else ""


def _sounds_behind(title: Mention) -> frozenset[str]:
    """The sounds of the capitalised words right behind an English title."""
    found = _CAPITALS.match(title.passage.plain, title.end)
    return (
        frozenset(s for part in (found[1], *found[1].split()) for s in latin_skeletons(part)) if found else frozenset()
    )


def missing_title(
    person: tuple[Mention, Mention], korean: Sequence[Mention], english: Sequence[Mention], folder: Path | None = None
) -> Link | None:
    """A title that stands at a full Korean name and not at the English one, as a link with problem "missing".

    `person` are the mentions of one person on both sides, `korean` and `english` all titles of the pair. None when
    there is nothing to say: no title, a title of somebody without an office, one that stands elsewhere in the English.
    """
    source, target = person
    if isinstance(source.data, Person) and source.data.surname_only:
        return None
    there = [title for title in titles_of(source, korean) if _office(title) and not _goes_on(title)]
    if not there or " " not in target.text.strip() or titles_of(target, english):
        return None
    if any(verdict(title, other, folder) != "mismatch" for title in there for other in english):
        return None
    there = [title for title in there if not _of_other_sense(title, target, folder)]
    if not there or any(earlier_post(title) or _told(title, target, folder) for title in there):
        return None
    # What stands before the name as well may be its body: 연구원 국승아 연구위원.
    lost = next((title for title in there if title.start >= source.end), there[0])
    expected = outcome(lost.text, "", _context(lost), folder).comparison.expected
    words = expected[0] if expected else lost.text
    reason = Message(
        f"{lost.text} ({words}) is not rendered at the name.",
        f"이름에 붙은 {lost.text}({words})이(가) 빠졌습니다.",
    )
    return Link("title", lost, None, "missing", expected, reason, _DROPPED)


def _goes_on(title: Mention) -> bool:
    """Whether those around the holder are meant, whom English names without the office: 총리 정부, 시장 측."""
    return bool(_PEOPLE_AROUND.match(title.passage.plain, title.end))


def _told(title: Mention, target: Mention, folder: Path | None) -> bool:
    """Whether the English says the title in another part of speech (mayoral, presidential, to coach), or has a
    capitalised word in its place that no table knows. What is like a less usual rendering alone, and given by
    another Korean word (analyzed, 분석했다), says no title.
    """
    word = _WORD_BEFORE.search(target.passage.plain, max(0, target.start - _FAR), target.start)
    if word and word[1].lower() not in _JOINING:
        return True
    if title.value.endswith(_HEADS) and _LEADS.match(target.passage.plain, target.end):
        return True
    said = words(target.passage.plain, folder)
    rows = catalogue(folder).entries.get(title.value, ())
    nouns = {noun for entry in rows for noun in entry.nouns}
    # The word that tells a title of several apart says it as well: a pinch-hit double is that of a pinch hitter.
    nouns |= {word for entry in rows for best in entry.best for word in best.split()[:-1] if word.islower()}
    nouns -= _HEADING
    usual = {word for entry in rows if not entry.context for best in entry.best for word in words(best, folder)}
    alike = {(word, noun) for word in said for noun in nouns if len(noun) >= _STEM and word.startswith(noun[:_STEM])}
    return any(noun in usual or not _given(word, title) for word, noun in alike)


def _given(word: str, title: Mention) -> bool:
    """Whether another Korean word than the title gives an English one: analyzed, of 분석했다."""
    rest = title.passage.plain[: title.start] + " " + title.passage.plain[title.end :]
    return any(len(lemma) > 1 and lemma.removesuffix("다") in rest for lemma in lemmas_of(stem(word)))


def _of_other_sense(title: Mention, target: Mention, folder: Path | None) -> bool:
    """Whether the English has the other sense of the word: torture for 고문, the institute for 연구원."""
    rows, known = catalogue(folder).entries.get(title.value, ()), catalogue(folder).known
    said = [word for word in words(target.passage.plain, folder) if (word,) not in known]
    return any(entry.grade((word,)) == "mismatch" for entry in rows for word in said)


def _context(title: Mention) -> str:
    assert isinstance(title.data, KoreanTitle)
    return title.data.context


def _office(title: Mention) -> bool:
    """Whether a title is worth missing: that of an office, not 기자 or 직원."""
    assert isinstance(title.data, KoreanTitle)
    return title.data.sure and title.value not in words_used("no-office") and not anybody(title.value)


def _near_korean(person: Mention, title: Mention) -> int | None:
    text = person.passage.plain
    assert isinstance(title.data, KoreanTitle)
    if title.end <= person.start <= title.end + _BEFORE:
        return person.start - title.end if _TITLE_NAME.fullmatch(text, title.end, person.start) else None
    if not person.end <= title.start <= person.end + _FAR:
        return None
    ends = text[title.end : title.end + 1] in (")", "·", ",") and _BRACKET.fullmatch(text, person.end, title.start)
    if ends or _NAME_TITLE.fullmatch(text, person.end, title.start) or person.text in title.data.context:
        return title.start - person.end
    return None


def _ends_in_title(found: Words) -> bool:
    """Whether the title of another stands at the name: assistant to Prime Minister N, or to Prime Minister M. N."""
    known = catalogue().known
    return any(found[at:] in known or found[: at + 1] in known for at in range(len(found)))


def _near_english(person: Mention, title: Mention) -> int | None:
    text = person.passage.plain
    assert isinstance(title.data, EnglishTitle)
    if title.end <= person.start <= title.end + 2 * _FAR:
        gap = _ITS_LETTERS.sub("", text[title.end : person.start])
        if gap.startswith(". ") and not _ABBREVIATION.search(title.text):
            return None
        bare = gap.strip(" ,.")
        if bare.startswith("to ") and _ends_in_title(words(bare[3:])):
            return None
        if gap.startswith(",") and _several(title):
            # Among Korean runners, N, a police officer, was the fastest.
            return None
        if (
            not bare
            or _SURNAMED.fullmatch(bare)
            or (title.data.organisation.startswith(bare) and not _CLOSED.search(gap))
        ):
            return person.start - title.end
        if " of " in title.text and _MORE_OF_IT.fullmatch(gap):
            return person.start - title.end
        return None
    if person.end <= title.start <= person.end + 2 * _FAR and _BEHIND.fullmatch(text, person.end, title.start):
        return None if _of_another_clause(text[person.end : title.start]) else title.start - person.end + 1
    return None


def _several(title: Mention) -> bool:
    """Whether the English title is a plural: runners, firemen."""
    last = title.text.split()[-1].lower()
    return last.endswith(("s", "men", "women")) and words(last) != (last,)


def _of_another_clause(gap: str) -> bool:
    """Whether the words between a name and a title end the sentence (… of Korea. Venerable), or say in a headline what
    the person becomes (N Named President): the title is then not that at the name.
    """
    ends = (word for word in _BEFORE_STOP.findall(gap) if len(word) > 1)
    if any(words(word) == (word.lower(),) and word.lower() not in words_used("shortened") for word in ends):
        return True
    verb = _FIRST_WORD.match(gap)
    return verb is not None and verb[1].lower() in words_used("headline-verb")
