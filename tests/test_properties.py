"""Laws that hold for any input: places, reading, splitting, aligning."""

from __future__ import annotations

import itertools
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitext_check import align
from bitext_check.pipeline import check_article
from bitext_check.reading.articles import ArticleRecord, read_articles
from bitext_check.reading.encoding import decode
from bitext_check.reading.errors import InputError
from bitext_check.reading.memories import read_pairs
from bitext_check.reading.pages import html_text, make_page, read_page
from bitext_check.reading.tables import read_pair_table
from bitext_check.records import ArticleReport, Failure, Language, Message, Page, Report
from bitext_check.reporting.formats import render
from bitext_check.segmentation.folding import fold
from bitext_check.segmentation.passages import passages
from bitext_check.settings import load_settings
from bitext_check.splitting import split_bilingual
from bitext_check.tables.load import TableError
from bitext_check.tables.tbx import tbx_terms

pytestmark = pytest.mark.usefixtures("analyser")
Result = TypeVar("Result")

# Characters that have broken places before: combining, full-width, invisible, beyond the first plane, half pairs.
ODD = "ＡＢ１２％　\u200b\u200d\ufeff\u00ad\u00a0\u0301\u1100\u1161\u11a8\u3131"
ODD += "\uffa1㎡①ﬁ😀𠮷\ud800\u2028\x85\x0b\x00\u202e"
KOREAN = "봉하경 관장은 지난 3일 “12억 원을 들였다”고 밝혔다. "
ENGLISH = "Director Bong Ha-kyung said on the 3rd, “We spent 1.2 billion won.” "
texts = st.one_of(
    st.text(max_size=60),
    st.text(alphabet=st.sampled_from(KOREAN + ENGLISH + ODD + "\n"), max_size=80),
    st.builds(lambda a, b, c: a + b + c, st.text(max_size=5), st.sampled_from([KOREAN, ENGLISH]), st.text(max_size=5)),
).flatmap(lambda text: st.sampled_from([text, unicodedata.normalize("NFD", text)]))


@given(texts)
def test_folded_text_maps_into_the_text_in_order(text: str) -> None:
    plain, offsets = fold(text)
    if offsets is None:
        assert len(plain) == len(text)
        return
    assert len(offsets) == len(plain) + 1
    assert list(offsets) == sorted(offsets)
    assert offsets[-1] == len(text)
    assert all(0 <= place <= len(text) for place in offsets)


@given(texts)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    plain, _ = fold(text)
    assert fold(plain)[0] == plain


@given(texts)
def test_what_is_folded_away_is_never_a_letter_or_a_digit(text: str) -> None:
    plain, _ = fold(text)
    kept = [c for c in unicodedata.normalize("NFKC", text) if c.isalnum()]
    assert [c for c in unicodedata.normalize("NFKC", plain) if c.isalnum()] == kept


@settings(max_examples=40)
@given(texts, st.sampled_from(["ko", "en"]))
def test_places_of_tokens_and_sentences_are_places_of_the_text(text: str, language: Language) -> None:
    (read,) = passages(language, [(0, text)])
    for span in (*read.tokens, *read.sentences):
        assert 0 <= span.start <= span.end <= len(read.plain)
        place = read.place(span.start, span.end)
        assert text[place.start : place.end] == place.text
        assert fold(place.text)[0].strip() in read.plain
    starts = [sentence.start for sentence in read.sentences]
    assert starts == sorted(starts)
    covered = {n for sentence in read.sentences for n in range(sentence.start, sentence.end)}
    assert all(n in covered for n, c in enumerate(read.plain) if c.isalnum())


def check_page(page: Page, text: str) -> None:
    assert page.text == text
    end = 0
    for span in page.paragraphs:
        assert end <= span.start < span.end
        end = span.end
        paragraph = text[span.start : span.end]
        assert paragraph == paragraph.strip() != ""
        assert "\n" not in paragraph
    outside = set(range(len(text))) - {n for s in page.paragraphs for n in range(s.start, s.end)}
    assert not any(text[n].isalnum() for n in outside)


@given(texts)
def test_every_letter_stands_in_one_paragraph(text: str) -> None:
    check_page(make_page("a", "a.txt", text), text)


def attempt(step: Callable[[], Result]) -> tuple[Result | None, Message | None]:
    """What a step gives, or its refusal; any other error is one."""
    try:
        return step(), None
    except InputError as error:
        return None, error.message


@settings(max_examples=200)
@given(st.binary(max_size=200))
def test_reading_any_bytes_gives_text_or_a_clear_error(data: bytes) -> None:
    text, refusal = attempt(lambda: decode(data, "a.txt"))
    if refusal is not None:
        assert refusal.en.startswith("a.txt: ")
        assert refusal.ko.startswith("a.txt: ")
    else:
        assert text
        assert text.strip()
        assert "\x00" not in text


@given(st.text(alphabet=st.sampled_from(KOREAN + ENGLISH), min_size=1, max_size=200), st.data())
def test_broken_bytes_never_pass_as_other_text(text: str, data: st.DataObject) -> None:
    good = text.encode()
    place = data.draw(st.integers(0, len(good)))
    read, _ = attempt(lambda: decode(good[:place] + b"\xff\xfe\xff" + good[place:], "a.txt"))
    # Only a mark at the very start makes these bytes something else than broken UTF-8.
    assert read is None or place == 0


@given(st.text(alphabet=st.sampled_from("<>/=\"' pdivbrtalescinhmoy&;#0x!-[]" + KOREAN), max_size=120))
def test_any_html_gives_text_or_a_clear_error(html: str) -> None:
    text, refusal = attempt(lambda: html_text(html, "a.html"))
    assert (text or "").strip() or (refusal and "no article text was found" in refusal.en)


lines = st.lists(
    st.one_of(
        st.sampled_from(
            [
                KOREAN, ENGLISH, "아래는 위 기사를 구글번역으로 번역한 영문입니다.", "많이 본 기사", "▲ 사진=거창군",
                "Below is the English translation by Google Translate.", "저작권자 ⓒ 가야산소식 무단전재 금지",
                "• 인쇄", "구글 번역 기능을 넣었다고 군은 덧붙였다.", "TOP NEWS", "12", "- Reporter Bong Ha-kyung",
            ]
        ),
        st.text(max_size=40),
    ),
    max_size=12,
)  # fmt: skip


@settings(max_examples=150)
@given(lines)
def test_splitting_loses_and_invents_nothing(parts: list[str]) -> None:
    page = make_page("a", "a.txt", "\n".join(parts))
    halves, refusal = attempt(lambda: split_bilingual(page))
    if halves is None:
        assert refusal
        assert "was found on this page" in refusal.en
        return
    spans = sorted((s for half in halves for s in half.paragraphs), key=lambda s: s.start)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    inside = {n for s in spans for n in range(s.start, s.end)}
    whole = {n for s in page.paragraphs for n in range(s.start, s.end)}
    assert not any(page.text[n].isalnum() for n in whole - inside)
    for half in halves:
        assert len(half.roles) == len(half.paragraphs) == len(half.texts)
        assert set(half.roles) <= {"text", "optional", "chrome", "notice"}


sides = st.lists(
    st.one_of(st.sampled_from([KOREAN, ENGLISH, "12명", "▲", ""]), st.text(max_size=30)), max_size=7
)  # fmt: skip


@settings(max_examples=40)
@given(sides, sides)
def test_aligning_puts_every_index_into_one_group_in_order(source: list[str], target: list[str]) -> None:
    groups = align(source, target)
    assert [n for korean, _ in groups for n in korean] == list(range(len(source)))
    assert [n for _, english in groups for n in english] == list(range(len(target)))
    assert all(korean or english for korean, english in groups)


# Places, readers and reporters, through the whole job


def check_report(report: ArticleReport) -> None:
    """Spans are places of the paragraphs, segments hold paragraphs once, and every format can be written."""
    sides = {"source": report.source_paragraphs, "target": report.target_paragraphs}
    for finding in report.findings:
        for place, paragraphs in ((finding.source, sides["source"]), (finding.target, sides["target"])):
            if place is not None:
                assert paragraphs[place.paragraph][place.start : place.end] == place.text
                assert 0 <= place.start <= place.end
        assert 0 <= finding.confidence <= 1
        assert finding.message.en.strip()
        assert finding.message.ko.strip()
    for held in (
        [n for s in report.segments for n in s.source_paragraphs],
        [n for s in report.segments for n in s.target_paragraphs],
    ):
        assert len(held) == len(set(held))
    assert 0 <= report.score <= 100
    for name in ("json", "csv", "html", "sarif", "junit", "markdown", "text"):
        assert render(name, Report((report,)), "ko")


@settings(max_examples=25)
@given(sides, sides)
def test_any_two_texts_give_a_report_or_a_clear_error(source: list[str], target: list[str]) -> None:
    korean, english = f"{KOREAN}\n" + "\n".join(source), f"{ENGLISH}\n" + "\n".join(target)
    for pair in ((korean, english), ("\n".join(source) + "\n", "\n".join(target) + "\n")):
        report, refusal = attempt(lambda pair=pair: check_article(*pair))
        if report is not None:
            check_report(report)
        else:
            assert refusal
            assert refusal.en.startswith("text: ")


@settings(max_examples=40)
@given(texts, texts, st.integers(0, 60), st.integers(0, 60))
def test_odd_characters_inside_an_article_do_not_move_its_places(one: str, other: str, here: int, there: int) -> None:
    korean, english = KOREAN.strip(), ENGLISH.replace("1.2 billion", "12 billion").strip()
    korean, english = korean[:here] + one + korean[here:], english[:there] + other + english[there:]
    report, _ = attempt(lambda: check_article(f"{KOREAN}\n{korean}\n", f"{ENGLISH}\n{english}\n"))
    if report is not None:
        check_report(report)


cells = st.lists(
    st.lists(st.one_of(st.text(max_size=12), st.sampled_from([KOREAN, ENGLISH, "", '"', "=1+1"])), max_size=5),
    max_size=6,
)


@settings(max_examples=60)
@given(st.sampled_from(["source", "target", "source\ttarget", "target,source,article", '"source","target"']), cells,
       st.sampled_from([".tsv", ".csv"]))  # fmt: skip
def test_any_table_gives_rows_or_a_clear_error(head: str, rows: list[list[str]], ending: str) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"a{ending}"
        mark = "\t" if ending == ".tsv" else ","
        file.write_bytes("\n".join([head, *(mark.join(row) for row in rows)]).encode("utf-8", "replace"))
        tables, refusal = attempt(lambda: read_pair_table(file, "a"))
        if tables is None:
            assert refusal
            assert refusal.en.startswith(f"{file}: ")
        else:
            assert all(len(t.source) == len(t.target) == len(t.reference) > 0 for t in tables)


@settings(max_examples=100)
@given(
    st.binary(max_size=120),
    st.sampled_from([".txt", ".md", ".html", ".tsv", ".csv", ".jsonl", ".tmx", ".tbx", ".toml"]),
)
def test_any_bytes_under_any_ending_give_something_or_a_clear_error(data: bytes, ending: str) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"a{ending}"
        file.write_bytes(data)
        if ending == ".jsonl":
            for read in read_articles(file):
                assert isinstance(read.record, ArticleRecord | Failure)
            return
        readers: dict[str, Callable[[], object]] = {
            ".tsv": lambda: read_pair_table(file, "a"), ".csv": lambda: read_pair_table(file, "a"),
            ".tmx": lambda: read_pairs(file), ".tbx": lambda: list(tbx_terms(file)),
            ".toml": lambda: load_settings(file=file),
        }  # fmt: skip
        try:
            found, refusal = attempt(readers.get(ending, lambda: read_page(file, "a")))
            said = refusal.en if refusal else ""
        except TableError as error:
            found, said = None, str(error)
        assert found is not None or str(file) in said


@settings(max_examples=60)
@given(st.recursive(st.none() | st.booleans() | st.floats(allow_nan=True) | st.text(max_size=8),
                    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
                        st.sampled_from(["id", "source", "target", "date", "x"]), inner, max_size=5), max_leaves=8))  # fmt: skip
def test_any_record_is_an_article_or_a_failure_with_its_line(value: object) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "a.jsonl"
        file.write_text(json.dumps(value) + "\n", encoding="utf-8")
        (read,) = read_articles(file)
        if isinstance(read.record, Failure):
            assert read.record.error.en.startswith(f"{file}:1")
        else:
            assert isinstance(read.record.source, str)
            assert isinstance(read.record.target, str)
