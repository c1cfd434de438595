"""Corrections: what is certain, where it goes, and that the copy is better than the input, which stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bitext_check.fixing.certain import replacement
from bitext_check.records import Finding, Message, Place, Rule
from tests.conftest import Run

Call = Callable[..., Run]
KO = (
    "순천시, 체육시설 이용자 늘어",
    "전남 순천시는 지난해 체육시설 이용자가 37만 명이었다고 9일 밝혔다.",
    "시는 12억 원을 들여 수영장을 고쳤다. 수영장은 오전 9시에 문을 연다.",
    "변가을 소장은 “수영장을 찾는 시민이 많다”고 말했다.",
)
EN = (
    "Suncheon City sees more users of sports facilities",
    "Suncheon City, South Jeolla Province, announced on the 9th that the number of users of sports facilities last year "
    "was 3.7 million.",
    "The city spent 12 billion won to repair the swimming pool. The swimming pool opens at 9 p.m.",
    "Director Byeon Ga-eul said, “Many citizens visit the swimming pool.”",
)
RIGHT = (EN[0], EN[1].replace("3.7 million", "370,000"), EN[2].replace("12 b", "1.2 b").replace("9 p", "9 a"), EN[3])
NOTICE = "아래는 위 기사를 구글번역으로 번역한 영문입니다."


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(name: str, *lines: str, encoding: str = "utf-8", end: str = "\n") -> Path:
    Path(name).write_bytes(end.join([*lines, ""]).encode(encoding))
    return Path(name)


def finding(category: str, target: str, suggestion: str | None, *, code: str = "NUM001", confidence: float = 0.95,
            severity: str = "major", source: str = "37만") -> Finding:  # fmt: skip
    rule = Rule(code, "some-rule", category, "major", "accuracy/mistranslation")
    places = (Place(0, 0, len(source), source), Place(0, 0, len(target), target))
    return Finding(rule, "s1", *places, Message("x", "x"), suggestion, confidence, severity, category)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("category", "target", "suggestion", "words"),
    [
        ("number", "3.7 million", "370,000 people", "370,000"),
        ("number", "4,682", "4,862", "4,862"),
        ("number", "5.2%", "5.2 percentage points", "5.2 percentage points"),
        ("number", "30", "at least 30 people", None),
        ("money", "12 billion won", "1.2 billion won", "1.2 billion won"),
        ("money", "200 million won", "$200 million", "$200 million"),
        ("money", "30 million dollars", "up to 30 million won", None),
        ("date", "11th", "the 1st", "1st"),
        ("date", "June 1998", "July 1998", "July 1998"),
        ("date", "second-quarter", "the third quarter", None),
        ("date", "9 p.m.", "9 a.m.", "9 a.m."),
        ("date", "Tuesday", "Monday", "Monday"),
        ("date", "last year", "next year", "next year"),
        ("unit", "420 km", "420 meters", "420 meters"),
        ("unit", "12-meter", "12 kilometers", None),
        ("number", "3.7 million", None, None),
        ("name", "Noh Eun-jae", "Noh Eun-chae", None),
        ("title", "Chairman", "president", None),
    ],
)
def test_a_replacement_is_certain_when_only_the_figure_changes(
    category: str, target: str, suggestion: str | None, words: str | None
) -> None:
    assert replacement(finding(category, target, suggestion)) == words


def test_what_is_not_sure_enough_or_a_hint_is_left_alone() -> None:
    assert replacement(finding("number", "64", "87", confidence=0.8)) is None
    assert replacement(finding("number", "64", "87", confidence=0.8), least=0.7) == "87"
    assert replacement(finding("number", "64", "87", severity="info")) is None


def test_a_term_with_one_rendering_and_a_person_of_the_house_are_certain(tmp_path: Path) -> None:
    put("terms.tsv", "korean\tenglish\tforbidden", "마을기업\tvillage company\ttown firm", "상생\ta|b\tc")
    put("people.tsv", "hangul\tspellings", "노은채\tNoh Eun-chae")
    term = finding("terminology", "Town firms", "village company", code="TRM001", source="마을기업")
    assert replacement(term, tmp_path) == "Village companies"
    assert replacement(finding("terminology", "c", "a", code="TRM001", source="상생"), tmp_path) is None
    name = finding("name", "Noh Eun-jae", "Noh Eun-chae", code="NAM001", source="노은채")
    assert replacement(name, tmp_path) == "Noh Eun-chae"


def test_fix_shows_the_diff_and_writes_nothing_without_an_output(run: Call) -> None:
    page = put("pool.txt", *KO, NOTICE, *EN)
    before = page.read_bytes()
    result = run("fix", page)
    assert result.status == 0  # nothing is left that fails
    assert [line for line in result.out.splitlines() if line.startswith(("-The", "+The"))] == [
        f"-{EN[2]}",
        f"+{RIGHT[2]}",
    ]
    assert "pool: 3 corrected, score " in result.err
    assert result.err.endswith("→ 100.0, 0 findings left\n")
    assert "pool: 3건 고침" in run("fix", page, "--lang", "ko").err
    assert page.read_bytes() == before
    assert sorted(path.name for path in Path().iterdir()) == ["pool.txt"]


def test_the_copy_differs_in_the_corrected_words_alone(run: Call) -> None:
    page = put("pool.txt", *KO, "", NOTICE, "", *EN, end="\r\n")
    before = page.read_bytes()
    assert run("fix", page, "--output", "out/").status == 0
    copy = Path("out/pool.txt").read_bytes().decode("utf-8")
    assert copy == "\r\n".join([*KO, "", NOTICE, "", *RIGHT, ""])
    assert page.read_bytes() == before
    assert run("check", "out/pool.txt").status == 0


@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-8-sig"])
def test_a_pair_of_files_in_any_encoding_gives_a_copy_of_the_english(run: Call, encoding: str) -> None:
    put("pool.ko.txt", *KO, encoding=encoding)
    put("pool.en.txt", *EN, encoding=encoding)
    assert run("fix", "--source", "pool.ko.txt", "--target", "pool.en.txt", "--output", "new.en.txt").status == 0
    assert Path("new.en.txt").read_text(encoding="utf-8").lstrip("\ufeff") == "\n".join([*RIGHT, ""])


def test_tables_and_pages_of_sites_are_corrected_in_their_place(run: Call) -> None:
    put("rows.tsv", "source\ttarget\tnote", *(f"{k}\t{e}\tkept" for k, e in zip(KO, EN, strict=True)))
    # "370,000" has a comma, which would cut a cell of a CSV without quotation marks in two.
    put("rows.csv", "source,target", f'"{KO[1]}","{EN[1]}"', f'"{KO[2]}","{EN[2]}"')
    put("pool.en.html", "<html><body>", *(f"<p>{line}</p>" for line in EN), "</body></html>")
    put("pool.ko.html", "<html><body>", *(f"<p>{line}</p>" for line in KO), "</body></html>")
    run("fix", ".", "--output", "out/")
    assert f"{KO[2]}\t{RIGHT[2]}\tkept" in Path("out/rows.tsv").read_text(encoding="utf-8")
    table = Path("out/rows.csv").read_text(encoding="utf-8")
    assert EN[1] in table
    assert RIGHT[2] in table
    assert f"<p>{RIGHT[1]}</p>" in Path("out/pool.en.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("place", [".", "pool.txt", "link.txt"])
def test_the_input_is_never_written_over(run: Call, place: str) -> None:
    page = put("pool.txt", *KO, NOTICE, *EN)
    Path("link.txt").symlink_to(page)
    before = page.read_bytes()
    result = run("fix", page, "--output", place)
    assert result.status == 2
    assert "the copy would be written over an input" in result.err
    assert page.read_bytes() == before


def test_several_articles_need_a_folder_and_names_of_their_own(run: Call) -> None:
    put("a.txt", *KO, NOTICE, *EN)
    Path("sub").mkdir()
    put("sub/a.txt", *KO, NOTICE, *EN)
    assert "cannot go into one file" in run("fix", ".", "--output", "out.txt").err
    assert "over another copy" in run("fix", ".", "--output", "out/").err
    assert not Path("out").exists()


def test_what_could_not_be_read_stops_no_other(run: Call) -> None:
    put("a.txt", *KO, NOTICE, *EN)
    put("empty.txt")
    result = run("fix", ".", "--output", "out/")
    assert result.status == 2
    assert "empty.txt" in result.err
    assert Path("out/a.txt").exists()


def test_a_correction_that_would_make_another_finding_is_taken_back(run: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    from bitext_check.fixing import certain

    right = certain.replacement

    def careless(found: Finding, house: Path | None = None, least: float = 0.9) -> str | None:
        words = right(found, house, least)
        return "99 billion won" if words == "1.2 billion won" else words

    monkeypatch.setattr(certain, "replacement", careless)
    result = run("fix", put("pool.txt", *KO, NOTICE, *EN))
    assert result.status == 1
    assert "99 billion" not in result.out
    assert "pool: 2 corrected" in result.err


def test_the_least_confidence_can_be_chosen(run: Call) -> None:
    page = put("pool.txt", *KO, NOTICE, *EN)
    assert "0 corrected" in run("fix", page, "--min-confidence", "1").err


def test_house_tables_are_used(run: Call) -> None:
    put("terms.tsv", "korean\tenglish\tforbidden", "수영장\tswimming hall\tswimming pool")
    result = run("fix", put("pool.txt", *KO, NOTICE, *EN), "--tables", ".")
    assert "visit the swimming hall" in result.out


def test_the_settings_file_can_be_named(run: Call) -> None:
    put("other.toml", 'language = "ko"')
    assert "고침" in run("fix", put("pool.txt", *KO, NOTICE, *EN), "--config", "other.toml").err


def test_a_page_that_names_another_encoding_is_marked_as_utf8(run: Call) -> None:
    head = '<html><head><meta charset="euc-kr"></head><body>'
    body = [f"<p>{line}</p>" for line in (*KO, NOTICE, *EN)]
    put("pool.html", head, *body, "</body></html>", encoding="cp949")
    run("fix", "pool.html", "--output", "out/")
    assert Path("out/pool.html").read_bytes().startswith(b"\xef\xbb\xbf<html>")
