"""Libraries that only some commands need: imported by name, and named with their extra when they are missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from bitext_check.reading.errors import InputError


def library(name: str, extra: str = "train") -> Any:
    """The library `name`. Raises `InputError` that names the extra when it is not installed."""
    try:
        return import_module(name)
    except ImportError as error:
        package = (error.name or name).partition(".")[0]
        raise InputError(
            f"this needs {package}; install it with: pip install 'bitext-check[{extra}]'",
            f"{package}이(가) 필요합니다. pip install 'bitext-check[{extra}]'로 설치하십시오",
        ) from error
