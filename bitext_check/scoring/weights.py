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
    "one": -1.303,
    "asked": -1.882,
    "near": 0.385,
    "sound": 1.387,
    "unasked": -1.207,
    "before": -0.799,
    "after": -0.850,
    "class-before": -0.371,
    "class": -0.312,
    "class-after": 0.097,
    "unasked-of-close": 5.749,
    "common": 0.249,
    "unasked-common": -0.224,
}
MODEL: Mapping[str, Mapping[str, float]] = {
    "another": {
        "one": -10.164,
        "korean": 7.512,
        "english": 8.800,
        "lesser": 7.921,
        "figures": -1.911,
        "far": -0.806,
    },
    "cut": {
        "one": 6.872,
        "short": 1.309,
        "long": 1.017,
        "unfinished": -7.126,
        "brackets": -1.521,
        "korean": 1.183,
        "korean-run": -0.907,
        "lopsided": -4.869,
    },
    "exchanged": {
        "one": 0.660,
        "english": 1.900,
        "korean": 0.759,
        "strangers": -0.551,
        "odd": 1.020,
        "usual": 0.253,
    },
    "left-out": {
        "one": 3.208,
        "size": 2.041,
        "lacking": -6.415,
        "korean-run": -0.546,
        "figures": -1.578,
        "odd": 1.970,
        "usual": 0.523,
        "verbless": -0.771,
        "low": -3.367,
        "brackets": -3.073,
    },
}
