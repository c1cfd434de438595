"""The table of an evaluation, and what has become worse since the last one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from bitext_check.evaluation.kinds import KINDS
from bitext_check.evaluation.measuring import Measured
from bitext_check.reading.encoding import read_text
from bitext_check.reading.errors import InputError
from bitext_check.records import Message

HEADER = ("row", "name", "made", "found", "other", "astray", "alarms")


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a kind of error (`made`, `found`, `other`), a rule (`found`, `other`, `astray`, `alarms`), or the total.

    `found`: said by a rule of a right category (of a rule: how often it was the one); `other`: said at the place by a
    rule of another category; `astray`: said at places that were not changed; `alarms`: said of the unchanged articles.
    """

    row: str
    name: str
    made: int = 0
    found: int = 0
    other: int = 0
    astray: int = 0
    alarms: int = 0

    @property
    def rate(self) -> Fraction:
        """The share of errors that is found; 1 when none was made."""
        return Fraction(self.found, self.made) if self.made else Fraction(1)

    @property
    def cells(self) -> tuple[str | int, ...]:
        """The cells of the row in the order of the header."""
        return (self.row, self.name, self.made, self.found, self.other, self.astray, self.alarms)


def lines_of(measured: Measured) -> tuple[Line, ...]:
    """Kinds in their order, rules by code, and the total."""
    kinds = []
    for kind in KINDS:
        seen = [outcome for outcome in measured.outcomes if outcome.edit.kind == kind.name]
        found, other = sum(bool(o.right) for o in seen), sum(bool(o.other) for o in seen)
        kinds.append(Line("kind", kind.name, len(seen), found, other))
    right = Counter(code for outcome in measured.outcomes for code in outcome.right)
    other_codes = Counter(code for outcome in measured.outcomes for code in outcome.other)
    codes = sorted({*right, *other_codes, *measured.astray, *measured.alarms})
    rules = [
        Line("rule", c, 0, right[c], other_codes[c], measured.astray.get(c, 0), measured.alarms.get(c, 0))
        for c in codes
    ]  # fmt: skip
    total = Line("total", f"{measured.articles} articles", sum(k.made for k in kinds), sum(k.found for k in kinds),
                 sum(k.other for k in kinds), sum(r.astray for r in rules), sum(r.alarms for r in rules))  # fmt: skip
    return (*kinds, *rules, total)


def as_text(lines: Sequence[Line], language: str) -> str:
    """The table for a terminal: kinds that were made with their rates, then the rules."""
    korean = language == "ko"
    heads = (
        ("오류 종류", "넣음", "찾음", "비율", "다른 분류") if korean else ("error", "made", "found", "rate", "other")
    )
    rows: list[tuple[str | int, ...]] = [heads]
    rows += [(x.name, x.made, x.found, f"{float(x.rate):.0%}", x.other) for x in lines if x.row != "rule" and x.made]
    rules: list[tuple[str | int, ...]] = [
        ("규칙", "찾음", "다른 분류", "엉뚱한 곳", "오경보")
        if korean
        else ("rule", "found", "other", "astray", "alarms")
    ]
    rules += [(x.name, x.found, x.other, x.astray, x.alarms) for x in lines if x.row == "rule"]
    return "\n".join(_columns(rows)) + "\n\n" + "\n".join(_columns(rules)) + "\n"


def _columns(rows: Sequence[Sequence[str | int]]) -> Iterator[str]:
    for name, *figures in rows:
        yield f"{name!s:<26}" + "".join(f"{figure!s:>10}" for figure in figures)


def read_lines(file: Path) -> tuple[Line, ...]:
    """The rows of a table that was written before. Raises `InputError`."""
    head, *rows = [line.split("\t") for line in read_text(file).splitlines() if line.strip()]
    if tuple(head) != HEADER or any(len(row) != len(HEADER) or not all(map(str.isdigit, row[2:])) for row in rows):
        raise InputError(
            f"{file}: not a table of `bitext-check evaluate`; make it with --update-baseline",
            f"{file}: `bitext-check evaluate`의 표가 아닙니다. --update-baseline으로 만드십시오",
        )
    return tuple(Line(row[0], row[1], *map(int, row[2:])) for row in rows)


def worse(before: Sequence[Line], now: Sequence[Line]) -> tuple[Message, ...]:
    """What is worse than before: kinds of which a smaller share is found, rules with more false findings."""
    old = {(line.row, line.name): line for line in before}
    said = []
    for line in now:
        known = old.get((line.row, line.name), Line(line.row, line.name))
        if line.row == "kind" and known.made and line.rate < known.rate:
            said.append(Message(
                f"{line.name}: {line.found} of {line.made} found, before {known.found} of {known.made}",
                f"{line.name}: {line.made}건 중 {line.found}건 찾음, 이전에는 {known.made}건 중 {known.found}건",
            ))  # fmt: skip
        for field, word in (("alarms", "false alarms"), ("astray", "findings astray")):
            if line.row == "rule" and getattr(line, field) > getattr(known, field):
                number, earlier = getattr(line, field), getattr(known, field)
                said.append(Message(f"{line.name}: {number} {word}, before {earlier}",
                                    f"{line.name}: 오경보 {number}건, 이전에는 {earlier}건"))  # fmt: skip
    return tuple(said)
