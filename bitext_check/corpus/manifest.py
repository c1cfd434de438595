"""What a corpus run is made of: inputs, settings, tables, versions. A run goes on only with what it began with."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from importlib import resources
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from bitext_check.corpus.shards import Counts, place
from bitext_check.memory.store import recalling
from bitext_check.reading.errors import InputError
from bitext_check.reading.inputs import find_jobs
from bitext_check.records import Failure
from bitext_check.settings import Settings

NAME = "manifest.json"
_LIBRARIES = ("kiwipiepy", "kiwipiepy-model", "sentencex", "snowballstemmer", "pyarrow")
_EDGE = 1 << 20


def describe(paths: list[Path], settings: Settings, form: str, size: int, seconds: float) -> dict[str, Any]:
    """The part of the manifest that must stay the same while a run goes on."""
    from bitext_check import __version__

    return {
        "schema_version": 1,
        "tool": {"name": "bitext-check", "version": __version__},
        "libraries": {name: found for name in _LIBRARIES if (found := _version(name))},
        # What only decides the exit status changes no result.
        "settings": {k: str(v) if isinstance(v, Path) else v for k, v in asdict(settings).items() if k != "fail_on"},
        "tables": _tables(settings),
        # None when there is none, so that a run which was begun without goes on without.
        "memory": _memory(settings.memory),
        "inputs": [{"path": str(path), **_digest(path)} for path in paths],
        "output": {"format": form, "shard_size": size, "time_limit": seconds},
    }


def begin(folder: Path, wanted: dict[str, Any]) -> None:
    """Note what a run is made of, or see that the run which is going on is made of the same. Raises `InputError`."""
    file = folder / NAME
    try:
        before = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        _write(file, wanted)
        return
    except ValueError as error:
        raise InputError(f"{file}: not a manifest ({error}); begin anew with --restart",
                         f"{file}: 매니페스트가 아닙니다({error}). --restart를 쓰십시오") from error  # fmt: skip
    changed = sorted(_changes(before, json.loads(json.dumps(wanted))))
    if changed:
        raise InputError(
            f"{folder}: a run was begun here with other {', '.join(changed)}; begin anew with --restart, or choose "
            "another folder",
            f"{folder}: 이 폴더의 작업은 다른 조건({', '.join(changed)})으로 시작되었습니다. --restart를 쓰거나 "
            "다른 폴더를 지정하십시오",
        )


def _changes(before: dict[str, Any], wanted: dict[str, Any]) -> set[str]:
    changed: set[str] = set()
    for key, value in wanted.items():
        other = before.get(key)
        if isinstance(value, dict) and isinstance(other, dict):
            changed |= {f"{key}.{name}" for name in {*value, *other} if value.get(name) != other.get(name)}
        elif value != other:
            changed.add(key)
    return changed


def finish(folder: Path, wanted: dict[str, Any], counts: Counts, shards: int) -> None:
    """Write the manifest of a run that is done, and its summary."""
    held = asdict(counts)
    tenths = held.pop("score_tenths")
    held["mean_score"] = round(tenths / 10 / counts.articles, 2) if counts.articles else None
    _write(folder / "summary.json", held)
    _write(folder / NAME, {**wanted, "shards": shards, "counts": held})


def _write(file: Path, data: dict[str, Any]) -> None:
    place(file, (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _tables(settings: Settings) -> str:
    """One digest of all facts: the built-in tables, those of the house, the learned lexicon and the baseline."""
    digest = hashlib.sha256()
    own = [f for f in resources.files("bitext_check.tables").iterdir() if f.name.endswith(".tsv")]
    for table in sorted(own, key=lambda f: f.name):
        digest.update(table.name.encode() + b"\0" + table.read_bytes())
    house = sorted(file for file in settings.tables.iterdir() if file.is_file()) if settings.tables else []
    for file in [*house, *(file for file in (settings.lexicon, settings.baseline) if file is not None)]:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return f"sha256:{digest.hexdigest()[:16]}"


def _memory(file: Path | None) -> str | None:
    if file is None:
        return None
    with recalling(file) as memory:
        return memory.digest()


def _digest(path: Path) -> dict[str, Any]:
    """Size and a digest of the beginning and the end: enough to see that a file was exchanged, quick on any size."""
    if path.is_dir():
        return _folder_digest(path)
    if not path.is_file():
        return {"size": None, "edges": None}
    size = path.stat().st_size
    with path.open("rb") as stream:
        digest = hashlib.sha256(stream.read(_EDGE))
        stream.seek(max(0, size - _EDGE))
        digest.update(stream.read(_EDGE))
    return {"size": size, "edges": f"sha256:{digest.hexdigest()[:16]}"}


def _folder_digest(folder: Path) -> dict[str, Any]:
    """The same for all that a folder holds: names and sizes of articles, edges of files of records."""
    digest, size, number = hashlib.sha256(), 0, 0
    for job in find_jobs([folder]):
        if isinstance(job, Failure):
            continue
        for file in (job.source, job.target):
            if file is None:
                continue
            number, length = number + 1, file.stat().st_size
            size += length
            held = _digest(file)["edges"] if job.records else ""
            digest.update(f"{file}\0{length}\0{held}\n".encode("utf-8", "surrogateescape"))
    return {"files": number, "size": size, "edges": f"sha256:{digest.hexdigest()[:16]}"}
