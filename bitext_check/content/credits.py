"""Who took the photo, at the end of a paragraph: 사진=연합뉴스, (국방부 제공), ⓒ뉴스1, (Photo provided by the Army).

It belongs to the page and not to the article: a translation may leave it out, or have one where the Korean has none.
"""

from __future__ import annotations

import re

from bitext_check.records import Mention
from bitext_check.tables.load import by_house
from bitext_check.tables.words import any_of, words_used

_LONGEST = 80
_FINISHED = re.compile(r"[.!?][”’\"')\]]{0,2}\s?[(\[<〈【/|=※▲■]{0,2}\s?$")


@by_house(maxsize=1)
def _credit() -> re.Pattern[str]:
    """The words that a credit begins with, and its sign, its 제공 or its "by"."""
    words = any_of(words_used("photo-credit"))
    korean = r"(?:제공|출처|캡처|촬영)?\s?[=:：│|/]|(?:제공|출처)\s"
    english = r"(?:provided |courtesy |taken |released )?(?:by|of|from)\s"
    begun = rf"(?<![가-힣A-Za-z])(?:{words})\s?(?:{korean}|{english})"
    return re.compile(rf"{begun}|[ⓒ©]|(?<=[(\[])[^()\[\].]{{2,40}}\s제공(?=[)\]])", re.IGNORECASE)


def is_credit(mention: Mention) -> bool:
    """Whether words stand in the credit that ends their paragraph, behind its last sentence."""
    text = mention.passage.plain.rstrip()
    first = max(0, len(text) - _LONGEST)
    return any(
        _FINISHED.search(text[max(0, found.start() - 6) : found.start()])
        for found in _credit().finditer(text, first)
        if found.start() <= mention.start + 2
    )
