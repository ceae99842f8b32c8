"""Conflicts (bất đồng): what two people wrote without knowing of each other, until one decides."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from desktop.db.crdt import dots
from desktop.db.database import Session
from desktop.db.exchange import offices
from desktop.db.journal import capture as journal
from desktop.db.journal import decisions, erasures, siblings
from desktop.db.journal.decisions import FieldPast, Settled, Written
from desktop.db.tables import subjects
from desktop.db.tables.entity import Entity
from desktop.db.tables.schema import ENTITIES, Arrival, Pair
from desktop.db.tables.shapes import shape, stored
from desktop.domain.transfers import Answer
from desktop.services.core import Core
from desktop.services.settling import arrival_answers, duplicate_merge
from desktop.services.settling.conflict_rows import (
    Conflict,
    ConflictLine,
    Decided,
    DecidedLine,
    Side,
    Weight,
    conflict_id,
    side_of,
)
from desktop.services.settling.conflict_values import fit
from desktop.services.settling.failures import ConflictUnknown, DecisionOvertaken

__all__ = [
    "Conflict", "ConflictLine", "Conflicts", "Decided", "DecidedLine", "Side", "Weight",
]  # fmt: skip

LATEST = 200
"""Decisions that are listed."""


class Conflicts:
    """The conflict desk."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._done: list[tuple[ConflictLine, Callable[[], object]]] = []

    def lines(self) -> Sequence[ConflictLine]:
        """Fields that wait for a person, those that block a certificate first."""
        with self._core.database.read() as session:
            lines = [_line(row) for row in siblings.conflicts(session)]
        return sorted(lines, key=lambda one: (one.weight, one.subject, one.id))

    def open(self) -> Sequence[Conflict]:
        """The same with all their sides."""
        lines = self.lines()
        with self._core.database.read() as session:
            desk = _Reading(session)
            return [desk.conflict(line) for line in lines]

    def conflict(self, conflict_id: str) -> Conflict:
        """One conflict with its sides, and what stood there before.

        Raises:
            ConflictUnknown: it is not open any more, or has another side.
        """
        with self._core.database.read() as session:
            return _Reading(session).conflict(_open_line(session, conflict_id))

    def resolve(self, conflict_id: str, value: Any) -> None:
        """Decide a conflict: the value stands for every side of it, and travels as a decision.

        Args:
            conflict_id: as `lines` gives it.
            value: one of the sides' values, or another.

        Raises:
            ConflictUnknown: it is not open any more, or has a side that the person did not see.
            ValueUnfit: a value of one's own that the field cannot hold.
        """
        line, dot = self._resolve(conflict_id, value)
        self._done.append((line, partial(self._reopen, dot)))

    def decided(self) -> Sequence[DecidedLine]:
        """The latest decisions made here and elsewhere, the newest first."""
        with self._core.database.read() as session:
            desk = _Reading(session)
            found = decisions.latest(session, LATEST)
            return [line for one in found if (line := desk.decided_line(one))]

    def decision(self, dot: str) -> Decided:
        """One decision: what it was between, and what stands.

        Raises:
            ConflictUnknown: no such decision.
        """
        with self._core.database.read() as session:
            return _Reading(session).find(dot)

    def reopen(self, dot: str) -> None:
        """Take a decision back: both sides wait again, here and wherever the change arrives.

        Raises:
            ConflictUnknown: no such decision.
            DecisionOvertaken: the field was written, or reopened, since.
        """
        line = self._reopen(dot)
        self._done.append((line, partial(self._close, line, line.decision.value)))

    def change(self, dot: str, value: Any) -> None:
        """Decide once more, otherwise.

        Raises:
            ConflictUnknown: no such decision.
            DecisionOvertaken: the field was written, or reopened, since.
            ValueUnfit: a value of one's own that the field cannot hold.
        """
        line, new = self._change(dot, value)
        self._done.append((line, partial(self._change, new, line.decision.value)))

    @property
    def last(self) -> ConflictLine | None:
        """What was decided or reopened last at this desk, and can be taken back."""
        return self._done[-1][0] if self._done else None

    def undo(self) -> ConflictLine | None:
        """Take back what was done last at the desk; None when there is nothing.

        Raises:
            DecisionOvertaken: somebody has written over it since; it is not taken back.
        """
        if not self._done:
            return None
        line, take_back = self._done.pop()
        take_back()
        return line

    def _resolve(self, conflict_id: str, value: Any) -> tuple[ConflictLine, str]:
        with self._core.write("conflict.resolve") as session:
            line = _open_line(session, conflict_id)
            found = siblings.sides(session, line.entity, line.entity_id, line.field)
            fitting = fit(line.entity, line.field, value, [side.value for side in found])
            return line, _decide(session, line, fitting)

    def _reopen(self, dot: str) -> Decided:
        with self._core.write("conflict.reopen") as session:
            decided = _standing(session, dot)
            values: list[Any] = []
            for side in decided.sides:
                if side.value not in values:
                    values.append(side.value)
            row = _row(session, decided)
            journal.reopen(session, row, decided.field, values)
        return decided

    def _change(self, dot: str, value: Any) -> tuple[Decided, str]:
        with self._core.write("conflict.resolve") as session:
            decided = _standing(session, dot)
            known = [decided.decision.value, *(side.value for side in decided.sides)]
            fitting = fit(decided.entity, decided.field, value, known)
            return decided, _decide(session, decided, fitting)

    def _close(self, line: ConflictLine, value: Any) -> None:
        """Decide again what was reopened."""
        with self._core.write("conflict.resolve") as session:
            if siblings.conflict(session, line.entity, line.entity_id, line.field) is None:
                raise DecisionOvertaken
            _decide(session, line, value)


class _Reading:
    """Conflicts and decisions read within one snapshot; what they share is read once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._names = offices.officer_names(session)
        self._places = decisions.places(session)

    def conflict(self, line: ConflictLine) -> Conflict:
        """A line with its sides."""
        past = FieldPast(self._session, line.entity, line.field)
        row = stored(self._session, line.entity, line.subject_id, line.entity_id)
        shown = dots.shown_dots(row.dots, line.field) if row else frozenset()
        found: dict[str, Side] = {}
        for sibling in siblings.sides(self._session, line.entity, line.entity_id, line.field):
            author = past.author(sibling.dot)
            write = past.write(author) or _unknown(sibling.dot)
            own = write._replace(value=sibling.value)
            if author not in found or sibling.dot in shown:
                found[author] = self._side(own, shown=sibling.dot in shown)
        return Conflict(
            **_fields(line),
            before=self._before(past, list(found)),
            sides=tuple(found.values()),
            checklist=str(getattr(row, "checklist", "")),
        )

    def find(self, dot: str) -> Decided:
        """A decision by the change that made it.

        Raises:
            ConflictUnknown: there is none.
        """
        settled = decisions.of_change(self._session, dot)
        line = self.decided_line(settled) if settled else None
        if line is None:
            raise ConflictUnknown(conflict=dot)
        return self.decided(line)

    def decided_line(self, settled: Settled) -> DecidedLine | None:
        """A decision as the list shows it; None when its row has not arrived."""
        row = stored(self._session, settled.entity, settled.subject, settled.entity_id)
        past = FieldPast(self._session, settled.entity, settled.field)
        write = past.write(settled.dot)
        if row is None or write is None:
            return None
        by = self._side(write, shown=True)
        subject = subjects.find(self._session, settled.subject)
        between = past.between(settled.dot)
        name = (
            subjects.name_of(subject)
            if subject
            else getattr(row, "number", getattr(row, "name", ""))
        )
        return DecidedLine(
            conflict_id(settled.entity, settled.field, settled.entity_id, between),
            settled.entity, settled.entity_id, settled.field, settled.subject, name,
            Weight.REGISTER, getattr(row, "stage", ""), getattr(row, "year", 0) or 0,
            dot=settled.dot, officer=by.officer, office_code=by.office_code, pc=by.pc, at=by.at,
            here=by.here, standing=decisions.standing(row.dots, settled.field, settled.dot),
        )  # fmt: skip

    def decided(self, line: DecidedLine) -> Decided:
        """A decision with the sides it was between."""
        past = FieldPast(self._session, line.entity, line.field)
        row = _row(self._session, line)
        write = past.write(line.dot)
        assert write is not None
        sides = past.sides(write.seen)
        return Decided(
            **_fields(line),
            before=self._before(past, [side.dot for side in sides]),
            sides=tuple(self._side(one, shown=one.value == write.value) for one in sides),
            checklist=str(getattr(row, "checklist", "")),
            decision=self._side(write, shown=True),
            standing=line.standing,
        )

    def _before(self, past: FieldPast, sides: Sequence[str]) -> Side | None:
        common = past.common(sides)
        return self._side(common, shown=False) if common else None

    def _side(self, write: Written, *, shown: bool) -> Side:
        return side_of(write, self._places, self._names, shown=shown)


SHARED = tuple(ConflictLine.__dataclass_fields__)


def _fields(line: ConflictLine) -> dict[str, Any]:
    return {name: getattr(line, name) for name in SHARED}


def _unknown(dot: str) -> Written:
    """A side whose change is not in the journal."""
    return Written(dot, 0, 0, UUID(int=0), "", (), None)


def _line(row: siblings.ConflictRow) -> ConflictLine:
    weight = Weight.CERTIFICATE if row.registered else Weight.REGISTER
    return ConflictLine(
        conflict_id(row.entity, row.field, row.entity_id, row.dots),
        row.entity, row.entity_id, row.field, row.subject, row.name,
        weight if row.blocking else Weight.INFORMATION, row.stage, row.year,
    )  # fmt: skip


def _open_line(session: Session, wanted: str) -> ConflictLine:
    """An open conflict by its id."""
    entity, field, row_id = [*wanted.split("."), "", "", ""][:3]
    try:
        row = siblings.conflict(session, entity, UUID(row_id), field)
    except ValueError:
        row = None
    line = _line(row) if row else None
    if line is None or line.id != wanted:
        raise ConflictUnknown(conflict=wanted)
    return line


def _standing(session: Session, dot: str) -> Decided:
    """A decision that still stands."""
    decided = _Reading(session).find(dot)
    if not decided.standing:
        raise DecisionOvertaken
    return decided


def _row(session: Session, line: ConflictLine) -> Entity:
    kind = ENTITIES[line.entity]
    return session.get_one(kind, kind.key(line.subject_id, line.entity_id))


def _decide(session: Session, line: ConflictLine, value: Any) -> str:
    """Write a decision; returns its dot."""
    row = _row(session, line)
    recorder = journal.recorder_of(session)
    form = shape(line.entity)
    if line.field in form.references:
        named = erasures.living(session, form.from_json({line.field: value}))
        value = form.to_json(named)[line.field]
    recorder.decide(session, row, line.field, value)
    dot = recorder.dot
    if isinstance(row, Pair):
        recorder.action = f"{row.kind}.merge"  # what follows is no decision about a conflict
        duplicate_merge.settle(session, row)
    if isinstance(row, Arrival):
        recorder.action = "household.arrive"
        arrival_answers.settle(session, row, None if row.gone else Answer.read(row.answer))
    return dot
