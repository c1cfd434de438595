"""Names that are words too, known by their place alone: 여름 씨 as “Summer”, 봄이(38) 씨 as “Spring (38)”.

Many of them begin with no family name, or are so common as nouns that nothing but their place makes them a name: right
before 씨, a title or an age, or behind the post in a list of appointments. The English must have a word for the name,
capitalised in such a place too, and the name nowhere spelled out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from bitext_check.annotation.entities import SURE
from bitext_check.annotation.hangul_words import words_of
from bitext_check.annotation.korean_words import looks_like_name, title_end
from bitext_check.annotation.people_english import Capital, capitals, is_title_word, korean_names, spans
from bitext_check.annotation.people_korean import Person
from bitext_check.annotation.people_meaning import in_names, meanings
from bitext_check.annotation.people_titles import title_after
from bitext_check.content.lexicon import known_stems, lexicon
from bitext_check.content.speech import said_in_english
from bitext_check.names import latin
from bitext_check.names.romanize import expected
from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.segmentation.passages import stem
from bitext_check.tables.words import words_used

# 여름 씨, 여름씨, 봄이(38) 씨, 봄이(38·나주시)는, 봄이(38세)는; no number that counts: 나무(30)와 돌(20)
_ADDRESSED = re.compile(
    r"(?<![가-힣])([가-힣]{2,3}?)(?:\s?씨|\s?\((?P<age>\d{1,3})(?:\)\s?씨|[,·][^()]{1,30}\)|[세살][),·]))"
)
_AGE_BEHIND = re.compile(r"(?:,\s|\s\()(\d{1,3})\b")
_ITEM = re.compile(r"[▲△▶▷]")
_LAST_WORD = re.compile(r"(?<![가-힣])([가-힣]{2,20})\s([가-힣]{2,3})$")
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w’'.-]{0,22} $")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:“”\"‘(\[])\s?$")
_SEEDS = re.compile(r"\s(?:seeds?|kernels?)\b")
_SPELLED = 0.6
_LEAST_ITEMS = 3
_SURE_IT_IS = 0.85


def bare_names(pair: Pair, told: Sequence[Link]) -> Iterator[Link]:
    """Links of kind "person" with problem "translated" for names in such places that no link of `told` explains."""
    for source, age, mister in _addressed(pair):
        if not is_explained(source, told) and not is_spelled(source.value, pair.target):
            target = _person_word(source, age, mister, pair)
            if target is not None:
                yield bare_link(source, target)
    for source, target in (*_before_title(pair), *_appointed(pair)):
        if not is_explained(source, told):
            yield bare_link(source, target)


def _before_title(pair: Pair) -> Iterator[tuple[Mention, Mention]]:
    """Names before a title that the English has as capitalised words: 채송화 차관, Vice Minister Moss Rose.

    Several words are not capitalised without a reason; behind of or the they are rather the name of something.
    """
    for passage in pair.source:
        words = words_of(passage)
        for number, word in enumerate(words):
            name = word.text
            a_name = looks_like_name(name) or name in in_names()
            meant = [m for m in meanings(name) if len(m) > 1] if a_name else []
            if not meant or not title_after(passage.plain, words, number)[0]:
                continue
            source = name_mention(name, passage, word.start)
            if is_spelled(name, pair.target) or passage.plain.count(name) > 1:
                continue
            for target in pair.target:
                for start, end, text in spans(target, max(map(len, meant))):
                    if tuple(map(stem, text.split())) in meant and _stands_as_name(target.plain, start, end):
                        yield source, Mention("person", name, target, start, end)


def _stands_as_name(text: str, start: int, end: int) -> bool:
    """Whether words stand behind a capitalised one or at the beginning, before a comma or a verb of saying.

    Those that end in the word for a body are no name: Hangang University Faculty Council.
    """
    if text[start:end].split()[-1].lower() in words_used("in-body-name"):
        return False
    behind = text.startswith(", ", end) or said_in_english().match(text, end + 1) is not None
    opens = _SENTENCE_BEFORE.search(text, max(0, start - 4), start) is not None
    return behind and (opens or _CAPITAL_BEFORE.search(text, max(0, start - 24), start) is not None)


def is_explained(mention: Mention, told: Sequence[Link]) -> bool:
    """Whether one of the links that are told speaks of these Korean words, other than as missing."""
    sources = (link.source for link in told if link.source is not None and link.problem != "missing")
    return any(s.passage is mention.passage and s.start < mention.end and mention.start < s.end for s in sources)


def _addressed(pair: Pair) -> Iterator[tuple[Mention, str, bool]]:
    """Words right before 씨 or an age that mean something: the mention, the age ("" if none), whether 씨 follows."""
    for passage in pair.source:
        for found in _ADDRESSED.finditer(passage.plain):
            name = found.group(1)
            mister = found.group().endswith("씨")
            # 씨 is a form of address for the analyser too, and no part of 날씨, 솜씨, 수박씨.
            if mister and not any(t.end == found.end() and (t.form, t.tag) == ("씨", "NNB") for t in passage.tokens):
                continue
            if meanings(name):
                yield name_mention(name, passage, found.start(1)), found.group("age") or "", mister


def name_mention(name: str, passage: Passage, start: int) -> Mention:
    """The mention of a Korean word that stands where a name does."""
    return Mention("person", name, passage, start, start + len(name), Person(name, False, SURE), "place")


def _person_word(source: Mention, age: str, mister: bool, pair: Pair) -> Mention | None:
    """The English words for a name that stand where a person does: before the same age, or capitalised on their own."""
    for passage in pair.target:
        for words in _runs(passage):
            start, end = words[0].start, words[-1].end
            text = passage.plain
            behind = _AGE_BEHIND.match(text, end)
            same_age = bool(age) and behind is not None and behind.group(1) == age
            alone = mister and not (behind or _SEEDS.match(text, end)) and _names_somebody(words, passage)
            if (same_age or alone) and _means(source.value, words) and not (alone and _said_elsewhere(source, pair)):
                return Mention("person", source.value, passage, start, end)
    return None


def _runs(passage: Passage) -> Iterator[tuple[Capital, ...]]:
    """The capitalised words that stand side by side, without a title or a word that begins the sentence before them."""
    run: list[Capital] = []
    for word in (*capitals(passage), None):
        if run and (word is None or not word.glued):
            opening = _SENTENCE_BEFORE.search(passage.plain, max(0, run[0].start - 4), run[0].start)
            if len(run) > 1 and (is_title_word(run[0].text) or (opening and stem(run[0].text) in known_stems())):
                yield tuple(run[1:])
            yield tuple(run)
            run = []
        if word is not None:
            run.append(word)


def _names_somebody(words: Sequence[Capital], passage: Passage) -> bool:
    """Whether capitalised words are a name: inside a sentence, or before a comma or a verb of saying."""
    if not _SENTENCE_BEFORE.search(passage.plain, max(0, words[0].start - 4), words[0].start):
        return True
    end = words[-1].end
    return passage.plain.startswith(", ", end) or bool(said_in_english().match(passage.plain, end + 1))


def _means(name: str, words: Sequence[Capital]) -> bool:
    spelled_so = not any(word.text.isupper() for word in words)
    return spelled_so and tuple(stem(word.text) for word in words) in meanings(name)


def _said_elsewhere(source: Mention, pair: Pair) -> bool:
    """Whether another word of the Korean can have given the English one: 봄 씨 and 봄 축제."""
    meant = {stems[0] for stems in meanings(source.value) if len(stems) == 1}
    return any(
        meant & lexicon()[token.lemma].words
        for passage in pair.source
        for token in passage.tokens
        if token.lemma in lexicon() and not (passage is source.passage and source.start <= token.start < source.end)
    )


def is_spelled(name: str, passages: Sequence[Passage], but: Mention | None = None) -> bool:
    """Whether some capitalised words sound like the name, so that the English has it; those of `but` do not count."""
    wanted = [latin.plain(form).replace(" ", "") for form in expected(name)]
    return any(
        SequenceMatcher(None, latin.plain(text).replace(" ", ""), form).ratio() >= _SPELLED
        for passage in passages
        for start, end, text in spans(passage, 2)
        if but is None or passage is not but.passage or end <= but.start or but.end <= start
        for form in wanted
    )


def _appointed(pair: Pair) -> Iterator[tuple[Mention, Mention]]:
    """Posts with their holders in lists of as many items on both sides: ▲ 총무과장 하늘 / ▲ Director … Sky.

    Another item of the list must name somebody on both sides.
    """
    for source, target in zip(pair.source, pair.target, strict=False):
        ours, theirs = _items(source), _items(target)
        if len(ours) != len(theirs) or len(ours) < _LEAST_ITEMS:
            continue
        names = [_LAST_WORD.search(source.plain[start:end]) for start, end in ours]
        posts = [n is not None and bool(title_end(n.group(1))) for n in names]
        people = [n for n in korean_names(target) if n.full]
        ends = [any(start <= p.start and p.end == end for p in people) for start, end in theirs]
        others = sum(
            is_post and named and name is not None and looks_like_name(name.group(2))
            for name, is_post, named in zip(names, posts, ends, strict=True)
        )
        for (start, _), (begin, end), name, is_post, named in zip(ours, theirs, names, posts, ends, strict=True):
            if not is_post or named or name is None or not others:
                continue
            last = next((c for c in capitals(target) if c.end == end), None)
            if last is not None and last.start > begin + 1 and _means(name.group(2), (last,)):
                korean = name_mention(name.group(2), source, start + name.start(2))
                yield korean, Mention("person", name.group(2), target, last.start, last.end)


def _items(passage: Passage) -> list[tuple[int, int]]:
    """The places of the items behind the marks of a list, without the spaces and full stops at their ends."""
    starts = [found.end() for found in _ITEM.finditer(passage.plain)]
    found = zip(starts, [*(start - 1 for start in starts[1:]), len(passage.plain)], strict=False)
    return [(start, start + len(passage.plain[start:end].rstrip(" .·,"))) for start, end in found]


def bare_link(source: Mention, target: Mention) -> Link:
    """The link of kind "person" with problem "translated" for a name and the English words in its place."""
    word = target.text
    why = Message(
        f"{source.value} is a person's name; the English translates it as the word {word}",
        f"‘{source.value}’은(는) 사람 이름인데 영문에서 낱말({word})로 옮겼습니다",
    )
    return Link("person", source, target, "translated", expected(source.value)[:3], why, _SURE_IT_IS)
