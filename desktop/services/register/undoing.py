"""Undo and redo (hoàn tác, làm lại) of what this session wrote into the register.

The journal itself is read for it, so whatever page or import made a change, it can be taken back;
and taking back is a unit of work of its own, which travels like any other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from desktop.db.database import Session
from desktop.db.failures import WrittenSince
from desktop.db.journal import deeds
from desktop.db.journal.capture import recorder_of, update_many
from desktop.db.journal.deeds import REDO, REVERSALS, UNDO, Reversal, Unit
from desktop.db.journal.recorder import last_link
from desktop.db.register import villages
from desktop.db.tables import subjects
from desktop.services.core import Core

__all__ = ["Deed", "Undoing"]

REGISTER = frozenset(
    (
        "village", "former_village", "family", "clan", "unit", "citizen", "registration", "move",
        "household_act", "correction", "arrival", "former_title",
    )
)  # fmt: skip
"""What can be undone by keystroke; scores, meetings and decisions have ways of their own."""

ELSEWHERE = REVERSALS | {
    "conflict.resolve", "conflict.reopen", "village.lend", "office.take_over", "community.unname",
}  # fmt: skip
"""Acts on the register that are taken back where they were done, or never, as what follows an erasure."""

MOST = 100


@dataclass(frozen=True, slots=True)
class Deed:
    """One unit of work that can be taken back or done again.

    Attributes:
        number: how many subjects it touched.
        entity, fields: what it wrote, as far as it was one thing.
        name, subject: whom it was about, if it was one subject.
        unit: its changes; of something undone, those of the reversal.
    """

    action: str
    number: int
    entity: str
    fields: tuple[str, ...]
    name: str
    unit: Unit
    subject: UUID | None = None


class Undoing:
    """Takes the last deed back first; another change forgets what could be done again."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._done: list[Deed] = []
        self._undone: list[Deed] = []
        self._begin()

    def _begin(self) -> None:
        self._writer = self._core.writer.id
        self._reversals: list[Reversal] = []
        with self._core.database.read() as session:
            self._seen = last_link(session.connection(), self._writer)[0]

    @property
    def done(self) -> Sequence[Deed]:
        """What can be undone, the last first."""
        self._catch_up()
        return self._done[::-1]

    @property
    def undone(self) -> Sequence[Deed]:
        """What can be done again, the next first."""
        self._catch_up()
        return self._undone[::-1]

    def undo(self, deed: Deed) -> None:
        """Take a deed back; one that was taken back already stays so.

        Raises:
            WrittenSince: somebody wrote the same field after it; nothing is changed.
        """
        self._catch_up()
        if deed in self._done:
            reversal = self._revert(deed, UNDO)
            self._done.remove(deed)
            self._undone.append(reversal)

    def redo(self, deed: Deed) -> None:
        """Do again what was undone.

        Raises:
            WrittenSince: somebody wrote the same field since; nothing is changed.
        """
        self._catch_up()
        if deed in self._undone:
            again = self._revert(deed, REDO)
            self._undone.remove(deed)
            self._done.append(again)

    def _revert(self, deed: Deed, action: str) -> Deed:
        with self._core.write(action) as session:
            recorder = recorder_of(session)
            first = recorder.seq + 1
            for entity, edits in deeds.reverting(session, deed.unit, self._reversals).items():
                update_many(session, entity, edits)
            if villages.orphans(session):
                raise WrittenSince
            unit = Unit(recorder.writer, first, recorder.seq, action, deed.unit.entities)
        self._reversals.append(Reversal(unit, deed.unit))
        return replace(deed, unit=unit)

    def _catch_up(self) -> None:
        """Take in what was done since, by whatever page."""
        if self._writer != self._core.writer.id:  # the file goes on under another name
            self._done, self._undone = [], []
            self._begin()
        with self._core.database.read() as session:
            for unit in deeds.since(session, self._writer, self._seen):
                self._seen = unit.last
                if unit.entities <= REGISTER and unit.action not in ELSEWHERE:
                    self._done = [*self._done[1 - MOST :], _deed(session, unit)]
                    self._undone = []


def _deed(session: Session, unit: Unit) -> Deed:
    whose, entity, fields = deeds.about(session, unit)
    only = UUID(bytes=next(iter(whose))) if len(whose) == 1 else None
    row = subjects.find(session, only) if only else None
    name = subjects.name_of(row) if row is not None else ""
    return Deed(unit.action, max(len(whose), 1), entity, fields, name, unit, only)
