"""A word exchanged for another of its kind: 직구 as "slider", 어민 as "farmers", 신경과 as "neurosurgery".

The families of `tables/contrasts.tsv` hold words of which none can stand for another: pitches, seasons, crops, crimes.
When the English has a member of the family that nothing in the Korean says, and the Korean one that nothing in the
English says, and all else is there, the one became the other. Families of words that are loosely used for each other
(who is a worker, who an employee) are judged in quotations only; those of `tables/contrast_families.tsv` everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bitext_check.content.lexicon import in_full, lemmas_of
from bitext_check.quantities.statements.sides import Sides, renderings
from bitext_check.quantities.statements.spoken import is_spoken, spoken_parts
from bitext_check.records import Bead, Link, Mention, Message, Sentence, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table

_CLOSE = 0.45
_LETTERS = re.compile(r"[A-Za-z]+")
_PEOPLE = frozenset(("calling", "position", "relative", "relation", "fielder"))
# A Korean speaks of an elder or a friend as 언니 or 형, where English has "she" or "he": no word for others is meant.
_KIN = frozenset(("relation", "relative"))
_PRONOUN = re.compile(r"\b(?:s?he|his|him|hers?)\b", re.IGNORECASE)
# Where something lies is a fact, whoever says it.
_PLACES = frozenset(("road", "sea", "water_place", "region_kind", "hall"))
# What may follow a word of two syllables at once: another noun makes a word of its own (해외직구, 동부지법).
_AFTER = frozenset("들 권 측 쪽 용 산 급 팀 형 전 행 과".split())
_LONG = 3
_NOT = "비무미불"


@dataclass(frozen=True, slots=True)
class Member:
    """A word of a family with its English; `usual` are the renderings to propose.

    `said` is whatever may render the word; `sure` can be nothing else: what the table has without brackets.
    """

    korean: str
    family: str
    usual: tuple[str, ...]
    said: tuple[str, ...]
    sure: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A member of a family in a Korean sentence."""

    member: Member
    sentence: Sentence
    start: int
    end: int


def exchanged(beads: Sequence[Bead]) -> tuple[Link, ...]:
    """Links with the problem "exchanged" for the aligned sentences of a pair.

    They are of kind "quote" in quotations, else of kind "word". What the sentences do not tell is looked for in the
    whole pair, since sentences may be told in another order.
    """
    found = [member for bead in beads for sentence in bead.source for member in _found(sentence)]
    if not found:
        return ()
    links = [link for bead in beads if bead.source and bead.target for link in _of_bead(bead, found)]
    if len(beads) > 1:
        whole = Bead(tuple(s for bead in beads for s in bead.source), tuple(s for bead in beads for s in bead.target))
        links += [link for link in _of_bead(whole, found) if not any(_touch(link, other) for other in links)]
    return tuple(links)


def other_of_kind(korean: str, english: str) -> tuple[str, str] | None:
    """A word of a short Korean expression and the English one of its family that stands instead: 반경 as "diameter".

    Only the families whose words are never used for each other.
    """
    low = english.lower()
    for at, member in _stated(korean):
        if member.family not in _everywhere() or not _may_hold(_sure_words(member.family), low):
            continue
        others = f"{korean[:at]} {korean[at + len(member.korean) :]}"
        wrong = [
            word for word in _sure(member.family).finditer(english)
            if not _pattern(member.said).fullmatch(word[0]) and not _is_explained(word[0], member.family, others)
        ]  # fmt: skip
        if len(wrong) != 1:
            continue
        # What the wrong word says itself is no rendering: the "son" of "youngest son" does not say 맏아들.
        rest = english[: wrong[0].start()] + english[wrong[0].end() :]
        if not _is_said(member, rest, _stems(rest)):
            return member.korean, wrong[0][0]
    return None


def _stated(korean: str) -> Iterator[tuple[int, Member]]:
    """The members that begin a word of a short expression, the longest where several do, with their places."""
    for at in range(len(korean) - 1):
        if at and korean[at - 1].strip() and not (korean[at] == "회" and korean[at - 1].isdecimal()):
            continue
        for member in _by_beginning().get(korean[at : at + 2], ()):
            if korean.startswith(member.korean, at):
                yield at, member
                break


def _of_bead(bead: Bead, found: Sequence[Found]) -> list[Link]:
    korean, english = (" ".join(s.plain for s in side) for side in (bead.source, bead.target))
    links = [
        _link(lost, target[0], wrong)
        for source, target in spoken_parts(bead)[:-1]
        for lost, wrong in _exchanges([f for f in found if _inside(f, source[0])], target, korean, english)
        if Sides(source, target).closeness(1) >= _CLOSE
    ]
    own = [f for f in found if any(_inside(f, s) for s in bead.source)]
    for lost, wrong in (*_exchanges(own, bead.target, korean, english), *_one_for_another(own, bead.target)):
        sentence = next(s for s in bead.target if wrong.string is s.passage.plain and s.start <= wrong.start() < s.end)
        link = _link(lost, sentence, wrong)
        if link.kind != "quote" and lost.member.family not in _everywhere():
            continue
        if not any(_touch(link, other) for other in links) and Sides(bead.source, bead.target).closeness(1) >= _CLOSE:
            links.append(link)
    return links


def _inside(found: Found, sentence: Sentence) -> bool:
    return found.sentence.passage is sentence.passage and sentence.start <= found.start < sentence.end


def _touch(one: Link, other: Link) -> bool:
    """Whether two links are of the same Korean or the same English word."""
    return any(
        ours is not None and theirs is not None and ours.passage is theirs.passage and ours.start == theirs.start
        for ours, theirs in ((one.source, other.source), (one.target, other.target))
    )


@by_house(maxsize=1)
def _everywhere() -> frozenset[str]:
    """The families whose words are never used for each other."""
    return frozenset(row["family"] for row in table("contrast_families"))


@by_house(maxsize=1)
def _members() -> Mapping[str, Member]:
    return {row["korean"]: _member(row["korean"], row["family"], cells(row["english"])) for row in table("contrasts")}


def _member(korean: str, family: str, english: tuple[str, ...]) -> Member:
    said = [word.strip("()") for word in english]
    sure = tuple(word for word in english if not word.startswith("("))
    whole = tuple(word for word in sure if "*" not in word) or in_full().get(korean, ())
    usual = whole or tuple(word.strip("*") for word in said)
    return Member(korean, family, usual, tuple(said), sure)


@by_house(maxsize=4096)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """English words as a pattern; `*` stands for any ending."""
    if not words:
        return re.compile(r"(?!)")
    shapes = "|".join(re.escape(w).replace(r"\*", r"\w*").replace(r"\ ", r"[\s-]") for w in words)
    return re.compile(rf"(?<![\w-])(?:{shapes})(?:s|es|['’]s)?(?!\w)", re.IGNORECASE)


@by_house(maxsize=4096)
def _heads(words: tuple[str, ...]) -> tuple[str, ...]:
    """How these words begin, in small letters: a text without any of them need not be searched."""
    return tuple(dict.fromkeys(re.split("[* ]", word.lower())[0] for word in words))


def _may_hold(words: tuple[str, ...], low: str) -> bool:
    return any(head in low for head in _heads(words))


@by_house(maxsize=1)
def _by_beginning() -> Mapping[str, tuple[Member, ...]]:
    """The members by their first two characters, the longest first."""
    found: dict[str, list[Member]] = {}
    for korean in sorted(_members(), key=len, reverse=True):
        found.setdefault(korean[:2], []).append(_members()[korean])
    return {beginning: tuple(members) for beginning, members in found.items()}


@by_house(maxsize=1)
def _first_syllables() -> frozenset[str]:
    """The first characters of the members, which most morphemes do not begin with."""
    return frozenset(beginning[0] for beginning in _by_beginning())


@by_house(maxsize=1)
def _families() -> Mapping[str, tuple[Member, ...]]:
    """The members of each family; relatives, callings and the players of a team are all people."""
    found: dict[str, list[Member]] = {}
    for member in _members().values():
        families = _PEOPLE if member.family in _PEOPLE else (member.family,)
        for family in families:
            found.setdefault(family, []).append(member)
    return {family: tuple(members) for family, members in found.items()}


def _found(sentence: Sentence) -> Iterator[Found]:
    """The members in a Korean sentence that are words of their own."""
    text, after, starting, first = sentence.passage.plain, -1, _by_beginning(), _first_syllables()
    tokens = sentence.passage.tokens_in(sentence.start, sentence.end)
    for number, token in enumerate(tokens):
        if text[token.start] not in first or token.start < after:
            continue
        candidates = starting.get(text[token.start : token.start + 2]) or starting.get(text[token.start])
        if candidates is None:
            continue
        for member in candidates:
            end = token.start + len(member.korean)
            if text.startswith(member.korean, token.start) and _stands(tokens, number, end, member.korean):
                yield Found(member, sentence, token.start, end)
                after = end
                break


def _stands(tokens: Sequence[Token], number: int, end: int, word: str) -> bool:
    """Whether a word from a token up to `end` is one by itself and no part of a longer one."""
    first, last = tokens[number], next((n for n in range(number, len(tokens)) if tokens[n].end >= end), None)
    if last is None or tokens[last].end != end or first.tag[:1] not in "NVMSX":
        return False
    if first.tag == "NNP" == tokens[last].tag:
        return False
    before = tokens[number - 1] if number and tokens[number - 1].end == first.start else None
    after = tokens[last + 1] if last + 1 < len(tokens) and tokens[last + 1].start == end else None
    # 배우는: a verb; 붉은 is an adjective with its ending.
    if first.tag[:1] == "V" and last == number:
        return False
    if word[0] == "회":
        return before is not None and before.tag == "SN"
    if before is not None and before.tag == "SN":
        return False
    if len(word) >= _LONG:
        return True
    return (before is None or before.tag[:1] not in "NX") and (
        after is None or after.tag[:2] not in ("NN", "XS") or after.form in _AFTER
    )


def _exchanges(
    found: Sequence[Found], target: Sequence[Sentence], korean: str, english: str
) -> Iterator[tuple[Found, re.Match[str]]]:
    """The Korean word and the English one of its family, where each family has one without counterpart."""
    if not found:
        return
    once = {one.member.korean: one for one in found}.values()
    stems = _stems(english)
    lost = [one for one in once if not _is_said(one.member, english, stems)]
    low = english.lower()
    for one in lost:
        if sum(_alike(other.member, one.member) for other in lost) > 1:
            continue
        if not _may_hold(_sure_words(one.member.family), low):
            continue
        by_pronoun = one.member.family in _KIN and _PRONOUN.search(english) is not None
        wrong = {
            match[0].lower(): match
            for sentence in target
            for match in _sure(one.member.family).finditer(sentence.passage.plain, sentence.start, sentence.end)
            if not _is_explained(match[0], one.member.family, korean)
            and not (by_pronoun and not _kin().fullmatch(match[0]))
        }
        if len(wrong) == 1:
            yield one, next(iter(wrong.values()))


def _one_for_another(found: Sequence[Found], target: Sequence[Sentence]) -> Iterator[tuple[Found, re.Match[str]]]:
    """The word that stands for another one which is said as well: 국도, 지방도, 국도 as "national, local, local road".

    Both sides must tell the words of the family in the same order but for this one.
    """
    for family in dict.fromkeys(one.member.family for one in found):
        ours = [one for one in found if one.member.family == family]
        members = {one.member.korean: one.member for one in ours}
        if family not in _everywhere() or not 1 < len(members) < len(ours):
            continue
        words = [w for s in target for w in _sure(family).finditer(s.passage.plain, s.start, s.end)]
        theirs = [[k for k, m in members.items() if _pattern(m.sure).fullmatch(w[0])] for w in words]
        if len(words) != len(ours) or any(len(named) != 1 for named in theirs):
            continue
        other = [n for n, one in enumerate(ours) if theirs[n] != [one.member.korean]]
        if len(other) == 1:
            yield ours[other[0]], words[other[0]]


@by_house(maxsize=256)
def _sure_words(family: str) -> tuple[str, ...]:
    """The English words that can be nothing but a member of the family, the longest first."""
    words = {word for member in _families()[family] for word in member.sure}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _sure(family: str) -> re.Pattern[str]:
    return _pattern(_sure_words(family))


@by_house(maxsize=1)
def _kin() -> re.Pattern[str]:
    """The English words for relatives."""
    return _pattern(tuple(word for member in _members().values() if member.family in _KIN for word in member.sure))


@by_house(maxsize=512)
def _stems(english: str) -> frozenset[str]:
    return frozenset(map(stem, _LETTERS.findall(english)))


def _alike(one: Member, other: Member) -> bool:
    """Whether two members are of one family: relatives, callings and the players of a team are all people."""
    return one.family == other.family or {one.family, other.family} <= _PEOPLE


def _is_said(member: Member, english: str, stems: frozenset[str]) -> bool:
    """Whether any rendering of a word stands in the English, whose stems are given."""
    if not stems.isdisjoint(renderings(member.korean)):
        return True
    said = list(_pattern(member.said).finditer(english)) if _may_hold(member.said, english.lower()) else []
    if not said or any(word[0].lower() in member.sure for word in said):
        return bool(said)
    # "road" inside "local road" is no 국도.
    longer = [word.span() for word in _sure(member.family).finditer(english)]
    return not all(any(_within(word.span(), other) for other in longer) for word in said)


def _within(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """A stretch is a part of another one."""
    return other[0] <= one[0] and one[1] <= other[1] and one != other


def _is_explained(word: str, family: str, korean: str) -> bool:
    """Whether the Korean says an English word in any way; 비수도권 does not say what 수도권 is."""
    for denied in _denied(family):
        korean = korean.replace(denied, " ")
    if any(member.korean in korean and _pattern(member.said).fullmatch(word) for member in _families()[family]):
        return True
    return all(
        any(lemma.removesuffix("다") in korean for lemma in lemmas_of(stem(part)) if len(lemma) > 1)
        for part in re.split(r"[\s-]", word)
    )


@by_house(maxsize=256)
def _denied(family: str) -> tuple[str, ...]:
    """The words of a family that are another one with 비, 무, 미 or 불 before it."""
    words = {member.korean for member in _families()[family]}
    return tuple(sorted(word for word in words if word[0] in _NOT and word[1:] in words))


def _link(lost: Found, target: Sentence, wrong: re.Match[str]) -> Link:
    """The link of an exchanged word: of kind "quote" between quotation marks, where the speaker said the word."""
    said, usual = lost.sentence.passage.plain[lost.start : lost.end], lost.member.usual[:2]
    source = Mention("word", said, lost.sentence.passage, lost.start, lost.end)
    other = Mention("word", wrong[0], target.passage, wrong.start(), wrong.end())
    if lost.member.family not in _PLACES and is_spoken(source) and is_spoken(other):
        reason = Message(
            f"The speaker said {said} ({usual[0]}); the English quotes “{wrong[0]}”, which nothing in the Korean says.",
            f"국문 인용의 {said}({usual[0]})이(가) 영문 인용에서 “{wrong[0]}”(으)로 바뀌었습니다.",
        )
        return Link("quote", source, other, "exchanged", usual, reason, 0.85)
    reason = Message(
        f"The Korean says {said} ({usual[0]}); the English has “{wrong[0]}”, which nothing in the Korean says.",
        f"국문의 {said}({usual[0]})이(가) 영문에서 “{wrong[0]}”(으)로 바뀌었습니다.",
    )
    return Link("word", source, other, "exchanged", usual, reason, 0.85)
