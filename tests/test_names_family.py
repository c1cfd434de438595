"""A family name alone: in other letters than the person has in the article, and another family name in its place."""

from __future__ import annotations

import pytest

from tests.two_sides import findings

_NAMES = {"name", "attribution", "consistency"}


def codes(korean: str, english: str) -> list[tuple[str, str]]:
    """Code and words of what is said about people."""
    found = findings(korean, english)
    return [(f.rule.code, f.target.text if f.target else "") for f in found if f.rule.category in _NAMES]


_RESPELLED = [
    ("안성민 교수는 반대했다.\n\n안 교수는 “근거가 없다”고 지적했다.",
     "Professor Ahn Sung-min opposed it.\n\nProfessor {} pointed out, “There is no basis.”", "Ahn", "An"),
    ("노지훈 감독은 만족했다.\n\n노 감독은 “선수들이 잘했다”고 말했다.",
     "Coach Roh Ji-hoon was satisfied.\n\n“The players did well,” {} said.", "Roh", "Noh"),
    ("여경민 의원은 걱정했다. 여 의원은 “막아야 한다”고 말했다.",
     "Lawmaker Yeo Gyeong-min was worried. {} said, “It must be stopped.”", "Yeo", "Yo"),
    ("마은영(34) 씨는 대출을 알아봤다.\n\n마 씨는 상담을 받았다.",
     "Ma Eun-young (34) looked into a loan.\n\n{} had a consultation.", "Ma", "Mah"),
    ("편복순(83) 할머니는 울었다. 편 할머니는 혼자 지낸다.",
     "Grandmother Pyeon Bok-soon (83) wept. {} lives alone.", "Pyeon", "Pyun"),
    ("위창수 위원장은 설명했다.\n\n위 위원장은 웃었다.",
     "Chairman Wi Chang-soo explained.\n\nChairman {} smiled.", "Wi", "We"),
    ("손미래 작가는 상을 받았다.\n\n손 작가는 “독자 덕분”이라고 말했다.",
     "Author Sohn Mi-rae won the award.\n\n{} said, “It is thanks to my readers.”", "Sohn", "Son"),
    ("배창욱 시장은 취임했다.\n\n배 시장의 공약은 세 가지다.",
     "Mayor Bae Chang-wook took office.\n\nMayor {}'s pledges are three.", "Bae", "Pae"),
    ("문정원 씨가 우승했다.\n\n문 씨는 상금을 기부했다.",
     "Moon Jung-won won.\n\nMs. {} donated the prize money.", "Moon", "Mun"),
]  # fmt: skip


@pytest.mark.parametrize(("korean", "english", "right", "odd"), _RESPELLED)
def test_a_family_name_in_other_letters_is_found(korean: str, english: str, right: str, odd: str) -> None:
    assert codes(korean, english.format(right)) == []
    assert codes(korean, english.format(odd)) == [("CON001", odd)]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("유승현 후보와 류정호 교수가 토론했다.\n\n유 후보는 찬성했다. 류 교수는 반대했다.",
         "Candidate Yoo Seung-hyun and Professor Ryu Jeong-ho debated.\n\nYoo agreed. Ryu objected."),
        ("유승현 후보와 유정호 교수가 토론했다.\n\n유 후보는 찬성했다. 유 교수는 반대했다.",
         "Candidate Yoo Seung-hyun and Professor Ryu Jeong-ho debated.\n\nYoo agreed. Professor Ryu objected."),
        ("위창수 위원장은 설명했다.\n\n위 위원장은 “우리가 이긴다”며 웃었다.",
         "Chairman Wi Chang-soo explained.\n\nChairman Wi smiled, saying, “We will win.” We said so too."),
        ("안성민 교수는 반대했다.\n\n안 교수는 관계자를 만났다.",
         "Professor Ahn Sung-min opposed it.\n\nAn official met Professor Ahn."),
        ("박은서 씨는 공원을 찾았다.\n\n박 씨는 올림픽공원에서 걸었다.",
         "Bak Eun-seo visited the park.\n\nBak walked in Olympic Park."),
        ("이서준 의원은 리창 총리를 만났다.\n\n이 의원은 리 총리에게 선물을 줬다.",
         "Lawmaker Lee Seo-jun met Premier Li Qiang.\n\nLee gave Li a gift."),
        ("마은영 씨는 엄마와 살았다.\n\n마 씨는 ‘마’라고 불렸다.",
         "Ma Eun-young lived with her mother.\n\nMa was called “Mah.”"),
    ],
)  # fmt: skip
def test_other_people_and_other_words_are_no_other_spelling(korean: str, english: str) -> None:
    assert codes(korean, english) == []


@pytest.mark.parametrize(
    "said",
    [
        "Jeon said, “We will hurry the work.”",
        "“We will hurry the work,” said Jeon.",
        "“We will hurry the work,” Kim said.",
        "“We will hurry the work,” Mr. Bang said.",
    ],
)
def test_another_family_name_alone_is_found(said: str) -> None:
    korean, english = (
        "최가온 구청장은 현장을 찾았다.\n\n최 구청장은 “공사를 서두르겠다”고 말했다.",
        "District mayor Choi Ga-on visited the site.\n\n",
    )
    assert [code for code, _ in codes(korean, english + said)] == ["NAM001"]


def test_a_family_name_that_another_korean_name_gives_is_no_other_one() -> None:
    korean = "최가온 구청장은 현장을 찾았다.\n\n최 구청장은 진도에서 “공사를 서두르겠다”고 말했다."
    english = "District mayor Choi Ga-on visited the site.\n\nIn Jindo he said, “We will hurry the work.”"
    assert codes(korean, english) == []


def test_a_respelled_family_name_is_found_beside_a_wrong_given_name() -> None:
    korean = (
        "탁승호 한들세관 조사2과장은 “통 640개가 나왔다”고 말했다.\n\n탁 과장은 “밀수가 해마다 늘고 있다”고 강조했다."
    )
    english = (
        "Tak Seung-{}, head of the Second Investigation Division of Handeul Customs, said, “640 drums were found.”\n\n"
        "Division head {} emphasized, “Smuggling is increasing every year.”"
    )
    assert codes(korean, english.format("ho", "Tak")) == []
    assert codes(korean, english.format("ho", "Tack")) == [("CON001", "Tack")]
    assert codes(korean, english.format("min", "Tack")) == [("NAM001", "Tak Seung-min"), ("CON001", "Tack")]


@pytest.mark.parametrize(
    ("korean", "english", "right", "wrong"),
    [
        ("서명식에는 이오누트 두미트루 차관과 박찬우 주루마니아 대사가 참석했다.",
         "Vice Minister Ionut Dumitru and {}, the South Korean ambassador to Romania, attended the signing ceremony.",
         "Park Chan-woo", "Park Chan-ho"),
        ("박채운의 그림은 내달 경매에 나온다.", "{}'s painting goes on auction next month.", "Park Chae-un", "Park Chae-won"),
        ("전시에는 오세린, 임나경, 구본희 등 작가 12명이 참여했다.",
         "Twelve artists, including {}, Lim Na-kyung and Koo Bon-hee, took part in the exhibition.", "Oh Se-rin", "Oh Se-ran"),
    ],
)  # fmt: skip
def test_one_other_syllable_makes_a_name_without_a_title_a_wrong_one(
    korean: str, english: str, right: str, wrong: str
) -> None:
    assert codes(korean, english.format(right)) == []
    assert codes(korean, english.format(wrong)) == [("NAM001", wrong)]


_FOREIGN = "{}은 “투자를 늘리겠다”고 말했다."


@pytest.mark.parametrize(
    ("korean", "right", "wrong"),
    [
        ("데릭 홀런드 감독", "Coach Derek Holland", "Coach Eric Holland"),
        ("데릭 홀런드 감독", "Coach Derek Holland", "Coach Derek Hoffman"),
        ("에릭 요한손 부사장", "Vice President Erik Johansson", "Vice President Erik Svensson"),
        ("에릭 요한손 부사장", "Vice President Erik Johansson", "Vice President Lars Johansson"),
        ("라스 옌센 부사장", "Vice President Lars Jensen", "Vice President Lars Hansen"),
        ("마르코 비안키 셰프", "Chef Marco Bianchi", "Chef Marco Rossi"),
        ("안나 코발스카 대사", "Ambassador Anna Kowalska", "Ambassador Anna Nowak"),
    ],
)
def test_a_foreigner_of_whose_name_one_word_is_another_is_found(korean: str, right: str, wrong: str) -> None:
    assert codes(_FOREIGN.format(korean), f"{right} said, “We will increase investment.”") == []
    (found,) = codes(_FOREIGN.format(korean), f"{wrong} said, “We will increase investment.”")
    assert found[0] == "NAM001"
    assert found[1] in wrong


@pytest.mark.parametrize(
    ("korean", "right", "wrong"),
    [
        ("현모(68)씨는 배에서 떨어져 숨졌다.", "{} (68) died after falling from the boat.", ["Hyun Mo", "Hyunmo"]),
        ("경찰은 김모 씨를 체포했다.", "Police arrested {}.", ["Kim Mo", "Mr. Kim Mo", "Kim-mo"]),
        ("박 모(34) 씨가 신고했다.", "{} (34) reported it.", ["Park Mo", "Park Mo-ssi"]),
    ],
)
def test_a_withheld_name_is_no_name(korean: str, right: str, wrong: list[str]) -> None:
    family = wrong[0].removesuffix(" Mo")
    assert codes(korean, right.format(f"a man surnamed {family}")) == []
    for name in wrong:
        assert codes(korean, right.format(name)) == [("NAM001", name.removeprefix("Mr. "))]


def test_another_family_name_before_the_right_given_one_is_found_beside_the_right_name() -> None:
    korean = "금별은 신인상을 받았다. 금별은 “팬들에게 고맙다”고 말했다."
    english = "Geum Byeol won the award for new artists. {} said, “Thank you to my fans.”"
    assert codes(korean, english.format("Geum Byeol")) == []
    assert codes(korean, english.format("Kim Byul")) == [("NAM001", "Kim Byul")]


def test_one_person_twice_where_the_korean_has_two_is_found() -> None:
    korean = "한서준의 희생플라이로 앞서갔다. 3회에는 구본찬이 홈런을 쳤다."
    english = "They took the lead with {}'s sacrifice fly. In the third, {} homered."
    assert codes(korean, english.format("Han Seo-jun", "Koo Bon-chan")) == []
    assert [c for c, _ in codes(korean, english.format("Koo Bon-chan", "Koo Bon-chan"))] == ["ATT001"]
    assert [c for c, _ in codes(korean, english.format("Han Seo-jun", "Han Seo-jun"))] == ["ATT001"]


def test_a_body_behind_a_foreigners_name_is_no_part_of_it() -> None:
    korean = "행사에는 누를란 사도프 산업건설부 국장과 앙투안 모로 파리도시교통연구소 소장이 참석했다."
    english = (
        "Nurlan Sadov, director of the Ministry of Industry and Construction, and Antoine Moreau, director of the "
        "Paris Urban Transport Institute, attended the event."
    )
    assert codes(korean, english) == []


def test_a_preposition_before_a_town_is_nobody() -> None:
    korean = "제주에서는 정전이 이어졌다. 구좌읍에서는 비닐하우스 12동이 무너졌다."
    english = "Power cuts continued in Jeju. In Gujwa-eup, 12 greenhouses collapsed."
    assert codes(korean, english) == []
