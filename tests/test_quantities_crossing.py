"""Figures that stand at the words of another figure."""

from __future__ import annotations

import pytest

from bitext_check.quantities.figures.linking import link
from bitext_check.records import Link
from tests.two_sides import quantities


def exchanged(korean: str, english: str) -> list[Link]:
    return [found for found in link(*quantities(korean, english)) if found.problem == "wrong-number"]


CROSSED = [
    ("장비 31대와 인력 94명을 투입했다.", "They deployed 94 pieces of equipment and 31 personnel.", "31 pieces of equipment and 94"),
    ("현재 9층 15개 동 720가구다.", "It now has 720 households in 9 15-story buildings.", "15 9"),
    ("장인 28명이 만든 작품 160점이 나왔다.", "It featured 28 works made by 160 artisans.", "160 works made by 28"),
    ("사업비도 312억 원에서 487억 원으로 늘었다.", "The cost also rose from 48.7 billion won to 31.2 billion won.", "31.2 billion won to 48.7 billion won"),
    ("땅을 35%밖에 확보하지 못했는데도 90% 이상 확보했다고 했다.", "He said he secured more than 35% of the land though he had only secured 90%.", "90% of the land though he had only secured 35%"),
    ("환자는 2021년 4만1천 명에서 지난해 5만2천 명으로 늘었다.", "Patients rose from 52,000 in 2021 to 41,000 last year.", "41,000 in 2021 to 52,000"),
    ("지난해 수출은 321억 달러, 올해 수출은 412억 달러다.", "Exports last year were $41.2 billion, and exports this year were $32.1 billion.", "$32.1 billion, and exports this year were $41.2 billion"),
    ("버스 4대와 순회교사 6명이 배치된다.", "Six buses and four itinerant teachers will be assigned.", "Four buses and six"),
    ("헬기 4대, 드론 9대를 투입했다.", "It sent 9 helicopters and 4 drones.", "4 helicopters and 9"),
    ("서울 14곳, 부산 8곳에서 열린다.", "It is held at eight places in Seoul and 14 in Busan.", "14 places in Seoul and eight"),
    ("40대 남성과 60대 여성이 다쳤다.", "A man in his 60s and a woman in her 40s were hurt.", "40s and a woman in her 60s"),
    ("남성 14명, 여성 30명이 지원했다.", "Thirty men and 14 women applied.", "14 men and thirty"),
    ("찬성 32표, 반대 13표로 가결됐다.", "It was passed with 13 votes in favor and 32 against.", "32 votes in favor and 13"),
    ("견인차 6대, 사다리차 2대, 살수차 9대를 보냈다.", "It sent 6 tow trucks, 9 ladder trucks, and 2 sprinkler trucks.", "2 ladder trucks, and 9"),
    ("유조선 7척, 벌크선 4척, 원유 운반선 2척을 띄웠다.", "It launched 7 oil tankers, 2 bulk carriers, and 4 crude oil carriers.", "4 bulk carriers, and 2"),
    ("중학교 9곳, 고등학교 4곳이 문을 열었다.", "4 middle schools and 9 high schools opened.", "9 middle schools and 4"),
    ("체험 기간을 10일에서 25일로 늘린다.", "It will extend the trial from 25 days to 10 days.", "10 days to 25 days"),
    ("정년을 58세에서 62세로 높인다.", "It will raise the retirement age from 62 to 58.", "58 to 62"),
    ("수업을 주 2회에서 5회로 늘린다.", "It will increase classes from five times a week to twice a week.", "twice a week to five times"),
    ("이 가운데 65%는 조합이, 35%는 구청이 낸다.", "Of this, 65% is paid by the district office and 35% by the union.", "35% is paid by the district office and 65%"),
    ("사업비의 80%는 정부가, 20%는 주민이 부담한다.", "Residents bear 80% of the project cost and the government 20%.", "20% of the project cost and the government 80%"),
    ("12승 5패가 된 팀은 2위에 올랐다.", "The team, now 5-12, rose to second place.", "12-5"),
]  # fmt: skip


@pytest.mark.parametrize(("korean", "english", "expected"), CROSSED)
def test_figures_that_changed_places_are_told_once_with_what_to_write(korean: str, english: str, expected: str) -> None:
    (found,) = exchanged(korean, english)
    assert found.expected[0] == expected


RIGHT = [
    ("산림 40㏊와 주택 31채, 비닐하우스 17동이 탔다.", "40 hectares of forest, 31 houses, and 17 greenhouses burned."),
    ("장비 31대와 인력 94명을 투입했다.", "They deployed 94 personnel and 31 pieces of equipment."),
    ("현재 9층 15개 동 720가구다.", "It now has 720 households in 15 9-story buildings."),
    ("장인 28명이 만든 작품 160점이 나왔다.", "It featured 160 works made by 28 artisans."),
    ("땅을 35%밖에 확보하지 못했는데도 90% 이상 확보했다고 했다.", "He said he secured more than 90% of the land though he had only secured 35%."),
    ("환자는 2021년 4만1천 명에서 지난해 5만2천 명으로 늘었다.", "Last year there were 52,000 patients, up from 41,000 in 2021."),
    ("서울 14곳, 부산 8곳에서 열린다.", "It is held at eight places in Busan and 14 in Seoul."),
    ("유조선 7척, 벌크선 4척, 원유 운반선 2척을 띄웠다.", "It launched 7 oil tankers, 2 crude oil carriers, and 4 bulk carriers."),
    ("중학교 9곳, 고등학교 4곳이 문을 열었다.", "4 high schools and 9 middle schools opened."),
    ("체험 기간을 10일에서 25일로 늘린다.", "It will extend the trial to 25 days from 10 days."),
    ("이 가운데 65%는 조합이, 35%는 구청이 낸다.", "Of this, 35% is paid by the district office and 65% by the union."),
    ("사업비의 80%는 정부가, 20%는 주민이 부담한다.", "Residents bear 20% of the project cost and the government 80%."),
    ("승용차 14대와 버스 9대가 부딪쳤다.", "Nine buses and 14 cars collided."),
    ("남성 14명, 여성 30명이 지원했다.", "Thirty women and 14 men applied."),
    ("직원 211명 가운데 170명이 연구 인력이다.", "Of its staff, 170 of the 211 are research personnel."),
    ("학생 30명과 교사 4명이 갔다.", "Four teachers went with 30 students."),
    ("5승 12패로 뒤진 팀이다.", "The team trails 5-12."),
    ("3승 1패로 앞섰다.", "It fell behind, then led the series 3-1."),
]  # fmt: skip


@pytest.mark.parametrize(("korean", "english"), RIGHT)
def test_figures_in_another_order_with_their_own_words_are_right(korean: str, english: str) -> None:
    assert exchanged(korean, english) == []


def test_figures_far_apart_are_told_at_the_first_of_them() -> None:
    far = (
        "all of whom had come to the village from the surrounding towns for a festival that is held there every autumn"
    )
    (found,) = exchanged(
        "이 사고로 14명이 숨지고 39명이 다쳤다.",
        f"The accident killed 39 people, {far} after the harvest, and injured 14.",
    )
    assert found.target is not None
    assert (found.target.text, found.expected) == ("14", ("39",))
