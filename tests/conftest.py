"""What all tests share: the analyser of Korean, loaded once, and a steady hypothesis."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from bitext_check import cli
from bitext_check.records import Report
from bitext_check.reporting.formats import render

# The same examples on every run and on every machine: a red test is always someone's change.
settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def analyser() -> object:
    """The Korean analyser, whose model takes a second or two to load: once for the whole run."""
    from bitext_check.segmentation.analyser import kiwi

    return kiwi()


@dataclass(frozen=True)
class Run:
    """What one call of the command line gave."""

    status: int
    out: str
    err: str

    @property
    def sentences(self) -> list[str]:
        """The lines of standard error."""
        return self.err.strip().splitlines()


@pytest.fixture
def run(analyser: object, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Calls the command line in this process: `run("check", path, "--format", "json")`."""

    def call(*arguments: str | Path) -> Run:
        monkeypatch.setattr("sys.argv", ["bitext-check", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as leave:
            cli.main()
        captured = capsys.readouterr()
        return Run(int(leave.value.code or 0), captured.out, captured.err)

    return call


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A chromium without a window. On a developer's machine that has none its tests are left out, never in `.ci/run`."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not os.environ.get("CI"):
        pytest.importorskip("playwright")
        if program is None:
            pytest.skip("no chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Open a page of a report: `open_page(report, name="summary", language="ko", dark=True, width=360, address="#3")`.

    At the end of the test nothing may have been said in the console nor asked from outside.
    """
    faults: list[str] = []
    contexts = []

    def opened(
        report: Report, *, name: str = "html", language: str = "en", dark: bool = False, width: int = 1440,
        address: str = "", touch: bool = False,
    ) -> Any:  # fmt: skip
        file = tmp_path / "report.html"
        content = render(name, report, language)
        content = next(iter(content.values())) if isinstance(content, dict) else content
        file.write_text(str(content), encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light", has_touch=touch
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: faults.append(f"dialog {dialog.message}"))
        page.on("request", lambda request: faults.extend([request.url] if not request.url.startswith("file:") else []))
        page.goto(file.as_uri() + address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []
