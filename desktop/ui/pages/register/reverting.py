"""Ctrl+Z and Ctrl+Y on the pages of the register: what this session did last, on whatever page."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.progress import Progress, Silent
from desktop.services.register.undoing import Deed, Undoing
from desktop.ui.context import PageContext
from desktop.ui.pages.register.undo import words_of_deed

AT_ONCE = 200  # subjects that the window's own thread can take without being felt

T = TypeVar("T")


class Reverting(QObject):
    """Takes back, does again, and says what it was.

    Signals:
        turned: id of the only subject it was about.
    """

    turned = Signal(object)

    def __init__(self, context: PageContext, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._host = context, host
        self._undoing: Undoing = context.workplace.undoing

    def take_back(self) -> None:
        """Take back the last thing done in the register."""
        words = self.tr("Đã hoàn tác: {what}.")
        self._turn(self._undoing.done, self._undoing.undo, words)

    def do_again(self) -> None:
        """Do again what was taken back last."""
        self._turn(self._undoing.undone, self._undoing.redo, self.tr("Đã làm lại: {what}."))

    def _turn(self, deeds: Sequence[Deed], turn: Callable[[Deed], object], words: str) -> None:
        if not deeds:
            self._context.tell(self.tr("Không còn gì để hoàn tác hay làm lại."))
            return
        deed = deeds[0]
        told = words.format(what=words_of_deed(deed))
        do(
            self._context,
            self._host,
            deed.number,
            self.tr("Đang hoàn tác"),
            lambda _progress: turn(deed),
            lambda _nothing: self._tell(deed, told),
        )

    def _tell(self, deed: Deed, words: str) -> None:
        self._context.tell(words)
        if deed.subject is not None:
            self.turned.emit(deed.subject)


def confirm(context: PageContext, host: QWidget, words: str) -> None:
    """Confirm what was done just now, with the way to take this very thing back."""
    undoing: Undoing = context.workplace.undoing
    deed = undoing.done[0]

    def back() -> None:
        with context.explained(host):
            undoing.undo(deed)

    context.tell(words, back)


def do(
    context: PageContext,
    host: QWidget,
    count: int,
    title: str,
    work: Callable[[Progress], T],
    told: Callable[[T], object],
) -> None:
    """Do a little at once, and much behind a bar with Dừng."""
    if count > AT_ONCE:
        context.run(title, work, host, told)
        return
    with context.explained(host):
        told(work(Silent()))
