"""Bytes to text: UTF-8, UTF-16 and CP949/EUC-KR, recognised by charset-normalizer where no mark or rule decides."""

from __future__ import annotations

import codecs
from pathlib import Path

from bitext_check.reading.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ["utf_8", "cp949", "euc_kr", "johab", "utf_16_le", "utf_16_be"]


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
    if not data.strip():
        raise InputError(f"{name}: the file is empty", f"{name}: 빈 파일입니다")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = _decode_other(data, name, error)
    return _refuse_binary(text, data, name)


def _decode_other(data: bytes, name: str, utf8: UnicodeDecodeError) -> str:
    if _mostly_utf8(data):
        raise _undecodable(data, "utf-8", name, utf8)
    from charset_normalizer import from_bytes

    if b"\x00" not in data:
        # Every Korean newsroom file that is not Unicode is CP949; what decodes wholly is it.
        try:
            return data.decode("cp949")
        except UnicodeDecodeError as error:
            cp949 = error
    else:
        cp949 = utf8
    best = from_bytes(data, cp_isolation=_CANDIDATES).best()
    if best is None:
        raise _undecodable(data, "cp949", name, cp949)
    return _strict(data, best.encoding, name)


def _mostly_utf8(data: bytes) -> bool:
    """True for UTF-8 with a few broken bytes: hardly anything is lost when those are left out."""
    kept = data.decode("utf-8", errors="ignore")
    foreign = sum(byte >= 0x80 for byte in data)
    return foreign > 0 and sum(len(c.encode()) for c in kept if ord(c) >= 0x80) >= 0.7 * foreign


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, encoding, name, error) from error
    return _refuse_binary(text, data, name)


def _undecodable(data: bytes, encoding: str, name: str, error: UnicodeDecodeError) -> InputError:
    line = data.count(b"\n", 0, error.start) + 1
    byte = f"0x{data[error.start]:02x}" if error.start < len(data) else "end of file"
    return InputError(
        f"{name}: byte {error.start} ({byte}, line {line}) is not valid {encoding}; save the file as UTF-8",
        f"{name}: {line}행 {error.start}번째 바이트({byte})를 {encoding}(으)로 읽을 수 없습니다. UTF-8로 저장하십시오",
    )


def _refuse_binary(text: str, data: bytes, name: str) -> str:
    controls = sum(c < " " and c not in "\t\n\r\f\x1b" for c in text[:20000])
    if "\x00" in text[:20000] or controls > max(4, len(text[:20000]) // 50):
        raise InputError(
            f"{name}: this is not a text file; give a .txt, .md, .html, .tsv or .csv file",
            f"{name}: 텍스트 파일이 아닙니다. .txt, .md, .html, .tsv, .csv 파일을 주십시오",
        )
    return text
