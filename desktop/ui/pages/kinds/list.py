"""The list of one kind: search, village, the table page by page, and what it comes to."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget

from desktop.domain.subjects import SubjectKind
from desktop.errors import AppError
from desktop.services.register.subjects import SubjectQuery, SubjectRow, Subjects
from desktop.services.register.villages import PlaceRow
from desktop.ui.errors import sentence
from desktop.ui.kinds import noun_of
from desktop.ui.models.paged_table import PagedTableModel
from desktop.ui.models.rows import Column
from desktop.ui.pages.kinds.columns import columns
from desktop.ui.pages.register.cells import barred
from desktop.ui.preferences import Preferences
from desktop.ui.theme import SPACE_M, SPACE_S, fit, theme
from desktop.ui.widgets.boxes import row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.place_tree import fill_places, narrowing, number_of
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import Table

PAUSE = 120  # milliseconds; totals follow the typing, the rows do not wait for them
VILLAGE = 132  # drawn pixels


class KindList(Card):
    """A table that asks page by page.

    Signals:
        current_changed: the subject the person is on, or None.
        opened: a subject was opened with Enter or a double click.
        place_chosen: id of a village or commune taken from the box over the table, or None.
    """

    current_changed = Signal(object)
    opened = Signal(object)
    place_chosen = Signal(object)

    def __init__(
        self,
        kind: SubjectKind,
        own: Subjects[Any],
        preferences: Preferences,
        year: int,
        *,
        locked: bool = False,
    ) -> None:
        super().__init__(margin=1)
        self._kind, self._own, self._year = kind, own, year
        self._quiet = False
        self._places: Sequence[PlaceRow] = ()
        self.search = SearchField(self.tr("Tìm theo tên, mã, điện thoại…"))
        self.search.asked.connect(lambda _text: self.reload())
        self.search.left_down.connect(self.go)
        self.villages = QComboBox()
        self.villages.setAccessibleName(self.tr("Thôn"))
        self.villages.activated.connect(self._take_place)
        fit(self.villages, min_width=VILLAGE)
        self.model = PagedTableModel(self._columns(), self._page, self)
        self.table = Table(self.tr("Danh sách"))
        self.table.show_rows(self.model)
        self.table.mark_order("name")
        self._order, self._descending = "name", False
        self.table.sort_asked.connect(self._sort)
        self.table.edit_cells(self._keep, barred() if locked else "")
        ScaledColumns(self.table)
        preferences.place_columns(self.table, f"register-{kind.value}")
        self.table.current_changed.connect(self._tell)
        self.table.opened.connect(self.opened)
        self.total = label("", "small")
        self.nothing = label("", "second", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        for part in (self.table, self.nothing):
            self.stack.addWidget(part)
        self.twins = button(self.tr("Tìm người trùng"), "link", icon="copy")
        if kind is not SubjectKind.CITIZEN or locked:
            self.twins.hide()
        margins = (SPACE_M, 0, SPACE_M, SPACE_S)
        self.add(self.stack, row(self.total, None, self.twins, margins=margins))
        self.body.setSpacing(SPACE_S)
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self._count)
        theme().changed.connect(self.model.layoutChanged)

    @property
    def query(self) -> SubjectQuery:
        """What the list shows now."""
        village, office = narrowing(self.villages.currentData(), self._places)
        search = self.search.text()
        return SubjectQuery(
            self._kind, search, village, self._year, office=office, order=self._order,
            descending=self._descending,
        )  # fmt: skip

    @property
    def chosen(self) -> Sequence[SubjectRow]:
        """The selected subjects."""
        return self.table.chosen()

    def offer_places(self, places: Sequence[PlaceRow]) -> None:
        """Show the villages the list can be narrowed to."""
        self._places = places
        fill_places(self.villages, self.tr("Mọi thôn"), places)

    def show_place(self, place: UUID | None) -> None:
        """Show those of one village or commune, or of all."""
        number = number_of(self.villages, place)
        if number != self.villages.currentIndex():
            self.villages.setCurrentIndex(number)
            self.reload()

    def show_year(self, year: int) -> None:
        """Say of each subject whether it is registered for another year."""
        self._year = year
        self.model.columns = self._columns()

    def edit_cell(self) -> None:
        """Edit the cell the person is on, or say why it cannot be edited."""
        assert self.table.editing is not None
        self.table.editing.begin()

    def _columns(self) -> tuple[Column, ...]:
        return columns(self._kind, self._year, lambda: [(one.name, one.id) for one in self._places])

    def _keep(self, one: SubjectRow, field: str, value: Any) -> str:
        """Keep what was typed into a cell; why not, if it cannot be kept."""
        try:
            self._own.edit(one.id, **{field: value})
        except AppError as error:
            return sentence(error)
        return ""

    def reload(self) -> None:
        """Ask anew and stay where the person is."""
        index = self.table.currentIndex()
        here = self.model.row(index).id if index.isValid() else None
        self._quiet = True
        self.model.reload()
        if here is not None:
            self.go_to(here)
        self._quiet = False
        self.stack.setCurrentIndex(0 if self.model.rows else 1)
        self._explain_nothing()
        self._timer.start()

    def go(self) -> None:
        """Take the focus, on the first subject if none is current."""
        if self.model.rows and not self.table.currentIndex().isValid():
            self.table.go_to(0)
        self.table.setFocus()

    def go_to(self, subject: UUID) -> None:
        """Make a subject the current one if it is among the rows."""
        for number, one in enumerate(self.model.rows):
            if one.id == subject:
                self.table.go_to(number)
                return

    def seek(self, name: str) -> None:
        """Search for one subject by its name, in every village."""
        self.villages.setCurrentIndex(0)
        self.place_chosen.emit(None)
        self.search.setText(name)
        self.reload()

    def _take_place(self, _number: int) -> None:
        self.place_chosen.emit(self.villages.currentData())
        self.reload()

    def _sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's value
        self._order, self._descending = key, descending
        self.reload()

    def _page(self, after: Any, limit: int) -> Sequence[SubjectRow]:
        return self._own.page(self.query, after, limit)

    def _count(self) -> None:
        query = self.query
        found = grouped(self._own.count(query))
        asked = replace(query, registered=True)
        words = self.tr("{n} {noun} · {m} đã đăng ký năm {year}")
        done = grouped(self._own.count(asked))
        self.total.setText(words.format(n=found, noun=noun_of(self._kind), m=done, year=self._year))

    def _explain_nothing(self) -> None:
        text = self.search.text().strip()
        words = (
            self.tr("Không có {noun} nào khớp với “{text}”. Có thể gõ không dấu, một phần của tên.")
            if text
            else self.tr("Chưa có {noun} nào. Nhập từ Excel, hoặc Ctrl+N: thêm.")
        )
        self.nothing.setText(words.format(noun=noun_of(self._kind), text=text))

    def _tell(self, one: SubjectRow | None) -> None:
        if not self._quiet:
            self.current_changed.emit(one)
