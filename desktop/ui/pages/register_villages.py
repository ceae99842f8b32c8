"""The villages at the left of the register, each with its number of families."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.errors import AppError
from desktop.services.register import Register, VillageRow
from desktop.ui.actions import Command, act
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.register_details import sentence
from desktop.ui.theme import SPACE_S
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.strip import Strip
from desktop.ui.widgets.table import Table


class Place(NamedTuple):
    """One line of the list; `id` is None for all villages together."""

    id: UUID | None
    name: str
    families: int


class VillageList(Card):
    """Choosing a village narrows the list of families.

    Signals:
        chosen: id of a village, or None for all of them.
        adding: the person wants to enter a village.
        asked_for_all: the person wants to merge, split or look back.
        renaming: the person wants to give the chosen village another name.
    """

    chosen = Signal(object)
    adding = Signal()
    asked_for_all = Signal()
    renaming = Signal(object)

    def __init__(self, *, locked: bool, parent: QWidget | None = None) -> None:
        super().__init__(margin=1, parent=parent)
        self.table = Table(self.tr("Các thôn"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.model = RowsModel(
            (
                Column(self.tr("Thôn"), lambda place: place.name, width=0),
                Column(
                    self.tr("Số hộ"), lambda place: grouped(place.families), number=True, width=60
                ),
            ),
            parent=self,
        )
        self.table.show_rows(self.model)
        self.table.horizontalHeader().setSectionsMovable(False)
        ScaledColumns(self.table)
        self.table.current_changed.connect(self._tell)
        self.table.opened.connect(lambda _place: self._rename())
        self.add_village = button(self.tr("Thêm thôn"), "small", icon="add")
        self.add_village.clicked.connect(self.adding)
        self.add(self.table)
        self.all = button(self.tr("Gộp, tách…"), "small", icon="village")
        self.all.clicked.connect(self.asked_for_all)
        foot = column(tools(self.add_village, self.all), margins=(SPACE_S, 0, SPACE_S, SPACE_S))
        self.add(foot)
        if locked:
            for part in (self.add_village, self.all):
                part.hide()
        else:
            act(Command.EDIT, self.table, self._rename)
        self._quiet = False
        self._locked = locked

    @property
    def current(self) -> UUID | None:
        """The village chosen, or None for all."""
        index = self.table.currentIndex()
        return self.model.row(index).id if index.isValid() else None

    def show_villages(self, villages: Sequence[VillageRow]) -> None:
        """Show the villages; the one chosen stays chosen."""
        before = self.current
        everything = Place(None, self.tr("Tất cả"), sum(one.families for one in villages))
        places = [everything, *(Place(one.id, one.name, one.families) for one in villages)]
        self._quiet = True
        self.model.replace(places)
        self._quiet = False
        self.choose(before)

    def choose(self, village: UUID | None) -> None:
        """Go to a village."""
        numbers = [place for place, one in enumerate(self.model.rows) if one.id == village]
        if self.model.rows:
            self.table.go_to(numbers[0] if numbers else 0)

    def _tell(self, place: Place | None) -> None:
        if place is not None and not self._quiet:
            self.chosen.emit(place.id)

    def _rename(self) -> None:
        index = self.table.currentIndex()
        if index.isValid() and not self._locked:
            place = self.model.row(index)
            if place.id is not None:
                self.renaming.emit(place)


class VillageNames(QObject):
    """Asks for the name of a village in the strip over the list."""

    def __init__(self, register: Register, strip: Strip, host: QWidget) -> None:
        super().__init__(host)
        self._register, self._strip = register, strip

    def ask_new(self) -> None:
        """Ask for the name of a new village."""
        self._strip.ask_name(self.tr("Tên thôn mới"), "", self.tr("Thêm thôn"), self._enter)

    def ask_rename(self, place: Place) -> None:
        """Ask for another name of a village."""
        take = partial(self._rename, place)
        self._strip.ask_name(self.tr("Tên thôn"), place.name, self.tr("Đổi tên"), take)

    def _enter(self, name: str) -> str:
        try:
            self._register.add_village(name)
        except AppError as error:
            return sentence(error)
        return ""

    def _rename(self, place: Place, name: str) -> str:
        assert place.id is not None
        try:
            self._register.rename_village(place.id, name)
        except AppError as error:
            return sentence(error)
        return ""
