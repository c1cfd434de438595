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
    "one": -1.322,
    "asked": -1.865,
    "near": 0.470,
    "sound": 1.251,
    "unasked": -1.178,
    "before": -0.789,
    "after": -0.831,
    "class-before": -0.377,
    "class": -0.306,
    "class-after": 0.079,
    "unasked-of-close": 5.731,
    "common": 0.248,
    "unasked-common": -0.227,
}
MODEL: Mapping[str, Mapping[str, float]] = {
    "another": {
        "one": -7.391,
        "korean": 4.556,
        "english": 5.520,
        "lesser": 5.256,
        "figures": -1.616,
    },
    "cut": {
        "one": 5.406,
        "short": 0.845,
        "long": 1.040,
        "unfinished": -5.527,
        "brackets": -1.602,
        "korean": 1.775,
        "korean-run": -1.310,
        "lopsided": -5.074,
    },
    "exchanged": {
        "one": 1.267,
        "english": 1.550,
        "korean": 0.347,
        "strangers": -0.427,
        "odd": 0.777,
        "usual": 0.266,
    },
    "left-out": {
        "one": 3.644,
        "short": 0.955,
        "long": 1.172,
        "korean": 0.041,
        "korean-run": -0.963,
        "lopsided": -6.155,
        "odd": 1.378,
        "usual": 0.415,
        "low": -2.221,
        "brackets": -2.570,
    },
}
