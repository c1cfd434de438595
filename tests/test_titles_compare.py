"""Titles compared: the verdicts of a table of own cases, affixes, context, reasons, house tables."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitext_check.titles.compare import compare_title, outcome

_TABLE = Path(__file__).parent / "titles_compare.tsv"


def _cases() -> list[tuple[str, str, str, str]]:
    with _TABLE.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["korean"], row["context"], row["english"], row["verdict"]) for row in rows]


@pytest.mark.parametrize(("korean", "context", "english", "verdict"), _cases())
def test_verdict(korean: str, context: str, english: str, verdict: str) -> None:
    assert compare_title(korean, english, context).verdict == verdict


@pytest.mark.parametrize(
    "english",
    ["vice chairman", "the Vice-Chairwoman", "Vice Chair", "vice-chairperson", "Vice Chairman of Hanbit Group"],
)
def test_case_hyphens_articles_and_sex_do_not_matter(english: str) -> None:
    assert compare_title("부회장", english, "한빛그룹").verdict == "match"


@pytest.mark.parametrize(
    ("korean", "english", "problem"),
    [
        ("전 군수", "county mayor", "former-lost"),
        ("군수", "former county mayor", "former-gained"),
        ("원장 직무대행", "director", "acting-lost"),
        ("원장", "acting director", "acting-gained"),
        ("부시장", "mayor", "deputy-lost"),
        ("부본부장", "head", "deputy-lost"),
        ("본부장", "deputy head", "deputy-gained"),
        ("교육감 당선인", "superintendent of education", "elect-lost"),
        ("교육감", "superintendent-elect", "elect-gained"),
        ("통일부 장관 내정자", "unification minister", "nominee-lost"),
        ("구청장 후보", "district mayor", "candidate-lost"),
        ("명예회장", "chairman", "honorary-lost"),
    ],
)
def test_lost_and_gained_words_are_problems_of_their_own(korean: str, english: str, problem: str) -> None:
    found = outcome(korean, english)
    assert found.comparison.verdict == "mismatch"
    assert found.problem == problem


def test_former_may_stand_before_or_behind_the_organisation() -> None:
    assert compare_title("전 환경부 차관", "former Vice Minister of Environment").verdict == "match"
    assert compare_title("환경부 전 차관", "former vice minister").verdict == "match"


def test_organisation_inside_the_korean_decides_the_row() -> None:
    assert compare_title("한국은행 총재", "Governor").verdict == "match"
    assert compare_title("총재", "Commissioner", "한국은행").verdict == "mismatch"


def test_sentence_as_context_is_read_before_the_title() -> None:
    sentence = "해군 제3함대 소속 대령 정가람 씨는 육군 장교들과 만났다"
    assert compare_title("대령", "Captain", sentence).verdict == "match"


def test_two_titles_need_both_or_are_only_understood() -> None:
    assert compare_title("부총리 겸 교육부 장관", "Deputy Prime Minister and Minister of Education").verdict == "match"
    assert compare_title("부총리 겸 교육부 장관", "Minister of Education").verdict == "variant"


def test_envoy_posted_to_the_other_country() -> None:
    assert compare_title("주한베트남대사", "Vietnamese ambassador to Korea").verdict == "match"
    assert compare_title("주한베트남대사", "ambassador to Vietnam").verdict == "mismatch"


def test_expected_is_composed_with_prefix_and_suffix() -> None:
    assert compare_title("전 도지사", "governor").expected[0] == "former governor"
    assert compare_title("도지사 당선인", "governor").expected[0] == "governor-elect"
    assert compare_title("도지사 권한대행", "governor").expected[0] == "acting governor"
    assert compare_title("공동위원장", "chair").expected[0].startswith("co-")


def test_reason_names_what_the_english_means_in_both_languages() -> None:
    found = compare_title("차관보", "vice mayor", "외교부")
    assert "부시장" in found.reason
    assert "부시장" in found.reason_ko
    lost = compare_title("전 국장", "director general", "환경부")
    assert "no longer" in lost.reason
    assert "전" in lost.reason_ko


def test_another_rank_is_wrong_and_a_word_for_many_ranks_is_understood() -> None:
    assert compare_title("대령", "colonel", "해군").verdict == "mismatch"
    assert compare_title("준장", "brigadier general", "해군").verdict == "mismatch"
    assert compare_title("치안감", "superintendent general", "경찰").verdict == "mismatch"
    assert compare_title("하사", "sergeant", "육군").verdict == "variant"


def test_head_noun_may_stand_at_either_end() -> None:
    assert compare_title("강력팀장", "violent crimes unit head").verdict == "match"
    assert compare_title("질병관리청장", "Minister of Health").verdict == "mismatch"


def test_words_that_nothing_in_the_korean_says_make_another_title() -> None:
    assert compare_title("단장", "church director", "프로배구 한빛 블루윙스").verdict == "mismatch"
    assert compare_title("단장", "Hanbit Bluewings general manager", "프로배구 한빛 블루윙스").verdict == "match"
    assert compare_title("편집국장", "music editor", "한빛일보").verdict == "mismatch"


def test_usage_of_another_country_is_understood_but_silent_in_articles() -> None:
    found = outcome("교장", "headmaster", "한빛중학교")
    assert found.comparison.verdict == "variant"
    assert found.seldom
    assert not outcome("하사", "sergeant", "육군").seldom


def test_american_secretary_is_good_in_america_only() -> None:
    assert compare_title("장관", "Secretary of Education", "미국 교육부").verdict == "match"
    assert compare_title("장관", "Secretary of Education", "교육부").verdict == "variant"


@pytest.mark.parametrize("english", ["Vice Trade Minister", "former Vice Trade Minister"])
def test_deputy_may_stand_before_the_field(english: str) -> None:
    korean = "전 차관" if english.startswith("former") else "차관"
    assert compare_title(korean, english, "산업통상부").verdict == "match"
    assert compare_title("장관", english, "산업통상부").verdict == "mismatch"


def test_korean_reason_has_particles_that_fit() -> None:
    found = compare_title("차관", "Minister", "환경부")
    assert "차관은 " in found.reason_ko
    assert "대사는 " in compare_title("대사", "metabolic rate", "주일대사관").reason_ko


def test_unknown_title_is_not_judged() -> None:
    found = compare_title("뀱뀱", "chairman")
    assert found.verdict == "variant"
    assert "not in the table" in found.reason


def test_no_english_is_a_mismatch() -> None:
    assert compare_title("회장", "").verdict == "mismatch"


def test_house_table_overrides_a_row(tmp_path: Path) -> None:
    row = ["동장", "", "ward chief", "", "", "neighborhood head", "mayor", "local", "house style"]
    header = "korean\tcontext\tusual\tofficial\taccepted\tvariants\twrong\tdomain\tsource"
    (tmp_path / "titles.tsv").write_text(header + "\n" + "\t".join(row) + "\n", encoding="utf-8")
    assert compare_title("동장", "neighborhood head").verdict == "match"
    assert compare_title("동장", "neighborhood head", folder=tmp_path).verdict == "variant"
    assert compare_title("동장", "ward chief", folder=tmp_path).verdict == "match"
    assert compare_title("시장", "mayor", folder=tmp_path).verdict == "match"


def test_house_row_says_what_an_article_may_use(tmp_path: Path) -> None:
    row = ["통장", "", "neighborhood leader", "", "", "tong chief", "", "mayor", "local", "house style"]
    header = "korean\tcontext\tusual\tofficial\taccepted\tseldom\tvariants\twrong\tdomain\tsource"
    (tmp_path / "titles.tsv").write_text(header + "\n" + "\t".join(row) + "\n", encoding="utf-8")
    assert not outcome("통장", "tong chief").seldom
    found = outcome("통장", "tong chief", folder=tmp_path)
    assert found.comparison.verdict == "variant"
    assert found.seldom


def test_house_affix_overrides_a_row(tmp_path: Path) -> None:
    header = "korean\tplace\tkind\tusual\taccepted\tvariants\tlost\tsource"
    (tmp_path / "title_affixes.tsv").write_text(
        f"{header}\n신임\tprefix\tnew\tincoming\tnew\t\tmismatch\thouse style\n", encoding="utf-8"
    )
    assert compare_title("신임 원장", "director").verdict == "variant"
    assert compare_title("신임 원장", "director", folder=tmp_path).verdict == "mismatch"


@given(st.text(max_size=40), st.text(max_size=60), st.text(max_size=40))
def test_any_text_gives_a_verdict(korean: str, english: str, context: str) -> None:
    assert compare_title(korean, english, context).verdict in ("match", "variant", "mismatch")
