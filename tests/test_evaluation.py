"""Errors put into known-good articles: how they are made, that they are found, and that nothing became worse."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from bitext_check.articles import aligned_articles
from bitext_check.evaluation import figures, passages, words
from bitext_check.evaluation.edits import Edit, Good, edits, swapped
from bitext_check.evaluation.kinds import KINDS
from bitext_check.evaluation.measuring import changed, measure
from bitext_check.evaluation.table import Line, lines_of, read_lines, worse
from bitext_check.reading.errors import InputError
from bitext_check.reading.inputs import Job, find_jobs
from bitext_check.settings import Settings
from tests.conftest import Run

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "docs" / "detection.tsv"
KNOWN_GOOD = [ROOT / "benchmarks" / "known_good"]
KNOWN_GOOD += [
    ROOT / "corpora" / name for name in ("gangneung-library.txt", "gunsan-health.txt", "tongyeong-fire.ko.txt")
]
Call = Callable[..., Run]


def test_no_error_is_found_less_often_and_no_rule_is_wrong_more_often_than_before(analyser: object) -> None:
    """After a change for the better, `docs/detection.md` says how the table is made anew."""
    jobs = [job for job in find_jobs(KNOWN_GOOD) if isinstance(job, Job)]
    measured = measure((article for job in jobs for article in aligned_articles(job)), Settings())
    assert measured.articles == 17
    assert [message.en for message in worse(read_lines(TABLE), lines_of(measured))] == []


def good(*english: str, korean: tuple[str, ...] = ()) -> Good:
    korean = korean or ("가나다라 마바사.",) * len(english)
    return Good("a", korean, english, tuple(range(len(english))), tuple((n,) for n in range(len(english))))


@pytest.mark.parametrize(
    ("maker", "text", "expected"),
    [
        (figures.magnitude, "26,000 cars and 12%", ["260,000 cars and 12%"]),
        (figures.magnitude, "in 1984, the 7th, 3 p.m., 5 million won", []),
        (figures.amount_magnitude, "5.8 billion won", ["5.8 million won"]),
        (figures.amount_magnitude, "42,000 won", ["420,000 won"]),
        (figures.currency, "$20", ["20 won"]),
        (figures.currency, "3 million won", ["3 million dollars"]),
        (figures.percentage_points, "up 3.1 percentage points", ["up 3.1 percent"]),
        (figures.half_of_day, "at 9 a.m. today", ["at 9 p.m. today"]),
        (figures.relative_date, "Last year it", ["Next year it"]),
        (figures.bound, "Up to 300 mm", ["At least 300 mm"]),
        (figures.unit, "420 km south", ["420 m south"]),
        (figures.weekday, "no day", []),
        (words.place, "in Busan and in Ulsan City", ["in Incheon and in Ulsan City", "in Busan and in Busan City"]),
        (words.place, "the Daegu Museum", []),
        (words.negation_lost, "They will not come", ["They will come"]),
        (words.negation_added, "They will come", ["They will not come"]),
        (words.negation_added, "They will not come", []),
        (words.opposite, "Sales rose", ["Sales fell"]),
        (words.organisation, "the Gumi Fire Station", ["the Gumi Police Station"]),
        (words.title, "Mayor Bong Yu-jin", ["Vice Mayor Bong Yu-jin"]),
        (words.title, "The mayor and a director", []),
        (passages.omitted_sentence, "One went up today. Two came down again.", ["Two came down again.", "One went up today. "]),
        (passages.omitted_quotation, "He said, “One,” and added, “Two.”", ["He said, “One.”"]),
        (passages.made_marks, "They said that exports rose by 17.4 percent in all. It held.",
         ["They said “Exports rose by 17.4 percent in all.” It held."]),
        (passages.lost_mark, "He said, “One.”", ["He said, “One."]),
        (passages.repeated_words, "We all went home today.", ["We all went home We all went home today."]),
    ],
)  # fmt: skip
def test_an_error_changes_what_it_says_and_nothing_else(
    maker: Callable[[Good, int, Random], object], text: str, expected: list[str]
) -> None:
    made = maker(good(text), 0, Random(1))
    found = [Edit("x", 0, start, end, put).applied(text) for start, end, put in made]  # type: ignore[attr-defined]
    assert found[: len(expected)] == expected
    assert bool(found) == bool(expected)


def test_errors_with_chance_in_them_are_errors() -> None:
    text = "On the 12th, Bong Yu-jin, 231 books, 17.4% and 5.8 billion won in July."
    for maker in (figures.digits, figures.percentage, figures.amount_digits, figures.day, figures.month,
                  words.given_name, words.family_name):  # fmt: skip
        for seed in range(20):
            (one,) = maker(good(text), 0, Random(seed))
            changed_text = Edit("x", 0, *one).applied(text)
            assert changed_text != text
            assert " 0" not in changed_text


def test_the_same_seed_gives_the_same_errors_and_another_one_others() -> None:
    article = good(*(f"On the {n}th, {n * 7} people paid {n} million won to Bong Yu-jin." for n in range(4, 12)))
    one, same, other = (list(edits(article, KINDS, seed, 2)) for seed in (1, 1, 2))
    assert one == same != other
    assert max(sum(edit.kind == kind.name for edit in one) for kind in KINDS) == 2


def test_paragraphs_that_are_left_out_or_added_keep_their_origin() -> None:
    article = good("a", "b", "c")
    lines, origin = changed(article, [Edit("x", 0, 0, 1, ""), Edit("y", 2, 1, 1, "\nd")])
    assert (lines, origin) == (["b", "c", "d"], [1, 2, 2])


def test_words_are_swapped_whole() -> None:
    assert list(swapped("upper up", {"up": "down"})) == [(6, 8, "down")]
    assert list(swapped("Up to", {"up to": "at least"}, any_case=True)) == [(0, 5, "At least")]


def test_a_smaller_share_or_one_more_false_finding_is_worse() -> None:
    before = (Line("kind", "a", 4, 3), Line("kind", "b", 2, 2), Line("rule", "X", alarms=1, astray=2))
    assert worse(before, before) == ()
    assert worse(before, (Line("kind", "a", 8, 6), Line("kind", "new", 9, 0), Line("rule", "X"))) == ()
    now = (replace(before[0], found=2), before[1], replace(before[2], alarms=2, astray=3), Line("rule", "Y", alarms=1))
    said = [message.en for message in worse(before, now)]
    assert [line.partition(":")[0] for line in said] == ["a", "X", "X", "Y"]
    assert "2 of 4 found, before 3 of 4" in said[0]


PAGE = (
    "강릉시는 12일 도서관을 열었다고 밝혔다.\n책은 모두 2,400권이다.\n"
    "아래는 위 글을 구글 번역으로 옮긴 영문입니다.\n"
    "Gangneung City announced on the 12th that it opened a library.\nThere are 2,400 books in total.\n"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.txt"
    file.write_text(PAGE, encoding="utf-8")
    return file


def test_the_command_shows_compares_and_writes(run: Call, page: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "table.tsv"
    first = run("evaluate", page, "--misses", "--baseline", baseline, "--update-baseline")
    assert (first.status, first.err) == (0, "")
    assert "number/digits" in first.out
    assert run("evaluate", page, "--baseline", baseline, "--lang", "ko").status == 0
    table = baseline.read_text(encoding="utf-8")
    assert "kind\tnumber/digits\t1\t1\t" in table
    baseline.write_text(table.replace("kind\tnegation/added\t1\t0", "kind\tnegation/added\t1\t1"), encoding="utf-8")
    found = json.loads(run("evaluate", page, "--format", "json").out)
    assert {error["kind"] for error in found["errors"]} >= {"number/digits", "date/day", "omission/paragraph"}
    assert found["false_findings"] == []


def test_what_became_worse_is_named_and_status_is_1(run: Call, page: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "table.tsv"
    run("evaluate", page, "--format", "tsv", "--output", baseline)
    table = baseline.read_text(encoding="utf-8")
    missed = next(
        line for line in table.splitlines() if line.startswith("kind") and line.split("\t")[2:4] == ["1", "1"]
    )
    name = missed.split("\t")[1]
    # As if two of two had been found, of which one is found now.
    monkey = table.replace(missed, missed.replace("\t1\t1\t", "\t1\t2\t"))
    baseline.write_text(monkey, encoding="utf-8")
    result = run("evaluate", page, "--baseline", baseline)
    assert result.status == 1
    assert result.err.startswith(f"{name}: 1 of 1 found")


def test_wrong_calls_are_refused(run: Call, page: Path, tmp_path: Path) -> None:
    assert "--baseline" in run("evaluate", page, "--update-baseline").err
    (tmp_path / "no.tsv").write_text("a\tb\n", encoding="utf-8")
    with pytest.raises(InputError, match="not a table"):
        read_lines(tmp_path / "no.tsv")
    assert run("evaluate", page, "--baseline", tmp_path / "no.tsv").status == 2
    gone = run("evaluate", tmp_path / "gone.txt")
    assert gone.status == 2
    assert "no such file" in gone.err
    korean = tmp_path / "korean.txt"
    korean.write_text("강릉시는 12일 도서관을 열었다고 밝혔다.\n", encoding="utf-8")
    both = run("evaluate", page, korean)
    assert (both.status, "number/digits" in both.out) == (2, True)
