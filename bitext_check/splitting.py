"""Which paragraphs of a page are the Korean article, which the English one, which the site's own (chrome).

Facts stand in `tables/notices.tsv` (sentences that announce a machine translation) and `tables/chrome.tsv` (lines that
are no article text). Roles: "text" belongs to the article; "optional" (captions, bylines) belongs to it only where the
other side has it too; "chrome" and "notice" never.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bitext_check.reading.errors import InputError
from bitext_check.records import Language, Page, Span
from bitext_check.tables.load import table

_HANGUL = re.compile(r"[가-힣ㄱ-ㅎㅏ-ㅣ\u1100-\u11ff]")
_LATIN = re.compile(r"[A-Za-z]")
_SENTENCE_END = re.compile(r"[.!?。]['’\"”)\]>]{0,3}(?:\s{1,4}|(?=[A-Z가-힣<*\[(])|$)|[>\]](?=\s?[A-Z가-힣*<])")
# An English text needs this many Latin letters in one paragraph to be a translation rather than a name or a slogan.
_ENGLISH_LETTERS = 25


@dataclass(frozen=True, slots=True)
class Half:
    """One side of an article: paragraphs as spans of its page, with a role each."""

    page: Page
    paragraphs: tuple[Span, ...]
    roles: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(self.page.text[span.start : span.end] for span in self.paragraphs)


def split_bilingual(page: Page, house: Path | None = None) -> tuple[Half, Half]:
    """The Korean and the English half of a page that holds both. Raises `InputError` when either is not there."""
    pieces = [piece for span in page.paragraphs for piece in _pieces(page.text, span)]
    scripts = [_script(page.text[span.start : span.end]) for span, _ in pieces]
    boundary = _boundary(page.text, pieces, scripts)
    if boundary is None:
        _refuse(page, any(script == "ko" for script in scripts))
    assert boundary is not None
    last_english = max(n for n, script in enumerate(scripts) if script == "en" and not pieces[n][1])
    korean: list[tuple[Span, bool]] = []
    english: list[tuple[Span, bool]] = []
    for number, (span, notice) in enumerate(pieces):
        if notice:
            (korean if scripts[number] == "ko" else english).append((span, True))
        elif number < boundary or (number > last_english and scripts[number] != "en"):
            korean.append((span, False))
        else:
            english.append((span, False))
    return _half(page, korean, "ko"), _half(page, english, "en")


def split_single(page: Page, language: Language) -> Half:
    """The half of a page in one language. Raises `InputError` when the page is in the other one."""
    pieces = [piece for span in page.paragraphs for piece in _pieces(page.text, span)]
    if language == "ko" and not any(_script(page.text[s.start : s.end]) == "ko" for s, _ in pieces):
        raise InputError(
            f"{page.path}: the source holds no Korean text; are source and target the wrong way round?",
            f"{page.path}: 원문에 한국어가 없습니다. 원문과 번역문이 바뀌지 않았는지 확인하십시오",
        )
    if language == "en" and not any(_script(page.text[s.start : s.end]) == "en" for s, _ in pieces):
        raise InputError(
            f"{page.path}: the target holds no English text; are source and target the wrong way round?",
            f"{page.path}: 번역문에 영어가 없습니다. 원문과 번역문이 바뀌지 않았는지 확인하십시오",
        )
    return _half(page, pieces, language)


def _refuse(page: Page, has_korean: bool) -> None:
    if has_korean:
        raise InputError(
            f"{page.path}: no English translation was found on this page; give the English with --target FILE",
            f"{page.path}: 이 페이지에 영어 번역문이 없습니다. --target 파일로 영어를 주십시오",
        )
    raise InputError(
        f"{page.path}: no Korean text was found on this page; give the Korean with --source FILE",
        f"{page.path}: 이 페이지에 한국어 원문이 없습니다. --source 파일로 한국어를 주십시오",
    )


def _script(text: str) -> str:
    hangul, latin = len(_HANGUL.findall(text)), len(_LATIN.findall(text))
    if hangul == 0 and latin == 0:
        return ""
    # A Hangul syllable stands for about two and a half Latin letters.
    return "ko" if 2.5 * hangul > latin else "en"


def _boundary(text: str, pieces: list[tuple[Span, bool]], scripts: list[str]) -> int | None:
    """Number of the first English piece: after the last notice, or where the scripts part best."""
    english = [n for n, (span, notice) in enumerate(pieces) if scripts[n] == "en" and not notice]
    korean = [n for n, (_, notice) in enumerate(pieces) if scripts[n] == "ko" and not notice]
    if not korean or not any(len(_LATIN.findall(text, *_bounds(pieces[n][0]))) >= _ENGLISH_LETTERS for n in english):
        return None
    notices = [n for n, (_, notice) in enumerate(pieces) if notice]
    if notices and any(n > notices[0] for n in english):
        after = [n for n in english if n > notices[0]]
        return after[0]
    lengths = [len(span) for span, _ in pieces]
    gain = [
        (1 if script == "ko" else -1 if script == "en" else 0) * n for script, n in zip(scripts, lengths, strict=True)
    ]
    best, running, place = 0, 0, 0
    for number, value in enumerate(gain):
        running += value
        if running > best:
            best, place = running, number + 1
    following = [n for n in english if n >= place]
    if not following or not any(
        len(_LATIN.findall(text, *_bounds(pieces[n][0]))) >= _ENGLISH_LETTERS for n in following
    ):
        return None
    return following[0]


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _pieces(text: str, span: Span) -> list[tuple[Span, bool]]:
    """The paragraph, cut where a notice of machine translation is glued to other text; True marks notices."""
    line = text[span.start : span.end]
    if len(line) > 3000 or not _is_notice(line):
        return [(span, False)]
    sentences = _cut(line)
    marks = [_is_notice(line[a:b]) for a, b in sentences]
    # Sentences between two notices belong to the announcement.
    first, last = marks.index(True) if True in marks else 0, len(marks) - 1 - marks[::-1].index(True) if True in marks else 0
    pieces: list[tuple[Span, bool]] = []
    for number, (a, b) in enumerate(sentences):
        notice = first <= number <= last
        script = _script(line[a:b])
        if pieces and pieces[-1][1] == notice and _script(text[pieces[-1][0].start : pieces[-1][0].end]) == script:
            pieces[-1] = (Span(pieces[-1][0].start, span.start + b), notice)
        else:
            pieces.append((Span(span.start + a, span.start + b), notice))
    return [(trimmed, notice) for piece, notice in pieces if (trimmed := _trim(text, piece)) is not None]


def _cut(line: str) -> list[tuple[int, int]]:
    bounds = [0, *(m.end() for m in _SENTENCE_END.finditer(line)), len(line)]
    return [(a, b) for a, b in zip(bounds, bounds[1:], strict=False) if line[a:b].strip()]


def _trim(text: str, span: Span) -> Span | None:
    piece = text[span.start : span.end]
    inner = piece.strip()
    if not inner:
        return None
    start = span.start + piece.index(inner)
    return Span(start, start + len(inner))


@lru_cache(maxsize=8)
def _notice_patterns(house: Path | None = None) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row['pattern']})" for row in table("notices", house)))


def _is_notice(text: str) -> bool:
    return _notice_patterns().search(text) is not None


@lru_cache(maxsize=8)
def _chrome_patterns(house: Path | None = None) -> dict[str, re.Pattern[str]]:
    scopes: dict[str, list[str]] = {}
    for row in table("chrome", house):
        scopes.setdefault(row["scope"], []).append(f"(?:{row['pattern']})")
    return {scope: re.compile("|".join(patterns)) for scope, patterns in scopes.items()}


def _half(page: Page, pieces: list[tuple[Span, bool]], language: Language) -> Half:
    patterns = _chrome_patterns()
    roles: list[str] = []
    ended = False
    for span, notice in pieces:
        line = page.text[span.start : span.end]
        if notice:
            roles.append("notice")
            # What follows a notice is a new article even when the site's own lines came before it.
            ended = False
            continue
        role = _role(line[:400], patterns, language)
        if role == "end":
            ended = "text" in roles
            role = "chrome"
        roles.append("chrome" if ended else role)
    return Half(page, tuple(span for span, _ in pieces), tuple(roles))


def _role(line: str, patterns: dict[str, re.Pattern[str]], language: Language) -> str:
    if patterns["end"].search(line) and len(line) < 200:
        return "end"
    if patterns["line"].search(line) and len(line) < 200:
        return "chrome"
    if patterns["optional"].search(line):
        return "optional"
    if not _HANGUL.search(line) and not _LATIN.search(line) and not any(c.isdigit() for c in line):
        return "chrome"
    return "text"
