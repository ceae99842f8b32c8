"""Python's search for cycles, kept to the window's own thread.

Python searches on whichever thread filled its counter. On the worker that would free parts of the
window while the window paints them, which ends the program without a word.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000  # milliseconds


class Collector(QObject):
    """Searches in the interpreter's stead from now on, by its own measures."""

    def __init__(self, parent: QObject, every: int = EVERY) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=every)
        timer.timeout.connect(_look)
        timer.start()


def _look() -> None:
    """Collect the oldest generation that is due, and the younger ones with it."""
    measures = list(zip(gc.get_count(), gc.get_threshold(), strict=True))
    due = [age for age, (count, most) in enumerate(measures) if count > most]
    if due:
        gc.collect(due[-1])
