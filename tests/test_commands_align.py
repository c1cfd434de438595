"""`bitext-check align`: pairs as TSV, TMX and JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from bitext_check.alignment.export import ExportedPair, tmx
from tests.conftest import Run

Call = Callable[..., Run]

KOREAN = (
    "한솔군, 마을 도서관 3곳 새로 열어",
    "한솔군은 5월 7일 마을 도서관 3곳을 새로 열었다고 밝혔다. 도서관에는 책 1만2천 권이 있다.",
    "주민 박민서 씨는 “아이들과 자주 오겠다”고 말했다.",
    "군은 내년까지 도서관 예산으로 8억 원을 쓸 계획이다. 운영 시간은 오전 9시부터 오후 6시까지다.",
)
ENGLISH = (
    "Hansol County opens 3 new village libraries",
    "Hansol County said on May 7 that it had opened three new village libraries. The libraries hold 12,000 books.",
    'Resident Park Min-seo said, "I will come often with my children."',
    "The county plans to spend 800 million won on its libraries by next year. Opening hours are from 9 a.m. to 6 p.m.",
)
# The parts of the TMX 1.4 document type that a memory without mark-up inside segments uses (LISA OSCAR, tmx14.dtd).
DTD = """
<!ELEMENT tmx (header, body)><!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header (note|prop|ude)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
 segtype (block|paragraph|sentence|phrase) #REQUIRED o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED
 srclang CDATA #REQUIRED datatype CDATA #REQUIRED o-encoding CDATA #IMPLIED creationdate CDATA #IMPLIED
 creationid CDATA #IMPLIED changedate CDATA #IMPLIED changeid CDATA #IMPLIED>
<!ELEMENT body (tu*)>
<!ELEMENT note (#PCDATA)><!ELEMENT prop (#PCDATA)><!ELEMENT ude EMPTY>
<!ATTLIST prop type CDATA #REQUIRED xml:lang CDATA #IMPLIED o-encoding CDATA #IMPLIED>
<!ELEMENT tu ((note|prop)*, tuv+)><!ATTLIST tu tuid CDATA #IMPLIED segtype CDATA #IMPLIED srclang CDATA #IMPLIED>
<!ELEMENT tuv ((note|prop)*, seg)><!ATTLIST tuv xml:lang CDATA #REQUIRED>
<!ELEMENT seg (#PCDATA)>
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A pair of files; the path is that of the Korean side."""
    (tmp_path / "library.ko.txt").write_text("\n\n".join(KOREAN), encoding="utf-8")
    (tmp_path / "library.en.txt").write_text("\n\n".join(ENGLISH), encoding="utf-8")
    return tmp_path / "library.ko.txt"


def table(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines()]


def test_sentences_are_paired_by_default(run: Call, article: Path) -> None:
    result = run("align", article)
    assert result.status == 0
    header, *rows = table(result.out)
    assert header == ["article", "id", "source", "target", "confidence"]
    assert ["library", "s2.2", "도서관에는 책 1만2천 권이 있다.", "The libraries hold 12,000 books."] in [
        row[:4] for row in rows
    ]
    assert len(rows) == 6
    assert all(0 < float(row[4]) <= 1 for row in rows)


def test_paragraphs_are_paired_when_asked_for(run: Call, article: Path) -> None:
    rows = table(run("align", article, "--level", "paragraph").out)[1:]
    assert [(row[2], row[3]) for row in rows] == list(zip(KOREAN, ENGLISH, strict=True))


def test_a_sentence_without_counterpart_stands_alone_and_claims_nothing(run: Call, article: Path) -> None:
    english = article.with_name("library.en.txt")
    english.write_text("\n".join(ENGLISH).replace(" The libraries hold 12,000 books.", ""), encoding="utf-8")
    rows = table(run("align", article).out)
    assert ["library", "s2.2", "도서관에는 책 1만2천 권이 있다.", "", ""] in rows


def test_source_and_target_may_be_named(run: Call, tmp_path: Path) -> None:
    one, two = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text("\n".join(KOREAN), encoding="utf-8")
    two.write_text("\n".join(ENGLISH), encoding="utf-8")
    assert len(table(run("align", "--source", one, "--target", two).out)) == 7
    assert "--target is missing" in run("align", "--source", one).err


def test_the_tsv_can_be_checked_again(run: Call, article: Path) -> None:
    out = article.with_name("pairs.tsv")
    assert run("align", article, "--output", out).out == ""
    report = json.loads(run("check", out, "--format", "json").out)
    assert [a["id"] for a in report["articles"]] == ["library"]
    assert len(report["articles"][0]["segments"]) == 6


def test_the_rows_of_a_table_stay_pairs(run: Call, tmp_path: Path) -> None:
    file = tmp_path / "rows.tsv"
    file.write_text(f"source\ttarget\n{KOREAN[0]}\t{ENGLISH[0]}\n{KOREAN[2]}\t\n", encoding="utf-8")
    rows = table(run("align", file, "--level", "paragraph").out)[1:]
    assert rows[0][2:4] == [KOREAN[0], ENGLISH[0]]
    assert rows[1][2:] == [KOREAN[2], "", ""]


def test_json_says_where_a_pair_stands(run: Call, article: Path) -> None:
    document = json.loads(run("align", article, "--format", "json").out)
    assert document["level"] == "sentence"
    pair = next(pair for pair in document["pairs"] if pair["id"] == "s4.1")
    assert (pair["source_paragraphs"], pair["target_paragraphs"]) == ([3], [3])
    assert pair["source"] == "군은 내년까지 도서관 예산으로 8억 원을 쓸 계획이다."
    assert document["failures"] == []


@pytest.mark.parametrize("level", ["sentence", "paragraph"])
def test_the_tmx_is_valid_and_says_what_was_aligned(run: Call, article: Path, tmp_path: Path, level: str) -> None:
    run("align", article, "--format", "tmx", "--level", level, "--output", tmp_path / "memory.tmx")
    tree = etree.parse(tmp_path / "memory.tmx")
    dtd = tmp_path / "tmx14.dtd"
    dtd.write_text(DTD, encoding="utf-8")
    with open(dtd, "rb") as opened:
        assert etree.DTD(opened).validate(tree.getroot())
    assert tree.getroot().find("header").get("segtype") == level
    units = tree.getroot().findall("body/tu")
    assert len(units) == (6 if level == "sentence" else 4)
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [tuv.get(lang) for tuv in units[0] if tuv.tag == "tuv"] == ["ko", "en"]
    assert [seg.text for seg in units[0].iter("seg")] == [KOREAN[0], ENGLISH[0]]


def test_the_tmx_escapes_and_drops_what_xml_cannot_hold() -> None:
    row = ExportedPair('a"<&', "s1", (0,), (0,), "R&D <센터>\x07", "R&D ]]> \ud800 <script>", 0.9)
    alone = ExportedPair("a", "s2", (1,), (), "빠진 문장", "", None)
    document = tmx([row, alone], "paragraph", "1").encode("utf-8")
    root = etree.fromstring(document)
    assert [seg.text for seg in root.iter("seg")] == ["R&D <센터>\ufffd", "R&D ]]> \ufffd <script>"]
    assert [unit.get("tuid") for unit in root.iter("tu")] == ['a"<&/s1']
    assert [prop.text for prop in root.iter("prop")] == ['a"<&', "0.9"]


def test_unsure_pairs_can_be_left_out(run: Call, article: Path) -> None:
    every = table(run("align", article).out)[1:]
    limit = sorted(float(row[4]) for row in every)[1]
    kept = table(run("align", article, "--min-confidence", str(limit)).out)[1:]
    assert kept == [row for row in every if float(row[4]) >= limit]
    assert len(kept) < len(every)
    assert run("align", article, "--min-confidence", "2").status == 2


def test_one_bad_article_does_not_stop_the_others(run: Call, article: Path) -> None:
    article.with_name("empty.txt").write_text("", encoding="utf-8")
    result = run("align", article.parent, "--format", "json")
    assert result.status == 2
    document = json.loads(result.out)
    assert len(document["pairs"]) == 6
    assert [Path(f["path"]).name for f in document["failures"]] == ["empty.txt"]
    assert len(result.sentences) == 1
    assert "빈 파일입니다" in run("align", article.parent, "--lang", "ko").err


def test_nothing_is_written_when_nothing_could_be_read(run: Call, tmp_path: Path) -> None:
    result = run("align", tmp_path / "missing.txt", "--output", tmp_path / "out.tsv")
    assert (result.status, result.out) == (2, "")
    assert not (tmp_path / "out.tsv").exists()
    assert run("align").status == 2


def test_a_place_that_cannot_be_written_is_named(run: Call, article: Path) -> None:
    result = run("align", article, "--output", article / "out.tsv")
    assert result.status == 2
    assert len(result.sentences) == 1
    assert "cannot be written" in result.err
    assert "쓸 수 없습니다" in run("align", article, "--output", article / "out.tsv", "--lang", "ko").err


def test_the_help_has_an_example(run: Call) -> None:
    assert "Example: bitext-check align" in run("align", "--help").out


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A house whose lexicon knows two words that nobody else does."""
    folder = tmp_path / "house"
    folder.mkdir()
    rows = "lemma\tpos\tenglish\n너울책방\tNNG\tbookhouse\n노을잔치\tNNG\tgathertide\n"
    (folder / "lexicon.tsv").write_text(rows, encoding="utf-8")
    (tmp_path / "coined.ko.txt").write_text(
        "너울책방이 북쪽에서 열렸다.\n\n노을잔치가 남쪽에서 열렸다.", encoding="utf-8"
    )
    (tmp_path / "coined.en.txt").write_text("The gathertide had been awaited.", encoding="utf-8")
    return folder


def test_the_tables_of_the_house_help_from_the_call_and_from_the_settings(
    run: Call, tmp_path: Path, house: Path
) -> None:
    config = tmp_path / "bitext-check.toml"
    config.write_text('tables = "house"\nlanguage = "ko"\n', encoding="utf-8")
    page = tmp_path / "coined.ko.txt"
    alone = table(run("align", page).out)
    for options in (("--tables", house), ("--config", config)):
        found = {row[2]: row[3] for row in table(run("align", page, *options).out)[1:]}
        assert found["노을잔치가 남쪽에서 열렸다."] == "The gathertide had been awaited."
        assert table(run("align", page, *options).out) != alone


def test_a_broken_table_of_the_house_is_named_before_anything_is_aligned(run: Call, article: Path, house: Path) -> None:
    (house / "lexicon.tsv").write_text("lemma\tpos\n책\tNNG\n", encoding="utf-8")
    result = run("align", article, "--tables", house)
    assert (result.status, result.out) == (2, "")
    assert "lexicon.tsv" in result.err
