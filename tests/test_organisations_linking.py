"""Organisations, acronyms and consistency across the two languages, in the small flow from texts to links."""

from __future__ import annotations

from pathlib import Path

import pytest

from bitext_check.alignment.pairs import make_pairs
from bitext_check.annotation.bodies import with_bodies
from bitext_check.organisations.consistency import links as consistency
from bitext_check.pipeline import check_article
from bitext_check.reading.pages import make_page
from bitext_check.records import Article, Link
from bitext_check.segmentation.passages import passages


def article(korean: str, english: str, folder: Path | None = None) -> Article:
    source, target = korean.split(" ¶ "), english.split(" ¶ ")
    pairs = make_pairs(passages("ko", list(enumerate(source))), passages("en", list(enumerate(target))), frozenset())
    page = make_page("t", "t", "")
    read = tuple(with_bodies(pair, folder) for pair in pairs)
    return Article("t", page, page, tuple(source), tuple(target), read)


def links(korean: str, english: str, folder: Path | None = None) -> list[Link]:
    return [link for pair in article(korean, english, folder).pairs for link in pair.links]


def problems(korean: str, english: str) -> list[tuple[str, str, str]]:
    return [
        (link.problem, link.source.text if link.source else "", link.target.text if link.target else "")
        for link in links(korean, english) if link.problem
    ]  # fmt: skip


def test_the_same_body_is_tied(analyser: object) -> None:
    found = links("통계청은 조사를 마쳤다.", "Statistics Korea has completed the survey.")
    assert [(f.kind, f.problem, f.source and f.source.text) for f in found] == [("organisation", "", "통계청")]


@pytest.mark.parametrize(
    ("korean", "english", "wrong", "right"),
    [
        ("산림청은 예산을 늘린다.", "The Ministry of Oceans and Fisheries will increase its budget.",
         "Ministry of Oceans and Fisheries", "Korea Forest Service"),
        ("해양수산부 장관이 방문했다.", "The Minister of Health and Welfare visited.",
         "Minister of Health and Welfare", "Minister of Oceans and Fisheries"),
        ("대전지법은 무죄를 선고했다.", "The Daejeon High Court handed down a not-guilty verdict.",
         "Daejeon High Court", "Daejeon District Court"),
        ("속초시설관리공단은 직원을 뽑는다.", "The Boryeong Facilities Management Corporation is hiring.",
         "Boryeong Facilities Management Corporation", "Sokcho Facilities Management Corporation"),
        ("서울시립대 교수들이 참여했다.", "Professors at Seoul National University took part.",
         "Seoul National University", "University of Seoul"),
        ("영화진흥위원회(KOFIC)는 지원금을 준다.", "The Korean Film Archive (KOFA) provides subsidies.",
         "Korean Film Archive", "Korean Film Council"),
    ],
)  # fmt: skip
def test_another_body_is_accused_with_the_right_one(
    analyser: object, korean: str, english: str, wrong: str, right: str
) -> None:
    accused = [link for link in links(korean, english) if link.problem]
    assert [(a.problem, a.target and a.target.text) for a in accused] == [("other-organisation", wrong)]
    assert accused[0].expected[0] == right
    assert accused[0].source is not None
    assert accused[0].source.text in accused[0].reason.ko
    assert wrong in accused[0].reason.en


def test_one_of_two_mentions_may_be_wrong(analyser: object) -> None:
    found = problems(
        "교육부는 지침을 냈다. 교육부는 내년에 점검한다.",
        "The Ministry of Education issued guidelines. The Ministry of Justice will inspect them next year.",
    )
    assert found == [("other-organisation", "교육부", "Ministry of Justice")]


def test_the_place_of_a_building_is_a_place(analyser: object) -> None:
    found = links("경기는 통영종합운동장에서 열렸다.", "The match was held at Geoje Stadium.")
    assert [(f.kind, f.problem, f.expected) for f in found if f.problem] == [
        ("place", "other-place", ("Tongyeong Stadium",))
    ]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        # The kind alone stands for the body.
        ("공단은 지난해 이름을 바꿨다.", "The Korea Coastal Management Corporation changed its name last year."),
        # Nothing of the Korean is missing: the English adds, which is for other rules.
        ("통계청은 조사를 마쳤다.", "Statistics Korea has completed the survey with the Ministry of Justice."),
        # The ministry in the title of its minister, at home and abroad.
        ("한국과 독일 국방장관이 만났다.", "The defense ministers of South Korea and Germany met."),
        ("외교당국은 협의를 이어 간다.", "The Ministry of Foreign Affairs will continue consultations."),
        # A former name of a body.
        (
            "행정안전부 차관이 현장을 찾았다.",
            "A vice minister of the Ministry of Public Administration and Security came.",
        ),
        # A company by the first word of its name.
        ("삼성전자는 실적을 발표했다.", "Samsung announced its earnings."),
        # A place for an institution.
        ("미 국방부는 성명을 냈다.", "The Pentagon issued a statement."),
        # A headline in capitals.
        ("보령소방서, 훈련 마쳐", "BORYEONG FIRE STATION COMPLETES DRILL"),
    ],
)
def test_silence_when_it_may_be_right(analyser: object, korean: str, english: str) -> None:
    assert problems(korean, english) == []


def test_a_house_rendering_is_no_problem(tmp_path: Path, analyser: object) -> None:
    header = "korean\tenglish\tabbreviation\taccepted\tkind\tyears\tsource\n"
    row = "산림청\tNational Forest Office\tNFO\t\tagency\t\thouse\n"
    (tmp_path / "organisations.tsv").write_text(header + row, encoding="utf-8")
    found = links("산림청은 예산을 늘린다.", "The National Forest Office will increase its budget.", tmp_path)
    assert [(f.problem, f.target and f.target.text) for f in found] == [("", "National Forest Office")]


def test_an_acronym_with_another_letter(analyser: object) -> None:
    found = links("두 기관은 업무협약(MOU)을 맺었다.", "The two organizations signed a business agreement (MOA).")
    assert [(f.kind, f.problem, f.expected) for f in found] == [("acronym", "other-acronym", ("MOU",))]


def test_a_missing_acronym_is_only_a_hint(analyser: object) -> None:
    found = links("시는 스마트관제체계(SCMS)를 들여온다.", "The city will introduce a new system.")
    assert [(f.problem, f.target) for f in found] == [("missing-acronym", None)]


def test_an_acronym_written_out_is_not_missing(analyser: object) -> None:
    assert problems("시는 무인수상정(USV)을 들여온다.", "The city will introduce unmanned surface vehicles.") == []


def odd(korean: str, english: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(link.target.text if link.target else "", link.expected) for link in consistency(article(korean, english))]


def test_two_renderings_of_one_body(analyser: object) -> None:
    korean = "국민도약당은 법안을 냈다. ¶ 국민도약당 의원들은 반대했다. ¶ 국민도약당은 표결에 나선다."
    english = (
        "The People's Leap Party submitted a bill. ¶ Lawmakers of the People's Leap Party objected. "
        "¶ The National Leap Party will take part in the vote."
    )
    assert odd(korean, english) == [("National Leap Party", ("People's Leap Party",))]


def test_a_second_name_behind_a_short_korean_word(analyser: object) -> None:
    korean = "속초항만시설공사는 부두를 연다. ¶ 공사는 직원 30명을 뽑는다."
    english = (
        "The Sokcho Port Facilities Corporation will open a pier. "
        "¶ The Sokcho Harbor Facility Authority will hire 30 employees."
    )
    assert odd(korean, english) == [("Sokcho Harbor Facility Authority", ("Sokcho Port Facilities Corporation",))]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("국방부는 회의를 열었다. ¶ 국방부는 결과를 낸다.",
         "The Ministry of National Defense held a meeting. ¶ The Defense Ministry will release the results."),
        ("속초항만시설공사는 부두를 연다. ¶ 공사는 직원을 뽑는다.",
         "The Sokcho Port Facilities Corporation will open a pier. ¶ The corporation is hiring."),
        ("중랑문화재단은 전시를 연다. ¶ 중랑문화재단은 무료라고 했다.",
         "The Jungnang Cultural Foundation will hold an exhibition. "
         "¶ The Jungrang Cultural Foundation said it was free."),
        ("예결위는 심사를 마쳐야 한다. ¶ 국회는 예산안을 예결위로 넘겼다. 여당 의원들은 퇴장했다.",
         "The Budget and Accounts Committee must complete its review. "
         "¶ The Assembly sent the bill to the Budget and Accounts Committee. Ruling party lawmakers left."),
        ("한국녹색정원협회는 상을 준다. ¶ 한국녹색정원재단도 참여한다.",
         "The Korea Green Garden Association gives the award. ¶ The Korea Green Garden Foundation also takes part."),
    ],
)  # fmt: skip
def test_short_forms_and_other_bodies_are_consistent(analyser: object, korean: str, english: str) -> None:
    assert odd(korean, english) == []


def test_the_suggestion_is_no_patchwork_of_two_bodies(analyser: object) -> None:
    (wrong,) = [
        link for link in links(
            "영도경찰서는 남성을 조사하고 있다.", "The Busan Metropolitan Police Agency is investigating the man."
        ) if link.problem
    ]  # fmt: skip
    assert wrong.expected == ("Yeongdo Police Station",)


def test_the_suggestion_puts_the_whole_kind_right(analyser: object) -> None:
    (wrong,) = [
        link
        for link in links("창녕군의회는 임시회를 열었다.", "The Changnyeong City Council held a session.")
        if link.problem
    ]
    assert wrong.expected == ("Changnyeong County Council",)


@pytest.mark.parametrize(
    ("korean", "english", "right", "wrong"),
    [
        ("루마니아 국방부와 계약을 맺었다.", "It signed a contract with the Romanian Ministry of {}.", "National Defense",
         "Foreign Affairs"),
        ("베트남 교육부는 교과서를 바꾼다고 밝혔다.", "Vietnam's Ministry of {} said it would change the textbooks.", "Education",
         "Health"),
        ("영국 보건부 장관은 사임했다.", "Britain's {} minister resigned.", "health", "education"),
        ("일본 외무성은 항의했다.", "Japan's {} Ministry protested.", "Foreign", "Defense"),
        ("중국 상무부는 조사를 시작했다.", "China's Ministry of {} began an investigation.", "Commerce", "Public Security"),
    ],
)  # fmt: skip
def test_a_ministry_for_something_else_is_found_in_any_country(
    korean: str, english: str, right: str, wrong: str
) -> None:
    def codes(text: str) -> list[str]:
        return [f.rule.code for f in check_article(f"{korean}\n", f"{text}\n").findings if f.severity != "info"]

    assert codes(english.format(right)) == []
    assert "ORG001" in codes(english.format(wrong))
