"""A place to drop a file, with the button for those who would rather choose it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import SPACE_M, SPACE_XL
from desktop.ui.widgets.boxes import Part, column
from desktop.ui.widgets.drop_frame import DropFrame


class DropZone(DropFrame):
    """A dashed frame around a few words.

    Signals:
        dropped: path of the file let go here.
    """

    dropped = Signal(object)

    def __init__(self, *parts: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        margins = (SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        layout = column(*parts, spacing=SPACE_M, margins=margins)
        for part in parts:
            if isinstance(part, QWidget):
                layout.setAlignment(part, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(layout)

    def wanted(self, data: QMimeData) -> Sequence[Path]:
        path = dropped_file(data)
        return [] if path is None else [path]

    def take(self, files: Sequence[Path]) -> None:
        self.dropped.emit(files[0])


class TakesFile:
    """A page on which one file can be dropped anywhere; mixed in before the widget's class."""

    def take_file(self, path: Path) -> None:
        """A file was let go here."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.take_file(path)


def dropped_file(data: QMimeData) -> Path | None:
    """The one file of this PC that is being dragged, if it is one."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else None
