"""The baseline: findings that were there before, so that only what is new is reported.

A JSON file that people can read and that changes line by line: article, code, words of both sides, and how often.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from bitext_check.reading.errors import InputError
from bitext_check.records import ArticleReport, Finding

# Article, code, Korean words, English words.
Key = tuple[str, str, str, str]
VERSION = 1


def key_of(article: str, finding: Finding) -> Key:
    """What a finding is known by: neither its line nor its place, which change with every edit."""
    words = ["" if place is None else " ".join(place.text.split()) for place in (finding.source, finding.target)]
    return (article, finding.rule.code, words[0], words[1])


def read_baseline(file: Path) -> Mapping[Key, int]:
    """How often each known finding occurs. Raises `InputError`."""
    try:
        known = json.loads(file.read_text(encoding="utf-8-sig"))["known"]
        return {(e["article"], e["code"], e["korean"], e["english"]): int(e["times"]) for e in known}
    except FileNotFoundError as error:
        raise InputError(
            f"{file}: there is no such baseline; make it with --update-baseline",
            f"{file}: 기준 파일이 없습니다. --update-baseline으로 만드십시오",
        ) from error
    except OSError as error:
        raise InputError(
            f"{file}: cannot be read ({error.strerror})", f"{file}: 읽을 수 없습니다({error.strerror})"
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        what = f"{type(error).__name__}: {error}"
        raise InputError(
            f"{file}: not a baseline of bitext-check ({what}); make it anew with --update-baseline",
            f"{file}: bitext-check의 기준 파일이 아닙니다({what}). 지우고 --update-baseline으로 다시 만드십시오",
        ) from error


def updated(before: Mapping[Key, int], articles: Iterable[ArticleReport]) -> str:
    """The text of a baseline with all findings of `articles`; what is known of other articles stays."""
    articles = list(articles)
    checked = {article.id for article in articles}
    known = Counter({key: times for key, times in before.items() if key[0] not in checked})
    known.update(key_of(article.id, finding) for article in articles for finding in article.findings)
    entries = [
        {"article": key[0], "code": key[1], "korean": key[2], "english": key[3], "times": times}
        for key, times in sorted(known.items())
    ]
    lines = ",\n".join(f"    {json.dumps(entry, ensure_ascii=False)}" for entry in entries)
    return f'{{\n  "schema_version": {VERSION},\n  "known": [\n{lines}\n  ]\n}}\n'
