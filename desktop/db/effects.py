"""What a package did to the register, read beside the state before it."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from desktop.db import erasures
from desktop.db.bulk import fetch, select_in
from desktop.db.subjects import TABLES
from desktop.domain.names import place_key

SHOWN = ("id", "village_id", "code", "head_name", "address", "member_count", "zone", "poor", "gone")
VILLAGE, GONE = 1, SHOWN.index("gone")
COUNTED = ("registration", "sheet", "recognition")

Span = tuple[str, int, int]
"""A writer, and its first and last change that were new here."""


class VillageEffect(NamedTuple):
    """What a package did in one village; `village` is None for rows of no known one."""

    village: UUID | None
    name: str
    new: int
    changed: int
    removed: int
    registration: int
    sheet: int
    recognition: int


def families_held(session: Session, office_id: UUID) -> int:
    """How many families of a commune are in the register."""
    statement = (
        "SELECT count(*) FROM family f JOIN village v ON v.id = f.village_id"
        " WHERE v.office_id = ? AND NOT f.gone"
    )
    return int(fetch(session.connection(), statement, (office_id.bytes,))[0][0])


def of_package(before: Session, after: Session, spans: Sequence[Span]) -> list[VillageEffect]:
    """What some changes did, by village; `after` is the unit of work that made them."""
    counts: dict[bytes | None, dict[str, int]] = {}

    def count(village: bytes | None, what: str, number: int = 1) -> None:
        line = counts.setdefault(village, {})
        line[what] = line.get(what, 0) + number

    for village, what in _families(before, after, spans):
        count(village, what)
    for writer, first, last in spans:
        for village, entity, number in fetch(after.connection(), OTHERS, (writer, first, last)):
            count(village, entity, number)
    names = _names(after, counts)
    found = [
        VillageEffect(
            UUID(bytes=village) if village else None,
            names.get(village, ""),
            *(line.get(what, 0) for what in ("new", "changed", "removed", *COUNTED)),
        )
        for village, line in counts.items()
    ]
    return sorted(found, key=lambda one: place_key(one.name))


PLACES = ", ".join(  # asked one after the other, and families first: they are the many
    f"(SELECT s.{one.village_id.key} FROM {one.table} s WHERE s.id = c.subject)"
    for one in TABLES.values()
)
OTHERS = f"""
SELECT COALESCE({PLACES}) place, c.entity, count(DISTINCT c.entity_id)
FROM change c
WHERE c.writer = ? AND c.seq BETWEEN ? AND ? AND c.fields IS NOT NULL
AND c.entity IN ({", ".join(repr(name) for name in COUNTED)})
GROUP BY place, c.entity
"""
TOUCHED = """
SELECT DISTINCT entity_id FROM change
WHERE writer = ? AND seq BETWEEN ? AND ? AND entity = 'family' AND fields IS NOT NULL
"""


def _families(
    before: Session, after: Session, spans: Sequence[Span]
) -> list[tuple[bytes | None, str]]:
    """Village and fate of every family that is not as it was."""
    touched = {row[0] for span in spans for row in fetch(after.connection(), TOUCHED, span)}
    old = {row[0]: row for row in select_in(before.connection(), "family", SHOWN, "id", touched)}
    fates = [(row[VILLAGE], "removed") for row in _erased(before, after)]
    for row in select_in(after.connection(), "family", SHOWN, "id", touched):
        known = old.get(row[0])
        there, was_there = not row[GONE], known is not None and not known[GONE]
        if there and not was_there:
            fates.append((row[VILLAGE], "new"))
        elif was_there and not there:
            fates.append((row[VILLAGE], "removed"))
        elif there and row != known:
            fates.append((row[VILLAGE], "changed"))
    return fates


def _erased(before: Session, after: Session) -> list[tuple[Any, ...]]:
    """The families in the register whose data was erased."""
    new = erasures.erased(after) - erasures.erased(before)
    rows = select_in(before.connection(), "family", SHOWN, "id", new) if new else []
    return [row for row in rows if not row[GONE]]


def _names(session: Session, villages: Mapping[bytes | None, object]) -> dict[bytes | None, str]:
    wanted = [village for village in villages if village]
    rows = select_in(session.connection(), "village", ("id", "name"), "id", wanted)
    return {row[0]: row[1] for row in rows}
