"""The recognised of one decision, by the numbers of their certificates."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.names import fold
from desktop.services.titles.recognition import RecognisedRow
from desktop.ui.finders import matches
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.theme import SPACE_S, fit
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import Table


class RecognisedCard(Card):
    """Search and list.

    Signals:
        chosen: the row a person went to.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=SPACE_S, parent=parent)
        self.rows: Sequence[RecognisedRow] = ()
        self.search = SearchField(self.tr("Tìm tên hoặc số"))
        fit(self.search, min_width=0)
        self.model = RowsModel(
            (
                Column(self.tr("Số"), short_number, width=72),
                Column(self.tr("Tên"), lambda row: row.name, tone=_tone, width=0),
            ),
            parent=self,
        )
        self.table = Table(self.tr("Giấy công nhận của quyết định"))
        self.table.show_rows(self.model)
        self.nobody = label(self.tr("Không có giấy nào như vậy."), "small", wrap=True)
        self.nobody.hide()
        self.add(self.search, self.nobody, self.table)
        fit(self.body, spacing=SPACE_S)
        self.search.asked.connect(lambda _text: self._narrow())
        self.search.left_down.connect(self.table.setFocus)
        self.table.current_changed.connect(self._tell)

    @property
    def current(self) -> RecognisedRow | None:
        """The row a person stands on."""
        place = self.table.currentIndex().row()
        return self.model.row(place) if 0 <= place < len(self.model.rows) else None

    def show_rows(self, rows: Sequence[RecognisedRow]) -> None:
        """Show the list of a decision; who was looked at stays so."""
        self.rows = rows
        self._narrow()

    def step(self, by: int) -> None:
        """Go to the next or previous one."""
        place = self.table.currentIndex().row() + by
        if 0 <= place < len(self.model.rows):
            self.table.go_to(place)

    def _narrow(self) -> None:
        text = self.search.text().strip()
        before = self.current.subject_id if self.current else None
        found = [
            row
            for row in self.rows
            if matches(text, row.name, fold) or (text and text in row.register_number)
        ]
        self.model.replace(found)
        self.nobody.setVisible(not found)
        if found:
            ids = [row.subject_id for row in found]
            self.table.go_to(ids.index(before) if before in ids else 0)

    def _tell(self, row: RecognisedRow | None) -> None:
        if row is not None:
            self.chosen.emit(row)


def short_number(row: RecognisedRow) -> str:
    """A register number without its year, which all of a list share."""
    return row.register_number.split("/")[0]


def _tone(row: RecognisedRow) -> str:
    return "danger" if row.conflict else ""
