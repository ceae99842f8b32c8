"""A list of the register: search, filters, the table page by page, and what it comes to."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.errors import AppError
from desktop.services.register.villages import PlaceRow
from desktop.ui.actions import on_keys
from desktop.ui.context import PageContext
from desktop.ui.errors import sentence
from desktop.ui.models.paged_table import PAGE
from desktop.ui.pages.register.cells import barred
from desktop.ui.pages.register.list_parts import (
    AT_ONCE,
    CHOICES,
    Listed,
    Words,
    everything,
    place_box,
    registered_box,
    unfound,
)
from desktop.ui.pages.register.rows import ListedRows, spans
from desktop.ui.theme import SPACE_M, SPACE_S, theme
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.place_tree import fill_places, narrowing, number_of
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import Table

PAUSE = 120  # milliseconds; totals follow the typing, the rows do not wait for them


class RegisterList(Card):
    """A table that asks page by page.

    Signals:
        current_changed: the subject the person is on, or None.
        opened: a subject was opened with Enter or a double click.
        place_chosen: id of a village or commune taken from the box over the table, or None.
        edited: a cell of the row the person is on was kept.
    """

    current_changed = Signal(object)
    opened = Signal(object)
    place_chosen = Signal(object)
    edited = Signal(object)

    def __init__(
        self, own: Listed, context: PageContext, model: ListedRows, remembered: str, *, locked: bool
    ) -> None:
        """Make the list.

        Args:
            own: the service of what is listed.
            context: of the page.
            model: the rows.
            remembered: under which name the layout of the columns is kept.
            locked: whether nothing can be edited here.
        """
        super().__init__(margin=1)
        self.own, self._context, self._year = own, context, context.year
        self._place: UUID | None = None
        self._places: Sequence[PlaceRow] = ()
        self._current: UUID | None = None
        self._restoring = False
        self.keeping = False
        self._projected = theme().projector
        self.model = model
        model.ask_through(self._pages)
        self.search = SearchField(self.words.hint)
        self.search.asked.connect(lambda _text: self._ask())
        self.search.left_down.connect(self.go)
        self._make_filters()
        self._make_table(remembered)
        self.table.edit_cells(self._keep, barred() if locked else "")
        self.total = label("", "small")
        self.nothing = label("", "second", wrap=True)
        self.widen = button(self.tr("Bỏ tìm và lọc"))
        self.widen.clicked.connect(self.reset)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(unfound(self.nothing, self.widen))
        self.foot = tools(self.total, None, *self.links(), spacing=SPACE_M)
        self.add(self.stack, column(self.foot, margins=(SPACE_M, 0, SPACE_M, SPACE_S)))
        self.body.setSpacing(SPACE_S)
        self._found = ""
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self._count)
        theme().changed.connect(self._follow_projector)

    @property
    def words(self) -> Words:
        """What the list calls its subjects."""
        raise NotImplementedError

    @property
    def query(self) -> Any:
        """What the list shows now."""
        raise NotImplementedError

    def links(self) -> Sequence[QWidget]:
        """What stands beside the total."""
        return ()

    def keep(self, one: Any, field: str, value: Any) -> Any:
        """Keep a field of a subject; gives its row as it is then.

        Raises:
            AppError: it cannot be kept.
        """
        raise NotImplementedError

    def _make_filters(self) -> None:
        self.villages = place_box(self.tr("Thôn"))
        self.villages.activated.connect(
            lambda place: self.place_chosen.emit(self.villages.itemData(place))
        )
        texts = (self.words.everyone, self.tr("Đã đăng ký"), self.tr("Chưa đăng ký"))
        self.registered = registered_box(self.tr("Lọc theo đăng ký"), texts)
        self.registered.activated.connect(lambda _place: self._ask())

    def _make_table(self, remembered: str) -> None:
        self.table = Table(self.words.title)
        self.table.show_rows(self.model)
        self.table.setCornerWidget(QWidget())
        self.table.mark_order("name")
        self.order, self.descending = "name", False
        self.table.sort_asked.connect(self._sort)
        self.table.filter_asked.connect(self._ask)
        ScaledColumns(self.table)
        self.table.pin("name")
        self._context.preferences.place_columns(self.table, remembered)
        self.table.current_changed.connect(self._tell_current)
        self.table.opened.connect(self.opened)
        self.table.selectionModel().selectionChanged.connect(self._tell_selected)
        keys = QKeySequence.StandardKey
        on_keys(keys.SelectAll, self.table, lambda: self.with_all(self.table.selectAll))
        on_keys("Ctrl+End", self.table, lambda: self.with_all(self._go_last))

    @property
    def narrowed(self) -> tuple[UUID | None, UUID | None]:
        """The village and the commune the list is narrowed to."""
        return narrowing(self._place, self._places)

    @property
    def only_registered(self) -> bool | None:
        """Whether only those registered, or not registered, are shown."""
        return CHOICES[str(self.registered.currentData())]

    @property
    def chosen(self) -> Sequence[Any]:
        """The rows with a selected cell."""
        return self.table.chosen()

    def offer_places(self, places: Sequence[PlaceRow]) -> None:
        """Show the villages in the box that narrow windows have instead of a tree."""
        self._places = places
        self.model.villages = [(one.name, one.id) for one in places]
        fill_places(self.villages, self.tr("Mọi thôn"), places)
        self._mark_place()

    def show_place(self, place: UUID | None) -> None:
        """Show the subjects of one village or commune, or of all."""
        if place != self._place:
            self._place = place
            self._mark_place()
            self._ask()

    def show_year(self, year: int) -> None:
        """Say of each subject whether it is registered for another year."""
        self._year = year
        self.model.show_year(year)
        self.reload()

    def reload(self) -> None:
        """Fetch as many rows as are shown, and stay where the person is."""
        here = self.table.currentIndex().row()
        loaded = max(min(len(self.model.rows), AT_ONCE), here + PAGE, PAGE)
        block = self.table.block()
        selected = {self.model.row(number).id for number in block.rows}
        place = self.table.verticalScrollBar().value()
        self.model.refill(self.own.page(self.query, None, loaded), loaded)
        self._restore(selected, block.columns)
        self.table.verticalScrollBar().setValue(place)
        if here >= 0 and not self.table.currentIndex().isValid() and self.table.hasFocus():
            self.step_to(here)
        self._timer.start()

    def reset(self) -> None:
        """Leave search and filters out, and show all subjects of the place."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._forget_filters()
        self._ask()
        self.search.setFocus()

    def narrow(self, registered: str) -> None:
        """Show only subjects that are registered, or are not."""
        self.registered.setCurrentIndex(self.registered.findData(registered))
        self._ask()

    def seek(self, subject: UUID, name: str) -> None:
        """Search for one subject by its name and go to it."""
        self._current = subject
        self._forget_filters()
        self.search.setText(name)
        self._ask()

    def go(self) -> None:
        """Take the focus, on the first subject if none is current."""
        if self.model.rows and not self.table.currentIndex().isValid():
            self.table.go_to(0)
        self.table.setFocus()

    def step(self, step: int) -> None:
        """Go to the next subject, or the one before."""
        number = self.table.currentIndex().row() + step
        if number >= len(self.model.rows) and not self.model.complete:
            self.model.fetchMore()
        if 0 <= number < len(self.model.rows):
            self.table.go_to(number)

    def step_to(self, number: int) -> None:
        """Go to the subject that stands now where another one was."""
        if self.model.rows:
            self.table.go_to(min(number, len(self.model.rows) - 1))

    def show_kept(self, row: Any) -> None:
        """Show a subject one of whose fields was changed just now, in its place."""
        for number, one in enumerate(self.model.rows):
            if one.id == row.id:
                self.model.update_row(number, row)
                return

    def edit_cell(self) -> None:
        """Edit the cell the person is on, or say why it cannot be edited."""
        assert self.table.editing is not None
        self.table.editing.begin()

    def go_to(self, subject: UUID) -> None:
        """Make a subject the current one if it is among the rows."""
        self._current = subject
        self._restore({subject}, [max(self.table.currentIndex().column(), 0)])

    def show_turned(self, subject: UUID) -> None:
        """Go to a subject that was changed elsewhere, if the list has it or will have it again."""
        self.go_to(subject)
        index = self.table.currentIndex()
        if index.isValid() and self.model.row(index).id == subject:
            self.current_changed.emit(self.model.row(index))

    def with_all(self, do: Callable[[], object]) -> None:
        """Do something once every row that the list finds is there."""
        query, number = self.query, self.own.count(self.query)
        if self.model.complete:
            do()
        elif number <= AT_ONCE:
            self._take_all(self.own.page(query, None, number + 1), do)
        else:
            self._context.run(
                self.tr("Đang đọc danh sách"),
                lambda progress: everything(self.own, query, number, progress),
                self,
                lambda rows: self._take_all(rows, do),
            )

    def _take_all(self, rows: Sequence[Any], do: Callable[[], object]) -> None:
        column = max(self.table.currentIndex().column(), 0)
        self.model.refill(rows, len(rows) + 1)
        self._restore(set(), [column])
        self.table.setFocus()
        do()

    def _go_last(self) -> None:
        if self.model.rows:
            self.table.go_to(len(self.model.rows) - 1, self.table.shown_columns()[-1])

    def _keep(self, one: Any, field: str, value: Any) -> str:
        """Keep what was typed into a cell; why not, if it cannot be kept."""
        self.keeping = field != "village_id"  # other rows stay as they are, and where they are
        try:
            row = self.keep(one, field, value)
        except AppError as error:
            return sentence(error)
        finally:
            self.keeping = False
        self.show_kept(row)
        self.edited.emit(row)
        return ""

    def _forget_filters(self) -> None:
        self.registered.setCurrentIndex(0)
        self.table.forget_filters()

    def _sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's value
        self.order, self.descending = key, descending
        self._ask()

    def _pages(self, after: Any, limit: int) -> Sequence[Any]:
        return self.own.page(self.query, after, limit)

    def _ask(self) -> None:
        self.model.reload()
        self._restore(set(), [])
        self._timer.start()

    def _restore(self, selected: set[UUID], columns: Sequence[int]) -> None:
        """Bring current row and selection back after the rows were fetched anew."""
        rows = self.model.rows
        places = [number for number, one in enumerate(rows) if one.id in selected]
        current = next((n for n, one in enumerate(rows) if one.id == self._current), None)
        self._restoring = True
        if current is not None:
            self.table.go_to(current)
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().select(spans(self.model, places, columns), flags.Select)
        self._restoring = False
        self._tell_selected()
        self.stack.setCurrentIndex(0 if rows else 1)
        if not rows:
            text = self.search.text().strip()
            self.nothing.setText(
                (self.words.unfound if text else self.words.none).format(text=text)
            )

    def _tell_current(self, one: Any) -> None:
        if self._restoring:
            return
        self._current = one.id if one else None
        self.current_changed.emit(one)

    def _tell_selected(self, *_what: object) -> None:
        if self._restoring:
            return
        count = len({*self.table.block().rows})
        words = self.words.selected.format(n=grouped(count))
        self.total.setText(words if count > 1 else self._found)

    def _count(self) -> None:
        query = self.query
        found = self.own.count(query)
        year = self._year
        if query.registered is not None:
            self._found = self.words.found.format(n=grouped(found))
        else:
            done = self.own.count(replace(query, registered=True))
            words = self.words.registered
            self._found = words.format(n=grouped(found), m=grouped(done), year=year)
        self._tell_selected()

    def _mark_place(self) -> None:
        self.villages.setCurrentIndex(number_of(self.villages, self._place))

    def _follow_projector(self) -> None:
        if theme().projector != self._projected:
            self._projected = theme().projector
            self.reload()
