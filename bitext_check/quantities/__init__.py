"""Quantities in Korean and English: reading, comparing and linking them."""

from bitext_check.quantities.compare import compare_quantity
from bitext_check.quantities.english import read_english
from bitext_check.quantities.korean import read_korean
from bitext_check.quantities.values import Quantity

__all__ = ["Quantity", "compare_quantity", "read_english", "read_korean"]
