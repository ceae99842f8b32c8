"""Who looked at whose data (việc xem), on this data file: a row a day, person and way."""

from collections.abc import Collection, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.journal import erasures
from desktop.db.journal.bulk import fetch
from desktop.db.tables.bookkeeping import Reading
from desktop.db.tables.schema import Decision, Meeting, Officer, Recognition

NOTE = (
    "INSERT INTO reading (about, day, actor, way, times) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (about, day, actor, way) DO UPDATE SET times = reading.times + excluded.times"
)
PRUNE = """
DELETE FROM reading WHERE day <
 (SELECT day FROM (SELECT DISTINCT day FROM reading) AS days ORDER BY day DESC LIMIT 1 OFFSET ?)
"""
PRUNE_DAYS = "DELETE FROM reading WHERE day <= ? AND day < ?"
FULL = "SELECT day FROM reading ORDER BY day DESC LIMIT 1 OFFSET ?"


class ReadRow(NamedTuple):
    """One person's readings of one day, of a subject or of the list of a place."""

    about: UUID
    day: str
    officer: str
    way: str
    times: int


def note(
    session: Session, actor: UUID, seen: Sequence[tuple[UUID, str, str, int]], days: int, most: int
) -> None:
    """Keep what somebody read, but for who was erased meanwhile; drop what is too old, and the oldest days of too many.

    Args:
        session: a write to bookkeeping.
        actor: who.
        seen: about what, on which day, in which way, how often.
        days: of how many days they are kept: the latest on which anything was read, so that a clock
            that once stood years ahead drops one day and not all.
        most: how many rows are kept.
    """
    connection, gone = session.connection(), erasures.erased(session)
    rows = [
        (about.bytes, day, actor.bytes, way, times)
        for about, day, way, times in seen
        if about.bytes not in gone
    ]
    if not rows:
        return
    connection.exec_driver_sql(NOTE, rows)
    connection.exec_driver_sql(PRUNE, (days - 1,))
    last = max(day for _about, day, _way, _times in seen)
    if too_many := fetch(connection, FULL, (most,)):
        connection.exec_driver_sql(PRUNE_DAYS, (too_many[0][0], last))


def papers_of(session: Session, subject: UUID) -> dict[UUID, str]:
    """The decisions and village meetings whose papers name a subject: number, or day."""
    decisions = (
        select(Decision.id, Decision.number)
        .join(Recognition, Recognition.decision_id == Decision.id)
        .where(Recognition.subject_id == subject, Recognition.gone.is_(False))
    )
    meetings = select(Meeting.id, Meeting.held_on, Meeting.votes)
    voted = {row[0]: row[1] for row in session.execute(meetings) if subject.hex in row[2]}
    return {row[0]: row[1] for row in session.execute(decisions)} | voted


def of(session: Session, about: Collection[UUID]) -> Sequence[ReadRow]:
    """Who read something, the latest first."""
    query = (
        select(Reading.about, Reading.day, Officer.name, Reading.way, Reading.times)
        .outerjoin(Officer, Officer.id == Reading.actor)
        .where(Reading.about.in_(about))
        .order_by(Reading.day.desc(), Officer.name, Reading.way)
    )
    return [ReadRow(*row[:2], row[2] or "", *row[3:]) for row in session.execute(query)]
