"""The words of the interface in English and Korean: rows of `templates/words.tsv`."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from bitext_check.tables.load import parse


@lru_cache(maxsize=1)
def all_words() -> dict[str, dict[str, str]]:
    """Every word by language and key: `all_words()["ko"]["score"]`."""
    text = resources.files(__package__).joinpath("templates/words.tsv").read_text(encoding="utf-8")
    rows = parse(text, "words.tsv")
    return {language: {row["key"]: row[language] for row in rows} for language in ("en", "ko")}


@lru_cache(maxsize=1)
def korean_rules() -> dict[str, str]:
    """What each rule finds, in a Korean sentence, by code; the English one is the first line of the rule's page."""
    text = resources.files(__package__).joinpath("templates/rules.tsv").read_text(encoding="utf-8")
    return {row["code"]: row["ko"] for row in parse(text, "rules.tsv")}


def word(key: str, language: str) -> str:
    """The word for `key`; Korean for `ko` and English for any other language. An unknown key raises `KeyError`."""
    return all_words()["ko" if language == "ko" else "en"][key]


def word_or(key: str, language: str, otherwise: str) -> str:
    """The word for `key`, or `otherwise` for a key that has none, such as the category of a house's own rule."""
    return all_words()["ko" if language == "ko" else "en"].get(key, otherwise)
