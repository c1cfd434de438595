"""The reader of fact tables, and the shape of every table."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from bitext_check import tables
from bitext_check.tables.load import TableError, by_house, cells, key, overlay, parse, table, using
from bitext_check.tables.words import words_used

FOLDER = Path(tables.__file__).parent
NAMES = sorted(file.stem for file in FOLDER.glob("*.tsv"))
# Tables of text patterns may hold what looks like white space too much; their last column is the source as well.
PATTERNS = ("notices", "chrome")
HOSTILE = (
    "가" * 3000, "a " * 1500, "- " * 1500, "번역 " * 1000, "#a" * 1500, "(사진" * 1000, " " * 3000, "a.a@a." * 500,
    "This article translated " * 120, "아래 기사 영문 " * 300,
)  # fmt: skip


def test_a_table_is_rows_by_column() -> None:
    rows = parse("\ufeffkorean\tenglish\tsource\n시장\tmayor|market\thouse\n\n군수\tcounty governor\n", "t.tsv")
    assert rows == (
        {"korean": "시장", "english": "mayor|market", "source": "house"},
        {"korean": "군수", "english": "county governor", "source": ""},
    )
    assert cells(rows[0]["english"]) == ("mayor", "market")
    assert cells(" a | |b ") == ("a", "b")
    assert cells("") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "t.tsv: the first line is not a header"),
        ("korean,english\n", "t.tsv: the first line is not a header"),
        ("a\tb\n1\t2\n1\t2\t3\n", "t.tsv, line 3: 3 cells, but the header has 2 columns"),
    ],
)
def test_a_table_that_cannot_be_used_names_the_file_and_the_line(text: str, words: str) -> None:
    with pytest.raises(TableError, match=re.escape(words)):
        parse(text, "t.tsv")


def test_rows_of_the_house_win_by_key(tmp_path: Path) -> None:
    own = ({"currency": "KRW", "name": "won"}, {"currency": "USD", "name": "dollar"})
    house = ({"currency": "USD", "name": "US dollar"}, {"currency": "EUR", "name": "euro"})
    assert [row["name"] for row in overlay("currencies", own, house)] == ["won", "US dollar", "euro"]
    (tmp_path / "severities.tsv").write_text("severity\tpenalty\tsource\nmajor\t7\thouse\n", encoding="utf-8-sig")
    assert {row["severity"]: row["penalty"] for row in table("severities", tmp_path)} == {
        "critical": "25", "major": "7", "minor": "1", "info": "0",
    }  # fmt: skip
    assert table("titles", tmp_path) == table("titles")


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def lines(name: str) -> list[str]:
    return (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").split("\n")


def test_the_file_is_utf8_with_line_feeds_and_ends_with_one(name: str) -> None:
    data = (FOLDER / f"{name}.tsv").read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data.endswith(b"\n")
    assert not data.endswith(b"\n\n")


def test_every_row_has_the_cells_of_the_header(name: str) -> None:
    header, *rows = lines(name)[:-1]
    assert rows
    assert len(set(header.split("\t"))) == len(header.split("\t"))
    odd = [number for number, row in enumerate(rows, 2) if row.count("\t") != header.count("\t")]
    assert odd == []


def test_every_row_names_its_source(name: str) -> None:
    assert lines(name)[0].split("\t")[-1] == "source"
    assert [row for row in table(name) if not row["source"]] == []


def test_no_two_rows_have_one_key(name: str) -> None:
    keys = [key(name, row) for row in table(name)]
    assert sorted({k for k in keys if keys.count(k) > 1}) == [] if len(keys) < 300 else len(set(keys)) == len(keys)


def test_no_cell_has_stray_white_space(name: str) -> None:
    odd = [
        cell
        for row in table(name)
        for column, cell in row.items()
        if column != "pattern" and (cell != cell.strip() or "  " in cell or re.search("[\u00a0\u200b\ufeff]", cell))
    ]
    assert odd == []


def test_no_cell_of_several_values_repeats_or_empties_one(name: str) -> None:
    odd = [
        cell
        for row in table(name)
        for column, cell in row.items()
        if column not in ("pattern", "symbols") and "|" in cell
        and len(set(values := cell.split("|"))) != len([value for value in values if value.strip()])
    ]  # fmt: skip
    assert odd == []


@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_is_one_and_is_quick_on_hostile_lines(name: str) -> None:
    for row in table(name):
        pattern = re.compile(row["pattern"])
        start = time.perf_counter()
        for line in HOSTILE:
            pattern.search(line[:3000])
        # Linear patterns take about a millisecond; a nested repeat would take minutes.
        assert time.perf_counter() - start < 1.0, row["pattern"]


def test_weights_and_penalties_are_figures() -> None:
    assert all(float(row["penalty"]) >= 0 for row in table("severities"))
    assert all(float(row["weight"]) >= 0 for row in table("category_weights"))


def test_what_is_kept_is_kept_for_each_of_a_few_houses(tmp_path: Path) -> None:
    read: list[str] = []

    @by_house(maxsize=8)
    def said(word: str) -> str:
        read.append(word)
        return f"{word} {len(read)}"

    for number in (1, 2, 1, 2):
        with using(tmp_path / str(number)):
            said("하나")
    assert len(read) == 2
    for number in range(3, 8):
        with using(tmp_path / str(number)):
            said("하나")
    with using(tmp_path / "1"):
        assert said("하나") == "하나 8"


def test_every_use_of_a_word_is_asked_for_and_explained() -> None:
    modules = (path.read_text(encoding="utf-8") for path in FOLDER.parent.rglob("*.py"))
    asked = {use for text in modules for use in re.findall(r'words_(?:used|pattern)\("([a-z-]+)"\)', text)}
    assert {use for row in table("word_uses") for use in cells(row["uses"])} == asked
    page = (FOLDER.parent.parent / "docs" / "settings.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"`([a-z-]+)`", page.split("`word_uses.tsv`")[1].split("The whole folder")[0]))
    assert asked <= explained


def test_a_house_says_what_a_word_does(tmp_path: Path) -> None:
    assert "reeve" not in words_used("office-head")
    (tmp_path / "word_uses.tsv").write_text(
        "word\tlanguage\tuses\tsource\nreeve\ten\toffice-head\thouse\nboard\ten\tno-person\thouse\n", encoding="utf-8"
    )
    with using(tmp_path):
        assert {"reeve", "director"} <= words_used("office-head")
        assert "board" in words_used("no-person")
        assert "board" not in words_used("added-to-title")
    assert "board" in words_used("added-to-title")
