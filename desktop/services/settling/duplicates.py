"""Duplicates (trùng): households or people that may stand twice in the register, decided by a person."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from desktop.db.crdt.dots import shown_dots
from desktop.db.database import Session
from desktop.db.exchange import offices
from desktop.db.journal import decisions, siblings
from desktop.db.journal.decisions import FieldPast
from desktop.db.register import pairs
from desktop.db.register.pairs import Row
from desktop.db.tables.schema import Family, Village
from desktop.domain import duplicates
from desktop.domain.duplicates import Certainty, Pair, Sign, Verdict, ordered
from desktop.domain.subjects import SubjectKind
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.exchange.confirming import answer
from desktop.services.failures import WrongRole
from desktop.services.settling import duplicate_merge
from desktop.services.settling.conflict_rows import Side, side_of
from desktop.services.settling.duplicate_merge import Belongs, Counts
from desktop.services.settling.duplicate_rows import (
    PairLine,
    PairSide,
    PairState,
    PairView,
    SharedLine,
    decided_line,
    found_line,
    side_of_pair,
    state_of,
)
from desktop.services.settling.failures import (
    ConflictsFirst,
    DecisionOvertaken,
    HouseholdUndecided,
    NotAPair,
    YearsUndecided,
)

__all__ = [
    "Certainty", "Duplicates", "PairLine", "PairSide", "PairState", "PairView", "SharedLine",
    "Sign", "Verdict",
]  # fmt: skip


DONE = frozenset({PairState.DECIDED, PairState.FOUND})
RULES = {SubjectKind.FAMILY: duplicates.FAMILIES, SubjectKind.CITIZEN: duplicates.PEOPLE}


class Duplicates:
    """The desk of duplicate pairs of a kind; only a commune decides about its own.

    Attributes:
        across: whether it is about households of two communes; see `AcrossCommunes`.
        kind: whether it is about families or citizens.
    """

    across = False

    def __init__(self, core: Core, kind: SubjectKind = SubjectKind.FAMILY) -> None:
        self._core, self.kind = core, kind
        self._done: list[tuple[PairLine, Callable[[], object]]] = []

    def search(self, progress: Progress | None = None) -> Sequence[PairLine]:
        """Compare everybody of the register; the surest pairs first, decided ones too.

        Raises:
            Cancelled: the person stopped it.
        """
        with self._core.database.read() as session:
            rows = pairs.particulars(session, self.kind, progress=progress)
        names = {row.id: row.name for row in rows}
        found = duplicates.find(rows, progress or Silent(), RULES[self.kind])
        return [found_line(one, names) for one in found]

    def waiting(self, found: Sequence[PairLine]) -> Sequence[PairLine]:
        """What waits for a person: what is not settled, then those of `found` nobody decided."""
        with self._core.database.read() as session:
            known = {
                (row.first_id, row.second_id): row
                for row in pairs.decided(session, self.kind)
                if row.across is self.across
            }
            removed = pairs.removed(session, self.kind)
        unsettled = [decided_line(row) for row in known.values() if state_of(row) not in DONE]
        decided = {key for key, row in known.items() if state_of(row) is not PairState.FOUND}
        return unsettled + [
            one
            for one in found
            if (one.first, one.second) not in decided
            and removed.isdisjoint((one.first, one.second))
        ]

    def open(self, progress: Progress | None = None) -> Sequence[PairLine]:
        """Search, and give what waits for a person.

        Raises:
            Cancelled: the person stopped the search.
        """
        return self.waiting(self.search(progress))

    def decided(self) -> Sequence[PairLine]:
        """Pairs that are settled, by name."""
        with self._core.database.read() as session:
            rows = [row for row in pairs.decided(session, self.kind) if row.across is self.across]
        return [decided_line(row) for row in rows if state_of(row) is PairState.DECIDED]

    def shared(self) -> Sequence[SharedLine]:
        """What the last receipt says of our households that another commune has too."""
        with self._core.database.read() as session:
            said = answer(session)
            lines = []
            for one in said.elsewhere if said else ():
                family = session.get(Family, one.family)
                if family is not None and not family.gone:
                    village = session.get(Village, family.village_id)
                    place = village.name if village else ""
                    lines.append(
                        SharedLine(family.id, family.head_name, place, one.office, one.here)
                    )
        return lines

    def pair(self, one: UUID, other: UUID) -> PairView:
        """Two rows beside each other, whatever was decided about them.

        Raises:
            NotFound, NotAPair: there are no two such rows.
        """
        both = _two(one, other)
        with self._core.database.read() as session:
            rows = self._rows(session, *both)
            first, second = (side_of_pair(session, one) for one in rows)
            row = next(iter(pairs.decided(session, self.kind, both)), None)
            line = decided_line(row) if row else self._compared(session, first, second)
            return PairView(
                self.kind, line, first, second,
                duplicate_merge.apart(*rows),
                () if self.across else tuple(duplicate_merge.clashes(session, *both)),
                () if self.across or (row and row.in_force) else _both_recognised(first, second),
                _by(session, *both),
                pairs.communes(session, both),
            )  # fmt: skip

    def merge(
        self,
        one: UUID,
        other: UUID,
        keep: UUID | None = None,
        counts: Counts | None = None,
        belongs: Belongs | None = None,
    ) -> UUID:
        """Let two rows be one: the one entered first goes on, and names the other.

        What one of them lacks is taken from the other; work of the year moves, decisions stay
        where they were made and are read along. `undo` gives both back.

        Args:
            one: a household or citizen,
            other: and another one.
            keep: whose name, address and the like stand; of the one that goes on if nobody says.
            counts: whose work counts, of years in which both have some.
            belongs: whose household and unit stand, where those of two people differ.

        Returns:
            The one that goes on.

        Raises:
            NotFound, NotAPair, WrongRole: there are no two such rows of this office.
            YearsUndecided: both have work of a year; nothing is changed.
            HouseholdUndecided: they are of two households or units; nothing is changed.
            ConflictsFirst: one of them has an open conflict; nothing is changed.
        """
        first, second = _two(one, other)
        line = self.pair(first, second).line
        self._merge(first, second, keep or first, counts or {}, belongs or {})
        self._done.append((line, partial(self._reopen, first, second)))
        return first

    def distinct(self, one: UUID, other: UUID) -> None:
        """Say that two rows are two; a merge of them is taken back.

        Raises:
            NotFound, NotAPair, WrongRole: there are no two such rows of this office.
        """
        first, second = _two(one, other)
        line = self.pair(first, second).line
        with self._core.write(f"{self.kind.value}.distinct") as session:
            self._ours(session, first, second)
            self._part(session, first, second)
            duplicate_merge.verdict(session, first, second, Verdict.DISTINCT, self.kind)
        self._done.append((line, partial(self._reopen, first, second)))

    def reopen(self, one: UUID, other: UUID) -> None:
        """Take a decision about two rows back, on whatever PC it was made.

        What was written since the merge stays.

        Raises:
            DecisionOvertaken: nothing was decided about them.
        """
        first, second = _two(one, other)
        line, belongs = self.pair(first, second).line, self._stands(first, second)
        self._reopen(first, second)
        again: Callable[[UUID, UUID], object] = self.distinct
        if line.verdict.merged:
            keep = first if line.verdict is Verdict.FIRST else second
            again = partial(self.merge, keep=keep, belongs=belongs)
        self._done.append((line, partial(again, first, second)))

    @property
    def last(self) -> PairLine | None:
        """What was decided last at this desk, and can be taken back."""
        return self._done[-1][0] if self._done else None

    def undo(self) -> PairLine | None:
        """Take back what was done last at the desk; None when there is nothing.

        Raises:
            DecisionOvertaken: somebody took it back already.
        """
        if not self._done:
            return None
        line, take_back = self._done.pop()
        before = len(self._done)
        take_back()
        del self._done[before:]  # what takes back is not itself taken back
        return line

    def _merge(
        self, first: UUID, second: UUID, keep: UUID, counts: Counts, belongs: Belongs
    ) -> None:
        if not {first, second}.issuperset((keep, *counts.values(), *belongs.values())):
            raise NotAPair
        word = Verdict.FIRST if keep == first else Verdict.SECOND
        with self._core.write(f"{self.kind.value}.merge") as session:
            ours, theirs = self._ours(session, first, second)
            if siblings.disputed(session, (first, second)):
                raise ConflictsFirst
            asked = set(duplicate_merge.clashes(session, first, second)) - counts.keys()
            if asked:
                raise YearsUndecided(years=", ".join(map(str, sorted(asked))))
            if not belongs.keys() >= set(duplicate_merge.apart(ours, theirs)):
                raise HouseholdUndecided
            duplicate_merge.verdict(session, first, second, word, self.kind)
            duplicate_merge.join(session, ours, theirs, word, counts, belongs)

    def _stands(self, first: UUID, second: UUID) -> Belongs:
        with self._core.database.read() as session:
            return duplicate_merge.stands(*self._rows(session, first, second))

    def _reopen(self, first: UUID, second: UUID) -> None:
        with self._core.write(f"{self.kind.value}.reopen") as session:
            row = pairs.get(session, first, second)
            if row is None or row.verdict == Verdict.OPEN:
                raise DecisionOvertaken
            self._ours(session, first, second)
            self._part(session, first, second)
            duplicate_merge.verdict(session, first, second, Verdict.OPEN)

    @staticmethod
    def _part(session: Session, first: UUID, second: UUID) -> None:
        row = pairs.get(session, first, second)
        if row is not None:
            duplicate_merge.part(session, row)

    def _rows(self, session: Session, first: UUID, second: UUID) -> tuple[Row, Row]:
        return pairs.rows(session, self.kind, (first, second))

    def _ours(self, session: Session, first: UUID, second: UUID) -> tuple[Row, Row]:
        """Both rows, of our own office.

        Raises:
            NotAPair, WrongRole: one is removed, or another office's.
        """
        row = next(iter(pairs.decided(session, self.kind, (first, second))), None)
        found = self._rows(session, first, second)
        if found[0].gone or (found[1].gone and not (row and row.in_force)):
            raise NotAPair
        for one in found:
            village = session.get(Village, one.village_id)
            if village is None or village.office_id != self._core.office.id:
                raise WrongRole(role="commune")
        return found

    def _compared(self, session: Session, first: PairSide, second: PairSide) -> PairLine:
        one, other = pairs.particulars(session, self.kind, (first.id, second.id))
        pair = duplicates.compare(one, other, RULES[self.kind])
        names = {one.id: one.name for one in (first, second)}
        return found_line(pair or Pair(first.id, second.id, (), Certainty.POSSIBLE), names)


def _two(one: UUID, other: UUID) -> tuple[UUID, UUID]:
    if one == other:
        raise NotAPair
    return ordered(one, other)


def _both_recognised(first: PairSide, second: PairSide) -> tuple[int, ...]:
    years = [{line.year for line in one.years if line.recognised} for one in (first, second)]
    return tuple(sorted(years[0] & years[1]))


def _by(session: Session, first: UUID, second: UUID) -> Side | None:
    """Who decided about a pair last."""
    row = pairs.get(session, first, second)
    if row is None or row.verdict == Verdict.OPEN:
        return None
    past = FieldPast(session, "pair", "verdict")
    writes = [write for dot in shown_dots(row.dots, "verdict") if (write := past.write(dot))]
    if not writes:
        return None
    last = max(writes, key=lambda write: write.rank)
    return side_of(last, decisions.places(session), offices.officer_names(session), shown=True)
