"""What adequacy rests on: words that look exchanged, and how long the English usually is."""

from __future__ import annotations

import math

import pytest

from bitext_check import explain_adequacy
from bitext_check.content.coverage import cover
from bitext_check.content.fluency import HIGHEST, flow
from bitext_check.records import Pair, Passage
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


def test_the_places_of_words_are_those_in_the_joined_text() -> None:
    target = [one("en", "Residents of the town gathered."), one("en", "Officials answered."), one("en", "They left.")]
    joined = " ".join(passage.plain for passage in target)
    words = [joined[place:].split()[0].strip(".") for place in adequacy._places(target)]
    assert words == ["Residents", "town", "gathered", "Officials", "answered", "left"]


def test_neighbours_speak_for_or_against_a_word_within_limits() -> None:
    never = strangers.NAMES.index("before")
    fond, stray = flow("The prime minister").pairs[2] or 0, flow("The found harbor").pairs[1] or 0
    assert stray < -4, "common words that never stand together"
    assert judged("The mayor of the found harbor.")["found"][never] == -3.0
    assert judged("The mayor met the prime minister.")["minister"][never] == fond
    assert 0 < fond <= HIGHEST


def test_what_is_weighed_of_a_stranger_and_of_a_word_that_is_asked_for() -> None:
    english = ENGLISH.replace("library", "found")
    coverage = cover([one("ko", KOREAN)], [one("en", english)])
    close = (sum(coverage.english_found) + 0.7) / len(coverage.english_found)
    found = {word: dict(zip(strangers.NAMES, values, strict=True)) for word, values in judged(english).items()}
    stranger, asked = found["found"], found["market"]
    assert (stranger["one"], asked["one"], stranger["asked"], asked["asked"]) == (1, 1, 0, 1)
    assert stranger["unasked-of-close"] == pytest.approx(close)
    assert stranger["unasked-common"] == stranger["common"] != 0
    assert (asked["unasked"], asked["unasked-of-close"], asked["unasked-common"]) == (0, 0, 0)


def test_what_stands_in_no_word_of_the_flow_is_not_judged() -> None:
    assert "3" not in judged("The city paid $3m for the library.")
    assert set(judged("He’ll open the pre-war library.")) >= {"library"}


def test_longer_korean_has_longer_english() -> None:
    short, long = one("ko", "시는 도서관을 짓는다."), one("ko", KOREAN)
    assert 0 < lengths.usual(short) < lengths.usual(long)
    assert lengths.usual(long) == pytest.approx(len(ENGLISH), rel=0.3)


def test_the_deviation_is_below_zero_for_short_and_above_for_long_english() -> None:
    korean = [one("ko", KOREAN)]
    usual = round(lengths.usual(korean[0])) - 6
    assert lengths.deviation(korean, usual) == pytest.approx(0, abs=0.05)
    exact = lengths.usual(korean[0]) - 6
    assert lengths.deviation(korean, math.floor(exact)) <= 0 <= lengths.deviation(korean, math.ceil(exact))
    assert lengths.deviation(korean, usual // 2) < -1
    assert lengths.deviation(korean, usual * 2) > 1
    assert lengths.deviation(korean, 0) == -4.0
    assert lengths.deviation([], 1000) == 4.0


def test_what_is_counted_of_a_korean_text() -> None:
    counted = dict(zip(lengths.NAMES, lengths.counts(one("ko", "김하늘 씨는 KBS와 3년을 보냈다.")), strict=True))
    assert (counted["words"], counted["letters"], counted["digits"], counted["figures"]) == (5, 3, 1, 1)
    assert counted["name-syllables"] == 3
    assert counted["syllables"] == 11
    edges = dict(zip(lengths.NAMES, lengths.counts(one("ko", "가 힣 ㄱ ㅣ x")), strict=True))
    assert edges["syllables"] == 2, "the first and the last of them, no letters alone"


def test_the_written_weights_have_the_names_that_are_weighed() -> None:
    assert tuple(LENGTHS) == lengths.NAMES
    assert tuple(STRANGER) == strangers.NAMES
    korean, english = one("ko", KOREAN), one("en", ENGLISH)
    named = {name for weights in MODEL.values() for name in weights}
    assert named == set(adequacy.measures([korean], [english], cover([korean], [english])))


def measured(korean: str, *english: str) -> dict[str, float]:
    source, target = [one("ko", korean)], [one("en", text) for text in english]
    return adequacy.measures(source, target, cover(source, target))


@pytest.mark.parametrize(
    ("korean", "english", "measure", "value"),
    [
        # The English breaks off where the Korean does not.
        ("주민이 모였다.", "Residents gathered.", "unfinished", 0),
        ("주민이 모였다.", "Residents gathered…", "unfinished", 0),
        ("주민이 모였다.", "“Residents gathered.”", "unfinished", 0),
        ("주민이 모였다.", "Residents gathered in", "unfinished", 1),
        ("주민이 모였다", "Residents gathered in", "unfinished", 1),
        ("주민이 모였나?", "Have residents gathered", "unfinished", 1),
        ("주민 모임", "Residents gather", "unfinished", 0),
        # It begins in the middle of a sentence.
        ("주민이 모였다.", "gathered.", "low", 1),
        ("주민이 모였다.", "“(gathered).”", "low", 1),
        ("주민이 모였다.", "40 residents gathered.", "low", 0),
        ("주민이 모였다.", "“Residents” gathered.", "low", 0),
        ("주민이 모였다.", "", "low", 0),
        # One bracket or quotation mark without the other.
        ("주민이 모였다.", "Residents (40) “gathered.”", "brackets", 0),
        ("주민이 모였다.", "Residents (40 gathered.", "brackets", 1),
        ("주민이 모였다.", "Residents “gathered.", "brackets", 1),
        # A Korean sentence, and English without a finite verb; a title needs none.
        ("주민이 모였다.", "The residents of the town.", "verbless", 1),
        ("주민이 모였다.", "The residents of the town met.", "verbless", 0),
        ("주민이 모이지 않았다.", "Residents didn't gather.", "verbless", 0),
        ("주민 모임", "The residents of the town", "verbless", 0),
        # Figures of the Korean that are missing; one that is there leaves room for half a doubt.
        ("3월에 주민 200명이 모였다.", "In March 200 residents gathered.", "figures", 0),
        ("3월에 주민 200명이 모였다.", "In March residents gathered.", "figures", 1 / 2.5),
        ("주민 200명이 모였다.", "Residents gathered.", "figures", 1 / 1.5),
        ("주민이 모였다.", "200 residents gathered.", "figures", 0),
        # May is a month, though may is a word of little content.
        ("5월에 주민이 모였다.", "In May residents gathered.", "figures", 0),
        ("5월에 주민이 모였다.", "Residents may have gathered.", "figures", 1 / 1.5),
    ],
)  # fmt: skip
def test_what_is_measured_at_the_ends_and_of_figures(korean: str, english: str, measure: str, value: float) -> None:
    assert measured(korean, english)[measure] == pytest.approx(value)


def test_what_is_missing_on_one_side_only_is_lopsided() -> None:
    whole, cut = measured(KOREAN, ENGLISH), measured(KOREAN, "The city has decided to build.")
    more = measured("시는 도서관을 짓는다.", ENGLISH)
    assert cut["lopsided"] > abs(whole["lopsided"]) + 0.2
    assert more["lopsided"] < -abs(whole["lopsided"]) - 0.2
    assert (cut["lesser"], more["lesser"]) == (cut["korean"], more["english"])
    assert cut["korean-run"] > whole["korean-run"]
    assert cut["short"] < 0 == cut["long"]
    assert more["short"] == 0 < more["long"]


def test_how_much_is_lacking_and_the_length_count_within_bounds() -> None:
    most = "The city has decided to demolish the old market building and build."
    half, little = measured(KOREAN, most), measured(KOREAN, "City.")
    assert little["lopsided"] > little["lacking"] == 0.4 > half["lacking"] == half["lopsided"] > -0.1
    more = measured("시는 도서관을 짓는다.", ENGLISH)
    assert more["lopsided"] < more["lacking"] == -0.1
    assert -1 < little["size"] < half["size"] < 0 < more["size"] < 1
    assert (little["far"], more["far"]) == (-little["short"], more["long"])


def test_an_english_of_quite_another_length_is_suspected_to_be_of_another_passage() -> None:
    rest = "The band played on the pier, and hundreds of couples danced until the last ferry had gone home at midnight."
    short, long = "Officials met the band.", f"Officials met the band. {rest}"
    korean = "시는 시장을 헐기로 했다."
    values, shares = [measured(korean, text) for text in (short, long)], ("korean", "english", "lesser")
    same = {**values[1], **{name: values[0][name] for name in shares}}
    assert values[0]["far"] < same["far"]
    assert adequacy._combined(same | {"size": values[0]["size"]}) < adequacy._combined(values[0])


def test_a_sentence_without_its_verb_is_suspected_to_lack_a_part() -> None:
    whole, without = explain_adequacy([(KOREAN, ENGLISH), (KOREAN, ENGLISH.replace("has decided to", "for to"))])
    assert without.suspicions["left-out"] > whole.suspicions["left-out"]


def test_the_passages_of_an_english_are_measured_as_one_text() -> None:
    apart, together = (
        measured(KOREAN, "The old market building", "is demolished."),
        measured(KOREAN, "The old market building is demolished."),
    )
    assert apart["unfinished"] == together["unfinished"] == 0
    assert measured(KOREAN, "A library (new", "and old) opens.")["brackets"] == 0
    assert apart["long"] - apart["short"] == pytest.approx(together["long"] - together["short"], abs=0.1)


def test_any_suspicion_lowers_the_adequacy_and_none_makes_it_certain() -> None:
    values = measured(KOREAN, ENGLISH)
    explained, *_ = explain_adequacy([(KOREAN, ENGLISH)])
    odds = [chance / (1 - chance) for chance in explained.suspicions.values()]
    assert explained.adequacy == pytest.approx(1 / (1 + sum(odds)), abs=0.01)
    assert explained.adequacy < 1 - max(explained.suspicions.values()) + 0.001
    assert explained.measures == {name: round(value, 3) for name, value in values.items() if name != "one"}
    assert {"library", "market", "decided"} <= set(explained.english_found)


def test_an_aligned_pair_has_an_adequacy_when_both_sides_do() -> None:
    source, target = (one("ko", KOREAN),), (one("en", ENGLISH),)
    whole = adequacy.pair_adequacy(Pair("s1", source, target, 1.0))
    assert whole == round(adequacy.adequacy(source, target), 3)
    assert adequacy.pair_adequacy(Pair("s1", source, (), 1.0)) is None
    assert adequacy.pair_adequacy(Pair("s1", (), target, 1.0)) is None


@pytest.mark.parametrize(
    ("korean", "name", "number"),
    [
        ("그는 책을 읽고 밥을 먹었다.", "connectives", 1), ("그는 책을 읽고 밥을 먹었다.", "auxiliaries", 0),
        ("그는 밥을 먹어 버렸다.", "auxiliaries", 1), ("그는 밥을 먹었다.", "connectives", 0),
        ("그는 갈 수 있다.", "bound-nouns", 1), ("그는 밥을 먹었다.", "bound-nouns", 0),
        ("도서관 공사", "nouns", 2), ("도서관 공사", "noun-syllables", 5), ("도서관 공사", "words", 2),
    ],
)  # fmt: skip
def test_morphemes_are_counted_by_their_kind(korean: str, name: str, number: int) -> None:
    assert lengths.counts(one("ko", korean))[lengths.NAMES.index(name)] == number


def test_a_word_is_asked_for_as_a_word_or_by_its_sound_or_not_at_all() -> None:
    korean = "도서관은 그라포닐로 벽을 칠했다."
    coverage = cover([one("ko", korean)], [one("en", english := "The library painted walls with grafonil trumpets.")])
    places = [item.start for item in coverage.english]
    kinds = ("asked", "near", "sound", "unasked")
    found = {
        english[place:].split()[0]: {name for name in kinds if values[strangers.NAMES.index(name)]}
        for place, values in strangers.features(coverage, flow(english), places)
    }
    assert found["library"] == {"asked"}
    assert found["grafonil"] == {"sound"}
    assert found["trumpets."] == {"unasked"}


def test_a_stranger_is_stranger_where_the_other_words_are_answered() -> None:
    closely, among = strangers.NAMES.index("unasked-of-close"), ENGLISH.replace("library", "violin")
    loosely = among.replace("market building", "patient tonnage").replace("decided to demolish", "trembled and sailed")
    assert 0 < judged(loosely)["violin"][closely] < judged(among)["violin"][closely] <= 1
    assert judged(ENGLISH)["library"][closely] == 0


def test_an_explanation_tells_each_word_once_and_its_chances_make_the_adequacy() -> None:
    (good,) = explain_adequacy([(KOREAN, ENGLISH)])
    (bad,) = explain_adequacy([(KOREAN, ENGLISH.replace("library", "violin"))])
    assert "도서관" in good.korean_found
    assert "도서관" in bad.korean_missing
    assert "violin" in bad.english_missing
    for told in (good, bad):
        assert set(told.english_found).isdisjoint(told.english_missing)
        assert set(told.korean_found).isdisjoint(told.korean_missing)
        odds = [chance / (1 - chance) for chance in told.suspicions.values()]
        assert told.adequacy == pytest.approx(1 / (1 + sum(odds)), abs=0.01)
    assert all(good.suspicions[name] <= bad.suspicions[name] for name in MODEL)
