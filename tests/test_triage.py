"""Living with findings: severities, limits, comments and files that silence, the baseline; all through the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run

Call = Callable[..., Run]
KO = (
    "보은군, 대추 작목반에 저온 창고 지원",
    "충북 보은군은 대추 작목반 14곳에 저온 창고를 지원한다고 9일 밝혔다.",
    "변가을 소장은 “수확한 대추를 오래 보관할 수 있게 됐다”고 말했다.",
)
EN = (
    "Boeun County supports cold storage warehouses for jujube farming groups",
    "Boeun County, North Chungcheong Province, announced on the 9th that it will support cold storage warehouses for "
    "15 jujube farming groups.",
    "Director Park Min-su said, “Harvested jujubes can now be stored for a long time.”",
)
NOTICE = "아래는 위 기사를 구글번역으로 번역한 영문입니다."
COMMENT = '<!-- bitext-check: ignore NUM001 "15": counted after the print run -->'


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(name: str, *lines: str) -> Path:
    Path(name).write_text("\n".join([*lines, ""]), encoding="utf-8")
    return Path(name)


@pytest.fixture
def page() -> Path:
    return put("jujube.txt", *KO, NOTICE, *EN)


def article(run: Call, *options: str | Path) -> dict[str, Any]:
    found = run("check", *(options or ("jujube.txt",)), "--format", "json")
    return json.loads(found.out)["articles"][0]  # type: ignore[no-any-return]


def codes(report: dict[str, Any]) -> set[str]:
    return {issue["code"] for issue in report["issues"]}


def number_code(run: Call) -> str:
    """The code of the finding on 14 and 15, and its words."""
    (found,) = [i for i in article(run)["issues"] if i["category"] == "number"]
    return str(found["code"])


def english_of(run: Call, code: str) -> str:
    return next(str(i["target_text"]) for i in article(run)["issues"] if i["code"] == code)


def test_the_article_has_a_number_and_a_person_that_are_wrong(run: Call, page: Path) -> None:
    assert {i["category"] for i in article(run)["issues"]} >= {"number"}
    assert len(article(run)["issues"]) >= 2


def test_a_comment_silences_one_finding_and_is_no_text(run: Call, page: Path) -> None:
    before = article(run)
    code = number_code(run)
    words = english_of(run, code)
    for form in (
        f'<!-- bitext-check: ignore {code} "{words}": counted later -->',
        f"# bitext-check: ignore {code.lower()} “{words}” - counted later",
    ):
        put("jujube.txt", *KO, NOTICE, *EN[:2], form, *EN[2:])
        after = article(run)
        assert codes(after) == codes(before) - {code}
        assert after["target_paragraphs"] == before["target_paragraphs"]
        (silenced,) = after["silenced"]
        assert (silenced["code"], silenced["by"], silenced["reason"]) == (code, "comment", "counted later")
        assert "jujube.txt, line 7" in silenced["where"]
        assert after["score"] > before["score"]


def test_a_comment_in_the_page_of_a_site_counts_as_well(run: Call, page: Path) -> None:
    code = number_code(run)
    words = english_of(run, code)
    comment = f'<!-- bitext-check: ignore {code} "{words}": counted later -->'
    body = "".join(f"<p>{line}</p>\n" for line in (*KO, NOTICE, *EN))
    put("jujube.html", "<html><body><article>", comment, body, "</article></body></html>")
    assert [s["by"] for s in article(run, "jujube.html")["silenced"]] == ["comment"]


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        (
            '<!-- bitext-check: ignore NUM001 "15" -->',
            'line 1: not understood; write: bitext-check: ignore CODE "words"',
        ),
        ("# bitext-check: ignore NUM001: a reason", "line 1: not understood"),
        ('# bitext-check: ignore NUM01 "15": a reason', "line 1: no rule is called 'NUM01'; did you mean NUM0"),
    ],
)
def test_a_comment_that_is_wrong_is_named_with_its_line(run: Call, comment: str, words: str) -> None:
    put("jujube.txt", comment, *KO, NOTICE, *EN)
    result = run("check", "jujube.txt")
    assert result.status == 2
    assert words in result.err


def test_silence_writes_the_file_beside_the_article_and_silenced_lists_it(run: Call, page: Path) -> None:
    code = number_code(run)
    words = english_of(run, code)
    made = run("silence", page, code, "--english", words, "--reason", 'the desk said "15"')
    assert (made.status, made.out) == (0, "jujube.silence.toml\n")
    report = article(run)
    assert code not in codes(report)
    assert [(s["by"], s["reason"]) for s in report["silenced"]] == [("sidecar", 'the desk said "15"')]
    listed = run("silenced", page)
    assert listed.status == 0
    assert 'the desk said "15"' in listed.out
    assert "jujube.silence.toml, [[silence]] 1" in listed.out
    rows = [line.split("\t") for line in run("silenced", page, "--format", "tsv").out.splitlines()]
    assert rows[0][:2] == ["article", "code"]
    assert rows[1][:2] == ["jujube", code]
    assert run("silenced", page, "--format", "json", "--output", "s.json").status == 0
    assert json.loads(Path("s.json").read_text(encoding="utf-8"))["silenced"][0]["code"] == code


def test_a_silence_that_matches_nothing_any_more_is_told(run: Call, page: Path) -> None:
    run("silence", page, "TTL002", "--korean", "이사장", "--reason", "gone")
    result = run("silenced", page)
    assert result.status == 1
    assert "nothing is silenced any more by TTL002 “이사장”" in result.out
    assert "더는 없습니다" in run("silenced", page, "--lang", "ko").out
    assert any("TTL002" in note for note in article(run)["notes"])


def test_long_words_may_be_cut_and_both_sides_must_fit(run: Call) -> None:
    put("a.ko.txt", *KO, "군은 내년에도 이 사업을 계속하기로 했다고 관계자가 덧붙였다.")
    put("a.en.txt", *EN)
    omitted = next(i for i in article(run, "a.ko.txt")["issues"] if i["category"] == "omission")
    start = omitted["source_text"][:8] + "…"
    run("silence", "a.ko.txt", omitted["code"], "--korean", start, "--reason", "left out on purpose")
    assert omitted["code"] not in codes(article(run, "a.ko.txt"))
    put("a.silence.toml", f'[[silence]]\ncode = "{omitted["code"]}"\nkorean = "{start}"\nenglish = "x"\nreason = "y"')
    assert omitted["code"] in codes(article(run, "a.ko.txt"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[[silence]]\ncode = "NUM001"\nenglish = "15"', "[[silence]] 1: reason is missing"),
        ('[[silence]]\ncode = "NUM001"\nreason = "x"', "[[silence]] 1: korean or english is missing"),
        ('[[silence]]\ncode = "NUM001"\nenglsh = "15"\nreason = "x"', "[[silence]] 1: englsh is not known"),
        ('[[silence]]\ncode = "TTL02"\nenglish = "15"\nreason = "x"', "no rule is called 'TTL02'; did you mean TTL"),
        ('[silences]\ncode = "NUM001"', "only tables [[silence]] may stand here (silences)"),
        ("[[silence]", "not valid TOML"),
    ],
)
def test_a_file_that_is_wrong_is_named(run: Call, page: Path, text: str, words: str) -> None:
    put("jujube.silence.toml", text)
    result = run("check", page)
    assert result.status == 2
    assert "jujube.silence.toml" in result.err
    assert words in result.err


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (("missing.txt", "NUM001", "--english", "15", "--reason", "x"), "missing.txt: no such file"),
        (("jujube.txt", "NUM001", "--reason", "x"), "give the words of the finding"),
        (("jujube.txt", "NUM01", "--english", "15", "--reason", "x"), "no rule is called 'NUM01'"),
        (("jujube.txt", "NUM001", "--english", "15"), "Missing option '--reason'"),
    ],
)
def test_silence_refuses_what_it_does_not_understand(run: Call, page: Path, call: tuple[str, ...], words: str) -> None:
    result = run("silence", *call)
    assert result.status == 2
    assert words in result.err
    assert not Path("jujube.silence.toml").exists()


def test_one_article_of_a_table_can_be_meant(run: Call) -> None:
    rows = [f"{name}\t{KO[1]}\t{EN[1]}" for name in ("one", "two")]
    put("news.tsv", "article\tsource\ttarget", *rows)
    found = json.loads(run("check", "news.tsv", "--format", "json").out)["articles"]
    issue = next(i for i in found[0]["issues"] if i["category"] == "number")
    run("silence", "news.tsv", issue["code"], "--english", issue["target_text"], "--only", "one", "--reason", "x")
    found = json.loads(run("check", "news.tsv", "--format", "json").out)["articles"]
    assert [len(a["silenced"]) for a in found] == [1, 0]
    assert [a["notes"] for a in found] == [[], []]


def test_the_baseline_leaves_only_what_is_new(run: Call, page: Path) -> None:
    before = article(run)
    made = run("check", page, "--baseline", "known.json", "--update-baseline")
    assert made.status == 0
    assert f"known.json: known now: {len(before['issues'])} findings of 1 article." in made.err
    result = run("check", page, "--baseline", "known.json", "--format", "json")
    assert result.status == 0
    known = json.loads(result.out)["articles"][0]
    assert known["issues"] == []
    assert {s["by"] for s in known["silenced"]} == {"baseline"}
    # Another line before it changes no finding; another number does.
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("9th", "8th").replace(KO[0], f"{KO[0]}\n\n"), encoding="utf-8")
    new = json.loads(run("check", page, "--baseline", "known.json", "--format", "json").out)["articles"][0]
    assert [i["category"] for i in new["issues"]] == ["date"]


def test_the_baseline_of_the_settings_holds_and_keeps_other_articles(run: Call, page: Path) -> None:
    put("bitext-check.toml", 'baseline = "known.json"')
    put("other.txt", *KO, NOTICE, *EN)
    run("check", page, "other.txt", "--update-baseline")
    both = json.loads(Path("known.json").read_text(encoding="utf-8"))
    assert {entry["article"] for entry in both["known"]} == {"jujube", "other"}
    assert run("check", page).status == 0
    put("jujube.txt", *KO, NOTICE, EN[0], EN[1].replace("15", "14"), EN[2].replace("Park Min-su", "Byeon Ga-eul"))
    run("check", page, "--update-baseline")
    after = json.loads(Path("known.json").read_text(encoding="utf-8"))
    assert after["known"] == [entry for entry in both["known"] if entry["article"] == "other"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--baseline", "missing.json"), "missing.json: there is no such baseline; make it with --update-baseline"),
        (("--update-baseline",), "--update-baseline needs the file"),
        (("--baseline", "jujube.txt"), "jujube.txt: not a baseline of bitext-check"),
        (("--baseline", "jujube.txt", "--update-baseline"), "jujube.txt: not a baseline of bitext-check"),
    ],
)
def test_a_baseline_that_cannot_be_used_is_named(run: Call, page: Path, options: tuple[str, ...], words: str) -> None:
    before = page.read_bytes()
    result = run("check", page, *options)
    assert result.status == 2
    assert words in result.err
    assert page.read_bytes() == before


def test_severities_of_the_settings_hold_and_limits_leave_out(run: Call, page: Path) -> None:
    code = number_code(run)
    put("bitext-check.toml", f'severities = {{ {code} = "info" }}')
    quiet = article(run)
    assert {i["severity"] for i in quiet["issues"] if i["code"] == code} == {"info"}
    assert code not in codes(article(run, "jujube.txt", "--min-severity", "minor"))
    assert codes(article(run, "jujube.txt", "--min-severity", "info")) == codes(quiet)
    put("bitext-check.toml", f'severities = {{ {code} = "info" }}\nmin-severity = "minor"')
    assert code not in codes(article(run))


def test_what_is_less_sure_is_left_out(run: Call, page: Path) -> None:
    found = article(run)["issues"]
    surest = max(i["confidence"] for i in found)
    left = article(run, "jujube.txt", "--min-confidence", str(surest))["issues"]
    assert left == [i for i in found if i["confidence"] >= surest]
    put("bitext-check.toml", "min-confidence = 1.0")
    assert article(run)["issues"] == [i for i in found if i["confidence"] >= 1]


def test_fail_on_of_the_settings_holds_unless_the_call_says_otherwise(run: Call, page: Path) -> None:
    put("bitext-check.toml", 'fail-on = "never"')
    assert run("check", page).status == 0
    assert run("check", page, "--fail-on", "info").status == 1


def test_silenced_findings_are_counted_on_the_terminal_and_shown_when_asked(run: Call, page: Path) -> None:
    code = number_code(run)
    run("silence", page, code, "--english", english_of(run, code), "--reason", "counted later")
    assert "Silenced: 1" in run("check", page).out
    assert "counted later" not in run("check", page).out
    assert "counted later" in run("check", page, "--verbose").out


def test_sarif_holds_silenced_findings_as_suppressed(run: Call, page: Path) -> None:
    code = number_code(run)
    run("silence", page, code, "--english", english_of(run, code), "--reason", "counted later")
    log = json.loads(run("check", page, "--format", "sarif").out)
    model = pytest.importorskip("pydantic_sarif.model")
    model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate(log)
    suppressed = {r["ruleId"]: r["suppressions"] for r in log["runs"][0]["results"]}
    assert suppressed[code] == [{"kind": "external", "justification": "counted later"}]
    assert sum(bool(s) for s in suppressed.values()) == 1
