"""The name of the body around an English title, where the Korean names that body as well: what is left is the title.

"Superintendent of the Busan Metropolitan Office of Education" at 부산광역시교육청 is "Superintendent", "Ministry of
Education spokesman" of the 교육부 "spokesman": whatever else the whole phrase may be, no other office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from bitext_check.organisations.comparison import cover
from bitext_check.organisations.parts import Part, ends_in_kind, take_apart
from bitext_check.places.words import english_words
from bitext_check.titles.english import cuts, words
from bitext_check.titles.named import korean_bodies

_LINK = re.compile(r",?\s(?:of|at|for)\s(?:the\s)?|,\s")
_GAP = re.compile(r"(?:['’]s?)?\s")
_PARTS = 2
_LONGEST = 16


def without_body(korean: str, english: str, context: str, folder: Path | None = None) -> str:
    """The English title without the body that `korean` and the words before it (`context`) name; "" when it names
    none of them, or nothing else.
    """
    if len(english.split()) > _LONGEST:
        return ""
    near = f"{context} {korean}".split()
    forms = {form for body in korean_bodies("".join(near), folder) for form in body.forms}
    letters = {short for body in korean_bodies("".join(near), folder) for short in body.abbreviations}
    made = [parts for word in near if ends_in_kind(word) and len(parts := take_apart(word)) >= _PARTS]

    def named(text: str) -> bool:
        said = tuple(word for word in english_words(text) if word.lower != "the")
        if not said or not said[0].capital:
            return False
        return text in letters or tuple(word.stem for word in said) in forms or _is_one_of(made, text)

    for link in _LINK.finditer(english):
        if named(english[link.end() :]):
            return english[: link.start()]
    for gap in reversed(list(_GAP.finditer(english))):
        rest = words(english[gap.end() :], folder)
        # What "of" follows on is no name of its own: "Ministry of".
        if rest and cuts(rest)[0] == len(rest) and named(english[: gap.start()].removeprefix("the ")):
            return english[gap.end() :]
    return ""


def _is_one_of(made: Sequence[tuple[Part, ...]], text: str) -> bool:
    """Whether the words are the name of one of the bodies, part by part, and nothing more."""
    said = tuple(word for word in english_words(text) if word.lower != "the")
    return any((found := cover(parts, said)).full and found.kind for parts in made)
