"""What the window leaves behind is freed on its own thread, whoever fills the memory."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from desktop.ui.garbage import Collector
from desktop.ui.jobs import Jobs

MANY = 20_000


class Part(QObject):
    """Holds itself, as a widget does whose signal leads to its own lambda."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


@pytest.fixture
def window() -> Iterator[QObject]:
    yield QObject()
    gc.enable()


def test_a_part_of_the_window_is_freed_on_the_windows_thread(qtbot, window) -> None:
    threads: list[threading.Thread] = []
    gc.collect()
    Collector(window, every=1)
    part = Part()
    weakref.finalize(part, lambda: threads.append(threading.current_thread()))
    del part
    jobs, kept = Jobs(window), list[list[str]]()
    job = jobs.run(lambda _progress: kept.extend([] for _ in range(MANY)))
    qtbot.waitUntil(lambda: job.over)
    qtbot.waitUntil(lambda: bool(threads))
    jobs.stop()
    assert threads == [threading.main_thread()]


def test_without_it_the_worker_may_free_a_part_of_the_window(qtbot, window) -> None:
    threads: list[threading.Thread] = []
    part = Part()
    weakref.finalize(part, lambda: threads.append(threading.current_thread()))
    del part
    jobs = Jobs(window)
    job = jobs.run(lambda _progress: gc.collect() and None)
    qtbot.waitUntil(lambda: job.over)
    jobs.stop()
    assert threads != [threading.main_thread()]
