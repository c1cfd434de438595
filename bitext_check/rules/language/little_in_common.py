"""Two paragraphs that stand for each other have little in common: the English may say something else.

## Why it matters
Words, names and figures of the Korean are looked for in the English and the reverse. Where almost nothing is found, the
paragraph is worth a look, though a very free rendering may be right: a hint, which never counts.

## Example
ko: 한솔시는 오래된 시장 건물을 새로 짓기로 했다. ¶ 구청은 겨울철 한파에 대비해 경로당마다 난방비를 지원한다. ¶ 시는 다음 주 주민 의견을 듣는 자리를 마련한다.
en: Hansol City has decided to rebuild its old market building. ¶ In winter, visitors praised the jazz concert on the river. ¶ The city will hold a meeting next week to hear the opinions of residents.

## Instead
ko: 한솔시는 오래된 시장 건물을 새로 짓기로 했다. ¶ 구청은 겨울철 한파에 대비해 경로당마다 난방비를 지원한다. ¶ 시는 다음 주 주민 의견을 듣는 자리를 마련한다.
en: Hansol City has decided to rebuild its old market building. ¶ In preparation for the winter cold wave, the district office will support heating costs for each senior citizen center. ¶ The city will hold a meeting next week to hear the opinions of residents.

## Sources
The adequacy estimate; `scoring/adequacy.py` says how it was fitted.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("LNG002", "little-in-common", category="language", severity="info", mqm="accuracy/mistranslation")
_LOW = 0.25
_FEWEST = 4


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on trusted pairs whose adequacy is very low and that nothing else explains."""
    if pair.adequacy is None or pair.adequacy >= _LOW or not pair.complete:
        return
    if any(link.kind in ("omission", "addition", "untranslated") for link in pair.links):
        return
    source, target = pair.source[0], pair.target[0]
    if len(source.plain.split()) < _FEWEST or len(target.plain.split()) < _FEWEST:
        return
    yield RULE.finding(
        pair,
        Message(
            f"The two paragraphs have little in common (adequacy {pair.adequacy:.2f}).",
            f"두 문단의 내용이 거의 겹치지 않습니다(충실도 {pair.adequacy:.2f}).",
        ),
        source=source.place(0, len(source.plain)),
        target=target.place(0, len(target.plain)),
        confidence=0.6,
    )
