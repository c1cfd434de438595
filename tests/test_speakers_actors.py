"""Words given to another actor of the article: people, bodies with a name and bodies without one for each other."""

from __future__ import annotations

import pytest

from bitext_check.pipeline import check_article

_KOREAN = """한빛시의 쓰레기 소각장 증설을 두고 찬반이 갈렸다.
공태윤 한빛시장은 10일 “내년 봄에 공사를 시작한다”고 밝혔다.
시공을 맡은 서우린건설 관계자는 “악취 저감 설비를 모두 갖춘다”고 설명했다.
소각장 옆에서 과수원을 하는 설민채(58) 씨는 “사과가 팔리지 않을까 걱정”이라고 말했다.
경찰은 “집회 신고를 받았다”고 전했다.
나하준 한빛고 교장은 “학생들 건강이 먼저”라며 반겼다.
마이클 던 셀턴 이사는 “기술을 이전하겠다”고 말했다.
"""
_ENGLISH = """Opinions were divided over the expansion of Hanbit City’s waste incinerator.
Hanbit Mayor Gong Tae-yoon announced on the 10th, “Construction will begin next spring.”
{0} explained, “We will be equipped with all odor reduction facilities.”
{1} said, “I am worried that the apples will not sell.”
{2} said, “We received a report of a rally.”
{3} welcomed it, saying, “Students’ health comes first.”
{4} said, “We will transfer the technology.”
"""
_RIGHT = (
    "An official from Seourin Construction, the builder,", "Seol Min-chae (58), who runs an orchard next to the incinerator,",
    "The police", "Na Ha-joon, principal of Hanbit High School,", "Michael Dunn, a director at Celton,",
)  # fmt: skip


def speakers(number: int | None = None, words: str = "") -> list[str]:
    """The English speakers that are told to be another, when the one of a number is exchanged."""
    said = [words if n == number else right for n, right in enumerate(_RIGHT)]
    found = check_article(_KOREAN, _ENGLISH.format(*said)).findings
    return [f.target.text for f in found if f.rule.category == "attribution" and f.target]


def test_speakers_that_stand_there_are_believed() -> None:
    assert speakers() == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "Mayor Gong"),
        (0, "Na Ha-joon, principal of Hanbit High School,"),
        (1, "A city official"),
        (1, "An official from Seourin Construction"),
        (1, "Mayor Gong"),
        (2, "Seol Min-chae (58), who runs an orchard next to the incinerator,"),
        (2, "B, who runs an orchard,"),
        (3, "Mayor Gong"),
        (4, "Principal Na"),
    ],
)
def test_another_actor_is_found(number: int, words: str) -> None:
    assert len(set(speakers(number, words))) == 1


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "The construction company"), (0, "Seourin Construction"), (0, "A company official"),
        (1, "Seol"), (1, "She"), (2, "Police officers"), (2, "An official"), (3, "Principal Na"), (3, "He"),
        (4, "Dunn"), (4, "The director"),
    ],
)  # fmt: skip
def test_other_words_for_the_same_speaker_are_believed(number: int, words: str) -> None:
    assert speakers(number, words) == []
