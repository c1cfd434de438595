"""What all tests share: the analyser of Korean, loaded once, and a steady hypothesis."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from bitext_check import cli

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
    from bitext_check.segmentation.passages import kiwi

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
