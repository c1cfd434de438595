"""What one body does is said of another in the English: the prosecution for the police, the company for the union.

## Why it matters
Who investigates, rules or refuses is the news itself. These bodies stand without a name in most stories, so that nothing
else in the sentence shows the slip.

## Example
ko: 경찰은 이번 주에 구속영장을 신청할 방침이다.
en: The prosecution plans to request an arrest warrant this week.

## Instead
ko: 경찰은 이번 주에 구속영장을 신청할 방침이다.
en: The police plan to request an arrest warrant this week.

## Sources
`tables/bare_bodies.tsv`; MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("ATT003", "other-body", category="attribution", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on pairs whose "organisation" links carry the problem "other-doer"."""
    for link in pair.links:
        if link.kind != "organisation" or link.problem != "other-doer" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Another body: {link.reason.en}.", f"다른 기관입니다. {link.reason.ko}."),
        )
