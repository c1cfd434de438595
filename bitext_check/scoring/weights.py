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
    "one": -1.390,
    "asked": -1.717,
    "near": 0.621,
    "sound": 1.204,
    "unasked": -1.065,
    "before": -0.446,
    "after": -0.418,
    "class-before": -0.397,
    "class": -0.334,
    "class-after": 0.082,
    "unasked-of-close": 5.833,
    "common": 0.302,
    "unasked-common": -0.250,
}
MODEL: Mapping[str, Mapping[str, float]] = {
    "another": {
        "one": -6.054,
        "korean": 3.922,
        "english": 4.751,
        "lesser": 4.524,
        "figures": -1.391,
    },
    "cut": {
        "one": 5.481,
        "short": 0.845,
        "long": 1.040,
        "unfinished": -5.527,
        "brackets": -1.602,
        "korean": 1.775,
        "korean-run": -1.310,
        "lopsided": -5.074,
    },
    "exchanged": {
        "one": 1.328,
        "english": 1.456,
        "korean": 0.349,
        "strangers": -0.402,
        "odd": 0.683,
        "usual": 0.128,
    },
    "left-out": {
        "one": 3.317,
        "short": 0.808,
        "long": 0.992,
        "korean": 0.015,
        "korean-run": -0.839,
        "lopsided": -5.341,
        "odd": 1.181,
        "usual": 0.332,
        "low": -1.914,
        "brackets": -2.218,
    },
}
