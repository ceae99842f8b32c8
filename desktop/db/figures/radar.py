"""How far every commune is, as its receiving office sees it: one query for each set of columns."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.crdt import dots
from desktop.db.figures import tallies
from desktop.db.figures.overview import KindCounts
from desktop.db.tables.bookkeeping import (
    Awaited,
    Change,
    Parcel,
    Peer,
    Sibling,
    Writer,
)
from desktop.db.tables.subjects import TABLES
from desktop.domain.subjects import SubjectKind


class Sent(NamedTuple):
    """What came from one commune and was taken over; `last` in milliseconds."""

    packages: int
    changes: int
    last: int
    last_changes: int


class Figures(NamedTuple):
    """What one kind of a commune comes to in a year; `families` counts its subjects."""

    families: int = 0
    registered: int = 0
    scored: int = 0
    recognised: int = 0


class Waiting(NamedTuple):
    """A package that waits: which changes it carries of a writer, and how many are held here."""

    office_code: str
    file_name: str
    writer: str
    first: int
    held: int


class Missing(NamedTuple):
    """A change that another one has replaced already, though it has not arrived."""

    office_code: str
    writer: str
    seq: int
    subject: str


def enrolled(session: Session) -> dict[str, str]:
    """Name of each commune that was enrolled, by code."""
    query = select(Peer.office_code, func.max(Peer.office_name)).where(
        Peer.role != "receiver", Peer.state == "enrolled"
    )
    return {row[0]: row[1] for row in session.execute(query.group_by(Peer.office_code))}


def sent(session: Session) -> dict[str, Sent]:
    """Of each commune, the packages that were taken over."""
    latest = func.row_number().over(
        partition_by=Parcel.office_code, order_by=(Parcel.handled_at.desc(), Parcel.id.desc())
    )
    taken = (
        select(Parcel.office_code, Parcel.changes, Parcel.handled_at, latest.label("place"))
        .where(Parcel.direction == "received", Parcel.kind == "changes", Parcel.state == "applied")
        .subquery()
    )
    query = select(
        taken.c.office_code,
        func.count(),
        func.sum(taken.c.changes),
        func.max(taken.c.handled_at),
        func.sum(taken.c.changes).filter(taken.c.place == 1),
    ).group_by(taken.c.office_code)
    return {row[0]: Sent(*map(int, row[1:])) for row in session.execute(query)}


def refused(session: Session) -> dict[str, int]:
    """Of each commune, how many packages were refused after the last that was taken over."""
    last = (
        select(Parcel.office_code, func.max(Parcel.handled_at).label("at"))
        .where(Parcel.direction == "received", Parcel.state == "applied")
        .group_by(Parcel.office_code)
        .subquery()
    )
    query = (
        select(Parcel.office_code, func.count())
        .outerjoin(last, last.c.office_code == Parcel.office_code)
        .where(
            Parcel.direction == "received",
            Parcel.state == "refused",
            Parcel.handled_at >= func.coalesce(last.c.at, 0),
        )
        .group_by(Parcel.office_code)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def waiting(session: Session) -> Sequence[Waiting]:
    """The packages that wait for changes before them, each with the writers that have a gap."""
    query = select(Parcel).where(Parcel.direction == "received", Parcel.state == "waiting")
    parcels = session.scalars(query.order_by(Parcel.handled_at)).all()
    ranges = [
        (parcel, writer, first)
        for parcel in parcels
        for writer, (first, _last) in msgspec.json.decode(
            parcel.vector, type=dict[str, tuple[int, int]]
        ).items()
    ]
    held = _held(session, {writer for _parcel, writer, _first in ranges})
    return [
        Waiting(parcel.office_code, parcel.file_name, writer, first, held.get(writer, 0))
        for parcel, writer, first in ranges
        if first > held.get(writer, 0) + 1
    ]


def _held(session: Session, writers: set[str]) -> dict[str, int]:
    if not writers:
        return {}
    last = select(func.max(Change.seq)).where(Change.writer == Writer.id).scalar_subquery()
    query = select(Writer.id, func.coalesce(last, 0)).where(Writer.id.in_(writers))
    return {row[0]: row[1] for row in session.execute(query)}


def missing(session: Session) -> Sequence[Missing]:
    """Changes that are awaited, with the subject they are about where one is known."""
    offices = _office_of_writers(session)
    name = func.coalesce(*(one.name_of(Awaited.subject) for one in TABLES.values()))
    query = select(Awaited.dot, func.max(name)).group_by(Awaited.dot).order_by(Awaited.dot)
    found = []
    for dot, subject in session.execute(query):
        writer, seq = dots.split(dot)
        found.append(Missing(offices.get(writer, ""), writer, seq, subject or ""))
    return found


def conflicts(session: Session) -> dict[str, int]:
    """Of each commune, the fields that a person has to decide."""
    offices = _office_of_writers(session)
    fields: dict[str, set[tuple[UUID, str]]] = {}
    query = select(Sibling.entity_id, Sibling.field, Sibling.dot).where(Sibling.blocking)
    for entity_id, field, dot in session.execute(query):
        code = offices.get(dots.split(dot)[0])
        if code is not None:
            fields.setdefault(code, set()).add((entity_id, field))
    return {code: len(found) for code, found in fields.items()}


def _office_of_writers(session: Session) -> dict[str, str]:
    """The commune of each writer; this office's own are left out."""
    query = select(Writer.id, Writer.office_code).where(Writer.role != "receiver")
    return {row[0]: row[1] for row in session.execute(query)}


def figures(session: Session, own_code: str, year: int) -> dict[str, Figures]:
    """What each commune's families come to in a year, by code."""
    every = of_kinds(session, own_code, year)
    return {code: kinds[SubjectKind.FAMILY] for code, kinds in every.items()}


def of_kinds(session: Session, own_code: str, year: int) -> dict[str, dict[SubjectKind, Figures]]:
    """What each commune comes to in a year, kind by kind."""
    return {
        code: {kind: _figures(counts, kind, year) for kind in TABLES}
        for code, counts in tallies.everything(session, own_code).items()
    }


def _figures(counts: tallies.Counts, kind: SubjectKind, year: int) -> Figures:
    one = counts.get((year, kind.value)) or counts.get((0, kind.value), KindCounts())
    return Figures(one.subjects, one.registered, one.scored, one.recognised)
