"""What adequacy rests on: words that look exchanged, and how long the English usually is."""

from __future__ import annotations

import pytest

from bitext_check.content.coverage import cover
from bitext_check.content.fluency import flow
from bitext_check.records import Passage
from bitext_check.scoring import adequacy, lengths, strangers
from bitext_check.scoring.weights import LENGTHS, MODEL, STRANGER
from bitext_check.segmentation.passages import passages

KOREAN = "시는 내년 봄까지 낡은 시장 건물을 헐고 새 도서관을 짓기로 했다."
ENGLISH = "The city has decided to demolish the old market building and build a new library by next spring."


def one(language: str, text: str) -> Passage:
    (passage,) = passages(language, [(0, text)])
    return passage


def evidence(english: str) -> float:
    coverage = cover([one("ko", KOREAN)], [one("en", english)])
    return strangers.evidence(coverage, flow(english), [item.start for item in coverage.english])


def judged(english: str) -> dict[str, tuple[float, ...]]:
    coverage = cover([one("ko", KOREAN)], [one("en", english)])
    places = [item.start for item in coverage.english]
    return {
        english[place:].split()[0].strip("."): values
        for place, values in strangers.features(coverage, flow(english), places)
    }


@pytest.mark.parametrize(
    ("right", "wrong"), [("library", "violin"), ("decided", "trembled"), ("market", "patient"), ("spring", "tonnage")]
)
def test_a_word_that_nothing_asks_for_speaks_for_an_exchange(right: str, wrong: str) -> None:
    assert evidence(ENGLISH.replace(right, wrong)) > evidence(ENGLISH) + 0.5


def test_more_strangers_are_more_evidence() -> None:
    once = ENGLISH.replace("library", "violin")
    assert evidence(once.replace("market", "patient")) > evidence(once)


def test_whole_sentences_speak_against_an_exchange() -> None:
    assert evidence(ENGLISH) < 0


def test_names_short_words_and_words_of_little_content_are_not_judged() -> None:
    found = judged("The new library of Hansol would open at eight.")
    assert set(found) == {"library", "eight"}


def test_a_word_is_found_whether_it_stands_in_the_first_or_the_second_passage() -> None:
    korean = [one("ko", KOREAN), one("ko", KOREAN)]
    whole = [one("en", ENGLISH), one("en", ENGLISH)]
    second = [one("en", ENGLISH), one("en", ENGLISH.replace("library", "violin"))]
    values = [adequacy.measures(korean, target, cover(korean, target))["strangers"] for target in (whole, second)]
    assert values[0] < values[1]
    assert values[0] == pytest.approx(2 * evidence(ENGLISH), abs=0.6)


def test_longer_korean_has_longer_english() -> None:
    short, long = one("ko", "시는 도서관을 짓는다."), one("ko", KOREAN)
    assert 0 < lengths.usual(short) < lengths.usual(long)
    assert lengths.usual(long) == pytest.approx(len(ENGLISH), rel=0.3)


def test_the_deviation_is_below_zero_for_short_and_above_for_long_english() -> None:
    korean = [one("ko", KOREAN)]
    usual = round(lengths.usual(korean[0])) - 6
    assert lengths.deviation(korean, usual) == pytest.approx(0, abs=0.05)
    assert lengths.deviation(korean, usual // 2) < -1
    assert lengths.deviation(korean, usual * 2) > 1
    assert lengths.deviation(korean, 0) == -4.0
    assert lengths.deviation([], 1000) == 4.0


def test_what_is_counted_of_a_korean_text() -> None:
    counted = dict(zip(lengths.NAMES, lengths.counts(one("ko", "김하늘 씨는 KBS와 3년을 보냈다.")), strict=True))
    assert (counted["words"], counted["letters"], counted["digits"], counted["figures"]) == (5, 3, 1, 1)
    assert counted["name-syllables"] == 3
    assert counted["syllables"] == 11


def test_the_written_weights_have_the_names_that_are_weighed() -> None:
    assert tuple(LENGTHS) == lengths.NAMES
    assert tuple(STRANGER) == strangers.NAMES
    korean, english = one("ko", KOREAN), one("en", ENGLISH)
    named = {name for weights in MODEL.values() for name in weights}
    assert named == set(adequacy.measures([korean], [english], cover([korean], [english])))
