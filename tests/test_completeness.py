"""Completeness step by step: matched words, stretches, lists, quotations, repeats, words left in Korean."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitext_check.alignment.pairs import given_pairs, make_pairs
from bitext_check.content.completeness import completeness, explained, links
from bitext_check.content.presence import Word, presence
from bitext_check.content.quotation import quotations
from bitext_check.content.repetition import Said, repeated_paragraph
from bitext_check.content.stretches import scale_of
from bitext_check.pipeline import check_article
from bitext_check.records import Link, Mention, Pair, Passage
from bitext_check.segmentation.passages import passages
from bitext_check.tables.known import renderings

LIBRARY = "도서관은 여름 방학 동안 어린이 독서 교실을 연다. 참가비는 없으며 간식도 준다."
LIBRARY_EN = (
    "The library will open a reading class for children during the summer vacation. "
    "There is no participation fee, and snacks are also provided."
)


def english(text: str, number: int = 0) -> Passage:
    return passages("en", [(number, text)])[0]


def pair(ko: str, en: str) -> Pair:
    return given_pairs([passages("ko", [(0, ko)])[0]], [english(en)])[0]


def article(ko: list[str], en: list[str]) -> tuple[Pair, ...]:
    source, target = passages("ko", list(enumerate(ko))), passages("en", list(enumerate(en)))
    return make_pairs(source, target, frozenset())


def states(words: tuple[Word, ...]) -> dict[str, str]:
    return {word.text: word.state for word in words}


def found(ko: str, en: str) -> list[tuple[str, str]]:
    return [(link.kind, link.problem) for link in links(pair(ko, en))]


class TestPresence:
    def test_words_find_their_counterparts(self) -> None:
        seen = presence(pair("버스 요금이 오른다.", "Bus fares will rise."))
        assert states(seen.korean)["버스"] == "found"
        assert states(seen.english)["Bus"] == "found"

    def test_an_english_word_answers_once(self) -> None:
        seen = presence(pair("병원은 환자를 받았고 다른 병원은 환자를 돌려보냈다.", "The hospital accepted patients."))
        hospitals = [word.state for word in seen.korean if word.text == "병원"]
        assert sorted(hospitals) == ["found", "shared"]

    def test_a_phrase_is_found_as_a_whole(self) -> None:
        seen = presence(pair("축제는 엿새 동안 열린다.", "The festival will be held for six days."))
        assert states(seen.korean)["엿새"] == "found"

    def test_months_are_found_by_name(self) -> None:
        seen = presence(pair("축제는 9월에 열린다.", "The festival will be held in September."))
        assert states(seen.english)["September"] == "found"

    def test_a_changed_figure_is_not_missing(self) -> None:
        seen = presence(pair("환자는 412명이다.", "There are 388 patients."))
        assert states(seen.korean)["412"] == "shared"

    def test_korean_left_standing_is_found(self) -> None:
        seen = presence(pair("위원회는 경영평가를 받았다.", "The committee received a 경영평가."))
        assert {word.state for word in seen.korean if word.text in "경영평가"} == {"found"}

    def test_words_in_tied_mentions_are_found(self) -> None:
        one = pair("표승희 변호사는 항소했다.", "Attorney Qwzx appealed.")
        source = Mention("person", "표승희", one.source[0], 0, 3)
        target = Mention("person", "Qwzx", one.target[0], 9, 13)
        seen = presence(replace(one, links=(Link("person", source, target),)))
        assert states(seen.english)["Qwzx"] == "found"


class TestGaps:
    def test_a_complete_pair_is_silent(self) -> None:
        assert found(LIBRARY, LIBRARY_EN) == []

    def test_an_omitted_sentence_is_marked_whole(self) -> None:
        (link,) = links(pair(LIBRARY, LIBRARY_EN.split(". ")[0] + "."))
        assert (link.kind, link.problem, link.target) == ("omission", "sentence", None)
        assert link.source is not None
        assert link.source.text == "참가비는 없으며 간식도 준다."

    def test_an_added_sentence_is_marked_whole(self) -> None:
        added = "Famous singers will perform every night."
        (link,) = links(pair(LIBRARY, f"{LIBRARY_EN} {added}"))
        assert (link.kind, link.problem, link.source) == ("addition", "sentence", None)
        assert link.target is not None
        assert link.target.text == added

    def test_an_omitted_clause_is_marked_by_its_words(self) -> None:
        ko = "조합은 농가의 운송비를 절반 지원하고 창고 임대료를 면제하겠다고 약속했다. 농민들은 이 결정을 반겼다."
        en = "The association promised to support half of the transportation costs of farms. Farmers welcomed the decision."
        (link,) = links(pair(ko, en))
        assert link.problem == "clause"
        assert link.source is not None
        assert link.source.text == "창고 임대료를 면제하겠다고"

    def test_the_place_is_that_of_the_text(self) -> None:
        found = links(pair(LIBRARY, LIBRARY_EN.split(". ")[0] + "."))
        assert found
        for link in found:
            assert link.source is not None
            assert link.source.passage.plain[link.source.start : link.source.end] == link.source.text

    def test_words_that_seem_to_miss_where_the_english_is_long_enough(self) -> None:
        ko = [
            "거창군, 승강기 체험관 개관",
            "거창군은 지난 5일 승강기 체험관을 새로 열었다고 밝혔다.",
            "체험관은 지상 2층 규모로, 승강기가 멈췄을 때의 대처 방법을 배울 수 있다.",
            "탁해온 관장은 “누구나 안전하게 타는 문화를 만들겠다”고 말했다.",
        ]
        en = [
            "Geochang County Opens Elevator Experience Hall",
            "Geochang County announced that it newly opened an elevator experience hall on the 5th.",
            "The hall has two stories above ground, and you can learn what to do when an elevator stops.",
            "Director Tak Hae-on said, “We will create a culture in which everyone rides safely.”",
        ]
        assert [link for own in completeness(article(ko, en)) for link in own if link.kind == "omission"] == []

    def test_a_rendering_by_other_words_is_no_omission(self) -> None:
        assert found("그는 끝내 눈물을 보였다.", "In the end he wept openly.") == []

    @pytest.mark.parametrize(
        ("ko", "en"),
        [
            (
                "군청 배구팀, 도민체전 금메달 3개…역대 최다",
                "County Volleyball Team Wins 3 Golds at Provincial Games... Most Ever",
            ),
            (
                "누리텍은 연결 기준 지난해 손실 35억원을 냈다.",
                "Nuritech posted a consolidated loss of 3.5 billion won last year.",
            ),
            ("할머니는 마지막까지 연필을 놓지 않았다.", "She did not put down her pencil until the end."),
            (
                "그는 말을 아꼈다. 기자의 물음에는 고개만 끄덕였다.",
                "He held back. When the reporter asked, he only nodded.",
            ),
            (
                "박 대표는 3년 전 공방을 차렸고, 지금은 나라 안팎에 매장 12곳을 두고 있다.",
                "Park opened his workshop three years ago and now has 12 stores at home and abroad.",
            ),
            (
                "물속에서 걷기나 자전거 타기처럼 체중이 덜 실리는 운동이 권할 만하다.",
                "Low-impact exercise such as walking in water or cycling is recommended.",
            ),
            (
                "시민들은 가슴을 쓸어내렸다. 회사원 이모 씨는 “택시비 걱정에 잠을 설쳤다”고 했다.",
                "Commuters breathed a sigh of relief. “I lost sleep worrying about the taxi fare,” said Lee, an office worker.",
            ),
            (
                "심판은 4명이었다. 심판 4명의 의견은 일치했다.",
                "There were four referees. The four referees were unanimous.",
            ),
        ],
    )
    def test_faithful_but_free_wording(self, ko: str, en: str) -> None:
        assert [kind for kind, _ in found(ko, en) if kind in ("omission", "addition")] == []

    def test_the_figure_of_a_compound_is_found(self) -> None:
        seen = presence(pair("3분기 매출이 늘었다.", "Third-quarter sales rose."))
        assert states(seen.korean)["3"] == "found"

    def test_a_clause_lost_at_the_end_of_a_sentence(self) -> None:
        ko, en = "군은 20일 보고회를 열어 개선안을 확정할 계획이다.", "The county plans to hold a briefing on the 20th."
        (link,) = links(pair(ko, en))
        assert link.source is not None
        assert (link.problem, link.source.text) == ("clause", "개선안을 확정할")

    def test_a_free_translation_is_not_judged(self) -> None:
        ko = ["구름 낀 하늘 아래 어부들이 그물을 걷었다. 바람은 없었다."] * 6
        en = ["Hauling in what the sea had granted, men worked on in silence beneath grey light. All was calm."] * 6
        source, target = passages("ko", list(enumerate(ko))), passages("en", list(enumerate(en)))
        found = completeness(given_pairs(source, target))
        assert not [link for own in found for link in own if link.kind in ("omission", "addition")]

    def test_a_paragraph_joined_with_its_neighbour_is_no_omission(self) -> None:
        first, second = LIBRARY.split(". ")
        pairs = article([first + ".", second], [LIBRARY_EN])
        assert not [link for own in completeness(pairs) for link in own if link.kind == "omission"]

    def test_a_lost_paragraph(self) -> None:
        ko = ["군립미술관이 새 전시를 연다.", "전시에는 지역 작가들의 판화와 도자기가 나온다.", "관람료는 무료다."]
        en = ["The county art museum will open a new exhibition.", "Admission is free."]
        lost = [link for own in completeness(article(ko, en)) for link in own]
        assert [(link.kind, link.problem) for link in lost] == [("omission", "paragraph")]

    @pytest.mark.parametrize("lost", [0, 1, 2])
    def test_a_lost_paragraph_shares_names_and_subject_with_the_others(self, lost: int) -> None:
        ko = [
            "노원시립과학관이 3일 새 천체망원경을 시민에게 처음 공개했다.",
            "과학관은 시민이 직접 별을 볼 수 있도록 매주 금요일 밤 망원경을 연다. 하루 60명만 받는다.",
            "과학관의 배성훈 관장은 “망원경을 보러 온 시민이 첫날에만 3배로 늘었다”고 말했다.",
        ]
        en = [
            "Nowon Municipal Science Museum opened its new astronomical telescope to citizens for the first time on "
            "the 3rd.",
            "The science museum opens the telescope every Friday night so that citizens can see the stars for "
            "themselves. It accepts only 60 people a day.",
            "Bae Seong-hun, the director of the science museum, said, “The number of citizens who came to see the "
            "telescope tripled on the first day alone.”",
        ]
        end = (["관람료는 무료다."], ["Admission is free."])
        pairs = article([*ko, *end[0]], [*en[:lost], *en[lost + 1 :], *end[1]])
        (link,) = [link for own in completeness(pairs) for link in own if link.kind in ("omission", "alignment")]
        assert (link.kind, link.problem) == ("omission", "paragraph")
        assert link.source is not None
        assert link.source.text == ko[lost]
        assert link.confidence >= 0.7

    def test_an_english_head_line_is_no_addition(self) -> None:
        ko = ["군립미술관이 지역 작가들의 판화와 도자기를 모은 새 전시를 연다.", "관람료는 무료다."]
        en = [
            "Museum News",
            "The county art museum will open a new exhibition of prints and ceramics by local artists.",
            "Admission is free.",
        ]
        assert not [link for own in completeness(article(ko, en)) for link in own if link.kind == "addition"]

    def test_an_item_of_a_list(self) -> None:
        ko = "▲ 총무과장 김도연 ▲ 세무과장 박서준 ▲ 교통과장 이하윤"
        en = "▲ Head of General Affairs Division Kim Do-yeon ▲ Head of Transportation Division Lee Ha-yun"
        (link,) = [link for link in links(pair(ko, en)) if link.kind == "omission"]
        assert link.problem == "item"
        assert link.source is not None
        assert link.source.text == "세무과장 박서준"

    def test_a_moved_paragraph_is_neither_lost_nor_added(self) -> None:
        ko = [
            "군립미술관이 새 전시를 연다.",
            "관람객 200명에게는 엽서를 나눠준다.",
            "전시에는 지역 작가들의 판화와 도자기가 나온다.",
            "개막식은 5일 오후 2시에 열린다.",
            "관람료는 무료다.",
        ]
        en = [
            "The county art museum will open a new exhibition.",
            "The exhibition will feature prints and ceramics by local artists.",
            "The opening ceremony will be held at 2 p.m. on the 5th.",
            "Admission is free.",
            "Postcards will be handed out to 200 visitors.",
        ]
        found = [link for own in completeness(article(ko, en)) for link in own]
        assert not [link for link in found if link.kind in ("omission", "addition")]

    def test_a_sentence_moved_over_the_border_of_a_paragraph(self) -> None:
        ko = [
            "군은 3일 여객선 운항을 재개했다.",
            "선장은 바다에서 28년을 보낸 갈매섬 사람이 맡는다. 주민들은 요금이 낮아 반긴다.",
        ]
        en = [
            "The county resumed passenger ship service on the 3rd. "
            "An islander who has spent 28 years at sea will be at the helm.",
            "Residents welcome it because the fare is low.",
        ]
        found = [link for own in completeness(article(ko, en)) for link in own]
        assert not [link for link in found if link.kind in ("omission", "addition")]

    @pytest.mark.parametrize("byline", ["윤노을 기자 noeul@example.com", "윤노을 문화전문기자, 사진 탁해온 기자"])
    def test_a_byline_at_the_end_of_a_paragraph_is_no_sentence(self, byline: str) -> None:
        assert found(f"{LIBRARY} {byline}", LIBRARY_EN) == []

    def test_the_title_of_a_work_may_be_rendered_freely(self) -> None:
        ko = "그의 단편 ‘돌담 너머 애벌레 저녁밥’은 상을 받았다."
        assert found(ko, "His short story ‘Supper for the Small Ones Beyond’ won an award.") == []

    def test_an_untrusted_pair_is_only_called_doubtful(self) -> None:
        (own,) = completeness((pair(LIBRARY, "Penguins moved to a pool."),), trusted=1.0)
        assert [(link.kind, link.problem) for link in own] == [("alignment", "doubtful")]

    def test_the_scale_leaves_a_stretch_out_of_account(self) -> None:
        seen = presence(pair(LIBRARY, LIBRARY_EN.split(". ")[0] + "."))
        scale = scale_of(1.2, seen.korean, seen.english)
        lost = [word for word in seen.korean if word.sentence == 1]
        assert scale.closeness(True, lost) > scale.closeness(True)


SHIP_KO = "군은 3일 여객선 운항을 재개했다. 배는 하루 네 번 섬과 항구를 오간다. 주민들은 요금이 낮아 반긴다."
SHIP_EN = (
    "The county resumed passenger ship service on the 3rd. "
    "The ship travels between the island and the port four times a day. "
    "Residents welcome it because the fare is low."
)


class TestAddedPhrases:
    @pytest.mark.parametrize(
        ("after", "added"),
        [
            ("on the 3rd", ", drawing criticism from civic groups"),
            ("on the 3rd", " despite heavy opposition from fishermen"),
            ("four times a day", ", most of them elderly tourists"),
            ("the fare is low", " and plans to sell souvenirs next spring"),
            ("on the 3rd", ", the busiest passenger season since spring"),
            ("the fare is low", " with the support of local merchants"),
            ("on the 3rd", " at the request of the governor"),
            ("four times a day", ", which the passengers have long requested"),
            ("on the 3rd", ", after which the service was reported to the governor"),
        ],
    )
    def test_a_phrase_at_the_end_of_a_clause(self, after: str, added: str) -> None:
        (link,) = links(pair(SHIP_KO, SHIP_EN.replace(f"{after}.", f"{after}{added}.")))
        assert (link.kind, link.problem, link.source) == ("addition", "clause", None)
        assert link.target is not None
        assert link.target.text in added
        assert len(link.target.text) > len(added) / 2

    def test_without_it_all_is_said(self) -> None:
        assert found(SHIP_KO, SHIP_EN) == []

    def test_a_phrase_that_may_render_a_korean_word_nobody_lists(self) -> None:
        ko = SHIP_KO.replace("여객선 운항을", "여객선 운항을 뭍살이길섶으로")
        assert found(ko, SHIP_EN.replace("on the 3rd.", "on the 3rd along the pebble roadside.")) == []

    def test_a_name_that_the_english_spells_elsewhere_leaves_no_room(self) -> None:
        ko = SHIP_KO.replace("여객선", "나래뫼호 여객선")
        english = SHIP_EN.replace("passenger ship service", "service of the passenger ship Naraemoeho")
        assert found(ko, english) == []
        (link,) = links(pair(ko, english.replace("on the 3rd.", "on the 3rd at the invitation of the museum.")))
        assert link.target is not None
        assert "invitation" in link.target.text

    def test_an_idiom_stands_behind_other_words(self) -> None:
        ko = f"{SHIP_KO} 섬 주민들은 이날 가슴을 쓸어내렸다."
        assert found(ko, f"{SHIP_EN} The islanders that day breathed a sigh of relief.") == []

    def test_a_word_in_splinters_stands_behind_others(self) -> None:
        ko = f"{SHIP_KO} 배의 불은 완진까지 두 시간이 걸렸다."
        assert found(ko, f"{SHIP_EN} The fire on the ship took two hours to completely extinguish it.") == []

    def test_a_clause_with_a_pronoun_may_render_little_words(self) -> None:
        ko = f"{SHIP_KO} 주민들은 배가 다니니 이만하면 됐다고 했다."
        assert found(ko, f"{SHIP_EN} Residents said the ship travels, so this is good enough.") == []

    def test_a_phrase_of_words_that_stand_for_many_things(self) -> None:
        assert found(SHIP_KO, SHIP_EN.replace("on the 3rd.", "on the 3rd to set a start.")) == []


class TestExplained:
    def test_a_mention_inside_an_omission_is_not_said_twice(self) -> None:
        source = passages("ko", [(0, "참가비는 3천 원이다. 신청은 이메일로 한다.")])[0]
        figure = Link("number", Mention("number", "3천", source, 5, 7), None, "missing")
        other = Link("number", Mention("number", "", source, 13, 15), None, "missing")
        gap = Link("omission", Mention("omission", "", source, 0, 12), None, "sentence")
        assert explained((figure, other), (gap,)) == (other,)

    def test_a_tied_mention_stays(self) -> None:
        source, target = passages("ko", [(0, "참가비는 3천 원이다.")])[0], english("The fee is 3,000 won.")
        tied = Link("number", Mention("number", "", source, 5, 7), Mention("number", "", target, 11, 16), "digits")
        gap = Link("omission", Mention("omission", "", source, 0, 12), None, "clause")
        assert explained((tied,), (gap,)) == (tied,)


def marks(text: str) -> list[tuple[str, bool, bool]]:
    one = english(text)
    return [(one.plain[q.start : q.end], q.opened, q.closed) for q in quotations(one)]


class TestQuotation:
    @pytest.mark.parametrize(
        ("text", "quoted"),
        [
            ("He said, “I am here.”", ["“I am here.”"]),
            ('He said, "I am here."', ['"I am here."']),
            ("The ‘Song of the Sea’ won.", ["‘Song of the Sea’"]),
            ("The 'Song of the Sea' won.", ["'Song of the Sea'"]),
            ("The players’ union and the teachers' hall", []),
            ("It's the ’90s and they don’t care.", []),
            ("‘51st President's Cup’ began.", ["‘51st President's Cup’"]),
            ("The ‘Ministers’ Meeting’ ended.", ["‘Ministers’ Meeting’"]),
            ("He is 6'2\" tall.", []),
        ],
    )
    def test_whole_quotations(self, text: str, quoted: list[str]) -> None:
        assert [words for words, opened, closed in marks(text) if opened and closed] == quoted
        assert all(opened and closed for _, opened, closed in marks(text))

    def test_a_quotation_inside_a_quotation(self) -> None:
        inner = [q.inner for q in quotations(english("He said, “The theme is ‘Sea,’ again.”"))]
        assert inner == [False, True]

    def test_the_closing_mark_is_missing(self) -> None:
        assert marks("He said, “I am here. She left.") == [("“I am here. She left.", True, False)]

    def test_the_opening_mark_is_missing(self) -> None:
        assert marks("He said, I am here.” She left.") == [("He said, I am here.”", False, True)]

    def test_a_quotation_over_two_paragraphs_is_closed_once(self) -> None:
        ko = ["교장은 “도서관을 새로 짓겠다. 운동장도 넓히겠다”고 말했다."]
        en = ["The principal said, “We will build a new library.", "“We will also widen the playground.”"]
        assert not [link for own in completeness(article(ko, en)) for link in own if link.kind == "quote"]

    @pytest.mark.parametrize(
        ("told", "reported"),
        [
            ("The owner said that the market needed a parking lot before anything else.", True),
            ("The owner said the market needed a parking lot before anything else.", True),
            ("The owner asked whether the market needed a parking lot before anything else.", True),
            ("The owner vowed to build a parking lot for the market before anything else.", True),
            ("The owner said, the market needs a parking lot before anything else.", False),
            ("The market needs a parking lot before anything else, the owner said.", True),
            ("Before anything else, the owner said, the market needs a parking lot.", True),
            ("In the owner's eyes the market needs a parking lot before anything else.", True),
            ("The owner stressed, The market needs a parking lot before anything else.", False),
            ("We need a parking lot for the market before anything else, the owner said.", False),
            ("The owner said that our market needs a parking lot before anything else.", False),
            ("The owner, who said that he was sorry, added: The market needs a parking lot first.", False),
        ],
    )
    def test_a_quotation_told_in_reported_speech_is_only_a_hint(self, told: str, reported: bool) -> None:
        korean = "상점 주인은 “시장에는 다른 무엇보다 주차장이 먼저 필요하다”고 말했다."
        one = pair(korean, told)
        (link,) = [link for link in completeness([one])[0] if link.kind == "quote"]
        assert link.problem == "lost"
        assert (link.confidence < 0.7) is reported

    def test_segments_that_were_cut_inside_quotations_are_doubtful(self) -> None:
        ko = [
            f"{name} 씨는 “버스가 늦게 온다”고 말했다." for name in ("이가람", "박다온", "최서윤", "정하늘", "강마루")
        ]
        en = ["He said, “The bus comes late."] * 5
        pairs = given_pairs(passages("ko", list(enumerate(ko))), passages("en", list(enumerate(en))))
        marks = [link.confidence for own in completeness(pairs) for link in own if link.problem == "closing"]
        assert len(marks) == 5
        assert max(marks) < 0.7
        alone = [link.confidence for link in completeness(pairs[:1])[0] if link.problem == "closing"]
        assert alone[0] > 0.9

    def test_titles_are_let_go_where_the_article_never_marks_them(self) -> None:
        ko = "그는 ‘달의 노래’, ‘별의 노래’, ‘해의 노래’, ‘비의 노래’를 차례로 불렀다."
        en = "He sang Song of the Moon, Song of the Stars, Song of the Sun and Song of the Rain in turn."
        assert found(ko, en) == []

    def test_an_omitted_quotation_is_reported_once(self) -> None:
        ko = "시는 다리를 고친다. 상인들은 “손님이 줄어 걱정”이라고 하소연했다."
        assert [kind for kind, _ in found(ko, "The city will repair the bridge.")] == ["omission"]


class TestRepetition:
    @pytest.mark.parametrize(
        "text",
        [
            "The county dug out the bottom of the reservoir, dug out the bottom of the reservoir.",
            "The county dug out the the bottom of the reservoir.",
            "The county dug out the bottom of the reservoir dug out the bottom of the reservoir.",
        ],
    )
    def test_repeats(self, text: str) -> None:
        assert ("repetition", "phrase") in found("군은 저수지 바닥을 파냈다.", text)

    @pytest.mark.parametrize(
        ("ko", "en"),
        [
            ("관중은 “한 번 더, 한 번 더”를 외쳤다.", "The crowd shouted, “One more time, one more time.”"),
            (
                "1심은 징역 2년, 2심은 징역 3년이다.",
                "Two years in prison at first, and three years in prison on appeal.",
            ),
            ("그는 거듭 감사하다고 말했다.", "He said thank you again and again."),
            ("그가 가졌던 것을 잃었다.", "He lost what he had had."),
            (
                "우산은 사라진 게 아니라 잠시 숨겨졌다.",
                "The umbrellas have not been put away; they have been put away for a while.",
            ),
        ],
    )
    def test_no_repeats(self, ko: str, en: str) -> None:
        assert not [kind for kind, _ in found(ko, en) if kind == "repetition"]

    def test_a_word_that_comes_back_much_later_in_the_korean_is_no_repeat_there(self) -> None:
        ko = (
            "선수가 부족한 팀이다. 감독은 지난겨울 훈련을 시작하며 이를 악물었다. "
            "그는 “우리는 선수가 몇 명 없어서 경기를 쉽게 치를 수 없다”고 말했다."
        )
        said = "“We only have a few players, we only have a few players, so we can't play games easily.”"
        en = f"The team lacks players. The manager gritted his teeth as training began last winter. He said, {said}"
        assert ("repetition", "phrase") in found(ko, en)

    def test_the_second_occurrence_is_marked(self) -> None:
        text = "Dry weather returned, dry weather returned."
        (link,) = [li for li in links(pair("마른 날씨가 돌아왔다.", text)) if li.kind == "repetition"]
        assert link.target is not None
        assert link.target.start == text.rindex("dry")

    def test_a_paragraph_twice(self) -> None:
        one = english("The briefing session will be held in the auditorium.", 1)
        two = english("The briefing session will be held in the auditorium.", 2)
        assert repeated_paragraph(two, Said([one, two])) is not None
        assert repeated_paragraph(two, Said([two])) is None


class TestLeftovers:
    def test_words_and_their_source(self) -> None:
        (link,) = links(
            pair("구청은 경로당마다 난방비를 준다.", "The district office pays heating costs for each 경로당.")
        )
        assert (link.kind, link.problem) == ("untranslated", "words")
        assert link.source is not None
        assert (link.source.start, link.source.end) == (4, 7)

    def test_a_gloss_is_left_alone(self) -> None:
        assert found("시는 전세 피해자를 돕는다.", "The city helps victims of jeonse (전세) fraud.") == []

    def test_a_korean_paragraph(self) -> None:
        text = "구청은 난방비를 준다."
        assert ("untranslated", "segment") in found(text, text)

    def test_one_rendering_is_a_suggestion(self) -> None:
        assert renderings("63빌딩") == ("63 Building",)
        assert renderings("수사관")[0] == "investigator"
        assert renderings("수사관들이") == ()


HOSTILE = st.text(alphabet="“”‘’\"'()▲ ·가나 다.ab1,\n", max_size=120)


@given(HOSTILE, HOSTILE)
def test_nothing_fails_and_places_hold(ko: str, en: str) -> None:
    for link in links(pair(f"{ko}가", f"{en}a")):
        for mention in (link.source, link.target):
            if mention is not None:
                assert 0 <= mention.start <= mention.end <= len(mention.passage.plain)
                mention.place  # noqa: B018


@pytest.mark.parametrize("unit", ["“", "‘", "a b ", "the the ", "▲ ", "가 “나”라며 ", "(", "' "])
def test_time_grows_with_the_length(unit: str) -> None:
    one = pair("가나다", unit * 1500)
    started = time.perf_counter()
    links(one)
    assert time.perf_counter() - started < 5


def test_what_the_korean_says_of_a_unit_in_brackets_may_be_a_paragraph() -> None:
    korean = (
        "연구진은 회로 폭이 3나노미터(㎚·10억분의 1m)인 칩을 세계 최초로 만들었다고 5일 밝혔다.",
        "이 칩은 기존 제품보다 전력을 40% 적게 쓴다.",
    )
    english = (
        "The research team said on the 5th that it had made the world’s first chip with circuits 3 nanometers wide.",
        "A nanometer is one billionth of a meter.",
        "The chip uses 40 percent less power than existing products.",
    )
    report = check_article("\n\n".join(korean) + "\n", "\n\n".join(english) + "\n")
    assert [f.rule.code for f in report.findings if f.severity != "info"] == []
