"""Reports to files: each is written whole under another name first and then moved: no half file is ever left."""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Mapping
from pathlib import Path

from bitext_check.reading.errors import InputError
from bitext_check.records import Report
from bitext_check.reporting.formats import FORMATS, Output

_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,9}")
# What Windows, macOS or Linux does not allow in a file name, and control characters.
_NOT_IN_NAMES = re.compile('[\x00-\x1f\x7f<>:"/\\\\|?*\ud800-\udfff]')
# Windows gives these names to devices, whatever their ending.
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def stem_of(report: Report) -> str:
    """The name for the files of a report without ending: the article's id when there is only one, else "report"."""
    return file_stem(report.articles[0].id) if len(report.articles) == 1 else "report"


def file_stem(name: str) -> str:
    """The name without what a file name cannot hold: no folders, no hidden files, at most 150 bytes."""
    safe = _NOT_IN_NAMES.sub("_", name).strip(" .").encode("utf-8")[:150].decode("utf-8", "ignore").strip(" .")
    return f"_{safe}" if not safe or _DEVICES.fullmatch(safe) else safe


def is_folder(place: str | os.PathLike[str]) -> bool:
    """True when the output goes into a folder: one that exists, or a name that ends with a slash or has no ending."""
    path = Path(place)
    if path.is_dir():
        return True
    if path.exists():
        return False
    return os.fspath(place).endswith(("/", os.sep)) or not _ENDING.fullmatch(path.suffix)


def write(
    outputs: Mapping[str, Output], place: str | os.PathLike[str], *, stem: str = "report"
) -> tuple[Path, ...]:  # fmt: skip
    """Write rendered outputs, by format name, to a file or a folder; give the paths written, in order.

    In a folder the files are named `STEM.ENDING`, and the parts of an output of several files `STEM.PART`, or only
    `PART` when the stem is "report". To a file goes one format; its further parts stand beside it with the part's name
    before the ending (`out.csv`, `out.segments.csv`). Missing folders are made.

    Raises `InputError` when several formats are to go into one file, or when a folder or file cannot be written; then
    no file is left behind and files that stood there before are as they were.
    """
    files = _in_folder(outputs, Path(place), stem) if is_folder(place) else _beside(outputs, Path(place))
    try:
        return _replace_all(files)
    except OSError as error:
        # Name what was asked for, not a temporary name beside it.
        name = os.fspath(place)
        why = error.strerror or str(error)
        raise InputError(
            f"The report cannot be written to {name}: {why}. Choose another place with --output.",
            f"보고서를 {name}에 쓸 수 없습니다({why}). --output으로 다른 위치를 지정하십시오.",
        ) from error


def main_part(output: Output) -> str | bytes:
    """What goes to standard output: the output itself, or the first of its files."""
    return next(iter(output.values())) if isinstance(output, dict) else output


def _in_folder(outputs: Mapping[str, Output], folder: Path, stem: str) -> dict[Path, bytes]:
    files = {}
    for name, output in outputs.items():
        if isinstance(output, dict):
            for part, content in output.items():
                files[folder / (part if stem == "report" else f"{stem}.{part}")] = _bytes(content)
        else:
            files[folder / f"{stem}{FORMATS[name].ending}"] = _bytes(output)
    return files


def _beside(outputs: Mapping[str, Output], file: Path) -> dict[Path, bytes]:
    if len(outputs) > 1:
        names = ", ".join(outputs)
        raise InputError(
            f"Several formats ({names}) cannot go into the one file {file}; give a folder to --output.",
            f"여러 형식({names})을 한 파일 {file}에 쓸 수 없습니다. --output에 폴더를 지정하십시오.",
        )
    files = {}
    for output in outputs.values():
        parts = output if isinstance(output, dict) else {"": output}
        for number, (part, content) in enumerate(parts.items()):
            path = file if number == 0 else file.with_name(f"{file.stem}.{Path(part).stem}{Path(part).suffix}")
            files[path] = _bytes(content)
    return files


def _bytes(content: str | bytes) -> bytes:
    return content.encode("utf-8", "replace") if isinstance(content, str) else content


def _replace_all(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write every file under a temporary name before the first is moved to its place."""
    temporary: dict[Path, Path] = {}
    try:
        for number, (path, content) in enumerate(files.items()):
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists() and not path.is_file():
                path.write_bytes(content)  # a device or a pipe such as /dev/stdout: nothing to replace
                continue
            final = path.resolve()  # through a link to the file that it names
            beside = final.with_name(f".{final.name[:60]}.{os.getpid()}-{number}.tmp")
            temporary[beside] = final
            _write_whole(beside, content, final)
        for beside, final in temporary.items():
            os.replace(beside, final)
    finally:
        for beside in temporary:
            with contextlib.suppress(OSError):
                beside.unlink()
    return tuple(files)


def _write_whole(path: Path, content: bytes, final: Path) -> None:
    with open(path, "xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if final.exists():
        if not os.access(final, os.W_OK):
            raise PermissionError(13, "Permission denied", str(final))
        path.chmod(stat.S_IMODE(final.stat().st_mode))
