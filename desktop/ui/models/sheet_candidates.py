"""Those who qualify, each with a tick: over whom a decision is issued."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt

from desktop.services.titles.recognition import Candidate
from desktop.ui.models.rows import Column
from desktop.ui.models.ticks import TicksModel

Wanted = Callable[[Candidate], bool]


class CandidatesModel(TicksModel):
    """Shows some of the candidates; ticks belong to all of them, shown or not."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, lambda one: one.subject_id, ticked_first=True, parent=parent)
        self.everybody: tuple[Candidate, ...] = ()

    def take(self, everybody: Sequence[Candidate]) -> None:
        """Judge anew; who was left out before stays left out."""
        self.everybody = tuple(everybody)
        self.forget(but=everybody)

    @property
    def chosen(self) -> list[Candidate]:
        """Those with a tick, in the order they were judged."""
        return [one for one in self.everybody if self.has_tick(one)]

    def shown_state(self) -> Qt.CheckState:
        """Whether all, some or none of those shown have a tick."""
        ticked = sum(self.has_tick(one) for one in self.rows)
        if not ticked:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if ticked == len(self.rows) else Qt.CheckState.PartiallyChecked

    def tick_only(self, rows: Sequence[Candidate]) -> None:
        """Tick these and nobody else."""
        self.tick(self.everybody, on=False)
        self.tick(rows, on=True)
