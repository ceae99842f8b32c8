"""Pairs of rows that may be one (cặp trùng), households or people: who was merged into whom, and what is read along.

A merge is *in force* while its pair says so and the second row is removed: the older row goes on,
whoever decided, so merges made without knowing of each other can never remove both. Nothing that
was decided moves: recognitions stay with their subject, and readers follow the pair.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from desktop.db.crdt import dots
from desktop.db.exchange.office_names import name_of_office
from desktop.db.failures import NotFound
from desktop.db.journal import taking_back
from desktop.db.journal.bulk import fetch
from desktop.db.tables.bookkeeping import Writer
from desktop.db.tables.schema import (
    Citizen,
    Family,
    Office,
    Pair,
    Recognition,
    Registration,
    Sheet,
    Village,
)
from desktop.db.tables.subjects import TABLES
from desktop.domain import ids
from desktop.domain.duplicates import Particulars, Verdict, ordered
from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind
from desktop.progress import Progress

Row = Family | Citizen

MODELS: Mapping[SubjectKind, type[Row]] = {
    SubjectKind.FAMILY: Family,
    SubjectKind.CITIZEN: Citizen,
}
"""The kinds whose rows may be one: a pair of another kind, or of two kinds, is none."""

ROWS_AT_ONCE = 4_000

MERGED = (Verdict.FIRST.value, Verdict.SECOND.value)


class PairRow(NamedTuple):
    """What was decided about two rows.

    Attributes:
        disputed: two people decided differently, and nobody has settled it.
        removed: whether the second row is out of the register.
        across: whether the two are of two communes.
        left: the second row has a registration or sheet that the merge did not see.
    """

    first_id: UUID
    second_id: UUID
    first: str
    second: str
    verdict: str
    disputed: bool
    removed: bool
    left: bool
    across: bool

    @property
    def in_force(self) -> bool:
        """Whether the second row is read as part of the first."""
        return self.verdict in MERGED and self.removed


def id_of(one: UUID, other: UUID) -> UUID:
    """The id of a pair: the same on every PC."""
    return ids.derived("pair", *ordered(one, other))


def get(session: Session, one: UUID, other: UUID) -> Pair | None:
    """What was decided about two rows, if anybody did."""
    return session.get(Pair, Pair.key(min(one, other), id_of(one, other)))


def rows(session: Session, kind: SubjectKind, two: tuple[UUID, UUID]) -> tuple[Row, Row]:
    """Two rows of a kind.

    Raises:
        NotFound: one is not there.
    """
    model = MODELS[kind]
    first, second = (session.get(model, one) for one in two)
    if not isinstance(first, model) or not isinstance(second, model):
        raise NotFound(entity=kind.value)
    return first, second


def particulars(
    session: Session,
    kind: SubjectKind = SubjectKind.FAMILY,
    only: tuple[UUID, UUID] | None = None,
    progress: Progress | None = None,
) -> list[Particulars]:
    """What is compared of every family or citizen in the register, or of two of them."""
    model = MODELS[kind]
    query = _families() if model is Family else _people()
    query = query.where(model.id.in_(only) if only else model.gone.is_(False))
    found: list[Particulars] = []
    for row in session.execute(query.execution_options(yield_per=ROWS_AT_ONCE)):
        if progress and not len(found) % ROWS_AT_ONCE:
            progress.step(0, 1)  # how many there are is not known yet; it can be stopped
        found.append(Particulars(*row))
    return found


def _families() -> Select[*tuple[Any, ...]]:
    return select(
        Family.id, Family.village_id, Family.head_name, Family.code, Family.address,
        Family.identity_number, Family.birth, Family.phone,
    )  # fmt: skip


def _people() -> Select[*tuple[Any, ...]]:
    """Citizens; who has no address of their own has that of the household."""
    return select(
        Citizen.id, Citizen.village_id, Citizen.name, Citizen.code,
        func.coalesce(func.nullif(Citizen.address, ""), Family.address, ""),
        Citizen.identity_number, Citizen.birth, Citizen.phone, Citizen.family_id,
    ).outerjoin(Family, Family.id == Citizen.family_id)  # fmt: skip


def decided(
    session: Session,
    kind: SubjectKind = SubjectKind.FAMILY,
    only: tuple[UUID, UUID] | None = None,
) -> list[PairRow]:
    """Every pair of a kind that somebody decided about, or one of them, by the names of the first."""
    first, second = (aliased(MODELS[kind]) for _side in range(2))
    named: str = TABLES[kind].written[0]
    here, there = aliased(Village), aliased(Village)
    query: Select[*tuple[Any, ...]] = (
        select(
            Pair.subject_id, Pair.other_id, getattr(first, named), getattr(second, named),
            Pair.verdict,
            Pair.dots, second.gone, _has_work(second.id),
            func.coalesce(here.office_id != there.office_id, False),
        )
        .join(first, first.id == Pair.subject_id)
        .join(second, second.id == Pair.other_id)
        .outerjoin(here, here.id == first.village_id)
        .outerjoin(there, there.id == second.village_id)
        .where(Pair.verdict.in_(list(Verdict)))
        .order_by(first.sort_key, Pair.subject_id, Pair.other_id)
    )  # fmt: skip
    if only:
        query = query.where(Pair.id == id_of(*only))
    above = _writers_above(session)
    return [
        PairRow._make((*row[:5], "verdict" in dots.conflicting(row[5]), *row[6:]))
        for row in session.execute(query)
        if not row[-1] or _decided_by(above, row[5])
    ]


def _writers_above(session: Session) -> set[str]:
    """Who may decide about households of two communes: no commune speaks for another."""
    return set(session.scalars(select(Writer.id).where(Writer.role == "receiver")))


def _decided_by(writers: set[str], shown: str) -> bool:
    return all(dots.split(dot)[0] in writers for dot in dots.shown_dots(shown, "verdict"))


def by_address(session: Session) -> tuple[list[Particulars], dict[UUID, UUID]]:
    """What can be compared across communes, and whose each family is.

    The level above knows neither births nor numbers, and codes are each commune's own: so the
    places are those of one name, wherever they are.
    """
    query = (
        select(Family.id, Village.name, Family.head_name, Family.address, Village.office_id)
        .join(Village, Village.id == Family.village_id)
        .where(Family.gone.is_(False), Family.address != "")
    )
    rows = session.execute(query).all()
    places = {name: ids.derived("place", fold(name)) for name in {row[1] for row in rows}}
    found = [Particulars(row[0], places[row[1]], row[2], address=row[3]) for row in rows]
    return found, {row[0]: row[4] for row in rows}


def communes(session: Session, two: tuple[UUID, UUID]) -> tuple[str, str]:
    """The names of the communes of two families."""
    query = (
        select(Family.id, name_of_office())
        .join(Village, Village.id == Family.village_id)
        .join(Office, Office.id == Village.office_id)
        .where(Family.id.in_(two))
    )
    found = {row[0]: row[1] for row in session.execute(query)}
    return found.get(two[0], ""), found.get(two[1], "")


class SharedRow(NamedTuple):
    """A household that was found to be registered in another commune too."""

    family_id: UUID
    office: str
    here: bool


def shared_with(session: Session, office_id: UUID) -> list[SharedRow]:
    """The households of a commune that another one has too; whether they live here."""
    first, second = aliased(Family), aliased(Family)
    here, there = aliased(Village), aliased(Village)
    query = (
        select(
            Pair.subject_id, Pair.other_id, here.office_id, there.office_id, Pair.verdict, Pair.dots
        )
        .join(first, first.id == Pair.subject_id)
        .join(second, second.id == Pair.other_id)
        .join(here, here.id == first.village_id)
        .join(there, there.id == second.village_id)
        .where(Pair.verdict.in_(MERGED), here.office_id != there.office_id)
        .where(first.gone.is_(False), second.gone.is_(False))
        .order_by(Pair.subject_id, Pair.other_id)
    )
    names = {row[0]: row[1] for row in session.execute(select(Office.id, name_of_office()))}
    above, found = _writers_above(session), []
    for one, other, ours, theirs, verdict, shown in session.execute(query):
        if not _decided_by(above, shown):
            continue
        if ours == office_id:
            found.append(SharedRow(one, names.get(theirs, ""), verdict == Verdict.FIRST))
        elif theirs == office_id:
            found.append(SharedRow(other, names.get(ours, ""), verdict == Verdict.SECOND))
    return found


def removed(session: Session, kind: SubjectKind) -> set[UUID]:
    """Everybody of a kind who is out of the register."""
    model = MODELS[kind]
    return set(session.scalars(select(model.id).where(model.gone)))


def _has_work(subject: InstrumentedAttribute[UUID]) -> ColumnElement[bool]:
    return or_(
        *(
            exists().where(kind.subject_id == subject, kind.gone.is_(False))
            for kind in (Registration, Sheet)
        )
    )


def _in_force(model: type[Row]) -> Select[UUID, UUID]:
    """Who was merged into whom, within one office: nobody takes another office's years."""
    first, second = aliased(model), aliased(model)
    here, there = aliased(Village), aliased(Village)
    return (
        select(Pair.other_id, Pair.subject_id)
        .join(second, and_(second.id == Pair.other_id, second.gone))
        .join(first, first.id == Pair.subject_id)
        .join(here, here.id == first.village_id)
        .join(there, and_(there.id == second.village_id, there.office_id == here.office_id))
        .where(Pair.verdict.in_(MERGED))
        .order_by(Pair.subject_id.desc())  # of several the oldest is read last, and counts
    )


def successors(session: Session) -> dict[UUID, UUID]:
    """From each row that was merged to the one that goes on in the end."""
    next_ = {
        row[0]: row[1] for model in MODELS.values() for row in session.execute(_in_force(model))
    }
    return {one: _last(one, next_) for one in next_}


def _last(one: UUID, next_: Mapping[UUID, UUID]) -> UUID:
    while one in next_:  # it ends: whoever goes on is older
        one = next_[one]
    return one


def absorbed(session: Session, subject: UUID) -> list[UUID]:
    """The rows that were merged into one, whichever way."""
    return [one for one, last in successors(session).items() if last == subject]


def together(session: Session, subject: UUID) -> list[UUID]:
    """Every row that is read as one with this one, itself first."""
    found = successors(session)
    last = found.get(subject, subject)
    return list(dict.fromkeys((subject, last, *(one for one in found if found[one] == last))))


def recognised_through(session: Session, year: int) -> set[UUID]:
    """Rows that go on, of which one that was merged into them is recognised in a year."""
    found = successors(session)
    if not found:
        return set()
    query = select(Recognition.subject_id).where(
        Recognition.year == year, Recognition.gone.is_(False), Recognition.subject_id.in_(found)
    )
    return {found[one] for one in session.scalars(query)}


def add_years(session: Session, years: dict[UUID, set[int]]) -> None:
    """Give those who go on the years in which the others were recognised."""
    for one, last in successors(session).items():
        if one in years:
            years.setdefault(last, set()).update(years[one])


def merge_changes(session: Session, pair: Pair) -> set[str]:
    """The dots of all changes that the merges of a pair made, wherever they were decided."""
    statement = (
        "SELECT writer, seq, hlc, fields FROM change"
        " WHERE subject = ? AND entity = 'pair' AND entity_id = ?"
    )
    of_pair = fetch(session.connection(), statement, (pair.subject_id.bytes, pair.id.bytes))
    return {
        dot
        for writer, seq, hlc, fields in of_pair
        if msgspec.json.decode(fields or "{}").get("verdict") in MERGED
        for dot in taking_back.unit(session, writer, seq, hlc)
    }
