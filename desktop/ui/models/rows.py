"""Tables of plain rows: a column is a title and a function from a row to its text."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop.ui.icons import pixmap
from desktop.ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
MARK = 14  # drawn pixels
TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)
START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Editing(NamedTuple):
    """How the cells of a column are edited.

    Attributes:
        field: the name of what is stored.
        of: the row's attribute that holds it, when that has another name.
        choices: what there is to choose from, as words and values; None lets the person type.
        read: typed words to the value; it raises ValueError with the reason.
        barred: why the cell cannot be edited just now, or nothing.
        blank: of a choice, what an empty cell stands for; None where one has to choose.
    """

    field: str
    of: str = ""
    choices: Callable[[], Iterable[tuple[str, Any]]] | None = None
    read: Callable[[str], Any] = str
    barred: Callable[[], str] = str
    blank: Any = None

    def value(self, row: Any) -> Any:
        """What a row holds."""
        return getattr(row, self.of or self.field)


class Column(NamedTuple):
    """One column.

    Attributes:
        title: what its header says.
        text: what it shows of a row.
        key: what a click on the header asks to sort by; empty if it cannot be sorted.
        number: whether it holds figures, set to the right.
        tone: the colour token of a row's text, or "" for plain text.
        width: its first width at 100 % text; 0 takes what is left, and at least `least`.
        filter: whether its header offers to show only rows with some words.
        hidden: whether it is shown only when a person asks for it.
        edit: how its cells are edited, if they can be.
        fill: whether its values can be filled down.
        fixed: why its cells cannot be edited.
    """

    title: str
    text: Callable[[Any], str]
    key: str = ""
    number: bool = False
    tone: Callable[[Any], str] | None = None
    width: int = 120
    filter: bool = False
    hidden: bool = False
    edit: Editing | None = None
    fill: bool = False
    fixed: str = ""
    least: int = 120


class RowsModel(QAbstractTableModel):
    """Shows rows it was given; texts are made once and kept."""

    def __init__(
        self, columns: Sequence[Column], rows: Iterable[Any] = (), parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Any] = list(rows)
        self._texts: list[tuple[str, ...] | None] = [None] * len(self._rows)
        self._filtered: frozenset[str] = frozenset()

    def mark_filters(self, keys: Iterable[str]) -> None:
        """Mark the headers of columns that hold rows back."""
        self._filtered = frozenset(keys)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    @property
    def rows(self) -> Sequence[Any]:
        """The rows held now, in the order shown."""
        return self._rows

    def row(self, index: Index | int) -> Any:
        """The row behind an index or a row number."""
        return self._rows[index if isinstance(index, int) else index.row()]

    def replace(self, rows: Iterable[Any]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self._texts = [None] * len(self._rows)
        self.endResetModel()

    def update_row(self, number: int, row: Any) -> None:
        """Show one row anew, in its place."""
        self._rows[number], self._texts[number] = row, None
        self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.columns) - 1))

    def text(self, row: int, column: int) -> str:
        """What a cell shows."""
        texts = self._texts[row]
        if texts is None:
            shown = self._rows[row]
            texts = self._texts[row] = tuple(column.text(shown) for column in self.columns)
        return texts[column]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in TEXT_ROLES:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return END if self.columns[index.column()].number else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(index)
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = 0) -> object:
        if way is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return END if self.columns[section].number else START
        if role == Qt.ItemDataRole.DecorationRole and self.columns[section].key in self._filtered:
            return pixmap("filter", "primary", MARK)
        return None

    def _colour(self, index: Index) -> QColor | None:
        tone = self.columns[index.column()].tone
        name = tone(self.row(index)) if tone else ""
        return theme().color(name) if name else None
