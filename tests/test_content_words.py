"""Words as they are compared: forms, families, words of little content, and how English words follow each other."""

from __future__ import annotations

import math

import pytest

from bitext_check.content.coverage import NEARLY, cover, cover_items, share, worst_run
from bitext_check.content.fluency import Flow, Fluency, commonness, flow, pair_values, tokens, word_class
from bitext_check.content.forms import bases, unit_stems
from bitext_check.content.items import Item, english_items, korean_items
from bitext_check.content.lexicon import entry_of
from bitext_check.content.likeness import ALIKE, UNLIKE, UNSURE, likeness
from bitext_check.content.sound import hangul_skeleton, latin_skeletons
from bitext_check.segmentation.passages import passages, stem

pytestmark = pytest.mark.usefixtures("analyser")


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("수퍼컴퓨터", "supercomputer"),
        ("센터", "center"),
        ("코치", "coach"),
        ("스테이션", "station"),
        ("재즈", "jazz"),
        ("필립스", "Philips"),
    ],
)
def test_a_loan_word_sounds_like_its_english(korean: str, english: str) -> None:
    assert hangul_skeleton(korean) in latin_skeletons(english)


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("told", "tell"),
        ("driven", "drive"),
        ("mice", "mouse"),
        ("wider", "wide"),
        ("busiest", "busy"),
        ("buses", "bus"),
    ],
)
def test_a_form_leads_to_its_base(form: str, base: str) -> None:
    assert stem(base) in bases(form) | {stem(form)}


@pytest.mark.parametrize("word", ["officer", "paper", "interest", "number", "house"])
def test_a_word_of_its_own_is_no_form_of_another(word: str) -> None:
    assert bases(word) == frozenset()


def test_a_rendering_brings_its_family_and_words_of_close_meaning() -> None:
    entry = entry_of("결정")
    assert entry is not None
    assert {stem("decide"), stem("decision"), stem("decisive")} <= entry.words
    rise = entry_of("증가")
    assert rise is not None
    assert stem("soar") in rise.near | rise.words
    assert stem("soar") not in entry.near | entry.words


def missing(korean: str, english: str) -> tuple[list[str], list[str]]:
    (source,), (target,) = passages("ko", [(0, korean)]), passages("en", [(0, english)])
    found = cover([source], [target])
    return (
        [source.plain[i.start : i.end] for i, f in zip(found.korean, found.korean_found, strict=True) if not f],
        [target.plain[i.start : i.end] for i, f in zip(found.english, found.english_found, strict=True) if not f],
    )


def test_words_of_little_content_answer_for_the_other_side() -> None:
    assert "won" not in missing("회비는 3만 원이다.", "The fee is 30,000 won.")[1]
    assert "received" not in missing("그는 상을 받았다.", "He received an award.")[1]
    assert missing("비용이 없다.", "There is no cost.")[0] == []
    assert missing("비용이 없다.", "The cost is high.")[0] == ["없"]


def test_a_verb_in_the_past_answers_for_its_lemma() -> None:
    assert missing("학생을 가르쳤다.", "She taught students.") == ([], [])


def test_units_are_known_by_their_korean_signs() -> None:
    assert stem("kilometers") in unit_stems()["㎞"]
    assert stem("minutes") in unit_stems()["분"]


def test_the_share_counts_what_is_not_known_for_less() -> None:
    (passage,) = passages("en", [(0, "The grapnols sank the boat near the harbor.")])
    items = english_items(passage)
    assert [passage.plain[i.start : i.end] for i in items if not i.sure] == ["grapnols"]
    unknown = [float(i.sure) for i in items]
    known = [1.0] * (len(items) - 1) + [0.0]
    assert share(items, known) < share(items, unknown) < 1.0 == share([], [])


def test_the_worst_run_is_the_one_where_most_is_missing() -> None:
    (passage,) = passages("en", [(0, "harbor boat storm rescue village winter school teacher")])
    items = english_items(passage)
    assert len(items) == 8
    assert worst_run(items, [1, 0, 0, 0, 1, 0, 1, 1]) == 3.0
    assert worst_run(items, [1.0] * 8) == 0.0
    assert worst_run(items, [0, 0, 1, 0, 0, 1, 1, 1]) == 3.0, "one that is found weighs as much as one that is missing"
    assert worst_run(items, [0, 1, 1, 1, 0, 0, 1, 1]) == 2.0, "what was found before does not count against a later run"


def test_a_phrase_stands_there_when_all_its_words_do() -> None:
    korean = (Item(0, 2, frozenset({"premier"}), (("prime", "minist"),), near=frozenset({"leader"})),)
    prime, minister, leader = (Item(n, n + 1, frozenset({key})) for n, key in enumerate(("prime", "minist", "leader")))
    whole = cover_items(korean, (prime, minister))
    assert (whole.korean_found, whole.english_found) == ((1.0,), (1.0, 1.0))
    half = cover_items(korean, (prime,))
    assert (half.korean_found, half.english_found) == ((0.0,), (0.0,))
    near = cover_items(korean, (prime, leader))
    assert (near.korean_found, near.english_found) == ((NEARLY,), (0.0, NEARLY))
    light = cover_items(korean, (prime,), (), (frozenset({"minist"}),))
    assert (light.korean_found, light.english_found) == ((1.0,), (1.0,))


def test_classes_are_the_word_itself_its_listed_or_its_ending() -> None:
    found = tokens("The mayor of Hansol quickly trembled in 3 libraries.")
    assert [word_class(word, first) for word, first, _ in found] == [
        "<", "the", "NN", "of", "Name", "RB", "VBD", "in", "#", "NNS", ".",
    ]  # fmt: skip
    assert [word_class(word, True) for word in ("Mayors", "zorbation", "glimpous")] == ["NNS", "NN", "JJ"]


def test_pairs_of_words_that_english_is_fond_of_are_worth_more() -> None:
    fond, chance, never = (
        pair_values(pair)[0] for pair in (["Prime", "minister"], ["violet", "minister"], ["about", "which"])
    )
    assert fond is not None
    assert fond > 0.0
    assert chance == 0.0
    assert never not in (None, 0.0)
    assert pair_values(["the", "in"]) == [None], "short words are judged by their classes"
    assert fond * 10 == pytest.approx(round(fond * 10), abs=1e-9), "the table has tenths"


def test_how_common_a_word_is_is_said_in_a_million() -> None:
    assert commonness("grapnol") == 0.0 < commonness("minister") < commonness("people") < commonness("the")
    assert math.expm1(commonness("the")) > 20_000, "one word in fifty at least"
    assert commonness("The") == commonness("the")


@pytest.mark.parametrize(
    ("sound", "odd"),
    [
        ("The city will build a new library next year.", "The city will library a new build next year."),
        ("The committee rejected the plan again.", "The committee the rejected plan again."),
        ("Residents of the village have been waiting for rain.", "Residents of the have been waiting for rain."),
    ],
)
def test_words_in_a_wrong_place_are_less_fluent(sound: str, odd: str) -> None:
    assert sum(flow(sound).sequences) > sum(flow(odd).sequences)
    assert flow("").fluency() == Fluency(0.0, 0.0)


@pytest.mark.parametrize(
    ("text", "finite"),
    [
        ("The mayor said so.", True), ("It is late.", True), ("It didn't rain.", True), ("They cannot go.", True),
        ("They're late.", True), ("The mayor of the town.", False), ("Widely awaited, the harbor.", False), ("", False),
    ],
)  # fmt: skip
def test_a_text_has_a_finite_verb_or_none(text: str, finite: bool) -> None:
    assert flow(text).finite is finite


def test_around_a_word_stand_its_neighbours_and_at_the_ends_nothing() -> None:
    found = Flow(["<", "a", "b", "c"], [0, 0, 2, 4], [0.1, 0.2, 0.3], [0.4, None, 0.6])
    assert found.around(0) == (0.0, 0.4, 0.0, 0.1, 0.2)
    assert found.around(1) == (0.4, 0.0, 0.1, 0.2, 0.3)
    assert found.around(2) == (0.0, 0.6, 0.2, 0.3, 0.0)
    assert found.around(3) == (0.6, 0.0, 0.3, 0.0, 0.0)


@pytest.mark.parametrize(
    ("form", "tag", "word", "least", "most"),
    [
        ("지진", "NNG", "earthquak", 0.9, 1.1),
        ("쓸어내리", "VV", "relief", ALIKE, 1.0),
        ("의견", "NNG", "previous", -0.3, UNLIKE),
        ("없는말임", "NNG", "relief", UNSURE, UNSURE),
        ("의견", "NNG", "qwzzx", UNSURE, UNSURE),
    ],
)
def test_likeness_tells_what_two_words_speak_of(form: str, tag: str, word: str, least: float, most: float) -> None:
    assert least <= likeness(form, tag, word) <= most


def _korean_keys(text: str) -> dict[str, frozenset[str]]:
    (passage,) = passages("ko", [(0, text)])
    return {text[item.start : item.end]: item.keys for item in korean_items(passage)}


@pytest.mark.parametrize(
    ("text", "word", "key"),
    [
        # A compound is known with a space in it, and each of its words still is.
        ("비대면 진료에 관한 질의", "비대면 진료", "telemedicin"),
        ("비대면 진료에 관한 질의", "비대면 진료", "treat"),
        ("비대면진료에 관한 질의", "비대면진료", "telemedicin"),
        # A prefix belongs to its noun.
        ("비공개 회의를 열었다", "비공개", "close"),
        # An idiom of a noun and its verb.
        ("의원 31명이 이름을 올렸다", "이름을 올렸", "join"),
        ("의원 31명이 이름을 올렸다", "이름을 올렸", "name"),
    ],
)
def test_words_that_the_lexicon_knows_together(text: str, word: str, key: str) -> None:
    found = _korean_keys(text)
    assert any(word.startswith(said) or said.startswith(word) for said in found)
    assert any(key in keys for said, keys in found.items() if word.startswith(said) or said.startswith(word))


@pytest.mark.parametrize("text", ["산 밑 마을에 산다", "돌 많은 밭", "업무, 협약"])
def test_words_apart_are_not_joined(text: str) -> None:
    assert all(" " not in said for said in _korean_keys(text))
