"""Whether the core of an English title renders a Korean one: the table first, then rank words and head nouns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bitext_check.places.gazetteer import gazetteer
from bitext_check.records import Verdict
from bitext_check.tables.load import by_house
from bitext_check.tables.words import words_used
from bitext_check.titles.affixes import affixes, served_in
from bitext_check.titles.around import around_place, gapped_title, squeezed
from bitext_check.titles.bodies import heads_the_whole, one_of_several
from bitext_check.titles.catalogue import Catalogue, Entry, catalogue, is_deputy
from bitext_check.titles.contexts import kinds
from bitext_check.titles.english import LINKS, Words, words
from bitext_check.titles.heads import heads_unit, unit_words
from bitext_check.titles.korean import KoreanTitle, shorter
from bitext_check.titles.literal import another_second, by_the_word, of_other_sense, same_field, same_office
from bitext_check.titles.modifiers import said_by_parts, strange
from bitext_check.titles.occupations import same_occupation
from bitext_check.titles.phrases import Reading
from bitext_check.titles.postings import elsewhere
from bitext_check.titles.units import names_organisation, names_unit, other_station, same_in_short

_UNIT = frozenset("head chief director leader".split())
_TOP = frozenset("president chair executive".split())
_AGENCY_HEADS = frozenset("commissioner administrator governor".split())
_HEADS = _UNIT | _TOP | frozenset(
    "commissioner administrator governor mayor superintendent warden minister dean principal manager commander".split()
)  # fmt: skip
_ANYTHING = frozenset("group company organization institution agency".split())
_ORGANISATION_HEADS = ("장", "장관", "차관", "총재", "대사", "관")
_AGENCY_HEAD, _REGIONAL = "청장", "지방"
_SECOND = (("vice",), ("deputy",))
_RANKED = frozenset(("military", "police", "fire"))
_SURE = ("posted-elsewhere", "whole", "sense")
_MANY_RANKS = 3
_SPECIFIC = 2
_FIELD = 2
_EMPTY = LINKS | {",", "and", "korea", "korean", "national", "republic"}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict on the core; `why` is a word for the reason, `others` the Korean titles that the English renders."""

    verdict: Verdict
    why: str
    entry: Entry
    title: Words = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """The row that holds in this organisation, the row for any, and whether an organisation was named at all."""

    row: Entry
    general: Entry | None
    every: tuple[Entry, ...]
    named: bool


@by_house(maxsize=8192)
def rows(title: KoreanTitle, context: str, folder: Path | None = None) -> Rows | None:
    """The rows of a Korean title next to an organisation; None when the title is not in the table."""
    every = catalogue(folder).entries.get(title.base, ())
    if not every:
        return None
    by_context = {entry.context: entry for entry in every}
    found = [*kinds(title.context, folder), *kinds(context, folder), *served_in(title.affixes, folder)]
    row = next((by_context[kind] for kind in found if kind in by_context), None)
    general = by_context.get("")
    return Rows(row or general or every[0], general, every, bool(found))


def _related(base: str, others: frozenset[str], context: str, folder: Path | None) -> tuple[bool, bool]:
    """Whether one of the other titles is this one with its organisation (국정원장 for 원장 of the 국정원), and
    whether one is a title of the same name with a word before it (선임연구원 for 연구원).
    """
    longer = [title.removesuffix(base) for title in others if title.endswith(base) and title != base]
    prefixes = tuple(k for k, a in affixes(folder).korean.items() if a.place == "prefix")
    same = [front for front in longer if not front.startswith(prefixes) and len(front) > 1]
    if base.endswith(_AGENCY_HEAD) and base != _AGENCY_HEAD:
        # A word of another subject before it makes the title that of another agency: 해양경찰청장.
        same = [front for front in same if context or front == _REGIONAL or front in gazetteer().korean]
    # 명예회장 is no 회장 with a word before it.
    known = affixes(folder).korean
    alike = any(front not in known or known[front].lost != "mismatch" for front in longer)
    return any(not context or names_organisation(context, front) for front in same), alike


def _fitting(
    others: frozenset[str], rendering: Words, grade: Verdict, context: str, folder: Path | None
) -> frozenset[str]:
    """The titles whose row in this organisation grades the rendering so (Secretary of Education: good in the U.S.)."""
    at = {title: rows(KoreanTitle(title, (), "", title), context, folder) for title in others}
    return frozenset(title for title, found in at.items() if found and found.row.grade(rendering) == grade)


def _inner(title: Words) -> Iterator[Words]:
    """Shorter renderings inside: without words at the front."""
    for start in range(1, len(title)):
        yield title[start:]


def judge(title: KoreanTitle, context: str, reading: Reading, folder: Path | None = None) -> Judgement | None:
    """The verdict on `reading.core` as a rendering of `title.base`; None when the base is not in the table."""
    found = _judged(title, context, reading, at, folder) if (at := rows(title, context, folder)) else None
    if found is None or found.verdict != "mismatch" or found.why in _SURE or found.entry.grade(reading.core):
        return found
    row = found.entry
    odd = another_second(reading.core, row, catalogue(folder)) or by_the_word(title, reading.core, folder)
    odd = odd or same_occupation(row, reading.title, folder)
    return Judgement("variant", "unusual", row, reading.core) if odd else found


def _judged(title: KoreanTitle, context: str, reading: Reading, at: Rows, folder: Path | None) -> Judgement:
    if elsewhere(title, reading.core, folder):
        return Judgement("mismatch", "posted-elsewhere", at.row, reading.title)
    gapped = gapped_title(reading, names := catalogue(folder))
    if at.row.grade(gapped) is None and other_station(reading, gapped, title, context, names):
        return Judgement("mismatch", "whole", at.row, gapped, _others(gapped, title.base, names))
    if heads_the_whole(title, context, reading, unit_words(title.base, folder), folder):
        return Judgement("mismatch", "whole", at.row, reading.core)
    if at.row.grade(reading.core) is None and of_other_sense(title, context, reading.core, at.row, folder):
        return Judgement("mismatch", "sense", at.row, reading.core)
    headed = at.row.grade(reading.core) is None and heads_unit(title, context, reading, at.row, folder)
    if headed and not _lost(title, reading, folder):
        return Judgement("match", "listed", at.row, reading.core)
    for rendering in (reading.core, gapped, around_place(reading, at.row), squeezed(reading), reading.title):
        grade = at.row.grade(rendering) if rendering else None
        if grade != "mismatch" and rendering == reading.title != reading.core and _second(reading, at.row):
            return Judgement("mismatch", "deputy-gained", at.row, rendering)
        foreign = grade == "match" and rendering == reading.title and _plain(rendering)
        if foreign and _foreign(gapped, title, names, folder):
            return Judgement("mismatch", "other", at.row, gapped, _others(gapped, title.base, names))
        if grade == "variant" and rendering != reading.title and rendering == squeezed(reading):
            return Judgement(grade, "unusual", at.row, reading.core)
        if grade == "variant" and rendering == reading.title and names_unit(reading, title.base):
            grade = "match"
        headed = grade in ("match", "variant") and rendering == reading.title != reading.core and _plain(rendering)
        if headed and strange(reading, title, context, at.row, folder):
            return Judgement("mismatch", "unknown", at.row, rendering)
        if grade:
            return _listed(grade, at.row, rendering, title.base, names)
    if one_of_several(title.base, context, names.strong(gapped or reading.core)):
        return Judgement("variant", "unusual", at.row, gapped)
    found = _unlisted(title, context, reading, at, gapped or reading.title, names, folder)
    if found.verdict == "variant" and found.why == "unusual" and strange(reading, title, context, at.row, folder):
        return Judgement("mismatch", "unknown", at.row, found.title)
    return found


def _listed(grade: Verdict, row: Entry, rendering: Words, base: str, names: Catalogue) -> Judgement:
    """What the row itself says; a wrong form that is an office of another rank is named as such."""
    if grade == "match":
        return Judgement(grade, "listed", row, rendering)
    others = _others(rendering, base, names)
    if grade == "variant" and row.domain in _RANKED and _another_rank(rendering, row, names):
        return Judgement("mismatch", "other", row, rendering, others)
    if grade == "mismatch" and others and is_deputy(rendering) != row.needs_deputy:
        if row.needs_deputy:
            return Judgement(grade, "deputy-lost", row, rendering, others)
        if not row.may_be_deputy:
            return Judgement(grade, "deputy-gained", row, rendering, others)
    return Judgement(grade, "listed", row, rendering, others)


def _another_rank(rendering: Words, row: Entry, names: Catalogue) -> bool:
    """Whether a rank of the same service or its sister is usually called so, and the word is no name for many ranks.

    "Superintendent" is 경정 and so no 총경, "colonel" is no 대령 of the navy; "sergeant" is any of the sergeants.
    """
    usual = [entry for entry in names.by_domain[row.domain] if entry.first and entry.first[-1] == rendering[-1]]
    called = [entry for entry in usual if entry.first == rendering]
    if any(entry.korean == row.korean and entry.context != row.context for entry in called):
        return bool(row.context)
    if len(rendering) == 1 and len({entry.korean for entry in usual}) >= _MANY_RANKS:
        return False
    return any(entry is not row for entry in called)


def _foreign(gapped: Words, title: KoreanTitle, names: Catalogue, folder: Path | None) -> bool:
    """Whether the title around a name is that of another office of the same field (경찰서장, 경찰청장)."""
    strong = names.strong(gapped)
    if title.base in strong or any(_related(title.base, strong, "", folder)):
        return False
    return any(other[:_FIELD] == title.base[:_FIELD] for other in strong)


def _plain(rendering: Words) -> bool:
    """A word for the head of anything: head, chief, director, president, chair …"""
    return bool(rendering) and rendering[-1] in _UNIT | _TOP and set(rendering[:-1]) <= _ANYTHING


def _second(reading: Reading, row: Entry) -> bool:
    """Whether "vice" or "deputy" stands right before a title that is not that of a deputy, or opens the phrase."""
    before, itself = is_deputy(reading.front[-1:]) or reading.front[:1] in _SECOND, is_deputy(reading.title)
    return before and not itself and not row.may_be_deputy


def _unlisted(
    title: KoreanTitle,
    context: str,
    reading: Reading,
    at: Rows,
    rendering: Words,
    names: Catalogue,
    folder: Path | None,
) -> Judgement:
    row, base = at.row, title.base
    others = names.strong(rendering) - {base}
    near = f"{title.context} {context}".strip()
    with_place, same_name = _related(base, others, near, folder)
    longer = frozenset(names.known.get(rendering, ())) - {base}
    with_place = with_place and _related(base, _fitting(others, rendering, "match", near, folder), near, folder)[0]
    understood = _fitting(longer, rendering, "variant", near, folder) if near and not with_place else frozenset()
    general = at.general.grade(rendering) if at.general and at.general is not row else None
    if lost := _lost(title, reading, folder):
        return Judgement("mismatch", f"{lost}-lost", row, rendering)
    with_place = with_place or (title.head != base and same_in_short(title, others))
    with_place = with_place or same_office(row, others, names)
    if with_place and is_deputy(rendering) == row.needs_deputy:
        return Judgement("match", "listed", row, rendering)
    before = "".join((title.context or context).split())
    fronts, second = tuple(other for other in others if not base.endswith(other)), is_deputy(rendering)
    if rendering and rendering[-1] in row.nouns and before.endswith(fronts) and (second or not row.needs_deputy):
        # 의원 behind 비례대표 is what 비례대표 alone is.
        return Judgement("match", "listed", row, rendering)
    if "of" in rendering and row.grade(rendering[: rendering.index("of")]) == "match" and _of_body(before, others):
        # "Deputy governor of the Bank of Korea" is 부총재, but what 부총재보 is called of the same bank.
        return Judgement("match", "listed", row, rendering)
    if understood and _related(base, understood, near, folder)[0] and is_deputy(rendering) == row.needs_deputy:
        return Judgement("variant", "unusual", row, rendering)
    if general == "mismatch":
        return Judgement("mismatch", "wrong", row, rendering)
    second = second or is_deputy(reading.front[-1:])
    if second and not row.may_be_deputy:
        return Judgement("mismatch", "deputy-gained", row, rendering, _others(rendering, base, names))
    if row.needs_deputy and not second:
        return Judgement("mismatch", "deputy-lost", row, rendering, _others(rendering, base, names))
    return (
        _by_sense(rendering, at, general)
        or _by_parent(title, context, reading, row, rendering, folder)
        or _by_rank(reading, row, rendering, others, same_name, names, title)
    )


def _of_body(before: str, titles: frozenset[str]) -> bool:
    """Whether one of the titles begins with the body whose name ends right before the title."""
    return any(before.endswith(title[:size]) for title in titles for size in range(2, len(title)))


def _lost(title: KoreanTitle, reading: Reading, folder: Path | None) -> str:
    """The kind of a telling prefix that is part of a listed title (명예회장) and that no English word renders."""
    part = shorter(title, folder)
    if part is None or len(part.affixes) == len(title.affixes):
        return ""
    affix = affixes(folder).korean[part.affixes[-1]]
    said = {word for key in affix.english for word in key}
    return affix.kind if affix.lost == "mismatch" and affix.kind != "deputy" and said.isdisjoint(reading.core) else ""


def _by_sense(rendering: Words, at: Rows, general: Verdict | None) -> Judgement | None:
    """A rendering that the table gives for this title elsewhere: in another organisation, or when none is known."""
    row = at.row
    if not at.named and any(entry.grade(rendering) == "match" for entry in at.every):
        return Judgement("variant", "depends", row, rendering)
    if general is None or at.general is None or row is at.general:
        return None
    inner = next((grade for key in _inner(rendering) if (grade := row.grade(key))), None)
    if inner == "match":
        return Judgement(general, "listed", row, rendering)
    if inner is None and (_one_sense(row, at.general) or (_plain(rendering) and not row.nouns.isdisjoint(_HEADS))):
        return Judgement("variant", "unusual", row, rendering)
    return Judgement("mismatch", "sense", row, rendering)


def _one_sense(row: Entry, general: Entry) -> bool:
    """Whether the title means the same here as usually (사장 of a 공사), and is no homograph (소장 in the army)."""
    usual = [key for key, grade in general.grades.items() if grade == "match"]
    return sum(row.grade(key) is not None for key in usual) * 5 >= len(usual) * 2


def _by_parent(
    title: KoreanTitle, context: str, reading: Reading, row: Entry, rendering: Words, folder: Path | None
) -> Judgement | None:
    """A title with its organisation (공정거래위원장) rendered by the plain one and other words for the organisation."""
    parent = shorter(title, folder)
    if parent is None or len(parent.affixes) != len(title.affixes) or not rendering:
        return None
    if not title.base.endswith(_ORGANISATION_HEADS):
        return None
    at = rows(parent, context, folder)
    grade = at.row.grade(reading.title) if at else None
    if at is None or grade is None or grade == "mismatch":
        return None
    if _specific(at.row) or "of" in reading.title:
        return None
    said, meant = _organisations(reading, row)
    if len(reading.title) > 1 and not meant.issuperset(set(reading.title[:-1]) - _EMPTY) and not said:
        return None
    if grade == "match" and (not said or (len(said & meant) * 2 >= len(said) and len(said & meant) > 0)):
        return Judgement("match", "listed", row, rendering)
    if _elsewhere(reading, row):
        return Judgement("mismatch", "organisation", row, rendering)
    if grade == "variant":
        return Judgement("variant", "unusual", row, rendering)
    if catalogue(folder).strong(rendering) - {title.base, parent.base} and len(rendering) > 1:
        return None
    return Judgement("variant", "unusual", row, rendering)


def _organisations(reading: Reading, row: Entry) -> tuple[frozenset[str], frozenset[str]]:
    """The words for the organisation that are said, and all those that good renderings of the row hold."""
    said = frozenset(word for word in (*reading.front, *reading.after) if word not in _EMPTY)
    meant = {word for key, value in row.grades.items() if value == "match" for word in key}
    return said, frozenset(meant) - _EMPTY


def _elsewhere(reading: Reading, row: Entry) -> bool:
    """Whether the title names its organisation, and the English names another one in at least two words."""
    said, meant = _organisations(reading, row)
    return _specific(row) and len(said) > 1 and not said & meant


def _specific(row: Entry) -> bool:
    """Whether the row names its organisation."""
    return all(len(set(words(best)) - _EMPTY) > _SPECIFIC for best in row.best)


def _by_rank(
    reading: Reading,
    row: Entry,
    rendering: Words,
    others: frozenset[str],
    same_name: bool,
    names: Catalogue,
    title: KoreanTitle,
) -> Judgement:
    """Rank words and head nouns decide: the same rank in other words is understandable, another rank is wrong."""
    base, duty = title.base, "".join(title.head.split()).removesuffix(title.base)
    noun = rendering[-1] if rendering and (len(rendering) == 1 or "of" not in rendering) else reading.noun
    heads = not row.nouns.isdisjoint(_HEADS)
    plain = _plain(rendering)
    smaller = [other for other in others if base.endswith(other)]
    sure = bool(smaller) and "of" not in rendering and not any(_siblings(base, other, others) for other in others)
    sure = sure and not any(_specific(entry) for other in smaller for entry in names.entries[other])
    named = _others(rendering, base, names)
    # Of no office, a word before the noun tells the sort: 운전자 of a tank lorry is a truck driver.
    sort = row.domain == "profession" and noun in row.nouns and rendering[0] not in words_used("office-rank")
    if others and (sort or _own_head(reading, row, rendering, duty) or same_field(duty, title.head, others)):
        return Judgement("variant", "unusual", row, rendering, named)
    if others and not plain:
        if (same_name or sure) and noun in row.nouns:
            return Judgement("variant", "unusual", row, rendering, named)
        return Judgement("mismatch", "other", row, rendering, named)
    if _elsewhere(reading, row):
        return Judgement("mismatch", "organisation", row, rendering)
    top = not row.nouns.isdisjoint(_TOP | _AGENCY_HEADS) and "mayor" not in row.nouns
    if noun in row.nouns or (noun in _UNIT and heads) or (noun in _TOP and top):
        return Judgement("variant", "unusual", row, rendering, named)
    return Judgement("mismatch", "other" if named else "unknown", row, rendering, named)


def _own_head(reading: Reading, row: Entry, rendering: Words, duty: str) -> bool:
    """Whether a compound that no table knows (강력계장) is rendered by a fair word for its head and other words of
    its duty ("head of the violent crimes unit"), or as the chief … officer of a company.
    """
    if not duty:
        return False
    if rendering[:1] == ("chief",) and rendering[-1] == "officer" and len(rendering) > 2:
        return not row.nouns.isdisjoint(_HEADS)
    if said_by_parts(duty, row, rendering):
        return True
    head = rendering[: rendering.index("of")] if "of" in rendering[1:] else ()
    return bool(head) and row.grade(head) in ("match", "variant")


def _siblings(base: str, other: str, others: frozenset[str]) -> bool:
    """Whether `other` is another office of the same last word (국회의원 beside 도의원)."""
    if base.endswith(other) or other.endswith(base):
        return False
    return any(base.endswith(short) and other.endswith(short) for short in others)


def _others(rendering: Words, base: str, names: Catalogue) -> tuple[str, ...]:
    """Up to three Korean titles that the rendering usually stands for, the shortest first."""
    usual = [title for title in names.strong(rendering) if title != base and names.entries[title][0].best]
    return tuple(sorted(usual, key=lambda t: (_rank(rendering, t, names), len(t), t))[:3])


def _rank(rendering: Words, title: str, names: Catalogue) -> int:
    """0 when the rendering is the usual one of the title, 1 in some organisation only, 2 when it is only accepted."""
    usual = [entry.context for entry in names.entries.get(title, ()) if entry.first == rendering]
    return 0 if "" in usual else 1 if usual else 2
