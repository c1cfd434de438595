"""People of whole articles: what the findings say, and what a newsroom's own table changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bitext_check.annotation.entities import Entity
from bitext_check.annotation.people_korean import Person, korean_people
from bitext_check.annotation.people_roles import called_by_role
from bitext_check.pipeline import check_halves
from bitext_check.reading.pages import make_page
from bitext_check.records import Finding, Mention
from bitext_check.segmentation.passages import passages
from bitext_check.settings import Settings
from bitext_check.splitting import split_single

_CATEGORIES = {"name", "attribution", "consistency"}


def findings(korean: list[str], english: list[str], tables: Path | None = None) -> list[Finding]:
    """What is said about people in an article of these paragraphs."""
    source, target = (make_page("test", f"test.{n}.txt", "\n\n".join(t)) for n, t in (("ko", korean), ("en", english)))
    report = check_halves(split_single(source, "ko"), split_single(target, "en"), Settings(tables=tables))
    return [f for f in report.findings if f.rule.category in _CATEGORIES]


_KOREAN = [
    "오후석 부지사는 3일 시장을 찾았다.",
    "오후석 부지사는 “상인을 돕겠다”고 말했다.",
    "오후석 부지사는 도청으로 돌아갔다.",
]
_ENGLISH = [
    "Vice Governor Oh Hu-seok visited the market on the 3rd.",
    "Vice Governor Oh {} said, “I will help the merchants.”",
    "Vice Governor Oh Hu-seok returned to the provincial office.",
]


def _article(name: str) -> list[Finding]:
    return findings(_KOREAN, [text.format(name) for text in _ENGLISH])


def test_another_syllable_in_the_second_mention_is_found_and_the_first_form_suggested() -> None:
    (found,) = _article("Seok-seok")
    assert (found.rule.code, found.suggestion) == ("NAM001", "Oh Hu-seok")
    assert "“seok”, which is 석, stands in the place of 후" in found.message.en
    assert found.target is not None
    assert found.target.text == "Oh Seok-seok"


def test_two_spellings_of_one_person_are_counted() -> None:
    (found,) = _article("Hoo-suk")
    assert (found.rule.code, found.suggestion) == ("CON001", "Oh Hu-seok")
    assert "Oh Hu-seok at first (as such 2 times), here Oh Hoo-suk (once)" in found.message.en
    assert "Oh Hu-seok(2번)" in found.message.ko


def test_another_order_in_the_headline_is_a_hint_and_nothing_more() -> None:
    found = findings(
        [
            "은다솜 시장, 새해 예산안 발표",
            "은다솜 시장은 “복지를 늘리겠다”고 말했다.",
            "은다솜 시장은 3일 의회에 나온다.",
        ],
        [
            "Mayor Da-som Eun Presents New Year's Budget",
            "Mayor Eun Da-som said, “We will increase welfare.”",
            "Mayor Eun Da-som will appear before the council on the 3rd.",
        ],
    )
    assert [(f.rule.code, f.severity, f.suggestion) for f in found] == [("CON003", "info", "Eun Da-som")]


def test_a_newsrooms_own_table_of_people_wins(tmp_path: Path) -> None:
    korean, english = ["은다솜 시장은 웃었다."], ["Mayor Eun Da-sung smiled."]
    assert findings(korean, english)
    row = "hangul\tspellings\tnote\tsource\n은다솜\tEun Da-sung\tmayor\town\n"
    (tmp_path / "people.tsv").write_text(row, encoding="utf-8")
    assert not findings(korean, english, tmp_path)


def test_the_words_in_a_names_place_are_called_translated_only_when_the_lexicon_has_them() -> None:
    (known,) = findings(
        ["한들시 손길 복지국장은 웃었다."], ["Touch, director of the welfare bureau of Handeul City, smiled."]
    )
    assert "translates it as the word Touch" in known.message.en
    (unknown, *_) = findings(["차돌 지부장은 웃었다."], ["Branch head White Stone smiled."])
    assert "has “White Stone” in its place" in unknown.message.en


def test_a_form_of_address_for_the_old_makes_a_person_of_any_name() -> None:
    (found,) = findings(["추복례 할머니는 한글을 배웠다."], ["Chu Bok-sil learned Hangul."])
    assert (found.rule.code, found.source and found.source.text) == ("NAM001", "추복례")


@pytest.mark.parametrize("korean", ["이웃 할머니는 한글을 배웠다.", "고우신 할머니는 한글을 배웠다."])
def test_words_before_a_form_of_address_are_no_names(korean: str) -> None:
    assert findings([korean], ["The old woman learned Hangul."]) == []


def test_another_name_at_the_office_of_a_doubtful_one_is_found() -> None:
    korean = ["피가은 홍보실장은 “새 표어를 곧 알리겠다”고 말했다."]
    english = "“We will announce the new slogan soon,” said {}, head of the public relations office."
    (found,) = findings(korean, [english.format("Nam Byeong-gu")])
    assert found.rule.code == "NAM001"
    assert findings(korean, [english.format("Pi Ga-eun")]) == []


@pytest.mark.parametrize(
    ("korean", "names"),
    [
        ("군은 참전용사 고 방한솔 일병의 훈장을 전했다.", {"방한솔"}),
        ("이날 용 지청장과 표다온 부시장이 자리를 함께했다.", {"용", "표다온"}),
        ("도 관계자는 마크 톰슨 대표를 만났다.", {"마크톰슨"}),
    ],
)
def test_the_late_and_the_day_begin_no_name(korean: str, names: set[str]) -> None:
    (passage,) = passages("ko", [(0, korean)])
    assert {m.value for m in korean_people(passage) if isinstance(m.data, Person) and m.data.strength >= 3.0} == names


@pytest.mark.parametrize(
    ("role", "again", "called"),
    [
        ("도편수", "이 도편수는 못을 쓰지 않았다.", [("이", "도편수")]),
        ("새로운", "이 새로운 제도는 봄에 시작한다.", []),
    ],
)
def test_a_noun_beside_a_whole_name_is_a_title_of_the_article(
    role: str, again: str, called: list[tuple[str, str]]
) -> None:
    first, second = passages("ko", [(0, f"군은 {role} 이서준 씨를 맞았다."), (1, again)])
    start = first.plain.index("이서준")
    entity = Entity("이서준", strength=5.0)
    entity.korean[0] = [Mention("person", "이서준", first, start, start + 3, Person("이서준", False, 5.0))]
    assert [(m.text, m.data.title) for m in called_by_role(entity, (first, second))] == called


def test_a_bound_noun_with_its_verb_is_no_foreigner() -> None:
    (passage,) = passages("ko", [(0, "편집부는 그 글을 실어줄 수 없지만 고쳐진 원고 감독은 웃었다.")])
    assert korean_people(passage) == ()
