"""What belongs to which office: whoever sends changes may write only what is its own."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from desktop.db.journal.bulk import Runner, fetch, keys_of, spelled
from desktop.db.tables.subjects import TABLES
from desktop.domain.subjects import SubjectKind

UNPLACED = ("officer", "decision", "meeting", "printing", "book_line")
"""Entities whose rows name neither a village nor an office: they belong to whoever made them."""


def _about(entity: str) -> str:
    """Rows that name whose they are, and the offices of those subjects, of whatever kind."""
    return " UNION ALL ".join(
        f"SELECT e.id, v.office_id FROM {entity} e JOIN {one.table} t ON t.id = e.whose"
        f" JOIN village v ON v.id = t.{one.village_id.key}"
        for one in TABLES.values()
    )


ERASED, KEPT = _about("erasure"), _about("book_line")
"""Tombstones, and lines that outlive an erasure."""

CHUNK = 500


def foreign(
    session: Session,
    subjects: Sequence[bytes],
    office_id: UUID,
    code: str,
    merged: Collection[UUID] = (),
) -> bool:
    """Whether something among some subjects belongs to another office than this one.

    What belonged to offices that were `merged` into it is its own.

    Only subjects of the register are many; of everything else all ids are read, which is faster
    than to ask for each.
    """
    connection, wanted = session.connection(), set(subjects)
    places = wanted | _places(connection, wanted)
    owners = {
        office
        for statement, among in (
            ("SELECT id, office_id FROM village", places),
            ("SELECT id, office_id FROM checklist_use", wanted),
            ("SELECT id, office_id FROM arrival", wanted),
            ("SELECT id, id FROM office", wanted),
            ("SELECT id, id FROM transfer", wanted),  # no commune passes households on
            (ERASED, wanted),
            (KEPT, wanted),
        )
        for one, office in fetch(connection, statement)
        if one in among
    }
    own = {one.bytes for one in (office_id, *merged)}
    return owners - own != set() or any(
        _made_elsewhere(connection, entity, wanted, code) for entity in UNPLACED
    )


def _places(connection: Runner, wanted: set[bytes]) -> set[bytes]:
    """The villages of subjects."""
    given = keys_of(connection, ("id",))
    found = " UNION ".join(
        f"SELECT village_id FROM {one.table} WHERE id IN (SELECT id FROM given)"
        for one in TABLES.values()
        if one.kind is not SubjectKind.COMMUNITY
    )
    statement = f"WITH given AS MATERIALIZED ({given}) {found}"  # many ids are read once
    return {row[0] for row in fetch(connection, statement, (spelled((one,) for one in wanted),))}


def _made_elsewhere(connection: Runner, entity: str, subjects: set[bytes], code: str) -> bool:
    made = [row[0] for row in fetch(connection, f"SELECT id FROM {entity}") if row[0] in subjects]
    for start in range(0, len(made), CHUNK):
        part = made[start : start + CHUNK]
        statement = (
            "SELECT 1 FROM change c JOIN writer w ON w.id = c.writer"
            f" WHERE c.subject IN ({', '.join('?' * len(part))})"
            " AND c.base = '' AND w.office_code <> ? LIMIT 1"
        )
        if fetch(connection, statement, (*part, code)):
            return True
    return False
