"""One import as the journal kept it: what it made, what it changed, and from what."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from desktop.db import dots, replica
from desktop.db.bulk import fetch, select_in
from desktop.db.decisions import FieldPast
from desktop.db.replica import Entry
from desktop.db.shapes import shape

WORK = ("registration", "sheet", "recognition")
"""What somebody may have done with a family since."""

_FIRST = """
SELECT seq FROM change WHERE writer = ?1 AND seq < ?2
AND hlc <> (SELECT hlc FROM change WHERE writer = ?1 AND seq = ?2) ORDER BY seq DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Unit:
    """The changes of one unit of work."""

    entries: Sequence[Entry]

    def created(self, entity: str) -> dict[UUID, str]:
        """Ids of the rows it made, with the dot of each."""
        return {
            UUID(bytes=one.entity_id): one.dot
            for one in self.entries
            if one.entity == entity and not one.base
        }


def unit(session: Session, dot: str) -> Unit:
    """The unit of work whose last change has this dot; its changes share one clock reading."""
    writer, last = dots.split(dot)
    before = fetch(session.connection(), _FIRST, (writer, last))
    first = before[0][0] + 1 if before else 1
    return Unit(replica.read_range(session, writer, first, last))


def used(session: Session, family_ids: Iterable[UUID]) -> set[UUID]:
    """Those among families that have been registered, scored or recognised."""
    wanted = [one.bytes for one in family_ids]
    return {
        UUID(bytes=row[0])
        for table in WORK
        for row in select_in(session.connection(), table, ("subject_id",), "subject_id", wanted)
    }


def former(
    session: Session, of: Unit, shown: Mapping[UUID, str]
) -> Iterator[tuple[UUID, dict[str, Any]]]:
    """What each family a unit changed held before, as far as it still shows what the unit wrote.

    Args:
        session: reads the journal.
        of: the unit.
        shown: dots of the families that are there.
    """
    pasts: dict[str, FieldPast] = {}
    form = shape("family")
    for entry in of.entries:
        family = UUID(bytes=entry.entity_id)
        if entry.entity != "family" or not entry.base or family not in shown:
            continue
        before = {}
        for name in entry.fields():
            if dots.shown_dots(shown[family], name) != {entry.dot}:
                continue
            past = pasts.setdefault(name, FieldPast(session, "family", name))
            write = past.write(entry.dot)
            earlier = past.write(write.seen[0]) if write and write.seen else None
            if earlier:
                before[name] = earlier.value
        yield family, form.from_json(before)
