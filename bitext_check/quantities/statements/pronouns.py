"""Who a quotation speaks of, exchanged: 그분들의 것 as "mine", 우리가 아니다 as "they are not".

Korean leaves its pronouns out wherever it can. Where one stands it is meant, and the English has it in some shape: a
quotation without any word for that person and with one for another was changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bitext_check.content.quotation import quotations
from bitext_check.quantities.statements.sides import Sides
from bitext_check.quantities.statements.spoken import spoken_parts
from bitext_check.records import Bead, Link, Mention, Message, Passage, Sentence

_CLOSE = 0.4
_ENDS = r"(?:이|가|은|는|도|을|를|의|에게|께|만|과|와|한테|이야말로)"
_FIRST = r"\b(?:I|me|my|mine|myself|we|us|our|ours|ourselves|let['’]s)\b"
_THIRD = (
    r"\b(?:they|them|their|theirs|themselves|those|these|he|him|his|himself|she|her|hers|herself|people|person|man|men"
    r"|woman|women|folks?|everyone|others?|ones?|who|elders?|such)\b"
)


@dataclass(frozen=True, slots=True)
class _Person:
    """The Korean pronouns of a person, the English for it in any shape, and the English that is another person."""

    korean: re.Pattern[str]
    fair: re.Pattern[str]
    wrong: re.Pattern[str]


_PERSONS = (
    _Person(
        re.compile(rf"(?<![가-힣])(?:그들|그분들?|이분들?|저들){_ENDS}(?![가-힣]{{2}})"),
        re.compile(_THIRD, re.IGNORECASE),
        re.compile(r"\b(?:me|my|mine|us|our|ours)\b", re.IGNORECASE),
    ),
    _Person(
        re.compile(
            r"(?<![가-힣])(?:(?:우리|저희)(?:가|는|도|를|에게|만)|(?:내|제)가|나는|나를|나도|저는|저를|저도)(?![가-힣])"
        ),
        re.compile(rf"{_FIRST}|\b(?:Korea\w*|company|team)\b", re.IGNORECASE),
        re.compile(r"\b(?:they|them|their|theirs|he|him|his|she|her)\b", re.IGNORECASE),
    ),
)
_OTHERS = re.compile(
    r"(?<![가-힣])(?:그|그들|그분들?|그녀|이들|저들|이분들?|나|내|저|제|우리|저희)(?:[은는이가을를의도만]|에게|께)"
)


# 나무는 제가 살던 산을 기억한다: the mountain where it lived.
_ITSELF = re.compile(r"[가-힣][은는] 제가$")
_REACH = 20


def other_persons(bead: Bead) -> Iterator[Link]:
    """Links of kind "quote", "exchanged", for the pronouns in the quotations of aligned sentences."""
    if not any(person.korean.search(sentence.plain) for sentence in bead.source for person in _PERSONS):
        return
    for source, target in spoken_parts(bead)[:-1]:
        found = _exchanged(source[0], target[0])
        if found and Sides(source, target).closeness(1) >= _CLOSE:
            yield found


def _exchanged(source: Sentence, target: Sentence) -> Link | None:
    for person in _PERSONS:
        ours = person.korean.search(source.passage.plain, source.start, source.end)
        wrong = person.wrong.search(target.passage.plain, target.start, target.end)
        if not ours or not wrong or person.fair.search(target.plain):
            continue
        if len(_OTHERS.findall(source.plain)) > 1 or _of_itself(source.passage, ours.end()):
            continue
        if _depth(source.passage, ours.start()) != _depth(target.passage, wrong.start()):
            continue
        said = Mention("quote", ours[0], source.passage, ours.start(), ours.end())
        other = Mention("quote", wrong[0], target.passage, wrong.start(), wrong.end())
        reason = Message(
            f"The speaker said {ours[0]}; the English quotes “{wrong[0]}”, which is another person.",
            f"국문 인용의 {ours[0]}이(가) 영문 인용에서 다른 사람을 가리키는 “{wrong[0]}”(으)로 바뀌었습니다.",
        )
        return Link("quote", said, other, "exchanged", (), reason, 0.85)
    return None


def _depth(passage: Passage, at: int) -> int:
    """In how many quotations a place stands: what somebody quotes another as saying speaks of that one."""
    return sum(quote.start <= at < quote.end for quote in quotations(passage))


def _of_itself(passage: Passage, end: int) -> bool:
    """Whether the 제가 that ends at a place goes back to a topic before it, in a clause before a noun."""
    if not _ITSELF.search(passage.plain, max(0, end - _REACH), end):
        return False
    behind = passage.tokens_in(end, end + _REACH)
    verb = next((n for n, token in enumerate(behind) if token.tag.startswith("E")), None)
    return verb is not None and behind[verb].tag == "ETM"
