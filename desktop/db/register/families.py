"""Families: the pages the list shows, search as you type, one family in full."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    asc,
    cast,
    desc,
    func,
    or_,
    select,
    tuple_,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction
from sqlalchemy.types import Text

from desktop.db.failures import NotFound
from desktop.db.tables.schema import (
    Family,
    FormerVillage,
    Village,
)
from desktop.db.tables.subjects import became, is_registered
from desktop.domain.names import asked_words, fold, place_key


@dataclass(frozen=True, slots=True)
class FamilyQuery:
    """What the list is asked for.

    Attributes:
        search: words typed by the officer, in any order, marks and case free.
        village: only this village.
        year: tells of each family whether it is registered for this year.
        registered: only those that are (or are not) registered for `year`.
        order: the column the rows come in the order of; equal ones by given name.
        descending: whether the last ones come first.
        having: what columns must hold, as (column, words); a column of `EXACT` holds just that.
        office: only the villages of this office.
    """

    search: str = ""
    village: UUID | None = None
    year: int | None = None
    registered: bool | None = None
    order: str = "name"
    descending: bool = False
    having: tuple[tuple[str, str], ...] = ()
    office: UUID | None = None


class FamilyRow(NamedTuple):
    """A family as the list shows it; `last_year`: 0 nothing, 1 registered, 2 recognised."""

    id: UUID
    code: str
    name: str
    village: str
    village_id: UUID
    address: str
    phone: str
    member_count: int | None
    zone: str
    poor: bool
    registered: bool
    last_year: int
    sort_key: str


def page(
    session: Session, query: FamilyQuery, after: FamilyRow | None = None, limit: int = 100
) -> Sequence[FamilyRow]:
    """The families that follow the last row already shown, in the order asked for."""
    order = _order(query)
    asked: Select[*tuple[Any, ...]] = (
        select(
            Family.id,
            Family.code,
            Family.head_name,
            func.coalesce(Village.name, ""),
            Family.village_id,
            Family.address,
            Family.phone,
            Family.member_count,
            Family.zone,
            Family.poor,
            is_registered(Family.id, query.year or 0).label("registered"),
            became(Family.id, (query.year or 0) - 1),
            Family.sort_key,
        )
        .outerjoin(Village, Village.id == Family.village_id)
        .order_by(*map(desc if query.descending else asc, order))
        .limit(limit)
    )
    asked = _narrow(asked, query)
    if after is not None:
        here, last = tuple_(*order), _place(query, after)
        asked = asked.where(here < last if query.descending else here > last)
    return [FamilyRow._make(row) for row in session.execute(asked)]


def count(session: Session, query: FamilyQuery) -> int:
    """How many families the query finds."""
    asked = select(func.count()).select_from(Family)
    if any(name == "village" for name, _words in query.having):
        asked = asked.outerjoin(Village, Village.id == Family.village_id)
    return session.scalar(_narrow(asked, query)) or 0


def ids(session: Session, query: FamilyQuery) -> list[UUID]:
    """The ids of all families the query finds, in the list's order."""
    asked = _narrow(select(Family.id), query)
    if query.order == "village" or any(name == "village" for name, _words in query.having):
        asked = asked.outerjoin(Village, Village.id == Family.village_id)
    asked = asked.order_by(*map(desc if query.descending else asc, _order(query)))
    return list(session.scalars(asked))


def get(session: Session, family_id: UUID) -> Family:
    """One family.

    Raises:
        NotFound: there is none with this id.
    """
    family = session.get(Family, family_id)
    if family is None:
        raise NotFound(entity="family")
    return family


class instr(GenericFunction[int]):  # noqa: N801 - SQLite's name of it
    """Where a text first holds another, counted from 1; 0 when it does not."""

    inherit_cache = True


@compiles(instr, "postgresql")
def _strpos(asked: instr, compiler: SQLCompiler, **how: Any) -> str:
    return f"strpos({compiler.process(asked.clauses, **how)})"


def _narrow(asked: Select[*tuple[Any, ...]], query: FamilyQuery) -> Select[*tuple[Any, ...]]:
    asked = asked.where(Family.gone.is_(False))
    if query.village is not None:
        asked = asked.where(Family.village_id == query.village)
    if query.office is not None:
        own = select(Village.id).where(Village.office_id == query.office)
        asked = asked.where(Family.village_id.in_(own))
    for word in asked_words(query.search):
        asked = asked.where(instr(Family.search, " " + word) > 0)
    if query.registered is not None:
        asked = asked.where(is_registered(Family.id, query.year or 0).is_(query.registered))
    for name, words in query.having:
        asked = asked.where(_holds(name, words))
    return asked


SHOWN: dict[str, SQLColumnExpression[Any]] = {
    "code": Family.code,
    "name": Family.head_name,
    "village": func.coalesce(Village.name, ""),
    "address": Family.address,
    "phone": Family.phone,
    "members": Family.member_count,
    "zone": Family.zone,
    "poor": Family.poor,
}
"""What the columns of the list show, by their key."""

EXACT = frozenset({"members"})


def _holds(name: str, words: str) -> ColumnElement[bool]:
    """Whether a column holds some words, marks and case free."""
    shown = SHOWN[name]
    if name in EXACT:
        return cast(shown, Text) == words.strip()
    holds = func.instr(func.fold(shown), fold(words.strip())) > 0
    return or_(holds, _lay_once(words)) if name == "village" else holds


def _lay_once(words: str) -> ColumnElement[bool]:
    """Whether the village had a name, or came from a commune, that holds some words."""
    once = func.instr(func.fold(FormerVillage.name), fold(words.strip())) > 0
    those = select(FormerVillage.village_id).where(FormerVillage.gone.is_(False), once)
    return Family.village_id.in_(those)


def _order(query: FamilyQuery) -> tuple[SQLColumnExpression[Any], ...]:
    """What the rows are ordered by; the id makes it the order of one row after the other."""
    by_name = (Family.sort_key, Family.id)
    match query.order:
        case "name":
            return by_name
        case "registered":
            return is_registered(Family.id, query.year or 0), *by_name
        case "last_year":
            return became(Family.id, (query.year or 0) - 1), *by_name
        case "members":
            return func.coalesce(Family.member_count, 0), *by_name
        case "zone" | "poor" as column:
            return SHOWN[column], *by_name
        case "village":
            return func.coalesce(Village.sort_key, ""), *by_name
        case column:
            return func.place_key(SHOWN[column]), *by_name


def _place(query: FamilyQuery, row: FamilyRow) -> tuple[Any, ...]:
    """Where a row stands in the order of a query."""
    by_name = (row.sort_key, row.id)
    match query.order:
        case "name":
            return by_name
        case "registered" | "last_year" | "zone" | "poor" as column:
            return getattr(row, column), *by_name
        case "members":
            return row.member_count or 0, *by_name
        case "village":
            return place_key(row.village) if row.village else "", *by_name
        case column:
            return place_key(getattr(row, column)), *by_name
