"""What follows in the register when one of several answers to a household that came stands."""

from collections.abc import Sequence
from itertools import combinations
from uuid import UUID

from desktop.db.database import Session
from desktop.db.journal import taking_back
from desktop.db.register import arrivals, pairs, works
from desktop.db.tables.schema import Arrival, Family, Pair
from desktop.domain.duplicates import Verdict, ordered
from desktop.domain.transfers import Answer, Reply
from desktop.services.settling import duplicate_merge
from desktop.services.settling.failures import ArrivalInUse


def settle(session: Session, row: Arrival, answer: Answer | None) -> None:
    """Let the register follow the answer that stands: no other PC's answer leaves a household behind.

    Args:
        session: a write scope.
        row: the arrival.
        answer: what stands; None when all answers are taken back.

    Raises:
        ArrivalInUse: a family that would go is registered, scored, recognised or merged.
    """
    found = arrivals.families_of(session, row)
    if answer is not None and answer.family is not None:
        _stand(session, row, answer.family)
        for other in found:
            if other.family not in {None, answer.family}:
                _merge(session, answer.family, other.family)
        return
    _part(session, [one.family for one in found if one.family])
    for other in found:
        _let_go(session, row, other)


def _stand(session: Session, row: Arrival, which: UUID) -> None:
    """Let a family stand whose answer was chosen, although it was taken back on another PC."""
    family = session.get(Family, which)
    if family is None or which in pairs.successors(session):
        return
    taking_back.write(session, family, "gone", value=False)
    arrivals.remember_titles(session, which, row.move_id)


def _part(session: Session, found: Sequence[UUID]) -> None:
    """Give back who was made one because the household had been taken over twice."""
    for one, other in combinations(found, 2):
        pair = pairs.get(session, one, other)
        if pair is not None and pair.verdict in pairs.MERGED:
            duplicate_merge.part(session, pair)
            duplicate_merge.verdict(session, pair.subject_id, pair.other_id, Verdict.OPEN)
            session.flush()


def _let_go(session: Session, row: Arrival, answer: Answer) -> None:
    """Take back what one answer wrote: the titles, and the family if it was made for it."""
    assert answer.family is not None
    arrivals.forget_titles(session, answer.family, row.move_id)
    family = session.get(Family, answer.family)
    if answer.reply is Reply.SAME or family is None or family.gone:
        return
    worked = any(work.any or work.recognised for work in works.of(session, family.id).values())
    if worked or pairs.absorbed(session, family.id):
        raise ArrivalInUse
    family.gone = True


def _merge(session: Session, stands: UUID, other: UUID) -> None:
    """Let a household that was taken over twice be one; the older row goes on, as in every merge."""
    first, second = ordered(stands, other)
    pair = pairs.get(session, first, second)
    merged = pair is not None and pair.verdict in pairs.MERGED
    rows = [row for one in (stands, other) if (row := session.get(Family, one))]
    if len(rows) < 2 or (not merged and any(row.gone for row in rows)):
        return  # a person erased or removed it, or its answer was taken back
    word = Verdict.FIRST if first == stands else Verdict.SECOND
    duplicate_merge.verdict(session, first, second, word)
    session.flush()
    duplicate_merge.settle(
        session, session.get_one(Pair, Pair.key(first, pairs.id_of(first, second)))
    )
