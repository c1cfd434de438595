"""The weights of adequacy, written by `benchmarks/fit_adequacy.py`."""

from __future__ import annotations

from collections.abc import Mapping

LENGTHS: Mapping[str, float] = {
    "one": 6.564,
    "syllables": 2.051,
    "letters": 0.605,
    "digits": 1.757,
    "words": 1.026,
    "nouns": 0.376,
    "noun-syllables": 1.225,
    "name-syllables": 0.299,
    "figures": 1.351,
    "auxiliaries": -0.605,
    "connectives": -0.258,
    "bound-nouns": 0.693,
}
STRANGER: Mapping[str, float] = {
    "one": -0.851,
    "asked": -2.242,
    "near": 1.083,
    "sound": 1.260,
    "unasked": -1.272,
    "before": -0.803,
    "after": -0.795,
    "class-before": -0.366,
    "class": -0.276,
    "class-after": 0.085,
    "unasked-of-close": 4.990,
    "common": 0.232,
    "unasked-common": -0.214,
}
MODEL: Mapping[str, Mapping[str, float]] = {
    "another": {
        "one": -7.751,
        "korean": 5.245,
        "english": 5.783,
        "lesser": 5.828,
        "figures": -1.710,
    },
    "cut": {
        "one": 4.719,
        "short": 0.940,
        "long": 1.693,
        "unfinished": -5.118,
        "brackets": -1.228,
        "korean": 2.469,
        "korean-run": -1.413,
        "lopsided": -6.098,
    },
    "exchanged": {
        "one": 0.620,
        "english": 1.740,
        "korean": 0.308,
        "strangers": -0.446,
        "odd": 1.096,
        "usual": 0.201,
    },
    "left-out": {
        "one": 2.950,
        "short": 1.001,
        "long": 1.618,
        "korean": 0.895,
        "korean-run": -1.004,
        "lopsided": -5.698,
        "odd": 0.739,
        "usual": 0.325,
        "low": -1.675,
        "brackets": -2.005,
    },
}
