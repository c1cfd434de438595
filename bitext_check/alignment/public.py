"""`align`: two lists of strings to groups of indices."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bitext_check.alignment.dynamic import align_units
from bitext_check.alignment.evidence import Unit
from bitext_check.alignment.likeness import vectors_of
from bitext_check.content.items import english_items, korean_items
from bitext_check.content.learned import taught
from bitext_check.neural.embedding import embedded
from bitext_check.records import Passage
from bitext_check.segmentation.passages import passages


def align(
    source: Sequence[str], target: Sequence[str], *, lexicon: Path | None = None, embeddings: Path | None = None
) -> list[tuple[list[int], list[int]]]:
    """Align Korean segments with English ones.

    Takes two lists of segments (paragraphs or sentences) and returns groups (source indices, target indices) in reading
    order; every index stands in exactly one group, a segment without counterpart in one whose other side is empty.
    `lexicon` is a file that `bitext-check train` wrote, `embeddings` the folder of a sentence-transformers model.
    Raises `TableError` or `InputError` when they are none.
    """
    korean, english = passages("ko", list(enumerate(source))), passages("en", list(enumerate(target)))
    with taught(lexicon), embedded(embeddings):
        groups, _ = align_units(units(korean), units(english))
    return [(list(range(g.i0, g.i1)), list(range(g.j0, g.j1))) for g in groups]


def units(side: Sequence[Passage]) -> list[Unit]:
    """Passages as units to be aligned."""
    read = korean_items if side and side[0].language == "ko" else english_items
    vectors = vectors_of([passage.plain for passage in side])
    return [Unit(read(passage), len(passage.plain), vector) for passage, vector in zip(side, vectors, strict=True)]
