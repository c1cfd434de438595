"""Known titles around something else: the name of a place ("head of the (Goesan) county") or of a field."""

from __future__ import annotations

from bitext_check.titles.catalogue import Catalogue, Entry, is_deputy
from bitext_check.titles.english import Words, cuts
from bitext_check.titles.phrases import Reading

_REGIONS = frozenset("district local regional provincial metropolitan city".split())
_ORDER = frozenset("first second third".split())
_HEADS_OF_ALL = (("head",), ("chief",))


def gapped_title(reading: Reading, names: Catalogue) -> Words:
    """A known title around the name of a place: "chief of the (Seocho) police station"; two words at least agree."""
    after = reading.after
    if reading.title and len(after) > 2 and after[0] in ("of", "at"):
        for start in range(2, len(after) - 1):
            key = (*reading.title, "of", *after[start:])
            if key in names.known:
                return key
    return ()


def around_place(reading: Reading, row: Entry) -> Words:
    """A rendering of the row around a name of a place: "head of the (Goesan) county".

    "Head" and "chief" of the organisation that the row names are as good as the row's own word.
    """
    if reading.after[:1] != ("of",):
        return ()
    for key, grade in row.grades.items():
        if "of" not in key[1:-1]:
            continue
        start = key.index("of", 1)
        whole = reading.title in _HEADS_OF_ALL and grade == "match" and not is_deputy(key)
        if key[:start] != reading.title and not whole:
            continue
        body = key[start + 1 :]
        body = body[1:] if body[0] in _REGIONS and len(body) > 1 else body
        if reading.after[-len(body) :] == body and (len(body) < len(reading.after) - 1 or key[:start] != reading.title):
            return key
    return ()


def squeezed(reading: Reading) -> Words:
    """A deputy's title around the name of a field: "Deputy (Trade) Minister", "Second Vice (Finance) Minister"."""
    core = reading.core
    end = cuts(core)[0] if core else 0
    front = 1 + (core[:1] != () and core[0] in _ORDER)
    return (*core[:front], core[end - 1]) if end > front + 1 and is_deputy(core[front - 1 : front]) else ()
