"""Term bases in TBX (TermBase eXchange): the Korean and English terms of each concept, with their status.

ISO 30042:2008 (`termEntry`, `langSet`, `tig` or `ntig`) and ISO 30042:2019 (`conceptEntry`, `langSec`, `termSec`), the
latter in both of its styles: with attributes (DCA) and with elements of the modules' own names (DCT).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bitext_check.tables.load import TableError

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONCEPTS = frozenset(("termEntry", "conceptEntry"))
_LANGUAGES = frozenset(("langSet", "langSec"))
_HOLDERS = frozenset(("tig", "ntig", "termSec"))
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# ISO 12620, administrativeStatus, and its older names; what is not named is allowed.
_PREFERRED = ("preferred",)
_FORBIDDEN = ("deprecated", "superseded", "forbidden", "obsolete", "prohibited")


def tbx_terms(file: Path) -> Iterator[tuple[int, str, tuple[str, ...], tuple[str, ...]]]:
    """(line, Korean term, good English terms with the preferred ones first, forbidden ones), one for each Korean term.

    Concepts without Korean or without English are passed over. Raises `TableError`.
    """
    concepts = 0
    for concept in _root(file).iter("*"):
        if _name(concept) not in _CONCEPTS:
            continue
        concepts += 1
        found: dict[str, list[tuple[int, str]]] = {"ko": [], "en": []}
        for section in concept.iter("*"):
            language = (section.get(_LANG) or section.get("lang") or "").lower().replace("_", "-").partition("-")[0]
            if _name(section) in _LANGUAGES and language in found:
                found[language] += _terms(section)
        good = tuple(dict.fromkeys(term for rank, term in sorted(found["en"], key=lambda t: t[0]) if rank < 2))
        forbidden = tuple(dict.fromkeys(term for rank, term in found["en"] if rank == 2 and term not in good))
        for rank, korean in found["ko"]:
            if rank < 2 and (good or forbidden):
                yield concept.sourceline or 0, korean, good, forbidden
    if not concepts:
        raise TableError(
            f"{file}: no term entries found; is it a TBX file?", f"{file}: 용어 항목이 없습니다. TBX 파일입니까?"
        )


def _root(file: Path) -> _Element:
    from lxml import etree

    # Neither entities nor addresses of the file are followed.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        return etree.parse(str(file), parser).getroot()
    except OSError as error:
        raise TableError(f"{file}: cannot be read", f"{file}: 읽을 수 없습니다") from error
    except etree.XMLSyntaxError as error:
        raise TableError(
            f"{file}, line {error.lineno}: not valid XML ({error.msg})",
            f"{file}, {error.lineno}행: 올바른 XML이 아닙니다({error.msg})",
        ) from error


def _terms(section: _Element) -> Iterator[tuple[int, str]]:
    """(0 preferred, 1 allowed, 2 forbidden; the term) for each term of one language."""
    for holder in section.iter("*"):
        if _name(holder) not in _HOLDERS:
            continue
        term, rank = "", 1
        for part in holder.iter("*"):
            text = " ".join("".join(part.itertext()).split())
            if _name(part) == "term" and not term:
                term = text
            elif (part.get("type") or _name(part)) == "administrativeStatus":
                status = text.casefold()
                rank = 0 if status.startswith(_PREFERRED) else 2 if status.startswith(_FORBIDDEN) else 1
        if term:
            yield rank, term


def _name(element: _Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
