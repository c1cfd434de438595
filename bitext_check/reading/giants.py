"""Tags whose attributes are so many that no parser should see them.

libxml2 compares the attributes of a tag with one another: 80,000 take 100 s, in one call that no time limit ends. Where
a tag ends is known to a parser only, which knows comments, scripts and quotation marks around `>`. So each `<` with a
letter behind it is taken for a tag, whatever stands around it: what is no tag is not long, as a rule.
"""

from __future__ import annotations

import re

from bitext_check.reading.errors import InputError

_OPENING = re.compile(r"<[a-zA-Z]")
# To the first ">" outside quoted values, or to the end. Possessive: no character is looked at more than three times.
_TAG = re.compile(r"""<[a-zA-Z](?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?)*+>?""")
_NAME = re.compile(r"<[a-zA-Z][\w:-]{0,40}")
_BETWEEN = re.compile(r"[\s/\"'=]+")
_INVISIBLE = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_LONGEST, _MOST = 20_000, 2_000
# Tags in the values of others are read once for each: so many characters for each one of the page.
_EFFORT, _LEAST_EFFORT = 50, 1_000_000


class _TooTangled(Exception):
    pass


def without_giants(html: str, name: str) -> str:
    """The document with tags of very many attributes, or very long ones, reduced to their names.

    A document that has such a tag loses its scripts, styles and comments too, in which "<" begins no tag. Raises
    `InputError` when the tags stand in one another a hundred thousandfold.
    """
    try:
        if _reduced(html) is None:
            return html
    except _TooTangled:
        pass
    html = _INVISIBLE.sub(" ", html)
    try:
        return _reduced(html) or html
    except _TooTangled:
        raise InputError(
            f"{name}: tags stand in tags without end; save the article as text",
            f"{name}: 태그 안에 태그가 끝없이 들어 있습니다. 본문을 텍스트로 저장하십시오",
        ) from None


def _reduced(html: str) -> str | None:
    """The document with giants reduced; None when it has none."""
    parts: list[str] = []
    kept = at = spent = 0
    while opening := _OPENING.search(html, at):
        start = opening.start()
        tag = _TAG.match(html, start)
        assert tag is not None
        spent += tag.end() - start
        if spent > _EFFORT * len(html) + _LEAST_EFFORT:
            raise _TooTangled
        at = start + 1
        if _is_giant(tag.group()):
            found = _NAME.match(html, start)
            assert found is not None
            parts += (html[kept:start], found.group(), ">")
            kept = at = tag.end()
    return "".join((*parts, html[kept:])) if parts else None


def _is_giant(tag: str) -> bool:
    return len(tag) > _LONGEST or (len(tag) > _MOST and len(_BETWEEN.findall(tag)) > _MOST)
