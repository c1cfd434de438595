"""Korean titles taken apart, kinds of organisations, English titles in normal form, the tables' own shape."""

from __future__ import annotations

import pytest

from bitext_check.tables.load import cells, table
from bitext_check.titles.contexts import kinds
from bitext_check.titles.english import words
from bitext_check.titles.korean import read_title
from bitext_check.titles.phrases import readings


@pytest.mark.parametrize(
    ("text", "base", "affixes", "context"),
    [
        ("전 여수시장", "시장", ("전",), "여수시"),
        ("수석부회장", "부회장", ("수석",), ""),
        ("현대상회 총괄사장 직무대행", "총괄사장", ("직무대행",), "현대상회"),
        ("대전시장", "시장", (), "대전시"),
        ("부산시장", "시장", (), "부산시"),
        ("제7대 회장", "회장", (), ""),
        ("초대 관장", "관장", ("초대",), ""),
        ("축구협회 전 회장", "회장", ("전",), "축구협회"),
        ("교육부차관", "차관", (), "교육부"),
    ],
)
def test_korean_title(text: str, base: str, affixes: tuple[str, ...], context: str) -> None:
    (title,) = read_title(text)
    assert (title.base, title.affixes, title.context) == (base, affixes, context)


def test_titles_joined_by_gyeom() -> None:
    assert [title.base for title in read_title("대표이사 겸 발행인")] == ["대표이사", "발행인"]


@pytest.mark.parametrize(
    ("context", "kind"),
    [
        ("한국철도시설공단", "공단"),
        ("국민건강보험공단", "공단"),
        ("남자배구 대표팀", "배구"),
        ("한빛전자 노조", "노조"),
        ("전주시의회", "지방의회"),
        ("가람은행", "은행"),
        ("공군 제5전투비행단", "공군"),
    ],
)
def test_nearest_kind_of_organisation_comes_first(context: str, kind: str) -> None:
    assert kinds(context)[0] == kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Vice-Chairmen", "vice chair"),
        ("President & CEO", "president and chief executive officer"),
        ("Councilwoman", "council member"),
        ("Head of the Centre", "head of center"),
        ("Lt. Col.", "Lieutenant Colonel"),
        ("Minister (Grade 1) of Defence", "minister of defense"),
    ],
)
def test_english_normal_form(one: str, other: str) -> None:
    assert words(one) == words(other)


def test_deputy_stays_with_its_title() -> None:
    assert readings("Deputy Minister of Environment")[0].title[:2] == ("deputy", "minister")


def test_affixes_are_taken_from_front_and_end() -> None:
    taken = {reading.affixes for reading in readings("former mayor-elect of Yeosu")}
    assert (("elect",), ("former",)) in taken


def test_affix_rows_are_sound() -> None:
    rows = table("title_affixes")
    assert len({row["korean"] for row in rows}) == len(rows)
    for row in rows:
        assert row["place"] in ("prefix", "suffix")
        assert row["lost"] in ("match", "variant", "mismatch")
        assert cells(row["usual"])
        assert row["source"]


def test_homograph_rows_are_titles() -> None:
    titles = {"".join(row["korean"].split()) for row in table("titles")}
    rows = table("title_homographs")
    assert len({row["korean"] for row in rows}) == len(rows)
    assert [row["korean"] for row in rows if row["needs"] not in ("person", "organisation", "alone", "apart")] == []
    assert [row["korean"] for row in rows if row["korean"] not in titles] == []
