"""What to tell an editor about a wrong place, in both languages."""

from __future__ import annotations

from bitext_check.places.comparison import rendering
from bitext_check.places.values import english_place, korean_place
from bitext_check.records import Mention, Message


def _korean(mention: Mention) -> tuple[str, str]:
    return mention.text, rendering(korean_place(mention))


def _back(mention: Mention) -> str:
    """The Korean name of an English place, in brackets, when a table has it."""
    named = next((place.korean for place in english_place(mention).places), "")
    return f" ({named})" if named else ""


def other_place(source: Mention, target: Mention) -> Message:
    """Another place stands where the Korean one should."""
    korean, english = _korean(source)
    said = f"{target.text}{_back(target)}"
    return Message(
        f"the Korean has {korean} ({english}), the English has {said}",
        f"국문은 {korean}({english})인데 영문은 {said}입니다",
    )


def translated_place(source: Mention, target: Mention) -> Message:
    """The name of the place was translated as common words."""
    korean, english = _korean(source)
    return Message(
        f"{korean} is the place {english}; the English translates its name as words: {target.text}",
        f"{korean}은(는) 지명 {english}인데 영문은 이름을 낱말로 옮겼습니다: {target.text}",
    )


def other_parent(place: Mention, wanted: Mention, said: Mention) -> Message:
    """The place is said to lie in another larger one."""
    korean, english = _korean(wanted)
    return Message(
        f"{place.text} lies in {korean} ({english}) in the Korean, but in {said.text}{_back(said)} in the English",
        f"국문의 {place.text}은(는) {korean}({english})에 있는데 영문은 {said.text}{_back(said)}(이)라고 합니다",
    )


def other_level(source: Mention, target: Mention) -> Message:
    """The name is right, but the city, county, district or province of that name is another place."""
    korean, english = _korean(source)
    return Message(
        f"{korean} ({english}) is not {target.text}: the name is shared, the place is another",
        f"{korean}({english})은(는) {target.text}이(가) 아닙니다. 이름은 같지만 다른 곳입니다",
    )
