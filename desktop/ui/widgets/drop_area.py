"""Where files are dropped or chosen; the keyboard reaches everything through its button."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.drop_frame import DropFrame
from desktop.ui.widgets.labels import IconLabel, label

Paths = Sequence[Path]


class DropArea(DropFrame):
    """A dashed field for files of one ending, with a button that opens the file dialog.

    Signals:
        given: the paths of the files, in the order of their names.
    """

    given = Signal(object)

    def __init__(
        self,
        words: str,
        action: str,
        kinds: str,
        ending: str = ".skh",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kinds, self._ending = kinds, ending
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.words = label(words, "second", wrap=True)
        self.choose = button(action, icon="folder")
        self.choose.clicked.connect(self._ask)
        line = row(IconLabel("import", size=SPACE_XL), self.words, spacing=SPACE_M)
        line.setStretch(1, 1)
        margins = (SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        self.setLayout(column(line, row(self.choose, None), spacing=SPACE_S, margins=margins))
        self.setFocusProxy(self.choose)

    def wanted(self, data: QMimeData) -> Sequence[Path]:
        """The files of our kind; a folder stands for those inside it."""
        found: set[Path] = set()
        for address in data.urls():
            path = Path(address.toLocalFile())
            if path.is_dir():
                found.update(path.glob(f"*{self._ending}"))
            elif address.isLocalFile():
                found.add(path)
        return sorted(found)

    def take(self, files: Sequence[Path]) -> None:
        self.given.emit(files)

    def _ask(self) -> None:
        ask_files(self, self.choose.text(), self._kinds, self.given.emit)


def ask_files(
    parent: QWidget, title: str, kinds: str, then: Callable[[Paths], object]
) -> QFileDialog:
    """Let the person choose one file or many, without stopping the event loop."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(kinds)
    dialog.filesSelected.connect(lambda paths: then(sorted(Path(path) for path in paths)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
