"""Families that came from another commune (hộ chuyển đến): the answers given, the titles stated."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.crdt import dots
from desktop.db.exchange import taking_over
from desktop.db.journal import taking_back
from desktop.db.journal.bulk import fetch
from desktop.db.tables.schema import Arrival, FormerTitle
from desktop.domain import ids
from desktop.domain.transfers import Answer, Reply

DECIDED = frozenset({"answer", "gone"})
"""Fields that say what was answered."""


class ArrivalRow(NamedTuple):
    """One answer of an office.

    Attributes:
        answer: None when it was taken back on one PC, or when this release cannot read it.
        disputed: two people answered differently, and nobody has settled it.
    """

    move_id: UUID
    office_id: UUID
    answer: Answer | None
    reason: str
    disputed: bool


def id_of(office_id: UUID, move_id: UUID) -> UUID:
    """The id of an office's answer to one transfer: the same on every PC."""
    return ids.derived("arrival", office_id, move_id)


def get(session: Session, office_id: UUID, move_id: UUID) -> Arrival | None:
    """What an office answered to one transfer, if it ever did."""
    return session.get(Arrival, id_of(office_id, move_id))


def answered(session: Session, office_id: UUID | None = None) -> Sequence[ArrivalRow]:
    """The answers that stand, of one office or of all, and those over which people differ.

    An office that took others over has their households and their disputes, too; what they refused
    it may be asked.
    """
    query = select(Arrival)
    if office_id is not None:
        whose = [office_id, *taking_over.former_offices(session)]
        query = query.where(Arrival.office_id.in_(whose))
    rows = [
        ArrivalRow(
            one.move_id, one.office_id, None if one.gone else Answer.read(one.answer), one.reason,
            not DECIDED.isdisjoint(dots.conflicting(one.dots)),
        )
        for one in session.scalars(query)
    ]  # fmt: skip
    return [
        row
        for row in rows
        if row.disputed
        or (
            row.answer and (office_id in {None, row.office_id} or row.answer.reply != Reply.REFUSED)
        )
    ]


def write(session: Session, office_id: UUID, move_id: UUID, answer: str, reason: str = "") -> None:
    """Answer a transfer, once more if that was taken back before."""
    row = get(session, office_id, move_id)
    if row is None:
        key = {"id": id_of(office_id, move_id), "office_id": office_id, "move_id": move_id}
        session.add(Arrival(**key, answer=answer, reason=reason))
        return
    for field, value in (("answer", answer), ("reason", reason), ("gone", False)):
        taking_back.write(session, row, field, value)


def families_of(session: Session, row: Arrival) -> list[Answer]:
    """Every answer that ever took a family over for one transfer, on whatever PC."""
    statement = "SELECT fields FROM change WHERE subject = ? AND entity = 'arrival'"
    found = []
    for (fields,) in fetch(session.connection(), statement, (row.id.bytes,)):
        written = msgspec.json.decode(fields or "{}").get("answer", "")
        answer = Answer.read(written)
        if answer is not None and answer.family is not None:
            found.append(answer)
    return list(dict.fromkeys(found))


def state(session: Session, title: FormerTitle) -> None:
    """Note a title of a family as its former commune states it; one that is there already stays."""
    row = session.get(FormerTitle, FormerTitle.key(title.subject_id, title.id))
    if row is None:
        session.add(title)
    elif row.gone:
        for field in ("kind", "move_id", "office", "rating", "number", "gone"):
            taking_back.write(session, row, field, getattr(title, field))


def title_id(family: UUID, year: int) -> UUID:
    """The id of a title that was stated: the same on every PC."""
    return ids.derived("former_title", family, year)


def titles(session: Session, families: Iterable[UUID]) -> Sequence[FormerTitle]:
    """The titles that former communes state of some families, the newest first."""
    query = (
        select(FormerTitle)
        .where(FormerTitle.subject_id.in_(list(families)), FormerTitle.gone.is_(False))
        .order_by(FormerTitle.year.desc())
    )
    return session.scalars(query).all()


def forget_titles(session: Session, family: UUID, move_id: UUID) -> None:
    """Take back the titles that one transfer brought."""
    _turn_titles(session, family, move_id, gone=True)


def remember_titles(session: Session, family: UUID, move_id: UUID) -> None:
    """Let the titles that one transfer brought count again."""
    _turn_titles(session, family, move_id, gone=False)


def _turn_titles(session: Session, family: UUID, move_id: UUID, *, gone: bool) -> None:
    query = select(FormerTitle).where(
        FormerTitle.subject_id == family, FormerTitle.move_id == move_id
    )
    for row in session.scalars(query):
        taking_back.write(session, row, "gone", gone)
