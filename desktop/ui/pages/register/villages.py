"""The villages at the left of the register, each with its number of families."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import AppError
from desktop.services.register.families import Register
from desktop.services.register.villages import PlaceRow
from desktop.ui.actions import Command, act
from desktop.ui.errors import sentence
from desktop.ui.theme import SPACE_S
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.place_tree import PlaceTree
from desktop.ui.widgets.strip import Strip


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
        self.tree = PlaceTree(self.tr("Thôn"), self.tr("Số hộ"))
        self.tree.chosen.connect(self.chosen)
        self.tree.opened.connect(lambda _place: self._rename())
        self.add_village = button(self.tr("Thêm thôn"), "small", icon="add")
        self.add_village.clicked.connect(self.adding)
        self.add(self.tree)
        self.all = button(self.tr("Các thôn…"), "small", icon="village")
        self.all.clicked.connect(self.asked_for_all)
        foot = column(tools(self.add_village, self.all), margins=(SPACE_S, 0, SPACE_S, SPACE_S))
        self.add(foot)
        if locked:
            for part in (self.add_village, self.all):
                part.hide()
        else:
            act(Command.EDIT, self.tree, self._rename)
        self._locked = locked

    @property
    def current(self) -> UUID | None:
        """The village or commune chosen, or None for all."""
        return self.tree.current

    @property
    def village(self) -> PlaceRow | None:
        """The village chosen; None for a commune or all."""
        return next((one for one in self.tree.places if one.id == self.current), None)

    def show_places(self, places: Sequence[PlaceRow]) -> None:
        """Show the villages; the one chosen stays chosen."""
        self.tree.show_places(places)

    def choose(self, place: UUID | None) -> None:
        """Go to a village."""
        self.tree.choose(place)

    def _rename(self) -> None:
        if self.village is not None and not self._locked:
            self.renaming.emit(self.village)


class VillageNames(QObject):
    """Asks for the name of a village in the strip over the list."""

    def __init__(self, register: Register, strip: Strip, host: QWidget) -> None:
        super().__init__(host)
        self._register, self._strip = register, strip

    def ask_new(self) -> None:
        """Ask for the name of a new village."""
        self._strip.ask_name(self.tr("Tên thôn mới"), "", self.tr("Thêm thôn"), self._enter)

    def ask_rename(self, place: PlaceRow) -> None:
        """Ask for another name of a village."""
        take = partial(self._rename, place)
        self._strip.ask_name(self.tr("Tên thôn"), place.name, self.tr("Đổi tên"), take)

    def _enter(self, name: str) -> str:
        try:
            self._register.add_village(name)
        except AppError as error:
            return sentence(error)
        return ""

    def _rename(self, place: PlaceRow, name: str) -> str:
        try:
            self._register.rename_village(place.id, name)
        except AppError as error:
            return sentence(error)
        return ""
