"""bitext-check: a checker of Korean→English machine translation for newsrooms.

The public functions are loaded when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bitext_check.alignment.public import align
    from bitext_check.corpus.frames import check_frame
    from bitext_check.names.compare import compare_name
    from bitext_check.pipeline import check_article
    from bitext_check.quantities.compare import compare_quantity
    from bitext_check.records import ArticleReport, Comparison, Finding
    from bitext_check.scoring.adequacy import estimate_adequacy, explain_adequacy
    from bitext_check.titles.compare import compare_title

__version__ = "0.1.0"
__all__ = [
    "ArticleReport",
    "Comparison",
    "Finding",
    "align",
    "check_article",
    "check_frame",
    "compare_name",
    "compare_quantity",
    "compare_title",
    "estimate_adequacy",
    "explain_adequacy",
]

_HOMES = {
    "ArticleReport": "bitext_check.records",
    "Comparison": "bitext_check.records",
    "Finding": "bitext_check.records",
    "align": "bitext_check.alignment.public",
    "check_article": "bitext_check.pipeline",
    "check_frame": "bitext_check.corpus.frames",
    "compare_name": "bitext_check.names.compare",
    "compare_quantity": "bitext_check.quantities.compare",
    "compare_title": "bitext_check.titles.compare",
    "estimate_adequacy": "bitext_check.scoring.adequacy",
    "explain_adequacy": "bitext_check.scoring.adequacy",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'bitext_check' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
