"""Bodies without a name that do something: exchanged for another body, or rightly said in other words."""

from __future__ import annotations

import pytest

from bitext_check.pipeline import check_article


def codes(korean: str, english: str) -> list[str]:
    """The code of every finding above a hint."""
    found = check_article(f"{korean}\n", f"{english}\n").findings
    return [f.rule.code for f in found if f.severity != "info"]


_DOERS = [
    ("변호인은 선처를 호소했다. 검찰도 형이 무겁지 않다며 항소했다.",
     "The lawyer pleaded for leniency. {} also appealed, saying the sentence was not heavy.",
     "The prosecution", ["The police", "The court"]),
    ("노조는 내달 3일 파업을 예고했다.", "{} gave notice of a strike on the 3rd of next month.",
     "The union", ["The government", "The company", "The police"]),
    ("도는 연말까지 조례를 고칠 계획이다.", "{} plans to revise the ordinance by the end of the year.",
     "The province", ["The city", "The prosecution"]),
    ("시는 다음 달 도서관을 연다.", "{} will open the library next month.", "The city", ["The company", "The hospital"]),
    ("야당은 곧바로 반발했다.", "{} immediately protested.", "The opposition party", ["The ruling party"]),
    ("주민들은 소음이 심하다고 호소한다.", "{} complain that the noise is severe.", "Residents", ["Workers", "Parents"]),
    ("환경단체는 댐 계획을 철회하라고 요구했다.", "{} demanded that the dam plan be withdrawn.",
     "Environmental groups", ["Labor groups", "Business groups"]),
    ("교육청은 감사를 시작했다. 학교 측은 답하지 않았다.",
     "The education office began an audit. {} did not reply.", "The school", ["The education office"]),
    ("군은 헬기 두 대를 보냈다.", "{} sent two helicopters.", "The military", ["The police", "The school"]),
]  # fmt: skip


@pytest.mark.parametrize(("korean", "english", "right", "wrong"), _DOERS)
def test_a_body_exchanged_for_another_is_found(korean: str, english: str, right: str, wrong: list[str]) -> None:
    assert codes(korean, english.format(right)) == []
    for words in wrong:
        assert codes(korean, english.format(words)) == ["ATT003"]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("경찰은 새솔전자를 압수수색했다.", "The company was searched on suspicion of embezzlement."),
        ("검찰은 경찰이 송치한 사건을 넘겨받았다.", "The case sent by the police was taken over by prosecutors."),
        ("군은 내년 예산을 늘린다.", "The county will increase next year’s budget."),
        ("세계를 도는 여행을 마쳤다.", "The city was the last stop of a trip around the world."),
        ("회사는 노조의 요구를 거절했다.", "The union’s demands were rejected by the company."),
        ("주민은 시청에 민원을 냈다.", "The city received complaints from the people of the village."),
        ("학생들은 학교 급식에 만족했다.", "School meals satisfied the students."),
    ],
)
def test_bodies_that_the_korean_gives_are_believed(korean: str, english: str) -> None:
    assert [code for code in codes(korean, english) if code in ("ATT003", "ORG001")] == []
