"""The stems by which the thing of a figure is looked for in the English."""

from __future__ import annotations

from typing import Literal

import pytest

from bitext_check.quantities.exchanges.renderings import stems_of
from bitext_check.segmentation.passages import passages, stem


def said(korean: str, what: Literal["alone", "parts"] = "alone") -> set[str]:
    (passage,) = passages("ko", [(0, korean)])
    return set(stems_of(passage.tokens, what))


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("우리 공장", "we our us factory plant"), ("저희가", "we our us"), ("나의 집", "I me my house"),
        ("순천에서", "Suncheon"), ("노 의원", "Noh lawmaker"), ("빨리 도왔다.", "quickly helped"),
        ("아름다운", "beautiful"), ("열심히", "hard"), ("회의에 참석했다.", "meeting attended"),
    ],
)  # fmt: skip
def test_words_are_looked_for_by_what_renders_them(korean: str, english: str) -> None:
    assert {stem(word) for word in english.split()} <= said(korean)


def test_renderings_of_several_words_are_looked_for_in_their_parts() -> None:
    assert {"take", "part"} <= said("회의에 참석했다.", "parts")
    assert said("회의에 참석했다.", "parts").isdisjoint({"attend", "meet"})
    assert "take" not in said("회의에 참석했다.")
    assert said("순천에서", "parts").isdisjoint({"suncheon"}), "names are looked for whole"


def test_particles_endings_and_other_surnames_are_not_looked_for() -> None:
    assert said("에서는, 으로써") == set()
    assert "yi" not in said("노 의원")
