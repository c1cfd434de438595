"""Why a title is right or wrong, in one sentence of each language."""

from __future__ import annotations

from bitext_check.records import Verdict
from bitext_check.titles.judging import Judgement
from bitext_check.titles.korean import KoreanTitle

Both = tuple[str, str]

_LOST: dict[str, Both] = {
    "former": ("the person no longer holds the office", "지금은 그 자리에 있지 않다는 뜻"),
    "acting": ("the person only stands in for the holder", "자리를 대신 맡고 있다는 뜻"),
    "deputy": ("the person is second in rank", "버금 자리라는 뜻"),
    "elect": ("the person is elected but not yet in office", "당선됐으나 아직 취임하지 않았다는 뜻"),
    "nominee": ("the person is named but not yet in office", "지명됐으나 아직 취임하지 않았다는 뜻"),
    "candidate": ("the person only stands for the office", "후보일 뿐이라는 뜻"),
    "honorary": ("the office is honorary", "명예직이라는 뜻"),
    "next": ("the person is not yet in office", "아직 취임하지 않았다는 뜻"),
    "interim": ("the office is held for a time", "임시로 맡고 있다는 뜻"),
    "trainee": ("the person is still learning the work", "아직 일을 배우고 있다는 뜻"),
    "nonstanding": ("the office is not a full-time one", "상임이 아니라는 뜻"),
}


def _or(values: tuple[str, ...], word: str) -> str:
    shown = values[:2]
    return f" {word} ".join(shown)


def empty(korean: str) -> Both:
    """What is said when one side holds no title."""
    return f"{korean} has no English here.", f"{korean}에 해당하는 영어가 없습니다."


def unknown_title(korean: str) -> Both:
    """What is said of a Korean title that no table has."""
    return (
        f"{korean} is not in the table of titles, so it cannot be judged.",
        f"{korean}은(는) 직함 표에 없어 판단할 수 없습니다.",
    )


def another_body(korean: str, english: str, expected: tuple[str, ...]) -> Both:
    """What is said when the English names another kind of body than the Korean title."""
    usual = expected[0] if expected else korean
    return (
        f"“{english}” heads another body; {korean} is {usual}.",
        f"“{english}”은(는) 다른 기관의 직위입니다. {korean}은(는) {usual}입니다.",
    )


def another_place(korean: str, english: str) -> Both:
    """What is said when the English names another city, county or state than the Korean title."""
    return (
        f"“{english}” is of another place than {korean}.",
        f"“{english}”은(는) {korean}와(과) 다른 곳의 직위입니다.",
    )


def standing(korean: str, english: str) -> Both:
    """What is said when the English names the candidate (`korean` is 후보, 내정자 …) without the office."""
    return (
        f"“{english}” is a good rendering of {korean}; the office may stand elsewhere.",
        f"“{english}”은(는) {korean}의 알맞은 번역입니다. 어느 자리인지는 다른 곳에 있을 수 있습니다.",
    )


def alone(korean: str, english: str, usual: str, verdict: Verdict) -> Both:
    """What is said of a word that goes with any office (직무대행), which the English renders by `verdict`."""
    if verdict == "match":
        return f"“{english}” is a good rendering of {korean}.", f"“{english}”은(는) {korean}의 알맞은 번역입니다."
    if verdict == "variant":
        return (
            f"“{english}” can be understood, but {korean} is usually {usual}.",
            f"“{english}”도 뜻은 통하지만 {korean}은(는) 보통 {usual}(이)라고 씁니다.",
        )
    return f"“{english}” does not say {usual} ({korean}).", f"“{english}”에는 {korean}({usual})이라는 말이 없습니다."


def one_of_two(korean: str, expected: tuple[str, ...]) -> Both:
    """What is said when one of two stacked titles is rendered."""
    usual = expected[0] if expected else korean
    return (
        f"{korean} holds two titles and the English only one: {usual}.",
        f"{korean}은(는) 직함이 둘인데 영문에는 하나뿐입니다: {usual}.",
    )


def number(korean: str, english: str) -> Both:
    """What is said when the number before the title (제3대, 2차관, 재선) is another one in the English."""
    return f"{korean} is not “{english}”.", f"{korean}은(는) “{english}”이(가) 아닙니다."


def level(korean: str, english: str) -> Both:
    """What is said when the head of a place is called that of the place around it or of another level."""
    return (
        f"“{english}” heads a place of another level than {korean}.",
        f"“{english}”은(는) {korean}과(와) 맡은 지역의 단위가 다릅니다.",
    )


def tone(korean: str, english: str, expected: tuple[str, ...]) -> Both:
    """What is said of words for the right office that are too informal or too literal."""
    usual, usual_ko = _or(expected, "or"), _or(expected, "또는")
    return (
        f"“{english}” is informal or literal; {korean} is usually {usual}.",
        f"“{english}”은(는) 격식에 맞지 않거나 글자대로 옮긴 말입니다. {korean}은(는) 보통 {usual_ko}입니다.",
    )


def unread(korean: str, english: str, expected: tuple[str, ...]) -> Both:
    """What is said of words that cannot be read as a title with prefixes."""
    usual, usual_ko = _or(expected, "or"), _or(expected, "또는")
    return (
        f"“{english}” is another word or office; {korean} is {usual}.",
        f"“{english}”은(는) 다른 말이거나 다른 직위입니다. {korean}은(는) {usual_ko}입니다.",
    )


def affix(problem: str, korean: str, english: str, whole: str, expected: tuple[str, ...]) -> Both:
    """`korean` is the prefix or suffix that is lost or rendered, `english` the words that stand there."""
    kind, _, what = problem.rpartition("-")
    usual, usual_ko = _or(expected, "or"), _or(expected, "또는")
    en, ko = _LOST.get(kind, ("it changes the title", "직함이 달라진다는 뜻"))
    if what == "gained":
        return (
            f"“{english}” is not in the Korean ({en}); the title is {usual}.",
            f"국문에는 “{english}”({ko})에 해당하는 말이 없습니다. {usual_ko}이(가) 맞습니다.",
        )
    if what == "lost" and english:
        return (
            f"{korean} does not mean “{english}”; write {usual}.",
            f"{korean}은(는) “{english}”이(가) 아닙니다. {usual_ko}이(가) 맞습니다.",
        )
    if what == "lost":
        return (
            f"{korean} is not rendered ({en}): “{whole}” should be {usual}.",
            f"‘{korean}’이(가) 빠졌습니다({ko}). “{whole}” 대신 {usual_ko}이(가) 맞습니다.",
        )
    return (
        f"{korean} as “{english}” can be understood, but {usual} is usual.",
        f"{korean}을(를) “{english}”(으)로 옮겨도 뜻은 통하지만 보통 {usual_ko}을(를) 씁니다.",
    )


def core(found: Judgement, title: KoreanTitle, english: str, expected: tuple[str, ...]) -> Both:
    """The reason for a verdict on the title itself."""
    kind = found.entry.context
    name, name_ko = (f"{title.base} of a {kind}", f"{kind}의 {title.base}") if kind else (title.base, title.base)
    usual, usual_ko = _or(expected, "or"), _or(expected, "또는")
    others, others_ko = _listed(found.others, "and"), ", ".join(found.others)
    if found.verdict == "match":
        return f"“{english}” is a good rendering of {name}.", f"“{english}”은(는) {name_ko}의 알맞은 번역입니다."
    if found.why == "depends":
        return (
            f"“{english}” renders {title.base} in some organisations only; usually it is {usual}.",
            f"“{english}”은(는) 일부 기관의 {title.base}에만 쓰입니다. 보통 {usual_ko}입니다.",
        )
    if found.why == "whole" and not others:
        return (
            f"{title.head} heads a part of the body, and “{english}” would head all of it.",
            f"{title.head}은(는) 기관의 한 부서를 맡는데, “{english}”은(는) 기관 전체를 맡은 사람입니다.",
        )
    if found.why == "posted-elsewhere":
        return (
            f"“{english}” is posted to another country than {title.head}.",
            f"“{english}”은(는) {title.head}와(과) 주재하는 나라가 다릅니다.",
        )
    if found.why == "deputy-lost":
        return (
            f"{name} is second in rank: {usual}, not “{english}”.",
            f"{name_ko}은(는) 버금 자리이므로 “{english}”이(가) 아니라 {usual_ko}입니다.",
        )
    if found.why == "deputy-gained":
        return (
            f"{name} is not a deputy: {usual}, not “{english}”.",
            f"{name_ko}은(는) 버금 자리가 아니므로 “{english}”이(가) 아니라 {usual_ko}입니다.",
        )
    if found.why.endswith("-lost"):
        en, ko = _LOST[found.why.removesuffix("-lost")]
        return (
            f"{name}: {en}, so it is {usual}, not “{english}”.",
            f"{name_ko}은(는) {ko}이므로 “{english}”이(가) 아니라 {usual_ko}입니다.",
        )
    if found.verdict == "variant":
        if others:
            return (
                f"“{english}” is the usual rendering of {others}; {name} is usually {usual}.",
                f"“{english}”은(는) 보통 {others_ko}의 번역입니다. {name_ko}은(는) 보통 {usual_ko}(이)라고 씁니다.",
            )
        return (
            f"“{english}” can be understood, but {name} is usually {usual}.",
            f"“{english}”도 뜻은 통하지만 {name_ko}은(는) 보통 {usual_ko}(이)라고 씁니다.",
        )
    if others:
        return (
            f"“{english}” is {others}; {name} is {usual}.",
            f"“{english}”은(는) {others_ko}입니다. {name_ko}은(는) {usual_ko}입니다.",
        )
    if found.why == "sense":
        return (
            f"“{english}” renders {title.base} in another kind of organisation; {name} is {usual}.",
            f"“{english}”은(는) 다른 종류의 기관에서 쓰는 {title.base}의 번역입니다. {name_ko}은(는) {usual_ko}입니다.",
        )
    return (
        f"“{english}” is another word or office; {name} is {usual}.",
        f"“{english}”은(는) 다른 말이거나 다른 직위입니다. {name_ko}은(는) {usual_ko}입니다.",
    )


def _listed(values: tuple[str, ...], word: str) -> str:
    return f" {word} ".join((", ".join(values[:-1]), values[-1])) if len(values) > 1 else "".join(values)
