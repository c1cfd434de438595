"""The halves of a page: notices in all their forms, script alone, site chrome."""

from __future__ import annotations

import pytest

from bitext_check.reading.errors import InputError
from bitext_check.reading.pages import make_page
from bitext_check.splitting import Half, split_bilingual, split_single

KO = (
    "거창군은 지난 5일 승강기 체험관을 새로 열었다고 밝혔다.",
    "체험관은 지상 2층 규모로, 승강기가 멈췄을 때의 대처 방법을 배울 수 있다.",
    "탁해온 관장은 “누구나 안전하게 타는 문화를 만들겠다”고 말했다.",
)
EN = (
    "Geochang County Opens Elevator Experience Hall",
    "Geochang County announced that it newly opened an elevator experience hall on the 5th.",
    "The hall has two stories above ground, and you can learn what to do when an elevator stops.",
    "Director Tak Hae-on said, “We will create a culture in which everyone rides safely.”",
)


def split(*lines: str) -> tuple[Half, Half]:
    return split_bilingual(make_page("page", "page.txt", "\n".join(lines)))


def having(half: Half, *roles: str) -> list[str]:
    return [text for text, role in zip(half.texts, half.roles, strict=True) if role in roles]


def assert_split(korean: Half, english: Half) -> None:
    assert having(korean, "text") == list(KO)
    assert having(english, "text") == list(EN)


KOREAN_NOTICES = (
    "아래는 위의 글을 구글번역이 번역한 영문의 전문이다.",
    "*아래는 위 기사를 '구글 번역'으로 번역한 영문 기사의 [전문]입니다. '구글 번역'은 이해도 높이기에 힘쓰고 있습니다. "
    "영문 번역에 오류가 있을 수 있음을 전제로 합니다.",
    "※ 이 기사의 영문은 파파고로 번역했습니다. 오역이 있을 수 있으니 양해 바랍니다.",
    "본 기사는 네이버 파파고 번역기를 이용해 번역한 영문 기사입니다. 원문과 차이가 있을 수 있습니다.",
    "이하 영문은 DeepL 번역 결과이며 정확하지 않을 수 있습니다.",
    "아래 영문 기사는 챗GPT가 번역했습니다.",
    "AI 번역으로 제공되는 영문 기사입니다. 부정확할 수 있습니다.",
    "[AI 번역]",
    "<구글 번역>",
    "영문 번역",
    "이 영문은 기계번역을 거쳤습니다. 번역에 오류가 있을 수 있습니다.",
)
ENGLISH_NOTICES = (
    "*The following is [the full text] of the English article translated by 'Google Translate'. 'Google Translate' is "
    "working hard to improve understanding. It is assumed that there may be errors in the English translation.",
    "Below is the full English translation of the above text by Google Translate.",
    "* Below is an English article translated from the above article as'Google Translate'.",
    "This article was translated by Papago. The translation may not be accurate.",
    "The English text below was translated with DeepL and may contain errors.",
    "This is an AI translation of the original Korean article.",
    "[Google Translate]",
    "AI translation",
    "English version",
)


@pytest.mark.parametrize("notice", KOREAN_NOTICES)
@pytest.mark.parametrize("form", ["{}", "<{}>", "({})", "[ {} ]", "- {} -", "*{}"])
def test_a_korean_notice_parts_the_page_and_stands_in_neither_text(notice: str, form: str) -> None:
    korean, english = split(*KO, form.format(notice), *EN)
    assert_split(korean, english)
    assert "notice" in korean.roles


@pytest.mark.parametrize("notice", ENGLISH_NOTICES)
@pytest.mark.parametrize("form", ["{}", "<{}>", "({})", "*{}"])
def test_an_english_notice_does_so_too(notice: str, form: str) -> None:
    korean, english = split(*KO, form.format(notice), *EN)
    assert_split(korean, english)
    assert "notice" in english.roles


@pytest.mark.parametrize("notice", KOREAN_NOTICES[:6])
@pytest.mark.parametrize("english_notice", ENGLISH_NOTICES[:5])
@pytest.mark.parametrize("glue", ["", " ", "><", "\n"])
def test_both_notices_may_be_one_line(notice: str, english_notice: str, glue: str) -> None:
    line = f"{notice}{glue}{english_notice}"
    korean, english = split(*KO, f"<{line}>" if glue == "><" else line, *EN)
    assert_split(korean, english)


def test_the_headline_may_be_glued_to_the_notice_and_the_notice_to_the_article() -> None:
    glued = f"{KO[-1]} 아래는 위 기사를 구글번역으로 번역한 영문입니다. Below is the English article. {EN[0]}"
    korean, english = split(*KO[:-1], glued, *EN[1:])
    assert_split(korean, english)


def test_without_a_notice_the_script_tells() -> None:
    assert_split(*split(*KO, *EN))
    assert_split(*split(*KO, "", "---", "", *EN))


def test_korean_lines_after_the_english_are_no_translation() -> None:
    after = ("저작권자 © 가야산소식 무단전재 및 재배포 금지", "많이 본 뉴스", "수승대 물놀이장 다시 문 연다")
    korean, english = split(*KO, KOREAN_NOTICES[0], *EN, *after)
    assert_split(korean, english)
    assert having(korean, "chrome") == list(after)


def test_korean_lists_before_an_english_footer_are_no_translation() -> None:
    after = ("많이 본 뉴스", "수승대 물놀이장 다시 문 연다", "TOP NEWS")
    korean, english = split(*KO, *EN, *after)
    assert having(english, "text") == list(EN)
    assert having(korean, "text") == list(KO)


def test_a_korean_paragraph_inside_the_english_stays_there() -> None:
    lines = (*EN[:2], KO[1], EN[3])
    korean, english = split(*KO, KOREAN_NOTICES[0], *lines)
    assert having(korean, "text") == list(KO)
    assert having(english, "text") == list(lines)


def test_an_article_about_machine_translation_loses_no_sentence() -> None:
    topic_ko = "군은 관광 안내판에 구글 번역 기능도 넣었다. 안내문은 AI 번역을 거쳐 영문으로 나온다."
    topic_en = "The county also put Google Translate on the signs. The text is machine translated into English."
    korean, english = split(KO[0], topic_ko, *KO[1:], KOREAN_NOTICES[0], *EN[:2], topic_en, *EN[2:])
    assert having(korean, "text") == [KO[0], topic_ko, *KO[1:]]
    assert having(english, "text") == [*EN[:2], topic_en, *EN[2:]]


@pytest.mark.parametrize(
    "line",
    [
        "군은 AI 번역으로 영문 소식지를 만들어 다음 달부터 나눠준다.",
        "이 내용의 영문 번역본도 함께 펴냈다.",
        "이 안내문은 구글 번역을 써서 12개 언어로 옮겼다.",
        "번역에 오류가 있으면 안내소에 알리면 된다.",
    ],
)
@pytest.mark.parametrize("notice", [*KOREAN_NOTICES[:3], "[AI 번역]", "Below is the English translation by Papago."])
def test_a_last_sentence_about_translation_is_a_sentence(line: str, notice: str) -> None:
    korean, english = split(*KO, line, notice, *EN)
    assert having(korean, "text") == [*KO, line]
    assert having(english, "text") == list(EN)


@pytest.mark.parametrize("line", ["거창군, AI 번역 안내판 40곳에 설치", "구글 번역으로 길 묻는 관광객 는다"])
def test_a_headline_about_translation_is_a_headline(line: str) -> None:
    korean, _ = split(line, *KO, *EN)
    assert having(korean, "text") == [line, *KO]


def test_a_full_statement_quoted_in_the_english_is_no_notice() -> None:
    quoted = "The following is the full text of the statement by the county assembly, released on Friday."
    _, english = split(*KO, KOREAN_NOTICES[0], *EN[:2], quoted, *EN[2:])
    assert quoted in having(english, "text")


def test_a_notice_at_the_end_of_the_page_is_found() -> None:
    korean, english = split(*KO, *EN, "This article was translated by Google Translate.")
    assert_split(korean, english)
    assert english.roles[-1] == "notice"


@pytest.mark.parametrize(
    "line",
    [
        "https://www.example.com/news/articleView.html?idxno=1234567&page=2",
        "취재 문의 haeon.tak.the.reporter@news.example.com",
        "We Love Geochang Elevator Valley",
        "Geochang Elevator Valley Experience Hall Grand Opening Ceremony",
    ],
)
def test_an_address_or_a_slogan_is_no_translation(line: str) -> None:
    with pytest.raises(InputError, match="no English translation was found on this page; give the English with --targ"):
        split(*KO, *KO, line)


def test_a_page_in_english_only_says_so() -> None:
    with pytest.raises(InputError, match="no Korean text was found on this page; give the Korean with --source"):
        split(*EN)


def test_halves_the_wrong_way_round_are_noticed() -> None:
    with pytest.raises(InputError, match="wrong way round"):
        split_single(make_page("a", "a.txt", "\n".join(EN)), "ko")
    with pytest.raises(InputError, match="wrong way round"):
        split_single(make_page("a", "a.txt", "\n".join(KO)), "en")


CHROME = (
    "탁해온 기자 / 기사승인 : 2025-04-03 09:12:40",
    "입력 2025.04.03 09:12 | 수정 2025.04.03 10:30",
    "2025-04-03 09:12",
    "2025.04.03 09:12 입력",
    "[입력] 2025.04.03 (목) 오전 9:12 [수정] 2025.04.04 10:01",
    "25.04.03 09:12 최종 업데이트 25.04.04 10:00",
    "2025년 4월 3일(목) 09:12 송고",
    "2025년 4월 3일 오전 9시 12분",
    "최종편집 2025-04-03 09:12",
    "(2025-04-03 09:12 등록)",
    "2025-04-03 09:12 게재 2025-04-04 A2면",
    "가야산소식 2025.04.03 09:12 입력",
    "탁해온 기자 입력 2025.04.03 09:12",
    "입력 09:12 2025.04.03",
    "• 인쇄",
    "공유하기",
    "글자 크게",
    "기사제보 : 055-000-0000",
    "구독·광고 문의 055-000-0000 가야산소식",
    "구독 신청 및 배달 안내: 055-000-0000",
    "가야산소식 광고 문의 (055) 000-0000",
    "후원금 농협 000-0000-0000-00",
    "가야산소식 후원 계좌 : 농협 000-0000-0000-00",
    "※ 구독자 여러분의 후원과 구독이 큰 힘이 됩니다",
    "haeon@example.com",
    "#거창 #승강기 #체험관",
    "#승강기",
    "▷ 카카오톡 : 가야산소식 검색",
    "여러분의 제보를 기다립니다.",
    "네이버에서 가야산소식을 구독해 주세요.",
    "가야산소식 구독하기",
    "카카오톡으로 공유하기",
    "기사 스크랩",
    "글자크기 설정",
    "좋아요 12",
    "조회수 1,234",
    "탁해온 기자의 다른 기사 보기",
    "수정 2025.04.03. 오전 10:30",
    "[광고]",
    "AI 요약",
    "(끝)",
    "태그: 거창, 승강기",
    "홈 > 사회 > 거창",
    "등록번호 : 경남아00000",
    "광고",
    "가야산뉴스 제보 055-000-0000 / 카카오톡 @가야산뉴스",
    "가야산뉴스 독자센터 055-000-0000",
    "가야산뉴스 카카오톡 @가야산뉴스",
    "가야산뉴스 알림 신청: 앱스토어에서 ‘가야산뉴스’ 검색",
    "*****",
)


@pytest.mark.parametrize("line", CHROME)
def test_lines_of_the_site_are_kept_in_the_page_but_are_no_text(line: str) -> None:
    korean, english = split(KO[0], line, *KO[1:], *EN)
    assert_split(korean, english)
    assert having(korean, "chrome") == [line]


ENGLISH_CHROME = (
    "Read more",
    "Share on Facebook",
    "Copy link",
    "Print",
    "Published : April 3, 2025 - 10:31",
    "Input 2025.04.03 10:31",
    "2025.04.03 10:31 Input",
    "April 3, 2025, 10:31 a.m. (posted)",
    "3 April 2025, 10:31",
    "Upload: Apr 3, 2025",
    "By Tak Hae-on | Posted: April 3, 2025, 10:31 a.m.",
    "By Tak Hae-on, April 3, 2025",
    "Tak Hae-on, Staff Reporter | Published: April 3, 2025, 10:31 a.m.",
    "Entry: 2025.04.03 10:31",
    "Transmission time: 2025-04-03 10:31",
    "[Advertisement]",
    "Email: haeon@example.com",
    "View more articles by Tak Hae-on",
    "Copyright ⓒ Gayasan News. All rights reserved.",
    "Unauthorized reproduction and redistribution prohibited",
    "Most Read",
    "You may also like",
    "Subscribe to our newsletter",
    "Subscription and advertising inquiries 055-000-0000 Gayasan News",
    "For advertising information, contact ads@example.com",
    "Gayasan News tip line 055-000-0000 / KakaoTalk @gayasan",
    "Gayasan News KakaoTalk @gayasan",
    "Get our alerts: Search ‘Gayasan News’ on the App Store",
)


@pytest.mark.parametrize("line", ENGLISH_CHROME)
def test_english_lines_of_the_site_are_no_text(line: str) -> None:
    korean, english = split(*KO, *EN, line)
    assert_split(korean, english)
    assert having(english, "chrome") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Like Father, Like Son: Elevator Repairers in Geochang",
        "Donate Blood and Get a Free Ride",
        "Video of Elevator Accident Shown at Hall",
        "By 2025, Geochang to Have Three Elevator Halls",
        "By Hall’s Reckoning, April 3, 2025, Changed Everything for Geochang",
        "Copyright Holders Protest at Elevator Museum",
        "More on the Way: Three Halls to Open",
        "This report was published in a journal of the university.",
    ],
)
def test_english_headlines_that_begin_like_the_lines_of_a_site_are_text(line: str) -> None:
    _, english = split(*KO, line, *EN)
    assert line in having(english, "text")


@pytest.mark.parametrize(
    "line",
    [
        "후원 단체는 모두 12곳이다.",
        "후원금은 앞으로 3년 동안 거창에 사는 어린이 240명에게 쓰인다.",
        "후원하기로 한 기업은 모두 3곳이다.",
        "다솜재단 후원금 7억 원 전달",
        "법원은 기사 무단 전재를 금지했다.",
        "딸기 판매 문의가 하루 303건에 이르렀다.",
        "관장은 “올해도 밥상을 차리겠다”고 했다. 후원 문의는 복지관(055-000-0000).",
        "댓글 조작을 막는 방안도 함께 논의했다.",
        "이 사업은 2025년 3월 1일 시작됐다.",
        "관련 뉴스를 접한 주민들은 반겼다.",
        "군은 소식지 구독을 신청한 주민에게 씨앗을 준다.",
        "제보를 받은 경찰은 현장을 찾았다.",
        "이 기사를 본 독자가 성금을 보냈다.",
        "이 글은 열두 살 어린이가 썼다.",
        "사진을 찍으려는 관람객이 줄을 섰다.",
        "“시민 여러분의 후원이 큰 힘이 됩니다.”",
        "입력 오류를 막는 장치도 달았다.",
        "2025년 4월 3일 국가유산으로 등록",
        "2025년 4월 3일 군은 예산을 수정했다.",
        "좋아요 단추를 없앴다.",
        "주소 이전을 마친 주민은 혜택을 받는다.",
        "사진의 저작권은 작가에게 있다고 법원은 판단했다.",
        "거창군은 지역언론윤리위원회 위원을 뽑았다.",
        "알림 문자는 사흘 전에 보낸다.",
        "광고 수익은 모두 기부한다.",
        "인쇄 골목이 다시 살아났다.",
    ],
)
def test_sentences_that_begin_like_the_lines_of_a_site_are_text(line: str) -> None:
    korean, _ = split(KO[0], line, *KO[1:], *EN)
    assert line in having(korean, "text")


@pytest.mark.parametrize(
    "line",
    [
        "[저작권자ⓒ 가야산소식. 무단전재-재배포 금지]",
        "저작권자 © 가야산소식, 무단 전재 및 재배포 금지",
        "ⓒ 가야산소식 All Rights Reserved",
        "많이 본 기사",
        "관련기사",
        "댓글 3",
        "HEADLINE",
        "후원하기",
        "무단 전재 및 재배포, AI 학습 이용 금지",
        "이 시각 주요 뉴스",
        "함께 보면 좋은 기사",
        "주간 인기 기사",
        "첫 번째 댓글을 남겨주세요",
    ],
)
def test_nothing_after_the_end_of_an_article_is_its_text(line: str) -> None:
    listed = ("수승대 물놀이장 다시 문 연다", "감악산 별바람 언덕에 꽃 잔치")
    korean, english = split(*KO, line, *listed, KOREAN_NOTICES[0], *EN)
    assert_split(korean, english)
    assert set(listed) <= set(having(korean, "chrome"))


def test_the_copyright_line_of_a_photo_above_the_text_does_not_end_the_article() -> None:
    korean, _ = split("거창군 승강기 체험관 개관", "사진 ⓒ 가야산소식 무단전재 금지", *KO, *EN)
    assert having(korean, "text") == ["거창군 승강기 체험관 개관", *KO]


def test_a_paragraph_with_the_credit_of_its_photo_is_text() -> None:
    line = "거창군은 올해 승강기 체험관을 새로 열었다. 관람객은 석 달 만에 2만 명을 넘었다. (사진=거창군)"
    korean, _ = split(*KO, line, *EN)
    assert line in having(korean, "text")


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ("▲ 새로 문을 연 승강기 체험관.(사진=거창군)", 0),
        ("△ 체험관을 둘러보는 어린이들", 0),
        ("[사진=거창군 제공]", 0),
        ("탁해온 기자", 0),
        ("(거창=탁해온 기자)", 0),
        ("탁해온 기자 haeon@example.com", 0),
        ("거창=탁해온·윤노을 기자 haeon@example.com", 0),
        ("haeon@example.com 탁해온 선임기자", 0),
        ("탁해온 문화전문기자, 사진 윤노을 기자", 0),
        ("글·사진=탁해온 기자", 0),
        ("취재=탁해온 / 사진=윤노을", 0),
        ("디지털뉴스팀", 0),
        ("<사진> 새로 문을 연 승강기 체험관. [거창군 제공. 재판매 및 DB 금지]", 0),
        ("[사진] 새로 문을 연 승강기 체험관", 0),
        ("사진 설명: 탁해온 관장이 체험관을 소개하고 있다. 거창군 제공", 0),
        ("사진=거창군 제공", 0),
        ("새로 문을 연 승강기 체험관. /사진제공=거창군", 0),
        ("새로 문을 연 승강기 체험관 /연합뉴스 제공", 0),
        ("거창군 제공", 0),
        ("연합뉴스 자료사진", 0),
        ("사진은 기사 내용과 무관합니다.", 0),
        ("ⓒ 가야산소식", 0),
        ("※ 이 기사는 본지 4월 2일 자 3면에 실렸습니다.", 0),
        ("본 기사는 지역신문발전기금을 지원받았습니다.", 0),
        ("외부 칼럼은 본지의 편집 방향과 다를 수 있습니다.", 0),
        ("이 기사는 생성형 AI의 도움을 받아 작성했습니다.", 0),
        ("가야산소식은 한국지역언론윤리위원회 서약사입니다.", 0),
        ("본지는 인터넷신문 윤리강령을 준수합니다.", 0),
        ("이 콘텐츠의 저작권은 가야산소식에 있으며 허락 없이 쓸 수 없습니다.", 0),
        ("기사와 사진의 모든 저작권은 가야산소식에 있습니다.", 0),
        ("[알림] 가야산소식이 창간 10돌 잔치를 5일 엽니다.", 0),
        ("[바로잡습니다] 2일 자 3면의 ‘윤노울’은 윤노을입니다.", 0),
        ("▲ The newly opened hall. (Photo = Geochang County)", 1),
        ("[Correction] The name in the April 2 edition is Yoon No-eul.", 1),
        ("The copyright of this content belongs to Gayasan News.", 1),
        ("Gayasan News is a signatory of the Korea Local Press Ethics Committee.", 1),
        ("- Reporter Tak Hae-on", 1),
        ("By Tak Hae-on", 1),
        ("Geochang = Reporter Tak Hae-on", 1),
        ("Tak Hae-on, Staff Reporter haeon@example.com", 1),
        ("Photo courtesy of Geochang County", 1),
        ("[Photo] The newly opened elevator experience hall", 1),
        ("The newly opened hall. (Photo courtesy of Geochang County)", 1),
        ("※ This article appeared on page 3 of the April 2 edition.", 1),
        ("This article was written with the help of generative AI.", 1),
    ],
)
def test_captions_and_bylines_count_only_where_the_other_side_has_them(line: str, side: int) -> None:
    halves = split(*(KO[0], line, *KO[1:], *EN) if side == 0 else (*KO, EN[0], line, *EN[1:]))
    assert_split(*halves)
    assert having(halves[side], "optional") == [line]


def test_a_paragraph_that_names_the_source_of_a_picture_at_its_end_is_text() -> None:
    lines = (
        "산청군은 지난달 마을 도서관 세 곳의 문을 새로 열고 책 6,200권을 들여놓았다. 도서관마다 사서가 두 명씩 일하며,"
        " 저녁에도 문을 열어 달라는 주민의 바람을 받아들여 밤 9시까지 책을 빌려준다. (사진 제공=산청군)",
        "▲ 산청군 마을 도서관에서 아이들이 책을 고르고 있다. 이 도서관은 지난달 새로 문을 열었고 사서 두 명이 밤 9시까지"
        " 일하며 책 6,200권을 빌려준다. 군은 내년에 두 곳을 더 연다고 했다. (사진 제공=산청군)",
    )
    half = split_single(make_page("a", "a.txt", "\n".join(lines)), "ko")
    assert half.roles == ("text", "optional")


def test_every_paragraph_stands_in_exactly_one_half_and_points_into_the_page() -> None:
    page = make_page("page", "page.txt", "\n".join((CHROME[0], *KO, KOREAN_NOTICES[1] + ENGLISH_NOTICES[0], *EN)))
    halves = split_bilingual(page)
    spans = sorted((span for half in halves for span in half.paragraphs), key=lambda span: span.start)
    assert "".join(page.text[s.start : s.end] for s in spans) == page.text.replace("\n", "")
    assert all(len(half.paragraphs) == len(half.roles) for half in halves)


def test_a_newsroom_adds_its_own_lines(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "chrome.tsv").write_text(
        "pattern\tscope\tkind\tnote\tsource\n^가야산 단신$\tline\tlabel\t\thouse\n", encoding="utf-8"
    )
    page = make_page("page", "page.txt", "\n".join((KO[0], "가야산 단신", *KO[1:], *EN)))
    assert "가야산 단신" in having(split_bilingual(page)[0], "text")
    assert "가야산 단신" in having(split_bilingual(page, tmp_path)[0], "chrome")


def test_a_row_with_needed_words_is_tried_where_one_stands_and_one_without_everywhere(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "chrome.tsv").write_text(
        "pattern\tscope\tneeds\tsource\n"
        "^.{0,9}돌봄 소식$\tline\t돌봄\thouse\n^새싹 마당$\tline\t달빛\thouse\n^새싹 안내$\tline\t\thouse\n",
        encoding="utf-8",
    )
    page = make_page("page", "page.txt", "\n".join(("우리 돌봄 소식", "새싹 마당", "새싹 안내", *KO, *EN)))
    assert having(split_bilingual(page, tmp_path)[0], "chrome") == ["우리 돌봄 소식", "새싹 안내"]


def test_a_notice_of_the_newsroom_needs_no_word_unless_it_says_one(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "notices.tsv").write_text(
        "pattern\tlanguage\tstrength\tsource\n^이하 외국어판$\tko\tstrong\thouse\n", encoding="utf-8"
    )
    page = make_page("page", "page.txt", "\n".join((*KO, "이하 외국어판", *EN)))
    assert having(split_bilingual(page, tmp_path)[0], "notice") == ["이하 외국어판"]
