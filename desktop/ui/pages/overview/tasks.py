"""Việc cần làm: each thing with its number, where most of it is, and one button that goes there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.titles.overview import Task, TaskKind
from desktop.ui.pages.overview.words import Way, way_of
from desktop.ui.theme import SPACE_M, SPACE_S
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import IconLabel, label, rule


class TasksCard(Card):
    """The list; its rows stay where they are when only a number changes.

    Signals:
        asked: the `Way` whose button was pressed.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Việc cần làm"), parent=parent)
        self.rows: dict[TaskKind, TaskRow] = {}
        sign = IconLabel("done", "success", size=32)
        words = label(self.tr("Không còn việc nào đang chờ."), "second", wrap=True)
        self._nothing = QWidget()
        line = row(sign, words, spacing=SPACE_M)
        line.setStretch(1, 1)
        self._nothing.setLayout(line)
        self._list = column(spacing=SPACE_S)
        self.add(self._nothing, self._list, None)

    def show_tasks(self, tasks: Sequence[Task], year: int) -> None:
        """Show what is left to do, the most urgent first."""
        kinds = [task.kind for task in tasks]
        for kind in [kind for kind in self.rows if kind not in kinds]:
            self.rows.pop(kind).deleteLater()
        for place, task in enumerate(tasks):
            if task.kind not in self.rows:
                self.rows[task.kind] = TaskRow()
                self.rows[task.kind].asked.connect(self.asked)
            self.rows[task.kind].show_way(way_of(task, year))
            self._list.insertWidget(place, self.rows[task.kind])
        self._nothing.setHidden(bool(tasks))


class TaskRow(QWidget):
    """One thing to do.

    Signals:
        asked: its `Way`, when the button was pressed.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way: Way | None = None
        self.sign = IconLabel("dot")
        self.what = label("", "heading", wrap=True)
        self.more = label("", "small", wrap=True)
        self.button = button("", "small")
        self.button.clicked.connect(lambda: self.asked.emit(self._way))
        line = row(self.sign, column(self.what, self.more, spacing=0), self.button, spacing=SPACE_M)
        line.setStretch(1, 1)
        line.setAlignment(self.sign, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(column(rule(), line, spacing=SPACE_S))

    def show_way(self, way: Way) -> None:
        """Show another state of the same thing."""
        self._way = way
        self.sign.show_icon(way.icon, way.tone)
        self.what.setText(way.what)
        self.more.setText(way.more)
        self.button.setText(way.action)
        self.button.setAccessibleName(f"{way.action}: {way.what}")
