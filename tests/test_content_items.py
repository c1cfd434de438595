"""Items of free translations: foreign names, symbols, weekdays for days of the month, parts of words, free renderings."""

from __future__ import annotations

import pytest

from bitext_check.content.coverage import NEARLY, cover
from bitext_check.content.items import korean_items
from bitext_check.content.lexicon import entry_of
from bitext_check.content.sound import hangul_sounds, is_sound, latin_sounds
from bitext_check.segmentation.datelines import after_dateline
from bitext_check.segmentation.passages import passages, stem

pytestmark = pytest.mark.usefixtures("analyser")


def found(korean: str, english: str) -> dict[str, float]:
    """Each content word of both sides, as written, with how far it stands on the other side."""
    (source,), (target,) = passages("ko", [(0, korean)]), passages("en", [(0, english)])
    coverage = cover([source], [target])
    words = {source.plain[i.start : i.end]: f for i, f in zip(coverage.korean, coverage.korean_found, strict=True)}
    for item, value in zip(coverage.english, coverage.english_found, strict=True):
        words[target.plain[item.start : item.end]] = value
    return words


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("차베스", "Chavez"), ("사르코지", "Sarkozy"), ("쿠르드", "Kurd"), ("밀로셰비치", "Milosevic"),
        ("나이트", "Knight"), ("호세마리아", "Josemaria"), ("엘리자베스", "Elizabeth"),
    ],
)  # fmt: skip
def test_a_foreign_name_sounds_like_its_spelling(korean: str, english: str) -> None:
    assert hangul_sounds(korean) & latin_sounds(english)


@pytest.mark.parametrize(
    ("korean", "english"),
    [("차베스", "Chirac"), ("사르코지", "Schroeder"), ("밀로셰비치", "Mladic"), ("호세", "Hosea")],
)
def test_another_name_does_not(korean: str, english: str) -> None:
    assert not hangul_sounds(korean) & latin_sounds(english)


def test_a_sound_is_no_word() -> None:
    assert all(map(is_sound, hangul_sounds("사르코지") | latin_sounds("Sarkozy")))
    assert not is_sound("library")
    assert not is_sound("#12")


def test_names_of_several_words_and_of_one_syllable_are_found_word_by_word() -> None:
    words = found("감독은 미하일 고르바초프를 만났다.", "The director met Gorbachev.")
    assert words["고르바초프"] == words["Gorbachev"] == 1.0
    assert words["미하일"] == 0.0
    assert found("존 에드워즈가 사임했다.", "John Edwards resigned.")["John"] == 1.0


def test_a_name_that_the_analyser_takes_apart_is_heard_as_a_whole() -> None:
    words = found("이라크의 알-말리키 총리는 사임했다.", "Iraq's al-Maliki resigned.")
    assert words["al-Maliki"] == words["말리키"] == 1.0


@pytest.mark.parametrize(
    ("korean", "english", "word"),
    [
        ("회사는 300만 달러를 냈다.", "The company paid $3 million.", "달러"),
        ("투표율은 40%였다.", "Turnout was 40 percent.", "percent"),
        ("여성 2명이 풀려났다.", "Both women were released.", "2"),
        ("그는 사적인 질문을 피했다.", "He avoided personal questions.", "personal"),
        ("상원의원이 왔다.", "The Sen. came.", "Sen"),
        ("동풍이 불었다.", "An easterly wind blew.", "동풍"),
        ("시청률이 올랐다.", "More viewers watched.", "시청률"),
        ("수험생이 몰렸다.", "Examinees flocked in.", "수험생"),
        ("그는 책임이 있다고 말했다.", "He told us of his responsibility.", "told"),
    ],
)
def test_what_stands_in_another_form_is_found(korean: str, english: str, word: str) -> None:
    assert found(korean, english)[word] > 0.0


def test_a_length_may_be_converted() -> None:
    words = found("해안에서 80km 떨어진 섬이다.", "The island lies 50 miles off the coast.")
    assert words["miles"] == 1.0
    assert "km" not in words, "its figure is an item, its unit none"


def test_a_weekday_stands_for_a_day_of_the_month_in_part() -> None:
    korean = "대표단은 29일(현지시간) 로마를 떠났다."
    words = found(korean, "The delegation left Rome on Tuesday.")
    assert words["29"] == words["Tuesday"] == NEARLY
    assert found(korean, "The delegation left Rome.")["29"] == 0.0
    assert "현지" not in words, "English news does not say that a time is local"
    assert found("행사는 29일간 열린다.", "The event opens on Tuesday.")["29"] == 0.0, "a length of time is no date"


def test_the_parts_of_a_word_that_nobody_has_listed_are_known() -> None:
    words = found("연구진은 슈퍼컴퓨터를 공개했다.", "Researchers unveiled a supercomputer.")
    assert words["supercomputer"] == 1.0


def test_a_dateline_is_no_part_of_the_text() -> None:
    assert "CNN" not in found("폭탄이 터졌다.", "BAGHDAD, Iraq (CNN) A bomb exploded.")
    assert after_dateline("BAGHDAD, Iraq (CNN) A bomb") == len("BAGHDAD, Iraq (CNN)")
    assert after_dateline("(Reuters) - A bomb") == len("(Reuters)")
    assert after_dateline("KAIST (Daejeon) said") == 0
    assert after_dateline("The network (CNN) said") == 0


def test_a_word_of_free_translation_is_near() -> None:
    entry = entry_of("폭로")
    assert entry is not None
    assert stem("whistleblower") in entry.near
    assert found("폭로가 이어졌다.", "Whistleblowers followed.")["Whistleblowers"] == NEARLY


def test_the_two_words_that_one_is_written_of_are_known() -> None:
    words = found("배에 깃발을 달았다.", "They hung a flag on the houseboat.")
    assert words["houseboat"] == 1.0


def test_a_noun_of_one_syllable_is_one_word_with_its_suffix_even_where_it_is_taken_for_a_name() -> None:
    words = found("이번 발사는 애초 지난달 29일로 잡혔으나 강풍으로 두 차례 미뤄졌다.", "The gale delayed it twice.")
    assert words["gale"] == 1.0


def test_a_noun_whose_particle_is_taken_for_a_part_of_a_name_is_known() -> None:
    text = "월·수·금요일은 보현사 신도가, 화·목·토요일은 성당 신자가 밥을 짓는다."
    (passage,) = passages("ko", [(0, text)])
    assert ("신도가", "NNP") in [(token.form, token.tag) for token in passage.tokens], "as the analyser has it"
    (item,) = [item for item in korean_items(passage) if text[item.start : item.end] == "신도"]
    assert "believ" in item.keys


def test_a_township_that_is_called_as_a_word_is_known_by_its_name() -> None:
    words = found("사과를 키우는 장마면 주민이 모였다.", "Residents of Jangma-myeon who grow apples gathered.")
    assert words["Jangma-myeon"] == 1.0


def test_a_noun_with_its_verb_is_near_to_what_its_parts_are_near_to() -> None:
    (passage,) = passages("ko", [(0, "그는 섬에서 농사를 짓는다.")])
    (item,) = [item for item in korean_items(passage) if item.start == passage.plain.index("농사")]
    assert {stem("farm"), stem("crop")} <= item.keys | item.near
