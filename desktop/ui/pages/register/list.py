"""The families of the register: search, filters, the table, and what it comes to."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStackedWidget, QWidget

from desktop.errors import AppError
from desktop.services.register.families import FamilyDetail, FamilyQuery, FamilyRow, Register
from desktop.services.register.villages import PlaceRow
from desktop.ui.errors import sentence
from desktop.ui.models.paged_table import PAGE
from desktop.ui.pages.register.cells import barred
from desktop.ui.pages.register.rows import FamilyRows, renewed, spans
from desktop.ui.preferences import Preferences
from desktop.ui.theme import SPACE_M, SPACE_S, SPACE_XL, fit, theme
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import IconLabel, label
from desktop.ui.widgets.place_tree import fill_places, narrowing, number_of
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import Table

PAUSE = 120  # milliseconds; totals follow the typing, the rows do not wait for them
FILTER, PLACES = 132, 146  # drawn pixels
MOST_ROWS = 4_000  # that are fetched at once; more would keep the window waiting
CENTRE = Qt.AlignmentFlag.AlignHCenter
ALL, REGISTERED, UNREGISTERED = "all", "registered", "unregistered"
CHOICES: dict[str, bool | None] = {ALL: None, REGISTERED: True, UNREGISTERED: False}


class FamilyList(Card):
    """A table that asks page by page.

    Signals:
        current_changed: the family the person is on, or None.
        opened: a family was opened with Enter or a double click.
        selected: how many families are selected.
        village_chosen: id of a village taken from the box over the table, or None for all.
    """

    current_changed = Signal(object)
    opened = Signal(object)
    selected = Signal(int)
    village_chosen = Signal(object)

    def __init__(
        self, register: Register, preferences: Preferences, year: int, *, locked: bool = False
    ) -> None:
        super().__init__(margin=1)
        self._register, self._year = register, year
        self._village: UUID | None = None
        self._places: Sequence[PlaceRow] = ()
        self._current: UUID | None = None
        self._restoring = False
        self._projected = theme().projector
        self.search = SearchField(self.tr("Tìm theo tên, mã hộ, điện thoại…"))
        self.search.asked.connect(lambda _text: self._ask())
        self.search.left_down.connect(self.go)
        self._make_filters()
        self._make_table(preferences, year)
        self.table.edit_cells(self._keep, barred() if locked else "")
        self.total = label("", "small")
        self.chosen_count = label("", "small")
        self.nothing = label("", "second", wrap=True)
        self.nothing.setAlignment(CENTRE)
        self.widen = button(self.tr("Bỏ tìm và lọc"))
        self.widen.clicked.connect(self.reset)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self._centred())
        self.twins = button(self.tr("Tìm hộ trùng"), "link", icon="copy")
        self.moves = button("", "link", icon="arrow-right")
        self.show_arrivals(0)
        after = (self.chosen_count, self.moves, self.twins)
        counted = tools(self.total, None, *after, spacing=SPACE_M)
        foot = column(counted, margins=(SPACE_M, 0, SPACE_M, SPACE_S))
        self.add(self.stack, foot)
        self.body.setSpacing(SPACE_S)
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self._count)
        theme().changed.connect(self._follow_projector)

    def _centred(self) -> QWidget:
        sign = IconLabel("search", "disabled", size=36)
        margins = (SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
        inside = column(None, sign, self.nothing, self.widen, None, margins=margins)
        for part in (sign, self.widen):
            inside.setAlignment(part, CENTRE)
        return holder(inside)

    def _make_filters(self) -> None:
        self.villages = QComboBox()
        self.villages.setAccessibleName(self.tr("Thôn"))
        self.villages.activated.connect(
            lambda place: self.village_chosen.emit(self.villages.itemData(place))
        )
        self.registered = QComboBox()
        self.registered.setAccessibleName(self.tr("Lọc theo đăng ký"))
        texts = (self.tr("Mọi hộ"), self.tr("Đã đăng ký"), self.tr("Chưa đăng ký"))
        for key, text in zip(CHOICES, texts, strict=True):
            self.registered.addItem(text, key)
        self.registered.activated.connect(lambda _place: self._ask())
        for box in (self.villages, self.registered):
            box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            fit(box, min_width=PLACES if box is self.villages else FILTER)

    def _make_table(self, preferences: Preferences, year: int) -> None:
        self.model = FamilyRows(year, self._pages, self)
        self.table = Table(self.tr("Các hộ"))
        self.table.show_rows(self.model)
        self.table.setCornerWidget(QWidget())
        self.table.mark_order("name")
        self._order, self._descending = "name", False
        self.table.sort_asked.connect(self._sort)
        self.table.filter_asked.connect(self._ask)
        ScaledColumns(self.table)
        preferences.place_columns(self.table, "register")
        self.table.current_changed.connect(self._tell_current)
        self.table.opened.connect(self.opened)
        self.table.selectionModel().selectionChanged.connect(self._tell_selected)
        everything = QShortcut(QKeySequence(QKeySequence.StandardKey.SelectAll), self.table)
        everything.activated.connect(self._select_all)

    def show_arrivals(self, number: int) -> None:
        """Tell how many households of other communes wait for an answer."""
        words = self.tr("Biến động")
        self.moves.setText(f"{words} ({number})" if number else words)

    @property
    def query(self) -> FamilyQuery:
        """What the list shows now."""
        village, office = narrowing(self._village, self._places)
        return FamilyQuery(
            search=self.search.text(),
            year=self._year,
            registered=CHOICES[str(self.registered.currentData())],
            order=self._order,
            descending=self._descending,
            having=tuple(self.table.filters.items()),
            village=village,
            office=office,
        )

    @property
    def chosen(self) -> Sequence[FamilyRow]:
        """The selected families."""
        ranges = sorted(
            (one.top(), one.bottom()) for one in self.table.selectionModel().selection().toList()
        )
        return [one for top, bottom in ranges for one in self.model.rows[top : bottom + 1]]

    def offer_places(self, places: Sequence[PlaceRow]) -> None:
        """Show the villages in the box that narrow windows have instead of a tree."""
        self._places = places
        self.model.villages = [(one.name, one.id) for one in places]
        fill_places(self.villages, self.tr("Mọi thôn"), places)
        self._mark_village()

    def show_village(self, village: UUID | None) -> None:
        """Show the families of one village or commune, or of all."""
        if village != self._village:
            self._village = village
            self._mark_village()
            self._ask()

    def show_year(self, year: int) -> None:
        """Say of each family whether it is registered for another year."""
        self._year = year
        self.model.show_year(year)
        self.reload()

    def reload(self) -> None:
        """Fetch as many rows as are shown, and stay where the person is."""
        loaded = min(max(len(self.model.rows), PAGE), MOST_ROWS)
        here = self.table.currentIndex().row()
        selected = {one.id for one in self.chosen}
        place = self.table.verticalScrollBar().value()
        self.model.refill(self._register.page(self.query, None, loaded), loaded)
        self._restore(selected)
        self.table.verticalScrollBar().setValue(place)
        if here >= 0 and not self.table.currentIndex().isValid() and self.table.hasFocus():
            self.step_to(here)
        self._count()

    def reset(self) -> None:
        """Leave search and filter out, and show all families of the village."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.registered.setCurrentIndex(0)
        self.table.forget_filters()
        self._ask()
        self.search.setFocus()

    def narrow(self, registered: str) -> None:
        """Show only families that are registered, or are not."""
        self.registered.setCurrentIndex(self.registered.findData(registered))
        self._ask()

    def seek(self, family: UUID, name: str) -> None:
        """Search for one family by its name and go to it."""
        self._current = family
        self.registered.setCurrentIndex(0)
        self.table.forget_filters()
        self.search.setText(name)
        self._ask()

    def go(self) -> None:
        """Take the focus, on the first family if none is current."""
        if self.model.rows and not self.table.currentIndex().isValid():
            self.table.go_to(0)
        self.table.setFocus()

    def step(self, step: int) -> None:
        """Go to the next family, or the one before."""
        number = self.table.currentIndex().row() + step
        if number >= len(self.model.rows) and not self.model.complete:
            self.model.fetchMore()
        if 0 <= number < len(self.model.rows):
            self.table.go_to(number)

    def step_to(self, number: int) -> None:
        """Go to the family that stands now where another one was."""
        if self.model.rows:
            self.table.go_to(min(number, len(self.model.rows) - 1))

    def show_kept(self, family: FamilyDetail) -> None:
        """Show a family whose field was changed just now, in its place."""
        for number, one in enumerate(self.model.rows):
            if one.id == family.id:
                self.model.update_row(number, renewed(one, family))
                return

    def edit_cell(self) -> None:
        """Edit the cell the person is on, or say why it cannot be edited."""
        assert self.table.editing is not None
        self.table.editing.begin()

    def _keep(self, one: FamilyRow, field: str, value: Any) -> str:
        """Keep what was typed into a cell; why not, if it cannot be kept."""
        try:
            self._register.edit_family(one.id, **{field: value})
            self.show_kept(self._register.family(one.id))
        except AppError as error:
            return sentence(error)
        return ""

    def go_to(self, family: UUID) -> None:
        """Make a family the current one if it is among the rows."""
        self._current = family
        self._restore({family})

    def _sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's value
        self._order, self._descending = key, descending
        self._ask()

    def _pages(self, after: Any, limit: int) -> Sequence[FamilyRow]:
        return self._register.page(self.query, after, limit)

    def _ask(self) -> None:
        self.model.reload()
        self._restore(set())
        self._timer.start()

    def _restore(self, selected: set[UUID]) -> None:
        """Bring current row and selection back after the rows were fetched anew."""
        rows = self.model.rows
        places = [number for number, one in enumerate(rows) if one.id in selected]
        current = next((n for n, one in enumerate(rows) if one.id == self._current), None)
        self._restoring = True
        if current is not None:
            self.table.go_to(current)
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().select(spans(self.model, places), flags.Select | flags.Rows)
        self._restoring = False
        self._tell_selected()
        self.stack.setCurrentIndex(0 if rows else 1)
        if not rows:
            self._explain_nothing()

    def _explain_nothing(self) -> None:
        text = self.search.text().strip()
        words = (
            self.tr("Không có hộ nào khớp với “{text}”. Có thể gõ không dấu, một phần của tên.")
            if text
            else self.tr("Không có hộ nào ở mục đang lọc.")
        )
        self.nothing.setText(words.format(text=text))

    def _tell_current(self, one: FamilyRow | None) -> None:
        if self._restoring:
            return
        self._current = one.id if one else None
        self.current_changed.emit(one)

    def _tell_selected(self, *_what: object) -> None:
        if self._restoring:
            return
        count = sum(span.height() for span in self.table.selectionModel().selection().toList())
        words = self.tr("Đang chọn {n} hộ")
        if count >= MOST_ROWS and not self.model.complete:
            words = self.tr("Đang chọn {n} hộ đầu danh sách")
        self.chosen_count.setText(words.format(n=grouped(count)) if count > 1 else "")
        self.selected.emit(count)

    def _select_all(self) -> None:
        """Select every family the list finds, as far as the window can hold them."""
        if not self.model.complete and len(self.model.rows) < MOST_ROWS:
            rows = self._register.page(self.query, None, MOST_ROWS)
            self.model.refill(rows, MOST_ROWS)
        self.table.selectAll()

    def _count(self) -> None:
        query = self.query
        found = self._register.count(query)
        if query.registered is not None:
            self.total.setText(self.tr("{n} hộ").format(n=grouped(found)))
            return
        done = self._register.count(replace(query, registered=True))
        words = self.tr("{n} hộ · {m} hộ đã đăng ký năm {year}")
        self.total.setText(words.format(n=grouped(found), m=grouped(done), year=self._year))

    def _mark_village(self) -> None:
        self.villages.setCurrentIndex(number_of(self.villages, self._village))

    def _follow_projector(self) -> None:
        if theme().projector != self._projected:
            self._projected = theme().projector
            self.reload()
