"""The English of a paragraph breaks off in the middle of a sentence.

## Why it matters
Engines with a length limit stop where the limit is; the end of the paragraph, often the point of it, is lost.

## Example
ko: 시는 낡은 다리를 고치는 동안 버스 노선을 바꾼다고 밝혔다.
en: The city announced that it would change the bus routes while repairing the

## Instead
ko: 시는 낡은 다리를 고치는 동안 버스 노선을 바꾼다고 밝혔다.
en: The city announced that it would change the bus routes while repairing the old bridge.

## Sources
MQM, linguistic conventions/grammar.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Passage, Rule

RULE = Rule("LNG001", "unfinished-segment", category="language", severity="minor", mqm="linguistic conventions/grammar")
# Words that no English sentence ends with.
_OPEN = frozenset(
    "a an and as because by during for from if into its of or our than the their to upon which whose with your".split()
)
_FEWEST_WORDS = 6


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on pairs whose Korean ends like a sentence and whose English ends in a comma or an open word."""
    if not pair.complete or not _is_sentence(pair.source[-1]):
        return
    passage = pair.target[-1]
    words = [token for token in passage.tokens if token.tag in ("W", "N")]
    text = passage.plain.rstrip()
    if len(words) < _FEWEST_WORDS or words[-1].end < len(text.rstrip(",;:—– -")):
        return
    if words[-1].form.lower() in _OPEN or text.endswith((",", ";")):
        yield RULE.finding(
            pair,
            Message(
                f"The English breaks off after “{passage.plain[words[-1].start : words[-1].end]}”.",
                "영어 문장이 중간에 끊겼습니다.",
            ),
            target=passage.place(words[-1].start, len(text)),
        )


def _is_sentence(passage: Passage) -> bool:
    return passage.plain.rstrip("”’\"') ").endswith((".", "!", "?"))
