"""`bitext-check train`: approved pairs teach renderings, pieces and weights; the file is used where it is named."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from bitext_check.alignment.evidence import USUAL_RATIO, ratio_of
from bitext_check.alignment.public import align
from bitext_check.content.items import korean_items
from bitext_check.content.learned import in_force, load_learned, taught
from bitext_check.pipeline import check_article
from bitext_check.reading.errors import InputError
from bitext_check.reading.memories import read_pairs
from bitext_check.scoring.adequacy import estimate_adequacy
from bitext_check.segmentation.passages import passages
from bitext_check.tables.load import TableError, parse
from bitext_check.training.learning import surprise
from tests.conftest import Run

Call = Callable[..., Run]

# A house that has words of its own for some things (도서관 is its bookhouse), and common ones for the rest.
THINGS = [("도서관", "bookhouse"), ("축제", "gathertide"), ("시장", "market"), ("학교", "school"), ("병원", "hospital"),
          ("공원", "park"), ("은행", "bank"), ("신문", "newspaper"), ("다리", "bridge"), ("공장", "factory")]  # fmt: skip
DOINGS = [("열렸다", "opened"), ("바뀌었다", "changed"), ("늘었다", "increased"), ("줄었다", "decreased")]
PLACES = [("북쪽에서", "in the north"), ("남쪽에서", "in the south"), ("마을에서", "in the village")]


def generated(size: int) -> list[tuple[str, str]]:
    chance = random.Random(3)
    pairs = []
    for _ in range(size):
        (k1, e1), (k2, e2) = chance.sample(THINGS, 2)
        (k3, e3), (k4, e4) = chance.choice(DOINGS), chance.choice(PLACES)
        pairs.append((f"{k4} {k1}과 {k2}이 {k3}.", f"The {e1} and the {e2} {e3} {e4}."))
    return pairs


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("approved") / "approved.tsv"
    rows = "".join(f"{k}\t{e}\n" for k, e in generated(150))
    file.write_text(f"source\ttarget\n{rows}", encoding="utf-8")
    return file


@pytest.fixture
def learned(run: Call, table: Path) -> Path:
    pytest.importorskip("thot", reason="needs the extra train")
    file = table.with_name("learned.tsv")
    if not file.exists():
        assert run("train", table, "--output", file).status == 0
    return file


def test_a_rendering_of_the_house_is_learned_and_known_ones_are_not_repeated(learned: Path) -> None:
    rows = parse(learned.read_text(encoding="utf-8"), "learned.tsv")
    words = {(row["korean"], row["english"]) for row in rows if row["kind"] == "word" and float(row["value"]) > 0.5}
    assert {("도서관", "bookhouse"), ("축제", "gathertide")} <= words
    assert ("학교", "school") not in words
    assert {row["source"] for row in rows} == {"learned from 150 pairs"}


def test_the_same_pairs_give_the_same_bytes(run: Call, learned: Path, table: Path, tmp_path: Path) -> None:
    assert run("train", table, "--output", tmp_path / "again.tsv").status == 0
    assert (tmp_path / "again.tsv").read_bytes() == learned.read_bytes()


def test_unseen_pairs_are_scored_better_with_it(learned: Path) -> None:
    good, bad = (
        ("도서관이 축제로 붐볐다.", "The bookhouse thronged because of the gathertide."),
        ("도서관이 축제로 붐볐다.", "The police caught a thief."),
    )
    without, with_it = estimate_adequacy([good, bad]), estimate_adequacy([good, bad], lexicon=learned)
    assert with_it[0] > without[0] + 0.1
    assert with_it[1] < 0.3


def test_unseen_text_is_aligned_better_with_it(learned: Path) -> None:
    korean = ["도서관이 북쪽에서 열렸다.", "축제가 남쪽에서 열렸다.", "병원이 마을에서 바뀌었다."]
    english = ["The gathertide had been awaited by all.", "The hospital changed in the village."]
    assert align(korean, english, lexicon=learned) == [([0], []), ([1], [0]), ([2], [1])]
    assert align(korean, english) != align(korean, english, lexicon=learned)


def test_the_ratio_of_lengths_is_learned_and_aligns(learned: Path, table: Path, tmp_path: Path) -> None:
    rows = parse(learned.read_text(encoding="utf-8"), "learned.tsv")
    ratios = [float(row["value"]) for row in rows if row["kind"] == "ratio"]
    sizes = [(len(k), len(e)) for k, e in generated(150)]
    assert ratios == [pytest.approx(ratio_of(sizes, USUAL_RATIO).english, abs=0.01)]
    assert ratios[0] > 2.4, "of these pairs"
    file = tmp_path / "long.tsv"
    file.write_text("kind\tkorean\tenglish\tvalue\nratio\t\t\t5\n", encoding="utf-8")
    korean, english = ["가나다라마바사아자차카타파하 거너더러머버서어저처."], ["abcdefg " * 8, "abcdefg " * 8]
    assert ([0], [0, 1]) not in align(korean, english)
    assert align(korean, english, lexicon=file) == [([0], [0, 1])]


def test_what_a_word_tells_weighs_adequacy_but_no_alignment(tmp_path: Path) -> None:
    file = tmp_path / "l.tsv"
    file.write_text("kind\tkorean\tenglish\tvalue\nweight\t학교\t\t0.3\n", encoding="utf-8")
    pair = ("학교가 돈을 모았다.", "The school slept badly.")
    with taught(file):
        item = korean_items(passages("ko", [(0, pair[0])])[0])[0]
    plain = korean_items(passages("ko", [(0, pair[0])])[0])[0]
    assert (item.weight, item.telling) == (plain.weight, 0.3)
    assert estimate_adequacy([pair], lexicon=file) != estimate_adequacy([pair])


def test_it_holds_only_where_it_is_named(learned: Path) -> None:
    passage = passages("ko", [(0, "도서관이 열렸다.")])[0]
    plain = korean_items(passage)
    with taught(learned):
        assert "bookhous" in korean_items(passage)[0].keys
        with taught(None):
            assert in_force() is None
    assert korean_items(passage) == plain
    assert in_force() is None


def test_the_settings_name_it(learned: Path) -> None:
    text = "도서관이 축제로 붐볐다고 마을 사람들이 말했다.\n\nThe bookhouse was crowded by the gathertide, villagers said.\n"
    with_it, without = check_article(text, lexicon=learned), check_article(text)
    assert with_it.segments[0].confidence > without.segments[0].confidence + 0.02


def test_progress_and_a_summary_go_to_standard_error_and_output(run: Call, table: Path, tmp_path: Path) -> None:
    pytest.importorskip("thot", reason="needs the extra train")
    result = run(
        "train", table, "--output", tmp_path / "l.tsv", "--sentencepiece", tmp_path / "en.model", "--lang", "ko"
    )
    assert "문장 쌍 분석: 150/150" in result.err
    assert "가중치" in result.out
    reference = tmp_path / "r.txt"
    reference.write_text("The bookhouse opened.\n", encoding="utf-8")
    scored = run(
        "score", reference, "--reference", reference, "--sentencepiece", tmp_path / "en.model", "--metric", "spbleu"
    )
    assert "100.0" in scored.out


def test_a_memory_is_read_as_written_by_align(run: Call, tmp_path: Path) -> None:
    page = tmp_path / "a.tsv"
    page.write_text("source\ttarget\n학교가 문을 열었다.\tThe school <opened> & shone.\n", encoding="utf-8")
    assert run("align", page, "--format", "tmx", "--output", tmp_path / "m.tmx").status == 0
    assert read_pairs(tmp_path / "m.tmx") == [("학교가 문을 열었다.", "The school <opened> & shone.")]


def test_a_memory_of_other_tools_is_read(tmp_path: Path) -> None:
    file = tmp_path / "m.tmx"
    file.write_text(
        '<?xml version="1.0"?><tmx version="1.4"><header srclang="en-US"/><body>'
        '<tu><tuv xml:lang="en-US"><seg>The <bpt i="1">&lt;b></bpt>mayor<ept i="1">&lt;/b></ept> <hi>left</hi>.</seg></tuv>'
        '<tuv xml:lang="KO-kr"><seg>시장이 떠났다.</seg></tuv><tuv xml:lang="ja"><seg>市長</seg></tuv></tu>'
        '<tu><tuv xml:lang="en"><seg>Only English</seg></tuv></tu></body></tmx>',
        encoding="utf-8",
    )
    assert read_pairs(file) == [("시장이 떠났다.", "The mayor left.")]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("m.tmx", "<tmx><body><tu>", "not valid TMX"),
        ("m.tmx", "<tmx><body/></tmx>", "no pair has both"),
        ("m.docx", "x", "pairs are read from"),
    ],
)
def test_what_is_no_memory_is_refused(tmp_path: Path, name: str, text: str, said: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        read_pairs(tmp_path / name)


def test_an_external_entity_is_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden words", encoding="utf-8")
    (tmp_path / "m.tmx").write_text(
        f'<!DOCTYPE tmx [<!ENTITY x SYSTEM "{secret.as_uri()}">]><tmx><body><tu><tuv xml:lang="ko"><seg>시장 &x;</seg></tuv>'
        '<tuv xml:lang="en"><seg>market</seg></tuv></tu></body></tmx>',
        encoding="utf-8",
    )
    assert "hidden" not in read_pairs(tmp_path / "m.tmx")[0][0]


@pytest.mark.parametrize(
    "text",
    ["kind\tkorean\tenglish\tvalue\nword\t도서관\tbookhouse\tmuch\n", "kind\tkorean\tenglish\tvalue\nword\t도서관\t\t0.5\n",
     "kind\tkorean\tenglish\tvalue\nratio\t도서관\t\t2\n", "source\ttarget\n가\tb\n"],
)  # fmt: skip
def test_a_file_that_is_no_learned_lexicon_is_named_with_its_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "l.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match=r"l\.tsv, line 2"):
        load_learned(tmp_path / "l.tsv")


def test_pieces_help_where_no_table_has_the_word(tmp_path: Path) -> None:
    (tmp_path / "l.tsv").write_text("kind\tkorean\tenglish\tvalue\npiece\t뿌잉\tsparkle\t0.9\n", encoding="utf-8")
    passage = passages("ko", [(0, "뿌잉관에 갔다.")])[0]
    with taught(tmp_path / "l.tsv"):
        assert any("sparkl" in item.near for item in korean_items(passage)), passage.tokens


def test_a_missing_extra_is_named(run: Call, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "thot", None)
    monkeypatch.setitem(__import__("sys").modules, "thot.alignment", None)
    result = run("train", table, "--output", tmp_path / "l.tsv")
    assert result.status == 2
    assert "pip install 'bitext-check[train]'" in result.err
    assert not (tmp_path / "l.tsv").exists()


def test_surprise_is_that_of_dunning() -> None:
    # By hand: the two always stand together in 10 of 20 pairs: 2 · 20 · ln 2.
    assert surprise(10, 10, 10, 20) == pytest.approx(27.7259, abs=1e-4)
    assert surprise(5, 10, 10, 20) == 0.0
