"""Dots named anew (đặt lại tên) once a fork gave some changes other names; their rows follow.

The base of a change names dots as its author knew them. Where such a dot may be a change of several
branches, it is the one that its own branch holds, or else the only one about the same row. If
several are about that row, nobody can say which was meant, and none is replaced: a conflict too
many is for a person to see, a lost version is not.
"""

from collections.abc import Mapping

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from desktop.db.crdt import dots
from desktop.db.exchange import branches
from desktop.db.exchange.branches import Tree
from desktop.db.journal import rebuilding
from desktop.db.journal.bulk import fetch
from desktop.db.journal.gathering import Gathering, Row
from desktop.db.journal.replica import Entry
from desktop.db.tables.bookkeeping import Change, Told, Writer
from desktop.db.tables.derive import Deriver

NOTHING_SEEN = '{"":""}'
"""A base that names no dot; unlike an empty one it is not that of the change that makes a row."""

CHUNK = 500
WRITTEN = """
SELECT DISTINCT entity, entity_id, subject FROM change WHERE writer = ? AND seq BETWEEN ? AND ?
"""


def rows_of(session: Session, writer: str, first: int, last: int) -> set[Row]:
    """The rows that some changes of a writer wrote."""
    found = fetch(session.connection(), WRITTEN, (writer, first, last))
    return {(row[0], row[1], row[2]) for row in found}


def rename(session: Session, derive: Deriver, rows: set[Row]) -> None:
    """Name the dots of all changes of some rows anew, and merge these changes again."""
    if not rows:
        return
    origins = branches.origins(session)
    trees = {origin: Tree.of(session, origin) for origin in {*origins.values()}}
    told = {(one.writer, one.seq): one for one in session.scalars(select(Told))}
    offices = select(Writer.office_code).where((Writer.branch_of != "") | Writer.current)
    writers = select(Writer.id).where(Writer.office_code.in_(offices))
    changes = Gathering(session, session.scalars(writers).all())
    subjects = sorted({row[2] for row in rows})
    for at in range(0, len(subjects), CHUNK):
        some = subjects[at : at + CHUNK]
        entries = changes.entries(some)
        for row in rows & entries.keys():
            _name_dots(session, entries[row], told, trees, origins)
        session.flush()
        found = rebuilding.damaged(session, derive, some, entries)
        rebuilding.mend(session, derive, [one for one in found if one.row in rows])


def _name_dots(
    session: Session,
    entries: Mapping[str, Entry],
    told: Mapping[tuple[str, int], Told],
    trees: Mapping[str, Tree],
    origins: Mapping[str, str],
) -> None:
    """Give the dots in the bases of a row's changes the names that the branches have now."""
    for entry in entries.values():
        if not entry.base:
            continue
        kept = told.get((entry.writer, entry.seq))
        hashed = kept.base if kept else entry.base
        seen = {
            field: " ".join(
                name
                for dot in shown.split()
                for name in _names(dot, entry, entries, trees, origins)
            )
            for field, shown in dots.parse(hashed).items()
        }
        base = hashed if seen == dots.parse(hashed) else dots.encode_base(seen) or NOTHING_SEEN
        if base == entry.base:
            continue
        entry.base = base
        this = (Change.writer == entry.writer, Change.seq == entry.seq)
        session.execute(update(Change).where(*this).values(base=base))
        if kept and base == hashed:
            session.delete(kept)
        elif not kept:
            session.add(Told(writer=entry.writer, seq=entry.seq, base=hashed))


def _names(
    dot: str,
    entry: Entry,
    entries: Mapping[str, Entry],
    trees: Mapping[str, Tree],
    origins: Mapping[str, str],
) -> list[str]:
    """What a dot in a base may stand for: one name, or none where that cannot be known."""
    writer, seq = dots.split(dot)
    tree = trees.get(origins.get(writer, writer))
    if tree is None:
        return [dot]
    if writer == origins.get(entry.writer):  # its own past, before anybody knew of the fork
        return [f"{tree.holder(entry.writer, seq)}:{seq}"]
    found = [
        name
        for one in tree.segments.values()
        if tree.grew_from(one.id, writer) and (name := f"{one.id}:{seq}") in entries
    ]
    return (found or [dot]) if len(found) < 2 else []
