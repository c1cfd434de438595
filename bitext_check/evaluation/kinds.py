"""All kinds of errors, each with the categories of findings that are right for it."""

from __future__ import annotations

from bitext_check.evaluation import figures, passages, words
from bitext_check.evaluation.edits import Kind

_FIGURE = ("number", "money", "date", "unit")
_NAME = ("name", "consistency", "attribution")
# What turns a meaning round is told by the rules on negation, or by those on figures or words of the house.
_TURNED = ("negation", "quote", "number", "date", "unit", "addition", "omission", "terminology")

KINDS: tuple[Kind, ...] = (
    Kind("number/digits", _FIGURE, figures.digits),
    Kind("number/magnitude", _FIGURE, figures.magnitude),
    Kind("number/word", _FIGURE, figures.number_word),
    Kind("number/percentage", _FIGURE, figures.percentage),
    Kind("number/percentage-points", _FIGURE, figures.percentage_points),
    Kind("number/bound", (*_FIGURE, "negation"), figures.bound),
    Kind("money/digits", _FIGURE, figures.amount_digits),
    Kind("money/magnitude", _FIGURE, figures.amount_magnitude),
    Kind("money/currency", _FIGURE, figures.currency),
    Kind("date/day", _FIGURE, figures.day),
    Kind("date/month", _FIGURE, figures.month),
    Kind("date/weekday", _FIGURE, figures.weekday),
    Kind("date/year", _FIGURE, figures.year),
    Kind("date/half-of-day", _FIGURE, figures.half_of_day),
    Kind("date/relative", (*_FIGURE, "negation"), figures.relative_date),
    Kind("unit/period", _FIGURE, figures.period),
    Kind("unit/measure", _FIGURE, figures.unit),
    Kind("name/given", _NAME, words.given_name),
    Kind("name/family", _NAME, words.family_name),
    Kind("consistency/spelling", _NAME, words.name_spelling),
    Kind("attribution/speaker", _NAME, words.speaker),
    Kind("title/rank", ("title",), words.title),
    Kind("organisation/other", ("organisation", "title", "name"), words.organisation),
    Kind("place/other", ("place", "organisation"), words.place),
    Kind("negation/opposite", _TURNED, words.opposite),
    Kind("negation/lost", _TURNED, words.negation_lost),
    Kind("negation/added", _TURNED, words.negation_added),
    Kind("omission/paragraph", ("omission",), passages.omitted_paragraph),
    Kind("omission/sentence", ("omission",), passages.omitted_sentence),
    Kind("omission/quotation", ("omission", "quote"), passages.omitted_quotation),
    Kind("omission/clause", ("omission", *_FIGURE), passages.omitted_clause),
    Kind("addition/paragraph", ("addition",), passages.added_paragraph),
    Kind("addition/sentence", ("addition",), passages.added_sentence),
    Kind("addition/phrase", ("addition",), passages.added_phrase),
    Kind("untranslated/words", ("untranslated",), passages.untranslated_words),
    Kind("untranslated/paragraph", ("untranslated", "omission"), passages.untranslated_paragraph),
    Kind("quote/lost-mark", ("quote",), passages.lost_mark),
    Kind("quote/lost-marks", ("quote",), passages.lost_marks),
    Kind("quote/made", ("quote",), passages.made_marks),
    Kind("repetition/words", ("repetition",), passages.repeated_words),
    Kind("repetition/sentence", ("repetition",), passages.repeated_sentence),
)
