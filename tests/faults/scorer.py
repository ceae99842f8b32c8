"""A program that scores sheets until it is killed, and says of every entry when it is durable.

It warms up once; then each line `STEP` on its input forks a child that opens the data file and goes
on from that step. The child writes the number of each step that `enter` has returned from.
"""

import os
import sys
from pathlib import Path
from uuid import UUID

from desktop.domain.year import Stage
from desktop.services.titles.scoring import SheetKey
from tests.builders import OFFICER, PASSWORD, YEAR, an_entrance


def steps(families: list[UUID], items: list[str], number: int) -> tuple[SheetKey, str, float]:
    """What the step of a number enters; each cell changes every time it comes around."""
    family = families[number % len(families)]
    stage = tuple(Stage)[number // 5 % 3]
    item = items[number // 7 % len(items)]
    return SheetKey(family, YEAR, stage), item, (number + number // 420) % 4 / 2


def score(data_file: Path, families: list[UUID], items: list[str], first: int) -> None:
    """Score for ever."""
    office = an_entrance(data_file).open(OFFICER, PASSWORD)
    number = first
    while True:
        office.scoring.enter(*steps(families, items, number))
        os.write(1, b"%d\n" % number)
        number += 1


def main() -> None:
    data_file, families, items = Path(sys.argv[1]), sys.argv[2].split(","), sys.argv[3].split(",")
    for line in sys.stdin:
        child = os.fork()
        if not child:
            score(data_file, [UUID(one) for one in families], items, int(line))
        os.write(1, b"child %d\n" % child)
        os.waitpid(child, 0)
        os.write(1, b"over\n")


if __name__ == "__main__":
    main()
