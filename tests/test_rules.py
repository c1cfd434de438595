"""The shape and the behaviour of every rule: docstring, code, imports, example, rows of `tests/rules/CODE.tsv`.

A new rule is tested by existing: it needs its docstring with an example and its file of rows, no line here.
"""

from __future__ import annotations

import ast
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path

import pytest

from bitext_check.checking import LoadedRule, load_rules
from bitext_check.memory.store import Use, remembering
from bitext_check.pipeline import check_halves
from bitext_check.reading.pages import make_page
from bitext_check.records import CATEGORIES, SEVERITIES, ArticleReport, Message, Rule
from bitext_check.settings import Settings
from bitext_check.splitting import split_single

PREFIXES = "NAM TTL ATT ORG PLC NUM MNY DAT UNI OMI ADD UNT QUO NEG CON REP TRM TYP LNG ALN".split()
SECTIONS = ("Why it matters", "Example", "Instead", "Sources")
ROWS = Path(__file__).parent / "rules"
# The tables of an invented house, whose terms the rules of terminology go by.
HOUSE = Path(__file__).parent / "house"
PARAGRAPH = " ¶ "
RULES = load_rules()
CODES = [loaded.rule.code for loaded in RULES]


@dataclass(frozen=True)
class Row:
    """One line of a file of rows: does `ko` with `en` make the rule speak ("bad") or not ("good")?"""

    code: str
    line: int
    verdict: str
    ko: str
    en: str
    note: str


@lru_cache(maxsize=1)
def memory() -> Path:
    """A memory of the earlier articles of that house, which `tests/memory.tsv` lists."""
    held: dict[tuple[str, str], list[Use]] = {}
    for line in (Path(__file__).parent / "memory.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        article, date, kind, korean, english = line.split("\t")
        held.setdefault((article, date), []).append(Use(kind, korean, english))
    file = Path(tempfile.mkdtemp()) / "memory.sqlite"
    with remembering(file) as made:
        for (article, date), uses in held.items():
            made.remember(article, date, uses)
    return file


def report_on(ko: str, en: str) -> ArticleReport:
    """The report on a pair of texts, through the whole flow; " ¶ " parts paragraphs."""
    source = make_page("test", "test.ko.txt", "\n\n".join(ko.split(PARAGRAPH)))
    target = make_page("test", "test.en.txt", "\n\n".join(en.split(PARAGRAPH)))
    report = check_halves(
        split_single(source, "ko"), split_single(target, "en"), Settings(tables=HOUSE, memory=memory())
    )
    assert not report.notes, f"a rule crashed: {report.notes}"
    return report


def codes_of(report: ArticleReport, hints: bool = True) -> set[str]:
    return {f.rule.code for f in report.findings if hints or f.severity != "info"}


def rows(code: str) -> list[Row]:
    lines = (ROWS / f"{code}.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0].split("\t") == ["verdict", "ko", "en", "note"], f"{code}.tsv: wrong header"
    found = []
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        assert len(cells) == 4, f"{code}.tsv, line {number}: {len(cells)} cells instead of 4"
        found.append(Row(code, number, *cells))
    return found


def every_row() -> Iterator[Row]:
    for code in CODES:
        if (ROWS / f"{code}.tsv").is_file():
            yield from rows(code)


@lru_cache(maxsize=1)
def rule_files() -> dict[str, Path]:
    """Module path below `rules/` → file, for every module that is not a package."""
    folder = Path(str(resources.files("bitext_check.rules")))
    return {str(f.relative_to(folder)): f for f in sorted(folder.rglob("*.py")) if f.name != "__init__.py"}


def sections(page: str) -> dict[str, str]:
    """The docstring's sections by title; the summary under ""."""
    parts = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    return {"": parts[0].strip(), **{t.strip(): b.strip() for t, b in zip(parts[1::2], parts[2::2], strict=True)}}


def sides(section: str) -> tuple[str, str]:
    """The `ko:` and the `en:` line of a section."""
    lines = dict(line.split(": ", 1) for line in section.splitlines())
    assert list(lines) == ["ko", "en"], f"one ko: and one en: line, not {list(lines)}"
    return lines["ko"], lines["en"]


def by_code(loaded: LoadedRule) -> str:
    return loaded.rule.code


def test_every_module_is_a_rule() -> None:
    assert len(RULES) == len(rule_files())


def test_codes_and_names_are_unique() -> None:
    assert len(set(CODES)) == len(CODES)
    assert len({loaded.rule.name for loaded in RULES}) == len(RULES)


def test_no_rows_without_a_rule() -> None:
    assert {f.stem for f in ROWS.glob("*.tsv")} <= set(CODES)


@pytest.mark.parametrize("file", rule_files().values(), ids=rule_files().keys())
def test_a_rule_imports_records_only(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "no relative imports"
            names = [node.module or ""]
        for name in names:
            assert name == "bitext_check.records" or name.split(".")[0] in sys.stdlib_module_names, name


@pytest.mark.parametrize("loaded", RULES, ids=by_code)
def test_declaration(loaded: LoadedRule) -> None:
    rule = loaded.rule
    assert re.fullmatch(rf"(?:{'|'.join(PREFIXES)})\d{{3}}", rule.code)
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", rule.name)
    assert rule.category in CATEGORIES
    assert rule.severity in SEVERITIES
    assert "/" in rule.mqm
    assert loaded.check.__module__.split(".")[-2] == rule.category, "the folder is the category"


@pytest.mark.parametrize("loaded", RULES, ids=by_code)
def test_explain_page(loaded: LoadedRule) -> None:
    found = sections(loaded.page)
    summary = found[""]
    assert "\n" not in summary
    assert summary.endswith(".")
    assert tuple(found)[1:] == SECTIONS
    assert all(found[title] for title in SECTIONS)


@pytest.mark.parametrize("loaded", RULES, ids=by_code)
def test_example_fires_its_own_code_only(loaded: LoadedRule) -> None:
    report = report_on(*sides(sections(loaded.page)["Example"]))
    code = loaded.rule.code
    assert code in codes_of(report), f"{code} is silent on its own example"
    assert codes_of(report, hints=False) <= {code}, [(f.rule.code, f.message.en) for f in report.findings]


@pytest.mark.parametrize("loaded", RULES, ids=by_code)
def test_instead_fires_nothing(loaded: LoadedRule) -> None:
    report = report_on(*sides(sections(loaded.page)["Instead"]))
    assert not codes_of(report, hints=False), [(f.rule.code, f.message.en) for f in report.findings]
    assert loaded.rule.code not in codes_of(report)


@pytest.mark.parametrize("loaded", RULES, ids=by_code)
def test_messages_in_both_languages(loaded: LoadedRule) -> None:
    report = report_on(*sides(sections(loaded.page)["Example"]))
    for finding in report.findings:
        if finding.rule.code == loaded.rule.code:
            assert re.search("[A-Za-z]", finding.message.en)
            assert re.search("[가-힣]", finding.message.ko)


@pytest.mark.parametrize("code", CODES)
def test_enough_rows(code: str) -> None:
    verdicts = [row.verdict for row in rows(code)]
    assert set(verdicts) <= {"bad", "good"}
    assert verdicts.count("bad") >= 3
    assert verdicts.count("good") >= 3


@pytest.mark.parametrize("row", list(every_row()), ids=lambda row: f"{row.code}-{row.line}")
def test_row(row: Row) -> None:
    report = report_on(row.ko, row.en)
    spoke = row.code in codes_of(report)
    said = [(f.rule.code, f.severity, f.message.en) for f in report.findings]
    assert spoke == (row.verdict == "bad"), f"{row.note}: {said}"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (("another place", "다른 곳입니다"), ("Another place.", "다른 곳입니다.")),
        (("Done. (90% sure)", "옳습니다. (확신도 90%)"), ("Done. (90% sure)", "옳습니다. (확신도 90%)")),
        (("the English has Guryongpo (구룡포)", "영문은 Guryongpo(구룡포)입니다"), ("The English has Guryongpo (구룡포).", "영문은 Guryongpo(구룡포)입니다.")),
        (("“they” stays…", "그대로입니까?"), ("“they” stays…", "그대로입니까?")),
        (("He said “no.”", "“아니다.”"), ("He said “no.”", "“아니다.”")),
        (("", ""), ("", "")),
    ],
)  # fmt: skip
def test_messages_of_findings_are_whole_sentences(given: tuple[str, str], shown: tuple[str, str]) -> None:
    message = Rule("XXX001", "x", "name", "minor", "m").finding(None, Message(*given)).message
    assert (message.en, message.ko) == shown
