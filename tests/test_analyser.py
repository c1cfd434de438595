"""The analyser of Korean: in this process, and in one beside it."""

from __future__ import annotations

import gc
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bitext_check.segmentation import analyser
from bitext_check.segmentation.analyser import WARMING, Word, begin_beside, end_beside, morphemes, serve, similarities

TEXTS = ("한들시는 도서관을 지었다. 시민이 반겼다.", "", "웃는 얼굴 😀도, 한자 漢字도 있다.")
PAIRS: tuple[tuple[Word, Word], ...] = ((("학교", "NNG"), ("학생", "NNG")), (("없는말없는말", "NNG"), ("학생", "NNG")))


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> Iterator[analyser._Beside]:
    """A process beside this one, though the model may be loaded here."""
    here = analyser._Beside()
    monkeypatch.setattr(analyser, "_beside", here)
    yield here
    end_beside()


def test_the_sentence_that_warms_is_analysed_as_the_model_does() -> None:
    assert morphemes([WARMING]) == [analyser._WARMED]


def test_the_process_beside_answers_as_the_model_here(
    beside: analyser._Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = morphemes(TEXTS), similarities(PAIRS)
    assert analyser._beside is beside
    monkeypatch.setattr(analyser, "_beside", None)
    assert found == (morphemes(TEXTS), similarities(PAIRS))
    assert "도서관" in [form for form, *_ in found[0][0]]
    assert found[1][0] is not None
    assert found[1][1] is None


def test_the_sentence_that_warms_does_not_wait_for_the_model(beside: analyser._Beside) -> None:
    beside._process.kill()
    assert morphemes([WARMING])[0][0][0] == "시장"
    assert analyser._beside is beside


@pytest.mark.parametrize("gone", [False, True], ids=["going", "gone"])
def test_a_process_that_is_killed_is_done_without(beside: analyser._Beside, gone: bool) -> None:
    beside._process.kill()
    if gone:  # then the question cannot even be sent
        beside._process.wait()
    assert [len(found) for found in morphemes(TEXTS)][1] == 0
    assert analyser._beside is None
    assert beside._process.poll() is not None


def test_an_interrupted_answer_is_not_taken_for_the_next(
    beside: analyser._Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_line: bytes) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(json, "loads", interrupted)
        with pytest.raises(KeyboardInterrupt):
            morphemes(TEXTS)
    assert analyser._beside is None
    assert len(morphemes(TEXTS)) == len(TEXTS)


def test_what_it_cannot_answer_it_says_in_words_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal, "signal", lambda *_given: None)
    monkeypatch.setattr(gc, "disable", lambda: None)
    asked = b'{"pairs": 3}\n' + json.dumps({"texts": [WARMING]}).encode() + b"\n"
    answer = io.BytesIO()
    serve(io.BytesIO(asked), answer)
    refused, found = (json.loads(line) for line in answer.getvalue().splitlines())
    assert isinstance(refused, str)
    assert [tuple(morpheme) for morpheme in found] == analyser._WARMED


def test_one_processor_gets_no_second_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analyser, "_processors", lambda: 1)
    monkeypatch.setattr(analyser.kiwi, "cache_info", lambda: type("Info", (), {"currsize": 0}))
    begin_beside()
    assert not analyser.at_work()


def test_where_no_process_can_be_begun_the_model_is_loaded_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_given: object, **_named: object) -> None:
        raise OSError

    monkeypatch.setattr(analyser, "_processors", lambda: 2)
    monkeypatch.setattr(analyser.kiwi, "cache_info", lambda: type("Info", (), {"currsize": 0}))
    monkeypatch.setattr(subprocess, "Popen", refused)
    begin_beside()
    assert not analyser.at_work()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="the children of a process are read from /proc")
def test_a_page_is_checked_with_the_model_beside_and_nothing_stays_behind(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("한들시는 3일 도서관을 지었다.\n\nHandeul City built a library on the 3rd.\n", encoding="utf-8")
    watch = """
import os, sys
from bitext_check import cli
from bitext_check.segmentation import analyser
sys.argv = ["bitext-check", "check", sys.argv[1]]
end = analyser.end_beside
def told():
    if analyser._beside:
        print("beside", analyser._beside._process.pid, analyser.kiwi.cache_info().currsize, file=sys.stderr)
    end()
analyser.end_beside = told
cli.main()
"""
    run = subprocess.run([sys.executable, "-c", watch, str(page)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    if len(os.sched_getaffinity(0)) > 1:
        _, process, loaded_here = run.stderr.split()
        assert loaded_here == "0"
        assert not Path("/proc", process).exists()
