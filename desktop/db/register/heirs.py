"""Clans, villages and units that go on anew without the names of who stood for them (lập lại).

A name in a payload could be guessed as long as the subject's salt is known, and the salt belongs to
all that was written about it. So the subject is erased whole, and its heir begins with what names
nobody: its own fields, its years, and those who belong to it.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.db.journal import erasures
from desktop.db.tables.entity import Entity, OfSubject
from desktop.db.tables.schema import (
    Citizen,
    Clan,
    Family,
    FormerVillage,
    Meeting,
    Move,
    Recognition,
    Registration,
    Sheet,
    Unit,
    Village,
)
from desktop.db.tables.shapes import shape
from desktop.db.tables.subjects import TABLES, Model, find, kind_of
from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind

PERSONAL: Mapping[type[Model], tuple[str, ...]] = {
    Clan: ("head_name", "phone", "address", "note"),
    Village: ("head_name", "phone", "note"),
    Unit: ("head_name", "phone", "note"),
}
"""What a subject holds of the person who stands for it; a clan lies where its head lives."""

NAMED_BY: Mapping[type[Model], tuple[InstrumentedAttribute[Any], ...]] = {
    Clan: (Family.clan_id,),
    Unit: (Citizen.unit_id,),
    Village: (
        Family.village_id, Clan.village_id, Unit.village_id, Citizen.village_id,
        Meeting.village_id, FormerVillage.former_id, Move.from_id,
    ),
}  # fmt: skip
"""The columns that name a subject of each table."""

YEARLY: tuple[type[OfSubject], ...] = (Registration, Sheet, Recognition)


class Carried(msgspec.Struct, frozen=True):
    """One row of a year that an heir is to have."""

    heir: UUID
    entity: str
    values: dict[str, Any]


def headed_by(
    session: Session, name: str, family: UUID | None = None
) -> list[tuple[SubjectKind, str]]:
    """What somebody of this name stands for: a family, and clans, villages and units."""
    found = []
    for own in TABLES.values():
        query = select(own.name, own.head).where(own.model.gone.is_(False))
        if own.kind is SubjectKind.FAMILY:
            query = query.where(Family.id == family)
        elif own.model not in PERSONAL:
            continue
        found += [
            (own.kind, row[0]) for row in session.execute(query) if fold(row[1]) == fold(name)
        ]
    return found


def make(
    session: Session, row: Model, heir: UUID, new_id: Callable[[], UUID], *, keep: bool
) -> None:
    """Write a subject anew under an id of its own, with its years and who belongs to it.

    Args:
        session: a write scope.
        row: the subject as it is.
        heir: the new id.
        new_id: gives ids.
        keep: who stands for it now stays; those before are forgotten all the same.
    """
    values = _fields(row)
    if not keep:
        values.update(dict.fromkeys(PERSONAL[type(row)], ""))
    session.add(type(row)(id=heir, **values))
    session.flush()
    for one in held(session, row.id, heir):
        give(session, one)
    if isinstance(row, Village):
        _carry_names(session, row.id, heir, new_id)
    relink(session, row.id, heir)
    session.flush()


def held(session: Session, subject: UUID, heir: UUID) -> list[Carried]:
    """What a subject has of its years, for its heir; what was removed is left out."""
    found = []
    for kind in YEARLY:
        query = select(kind).where(kind.subject_id == subject, kind.gone.is_(False))
        for row in session.scalars(query):
            values = shape(kind.__tablename__).to_json(_fields(row))
            if values["kind"] == SubjectKind.CLAN and "address" in values:
                values["address"] = ""  # where its head lived
            found.append(Carried(heir, kind.__tablename__, values))
    return found


def give(session: Session, one: Carried) -> None:
    """Write a row of a year as its heir's, who may have one of its own, or an heir, by now."""
    heir = erasures.heirs(session).get(one.heir, one.heir)
    if find(session, heir) is None:
        return
    form = shape(one.entity)
    values = {**one.values, form.subject: str(heir)}
    row_id = UUID(bytes=form.natural_id(values))
    if session.get(form.kind, form.kind.key(heir, row_id)) is None:
        session.add(form.kind(id=row_id, **form.from_json(values)))


def relink(session: Session, subject: UUID, heir: UUID) -> None:
    """Let those who name a subject name its heir."""
    row = find(session, heir)
    if row is None:  # its first change has not arrived
        return
    for column in NAMED_BY[type(row)]:
        for other in session.scalars(_naming(column, subject)):
            setattr(other, column.key, heir)
    for meeting in _voted(session, row, subject):
        votes = meeting.votes.items()
        meeting.votes = {heir.hex if one == subject.hex else one: vote for one, vote in votes}


def is_named(session: Session, row: Model) -> bool:
    """Whether anything names a subject as where it belongs, what is removed included."""
    columns = (*NAMED_BY[type(row)], *((Move.to_id,) if isinstance(row, Village) else ()))
    return any(session.scalar(_naming(column, row.id).limit(1)) for column in columns)


def strays(session: Session) -> Sequence[tuple[UUID, UUID]]:
    """The erased subjects that something names whose heir is known here, and that heir."""
    return [
        (subject, heir)
        for subject, heir in erasures.heirs(session).items()
        if (row := find(session, heir)) is not None
        and (
            any(session.scalar(_naming(one, subject).limit(1)) for one in NAMED_BY[type(row)])
            or _voted(session, row, subject)
        )
    ]


def _voted(session: Session, row: Model, subject: UUID) -> list[Meeting]:
    """The meetings that voted on a subject of the same kind as this row."""
    query = select(Meeting).where(Meeting.kind == kind_of(row).value)
    return [one for one in session.scalars(query) if subject.hex in one.votes]


def _naming(column: InstrumentedAttribute[Any], subject: UUID) -> Any:
    return select(column.class_).where(column == subject)


def _fields(row: Entity) -> dict[str, Any]:
    return {name: getattr(row, name) for name in shape(row.__tablename__).fields}


def _carry_names(session: Session, village: UUID, heir: UUID, new_id: Callable[[], UUID]) -> None:
    """Let the heir of a village have the names that it had before."""
    query = select(FormerVillage).where(FormerVillage.village_id == village, ~FormerVillage.gone)
    for row in session.scalars(query).all():
        session.add(FormerVillage(id=new_id(), **{**_fields(row), "village_id": heir}))
