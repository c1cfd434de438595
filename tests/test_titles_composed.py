"""Titles as they are composed: numbers before them, who stands in or is second, places and bodies around the head."""

from __future__ import annotations

import pytest

from bitext_check.titles.compare import compare_title, outcome


@pytest.mark.parametrize(
    ("korean", "english", "context", "verdict"),
    [
        ("4대 원장", "fourth director", "한빛연구원", "match"),
        ("제4대 원장", "4th director", "한빛연구원", "match"),
        ("제22대 총장", "twenty-second president", "한빛대학교", "match"),
        ("전 5대 총장", "former fifth president", "한빛대학교", "match"),
        ("4대 원장", "director", "한빛연구원", "match"),
        ("제4대 원장", "third director", "한빛연구원", "mismatch"),
        ("4대 원장", "four directors", "한빛연구원", "mismatch"),
        ("2대 원장", "twice director", "한빛연구원", "mismatch"),
        ("1부시장", "first vice mayor", "광주광역시", "match"),
        ("2차관", "First Vice Minister of Health and Welfare", "보건복지부", "mismatch"),
        ("제2차장", "first deputy director", "국가안보실", "mismatch"),
        ("재선 군수", "three-term county mayor", "홍천군", "mismatch"),
        ("재선 군수", "second-term county mayor", "홍천군", "match"),
        ("5선 의원", "four-term lawmaker", "국회", "mismatch"),
        ("초선 의원", "second-term lawmaker", "국회", "mismatch"),
    ],
)
def test_number_before_a_title(korean: str, english: str, context: str, verdict: str) -> None:
    assert compare_title(korean, english, context).verdict == verdict


@pytest.mark.parametrize(
    ("korean", "english", "verdict"),
    [
        ("총리 서리", "acting prime minister", "match"),
        ("총리 서리", "frosty prime minister", "mismatch"),
        ("총리 서리", "prime minister", "mismatch"),
        ("군수 직무대리", "stand-in county mayor", "variant"),
        ("군수 권한대행", "proxy county mayor", "variant"),
        ("군수 권한대행", "county mayor", "mismatch"),
        ("관장 내정자", "incoming director", "variant"),
        ("관장 내정자", "director", "mismatch"),
        ("직전 회장", "immediate past president", "match"),
        ("직전 회장", "president", "mismatch"),
        ("차석연구원", "deputy researcher", "match"),
        ("예비역 중령", "retired lieutenant colonel", "match"),
        ("예비역 중령", "active-duty lieutenant colonel", "mismatch"),
        ("현역 중령", "retired lieutenant colonel", "mismatch"),
    ],
)
def test_who_stands_in_or_is_to_come(korean: str, english: str, verdict: str) -> None:
    assert compare_title(korean, english).verdict == verdict


@pytest.mark.parametrize(
    ("korean", "english", "context"),
    [
        ("부군수", "head of Hongcheon County", "강원 홍천군"),
        ("부구청장", "head of Haeundae District", "부산 해운대구"),
        ("부교육감", "head of the office of education", "전라남도교육청"),
        ("부지사", "head of the province", "전라남도"),
    ],
)
def test_deputy_of_a_place_is_not_its_head(korean: str, english: str, context: str) -> None:
    assert outcome(korean, english, context).problem == "deputy-lost"


@pytest.mark.parametrize("english", ["deputy branch manager", "vice women's president"])
def test_deputy_before_a_title_that_is_none(english: str) -> None:
    korean = "지부장" if "branch" in english else "부녀회장"
    assert compare_title(korean, english, "전국건설노조").verdict == "mismatch"


@pytest.mark.parametrize(
    ("korean", "context", "wrong", "right"),
    [
        ("읍장", "강원 홍천군 홍천읍", "head of Hongcheon County", "head of Hongcheon-eup"),
        ("면장", "강원 홍천군 내면", "head of the county", "head of Nae-myeon in Hongcheon County"),
        ("동장", "부산 해운대구 우동", "head of Haeundae District", "head of U-dong, Haeundae District"),
        ("이장", "전남 구례군 산동면 위안리", "head of Sandong Township", "head of Wian-ri"),
        ("구청장", "부산 해운대구", "Mayor of Busan", "Mayor of Haeundae District"),
        ("군수", "강원 홍천군", "head of Gangwon Province", "head of Hongcheon County"),
    ],
)
def test_head_of_a_place_is_not_that_of_a_larger_one(korean: str, context: str, wrong: str, right: str) -> None:
    assert compare_title(korean, wrong, context).verdict == "mismatch"
    assert compare_title(korean, right, context).verdict == "match"


@pytest.mark.parametrize(
    ("korean", "body", "english"),
    [
        ("계장", "노을어촌계", "head of the Noeul Fishing Village Cooperative"),
        ("계장", "노을어촌계 표나래", "chief of the Noeul Fishing Village Association"),
        ("관장", "노을미술관", "director of the Noeul Museum of Art"),
    ],
)
def test_title_is_read_together_with_the_body_that_it_heads(korean: str, body: str, english: str) -> None:
    assert compare_title(korean, english, body).verdict == "match"


@pytest.mark.parametrize(
    ("korean", "context", "english"),
    [
        ("서장", "노을소방서", "chief of the Noeul Police Station"),
        ("소방서장", "전남 노을소방서", "chief of the Noeul Police Station"),
        ("위원장", "민주노총", "leader of the Federation of Korean Trade Unions"),
        ("청장", "관세청", "head of the National Tax Service"),
        ("사무총장", "한국노총", "university president"),
    ],
)
def test_head_of_another_body(korean: str, context: str, english: str) -> None:
    assert compare_title(korean, english, context).verdict == "mismatch"


def test_envoy_behind_the_country_of_the_post() -> None:
    assert compare_title("주한 캐나다대사", "Canadian ambassador to South Korea").verdict == "match"
    assert compare_title("주한 캐나다대사", "South Korean ambassador to Canada").verdict == "mismatch"
    assert compare_title("주중 한국대사", "Chinese ambassador to Korea").verdict == "mismatch"


@pytest.mark.parametrize(
    ("korean", "context", "english"),
    [
        ("공장장", "한빛전자", "factory boss"),
        ("역장", "노을역", "station boss"),
        ("기획실장", "한빛전자", "head of the planning room"),
    ],
)
def test_informal_and_literal_words_are_variants_that_an_article_may_use(
    korean: str, context: str, english: str
) -> None:
    found = outcome(korean, english, context)
    assert found.comparison.verdict == "variant"
    assert found.seldom


def test_a_real_room_is_no_literal_rendering() -> None:
    assert compare_title("상황실장", "head of the situation room", "노을소방본부").verdict == "match"


def test_a_title_that_says_the_same_as_the_word_before_it() -> None:
    assert compare_title("비례대표 의원", "proportional representation lawmaker", "국회").verdict == "match"
    assert compare_title("선임연구원", "researcher", "한빛연구원").verdict == "variant"


@pytest.mark.parametrize("english", ["chief former researcher", "from ex-researcher", "executive onetime researcher"])
def test_words_that_are_no_title_are_another_office(english: str) -> None:
    assert compare_title("전 연구원", english).verdict == "mismatch"


@pytest.mark.parametrize("korean", ["부위원장", "부회장"])
def test_second_of_an_olympic_committee_is_a_vice_president(korean: str) -> None:
    assert compare_title(korean, "vice president", "국제올림픽위원회(IOC)").verdict == "match"
