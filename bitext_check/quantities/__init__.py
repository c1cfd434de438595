"""Quantities in Korean and English, and what is said of them. In the order in which they are used:

- `values`: what a quantity is once it has been read; `vocabulary`: the fact tables; `rendering`: saying one again;
- `reading`: the quantities of a text, Korean and English;
- `comparing`: whether two of them agree, which belong together, and how to say what is wrong;
- `compare`: the public `compare_quantity` over these two;
- `figures`: the figures of an aligned pair, tied, and which of them are wrong, lost or added;
- `exchanges`: whether two right figures of it changed places;
- `statements`: what a sentence says without figures, turned round: up and down, negations, pronouns, before and after.
"""

from bitext_check.quantities.compare import compare_quantity
from bitext_check.quantities.reading.english import read_english
from bitext_check.quantities.reading.korean import read_korean
from bitext_check.quantities.values import Quantity

__all__ = ["Quantity", "compare_quantity", "read_english", "read_korean"]
