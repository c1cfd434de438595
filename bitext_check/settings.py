"""Frozen settings, from `[tool.bitext-check]` in pyproject.toml, `bitext-check.toml` and the call.

An unknown key or a value of the wrong kind is an error that names the file and the key.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from bitext_check.reading.errors import InputError
from bitext_check.records import CATEGORIES, Rule


@dataclass(frozen=True, slots=True)
class Settings:
    """What a newsroom chooses. `select` and `ignore` hold codes, prefixes of codes or categories.

    `accept` holds renderings that the house accepts, as "Korean=English"; `pass_score` and `review_score` are the
    limits of the ratings pass and review (0 to 100); `tables` is a folder of the house's own tables,
    `lexicon` a file that `bitext-check train` wrote; `embeddings` and `estimator` are models on this machine for the
    extra `neural`: a sentence-transformers folder for alignment, a COMETKiwi-type checkpoint beside adequacy.
    """

    language: str = "en"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    pass_score: float = 90.0
    review_score: float = 70.0
    tables: Path | None = None
    lexicon: Path | None = None
    embeddings: Path | None = None
    estimator: Path | None = None

    def selects(self, rule: Rule) -> bool:
        """Whether a rule runs: chosen (or nothing is), and not ignored."""
        chosen = not self.select or any(_names(word, rule) for word in self.select)
        return chosen and not any(_names(word, rule) for word in self.ignore)

    def accepts(self, korean: str, english: str) -> bool:
        """Whether the house accepts `english` for `korean`."""
        return any(
            word.partition("=")[0].strip() == korean and word.partition("=")[2].strip().lower() == english.lower()
            for word in self.accept
        )


def _names(word: str, rule: Rule) -> bool:
    return word == rule.category or word == rule.name or rule.code.startswith(word.upper())


_LISTS = ("select", "ignore", "accept")
_NUMBERS = ("pass_score", "review_score")


def load_settings(start: Path | None = None, file: Path | None = None) -> Settings:
    """Settings of `file`, or of the nearest `bitext-check.toml` or pyproject.toml at or above `start`."""
    if file is not None:
        return _read(file)
    folder = (start or Path.cwd()).absolute()
    for place in (folder, *folder.parents):
        for name in ("bitext-check.toml", "pyproject.toml"):
            candidate = place / name
            if candidate.is_file() and (name == "bitext-check.toml" or _has_section(candidate)):
                return _read(candidate)
    return Settings()


def _has_section(file: Path) -> bool:
    try:
        return "bitext-check" in tomllib.loads(file.read_text(encoding="utf-8-sig")).get("tool", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return False


def _read(file: Path) -> Settings:
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(
            f"{file}: cannot be read ({error.strerror}); check the path of the settings",
            f"{file}: 설정 파일을 읽을 수 없습니다({error.strerror})",
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{file}: not valid TOML ({error})", f"{file}: 올바른 TOML이 아닙니다({error})") from error
    section = document.get("tool", {}).get("bitext-check", {}) if file.name == "pyproject.toml" else document
    if not isinstance(section, dict):
        raise _wrong(file, "tool.bitext-check", "a table", "표([tool.bitext-check])")
    return _checked(section, file)


def _checked(section: dict[str, Any], file: Path) -> Settings:
    known = {field.name.replace("_", "-"): field.name for field in fields(Settings)}
    values: dict[str, Any] = {}
    for key, value in section.items():
        if key not in known:
            raise _unknown_key(key, known, file)
        values[known[key]] = _value(known[key], key, value, file)
    settings = replace(Settings(), **values)
    if settings.review_score > settings.pass_score:
        raise _wrong(file, "review-score", "no more than pass-score", "pass-score 이하")
    return settings


def _unknown_key(key: str, known: Iterable[str], file: Path) -> InputError:
    near = difflib.get_close_matches(key, known, 1)
    if near:
        return InputError(
            f"{file}: unknown key {key}; did you mean {near[0]}?",
            f"{file}: {key}(이)라는 설정은 없습니다. {near[0]}입니까?",
        )
    return InputError(
        f"{file}: unknown key {key}; known keys are {', '.join(known)}",
        f"{file}: {key}(이)라는 설정은 없습니다. 쓸 수 있는 설정: {', '.join(known)}",
    )


def _value(name: str, key: str, value: Any, file: Path) -> Any:
    if name in _LISTS:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise _wrong(file, key, "a list of strings", "문자열 목록")
        if name in ("select", "ignore"):
            check_codes(value, str(file))
        elif not all(item.partition("=")[0].strip() and item.partition("=")[2].strip() for item in value):
            raise _wrong(file, key, 'a list of "Korean=English"', '"한국어=영어" 목록')
        return tuple(value)
    if name in _NUMBERS:
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 100:
            raise _wrong(file, key, "a number from 0 to 100", "0에서 100 사이의 수")
        return float(value)
    if name == "language":
        if value not in ("en", "ko"):
            raise _wrong(file, key, '"en" or "ko"', '"en" 또는 "ko"')
        return value
    place = (file.parent / str(value)).resolve()
    if name == "lexicon" and not place.is_file():
        raise _wrong(file, key, "a file that exists", "있는 파일")
    if name == "estimator" and not place.exists():
        raise _wrong(file, key, "a checkpoint that exists", "있는 체크포인트")
    if name in ("tables", "embeddings") and not place.is_dir():
        raise _wrong(file, key, "a folder that exists", "있는 폴더")
    return place


def _wrong(file: Path, key: str, en: str, ko: str) -> InputError:
    return InputError(f"{file}: {key} must be {en}", f"{file}: {key}은(는) {ko}이어야 합니다")


def check_codes(words: list[str] | tuple[str, ...], place: str) -> None:
    """Raise `InputError` for a code, prefix or category that no rule has."""
    from bitext_check.checking import load_rules

    rules = [loaded.rule for loaded in load_rules()]
    names = [*(r.code for r in rules), *(r.name for r in rules), *CATEGORIES]
    for word in words:
        if word in CATEGORIES or (word and any(_names(word, rule) for rule in rules)):
            continue
        near = difflib.get_close_matches(word.upper(), names, 1) or difflib.get_close_matches(word, names, 1)
        raise InputError(
            f"{place}: no rule is called {word!r}; "
            + (f"did you mean {near[0]}?" if near else "`bitext-check rules` lists them"),
            f"{place}: {word!r}(이)라는 규칙이 없습니다. "
            + (f"{near[0]}입니까?" if near else "`bitext-check rules`로 목록을 볼 수 있습니다"),
        )
