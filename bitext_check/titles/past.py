"""Posts held before: what the Korean around a title says in other words than 전 (당시, 부시장을 지낸, 검사 출신)."""

from __future__ import annotations

import re

from bitext_check.content.lexicon import lemmas_of
from bitext_check.records import Mention
from bitext_check.segmentation.passages import stem
from bitext_check.tables.words import words_used
from bitext_check.titles.affixes import affixes
from bitext_check.titles.catalogue import catalogue

_REACH = 120
_NEAR, _BEHIND, _WORDS_BEFORE = 48, 40, 24
_OF_THE_OFFICE = frozenset("former deputy elect nominee candidate acting next".split())
_SHORT = 12
_SENTENCE = re.compile(r"[.!?]\s")
_THEN_WORD = "then"
# "Then" is an adjective with a hyphen or behind an article; else it may only tell what happens next.
_OF_THOSE_DAYS = re.compile(r"(?i:then[-‐‑]|(?:\b(?:the|his|her|its|their|our)|['’]s?)\sthen\s)$")
_CALLINGS = frozenset(("arts", "medicine", "law", "profession", "religion"))
_IS_ONE = re.compile(r"(?i:\b(?:is|are|currently|now)\s(?:an?\s|the\s)?)$")
# A time that is over: the English may say "then-" of any office of that time.
_THEN = re.compile(
    r"당시|그때|시절|한때|과거|앞서|때(?![가-힣])|이던|였던|이었던|[12]\d{3}년|지난|작년|재작년|년\s?전|정부|정권|집권|재임|임기"
)
# The holder has gone, died or lost the seat.
_GONE = re.compile(
    r"지낸|지냈|역임|맡았던|물러[났난나]|퇴임|퇴직|사임|사퇴|사직|해임|파면|탄핵|낙마|낙선|은퇴|이었던|였던|이던|한때|출신|"
    r"(?<![가-힣])옛(?![가-힣])|전직|전임|별세|숨[진졌]|타계|작고|서거|고인|경질|면직|직을?\s?(?:잃|상실|박탈|내려놓|그만)|"
    r"임기를\s?마[친쳤]|떠난"
)
# A post held before, told before a name with another title: 부시장을 두 번 지낸, 검사 출신 변호사인, 교사로 일했던.
_EARLIER = re.compile(
    r"[을를]\s?(?:[가-힣0-9]{1,5}\s){0,3}(?:지낸|지냈|역임|맡았|맡은|거친|거쳐)|출신|이었던|였던|이던|(?<![가-힣])전직\s|"
    r"(?<![가-힣])옛\s|(?<![가-힣])[전前]\s|(?:으로|로)\s?(?:일한|일했|일하던|활동한|활동했|활동하던|근무|재직|있던|뛴|뛰었|뛰던)"
)
# The person holds another post as well: 정책위의장을 맡은, 간사인, 위원장이자.
_ALSO = re.compile(
    r"(?:[을를]\s?(?:[가-힣0-9]{1,5}\s){0,2}(?:맡은|맡고|지낸|역임|겸[하직임])|인|이자|이기도|출신|으?로\s?있는)[가-힣\s]{0,30}"
)


def told(title: Mention, english: Mention, phrase: str) -> bool:
    """Whether the Korean around `title` says in other words that the office was held before, or, for "then" (the first
    word of the `phrase` of the title `english`), that a time that is over is spoken of. "And then setter N" is no
    setter of those days.
    """
    plain = title.passage.plain
    if phrase.lower().startswith("then"):
        end = english.start + len(_THEN_WORD) + 1
        if not _OF_THOSE_DAYS.search(english.passage.plain[max(0, end - _SHORT) : end]):
            return True
        return bool(_THEN.search(plain, max(0, title.start - _REACH), min(len(plain), title.end + _REACH)))
    before = _SENTENCE.split(plain[max(0, title.start - _NEAR) : title.start])[-1]
    after = _SENTENCE.split(plain[title.end : title.end + _BEHIND])[0]
    return bool(_GONE.search(before) or _GONE.search(after))


def earlier_post(title: Mention) -> bool:
    """Whether the words before `title`, in the same sentence, tell a post that the person held before."""
    plain = title.passage.plain
    return bool(_EARLIER.search(_SENTENCE.split(plain[max(0, title.start - _NEAR) : title.start])[-1]))


def also_holds(other: Mention, title: Mention) -> bool:
    """Whether the holder of `title` holds or held the office `other` as well, which stands before the name."""
    plain = title.passage.plain
    if other.passage is not title.passage or not 0 < title.start - other.end <= _NEAR:
        return False
    return bool(_ALSO.fullmatch(plain, other.end, title.start))


def called_active(title: Mention, english: Mention, lost: str) -> bool:
    """Whether the English leaves out that the holder has left the office, as the affix of kind `lost` says: an officer
    of the reserve (예비역), whom no word of the passage calls retired, or somebody who "is" what he was once (출신). A
    lawyer or a singer is one for life.
    """
    plain = english.passage.plain
    if lost == "retired-lost":
        return words_used("left-the-forces").isdisjoint(re.findall(r"[a-z]+", plain.lower()))
    rows = catalogue().entries.get(title.value, ())
    if not title.text.endswith("출신") or any(row.domain in _CALLINGS for row in rows):
        return False
    return _IS_ONE.search(plain, max(0, english.start - _SHORT), english.start) is not None


def told_before(title: Mention, kind: str) -> bool:
    """Whether a Korean word before `title` says what affixes of this kind tell (교육생 … 중위, a trainee), as a word of
    its own. Whether the office is held, was or will be is told by affixes alone.
    """
    plain, known = title.passage.plain, affixes()
    before = plain[max(0, title.start - _WORDS_BEFORE) : title.start].split()
    said = {word for key, kinds in known.english.items() if kind in kinds and len(key) == 1 for word in key}
    lemmas = {lemma for word in said for lemma in lemmas_of(stem(word)) if len(lemma) > 1}
    return kind not in _OF_THE_OFFICE and not lemmas.isdisjoint(before)


def told_apart(title: Mention, english: Mention, phrase: str, kind: str) -> bool:
    """Whether the Korean tells in words apart from the title what an English affix of this kind adds.

    직무대리 alone says that somebody acts for another, and not for whom: the acting deputy minister.
    """
    if kind == "deputy" and title.value in words_used("acts-for-any"):
        return True
    return told(title, english, phrase) if kind == "former" else told_before(title, kind)


def one_of_a_group(title: Mention, english: Mention) -> bool:
    """Whether somebody without an office is told as one of a group: a member of the class of 1988, for a graduate."""
    member = english.value == "member" and english.passage.plain.startswith(" of ", english.end)
    return member and title.value in words_used("no-office")
