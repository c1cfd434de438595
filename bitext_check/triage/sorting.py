"""Parts the findings of an article into those that are reported and those that are silenced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bitext_check.records import SEVERITIES, Article, Finding, Message, Silenced
from bitext_check.settings import Settings
from bitext_check.triage.baseline import key_of, read_baseline
from bitext_check.triage.silences import Silence, silences


def triage(
    article: Article, findings: Sequence[Finding], settings: Settings
) -> tuple[tuple[Finding, ...], tuple[Silenced, ...], tuple[Message, ...]]:
    """(findings to report, silenced ones, notes on silences that match nothing). Raises `InputError`.

    What is below the limits of the settings is in neither; only reported findings count in the score.
    """
    said = silences(article.source.path, article.target.path)
    known = Counter(dict(read_baseline(settings.baseline))) if settings.baseline is not None else Counter()
    kept: list[Finding] = []
    aside: list[Silenced] = []
    used: set[Silence] = set()
    lowest = SEVERITIES.index(settings.min_severity)
    for finding in findings:
        covering = [silence for silence in said if silence.covers(article.id, finding)]
        if covering:
            used.update(covering)
            aside.append(Silenced(finding, covering[0].reason, covering[0].by, covering[0].where))
        elif SEVERITIES.index(finding.severity) > lowest or finding.confidence < settings.min_confidence:
            continue
        elif known[key := key_of(article.id, finding)] > 0:
            known[key] -= 1
            aside.append(Silenced(finding, "", "baseline", str(settings.baseline)))
        else:
            kept.append(finding)
    idle = tuple(_idle(silence) for silence in said if silence not in used and silence.article in ("", article.id))
    return tuple(kept), tuple(aside), idle


def _idle(silence: Silence) -> Message:
    words = silence.english or silence.korean
    return Message(
        f"nothing is silenced any more by {silence.code} “{words}” ({silence.where}); take it away",
        f"{silence.code} ‘{words}’({silence.where})에 해당하는 지적이 더는 없습니다. 지우십시오",
        "silence",
    )
