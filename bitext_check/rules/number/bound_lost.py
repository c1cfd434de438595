"""The figure is right, but its bound is lost or invented: more than two months as two months, 90 as at least 90.

## Why it matters
"More than 3,000" and "3,000" are two facts: a target, a limit or a wait is another one without its bound.

## Example
ko: 시는 2029년까지 공공 임대주택을 5천 가구 이상으로 늘린다고 밝혔다.
en: The city said it will increase public rental housing to 5,000 households by 2029.

## Instead
ko: 시는 2029년까지 공공 임대주택을 5천 가구 이상으로 늘린다고 밝혔다.
en: The city said it will increase public rental housing to more than 5,000 households by 2029.

## Sources
MQM, accuracy/mistranslation. Words that may state a bound: `tables/bound_words.tsv`, `tables/bound_hints.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NUM011", "bound-lost", category="number", severity="minor", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on links of any kind of quantity whose bound stands on one side alone."""
    for link in pair.links:
        if link.problem not in ("bound-lost", "bound-added") or not link.source or not link.target:
            continue
        added = link.problem == "bound-added"
        yield RULE.of(
            pair,
            link,
            Message(
                f"Bound {'added' if added else 'lost'}: {link.reason.en}",
                f"{'없는 범위' if added else '범위 누락'}: {link.reason.ko}",
            ),
        )
