"""Korean nouns and titles that were left in the English in Latin letters (`content.romanized`)."""

from __future__ import annotations

import pytest

from bitext_check.alignment.pairs import given_pairs
from bitext_check.content.completeness import completeness
from bitext_check.records import Link
from bitext_check.segmentation.passages import passages


def found(*pairs: tuple[str, str]) -> list[Link]:
    """The links of an article of such pairs of paragraphs."""
    korean = passages("ko", [(n, ko) for n, (ko, _) in enumerate(pairs)])
    english = passages("en", [(n, en) for n, (_, en) in enumerate(pairs)])
    every = completeness(given_pairs(korean, english))
    return [link for own in every for link in own if link.kind == "untranslated"]


def words(*pairs: tuple[str, str]) -> list[str]:
    return [link.target.text for link in found(*pairs) if link.target]


@pytest.mark.parametrize(
    ("ko", "en", "word"),
    [
        # Nouns that the lexicon has, in small letters.
        ("시의회는 외유라는 비판을 받았다.", "The city council was criticized for an oeyu.", "oeyu"),
        ("시는 시행령을 고친다.", "The city will revise the sihaengnyeong.", "sihaengnyeong"),
        ("조합은 영어자금을 빌려준다.", "The cooperative lends yeongeo funds.", "yeongeo"),
        # Compounds and nouns that no table has.
        ("군은 체납차량을 견인한다.", "The county will tow chenapcharyang.", "chenapcharyang"),
        ("담화는 조평통 서기국장 명의로 나왔다.", "The statement came in the name of the seogigukjang.", "seogigukjang"),
        ("이 회사는 새 입주사를 골랐다.", "The company chose a new ipjusa.", "ipjusa"),
        ("도는 과적 차량을 막으려 축중기를 놓는다.", "The province will set up chukjunggi to stop overloaded trucks.", "chukjunggi"),
        # Titles before and after names, with a capital or without, in one word or two.
        ("서도윤 변호사는 항소하겠다고 말했다.", "Byeonhosa Seo Do-yun said he would appeal.", "Byeonhosa"),
        ("배성훈 논설위원이 사회를 본다.", "Nonseol Wiwon Bae Seong-hun will be the moderator.", "Nonseol Wiwon"),
        ("대타 노한결이 안타를 쳤다.", "The daeta Noh Han-gyeol got a hit.", "daeta"),
        ("노한결 교수는 결과가 같다고 했다.", "Noh Han-gyeol Gyosu said the results were the same.", "Gyosu"),
        ("배성훈 기자", "Bae Seong-hun, Gija", "Gija"),
        ("구청은 세무조사를 한다.", "The district office will carry out a se-mu-josa.", "se-mu-josa"),
    ],
)  # fmt: skip
def test_what_was_left(ko: str, en: str, word: str) -> None:
    assert words((ko, en)) == [word]


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        # Words that English keeps.
        ("관객은 판소리와 산조를 들었다.", "The audience listened to pansori and sanjo."),
        ("과메기와 막걸리를 파는 포장마차가 늘었다.", "The number of pojangmacha selling gwamegi and makgeolli rose."),
        ("해녀와 선비의 옷을 한지로 만들었다.", "Clothes of haenyeo and seonbi were made of hanji."),
        ("재벌 개혁과 학원 단속을 공약했다.", "He pledged to reform the chaebol and to crack down on hagwons."),
        ("오빠라고 부르며 제사를 지냈다.", "She called him oppa and held the jesa."),
        # Native and borrowed nouns that no table has: they may be the names of things.
        ("어민은 쏘가리와 빠가사리를 잡는다.", "Fishermen catch ssogari and ppagasari."),
        # Explained, called so, or in quotation marks.
        ("마을은 대보름에 지신밟기를 한다.", "The village holds jisinbapgi, a traditional ritual, on the full moon."),
        ("시는 체납차량을 견인한다.", "The city will tow so-called chenapcharyang."),
        ("시는 체납차량을 견인한다.", "The city will tow “chenapcharyang”."),
        ("시는 체납차량을 견인한다.", "The city will tow chenapcharyang (vehicles with overdue taxes)."),
        # Names with a capital, and names that sound like a title.
        ("미래는 주식을 팔았다. 회사는 미래를 봤다.", "Mirae sold its shares. The company looked at the future."),
        ("광장에서 토마토와 라디오를 판다.", "Tomatoes and a radio are sold in the square."),
        ("서도윤 변호사는 항소하겠다고 말했다.", "Attorney Seo Do-yun said he would appeal."),
    ],
)
def test_what_may_stand(ko: str, en: str) -> None:
    assert words((ko, en)) == []


def test_the_english_of_a_title_is_suggested() -> None:
    (link,) = found(("서도윤 변호사는 항소하겠다고 말했다.", "Byeonhosa Seo Do-yun said he would appeal."))
    assert link.expected[0] == "lawyer"
    assert link.source is not None
    assert link.source.text == "변호사"


def test_a_noun_nobody_lists_is_named_without_english() -> None:
    (link,) = found(("이 회사는 새 입주사를 골랐다.", "The company chose a new ipjusa."))
    assert link.expected == ()
    assert "입주사" in link.reason.en
    assert "입주사" in link.reason.ko


def test_a_word_explained_elsewhere_or_used_throughout_is_the_articles_own() -> None:
    bare = ("군은 체납차량을 견인한다.", "The county will tow chenapcharyang.")
    explained = ("체납차량은 늘고 있다.", "The number of chenapcharyang (vehicles with overdue taxes) is growing.")
    own = ("이 회사는 입주사를 골랐다.", "The company chose an ipjusa.")
    assert words(bare) == ["chenapcharyang"]
    assert words(bare, explained) == []
    assert words(own, own) == ["ipjusa", "ipjusa"]
    assert words(own, own, own) == []
