"""The lists of clans, communities, units and citizens: page by page, ordered, narrowed."""

from collections.abc import Mapping, Sequence
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
    exists,
    func,
    select,
    tuple_,
)
from sqlalchemy.orm import Session, aliased
from sqlalchemy.types import Text

from desktop.db.tables.schema import FormerVillage, Village
from desktop.db.tables.subjects import PLACE, TABLES, Model, became, is_registered
from desktop.domain.names import asked_words, fold, place_key
from desktop.domain.subjects import SubjectKind


@dataclass(frozen=True, slots=True)
class SubjectQuery:
    """What the list of a kind is asked for.

    Attributes:
        search: words typed by the officer, in any order, marks and case free.
        village: only this village.
        year: tells of each subject whether it is registered for this year, and for the last.
        registered: only those that are (or are not) registered for `year`.
        office: only the villages of this office.
        order: the column the rows come in the order of; equal ones by name.
        descending: whether the last ones come first.
        having: what columns must hold, as (column, words); figures are those and no others.
    """

    kind: SubjectKind
    search: str = ""
    village: UUID | None = None
    year: int | None = None
    registered: bool | None = None
    office: UUID | None = None
    order: str = "name"
    descending: bool = False
    having: tuple[tuple[str, str], ...] = ()


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
    """The subjects that follow the last row already shown, in the order asked for."""
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
        here, last = tuple_(*_order(query)), _place(query, after)
        asked = asked.where(here < last if query.descending else here > last)
    return [SubjectRow._make(row) for row in session.execute(asked)]


def count(session: Session, query: SubjectQuery) -> int:
    """How many subjects the query finds."""
    model = TABLES[query.kind].model
    asked = _beside(select(func.count()).select_from(model), query)
    return session.scalar(_narrow(asked, query)) or 0


def ids(session: Session, query: SubjectQuery) -> list[UUID]:
    """The ids of all subjects the query finds, in the list's order."""
    model = TABLES[query.kind].model
    asked = _narrow(_beside(select(model.id), query), query)
    asked = asked.order_by(*map(desc if query.descending else asc, _order(query)))
    return list(session.scalars(asked))


def _beside(asked: Select[*tuple[Any, ...]], query: SubjectQuery) -> Select[*tuple[Any, ...]]:
    """The names of places beside the subjects, where a query speaks of them."""
    if "village" not in {query.order, *(column for column, _words in query.having)}:
        return asked
    return asked.outerjoin(PLACE, PLACE.id == TABLES[query.kind].village_id)


def _shown(kind: SubjectKind) -> Mapping[str, SQLColumnExpression[Any]]:
    """What the columns of a list hold, by their key."""
    own = TABLES[kind]
    return {
        "code": own.model.code, "name": own.name, "village": own.village, "head": own.head,
        "detail": own.detail, "size": own.size, "phone": own.model.phone,
    }  # fmt: skip


def _order(query: SubjectQuery) -> tuple[SQLColumnExpression[Any], ...]:
    """What the rows are ordered by; the id makes it the order of one row after the other."""
    model, year = TABLES[query.kind].model, query.year or 0
    by_name = (model.sort_key, model.id)
    match query.order:
        case "name":
            return by_name
        case "registered":
            return is_registered(model.id, year), *by_name
        case "last_year":
            return became(model.id, year - 1), *by_name
        case "size":
            return func.coalesce(TABLES[query.kind].size, 0), *by_name
        case "detail":
            return TABLES[query.kind].detail, *by_name
        case column:
            return func.place_key(_shown(query.kind)[column]), *by_name


def _place(query: SubjectQuery, row: SubjectRow) -> tuple[Any, ...]:
    """Where a row stands in the order of a query."""
    by_name = (row.sort_key, row.id)
    match query.order:
        case "name":
            return by_name
        case "registered" | "last_year" | "detail" as column:
            return getattr(row, column), *by_name
        case "size":
            return row.size or 0, *by_name
        case column:
            return place_key(getattr(row, column)), *by_name


def _found(kind: SubjectKind, model: type[Model], word: str) -> ColumnElement[bool]:
    """Whether a subject is found by a word; a village also by the names it had."""
    now = func.instr(model.search, " " + word) > 0
    if kind is not SubjectKind.COMMUNITY:
        return now
    once = func.instr(FormerVillage.search, " " + word) > 0
    return now | exists().where(FormerVillage.village_id == model.id, once)


def _holds(kind: SubjectKind, column: str, words: str) -> ColumnElement[bool]:
    """Whether a column holds some words, marks and case free."""
    shown = _shown(kind)[column]
    if column == "size":
        return cast(shown, Text) == words.strip()
    return func.instr(func.fold(shown), fold(words.strip())) > 0


def _narrow(asked: Select[*tuple[Any, ...]], query: SubjectQuery) -> Select[*tuple[Any, ...]]:
    own = TABLES[query.kind]
    asked = asked.where(own.model.gone.is_(False))
    if query.village is not None:
        asked = asked.where(own.village_id == query.village)
    if query.office is not None:
        places = aliased(Village)
        within = select(places.id).where(places.office_id == query.office)
        asked = asked.where(own.village_id.in_(within))
    for word in asked_words(query.search):
        asked = asked.where(_found(query.kind, own.model, word))
    for column, words in query.having:
        asked = asked.where(_holds(query.kind, column, words))
    if query.registered is not None:
        asked = asked.where(is_registered(own.model.id, query.year or 0).is_(query.registered))
    return asked
