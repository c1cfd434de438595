"""House tables and terms: read from TSV, CSV and TBX, checked as a whole, heard by every step, through the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bitext_check.pipeline import check_article
from bitext_check.tables.house import check_folder
from bitext_check.tables.load import TableError, by_house, here, table, using
from bitext_check.tables.tbx import tbx_terms
from bitext_check.tables.terms import Term, house_accepts, terms
from tests.conftest import Run

Call = Callable[..., Run]
KO = "충북 보은군은 마을기업 두 곳에 지원금을 주기로 했다고 9일 밝혔다."
EN = "Boeun County, North Chungcheong Province, announced on the 9th that it will give subsidies to two village companies."
TBX_2 = """<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="c1">
  <langSet xml:lang="ko"><tig><term>마을기업</term></tig></langSet>
  <langSet xml:lang="en">
    <tig><term>community enterprise</term></tig>
    <tig><term>village enterprise</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
    <ntig><termGrp><term>village company</term>
      <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
  </langSet>
</termEntry>
<termEntry id="c2"><langSet xml:lang="ko-KR"><tig><term>혼자말</term></tig></langSet></termEntry>
</body></text></martif>
"""
TBX_3 = """<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
     xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
<conceptEntry id="c1">
  <langSec xml:lang="ko-KR"><termSec><term>마을기업</term></termSec></langSec>
  <langSec xml:lang="en-US">
    <termSec><term>village company</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
    <termSec><term>village enterprise</term></termSec>
  </langSec>
</conceptEntry>
</body></text></tbx>
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    folder.mkdir()
    return folder


def put(file: Path, *lines: str, encoding: str = "utf-8") -> Path:
    file.write_bytes("\n".join([*lines, ""]).encode(encoding))
    return file


def issues(run: Call, *options: str | Path, ko: str = KO, en: str = EN) -> list[dict[str, Any]]:
    put(Path("a.ko.txt"), ko)
    put(Path("a.en.txt"), en)
    found = json.loads(run("check", "a.ko.txt", "--format", "json", *options).out)
    return found["articles"][0]["issues"]  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("terms.tsv", "korean\tenglish\tforbidden\n마을기업\tvillage enterprise\tvillage company\n"),
        ("terms.csv", '\ufeffkorean,english,forbidden\r\n마을기업,"village enterprise",village company\r\n'),
        ("desk.tbx", TBX_2),
        ("desk.tbx", TBX_3),
    ],
)
def test_a_forbidden_rendering_is_found_from_every_kind_of_file(run: Call, house: Path, name: str, text: str) -> None:
    put(house / name, text)
    (issue,) = issues(run, "--tables", house)
    assert (issue["code"], issue["category"], issue["severity"]) == ("TRM001", "terminology", "major")
    assert (issue["source_text"], issue["target_text"]) == ("마을기업", "village companies")
    assert issue["suggestion"] == "village enterprise"
    assert issues(run) == []


def test_the_folder_is_that_of_the_settings_as_well(run: Call, house: Path) -> None:
    put(house / "terms.tsv", "korean\tenglish\tforbidden", "마을기업\tvillage enterprise\tvillage company")
    put(Path("bitext-check.toml"), 'tables = "house"')
    assert [issue["code"] for issue in issues(run)] == ["TRM001"]


def test_statuses_of_a_term_base_say_what_is_good(house: Path) -> None:
    put(house / "a.tbx", TBX_2)
    assert terms(house) == (Term("마을기업", ("village enterprise",), ("community enterprise",), ("village company",)),)
    assert house_accepts(house, "마을 기업", "Community enterprise")
    assert not house_accepts(house, "마을기업", "village company")


def test_a_term_base_cannot_read_other_files(house: Path, tmp_path: Path) -> None:
    secret = put(tmp_path / "secret.txt", "secret")
    text = TBX_2.replace("<martif", f'<!DOCTYPE martif [<!ENTITY x SYSTEM "{secret.as_uri()}">]><martif', 1)
    file = put(house / "a.tbx", text.replace("village enterprise", "village &x;"))
    assert not any("secret" in word for _, _, good, bad in tbx_terms(file) for word in (*good, *bad))


def test_what_the_house_has_settled_is_judged_by_no_other_rule(run: Call, house: Path) -> None:
    ko = "순천시는 9일 순천시시설관리공단 이사장 표동우를 만났다고 밝혔다."
    en = "Suncheon City announced that it met Pyo Dong-woo, chairman of the Suncheon City Facility Management Corporation, on the 9th."
    assert {issue["category"] for issue in issues(run, ko=ko, en=en)} == {"title"}
    put(house / "terms.csv", "korean,english,forbidden", "이사장,president,chairman")
    assert [issue["code"] for issue in issues(run, "--tables", house, ko=ko, en=en)] == ["TRM001"]
    put(house / "terms.csv", "korean,english", "이사장,chairman")
    terms.cache_clear()
    assert issues(run, "--tables", house, ko=ko, en=en) == []


def test_a_person_of_the_house_is_heard_in_its_own_house_alone(house: Path) -> None:
    ko = "변가을 소장은 “수확한 대추를 오래 보관할 수 있게 됐다”고 말했다."
    en = "Director Park Min-su said, “Harvested jujubes can now be stored for a long time.”"
    assert {f.category for f in check_article(ko, en).findings} & {"name", "attribution"}
    put(house / "people.csv", "hangul,spellings", "변가을,Park Min-su")
    assert check_article(ko, en, tables=house).findings == ()
    assert check_article(ko, en).findings  # nothing was kept from the other house


def test_the_lexicon_of_the_house_reaches_the_words_that_are_looked_for(house: Path) -> None:
    from bitext_check.content.lexicon import entry_of

    put(house / "lexicon.tsv", "lemma\tpos\tenglish", "곤댓짓\tNNG\thead wagging")
    put(house / "organisations.csv", "korean,english", "하늬청,Breeze Agency")
    assert entry_of("곤댓짓") is None
    assert entry_of("하늬청") is None
    with using(house):
        assert entry_of("곤댓짓") is not None
        assert entry_of("하늬청") is not None
    assert entry_of("곤댓짓") is None


def test_what_is_kept_is_kept_for_each_house(house: Path) -> None:
    calls = []

    @by_house(maxsize=4)
    def rows(name: str) -> int:
        calls.append(name)
        return len(table(name))

    put(house / "people.tsv", "hangul\tspellings", "변가을\tKaoll Byun")
    plain = rows("people")
    with using(house):
        assert rows("people") == plain + 1
        assert rows("people") == plain + 1
    assert rows("people") == plain
    assert calls == ["people", "people"]
    with using(house):
        asked = here(rows)
        assert asked("people") == plain + 1
    assert asked("people") == plain + 1, "it stays with the house it was taken for"
    assert calls == ["people", "people"]


WRONG = [
    ("titels.tsv", "korean\tusual\n", "unknown table 'titels'; did you mean titles?"),
    ("titles.tsv", "korean\tusal\n시장\tmayor\n", "line 1: unknown column 'usal'; did you mean usual?"),
    ("titles.csv", "korean,official\n시장,mayor\n", "line 1: there is no column usual"),
    ("titles.tsv", "korean\tusual\n시장\tmayor\n군수\t\n", "line 3: usual is empty"),
    ("titles.tsv", "korean\tusual\nmayor\t시장\n", "line 2: usual has '시장', which is no English"),
    ("titles.tsv", "korean\tusual\n시장\tmayor\n\n시장\tcity mayor\n", "line 4: 시장 stands in line 2 as well"),
    ("people.tsv", "hangul\tspellings\nKim\tKim\n", "line 2: hangul is 'Kim', without Hangul"),
    ("places.tsv", "korean\tkind\tenglish\n마포구\tdistrct\tMapo\n", "line 2: unknown kind 'distrct'"),
    ("severities.tsv", "severity\tpenalty\nmajor\tmuch\n", "line 2: penalty is 'much', which is no figure"),
    ("terms.tsv", "korean\tenglish\tforbidden\n가\ta\tb\tc\n", "line 2: 4 cells, but the header has 3 columns"),
    ("terms.tsv", "korean\tenglish\tforbidden\n가\t\t\n", "line 2: english and forbidden are both empty"),
    ("terms.tsv", "korean\tenglish\tforbidden\n가\tan a\tan a\n", "line 2: forbidden has an a, which is allowed as well"),
    ("terms.csv", 'korean,english\n가,"an a\n나,b\n', "not a valid CSV row"),
    ("terms.csv", "korean\n가\n", "the first line is not a header of columns separated by commas"),
    ("chrome.tsv", "pattern\tscope\tkind\n(\tline\tx\n", "line 2: pattern is no pattern"),
    ("desk.tbx", "<martif><text>", "line 2: not valid XML"),
    ("desk.tbx", "<html/>", "no term entries found"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "words"), WRONG, ids=[words for _, _, words in WRONG])
def test_what_is_wrong_is_named_before_anything_is_checked(
    run: Call, house: Path, name: str, text: str, words: str
) -> None:
    file = put(house / name, text)
    with pytest.raises(TableError) as error:
        check_folder(house)
    assert str(file) in str(error.value)
    assert words in str(error.value)
    assert any("가" <= letter <= "힣" for letter in error.value.ko)
    put(Path("a.ko.txt"), KO)
    put(Path("a.en.txt"), EN)
    result = run("check", "a.ko.txt", "--tables", house)
    assert (result.status, result.out, len(result.sentences)) == (2, "", 1)
    assert words in result.err
    assert error.value.ko in run("check", "a.ko.txt", "--tables", house, "--lang", "ko").err


def test_a_table_saved_in_another_encoding_is_one_clear_sentence(run: Call, house: Path) -> None:
    put(Path("a.ko.txt"), KO)
    put(Path("a.en.txt"), EN)
    file = put(house / "titles.csv", "korean,usual", "시장,mayor", encoding="cp949")
    result = run("check", "a.ko.txt", "--tables", house)
    assert (result.status, result.out, len(result.sentences)) == (2, "", 1)
    assert f"{file}, line 2: not UTF-8; save the table as UTF-8" in result.err


def test_two_files_of_one_table_are_refused(house: Path) -> None:
    put(house / "people.tsv", "hangul\tspellings", "변가을\tKaoll Byun")
    put(house / "people.csv", "hangul,spellings", "변가을,Kaoll Byun")
    with pytest.raises(TableError, match=r"the same table is there as people\.tsv"):
        check_folder(house)


def test_other_files_of_the_folder_are_left_alone(house: Path) -> None:
    put(house / "README.md", "x")
    put(house / ".terms.tsv.swp", "x")
    put(house / "~terms.csv", "x")
    check_folder(house)


def test_a_folder_that_is_not_there_is_named(run: Call) -> None:
    put(Path("a.txt"), KO)
    assert "nowhere: no such folder" in run("check", "a.txt", "--tables", "nowhere").err


def test_a_comparison_hears_the_house_as_well(run: Call, house: Path) -> None:
    call = ("compare", "title", "이사장", "steward", "--context", "하늬원")
    assert run(*call).out.startswith("mismatch")
    put(house / "titles.tsv", "korean\tusual", "이사장\tsteward")
    assert run(*call, "--tables", house).out.startswith("match")
    put(Path("other.toml"), 'tables = "house"')
    assert run(*call, "--config", "other.toml").out == run(*call, "--tables", house).out


@pytest.mark.parametrize(
    ("korean", "english", "code", "accepted"),
    [
        ("증평군 봉하경 관장은 4일 새 책을 샀다고 말했다.",
         "Director Bong Na-kyung of Jeungpyeong County said on the 4th that she had bought a new book.",
         "NAM001", "봉하경=Bong Na-kyung"),
        ("축제는 14일 단양군에서 열린다.", "The festival will be held in Goesan County on the 14th.",
         "PLC001", "단양군=Goesan County"),
        ("국토교통부는 14일 새 도로를 연다고 밝혔다.",
         "The Ministry of Environment announced on the 14th that it will open a new road.",
         "ORG001", "국토교통부=Ministry of Environment"),
    ],
)  # fmt: skip
def test_what_the_house_accepts_is_no_finding(korean: str, english: str, code: str, accepted: str) -> None:
    without = check_article(f"{korean}\n", f"{english}\n")
    assert [finding.rule.code for finding in without.findings] == [code]
    assert check_article(f"{korean}\n", f"{english}\n", accept=(accepted,)).findings == ()
