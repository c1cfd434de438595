"""A text or an HTML document as a `Page`: its non-empty lines are the paragraphs."""

from __future__ import annotations

import contextlib
import re
from datetime import date
from html import unescape
from pathlib import Path

from bitext_check.reading.encoding import read_text
from bitext_check.reading.errors import InputError
from bitext_check.reading.giants import without_giants
from bitext_check.records import Page, Span

TEXT_ENDINGS = (".txt", ".md", ".html", ".htm")
_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_MARKDOWN = re.compile(r"[ \t]{0,3}(?:#{1,6}[ \t]{1,4}|>[ \t]{0,4})")
_TAGS = re.compile(r"<(?:html|body|article|section|main|table|td|div|p|br|span|li|h[1-6])\b", re.IGNORECASE)
# A line for this tool, such as one that silences a finding (triage/silences.py): no text of the article.
_OWN_LINE = re.compile(r"(?:<!--|#|//)\s{0,4}bitext-check:")
_TABLE_ROW = re.compile(r"^\|.{40}", re.MULTILINE)
_PUBLISHED = re.compile(r"승인|입력|등록|송고|작성|발행|게시|[0-2]\d:[0-5]\d")
_DATE = re.compile(r"(20\d\d)[-./년] ?(\d{1,2})[-./월] ?(\d{1,2})(?!\d)")


def read_page(path: Path, page_id: str) -> Page:
    """Read one file of text, Markdown or HTML. Raises `InputError`."""
    text = read_text(path)
    if path.suffix.lower() in (".html", ".htm"):
        text = html_text(text, str(path))
    return make_page(page_id, str(path), text, markdown=path.suffix.lower() == ".md")


def make_page(page_id: str, path: str, text: str, markdown: bool = False) -> Page:
    """A page of `text`, which is kept as it is; paragraphs are its lines without outer white space."""
    spans = []
    start = 0
    for match in [*_LINE_END.finditer(text), None]:
        end = match.start() if match else len(text)
        span = _trim(text, start, end, markdown)
        if span is not None:
            spans.append(span)
        start = match.end() if match else end
    return Page(page_id, path, text, tuple(spans), _date(text, spans))


def _trim(text: str, start: int, end: int, markdown: bool) -> Span | None:
    line = text[start:end]
    inner = line.strip().strip("\ufeff\u200b")
    if not inner or _OWN_LINE.match(inner):
        return None
    lead = line.index(inner)
    if markdown and (mark := _MARKDOWN.match(inner)) and mark.end() < len(inner):
        return Span(start + lead + mark.end(), start + lead + len(inner))
    return Span(start + lead, start + lead + len(inner))


def _date(text: str, spans: list[Span]) -> str | None:
    """The date of publication: the first full date in a short line near the top or with a word for it."""
    for number, span in enumerate(spans[:400]):
        line = text[span.start : span.end]
        if len(line) > 120 or not (number < 12 or "승인" in line or "입력" in line or "등록" in line):
            continue
        if not _PUBLISHED.search(line):
            continue
        match = _DATE.search(line)
        if match:
            with contextlib.suppress(ValueError):
                return date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    return None


def html_text(html: str, name: str) -> str:
    """The article text of an HTML document, one paragraph a line, by trafilatura. Raises `InputError`.

    trafilatura may take one language of a bilingual page for boilerplate, and it joins the paragraphs of pages that are
    laid out by tables; then every visible block of the page is taken and the chrome table decides.
    """
    html = without_giants(html, name)
    import trafilatura

    if html.strip() and not _TAGS.search(html):
        return html
    careful = trafilatura.extract(
        html, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False, output_format="txt"
    )
    whole = _all_blocks(html)
    text = careful or ""
    if _TABLE_ROW.search(text):
        text = whole
    for script in (r"[가-힣]", r"[A-Za-z]{2,}"):
        if len(re.findall(script, text)) < 0.6 * len(re.findall(script, whole)) and _is_prose(whole, script):
            text = whole
    headline = _headline(html, whole)
    if headline and headline not in text:
        text = f"{headline}\n{text}"
    if not text.strip():
        raise InputError(
            f"{name}: no article text was found in the HTML; save the article as text",
            f"{name}: HTML에서 기사 본문을 찾지 못했습니다. 본문을 텍스트로 저장하십시오",
        )
    return text


def _headline(html: str, whole: str) -> str:
    """The headline, which often stands outside what trafilatura takes: a line that the page's title begins with."""
    title = re.search(r"<title[^>]{0,200}>([^<]{1,500})", html, re.IGNORECASE)
    if title is None:
        return ""
    wanted = " ".join(unescape(title[1]).split())
    return next((line for line in whole.splitlines()[:200] if len(line) >= 8 and wanted.startswith(line)), "")


def _is_prose(text: str, script: str) -> bool:
    return any(len(re.findall(script, line)) >= 40 for line in text.splitlines())


_BLOCKS = frozenset(
    "p div br li tr td th h1 h2 h3 h4 h5 h6 section article header footer figcaption figure blockquote ul ol table "
    "body title dd dt dl pre hr aside nav main".split()
)
_HIDDEN = frozenset(("script", "style", "noscript", "template", "iframe", "head", "nav", "aside", "footer", "form"))


def _all_blocks(html: str) -> str:
    """Every visible block of the page, one a line."""
    from lxml import html as lxml_html

    try:
        tree = lxml_html.document_fromstring(html.encode("utf-8", "replace"), lxml_html.HTMLParser(encoding="utf-8"))
    except (ValueError, lxml_html.etree.ParserError):
        return ""
    lines: list[str] = [""]
    skipped_below = None
    for event, element in lxml_html.etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            if skipped_below is None and tag in _HIDDEN:
                skipped_below = element
            if skipped_below is None:
                _add(lines, tag, element.text)
            continue
        if skipped_below is element:
            skipped_below = None
        if skipped_below is None:
            _add(lines, tag, element.tail)
    return "\n".join(line for line in (re.sub(r"\s+", " ", line).strip() for line in lines) if line)


def _add(lines: list[str], tag: str, text: str | None) -> None:
    if tag in _BLOCKS:
        lines.append("")
    lines[-1] += text or ""
