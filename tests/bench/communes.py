"""A large commune of invented people, made once for the benches that need one."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from uuid import UUID

from desktop.db.journal.capture import insert_many
from desktop.domain.ids import uuid7
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.titles.scoring import Filled
from desktop.services.workplace import Workplace
from tests.builders import YEAR, a_name, an_office, registered

FAMILIES = 30_000
VILLAGES = 24
POINTS = (6.5, 7.0, 7.5, 8.0, 8.5, 9.0, 9.5, 10.0)


def a_large_commune(
    folder: Path,
    families: int = FAMILIES,
    code: str = "79.123",
    moments: Callable[[Random], int] | None = None,
) -> tuple[Workplace, list[UUID]]:
    """A commune with many families in its register.

    Args:
        folder: where its data file is made.
        families: how many.
        code: of the commune.
        moments: draws when a family came into the register, in milliseconds; all at once if None.
    """
    workplace = an_office(folder, code=code)
    chance = Random(1)
    moments = moments or (lambda _chance: int(workplace._core.clock().timestamp() * 1000))
    villages = [workplace.register.add_village(f"Thôn {place + 1}") for place in range(VILLAGES)]
    rows = [
        {
            "id": uuid7(moments(chance), os.urandom(10)),
            "village_id": villages[place % VILLAGES],
            "code": f"HK{place:06d}",
            "head_name": a_name(chance),
            "address": f"Số {chance.randrange(1, 400)}, Thôn {place % VILLAGES + 1}",
            "member_count": chance.randrange(1, 8),
            "phone": f"09{chance.randrange(10**8):08d}",
        }
        for place in range(families)
    ]
    with workplace._core.write("family.import") as session:
        insert_many(session, "family", rows)
    return workplace, [row["id"] for row in rows]


def its_citizens(workplace: Workplace, families: Sequence[UUID], number: int) -> None:
    """Enter citizens, each of a family drawn by chance."""
    chance = Random(3)
    villages = [one.id for one in workplace.register.villages()]
    now = int(workplace._core.clock().timestamp() * 1000)
    rows = [
        {
            "id": uuid7(now, os.urandom(10)),
            "name": a_name(chance),
            "village_id": chance.choice(villages),
            "family_id": chance.choice(families),
            "citizen_group": "A",
            "birth": str(chance.randrange(1940, 2005)),
        }
        for _ in range(number)
    ]
    with workplace._core.write("citizen.import") as session:
        insert_many(session, "citizen", rows)


def one_scored_year(workplace: Workplace, families: list[UUID], stages: tuple[Stage, ...]) -> None:
    """Register and score everybody."""
    chance = Random(2)
    registered(workplace)
    checklist = workplace.checklists.of(SubjectKind.FAMILY, YEAR)
    for stage in stages:
        filled = [
            Filled(one, stage, {item.code: chance.choice(POINTS) for item in checklist.items})
            for one in families
        ]
        workplace.scoring.fill(SubjectKind.FAMILY, YEAR, filled)
