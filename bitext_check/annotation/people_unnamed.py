"""모 of somebody whose name the paper does not give (현모(68)씨, 김 모 씨), written as if it were a name: “Hyun Mo”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bitext_check.annotation.people_korean import ANONYMOUS
from bitext_check.names.spellings import surname_rows, surname_spellings
from bitext_check.records import Link, Mention, Message, Pair, Passage

_WRITTEN = re.compile(r"\b([A-Z][a-z]{0,6}?)[ -]?(?:(?<=[ -])M|m)o(?:-ssi)?\b(?![\w-]| [A-Z])")
_SURE = 0.9


def unnamed_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "person" with problem "other-name"."""
    for source in (m for passage in pair.source for m in _unnamed(passage)):
        forms = surname_spellings(source.value).known
        for passage in pair.target:
            for match in _WRITTEN.finditer(passage.plain):
                if match[1].lower() in forms:
                    yield _link(source, Mention("person", match.group(), passage, match.start(), match.end()))
                    return


def _unnamed(passage: Passage) -> Iterator[Mention]:
    for match in ANONYMOUS.finditer(passage.plain):
        if match[1] in surname_rows():
            yield Mention("person", match[1], passage, match.start(), match.end())


def _link(source: Mention, target: Mention) -> Link:
    family = target.text.split()[0].removesuffix("mo")
    good = f"a person surnamed {family}"
    why = Message(
        f"모 says that the given name is withheld: {good}, not {target.text}",
        f"‘모’는 이름을 밝히지 않는다는 뜻입니다. {target.text}이(가) 아니라 {good}입니다",
    )
    return Link("person", source, target, "other-name", (good,), why, _SURE)
