"""The whole flow from read to score, through the functions that Python callers use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import bitext_check
from bitext_check import ArticleReport, check_article
from bitext_check.pipeline import check_job
from bitext_check.reading.errors import InputError
from bitext_check.reading.inputs import Job
from bitext_check.reading.pages import read_page
from bitext_check.records import Failure, Finding, Pair
from bitext_check.settings import Settings
from bitext_check.splitting import split_single

pytestmark = pytest.mark.usefixtures("analyser")

SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"
KO = (
    "보은군, 대추 작목반에 저온 창고 지원",
    "충북 보은군은 대추 작목반 14곳에 저온 창고를 지원한다고 9일 밝혔다.",
    "군은 올해 6억 3천만 원을 들여 창고 21동을 짓는다.",
    "변가을 소장은 “수확한 대추를 오래 보관할 수 있게 됐다”고 말했다.",
)
EN = (
    "Boeun County supports cold storage warehouses for jujube farming groups",
    "Boeun County, North Chungcheong Province, announced on the 9th that it will support cold storage warehouses for "
    "14 jujube farming groups.",
    "The county will spend 630 million won this year to build 21 warehouses.",
    "Director Byeon Ga-eul said, “Harvested jujubes can now be stored for a long time.”",
)
NOTICE = "아래는 위 기사를 구글번역으로 번역한 영문입니다."


def seed(start: str) -> Path:
    found = sorted(SEEDS.glob(f"{start}*.txt")) if SEEDS.is_dir() else []
    if not found:
        pytest.skip("the seed pages are not on this machine")
    return found[0]


def severe(report: ArticleReport) -> list[tuple[str, str, str]]:
    return [
        (f.category, f.source.text if f.source else "", f.target.text if f.target else "")
        for f in report.findings
        if f.severity != "info"
    ]


def test_a_faithful_text_has_no_finding_and_the_full_score() -> None:
    report = check_article("\n".join((*KO, NOTICE, *EN)))
    assert severe(report) == []
    assert (report.score, report.rating, report.notes) == (100.0, "pass", ())
    assert [(s.source_paragraphs, s.target_paragraphs) for s in report.segments] == [((n,), (n,)) for n in range(4)]


def test_an_article_may_be_a_page_two_texts_or_two_paths(tmp_path: Path) -> None:
    page, korean, english = tmp_path / "jujube.txt", tmp_path / "jujube.ko.txt", tmp_path / "jujube.en.txt"
    page.write_text("\n".join((*KO, NOTICE, *EN)), encoding="utf-8")
    korean.write_text("\n".join(KO), encoding="utf-16")
    english.write_text("\n".join(EN), encoding="utf-8")
    reports = [
        check_article(page),
        check_article(str(page)),
        check_article(korean, english),
        check_article("\n".join(KO), target="\n".join(EN)),
    ]
    assert [report.id for report in reports] == ["jujube", "jujube", "jujube", "text"]
    assert len({tuple((s.source_text, s.target_text) for s in report.segments) for report in reports}) == 1


def test_a_text_of_one_long_line_is_a_text_and_no_path() -> None:
    report = check_article(" ".join(KO * 3), target=" ".join(EN * 3))
    assert len(report.segments) == 1


def test_settings_are_given_by_name_and_unknown_ones_are_refused() -> None:
    wrong = [line.replace("Byeon Ga-eul", "Park Min-su") for line in EN]
    assert "name" in {finding.category for finding in check_article("\n".join(KO), "\n".join(wrong)).findings}
    assert check_article("\n".join(KO), "\n".join(wrong), ignore=("name", "consistency", "attribution")).findings == ()
    with pytest.raises(TypeError):
        check_article("\n".join(KO), "\n".join(EN), colour="red")


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("\n".join(KO), None, "no English translation was found"),
        ("\n".join(EN), None, "no Korean text was found"),
        ("\n".join(EN), "\n".join(KO), "wrong way round"),
    ],
)
def test_one_sided_input_is_refused(one: str, other: str | None, words: str) -> None:
    with pytest.raises(InputError, match=words):
        check_article(one, other)


def test_a_failure_of_one_job_is_a_value_and_no_exception(tmp_path: Path) -> None:
    (failure,) = check_job(Job("a", tmp_path / "missing.txt"), Settings())
    assert isinstance(failure, Failure)
    assert "cannot be read" in failure.error.en


def test_a_table_gives_one_report_an_article(tmp_path: Path) -> None:
    rows = "".join(f"{name}\t{ko}\t{en}\n" for name in ("a", "b") for ko, en in zip(KO, EN, strict=True))
    file = tmp_path / "rows.tsv"
    file.write_text("article\tsource\ttarget\n" + rows, encoding="utf-8")
    reports = list(check_job(Job("rows", file, table=True), Settings()))
    assert [(r.id, len(r.segments)) for r in reports if isinstance(r, ArticleReport)] == [("a", 4), ("b", 4)]


def test_every_place_of_a_finding_holds_the_words_it_names() -> None:
    damaged = [EN[0], EN[1].replace("14", "41"), EN[2].replace("630", "63"), "Director Park Min-su left."]
    report = check_article("\n".join(KO), "\n".join(damaged))
    assert report.findings
    sides = (report.source_paragraphs, report.target_paragraphs)
    for finding in report.findings:
        for place, paragraphs in zip((finding.source, finding.target), sides, strict=True):
            if place is not None:
                assert paragraphs[place.paragraph][place.start : place.end] == place.text
        assert finding.message.en
        assert finding.message.ko


def injected() -> Iterator[tuple[int, str, str]]:
    yield 1, "14", "41"
    yield 1, "on the 9th", "on the 19th"
    yield 2, "630 million", "6.3 billion"
    yield 2, "21 warehouses", "12 warehouses"
    yield 3, "Byeon Ga-eul", "Park Min-su"
    yield 3, "can now", "can no longer"


@pytest.mark.parametrize(("line", "good", "bad"), list(injected()))
def test_an_injected_error_never_raises_a_score(line: int, good: str, bad: str) -> None:
    assert good in EN[line]
    wrong = [text.replace(good, bad) if n == line else text for n, text in enumerate(EN)]
    whole, damaged = (check_article("\n".join(KO), "\n".join(english)) for english in (EN, wrong))
    assert damaged.score <= whole.score
    assert damaged.segments[line].score <= whole.segments[line].score


def test_a_rule_that_crashes_is_noted_and_takes_nothing_else_down(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from bitext_check import checking

    def crash(*_: object) -> Iterator[object]:
        raise RuntimeError("out of ideas")

    rules = checking.load_rules()
    broken = tuple(replace(rule, check=crash) if rule.rule.code == "NAM002" else rule for rule in rules)
    monkeypatch.setattr(checking, "load_rules", lambda: broken)
    wrong = [line.replace("Byeon Ga-eul", "Park Min-su") for line in EN]
    report = check_article("\n".join(KO), "\n".join(wrong))
    (note,) = report.notes
    segments = "s1, s2, s3, s4"
    assert (
        note.en
        == f"rule NAM002 failed on segment {segments} and may have missed errors there (RuntimeError: out of ideas)"
    )
    assert "NAM002" in note.ko
    assert segments in note.ko
    assert "name" in {finding.category for finding in report.findings}


def test_what_a_rule_found_before_it_crashed_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from bitext_check import checking

    rules = checking.load_rules()
    (name,) = (loaded for loaded in rules if loaded.rule.code == "NAM001")

    def failing(pair: Pair, settings: Settings) -> Iterator[Finding]:
        yield from name.check(pair, settings)
        if pair.id == "s2":
            raise RuntimeError("out of ideas")

    wrong = [line.replace("Byeon Ga-eul", "Byeon Na-eul") for line in EN]
    whole = check_article("\n".join(KO), "\n".join(wrong)).findings
    broken = tuple(replace(rule, check=failing) if rule is name else rule for rule in rules)
    monkeypatch.setattr(checking, "load_rules", lambda: broken)
    report = check_article("\n".join(KO), "\n".join(wrong))
    assert any(finding.rule.code == "NAM001" for finding in whole)
    assert report.findings == whole
    assert [note.en.partition(" and ")[0] for note in report.notes] == ["rule NAM001 failed on segment s2"]


def test_the_public_functions_work_alone() -> None:
    assert bitext_check.align(list(KO), list(EN)) == [([n], [n]) for n in range(4)]
    assert bitext_check.compare_name("변가을", "Byeon Ga-eul").verdict == "match"
    assert bitext_check.compare_quantity("6억 3천만 원", "630 million won").verdict == "match"
    assert bitext_check.compare_title("군수", "county governor").verdict == "match"
    assert bitext_check.estimate_adequacy([(KO[2], EN[2])])[0] > 0.5


def test_the_bilingual_seed_page() -> None:
    report = check_article(seed("002"))
    complete = [s for s in report.segments if s.source_paragraphs and s.target_paragraphs]
    body = [n for n, text in enumerate(report.source_paragraphs) if text.endswith("다.") and "구글번역" not in text]
    assert [s.source_paragraphs for s in complete] == [(n,) for n in body]
    assert all(len(s.target_paragraphs) == 1 for s in complete)
    heads = [s for s in report.segments if not s.source_paragraphs]
    assert all(not s.source_text for s in heads)
    inside = {n for s in report.segments for n in s.source_paragraphs}
    captions = [n for n, text in enumerate(report.source_paragraphs) if text.startswith("▲")]
    notices = [n for n, text in enumerate(report.source_paragraphs) if "구글번역" in text]
    assert captions
    assert notices
    assert inside.isdisjoint((*captions, *notices))


def test_both_chairmen_of_the_seed_page_are_found_and_nothing_else() -> None:
    report = check_article(seed("002"))
    assert severe(report) == [("title", "이사장", "Chairman")] * 2
    titles = [finding for finding in report.findings if finding.category == "title"]
    assert {finding.severity for finding in titles} == {"minor"}
    assert all("회장" in finding.message.en and "공단" in finding.message.en for finding in titles)


def test_the_korean_seed_page_alone_says_how_to_give_the_english() -> None:
    with pytest.raises(InputError, match=r"no English translation was found .* give the English with --target"):
        check_article(seed("000"))


def test_of_the_korean_seed_page_only_the_article_is_text() -> None:
    half = split_single(read_page(seed("000"), "seed"), "ko")
    kept = [text for text, role in zip(half.texts, half.roles, strict=True) if role == "text"]
    captions = [text for text, role in zip(half.texts, half.roles, strict=True) if role == "optional"]
    assert len(kept) == 7, "headline, subhead and five paragraphs"
    assert [text.endswith(("다.", "다.”")) for text in kept] == [False, False, *[True] * 5]
    assert len(captions) == 2
    assert all(text.startswith("▲") for text in captions)
