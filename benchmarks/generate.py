"""Articles for measuring a corpus run: `generate.py NUMBER FILE.jsonl|FILE.parquet [--seed N] [--sentences N]`.

Names, places, offices and figures are drawn anew for each article; some articles have an error in the English.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

FAMILY = [("김", "Kim"), ("이", "Lee"), ("박", "Park"), ("최", "Choi"), ("정", "Jung"), ("강", "Kang"), ("윤", "Yoon")]
GIVEN = [("민", "min"), ("서", "seo"), ("지", "ji"), ("현", "hyun"), ("준", "jun"), ("은", "eun"), ("호", "ho"),
         ("영", "young"), ("수", "soo"), ("진", "jin")]  # fmt: skip
CITIES = [("순천", "Suncheon"), ("목포", "Mokpo"), ("군산", "Gunsan"), ("원주", "Wonju"), ("김천", "Gimcheon"),
          ("통영", "Tongyeong"), ("제천", "Jecheon"), ("서산", "Seosan")]  # fmt: skip
THEMES = [("도서관", "library"), ("체육관", "gymnasium"), ("보건소", "public health center"), ("시장", "market"),
          ("공원", "park"), ("박물관", "museum")]  # fmt: skip


def article(chance: random.Random, number: int, sentences: int = 4) -> dict[str, str]:
    """One record of so many sentences a side, four at most."""
    city, theme = chance.choice(CITIES), chance.choice(THEMES)
    family, one, two = chance.choice(FAMILY), *chance.sample(GIVEN, 2)
    name = (family[0] + one[0] + two[0], f"{family[1]} {one[1].capitalize()}-{two[1]}")
    people, money = chance.randrange(2, 99), chance.randrange(2, 90)
    months, share = chance.randrange(1, 12), chance.randrange(3, 60)
    shown = people * 10 if chance.random() < 0.1 else people
    if chance.random() < 0.1:
        name = (name[0], f"{chance.choice(FAMILY)[1]} {name[1].split()[1]}")
    korean = [
        f"{city[0]}시가 {months}월 새 {theme[0]}을 연다.",
        f"{name[0]} {city[0]}시장은 {chance.randrange(1, 28)}일 기자회견에서 공사비로 {money}억 원을 썼다고 밝혔다.",
        f"지난해 시설을 찾은 시민은 {people}만 명으로 전년보다 {share}% 늘었다.",
        f"{name[0]} 시장은 “시민의 목소리를 더 듣겠다”고 말했다.",
    ]
    day = korean[1].split("시장은 ")[1].split("일")[0]
    english = [
        f"{city[1]} will open a new {theme[1]} in {date(2024, months, 1):%B}.",
        f"{city[1]} Mayor {name[1]} said at a press conference on the {day}th that {money * 100} million won had been "
        "spent on construction.",
        f"Last year {shown * 10},000 citizens visited the facility, up {share} percent from the previous year.",
        f'"I will listen more to the voices of citizens," Mayor {name[1]} said.',
    ]
    korean, english = korean[:sentences], english[:sentences]
    if chance.random() < 0.05:
        english.pop()
    when = date(2024, 1, 1) + timedelta(days=number % 700)
    return {"id": f"a{number:07}", "date": f"{when}", "source": "\n".join(korean), "target": "\n".join(english)}


def articles(size: int, seed: int, sentences: int = 4) -> Iterator[dict[str, str]]:
    """`size` records; the same seed gives the same."""
    chance = random.Random(seed)
    return (article(chance, number, sentences) for number in range(size))


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int)
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sentences", type=int, choices=(2, 3, 4), default=4, help="sentences a side")
    arguments = parser.parse_args()
    drawn = articles(arguments.size, arguments.seed, arguments.sentences)
    if arguments.file.suffix == ".parquet":
        import pyarrow
        import pyarrow.parquet

        table = pyarrow.Table.from_pylist(list(drawn))
        pyarrow.parquet.write_table(table, arguments.file)
        return
    with arguments.file.open("w", encoding="utf-8") as stream:
        for record in drawn:
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
