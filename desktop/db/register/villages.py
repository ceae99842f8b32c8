"""Villages: the lists that pages and imports choose from."""

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, literal, or_, select
from sqlalchemy.orm import Session

from desktop.db.exchange.office_names import name_of_office
from desktop.db.failures import NotFound
from desktop.db.journal import erasures, taking_back
from desktop.db.journal.bulk import fetch
from desktop.db.tables.bookkeeping import Change
from desktop.db.tables.schema import Citizen, Clan, Family, FormerVillage, Office, Unit, Village
from desktop.db.tables.subjects import TABLES
from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind


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


class PlaceRow(NamedTuple):
    """A village with how many of one kind lie in it, and whose it is."""

    id: UUID
    name: str
    number: int
    office_id: UUID
    office: str


def places(session: Session, kind: SubjectKind) -> Sequence[PlaceRow]:
    """Every village by office and name, with how many of a kind lie in it."""
    own = TABLES[kind]
    lying = (
        select(own.village_id.label("village_id"), func.count().label("number"))
        .where(own.model.gone.is_(False))
        .group_by(own.village_id)
        .subquery()
    )
    query = (
        select(
            Village.id, Village.name, func.coalesce(lying.c.number, 0), Village.office_id,
            func.coalesce(name_of_office(), ""),
        )
        .outerjoin(lying, lying.c.village_id == Village.id)
        .outerjoin(Office, Office.id == Village.office_id)
        .where(Village.gone.is_(False))
        .order_by(Office.code, Village.office_id, Village.sort_key, Village.id)
    )  # fmt: skip
    return [PlaceRow._make(row) for row in session.execute(query)]


def get(session: Session, village_id: UUID) -> Village:
    """One village.

    Raises:
        NotFound: there is none with this id.
    """
    village = session.get(Village, village_id)
    if village is None:
        raise NotFound(entity="village")
    return village


class Inhabitants(NamedTuple):
    """How many of each kind lie in a village."""

    families: int = 0
    clans: int = 0
    units: int = 0
    citizens: int = 0


def inhabitants(session: Session) -> dict[UUID, Inhabitants]:
    """Who lies in each village; villages of nobody are left out."""
    found: dict[UUID, dict[str, int]] = {}
    kinds: dict[str, type[Family | Clan | Unit | Citizen]] = {
        "families": Family, "clans": Clan, "units": Unit, "citizens": Citizen,
    }  # fmt: skip
    for name, model in kinds.items():
        counted = select(model.village_id, func.count()).where(model.gone.is_(False))
        for village, number in session.execute(counted.group_by(model.village_id)):
            found.setdefault(village, {})[name] = number
    return {village: Inhabitants(**numbers) for village, numbers in found.items()}


def removed(session: Session, office_id: UUID) -> Sequence[VillageRow]:
    """The villages of an office that are no more, by name."""
    query = (
        select(Village.id, Village.code, Village.name, literal(0))
        .where(Village.gone.is_(True), Village.office_id == office_id)
        .order_by(Village.sort_key, Village.id)
    )
    return [VillageRow._make(row) for row in session.execute(query)]


class FormerRow(NamedTuple):
    """A name a village had, or of a village it was made from; see `FormerVillage`.

    Attributes:
        now: what the village `village_id` is called today.
    """

    id: UUID
    village_id: UUID
    name: str
    code: str
    until: str
    act: str
    former_id: UUID | None
    now: str


_WRITTEN = (
    select(func.min(Change.hlc))
    .where(Change.subject == FormerVillage.village_id, Change.entity_id == FormerVillage.id)
    .correlate(FormerVillage)
    .scalar_subquery()
)
"""When an act was written; a PC's clock, which ids follow, may be set back."""

_FORMER: Select[*tuple[Any, ...]] = (
    select(
        FormerVillage.id, FormerVillage.village_id, FormerVillage.name, FormerVillage.code,
        FormerVillage.until, FormerVillage.act, FormerVillage.former_id,
        func.coalesce(Village.name, ""),
    )
    .outerjoin(Village, Village.id == FormerVillage.village_id)
    .where(FormerVillage.gone.is_(False))
    .order_by(FormerVillage.until.desc(), _WRITTEN.desc(), FormerVillage.id.desc())
)  # fmt: skip


def former(session: Session, village_id: UUID | None = None) -> Sequence[FormerRow]:
    """The names that villages had, the latest first."""
    query = _FORMER
    if village_id is not None:
        query = query.where(FormerVillage.village_id == village_id)
    return [FormerRow._make(row) for row in session.execute(query)]


def past(session: Session, village_id: UUID) -> Sequence[FormerRow]:
    """All that befell a village, what came out of it and what it went into too, the latest first."""
    return [FormerRow._make(row) for row in session.execute(_FORMER.where(_about(village_id)))]


def once(session: Session) -> dict[str, UUID]:
    """By a name or code that villages had, folded, what village of today is meant.

    What several villages were called, or are called today, means none of them.
    """
    today = {row[0]: row[1:] for row in session.execute(
        select(Village.id, Village.name, Village.code).where(Village.gone.is_(False))
    )}  # fmt: skip
    rows = [row for row in former(session) if row.act in {"renamed", "merged"}]
    went = {row.former_id: row.village_id for row in rows if row.former_id is not None}
    found: dict[str, set[UUID]] = {}
    for row in rows:
        village, steps = row.village_id, len(went)
        while village not in today and village in went and steps:
            village, steps = went[village], steps - 1
        for text in filter(None, (fold(row.name), fold(row.code))):
            found.setdefault(text, set()).add(village)
    taken = {fold(text) for texts in today.values() for text in texts}
    return {
        text: next(iter(meant))
        for text, meant in found.items()
        if len(meant) == 1 and meant <= today.keys() and text not in taken
    }


def acts_since(session: Session, village_id: UUID, act: FormerVillage) -> Sequence[FormerVillage]:
    """What befell a village after one of its acts, by the order in which it was written."""
    then = (
        select(func.min(Change.hlc))
        .where(Change.subject == act.village_id, Change.entity_id == act.id)
        .scalar_subquery()
    )
    later = then < _WRITTEN, FormerVillage.gone.is_(False), _about(village_id)
    return session.scalars(select(FormerVillage).where(*later)).all()


def _about(village_id: UUID) -> ColumnElement[bool]:
    return or_(FormerVillage.village_id == village_id, FormerVillage.former_id == village_id)


def changes(session: Session, row: FormerVillage) -> set[str]:
    """The dots of all that was written when a village got a name behind it."""
    statement = (
        "SELECT writer, seq, hlc FROM change WHERE subject = ? AND entity = 'former_village'"
        " AND entity_id = ? AND base = ''"
    )
    asked = (row.village_id.bytes, row.id.bytes)
    found = fetch(session.connection(), statement, asked)
    return {dot for one in found for dot in taking_back.unit(session, *one)}


def was_carried(session: Session, row: FormerVillage) -> bool:
    """Whether a name came with a village that was written anew: it cannot be taken back."""
    made = select(Change.action).where(
        Change.subject == row.village_id, Change.entity_id == row.id, Change.base == ""
    )
    return str(session.scalar(made) or "").endswith(".unname")


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
    """From id to name, removed villages included, and those that go on under another id."""
    found = {row[0]: row[1] for row in session.execute(select(Village.id, Village.name))}
    anew = {one: found[heir] for one, heir in erasures.heirs(session).items() if heir in found}
    return {**anew, **found}


def orphans(session: Session) -> bool:
    """Whether families of the register live in a village that was removed."""
    homeless = select(Family.id).join(Village, Village.id == Family.village_id)
    query = homeless.where(Village.gone.is_(True), Family.gone.is_(False)).limit(1)
    return session.scalar(query) is not None
