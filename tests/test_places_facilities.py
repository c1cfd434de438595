"""Facilities and areas exchanged for others."""

from __future__ import annotations

import pytest

from tests.two_sides import codes


@pytest.mark.parametrize(
    ("korean", "english", "right", "wrong"),
    [
        ("한림항 북서쪽 10km 해상에서 어선이 뒤집혔다.", "A fishing boat capsized 10 km northwest of {}.", "Hallim Port",
         ["Hallim University", "Aewol Port"]),
        ("두산은 사직구장에서 롯데를 눌렀다.", "Doosan beat Lotte at {}.", "Sajik Stadium", ["Jamsil Stadium"]),
        ("유성구 둔곡지구에 공장을 짓는다.", "It will build a factory in the {} of Yuseong-gu.", "Dungok District",
         ["Dunsan District"]),
        ("한울마트는 다음 달 문을 연다.", "{} will open next month.", "Hanwool Mart", ["Hanwool Hotel"]),
        ("마산중부경찰서는 그를 붙잡았다.", "{} Police Station arrested him.", "Masan Jungbu", ["Masan Dongbu"]),
        ("수도권 집값이 떨어졌다.", "Home prices in {} fell.", "the Seoul metropolitan area", ["provincial areas"]),
        ("호남권 지지율이 올랐다.", "Support in {} rose.", "the Honam region", ["the Yeongnam region", "the capital area"]),
    ],
)  # fmt: skip
def test_another_facility_or_area_is_found(korean: str, english: str, right: str, wrong: list[str]) -> None:
    assert codes(korean, english.format(right)) == []
    for place in wrong:
        assert len(codes(korean, english.format(place))) == 1


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("대영도서관은 새 책을 들였다.", "The library bought new books."),
        ("부산은 광주전남 지역과 함께 지방 소멸을 걱정한다.", "Busan worries about the decline of the provinces."),
        ("한림읍 한림항과 한림대에서 행사가 열렸다.", "Events were held at Hallim Port and Hallim University."),
        ("동부시장은 문을 닫았다.", "Dongbu Market closed."),
    ],
)
def test_the_same_place_in_other_words_is_believed(korean: str, english: str) -> None:
    assert not [code for code in codes(korean, english) if code.startswith("PLC")]
