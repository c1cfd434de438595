"""Which articles the paths of a call hold: bilingual pages, pairs of files, tables of pairs, folders of these."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bitext_check.reading.addresses import files_below, is_address, kind_of
from bitext_check.reading.articles import RECORD_ENDINGS
from bitext_check.reading.errors import InputError
from bitext_check.reading.pages import TEXT_ENDINGS
from bitext_check.reading.tables import TABLE_ENDINGS
from bitext_check.records import Failure

_SIDES = (".ko", ".en")
_ENDINGS = (*TEXT_ENDINGS, *TABLE_ENDINGS, *RECORD_ENDINGS)


@dataclass(frozen=True, slots=True)
class Job:
    """One input: a bilingual page (`target` is None), a pair of files, a table of pairs, or a file of records."""

    id: str
    source: Path
    target: Path | None = None
    table: bool = False
    records: bool = False


def find_jobs(paths: Sequence[Path], source: Path | None = None, target: Path | None = None) -> Iterator[Job | Failure]:
    """The jobs of a call in the order of the paths, folders read recursively in the order of their names.

    An article named twice (both halves of a pair, a file and its folder) is one job. A path that cannot be used gives a
    `Failure` in its place. Raises `InputError` when the call itself is wrong.
    """
    seen: set[str] = set()
    for job in _all_jobs(paths, source, target):
        place = _real(job.source) if isinstance(job, Job) else None
        if place is None or place not in seen:
            yield job
        if place is not None:
            seen.add(place)


def _real(path: Path) -> str:
    """Where a path leads. Not by `Path.resolve`, which fails on a link that leads back to itself."""
    return str(path) if is_address(path) else os.path.realpath(path)


def _all_jobs(paths: Sequence[Path], source: Path | None, target: Path | None) -> Iterator[Job | Failure]:
    if source is not None or target is not None:
        yield _given_pair(paths, source, target)
        return
    if not paths:
        raise InputError(
            "nothing to check: give an article, a folder, or --source and --target",
            "검사할 것이 없습니다. 기사 파일이나 폴더, 또는 --source와 --target을 주십시오",
        )
    for path in paths:
        kind = kind_of(path)
        if kind == "folder":
            found = list(_records_below(path) if is_address(path) else _folder(path))
            if not found:
                yield _failure(path, "the folder holds no articles (.txt, .md, .html, .tsv, .csv, .jsonl, .parquet)",
                               "폴더에 기사(.txt, .md, .html, .tsv, .csv, .jsonl, .parquet)가 없습니다")  # fmt: skip
            yield from found
        elif not kind:
            yield _failure(path, "no such file or folder; check the path",
                           "파일이나 폴더가 없습니다. 경로를 확인하십시오")  # fmt: skip
        else:
            yield _file(path)


def _given_pair(paths: Sequence[Path], source: Path | None, target: Path | None) -> Job:
    if len(paths) > 1 or (paths and source is not None and target is not None):
        raise InputError(
            "--source and --target name one article; give no other paths with them",
            "--source와 --target은 기사 하나를 뜻합니다. 다른 경로를 함께 주지 마십시오",
        )
    korean, english = source or (paths[0] if paths else None), target or (paths[0] if paths else None)
    if korean is None or english is None:
        missing = "--source" if korean is None else "--target"
        raise InputError(
            f"{missing} is missing: both sides of the article are needed",
            f"{missing}이(가) 없습니다. 기사의 양쪽이 모두 필요합니다",
        )
    for given in (korean, english):
        if given.suffix.lower() in TABLE_ENDINGS:
            raise InputError(
                f"{given}: a table holds both sides; give it alone, without --source and --target",
                f"{given}: 표에는 양쪽이 모두 들어 있습니다. --source와 --target 없이 표만 주십시오",
            )
    return Job(article_id(korean), korean, english)


def article_id(path: Path) -> str:
    """The file name without its last ending and without `.ko` or `.en`."""
    stem = path.stem if path.suffix.lower() in (*TEXT_ENDINGS, *TABLE_ENDINGS) else path.name
    return stem[:-3] if stem.endswith(_SIDES) else stem


def _folder(folder: Path) -> Iterator[Job | Failure]:
    """Jobs of a folder; links to folders are not followed, hidden files and folders are passed over."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(place) / name
            usable = path.suffix.lower() in _ENDINGS and not name.startswith(".")
            if not usable or name.lower() in ("readme.md", "readme.txt"):
                continue
            if os.path.exists(path) and not os.path.isfile(path):
                # Reading a pipe or a device would never end.
                continue
            if path.stem.endswith(".en") and _partner(path, ".ko") is not None:
                continue
            yield _file(path)


def _records_below(folder: Path) -> Iterator[Job | Failure]:
    """Files of records below an address: articles in files of their own are not looked for there."""
    yield from (_file(path) for path in files_below(folder) if path.suffix.lower() in RECORD_ENDINGS)


def _file(path: Path) -> Job | Failure:
    if path.suffix.lower() in RECORD_ENDINGS:
        return Job(path.stem, path, records=True)
    if is_address(path):
        return _failure(path, "at an address only files of records can be read (.jsonl, .ndjson, .parquet)",
                        "주소에서는 레코드 파일(.jsonl, .ndjson, .parquet)만 읽을 수 있습니다")  # fmt: skip
    if path.suffix.lower() in TABLE_ENDINGS:
        return Job(article_id(path), path, table=True)
    for side, other in ((".ko", ".en"), (".en", ".ko")):
        if not path.stem.endswith(side):
            continue
        partner = _partner(path, other)
        if partner is None:
            missing = f"{article_id(path)}{other}{path.suffix}"
            return _failure(path, f"the other half ({missing}) is missing; put it beside this file",
                            f"짝이 되는 파일({missing})이 없습니다. 같은 폴더에 두십시오")  # fmt: skip
        return Job(article_id(path), *((path, partner) if side == ".ko" else (partner, path)))
    return Job(article_id(path), path)


def _partner(path: Path, side: str) -> Path | None:
    base = path.stem[:-3]
    for ending in dict.fromkeys((path.suffix, *TEXT_ENDINGS)):
        partner = path.with_name(f"{base}{side}{ending}")
        if partner.is_file():
            return partner
    return None


def _failure(path: Path, en: str, ko: str) -> Failure:
    error = InputError(f"{path}: {en}", f"{path}: {ko}")
    return Failure(str(path), error.message)
