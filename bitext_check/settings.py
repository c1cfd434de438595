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
from bitext_check.records import CATEGORIES, SEVERITIES, Rule, Severity
from bitext_check.tables.terms import house_accepts


@dataclass(frozen=True, slots=True)
class Settings:
    """What a newsroom chooses. `select` and `ignore` hold codes, prefixes of codes or categories.

    `accept` holds renderings that the house accepts, as "Korean=English"; `severities` says how severe the findings of
    a code, prefix or category are; `min_severity` and `min_confidence` (0 to 1) leave out what is below them; `fail_on`
    is the severity from which a run fails; `pass_score` and `review_score` are the limits of the ratings pass and
    review (0 to 100); `tables` is a folder of the house's own tables; `baseline` a file of findings that are known;
    `lexicon` a file that `bitext-check train` wrote; `memory` one that `bitext-check names` filled; `embeddings` and
    `estimator` are models on this machine for the extra `neural`: a sentence-transformers folder for alignment, a
    COMETKiwi-type checkpoint beside adequacy.
    """

    language: str = "en"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    min_severity: Severity = "info"
    min_confidence: float = 0.0
    fail_on: str = "minor"
    pass_score: float = 90.0
    review_score: float = 70.0
    tables: Path | None = None
    lexicon: Path | None = None
    baseline: Path | None = None
    memory: Path | None = None
    embeddings: Path | None = None
    estimator: Path | None = None

    def selects(self, rule: Rule) -> bool:
        """Whether a rule runs: chosen (or nothing is), and not ignored."""
        if not self.select and not self.ignore:
            return True
        chosen = not self.select or any(_names(word, rule) for word in self.select)
        return chosen and not any(_names(word, rule) for word in self.ignore)

    def severity(self, rule: Rule) -> Severity | None:
        """The severity that the house gives to a rule's findings, None for the rule's own; the nearest word wins."""
        if not self.severities:
            return None
        found = [(len(word) if rule.code.startswith(word.upper()) else 9 if word == rule.name else 0, severity)
                 for word, severity in self.severities if _names(word, rule)]  # fmt: skip
        return max(found, key=lambda item: item[0])[1] if found else None

    def accepts(self, korean: str, english: str) -> bool:
        """Whether the house accepts `english` for `korean`: by `accept`, or by the terms in its tables."""
        return house_accepts(self.tables, korean, english) or any(
            word.partition("=")[0].strip() == korean and word.partition("=")[2].strip().lower() == english.lower()
            for word in self.accept
        )


def _names(word: str, rule: Rule) -> bool:
    return word == rule.category or word == rule.name or rule.code.startswith(word.upper())


_LISTS = ("select", "ignore", "accept")
_NUMBERS = {"pass_score": 100, "review_score": 100, "min_confidence": 1}
_WORDS = {"language": ("en", "ko"), "min_severity": SEVERITIES, "fail_on": (*SEVERITIES, "never")}
NAMES = ("bitext-check.toml", "pyproject.toml")


def load_settings(start: Path | None = None, file: Path | None = None) -> Settings:
    """Settings of `file`, or of the nearest `bitext-check.toml` or pyproject.toml at or above `start`.

    Raises `InputError`, which names file and key, for what is not known or of the wrong kind.
    """
    file = file or settings_file(start)
    return _checked(written(file), file) if file is not None else Settings()


def language_of(file: Path | None = None) -> str:
    """The language of the settings, for what is said before they are checked; never raises: English when in doubt."""
    try:
        file = file or settings_file()
        return "ko" if file is not None and written(file).get("language") == "ko" else "en"
    except (InputError, OSError):
        return "en"


def settings_file(start: Path | None = None) -> Path | None:
    """The file whose settings hold in the folder `start`: the nearest at or above it, None when there is none."""
    folder = (start or Path.cwd()).absolute()
    for place in (folder, *folder.parents):
        for name in NAMES:
            candidate = place / name
            if candidate.is_file() and (name == NAMES[0] or _has_section(candidate)):
                return candidate
    return None


def _has_section(file: Path) -> bool:
    try:
        return "bitext-check" in tomllib.loads(file.read_text(encoding="utf-8-sig")).get("tool", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return False


def written(file: Path) -> dict[str, Any]:
    """The settings as they are written in a file, not yet checked. Raises `InputError` when there are none to read."""
    document = read_toml(file)
    if file.name != NAMES[1]:
        return document
    tool = document.get("tool", {})
    section = tool.get("bitext-check", {}) if isinstance(tool, dict) else tool
    if not isinstance(section, dict):
        raise _wrong(file, "tool.bitext-check", "a table", "표([tool.bitext-check])")
    return section


def read_toml(file: Path) -> dict[str, Any]:
    """A TOML file as a dictionary. Raises `InputError`."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(
            f"{file}: cannot be read ({error.strerror}); check the path of the settings",
            f"{file}: 설정 파일을 읽을 수 없습니다({error.strerror})",
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{file}: not valid TOML ({error})", f"{file}: 올바른 TOML이 아닙니다({error})") from error


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
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _NUMBERS[name]:
            raise _wrong(file, key, f"a number from 0 to {_NUMBERS[name]}", f"0에서 {_NUMBERS[name]} 사이의 수")
        return float(value)
    if name in _WORDS:
        if value not in _WORDS[name]:
            raise _wrong_word(file, key, value, _WORDS[name])
        return value
    if name == "severities":
        return _severities(key, value, file)
    if not isinstance(value, str):
        raise _wrong(file, key, "a path", "경로")
    place = (file.parent / value).resolve()
    if name in ("lexicon", "memory") and not place.is_file():
        raise _wrong(file, key, "a file that exists", "있는 파일")
    if name == "estimator" and not place.exists():
        raise _wrong(file, key, "a checkpoint that exists", "있는 체크포인트")
    if name in ("tables", "embeddings") and not place.is_dir():
        raise _wrong(file, key, "a folder that exists", "있는 폴더")
    return place


def _severities(key: str, value: Any, file: Path) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise _wrong(file, key, 'a table such as { TTL002 = "info" }', '{ TTL002 = "info" } 같은 표')
    check_codes(list(value), str(file))
    for word, severity in value.items():
        if severity not in SEVERITIES:
            raise _wrong_word(file, f"{key}.{word}", severity, SEVERITIES)
    return tuple(value.items())


def _wrong_word(file: Path, key: str, value: Any, known: tuple[str, ...]) -> InputError:
    near = difflib.get_close_matches(str(value), known, 1)
    both = f'"{known[0]}" or "{known[1]}"' if len(known) == 2 else ", ".join(known)
    both_ko = f'"{known[0]}" 또는 "{known[1]}"' if len(known) == 2 else ", ".join(known)
    return InputError(
        f"{file}: {key} must be {both if len(known) == 2 else 'one of ' + both}"
        + (f"; did you mean {near[0]}?" if near else ""),
        f"{file}: {key}은(는) {both_ko} 가운데 하나여야 합니다." + (f" {near[0]}입니까?" if near else ""),
    )


def _wrong(file: Path, key: str, en: str, ko: str) -> InputError:
    return InputError(f"{file}: {key} must be {en}", f"{file}: {key}은(는) {ko}(이)어야 합니다")


def check_codes(words: list[str] | tuple[str, ...], place: str = "", *, whole: bool = False) -> None:
    """Raise `InputError` for a code, prefix or category that no rule has; `whole` wants one rule: its code or name.

    `place` is the file (and line) in which the words stand; without one they are from the command line.
    """
    from bitext_check.checking import load_rules

    rules = [loaded.rule for loaded in load_rules()]
    names = [*(r.code for r in rules), *(r.name for r in rules), *(() if whole else CATEGORIES)]
    for word in words:
        one = word.upper() in names or word in names
        if one or (not whole and word and any(_names(word, rule) for rule in rules)):
            continue
        near = difflib.get_close_matches(word.upper(), names, 1) or difflib.get_close_matches(word, names, 1)
        lead = f"{place}: " if place else ""
        raise InputError(
            f"{lead}no rule is called {word!r}; "
            + (f"did you mean {near[0]}?" if near else "`bitext-check rules` lists them"),
            f"{lead}{word!r}(이)라는 규칙이 없습니다. "
            + (f"{near[0]}입니까?" if near else "`bitext-check rules`로 목록을 볼 수 있습니다"),
        )
