"""Acronyms that stand in the Korean (SQ, ESG+D, MOU, KIPM) stand in the English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.organisations.catalogue import Organisation, catalogue
from bitext_check.places.regions import Region, regions, whole
from bitext_check.places.words import english_words, find, words_with_role
from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.tables.load import by_house

# Letters of which some stand in a bracket, as in 폐쇄회로(CC)TV, are no acronym by themselves.
_ACRONYM = re.compile(
    r"(?<![A-Za-z0-9])(?<![A-Z]\))(?:[A-Z][A-Z0-9]{1,8}(?:[+&/·.-][A-Z0-9]{1,6}){0,2}|[A-Z]-[0-9]{1,3}[A-Z]?)"
    r"(?![A-Z0-9a-rt-z])(?!\)[A-Z])"
)
_NUMBER = re.compile(r"[0-9]+")
_SIGNS = re.compile(r"[^A-Z0-9+]")


def acronyms(passages: Sequence[Passage]) -> tuple[Mention, ...]:
    """Words of capitals in the passages; `value` is without signs other than +."""
    return tuple(
        Mention("acronym", _SIGNS.sub("", match.group()), passage, match.start(), match.end(), None, "capitals")
        for passage in passages
        for match in _ACRONYM.finditer(passage.plain)
        if not _headline(passage.plain, match)
    )


def _headline(text: str, match: re.Match[str]) -> bool:
    """Whether a word in capitals stands among others (a headline in capitals)."""
    around = text[max(0, match.start() - 14) : match.start()] + text[match.end() : match.end() + 14]
    letters = [c for c in around if c.isascii() and c.isalpha()]
    return len(letters) >= 8 and all(c.isupper() for c in letters)


def acronym_links(pair: Pair, accused: Sequence[Link] = ()) -> tuple[Link, ...]:
    """Links of kind "acronym": "other-acronym" for a wrong one, "missing-acronym" for one that is left out.

    An acronym directly behind a name in `accused` is part of that problem and not reported again.
    """
    korean, english = acronyms(pair.source), acronyms(pair.target)
    if not korean and not english:
        return ()
    everything = whole(pair)
    links: list[Link] = []
    for region in regions(pair):
        here = tuple(m for m in korean if region.holds(m))
        missing = _missing(here, english, everything)
        strays = tuple(m for m in english if region.holds(m) and _stray(m, korean, everything.korean))
        wrong = tuple(_wrong(missing or _unrepeated(here, english), strays, accused))
        links.extend(wrong or (() if strays else tuple(_left_out(missing))))
    return tuple(links)


def _missing(ours: tuple[Mention, ...], english: tuple[Mention, ...], everything: Region) -> tuple[Mention, ...]:
    if not ours:
        return ()
    present = {m.value for m in english}
    letters = _SIGNS.sub("", everything.english.upper())
    return tuple(
        m for m in {m.value: m for m in ours}.values()
        if m.value not in present and m.value not in letters and not _written_out(m.value, everything)
    )  # fmt: skip


def _unrepeated(ours: tuple[Mention, ...], english: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Acronyms in brackets whose words the English has, but not the letters."""
    present = {m.value for m in english}
    return tuple(m for m in ours if _bracketed(m) and m.value not in present)


def _written_out(value: str, region: Region) -> bool:
    """Whether the English has the words that the letters stand for."""
    words = [word for word in region.words if word.lower not in ("of", "and", "for", "the", "in", "on", "to", "a")]
    initials = "".join(word.text[0] for word in words).upper()
    if value.replace("+", "") in initials:
        return True
    stems = tuple(word.stem for word in region.words)
    return any(find(form, stems) >= 0 for row in catalogue().by_abbreviation.get(value, ()) for form in row.forms)


def _stray(mention: Mention, korean: tuple[Mention, ...], text: str) -> bool:
    """Whether nothing in the Korean can have given the acronym: not its letters, not a body that goes by it."""
    if mention.value in words_with_role("acronym") or mention.value in text:
        return False
    if any(m.value == mention.value for m in korean):
        return False
    squeezed = text.replace(" ", "")
    return not any(row.korean in squeezed for row in _bodies(mention.value))


@by_house(maxsize=2048)
def _bodies(value: str) -> tuple[Organisation, ...]:
    forms = tuple(word.stem for word in english_words(value))
    return (*catalogue().by_abbreviation.get(value, ()), *catalogue().by_form.get(forms, ()))


def _wrong(missing: tuple[Mention, ...], strays: tuple[Mention, ...], accused: Sequence[Link]) -> Iterator[Link]:
    """The one acronym that is missing with the one that nothing in the Korean gave."""
    if len(missing) != 1 or len(strays) != 1 or _reported(strays[0], accused):
        return
    source, target = missing[0], strays[0]
    if _close(source, target) or (_bracketed(source) and _bracketed(target)):
        english = f"the Korean has {source.text}, the English has {target.text}"
        korean = f"국문은 {source.text}인데 영문은 {target.text}입니다"
        yield Link("acronym", source, target, "other-acronym", (source.text,), Message(english, korean), 0.9)


def _left_out(missing: tuple[Mention, ...]) -> Iterator[Link]:
    for source in missing:
        if _bracketed(source) and len(_NUMBER.sub("", source.value)) > 1:  # U-20 is "under-20" as well
            reason = Message(
                f"{source.text} of the Korean is not in the English", f"국문의 {source.text}이(가) 영문에 없습니다"
            )
            yield Link("acronym", source, None, "missing-acronym", (source.text,), reason, 0.6)


def _close(one: Mention, other: Mention) -> bool:
    """Whether the acronyms differ by one letter, by the order of their letters or by their number: G7 and G20."""
    a, b = one.value, other.value
    letters = _NUMBER.sub("#", a)
    if letters != a and letters == _NUMBER.sub("#", b):
        return True
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1 or sorted(a) == sorted(b)
    short, long = sorted((a, b), key=len)
    return len(long) - len(short) == 1 and len(short) >= 3 and all(c in long for c in short)


def _bracketed(mention: Mention) -> bool:
    return mention.passage.plain[max(0, mention.start - 1) : mention.start] in ("(", "[")


def _reported(target: Mention, accused: Sequence[Link]) -> bool:
    return any(
        found.target is not None and found.problem and found.target.passage is target.passage
        and 0 <= target.start - found.target.end <= 3
        for found in accused
    )  # fmt: skip
