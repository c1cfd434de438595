"""Tables of aligned pairs."""

from __future__ import annotations

from pathlib import Path

import pytest

from bitext_check.reading.errors import InputError
from bitext_check.reading.tables import PairTable, read_pair_table


def read(tmp_path: Path, text: str, name: str = "rows.tsv", encoding: str = "utf-8") -> tuple[PairTable, ...]:
    file = tmp_path / name
    file.write_bytes(text.encode(encoding))
    return read_pair_table(file, "rows")


def test_a_table_without_articles_is_one_article_named_by_the_file(tmp_path: Path) -> None:
    (table,) = read(tmp_path, "source\ttarget\n하나다.\tOne.\n둘이다.\tTwo.\n")
    assert (table.id, table.source, table.target) == ("rows", ("하나다.", "둘이다."), ("One.", "Two."))


def test_rows_of_one_article_stand_together_and_other_columns_may_be_there(tmp_path: Path) -> None:
    text = (
        "ID\tArticle\tTarget\tnote\tSource\treference\n"
        "1\tb\tOne.\tx\t하나다.\t1\n2\ta\tTwo.\t\t둘이다.\t2\n3\tb\tThree.\t\t셋이다.\t\n"
    )
    first, second = read(tmp_path, text)
    assert (first.id, first.source, first.reference) == ("b", ("하나다.", "셋이다."), ("1", ""))
    assert (second.id, second.target) == ("a", ("Two.",))


def test_an_empty_side_is_kept_and_an_empty_row_is_not(tmp_path: Path) -> None:
    (table,) = read(tmp_path, "source\ttarget\n하나다.\t\n\t\n\tTwo.\n셋이다.\n\n")
    assert table.source == ("하나다.", "", "셋이다.")
    assert table.target == ("", "Two.", "")


def test_csv_cells_may_hold_commas_lines_and_quotation_marks(tmp_path: Path) -> None:
    text = '\ufeffsource,target\r\n"그는 ""좋다""고 했다.","He said, ""Good.""\nThen he left."\r\n'
    (table,) = read(tmp_path, text, "rows.csv")
    assert table.source == ('그는 "좋다"고 했다.',)
    assert table.target == ('He said, "Good." Then he left.',)


def test_quotation_marks_in_tsv_are_text_and_line_separators_do_not_cut_rows(tmp_path: Path) -> None:
    (table,) = read(tmp_path, 'source\ttarget\n"좋다"고 했다.\u2028끝.\t"Good," he said.\n')
    assert table.source == ('"좋다"고 했다. 끝.',)
    assert table.target == ('"Good," he said.',)


def test_a_table_from_a_korean_spreadsheet_is_read(tmp_path: Path) -> None:
    (table,) = read(tmp_path, "source,target\r\n하동군 소식이다.,It is news.\r\n", "rows.csv", "cp949")
    assert table.source == ("하동군 소식이다.",)


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("ko\ten\n하나\tone\n", "rows.tsv", "no column source and no column target"),
        ("source\ten\n하나\tone\n", "rows.tsv", r"no column target \(its header is: source, en\)"),
        ("source,target\n", "rows.csv", "a header but no rows"),
        ("source\ttarget\tnote\n\t\tx\n", "rows.tsv", "all rows of the table are empty"),
        ('source,target\n"하나,one\n', "rows.csv", "check the quotation marks"),
    ],
)
def test_a_table_that_cannot_be_used_says_why(tmp_path: Path, text: str, name: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(tmp_path, text, name)
