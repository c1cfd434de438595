"""Nothing in an article can stop the checker, run anything or reach the network."""

from __future__ import annotations

import importlib
import os
import pkgutil
import random
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import bitext_check
from bitext_check.pipeline import check_article
from bitext_check.reading.errors import InputError
from bitext_check.reading.giants import without_giants
from bitext_check.reading.memories import read_pairs
from bitext_check.reading.pages import html_text
from bitext_check.records import ArticleReport
from bitext_check.tables.load import TableError
from bitext_check.tables.tbx import tbx_terms

CORPORA = Path(__file__).parent.parent / "corpora"
LENGTH = 8000
# Runs of one shape each, which patterns with two ways through the same text take quadratic time on.
HOSTILE = (
    "1", " ", "가", "a", "A", "1,", "1 ", "가 ", "A ", "a-", "(", "[", "“", "‘", "'", '"', "제1", "1만", "·", "-", "~", "A.",
    "Kim ", "김", "a'", "1.", "▲ ", "전 ", "of ", "@a.", "a@", " \t", "/1", "=", "A1", "가1 ", "· ", "이 ", "and ", "1-1",
)  # fmt: skip


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern that a module of the package keeps compiled."""
    for module in pkgutil.walk_packages(bitext_check.__path__, "bitext_check."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            held = value.values() if isinstance(value, dict) else value if isinstance(value, tuple | list) else (value,)
            for item in held:
                if isinstance(item, re.Pattern):
                    yield f"{module.name}.{name}", item


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    start = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - start


def test_no_pattern_takes_more_than_linear_time() -> None:
    """Twice the text takes about twice the time; what takes no noticeable time is not measured again."""
    slow = []
    for name, pattern in {(name, pattern) for name, pattern in _patterns()}:
        for seed in HOSTILE:
            text = (seed * LENGTH)[:LENGTH] + "!"
            if _seconds(pattern, text) < 0.05:
                continue
            once, twice = (min(_seconds(pattern, t) for _ in range(3)) for t in (text, text[:-1] + text))
            if once > 0.05 and twice > 3.2 * once:
                slow.append((name, seed, once, twice))
    assert slow == []


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something wants the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.usefixtures("no_network")
def test_checking_never_reaches_the_network() -> None:
    for path in sorted(CORPORA.glob("*.txt")):
        if ".en." not in path.name and ".ko." not in path.name:
            assert isinstance(check_article(path), ArticleReport)


def _long_run(folder: Path) -> subprocess.Popen[bytes]:
    texts = folder / "texts"
    texts.mkdir()
    page = (CORPORA / "gumi-company.txt").read_bytes()
    for number in range(1500):
        (texts / f"a{number:03}.txt").write_bytes(page)
    command = [sys.executable, "-m", "bitext_check", "check", str(texts), "--format", "csv", "--format", "html"]
    return subprocess.Popen([*command, "--output", str(folder / "out"), "--quiet"], stderr=subprocess.PIPE)


# Fifty take ten minutes: BITEXT_CHECK_KILLS=50 python -m pytest tests/test_trust.py -k killed
KILLS = int(os.environ.get("BITEXT_CHECK_KILLS", "2"))


def test_a_killed_run_leaves_no_half_file_and_the_earlier_output(tmp_path: Path) -> None:
    for number in range(KILLS):
        folder = tmp_path / str(number)
        folder.mkdir()
        run = _long_run(folder)
        (folder / "out").mkdir()
        (folder / "out" / "findings.csv").write_text("earlier", encoding="utf-8")
        time.sleep(1.0 + 3 * number / KILLS)
        assert run.poll() is None
        run.kill()
        run.wait(10)
        assert {p.name for p in (folder / "out").iterdir() if not p.name.startswith(".")} == {"findings.csv"}
        assert (folder / "out" / "findings.csv").read_text(encoding="utf-8") == "earlier"


def test_a_run_killed_at_random_moments_leaves_each_file_as_it_was_or_as_it_is_to_be(tmp_path: Path) -> None:
    """To its very end: the kills fall into the last third of the time that a run takes, when the files are written."""
    out = tmp_path / "out"
    names = tuple(f"gumi-company.{end}" for end in ("findings.csv", "html", "json", "segments.csv"))
    command = [sys.executable, "-m", "bitext_check", "check", str(CORPORA / "gumi-company.txt"), "--quiet"]
    command += [part for form in ("csv", "html", "json") for part in ("--format", form)]
    command += ["--output", f"{out}/"]
    start = time.monotonic()
    subprocess.run(command, check=False, stderr=subprocess.DEVNULL)
    whole = time.monotonic() - start
    complete = {path.name: path.read_bytes() for path in out.iterdir()}
    assert sorted(complete) == sorted(names)
    chance = random.Random(11)
    for _ in range(KILLS):
        for path in out.iterdir():
            path.unlink()
        for name in names:
            (out / name).write_text("earlier", encoding="utf-8")
        run = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        time.sleep(whole * chance.uniform(0.66, 1.05))
        run.kill()
        run.wait(10)
        left = {path.name: path.read_bytes() for path in out.iterdir() if not path.name.startswith(".")}
        assert sorted(left) == sorted(names)
        assert all(content in (b"earlier", complete[name]) for name, content in left.items())


def test_an_interrupted_run_ends_soon_with_status_130(tmp_path: Path) -> None:
    run = _long_run(tmp_path)
    time.sleep(8.0)  # the analyser is loaded by then, which is one call that cannot be interrupted
    assert run.poll() is None
    start = time.monotonic()
    os.kill(run.pid, signal.SIGINT)
    _, message = run.communicate(timeout=20)
    assert run.returncode == 130
    assert time.monotonic() - start < 2.0
    assert b"Traceback" not in message


KOREAN = "단양군은 14일 마늘 축제를 연다고 밝혔다. 축제에는 3천 명이 참가한다."
ENGLISH = "Danyang County announced on the 14th that it will hold a garlic festival. 3,000 people will take part."


def _page(extra: str, head: str = "") -> str:
    middle = f"<p>{KOREAN}</p>{extra}<p>아래는 위 글을 구글 번역으로 옮긴 영문입니다.</p><p>{ENGLISH}</p>"
    return f"{head}<html><body><article>{middle}</article></body></html>"


_ENTITIES = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))


_MANY = " ".join(f"a{n}=1" for n in range(100_000))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(_page("<p>&j;</p>", f'<!DOCTYPE html [<!ENTITY a "lol">{_ENTITIES}]>'), id="entities in entities"),
        pytest.param(_page("<p>&x;</p>", '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), id="a file"),
        pytest.param(_page("<p>&x;</p>", '<!DOCTYPE html [<!ENTITY x SYSTEM "http://localhost/">]>'), id="an address"),
        pytest.param(_page(f'<p title="{"a" * 1_000_000}"></p>'), id="a huge attribute"),
        pytest.param(_page(f"<!--{'-' * 100_000}-->"), id="a huge comment"),
        pytest.param(_page("<div>" * 200 + "</div>" * 200), id="deep nesting"),
        pytest.param(_page("<p>" * 20_000), id="paragraphs without end"),
        pytest.param(_page(f"<p {' '.join(f'a{n}=1' for n in range(100_000))}></p>"), id="100,000 attributes"),
        pytest.param(_page(f"<p x='>' {_MANY}></p>"), id="100,000 attributes after a value with a tag's end"),
        pytest.param(_page(f'<p x="<p" {_MANY}></p>'), id="100,000 attributes after a value with a tag's beginning"),
        pytest.param(_page(f"<p/{'/'.join(f'a{n}' for n in range(100_000))}></p>"), id="100,000 without white space"),
        pytest.param(
            _page(f"<!-- <p x=' --><p y='> ' {_MANY}></p>"), id="100,000 attributes in a tag half in a comment"
        ),
        pytest.param(_page("") + f"<p {_MANY}", id="100,000 attributes and no end"),
        pytest.param(_page("<p " + "x='<a ' " * 2_000 + "></p>"), id="tags in a tag"),
        pytest.param(_page("<script>document.write('3,000')</script>"), id="a script"),
        pytest.param(_page(f"<script>for (i=0;i<n;i++) {{{'f(i);' * 5_000}}}</script>"), id="a script like a long tag"),
    ],
)
@pytest.mark.usefixtures("no_network", "analyser")
def test_hostile_markup_is_read_as_the_text_that_a_reader_sees(text: str, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(text, encoding="utf-8")
    check_article(KOREAN, ENGLISH)  # loads what is loaded once
    start = time.process_time()
    report = check_article(file)
    assert time.process_time() - start < 5
    assert (report.segments[0].source_text, report.segments[0].target_text) == (KOREAN, ENGLISH)
    read = "".join((*report.source_paragraphs, *report.target_paragraphs))
    assert not re.search("root:|lol|document", read)


def test_tags_in_tags_without_end_are_refused() -> None:
    start = time.process_time()
    with pytest.raises(InputError, match="tags stand in tags without end"):
        html_text(("<a" * 9_000 + ">") * 60, "page.html")
    assert time.process_time() - start < 5


def test_a_page_without_giants_is_left_as_it_is() -> None:
    text = _page("""<a title="1 > 0" href='a<b'>x</a><!-- <b --><script>if (a<b) f('</p>')</script>""")
    assert without_giants(text, "page.html") is text


_LOLS = f'<!DOCTYPE x [<!ENTITY a "lol">{_ENTITIES}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
_TUV = '<tuv xml:lang="{}"><seg>{}</seg></tuv>'


def _tmx(inner: str, head: str = "") -> str:
    return f"{head}<tmx><body><tu>{_TUV.format('ko', '가' + inner)}{_TUV.format('en', 'a' + inner)}</tu></body></tmx>"


def _tbx(inner: str, head: str = "") -> str:
    sections = "".join(
        f'<langSec xml:lang="{language}"><termSec><term>{term}{inner}</term></termSec></langSec>'
        for language, term in (("ko", "가"), ("en", "a"))
    )
    return f"{head}<tbx><conceptEntry>{sections}</conceptEntry></tbx>"


_BAD_XML = {
    "entities in entities": ("&j;", _LOLS),
    "a file": ("&x;", _LOLS),
    "deep nesting": ("<hi>" * 50_000 + "</hi>" * 50_000, ""),
    "nesting as deep as is read": ("<hi>" * 200 + "</hi>" * 200, ""),
    "no XML": ("<<<", ""),
    "an archive": ("", "PK\x03\x04"),
}


@pytest.mark.parametrize("kind", [_tmx, _tbx])
@pytest.mark.parametrize("name", _BAD_XML)
@pytest.mark.usefixtures("no_network")
def test_hostile_memories_and_term_bases_are_read_or_refused(
    name: str, kind: Callable[[str, str], str], tmp_path: Path
) -> None:
    file = tmp_path / ("a.tmx" if kind is _tmx else "a.tbx")
    file.write_text(kind(*_BAD_XML[name]), encoding="utf-8")
    start = time.process_time()
    try:
        found = repr(read_pairs(file) if kind is _tmx else list(tbx_terms(file)))
    except (InputError, TableError) as refused:
        found = str(refused)
        assert file.name in found
    assert time.process_time() - start < 3
    assert not re.search("root:|lol", found)
