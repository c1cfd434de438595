"""Bytes to text: every encoding of Korean newsrooms, and refusal of what would become mojibake."""

from __future__ import annotations

import pytest

from bitext_check.reading.encoding import decode, read_text
from bitext_check.reading.errors import InputError

PAGE = "남해군은 지난 2일 “마늘 축제를 연다”고 밝혔다.\nNamhae County said, “We will hold a garlic festival.”\n"
ENGLISH = "Namhae County said on the 2nd that it will hold a garlic festival.\nIt lasts for three days.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp949", "euc-kr"]
)
@pytest.mark.parametrize("text", [PAGE, PAGE.splitlines()[0]], ids=["page", "korean line"])
def test_every_usual_encoding_gives_the_same_text(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "page.txt").lstrip("\ufeff") == text


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be"])
def test_utf16_with_a_mark_is_read_in_either_byte_order(mark: str) -> None:
    data = "\ufeff".encode(mark) + PAGE.encode(mark)
    assert decode(data, "page.txt").lstrip("\ufeff") == PAGE


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_english_in_utf16_without_a_mark_is_no_binary_file(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding), "page.en.txt") == ENGLISH


@pytest.mark.parametrize("word", ["하동군", "김하나", "곡성", "똠방각하 곡성군 소식"])
def test_a_few_syllables_of_cp949_are_enough(word: str) -> None:
    assert decode(word.encode("cp949"), "name.txt") == word


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", "\ufeff \n".encode()])
def test_a_file_without_a_character_is_empty(data: bytes) -> None:
    with pytest.raises(InputError, match=r"page\.txt: the file is empty"):
        decode(data, "page.txt")


def test_a_broken_byte_in_utf8_names_the_file_the_byte_and_the_line() -> None:
    good = PAGE.encode()
    place = good.index(b"\n") + 1
    with pytest.raises(InputError, match=rf"page\.txt: byte {place} \(0xff, line 2\) is not valid utf-8"):
        decode(good[:place] + b"\xff" + good[place:], "page.txt")


def test_a_broken_byte_in_cp949_names_the_place() -> None:
    good = PAGE.encode("cp949")
    place = good.index(b"\n") + 1
    with pytest.raises(InputError, match=rf"byte {place} \(0xff, line 2\) is not valid cp949"):
        decode(good[:place] + b"\xff" + good[place:], "page.txt")


def test_utf16_that_stops_in_the_middle_of_a_character_is_refused() -> None:
    with pytest.raises(InputError, match=r"line 2\) is not valid utf-16"):
        decode(PAGE.encode("utf-16")[:-1], "page.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"\x93Fine,\x94 he said. \x93It\x92s over.\x94",
        "Le journal a publié l'article à Séoul.".encode("latin-1"),
        "新闻稿由记者翻译。新闻稿由记者翻译。".encode("gb18030"),
        "日本語のニュースです。翻訳もあります。".encode("shift_jis"),
    ],
    ids=["windows-1252 quotation marks", "latin-1", "gb18030", "shift_jis"],
)
def test_other_encodings_are_refused_and_never_become_hangul(data: bytes) -> None:
    with pytest.raises(InputError, match="save the file as UTF-8"):
        decode(data, "page.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"\x00" * 60,
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
        b"PK\x03\x04" + bytes(range(1, 32)) * 20,
        b"PK\x03\x04cut off",
        b"%PDF-1.7 cut off",
    ],
    ids=["zeros", "picture", "archive", "beginning of an archive", "beginning of a PDF file"],
)
def test_a_binary_file_is_called_one(data: bytes) -> None:
    with pytest.raises(InputError, match="this is not a text file"):
        decode(data, "page.txt")


def test_messages_are_there_in_korean_too() -> None:
    with pytest.raises(InputError) as error:
        decode(b"", "page.txt")
    assert error.value.message.in_language("ko") == "page.txt: 빈 파일입니다"


def test_a_file_that_cannot_be_opened_says_why(tmp_path) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(InputError, match="cannot be read"):
        read_text(tmp_path)
    with pytest.raises(InputError, match="check that the file exists"):
        read_text(tmp_path / "missing.txt")
