"""A page for editors: both texts side by side with marks, cards, filters and keys; one file, nothing from outside.

The data stands in JSON blocks, one an article, which the page's script shows when an article is opened; a content
security policy allows this one script and this one style sheet, by their hashes, and no connection at all.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib import resources

from bitext_check import __version__
from bitext_check.records import Report
from bitext_check.reporting.page_data import article_data, index_data, script_json
from bitext_check.reporting.words import word, word_or

NAME = "html"
ENDING = ".html"


def render(report: Report, language: str) -> str:
    """The page; its interface starts in `language`, and a switch on the page changes it."""
    return page(
        "report.html.j2",
        language,
        scripts=("shared.js", "basics.js", "views.js", "steps.js"),
        report=report,
        index=script_json(index_data(report, language)),
        articles=[script_json(article_data(article)) for article in report.articles],
    )


def _script(names: Sequence[str]) -> str:
    """The script of a page: its files in one function, so that they share names and leave none behind.

    Texts are only ever set as text, never as markup.
    """
    parts = "\n".join(template(name) for name in names)
    return f'"use strict";\n(() => {{\n{parts}}})();\n'


def _style() -> str:
    """The style of a page; dark by the system's setting, or by the page's own switch where it has one."""
    dark = template("dark.css")
    system = f"@media (prefers-color-scheme: dark) {{ :root:not([data-theme]) {{\n{dark}}} }}\n"
    return f'{template("report.css")}{system}:root[data-theme="dark"] {{\n{dark}}}\n'


def template(name: str) -> str:
    """The text of a file in `templates/`."""
    return resources.files(__package__).joinpath(f"templates/{name}").read_text(encoding="utf-8")


def integrity(text: str) -> str:
    """The hash by which a content security policy allows an inline script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode()}'"


def page(name: str, language: str, *, scripts: Sequence[str], index: str, **values: object) -> str:
    """A page from a template with the common style and a script of the files `scripts`, which reads the JSON `index`.

    Every value is escaped unless the template says that it is safe.
    """
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = _style(), _script(scripts)
    language = "ko" if language == "ko" else "en"
    return environment.get_template(name).render(
        language=language,
        version=__version__,
        style=style,
        policy_style=integrity(style),
        script=script,
        policy_script=integrity(script),
        index=index,
        word=lambda key: word(key, language),
        word_or=lambda key, otherwise: word_or(key, language, otherwise),
        **values,
    )
