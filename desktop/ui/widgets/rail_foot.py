"""The foot of the rail: saved, sent, backed up, who works here, and Khóa."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.actions import Command, keys_of, text_of
from desktop.ui.theme import ICON, SPACE_S, SPACE_XS, fit
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.labels import IconLabel, label, rule, set_property, tip


@dataclass(frozen=True, slots=True)
class FootLine:
    """One line of the foot: a drawing for its state, and its words."""

    text: str
    icon: str
    tone: str = "second"


class RailFoot(QWidget):
    """Says that the work is safe, and how to lock it.

    Signals:
        lock_asked: the person pressed Khóa.
    """

    lock_asked = Signal()

    def __init__(self, officer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QWidget] = []
        self._words: list[QLabel] = []
        self._lines = column(spacing=SPACE_XS)
        self.officer = label(officer, wrap=True)
        self.lock = button(text_of(Command.LOCK), "foot", icon="lock")
        self.lock.setAccessibleName(text_of(Command.LOCK))
        tip(self.lock, f"{text_of(Command.LOCK)} ({keys_of(Command.LOCK)})")
        self.lock.clicked.connect(self.lock_asked)
        self._keys = label(keys_of(Command.LOCK), "small")
        self._locking = row(self.lock, None, self._keys, spacing=SPACE_XS)
        person = column(self.officer, self._locking, spacing=0)
        self._all = column(rule(), self._lines, person, spacing=SPACE_S)
        self.setLayout(self._all)
        self._narrow = False
        self.fold(narrow=False)

    def say(self, *lines: FootLine) -> None:
        """Show these states, one a line."""
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._words = [label(line.text, "small", wrap=True) for line in lines]
        self._rows = [_row(*both) for both in zip(lines, self._words, strict=True)]
        for new in self._rows:
            self._lines.addWidget(new)
        self.fold(narrow=self._narrow)

    def fold(self, *, narrow: bool) -> None:
        """Show drawings alone (their tooltips hold the words), or everything."""
        self._narrow = narrow
        for words in (*self._words, self.officer, self._keys):
            words.setVisible(not narrow)
        for place in (0, 1):
            self._locking.setStretch(place, int(narrow is (place == 0)))
        self.lock.setText("" if narrow else text_of(Command.LOCK))
        set_property(self.lock, "narrow", "true" if narrow else "false")
        fit(self._all, margins=(0, 0, 0, 0) if narrow else (8, 0, 0, 0))


def _row(line: FootLine, words: QLabel) -> QWidget:
    """One widget a line, for its layout goes with it: see `holder`."""
    sign = IconLabel(line.icon, line.tone, ICON - 4)
    tip(sign, line.text)
    part = row(column(sign, None, margins=(0, 2, 0, 0)), words, spacing=SPACE_S - 2)
    part.setStretch(1, 1)
    return holder(part)
