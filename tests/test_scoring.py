"""The MQM score: penalties over words, ratings, segments; and adequacy without a reference."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from bitext_check import estimate_adequacy, explain_adequacy
from bitext_check.records import Article, Finding, Message, Page, Pair, Rule, SegmentReport, Severity, Silenced
from bitext_check.scoring.mqm import SIGNATURE, WORDS_PER_EOJEOL, penalty, quality, rating, score_article
from bitext_check.segmentation.passages import passages
from bitext_check.settings import Settings

pytestmark = pytest.mark.usefixtures("analyser")


def finding(severity: Severity, category: str = "title", pair: str | None = "s1") -> Finding:
    rule = Rule("TTL001", "title-mismatch", category, severity, "accuracy/mistranslation")
    return Finding(rule, pair, None, None, Message("", ""), severity=severity, category=category)


@pytest.mark.parametrize(
    ("findings", "points"),
    [
        ([], 0),
        ([finding("minor")], 1),
        ([finding("major")], 5),
        ([finding("critical")], 25),
        ([finding("info")], 0),
        ([finding("minor"), finding("major"), finding("major"), finding("critical")], 36),
        ([finding("minor", "typography")], 0.1),
        ([finding("major", "alignment")], 0),
        ([finding("minor", "a category of the house")], 1),
    ],
)
def test_penalties_are_weight_times_multiplier(findings: list[Finding], points: float) -> None:
    assert penalty(findings) == pytest.approx(points)


# 100 × (1 − penalties / words), by hand.
@pytest.mark.parametrize(
    ("penalties", "words", "score"),
    [
        (0, 200, 100.0),
        (1, 200, 99.5),
        (5, 200, 97.5),
        (25, 200, 87.5),
        (31, 380, 91.8),
        (400, 200, 0.0),
        (1, 5, 95.0),  # fewer than 20 words count as 20
        (0, 0, 100.0),
    ],
)
def test_the_score_is_the_share_of_words_without_penalty(penalties: float, words: float, score: float) -> None:
    assert quality(penalties, words) == score


@pytest.mark.parametrize(
    ("score", "expected"), [(100, "pass"), (90, "pass"), (89.9, "review"), (70, "review"), (69.9, "fail"), (0, "fail")]
)
def test_the_limits_of_the_ratings_belong_to_the_better_side(score: float, expected: str) -> None:
    assert rating(score, Settings()) == expected


def test_the_limits_are_settings() -> None:
    assert rating(92, Settings(pass_score=95, review_score=92)) == "review"


def article(korean: Sequence[str], english: Sequence[str]) -> Article:
    source = passages("ko", list(enumerate(korean)))
    target = passages("en", list(enumerate(english)))
    pairs = tuple(Pair(f"s{n}", (k,), (e,)) for n, (k, e) in enumerate(zip(source, target, strict=True), 1))
    page = Page("a", "a.txt", "", ())
    return Article("a", page, page, tuple(korean), tuple(english), pairs)


# 30 and 10 eojeol: 57 and 19 English words.
TEXT = article(["가 나 다 라 마 바 사 아 자 차 " * 3, "가 나 다 라 마 바 사 아 자 차"], ["One.", "Two."])


def test_an_article_is_scored_over_all_its_words_and_a_segment_over_its_own() -> None:
    report = score_article(TEXT, [finding("major")], (), Settings())
    assert report.score == quality(5, 40 * WORDS_PER_EOJEOL) == 93.4
    assert [segment.score for segment in report.segments] == [quality(5, 57), 100.0] == [91.2, 100.0]
    assert report.rating == "pass"


def test_a_finding_about_the_whole_article_counts_for_the_article_only() -> None:
    report = score_article(TEXT, [finding("major", pair=None)], (), Settings())
    assert report.score == 93.4
    assert [segment.score for segment in report.segments] == [100.0, 100.0]


def test_another_finding_never_raises_a_score() -> None:
    findings: list[Finding] = []
    last = 100.0
    for severity in ("info", "minor", "major", "critical", "critical", "critical"):
        findings.append(finding(severity))  # type: ignore[arg-type]
        score = score_article(TEXT, findings, (), Settings()).score
        assert score <= last
        last = score


def test_the_report_holds_the_whole_article_and_all_that_was_found() -> None:
    (source,), (target,) = passages("ko", [(3, "가 나 다")]), passages("en", [(5, "One two.")])
    pair = Pair("s1", (source,), (target,), 0.4, adequacy=0.7)
    text = Article(
        "a", Page("a", "a.ko.txt", "", ()), Page("a", "a.en.txt", "", ()), ("x", "가 나 다"), ("y",), (pair,)
    )
    found, note = finding("minor"), Message("a note", "쪽지")
    silent = Silenced(finding("major"), "known", "comment")
    report = score_article(text, [found], [note], Settings(), [silent])
    assert (report.id, report.source_path, report.target_path) == ("a", "a.ko.txt", "a.en.txt")
    assert (report.source_paragraphs, report.target_paragraphs) == (("x", "가 나 다"), ("y",))
    assert (report.findings, report.notes, report.silenced) == ((found,), (note,), (silent,))
    (segment,) = report.segments
    assert segment == SegmentReport("s1", (3,), (5,), "가 나 다", "One two.", 95.0, 0.7, 0.4)


def test_a_house_weighs_as_it_likes(tmp_path: Path) -> None:
    (tmp_path / "severities.tsv").write_text("severity\tpenalty\tsource\nmajor\t10\thouse\n", encoding="utf-8")
    report = score_article(TEXT, [finding("major")], (), Settings(tables=tmp_path))
    assert report.score == quality(10, 40 * WORDS_PER_EOJEOL)
    assert report.segments[0].score == quality(10, 57)


def test_the_report_says_how_the_score_was_made() -> None:
    (score,) = score_article(TEXT, [], (), Settings()).scores
    assert (score.metric, score.value, score.signature) == ("MQM", 100.0, SIGNATURE)
    for part in ("minor:1", "major:5", "critical:25", "1.9"):
        assert part in SIGNATURE


def test_text_without_korean_is_measured_by_its_english() -> None:
    (added,) = passages("en", [(0, "One two three four five six seven eight nine ten. " * 4)])
    page = Page("a", "a.txt", "", ())
    pair = Pair("s1", (), (added,))
    text = Article("a", page, page, (), (added.text,), (pair,))
    report = score_article(text, [finding("major", "addition")], (), Settings())
    assert report.segments[0].score == quality(5, 40) == 87.5


KOREAN = "전북 무주군은 지난 7일 반딧불이 탐방로를 새로 열었다고 밝혔다. 군은 공사비 18억 원을 들였다."
GOOD = (
    "Muju County, North Jeolla Province, announced that it newly opened a firefly trail on the 7th. "
    "The county spent 1.8 billion won on the construction."
)


def test_adequacy_is_high_for_a_translation_and_falls_with_what_is_lost() -> None:
    half = GOOD.split(" The county")[0]
    other = "The orchestra played three symphonies in Vienna, and critics praised its young conductor for two hours."
    good, cut, wrong, empty = estimate_adequacy([(KOREAN, GOOD), (KOREAN, half), (KOREAN, other), (KOREAN, "")])
    assert good > 0.8
    assert good > cut > wrong
    assert wrong < 0.2
    assert empty < 0.2


def test_adequacy_is_a_figure_from_0_to_1_for_anything() -> None:
    values = estimate_adequacy([("", ""), ("가", ""), ("", "a"), ("…", "!"), ("1" * 500, "x" * 500)])
    assert all(0 <= value <= 1 for value in values)
    assert estimate_adequacy([]) == []


def test_the_words_behind_the_adequacy_are_shown() -> None:
    cut = GOOD.split(" The county")[0]
    whole, half = explain_adequacy([(KOREAN, GOOD), (KOREAN, cut)])
    assert [whole.adequacy, half.adequacy] == [round(v, 3) for v in estimate_adequacy([(KOREAN, GOOD), (KOREAN, cut)])]
    assert "18억" in half.korean_missing
    assert "18억" in whole.korean_found
    assert "firefly" in whole.english_found
    assert not set(whole.english_found) & set(whole.english_missing)
    assert half.suspicions["left-out"] > whole.suspicions["left-out"]
    assert half.measures["korean"] < whole.measures["korean"]


def test_each_kind_of_damage_lowers_the_adequacy() -> None:
    whole = GOOD
    damaged = {
        "cut off": GOOD[: len(GOOD) // 2],
        "a part left out": GOOD.replace(" a firefly trail on the 7th. The county spent", ""),
        "words exchanged": GOOD.replace("announced", "orchestra")
        .replace("opened", "penguin")
        .replace("spent", "violin"),
    }
    figure, *others = estimate_adequacy([(KOREAN, whole), *((KOREAN, text) for text in damaged.values())])
    assert all(other < figure - 0.02 for other in others), dict(zip(damaged, others, strict=True))
