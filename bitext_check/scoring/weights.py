"""The weights of adequacy, written by `benchmarks/fit_adequacy.py`."""

from __future__ import annotations

from collections.abc import Mapping

LENGTHS: Mapping[str, float] = {
    "one": 7.099,
    "syllables": 1.644,
    "letters": 1.082,
    "digits": 2.536,
    "words": 0.885,
    "nouns": 0.702,
    "noun-syllables": 1.319,
    "name-syllables": 1.017,
    "figures": 1.443,
    "auxiliaries": -0.214,
    "connectives": 0.090,
    "bound-nouns": 0.421,
}
STRANGER: Mapping[str, float] = {
    "one": -1.110,
    "asked": -2.050,
    "near": 0.293,
    "sound": 1.178,
    "unasked": -1.449,
    "before": -0.783,
    "after": -0.825,
    "class-before": -0.378,
    "class": -0.319,
    "class-after": 0.084,
    "unasked-of-close": 5.792,
    "common": 0.245,
    "unasked-common": -0.219,
}
MODEL: Mapping[str, Mapping[str, float]] = {
    "another": {
        "one": -10.744,
        "korean": 8.067,
        "english": 9.420,
        "lesser": 8.452,
        "figures": -1.925,
        "far": -0.790,
    },
    "cut": {
        "one": 5.935,
        "short": 0.816,
        "long": 0.782,
        "unfinished": -5.339,
        "brackets": -0.463,
        "korean": 0.872,
        "korean-run": -0.594,
        "lopsided": -2.866,
    },
    "exchanged": {
        "one": 0.676,
        "english": 1.883,
        "korean": 0.847,
        "strangers": -0.545,
        "odd": 0.997,
        "usual": 0.289,
    },
    "left-out": {
        "one": 2.705,
        "size": 1.838,
        "lacking": -5.408,
        "korean-run": -0.539,
        "figures": -1.799,
        "odd": 2.413,
        "usual": 0.688,
        "verbless": -0.905,
        "low": -2.526,
        "brackets": -1.316,
        "korean": 0.679,
    },
}
