"""Families: the pages the list shows, search as you type, one family in full."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, select, tuple_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction

from desktop.db import journal
from desktop.db.bulk import fetch
from desktop.db.failures import NotFound
from desktop.db.schema import Family, Registration, Village
from desktop.domain.names import search_words


@dataclass(frozen=True, slots=True)
class FamilyQuery:
    """What the list is asked for.

    Attributes:
        search: words typed by the officer, in any order, marks and case free.
        village: only this village.
        year: tells of each family whether it is registered for this year.
        registered: only those that are (or are not) registered for `year`.
    """

    search: str = ""
    village: UUID | None = None
    year: int | None = None
    registered: bool | None = None


class FamilyRow(NamedTuple):
    """A family as the list shows it."""

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
    sort_key: str


def page(
    session: Session, query: FamilyQuery, after: FamilyRow | None = None, limit: int = 100
) -> Sequence[FamilyRow]:
    """The families that follow the last row already shown, by given name."""
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
            _registered(query.year).label("registered"),
            Family.sort_key,
        )
        .outerjoin(Village, Village.id == Family.village_id)
        .order_by(Family.sort_key, Family.id)
        .limit(limit)
    )
    asked = _narrow(asked, query)
    if after is not None:
        asked = asked.where(tuple_(Family.sort_key, Family.id) > (after.sort_key, after.id))
    return [FamilyRow._make(row) for row in session.execute(asked)]


def count(session: Session, query: FamilyQuery) -> int:
    """How many families the query finds."""
    return session.scalar(_narrow(select(func.count()).select_from(Family), query)) or 0


def ids(session: Session, query: FamilyQuery) -> list[UUID]:
    """The ids of all families the query finds, in the list's order."""
    asked = _narrow(select(Family.id), query).order_by(Family.sort_key, Family.id)
    return list(session.scalars(asked))


class StoredFamily(NamedTuple):
    """A family with what a bulk change needs to know of it."""

    id: UUID
    dots: str
    village_id: UUID
    code: str
    head_name: str
    address: str
    member_count: int | None
    zone: str
    poor: bool
    phone: str
    identity_number: str
    birth: str
    sex: str
    note: str

    def before(self) -> dict[str, Any]:
        """Its fields as they are."""
        values = self._asdict()
        del values["id"], values["dots"]
        return values


def stored(session: Session) -> Sequence[StoredFamily]:
    """Every family of the register, for matching a book against it."""
    columns_ = (getattr(Family, name) for name in StoredFamily._fields)
    rows = session.execute(select(*columns_).where(Family.gone.is_(False)))
    return [StoredFamily._make(row) for row in rows]


def changed_since(session: Session, seen: Mapping[str, int]) -> bool:
    """Whether the register holds changes that a version vector does not name."""
    statement = (
        "SELECT 1 FROM change WHERE writer = ? AND seq > ? AND entity IN ('family', 'village')"
        " LIMIT 1"
    )
    return any(
        fetch(session.connection(), statement, (writer, seen.get(writer, 0)))
        for writer in journal.vector(session)
    )


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
    for word in search_words(query.search):
        asked = asked.where(instr(Family.search, " " + word) > 0)
    if query.registered is not None:
        asked = asked.where(_registered(query.year).is_(query.registered))
    return asked


def _registered(year: int | None) -> ColumnElement[bool]:
    return exists().where(
        Registration.subject_id == Family.id,
        Registration.year == (year or 0),
        Registration.withdrawn.is_(False),
        Registration.gone.is_(False),
    )
