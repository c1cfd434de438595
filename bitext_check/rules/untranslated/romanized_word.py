"""A Korean noun or title stands in the English in Latin letters instead of being translated.

## Why it matters
"oeyu" tells a reader of English as little as 외유, and "Byeonhosa Seo" as 서 변호사. Names are romanized, common nouns and
titles are translated. Words that English knows, as kimchi, may stand, and so may a word that is explained.

## Example
ko: 시의회는 해외 연수를 외유라고 비판한 시민단체에 해명했다.
en: The city council gave an explanation to civic groups that criticized the overseas training as an oeyu.

## Instead
ko: 시의회는 해외 연수를 외유라고 비판한 시민단체에 해명했다.
en: The city council gave an explanation to civic groups that criticized the overseas training as a junket.

## Sources
MQM, accuracy/untranslated; Revised Romanization, notice 2014-42.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("UNT003", "romanized-word", category="untranslated", severity="major", mqm="accuracy/untranslated")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "untranslated" links with the problem "romanized", with the first English that the lexicon has."""
    for link in pair.links:
        if link.kind == "untranslated" and link.problem == "romanized" and link.target:
            yield RULE.of(pair, link)
