"""JUnit XML for pipelines: an article is a suite, a segment a test, a finding a failure."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from bitext_check.records import ArticleReport, Finding, Report
from bitext_check.reporting.safety import for_xml
from bitext_check.reporting.totals import RANK, failure_line, reading_order
from bitext_check.reporting.words import word, word_or

NAME = "junit"
ENDING = ".xml"


def render(report: Report, language: str) -> str:
    """The report as JUnit XML; hints (info) do not fail a test but stand in its output."""
    root = ElementTree.Element("testsuites", {"name": "bitext-check"})
    for article in report.articles:
        _suite(root, article, language)
    if report.failures:
        suite = _element(root, "testsuite", name=word("failed", language), tests=len(report.failures), failures=0)
        suite.set("errors", str(len(report.failures)))
        for failure in report.failures:
            case = _element(suite, "testcase", classname="bitext-check", name=failure.path)
            _element(case, "error", type="input", message=failure_line(failure, language))
    for key in ("tests", "failures", "errors"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _suite(root: ElementTree.Element, article: ArticleReport, language: str) -> None:
    suite = _element(root, "testsuite", name=article.id, file=article.target_path)
    properties = _element(suite, "properties")
    _element(properties, "property", name="score", value=f"{article.score:.1f}")
    _element(properties, "property", name="rating", value=article.rating)
    findings = reading_order(article)
    known = [segment.id for segment in article.segments]
    for name in known:
        _case(suite, article, name, [f for f in findings if f.pair == name], language)
    loose = [finding for finding in findings if finding.pair not in known]
    if loose:
        _case(suite, article, word("article", language), loose, language)
    suite.set("tests", str(len(suite.findall("testcase"))))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")


def _case(
    suite: ElementTree.Element, article: ArticleReport, name: str, findings: Sequence[Finding], language: str
) -> None:
    """One test; JUnit allows it one failure, which therefore lists all findings under the message of the worst."""
    case = _element(suite, "testcase", classname=article.id, name=name)
    lines = "\n".join(_line(finding, language) for finding in findings)
    wrong = sorted((f for f in findings if f.severity != "info"), key=lambda f: RANK[f.severity])
    if wrong:
        message = wrong[0].message.in_language(language)
        _element(case, "failure", type=wrong[0].rule.code, message=message).text = for_xml(lines)
    elif lines:
        _element(case, "system-out").text = for_xml(lines)


def _line(finding: Finding, language: str) -> str:
    severity = word(f"severity.{finding.severity}", language)
    category = word_or(f"category.{finding.category}", language, finding.category)
    words = " | ".join(place.text for place in (finding.source, finding.target) if place is not None)
    suggestion = f" → {finding.suggestion}" if finding.suggestion else ""
    message = finding.message.in_language(language)
    return f"[{finding.rule.code}] {severity}, {category}: {message}{suggestion}\n    {words}"


def _element(parent: ElementTree.Element, tag: str, **attributes: object) -> ElementTree.Element:
    return ElementTree.SubElement(parent, tag, {key: for_xml(str(value)) for key, value in attributes.items()})
