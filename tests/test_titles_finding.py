"""Titles found in passages, bound to people, and linked."""

from __future__ import annotations

import pytest

from bitext_check.annotation.title_binding import attach, missing_title, titles_of
from bitext_check.annotation.titles import korean_titles
from bitext_check.annotation.titles_english import english_titles
from bitext_check.records import Link, Mention, Passage
from bitext_check.segmentation.passages import passages
from bitext_check.titles.linking import link


def _ko(text: str) -> Passage:
    return passages("ko", [(0, text)])[0]


def _en(text: str) -> Passage:
    return passages("en", [(0, text)])[0]


def _korean(text: str) -> list[str]:
    return [title.text for title in korean_titles(_ko(text))]


def _english(text: str) -> list[str]:
    return [title.text for title in english_titles(_en(text))]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("민가람 여수시장은 이날 회의를 열었다.", ["여수시장"]),
        ("한들공단 이사장 채누리는 계획을 밝혔다.", ["이사장"]),
        ("서가람 전 해양수산부 차관이 참석했다.", ["전 해양수산부 차관"]),
        ("고은솔 사장 직무대행은 사과했다.", ["사장 직무대행"]),
        ("전통 시장에 손님이 늘었다.", []),
        ("시민들의 협조에 감사를 전했다.", []),
        ("주민들은 이사를 서둘렀다.", []),
        ("회사는 그 기사에 대해 설명했다.", []),
        ("선수들은 종합운동장에서 훈련했다.", ["선수"]),
        ("3년 전 회장을 맡았다.", []),
    ],
)
def test_korean_titles(text: str, titles: list[str]) -> None:
    assert _korean(text) == titles


def test_korean_title_knows_its_parts() -> None:
    (title,) = korean_titles(_ko("서가람 전 해양수산부 차관이 참석했다."))
    assert title.kind == "title"
    assert title.value == "차관"
    assert title.data.affixes == ("전",)  # type: ignore[attr-defined]
    assert "해양수산부" in title.data.context  # type: ignore[attr-defined]


def test_mention_covers_the_words_of_the_passage() -> None:
    passage = _ko("민가람 여수시장과 서가람 전 차관이 만났다.")
    titles = korean_titles(passage)
    assert [passage.plain[title.start : title.end] for title in titles] == [title.text for title in titles]
    assert [title.text for title in titles] == ["여수시장", "전 차관"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Former Vice Minister Seo Ga-ram attended.", ["Former Vice Minister"]),
        ("Min Ga-ram, mayor of Yeosu, spoke.", ["mayor"]),
        ("Mayor-elect Min Ga-ram spoke.", ["Mayor-elect"]),
        ("The Korea Facility Corporation paid.", []),
        ("The Prosecutors' Office opened at 9 p.m.", []),
        ("President and CEO Ko Eun-sol apologised.", ["President and CEO"]),
    ],
)
def test_english_titles(text: str, titles: list[str]) -> None:
    assert _english(text) == titles


def test_former_before_the_organisation_belongs_to_the_title() -> None:
    (title,) = english_titles(_en("It named former Planning Division head Ko Eun-sol as chair."))[:1]
    assert ("former",) in title.data.affixes  # type: ignore[attr-defined]
    assert english_titles(_en("Planning Division head Ko Eun-sol"))[0].data.affixes == ()  # type: ignore[attr-defined]


def test_common_word_in_lower_case_is_not_sure() -> None:
    (title,) = english_titles(_en("They went to the head of the queue."))
    assert not title.data.sure  # type: ignore[attr-defined]


def _links(korean: str, english: str, *people: tuple[str, str]) -> list[Link]:
    source, target = _ko(korean), _en(english)
    ours, theirs = korean_titles(source), english_titles(target)
    attached: list[tuple[Mention, Mention]] = []
    missing: list[Link] = []
    for one, other in people:
        person = _mention(source, one), _mention(target, other)
        attached += attach(titles_of(person[0], ours), titles_of(person[1], theirs))
        lost = missing_title(person, ours, theirs)
        missing += [lost] if lost else []
    taken = {id(title) for both in attached for title in both}
    free = [[title for title in titles if id(title) not in taken] for titles in (ours, theirs)]
    return [*link(attached, *free), *missing]


def _mention(passage: Passage, name: str) -> Mention:
    start = passage.plain.index(name)
    return Mention("person", name, passage, start, start + len(name))


def _problems(links: list[Link]) -> list[str]:
    return [link.problem for link in links if link.problem]


_PEOPLE = ("서가람", "Seo Ga-ram")


@pytest.mark.parametrize(
    ("english", "problems"),
    [
        ("Former Vice Minister of Oceans and Fisheries Seo Ga-ram attended.", []),
        ("Seo Ga-ram, a former vice minister of oceans, attended.", []),
        ("Vice Minister of Oceans and Fisheries Seo Ga-ram attended.", ["former-lost"]),
        ("Former Minister of Oceans and Fisheries Seo Ga-ram attended.", ["deputy-lost"]),
        ("Seo Ga-ram attended.", ["missing"]),
    ],
)
def test_titles_of_one_person(english: str, problems: list[str]) -> None:
    assert _problems(_links("서가람 전 해양수산부 차관이 참석했다.", english, _PEOPLE)) == problems


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("서가람 의원은 반대했다.", "Representative Seo Ga-ram objected."),
        ("서가람 변호사는 반대했다.", "Attorney Seo Ga-ram objected."),
        ("서가람 한들협회장은 반대했다.", "Chairman Seo Ga-ram objected."),
        ("서가람 여수시 부시장은 반대했다.", "Vice Mayor Seo Ga-ram objected."),
        ("서가람 고성군수는 반대했다.", "County Governor Seo Ga-ram objected."),
        ("서가람 한들연구소 연구원은 반대했다.", "Seo Ga-ram, a researcher at Handeul Institute, objected."),
        ("서가람 대표이사 사장은 반대했다.", "CEO Seo Ga-ram objected."),
    ],
)
def test_fair_renderings_raise_nothing(korean: str, english: str) -> None:
    assert _problems(_links(korean, english, _PEOPLE)) == []


def test_two_titles_of_one_person_may_change_places() -> None:
    korean = "서가람 최고재무책임자(CFO) 부사장은 말했다."
    english = "Seo Ga-ram, Executive Vice President and Chief Financial Officer, said so."
    links = _links(korean, english, _PEOPLE)
    assert _problems(links) == []
    assert len(links) == 2


def test_letters_in_brackets_are_no_second_title() -> None:
    korean = "최고기술책임자(CTO) 서가람 이사는 말했다."
    links = _links(korean, "Chief Technology Officer (CTO) Seo Ga-ram said so.", _PEOPLE)
    assert [(link.source and link.source.value, link.problem) for link in links] == [("최고기술책임자", "")]
    (link,) = _links(korean, "Chief Financial Officer (CFO) Seo Ga-ram said so.", _PEOPLE)
    assert link.problem == "mismatch"


def test_titles_of_different_people_are_not_compared_with_each_other() -> None:
    korean = "서가람 시장과 고은솔 교수가 만났다."
    english = "Professor Ko Eun-sol met Mayor Seo Ga-ram."
    links = _links(korean, english, _PEOPLE, ("고은솔", "Ko Eun-sol"))
    assert _problems(links) == []
    assert len(links) == 2


def test_other_office_at_the_name_is_a_mismatch_with_its_reason() -> None:
    (link,) = _links("서가람 원내대표는 반대했다.", "Party leader Seo Ga-ram objected.", _PEOPLE)
    assert link.problem == "mismatch"
    assert "floor leader" in link.reason.en
    assert link.reason.ko


def test_titles_without_people_are_silent_when_unsure() -> None:
    assert _problems(_links("두 회장과 한 교수가 만났다.", "Two directors and a captain met.")) == []


@pytest.mark.parametrize("body", ["국제통화기금(IMF)", "한국토지주택공사(LH)", "세계보건기구(WHO)"])
def test_body_with_its_letters_in_brackets_stands_before_the_title(body: str) -> None:
    (found,) = korean_titles(_ko(f"{body} 부사장을 만났다."))
    assert found.data.context.endswith(body)


def test_other_brackets_part_the_words() -> None:
    (found,) = korean_titles(_ko("한빛군(군수 표나래)과 한빛시 부시장을 만났다."))[-1:]
    assert "표나래" not in found.data.context
