"""A Korean title read into its base (a row of the table), its prefixes and suffixes, and the organisation before it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from bitext_check.tables.load import by_house, table
from bitext_check.titles.affixes import Affix, affixes
from bitext_check.titles.catalogue import Catalogue, catalogue, compact

_BRACKETS = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")
_ORDINAL_TERM = re.compile(r"(?:^|\s)(?:제\s?)?\d{1,3}대\s*$")
_NUMBER = re.compile(r"제?\s?([1-9])\s?$")
_BOTH = re.compile(r"\s겸\s?|\s및\s|(?<=[가-힣])·(?=[가-힣])")
_SURE_ATTACHED = 2
# Words of their own: at the beginning of a listed title they are syllables of it (전 + 단장 is no 전단장).
_APART = frozenset("전현고前現故")


@dataclass(frozen=True, slots=True)
class KoreanTitle:
    """`base` is the title of the table without spaces ("" when none is known), `affixes` the Korean prefixes and
    suffixes, `context` the words before it (the organisation), `head` the title without affixes as it is written.
    """

    base: str
    affixes: tuple[str, ...]
    context: str
    head: str


def _without_suffixes(text: str, folder: Path | None) -> tuple[str, list[str]]:
    table, titles = affixes(folder).korean, catalogue(folder).entries
    found: list[str] = []
    while compact(text) not in titles:
        fits = [k for k, a in table.items() if a.place == "suffix" and text.endswith(k) and len(text) > len(k)]
        if not fits:
            break
        longest = max(fits, key=len)
        rest = text[: -len(longest)].rstrip()
        if longest == "급" and not _base(rest, catalogue(folder), folder)[0]:
            break
        found.append(longest)
        text = rest
    return text, found


def _prefix(word: str, folder: Path | None) -> Affix | None:
    affix = affixes(folder).korean.get(word)
    return affix if affix is not None and affix.place == "prefix" else None


def _base(text: str, names: Catalogue, folder: Path | None) -> tuple[str, int]:
    """The longest title of the table at the end of `text`, and where it begins."""
    start = max(0, len(text) - names.longest - 6)
    for i in range(start, len(text)):
        if text[i] == " " or (i and text[i].isdigit() and text[i - 1].isdigit()):
            continue
        key = compact(text[i:])
        if i and text[i - 1] != " " and key in _by_themselves(folder):
            continue
        if key in names.entries and not _prefix(text[i:].split()[0], folder) and (len(key) > 1 or i == 0):
            return key, i
    return "", len(text)


@by_house(maxsize=8)
def _by_themselves(folder: Path | None) -> frozenset[str]:
    """Titles that are one only as a word of their own: the end of 제주지사 is no 주지사."""
    return frozenset(row["korean"] for row in table("title_homographs", folder) if row["needs"] == "apart")


def _attached(word: str, folder: Path | None) -> list[str] | None:
    """The affixes that `word` is made of ("수석부"), or None."""
    if not word:
        return []
    for length in range(len(word), 0, -1):
        if _prefix(word[:length], folder):
            rest = _attached(word[length:], folder)
            if rest is not None:
                return [word[:length], *rest]
    return None


def _before(text: str, glued: bool, folder: Path | None) -> tuple[str, list[str]]:
    """The organisation and the affixes in what stands before the base."""
    found: list[str] = []
    while text:
        number = _NUMBER.search(text) if glued else None
        if number and f"제{number[1]}" in affixes(folder).korean:
            found.append(f"제{number[1]}")
            text = text[: number.start()].rstrip()
            continue
        head, _, word = text.rpartition(" ")
        whole = _attached(word, folder) if (glued or len(word) > 1 or word in ("전", "현", "前", "現")) else None
        if whole:
            found.extend(reversed(whole))
            text, glued = head.rstrip(), False
            continue
        tails = [k for k, a in affixes(folder).korean.items()
                 if a.place == "prefix" and len(k) >= _SURE_ATTACHED and word.endswith(k)] if glued else []  # fmt: skip
        if not tails:
            break
        longest = max(tails, key=len)
        found.append(longest)
        text = text[: -len(longest)].rstrip()
    words = text.split()
    while words and _prefix(words[0], folder):
        found.append(words.pop(0))
    return " ".join(words), found


def _one(text: str, folder: Path | None) -> KoreanTitle:
    text, suffixes = _without_suffixes(text, folder)
    prefixes: list[str] = []
    parts = text.split()
    while len(parts) > 1 and _prefix(parts[0], folder):
        prefixes.append(parts.pop(0))
    text = " ".join(parts)
    base, start = _base(text, catalogue(folder), folder)
    rest = text[:start]
    glued = bool(rest) and not rest.endswith(" ")
    rest = _ORDINAL_TERM.sub("", rest).strip()
    context, more = _before(rest, glued, folder) if base else (" ".join(rest.split()[:-1]), [])
    modifier = rest.rpartition(" ")[2] if glued and not more else ""
    context = _organisation(context, base) if modifier else context
    head = modifier + text[start:] if base else text
    return KoreanTitle(base, (*prefixes, *reversed(more), *suffixes), context, head)


def _organisation(front: str, base: str) -> str:
    """The name of the organisation in a title that is run together: 경찰 + 서장 is the head of a 경찰서."""
    return front + base[0] if len(base) == _SURE_ATTACHED and base.endswith("장") else front


@by_house(maxsize=8192)
def read_title(text: str, folder: Path | None = None) -> tuple[KoreanTitle, ...]:
    """The titles in `text`: one, or two and more joined by 겸. Never fails; an unknown title has no base."""
    plain = " ".join(_BRACKETS.sub(" ", unicodedata.normalize("NFC", text)).replace("ㆍ", "·").split())
    if not plain:
        return ()
    if _base(plain, catalogue(folder), folder)[1] == 0:
        return (_one(plain, folder),)
    parts = [part for part in (piece.strip() for piece in _BOTH.split(plain)) if part]
    both = tuple(_one(part, folder) for part in parts)
    return both if len(both) > 1 and all(title.base for title in both) else (_one(plain, folder),)


def shorter(title: KoreanTitle, folder: Path | None = None) -> KoreanTitle | None:
    """The same title with a listed base taken apart, if it can be: 명예 + 회장, 장관 of the 국방부."""
    names = catalogue(folder).entries
    for i in range(1, len(title.base) - 1):
        rest, front = title.base[i:], title.base[:i]
        if rest not in names:
            continue
        parts = _attached(front, folder) if front not in _APART else None
        if parts:
            return KoreanTitle(rest, (*title.affixes, *parts), title.context, rest)
        if i >= _SURE_ATTACHED and len(rest) >= _SURE_ATTACHED:
            return KoreanTitle(rest, title.affixes, f"{title.context} {_organisation(front, rest)}".strip(), title.head)
    return None


def with_body(title: KoreanTitle, context: str, folder: Path | None = None) -> KoreanTitle | None:
    """The listed title of a body's own head when the words before hold the body: 계장 of the 임자어촌계 is 어촌계장."""
    end = title.base[:-1]
    if not title.base.endswith("장") or not end:
        return None
    for word in reversed(f"{context} {title.context}".split()):
        if word.endswith(end):
            base, start = _base(f"{word}장", catalogue(folder), folder)
            longer = len(base) > len(title.base) and base.endswith(title.base)
            return KoreanTitle(base, title.affixes, word[:start], title.head) if longer else None
    return None
