"""Communes and their villages, each with how many lie there; choosing one narrows a list."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHeaderView, QTreeView, QWidget

from desktop.services.register.villages import PlaceRow
from desktop.ui.models.rows import END, Index
from desktop.ui.theme import theme
from desktop.ui.widgets.job_bar import grouped

KEY = Qt.ItemDataRole.UserRole
NUMBER = 58  # drawn pixels
STEP = 14  # the same
INDENT = "  "


class PlaceTree(QTreeView):
    """All together, then the villages; where there are several communes, each with its own.

    Signals:
        chosen: id of a village or commune, or None for all.
        opened: id of a village that was opened with Enter or a double click.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, counted: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._titles = [name, counted]
        self.places: Sequence[PlaceRow] = ()
        self._quiet = False
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.header().setSectionsMovable(False)
        self.header().setStretchLastSection(False)
        self.doubleClicked.connect(self._open)
        self._fill(())
        theme().changed.connect(self._fit)

    @property
    def current(self) -> UUID | None:
        """The village or commune chosen, or None for all."""
        key = self.currentIndex().siblingAtColumn(0).data(KEY)
        return UUID(key) if key else None

    def show_places(self, places: Sequence[PlaceRow]) -> None:
        """Show the villages; what is chosen and what is open stays so."""
        if places == self.places and self._model.rowCount():
            return
        here = self.current
        opened = {one.data(KEY) for one in self._communes() if self.isExpanded(one)}
        self._quiet = True
        self._fill(places)
        for one in self._communes():
            self.setExpanded(one, one.data(KEY) in opened)
        self._quiet = False
        if here is None or not self._find(here).isValid():
            self.choose(None)
        else:
            self._quiet = True
            self.choose(here)
            self._quiet = False

    def choose(self, place: UUID | None) -> None:
        """Go to a village, a commune, or all of them."""
        index = self._find(place) if place else self._model.index(0, 0)
        if index.isValid():
            self.setCurrentIndex(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._quiet and current.row() >= 0:
            self.chosen.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if self._model.hasChildren(index.siblingAtColumn(0)):
            self.setExpanded(index, not self.isExpanded(index))
        elif self.current is not None:
            self.opened.emit(self.current)

    def _fill(self, places: Sequence[PlaceRow]) -> None:
        self.places = places
        self._model.clear()
        self._model.setHorizontalHeaderLabels(self._titles)
        self._model.horizontalHeaderItem(1).setTextAlignment(END)
        root = self._model.invisibleRootItem()
        root.appendRow(_line(self.tr("Tất cả"), sum(one.number for one in places), None))
        communes = by_commune(places)
        for commune, office_id, villages in communes:
            into = root
            if len(communes) > 1:
                line = _line(commune, sum(one.number for one in villages), office_id)
                root.appendRow(line)
                into = line[0]
            for one in villages:
                into.appendRow(_line(one.name, one.number, one.id))
        self.setRootIsDecorated(len(communes) > 1)
        self._fit()

    def _communes(self) -> Iterator[QModelIndex]:
        for number in range(self._model.rowCount()):
            index = self._model.index(number, 0)
            if self._model.hasChildren(index):
                yield index

    def _find(self, place: UUID) -> QModelIndex:
        exact = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        found = self._model.match(self._model.index(0, 0), KEY, str(place), 1, exact)
        return found[0] if found else QModelIndex()

    def _fit(self) -> None:
        head = self.header()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(1, theme().px(NUMBER))
        self.setIndentation(theme().px(STEP if self.rootIsDecorated() else 0))


Commune = tuple[str, UUID, list[PlaceRow]]


def by_commune(places: Sequence[PlaceRow]) -> list[Commune]:
    """Villages of one commune together, in the order they come."""
    return [
        (name, office_id, list(villages))
        for (name, office_id), villages in groupby(places, lambda one: (one.office, one.office_id))
    ]


def fill_places(box: QComboBox, everywhere: str, places: Sequence[PlaceRow]) -> None:
    """Offer the same places in a box, which narrow windows have in the tree's stead."""
    before = box.currentData()
    box.clear()
    box.addItem(everywhere, None)
    communes = by_commune(places)
    for commune, office_id, villages in communes:
        several = len(communes) > 1
        if several:
            box.addItem(commune, office_id)
        for one in villages:
            box.addItem(f"{INDENT}{one.name}" if several else one.name, one.id)
    box.setCurrentIndex(number_of(box, before))


def number_of(box: QComboBox, place: UUID | None) -> int:
    """Where a place stands in the box; the first line when it is not there.

    Qt's own `findData` asks whether it is the same object.
    """
    return next((one for one in range(box.count()) if box.itemData(one) == place), 0)


def narrowing(place: UUID | None, places: Sequence[PlaceRow]) -> tuple[UUID | None, UUID | None]:
    """The village and the office that a query is given when a place was chosen."""
    if any(one.office_id == place for one in places):
        return None, place
    return place, None


def _line(name: str, number: int, key: UUID | None) -> list[QStandardItem]:
    first, second = QStandardItem(name), QStandardItem(grouped(number))
    first.setData(str(key) if key else "", KEY)
    second.setTextAlignment(END)
    return [first, second]
