"""Versions of one thing beside each other: a head for each, and the rows in which they differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.theme import RADIUS, SPACE_M, SPACE_S, SPACE_XS, fit, theme
from desktop.ui.widgets.boxes import column, empty, holder
from desktop.ui.widgets.labels import label

NAMES, VERSIONS = 4, 5  # how the width is shared between the names and each version


@dataclass(frozen=True, slots=True)
class Version:
    """One version: which, by whom, when, where, and the button that takes it, if it can be taken."""

    title: str
    who: str
    when: str
    action: QWidget | None = None
    where: str = ""


class Comparison(QWidget):
    """A grid of plain text on cards: row names at the left, one card for each version."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        fit(self._grid, column_spacing=SPACE_M, row_spacing=0, margins=(0, 0, 0, 0))
        self._cards: list[tuple[QWidget, bool]] = []
        self._cells: list[tuple[QWidget, bool]] = []

    def show_versions(
        self, versions: Sequence[Version], rows: Sequence[tuple[str, Sequence[str]]]
    ) -> None:
        """Show versions; `rows` has a name and what each version holds there."""
        self._clear()
        self._grid.setColumnStretch(0, NAMES)
        contending = [version.action is not None for version in versions]
        for place, version in enumerate(versions, start=1):
            head = _head(version)
            self._cards.append((head, version.action is not None))
            self._grid.addWidget(head, 0, place)
            self._grid.setColumnStretch(place, VERSIONS)
        for number, (name, values) in enumerate(rows, start=1):
            self._grid.addWidget(_cell(name, "second", inside=False), number, 0)
            taken = zip(values, contending, strict=True)
            differs = len({value for value, open_ in taken if open_}) > 1
            for place, value in enumerate(values, start=1):
                cell = _cell(value, "heading", inside=True)
                cell.setAccessibleName(f"{versions[place - 1].title}, {name}: {value}")
                self._cells.append((cell, differs and contending[place - 1]))
                self._grid.addWidget(cell, number, place)
        self._grid.setRowMinimumHeight(len(rows) + 1, theme().px(SPACE_S))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for head, open_ in self._cards:
            left = head.geometry()
            card = QRectF(left.left(), 0, left.width(), self.height())
            painter.setPen(QPen(look.color("border"), 1))
            painter.setBrush(look.color("surface" if open_ else "raised"))
            painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        for cell, differs in self._cells:
            box = QRectF(cell.geometry()).adjusted(1, 0, -1, 0)
            if differs:
                painter.fillRect(box, look.color("warning_soft"))
            painter.setPen(QPen(look.color("border"), 1))
            painter.drawLine(QPointF(box.left(), box.top()), QPointF(box.right(), box.top()))
        painter.end()

    def _clear(self) -> None:
        self._cards, self._cells = [], []
        for place in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(place, 0)
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 0)
        empty(self._grid)


def _head(version: Version) -> QWidget:
    margins = (SPACE_M, SPACE_M, SPACE_M, SPACE_M)
    words = column(label(version.title, "heading", wrap=True), spacing=SPACE_XS, margins=margins)
    for text in (version.who, version.when, version.where):
        if text:
            words.addWidget(label(text, "small", wrap=True))
    words.addStretch(1)
    if version.action is not None:
        words.addWidget(version.action)
    made = holder(words)
    made.setAccessibleName(f"{version.title}, {version.who}, {version.when}")
    return made


def _cell(text: str, role: str, *, inside: bool) -> QWidget:
    side = SPACE_M if inside else 0
    return holder(column(label(text, role, wrap=True), margins=(side, SPACE_S, side, SPACE_S)))
