"""Meets the office's other PCs in the exchange folder by itself, off the window's thread."""

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from desktop.errors import AppError
from desktop.services.sharing.folder import Shared
from desktop.ui.context import PageContext
from desktop.ui.pages.exchange.shared import received_lines

LULL, REGULARLY = 10_000, 300_000  # milliseconds after the last change, and where nothing is heard
COMMUNE = "commune"


class FolderWatch(QObject):
    """Looks into the folder when something changes there or here; a quiet line says what came.

    A folder that is gone, a stick that was pulled: nothing is said, the next look will tell.

    Signals:
        met: a `Shared`, after each look.
    """

    met = Signal(object)

    def __init__(self, context: PageContext, parent: QObject, lull: int = LULL) -> None:
        super().__init__(parent)
        self._context, self._stopped = context, False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._soon)
        self._timer = QTimer(self, interval=lull, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._regular = QTimer(self, interval=REGULARLY)  # shared folders do not tell of changes
        self._regular.timeout.connect(self.look)
        context.jobs.stopping.connect(self._stop)
        if context.workplace.office.role == COMMUNE:
            context.changes.changed.connect(self._soon)
            self._regular.start()
            self._timer.start()

    def look(self) -> None:
        """Meet now, unless other long work is under way."""
        sharing = self._context.workplace.sharing
        folder = sharing.folder()
        if folder is None:
            self._watch("")
            return
        if self._context.jobs.busy:
            self._soon()
            return
        job = self._context.jobs.run(lambda progress: sharing.sync(None, progress))
        job.succeeded.connect(lambda done: self._met(str(folder), done))
        job.failed.connect(self._explain)

    def _met(self, folder: str, done: Shared) -> None:
        self._watch(folder)  # it was there a moment ago: asking does not hold the window up
        lines = received_lines(self._context.workplace, done)
        if lines:
            self._context.tell(" ".join(lines))
        self.met.emit(done)

    def _watch(self, folder: str) -> None:
        watched = set(self._watcher.directories())
        if watched - {folder}:
            self._watcher.removePaths(sorted(watched - {folder}))
        if folder and folder not in watched:
            self._watcher.addPath(folder)

    def _explain(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._context.failures.show(error)

    def _stop(self) -> None:
        """The window closes: nothing is to be begun any more."""
        self._stopped = True
        self._timer.stop()
        self._regular.stop()

    def _soon(self, _what: object = None) -> None:
        if not self._stopped:
            self._timer.start()
