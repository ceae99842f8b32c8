"""Two rows that are one household or one person (gộp trùng): what becomes of their particulars and years.

The row entered first goes on, a household with the people of both. A person lives in one household
and works in one unit: where the two differ, a person says which. What was decided (recognitions) stays with its own row and is read
along; registrations and sheets move, so that a year is worked on in one place. Everything here is
within a unit of work of the caller.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from desktop.db.database import Session
from desktop.db.journal import taking_back
from desktop.db.register import belonging, pairs, works
from desktop.db.register.pairs import Row
from desktop.db.register.works import Work
from desktop.db.tables.schema import Citizen, Family, Pair
from desktop.db.tables.shapes import shape
from desktop.domain.duplicates import Verdict
from desktop.domain.subjects import SubjectKind

BELONGING = ("family_id", "unit_id")
"""To what a citizen belongs, once each."""

Counts = Mapping[int, UUID]
"""Of a year in which both rows have work: whose counts."""

Belongs = Mapping[str, UUID]
"""Of a household or unit in which they differ: whose stands."""


def verdict(
    session: Session,
    first: UUID,
    second: UUID,
    word: Verdict,
    kind: SubjectKind = SubjectKind.FAMILY,
) -> None:
    """Write what a person decided about a pair."""
    row = pairs.get(session, first, second)
    if row is not None:
        taking_back.write(session, row, "verdict", word.value)
        return
    session.add(
        Pair(
            id=pairs.id_of(first, second), subject_id=first, other_id=second,
            kind=kind.value, verdict=word.value,
        )
    )  # fmt: skip


def apart(first: Row, second: Row) -> tuple[str, ...]:
    """What both people belong to and differ in: a person says whose stands."""
    if isinstance(first, Family):
        return ()
    both = {name: (getattr(first, name), getattr(second, name)) for name in BELONGING}
    return tuple(name for name, (one, other) in both.items() if one and other and one != other)


def stands(first: Row, second: Row) -> Belongs:
    """Whose household and unit the row that goes on has got by a merge."""
    if isinstance(first, Family):
        return {}
    return {
        name: second.id if getattr(first, name) == getattr(second, name) else first.id
        for name in BELONGING
    }


def clashes(session: Session, first: UUID, second: UUID) -> list[int]:
    """The years in which both have work that differs, and no decision says whose counts."""
    mine, theirs = works.of(session, first), works.of(session, second)
    return [year for year in sorted(theirs) if _moves(mine.get(year), theirs[year]) is None]


def join(
    session: Session, first: Row, second: Row, word: Verdict, counts: Counts, belongs: Belongs
) -> None:
    """Let the second row be part of the first; a year nobody chose about stays where it is."""
    kept, other = (first, second) if word is Verdict.FIRST else (second, first)
    values = {name: _either(kept, other, name) for name in _particulars(kept)}
    if isinstance(kept, Citizen) and isinstance(other, Citizen):
        values |= _place(kept, other, belongs)
    for name, value in values.items():
        if getattr(first, name) != value:
            taking_back.write(session, first, name, value)
    _join_years(session, first.id, second.id, counts)
    if isinstance(first, Family):
        _join_people(session, first, second.id)
    second.gone = True


def _particulars(row: Row) -> list[str]:
    return [name for name in shape(row.__tablename__).fields if name != "gone"]


def _either(kept: Row, other: Row, name: str) -> Any:
    value = getattr(kept, name)
    return getattr(other, name) if _empty(value) else value


def _place(kept: Citizen, other: Citizen, belongs: Belongs) -> dict[str, UUID | None]:
    """The household and unit of a person who goes on, and the village: that of the household."""
    rows = {kept.id: kept, other.id: other}
    whose = {name: rows[belongs.get(name, kept.id)] for name in BELONGING}
    found = {
        name: _either(one, other if one is kept else kept, name) for name, one in whose.items()
    }
    lives = next((one for one in (kept, other) if one.family_id == found["family_id"]), kept)
    return {**found, "village_id": lives.village_id}


def _join_years(session: Session, first: UUID, second: UUID, counts: Counts) -> None:
    mine, theirs = works.of(session, first), works.of(session, second)
    for year, work in theirs.items():
        moves = _moves(mine.get(year), work)
        if moves is None and year in counts:
            moves = counts[year] == second
        if moves:
            works.move(session, work, year, first, mine.get(year))
        if moves is not None:
            works.remove(work)


def _join_people(session: Session, first: Family, second: UUID) -> None:
    for one in belonging.members_of(session, second):
        person = session.get_one(Citizen, one.id)
        taking_back.write(session, person, "family_id", first.id)
        taking_back.write(session, person, "village_id", first.village_id)


def part(session: Session, pair: Pair) -> None:
    """Take back what the merges of a pair wrote and nobody has written since."""
    taking_back.take_back(session, pairs.merge_changes(session, pair), but="pair")


def settle(session: Session, pair: Pair) -> None:
    """Let the register follow a verdict over which two people differed."""
    word, kind = Verdict(pair.verdict), SubjectKind(pair.kind)
    if kind not in pairs.MODELS:  # a later release may know more kinds
        return
    first, second = pairs.rows(session, kind, (pair.subject_id, pair.other_id))
    belongs = stands(first, second)
    part(session, pair)
    if word.merged:
        join(session, first, second, word, {}, belongs)


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
