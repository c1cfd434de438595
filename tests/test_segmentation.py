"""Folding, sentences and tokens, with places in the text as read."""

from __future__ import annotations

import unicodedata

import pytest

from bitext_check.records import Language, Passage
from bitext_check.segmentation import folding
from bitext_check.segmentation.folding import fold
from bitext_check.segmentation.passages import SLICE, passages, stem

pytestmark = pytest.mark.usefixtures("analyser")


def passage(language: Language, text: str) -> Passage:
    return passages(language, [(0, text)])[0]


def sentences(language: Language, text: str) -> list[str]:
    read = passage(language, text)
    return [read.plain[s.start : s.end] for s in read.sentences]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ＡＢＣ　１２３％", "ABC 123%"),
        (unicodedata.normalize("NFD", "봉하경 관장"), "봉하경 관장"),
        ("봉하경\u200b 관장\ufeff", "봉하경 관장"),
        ("1\u00a0234\u2009km\tfar", "1 234 km far"),
        (unicodedata.normalize("NFD", "café"), "café"),
        ("“그대로” ‘둔다’ ㎡", "“그대로” ‘둔다’ ㎡"),
        ("a\ud800b", "ab"),
        ("plain text", "plain text"),
        ("", ""),
    ],
)
def test_texts_are_folded_for_comparing(text: str, plain: str) -> None:
    assert fold(text)[0] == plain


@pytest.mark.parametrize(
    ("text", "word", "as_read"),
    [
        ("담당: 봉하경\u200b 관장", "관장", "관장"),
        (unicodedata.normalize("NFD", "담당 봉하경 관장"), "봉하경", unicodedata.normalize("NFD", "봉하경")),
        ("담당　ＢＯＮＧ １２명", "BONG", "ＢＯＮＧ"),
        ("😀👨‍👩‍👧 봉하경 관장", "봉하경", "봉하경"),
        ("\ufeff\u200b봉하경 관장", "봉하경", "봉하경"),
    ],
)
def test_a_place_in_the_folded_text_points_into_the_text_as_read(text: str, word: str, as_read: str) -> None:
    read = passage("ko", text)
    start = read.plain.index(word)
    place = read.place(start, start + len(word))
    assert place.text == as_read
    assert text[place.start : place.end] == as_read


@pytest.mark.parametrize(
    "parts",
    [
        ["군은 회의를 열었다.", "회의는 1시간 걸렸다."],
        ["예산은 3.5%(약 1.2조 원) 늘었다.", "집행은 다음 달 시작한다."],
        ["봉 관장은 “준비를 마쳤다. 이제 시작이다. 많이 와 달라”고 말했다.", "개막은 3일이다."],
        ["(거창=가야산소식) 탁해온 기자 = 군은 5일 밝혔다."],
        ["매출은 8.4%, 영업이익은 21.3% 늘어 둘 다 분기 기준 사상 최대다.", "공장도 늘린다."],
        ["이날 훈련에는 소해함 3척과 기뢰부설함 1척이 참가했다.", "훈련은 밤에도 이어졌다."],
    ],
)
def test_korean_sentences(parts: list[str]) -> None:
    assert sentences("ko", " ".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["Gov. Kim met Rep. Lee at 9 a.m. on Jan. 5.", "No. 3 plant of Hana Co. Ltd. closed.", "The U.S. team won."],
        ["He said, “We are ready. Let us begin. Come and see,” and left.", "It opens on the 3rd."],
        ["It rose by 3.5%.", '"Good."', "He left."],
        ["The event begins at 3 p.m.", "The mayor will attend."],
        ["It is over.", "Ms. Bong said so."],
        ["He paid approx. 3 million won."],
    ],
)
def test_english_sentences(parts: list[str]) -> None:
    assert sentences("en", " ".join(parts)) == parts


def test_korean_tokens_are_morphemes_at_their_places() -> None:
    read = passage("ko", "봉하경 관장은 12명을 뽑았다.")
    found = {token.form: read.plain[token.start : token.end] for token in read.tokens}
    assert found["관장"] == "관장"
    assert found["은"] == "은"
    assert found["뽑"] == "뽑"


@pytest.mark.parametrize("figure", ["70%", "20㎞", "3%p", "500㎡"])
def test_a_topic_right_behind_a_figure_and_its_sign_is_no_verb(figure: str) -> None:
    read = passage("ko", f"{figure}는 늘어난 몫이다.")
    found = [(token.tag, token.start) for token in read.tokens if token.form in ("는", "늘")]
    assert found == [("JX", len(figure))]
    assert [t.form for t in passage("ko", f"{figure} 는 수출").tokens if t.tag == "VV"] == ["늘"]


def test_english_tokens_are_words_numbers_and_signs_with_stems() -> None:
    tokens = passage("en", "The county's libraries opened 1,200.5 m² of well-known U.S. shelves.").tokens
    forms = [token.form for token in tokens]
    assert forms[:3] == ["The", "county's", "libraries"]
    assert "1,200.5" in forms
    assert "well-known" in forms
    assert "U.S." in forms
    lemmas = {token.form: token.lemma for token in tokens}
    assert lemmas["county's"] == stem("county")
    assert lemmas["libraries"] == stem("library")


@pytest.mark.parametrize(("one", "other"), [("UN", "U.N."), ("opened", "opening"), ("boy’s", "boy"), ("City", "city")])
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_a_paragraph_longer_than_a_slice_is_read_to_its_end() -> None:
    text = "군은 회의를 열었다. " * (SLICE // 6)
    read = passage("ko", text)
    assert read.tokens[-1].end > len(text) - 4
    assert read.sentences[-1].end == len(text.rstrip())
    english = passage("en", "It was opened by the county. " * (SLICE // 10))
    assert english.sentences[-1].end == len(english.plain.rstrip())


def test_paragraph_numbers_and_order_are_kept() -> None:
    read = passages("ko", [(3, "하나."), (7, ""), (9, "둘.")])
    assert [(p.paragraph, p.plain) for p in read] == [(3, "하나."), (7, ""), (9, "둘.")]
    assert read[1].sentences == ()


def test_characters_that_folding_passes_over_are_those_that_it_leaves_as_they_are() -> None:
    """The quick way through `fold` must not differ from the slow one for any character."""
    for code in (*range(0x3100), *range(0xAC00, 0xD7A4), *range(0xFF00, 0x10000)):
        text = chr(code)
        if folding._PLAIN.fullmatch(text):
            assert folding._fold_character(text) == text
            assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize(("form", "base"), [("gave", "give"), ("Fell", "fall"), ("women’s", "woman"), ("worse", "bad")])
def test_an_irregular_form_has_the_stem_of_its_base(form: str, base: str) -> None:
    assert stem(form) == stem(base)


def test_the_won_of_money_is_no_form_of_win() -> None:
    assert stem("won") != stem("win")


def test_the_tokens_of_a_stretch_are_those_that_begin_in_it() -> None:
    (passage,) = passages("ko", [(1, "하늬시는 15일 새 도서관을 열었다. 걸어갔던 길이 가까워졌다고 했다.")])
    starts = [token.start for token in passage.tokens]
    assert starts == sorted(starts)
    for start, end in ((0, 4), (5, 18), (19, len(passage.plain)), (7, 7)):
        assert passage.tokens_in(start, end) == tuple(t for t in passage.tokens if start <= t.start < end)


@pytest.mark.parametrize("short", ["Ven", "Bp", "Cdr", "Amb", "Ms", "Profs"])
def test_a_form_of_address_in_short_ends_no_sentence(short: str) -> None:
    read = passage("en", f"In the speech, {short}. Haewon thanked the volunteers. The hall was full.")
    assert len(read.sentences) == 2
