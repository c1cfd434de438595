"""`bitext-check score`: the figures of sacrebleu's own command, per segment and for the whole."""

from __future__ import annotations

import hashlib
import importlib
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sentencepiece

from bitext_check.scoring.references import ScoringError, common_segments, make_metrics
from tests.conftest import Run

Call = Callable[..., Run]

KOREAN = ("군은 다리를 고쳤다.", "주민 40명이 모였다.", "비가 그쳤다.", "축제는 토요일에 시작한다.", "학교가 문을 열었다.",
          "군수는 예산을 늘렸다.")  # fmt: skip
REFERENCE = (
    "The county repaired the old bridge over the river.",
    "Forty residents gathered in front of the town hall.",
    "The rain stopped late in the afternoon.",
    "The festival begins on Saturday morning.",
    "The school opened its doors to 300 pupils.",
    "The county governor raised the budget for roads.",
)
OURS = (
    "The county repaired the old bridge across the river.",
    "Forty residents gathered in front of the town hall.",
    "The rain stopped in the late afternoon.",
    "The festival starts on Saturday morning.",
    "The school opened its doors for 300 pupils.",
    "The county governor increased the budget for roads.",
)
THEIRS = (
    "County fixes bridge.",
    "40 people came together at the hall of the town.",
    "It no longer rained.",
    "The party is to start Saturday.",
    "A school with 300 children is open now.",
    "The head of the county gave more money to roads.",
)


def put(file: Path, lines: tuple[str, ...]) -> Path:
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def put_table(file: Path, *columns: tuple[str, ...]) -> Path:
    """A TSV table; the first entry of each column is its name."""
    return put(file, tuple("\t".join(row) for row in zip(*columns, strict=True)))


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """A table with references."""
    return put_table(
        tmp_path / "pairs.tsv", ("source", *KOREAN), ("target", *OURS), ("reference", *REFERENCE)
    )  # fmt: skip


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny sentencepiece model trained on the texts above."""
    data = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter((*REFERENCE, *OURS, *THEIRS)), model_writer=data, vocab_size=80, model_type="bpe",
        minloglevel=2,
    )  # fmt: skip
    file = tmp_path_factory.mktemp("model") / "tiny.model"
    file.write_bytes(data.getvalue())
    return file


def sacrebleu(*arguments: str | Path) -> str:
    """What sacrebleu's own command prints."""
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    environment.pop("SACREBLEU_SEED", None)
    return subprocess.run(
        [sys.executable, "-m", "sacrebleu", *map(str, arguments), "-w", "4"],
        capture_output=True, encoding="utf-8", check=True, env=environment,
    ).stdout  # fmt: skip


def figures(scores: list[dict[str, object]]) -> dict[object, object]:
    return {score["metric"]: score["value"] for score in scores}


def test_the_whole_scores_as_by_sacrebleus_command(run: Call, pairs: Path, tmp_path: Path) -> None:
    document = json.loads(run("score", pairs, "--format", "json").out)
    printed = sacrebleu(put(tmp_path / "ref", REFERENCE), "-i", put(tmp_path / "hyp", OURS),
                        "-m", "bleu", "chrf", "ter", "--chrf-word-order", "2")  # fmt: skip
    theirs = json.loads(printed)
    assert [score["metric"] for score in document["scores"]] == ["BLEU", "chrF++", "TER"]
    for ours, other in zip(document["scores"], theirs, strict=True):
        assert ours["value"] == pytest.approx(other["score"], abs=1e-4)
        assert ours["signature"] == other["signature"]
    assert document["articles"][0]["scores"] == document["scores"]


@pytest.mark.parametrize(("metric", "option"), [("bleu", "BLEU"), ("chrf", "chrF++"), ("ter", "TER")])
def test_segments_score_as_by_sacrebleus_command(
    run: Call, pairs: Path, tmp_path: Path, metric: str, option: str
) -> None:
    document = json.loads(run("score", pairs, "--format", "json", "--metric", metric).out)
    printed = sacrebleu(put(tmp_path / "ref", REFERENCE), "-i", put(tmp_path / "hyp", OURS), "-m", metric,
                        "--chrf-word-order", "2", "--sentence-level")  # fmt: skip
    for segment, line in zip(document["segments"], printed.splitlines(), strict=True):
        (score,) = segment["scores"]
        signature, _, value = line.partition(" = ")
        assert score["metric"] == option
        assert score["value"] == pytest.approx(float(value.split()[0]), abs=1e-4)
        assert score["signature"] == signature.partition("|")[2]
    assert document["segments"][1]["reference_text"] == REFERENCE[1]


def test_two_systems_compare_as_by_sacrebleus_command(
    run: Call, pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SACREBLEU_SEED", "7")
    other = put(tmp_path / "theirs.txt", THEIRS)
    result = run("score", pairs, "--against", other, "--format", "json")
    assert result.err == ""
    document = json.loads(result.out)
    assert os.environ["SACREBLEU_SEED"] == "7"
    # As text: in JSON the command of sacrebleu 2.6 ends with an error on a paired test.
    printed = sacrebleu(put(tmp_path / "ref", REFERENCE), "-i", other, put(tmp_path / "hyp", OURS),
                        "-m", "bleu", "chrf", "ter", "--chrf-word-order", "2", "--paired-bs", "-f", "text")  # fmt: skip
    values = [float(value) for value in re.findall(r"([0-9.]+) \([0-9.]+ ± ", printed)]
    baseline, system = values[:3], values[3:]
    chances = [float(chance) for chance in re.findall(r"\(p = ([0-9.]+)\)", printed)]
    assert len(chances) == 3
    found = document["comparisons"]
    assert [c["value"] for c in found] == pytest.approx(system, abs=1e-4)
    assert [c["against"] for c in found] == pytest.approx(baseline, abs=1e-4)
    assert [c["p"] for c in found] == pytest.approx(chances, abs=1e-4)
    assert all("seed:12345" in c["signature"] and "bs:1000" in c["signature"] for c in found)
    assert document["segments"][0]["against_text"] == THEIRS[0]


def test_a_system_does_not_differ_from_itself(run: Call, pairs: Path, tmp_path: Path) -> None:
    same = run("score", pairs, "--against", put(tmp_path / "same.txt", OURS), "--format", "json")
    assert all(c["value"] == c["against"] and c["p"] > 0.9 for c in json.loads(same.out)["comparisons"])


def test_spbleu_is_bleu_over_the_pieces_of_the_model(run: Call, pairs: Path, tmp_path: Path, model: Path) -> None:
    document = json.loads(run("score", pairs, "--sentencepiece", model, "--format", "json").out)
    assert [score["metric"] for score in document["scores"]] == ["BLEU", "chrF++", "TER", "spBLEU"]
    score = document["scores"][3]
    processor = sentencepiece.SentencePieceProcessor(model_file=str(model))
    cut = [tuple(" ".join(processor.encode(line, out_type=str)) for line in lines) for lines in (REFERENCE, OURS)]
    printed = sacrebleu(put(tmp_path / "ref", cut[0]), "-i", put(tmp_path / "hyp", cut[1]),
                        "-m", "bleu", "-tok", "none", "--force")  # fmt: skip
    assert score["value"] == pytest.approx(json.loads(printed)["score"], abs=1e-4)
    assert f"|tok:spm-{hashlib.sha256(model.read_bytes()).hexdigest()[:8]}|" in score["signature"]
    assert score["value"] != document["scores"][0]["value"]
    only = run("score", pairs, "--sentencepiece", model, "--metric", "spbleu", "--against", put(tmp_path / "t", THEIRS))
    assert only.status == 0
    assert only.out.count("spBLEU") == 2


def test_the_model_must_be_given_and_be_one(run: Call, pairs: Path, tmp_path: Path) -> None:
    assert "--sentencepiece" in run("score", pairs, "--metric", "spbleu").err
    for file, words in ((tmp_path / "no.model", "No such file"), (pairs, "not a sentencepiece model")):
        result = run("score", pairs, "--sentencepiece", file, "--output", tmp_path / "out.json")
        assert (result.status, result.out, len(result.sentences)) == (2, "", 1)
        assert words in result.err
        assert str(file) in result.err
    assert not (tmp_path / "out.json").exists()
    assert "쓸 수 없습니다" in run("score", pairs, "--sentencepiece", pairs, "--lang", "ko").err


@pytest.mark.parametrize("library", ["sacrebleu.metrics", "sentencepiece"])
def test_a_missing_extra_is_named(
    run: Call, pairs: Path, model: Path, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    real = importlib.import_module

    def absent(name: str) -> object:
        if name == library:
            raise ModuleNotFoundError(name)
        return real(name)

    monkeypatch.setattr("bitext_check.scoring.references.import_module", absent)
    for lang in ("en", "ko"):
        result = run("score", pairs, "--sentencepiece", model, "--lang", lang)
        assert (result.status, result.out, len(result.sentences)) == (2, "", 1)
        assert library.partition(".")[0] in result.err
        assert "pip install 'bitext-check[score]'" in result.err


def test_an_error_of_scoring_says_what_and_why_wherever_it_is_caught() -> None:
    with pytest.raises(ScoringError, match=r"^spBLEU: no sentencepiece model was given$") as caught:
        make_metrics(["spBLEU"])
    assert not caught.value.missing


def test_text_and_tsv_show_signed_figures(run: Call, pairs: Path, tmp_path: Path) -> None:
    text = run("score", pairs).out
    assert text.startswith("6 segments\nBLEU")
    assert "nrefs:1|case:mixed" in text
    assert run("score", pairs, "--lang", "ko").out.startswith("분절 6개\n")
    result = run("score", pairs, "--format", "tsv", "--against", put(tmp_path / "t.txt", THEIRS))
    header, *rows = [line.split("\t") for line in result.out.splitlines()]
    assert header == ["level", "article", "segment", "metric", "value", "signature", "against", "p"]
    levels = [row[0] for row in rows]
    assert [levels.count(level) for level in ("segment", "article", "all", "against")] == [18, 3, 3, 3]
    assert all(len(row) == 8 and float(row[4]) >= 0 and row[5].startswith("nrefs:1|") for row in rows)
    assert ["segment", "pairs", "s2", "TER", "0.0"] in [row[:5] for row in rows]


def test_rows_without_reference_are_not_scored_and_empty_translations_are(run: Call, tmp_path: Path) -> None:
    file = put_table(
        tmp_path / "t.tsv", ("source", *KOREAN[:3]), ("target", OURS[0], OURS[1], ""),
        ("reference", REFERENCE[0], "", REFERENCE[2]),
    )  # fmt: skip
    document = json.loads(run("score", file, "--format", "json").out)
    assert [segment["id"] for segment in document["segments"]] == ["s1", "s3"]
    assert figures(document["segments"][1]["scores"]) == {"BLEU": 0.0, "chrF++": 0.0, "TER": 100.0}


def test_articles_of_a_table_have_their_own_scores(run: Call, tmp_path: Path) -> None:
    file = put_table(
        tmp_path / "t.tsv", ("article", "a", "b", "a"), ("source", *KOREAN[:3]), ("target", *OURS[:3]),
        ("reference", *REFERENCE[:3]),
    )  # fmt: skip
    articles = json.loads(run("score", file, "--format", "json").out)["articles"]
    assert [(a["id"], a["segments"]) for a in articles] == [("a", 2), ("b", 1)]
    assert figures(articles[1]["scores"])["TER"] == 0.0


@pytest.mark.parametrize("kind", ["lines", "column", "target"])
def test_the_reference_may_be_a_file_of_its_own(run: Call, pairs: Path, tmp_path: Path, kind: str) -> None:
    plain = put_table(tmp_path / "plain.tsv", ("source", *KOREAN), ("target", *OURS))
    other = tmp_path / "ref.tsv"
    if kind == "lines":
        other = put(tmp_path / "ref.txt", REFERENCE)
    elif kind == "column":
        put_table(other, ("source", *KOREAN), ("target", *THEIRS), ("reference", *REFERENCE))
    else:
        put_table(other, ("source", *KOREAN), ("target", *REFERENCE))
    if kind != "lines":
        # Rows are told apart by the article; both tables are named by their file unless they have the column.
        assert run("score", plain, "--reference", other).status == 0
    found = json.loads(run("score", plain, "--reference", other, "--format", "json").out)
    assert found["scores"] == json.loads(run("score", pairs, "--format", "json").out)["scores"]


def test_texts_in_english_are_scored_line_by_line(run: Call, pairs: Path, tmp_path: Path) -> None:
    ours, human = put(tmp_path / "ours.txt", OURS), put(tmp_path / "human.txt", REFERENCE)
    found = json.loads(run("score", ours, "--reference", human, "--against", human, "--format", "json").out)
    assert found["scores"] == json.loads(run("score", pairs, "--format", "json").out)["scores"]
    assert [c["against"] for c in found["comparisons"]] == [pytest.approx(100), pytest.approx(100), 0.0]


def test_an_article_is_scored_by_the_segments_that_its_versions_share(run: Call, tmp_path: Path) -> None:
    korean = (
        "한솔군은 5월 7일 마을 도서관 3곳을 새로 열었다고 밝혔다.",
        "도서관에는 책 1만2천 권이 있다.",
        "군은 내년까지 도서관 예산으로 8억 원을 쓸 계획이다.",
    )
    ours = (
        "Hansol County said on May 7 that it had opened three new village libraries.",
        "The libraries hold 12,000 books.",
        "The county plans to spend 800 million won on libraries by next year.",
    )
    human = (
        "On May 7, Hansol County announced the opening of three new village libraries. They hold 12,000 books.",
        "By next year, the county plans to spend 800 million won on its libraries.",
    )
    page = put(tmp_path / "page.txt", (*korean, *ours))
    reference = put(tmp_path / "human.txt", human)
    document = json.loads(run("score", page, "--reference", reference, "--format", "json").out)
    assert [(s["target_text"], s["reference_text"]) for s in document["segments"]] == [
        (f"{ours[0]} {ours[1]}", human[0]),
        (ours[2], human[1]),
    ]
    other = put(tmp_path / "other.txt", (*korean, *human))
    compared = json.loads(run("score", page, "--reference", reference, "--against", other, "--format", "json").out)
    assert [s["against_text"] for s in compared["segments"]] == list(human)
    table = put_table(tmp_path / "t.tsv", ("source", *korean), ("target", *ours))
    refused = run("score", page, "--reference", table)
    assert (refused.status, "cannot be compared with a table" in refused.err) == (2, True)


def test_common_segments_are_the_finest_that_all_versions_share() -> None:
    one = [((0,), (0,)), ((1, 2), (1,)), ((3,), (2, 3)), ((), (4,))]
    two = [((), (0,)), ((0, 1), (1,)), ((2,), (2,)), ((3,), ())]
    assert common_segments(4, [one, two]) == [((0, 1), (0, 1, 2)), ((2, 3, 4), ())]
    assert common_segments(0, [[((), (0,))]]) == [((0,),)]


@pytest.mark.parametrize(
    ("limits", "status"),
    [
        (("bleu=10", "chrf=10", "ter=90"), 0),
        (("BLEU=99",), 1),
        (("chrf=99.5",), 1),
        (("ter=1",), 1),
        (("bleu=10", "ter=1"), 1),
        (("bleu",), 2),
        (("bleu=many",), 2),
        (("bleu=nan",), 2),
        (("blue=10",), 2),
        (("spbleu=10",), 2),
    ],
)
def test_fail_under_decides_the_exit_status(run: Call, pairs: Path, limits: tuple[str, ...], status: int) -> None:
    result = run("score", pairs, *(word for limit in limits for word in ("--fail-under", limit)))
    assert result.status == status
    assert (result.out == "") == (status == 2)
    assert len(result.sentences) == int(status == 2)


def test_the_output_goes_to_a_file(run: Call, pairs: Path, tmp_path: Path) -> None:
    assert run("score", pairs, "--format", "json", "--output", tmp_path / "out" / "s.json").out == ""
    assert json.loads((tmp_path / "out" / "s.json").read_text(encoding="utf-8"))["schema_version"] == 1


def test_one_bad_input_does_not_stop_the_others(run: Call, pairs: Path) -> None:
    put_table(pairs.with_name("bare.tsv"), ("source", *KOREAN), ("target", *OURS))
    result = run("score", pairs.parent, "--format", "json")
    document = json.loads(result.out)
    assert result.status == 2
    assert len(document["segments"]) == 6
    assert [Path(f["path"]).name for f in document["failures"]] == ["bare.tsv"]


def test_what_does_not_fit_is_refused_in_one_sentence(run: Call, pairs: Path, tmp_path: Path) -> None:
    bare = put_table(tmp_path / "bare.tsv", ("source", *KOREAN), ("target", *OURS))
    short = put(tmp_path / "short.txt", REFERENCE[:4])
    shuffled = put_table(tmp_path / "shuffled.tsv", ("source", *KOREAN[::-1]), ("target", *REFERENCE[::-1]))
    english = put(tmp_path / "english.txt", OURS)
    several = put_table(
        tmp_path / "several.tsv", ("article", "a", "b"), ("source", *KOREAN[:2]), ("target", *OURS[:2])
    )  # fmt: skip
    other = put_table(tmp_path / "o.tsv", ("article", "a"), ("source", KOREAN[0]), ("target", OURS[0]))
    two_lines = put(tmp_path / "two.txt", REFERENCE[:2])
    for arguments, en, ko in (
        ((bare,), "no column reference with text", "reference 열이 없습니다"),
        ((english,), "--reference", "--reference"),
        ((bare, "--reference", short), "4 segments, but", "4개인데"),
        ((pairs, "--against", short), "4 segments, but", "4개인데"),
        ((english, "--reference", short), "4 segments, but", "4개인데"),
        ((bare, "--reference", shuffled), "row 1 of", "1번째 원문이"),
        ((several, "--reference", two_lines), "holds 2 articles", "기사가 2건"),
        ((several, "--reference", other), "the article b is missing", "기사 b"),
        ((pairs, bare, "--reference", english), "go with one input", "입력 하나에만"),
        ((tmp_path / "missing.tsv",), "no such file", "파일이나 폴더가 없습니다"),
        ((bare, "--reference", tmp_path / "missing.txt"), "cannot be read", "읽을 수 없습니다"),
        ((), "nothing to check", "검사할 것이 없습니다"),
    ):
        out = tmp_path / "out.json"
        result = run("score", *arguments, "--output", out)
        assert (result.status, result.out, len(result.sentences)) == (2, "", 1), arguments
        assert en in result.err
        assert ko in run("score", *arguments, "--lang", "ko").err
        assert not out.exists()


def test_the_help_has_an_example(run: Call) -> None:
    assert "Example: bitext-check score" in run("score", "--help").out


def test_the_tables_of_the_house_align_what_is_scored(run: Call, tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    rows = "lemma\tpos\tenglish\n너울책방\tNNG\tbookhouse\n노을잔치\tNNG\tgathertide\n"
    (tmp_path / "house" / "lexicon.tsv").write_text(rows, encoding="utf-8")
    (tmp_path / "bitext-check.toml").write_text('tables = "house"\nlanguage = "ko"\n', encoding="utf-8")
    korean, ours = ("너울책방이 북쪽에서 열렸다.", "노을잔치가 남쪽에서 열렸다."), ("The gathertide had been awaited.",)
    put(tmp_path / "a.ko.txt", korean)
    put(tmp_path / "a.en.txt", ours)
    reference = put(tmp_path / "human.txt", ("The bookhouse was opened.", "The gathertide was long awaited."))
    call = ("score", tmp_path / "a.ko.txt", "--reference", reference, "--format", "json")
    alone = json.loads(run(*call).out)["segments"]
    for options in (("--tables", tmp_path / "house"), ("--config", tmp_path / "bitext-check.toml")):
        segments = json.loads(run(*call, *options).out)["segments"]
        assert ours[0] in [s["target_text"] for s in segments if "gathertide" in s["reference_text"]]
        assert segments != alone
    assert "분절" in run(*call[:-2], "--config", tmp_path / "bitext-check.toml").out
