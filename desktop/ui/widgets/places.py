"""Where to write: the sticks that are plugged in, with the room left on each, or a folder."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths, QStorageInfo, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from desktop.services.exchange import drives
from desktop.ui.files import ask_folder
from desktop.ui.theme import SPACE_S, SPACE_XS
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.labels import label

UNITS = ("B", "KB", "MB", "GB", "TB")
STEP = 1000


class Place(NamedTuple):
    """A folder one can write into.

    Attributes:
        free: bytes left; negative when it is not known.
        stick: whether it can be pulled out.
        locked: whether it refuses to be written.
    """

    name: str
    path: Path
    free: int
    stick: bool = False
    locked: bool = False


def sticks() -> list[Place]:
    """The drives that can be carried to another office, as far as the system tells."""
    return [
        Place(one.name, one.path, one.free, stick=True, locked=not one.writable)
        for one in drives.removable()
    ]


def documents() -> Place:
    """The folder of the person's own papers on this PC."""
    kind = QStandardPaths.StandardLocation.DocumentsLocation
    return place_of(Path(QStandardPaths.writableLocation(kind)))


def place_of(path: Path) -> Place:
    """A folder as a place."""
    return Place(path.name or str(path), path, QStorageInfo(str(path)).bytesAvailable())


def size_text(size: int) -> str:
    """A number of bytes as people say it: 1,4 MB."""
    amount, unit = float(max(size, 0)), 0
    while amount >= STEP and unit < len(UNITS) - 1:
        amount, unit = amount / STEP, unit + 1
    figure = f"{amount:.1f}".replace(".", ",").removesuffix(",0") if unit else str(size)
    return f"{figure} {UNITS[unit]}"


class PlaceChooser(QWidget):
    """A choice among the places there are; one more folder can be added to it.

    Args:
        title: what is chosen.
        find: gives the places there are now.
        nothing: said while there are none.

    Signals:
        changed: another place was chosen.
    """

    changed = Signal()

    def __init__(
        self,
        title: str,
        find: Callable[[], Sequence[Place]] = sticks,
        *,
        nothing: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._find, self._title = find, title
        self._added: list[Place] = []
        self._places: list[Place] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda _id: self.changed.emit())
        self._list = column(spacing=SPACE_XS)
        self.nothing = label(nothing, "second", wrap=True)
        self.other = button(self.tr("Thư mục khác…"), "small", icon="folder")
        self.other.clicked.connect(lambda: ask_folder(self, self._title, self.add))
        self.look_again = button(self.tr("Tìm lại USB"), "small", icon="refresh")
        self.look_again.clicked.connect(self.look)
        self.setLayout(
            column(
                label(title, "heading"),
                self._list,
                self.nothing,
                row(self.other, self.look_again, None, spacing=SPACE_S),
                spacing=SPACE_S,
            )
        )
        self.look()

    @property
    def place(self) -> Place | None:
        """What is chosen."""
        number = self._group.checkedId()
        chosen = self._places[number] if 0 <= number < len(self._places) else None
        return None if chosen is None or chosen.locked else chosen

    def look(self) -> None:
        """Look again at what is plugged in; what was chosen stays chosen when it is still there."""
        before = self.place.path if self.place else None
        found = list(self._find())
        added = [one for one in self._added if one.path not in {other.path for other in found}]
        self._show([*found, *added], before)
        self.nothing.setVisible(bool(self.nothing.text()) and not self._places)
        self.changed.emit()

    def add(self, path: Path) -> None:
        """Offer one more folder, and choose it."""
        self._added = [one for one in self._added if one.path != path] + [place_of(path)]
        self.look()
        self._take(path)
        self.changed.emit()

    def _show(self, places: list[Place], chosen: Path | None) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._list.removeWidget(old)
            old.deleteLater()
        self._places = places
        for number, place in enumerate(places):
            choice = QRadioButton(self._words(place))
            choice.setEnabled(not place.locked)
            self._group.addButton(choice, number)
            self._list.addWidget(choice)
        self._take(chosen)

    def _take(self, path: Path | None) -> None:
        """Choose a place; without one, the first that can be written."""
        open_ = {place.path: n for n, place in enumerate(self._places) if not place.locked}
        number = open_[path] if path in open_ else next(iter(open_.values()), -1)
        choice = self._group.button(number)
        if choice is not None:
            choice.setChecked(True)

    def _words(self, place: Place) -> str:
        kind = self.tr("USB {name}") if place.stick else self.tr("Thư mục {name}")
        name = kind.format(name=place.name)
        if place.locked:
            return plain(self.tr("{name} – đang khóa chống ghi").format(name=name))
        if place.free < 0:
            return plain(name)
        room = self.tr("còn trống {size}").format(size=size_text(place.free))
        return plain(f"{name} – {room}")


def plain(text: str) -> str:
    """A text for a button as it stands: an ampersand in a name is no shortcut."""
    return text.replace("&", "&&")
