"""Offices that name their body (보건소장) beside the name of quite another body ("Director of the … Library")."""

from __future__ import annotations

import re

_BODIES = {
    "library": ("도서관",),
    "museum": ("박물관", "미술관", "기념관", "과학관", "역사관", "문학관", "전시관"),
    "health center": ("보건", "건강", "의료"),
    "police station": ("경찰", "서장"),
    "fire station": ("소방", "119", "서장"),
    "post office": ("우체국", "우편", "우정"),
    "prison": ("교도소", "구치소", "교정"),
    "hospital": ("병원", "의료원", "의원"),
    "kindergarten": ("유치원",),
    "airport": ("공항",),
}
"""English words for a body and the Korean ones of which one must stand somewhere when the body is meant."""

_CENTRE = re.compile(r"\bcentre\b")


def of_another_body(korean: str, english: str, korean_text: str) -> bool:
    """Whether the English words at a title name a body that nothing in the Korean text says, and not the one that
    the Korean title `korean` names. Offices that name no body are never judged.
    """
    said = _CENTRE.sub("center", english.lower())
    own = [body for body, signs in _BODIES.items() if any(sign in korean for sign in signs if sign != "서장")]
    if not own or any(body in said for body in own):
        return False
    text = korean_text.replace(" ", "")
    return any(
        re.search(rf"\b{body}\b", said) is not None and not any(sign in text for sign in signs)
        for body, signs in _BODIES.items()
    )
