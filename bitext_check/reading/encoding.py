"""Bytes to text: UTF-8, UTF-16 and CP949/EUC-KR, recognised by charset-normalizer where no mark or rule decides."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from bitext_check.reading.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# How archives, office files among them, and PDF files begin.
_ARCHIVES = (b"PK\x03\x04", b"%PDF-")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 20_000
_HANGUL = re.compile(r"[가-힣]")
_HANJA = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
# Real Korean text stays in the 2,350 syllables and the signs of KS X 1001 but for a rare word; bytes of another
# encoding that happen to decode do not.
_USUAL_SHARE = 0.7


def read_text(path: Path) -> str:
    """The text of a file, its encoding recognised. Raises `InputError` with the file and the place that is wrong."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(
            f"{path}: cannot be read ({reason}); check that the file exists and may be read",
            f"{path}: 읽을 수 없습니다({reason}). 파일이 있는지, 읽기 권한이 있는지 확인하십시오",
        ) from error
    return decode(data, str(path))


def decode(data: bytes, name: str) -> str:
    """`data` as text. `name` stands in the error message. Raises `InputError`."""
    if data.startswith(_ARCHIVES):
        raise _binary(name)
    text = _decoded(data, name)
    if not text.strip().strip("\ufeff\x00"):
        raise InputError(f"{name}: the file is empty", f"{name}: 빈 파일입니다")
    controls = len(_CONTROLS.findall(text, 0, _SAMPLE))
    if "\x00" in text[:_SAMPLE] or controls > max(4, len(text[:_SAMPLE]) // 50):
        raise _binary(name)
    return text


def _decoded(data: bytes, name: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name)
    if b"\x00" in data:
        guessed = _guessed(data, ["utf_16_le", "utf_16_be"])
        if guessed is None:
            raise _binary(name)
        return guessed
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _mostly_utf8(data):
            raise _undecodable(data, "utf-8", name, error) from error
    if sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in data[:_SAMPLE]) > max(4, len(data[:_SAMPLE]) // 50):
        raise _binary(name)
    return _legacy(data, name)


def _legacy(data: bytes, name: str) -> str:
    """CP949, which every Korean newsroom file that is not Unicode is (EUC-KR is part of it), or johab."""
    try:
        text = data.decode("cp949")
    except UnicodeDecodeError as error:
        guessed = _guessed(data, ["johab"])
        if guessed is None:
            raise _undecodable(data, "cp949", name, error) from error
        return guessed
    if not _is_korean(text):
        place = next(n for n, byte in enumerate(data) if byte >= 0x80)
        line = data.count(b"\n", 0, place) + 1
        raise InputError(
            f"{name}: byte {place} (0x{data[place]:02x}, line {line}) is neither UTF-8 nor Korean CP949; "
            "save the file as UTF-8",
            f"{name}: {line}행 {place}번째 바이트(0x{data[place]:02x})가 UTF-8도 CP949도 아닙니다. "
            "UTF-8로 저장하십시오",
        )
    return text


def _guessed(data: bytes, candidates: list[str]) -> str | None:
    """The text by the best of the candidates, when it reads as Korean or plain English."""
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=candidates).best()
    if best is None or best.encoding not in candidates:
        return None
    try:
        text = data.decode(best.encoding)
    except UnicodeDecodeError:
        return None
    return text if "\x00" not in text and _is_korean(text) else None


def _is_korean(text: str) -> bool:
    """Whether the characters beyond ASCII are those of Korean text."""
    foreign = [c for c in text[:_SAMPLE] if c > "\x7f"]
    usual = sum(_is_usual(c) for c in foreign)
    hangul, hanja = len(_HANGUL.findall(text[:_SAMPLE])), len(_HANJA.findall(text[:_SAMPLE]))
    return usual >= _USUAL_SHARE * len(foreign) and hanja <= hangul


def _is_usual(character: str) -> bool:
    try:
        character.encode("euc_kr")
    except UnicodeEncodeError:
        return False
    return True


def _mostly_utf8(data: bytes) -> bool:
    """True for UTF-8 with a few broken bytes: hardly anything is lost when those are left out."""
    kept = data[:_SAMPLE].decode("utf-8", errors="ignore")
    foreign = sum(byte >= 0x80 for byte in data[:_SAMPLE])
    return foreign > 0 and sum(len(c.encode()) for c in kept if c > "\x7f" and _is_usual(c)) >= 0.7 * foreign


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, encoding, name, error) from error


def _undecodable(data: bytes, encoding: str, name: str, error: UnicodeDecodeError) -> InputError:
    line = data.count(b"\n", 0, error.start) + 1
    byte = f"0x{data[error.start]:02x}" if error.start < len(data) else "end of file"
    return InputError(
        f"{name}: byte {error.start} ({byte}, line {line}) is not valid {encoding}; save the file as UTF-8",
        f"{name}: {line}행 {error.start}번째 바이트({byte})를 {encoding}(으)로 읽을 수 없습니다. UTF-8로 저장하십시오",
    )


def _binary(name: str) -> InputError:
    return InputError(
        f"{name}: this is not a text file; give a .txt, .md, .html, .tsv or .csv file",
        f"{name}: 텍스트 파일이 아닙니다. .txt, .md, .html, .tsv, .csv 파일을 주십시오",
    )
