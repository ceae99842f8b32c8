"""Those who qualify, each with a tick: over whom a decision is issued."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal

from desktop.services.recognition import Candidate
from desktop.ui.models.rows import ROOT, Column, Index, RowsModel

Wanted = Callable[[Candidate], bool]


class CandidatesModel(RowsModel):
    """Shows some of the candidates; ticks belong to all of them, shown or not.

    Signals:
        ticked: other candidates are ticked now.
    """

    ticked = Signal()

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, parent=parent)
        self.everybody: tuple[Candidate, ...] = ()
        self._without: set[UUID] = set()

    def take(self, everybody: Sequence[Candidate]) -> None:
        """Judge anew; who was left out before stays left out."""
        self.everybody = tuple(everybody)
        self._without &= {one.subject_id for one in everybody}
        self.ticked.emit()

    @property
    def chosen(self) -> list[Candidate]:
        """Those with a tick, in the order they were judged."""
        return [one for one in self.everybody if one.subject_id not in self._without]

    def shown_state(self) -> Qt.CheckState:
        """Whether all, some or none of those shown have a tick."""
        ticked = sum(one.subject_id not in self._without for one in self.rows)
        if not ticked:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if ticked == len(self.rows) else Qt.CheckState.PartiallyChecked

    def tick(self, rows: Sequence[Candidate], *, on: bool) -> None:
        """Tick some, or take their ticks away."""
        change = self._without.difference_update if on else self._without.update
        change(one.subject_id for one in rows)
        self._tell()

    def tick_only(self, rows: Sequence[Candidate]) -> None:
        """Tick these and nobody else."""
        wanted = {one.subject_id for one in rows}
        self._without = {one.subject_id for one in self.everybody} - wanted
        self._tell()

    def flip(self, rows: Sequence[Candidate]) -> None:
        """Tick some rows, or all off if all of them have a tick."""
        self.tick(rows, on=any(one.subject_id in self._without for one in rows))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            without = self.row(index).subject_id in self._without
            return Qt.CheckState.Unchecked if without else Qt.CheckState.Checked
        return super().data(index, role)

    def setData(self, index: Index, _value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.flip([self.row(index)])
        return True

    def _tell(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount(ROOT) - 1, 0))
        self.ticked.emit()
