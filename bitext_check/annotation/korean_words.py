"""What a Korean word looks like: a person's name, a title or a word that ends with one, a word with a particle."""

from __future__ import annotations

from bitext_check.names.spellings import surname_rows, syllable_rows
from bitext_check.organisations.parts import company_kinds
from bitext_check.tables.load import by_house, table

PARTICLES = tuple(
    "이었다 였다 이다 이라며 라며 으로부터 에게서 에게는 으로서 이라는 이라고 께서는 에게 께서 에서 "
    "으로 부터 까지 처럼 보다 이나 이며 이고 에는 과의 와의 과도 와도 과는 와는 에도 라는 라고 마다 밖에 이었 은 "
    "는 이 가 을 를 과 와 의 도 만 로 에 나 며 고 랑".split()
)
_PARTICLES = frozenset(PARTICLES)
_LONGEST_PARTICLE = max(map(len, PARTICLES))


@by_house(maxsize=1)
def _titles() -> frozenset[str]:
    return frozenset(row["korean"].replace(" ", "") for row in table("titles"))


@by_house(maxsize=1)
def listed_names() -> frozenset[str]:
    """The places and bodies of the tables, and towns written with their level."""
    words = {row["korean"] for row in table("places")}
    words.update(row["korean"] for row in table("organisations"))
    words.update(row["korean"] for row in table("towns") if row["korean"].endswith(("읍", "면")))
    return frozenset(words)


@by_house(maxsize=1)
def _countries() -> frozenset[str]:
    """The countries: 주 before one says where an embassy is (주태국 한국대사관)."""
    return frozenset(row["korean"] for row in table("places") if row["kind"] == "country")


@by_house(maxsize=1)
def _durations() -> frozenset[str]:
    return frozenset(r["word"] for r in table("date_words") if (r["language"], r["kind"]) == ("ko", "duration"))


@by_house(maxsize=20_000)
def title_end(word: str) -> str:
    """The title that a word is or ends with (해양정책실장 → 실장), "" when none."""
    titles, alone = _titles(), _alone()
    for start in range(len(word) - 1):
        if word[start:] in titles and (start == 0 or (start >= 2 and word[start:] not in alone)):
            return word[start:]
    return ""


@by_house(maxsize=1)
def _alone() -> frozenset[str]:
    """Titles that are something else at the end of a word: 센터, of a 문화센터."""
    return frozenset(row["korean"] for row in table("title_homographs") if row["needs"] == "alone")


@by_house(maxsize=50_000)
def strip_particle(word: str) -> str:
    """The word without the particle it may end with, the longest one; two syllables are left at least."""
    for size in range(min(_LONGEST_PARTICLE, len(word) - 2), 0, -1):
        if word[-size:] in _PARTICLES:
            return word[:-size]
    return word


@by_house(maxsize=50_000)
def looks_like_name(text: str) -> bool:
    """A family name followed by one to three syllables that occur in given names."""
    surnames, syllables = surname_rows(), syllable_rows()
    return (
        any(
            text[:size] in surnames and 1 <= len(text) - size <= 2 and all(s in syllables for s in text[size:])
            for size in (2, 1)
            if len(text) > size
        )
        and text not in listed_names()
        and text not in surnames
        and text not in _titles()
        and strip_particle(text) not in _titles()
        and not (text[0] == "주" and text[1:] in _countries())
        and not (text[-1] in "급님" and text[:-1] in _titles())
        and not (len(text) == 4 and text[2:] in company_kinds("kind"))
        and not (text in _durations() or (text[-1] in "간째만치" and text[:-1] in _durations()))
    )
