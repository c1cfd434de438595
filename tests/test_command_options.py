"""Options that no other test calls, each through the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Call = Callable[..., Run]
KO = "전북 무주군은 반딧불이 축제에 15만 명이 찾았다고 9일 밝혔다.\n\n나한결 축제위원장은 “내년에도 열겠다”고 말했다.\n"
EN = (
    "Muju County, North Jeolla Province, announced on the 9th that 1.5 million people visited the firefly festival.\n\n"
    "Na Han-gyeol, chairperson of the festival committee, said, “We will hold it next year as well.”\n"
)


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    monkeypatch.chdir(tmp_path)
    Path("muju.ko.txt").write_text(KO, encoding="utf-8")
    Path("muju.en.txt").write_text(EN, encoding="utf-8")
    return Path("muju.ko.txt"), Path("muju.en.txt")


def house(name: str, rows: str) -> Path:
    Path("house").mkdir(exist_ok=True)
    (Path("house") / name).write_text(rows, encoding="utf-8")
    return Path("house")


def test_v_shows_every_pair_and_q_the_table_alone(run: Call, pair: tuple[Path, Path]) -> None:
    middle, whole, short = (run("check", pair[0], *option).out for option in ((), ("-v",), ("-q",)))
    assert "나한결" in whole
    assert "나한결" not in middle
    assert "1.5" in middle
    assert "1.5" not in short
    assert "muju" in short
    assert whole == run("check", pair[0], "--verbose").out
    assert short == run("check", pair[0], "--quiet").out


def test_a_limit_of_time_is_no_matter_for_an_article_that_is_quick(run: Call, pair: tuple[Path, Path]) -> None:
    call = ("check", pair[0], "--format", "jsonl", "--output", "checked")
    assert run(*call, "--time-limit", "30", "--workers", "1", "--fail-on", "never").status == 0


def test_silenced_takes_a_pair_settings_tables_and_a_baseline(run: Call, pair: tuple[Path, Path]) -> None:
    run("check", *pair, "--baseline", "known.json", "--update-baseline")
    Path("bitext-check.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    sides = ("--source", pair[0], "--target", pair[1])
    for options in (sides, ("--config", "bitext-check.toml", *sides), (*sides, "--baseline", "known.json")):
        found = json.loads(run("silenced", *options, "--format", "json").out)["silenced"]
        assert [row["english"] for row in found if row["korean"].startswith("15만")] == ["1.5 million"]
    folder = house("terms.tsv", "korean\tenglish\n축제\n\tfestival\n")
    broken = run("silenced", *sides, "--tables", folder)
    assert (broken.status, broken.out) == (2, "")
    assert "terms.tsv" in broken.err


def test_silence_speaks_korean(run: Call, pair: tuple[Path, Path]) -> None:
    refused = run("silence", pair[0], "NUM002", "--reason", "확인함", "--lang", "ko")
    assert refused.status == 2
    assert "--korean이나 --english로" in refused.err


def test_names_hears_the_house_and_writes_where_it_is_told(run: Call, pair: tuple[Path, Path]) -> None:
    assert run("names", pair[0], "--all", "--kind", "person", "--output", "names.tsv", "--lang", "ko").out == ""
    assert "나한결" in Path("names.tsv").read_text(encoding="utf-8")
    folder = house("people.tsv", "hangul\tspellings\n나한결\n")
    broken = run("names", pair[0], "--tables", folder, "--lang", "ko")
    assert (broken.status, broken.out) == (2, "")
    assert "people.tsv" in broken.err
    Path("own.toml").write_text('tables = "house"\n', encoding="utf-8")
    assert "people.tsv" in run("names", pair[0], "--config", "own.toml").err


def test_align_uses_what_was_learned_and_names_a_missing_model(run: Call, pair: tuple[Path, Path]) -> None:
    header = "kind\tkorean\tenglish\tvalue\tcount\tsource\n"
    Path("learned.tsv").write_text(f"{header}word\t너울\tgathertide\t0.95\t9\tlearned from 9 pairs\n", encoding="utf-8")
    Path("a.ko.txt").write_text("책방이 북쪽에서 열렸다.\n\n너울이 남쪽에서 열렸다.\n", encoding="utf-8")
    Path("a.en.txt").write_text("The gathertide had been awaited.\n", encoding="utf-8")
    found = run("align", "a.ko.txt", "--lexicon", "learned.tsv").out.splitlines()
    assert any("너울이" in line and "gathertide" in line for line in found)
    for option in ("--lexicon", "--embeddings"):
        wrong = run("align", "a.ko.txt", option, "nowhere")
        assert (wrong.status, wrong.out) == (2, "")
        assert "nowhere" in wrong.err or "neural" in wrong.err


def test_a_lexicon_is_looked_up_measured_and_extended_in_the_house_of_the_settings(
    run: Call, pair: tuple[Path, Path]
) -> None:
    house("lexicon.tsv", "lemma\tpos\tenglish\n너울책방\tNNG\tbookhouse\n")
    Path("own.toml").write_text('tables = "house"\n', encoding="utf-8")
    assert "bookhouse" in run("lexicon", "lookup", "너울책방", "--config", "own.toml").out
    assert run("lexicon", "coverage", pair[0], "--config", "own.toml").status == 0
    assert run("lexicon", "add", "누리", "NNG", "world", "--config", "own.toml").status == 0
    assert "누리\tNNG\tworld" in (Path("house") / "lexicon.tsv").read_text(encoding="utf-8")


def test_training_can_be_quiet_strict_and_small(run: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("thot", reason="needs the extra train")
    monkeypatch.chdir(tmp_path)
    things = [
        ("도서관", "bookhouse"),
        ("축제", "gathertide"),
        ("시장", "market"),
        ("학교", "school"),
        ("병원", "hospital"),
    ]
    rows = [f"{a}과 {b}이 열렸다.\tThe {c} and the {d} opened." for a, c in things for b, d in things if a != b] * 6
    Path("pairs.tsv").write_text("source\ttarget\n" + "\n".join(rows) + "\n", encoding="utf-8")
    told = run("train", "pairs.tsv", "--output", "all.tsv", "--lang", "en").err
    assert "Analysing the pairs: 120/120" in told
    for quiet in ("-q", "--quiet"):
        assert run("train", "pairs.tsv", "--output", "all.tsv", quiet).err == ""
    assert run("train", "pairs.tsv", "--output", "few.tsv", "--min-count", "100000", "-q").status == 0
    assert [("\nword\t" in Path(name).read_text(encoding="utf-8")) for name in ("all.tsv", "few.tsv")] == [True, False]
    model = ("--sentencepiece", "en.model", "--vocabulary", "100")
    assert run("train", "pairs.tsv", "--output", "all.tsv", "-q", *model).status == 0
    assert Path("en.model").stat().st_size > 0


def test_a_comparison_hears_the_tables_of_the_call_and_of_the_settings(run: Call, pair: tuple[Path, Path]) -> None:
    folder = house("people.tsv", "hangul\tspellings\n나한결\tRa Han-kyul\n")
    Path("own.toml").write_text('tables = "house"\n', encoding="utf-8")
    call = ("compare", "name", "나한결", "Ra Han-kyul")
    for options in (("--tables", folder), ("--config", "own.toml")):
        assert run(*call, *options).out.splitlines()[0] == "match"
