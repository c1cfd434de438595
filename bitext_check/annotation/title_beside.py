"""What a title means by the rest of the article, and which of the two titles of one person an English one takes the
place of: a coach is no film director, 대표이사 부회장 is no chairman.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bitext_check.annotation.titles import KoreanTitle
from bitext_check.annotation.titles_english import EnglishTitle
from bitext_check.records import Mention
from bitext_check.tables.words import words_used
from bitext_check.titles.catalogue import catalogue
from bitext_check.titles.contexts import evidenced, kinds
from bitext_check.titles.english import words
from bitext_check.titles.linking import another_rank, verdict

_SPECIFIC = 2


def in_article(title: Mention, english: Mention, article: str, folder: Path | None = None) -> Mention:
    """The Korean title, in the kind of organisation that the Korean of the article is about when the English is the
    title in quite another one: 감독 of an article on baseball, and "film director".

    Only forms of two words or more that a row of the title lists as wrong there, and that no kind of organisation which
    the article speaks of has for the title.
    """
    ours, theirs = title.data, english.data
    assert isinstance(ours, KoreanTitle)
    assert isinstance(theirs, EnglishTitle)
    said = words(theirs.phrase, folder)
    rows = catalogue(folder).entries.get(title.value, ())
    if len(said) < _SPECIFIC or kinds(ours.context, folder) or not any(row.grade(said) for row in rows):
        return title
    here = evidenced(article, folder)
    graded = {row.context: row.grade(said) for row in rows if row.context in here}
    wrong = [c for c, grade in graded.items() if grade == "mismatch" and c in words_used("field-of-work")]
    if not wrong or any(grade in ("match", "variant") for grade in graded.values()):
        return title
    return replace(title, data=replace(ours, context=here[wrong[0]]))


def outranked(
    title: Mention,
    english: Mention,
    others: Sequence[Mention],
    theirs: Sequence[Mention],
    folder: Path | None = None,
) -> tuple[Mention, Mention]:
    """The other title of the same person that the English one gives in another rank, and what of the English does: of
    대표이사 부회장 "chairman" makes the first in rank. `title` and `english` themselves when the English is the usual
    form of `title`, or renders the other one.

    `others` are the Korean titles at the name that no English one of `theirs` is tied to.
    """
    assert isinstance(english.data, EnglishTitle)
    said = words(english.text, folder)
    if any(words(best, folder) == said for row in catalogue(folder).entries.get(title.value, ()) for best in row.best):
        return title, english
    for other in others:
        between = title.passage.plain[min(other.end, title.end) : max(other.start, title.start)]
        if other.passage is not title.passage or between not in (" ", "·", " 겸 "):
            continue
        part = another_rank(other, english, folder)
        if part and not any(verdict(other, one, folder) == "match" for one in theirs):
            return other, replace(english, data=replace(english.data, phrase=part))
    return title, english
