"""Words given to another actor of the article, of whatever kind: a shopkeeper’s to “a city official”, the court’s to A.

The speaker of a Korean sentence is a person, a body with a name, or a body without one; so is the subject of an English
verb of saying. Told when nothing of the Korean speaker stands in the English outside its quotations, and the English
one is known from elsewhere in the article, or is of a listed sort, and nothing in the Korean of the pair gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bitext_check.annotation.entities import Entity
from bitext_check.annotation.korean_words import title_end
from bitext_check.annotation.people import People
from bitext_check.annotation.people_english import is_given, is_surname, is_title_word
from bitext_check.annotation.people_family import called_by_family
from bitext_check.annotation.people_guests import named_elsewhere
from bitext_check.annotation.sayers import (
    Subject,
    in_english,
    korean_near,
    masked,
    sayer_sorts,
    sayers,
    says,
)
from bitext_check.annotation.speaking_actors import Actor, english_phrases, korean_actors
from bitext_check.annotation.speaking_bodies import english_sorts, said_by_sort, sort_of
from bitext_check.content.lexicon import function_words, known_stems, lexicon
from bitext_check.names import foreign, latin
from bitext_check.names.spellings import surname_spellings
from bitext_check.organisations.agreement import same
from bitext_check.organisations.values import EnglishOrganisation, KoreanOrganisation
from bitext_check.places.regions import Region, regions
from bitext_check.places.romanization import heard_in
from bitext_check.places.words import english_words
from bitext_check.records import Link, Mention, Message, Pair
from bitext_check.tables.words import words_used

_SURE, _ALIKE, _FAINTLY = 0.8, 0.75, 0.7
_LONG_NAME, _SHORT_NAME = 4, 5
_SPEAKS = re.compile(r"\bsaying\b|\bas “")
_ADVERBS = re.compile(r"(?: (?:also|then|further|again|in turn))+$")
_INQUIRY = re.compile(r"[가-힣]{2,6} ?(?:조사|수사|신문|심문)(?:에서|에서는|과정에서)(?![가-힣])")
_LETTER = re.compile(r"([B-H])(?:, | ?\(|’s |'s |$)")
_NAME = re.compile(r"(?<![\w-])[A-Z][a-z’'-]{1,15}")
_CAPITAL = re.compile(r"(?<![\w-])[A-Z][a-z]{1,9}(?![\w-])")
# A mayor’s words may be called the city’s, those of a head of a firm the firm’s.
_OWN_BODY = frozenset(
    "city county district province government company school hospital club party ministry bank association union "
    "industry organizer court police prosecution military fire weather".split()
)  # fmt: skip
_ANY_FIRM = frozenset("company industry bank association organizer club media union".split())


def actor_links(
    pairs: Sequence[Pair], people: People, known: Mapping[int, Sequence[Link]]
) -> Iterator[tuple[int, Link]]:
    """Links of kind "speaker" with problem "other-speaker", with the number of their pair.

    `known` are the links of people and speakers already made: what they tell is not told once more.
    """
    bodies = _bodies(pairs)
    for number, pair in enumerate(pairs):
        if not pair.complete or not any(_SPEAKS.search(p.plain) or says(p) for p in pair.target):
            continue
        told = [link for link in (*known.get(number, ()), *pair.links) if link.problem not in ("", "missing")]
        for region in regions(pair):
            ours = list(korean_actors(region, number, pair, people))
            theirs = list(english_phrases(region)) if len(ours) == 1 else []
            if not theirs or _stands(ours[0], region, theirs, number, pair):
                continue
            target = _strange(ours[0], theirs, region, number, pair, people, bodies)
            target = target or _heard_elsewhere(ours[0], theirs, number, pairs)
            target = target or named_elsewhere(theirs, number, pairs)
            if target is not None and not any(_touches(link, ours[0].mention, target) for link in told):
                yield number, _link(ours[0].mention, target)


def _touches(link: Link, source: Mention, target: Mention) -> bool:
    return any(
        one is not None and one.passage is other.passage and one.start < other.end and other.start < one.end
        for one, other in ((link.source, source), (link.target, target))
    )


def _bodies(pairs: Sequence[Pair]) -> dict[tuple[str, ...], list[tuple[int, KoreanOrganisation]]]:
    """English names of bodies that render a Korean one somewhere in the article, with the pair and the Korean."""
    found: dict[tuple[str, ...], list[tuple[int, KoreanOrganisation]]] = {}
    for number, pair in enumerate(pairs):
        for link in pair.links:
            if link.problem or link.source is None or link.target is None:
                continue
            ours, theirs = link.source.data, link.target.data
            if isinstance(ours, KoreanOrganisation) and isinstance(theirs, EnglishOrganisation):
                found.setdefault(theirs.stems, []).append((number, ours))
    return found


def _stands(ours: Actor, region: Region, theirs: Sequence[Mention], number: int, pair: Pair) -> bool:
    """Whether something of the Korean speaker stands in the English outside its quotations."""
    if _sounds_so(ours.mention.text, theirs):
        return True
    words = [w for passage, start, end in region.target for w in english_words(masked(passage)[start:end])]
    if ours.person is not None:
        entity = ours.person
        if any(region.holds(m) for m in entity.english.get(number, ())) or _as_often(entity, number):
            return True
        parts = entity.words or (entity.name[1:], entity.name)
        heard = (heard_in(w.text, p) for w in words if w.capital and len(w.text) > 2 for p in parts if len(p) > 1)
        return any(w.lower in entity.surname_forms for w in words if w.capital) or any(heard)
    if ours.body is not None:
        named = any(
            link.source is not None and not link.problem and link.source.data is ours.body and link.target is not None
            and region.holds(link.target)
            for link in pair.links
        )  # fmt: skip
        return named or in_english(Subject(ours.mention, ours.body.name), region, theirs[0], pair)
    if ours.words:
        # Sounding faintly alike is enough to be there.
        plain = [latin.plain(w.text) for w in words if w.capital and len(w.text) > 2 and w.stem not in known_stems()]
        return any(foreign.likeness(word, name) >= _FAINTLY for word in ours.words for name in plain)
    if ours.name:
        return any(heard_in(w.text, ours.name) for w in words if w.capital and len(w.text) > 3)
    said = {w.lower for w in words}
    return not said.isdisjoint(said_by_sort(ours.sort)) or in_english(
        Subject(ours.mention, ours.mention.text.split()[0]), region, theirs[0], pair
    )


def _as_often(entity: Entity, number: int) -> bool:
    """Whether the English of a pair names somebody, and not less often than the Korean."""
    return 0 < len(entity.english.get(number, ())) >= len(entity.korean.get(number, ()))


def _sounds_so(korean: str, theirs: Sequence[Mention]) -> bool:
    """Whether a word of the English speaker sounds like one of the Korean: 라이스 국무장관, Rice; 백 외무상, Paek."""
    words = [word for word in re.findall("[가-힣]+", korean) if not title_end(word)]
    for name in (w for phrase in theirs for w in _NAME.findall(phrase.text) if w.lower() not in function_words("en")):
        plain = latin.plain(name)
        for word in words:
            if len(word) == 1 and plain in surname_spellings(word).known:
                return True
            if len(word) > 1 and word not in lexicon() and foreign.likeness(word, plain) >= _ALIKE:
                return True
    return False


def _strange(
    ours: Actor, theirs: Sequence[Mention], region: Region, number: int, pair: Pair, people: People,
    bodies: Mapping[tuple[str, ...], Sequence[tuple[int, KoreanOrganisation]]],
) -> Mention | None:  # fmt: skip
    """The English speaker that the Korean of the pair does not give."""
    for phrase in theirs:
        found = _letter(ours, phrase, region) or _person(ours, phrase, number, people)
        found = found or _body(ours, phrase, number, pair, bodies) or _sort(ours, phrase, region, pair)
        if found is not None:
            return found
    return None


def _letter(ours: Actor, phrase: Mention, region: Region) -> Mention | None:
    """Somebody known by a letter (B, the owner) whom the Korean does not have."""
    match = _LETTER.match(phrase.text)
    if (
        match is None
        or ours.person is not None
        or f"{match[1]}씨" in region.korean
        or f"{match[1]} 씨" in region.korean
    ):
        return None
    if re.search(rf"(?<![A-Za-z]){match[1]}(?![A-Za-z])", region.korean):
        return None
    return Mention("person", match[1], phrase.passage, phrase.start, phrase.start + 1, None, "letter")


def _person(ours: Actor, phrase: Mention, number: int, people: People) -> Mention | None:
    """Somebody of the article whom the Korean of the pair does not name: the name, or the family name with a title."""
    here = [e for e in people.at(number) if e.korean.get(number)]
    outside = masked(ours.mention.passage)
    for entity in people.entities:
        if entity is ours.person or not entity.korean or called_by_family(entity, outside):
            continue
        if entity.korean.get(number) and not _spoke_before(entity, ours, number):
            continue
        inside = (m for m in entity.english.get(number, ()) if _holds(phrase, m))
        found = next(inside, None)
        if found is None and entity.confirmed:
            found = _by_word(entity, phrase) if entity.words else _by_family_name(entity, phrase)
        if found is None or any(
            e is not entity and m.text in found.text for e in here for m in e.english.get(number, ())
        ):
            continue
        if any(e is not entity and found.text.lower() in e.surname_forms for e in here):
            continue
        if not any(_due(entity, n) for n in (number - 1, number + 1)):
            return found
    return None


def _spoke_before(entity: Entity, ours: Actor, number: int) -> bool:
    """Whether the Korean names somebody only in a sentence before that of the speaker, who has a name as well."""
    if ours.person is None or ours.person.doubtful:
        return False
    begin = max((s.start for s in ours.mention.passage.sentences if s.start <= ours.mention.start), default=0)
    mentions = entity.korean.get(number, ())
    return all(m.passage is ours.mention.passage and m.end <= begin for m in mentions)


def _by_family_name(entity: Entity, phrase: Mention) -> Mention | None:
    for match in _CAPITAL.finditer(phrase.text):
        if match.group().lower() not in entity.surname_forms:
            continue
        before = phrase.text[: match.start()].split()
        if _ADVERBS.sub("", phrase.text) == match.group() or (
            before and is_title_word(before[-1]) and match.end() == len(phrase.text)
        ):
            at = phrase.start + match.start()
            return Mention("person", match.group(), phrase.passage, at, at + len(match.group()), None, "english")
    return None


def _by_word(entity: Entity, phrase: Mention) -> Mention | None:
    """A word of a foreigner’s name that the article has for it elsewhere."""
    for match in _CAPITAL.finditer(phrase.text):
        if len(match.group()) >= _LONG_NAME and match.group().lower() in {w.lower() for w in entity.latin_words}:
            at = phrase.start + match.start()
            return Mention("person", match.group(), phrase.passage, at, at + len(match.group()), None, "english")
    return None


def _due(entity: Entity, number: int) -> bool:
    return len(entity.korean.get(number, ())) > len(entity.english.get(number, ()))


def _holds(phrase: Mention, mention: Mention) -> bool:
    return mention.passage is phrase.passage and phrase.start <= mention.start and mention.end <= phrase.end


def _body(
    ours: Actor, phrase: Mention, number: int, pair: Pair,
    bodies: Mapping[tuple[str, ...], Sequence[tuple[int, KoreanOrganisation]]],
) -> Mention | None:  # fmt: skip
    """A body of the article, elsewhere tied to a Korean one that the pair does not name."""
    korean = "".join(passage.plain for passage in pair.source).replace(" ", "")
    for mention in pair.target_mentions:
        theirs = mention.data
        if not isinstance(theirs, EnglishOrganisation) or not _holds(phrase, mention):
            continue
        uses = bodies.get(theirs.stems, ())
        if not uses or any(n == number or _related(body, ours, theirs, korean) for n, body in uses):
            continue
        if not ours.sort or ours.body is not None or _contrary(ours.sort, uses):
            return mention
    return None


def _heard_elsewhere(ours: Actor, theirs: Sequence[Mention], number: int, pairs: Sequence[Pair]) -> Mention | None:
    """The name of a firm or the like that the Korean of another pair spells and that of this one does not.

    A body without a name of its own may be called by it: 회사 측은, “Nurim said”.
    """
    if ours.sort in _ANY_FIRM or ours.sort in ("ministry", "government", "city", "school", "hospital", "party"):
        return None
    for phrase in theirs[:1]:
        for word in english_words(phrase.text):
            if (
                not word.capital
                or len(word.text) < _LONG_NAME
                or word.stem in known_stems()
                or is_title_word(word.text)
            ):
                continue
            if any(heard_in(word.text, p.plain) for p in pairs[number].source) or word.joined:
                continue
            around = phrase.text[max(0, word.start - 1) : word.end + 1]
            person = is_given(word.text) and not (word.start == 0 and len(word.text) > _SHORT_NAME)
            # Haneul Housing is a firm.
            person = person and not _common_behind(phrase.text, word.end)
            if "-" in around or person or is_surname(word.text):
                continue
            if any(_spoken_in(word.text, other) for n, other in enumerate(pairs) if n != number):
                at = phrase.start + word.start
                return Mention("person", word.text, phrase.passage, at, at + len(word.text), None, "speaker")
    return None


def _common_behind(text: str, end: int) -> bool:
    """Whether a capitalised common word follows, as in the name of a firm."""
    behind = english_words(text[end:])[:1]
    return bool(behind) and behind[0].start == 1 and behind[0].capital and behind[0].stem in known_stems()


def _spoken_in(word: str, pair: Pair) -> bool:
    """Whether a word stands in the English of a pair and the Korean there spells it."""
    return any(word in p.plain for p in pair.target) and any(heard_in(word, p.plain) for p in pair.source)


def _related(body: KoreanOrganisation, ours: Actor, theirs: EnglishOrganisation, korean: str) -> bool:
    """Whether the Korean of the pair may speak of the body: by its name, by half of it or by its kind."""
    name = body.name
    if name in korean or name[:2] in korean or (len(name) > 4 and name[-3:] in korean):
        return True
    if body.kind is not None and len(body.kind.korean) > 1 and body.kind.korean in korean:
        return True
    return ours.body is not None and same(ours.body, theirs)


def _contrary(sort: str, uses: Sequence[tuple[int, KoreanOrganisation]]) -> bool:
    """Whether a body without a name is surely no such one: the police no hospital, but a company any firm."""
    if sort in _ANY_FIRM or not sort:
        return False
    return all(sort_of(body.name) not in ("", sort) for _, body in uses)


def _sort(ours: Actor, phrase: Mention, region: Region, pair: Pair) -> Mention | None:
    """People or a body of a listed sort for a person or a body with a name."""
    if ours.person is None and ours.body is None and not ours.name:
        return None
    # Whose inquiry it was said in has not said it: 경찰 조사에서 복 씨는 진술했다.
    korean = _INQUIRY.sub(" ", korean_near(region, pair)) if ours.person is not None else korean_near(region, pair)
    listed = sayer_sorts().keys() | english_sorts().keys()
    # The verb stands behind the phrase or before it: “…,” said a police official.
    stretch = (phrase.passage, max(0, phrase.start - 24), min(len(phrase.passage.plain), phrase.end + 40))
    for mention, word in sayers(stretch, listed):
        if not _holds(phrase, mention) or any(sign in korean for sign in sayer_sorts().get(word, ())):
            continue
        sort = english_sorts().get(word, "")
        if sort and sort_of_any(sort, korean):
            continue
        if (
            ours.person is not None
            and sort in _OWN_BODY
            and words_used("speaks-for").isdisjoint(mention.text.lower().split())
        ):
            continue
        vague = sort in _ANY_FIRM or sort in ("government", "ministry", ours.sort)
        if ours.body is not None and ((vague and sort) or (not sort and not ours.sort)):
            continue
        if ours.name and (sort in _ANY_FIRM or sort in ("government", "ministry")):
            continue
        return mention
    return None


def sort_of_any(sort: str, korean: str) -> bool:
    """Whether some Korean word is a body of the sort."""
    return any(sort_of(word) == sort for word in re.findall("[가-힣]+", korean))


def _link(source: Mention, target: Mention) -> Link:
    why = Message(
        f"the Korean gives these words to {source.text}, the English to {target.text}",
        f"국문에서는 {source.text}의 말인데 영문에서는 {target.text}의 말로 되어 있습니다",
    )
    return Link("speaker", source, target, "other-speaker", (), why, _SURE)
