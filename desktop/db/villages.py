"""Villages: the lists that pages and imports choose from."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.failures import NotFound
from desktop.db.schema import Family, FormerVillage, Village


class VillageRow(NamedTuple):
    """A village (thôn) as lists show it."""

    id: UUID
    code: str
    name: str
    families: int


def listed(session: Session, office_id: UUID | None = None) -> Sequence[VillageRow]:
    """Every village with its number of families, by name."""
    families = (
        select(Family.village_id, func.count().label("families"))
        .where(Family.gone.is_(False))
        .group_by(Family.village_id)
        .subquery()
    )
    query = (
        select(Village.id, Village.code, Village.name, func.coalesce(families.c.families, 0))
        .outerjoin(families, families.c.village_id == Village.id)
        .where(Village.gone.is_(False))
        .order_by(Village.sort_key, Village.id)
    )
    if office_id is not None:
        query = query.where(Village.office_id == office_id)
    return [VillageRow._make(row) for row in session.execute(query)]


def get(session: Session, village_id: UUID) -> Village:
    """One village.

    Raises:
        NotFound: there is none with this id.
    """
    village = session.get(Village, village_id)
    if village is None:
        raise NotFound(entity="village")
    return village


class FormerRow(NamedTuple):
    """A name a village had, or of a village it was made from; see `FormerVillage`."""

    village_id: UUID
    name: str
    code: str
    until: str
    act: str


def former(session: Session, village_id: UUID | None = None) -> Sequence[FormerRow]:
    """The names that villages had, the latest first."""
    query = select(
        FormerVillage.village_id, FormerVillage.name, FormerVillage.code, FormerVillage.until,
        FormerVillage.act,
    ).where(FormerVillage.gone.is_(False)).order_by(FormerVillage.until.desc(), FormerVillage.id)  # fmt: skip
    if village_id is not None:
        query = query.where(FormerVillage.village_id == village_id)
    return [FormerRow._make(row) for row in session.execute(query)]


def leased(session: Session) -> Sequence[tuple[UUID, str, str]]:
    """Id, name and loan of every village that a PC has taken along, by name."""
    query = (
        select(Village.id, Village.name, Village.lease)
        .where(Village.lease != "", Village.gone.is_(False))
        .order_by(Village.sort_key, Village.id)
    )
    return [(row[0], row[1], row[2]) for row in session.execute(query)]


def present(session: Session) -> frozenset[str]:
    """The names of the villages there are now."""
    return frozenset(session.scalars(select(Village.name).where(Village.gone.is_(False))))


def names(session: Session) -> dict[UUID, str]:
    """From id to name, removed villages included."""
    return {row[0]: row[1] for row in session.execute(select(Village.id, Village.name))}


def orphans(session: Session) -> bool:
    """Whether families of the register live in a village that was removed."""
    homeless = select(Family.id).join(Village, Village.id == Family.village_id)
    query = homeless.where(Village.gone.is_(True), Family.gone.is_(False)).limit(1)
    return session.scalar(query) is not None
