"""Text from articles made harmless for the places where it is shown.

A page is written by strangers: it may hold terminal escape sequences, characters that turn the reading direction,
spreadsheet formulas, or half of a surrogate pair from an undecodable file name.
"""

from __future__ import annotations

import re

# CSI ("\x1b[31m"), OSC and other strings ("\x1b]8;;…\x07"), and two-character escapes; each repeat is bounded.
_ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]{0,2048}(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]{0,8}[0-~]"
)
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
# Not allowed in XML 1.0 at all, not even as references.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Full-width forms count as well: some spreadsheets fold them. So do line breaks and tabs before the sign.
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")  # fmt: skip


def whole(text: str) -> str:
    """The text with lone surrogates replaced, so that it can always be encoded."""
    return _SURROGATES.sub("\ufffd", text)


def for_terminal(text: str) -> str:
    """The text without escape sequences, control characters and marks that turn the reading direction.

    Line breaks stay; a tab becomes a space, because its width is not known.
    """
    return whole(_CONTROLS.sub("", _ESCAPES.sub("", text))).replace("\t", " ")


def one_line(text: str) -> str:
    """The text for one line of a terminal: as `for_terminal`, with line breaks turned into spaces."""
    return " ".join(for_terminal(text).split())


def for_xml(text: str) -> str:
    """The text without characters that XML cannot hold; escaping is left to the XML writer."""
    return _NOT_XML.sub("\ufffd", text)


def for_cell(text: str) -> str:
    """The text as a spreadsheet cell that is never taken for a formula: a risky start gets an apostrophe before it.

    Source: OWASP, "CSV Injection". Control characters other than line breaks and tabs are removed.
    """
    text = for_xml(text).replace("\r\n", "\n")
    if text.startswith(_FORMULA_STARTS) or text.lstrip().startswith(_FORMULA_STARTS):
        return f"'{text}"
    return text
