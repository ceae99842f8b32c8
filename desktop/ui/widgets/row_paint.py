"""What is painted under and over the rows of a table: the row one is on, lines, the cell's ring."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QTableView

from desktop.ui.theme import theme

ITEMS = QAbstractItemView.SelectionBehavior.SelectItems


def paint_band(view: QTableView) -> None:
    """Show which row the person is on, where cells are chosen and not rows."""
    here = view.currentIndex()
    if here.isValid() and view.selectionBehavior() is ITEMS:
        painter = QPainter(view.viewport())
        top, high = view.rowViewportPosition(here.row()), view.rowHeight(here.row())
        painter.fillRect(0, top, view.viewport().width(), high, theme().color("hover"))
        painter.end()


def paint_lines(view: QTableView, *, focused: bool) -> None:
    """Draw a line below each row, and a ring around the cell the keyboard is in."""
    model, area = view.model(), view.viewport()
    if model is None or not model.rowCount():
        return
    painter = QPainter(area)
    painter.setPen(theme().color("track"))
    last = view.rowAt(area.height() - 1)
    last = model.rowCount() - 1 if last < 0 else last
    for number in range(max(view.rowAt(0), 0), last + 1):
        bottom = view.rowViewportPosition(number) + view.rowHeight(number) - 1
        painter.drawLine(0, bottom, area.width(), bottom)
    if focused and view.currentIndex().isValid():
        painter.setPen(theme().color("primary"))
        painter.drawRect(view.visualRect(view.currentIndex()).adjusted(0, 0, -1, -2))
    painter.end()
