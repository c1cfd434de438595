"""SARIF: its form, its places in the files, and nothing active in its messages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bitext_check.records import Report
from bitext_check.reporting.file_lines import Start, starts
from bitext_check.reporting.formats import render
from bitext_check.reporting.sarif_report import uri
from tests.reporting_sample import HINT, SOURCE, TARGET, finding, one_line_article, place, pool_article, sample_report


def log(report: Report, language: str = "en") -> dict[str, Any]:
    text = render("sarif", report, language)
    assert isinstance(text, str)
    return json.loads(text)  # type: ignore[no-any-return]


def written(folder: Path, english: str | None = None) -> Report:
    """The pool article with its two files on disk, blank lines and spaces between the paragraphs."""
    source, target = folder / "pool.ko.txt", folder / "pool.en.txt"
    source.write_text("\ufeff" + "\n\n  ".join(SOURCE), encoding="utf-8")
    target.write_text(english if english is not None else "\r\n\r\n".join(TARGET), encoding="utf-8", newline="")
    return Report((replace(pool_article(), source_path=str(source), target_path=str(target)),))


def results(report: Report) -> dict[str, dict[str, Any]]:
    return {result["ruleId"]: result for result in log(report)["runs"][0]["results"]}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_log_is_valid_by_models_made_from_the_schema(language: str) -> None:
    model = pytest.importorskip("pydantic_sarif.model")
    for report in (sample_report(), Report(())):
        model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate(log(report, language))


def test_the_log_has_the_parts_that_the_standard_demands() -> None:
    found = log(sample_report())
    assert found["version"] == "2.1.0"
    run = found["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules) == 4
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        assert result["level"] in ("error", "warning", "note")
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def test_rules_say_what_they_find_in_the_language_asked_for() -> None:
    for language, said in (("en", "A title in the Korean is rendered as a different office in the English."),
                           ("ko", "직함을 다른 직위로 옮겼습니다.")):  # fmt: skip
        rules = {rule["id"]: rule for rule in log(sample_report(), language)["runs"][0]["tool"]["driver"]["rules"]}
        assert rules["TTL001"]["fullDescription"]["text"] == said


@pytest.mark.parametrize(
    "wrong", [{"runs": []}, {"version": "2.1.0", "runs": [], "own": 1}, {"version": "2.1.0", "runs": [{"results": []}]}]
)
def test_the_models_of_the_schema_refuse_what_the_schema_does(wrong: dict[str, Any]) -> None:
    model = pytest.importorskip("pydantic_sarif.model")
    with pytest.raises(ValueError, match="validation error"):
        model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate(wrong)


def test_severities_become_levels() -> None:
    levels = {code: result["level"] for code, result in results(sample_report()).items()}
    assert levels == {"MNY001": "error", "OMI001": "error", "ADD001": "error", "TTL001": "warning"}
    hint = replace(pool_article(), findings=(finding(HINT, "s1", None, None, "x", "x"),))
    assert results(Report((hint,)))["TYP001"]["level"] == "note"


def test_the_english_words_are_the_place_and_the_korean_a_related_one(tmp_path: Path) -> None:
    result = results(written(tmp_path))["MNY001"]
    region = result["locations"][0]["physicalLocation"]["region"]
    # Line 3: a blank line stands between the paragraphs.
    assert (region["startLine"], region["snippet"]["text"]) == (3, "12 billion won")
    assert TARGET[1][region["startColumn"] - 1 : region["endColumn"] - 1] == "12 billion won"
    related = result["relatedLocations"][0]["physicalLocation"]
    assert related["artifactLocation"]["uri"].endswith("pool.ko.txt")
    # Two spaces stand before the paragraph in the file.
    assert related["region"]["startColumn"] == SOURCE[1].index("12억 원") + 1 + 2


def test_what_is_missing_from_the_english_points_at_the_korean(tmp_path: Path) -> None:
    physical = results(written(tmp_path))["OMI001"]["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"].endswith("pool.ko.txt")
    assert physical["region"]["startLine"] == 5


def test_a_file_that_no_longer_holds_the_words_gets_no_line(tmp_path: Path) -> None:
    physical = results(written(tmp_path, english="Something else."))["MNY001"]["locations"][0]["physicalLocation"]
    assert "region" not in physical


def test_lines_are_found_in_order_and_a_glued_paragraph_in_its_line(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("Seoul opens a pool\n같은 줄\n같은 줄\n알림입니다.Seoul\n", encoding="utf-8")
    assert starts(str(file), ["같은 줄", "Seoul"]) == (Start(2, 1), Start(4, 7))
    assert starts(str(file), ["Seoul", "없는 줄"]) == (Start(1, 1), None)
    assert starts(str(tmp_path / "missing.txt"), ["a", "b"]) == (None, None)


def test_paths_become_relative_addresses_where_they_can(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert uri(str(tmp_path / "기사 1.txt")) == "%EA%B8%B0%EC%82%AC%201.txt"
    assert uri("folder/a#b.txt") == "folder/a%23b.txt"
    assert uri("/elsewhere/a.txt") == "file:///elsewhere/a.txt"
    assert uri("\udcb1.txt") == "%3F.txt"


def test_an_input_that_failed_is_a_notification() -> None:
    invocation = log(sample_report(), "ko")["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "broken.txt 파일이 비어 있습니다."


def fingerprints(report: Report) -> Iterator[str]:
    for result in log(report)["runs"][0]["results"]:
        yield result["partialFingerprints"]["bitextCheck/v1"]


def test_a_fingerprint_stays_when_other_findings_come_and_go_and_is_never_shared() -> None:
    article = pool_article()
    whole = set(fingerprints(Report((article,))))
    assert len(whole) == 4
    assert set(fingerprints(Report((replace(article, findings=article.findings[1:]),)))) < whole
    twice = replace(article, findings=(article.findings[0], article.findings[0]))
    assert len(set(fingerprints(Report((twice,))))) == 2


def test_a_page_cannot_put_a_link_into_a_message() -> None:
    hostile = "see [the site](http://example.invalid) [1]"
    result = results(Report((one_line_article("가", "A", message=hostile),)))["TTL001"]
    assert result["message"]["text"] == "see \\[the site](http://example.invalid) [1]"


def test_places_count_code_points() -> None:
    assert log(sample_report())["runs"][0]["columnKind"] == "unicodeCodePoints"
    assert place(["🏊 가"], 0, "가").start == 2
