"""The analyser of Korean, kiwipiepy: in this process, or in one beside it.

Loading its model takes longer than loading all tables, and holds Python's lock. A command that checks a page therefore
begins a process beside its own (`begin_beside`) that loads the model while the tables load here. The two exchange lines
of JSON through pipes; whatever goes wrong there, the model is loaded in this process instead.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kiwipiepy import Kiwi

Morpheme = tuple[str, str, int, int, str, int]
"""Form, tag, start and length in characters, lemma, number of the sentence."""
Word = tuple[str, str]
"""Form and tag."""

WARMING = "시장이 3일 서울에서 말했다."
"""A sentence that wakes the other steps of a check: its analysis is known before the model is loaded."""
_WARMED: list[Morpheme] = [
    ("시장", "NNG", 0, 2, "시장", 0), ("이", "JKS", 2, 1, "이", 0), ("3", "SN", 4, 1, "3", 0),
    ("일", "NNB", 5, 1, "일", 0), ("서울", "NNP", 7, 2, "서울", 0), ("에서", "JKB", 9, 2, "에서", 0),
    ("말", "NNG", 12, 1, "말", 0), ("하", "XSV", 13, 1, "하", 0), ("었", "EP", 13, 1, "었", 0),
    ("다", "EF", 14, 1, "다", 0), (".", "SF", 15, 1, ".", 0),
]  # fmt: skip
_SERVE = "from bitext_check.segmentation.analyser import serve; serve()"
_lock = threading.Lock()


@lru_cache(maxsize=1)
def kiwi() -> Kiwi:
    """The model in this process, loaded when it is first needed."""
    from kiwipiepy import Kiwi

    return Kiwi(num_workers=1)


def _morphemes(texts: Sequence[str]) -> Iterator[list[Morpheme]]:
    with _lock:
        model = kiwi()
    for found in model.tokenize(list(texts)):
        yield [(m.form, m.tag, m.start, m.len, m.lemma, m.sent_position) for m in found]


def _similarities(pairs: Sequence[tuple[Word, Word]]) -> list[float | None]:
    with _lock:
        model = kiwi()
    return [_similarity(model, *pair) for pair in pairs]


def _similarity(model: Kiwi, one: Word, other: Word) -> float | None:
    try:
        return float(model.morpheme_similarity(one, other))
    except ValueError:
        return None


class _Beside:
    """The model in a process of its own."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _SERVE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        )

    def ask(self, question: dict[str, Any], lines: int) -> list[list[Any]]:
        """The lines of the answer. What goes wrong with the process is an `OSError` or a `ValueError`."""
        asked, answer = self._process.stdin, self._process.stdout
        assert asked is not None
        assert answer is not None
        asked.write(json.dumps(question).encode() + b"\n")
        asked.flush()
        found = [json.loads(answer.readline()) for _ in range(lines)]
        if not all(isinstance(line, list) for line in found):
            raise ValueError(found)
        return found

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                # A question that a dead process did not take is still in the pipe, and closing tries to send it.
                with suppress(OSError):
                    pipe.close()


_beside: _Beside | None = None


def begin_beside() -> None:
    """Load the model in a process beside this one, where there is a second processor and no model here yet.

    Until `end_beside` all that is asked of the model is asked of that process.
    """
    global _beside
    if _beside is None and not kiwi.cache_info().currsize and _processors() > 1:
        try:
            _beside = _Beside()
        except OSError:
            _beside = None


def at_work() -> bool:
    """Whether the model is being loaded, or is, in a process beside this one."""
    return _beside is not None


def end_beside() -> None:
    """End the process of `begin_beside`, if there is one."""
    global _beside
    if _beside is not None:
        _beside.end()
        _beside = None


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def morphemes(texts: Sequence[str]) -> list[list[Morpheme]]:
    """The morphemes of each text as the model finds them."""
    if _beside is not None and list(texts) == [WARMING]:
        return [_WARMED]
    found = _asked({"texts": list(texts)}, len(texts))
    return list(_morphemes(texts)) if found is None else [[tuple(m) for m in line] for line in found]


def similarities(pairs: Sequence[tuple[Word, Word]]) -> list[float | None]:
    """How alike the words of each pair are to the model, from -1 to 1; None where it does not know one of them."""
    found = _asked({"pairs": list(pairs)}, 1)
    return _similarities(pairs) if found is None else found[0]


def _asked(question: dict[str, Any], lines: int) -> list[list[Any]] | None:
    """What the process beside answers; None where there is none, or none any more."""
    with _lock:
        if _beside is None:
            return None
        try:
            return _beside.ask(question, lines)
        except (OSError, ValueError):
            end_beside()
            return None
        except BaseException:
            # Half an answer is still on its way: it must not be taken for the next one.
            end_beside()
            raise


def serve(asked: IO[bytes] | None = None, answer: IO[bytes] | None = None) -> None:
    """Answer each line of JSON with lines of JSON until there are no more: what the process beside does."""
    # An interruption is for the process that asks; it ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    asked, answer = asked or sys.stdin.buffer, answer or sys.stdout.buffer
    kiwi()
    for line in asked:
        try:
            for found in _answers(json.loads(line)):
                answer.write(json.dumps(found).encode() + b"\n")
        except Exception as wrong:
            answer.write(json.dumps(str(wrong)).encode() + b"\n")
        answer.flush()


def _answers(question: dict[str, Any]) -> Iterator[list[Any]]:
    if "texts" in question:
        yield from _morphemes(question["texts"])
    else:
        yield _similarities([((a, b), (c, d)) for (a, b), (c, d) in question["pairs"]])
