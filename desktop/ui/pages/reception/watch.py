"""A folder that is watched: packages that appear in it are listed, and taken over by a person."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.context import PageContext
from desktop.ui.files import ask_folder
from desktop.ui.theme import SPACE_S
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label


class WatchedFolder(QWidget):
    """Says how many new packages lie in the watched folder.

    Signals:
        found: the person wants to look at the new files.
    """

    found = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._inbox = context, context.workplace.reception
        self._new: Sequence[Path] = ()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _folder: self.look())
        self.words = label("", "second", wrap=True)
        self.show_new = button(self.tr("Xem các gói mới"), "small", icon="eye")
        self.show_new.clicked.connect(lambda: self.found.emit(self._new))
        self.choose = button(self.tr("Theo dõi thư mục…"), "small", icon="folder")
        self.choose.clicked.connect(self._ask)
        self.stop = button(self.tr("Thôi theo dõi"), "small")
        self.stop.clicked.connect(lambda: self.watch(None))
        self.setLayout(
            column(self.words, tools(self.show_new, self.choose, self.stop), None, spacing=SPACE_S)
        )
        self._follow(context.preferences.inbox_folder)

    def watch(self, folder: Path | None) -> None:
        """Watch another folder, or none."""
        self._context.preferences.inbox_folder = folder
        self._follow(folder)
        self.look()

    def look(self) -> None:
        """Look into the folder for packages that were not taken yet."""
        folder = self._context.preferences.inbox_folder
        self._new = self._inbox.new_in(folder) if folder else ()
        there = folder is not None and folder.is_dir()
        self.words.setText(self._say(folder, there=there))
        self.show_new.setVisible(bool(self._new))
        self.stop.setVisible(folder is not None)

    def _say(self, folder: Path | None, *, there: bool) -> str:
        if folder is None:
            return self.tr("Có thể theo dõi một thư mục, ví dụ thư mục nhận thư điện tử.")
        if not there:
            return self.tr("Chưa thấy thư mục “{name}”. Cắm ổ đĩa, hoặc chọn lại.").format(
                name=folder.name
            )
        words = self.tr("Thư mục “{name}”: {n} gói mới.")
        return words.format(name=folder.name, n=grouped(len(self._new)))

    def _follow(self, folder: Path | None) -> None:
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        if folder is not None and folder.is_dir():
            self._watcher.addPath(str(folder))

    def _ask(self) -> None:
        ask_folder(self, self.tr("Theo dõi thư mục"), self.watch)
