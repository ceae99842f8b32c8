"""Which certificates are printed: from a number to a number, "tiếp tục từ số"."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from desktop.services.titles.recognition import RecognisedRow
from desktop.ui.pages.certificates.work import Batch, between, number_of
from desktop.ui.theme import SPACE_XS, fit
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label

NUMBER = 96


class RangeBar(QWidget):
    """Two numbers, and in words what they come to.

    Signals:
        conflicts_asked: the person wants to see what blocks some certificates.
        changed: other certificates are chosen.
    """

    conflicts_asked = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[RecognisedRow] = ()
        self.first, self.last = _number(self.tr("Từ số")), _number(self.tr("đến số"))
        self.all = button(self.tr("Tất cả"), "link")
        self.one = button(self.tr("Chỉ giấy này"), "link")
        self.words = label("", "small", wrap=True)
        self.conflicts = button(self.tr("Mở mâu thuẫn"), "link")
        line = tools(
            label(self.tr("Từ số"), buddy=self.first),
            self.first,
            label(self.tr("đến số"), buddy=self.last),
            self.last,
            self.all,
            self.one,
        )
        self.setLayout(column(line, tools(self.words, self.conflicts), spacing=SPACE_XS))
        for box in (self.first, self.last):
            box.valueChanged.connect(self._say)
        self.all.clicked.connect(self.take_all)
        self.conflicts.clicked.connect(self.conflicts_asked)

    def show_rows(self, rows: Sequence[RecognisedRow]) -> None:
        """Offer the numbers of a decision, all of them at first."""
        self._rows = rows
        numbers = [number_of(row) for row in rows] or [0]
        for box in (self.first, self.last):
            with QSignalBlocker(box):
                box.setRange(min(numbers), max(numbers))
        self.take_all()

    def take_all(self) -> None:
        """From the first number to the last."""
        self._take(self.first.minimum(), self.last.maximum())

    def take_one(self, row: RecognisedRow) -> None:
        """One certificate alone."""
        self._take(number_of(row), number_of(row))

    def go_on_after(self, last: int) -> None:
        """What was printed is done; go on with the number after it, if there is one."""
        if last < self.last.maximum():
            self._take(last + 1, self.last.maximum())
        else:
            self.take_all()

    def batch(self, decision: UUID) -> Batch:
        """The certificates chosen."""
        chosen = between(self._rows, self.first.value(), self.last.value())
        everybody = len(chosen) == len(self._rows)
        return Batch(
            decision, None if everybody else tuple(row.subject_id for row in chosen), len(chosen)
        )

    def _take(self, first: int, last: int) -> None:
        with QSignalBlocker(self.first), QSignalBlocker(self.last):
            self.first.setValue(first)
            self.last.setValue(last)
        self._say()

    def _say(self) -> None:
        first, last = self.first.value(), self.last.value()
        count = len(between(self._rows, first, last))
        held = sum(row.conflict for row in self._rows if first <= number_of(row) <= last)
        words = self.tr("Sẽ in {n} giấy.").format(n=grouped(count))
        if first > last:
            words = self.tr("Số đầu lớn hơn số cuối nên không có giấy nào.")
        elif held:
            more = self.tr("{n} giấy đang giữ lại vì hai máy ghi khác nhau.")
            words += " " + more.format(n=grouped(held))
        self.words.setText(words)
        self.conflicts.setVisible(bool(held))
        self.changed.emit()


def _number(name: str) -> QSpinBox:
    box = QSpinBox()
    box.setAccessibleName(name)
    box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    fit(box, width=NUMBER)
    return box
