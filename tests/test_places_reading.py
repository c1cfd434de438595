"""Finding places in a passage, and reading a Latin spelling of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from bitext_check.annotation.places import english_places, korean_places
from bitext_check.places.chains import chains
from bitext_check.places.gazetteer import base_of, level_of
from bitext_check.places.romanization import heard_in, reads_as, rr_place
from bitext_check.places.values import EnglishPlace, KoreanPlace
from bitext_check.records import Language, Mention
from bitext_check.segmentation.passages import passages


def read(language: Language, text: str, folder: Path | None = None) -> tuple[Mention, ...]:
    passage = passages(language, [(0, text)])[0]
    return korean_places(passage, folder) if language == "ko" else english_places(passage, folder)


def found(language: Language, text: str) -> list[str]:
    return [mention.text for mention in read(language, text)]


@pytest.mark.parametrize(
    ("hangul", "latin"),
    # Examples of notice 2014-42, III-1 and III-5.
    [("종로", "jongno"), ("신라", "silla"), ("별내", "byeollae"), ("왕십리", "wangsimni"), ("속리산", "songnisan"),
     ("독립문", "dongnimmun"), ("묵호", "mukho"), ("울릉", "ulleung")],
)  # fmt: skip
def test_places_are_written_as_they_sound(hangul: str, latin: str) -> None:
    # 묵호 keeps its h: nouns do not write the aspiration (III-1, note 4).
    assert rr_place(hangul) == latin


def test_what_is_no_hangul_stays_in_a_place() -> None:
    assert rr_place("제4구역") == "je4guyeok"
    assert rr_place("") == ""


@pytest.mark.parametrize(
    ("hangul", "latin", "same"),
    [
        ("중랑", "Jungrang", True), ("김포", "Kimpo", True), ("부산", "Pusan", True), ("독도", "Dokdo", True),
        ("원주", "Jeonju", False), ("광양", "Gwangju", False), ("김포", "Gimhae", False), ("제천", "Jinan", False),
    ],
)  # fmt: skip
def test_a_spelling_is_read_with_tolerance(hangul: str, latin: str, same: bool) -> None:
    assert reads_as(hangul, latin) is same


def test_a_place_is_heard_from_syllable_to_syllable() -> None:
    assert heard_in("Gwangyang", "전남 광양시 일원")
    assert not heard_in("Gwangju", "전남 광양시 일원")


@pytest.mark.parametrize(
    ("name", "base", "level"),
    [("안동시", "안동", "city"), ("광주광역시", "광주", "city"), ("중구", "중구", "district"), ("전라남도", "전라남", "province"),
     ("퇴촌면", "퇴촌", "township"), ("강릉", "강릉", "")],
)  # fmt: skip
def test_the_ending_says_the_level(name: str, base: str, level: str) -> None:
    assert (base_of(name), level_of(name)) == (base, level)


def test_places_of_the_table_and_by_rule(analyser: object) -> None:
    text = "충북 제천시 봉양읍과 오포2동, 퇴촌면 주민이 함께했다. 회의는 오타와에서 열린다."
    assert found("ko", text) == ["충북", "제천시", "봉양읍", "오포2동", "퇴촌면", "오타와"]


@pytest.mark.parametrize(
    "text",
    [
        "내년 예산을 늘린다.",
        "이 수단은 효과가 있다.",
        "노동 활동과 행동을 살폈다.",
        "강릉시청이 이겼다.",
        "한국전력공사가 밝혔다.",
    ],
)
def test_common_words_and_parts_of_names_are_no_places(analyser: object, text: str) -> None:
    assert found("ko", text) == []


def test_a_common_word_after_its_province_is_a_place(analyser: object) -> None:
    assert found("ko", "충남 예산의 한 과수원에서 났다.") == ["충남", "예산"]


def test_english_places_with_their_level() -> None:
    mentions = read("en", "Gwangju Metropolitan City, Andong-si, Opo 2-dong, Hadong County and South Jeolla Province")
    data = [mention.data for mention in mentions if isinstance(mention.data, EnglishPlace)]
    assert [(place.base, place.level) for place in data] == [
        ("gwangju", "metropolitan"), ("andong", "city"), ("opo 2", "dong"), ("hadong", "county"),
        ("south jeolla", "province"),
    ]  # fmt: skip


def test_a_place_in_a_longer_english_name_is_not_whole() -> None:
    mentions = read("en", "The Ulsan Harbor Authority is based in Ulsan.")
    data = [mention.data for mention in mentions if isinstance(mention.data, EnglishPlace)]
    assert [place.whole for place in data] == [False, True]


def test_which_place_lies_in_which(analyser: object) -> None:
    korean = read("ko", "경남 하동군 화개면에서 열린다.")
    english = read("en", "It will be held in Hwagae-myeon, Hadong-gun, Gyeongsangnam-do.")
    assert [(a.text, b.text) for a, b in chains(korean)] == [("하동군", "경남"), ("화개면", "하동군")]
    assert [(a.text, b.text) for a, b in chains(english)] == [
        ("Hwagae-myeon", "Hadong-gun"), ("Hadong-gun", "Gyeongsangnam-do"),
    ]  # fmt: skip


def test_a_house_row_is_found(tmp_path: Path, analyser: object) -> None:
    (tmp_path / "places.tsv").write_text(
        "korean\tkind\tparent\tenglish\taccepted\tsource\n한빛누리섬\tisland\t\tHanbit Nuri Island\t\thouse\n",
        encoding="utf-8",
    )
    assert [m.text for m in read("ko", "한빛누리섬에서 열린다.", tmp_path)] == ["한빛누리섬"]
    assert [m.text for m in read("en", "It is held on Hanbit Nuri Island.", tmp_path)] == ["Hanbit Nuri Island"]


def test_namesakes_are_kept_apart(analyser: object) -> None:
    place = read("ko", "고성군은 축제를 연다.")[0].data
    assert isinstance(place, KoreanPlace)
    assert {row.parent for row in place.places} == {"강원", "경남"}
