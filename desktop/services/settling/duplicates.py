"""Duplicates (hộ trùng): households that may stand twice in the register, decided by a person."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from desktop.db.crdt.dots import shown_dots
from desktop.db.database import Session
from desktop.db.exchange import offices
from desktop.db.journal import decisions, siblings
from desktop.db.journal.decisions import FieldPast
from desktop.db.register import pairs
from desktop.db.register.pairs import PairRow
from desktop.db.tables.schema import Family, Village
from desktop.domain import duplicates
from desktop.domain.duplicates import Certainty, Particulars, Sign, Verdict, ordered
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.exchange.confirming import answer
from desktop.services.failures import (
    ConflictsFirst,
    DecisionOvertaken,
    NotAPair,
    WrongRole,
    YearsUndecided,
)
from desktop.services.register.families import FamilyDetail, Register
from desktop.services.settling import duplicate_merge
from desktop.services.settling.conflict_rows import Side, side_of
from desktop.services.settling.duplicate_merge import Counts
from desktop.services.settling.duplicate_rows import PairLine, PairState, PairView, SharedLine

__all__ = [
    "Certainty", "Duplicates", "PairLine", "PairState", "PairView", "SharedLine", "Sign", "Verdict",
]  # fmt: skip


class Duplicates:
    """The desk of duplicate pairs; only a commune decides about its own households.

    Attributes:
        across: whether it is about households of two communes; see `AcrossCommunes`.
    """

    across = False

    def __init__(self, core: Core, register: Register) -> None:
        self._core = core
        self._register = register
        self._done: list[tuple[PairLine, Callable[[], object]]] = []

    def search(self, progress: Progress | None = None) -> Sequence[PairLine]:
        """Compare every household of the register; the surest pairs first, decided ones too.

        Raises:
            Cancelled: the person stopped it.
        """
        with self._core.database.read() as session:
            rows = pairs.particulars(session)
        names = {row.id: row.name for row in rows}
        return [
            PairLine(
                one.first, one.second, names[one.first], names[one.second], one.signs,
                one.certainty, PairState.FOUND, Verdict.OPEN,
            )
            for one in duplicates.find(rows, progress or Silent())
        ]  # fmt: skip

    def waiting(self, found: Sequence[PairLine]) -> Sequence[PairLine]:
        """What waits for a person: what is not settled, then those of `found` nobody decided."""
        with self._core.database.read() as session:
            known = {
                (row.first_id, row.second_id): row
                for row in pairs.decided(session)
                if row.across is self.across
            }
            removed = pairs.removed(session)
        unsettled = [_line(row) for row in known.values() if _state(row) not in DONE]
        decided = {key for key, row in known.items() if _state(row) is not PairState.FOUND}
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
            rows = [row for row in pairs.decided(session) if row.across is self.across]
        return [_line(row) for row in rows if _state(row) is PairState.DECIDED]

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
        """Two households beside each other, whatever was decided about them.

        Raises:
            NotFound, NotAPair: there are no two such households.
        """
        first_id, second_id = _two(one, other)
        first, second = self._register.family(first_id), self._register.family(second_id)
        with self._core.database.read() as session:
            row = next(iter(pairs.decided(session, (first_id, second_id))), None)
            both = {line.year for line in first.years if line.recognised}
            both &= {line.year for line in second.years if line.recognised}
            clashes = duplicate_merge.clashes(session, first_id, second_id)
            communes = pairs.communes(session, (first_id, second_id))
            by = _by(session, first_id, second_id)
        line = _line(row) if row else _compared(first, second)
        if self.across or (row and row.in_force):
            both = set()
        asked = () if self.across else tuple(clashes)
        return PairView(line, first, second, asked, tuple(sorted(both)), by, communes)

    def merge(
        self, one: UUID, other: UUID, keep: UUID | None = None, counts: Counts | None = None
    ) -> UUID:
        """Let two households be one: the one entered first goes on, and names the other.

        What one of them lacks is taken from the other; work of the year moves, decisions stay
        where they were made and are read along. `undo` gives both back.

        Args:
            one: a household,
            other: and another one.
            keep: whose name, address and the like stand; of the one that goes on if nobody says.
            counts: whose work counts, of years in which both have some.

        Returns:
            The household that goes on.

        Raises:
            NotFound, NotAPair, WrongRole: there are no two such households of this office.
            YearsUndecided: both have work of a year; nothing is changed.
            ConflictsFirst: one of them has an open conflict; nothing is changed.
        """
        first, second = _two(one, other)
        line = self.pair(first, second).line
        self._merge(first, second, keep or first, counts or {})
        self._done.append((line, partial(self._reopen, first, second)))
        return first

    def distinct(self, one: UUID, other: UUID) -> None:
        """Say that two households are two; a merge of them is taken back.

        Raises:
            NotFound, NotAPair, WrongRole: there are no two such households of this office.
        """
        first, second = _two(one, other)
        line = self.pair(first, second).line
        with self._core.write("family.distinct") as session:
            self._families(session, first, second)
            self._part(session, first, second)
            duplicate_merge.verdict(session, first, second, Verdict.DISTINCT)
        self._done.append((line, partial(self._reopen, first, second)))

    def reopen(self, one: UUID, other: UUID) -> None:
        """Take a decision about two households back, on whatever PC it was made.

        What was written since the merge stays.

        Raises:
            DecisionOvertaken: nothing was decided about them.
        """
        first, second = _two(one, other)
        line = self.pair(first, second).line
        self._reopen(first, second)
        again: Callable[[UUID, UUID], object] = self.distinct
        if line.verdict.merged:
            again = partial(self.merge, keep=first if line.verdict is Verdict.FIRST else second)
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

    def _merge(self, first: UUID, second: UUID, keep: UUID, counts: Counts) -> None:
        if keep not in {first, second} or not {first, second}.issuperset(counts.values()):
            raise NotAPair
        word = Verdict.FIRST if keep == first else Verdict.SECOND
        with self._core.write("family.merge") as session:
            ours, theirs = self._families(session, first, second)
            if siblings.disputed(session, (first, second)):
                raise ConflictsFirst
            asked = set(duplicate_merge.clashes(session, first, second)) - counts.keys()
            if asked:
                raise YearsUndecided(years=", ".join(map(str, sorted(asked))))
            duplicate_merge.verdict(session, first, second, word)
            duplicate_merge.join(session, ours, theirs, word, counts)

    def _reopen(self, first: UUID, second: UUID) -> None:
        with self._core.write("family.reopen") as session:
            row = pairs.get(session, first, second)
            if row is None or row.verdict == Verdict.OPEN:
                raise DecisionOvertaken
            self._families(session, first, second)
            self._part(session, first, second)
            duplicate_merge.verdict(session, first, second, Verdict.OPEN)

    @staticmethod
    def _part(session: Session, first: UUID, second: UUID) -> None:
        row = pairs.get(session, first, second)
        if row is not None:
            duplicate_merge.part(session, row)

    def _families(self, session: Session, first: UUID, second: UUID) -> tuple[Family, Family]:
        """Both households, of our own office.

        Raises:
            NotAPair, WrongRole: one is removed, or another office's.
        """
        row = next(iter(pairs.decided(session, (first, second))), None)
        found = session.get_one(Family, first), session.get_one(Family, second)
        if found[0].gone or (found[1].gone and not (row and row.in_force)):
            raise NotAPair
        for one in found:
            village = session.get(Village, one.village_id)
            if village is None or village.office_id != self._core.office.id:
                raise WrongRole(role="commune")
        return found


DONE = frozenset({PairState.DECIDED, PairState.FOUND})


def _two(one: UUID, other: UUID) -> tuple[UUID, UUID]:
    if one == other:
        raise NotAPair
    return ordered(one, other)


def _state(row: PairRow) -> PairState:
    if row.disputed:
        return PairState.DISPUTED
    verdict = Verdict(row.verdict)
    if verdict is Verdict.OPEN:
        return PairState.FOUND
    if row.across:
        return PairState.DECIDED
    if verdict.merged and not row.removed:
        return PairState.RETURNED
    return PairState.LEFT if verdict.merged and row.left else PairState.DECIDED


def _line(row: PairRow) -> PairLine:
    return PairLine(
        row.first_id, row.second_id, row.first, row.second, (), Certainty.CERTAIN, _state(row),
        Verdict(row.verdict),
    )  # fmt: skip


def _compared(first: FamilyDetail, second: FamilyDetail) -> PairLine:
    pair = duplicates.compare(_particulars(first), _particulars(second))
    signs, certainty = (pair.signs, pair.certainty) if pair else ((), Certainty.POSSIBLE)
    return PairLine(
        first.id, second.id, first.head_name, second.head_name, signs, certainty, PairState.FOUND,
        Verdict.OPEN,
    )  # fmt: skip


def _particulars(one: FamilyDetail) -> Particulars:
    return Particulars(
        one.id, one.village_id, one.head_name, one.code, one.address, one.identity_number,
        one.birth, one.phone,
    )  # fmt: skip


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
