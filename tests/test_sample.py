"""The reports in `reports/sample/`: whole, made from `corpora/` alone, and shown in the README."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bitext_check.reporting.formats import FORMATS
from tests.conftest import Run

Call = Callable[..., Run]
ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "reports" / "sample"


def test_the_sample_is_made_from_the_corpora_and_names_no_machine() -> None:
    page = (SAMPLE / "report.html").read_text(encoding="utf-8")
    found = re.search(r'<script type="application/json" id="index">(.*?)</script>', page)
    assert found is not None
    articles = [entry["id"] for entry in json.loads(found[1])["articles"]]
    listed = (ROOT / "corpora" / "README.md").read_text(encoding="utf-8")
    assert len(articles) == 12
    assert all(f"| {name} |" in listed for name in articles)
    for file in SAMPLE.iterdir():
        if file.suffix != ".png":
            assert not re.search(r"/(?:home|root|tmp|work|Users)/", file.read_text(encoding="utf-8")), file


def test_the_readme_shows_its_picture() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "](reports/sample/page.png)" in readme
    data = (SAMPLE / "page.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    assert int.from_bytes(data[16:20], "big") >= 1200


def test_all_formats_in_one_call_are_named_by_article_and_format(
    run: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("xlsxwriter")
    article = ROOT / "corpora" / "suncheon-council.txt"
    monkeypatch.chdir(tmp_path)
    formats = [part for name in FORMATS for part in ("--format", name)]
    assert run("check", article, *formats, "--lang", "ko", "--output", "out/").status == 1
    assert {path.name.removeprefix("suncheon-council.") for path in Path("out").iterdir()} == {
        "html", "findings.csv", "segments.csv", "xlsx", "md", "json", "sarif", "xml",
        "summary.html", "summary-articles.csv", "summary-categories.csv", "summary-renderings.csv",
    }  # fmt: skip
    for path in Path("out").iterdir():
        assert path.name.startswith("suncheon-council.")
        if path.suffix in (".html", ".csv", ".md"):
            text = path.read_text(encoding="utf-8")
            assert "경미" in text or "직함" in text, "messages and headers are Korean"
    for name in ("markdown", "sarif", "junit", "json", "html", "csv"):
        assert "노은채" in run("check", article, "--format", name, "--lang", "ko").out
