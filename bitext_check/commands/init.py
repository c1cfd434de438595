"""`bitext-check init`: a commented settings file to start from."""

from __future__ import annotations

from pathlib import Path

import click

from bitext_check.commands.output import FILE, lang_option, write_file
from bitext_check.reading.errors import InputError

NAME = "bitext-check.toml"
_HEAD = {
    "en": "# Settings of bitext-check, for this folder and those in it. Take away the # of a line to make it hold.\n"
          "# `bitext-check settings` shows what holds; `bitext-check rules` lists codes and categories.\n",
    "ko": "# bitext-check 설정: 이 폴더와 그 아래 폴더에 적용됩니다. 줄 앞의 #을 지우면 그 설정이 쓰입니다.\n"
          "# `bitext-check settings`는 적용 중인 설정을, `bitext-check rules`는 규칙 목록을 보여 줍니다.\n",
}  # fmt: skip
# Key, example value, what it is for in English and Korean.
EXAMPLES: tuple[tuple[str, str, str, str], ...] = (
    ("language", '"en"', 'Language of the messages: "en" or "ko".', '메시지의 언어: "en" 또는 "ko".'),
    ("select", '["name", "title", "NUM"]', "Run only these rules: codes, prefixes of codes or categories.",
     "이 규칙만 실행합니다: 코드, 코드의 앞부분, 분류."),
    ("ignore", '["typography"]', "Never run these rules.", "이 규칙은 실행하지 않습니다."),
    ("accept", '["이사장=Chairman"]', "Renderings that the house accepts, as Korean=English.",
     "언론사가 허용하는 표기: 한국어=영어."),
    ("severities", '{ TTL002 = "info", typography = "minor" }',
     "How severe findings are: critical, major, minor or info (a hint), by code, prefix or category.",
     "지적의 심각도(critical, major, minor, info)를 코드, 코드의 앞부분, 분류별로 정합니다."),
    ("min-severity", '"minor"', "Leave out what is less severe than this.", "이보다 가벼운 지적은 보이지 않습니다."),
    ("min-confidence", "0.8", "Leave out what is less sure than this (0 to 1).",
     "확신도(0~1)가 이보다 낮은 지적은 보이지 않습니다."),
    ("fail-on", '"major"', "End with status 1 when a finding is at least so severe; or never.",
     "이 심각도 이상의 지적이 있으면 종료 상태가 1입니다. never도 됩니다."),
    ("pass-score", "90", "An article passes with this score (0 to 100) …", "이 점수(0~100) 이상이면 합격입니다."),
    ("review-score", "70", "… and needs a review down to this one.",
     "이 점수 이상이면 검토 필요, 그보다 낮으면 불합격입니다."),
    ("tables", '"house"', "Folder with the house's own tables, which win over the built-in ones.",
     "언론사 자체 표 폴더. 내장 표보다 앞섭니다."),
    ("lexicon", '"learned.tsv"', "What `bitext-check train` learned from the house's own pairs.",
     "`bitext-check train`이 언론사의 문장 쌍에서 배운 어휘."),
    ("baseline", '"known.json"', "Findings that are known and not reported again (see --update-baseline).",
     "이미 알고 있어 다시 알리지 않을 지적의 목록(--update-baseline 참고)."),
    ("memory", '"house.sqlite"', "What `bitext-check names --memory` kept of the house's earlier articles.",
     "`bitext-check names --memory`가 이전 기사에서 기억한 표기."),
    ("embeddings", '"labse"', "Folder of a sentence-transformers model that helps alignment (extra neural).",
     "정렬에 쓸 sentence-transformers 모델 폴더(neural 추가 설치)."),
    ("estimator", '"kiwi"', "COMETKiwi-type checkpoint for segments (the published ones forbid commercial use).",
     "구간을 채점할 COMETKiwi 계열 체크포인트(공개 모델은 상업적 이용 금지)."),
)  # fmt: skip


@click.command()
@click.argument("folder", type=FILE, default=Path("."))
@click.option("--force", is_flag=True, help="Write over an existing file.")
@lang_option
def init(folder: Path, force: bool, lang: str) -> None:
    """Write a commented bitext-check.toml with every setting into FOLDER (default: this one).

    \b
    Example: bitext-check init --lang ko
    """
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder; check the path", f"{folder}: 폴더가 없습니다. 경로를 확인하십시오")
    file = folder / NAME
    if file.exists() and not force:
        raise InputError(
            f"{file}: the file is there already; write over it with --force",
            f"{file}: 파일이 이미 있습니다. 덮어쓰려면 --force를 쓰십시오",
        )
    write_file(file, example(lang))
    click.echo(str(file))


def example(lang: str) -> str:
    """The text of the settings file: every key with a comment, none of them in force."""
    values = {key: value for key, value, _, _ in EXAMPLES} | {"language": f'"{lang}"'}
    blocks = [f"# {ko if lang == 'ko' else en}\n# {key} = {values[key]}\n" for key, _, en, ko in EXAMPLES]
    return "\n".join((_HEAD[lang], *blocks))
