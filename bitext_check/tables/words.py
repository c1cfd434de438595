"""What words do in a sentence or a name, for the rules that ask for lists of words (`tables/word_uses.tsv`).

What each use is for stands in docs/settings.md.
"""

from __future__ import annotations

from bitext_check.tables.load import by_house, cells, table


@by_house(maxsize=64)
def words_used(use: str) -> frozenset[str]:
    """The words with this use, in lower case as the table has them."""
    return frozenset(row["word"] for row in table("word_uses") if use in cells(row["uses"]))
