"""Which paragraphs of a page are the Korean article, which the English one, which the site's own (chrome).

Facts stand in `tables/notices.tsv` (sentences that announce a machine translation) and `tables/chrome.tsv` (lines that
are no article text). Roles: "text" belongs to the article; "optional" (captions, bylines) belongs to it only where the
other side has it too; "chrome" and "notice" never.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from bitext_check.reading.errors import InputError
from bitext_check.records import Language, Page, Span
from bitext_check.tables.load import Row, by_house, cells, table

_HANGUL = re.compile(r"[가-힣ㄱ-ㅎㅏ-ㅣ\u1100-\u11ff]")
_LATIN = re.compile(r"[A-Za-z]")
_HANGUL_RUN, _LATIN_RUN = re.compile(f"{_HANGUL.pattern}+"), re.compile(f"{_LATIN.pattern}+")
_WORD = re.compile(r"[A-Za-z]{2,}")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s가-힣]{1,300}|(?<![\w.+-])[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}"
)
_LINE_END = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
_SENTENCE_END = re.compile(r"[.!?。]['’\"”)\]>]{0,3}(?:\s{1,4}|(?=[A-Z가-힣<*\[(])|$)|[>\]](?=\s?[A-Z가-힣*<])")
_PROSE_END = re.compile(r"[.!?。]['’\"”)\]>]{0,3}\s{0,4}$")
# An English text needs this many Latin letters and words in one paragraph to be a translation rather than a name.
_ENGLISH_LETTERS, _ENGLISH_WORDS = 25, 4
# Without a notice, fewer Latin letters than this for one Hangul syllable of running text are a quotation or a slogan,
# not a translation (a whole translation has about four).
_LEAST_SHARE = 0.5
# Running text is at least so long, in characters; Hangul says more with fewer.
_PROSE = {"ko": 25, "en": 40, "": 40}
# News tells in the plain style, a site speaks to its readers (…니다, …세요) or forbids them something (금한다).
_REPORTED = re.compile(r"(?<!니)(?<!금한)(?<!금지한)다\.[”’\"')\]]{0,3}\s{0,4}$")
# The end of a sentence behind which another one or a bracket begins.
_NEXT_SENTENCE = re.compile(r"(?:다|[a-z0-9)])\.[”’\"')]{0,3}\s{1,4}(?=[“‘\"'A-Z가-힣\d(])")
# A caption begins with such a mark, or says one sentence.
_LONG_CAPTION = 50
_MARKED = re.compile(r"\s{0,4}[^\w\s“‘\"']")
# A paragraph longer than this holds no notice: it is not searched.
_LONGEST = 3000


@dataclass(frozen=True, slots=True)
class Half:
    """One side of an article: paragraphs as spans of its page, with a role each."""

    page: Page
    paragraphs: tuple[Span, ...]
    roles: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(self.page.text[span.start : span.end] for span in self.paragraphs)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph, or a part of one that a notice is glued to. `notice` is "strong", "beside" or ""."""

    span: Span
    text: str
    script: str
    notice: str = ""

    @property
    def english(self) -> bool:
        """Enough Latin letters to be a paragraph of a translation."""
        plain = _without_addresses(self.text)
        return (
            self.script == "en"
            and len(_LATIN.findall(plain)) >= _ENGLISH_LETTERS
            and len(_WORD.findall(plain)) >= _ENGLISH_WORDS
        )

    @property
    def prose(self) -> str:
        """The language of a piece that is a paragraph of running text, "" for other lines and for notices."""
        running = len(self.text) >= _PROSE[self.script] and _PROSE_END.search(self.text[-12:]) is not None
        return self.script if running and not self.notice else ""


def split_bilingual(page: Page, house: Path | None = None) -> tuple[Half, Half]:
    """The Korean and the English half of a page that holds both. Raises `InputError` when either is not there.

    `house` is a folder with a newsroom's own tables.
    """
    pieces = _pieces(page, house)
    boundary = _boundary(pieces)
    if boundary is None:
        raise _one_sided(page, any(piece.script == "ko" for piece in pieces))
    # Korean lists after the article may hold an English line (a footer, the title of another article).
    running = [n for n, piece in enumerate(pieces) if piece.prose == "en" and n >= boundary]
    last = max(running or [n for n, piece in enumerate(pieces) if piece.english and not piece.notice])
    korean: list[_Piece] = []
    english: list[_Piece] = []
    for number, piece in enumerate(pieces):
        if piece.notice:
            (korean if piece.script == "ko" else english).append(piece)
        elif number < boundary or (number > last and piece.script != "en"):
            korean.append(piece)
        else:
            english.append(piece)
    return _half(page, korean, "ko", house), _half(page, english, "en", house)


def split_single(page: Page, language: Language, house: Path | None = None) -> Half:
    """The half of a page in one language. Raises `InputError` when the page is in the other one."""
    pieces = _pieces(page, house)
    if language == "ko" and not any(piece.script == "ko" for piece in pieces):
        raise InputError(
            f"{page.path}: the source holds no Korean text; are source and target the wrong way round?",
            f"{page.path}: 원문에 한국어가 없습니다. 원문과 번역문이 바뀌지 않았는지 확인하십시오",
        )
    if language == "en" and not any(piece.script == "en" for piece in pieces):
        raise InputError(
            f"{page.path}: the target holds no English text; are source and target the wrong way round?",
            f"{page.path}: 번역문에 영어가 없습니다. 원문과 번역문이 바뀌지 않았는지 확인하십시오",
        )
    return _half(page, pieces, language, house)


def _one_sided(page: Page, has_korean: bool) -> InputError:
    if has_korean:
        return InputError(
            f"{page.path}: no English translation was found on this page; give the English with --target FILE",
            f"{page.path}: 이 페이지에 영어 번역문이 없습니다. --target 파일로 영어를 주십시오",
        )
    return InputError(
        f"{page.path}: no Korean text was found on this page; give the Korean with --source FILE",
        f"{page.path}: 이 페이지에 한국어 원문이 없습니다. --source 파일로 한국어를 주십시오",
    )


def _without_addresses(text: str) -> str:
    return _ADDRESS.sub(" ", text) if "@" in text or "http" in text or "www." in text else text


def _script(text: str) -> str:
    plain = _without_addresses(text)
    hangul, latin = len("".join(_HANGUL_RUN.findall(plain))), len("".join(_LATIN_RUN.findall(plain)))
    if hangul == 0 and latin == 0:
        return ""
    # A Hangul syllable stands for about two and a half Latin letters.
    return "ko" if 2.5 * hangul > latin else "en"


def _boundary(pieces: Sequence[_Piece]) -> int | None:
    """Number of the first English piece: after the notice that English follows, or where the scripts part best."""
    english = [n for n, piece in enumerate(pieces) if piece.script == "en" and not piece.notice]
    if not any(pieces[n].english for n in english) or all(p.script != "ko" or p.notice for p in pieces):
        return None
    for number, piece in enumerate(pieces):
        if piece.notice and next((p.prose for p in pieces[number:] if p.prose), "en") == "en":
            after = [n for n in english if n > number]
            if any(pieces[n].english for n in after):
                return after[0]
    best, running, place = 0, 0, 0
    for number, piece in enumerate(pieces):
        running += {"ko": 1, "en": -1}.get(piece.script, 0) * len(piece.text)
        if running > best:
            best, place = running, number + 1
    following = [n for n in english if n >= place]
    letters = sum(len(_LATIN.findall(_without_addresses(pieces[n].text))) for n in following)
    hangul = sum(len(_HANGUL.findall(piece.text)) for piece in pieces if piece.prose == "ko")
    if not any(pieces[n].english for n in following) or letters < _LEAST_SHARE * hangul:
        return None
    return following[0]


def _pieces(page: Page, house: Path | None) -> list[_Piece]:
    """The paragraphs in order, cut where a notice is glued to other text; what turns out to be no notice is whole."""
    notices = _notice_patterns(house)
    pieces = [piece for span in page.paragraphs for piece in _cut(page.text, span, notices)]
    while True:
        refused = [n for n, piece in enumerate(pieces) if piece.notice == "strong" and _inside_article(pieces, n)]
        if not refused:
            break
        pieces = [replace(piece, notice="") if n in refused else piece for n, piece in enumerate(pieces)]
    return _joined(page.text, _beside_notices(pieces, notices.beside))


def _inside_article(pieces: Sequence[_Piece], number: int) -> bool:
    """Whether a notice stands between running text of its own language: then it is a sentence of the article."""
    own, other = (pieces[number].script, "en" if pieces[number].script == "ko" else "ko")
    before = _reaches(pieces[:number][::-1], own, other)
    return before and _reaches(pieces[number + 1 :], own, other)


def _reaches(pieces: Sequence[_Piece], own: str, other: str) -> bool:
    for piece in pieces:
        if piece.prose == own:
            return True
        if piece.prose == other or (piece.notice and piece.script == other):
            return False
    return False


def _beside_notices(pieces: list[_Piece], beside: re.Pattern[str]) -> list[_Piece]:
    """Mark up to two lines after a notice that go on with it in its language ("there may be errors")."""
    for number in [n for n, piece in enumerate(pieces) if piece.notice == "strong"]:
        for n in range(number + 1, min(number + 3, len(pieces))):
            piece = pieces[n]
            if piece.notice or piece.script != pieces[number].script or not beside.search(piece.text[:300]):
                break
            pieces[n] = replace(piece, notice="beside")
    return pieces


def _joined(text: str, pieces: Sequence[_Piece]) -> list[_Piece]:
    """Pieces of one paragraph that are not parted by a notice after all, together again."""
    joined: list[_Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.notice == piece.notice == ""
            and last.script == piece.script
            and not _LINE_END.search(text, last.span.end, piece.span.start)
        ):
            span = Span(last.span.start, piece.span.end)
            joined[-1] = _Piece(span, text[span.start : span.end], piece.script)
        else:
            joined.append(piece)
    return joined


def _cut(text: str, span: Span, notices: _Notices) -> Iterator[_Piece]:
    """One paragraph as pieces: the announcement of a translation, and what is glued to it on either side."""
    line = text[span.start : span.end]
    sentences = _sentences(line) if len(line) <= _LONGEST and notices.words.search(line) else []
    marks = [notices.strong.search(line[a:b].strip()) is not None for a, b in sentences]
    if not any(marks):
        yield _Piece(span, line, _script(line))
        return
    first, last = _announcement(marks, [notices.beside.search(line[a:b]) is not None for a, b in sentences])
    groups: list[tuple[int, int, bool]] = []
    for number, (a, b) in enumerate(sentences):
        notice = first <= number <= last
        if groups and groups[-1][2] == notice and _script(line[groups[-1][0] : groups[-1][1]]) == _script(line[a:b]):
            groups[-1] = (groups[-1][0], b, notice)
        else:
            groups.append((a, b, notice))
    for a, b, notice in groups:
        inner = _trim(line, a, b)
        words = line[inner.start : inner.end]
        place = Span(span.start + inner.start, span.start + inner.end)
        yield _Piece(place, words, _script(words), "strong" if notice else "")


def _announcement(marks: Sequence[bool], beside: Sequence[bool]) -> tuple[int, int]:
    """First and last sentence of an announcement: from its first notice on, with what goes on with it."""
    first = last = marks.index(True)
    for number in range(first + 1, len(marks)):
        # One sentence that is neither may stand inside ("thank you for your understanding").
        if number - last > 2:
            break
        if marks[number] or beside[number]:
            last = number
    return first, last


def _sentences(line: str) -> list[tuple[int, int]]:
    bounds = [0, *(m.end() for m in _SENTENCE_END.finditer(line)), len(line)]
    return [(a, b) for a, b in itertools.pairwise(bounds) if line[a:b].strip()]


def _trim(line: str, start: int, end: int) -> Span:
    piece = line[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


class _Notices(NamedTuple):
    """Patterns of sentences that are notices by themselves, and of those that are only beside one.

    `words` finds one of the words that a line needs to hold any notice.
    """

    strong: re.Pattern[str]
    beside: re.Pattern[str]
    words: re.Pattern[str]


@by_house(maxsize=8)
def _notice_patterns(house: Path | None = None) -> _Notices:
    rows = table("notices", house)
    strong, beside = (
        _either(row["pattern"] for row in rows if row["strength"] == strength) for strength in ("strong", "beside")
    )
    needed = [cells(row["needs"]) for row in rows if row["strength"] == "strong"]
    words = _either(re.escape(word) for own in needed for word in own) if all(needed) else re.compile("")
    return _Notices(strong, beside, words)


_Rows = list[tuple[tuple[str, ...], re.Pattern[str]]]


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of one scope: patterns that hold at the start of a line, and those that may stand anywhere in it.

    Those that need one of some words are kept apart with these, so that they are only tried where one stands.
    """

    starting: re.Pattern[str]
    anywhere: re.Pattern[str] | None
    words: tuple[str, ...]
    with_words_starting: _Rows
    with_words_anywhere: _Rows

    def hold(self, line: str) -> bool:
        if self.starting.match(line) or (self.anywhere is not None and self.anywhere.search(line)):
            return True
        if not [word for word in self.words if word in line]:
            return False
        return any(
            any(word in line for word in words) and pattern.match(line) for words, pattern in self.with_words_starting
        ) or any(
            any(word in line for word in words) and pattern.search(line) for words, pattern in self.with_words_anywhere
        )


@by_house(maxsize=8)
def _chrome_lines(house: Path | None = None) -> dict[str, _Lines]:
    """The lines of `tables/chrome.tsv` by scope. All of a pattern that begins with `^` is held to the line's start:
    one sought at every place of a line would be tried as often as the line has letters.
    """
    scopes: dict[str, list[Row]] = {}
    for row in table("chrome", house):
        scopes.setdefault(row["scope"], []).append(row)
    return {scope: _lines(rows) for scope, rows in scopes.items()}


def _lines(rows: Sequence[Row]) -> _Lines:
    starting = [(row["pattern"][1:], cells(row["needs"])) for row in rows if row["pattern"].startswith("^")]
    anywhere = [(row["pattern"], cells(row["needs"])) for row in rows if not row["pattern"].startswith("^")]
    free = [pattern for pattern, words in anywhere if not words]
    return _Lines(
        _either(pattern for pattern, words in starting if not words),
        _either(free) if free else None,
        tuple(dict.fromkeys(word for _, words in (*starting, *anywhere) for word in words)),
        [(words, re.compile(pattern)) for pattern, words in starting if words],
        [(words, re.compile(pattern)) for pattern, words in anywhere if words],
    )


def _either(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)")


def _half(page: Page, pieces: Sequence[_Piece], language: Language, house: Path | None) -> Half:
    lines = _chrome_lines(house)
    found = ["notice" if piece.notice else _role(piece.text[:400], lines, language) for piece in pieces]
    roles: list[str] = []
    ended = False
    for number, role in enumerate(found):
        if role == "notice":
            # What follows a notice is a new article even when the site's own lines came before it.
            ended = False
        elif role == "end":
            ended = ended or _ends(pieces, found, number)
            role = "chrome"
        roles.append("chrome" if ended and role != "notice" else role)
    return Half(page, tuple(piece.span for piece in pieces), tuple(roles))


def _ends(pieces: Sequence[_Piece], roles: Sequence[str], number: int) -> bool:
    """Whether the article ends at this line: not at the copyright line of a photo that stands above the text."""
    texts = [n for n in range(number) if roles[n] == "text"]
    before = sum(len(pieces[n].text) for n in texts if pieces[n].prose)
    later = [n for n in range(number, len(pieces)) if roles[n] == "text"]
    after = sum(len(pieces[n].text) for n in later if pieces[n].prose)
    return bool(texts) and (before >= after or before > 600)


def _running(line: str) -> bool:
    """Whether a line that names the source of a picture at its end is a paragraph of the article before that."""
    return len(line) > _LONG_CAPTION and len(_NEXT_SENTENCE.findall(line)) > 1 and not _MARKED.match(line)


def _role(line: str, lines: Mapping[str, _Lines], language: Language) -> str:
    if len(line) < 200 and _REPORTED.search(line[-12:]) is None:
        if lines["end"].hold(line):
            return "end"
        if lines["line"].hold(line):
            return "chrome"
    if lines["optional"].hold(line) and not _running(line):
        return "optional"
    if not _HANGUL.search(line) and not _LATIN.search(line) and not any(c.isdigit() for c in line):
        return "chrome"
    # A line without Hangul in a Korean article is a name or a slogan, which a translation may leave out.
    return "optional" if language == "ko" and not _HANGUL.search(line) and len(line) < _PROSE["en"] else "text"
