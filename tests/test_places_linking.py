"""Places across the two languages: what agrees and what is another place."""

from __future__ import annotations

import pytest

from bitext_check.alignment.pairs import make_pairs
from bitext_check.annotation.bodies import with_bodies
from bitext_check.records import Link
from bitext_check.segmentation.passages import passages


def links(korean: str, english: str) -> list[Link]:
    pairs = make_pairs(passages("ko", [(0, korean)]), passages("en", [(0, english)]), frozenset())
    return [link for pair in pairs for link in with_bodies(pair).links]


def problems(korean: str, english: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [
        (link.problem, link.source.text if link.source else "", link.target.text if link.target else "", link.expected)
        for link in links(korean, english) if link.problem
    ]  # fmt: skip


def test_the_same_place_is_tied(analyser: object) -> None:
    found = links("행사는 강릉에서 열렸다.", "The event was held in Gangneung.")
    assert [(f.kind, f.problem, f.target and f.target.text) for f in found] == [("place", "", "Gangneung")]


@pytest.mark.parametrize(
    ("korean", "english", "said", "right"),
    [
        ("사고는 경북 영천시에서 났다.", "The accident occurred in Yeongcheon-si, Gyeongsangnam-do.",
         "Gyeongsangnam-do", "Gyeongsangbuk-do"),
        ("불은 부산 서구 시장에서 났다.", "The fire broke out at a market in Seo-gu, Daegu.", "Daegu", "Busan"),
        ("울산 시민과 울산 중구 주민이 왔다.", "Citizens of Ulsan and residents of Jung-gu, Incheon came.",
         "Incheon", "Ulsan"),
        ("강원 삼척 출신이다.", "He is a native of Sokcho, Gangwon-do.", "Sokcho", "Samcheok"),
        ("축제는 곡성읍에서 열린다.", "The festival will be held in Okgwa-eup.", "Okgwa-eup", "Gokseong-eup"),
        ("배는 홍도로 떠났다.", "The ship left for Ulleungdo.", "Ulleungdo", "Hongdo"),
        ("회의는 마쓰야마에서 열린다.", "The meeting will be held in Takamatsu.", "Takamatsu", "Matsuyama"),
        ("회담은 제네바에서 열린다.", "The talks will be held in Vienna.", "Vienna", "Geneva"),
        ("대표단은 라오스로 떠났다.", "The delegation left for Cambodia.", "Cambodia", "Laos"),
        ("(원주=한빛일보) 시는 예산을 늘린다.", "(Jeonju = Hanbit Ilbo) The city will increase its budget.",
         "Jeonju", "Wonju"),
        ("섬진강 물이 불었다.", "The Nakdong River has risen.", "Nakdong River", "Seomjin River"),
    ],
)  # fmt: skip
def test_another_place_is_accused_with_the_right_one(
    analyser: object, korean: str, english: str, said: str, right: str
) -> None:
    found = problems(korean, english)
    assert [(problem, target) for problem, _, target, _ in found] == [("other-place", said)]
    assert found[0][3][0] == right


def test_the_reason_has_both_readings(analyser: object) -> None:
    accused = [f for f in links("불은 부산 서구 시장에서 났다.", "The fire broke out in Seo-gu, Daegu.") if f.problem]
    assert "서구" in accused[0].reason.en
    assert "Daegu" in accused[0].reason.ko


@pytest.mark.parametrize(
    ("korean", "english", "said", "right"),
    [
        ("경기 광주시는 노선을 늘린다.", "Gwangju Metropolitan City will add routes.", "Gwangju Metropolitan City",
         "Gwangju-si, Gyeonggi Province"),
        ("함안군은 지원금을 늘린다.", "Haman-si will increase its support.", "Haman-si", "Haman-gun"),
    ],
)  # fmt: skip
def test_a_namesake_or_another_level(analyser: object, korean: str, english: str, said: str, right: str) -> None:
    found = problems(korean, english)
    assert [(problem, target) for problem, _, target, _ in found] == [("other-level", said)]
    assert found[0][3][0] == right


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("전남 나주에서 열린다.", "It will be held in Naju, South Jeolla Province."),
        ("전북 익산에서 열린다.", "It will be held in Iksan, Jeonbuk State."),
        ("중랑구 주민이 왔다.", "Residents of Jungrang District came."),
        ("광주광역시는 예산을 늘린다.", "Gwangju City will increase its budget."),
        ("수도권 전셋값이 올랐다.", "Rents rose in Seoul and its surroundings."),
        ("방미 중인 총리는 회담했다.", "The prime minister, who is visiting the United States, held talks."),
        ("프랑스 배우가 왔다.", "A French actor came."),
        ("조던 감독은 웃었다.", "Coach Jordan smiled."),
        ("보스니아-헤르체고비나에서 열렸다.", "It was held in Bosnia-Herzegovina."),
        ("제주도는 보조금을 준다.", "Jeju Island provides subsidies."),
        ("호남 지역에 비가 왔다.", "It rained in the Jeolla provinces."),
        # The Korean place is there too: nothing is missing that the other could stand for.
        ("행사는 강릉에서 열렸다.", "The event was held in Gangneung, not in Sokcho."),
        # In the name of a body that is right.
        ("통영종합운동장에서 열렸다.", "It was held at Tongyeong Stadium."),
    ],
)
def test_silence_when_it_may_be_right(analyser: object, korean: str, english: str) -> None:
    assert problems(korean, english) == []
