"""Approved pairs of segments: tables of pairs, and translation memories in TMX.

Source of the format: "TMX 1.4b Specification" (LISA OSCAR, 2005): `tu` holds a `tuv` for each language, `seg` its text,
which may have inline markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bitext_check.reading.errors import InputError
from bitext_check.reading.tables import TABLE_ENDINGS, read_pair_table

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Inline elements whose content is code of the original file, no text.
_CODE = frozenset(("bpt", "ept", "it", "ph", "ut"))


def read_pairs(path: Path) -> list[tuple[str, str]]:
    """The (Korean, English) pairs of a file whose both sides hold text, in its order. Raises `InputError`."""
    if path.suffix.lower() in TABLE_ENDINGS:
        tables = read_pair_table(path, path.stem)
        pairs = [pair for table in tables for pair in zip(table.source, table.target, strict=True)]
    elif path.suffix.lower() == ".tmx":
        pairs = _tmx(path)
    else:
        raise InputError(
            f"{path}: pairs are read from .tsv, .csv and .tmx; convert the file, or write it with `bitext-check align`",
            f"{path}: 문장 쌍은 .tsv, .csv, .tmx 파일에서 읽습니다. 변환하거나 `bitext-check align`으로 만드십시오",
        )
    found = [pair for pair in pairs if pair[0] and pair[1]]
    if not found:
        raise InputError(
            f"{path}: no pair has both a Korean and an English side; check languages and columns",
            f"{path}: 한국어와 영어가 모두 있는 쌍이 없습니다. 언어와 열 이름을 확인하십시오",
        )
    return found


def _tmx(path: Path) -> list[tuple[str, str]]:
    from lxml import etree

    try:
        # Entities and the network are never needed, and a memory may come from anywhere.
        with path.open("rb") as stream:
            units = etree.iterparse(stream, events=("end",), tag="tu", resolve_entities=False, no_network=True)
            return [pair for _, unit in units for pair in _unit(unit)]
    except OSError as error:
        why = error.strerror or "no such file"
        raise InputError(f"{path}: cannot be read ({why}); check the path",
                         f"{path}: 읽을 수 없습니다({why}). 경로를 확인하십시오") from error  # fmt: skip
    except etree.XMLSyntaxError as error:
        raise InputError(
            f"{path}: not valid TMX ({error.msg})", f"{path}: 올바른 TMX가 아닙니다({error.msg})"
        ) from error


def _unit(unit: Any) -> Iterator[tuple[str, str]]:
    sides: dict[str, str] = {}
    for variant in unit.iterfind("tuv"):
        language = (variant.get(_LANGUAGE) or variant.get("lang") or "").lower()[:2]
        segment = variant.find("seg")
        if segment is not None and language in ("ko", "en"):
            sides.setdefault(language, " ".join("".join(_texts(segment)).split()))
    # What has been read is given back, so that memory does not grow with the file.
    unit.clear()
    if sides.get("ko") and sides.get("en"):
        yield sides["ko"], sides["en"]


def _texts(element: Any) -> Iterator[str]:
    yield element.text or ""
    for inner in element:
        if isinstance(inner.tag, str) and inner.tag not in _CODE:
            yield from _texts(inner)
        yield inner.tail or ""
