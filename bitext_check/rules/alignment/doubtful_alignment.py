"""It is not sure that a Korean and an English paragraph belong together; other checks are silent there.

## Why it matters
A wrong pair would breed wrong findings. A hint: look at the two, and join or split paragraphs if need be.

## Example
ko: 한솔시는 오래된 시장 건물을 새로 짓기로 했다. ¶ 구청은 겨울철 한파에 대비해 경로당마다 난방비를 지원한다. ¶ 시는 다음 주 주민 의견을 듣는 자리를 마련한다.
en: Hansol City has decided to rebuild its old market building. ¶ The office was surprised by the jazz concert, which sold out within minutes. ¶ The city will hold a meeting next week to hear the opinions of residents.

## Instead
ko: 한솔시는 오래된 시장 건물을 새로 짓기로 했다. ¶ 구청은 겨울철 한파에 대비해 경로당마다 난방비를 지원한다. ¶ 시는 다음 주 주민 의견을 듣는 자리를 마련한다.
en: Hansol City has decided to rebuild its old market building. ¶ In preparation for the winter cold wave, the district office will support heating costs for each senior citizen center. ¶ The city will hold a meeting next week to hear the opinions of residents.

## Sources
The confidence of a pair comes from the words, names and figures that both sides share and from their lengths.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Passage, Place, Rule

RULE = Rule("ALN001", "doubtful-alignment", category="alignment", severity="info", mqm="no error/alignment")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "alignment" links (problem "doubtful": the pair; "merged": one paragraph)."""
    for link in pair.links:
        if link.kind != "alignment":
            continue
        source = link.source.place if link.source else _whole(pair.source)
        target = link.target.place if link.target else _whole(pair.target)
        yield RULE.finding(pair, link.reason, source=source, target=target, confidence=link.confidence)


def _whole(passages: tuple[Passage, ...]) -> Place | None:
    """The first paragraph of a side, as a whole."""
    return passages[0].place(0, len(passages[0].plain)) if passages else None
