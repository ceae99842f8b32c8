"""Why entries were corrected (đính chính): the rows that stand beside the edits."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ScalarSelect, func, select
from sqlalchemy.orm import Session

from desktop.db.journal import taking_back
from desktop.db.journal.bulk import fetch
from desktop.db.tables.bookkeeping import Change
from desktop.db.tables.schema import Correction


def last(
    session: Session, subject: UUID, fields: Collection[str], year: int | None = None
) -> Correction | None:
    """The latest correction of one of some fields that was not taken back."""
    query = (
        select(Correction)
        .where(
            Correction.subject_id == subject, Correction.field.in_(fields),
            Correction.year == year, Correction.gone.is_(False),
        )
        .order_by(_made().desc())
        .limit(1)
    )  # fmt: skip
    return session.scalar(query)


def answers(session: Session, year: int, matters: Collection[str]) -> list[Correction]:
    """Every answer to a request about the decisions of a year, the latest first."""
    query = select(Correction).where(
        Correction.year == year, Correction.gone.is_(False), Correction.field.in_(matters)
    )
    return list(session.scalars(query.order_by(_made().desc())))


def _made() -> ScalarSelect[int]:
    first = select(func.min(Change.hlc)).where(
        Change.subject == Correction.subject_id, Change.entity_id == Correction.id
    )
    return first.scalar_subquery()


def changes(session: Session, row: Correction) -> set[str]:
    """The dots of all that was written with a correction."""
    statement = (
        "SELECT writer, seq, hlc FROM change WHERE subject = ? AND entity = 'correction'"
        " AND entity_id = ? AND base = ''"
    )
    found = fetch(session.connection(), statement, (row.subject_id.bytes, row.id.bytes))
    return {dot for one in found for dot in taking_back.unit(session, *one)}
