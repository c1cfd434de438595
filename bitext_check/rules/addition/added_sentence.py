"""A sentence of the English has nothing behind it in the Korean of its paragraph.

## Why it matters
Language models add what would fit: a unanimous vote, a plan for next year. It reads well and nobody said it.

## Example
ko: 심사위원들은 학생들의 작품이 모두 뛰어났다고 평가했다. 시상식은 강당에서 열렸다.
en: The judges evaluated that all of the students' works were outstanding. The award ceremony was held in the auditorium. Sponsors promised bigger scholarships.

## Instead
ko: 심사위원들은 학생들의 작품이 모두 뛰어났다고 평가했다. 시상식은 강당에서 열렸다.
en: The judges evaluated that all of the students' works were outstanding. The award ceremony was held in the auditorium.

## Sources
MQM, accuracy/addition. Words are matched through the lexicon, names and figures; see `content/presence.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("ADD002", "added-sentence", category="addition", severity="major", mqm="accuracy/addition")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "addition" links with the problem "sentence"."""
    for link in pair.links:
        if link.kind == "addition" and link.problem == "sentence" and link.target:
            yield RULE.finding(pair, link.reason, target=link.target.place, confidence=link.confidence)
