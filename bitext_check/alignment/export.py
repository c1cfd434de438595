"""Aligned pairs for other tools: rows of paragraphs or sentences, and the translation memory format TMX 1.4.

Source of the format: "TMX 1.4b Specification" (LISA OSCAR, 2005), section 3 on elements and attributes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from bitext_check.records import Article, Bead, Pair, Sentence

Level = Literal["paragraph", "sentence"]
# What XML 1.0 cannot hold, not even as a reference.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class ExportedPair:
    """One row: an aligned group of an article. `confidence` is None where a side is empty: nothing is claimed."""

    article: str
    id: str
    source_paragraphs: tuple[int, ...]
    target_paragraphs: tuple[int, ...]
    source: str
    target: str
    confidence: float | None

    @property
    def complete(self) -> bool:
        """True when both sides hold text."""
        return bool(self.source and self.target)


def export_pairs(article: Article, level: Level) -> Iterator[ExportedPair]:
    """The pairs of an article in reading order, whole (`paragraph`) or in their sentence groups (`sentence`)."""
    for pair in article.pairs:
        if level == "sentence" and pair.beads:
            yield from _sentence_rows(article.id, pair)
        else:
            yield ExportedPair(
                article.id, pair.id, tuple(p.paragraph for p in pair.source), tuple(p.paragraph for p in pair.target),
                pair.source_text, pair.target_text, pair.confidence if pair.complete else None,
            )  # fmt: skip


def _sentence_rows(article: str, pair: Pair) -> Iterator[ExportedPair]:
    for number, bead in enumerate(pair.beads, 1):
        yield ExportedPair(
            article, pair.id if len(pair.beads) == 1 else f"{pair.id}.{number}",
            _paragraphs(bead.source), _paragraphs(bead.target), _joined(bead.source), _joined(bead.target),
            _confidence(pair, bead),
        )  # fmt: skip


def _confidence(pair: Pair, bead: Bead) -> float | None:
    # Sentences of paragraphs that hardly belong together do not belong together either.
    return min(pair.confidence, bead.confidence) if bead.source and bead.target else None


def _paragraphs(sentences: Iterable[Sentence]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(s.passage.paragraph for s in sentences))


def _joined(sentences: Iterable[Sentence]) -> str:
    return " ".join(s.place.text for s in sentences)


def tmx(pairs: Iterable[ExportedPair], level: Level, version: str) -> str:
    """A TMX 1.4 document; `version` is that of this tool. Rows with an empty side are no translation: left out."""
    units = "".join(_unit(pair) for pair in pairs if pair.complete)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
        '<tmx version="1.4">\n'
        f'  <header creationtool="bitext-check" creationtoolversion={quoteattr(version)} segtype="{level}" '
        'o-tmf="bitext-check" adminlang="en" srclang="ko" datatype="plaintext"/>\n'
        f"  <body>\n{units}  </body>\n"
        "</tmx>\n"
    )


def _unit(pair: ExportedPair) -> str:
    return (
        f"    <tu tuid={quoteattr(_safe(f'{pair.article}/{pair.id}'))}>\n"
        f'      <prop type="x-article">{_text(pair.article)}</prop>\n'
        f'      <prop type="x-confidence">{pair.confidence}</prop>\n'
        f'      <tuv xml:lang="ko"><seg>{_text(pair.source)}</seg></tuv>\n'
        f'      <tuv xml:lang="en"><seg>{_text(pair.target)}</seg></tuv>\n'
        "    </tu>\n"
    )


def _text(text: str) -> str:
    return escape(_safe(text))


def _safe(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
