"""`bitext-check lexicon`: looked up, measured, extended."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bitext_check.tables.load import forget, parse
from tests.conftest import Run

Call = Callable[..., Run]


@pytest.fixture(autouse=True)
def _fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    yield
    forget()


@pytest.fixture
def house(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    folder.mkdir()
    return folder


def rows(file: Path) -> list[tuple[str, ...]]:
    return [tuple(row.values()) for row in parse(file.read_text(encoding="utf-8"), file.name)]


def test_a_lemma_is_shown_with_its_renderings(run: Call) -> None:
    result = run("lexicon", "lookup", "가격")
    assert result.status == 0
    assert result.out.startswith("가격 (NNG): price")


def test_a_verb_is_found_without_its_ending(run: Call) -> None:
    assert run("lexicon", "lookup", "걷").out.startswith("걷다 (VV): ")


def test_an_english_word_gives_the_lemmas_that_it_renders(run: Call) -> None:
    found = [line.partition(" ")[0] for line in run("lexicon", "lookup", "Price").out.splitlines()]
    assert "가격" in found
    assert "가게" not in found


def test_a_word_without_entry_is_said_and_gives_status_1(run: Call) -> None:
    result = run("lexicon", "lookup", "가격", "쀍쀍")
    assert result.status == 1
    assert "쀍쀍: not in the lexicon" in result.out
    assert "어휘집에 없습니다" in run("lexicon", "lookup", "쀍쀍", "--lang", "ko").out


def test_lookup_writes_tsv_and_json(run: Call, tmp_path: Path) -> None:
    lines = run("lexicon", "lookup", "가격", "--format", "tsv").out.splitlines()
    assert lines[0].split("\t") == ["word", "lemma", "pos", "english", "source"]
    assert lines[1].split("\t")[:3] == ["가격", "가격", "NNG"]
    run("lexicon", "lookup", "가격", "쀍쀍", "--format", "json", "--output", tmp_path / "out.json")
    words = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["words"]
    assert [(w["word"], len(w["entries"]) > 0) for w in words] == [("가격", True), ("쀍쀍", False)]


def test_an_entry_is_added_to_the_house_and_found_there(run: Call, house: Path) -> None:
    result = run("lexicon", "add", "쀍쀍", "NNG", "glimmer", "glim  light", "--tables", house)
    assert result.status == 0
    assert "쀍쀍 (NNG): glimmer, glim light" in result.out
    assert rows(house / "lexicon.tsv") == [("쀍쀍", "NNG", "glimmer|glim light", "house")]
    assert run("lexicon", "lookup", "쀍쀍", "--tables", house).out == "쀍쀍 (NNG): glimmer, glim light\n"
    assert run("lexicon", "lookup", "쀍쀍").status == 1


def test_the_folder_may_come_from_the_settings(run: Call, house: Path, tmp_path: Path) -> None:
    (tmp_path / "bitext-check.toml").write_text('tables = "house"\n', encoding="utf-8")
    assert run("lexicon", "add", "쀍쀍", "NNG", "glimmer").status == 0
    assert run("lexicon", "lookup", "쀍쀍").status == 0
    (tmp_path / "other.toml").write_text("", encoding="utf-8")
    assert run("lexicon", "lookup", "쀍쀍", "--config", tmp_path / "other.toml").status == 1


def test_known_renderings_stay_because_a_house_row_wins(run: Call, house: Path) -> None:
    run("lexicon", "add", "가격", "NNG", "price tag value", "--tables", house, "--source", "desk  rule")
    ((_, _, english, source),) = rows(house / "lexicon.tsv")
    assert english.split("|")[0] == "price"
    assert english.split("|")[-1] == "price tag value"
    assert source == "desk rule"
    run("lexicon", "add", "가격", "NNG", "going rate", "--tables", house, "--replace")
    assert [row[2] for row in rows(house / "lexicon.tsv")] == ["going rate"]
    run("lexicon", "add", "가격", "NNG", "tariff", "--tables", house)
    assert [row[2] for row in rows(house / "lexicon.tsv")] == ["going rate|tariff"]


def test_the_table_stays_sorted_with_its_own_columns_and_rows(run: Call, house: Path) -> None:
    file = house / "lexicon.tsv"
    file.write_text("\ufefflemma\tpos\tenglish\tnote\r\n하늬\tNNG\twest wind\tdesk\r\n", encoding="utf-8")
    run("lexicon", "add", "가온", "NNG", "middle", "--tables", house)
    assert file.read_bytes().decode("utf-8").splitlines() == [
        "lemma\tpos\tenglish\tnote\tsource",
        "가온\tNNG\tmiddle\t\thouse",
        "하늬\tNNG\twest wind\tdesk\t",
    ]


@pytest.mark.parametrize(
    ("arguments", "en", "ko"),
    [
        (("price", "NNG", "price"), "no Korean lemma", "표제어가 아닙니다"),
        (("두 낱말", "NNG", "two"), "no Korean lemma", "표제어가 아닙니다"),
        (("가온", "NOUN", "middle"), "no part of speech", "품사가 없습니다"),
        (("가오르", "VV", "soar"), "write 가오르다", "가오르다로 적으십시오"),
        (("가온", "NNG", "가운데"), "no English rendering", "영어 표현이 아닙니다"),
        (("가온", "NNG", "a|b"), "no English rendering", "영어 표현이 아닙니다"),
        (("가온", "NNG", " "), "no English rendering", "영어 표현이 아닙니다"),
        (("가격", "NNG", "price"), "nothing to add", "이미 있습니다"),
    ],
)
def test_a_wrong_entry_is_refused_and_nothing_is_written(
    run: Call, house: Path, arguments: tuple[str, ...], en: str, ko: str
) -> None:
    result = run("lexicon", "add", *arguments, "--tables", house)
    assert (result.status, result.out) == (2, "")
    assert len(result.sentences) == 1
    assert en in result.err
    assert ko in run("lexicon", "add", *arguments, "--tables", house, "--lang", "ko").err
    assert list(house.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    ["lemma,pos,english\n", "lemma\tpos\tenglish\n가\tNNG\ta\tb\n", "lemma\tenglish\n가\ta\n",
     "lemma\tpos\tenglish\n가\tNNG\ta\n가\tNNG\tb\n"],
)  # fmt: skip
def test_a_broken_house_table_is_left_as_it_is(run: Call, house: Path, text: str) -> None:
    file = house / "lexicon.tsv"
    file.write_text(text, encoding="utf-8")
    result = run("lexicon", "add", "가온", "NNG", "middle", "--tables", house)
    assert result.status == 2
    assert str(file) in result.err
    korean = run("lexicon", "add", "가온", "NNG", "middle", "--tables", house, "--lang", "ko")
    assert "어휘집을 쓸 수 없습니다" in korean.err
    assert file.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("command", ["lookup", "coverage", "add"])
def test_a_house_table_that_is_no_utf8_is_named(run: Call, house: Path, tmp_path: Path, command: str) -> None:
    file = house / "lexicon.tsv"
    file.write_bytes("lemma\tpos\tenglish\n가\tNNG\ta\n".encode("cp949"))
    (tmp_path / "news.txt").write_text("군은 다리를 고쳤다.", encoding="utf-8")
    arguments = {"lookup": ("가격",), "coverage": (tmp_path / "news.txt",), "add": ("가온", "NNG", "middle")}[command]
    result = run("lexicon", command, *arguments, "--tables", house)
    assert (result.status, result.out, len(result.sentences)) == (2, "", 1)
    assert f"{file}, line 2: not UTF-8" in result.err


def test_the_folder_must_be_there(run: Call, tmp_path: Path) -> None:
    assert "no folder of house tables is set" in run("lexicon", "add", "가온", "NNG", "middle").err
    result = run("lexicon", "add", "가온", "NNG", "middle", "--tables", tmp_path / "nowhere")
    assert (result.status, "no such folder" in result.err) == (2, True)
    assert not (tmp_path / "nowhere").exists()


def test_coverage_counts_content_lemmas_and_lists_the_missing_ones(run: Call, house: Path, tmp_path: Path) -> None:
    text = tmp_path / "news.txt"
    text.write_text("시장은 가격을 비교했다.\n\n시장은 곤댓짓을 했다. 곤댓짓은 오래갔다.\n", encoding="utf-8")
    before = json.loads(run("lexicon", "coverage", text, "--format", "json").out)
    missing = {row["lemma"]: row["count"] for row in before["missing"]}
    assert missing["곤댓짓"] == 2
    assert "가격" not in missing
    assert "시장" not in missing
    assert before["content_lemmas"] - before["known"] == sum(missing.values())
    run("lexicon", "add", "곤댓짓", "NNG", "haughty nodding", "--tables", house)
    after = json.loads(run("lexicon", "coverage", text, "--format", "json", "--tables", house).out)
    assert after["known"] == before["known"] + 2
    assert after["share"] > before["share"]


def test_coverage_reads_every_kind_of_input(run: Call, tmp_path: Path) -> None:
    korean, english = "군은 다리를 고쳤다.", "The county repaired the bridge over the river in May."
    (tmp_path / "lone.ko.txt").write_text(korean, encoding="utf-8")
    (tmp_path / "rows.tsv").write_text(f"source\ttarget\n{korean}\t{english}\n", encoding="utf-8")
    (tmp_path / "page.txt").write_text(f"{korean}\n\n{english}\n", encoding="utf-8")
    single = [json.loads(run("lexicon", "coverage", tmp_path / name, "--format", "json").out)["content_lemmas"]
              for name in ("lone.ko.txt", "rows.tsv", "page.txt")]  # fmt: skip
    assert single[0] > 0
    assert len(set(single)) == 1
    whole = json.loads(run("lexicon", "coverage", tmp_path, "--format", "json").out)
    assert (whole["content_lemmas"], whole["failures"]) == (3 * single[0], [])


def test_coverage_as_text_and_tsv_with_a_limit(run: Call, tmp_path: Path) -> None:
    text = tmp_path / "news.txt"
    text.write_text("곤댓짓은 길었다. 곤댓짓은 오래갔다. 쭈그렁밤송이를 보았다.", encoding="utf-8")
    lines = run("lexicon", "coverage", text, "--format", "tsv", "--top", "1").out.splitlines()
    assert lines == ["lemma\tpos\tcount", "곤댓짓\tNNG\t2"]
    assert "content lemmas" in run("lexicon", "coverage", text).out
    assert "어휘집에 있습니다" in run("lexicon", "coverage", text, "--lang", "ko").out
    run("lexicon", "coverage", text, "--output", tmp_path / "out")
    assert "곤댓짓" in (tmp_path / "out" / "coverage.txt").read_text(encoding="utf-8")


def test_coverage_of_what_is_not_korean_is_refused(run: Call, tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text("Only English stands here.", encoding="utf-8")
    result = run("lexicon", "coverage", tmp_path / "en.txt")
    assert (result.status, result.out) == (2, "")
    assert len(result.sentences) == 1
    assert run("lexicon", "coverage").status == 2
    (tmp_path / "ko.txt").write_text("군은 다리를 고쳤다.", encoding="utf-8")
    both = run("lexicon", "coverage", tmp_path, "--format", "json")
    assert both.status == 2
    assert json.loads(both.out)["content_lemmas"] > 0


@pytest.mark.parametrize("command", ["lookup", "coverage", "add"])
def test_each_help_has_an_example(run: Call, command: str) -> None:
    assert f"Example: bitext-check lexicon {command}" in run("lexicon", command, "--help").out
