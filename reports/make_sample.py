"""Make `reports/sample/` anew from the articles in `corpora/`, with a picture of one article's page.

Run it in the checkout after a change that shows in reports: `python reports/make_sample.py`. It needs the extra `test`
and a chromium on the machine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "reports" / "sample"
FORMATS = ("html", "csv", "summary", "markdown")


def main() -> None:
    """Write the reports and the pictures."""
    os.chdir(ROOT)
    formats = [part for name in FORMATS for part in ("--format", name)]
    command = [sys.executable, "-m", "bitext_check", "check", "corpora", *formats, "--output", "reports/sample/"]
    subprocess.run([*command, "--fail-on", "never"], check=True)
    pictures(SAMPLE / "report.html")


def pictures(page: Path) -> None:
    """The page of an article on a wide window, as the README shows it."""
    from playwright.sync_api import sync_playwright

    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        view = opened.new_context(viewport={"width": 1400, "height": 1040}, color_scheme="light").new_page()
        view.goto(page.as_uri())
        view.locator(".open", has_text="suncheon-council").click()
        view.locator("mark", has_text="3.7 million").focus()
        view.evaluate("scrollTo(0, 0)")
        view.wait_for_timeout(400)
        view.screenshot(path=SAMPLE / "page.png")
        opened.close()


if __name__ == "__main__":
    main()
