"""The parts that names are compared with, at their edges: each row was chosen because a change of the code passed.

The rows say what a reader of the systems or of names would say; see `docs/testing.md`, mutation testing.
"""

from __future__ import annotations

import pytest

from bitext_check.names import foreign, latin
from bitext_check.names.compare import compare_name
from bitext_check.names.hangul import pronounced
from bitext_check.names.initials import begins_so, half_right
from bitext_check.names.korean import parse
from bitext_check.names.people import keys
from bitext_check.names.romanize import mr_word, other_spellings
from bitext_check.names.spellings import syllable_readings, syllable_spellings
from bitext_check.tables.load import table


@pytest.mark.parametrize(
    ("word", "sound"),
    [
        # ㄹ makes a ㄴ after it ㄹ, but no ㅁ and no vowel.
        ("별나", "별라"), ("달무", "달무"), ("솔미", "솔미"),
        # Nothing changes behind an open syllable.
        ("가람", "가람"), ("하늬", "하늬"),
        # A nasal leaves a nasal as it is; a stop becomes one before both.
        # What is written with another letter sounds as one of seven.
        ("꽃님", "꼰님"), ("옆문", "염문"), ("밭모", "반모"), ("부엌문", "부엉문"), ("낯모", "난모"), ("밖만", "방만"),
        # Of two letters the second goes to the vowel behind it, and one of them is silent before a consonant.
        ("밝은", "발근"), ("맑음", "말금"), ("없음", "업슴"), ("삶이", "살미"), ("맑나", "망나"), ("삯은", "삭슨"), ("값이", "갑시"),
        ("은남", "은남"), ("석민", "성민"), ("집념", "짐념"),
    ],
)  # fmt: skip
def test_a_final_sounds_as_what_follows_lets_it(word: str, sound: str) -> None:
    assert pronounced(word) == sound


def test_any_word_of_an_established_spelling_may_stand_first() -> None:
    assert keys("Bae Na-ra") == {"baenara", "narabae"}
    assert keys("Na-ra Bae") == {"baenara", "narabae"}
    assert keys("Bae Na Ra") == {"baenara", "narabae", "rabaena"}


@pytest.mark.parametrize(
    ("written", "letters"),
    [("O'Neill", "oneill"), ("Kim-2", "kim"), ("Sŏ Ŭn", "soun"), ("Ramírez", "ramirez"), ("J. R.", "jr"), ("", "")],
)
def test_plain_letters_have_no_mark_and_nothing_beside_them(written: str, letters: str) -> None:
    assert latin.plain(written) == letters


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("(Ms.) Bae Nara", "bae nara"), ("Bae (49) Nara", "bae nara"), ("Bae Nara (49", "bae nara"), ("Bae_Nara", "bae|nara"),
        ("Jones", "jones"), ("Bae Nara's", "bae nara"), ("Bae Nara’s", "bae nara"), ("D'Souza", "dsouza"),
    ],
)  # fmt: skip
def test_brackets_and_the_possessive_are_no_part_of_a_name(written: str, words: str) -> None:
    assert latin.parse(written).words == tuple(tuple(word.split("|")) for word in words.split())


@pytest.mark.parametrize("hyphen", "-‐‑‒–—−")
def test_any_hyphen_parts_syllables_and_the_word_stays_as_written(hyphen: str) -> None:
    name = latin.parse(f"Bae Na{hyphen}ra")
    assert name.words == (("bae",), ("na", "ra"))
    assert name.raw == ("Bae", f"Na{hyphen}ra")


@pytest.mark.parametrize(
    ("written", "name", "titled"),
    [
        # 군 and 양 may belong to the given name, unless nothing but a family name stands before them.
        ("배하군", "배하군", False), ("배소양", "배소양", False), ("배군", "배", True), ("배모양", "배", True),
        ("배하늘씨", "배하늘", True), ("배하늘님", "배하늘", True),
        ("배하늘 님", "배하늘", True), ("배하늘 여사", "배하늘", True), ("배 옹", "배", True), ("배 군", "배", True),
        ("배하늘 양", "배하늘", True), ("배 씨", "배", True),
        # A name of three syllables that may itself end so.
        ("배꽃님", "배꽃님", False),
    ],
)  # fmt: skip
def test_a_form_of_address_is_cut_off_where_it_can_be_nothing_else(written: str, name: str, titled: bool) -> None:
    found = parse(written)
    assert (found.text, found.titled) == (name, titled)


def test_the_northern_press_writes_aspirates_with_h_and_no_other_sound() -> None:
    assert "thae" in syllable_spellings("태").plain
    assert "phil" in syllable_spellings("필").plain
    assert "tha" not in syllable_spellings("다").plain
    assert "shik" not in syllable_spellings("익").plain


def test_a_spelling_is_read_as_a_well_attested_syllable_before_a_rare_one() -> None:
    rare = {
        r["hangul"]: r["source"].startswith(("letter habits", "passport usage, rare")) for r in table("name_syllables")
    }
    assert any(r["source"].startswith("passport usage, rare") for r in table("name_syllables"))
    for spelling, syllables in syllable_readings().items():
        order = [rare[syllable] for syllable in syllables]
        assert order == sorted(order), (spelling, syllables)


@pytest.mark.parametrize(
    ("written", "verdict", "reason"),
    [
        # Like the syllable, though it could be cut into others (see, ung): one part stands for one syllable.
        ("Cha Seeung-hyuk", "variant", "드문 표기입니다: 승혁의 승(seung, sung, soung) 자리에 “seeung”이 적혀 있습니다."),
        # Without hyphen it is unheard of as long as it spells no other syllables.
        ("Cha Suenghyuk", "variant", "드문 표기입니다: 승혁의 승(seung, sung, soung) 자리에 “sueng”이 적혀 있습니다."),
        ("Cha Seeunghyuk", "mismatch", "승혁의 승(seung, sung, soung) 자리에 “seeung”이 적혀 있습니다."),
        ("Smith Seung-hyuk", "mismatch", "“Smith”는 성 차(Cha)의 표기가 아닙니다."),
        ("Kang Seung-hyuk", "mismatch", "성은 차(Cha)인데 “Kang”은 강의 표기입니다."),
    ],
)  # fmt: skip
def test_how_far_a_wrong_part_of_a_name_is_excused(written: str, verdict: str, reason: str) -> None:
    found = compare_name("차승혁", written)
    assert (found.verdict, found.reason_ko) == (verdict, reason)


@pytest.mark.parametrize(
    ("hangul", "written", "reason", "korean"),
    [
        ("박빛나리", "Park Bit-smith", "“smith” is no spelling of 나리 in 빛나리.", "“smith”는 빛나리의 나리 표기가 아닙니다."),
        ("박빛나리", "Park Smith-ri", "“smith” is no spelling of 빛나 in 빛나리.", "“smith”는 빛나리의 빛나 표기가 아닙니다."),
        ("차승혁", "Cha Smith", "“smith” is no spelling of 승혁.", "“smith”는 승혁의 표기가 아닙니다."),
        ("차승혁", "Cha Seunghyukjin", "“jin” is added to 승혁.", "승혁에 없는 “jin”이 덧붙었습니다."),
        ("차승혁", "Cha Jin-seung-hyuk", "“jin” is added to 승혁.", "승혁에 없는 “jin”이 덧붙었습니다."),
    ],
)  # fmt: skip
def test_the_reason_names_the_syllables_that_have_no_spelling(
    hangul: str, written: str, reason: str, korean: str
) -> None:
    found = compare_name(hangul, written)
    assert (found.verdict, found.reason, found.reason_ko) == ("mismatch", reason, korean)


@pytest.mark.parametrize(
    ("word", "written"),
    [("철", "ch'ŏl"), ("창욱", "ch'anguk"), ("국철", "kukch'ŏl"), ("태", "t'ae"), ("쾌", "k'wae"), ("진짜", "chintcha")],
)  # fmt: skip
def test_aspirates_have_an_apostrophe_in_mccune_reischauer(word: str, written: str) -> None:
    assert mr_word(word) == written


def test_other_spellings_are_made_of_the_three_most_usual_of_each_part() -> None:
    assert len(syllable_spellings("영").known) > 3
    found = other_spellings("차영희")
    assert len(found) == len(set(found)) == 24
    for form in found:
        first, second = form.split()[1].lower().split("-")
        assert first in syllable_spellings("영").known[:3]
        assert second in syllable_spellings("희").known[:3]


@pytest.mark.parametrize(
    "names",
    [
        "가브리엘 gabriel", "까오 cao", "꽝 quang", "네빌 neville", "나이트 knight", "다이스케 daisuke", "다로 taro",
        "더글러스 douglas", "딘 dinh", "라이언 ryan", "루이스 lewis", "라이트 wright", "마르타 martha", "볼프 wolf",
        "바스케스 vasquez", "바흐 bach", "시어도어 theodore", "시드니 cydney", "세르주 serge", "시 xi", "쓰다 tsuda",
        "쑹 song", "앨리스 alice", "윌리엄 william", "유리 yuri", "옌센 jensen", "위고 hugo", "응우옌 nguyen",
        "요렌테 llorente", "예카테리나 ekaterina", "존 john", "조르조 giorgio", "장 zhang", "제인 jane", "쩐 tran",
        "쯔엉 truong", "찰스 charles", "친 qin", "차이 cai", "칼 karl", "카를로스 carlos", "퀸 quinn", "토니 tony",
        "페터 peter", "프랭크 frank", "판 van", "하비에르 javier", "하비에르 xavier", "헤라르도 gerardo", "호나우두 ronaldo",
        "흐루쇼프 khrushchev", "힐러리 hillary", "빠올로 paolo", "또마 tomas",
    ],
)  # fmt: skip
def test_a_foreign_name_begins_as_the_loanword_orthography_lets_it(names: str) -> None:
    hangul, word = names.split()
    assert begins_so(hangul, word)


@pytest.mark.parametrize(
    "names",
    ["옌센 hansen", "유리 hugo", "데릭 eric", "토니 antony", "마르타 bertha", "빠올로 saolo", "찰스 marles",
     "후안 sean", "칼 paul", "규리 yuri", "쩐 nguyen"],
)  # fmt: skip
def test_a_foreign_name_does_not_begin_with_another_consonant(names: str) -> None:
    hangul, word = names.split()
    assert not begins_so(hangul, word)


@pytest.mark.parametrize(("hangul", "word"), [("", "hansen"), ("옌센", ""), ("K", "hansen")])
def test_what_is_no_hangul_or_nothing_may_begin_as_it_likes(hangul: str, word: str) -> None:
    assert begins_so(hangul, word)


@pytest.mark.parametrize(
    ("korean", "english", "wrong"),
    [
        ("데릭 홀런드", "eric holland", ("데릭", "eric")),
        ("데릭 홀런드", "holland eric", ("데릭", "eric")),
        ("데릭 홀런드", "derek morgan", ("홀런드", "morgan")),
        ("데릭 홀런드", "derek holland", None),
        # A name in short, cut off in front at a consonant or behind a vowel.
        ("토니 홀런드", "antony holland", None),
        ("론 홀런드", "aaron holland", None),
        # What is cut off never leaves a vowel in front.
        ("오토 홀런드", "botto holland", ("오토", "botto")),
        ("에릭 홀런드", "derik holland", ("에릭", "derik")),
        # A word with less than two consonants says nothing but how it begins; two are enough.
        ("아야 홀런드", "aya holland", None),
        ("미나 홀런드", "maddox holland", ("미나", "maddox")),
        # Nothing is right, or too little is there to judge by.
        ("데릭 홀런드", "eric morgan", None),
        ("데릭 홀런드", "al holland", None),
        ("데릭 홀런드", "derek van holland", None),
        ("데릭 홀런드 주니어", "eric holland", None),
        ("데릭 Holland", "eric holland", None),
    ],
)  # fmt: skip
def test_one_of_two_words_of_a_foreign_name_is_wrong(korean: str, english: str, wrong: tuple[str, str] | None) -> None:
    assert half_right(tuple(korean.split()), tuple(english.split())) == wrong


def test_who_is_known_by_one_word_may_have_any_other_name_beside_it() -> None:
    whole = foreign.Foreigner("오스테르 론발두", ("Ronvaldo Ostermeer",), (("ronvaldo", "ostermeer"),))
    single = foreign.Foreigner("론발두", ("Ronvaldo",), (("ronvaldo",),))
    assert foreign.is_other(whole, ("ronvaldo", "kubitschka"))
    assert not foreign.is_other(single, ("ronvaldo", "kubitschka"))


@pytest.mark.parametrize("written", ["Bae Balgeun", "Bae Bal-geun"])
def test_a_name_with_a_double_final_may_be_written_as_it_sounds(written: str) -> None:
    found = compare_name("배밝은", written)
    assert (found.verdict, "as it sounds" in found.reason) == ("variant", True)


@pytest.mark.parametrize(
    ("written", "verdict"),
    [
        ("Daniel Cha Seung-hyuk", "variant"), ("Cha Seung-hyuk Daniel", "variant"), ("Daniel Cha Seung-min", "mismatch"),
        ("Daniel Kang Tae-min", "mismatch"), ("Cha Seung-hyuk Kang", "mismatch"), ("Dan-iel Cha Seung-hyuk", "mismatch"),
    ],
)  # fmt: skip
def test_a_further_name_is_excused_where_the_rest_is_the_name(written: str, verdict: str) -> None:
    assert compare_name("차승혁", written).verdict == verdict


@pytest.mark.parametrize(
    "pair",
    ["카 zha", "사 zha", "다 sha", "다 zha", "하 ba", "파 ha", "나 ma", "마 na", "나 ang", "가 ang", "하 ack"],
)
def test_sounds_that_are_taken_for_each_other_are_half_alike(pair: str) -> None:
    hangul, word = pair.split()
    assert 0 < foreign.likeness(hangul, word) < 1


def test_a_soft_r_at_the_end_of_a_russian_name_is_no_vowel() -> None:
    assert compare_name("이고리 데니소프", "Igor Denisov").verdict == "match"
    assert compare_name("라자리 데니소프", "Lazar Denisov").verdict == "match"
    assert foreign.other_vowel(("한나", "카를리"), ("hanna", "carl")) == "carl"


def test_the_usual_form_of_a_foreign_name_needs_all_its_words() -> None:
    assert foreign.usual_form(("마이클", "마리아")) == "Michael Maria"
    assert foreign.usual_form(("마이클", "츠빌링하")) == ""


@pytest.mark.parametrize(
    ("hangul", "written", "verdict"),
    [
        ("안상렬", "Ahn Sang-yeol", "variant"), ("안상렬", "Ahn Sang-hyuk", "mismatch"), ("안상렬", "Ahn Min-su", "mismatch"),
        ("차승혁", "Cha Seung-H.", "variant"), ("차승혁", "Cha S.-hyuk", "variant"), ("차승혁", "Cha S. H.", "variant"),
        ("차승혁", "Cha Min-H.", "mismatch"), ("차승혁", "Cha J. H.", "mismatch"), ("차승혁", "Cha Seung-J.", "mismatch"),
        ("차승혁", "CHA SEUNG", "mismatch"), ("차승혁", "HS Cha", "mismatch"), ("차승혁", "SHJ Cha", "mismatch"),
    ],
)  # fmt: skip
def test_initials_and_twins_excuse_only_what_they_stand_for(hangul: str, written: str, verdict: str) -> None:
    assert compare_name(hangul, written).verdict == verdict


@pytest.mark.parametrize(
    ("written", "korean"),
    [
        ("Cha Seu-nghyuk", "붙임표나 띄어쓰기가 음절 경계와 다릅니다."), ("Cha", "성만 적혀 있습니다."),
        ("Seung-hyuk", "이름만 적혀 있고 성이 없습니다."), ("S.H. Cha", "이름과 맞는 머리글자 표기입니다."),
        ("Daniel Cha Seung-hyuk", "다른 이름이 덧붙은 표기입니다."), ("Cha Seung-hyuk", "실제로 쓰이는 표기입니다."),
    ],
)  # fmt: skip
def test_the_reason_in_korean_says_what_is_unusual(written: str, korean: str) -> None:
    assert compare_name("차승혁", written).reason_ko == korean


@pytest.mark.parametrize("pair", ["마 sha", "다 ma", "바 da", "사 ba", "나 ba", "차 ma", "가 ma"])
def test_other_sounds_are_not_alike_at_all(pair: str) -> None:
    hangul, word = pair.split()
    assert foreign.likeness(hangul, word) == 0


@pytest.mark.parametrize(
    "pair", ["바흐만 bachmann", "그레이엄 graham", "뮐러 muller", "차오 zhao", "미셸 michel", "네빌 neville"]
)
def test_the_same_sounds_are_alike_however_they_are_written(pair: str) -> None:
    hangul, word = pair.split()
    assert foreign.likeness(hangul, word) >= foreign.CLOSE


@pytest.mark.parametrize(
    ("korean", "english", "clash"),
    [
        ("마리오 로시", "mario russo", "russo"), ("마리오 로시", "mario rossi", ""), ("마리오 루소", "mario russo", ""),
        ("마리오 로시", "russo mario", "russo"),
        ("이고리 오마로프", "igor umarov", "umarov"), ("이고리 우마로프", "igor umarov", ""),
        ("우마르 디알로", "omar diallo", "omar"), ("오마르 디알로", "omar diallo", ""),
        ("오스카 뮐러", "oscar muller", ""), ("우스만 디알로", "ousmane diallo", ""), ("우고 로시", "hugo rossi", ""),
        # An ㅣ behind a hissing sound is no vowel of the name.
        ("조시 월시", "josh walsh", ""), ("조지 로시", "george rossi", ""),
        # Names of one word, of other numbers of words, and names that are not alike anyhow.
        ("로시", "russo", ""), ("마리오 데 로시", "mario russo", ""), ("마리오 로시", "peter russo", ""), ("마리오 K", "mario russo", ""),
    ],
)  # fmt: skip
def test_a_vowel_at_the_end_or_the_beginning_tells_two_like_names_apart(korean: str, english: str, clash: str) -> None:
    assert foreign.other_vowel(tuple(korean.split()), tuple(english.split())) == clash
