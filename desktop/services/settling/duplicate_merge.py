"""Two rows that are one household (gộp hộ trùng): what becomes of their particulars and years.

The row entered first goes on, with the people of both. What was decided (recognitions) stays with its own row and is read
along; registrations and sheets move, so that a year is worked on in one place. Everything here is
within a unit of work of the caller.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from desktop.db.database import Session
from desktop.db.journal import taking_back
from desktop.db.register import belonging, pairs, works
from desktop.db.register.works import Work
from desktop.db.tables.schema import Citizen, Family, Pair
from desktop.db.tables.shapes import shape
from desktop.domain.duplicates import Verdict
from desktop.domain.subjects import SubjectKind

PARTICULARS = tuple(name for name in shape("family").fields if name != "gone")

Counts = Mapping[int, UUID]
"""Of a year in which both rows have work: whose counts."""


def verdict(session: Session, first: UUID, second: UUID, word: Verdict) -> None:
    """Write what a person decided about a pair."""
    row = pairs.get(session, first, second)
    if row is not None:
        taking_back.write(session, row, "verdict", word.value)
        return
    session.add(
        Pair(
            id=pairs.id_of(first, second), subject_id=first, other_id=second,
            kind=SubjectKind.FAMILY.value, verdict=word.value,
        )
    )  # fmt: skip


def clashes(session: Session, first: UUID, second: UUID) -> list[int]:
    """The years in which both have work that differs, and no decision says whose counts."""
    mine, theirs = works.of(session, first), works.of(session, second)
    return [year for year in sorted(theirs) if _moves(mine.get(year), theirs[year]) is None]


def join(session: Session, first: Family, second: Family, word: Verdict, counts: Counts) -> None:
    """Let the second row be part of the first; a year nobody chose about stays where it is."""
    kept, other = (first, second) if word is Verdict.FIRST else (second, first)
    for name in PARTICULARS:
        value = getattr(kept, name)
        value = getattr(other, name) if _empty(value) else value
        if getattr(first, name) != value:
            taking_back.write(session, first, name, value)
    mine, theirs = works.of(session, first.id), works.of(session, second.id)
    for year, work in theirs.items():
        moves = _moves(mine.get(year), work)
        if moves is None and year in counts:
            moves = counts[year] == second.id
        if moves:
            works.move(session, work, year, first.id, mine.get(year))
        if moves is not None:
            works.remove(work)
    for one in belonging.members_of(session, second.id):
        person = session.get_one(Citizen, one.id)
        taking_back.write(session, person, "family_id", first.id)
        taking_back.write(session, person, "village_id", first.village_id)
    second.gone = True


def part(session: Session, pair: Pair) -> None:
    """Take back what the merges of a pair wrote and nobody has written since."""
    taking_back.take_back(session, pairs.merge_changes(session, pair), but="pair")


def settle(session: Session, pair: Pair) -> None:
    """Let the register follow a verdict over which two people differed."""
    word = Verdict(pair.verdict)
    part(session, pair)
    if word.merged:
        first = session.get_one(Family, pair.subject_id)
        join(session, first, session.get_one(Family, pair.other_id), word, {})


def _moves(mine: Work | None, theirs: Work) -> bool | None:
    """Whether a year's work moves to the row that goes on; None when a person has to say."""
    if not theirs.any:
        return False
    if mine is None or not (mine.any or mine.recognised):
        return True
    if mine.recognised != theirs.recognised:
        return theirs.recognised
    nothing_new = theirs.within(mine) and (mine.registration or not theirs.registration)
    if mine.recognised or nothing_new:
        return False
    return True if mine.within(theirs) else None


def _empty(value: Any) -> bool:
    return value is None or value == ""
