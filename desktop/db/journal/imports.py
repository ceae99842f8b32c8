"""One import as the journal kept it: what it made, what it changed, and from what."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.crdt import dots
from desktop.db.journal import capture as journal
from desktop.db.journal import replica
from desktop.db.journal.bulk import fetch, select_in
from desktop.db.journal.decisions import FieldPast
from desktop.db.journal.replica import Entry
from desktop.db.tables.shapes import shape
from desktop.db.tables.subjects import TABLES
from desktop.domain.subjects import SubjectKind

WORK = ("registration", "sheet", "recognition")
"""What somebody may have done with a subject since."""

MEMBERS = {
    "family": (("citizen", "family_id"),),
    "clan": (("family", "clan_id"),),
    "unit": (("citizen", "unit_id"),),
    "village": tuple((one, "village_id") for one in ("family", "clan", "unit", "citizen")),
}
"""Who names a row of each table as where they belong."""

_FIRST = """
SELECT seq FROM change WHERE writer = ?1 AND seq < ?2
AND hlc <> (SELECT hlc FROM change WHERE writer = ?1 AND seq = ?2) ORDER BY seq DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Unit:
    """The changes of one unit of work."""

    entries: Sequence[Entry]

    def touched(self, entity: str) -> bool:
        """Whether it wrote rows of an entity."""
        return any(one.entity == entity for one in self.entries)

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


class Stored(NamedTuple):
    """A subject with what a bulk change needs to know of it; `values` are its fields as they are."""

    id: UUID
    dots: str
    values: dict[str, Any]


def stored(session: Session, kind: SubjectKind) -> Sequence[Stored]:
    """Every subject of a kind, for matching a book against it."""
    model = TABLES[kind].model
    names = [name for name in shape(TABLES[kind].table).fields if name != "gone"]
    columns = [getattr(model, name) for name in names]
    rows = session.execute(select(model.id, model.dots, *columns).where(model.gone.is_(False)))
    return [Stored(row[0], row[1], dict(zip(names, row[2:], strict=True))) for row in rows]


def changed_since(session: Session, seen: Mapping[str, int]) -> bool:
    """Whether the register holds changes that a version vector does not name."""
    tables = ", ".join(f"'{one.table}'" for one in TABLES.values())
    statement = (
        f"SELECT 1 FROM change WHERE writer = ? AND seq > ? AND entity IN ({tables}) LIMIT 1"
    )
    return any(
        fetch(session.connection(), statement, (writer, seen.get(writer, 0)))
        for writer in journal.vector(session)
    )


def used(session: Session, table: str, ids: Collection[UUID], going: Collection[UUID]) -> set[UUID]:
    """Those among rows of a table that somebody has worked on, or still belongs to.

    Args:
        session: reads the register.
        table: of the rows.
        ids: of the rows.
        going: others that are to be removed with them.
    """
    connection, wanted = session.connection(), [one.bytes for one in ids]
    leaving = {one.bytes for one in going}
    found = {
        row[0]
        for work in WORK
        for row in select_in(connection, work, ("subject_id",), "subject_id", wanted)
    }
    for members, column in MEMBERS.get(table, ()):
        rows = select_in(connection, members, ("id", column, "gone"), column, wanted)
        found |= {row[1] for row in rows if not row[2] and row[0] not in leaving}
    return {UUID(bytes=one) for one in found}


def former(
    session: Session, of: Unit, table: str, shown: Mapping[UUID, str]
) -> Iterator[tuple[UUID, dict[str, Any]]]:
    """What each row a unit changed held before, as far as it still shows what the unit wrote.

    Args:
        session: reads the journal.
        of: the unit.
        table: of the rows.
        shown: dots of the rows that are there.
    """
    pasts: dict[str, FieldPast] = {}
    form = shape(table)
    for entry in of.entries:
        row = UUID(bytes=entry.entity_id)
        if entry.entity != table or not entry.base or row not in shown:
            continue
        before = {}
        for name in entry.fields():
            if dots.shown_dots(shown[row], name) != {entry.dot}:
                continue
            past = pasts.setdefault(name, FieldPast(session, table, name))
            write = past.write(entry.dot)
            earlier = past.write(write.seen[0]) if write and write.seen else None
            if earlier:
                before[name] = earlier.value
        yield row, form.from_json(before)
