"""Compare a Korean title with an English one: the verdict, good renderings, and why."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bitext_check.records import Comparison, Verdict
from bitext_check.tables.load import by_house
from bitext_check.tables.words import words_used
from bitext_check.titles import reasons
from bitext_check.titles.affixes import Affix, affixes, composed
from bitext_check.titles.bodies import heads_part
from bitext_check.titles.catalogue import Entry, catalogue
from bitext_check.titles.contexts import near
from bitext_check.titles.english import Words, words
from bitext_check.titles.judging import judge, rows
from bitext_check.titles.korean import KoreanTitle, read_title, shorter, with_body
from bitext_check.titles.levels import of_a_larger_place
from bitext_check.titles.modifiers import meanings
from bitext_check.titles.named import names_another_body
from bitext_check.titles.occupations import same_occupation
from bitext_check.titles.order import numbered
from bitext_check.titles.own_body import without_body
from bitext_check.titles.phrases import Reading, readings

_ORDER: dict[Verdict, int] = {"match": 0, "variant": 1, "mismatch": 2}
_HARMLESS = frozenset({"current", "new", "late", "inaugural", "level"})
_EXPECTED = 4
_ANYWHERE = frozenset({"former", "acting", "honorary", "interim"})
_TO_COME = frozenset({"next", "elect", "nominee"})
_EMERITUS = ("emeritus",)
_STANDING = frozenset({"candidate", "nominee"})
_OPPOSED = {"retired": "active", "active": "retired", "standing": "nonstanding", "nonstanding": "standing"}
_SAID = frozenset({"other", "wrong", "whole", "posted-elsewhere"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """A comparison and the word for what is wrong: "", "variant", "mismatch", or KIND-lost, KIND-gained.

    `listed`: a row of the table says so itself. `said`: the English is a title that the tables know as another one.
    `affix`: all is well but a prefix or suffix. `whole`: the head of a part is called the head of the whole.
    `seldom`: a form that an article may use without a finding.
    """

    comparison: Comparison
    problem: str = ""
    listed: bool = False
    said: bool = False
    affix: bool = False
    whole: bool = False
    seldom: bool = False


@dataclass(frozen=True, slots=True)
class _Fit:
    """How the affixes of both sides fit: a verdict, the problem, the affix concerned."""

    verdict: Verdict
    problem: str = ""
    korean: str = ""
    english: str = ""


def compare_title(korean: str, english: str, context: str = "", *, folder: Path | None = None) -> Comparison:
    """Whether `english` is a rendering of the title `korean`, next to the organisation or sentence `context`.

    `folder` is the newsroom's own folder of tables. Never fails; a title that no table knows is a "variant" with a
    reason that says so.
    """
    meanings(folder)  # read once and not in the middle of a comparison
    whole = outcome(korean, english, context, folder)
    found = whole.comparison
    if found.verdict != "match" and not whole.whole:
        found = _beside_body(korean, english, context, folder) or found
    if found.verdict != "mismatch" and names_another_body(korean, english, near(context, korean), folder):
        return Comparison("mismatch", found.expected, *reasons.another_body(korean, english, found.expected))
    return found


def _beside_body(korean: str, english: str, context: str, folder: Path | None) -> Comparison | None:
    """The comparison without the body that both sides name, when that is a fair rendering of the title."""
    title = without_body(korean, english, near(context, korean), folder)
    at = [rows(read, near(context, korean), folder) for read in read_title(korean, folder)[:1]]
    if any(found is not None and found.row.grade(words(english, folder)) for found in at):
        return None
    found = outcome(korean, title, context, folder) if title else None
    # "Head of the Ministry of Education" heads all of it, and no bureau.
    if found is None or found.comparison.verdict != "match" or (heads_part(korean) and len(words(title, folder)) == 1):
        return None
    return found.comparison


@by_house(maxsize=8192)
def outcome(korean: str, english: str, context: str = "", folder: Path | None = None) -> Outcome:
    """`compare_title` with the problem in a word, for the links."""
    titles = read_title(korean, folder)
    context = near(context, korean)
    if not words(english, folder):
        return Outcome(Comparison("mismatch", _expected(titles, context, folder), *reasons.empty(korean)), "missing")
    if len(titles) > 1:
        return _both(titles, korean, english, context, folder)
    if not titles or not titles[0].base:
        alone = _only_affix(korean, english, folder)
        if alone is not None:
            return alone
        return Outcome(Comparison("variant", (), *reasons.unknown_title(korean)), "")
    number = numbered(korean, english, folder)
    if number.korean:
        usual = _expected(titles, context, folder)
        return Outcome(
            Comparison("mismatch", usual, *reasons.number(number.korean, number.english)), "mismatch", said=True
        )
    return toned(titles[0], number.rest, context, folder)


def _expected(titles: tuple[KoreanTitle, ...], context: str, folder: Path | None) -> tuple[str, ...]:
    """Good renderings of the first title, with its prefixes and suffixes."""
    at = rows(titles[0], context, folder) if titles else None
    if at is None:
        return ()
    known = tuple(affixes(folder).korean[name] for name in titles[0].affixes)
    return tuple(dict.fromkeys(composed(known, best) for best in at.row.best))[:_EXPECTED]


def _standing_for(title: KoreanTitle, english: str, folder: Path | None) -> Outcome | None:
    """The outcome when the English only says that somebody stands for an office or is named to one ("a preliminary
    candidate"): the office may follow behind for, anywhere in the sentence.
    """
    said, known = words(english, folder), affixes(folder).korean
    for name in title.affixes:
        rows = catalogue(folder).entries.get(name, ())
        if known[name].kind in _STANDING and known[name].english.get(said) in ("match", "variant"):
            usual = tuple(dict.fromkeys(best for row in rows for best in row.best)) or (known[name].usual,)
            return Outcome(Comparison("match", usual, *reasons.standing(name, english)))
    return None


def _only_affix(korean: str, english: str, folder: Path | None) -> Outcome | None:
    """The outcome for 직무대행 or the like without the office, which the English may name."""
    affix = affixes(folder).korean.get("".join(korean.split()))
    if affix is None or affix.kind not in _ANYWHERE:
        return None
    lost: Verdict = "mismatch"
    said = [affix.english.get(taken, lost) for reading in readings(english, folder) for taken in reading.affixes]
    verdict = min(said, key=_ORDER.__getitem__, default=lost)
    return Outcome(Comparison(verdict, (affix.usual,), *reasons.alone(korean, english, affix.usual, verdict)), "")


def toned(title: KoreanTitle, english: str, context: str, folder: Path | None) -> Outcome:
    """The outcome for one title; what is right but for its tone (boss, head of the policy room) is a variant that an
    article may use.
    """
    found = _single(title, english, context, folder)
    said, verdict = words(english, folder), found.comparison.verdict
    informal = words_used("informal-head")
    if verdict != "match" and not found.listed and not informal.isdisjoint(said):
        plain = " ".join("head" if word in informal else word for word in said)
        found = _single(title, plain, context, folder)
        verdict = "match" if found.comparison.verdict != "mismatch" else verdict
    elif verdict != "match" or "room" not in said or not _literal_room(title):
        return found
    if verdict != "match":
        return found
    usual = found.comparison.expected
    return Outcome(Comparison("variant", usual, *reasons.tone(title.head, english, usual)), "variant", seldom=True)


def _literal_room(title: KoreanTitle) -> bool:
    """Whether the 실 of a title is an office and no room (상황실, 수술실)."""
    head = "".join(title.head.split())
    return head.endswith("실장") and not any(word in head for word in words_used("is-a-room"))


def _single(title: KoreanTitle, english: str, context: str, folder: Path | None) -> Outcome:
    standing = _standing_for(title, english, folder) if title.affixes else None
    if standing is not None:
        return standing
    best: Outcome | None = None
    options = [title]
    while (part := shorter(options[-1], folder)) is not None and len(part.affixes) > len(options[-1].affixes):
        options.append(part)
    body = with_body(title, context, folder)
    options += [body] if body is not None else []
    for option in options:
        for reading in readings(english, folder):
            found = _read(option, reading, english, context, folder)
            if found and option is title and found.listed and not reading.affixes and not title.affixes:
                return found
            if found and option is not title and reading.affixes and _named_as_whole(reading, title, folder):
                continue
            if found and (best is None or _better(found, best)):
                best = found
        if best and best.comparison.verdict == "match":
            break
    return best if best is not None else _as_it_stands(title, english, context, folder)


def _as_it_stands(title: KoreanTitle, english: str, context: str, folder: Path | None) -> Outcome:
    """The outcome when words before the title leave no way to read it ("chief former researcher")."""
    usual = _expected((title,), context, folder)
    return Outcome(Comparison("mismatch", usual, *reasons.unread(title.head, english, usual)), "mismatch")


def _named_as_whole(reading: Reading, title: KoreanTitle, folder: Path | None) -> bool:
    """Whether affix and title together are the English of another office (assistant professor is 조교수)."""
    whole = (*reading.affixes[-1], *reading.title)
    strong = catalogue(folder).strong(whole)
    return bool(strong) and title.base not in strong


def _better(one: Outcome, other: Outcome) -> bool:
    """A better verdict; of two mismatches the one that says which word is lost or gained."""
    return _badness(one) < _badness(other)


def _badness(found: Outcome) -> tuple[int, bool]:
    verdict = found.comparison.verdict
    return _ORDER[verdict], verdict == "mismatch" and not found.affix


def _read(title: KoreanTitle, reading: Reading, english: str, context: str, folder: Path | None) -> Outcome | None:
    known = affixes(folder)
    at = rows(title, context, folder)
    # What a row says of 전임교수 itself goes before what 전임 is elsewhere.
    itself = at is not None and not reading.affixes and at.row.grade(reading.core) is not None
    itself = itself and (part := shorter(title, folder)) is not None and len(part.affixes) > len(title.affixes)
    if not itself and (_telling_in(reading, folder) or _opposed_in(title, reading, folder)):
        return None
    if at is not None and _tells_of_another(reading, at.row, folder):
        return None
    if of_a_larger_place(title, context, reading, folder):
        usual = at.row.best[:_EXPECTED] if at is not None else ()
        level = Comparison("mismatch", usual, *reasons.level(title.head, english))
        return Outcome(level, "mismatch", said=True, whole=True)
    korean = tuple(known.korean[name] for name in title.affixes)
    fit = _fit(korean, reading, title, folder)
    core = judge(title, context, reading, folder)
    if fit is None or core is None:
        return None
    expected = tuple(dict.fromkeys(composed(korean, best) for best in core.entry.best))[:_EXPECTED]
    verdict = max(fit.verdict, core.verdict, key=_ORDER.__getitem__)
    if core.verdict != "mismatch" and fit.verdict != "match" and _ORDER[fit.verdict] >= _ORDER[core.verdict]:
        said = reasons.affix(fit.problem, fit.korean, fit.english, english, expected)
        lost = fit.verdict == "mismatch" or fit.problem.endswith("-lost")
        problem = fit.problem if lost else "variant"
        return Outcome(Comparison(verdict, expected, *said), problem, affix=True)
    said = reasons.core(core, title, english, expected)
    mismatch = core.why if core.why.endswith(("-lost", "-gained")) else "mismatch"
    problem = {"match": "", "variant": "variant"}.get(verdict, mismatch)
    listed = core.why == "listed" or core.entry.grade(core.title) == verdict
    known_as = listed or core.why in _SAID
    return Outcome(
        Comparison(verdict, expected, *said),
        problem,
        listed,
        known_as,
        whole=core.why == "whole",
        seldom=core.title in core.entry.seldom or same_occupation(core.entry, core.title, folder),
    )


def _telling_in(reading: Reading, folder: Path | None) -> bool:
    """Whether an affix, but for a deputy's, is left before the title: another reading has taken it off."""
    telling = affixes(folder).telling
    first = {telling.get(reading.front[:size]) for size in (1, 2, 3)} if reading.title else set()
    return bool(first - {None, "deputy"}) or any(telling.get((word,)) in _ANYWHERE for word in reading.front)


def _tells_of_another(reading: Reading, row: Entry, folder: Path | None) -> bool:
    """Whether an affix is the first word of a title that the tables know of others only: "acting chairman" is what 대행
    is called, and no sort of 회장.
    """
    telling = affixes(folder).telling.get(reading.title[:1]) if len(reading.title) > 1 else None
    known = row.grade(reading.title) or row.grade(reading.core)
    return telling not in (None, "deputy") and known is None


def _opposed_in(title: KoreanTitle, reading: Reading, folder: Path | None) -> bool:
    """Whether the opposite of an affix is left before the title: active-duty for 예비역."""
    known = affixes(folder)
    opposed = {_OPPOSED.get(known.korean[name].kind, "") for name in title.affixes}
    first = (known.english.get(reading.front[:size], frozenset()) for size in (1, 2))
    return any(not opposed.isdisjoint(kinds) for kinds in first)


def _fit(korean: tuple[Affix, ...], reading: Reading, title: KoreanTitle, folder: Path | None) -> _Fit | None:
    """How well the English affixes render the Korean ones; None when a word taken for an affix is none here."""
    known = affixes(folder)
    left = list(reading.affixes)
    missing: list[Affix] = []
    worst: _Fit = _Fit("match")
    for affix in korean:
        said = _rendering(affix, left)
        if said is None:
            missing.append(affix)
            continue
        left.remove(said)
        if said == _EMERITUS and reading.noun not in words_used("holds-emeritus"):
            return _Fit("mismatch", f"{affix.kind}-lost", affix.korean, " ".join(said))
        verdict = affix.english[said]
        if verdict == "variant" and said == ("candidate",) and title.base.endswith(tuple(words_used("elected"))):
            verdict = "match"
        if _ORDER[verdict] > _ORDER[worst.verdict]:
            worst = _Fit(verdict, f"{affix.kind}-variant", affix.korean, " ".join(said))
    if any(affix.kind in _TO_COME for affix in korean if affix not in missing):
        # 차기 회장 내정자: one word for who is not yet in office says it all.
        missing = [affix for affix in missing if affix.kind not in _TO_COME]
    telling = [e for e in left if e in known.telling]
    others = [e for e in left if e not in known.telling and known.english[e].isdisjoint(_HARMLESS)]
    if missing and (telling or others):
        extra = (telling or others)[0]
        return _Fit("mismatch", f"{missing[0].kind}-lost", missing[0].korean, " ".join(extra))
    if telling:
        return _Fit("mismatch", f"{known.telling[telling[0]]}-gained", "", " ".join(telling[0]))
    if others:
        return None
    if not missing:
        return worst
    lost = max(missing, key=lambda affix: _ORDER[affix.lost])
    if lost.lost != "match" and reading.front and not title.context and reading.title and _stands_for(reading):
        return _Fit("mismatch", f"{lost.kind}-lost", lost.korean, " ".join(reading.front))
    if _ORDER[lost.lost] > _ORDER[worst.verdict]:
        worst = _Fit(lost.lost, f"{lost.kind}-lost", lost.korean)
    return worst


def _rendering(affix: Affix, left: list[Words]) -> Words | None:
    """The English affix that renders the Korean one, a good one before one that is only understood."""
    fits = [english for english in left if english in affix.english]
    return min(fits, key=lambda english: _ORDER[affix.english[english]], default=None)


def _stands_for(reading: Reading) -> bool:
    """Whether one unknown word stands right before the title, in the place of an affix ("trusted president")."""
    return len(reading.front) == 1


def _both(titles: tuple[KoreanTitle, ...], korean: str, english: str, context: str, folder: Path | None) -> Outcome:
    """Titles joined by 겸: the best way of dividing the English among them; a title that is not there is a variant."""
    whole = _single(titles[0], english, context, folder), _single(titles[-1], english, context, folder)
    parts = _divisions(words(english, folder))
    divided = [
        (_single(titles[0], " ".join(a), context, folder), _single(titles[-1], " ".join(b), context, folder))
        for one, other in parts
        for a, b in ((one, other), (other, one))
    ]
    if divided:
        first, last = min(divided, key=lambda pair: sum(_ORDER[found.comparison.verdict] for found in pair))
        worse = last if _better(first, last) else first
        if worse.comparison.verdict != "mismatch":
            joined = _joined(first, last)
            said = (worse.comparison.reason, worse.comparison.reason_ko)
            return Outcome(Comparison(worse.comparison.verdict, joined, *said), worse.problem)
    best = whole[1] if _better(whole[1], whole[0]) else whole[0]
    joined = _joined(*whole)
    if best.comparison.verdict == "mismatch":
        return Outcome(Comparison("mismatch", joined, best.comparison.reason, best.comparison.reason_ko), best.problem)
    return Outcome(Comparison("variant", joined, *reasons.one_of_two(korean, joined)), "variant")


def _joined(first: Outcome, last: Outcome) -> tuple[str, ...]:
    one, other = first.comparison.expected, last.comparison.expected
    return tuple(f"{a} and {b}" for a, b in zip(one[:2], other[:2], strict=False))


def _divisions(found: Words) -> list[tuple[Words, Words]]:
    joins = [i for i, word in enumerate(found) if word in ("and", ",") and 0 < i < len(found) - 1]
    return [(found[:i], found[i + 1 :]) for i in joins]
