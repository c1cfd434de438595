"""Text, Markdown and HTML to pages of paragraphs."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from bitext_check.reading.errors import InputError
from bitext_check.reading.pages import html_text, make_page, read_page
from bitext_check.records import Page

KOREAN = (
    "경남 남해군은 오는 12일 유배문학관에서 마늘 요리 교실을 연다고 밝혔다.",
    "수강생 24명은 사흘 동안 마늘장아찌와 마늘빵을 만든다. 재료비는 1인당 2만 원이다.",
    "봉하경 소장은 “지역 농산물을 널리 알리겠다”고 말했다.",
)
NOTICE = "아래는 위 기사를 구글번역으로 번역한 영문입니다."
ENGLISH = (
    "Namhae County, South Gyeongsang Province, announced that it will hold a garlic cooking class on the 12th.",
    "Twenty-four students will make pickled garlic and garlic bread for three days. Materials cost 20,000 won each.",
    "Director Bong Ha-kyung said, “We will make local produce widely known.”",
)
ALL = (*KOREAN, NOTICE, *ENGLISH)


def texts(page: Page) -> list[str]:
    return [page.paragraph(n) for n in range(len(page.paragraphs))]


def test_paragraphs_are_the_lines_that_hold_something() -> None:
    page = make_page("a", "a.txt", "하나\n\n  둘 \r\n\t\r셋\u2028넷\x85다섯\n\ufeff\n\u200b\n")
    assert texts(page) == ["하나", "둘", "셋", "넷", "다섯"]


def test_the_text_is_kept_as_it_was_read() -> None:
    text = "\ufeff  " + unicodedata.normalize("NFD", "가나") + "\u200b \r\n１２３\n"
    page = make_page("a", "a.txt", text)
    assert page.text == text
    assert texts(page)[1] == "１２３"


@pytest.mark.parametrize(
    ("line", "inner"),
    [
        ("# 제목 줄", "제목 줄"),
        ("### Head line", "Head line"),
        ("> 인용한 글", "인용한 글"),
        ("#해시태그", "#해시태그"),
        ("#", "#"),
        ("본문 # 그대로", "본문 # 그대로"),
    ],
)
def test_marks_of_markdown_are_no_text(line: str, inner: str) -> None:
    assert texts(make_page("a", "a.md", line, markdown=True)) == [inner]
    assert texts(make_page("a", "a.txt", line)) == [line]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("봉하경 기자 / 기사승인 : 2025-04-03 09:12:40", "2025-04-03"),
        ("입력 2025.11.3 14:05 | 수정 2025.11.4", "2025-11-03"),
        ("등록 2025년 7월 23일", "2025-07-23"),
        ("승인 2025-02-31 10:00", None),
        ("이 단체는 2019-05-01 문을 열었다", None),
    ],
)
def test_the_date_of_publication_is_one_that_exists(line: str, date: str | None) -> None:
    assert make_page("a", "a.txt", f"제목\n{line}\n본문이다.").date == date


def page_of(body: str) -> str:
    head = "<head><title>남해소식</title><script>var x = '숨은 글';</script></head>"
    menu = "<nav><a href='/'>홈</a> <a href='/p'>정치</a></nav>"
    return f"<html>{head}<body>{menu}{body}<footer>등록번호 : 경남아00000</footer></body></html>"


def paragraphs(tag: str) -> str:
    return "".join(f"<{tag}>{line}</{tag}>" for line in ALL)


LAYOUTS = {
    "paragraphs": f"<article><h1>남해군 마늘 요리 교실</h1>{paragraphs('p')}</article>",
    "divisions": f"<div class='view'>{paragraphs('div')}</div>",
    "line breaks": f"<div class='view'>{'<br><br>'.join(ALL)}</div>",
    "tables": f"<table><tr><td>홈</td></tr><tr><td><table><tr><td>{'<br>'.join(ALL)}</td></tr></table></table>",
    "inline marks": "<article>" + "".join(f"<p><b>{s[:9]}</b><span>{s[9:]}</span></p>" for s in ALL) + "</article>",
    "unclosed": "<div>" + "".join(f"<p>{line}" for line in ALL),
    "a repeated line": f"<article>{paragraphs('p')}<p>{KOREAN[0]}</p></article>",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_html_keeps_the_paragraphs_of_both_languages(layout: str) -> None:
    lines = html_text(page_of(LAYOUTS[layout]), "a.html").splitlines()
    assert [line for line in lines if line in ALL][: len(ALL)] == list(ALL)
    assert not any("숨은 글" in line for line in lines)


def test_a_fragment_and_a_text_without_tags_are_read_as_well() -> None:
    assert html_text(paragraphs("p"), "a.html").splitlines() == list(ALL)
    assert html_text("\n".join(ALL), "a.html").splitlines() == list(ALL)


def test_characters_written_as_entities_are_characters() -> None:
    body = f"<p>{KOREAN[0]} &lt;1부&gt;&nbsp;&amp; &#8220;끝&#8221;</p><p>{KOREAN[1]}</p>"
    text = html_text(page_of(body), "a.html")
    assert "<1부>" in text
    assert "& “끝”" in text.replace("\xa0", " ")


def test_html_without_text_is_refused() -> None:
    with pytest.raises(InputError, match=r"a\.html: no article text was found in the HTML"):
        html_text("<html><body><script>var a = 1;</script></body></html>", "a.html")


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_html_files_are_decoded_before_their_tags_are_read(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "page.html"
    declared = '<html><head><meta charset="euc-kr"></head><body>'
    file.write_bytes((declared + paragraphs("p") + "</body></html>").encode(encoding))
    assert texts(read_page(file, "page")) == list(ALL)
