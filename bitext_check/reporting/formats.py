"""The output formats, found by walking this folder: a module `…_report.py` with `NAME`, `ENDING`, `render` is a format.

`render(report, language)` gives text, bytes, or several files by name. Heavy libraries are imported inside `render`.
"""

from __future__ import annotations

import difflib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from bitext_check.reading.errors import InputError
from bitext_check.records import Report
from bitext_check.reporting.safety import whole

Output = str | bytes | dict[str, str | bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """An output format: its name on the command line, the ending of its file, one line about it, and its function."""

    name: str
    ending: str
    summary: str
    render: Callable[[Report, str], Output]


def _found() -> Mapping[str, Format]:
    formats = {}
    for info in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if info.name.endswith("_report"):
            module = import_module(f"{__package__}.{info.name}")
            summary = (module.__doc__ or "").strip().splitlines()[0]
            formats[module.NAME] = Format(module.NAME, module.ENDING, summary, module.render)
    return MappingProxyType(dict(sorted(formats.items())))


FORMATS: Mapping[str, Format] = _found()


def check_names(names: Iterable[str]) -> None:
    """Raise `InputError`, which names the nearest right one, when a name is not that of a format."""
    for name in names:
        if name not in FORMATS:
            known = ", ".join(FORMATS)
            near = difflib.get_close_matches(name, FORMATS, n=1)
            raise InputError(
                f"There is no format {name!r}{f' (did you mean {near[0]}?)' if near else ''}; choose one of: {known}.",
                f"{name!r} 형식은 없습니다{f'({near[0]}?)' if near else ''}. 다음 가운데 고르십시오: {known}.",
            )


def render(name: str, report: Report, language: str = "en") -> Output:
    """The report in the format `name`, messages in `language` ("en" or "ko").

    Text can always be encoded as UTF-8. Raises `InputError` for an unknown format and for a missing extra.
    """
    check_names((name,))
    output = FORMATS[name].render(report, language)
    if isinstance(output, dict):
        return {part: _encodable(content) for part, content in output.items()}
    return _encodable(output)


def _encodable(content: str | bytes) -> str | bytes:
    return whole(content) if isinstance(content, str) else content
