"""Households that split, joined another one, or ended (tách, nhập, giải thể), and their titles.

The titles that a household held on the day it split count for both: each goes on with its streak.
Recognitions stay with the household that was named in the decision; readers follow the act.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from desktop.db.journal import taking_back
from desktop.db.journal.bulk import fetch
from desktop.db.register import pairs
from desktop.db.tables.bookkeeping import Change
from desktop.db.tables.schema import (
    BookLine,
    Decision,
    Family,
    FormerTitle,
    HouseholdAct,
    Recognition,
    Village,
)
from desktop.domain import ids
from desktop.domain.household import Act
from desktop.domain.subjects import SubjectKind

NOBODY = UUID(int=0)
"""The other household of one that was dissolved."""


class ActRow(NamedTuple):
    """One act, as lists show it.

    Attributes:
        family_id, name, village: the household that came into being, or left the register.
        other_id, other: the one it came from or went into.
        removed: whether it is out of the register by now.
    """

    id: UUID
    family_id: UUID
    name: str
    village: str
    act: Act
    happened_on: str
    other_id: UUID
    other: str
    reason: str
    removed: bool


class Title(NamedTuple):
    """A title of one year: when its decision was signed, and under which number.

    Attributes:
        office: the former commune that states it; of that the year alone is known, not the day.
    """

    signed_on: str
    number: str
    rating: str = ""
    office: str = ""


def id_of(family: UUID, act: Act, happened_on: str, other: UUID) -> UUID:
    """The id of an act: the same on every PC."""
    return ids.derived("household_act", family, act, happened_on, other)


def note(
    session: Session, family: UUID, act: Act, happened_on: str, other: UUID, reason: str = ""
) -> None:
    """Write an act, once more if it was taken back before."""
    row_id = id_of(family, act, happened_on, other)
    row = session.get(HouseholdAct, HouseholdAct.key(family, row_id))
    if row is None:
        row = HouseholdAct(
            id=row_id, subject_id=family, event=act.value, happened_on=happened_on, other_id=other,
            reason=reason,
        )  # fmt: skip
        session.add(row)
        return
    taking_back.write(session, row, "reason", reason)
    taking_back.write(session, row, "gone", value=False)


def listed(
    session: Session, village: UUID | None = None, family: UUID | None = None
) -> Sequence[ActRow]:
    """The acts of a village, of one family, or of the whole commune, the latest first."""
    other = aliased(Family)
    written = (
        select(func.max(Change.hlc))
        .where(Change.subject == HouseholdAct.subject_id, Change.entity_id == HouseholdAct.id)
        .scalar_subquery()
    )
    query = (
        select(
            HouseholdAct.id, HouseholdAct.subject_id, Family.head_name,
            func.coalesce(Village.name, ""), HouseholdAct.event, HouseholdAct.happened_on,
            HouseholdAct.other_id, func.coalesce(other.head_name, ""), HouseholdAct.reason,
            Family.gone,
        )
        .join(Family, Family.id == HouseholdAct.subject_id)
        .outerjoin(Village, Village.id == Family.village_id)
        .outerjoin(other, other.id == HouseholdAct.other_id)
        .where(HouseholdAct.gone.is_(False))
        .order_by(HouseholdAct.happened_on.desc(), written.desc(), Family.sort_key)
    )  # fmt: skip
    if village is not None:
        query = query.where(or_(Family.village_id == village, other.village_id == village))
    if family is not None:
        query = query.where(HouseholdAct.subject_id == family)
    found = (ActRow._make(row) for row in session.execute(query))
    return [one._replace(act=Act(one.act)) for one in found]


def about(session: Session, family: UUID) -> Sequence[UUID]:
    """Other households that came from this one or went into it."""
    query = select(HouseholdAct.subject_id).where(HouseholdAct.other_id == family)
    return list(session.scalars(query))


def names(session: Session, families: Sequence[UUID]) -> dict[bytes, dict[str, str]]:
    """Who the two households of each act are that some households had a part in."""
    other = aliased(Family)
    query = (
        select(HouseholdAct.id, Family.head_name, func.coalesce(other.head_name, ""))
        .join(Family, Family.id == HouseholdAct.subject_id)
        .outerjoin(other, other.id == HouseholdAct.other_id)
        .where(
            HouseholdAct.subject_id.in_(families) | HouseholdAct.other_id.in_(families),
        )
    )
    return {act.bytes: {"household": name, "other": to} for act, name, to in session.execute(query)}


def changes(session: Session, act: ActRow) -> set[str]:
    """The dots of all that was written with an act, wherever it was noted."""
    statement = (
        "SELECT writer, seq, hlc FROM change WHERE subject = ? AND entity = 'household_act'"
        " AND entity_id = ? AND action LIKE 'household.%' AND action <> 'household.return'"
    )
    found = fetch(session.connection(), statement, (act.family_id.bytes, act.id.bytes))
    return {dot for one in found for dot in taking_back.unit(session, *one)}


def add_years(session: Session, years: dict[UUID, set[int]]) -> None:
    """Give households that split off the years that the one they came from held by then."""
    for family, titles in _brought(session).items():
        years.setdefault(family, set()).update(titles)


def brought(session: Session, family: UUID) -> Mapping[int, Title]:
    """The titles that a household brought along from the one it came from."""
    key = HouseholdAct.subject_id.in_([family, *pairs.absorbed(session, family)])
    if session.scalar(select(HouseholdAct.id).where(key, _in_force()).limit(1)) is None:
        return {}
    return _brought(session).get(family, {})


def _in_force() -> ColumnElement[bool]:
    return (HouseholdAct.event == Act.SPLIT.value) & HouseholdAct.gone.is_(False)


def _brought(session: Session) -> dict[UUID, dict[int, Title]]:
    """By household; whatever rows are one household by now split off and held titles as one."""
    query = select(HouseholdAct.subject_id, HouseholdAct.other_id, HouseholdAct.happened_on)
    acts = session.execute(query.where(_in_force())).all()
    if not acts:
        return {}
    last = pairs.successors(session)
    splits: dict[UUID, list[tuple[UUID, str]]] = {}
    for family, origin, day in acts:
        splits.setdefault(last.get(family, family), []).append((last.get(origin, origin), day))
    own = _titles(
        session, splits.keys() | {one for some in splits.values() for one, _ in some}, last
    )

    def before(family: UUID, seen: frozenset[UUID]) -> dict[int, Title]:
        """The titles that a household held when it came into being."""
        found: dict[int, Title] = {}
        for origin, day in splits.get(family, ()) if family not in seen else ():
            held = {**before(origin, seen | {family}), **own.get(origin, {})}
            found |= {year: title for year, title in held.items() if title.signed_on <= day}
        return found

    return {family: before(family, frozenset()) for family in splits}


def _titles(
    session: Session, families: set[UUID], last: Mapping[UUID, UUID]
) -> dict[UUID, dict[int, Title]]:
    """The titles of some households, of those merged into them, and of those erased since."""
    whose = families | {one for one, to in last.items() if to in families}
    stated = select(
        FormerTitle.subject_id, FormerTitle.year, FormerTitle.number, FormerTitle.rating,
        FormerTitle.office,
    ).where(FormerTitle.subject_id.in_(whose), FormerTitle.gone.is_(False))  # fmt: skip
    erased = (
        select(BookLine.whose, BookLine.year, Decision.signed_on, Decision.number)
        .join(Decision, Decision.id == BookLine.decision_id)
        .where(BookLine.whose.in_(whose), BookLine.kind == SubjectKind.FAMILY.value)
    )
    decided = (
        select(
            Recognition.subject_id, Recognition.year, Decision.signed_on, Decision.number,
            Recognition.rating,
        )
        .join(Decision, Decision.id == Recognition.decision_id)
        .where(Recognition.subject_id.in_(whose), Recognition.gone.is_(False))
    )  # fmt: skip
    found: dict[UUID, dict[int, Title]] = {}
    for subject, year, *title in session.execute(stated):
        found.setdefault(last.get(subject, subject), {})[year] = Title(str(year), *title)
    queries: tuple[Select[*tuple[Any, ...]], ...] = (erased, decided)
    for query in queries:
        for subject, year, *title in session.execute(query):
            found.setdefault(last.get(subject, subject), {})[year] = Title(*title)
    return found
