"""Titles in whole sentences: what the rules say of them, from the text to the finding."""

from __future__ import annotations

import pytest

from bitext_check.annotation.title_short import is_short_form
from bitext_check.pipeline import check_article
from bitext_check.titles.compare import compare_title
from bitext_check.titles.english import words


def _said(korean: str, english: str) -> list[str]:
    return [found.rule.code for found in check_article(korean, english).findings if found.rule.category == "title"]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("고달래 급식전형팀장은 말했다.", "Ko Dal-rae, head of the school meals team, said."),
        ("고달래 입학홍보팀장은 말했다.", "Ko Dal-rae, head of the admissions promotion team, said."),
        ("고달래 강력계장은 말했다.", "Ko Dal-rae, head of the violent crimes unit, said."),
        ("고달래 홍보마케팅본부장은 말했다.", "Ko Dal-rae, chief marketing officer, said."),
        (
            "고달래 국토교통부 도로교통국장은 말했다.",
            "Ko Dal-rae, director of the ministry’s road traffic bureau, said.",
        ),
        ("고달래 외교부 1차관은 말했다.", "Vice Minister of Foreign Affairs Ko Dal-rae said."),
        ("고달래 국토교통부 차관은 말했다.", "Deputy Land Minister Ko Dal-rae said."),
        ("고달래 한은 총재는 말했다.", "Bank of Korea Governor Ko Dal-rae said."),
        ("고달래 뉴욕 경찰국장은 말했다.", "New York police chief Ko Dal-rae said."),
        ("조종사 고달래 대위는 말했다.", "The pilot, Captain Ko Dal-rae, said."),
        ("대대장 고달래 중령은 말했다.", "Lt. Col. Ko Dal-rae, a battalion commander, said."),
        ("창업자인 고달래(36) 대표는 말했다.", "Founder and CEO Ko Dal-rae (36) said."),
        ("고달래 외교장관은 말했다.", "Foreign Minister and forum chair Ko Dal-rae said."),
        (
            "고달래 전 괴산군의원은 말했다.",
            "Ko Dal-rae (51) of the Saemaul Party, a former member of the Goesan-gun Council, said.",
        ),
        ("고달래 전 시장은 책을 냈다.", "Ko Dal-rae, who formerly served as mayor, published a book."),
        ("고달래 시장 후보는 말했다.", "Ko Dal-rae, a mayoral candidate, said."),
        ("고달래 한빛중학교 교장은 말했다.", "Ko Dal-rae, headmaster of Hanbit Middle School, said."),
        ("나래온 대통령 대변인은 말했다.", "President Na Rae-on’s spokesman said."),
        ("고달래 한들증권 연구원은 말했다.", "Ko Dal-rae, an analyst at Handeul Securities, said."),
        ("한들자산운용 고달래 선임연구원은 말했다.", "Ko Dal-rae, an analyst at Handeul Asset Management, said."),
        ("고달래 들꽃사랑모임 대표는 말했다.", "Ko Dal-rae, leader of the Wildflower Lovers, said."),
        ("주민 고달래 갯벌연대회의 대표는 말했다.", "Resident Ko Dal-rae, head of the Tidal Flat Coalition, said."),
        ("고달래 너른시 도서관장은 말했다.", "Ko Dal-rae, director of the Neoreun Library, said."),
        ("고달래 박물관장은 병원에 있다.", "Ko Dal-rae, director of the museum, is in a hospital."),
        ("고달래 선생의 뜻을 기렸다.", "They honoured the will of Ko Dal-rae."),
        ("고달래 소방교는 뛰어들었다.", "Firefighter Ko Dal-rae jumped in."),
        ("고달래 사령관은 왔다. 고 사령관은 말했다.", "Commander Ko Dal-rae visited the unit. Commander Ko spoke."),
        # Heads of units: any fair word for the unit, any for its head.
        ("고달래 국토교통부 주거복지실장은 말했다.", "Housing Welfare Office Director Ko Dal-rae said."),
        ("고달래 항로표지정책관은 말했다.", "Ko Dal-rae, Navigation Aids Policy Officer, said."),
        ("◇한들공사 △총무처장 고달래", "◇ Handeul Corporation △ General Affairs Department Director Ko Dal-rae"),
        ("◇들꽃신문 △문화부장 고달래", "◇ Deulkkot Newspaper △ Culture Desk Chief Ko Dal-rae"),
        ("◇들꽃전력 △영동지역본부장 고달래", "◇ Deulkkot Power △ Yeongdong Regional Headquarters Director Ko Dal-rae"),
        ("고달래 고용노동부 강릉지청장은 말했다.", "Gangneung Branch Director Ko Dal-rae said."),
        (
            "고달래 한들대 홍보실장은 말했다.",
            "Ko Dal-rae, Public Relations Office Manager of Handeul University, said.",
        ),
        ("고달래 철새연구소장은 말했다.", "Ko Dal-rae, Migratory Bird Research Center Director, said."),
        ("고달래 한들농협 구매사업부장은 말했다.", "Ko Dal-rae, Purchasing Business Department Manager, said."),
        # The secretary of a party in a committee, those who stand for an office.
        ("새마을당 간사인 고달래 의원은 말했다.", "Rep. Ko Dal-rae, the Saemaul Party's secretary, said."),
        ("새마을당 간사인 고달래 의원은 말했다.", "Rep. Ko Dal-rae, the ranking Saemaul Party member, said."),
        ("고달래 여수시장 예비후보는 말했다.", "Ko Dal-rae, a preliminary candidate for Yeosu mayor, said."),
        ("고달래 통일부 장관 후보자는 말했다.", "Ko Dal-rae, the nominee for unification minister, said."),
        ("고달래 여수시장 예비후보는 말했다.", "Yeosu mayoral preliminary candidate Ko Dal-rae said."),
        ("고달래 대선 예비후보는 말했다.", "Presidential hopeful Ko Dal-rae said."),
        # The field behind, the owner before, forms of address.
        ("고달래 질병청 감염병대응국장은 말했다.", "Ko Dal-rae, KDCA director for infectious diseases, said."),
        ("고달래 새마을당 정책위의장은 말했다.", "Ko Dal-rae, the Saemaul Party's chief policymaker, said."),
        ("고달래 한들대병원 교수는 말했다.", "Dr. Ko Dal-rae of Handeul University Hospital said."),
        ("고달래 서울중앙지검 형사2부장검사는 말했다.", "Ko Dal-rae, head of Criminal Division 2, said."),
        ("고달래 국방부 국방정책실장은 말했다.", "Ko Dal-rae, deputy defense minister for policy, said."),
        ("고달래 봉담읍장은 말했다.", "Bongdam-eup Mayor Ko Dal-rae said."),
        ("고달래 대통령은 말했다.", "Ousted President Ko Dal-rae said."),
        ("고달래 외교부 장관은 말했다.", "Top diplomat Ko Dal-rae said."),
        ("고달래 전 축구대표팀 주장은 말했다.", "Ko Dal-rae, Korea's former national football team captain, said."),
        # Unions, cooperatives, counties.
        ("고달래 한들노조 지부장은 말했다.", "Handeul union chief Ko Dal-rae said."),
        (
            "고달래 젓갈협동조합 조합장은 말했다.",
            "Ko Dal-rae, union president of the Salted Seafood Cooperative, said.",
        ),
        ("양양군(군수 고달래)은 밝혔다.", "Yangyang County (Governor Ko Dal-rae) said."),
        (
            "고달래 전 해수부 어촌국장은 말했다.",
            "Former Ministry of Oceans and Fisheries Bureau Director Ko Dal-rae said.",
        ),
        ("고달래 주유엔 차석대사는 말했다.", "Ko Dal-rae, deputy permanent representative to the U.N., said."),
        # Reporters of all sorts, first chairs and conductors.
        ("고달래 국방전문기자는 이렇게 썼다.", "Defense reporter Ko Dal-rae wrote this."),
        ("고달래 법조전문기자는 이렇게 썼다.", "Legal affairs correspondent Ko Dal-rae wrote this."),
        ("고달래 수석객원지휘자는 말했다.", "Ko Dal-rae, the principal guest conductor, said."),
        ("고달래 상임지휘자는 말했다.", "Ko Dal-rae, principal resident conductor, said."),
        ("고달래 첼로 부수석은 말했다.", "Ko Dal-rae, associate principal cellist, said."),
        # A flotilla's commander is nobody who was one.
        ("고달래 해군 제8성분전단장이 맡는다.", "Ko Dal-rae, commander of the Navy's 8th Component Flotilla, leads."),
        ("고달래 구축함전대장은 말했다.", "Ko Dal-rae, commander of the destroyer squadron, said."),
        # The kind of the body alone; a body whose name goes on.
        ("고달래 한인회장은 말했다.", "Ko Dal-rae, president of the association, said."),
        ("고달래 상인회장은 말했다.", "Ko Dal-rae, head of the association, said."),
        ("고달래 입시연구소장은 말했다.", "Ko Dal-rae, head of the admissions research center, said."),
        # Posts that the Korean tells in other words than 전.
        ("지난해 당시 현역이던 고달래 의원이 떠났다.", "Then-incumbent Rep. Ko Dal-rae left last year."),
        ("지난해 물러난 고달래 장관은 말했다.", "Former Minister Ko Dal-rae, who left last year, said."),
        ("당시 구의원이던 고달래 후보는 말했다.", "Then-council member Ko Dal-rae said."),
        ("여수시 부시장을 지낸 고달래 후보가 이겼다.", "Ko Dal-rae, a former vice mayor of Yeosu, won."),
        ("검사 출신 변호사인 고달래 후보가 이겼다.", "Ko Dal-rae, a lawyer and former prosecutor, won."),
        ("교사로 일했던 고달래 후보는 말했다.", "Former teacher Ko Dal-rae said."),
        ("정책위의장을 맡은 고달래 의원은 말했다.", "Policy committee chair Ko Dal-rae said."),
        ("고달래 차기 회장 내정자는 말했다.", "Ko Dal-rae, the chairman-designate, said."),
        ("새마을당은 고달래 후보를 내세웠다.", "The Saemaul Party put forward Ko Dal-rae."),
        ("고달래 부동산전문위원은 말했다.", "Real estate expert Ko Dal-rae said."),
    ],
)
def test_fair_renderings_raise_nothing(korean: str, english: str) -> None:
    assert _said(korean, english) == []


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("고달래 영도경찰서 형사과장은 말했다.", "Ko Dal-rae, chief of the Yeongdo Police Station, said."),
        ("고달래 한국도로공사 사장은 말했다.", "Ko Dal-rae, a judge at the Korea Expressway Corporation, said."),
        (
            "고달래 한들산업연구원 선임연구원은 말했다.",
            "Ko Dal-rae, the president of the Handeul Industry Institute, said.",
        ),
        (
            "고달래 한들중공업 노무담당 전무는 말했다.",
            "Ko Dal-rae, chief executive officer of Handeul Heavy Industries, said.",
        ),
        ("조종사 천둥 대위는 말했다.", "The pilot, Major Cheon Dung, said."),
        ("고달래 너른군 보건소장은 말했다.", "Ko Dal-rae, Director of Neoreun County Museum, said."),
        ("초대봉 남양주시장은 말했다.", "Gyeonggi Governor Cho Dae-bong said."),
        ("고달래 양양군수는 말했다.", "Gangwon Governor Ko Dal-rae said."),
        ("고달래 여수시장 후보는 말했다.", "Gubernatorial candidate Ko Dal-rae said."),
        # The unit tells the rank.
        ("고달래 너른시 도로팀장은 말했다.", "Ko Dal-rae, Neoreun City Road Division Director, said."),
        ("고달래 너른시 복지국장은 말했다.", "Ko Dal-rae, Neoreun City Welfare Team Leader, said."),
    ],
)
def test_other_offices_are_found(korean: str, english: str) -> None:
    assert "TTL001" in _said(korean, english)


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("봉화산 군수는 왔다. 봉 군수는 말했다.", "County Governor Bong Hwa-san came. Governor Bong spoke."),
        ("봉화산 읍장은 왔다. 봉 읍장은 말했다.", "Town Mayor Bong Hwa-san came. Mayor Bong spoke."),
        ("봉화산 총영사는 왔다. 봉 총영사는 말했다.", "Consul General Bong Hwa-san came. Consul Bong spoke."),
        ("봉화산 사무총장은 왔다. 봉 총장은 말했다.", "Secretary General Bong Hwa-san came. Secretary Bong spoke."),
    ],
)
def test_short_form_of_a_title_given_in_full_is_fair(korean: str, english: str) -> None:
    assert _said(korean, english) == []


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("봉화산 군수는 왔다. 봉 군수는 말했다.", "County Governor Bong Hwa-san came. Minister Bong spoke."),
        ("봉화산 총영사는 왔다. 봉 총영사는 말했다.", "Consul General Bong Hwa-san came. General Bong spoke."),
        ("봉화산 총영사는 왔다. 노 총영사는 말했다.", "Consul General Bong Hwa-san came. Consul Noh spoke."),
    ],
)
def test_other_title_at_a_later_mention_is_found(korean: str, english: str) -> None:
    assert "TTL001" in _said(korean, english)


@pytest.mark.parametrize(
    ("short", "full", "fair"),
    [
        ("Mayor", "Deputy Mayor", False),
        ("Deputy Mayor", "Deputy District Mayor", True),
        ("Head", "Head of the Village", True),
        ("Colonel", "Lieutenant Colonel", True),
        ("General", "Major General", True),
        ("General", "Prosecutor General", False),
        ("Prosecutor", "Prosecutor General", False),
        ("Director", "Director General", True),
        ("Minister", "Minister for Trade", True),
        ("Vice Minister", "Minister for Trade", False),
        ("Chief Secretary", "Secretary", False),
    ],
)
def test_what_a_short_form_keeps(short: str, full: str, fair: bool) -> None:
    assert is_short_form(words(short), words(full)) is fair


def test_a_title_between_two_names_is_that_of_the_one_at_which_it_stands() -> None:
    korean = "봉화산 외교부 1차관과 문가람 산업부 통상교섭본부장이 왔다. 문 본부장은 말했다."
    english = "Vice Minister of Foreign Affairs Bong Hwa-san, Minister for Trade Moon Ga-ram of the Ministry came. "
    assert _said(korean, english + "Minister Moon spoke.") == []


def test_second_mention_without_the_office_is_no_loss() -> None:
    assert _said("벨로니 총리는 예산안을 냈다.", "Belloni presented the budget.") == []


@pytest.mark.parametrize(
    ("korean", "context", "english"),
    [
        ("특사", "광복절", "special pardon"),
        ("집사", "한들교회", "butler"),
        ("주장", "", "allegation"),
        ("고문", "", "torture"),
        ("원내대표", "", "in-house representative"),
        ("감사", "", "audit"),
        ("소위", "", "subcommittee"),
    ],
)
def test_other_sense_of_a_homograph_is_wrong(korean: str, context: str, english: str) -> None:
    assert compare_title(korean, english, context).verdict == "mismatch"


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("중국 외교부장", "Chinese Foreign Minister"),
        ("예산결산특별위원장", "chair of the Special Committee on Budget and Accounts"),
        ("괴산군의원", "Goesan-gun Council member"),
    ],
)
def test_same_office_in_other_words(korean: str, english: str) -> None:
    assert compare_title(korean, english).verdict == "match"


def test_unknown_word_in_the_place_of_the_title_is_not_missing() -> None:
    assert _said("고달래 외교장관은 말했다.", "Foreign Minster Ko Dal-rae said.") == []


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        # The driver is there; the officials are others.
        (
            "소방당국은 60대 남성을 찾았다고 밝혔다. 너른시에서는 담이 무너져 40대 운전자가 숨졌다.",
            "Fire authorities said they found a man in his 60s. In Neoreun, a wall fell, killing the driver, in his 40s.",
        ),
        # Which of the offices in a row answers to which is not known.
        (
            "고 대사는 한들 총괄참사와 국제협력국장을 지냈다.",
            "Ambassador Ko served as deputy permanent representative in Geneva and deputy minister for aid.",
        ),
    ],
)
def test_offices_of_others_are_not_compared(korean: str, english: str) -> None:
    assert _said(korean, english) == []


def test_the_deputy_of_a_unit_is_not_its_head() -> None:
    assert "TTL005" in _said("고달래 한들공사 부본부장은 말했다.", "Ko Dal-rae, Sales Headquarters Director, said.")
    assert "TTL005" in _said("고달래 한들공사 영업본부장은 말했다.", "Ko Dal-rae, Deputy Head of Sales, said.")


@pytest.mark.parametrize(
    ("korean", "english", "code"),
    [
        ("고달래 후보는 말했다.", "Ko Dal-rae, a former vice mayor, said.", "TTL005"),
        ("고달래 의원은 내일 말한다.", "Former Rep. Ko Dal-rae will speak tomorrow.", "TTL003"),
        ("고달래 전 단장은 말했다.", "Ko Dal-rae, the director, said.", "TTL003"),
        ("고달래 한들협회 명예회장은 말했다.", "Ko Dal-rae, president of the association, said.", "TTL007"),
        ("고달래 한들협회 부회장은 말했다.", "Ko Dal-rae, president of the association, said.", "TTL005"),
    ],
)
def test_a_short_rendering_keeps_what_changes_the_office(korean: str, english: str, code: str) -> None:
    assert _said(korean, english) == [code]
