"""People and bodies without a name: relatives, bodies that speak, and people known by a letter."""

from __future__ import annotations

import pytest

from tests.two_sides import marked


@pytest.mark.parametrize(
    ("korean", "english", "right", "wrong"),
    [
        ("시상식에서는 딸 진아름 씨가 상을 대신 받았다.", "His {} Jin A-reum received the award on his behalf.", "daughter", "son"),
        ("아들 표하준 군은 중학생이다.", "His {} Pyo Ha-jun is a middle school student.", "son", "brother"),
        ("그의 아내 성유리 씨는 간호사다.", "His {} Sung Yu-ri is a nurse.", "wife", "mother"),
        ("할아버지에게서 농사를 배웠다.", "He learned farming from his {}.", "grandfather", "father"),
        ("형과 함께 식당을 운영한다.", "He runs a restaurant with his {}.", "brother", "father"),
        ("동생 나윤서 씨가 경찰에 신고했다.", "Her {} Na Yun-seo reported it to the police.", "sister", "mother"),
    ],
)  # fmt: skip
def test_a_relative_exchanged_for_another_is_found(korean: str, english: str, right: str, wrong: str) -> None:
    assert marked(korean, english.format(right)) == []
    assert marked(korean, english.format(wrong)) == [("ATT001", wrong)]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("남매는 부모를 도왔다.", "The brother and sister helped their mother and father."),
        ("이모(45) 씨는 혐의를 부인했다.", "Lee (45) denied that his wife was involved."),
        ("동네 할머니들이 김치를 담갔다.", "Elderly women of the neighborhood made kimchi."),
        ("그는 징역 3년형을 확정받았다.", "His three-year prison term for hitting his father was upheld."),
        ("조카가 인사를 왔다.", "His niece came to greet him."),
    ],
)
def test_words_that_leave_a_relative_open_are_believed(korean: str, english: str) -> None:
    assert not [code for code, _ in marked(korean, english) if code == "ATT001"]


_SPEAKERS = [
    ("회사 관계자는 “납기를 지키겠다”고 전했다.", "A {} said, “We will meet the deadline.”", "company official",
     ["ministry official", "union official", "government official", "police official"]),
    ("경찰 관계자는 “수사를 이어가겠다”고 밝혔다.", "A {} said, “We will continue the investigation.”", "police official",
     ["court official", "company official", "hospital official"]),
    ("시 관계자는 “내년에 착공한다”고 말했다.", "A {} said, “Construction starts next year.”", "city official",
     ["provincial official", "ministry official", "company official"]),
    ("구청 관계자는 “불편이 없게 하겠다”고 말했다.", "A {} said, “We will prevent inconvenience.”", "district office official",
     ["police official", "hospital official"]),
    ("업계 관계자는 “가격이 오를 것”이라고 내다봤다.", "An {} predicted, “Prices will rise.”", "industry official",
     ["government official", "official at the ministry"]),
    ("소방당국은 “누전으로 추정된다”고 밝혔다.", "{} said, “It is presumed to be an electrical short.”", "Fire authorities",
     ["Prosecutors", "Police"]),
]  # fmt: skip


@pytest.mark.parametrize(("korean", "english", "right", "wrong"), _SPEAKERS)
def test_words_given_to_a_body_of_another_sort_are_found(
    korean: str, english: str, right: str, wrong: list[str]
) -> None:
    assert marked(korean, english.format(right)) == []
    for words in wrong:
        assert [code for code, _ in marked(korean, english.format(words))] == ["ATT003"]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("한들조선 관계자는 “납기를 지키겠다”고 전했다.", "A company official said, “We will meet the deadline.”"),
        ("국토부 관계자는 “내년에 착공한다”고 말했다.", "A government official said, “Construction starts next year.”"),
        ("노조는 회사 관계자의 말을 인용해 “곧 끝난다”고 말했다.", "Citing the union, a company official said, “It ends soon.”"),
        ("군 관계자는 “예산이 모자란다”고 말했다.", "A county official said, “The budget is short.”"),
    ],
)  # fmt: skip
def test_bodies_that_may_be_meant_are_believed(korean: str, english: str) -> None:
    assert marked(korean, english) == []


_LETTERS = "총책 A(44)씨는 구속됐고, 부총책 B(39)씨는 달아났다."


@pytest.mark.parametrize(
    ("english", "wrong"),
    [
        ("The ringleader A (44) was arrested, and deputy ringleader {} (39) fled.", "C"),
        ("The ringleader A (44) was arrested, and deputy ringleader Mr. {} (39) fled.", "Bi"),
    ],
)
def test_a_letter_exchanged_or_spelled_out_is_found(english: str, wrong: str) -> None:
    assert marked(_LETTERS, english.format("B")) == []
    assert [text for _, text in marked(_LETTERS, english.format(wrong))] == [wrong]


def test_a_form_of_address_is_no_part_of_a_foreign_name() -> None:
    korean = "도예가 국보름 씨와 이천시 공무원이 참석했다. 국보름 씨는 웃었다."
    assert marked(korean, "Potter Kuk Bo-reum and Icheon city officials attended. Kuk Bo-reum smiled.") == []
