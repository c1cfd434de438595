"""Find organisations in a passage: those of the table by name, others by their parts (place, function words, kind)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from bitext_check.content.lexicon import lexicon
from bitext_check.organisations.catalogue import Catalogue, Organisation, catalogue
from bitext_check.organisations.parts import Part, company_kinds, ends_in_kind, kinds_by_english, take_apart
from bitext_check.organisations.runs import kind_at, runs
from bitext_check.organisations.values import EnglishOrganisation, KoreanOrganisation
from bitext_check.places.gazetteer import gazetteer
from bitext_check.places.words import Word, english_words, lowers, stems_with_role, words_with_role
from bitext_check.records import Mention, Passage, Token
from bitext_check.segmentation.datelines import after_dateline
from bitext_check.tables.load import by_house
from bitext_check.tables.words import words_used

# Only the tags of verbs and adjectives have more behind a hyphen (VV-I).
_NOUNS = frozenset("NNG NNP XR XPN XSN SL SN".split())
_MINISTER = re.compile(r"(?:[ ·]|\S{0,12} \S{0,6} ?|의 ){0,1}(?:전 |신임 |제?[1-3])?(?:장관|차관|장차관|장·차관)")
_LONGEST = 30
_PIECES = 2
_HANGUL_NAME = re.compile("[가-힣]{2,5}")
_LETTERS = re.compile(r"\([A-Z][A-Za-z]{1,9}\) ?")
# Behind a place these are an office or works, not a body: 평창군의원 (councillor), 경기지사 (governor), 서울공사.
_OFFICES_TOO = frozenset(("의원", "지사", "공사"))
_REGIONAL = frozenset(("regional", "provincial", "district", "metropolitan", "local"))
# Kinds of a part of an authority, and how many syllables of known words they need before them.
_BUREAUS = {"국": 4, "과": 4, "정책실": 2, "정책국": 2, "정책관실": 2}
_WIDE = frozenset("한국 대한 대한민국 국립 시립 도립 전국 세계 국제".split())


@by_house(maxsize=1)
def _heads() -> re.Pattern[str]:
    """Heads and staff written on to the name of their body, the longest first."""
    longest_first = sorted(words_with_role("head"), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(longest_first)})$")


@by_house(maxsize=1)
def _before_names() -> frozenset[str]:
    """Capitalised words that may stand before a name without being part of it."""
    return words_with_role("opener") | words_with_role("title")


def korean_organisations(passage: Passage, folder: Path | None = None) -> tuple[Mention, ...]:
    """The organisations of a Korean passage, in order of place, none inside another."""
    found: list[Mention] = []
    end, listed = 0, catalogue(folder)
    for first, last in _chunks(passage):
        start, stop = passage.tokens[first].start, passage.tokens[last].end
        if start < end:
            continue
        mention = _in_chunk(passage, first, last, start, stop, listed)
        if mention is not None:
            found.append(mention)
            end = mention.end
    return tuple(found)


def _chunks(passage: Passage) -> Iterator[tuple[int, int]]:
    """Numbers of the first and last token of each row of nouns without a space between them."""
    first: int | None = None
    before = 0
    for number, (_, tag, start, end, _) in enumerate(passage.tokens):
        noun = tag in _NOUNS and end > start
        if first is not None and not (noun and start == before):
            yield first, number - 1
            first = None
        if noun and first is None:
            first = number
        before = end
    if first is not None:
        yield first, len(passage.tokens) - 1


def _in_chunk(passage: Passage, first: int, last: int, start: int, stop: int, listed: Catalogue) -> Mention | None:
    """The organisation that a chunk names: the known one that it is or begins with, else one with a kind at its end."""
    known = _known(passage, start, stop, listed)
    whole = _around_bracket(passage, start, known[0], listed) if known is not None else None
    if whole is not None:
        return whole
    ends = (stop, *[start + cut for cut in _without_head(passage.plain[start:stop])])
    if known is not None and known[0] >= min(ends):
        return _mention(passage, start, known[0], known[1], "organisations.tsv")
    begin = _word_start(passage, first)
    for end in ends:
        parts = _named_by(passage.plain[begin:end])
        if parts:
            data = KoreanOrganisation(passage.plain[begin:end], (), parts, _headed(passage, end))
            return Mention("organisation", data.name, passage, begin, end, data, "parts")
    if known is not None:
        return _mention(passage, start, known[0], known[1], "organisations.tsv")
    return next(_cut_up(passage, first, ends), None) or _later(passage, first, last, stop, listed)


def _cut_up(passage: Passage, first: int, ends: Iterable[int]) -> Iterator[Mention]:
    """A body whose name the analyser took for verbs and particles: 다 + 온 of 다온은행."""
    tokens, at = passage.tokens, first
    while at and tokens[at - 1].end >= tokens[at].start:
        at -= 1
    begin, front = tokens[at].start, passage.plain[tokens[at].start : tokens[first].start]
    if first - at < _PIECES or not _HANGUL_NAME.fullmatch(front) or front in lexicon():
        return
    if (begin and passage.plain[begin - 1].isalnum()) or (first - at == _PIECES and tokens[first - 1].tag == "ETM"):
        # Two pieces may be an adjective with the noun written on to it: 가까운병원.
        return
    for end in ends:
        parts = _named_by(passage.plain[begin:end])
        if parts and parts[0].unknown and parts[-1].korean in words_used("freely-named") and len(parts[-1].korean) > 1:
            data = KoreanOrganisation(passage.plain[begin:end], (), parts, False)
            yield Mention("organisation", data.name, passage, begin, end, data, "parts")


@by_house(maxsize=50_000)
def _named_by(text: str) -> tuple[Part, ...]:
    """The parts of a name of a body that no table has, () when it is none."""
    parts = take_apart(text) if 3 <= len(text) <= _LONGEST and ends_in_kind(text) else ()
    return parts if _proper(parts) else ()


def _word_start(passage: Passage, first: int) -> int:
    """Where the word of a chunk begins: 새 and 아 of 새들녘농협 and 아라온반도체 are read as words of their own."""
    tokens, start = passage.tokens, passage.tokens[first].start
    if first and tokens[first - 1].end == start and tokens[first - 1].tag in ("MM", "IC", "MAG"):
        before = tokens[first - 1].start
        if before == 0 or not passage.plain[before - 1].isalnum():
            return before
    return start


def _headed(passage: Passage, end: int) -> bool:
    return bool(_MINISTER.match(passage.plain, end))


def _later(passage: Passage, first: int, last: int, stop: int, listed: Catalogue) -> Mention | None:
    """A known name that begins at a later morpheme of the chunk (주한미군 in a longer noun is one)."""
    for token in passage.tokens[first + 1 : last + 1]:
        known = _known(passage, token.start, stop, listed)
        if known is not None and known[0] - token.start >= 4:
            return _mention(passage, token.start, known[0], known[1], "organisations.tsv")
    return None


def _around_bracket(passage: Passage, start: int, end: int, listed: Catalogue) -> Mention | None:
    """The longer listed name that begins with a listed one and its letters in brackets: 유럽연합(EU) 집행위원회."""
    text = passage.plain
    bracket = _LETTERS.match(text, end) if text[end : end + 1] == "(" else None
    if bracket is None:
        return None
    head = f"{text[start:end]} "
    for stop, rows in listed.starting(head + text[bracket.end() : bracket.end() + _LONGEST], 0):
        last = bracket.end() + stop - len(head)
        if stop > len(head) and _ends_chunk(passage, last):
            name = text[start:end] + text[bracket.end() : last].replace(" ", "")
            data = KoreanOrganisation(name, rows, take_apart(name), _headed(passage, last))
            return Mention("organisation", name, passage, start, last, data, "organisations.tsv")
    return None


@by_house(maxsize=50_000)
def _without_head(text: str) -> tuple[int, ...]:
    """Where a name may end before a head written on to it, the shortest head first (…환경청 + 장, …환경 + 청장)."""
    heads = _heads()
    cuts = (len(text) - size for size in range(1, 5) if heads.fullmatch(text[-size:]))
    return tuple(cut for cut in cuts if cut >= 2)


def _known(passage: Passage, start: int, stop: int, listed: Catalogue) -> tuple[int, tuple[Organisation, ...]] | None:
    """The end and the rows of the longest listed name at `start` that ends with a morpheme or before a head."""
    text = passage.plain
    for end, rows in listed.starting(text, start):
        if end < stop and not _splits_well(passage, end, text[end:stop]):
            continue
        if end > stop and not _ends_chunk(passage, end):
            continue
        if end - start <= 2 and not _a_name(passage.tokens, start, end, rows):
            continue
        return end, rows
    return None


def _splits_well(passage: Passage, end: int, rest: str) -> bool:
    return bool(_heads().fullmatch(rest)) or bool(passage.tokens_in(end, end + 1))


def _ends_chunk(passage: Passage, end: int) -> bool:
    """Whether a name that reaches over a space ends where a row of nouns does."""
    return not any(t.start < end < t.end or (t.start == end and t.tag in _NOUNS) for t in passage.tokens)


def _a_name(tokens: tuple[Token, ...], start: int, end: int, rows: tuple[Organisation, ...]) -> bool:
    """Two syllables must be a noun of their own, those of a company or a club a proper one: 대상 and 기아 are words."""
    tags = ("NNP", "SL") if any(row.kind in ("company", "sports", "media") for row in rows) else ("NNP", "NNG", "SL")
    return any(t.start == start and t.end == end and t.tag in tags for t in tokens)


def _mention(passage: Passage, start: int, end: int, rows: tuple[Organisation, ...], via: str) -> Mention:
    name = passage.plain[start:end].replace(" ", "")
    data = KoreanOrganisation(name, rows, take_apart(name), _headed(passage, end))
    return Mention("organisation", name, passage, start, end, data, via)


def _proper(parts: tuple[Part, ...]) -> bool:
    """Whether the parts make a name: a kind at the end, and before it a place, a name, 한국 or two function words."""
    if len(parts) < 2 or parts[-1].role not in ("kind", "building"):
        return False
    before = parts[:-1]
    if parts[-1].korean in _OFFICES_TOO and all(part.role in ("place", "body") for part in before):
        return False
    if parts[-1].korean in _BUREAUS:
        # Known words alone, or 미국 and 출판국 were one: 균형건설국, 보건의료국, 주택정책실.
        known = sum(len(part.korean) for part in before if part.role in ("function", "word") and len(part.korean) > 1)
        fair = all(part.role in ("function", "word", "place", "scope") for part in before)
        return fair and known >= _BUREAUS[parts[-1].korean]
    short = len(parts[-1].korean) == 1
    if short and not any(part.role in ("place", "name", "body", "scope", "function") for part in before):
        return False
    if any(part.role == "name" and (len(part.korean) == 1 or part.korean.isdigit()) for part in before):
        return False
    own = any(part.role in ("place", "name", "body") for part in before)
    if parts[-1].korean in company_kinds():
        # What is a common noun as well (반도체, 에너지) needs a name before it, 벤처스 and 모터스 any word.
        names = (
            ("name", "place") if parts[-1].korean in company_kinds("trade") else ("name", "place", "word", "function")
        )
        return any(part.role in names and len(part.korean) > 1 for part in before)
    wide = any(part.korean in _WIDE for part in before)
    return own or wide or sum(part.role in ("function", "word", "scope") for part in before) >= 2


def english_organisations(passage: Passage, folder: Path | None = None) -> tuple[Mention, ...]:
    """The organisations of an English passage, in order: known names, acronyms and capitalised runs with a kind."""
    begin = after_dateline(passage.plain)
    words = tuple(word for word in english_words(passage.plain) if word.start >= begin)
    known = list(_known_spans(passage, words, folder))
    found: list[Mention] = []
    begin = 0
    for start, end, rows in [*known, (len(words), len(words), ())]:
        block = words[begin:start]
        for one, other in runs(block, passage.plain):
            found.append(_english_mention(passage, words, begin + one, begin + other, ()))
        if rows:
            found.append(_english_mention(passage, words, start, end, rows))
        begin = end
    return tuple(found)


def _known_spans(
    passage: Passage, words: tuple[Word, ...], folder: Path | None
) -> Iterator[tuple[int, int, tuple[Organisation, ...]]]:
    """The listed names that are no part of a longer one; articles inside are passed over (Ministry of the Interior)."""
    numbers = [number for number, word in enumerate(words) if word.lower != "the"]
    bare = tuple(words[number] for number in numbers)
    stems = tuple(word.stem for word in bare)
    listed = catalogue(folder)
    at = 0
    while at < len(bare):
        known = _english_known(bare, stems, at, listed)
        if (
            known is None
            or _in_longer_name(passage.plain, bare, stems, at, known[0])
            or _parted(passage, bare, at, known)
        ):
            at += 1
        else:
            yield numbers[at], numbers[known[0] - 1] + 1, known[1]
            at = known[0]


def _parted(passage: Passage, words: tuple[Word, ...], at: int, known: tuple[int, object]) -> bool:
    """Whether a square bracket parts the words: [Personnel] Ministry of …"""
    return "]" in passage.plain[words[at].start : words[known[0] - 1].end]


def _in_longer_name(text: str, words: tuple[Word, ...], stems: tuple[str, ...], start: int, end: int) -> bool:
    """Whether capitalised words directly around a listed name make a longer one of it (… University Hospital)."""
    if stems[end - 1] == "minist":
        return False
    stop = end
    while stop < len(words) and stop < end + 4 and words[stop].capital and _touches(text, words, stop):
        stop += 1
    if any(kind_at(stems, at, stop) for at in range(end, stop)):
        return True
    single = end - start == 1 and not words[start].text.isupper()
    if single and stop > end and stems[end] not in stems_with_role("title"):
        return True
    before = words[start - 1] if start else None
    if before is None or not before.capital or not _touches(text, words, start):
        return False
    if before.lower in _REGIONAL and start > 1 and _touches(text, words, start - 1):
        before = words[start - 2]
    if single and stems[start:end] in kinds_by_english():
        return before.lower not in _before_names()
    return before.lower not in _before_names() and (before.lower,) in gazetteer().by_form


def _touches(text: str, words: tuple[Word, ...], at: int) -> bool:
    return text[words[at - 1].end : words[at].start] in (" ", "-", "")


def _english_known(
    words: tuple[Word, ...], stems: tuple[str, ...], at: int, known: Catalogue
) -> tuple[int, tuple[Organisation, ...]] | None:
    word = words[at]
    if not word.capital and not word.text.isdigit():
        return None
    form = known.longest(stems, at)
    ours = words[at : at + len(form)]
    if form and ours[-1].capital and (len(form) > 2 or _spelled_so(ours, known.by_form[form])):
        return at + len(form), known.by_form[form]
    if word.text.isupper() and len(word.text) > 1 and word.text in known.by_abbreviation:
        return at + 1, known.by_abbreviation[word.text]
    return None


def _spelled_so(words: tuple[Word, ...], rows: tuple[Organisation, ...]) -> bool:
    """Whether one or two words are the name letter by letter, and no place (Exchanges is not the Exchange)."""
    lower = tuple(word.lower for word in words)
    if len(words) == 1 and (len(words[0].text) < 2 or lower in gazetteer().by_form):
        return False
    if "minist" in (word.stem for word in words):
        return True
    return any(lowers(name) == lower and (len(lower) > 1 or words[0].text in (name, name.upper()))
               for row in rows for name in row.names)  # fmt: skip


def _english_mention(
    passage: Passage, words: tuple[Word, ...], start: int, end: int, rows: tuple[Organisation, ...]
) -> Mention:
    text = passage.plain
    inside = words[start:end]
    before = start > 0 and words[start - 1].capital and text[words[start - 1].end : inside[0].start] == " "
    after = end < len(words) and words[end].capital and text[inside[-1].end : words[end].start] in (" ", "-")
    goes_on = after and words[end].stem not in stems_with_role("title")
    alone = not rows or (not goes_on and (not before or words[start - 1].lower in _before_names()))
    data = EnglishOrganisation(inside, rows, alone)
    via = "organisations.tsv" if rows else "parts"
    return Mention("organisation", " ".join(data.stems), passage, inside[0].start, inside[-1].end, data, via)
