"""Who may earn a title: which table holds the subjects of each kind, and their lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    SQLColumnExpression,
    and_,
    asc,
    case,
    desc,
    exists,
    func,
    literal,
    select,
    tuple_,
)
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from desktop.db.failures import NotFound
from desktop.db.tables.schema import (
    Citizen,
    Clan,
    Erasure,
    Family,
    FormerVillage,
    Recognition,
    Registration,
    Unit,
    Village,
)
from desktop.domain.names import search_words
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


@dataclass(frozen=True, slots=True)
class SubjectQuery:
    """What the list of a kind is asked for.

    Attributes:
        search: words typed by the officer, in any order, marks and case free.
        village: only this village.
        year: tells of each subject whether it is registered for this year, and for the last.
        registered: only those that are (or are not) registered for `year`.
        office: only the villages of this office.
        order: name, registered or last_year; equal ones by name.
        descending: whether the last ones come first.
    """

    kind: SubjectKind
    search: str = ""
    village: UUID | None = None
    year: int | None = None
    registered: bool | None = None
    office: UUID | None = None
    order: str = "name"
    descending: bool = False


class SubjectRow(NamedTuple):
    """A subject as the list of its kind shows it; see `SubjectTable`.

    Attributes:
        last_year: 0 nothing, 1 registered, 2 recognised.
    """

    id: UUID
    code: str
    name: str
    village: str
    village_id: UUID
    address: str
    phone: str
    zone: str
    head: str
    detail: str
    size: int | None
    registered: bool
    last_year: int
    sort_key: str


def page(
    session: Session, query: SubjectQuery, after: SubjectRow | None = None, limit: int = 100
) -> Sequence[SubjectRow]:
    """The subjects that follow the last row already shown, in the order of their names."""
    own = TABLES[query.kind]
    model, year = own.model, query.year or 0
    asked: Select[*tuple[Any, ...]] = (
        select(
            model.id, model.code, own.name, own.village, own.village_id, own.address, model.phone,
            model.zone, own.head, own.detail, own.size, is_registered(model.id, year),
            became(model.id, year - 1), model.sort_key,
        )
        .outerjoin(PLACE, PLACE.id == own.village_id)
        .order_by(*map(desc if query.descending else asc, _order(query)))
        .limit(limit)
    )  # fmt: skip
    asked = _narrow(asked, query)
    if after is not None:
        by_name = (after.sort_key, after.id)
        last = by_name if query.order == "name" else (getattr(after, query.order), *by_name)
        here = tuple_(*_order(query))
        asked = asked.where(here < last if query.descending else here > last)
    return [SubjectRow._make(row) for row in session.execute(asked)]


def count(session: Session, query: SubjectQuery) -> int:
    """How many subjects the query finds."""
    model = TABLES[query.kind].model
    return session.scalar(_narrow(select(func.count()).select_from(model), query)) or 0


def ids(session: Session, query: SubjectQuery) -> list[UUID]:
    """The ids of all subjects the query finds, in the list's order."""
    model = TABLES[query.kind].model
    asked = _narrow(select(model.id), query)
    asked = asked.order_by(*map(desc if query.descending else asc, _order(query)))
    return list(session.scalars(asked))


def _order(query: SubjectQuery) -> tuple[SQLColumnExpression[Any], ...]:
    """What the rows are ordered by; the id makes it the order of one row after the other."""
    model, year = TABLES[query.kind].model, query.year or 0
    by_name = (model.sort_key, model.id)
    match query.order:
        case "registered":
            return is_registered(model.id, year), *by_name
        case "last_year":
            return became(model.id, year - 1), *by_name
        case _:
            return by_name


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


def _holds(kind: SubjectKind, model: type[Model], word: str) -> ColumnElement[bool]:
    """Whether a subject is found by a word; a village also by the names it had."""
    now = func.instr(model.search, " " + word) > 0
    if kind is not SubjectKind.COMMUNITY:
        return now
    once = func.instr(FormerVillage.search, " " + word) > 0
    return now | exists().where(FormerVillage.village_id == model.id, once)


def _narrow(asked: Select[*tuple[Any, ...]], query: SubjectQuery) -> Select[*tuple[Any, ...]]:
    own = TABLES[query.kind]
    asked = asked.where(own.model.gone.is_(False))
    if query.village is not None:
        asked = asked.where(own.village_id == query.village)
    if query.office is not None:
        places = aliased(Village)
        within = select(places.id).where(places.office_id == query.office)
        asked = asked.where(own.village_id.in_(within))
    for word in search_words(query.search):
        asked = asked.where(_holds(query.kind, own.model, word))
    if query.registered is not None:
        asked = asked.where(is_registered(own.model.id, query.year or 0).is_(query.registered))
    return asked
