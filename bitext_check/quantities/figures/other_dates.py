"""The link of two places in aligned sentences that tell another time: of clocks, weeks, epochs, intervals alike."""

from __future__ import annotations

from bitext_check.records import Link, Mention, Message, Sentence

_SURE = 0.85


def other_date(
    korean: Sentence,
    ours: tuple[int, int],
    english: Sentence,
    theirs: tuple[int, int],
    why: tuple[str, str],
    right: str = "",
) -> Link:
    """The link of kind "date" and problem "wrong-date" between two spans, each given within the text of its sentence.

    `why` says in English and in Korean how the two differ; `right` is what to write, where that is known.
    """
    source, target = (
        Mention("date", sentence.plain[start:end], sentence.passage, sentence.start + start, sentence.start + end)
        for sentence, (start, end) in ((korean, ours), (english, theirs))
    )
    reason = Message(
        f"{source.text}; the English says {target.text}: {why[0]}", f"{source.text}, 영문은 {target.text}: {why[1]}"
    )
    return Link("date", source, target, "wrong-date", (right,) if right else (), reason, _SURE)
