"""Paths of this machine, and addresses of object storage (`s3://bucket/…`, extra `cloud`) that are used like them.

The addresses are paths of universal-pathlib, which leaves the protocol to the fsspec package for it (s3fs, gcsfs, …).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from bitext_check.extras import library
from bitext_check.reading.errors import InputError

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,30}://", re.IGNORECASE)


def as_path(text: str) -> Path:
    """A path, or an address where the text is one. Raises `InputError` when nothing here can reach such an address."""
    if not _ADDRESS.match(text):
        return Path(text)
    upath = library("upath", "cloud")
    try:
        address = upath.UPath(text)
        _ = address.fs
    except (ImportError, ValueError) as error:
        raise InputError(
            f"{text}: such addresses cannot be reached here ({error})",
            f"{text}: 이런 주소에는 접근할 수 없습니다({error})",
        ) from error
    return cast(Path, address)


def is_address(path: Path) -> bool:
    """Whether it is an address, not a path of this machine."""
    return not isinstance(path, Path)


def kind_of(path: Path) -> str:
    """folder, file or "" for what is not there. Raises `InputError` when an address cannot be asked."""
    if not is_address(path):
        return "folder" if os.path.isdir(path) else "file" if os.path.exists(path) else ""
    try:
        return "folder" if path.is_dir() else "file" if path.exists() else ""
    except Exception as error:  # every protocol has errors of its own: no credentials, no bucket, no network
        raise InputError(f"{path}: cannot be reached ({error})", f"{path}: 접근할 수 없습니다({error})") from error


def files_below(folder: Path) -> Iterator[Path]:
    """The files below an address, in the order of their names."""
    yield from sorted((path for path in folder.rglob("*") if path.is_file()), key=str)
