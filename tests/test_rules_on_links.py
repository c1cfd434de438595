"""Every problem that a link can have is told by exactly one rule; what is unsure or accepted is told by none."""

from __future__ import annotations

import pytest

from bitext_check.checking import load_rules
from bitext_check.records import Finding, Link, Mention, Message, Pair, Passage
from bitext_check.settings import Settings

KOREAN = Passage("ko", 0, "이사장 35", "이사장 35")
ENGLISH = Passage("en", 1, "chairman 53", "chairman 53")
WHY = Message("the one is not the other", "서로 다릅니다")


def findings(
    kind: str, problem: str, *, source: bool = True, target: bool = True, confidence: float = 0.9, accept: str = ""
) -> list[Finding]:
    """What the rules of a pair say of one link."""
    ours = Mention(kind, "x", KOREAN, 0, 3) if source else None
    theirs = Mention(kind, "x", ENGLISH, 0, 8) if target else None
    link = Link(kind, ours, theirs, problem, ("president",) if target else (), WHY, confidence)
    pair = Pair("s1", (KOREAN,), (ENGLISH,), links=(link,))
    house = Settings(accept=(accept,) if accept else ())
    return [f for loaded in load_rules() if loaded.rule.scope == "pair" for f in loaded.check(pair, house)]


@pytest.mark.parametrize(
    ("kind", "problem", "code", "severity"),
    [
        ("speaker", "other-speaker", "ATT002", "major"),
        ("organisation", "other-doer", "ATT003", "major"),
        ("number", "wrong-number", "NUM001", "major"),
        ("number", "wrong-date", "NUM001", "major"),
        ("number", "magnitude", "NUM002", "critical"),
        ("date", "magnitude", "NUM002", "critical"),
        ("number", "digits", "NUM003", "major"),
        ("date", "digits", "NUM003", "major"),
        ("number", "ordinal", "NUM004", "major"),
        ("number", "percent-point", "NUM005", "major"),
        ("number", "bound", "NUM006", "major"),
        ("money", "bound", "NUM006", "major"),
        ("unit", "bound", "NUM006", "major"),
        ("number", "bound-lost", "NUM011", "minor"),
        ("money", "bound-added", "NUM011", "minor"),
        ("number", "range-end", "NUM007", "major"),
        ("money", "range-end", "NUM007", "major"),
        ("unit", "range-end", "NUM007", "major"),
        ("date", "range-end", "NUM007", "major"),
        ("number", "wrong-unit", "NUM010", "major"),
        ("money", "wrong-number", "MNY001", "major"),
        ("money", "digits", "MNY001", "major"),
        ("money", "magnitude", "MNY002", "critical"),
        ("money", "currency", "MNY003", "major"),
        ("money", "wrong-unit", "UNI001", "major"),
        ("date", "wrong-date", "DAT001", "major"),
        ("date", "wrong-month", "DAT001", "major"),
        ("date", "wrong-year", "DAT001", "major"),
        ("date", "wrong-number", "DAT001", "major"),
        ("date", "wrong-unit", "UNI001", "major"),
        ("date", "wrong-weekday", "DAT002", "major"),
        ("date", "relative-direction", "DAT003", "major"),
        ("number", "relative-direction", "DAT003", "major"),
        ("date", "wrong-time", "DAT004", "major"),
        ("date", "am-pm", "DAT005", "major"),
        ("unit", "wrong-unit", "UNI001", "major"),
        ("unit", "wrong-number", "UNI002", "major"),
        ("unit", "digits", "UNI002", "major"),
        ("unit", "magnitude", "UNI002", "critical"),
        ("negation", "reversed", "NEG001", "major"),
        ("title", "mismatch", "TTL001", "major"),
        ("title", "variant", "TTL002", "minor"),
        ("title", "former-lost", "TTL003", "major"),
        ("title", "former-gained", "TTL003", "major"),
        ("title", "acting-lost", "TTL004", "major"),
        ("title", "interim-gained", "TTL004", "major"),
        ("title", "deputy-lost", "TTL005", "major"),
        ("title", "deputy-gained", "TTL005", "major"),
        ("title", "elect-lost", "TTL006", "major"),
        ("title", "nominee-lost", "TTL006", "major"),
        ("title", "candidate-gained", "TTL006", "major"),
        ("title", "next-lost", "TTL006", "major"),
        ("title", "honorary-lost", "TTL007", "major"),
        ("title", "nonstanding-gained", "TTL007", "major"),
    ],
)
def test_a_problem_is_told_by_one_rule(kind: str, problem: str, code: str, severity: str) -> None:
    (found,) = findings(kind, problem)
    assert (found.rule.code, found.severity, found.suggestion) == (code, severity, "president")
    assert WHY.en in found.message.en
    assert WHY.ko in found.message.ko
    assert found.source is not None
    assert found.source.text == "이사장"
    assert found.target is not None
    assert found.target.text == "chairman"


@pytest.mark.parametrize("kind", ["number", "money", "date", "unit", "title", "negation"])
def test_what_agrees_is_told_by_none(kind: str) -> None:
    assert findings(kind, "") == []


@pytest.mark.parametrize(
    ("kind", "missing", "added"),
    [
        ("number", "NUM008", "NUM009"),
        ("money", "MNY004", "MNY005"),
        ("date", "DAT006", "DAT007"),
        ("unit", "UNI003", "UNI004"),
    ],
)
def test_missing_and_added_weigh_by_their_confidence(kind: str, missing: str, added: str) -> None:
    for problem, code in (("missing", missing), ("added", added)):
        korean, english = problem == "missing", problem == "added"
        assert findings(kind, problem, source=korean, target=english, confidence=0.2) == []
        (likely,) = findings(kind, problem, source=korean, target=english, confidence=0.7)
        (certain,) = findings(kind, problem, source=korean, target=english, confidence=0.95)
        assert (likely.rule.code, likely.severity) == (code, "minor")
        assert (certain.rule.code, certain.severity) == (code, "major")
        assert (likely.source is None, likely.target is None) == (not korean, not english)


def test_a_lost_title_weighs_by_its_confidence() -> None:
    (likely,) = findings("title", "missing", target=False, confidence=0.6)
    assert (likely.rule.code, likely.severity) == ("TTL008", "minor")
    assert findings("title", "missing", target=False, confidence=0.3) == []


def test_a_lost_negation_has_no_english_place() -> None:
    (found,) = findings("negation", "lost", target=False)
    assert found.rule.code == "NEG001"
    assert found.target is None


@pytest.mark.parametrize(
    "problem", ["mismatch", "variant", "former-lost", "acting-lost", "deputy-lost", "elect-lost", "honorary-lost"]
)
def test_the_house_may_accept_a_title(problem: str) -> None:
    assert findings("title", problem, accept="이사장=Chairman") == []
    assert len(findings("title", problem, accept="사장=Chairman")) == 1
