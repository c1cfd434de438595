"""Reports built by hand for the tests of the outputs: every person, office and sentence is invented."""

from __future__ import annotations

from collections.abc import Sequence

from bitext_check.records import (
    ArticleReport,
    Failure,
    Finding,
    Message,
    Place,
    Report,
    Rule,
    Score,
    SegmentReport,
    Severity,
)

TITLE = Rule("TTL001", "title-mismatch", "title", "minor", "accuracy/mistranslation")
MONEY = Rule("MNY001", "money-magnitude", "money", "critical", "accuracy/mistranslation")
OMISSION = Rule("OMI001", "paragraph-missing", "omission", "major", "accuracy/omission")
ADDITION = Rule("ADD001", "paragraph-added", "addition", "major", "accuracy/addition")
HINT = Rule("TYP001", "quotation-marks", "typography", "info", "locale-convention/punctuation")

SOURCE = (
    "한빛구시설공단, 새 수영장 문 열어",
    "한빛구시설공단 서가람 이사장은 3일 “공사비 12억 원을 들여 수영장을 고쳤다”고 밝혔다.",
    "수영장은 오는 10일부터 누구나 쓸 수 있다.",
    "▲ 새로 고친 수영장",
)
TARGET = (
    "Hanbit District Facilities Corporation opens new pool",
    "Chairman Seo Ga-ram said on the 3rd, “We spent 12 billion won to renovate the pool.”",
    "Tickets will be sold at the gate.",
)


def place(texts: Sequence[str], paragraph: int, words: str) -> Place:
    """The place of `words`, which occur once in the paragraph."""
    start = texts[paragraph].index(words)
    return Place(paragraph, start, start + len(words), words)


def finding(
    rule: Rule,
    pair: str | None,
    source: Place | None,
    target: Place | None,
    en: str,
    ko: str,
    suggestion: str | None = None,
    severity: Severity | None = None,
) -> Finding:
    return Finding(
        rule, pair, source, target, Message(en, ko), suggestion, 0.9, severity or rule.severity, rule.category
    )


def segment(
    number: int, source: Sequence[int], target: Sequence[int], score: float, texts: tuple[Sequence[str], Sequence[str]]
) -> SegmentReport:
    return SegmentReport(
        f"s{number}",
        tuple(source),
        tuple(target),
        "\n".join(texts[0][n] for n in source),
        "\n".join(texts[1][n] for n in target),
        score,
        0.83 if source and target else None,
    )


def pool_article(identity: str = "pool") -> ArticleReport:
    """An article about a swimming pool: a wrong title, a wrong sum, a missing paragraph, an added one."""
    texts = (SOURCE, TARGET)
    return ArticleReport(
        identity,
        f"{identity}.ko.txt",
        f"{identity}.en.txt",
        SOURCE,
        TARGET,
        61.25,
        "review",
        (
            segment(1, [0], [0], 100.0, texts),
            segment(2, [1], [1], 40.0, texts),
            segment(3, [2], [], 0.0, texts),
            segment(4, [], [2], 0.0, texts),
        ),
        (
            finding(
                MONEY, "s2", place(SOURCE, 1, "12억 원"), place(TARGET, 1, "12 billion won"),
                "12억 is 1.2 billion, not 12 billion.", "12억은 12 billion이 아니라 1.2 billion입니다.",
                "1.2 billion won",
            ),
            finding(
                TITLE, "s2", place(SOURCE, 1, "이사장"), place(TARGET, 1, "Chairman"),
                "The head of a public corporation is its president.", "공단의 이사장은 President로 씁니다.",
                "President",
            ),
            finding(
                OMISSION, "s3", Place(2, 0, len(SOURCE[2]), SOURCE[2]), None,
                "This paragraph is missing from the English.", "이 문단이 영어에 없습니다.",
            ),
            finding(
                ADDITION, "s4", None, Place(2, 0, len(TARGET[2]), TARGET[2]),
                "Nothing in the Korean says this.", "한국어에 없는 내용입니다.",
            ),
        ),
        (Score("MQM", 61.25, "MQM|minor:1|major:5|critical:25|max:100"),),
    )  # fmt: skip


def clean_article(identity: str = "clean") -> ArticleReport:
    """An article without findings."""
    source, target = ("도서관이 문을 열었다.",), ("The library has opened.",)
    return ArticleReport(
        identity, f"{identity}.txt", f"{identity}.txt", source, target, 100.0, "pass",
        (segment(1, [0], [0], 100.0, (source, target)),), (),
        (Score("MQM", 100.0, "MQM|minor:1|major:5|critical:25|max:100"),),
    )  # fmt: skip


def one_line_article(
    korean: str, english: str, *, message: str = "Wrong.", suggestion: str | None = None, identity: str = "hostile"
) -> ArticleReport:
    """An article of one pair with one finding over the whole of both sides, to try hostile text on an output."""
    source, target = (korean,), (english,)
    found = finding(
        TITLE, "s1", Place(0, 0, len(korean), korean), Place(0, 0, len(english), english), message, message, suggestion,
        "major",
    )  # fmt: skip
    return ArticleReport(
        identity, f"{identity}.txt", f"{identity}.txt", source, target, 95.0, "pass",
        (segment(1, [0], [0], 95.0, (source, target)),), (found,),
    )  # fmt: skip


def sample_report() -> Report:
    """The pool, the library, and a file that could not be read."""
    failure = Failure("broken.txt", Message("broken.txt is empty.", "broken.txt 파일이 비어 있습니다."))
    return Report((pool_article(), clean_article()), (failure,))
