"""Households that left a commune (chuyển xã), as the receiving office sees and passes them on."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import and_, exists, func, select
from sqlalchemy.orm import Session

from desktop.db.exchange.office_names import name_of_office
from desktop.db.journal import taking_back
from desktop.db.register import life, moves, pairs
from desktop.db.tables.schema import (
    Arrival,
    Decision,
    Family,
    FormerTitle,
    Move,
    Office,
    Recognition,
    Transfer,
    Village,
)
from desktop.domain import ids
from desktop.domain.subjects import SubjectKind


class LeavingRow(NamedTuple):
    """A household that left its commune.

    Attributes:
        place: where it went, in the words of its former commune.
        returned: the commune took the leaving back.
        decided, to_id, passed_on: what this office decided; to no commune of its own is None.
    """

    move_id: UUID
    family_id: UUID
    name: str
    moved_on: str
    place: str
    address: str
    member_count: int | None
    village: str
    office_id: UUID
    office_code: str
    office: str
    returned: bool
    decided: bool
    to_id: UUID | None
    passed_on: str


class TitleRow(NamedTuple):
    """A title of a household, and which commune recognised it."""

    year: int
    kind: str
    rating: str
    number: str
    office: str


def id_of(move_id: UUID) -> UUID:
    """The id of what was decided about one leaving."""
    return ids.derived("transfer", move_id)


def leaving(session: Session) -> Sequence[LeavingRow]:
    """Every household that left a commune, the latest first; what was taken back if it matters."""
    decided, answered = Transfer.id.is_not(None), exists().where(Arrival.move_id == Move.id)
    query = (
        select(
            Move.id, Move.subject_id, Family.head_name, Move.moved_on, Move.place, Family.address,
            Family.member_count, Village.name, Office.id, Office.code,
            name_of_office(Move.moved_on), Move.gone,
            decided, Transfer.to_id, func.coalesce(Transfer.passed_on, ""),
        )
        .join(Family, Family.id == Move.subject_id)
        .join(Village, Village.id == Move.from_id)
        .join(Office, Office.id == Village.office_id)
        .outerjoin(Transfer, and_(Transfer.move_id == Move.id, Transfer.gone.is_(False)))
        .where(Move.to_id == moves.OUTSIDE, Move.gone.is_(False) | answered)
        .order_by(Move.moved_on.desc(), Family.sort_key, Move.id)
    )  # fmt: skip
    return [LeavingRow._make(row) for row in session.execute(query)]


def pass_on(session: Session, move_id: UUID, to_id: UUID | None, on: str) -> None:
    """Note to which commune a household is passed on; None is none of this office's."""
    row = session.get(Transfer, id_of(move_id))
    if row is None:
        session.add(Transfer(id=id_of(move_id), move_id=move_id, to_id=to_id, passed_on=on))
        return
    for field, value in (("to_id", to_id), ("passed_on", on), ("gone", False)):
        taking_back.write(session, row, field, value)


def reopen(session: Session, move_id: UUID) -> bool:
    """Forget where a household was passed on; says whether anything was decided."""
    row = session.get(Transfer, id_of(move_id))
    if row is None or row.gone:
        return False
    taking_back.write(session, row, "gone", value=True)
    return True


def titles(session: Session, family_id: UUID) -> Sequence[TitleRow]:
    """The titles of a household, the newest first: its commune's own, then those of former ones.

    Those it brought along from the household it split off from count as its own.
    """
    families = [family_id, *pairs.absorbed(session, family_id)]
    own = (
        select(
            Recognition.year,
            Recognition.kind,
            Recognition.rating,
            Decision.number,
            name_of_office(Decision.signed_on),
        )
        .select_from(Recognition)
        .join(Family, Family.id == Recognition.subject_id)
        .join(Village, Village.id == Family.village_id)
        .join(Office, Office.id == Village.office_id)
        .outerjoin(Decision, Decision.id == Recognition.decision_id)
        .where(Recognition.subject_id.in_(families), Recognition.gone.is_(False))
    )
    stated = select(
        FormerTitle.year, FormerTitle.kind, FormerTitle.rating, FormerTitle.number,
        FormerTitle.office,
    ).where(FormerTitle.subject_id.in_(families), FormerTitle.gone.is_(False))  # fmt: skip
    found: dict[int, TitleRow] = {}
    for row in (*session.execute(own), *session.execute(stated)):
        found.setdefault(row[0], TitleRow(row[0], row[1], row[2], row[3] or "", row[4]))
    if brought := life.brought(session, family_id):
        kind, here = SubjectKind.FAMILY.value, _office_of(session, family_id)
        for year, title in brought.items():
            row = TitleRow(year, kind, title.rating, title.number, title.office or here)
            found.setdefault(year, row)
    return [found[year] for year in sorted(found, reverse=True)]


def _office_of(session: Session, family_id: UUID) -> str:
    query = select(name_of_office()).join(Village, Village.office_id == Office.id)
    query = query.join(Family, Family.village_id == Village.id).where(Family.id == family_id)
    return session.scalar(query) or ""
