"""The table of opposites: both sides are told apart, verbs stand in every form, brackets prove nothing."""

from __future__ import annotations

import time

import pytest

from bitext_check.quantities.statements.antonyms import antonyms, by_word
from bitext_check.quantities.statements.negation import lost
from bitext_check.quantities.statements.polarity import polarity, reversal
from bitext_check.quantities.statements.sides import Sides
from bitext_check.records import Bead, Sentence
from bitext_check.segmentation.passages import passages
from bitext_check.tables.load import cells, table


def test_there_are_enough_pairs_with_clear_words_on_both_sides() -> None:
    rows = table("antonyms")
    assert len(rows) >= 200
    for row in rows:
        for side in ("english", "opposite"):
            assert any(not word.startswith("(") for word in cells(row[side])), row["korean"]


def test_no_clear_word_is_a_rendering_of_the_other_side() -> None:
    for side in antonyms():
        clear = [word for word in cells(side.opposite_words) if not word.startswith("(")]
        for word in clear:
            said = word.replace("~", "").replace("*", "")
            assert not side.english.fullmatch(said), (side.korean, word)


@pytest.mark.parametrize(
    ("korean", "english", "wrong"),
    [
        ("예산을 증액했다", "The budget was slashed", "slashed"),
        ("폐지를 결정했다", "decided on its introduction", "introduction"),
        ("안건은 부결됐다", "the agenda was approved", "approved"),
        ("계약을 파기했다", "They signed the contract", "signed"),
        ("실외 수영장", "an indoor pool", "indoor"),
        ("저금리 시대", "the era of high interest rates", "high interest rates"),
        ("흑자로 돌아섰다", "It swung to a deficit", "to a deficit"),
        ("입국이 허용됐다", "Entry was prohibited", "prohibited"),
        ("호재가 이어졌다", "A run of bad news", "bad news"),
        ("착공 시기", "the date of completion", "completion"),
    ],
)
def test_opposites_are_found(korean: str, english: str, wrong: str) -> None:
    found = reversal(korean, english)
    assert found is not None
    assert found[1] == wrong


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("증가와 감소", "the increase"),
        ("수출 부진", "exports fell"),
        ("호조를 보였다", "demand fell short"),
        ("상승세가 이어졌다", "It rose on growing demand"),
        ("소수민족 마을", "a village of an ethnic group with many elders"),
        ("동결을 결정했다", "It decided to hold the rate"),
    ],
)
def test_fair_or_doubtful_words_are_passed_over(korean: str, english: str) -> None:
    assert reversal(korean, english) is None


def test_every_side_proposes_english() -> None:
    assert all(side.renderings for side in antonyms())
    assert by_word()["가결"][0].renderings[0] == "pass"


@pytest.mark.parametrize(
    "unit", ["지 않", "없이 ", "에야 ", "un", "less ", "not ", "out of ", "“", "증가 감소 ", "3명이 "]
)
def test_time_of_polarity_grows_linearly(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        sides = passages("ko", [(0, text)]), passages("en", [(0, text)])
        korean, english = ((Sentence(p[0], 0, len(p[0].plain)),) for p in sides)
        bead = Bead(korean, english)
        started = time.process_time()
        polarity(bead)
        lost(Sides(bead.source, bead.target))
        reversal(text, text)
        return time.process_time() - started

    seconds(500)
    small, large = seconds(1_000), seconds(8_000)
    assert large < 40 * small + 1.0
