"""Points of the compass, and names that no table knows with something lying around them."""

from __future__ import annotations

import pytest

from bitext_check.pipeline import check_article


def codes(korean: str, english: str) -> list[str]:
    """The code of every finding above a hint."""
    found = check_article(f"{korean}\n", f"{english}\n").findings
    return [f.rule.code for f in found if f.severity != "info"]


@pytest.mark.parametrize(
    ("korean", "english", "right", "wrong"),
    [
        ("전남 동부권에 병원이 없다.", "There is no hospital in {} Jeonnam.", "eastern", ["western", "southern"]),
        ("경북 북부에 비가 내렸다.", "Rain fell in {} Gyeongbuk.", "northern", ["southern", "eastern"]),
        ("경기남부 주민들이 반겼다.", "Residents of {} Gyeonggi welcomed it.", "southern", ["northern"]),
        ("제주 남동쪽 바다에서 배가 뒤집혔다.", "A boat capsized in the sea {} of Jeju.", "southeast", ["southwest", "northeast"]),
        ("서해안에 안개가 낀다.", "Fog forms on the {} coast.", "west", ["east"]),
        ("능천 일원의 제방을 높인다.", "Embankments in the {} area will be raised.", "Neungcheon", ["Gwacheon", "Sucheon"]),
        ("갈매못 인근에서 불이 났다.", "A fire broke out near {}.", "Galmaemot", ["Dorimcheon"]),
    ],
)  # fmt: skip
def test_another_direction_or_name_is_found(korean: str, english: str, right: str, wrong: list[str]) -> None:
    assert codes(korean, english.format(right)) == []
    for word in wrong:
        assert codes(korean, english.format(word)) == ["PLC001"]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("남북이 동쪽 철로를 잇는다.", "South and North Korea connect the railway in the eastern part."),
        ("서울 동부경찰서가 조사한다.", "The Dongbu Police Station in western Seoul is investigating."),
        ("중동에서 돌아온 배가 남쪽 부두에 닿았다.", "The ship back from the Middle East reached the southern pier."),
        ("북동부 지역에 눈이 왔다.", "Snow fell in the northeast."),
        ("역 일대가 붐볐다.", "The area around Seoul Station was crowded."),
        ("남해안 일대에 적조가 번졌다.", "A red tide spread around the South Coast."),
    ],
)
def test_what_the_korean_gives_is_believed(korean: str, english: str) -> None:
    assert "PLC001" not in codes(korean, english)
