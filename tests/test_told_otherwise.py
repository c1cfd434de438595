"""Nothing is left out or added where the English says the same by other means: prefixes, compounds, verbs in a row."""

from __future__ import annotations

import pytest

from bitext_check.content.presence import presence
from tests.two_sides import findings, paired

# Paragraphs of a close translation, in which a free one is remarkable.
CLOSE = (
    ("시는 내년 3월 도서관을 연다고 5일 밝혔다. 도서관은 책 4만 권을 갖춘다.",
     "The city said on the 5th that it will open a library in March next year. The library will have 40,000 books."),
    ("학생 120명이 강가에서 쓰레기를 주웠다. 학교는 매달 행사를 연다.",
     "A total of 120 students picked up trash along the river. The school holds the event every month."),
    ("병원은 의사 8명을 새로 뽑았다. 환자들은 기다리는 시간이 줄었다고 말했다.",
     "The hospital newly hired eight doctors. Patients said waiting time has decreased."),
    ("농민들은 사과 30톤을 시장에 팔았다. 가격은 지난해보다 5% 올랐다.",
     "Farmers sold 30 tons of apples at the market. Prices rose 5% from last year."),
    ("경찰은 창고에 숨은 남성을 붙잡았다. 남성은 혐의를 인정했다.",
     "Police caught a man hiding in a warehouse. The man admitted the charges."),
)  # fmt: skip


def gaps(korean: str, english: str) -> list[str]:
    """What is said to be left out or added in a close translation with this paragraph in it."""
    sides = [*CLOSE[:3], (korean, english), *CLOSE[3:]]
    found = findings("\n".join(ko for ko, _ in sides), "\n".join(en for _, en in sides))
    return [str(f.message.en) for f in found if f.category in ("omission", "addition")]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        # A prefix, a unit, and what is near to the verb.
        ("제주 감귤 농장에 투자하면 다달이 고배당을 주겠다고 꾀어 수백억 원을 챙긴 일당에게 실형이 선고됐다.",
         "A ring was given prison terms for pocketing tens of billions of won by falsely promising high monthly"
         " dividends to those who invested in a tangerine farm on Jeju."),
        # Verbs in a row.
        ("주민 300여 명은 트럭 12대를 나눠 타고 읍내 대피소로 옮겼다. 다친 사람은 없었다.",
         "About 300 residents moved to the shelter in town in 12 trucks. No one was hurt."),
        ("축제를 보러 온 관광객 400여 명은 버스 11대를 갈아 타고 200㎞를 달려왔다. 행사장은 붐볐다.",
         "About 400 tourists who came to see the festival traveled 200 km in 11 buses. The venue was crowded."),
        # The rest of a compound that hangs on its verb.
        ("공사는 뇌물을 준 업체의 입찰 참가 자격을 3년간 제한하고 손해배상 소송을 낼 방침이다.",
         "The corporation plans to bar the company that gave bribes from bidding for three years and to file a suit for"
         " damages."),
        # Two quotations of one sentence.
        ("다만 상인들 사이에서는 높은 임대료를 걱정하는 목소리도 나온다. 중앙동의 한 상인은 “빈 점포가 열 곳 가운데"
         " 세 곳”이라며 “직접 와서 봐야 안다”고 말했다.",
         "However, there are also voices among merchants worried about the high rent. \"Three in 10 shops are empty,\" said"
         " a merchant in Jungang-dong. \"You have to come here and look for yourself.\""),
        # No sentence ends in the middle.
        ("매출은 지난해보다 8.4%, 영업이익은 21.3% 늘어 둘 다 분기 기준 사상 최대다. 회사는 내년에도 공장을 늘린다.",
         "Sales rose 8.4% and operating profit 21.3% from last year, both record highs for a quarter. The company will add"
         " factories next year, too."),
        # More Korean words are left than the phrase has.
        ("법원은 회삿돈 31억 원을 빼돌려 가상 자산에 쏟아부은 총무과 직원에게 징역 5년을 선고했다.",
         "A court sentenced a general affairs clerk to five years in prison for siphoning off 3.1 billion won of company"
         " money and sinking it into bitcoin wallets."),
        (
            "그는 “추첨 상품을 넣지 않고도 한국 게임이 세계에서 이긴다는 것을 보여 주었다”고 말했다.",
            "He said, “I showed that a Korean game wins in the world even without including loot boxes.”",
        ),
        # A noun made by a suffix.
        ("수험생 자녀를 둔 김모(52) 씨는 “시험 기간에 꼭 이래야 하느냐”며 불만을 나타냈다.",
         "Kim (52), who has a child preparing for college entrance, expressed dissatisfaction, saying, “Do they really"
         " have to do this during the exam period?”"),
        # A place by what was done there.
        ("회사는 수익의 20%를 촬영지인 증도 주민들과 나누기로 했다.",
         "The company decided to share 20% of the profits with the residents of Jeungdo, where the film was shot."),
        # A result in sport.
        ("홍민서는 6일 도쿄에서 열린 여자 접영 200m 결승에서 2분05초18로 터치패드를 찍어 미국의 존 홀든(2분03초52)에"
         " 이어 2위에 올랐다.",
         "In the women's 200m butterfly final held in Tokyo on the 6th, Hong Min-seo touched the wall in 2 minutes 5.18"
         " seconds, finishing second behind John Holden of the United States (2:03.52)."),
    ],
)  # fmt: skip
def test_what_is_said_by_other_means_is_there(korean: str, english: str) -> None:
    assert gaps(korean, english) == []


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("수험생 자녀를 둔 김모(52) 씨는 “시험 기간에 꼭 이래야 하느냐”며 불만을 나타냈다.",
         "Kim (52), who has a child preparing for college entrance, expressed dissatisfaction, saying, “Do they really"
         " have to do this during the exam period?” Neighbors hung banners on rusty balconies."),
        ("공사는 뇌물을 준 업체의 입찰 참가 자격을 3년간 제한하고 손해배상 소송을 낼 방침이다.",
         "The corporation plans to bar the company that gave bribes from bidding for three years."),
        ("상인들은 높은 임대료를 걱정했다. 중앙동의 한 상인은 “빈 점포가 열 곳 가운데 세 곳”이라고 말했다.",
         "Merchants worried about the high rent. \"Three in 10 shops are empty,\" said a merchant in Jungang-dong. \"You have"
         " to come here and look for yourself.\""),
    ],
)  # fmt: skip
def test_what_is_left_out_or_added_beside_it_is_found(korean: str, english: str) -> None:
    assert len(gaps(korean, english)) == 1


def test_a_noun_with_a_prefix_is_a_noun_that_is_missed() -> None:
    seen = presence(paired("팀은 최하위까지 떨어졌다.", "The team lost."))
    assert [word.kind for word in seen.korean if word.text == "최하위"] == ["noun"]
