"""How near a Korean word is to what an English word may render, by the vectors of the morphological analyser's model.

Its vectors all share one direction, so that two words at random look fairly alike. That part is taken out with a set of
common words: what is left of unrelated words is about 0. Opposites are near to each other as well: likeness tells of
what two words speak, never whether one is right. Measured on news, two thirds of the pairs of a missing Korean word and
an unrelated English one lie below `UNLIKE`, and one in five where the English renders the Korean freely.
"""

from __future__ import annotations

import math

from bitext_check.content.lexicon import lemmas_of
from bitext_check.segmentation.analyser import similarities
from bitext_check.tables.load import by_house, table

UNLIKE, ALIKE = 0.15, 0.55
UNSURE = 0.3
_MOST_ALIKE = 3
_ANCHORS = tuple(
    (form, "NNG")
    for form in (
        "사람 시간 나라 문제 사회 정부 회사 학교 아이 여자 남자 물 불 돈 땅 하늘 바다 산 길 집 차 비행기 책 글 말 소리 "
        "음악 영화 그림 운동 경기 선수 팀 승리 병원 의사 환자 약 병 몸 마음 생각 기억 사랑 죽음 전쟁 평화 군대 무기 "
        "경찰 범죄 재판 법 선거 대통령 국회 정책 경제 시장 가격 세금 은행 투자 기업 공장 기술 과학 연구 대학 교육 학생 "
        "농업 쌀 고기 음식 옷 건물 도시 마을 지역 날씨 비 눈 여름 겨울 아침 밤 오늘 올해 역사 문화 종교 언어 이름 숫자 "
        "크기 색 모양 방법 이유 결과 변화 증가 감소 시작 끝 발표 계획 회의 합의"
    ).split()
)


def likeness(form: str, tag: str, word: str) -> float:
    """The likeness of a Korean morpheme and an English stem, from about 0 to 1, `UNSURE` when either is not known.

    It is the mean of the Korean words nearest to it of those that the English renders.
    """
    if not _is_known(form, tag):
        return UNSURE
    alike = sorted((_cosine(form, tag, *other) for other in _renders(word)), reverse=True)[:_MOST_ALIKE]
    return sum(alike) / len(alike) if alike else UNSURE


@by_house(maxsize=4096)
def _renders(word: str) -> tuple[tuple[str, str], ...]:
    """The Korean morphemes with their tags that an English stem renders, as far as the model knows them."""
    tags = _tags()
    found = ((lemma.removesuffix("다") if tags[lemma][0] == "V" else lemma, tags[lemma]) for lemma in lemmas_of(word))
    return tuple(morpheme for morpheme in sorted(found) if _is_known(*morpheme))


@by_house(maxsize=1)
def _tags() -> dict[str, str]:
    tags: dict[str, str] = {}
    for row in table("lexicon"):
        tags.setdefault(row["lemma"], row["pos"])
    return tags


@by_house(maxsize=50_000)
def _is_known(form: str, tag: str) -> bool:
    return similarities([((form, tag), (form, tag))]) != [None]


@by_house(maxsize=20_000)
def _usual(form: str, tag: str) -> float:
    """How alike a morpheme is to common words of all sorts."""
    found = similarities([((form, tag), anchor) for anchor in _ANCHORS])
    return sum(value or 0.0 for value in found) / len(_ANCHORS)


@by_house(maxsize=1)
def _usual_of_all() -> float:
    return sum(_usual(*anchor) for anchor in _ANCHORS) / len(_ANCHORS)


def _cosine(form: str, tag: str, other: str, other_tag: str) -> float:
    """The cosine of two morphemes with the mean of the common words for the origin."""
    one, two, every = _usual(form, tag), _usual(other, other_tag), _usual_of_all()
    lengths = (1 - 2 * one + every) * (1 - 2 * two + every)
    (alike,) = similarities([((form, tag), (other, other_tag))])
    return ((alike or 0.0) - one - two + every) / math.sqrt(max(lengths, 1e-4))
