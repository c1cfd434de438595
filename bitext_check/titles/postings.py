"""Where an envoy is posted: 주한캐나다대사 is the ambassador of Canada to Korea, not of Korea to Canada."""

from __future__ import annotations

from pathlib import Path

from bitext_check.tables.load import by_house, cells, table
from bitext_check.titles.english import Words, words
from bitext_check.titles.korean import KoreanTitle

_SHORT = {
    "한": "한국", "미": "미국", "일": "일본", "중": "중국", "러": "러시아", "영": "영국", "독": "독일", "불": "프랑스",
}  # fmt: skip
_ENVOYS = ("대사", "공사", "총영사", "대사대리", "무관")
_HOME = frozenset({("korea",), ("south", "korea"), ("republic", "of", "korea"), ("rok",), ("seoul",)})


@by_house(maxsize=8)
def _countries(folder: Path | None) -> dict[str, frozenset[Words]]:
    found = {
        row["korean"]: frozenset(words(name, folder) for name in (row["english"], *cells(row["accepted"])))
        for row in table("places", folder)
        if row["kind"] == "country"
    }
    return {**found, "한국": _HOME}


def elsewhere(title: KoreanTitle, core: Words, folder: Path | None = None) -> bool:
    """Whether the words behind "to" in an English title ("ambassador to Canada") name another country than the one of
    the post.
    """
    if not title.base.endswith(_ENVOYS) or "to" not in core:
        return False
    countries = _countries(folder)
    written = "".join(title.head.split())
    known = {f"주{name}" for name in (*_SHORT, *countries)}
    front = next((word for word in title.context.split() if word in known), written)
    if not front.startswith("주"):
        return False
    posted = next((country for short, country in _SHORT.items() if front[1:].startswith(short)), "")
    posted = max((name for name in countries if front[1:].startswith(name)), key=len, default=posted)
    if posted not in countries:
        return False
    said = core[core.index("to") + 1 :]
    named = {name for name, forms in countries.items() if any(said[: len(form)] == form for form in forms)}
    return bool(named) and posted not in named
