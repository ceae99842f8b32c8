"""Whose rows differ from the journal: named one by one, each of them a way to the subject."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.services.datafile.mending import DamagedRow, Whose
from desktop.ui.context import PageContext
from desktop.ui.errors import translated
from desktop.ui.kinds import noun_of
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.history_words import field_words
from desktop.ui.theme import ROW, fit
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.table import Table
from desktop.wording.examined import row_of

SEEN = 6  # rows without scrolling


class DamagedRows(QWidget):
    """A table of them; Enter opens the subject in the register."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.words = label("", "small", wrap=True)
        self.model = RowsModel(self._columns(), parent=self)
        self.table = Table(self.tr("Các dòng khác nhật ký"))
        self.table.setProperty("role", "framed")
        self.table.show_rows(self.model)
        self.table.opened.connect(self._open)
        self.setLayout(column(self.words, self.table))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Của"), self._whose, width=0, least=200),
            Column(self.tr("Thôn"), lambda one: one.village, width=120),
            Column(self.tr("Dòng của"), lambda one: _told(one.row)[0], width=128),
            Column(self.tr("Chỗ khác"), lambda one: _told(one.row)[1], width=240),
        )

    def show_rows(self, rows: Sequence[Whose], number: int) -> None:
        """Show the first of a number of damaged rows."""
        words = self.tr("{n} dòng đầu trong {all} dòng; Enter mở trong sổ đăng ký.")
        if len(rows) == number:
            words = self.tr("Enter mở hộ hay mục ấy trong sổ đăng ký.")
        self.words.setText(words.format(n=grouped(len(rows)), all=grouped(number)))
        self.model.replace(rows)
        fit(self.table, height=ROW * (min(len(rows), SEEN) + 2))  # the header, and a scroll bar
        self.setVisible(bool(rows))

    def _whose(self, one: Whose) -> str:
        if one.kind is None:
            return self.tr("(không thuộc mục nào trong sổ)")
        return f"{one.name} ({noun_of(one.kind)})"

    def _open(self, one: Whose) -> None:
        if one.kind is not None:
            self._context.open_page("register", one.row.subject)


def _told(row: DamagedRow) -> tuple[str, str]:
    return row_of(row, translated, field_words)
