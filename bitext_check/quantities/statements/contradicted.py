"""What the Korean says and the English words that say the opposite, as links with the reason in words."""

from __future__ import annotations

from dataclasses import replace

from bitext_check.quantities.statements import denial
from bitext_check.quantities.statements.affirmed import affirmed, refused, restricted, shaped
from bitext_check.quantities.statements.predicate import denied_predicate
from bitext_check.quantities.statements.sides import Sides, whole_predicate
from bitext_check.quantities.statements.succession import turned_order
from bitext_check.quantities.statements.than import swapped
from bitext_check.records import Link, Mention, Message


def _shaped(sides: Sides) -> Link | None:
    link = _link(
        shaped(sides),
        "“{}” denies what the English affirms: “{}”",
        "“{}”은(는) 부정인데 영문은 “{}”(으)로 긍정합니다",
    )
    return replace(link, problem="lost") if link else None


def _affirmed(sides: Sides) -> Link | None:
    return _link(
        affirmed(sides),
        "“{}” denies what the English affirms: “{}”",
        "“{}”은(는) 부정인데 영문은 “{}”(으)로 긍정합니다",
    )


def _refused(sides: Sides) -> Link | None:
    return _link(
        refused(sides),
        "“{}” permits what the English refuses: “{}”",
        "“{}”은(는) 할 수 있다는 뜻인데 영문은 “{}”(으)로 막습니다",
    )


def _restricted(sides: Sides) -> Link | None:
    found = restricted(sides)
    return _link(
        found and (whole_predicate(found[0]), found[1]),
        "“{}” sets no condition; the English does: “{}”",
        "“{}”은(는) 조건을 두지 않는데 영문은 “{}”(으)로 제한합니다",
    )


def _doubled(sides: Sides) -> Link | None:
    found = denial.doubled(sides)
    link = _link(
        found and (whole_predicate(found[0]), found[1]),
        "“{}” is denied once; “{}” denies it twice, and so affirms it",
        "“{}”은(는) 한 번 부정하는데 영문 “{}”은(는) 이중 부정이라 뜻이 뒤집혔습니다",
    )
    return replace(link, problem="added", expected=(link.target.text.split()[-1],)) if link and link.target else None


def _only_so_many(sides: Sides) -> Link | None:
    return _link(
        denial.only_so_many(sides),
        "“{}” means only so many; the English says “{}”",
        "“{}”은(는) 그만큼뿐이라는 뜻인데 영문은 “{}”(으)로 부정합니다",
    )


def _swapped(sides: Sides) -> Link | None:
    return _link(
        swapped(sides),
        "“{}” is compared the other way round: “{}”",
        "“{}”의 비교 대상이 영문에서 “{}”(으)로 뒤바뀌었습니다",
    )


def _succession(sides: Sides) -> Link | None:
    found = turned_order(sides)
    return _link(
        found and (whole_predicate(found[0]), found[1]),
        "the order of “{}” is turned round by “{}”",
        "“{}”의 앞뒤 순서가 영문의 “{}”에서 뒤바뀌었습니다",
    )


def denied(sides: Sides) -> Link | None:
    """A verb that the Korean states and the English denies."""
    found = denied_predicate(sides)
    link = _link(
        found and (whole_predicate(found[0]), found[1]),
        "the Korean states “{}”, the English denies it: “{}”",
        "국문은 “{}”(이)라고 긍정하는데 영문은 “{}”(으)로 부정합니다",
    )
    return replace(link, problem="added", confidence=0.75) if link else None


def _link(found: tuple[Mention, Mention] | None, english: str, korean: str) -> Link | None:
    """A Korean mention and the English one that says the opposite as a link; the two sentences take both texts."""
    if found is None:
        return None
    source, target = found
    reason = Message(english.format(source.text, target.text), korean.format(source.text, target.text))
    return Link("negation", source, target, "reversed", (), reason, 0.8)


OPPOSED = (_shaped, _affirmed, _refused, _restricted)
TURNED = (_doubled, _only_so_many, _swapped, _succession)
