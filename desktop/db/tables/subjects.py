"""Who may earn a title: which table holds the subjects of each kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    SQLColumnExpression,
    and_,
    case,
    exists,
    func,
    literal,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from desktop.db.failures import NotFound
from desktop.db.tables.schema import (
    Citizen,
    Clan,
    Erasure,
    Family,
    Recognition,
    Registration,
    Unit,
    Village,
)
from desktop.domain.subjects import COMMUNE_TITLES, ERASED, SubjectKind

Model = Family | Clan | Village | Unit | Citizen

PLACE = aliased(Village)
"""The village a subject lies in, beside the villages that are subjects themselves."""

EMPTY = literal("")


@dataclass(frozen=True, slots=True)
class SubjectTable:
    """Where the subjects of one kind are kept.

    Attributes:
        name: what certificates and lists call them.
        written: the columns that the name is made of.
        village_id: the village they lie in; a village lies in itself.
        village: its name, beside `PLACE` joined by `village_id`; a village's own is not repeated.
        head: who stands for them.
        detail: what else tells them apart: branch, type, group.
        size: how many belong to them.
    """

    kind: SubjectKind
    model: type[Model]
    name: SQLColumnExpression[str]
    written: tuple[str, ...]
    village_id: InstrumentedAttribute[UUID]
    village: SQLColumnExpression[str]
    address: SQLColumnExpression[str]
    head: SQLColumnExpression[str]
    detail: SQLColumnExpression[str]
    size: SQLColumnExpression[int | None]

    @property
    def table(self) -> str:
        """Its name in statements."""
        return str(self.model.__tablename__)

    def name_of(self, subject: SQLColumnExpression[UUID]) -> ScalarSelect[str]:
        """The name of one subject within another query; nothing when it is of another kind."""
        own = select(self.name).where(self.model.id == subject)
        return own.correlate_except(self.model).scalar_subquery()

    @property
    def of_office(self) -> str:
        """The ids of one office's subjects, as a statement; only their own rows are read."""
        return (
            f"SELECT t.id FROM village v JOIN {self.table} t ON t.{self.village_id.key} = v.id"
            " WHERE v.office_id = ?"
        )


def _families_of(column: InstrumentedAttribute[Any], owner: Any) -> ColumnElement[int | None]:
    own = select(func.count()).where(column == owner, Family.gone.is_(False))
    return own.correlate_except(Family).scalar_subquery()


def _staff() -> ColumnElement[int | None]:
    """Those in the register who name the unit; the head count that was told when there are none."""
    named = select(func.count()).where(Citizen.unit_id == Unit.id, Citizen.gone.is_(False))
    known = named.correlate_except(Citizen).scalar_subquery()
    return func.coalesce(Unit.staff_count, func.nullif(known, 0))


def _head_of_family() -> ColumnElement[str]:
    """Who heads a citizen's family; that it was erased, where another PC had not heard of it."""
    head = select(Family.head_name).where(Family.id == Citizen.family_id)
    gone = exists().where(Citizen.family_id.is_not(None), Erasure.whose == Citizen.family_id)
    told = case((gone.correlate_except(Erasure), ERASED), else_="")
    return func.coalesce(head.correlate_except(Family).scalar_subquery(), told)


_VILLAGE = func.coalesce(PLACE.name, "")
_BRANCH = func.coalesce(func.nullif(" – " + Clan.branch, " – "), "")

TABLES: dict[SubjectKind, SubjectTable] = {
    one.kind: one
    for one in (
        SubjectTable(
            SubjectKind.FAMILY, Family, Family.head_name, ("head_name",), Family.village_id,
            _VILLAGE, Family.address, Family.head_name, EMPTY, Family.member_count,
        ),
        SubjectTable(
            SubjectKind.CLAN, Clan, Clan.name + _BRANCH, ("name", "branch"), Clan.village_id,
            _VILLAGE, Clan.address, Clan.head_name, Clan.branch,
            _families_of(Family.clan_id, Clan.id),
        ),
        SubjectTable(
            SubjectKind.COMMUNITY, Village, Village.name, ("name",), Village.id,
            EMPTY, EMPTY, Village.head_name, EMPTY, _families_of(Family.village_id, Village.id),
        ),
        SubjectTable(
            SubjectKind.UNIT, Unit, Unit.name, ("name",), Unit.village_id,
            _VILLAGE, Unit.address, Unit.head_name, Unit.unit_type, _staff(),
        ),
        SubjectTable(
            SubjectKind.CITIZEN, Citizen, Citizen.name, ("name",), Citizen.village_id,
            _VILLAGE, Citizen.address, _head_of_family(), Citizen.citizen_group, literal(None),
        ),
    )
}  # fmt: skip
"""The kinds a commune keeps, in the order of its reports."""

assert tuple(TABLES) == COMMUNE_TITLES


def get(session: Session, kind: SubjectKind, subject_id: UUID) -> Model:
    """One subject of a kind.

    Raises:
        NotFound: there is none with this id.
    """
    row: Model | None = session.get(TABLES[kind].model, subject_id)  # type: ignore[assignment]  # of five models
    if row is None:
        raise NotFound(entity=kind.value)
    return row


def find(session: Session, subject_id: UUID) -> Model | None:
    """One subject of whatever kind."""
    found: Iterator[Any] = (session.get(one.model, subject_id) for one in TABLES.values())
    return next((row for row in found if row is not None), None)


def kind_of(row: Model) -> SubjectKind:
    """Which title a subject can earn."""
    return next(one.kind for one in TABLES.values() if isinstance(row, one.model))


def name_of(row: Model) -> str:
    """What certificates and lists call a subject."""
    written = TABLES[kind_of(row)].written
    return " – ".join(part for name in written if (part := getattr(row, name)))


def place_of(row: Model) -> UUID:
    """The village a subject lies in."""
    return row.id if isinstance(row, Village) else row.village_id


def zones(session: Session, kind: SubjectKind) -> dict[UUID, str]:
    """The zone of every subject of a kind."""
    model = TABLES[kind].model
    return {row[0]: row[1] for row in session.execute(select(model.id, model.zone))}


def named(session: Session, kind: SubjectKind) -> dict[UUID, str]:
    """From id to name, those that are removed included."""
    own = TABLES[kind]
    return {row[0]: row[1] for row in session.execute(select(own.model.id, own.name))}


ANOTHER = aliased(Registration)
"""A registration of another year than the one that a list may itself be about."""


def is_registered(subject: InstrumentedAttribute[UUID], year: int) -> ColumnElement[bool]:
    """Whether a subject is registered for a year."""
    return exists().where(ANOTHER.subject_id == subject, stands_for(year, ANOTHER))


def stands_for(year: int, one: type[Registration] = Registration) -> ColumnElement[bool]:
    """What is true of a registration for a year that nobody took back."""
    return and_(one.year == year, one.withdrawn.is_(False), one.gone.is_(False))


def became(subject: InstrumentedAttribute[UUID], year: int) -> ColumnElement[int]:
    """How far a subject came in a year: 0 nothing, 1 registered, 2 recognised."""
    recognised = exists().where(
        Recognition.subject_id == subject, Recognition.year == year, Recognition.gone.is_(False)
    )
    return case((recognised, 2), (is_registered(subject, year), 1), else_=0)
