"""Korean telephone numbers in either language."""

from __future__ import annotations

import re

PHONE = re.compile(r"(?:(?:\+82[-\s.]?\(?0?\)?|\(?0)\d{1,2}\)?[-\s.]?\d{3,4}[-\s.]\d{4}|1[568]\d\d-\d{4})(?!\d)")


def phone_digits(text: str) -> str:
    """A telephone number as digits, the Korean country code turned into 0: +82-2-123-4567 -> 021234567."""
    digits = "".join(char for char in text if char.isdecimal())
    if text.lstrip("(").startswith("+82"):
        return "0" + digits[2:].removeprefix("0")
    return digits
