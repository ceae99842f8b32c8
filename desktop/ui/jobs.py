"""Long work off the window's thread; a job's signals are heard on the thread it was made in."""

from collections import deque
from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from desktop.progress import Cancelled, Progress

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

KEPT = 4  # ended jobs held for a while: one must not vanish inside its own signal
TELL_EVERY = 0.05  # seconds; a window drowns in 20,000 signals
Work = Callable[[Progress], object]


class Job(QObject):
    """One piece of long work, its progress and its end.

    The worker's news pass through the event loop of the thread the job was made on, so whatever is
    connected before that thread returns to its loop hears everything.

    Signals:
        progressed: steps done, steps in all.
        succeeded: what the work returned.
        failed: the exception that ended it.
        cancelled: the person asked to stop, and nothing was kept.
        ended: one of the three above has been said.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    ended = Signal()
    _news = Signal(object)

    def __init__(self, work: Work, *, title: str = "") -> None:
        super().__init__()
        self.title, self.over = title, False
        self._work, self._stop, self._told = work, Event(), 0.0
        self._news.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def step(self, done: int, total: int) -> None:
        """Report progress, as the work sees it; raises `Cancelled` when asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        now = monotonic()
        if done == total or now - self._told > TELL_EVERY:
            self._told = now
            self._news.emit((done, total))

    def run(self) -> None:
        """Do the work; called on the worker thread."""
        try:
            end = _Success(self._work(self))
        except Cancelled as stop:
            self._news.emit(stop)
        except Exception as error:  # noqa: BLE001 - no failure may die unseen in a thread
            self._news.emit(error)
        else:
            self._news.emit(end)

    def _tell(self, news: object) -> None:
        match news:
            case (done, total):
                self.progressed.emit(done, total)
                return
            case _Success(result):
                self.succeeded.emit(result)
            case Cancelled():
                self.cancelled.emit()
            case _:
                self.failed.emit(news)
        self.over = True
        self.ended.emit()


class _Success(NamedTuple):
    """What the work returned, whatever it is."""

    result: object


class Jobs(QObject):
    """The one worker on which all long work runs, one job after the other.

    Signals:
        started: a job was handed to the worker.
        stopping: the worker takes no more work.
    """

    started = Signal(object)
    stopping = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: ThreadPoolExecutor | None = None
        self._open: set[Job] = set()
        self._ended: deque[Job] = deque(maxlen=KEPT)

    @property
    def busy(self) -> bool:
        """Whether a job is running or waiting."""
        return bool(self._open)

    def run(self, work: Work, *, title: str = "") -> Job:
        """Hand work to the worker; connect to the job's signals before returning to the loop."""
        job = Job(work, title=title)
        self._open.add(job)
        job.ended.connect(self._sweep)
        self.started.emit(job)
        self._pool().submit(job.run)
        return job

    def stop(self) -> None:
        """Cancel what runs and wait for it, before the data file is closed."""
        self.stopping.emit()
        for job in tuple(self._open):
            job.cancel()
        if self._worker is not None:
            self._worker.shutdown(wait=True, cancel_futures=True)

    def _pool(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - after the first paint

        if self._worker is None:
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        return self._worker

    def _sweep(self) -> None:
        """Let go of jobs that are over, but not while one is still telling its end."""
        over = {job for job in self._open if job.over}
        self._open -= over
        self._ended.extend(over)
