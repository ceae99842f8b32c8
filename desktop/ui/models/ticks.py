"""Rows that carry ticks of their own, whether they are shown or not."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal

from desktop.ui.models.rows import ROOT, Column, Index, RowsModel


class TicksModel(RowsModel):
    """Nobody has a tick at first; with `ticked_first` everybody has.

    Signals:
        ticked: others have ticks now.
    """

    ticked = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        key: Callable[[Any], UUID],
        *,
        ticked_first: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent=parent)
        self._key, self._first = key, ticked_first
        self._turned: set[UUID] = set()

    def has_tick(self, row: Any) -> bool:
        """Whether a row has a tick."""
        return (self._key(row) in self._turned) is not self._first

    def forget(self, *, but: Sequence[Any] = ()) -> None:
        """Leave all rows as they are at first, but for some."""
        self._turned &= {self._key(row) for row in but}
        self._tell()

    def tick(self, rows: Sequence[Any], *, on: bool) -> None:
        """Tick some, or take their ticks away."""
        turn = self._turned.difference_update if on is self._first else self._turned.update
        turn(self._key(row) for row in rows)
        self._tell()

    def flip(self, rows: Sequence[Any]) -> None:
        """Tick some rows, or all off if all of them have a tick."""
        self.tick(rows, on=not all(self.has_tick(row) for row in rows))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            ticked = self.has_tick(self.row(index))
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
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
