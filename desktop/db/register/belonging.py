"""Who belongs to whom: families to a clan, citizens to a family and to a unit."""

from collections.abc import Collection, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, literal, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.db.tables.schema import Citizen, Family
from desktop.db.tables.subjects import PLACE, TABLES
from desktop.domain.subjects import SubjectKind


class Belonging(NamedTuple):
    """One who belongs to something; of a family no birth is known."""

    id: UUID
    name: str
    village: str
    birth: str


def families_of(session: Session, clan_id: UUID) -> Sequence[Belonging]:
    """The families of a clan, by given name."""
    return _those(session, SubjectKind.FAMILY, Family.clan_id, clan_id)


def staff_of(session: Session, unit_id: UUID) -> Sequence[Belonging]:
    """The citizens who work or study in a unit, by given name."""
    return _those(session, SubjectKind.CITIZEN, Citizen.unit_id, unit_id)


def members_of(session: Session, family_id: UUID) -> Sequence[Belonging]:
    """The citizens of a family, by given name."""
    return _those(session, SubjectKind.CITIZEN, Citizen.family_id, family_id)


class Housed(NamedTuple):
    """A citizen of a family; `removed` ones are out of the register."""

    id: UUID
    name: str
    village: str
    removed: bool


def housed(session: Session, families: Collection[UUID]) -> Sequence[Housed]:
    """The citizens of some families, by given name, those too who are out of the register."""
    query = (
        select(Citizen.id, Citizen.name, func.coalesce(PLACE.name, ""), Citizen.gone)
        .outerjoin(PLACE, PLACE.id == Citizen.village_id)
        .where(Citizen.family_id.in_(families))
        .order_by(Citizen.gone, Citizen.sort_key, Citizen.id)
    )
    return [Housed._make(row) for row in session.execute(query)]


def release(session: Session, owners: Collection[UUID], but: Collection[UUID] = ()) -> None:
    """Let those who name some families, clans or units name none any more, but for some."""
    columns: tuple[InstrumentedAttribute[UUID | None], ...] = (
        Citizen.family_id, Citizen.unit_id, Family.clan_id,
    )  # fmt: skip
    for column in columns:
        for row in session.scalars(select(column.class_).where(column.in_(owners))):
            if row.id not in but:
                setattr(row, column.key, None)


def move_members(session: Session, family_id: UUID, village_id: UUID) -> None:
    """Let the citizens of a family move to a village with it."""
    query = select(Citizen).where(Citizen.family_id == family_id, Citizen.gone.is_(False))
    for citizen in session.scalars(query):
        citizen.village_id = village_id


def move_all(session: Session, here: UUID, there: UUID) -> int:
    """Let everybody of a village lie in another one; returns how many families moved."""
    moved = 0
    for kind, own in TABLES.items():
        if kind is SubjectKind.COMMUNITY:
            continue
        query = select(own.model).where(own.village_id == here)
        for row in session.scalars(query):
            setattr(row, own.village_id.key, there)
            moved += kind is SubjectKind.FAMILY and not row.gone
    return moved


def _those(
    session: Session,
    kind: SubjectKind,
    column: InstrumentedAttribute[UUID | None],
    owner: UUID,
) -> Sequence[Belonging]:
    own = TABLES[kind]
    birth = Citizen.birth if kind is SubjectKind.CITIZEN else literal("")
    query = (
        select(own.model.id, own.name, func.coalesce(PLACE.name, ""), birth)
        .select_from(own.model)
        .outerjoin(PLACE, PLACE.id == own.village_id)
        .where(column == owner, own.model.gone.is_(False))
        .order_by(own.model.sort_key, own.model.id)
    )
    return [Belonging._make(row) for row in session.execute(query)]
