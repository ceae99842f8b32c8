"""Erasure (xóa hẳn) of a subject's personal data: rows, journal payloads, conflicts and salts.

What stays are the headers of its changes and the commitments to their payloads: the chain closes
as before, and nobody without the salt can guess what was written. Of a recognised subject the
certificate register keeps number, year and title, in rows that name nobody (`book_line`).
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.crdt import chain, dots
from desktop.db.failures import WrittenSince
from desktop.db.journal import remains, replica
from desktop.db.journal.bulk import Runner, fetch, keys_of, spelled
from desktop.db.journal.capture import capturing
from desktop.db.journal.recorder import PLACES
from desktop.db.tables.bookkeeping import FOUND
from desktop.db.tables.schema import BookLine, Erasure
from desktop.db.tables.shapes import shape
from desktop.domain import ids

OF_SUBJECT = (
    "family", "clan", "village", "former_village", "unit", "citizen", "registration", "sheet",
    "recognition", "former_title", "pair", "move", "household_act", "correction",
)  # fmt: skip
"""The entities whose rows are about one subject and go with it."""

Salts = Mapping[bytes, tuple[bytes, bytes | None]]
ENTITY = ", ".join(f"'{name}'" for name in OF_SUBJECT)


def id_of(subject: UUID) -> UUID:
    """The id of a subject's tombstone: the same on every PC."""
    return ids.derived("erasure", subject)


def erased(session: Session) -> set[bytes]:
    """Every subject that was erased."""
    return {row[0] for row in fetch(session.connection(), "SELECT whose FROM erasure")}


def erased_whole(session: Session) -> set[UUID]:
    """Every subject that was erased and has no heir."""
    return set(session.scalars(select(Erasure.whose).where(Erasure.heir_id.is_(None))))


def is_erased(session: Session, subject: UUID) -> bool:
    """Whether a subject was erased."""
    return session.get(Erasure, id_of(subject)) is not None


def heirs(session: Session) -> dict[UUID, UUID]:
    """From each erased subject that has an heir to the one that goes on in the end."""
    query = select(Erasure.whose, Erasure.heir_id).where(Erasure.heir_id.is_not(None))
    next_ = {whose: heir for whose, heir in session.execute(query) if heir is not None}
    return {one: _last(one, next_) for one in next_}


def _last(one: UUID, next_: Mapping[UUID, UUID]) -> UUID:
    seen: set[UUID] = set()
    while one in next_ and one not in seen:
        seen.add(one)
        one = next_[one]
    return one


def living(session: Session, values: Mapping[str, Any]) -> dict[str, Any]:
    """Values that were written once, naming heirs in place of whom they named and who was erased.

    Raises:
        WrittenSince: they name somebody who was erased whole.
    """
    named = {name: value for name, value in values.items() if isinstance(value, UUID)}
    gone = {name: value for name, value in named.items() if is_erased(session, value)}
    anew = heirs(session) if gone else {}
    if not anew.keys() >= {*gone.values()}:
        raise WrittenSince
    return {**values, **{name: anew[value] for name, value in gone.items()}}


def beyond_persons(session: Session) -> bool:
    """Whether a clan, a village or a unit was erased, which earlier releases cannot do."""
    statement = (
        "SELECT 1 FROM change JOIN erasure ON erasure.whose = change.subject"
        f" WHERE entity IN ('clan', 'village', 'unit') AND base = '' AND ({FOUND.text}) LIMIT 1"
    )
    return bool(fetch(session.connection(), statement))


class Line(NamedTuple):
    """What a certificate register keeps of an erased subject."""

    whose: str
    year: int
    kind: str
    decision: str
    register_number: str


def lines_of(session: Session, subjects: Collection[bytes]) -> list[Line]:
    """The recognitions of subjects that neither a line nor an heir keeps."""
    connection = session.connection()
    query = (
        "SELECT subject_id, year, kind, decision_id, register_number FROM recognition r"
        f" WHERE subject_id IN {_among(connection)} AND NOT gone AND NOT EXISTS"
        " (SELECT 1 FROM book_line b WHERE b.whose = r.subject_id AND b.year = r.year)"
        " AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.whose = r.subject_id"
        " AND e.heir_id IS NOT NULL)"
    )
    found = fetch(connection, query, _spelled(subjects)) if subjects else []
    return [Line(row[0].hex(), row[1], row[2], row[3].hex(), row[4]) for row in found]


def keep_lines(session: Session, lines: Iterable[Line]) -> None:
    """Write lines within a unit of work of the caller; what is kept already stays as it is."""
    for line in lines:
        whose = UUID(line.whose)
        row_id = ids.derived("book_line", whose, line.year)
        if session.get(BookLine, row_id) is None:
            session.add(
                BookLine(
                    id=row_id, whose=whose, year=line.year, kind=line.kind,
                    decision_id=UUID(line.decision), register_number=line.register_number,
                )
            )  # fmt: skip


def forget(session: Session, subjects: Collection[bytes]) -> None:
    """Erase what is held about some subjects, within a unit of work of the caller.

    Their salts stay until `forget_salts`: another PC that has not heard of the erasure may still
    write about them, and without the salt nobody could check its chain any more.
    """
    if not subjects:
        return
    connection, asked = session.connection(), _spelled(subjects)
    among = _among(connection)
    salts = replica.salts(connection, subjects)
    columns = "writer, seq, subject, withheld, fields, office, private"
    held = fetch(
        connection,
        f"SELECT {columns} FROM change WHERE subject IN {among} AND entity IN ({ENTITY})"
        " AND coalesce(fields, office, private) IS NOT NULL",
        asked,
    )
    stripped = [(_commitments(salts[row[2]], row[3], row[4:]), row[0], row[1]) for row in held]
    if stripped:
        connection.exec_driver_sql(
            "UPDATE change SET fields = NULL, office = NULL, private = NULL, withheld = ?"
            " WHERE writer = ? AND seq = ?",
            stripped,
        )
    with capturing(connection):
        for entity in OF_SUBJECT:
            column = shape(entity).subject
            connection.exec_driver_sql(f"DELETE FROM {entity} WHERE {column} IN {among}", asked)
    for table, column in (("sibling", "subject"), ("awaited", "subject"), ("reading", "about")):
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE {column} IN {among}", asked)
    texts = remains.texts_of(payload for row in held for payload in row[4:])
    remains.forget(connection, OF_SUBJECT, subjects, texts)


def forget_salts(session: Session, known: Callable[[str, int], bool]) -> set[bytes]:
    """Erase the salts of erased subjects once everybody who could write about them knows.

    Args:
        session: within a unit of work, or a write to bookkeeping.
        known: whether everybody has a change, by its writer and sequence number.

    Returns:
        The subjects.
    """
    connection = session.connection()
    salted = "SELECT whose, dots FROM erasure WHERE whose IN (SELECT subject FROM salt)"
    ready = {
        whose
        for whose, text in fetch(connection, salted)
        if all(known(*dots.split(dot)) for dot in dots.named(text.replace("|", " ")))
    }
    if ready:
        among = _among(connection)
        connection.exec_driver_sql(f"DELETE FROM salt WHERE subject IN {among}", _spelled(ready))
    return ready


def _commitments(
    salts: tuple[bytes, bytes | None], before: str | None, payloads: tuple[str | None, ...]
) -> str:
    """The commitments that stand for the payloads of one change."""
    found: dict[str, Any] = msgspec.json.decode(before) if before else {}
    for (reach, place), payload in zip(PLACES.items(), payloads, strict=True):
        if payload is not None:
            salt = salts[place > 0] or b""
            found[reach] = chain.commitment(salt, reach, payload.encode()).hex()
    return msgspec.json.encode(found).decode()


def _among(connection: Runner) -> str:
    return f"({keys_of(connection, ('id',))})"


def _spelled(subjects: Collection[bytes]) -> tuple[str]:
    return (spelled((one,) for one in subjects),)
