"""A day, typed as dd/MM/yyyy or picked from a calendar."""

import datetime as dt
import re

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QWidget

from desktop.domain.dates import PartialDate, vietnamese_date
from desktop.errors import AppError
from desktop.ui.errors import sentence
from desktop.ui.theme import SPACE_XS
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import icon_button
from desktop.ui.widgets.form import Field, FieldState
from desktop.ui.widgets.inset_line import InsetLine

_RUN = re.compile(r"(\d{2})(\d{2})(\d{4})", re.ASCII)
OPENS = frozenset({Qt.Key.Key_Down, Qt.Key.Key_F4})


class DateField(Field):
    """Takes 5/3/2026, 05.03.2026 and 05032026; says at once when a day cannot be.

    Signals:
        committed: the day, or None while there is none.
    """

    committed = Signal(object)

    def __init__(self, title: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        self.line = _Line()
        super().__init__(title, self.line, hint=hint, parent=parent)
        self.line.setPlaceholderText(self.tr("ngày/tháng/năm"))
        open_ = icon_button("calendar", self.tr("Mở lịch"))
        open_.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Down opens it from the keyboard
        open_.clicked.connect(self.pick)
        self.line.set_inside(end=open_)
        self.line.asked.connect(self.pick)
        self.line.editingFinished.connect(self._commit)

    @property
    def day(self) -> dt.date | None:
        """The day that stands here; None when it is none."""
        try:
            return self._read()
        except AppError:
            return None

    def fill(self, day: dt.date) -> None:
        """Show a day."""
        self.line.setText(vietnamese_date(day))
        self.say(FieldState.PLAIN)

    def pick(self) -> None:
        """Let the day be picked from a calendar."""
        popup = _Calendar(self)
        day = self.day
        if day is not None:
            popup.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        popup.picked.connect(self._picked)
        popup.move(self.line.mapToGlobal(QPoint(0, self.line.height())))
        popup.show()
        popup.calendar.setFocus()

    def _picked(self, day: dt.date) -> None:
        self.fill(day)
        self.line.setFocus()
        self.committed.emit(day)

    def _read(self) -> dt.date | None:
        text = self.line.text().strip()
        if not text:
            return None
        run = _RUN.fullmatch(text)
        read = PartialDate.parse("/".join(run.groups()) if run else text)
        return dt.date(read.year, read.month, read.day) if read.day else None

    def _commit(self) -> None:
        try:
            day = self._read()
        except AppError as error:
            self.say(FieldState.INVALID, sentence(error))
            day = None
        else:
            if day is not None:
                self.fill(day)
            elif self.line.text().strip():
                self.say(FieldState.INVALID, self.tr("Ghi đủ ngày, tháng và năm."))
        self.committed.emit(day)


class _Line(InsetLine):
    asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENS:
            self.asked.emit()
        else:
            super().keyPressEvent(event)


class _Calendar(QFrame):
    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "floating")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setAccessibleName(self.tr("Lịch"))
        for said in (self.calendar.clicked, self.calendar.activated):
            said.connect(self._pick)
        margins = (SPACE_XS, SPACE_XS, SPACE_XS, SPACE_XS)
        self.setLayout(column(self.calendar, margins=margins))

    def sizeHint(self) -> QSize:
        return self.calendar.sizeHint() + QSize(SPACE_XS * 2, SPACE_XS * 2)

    def _pick(self, day: QDate) -> None:
        self.picked.emit(dt.date(day.year(), day.month(), day.day()))
        self.close()
