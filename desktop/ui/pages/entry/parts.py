"""The frame of the pages before the window opens: one card in the middle, our mark above it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XL, SPACE_XS, fit, theme
from desktop.ui.widgets.boxes import Part, column, holder, row
from desktop.ui.widgets.brand import PROGRAM, Mark
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scroll import scrolling

WIDTH, ROOM_FOR_BRAND = 440, 600
WIDEST = 100  # the card takes its whole width before the margins beside it take any


def on_server(server: str) -> str:
    """Which server the data are on; nothing for a file on this PC."""
    words = QCoreApplication.translate("EntryPage", "Máy chủ: {server}")
    return words.format(server=server) if server else ""


class EntryPage(QWidget):
    """A card in the middle of an empty window; it scrolls when the window is too low for it."""

    def __init__(self, width: int = WIDTH) -> None:
        super().__init__()
        self.card = Card(margin=SPACE_XL)
        fit(self.card, max_width=width)
        self.title = label("", "title", wrap=True)
        self.note = label("", "second", wrap=True)
        self.card.add(column(self.title, self.note, spacing=SPACE_XS))
        self.inside: QVBoxLayout = column(spacing=SPACE_L)
        self.card.add(self.inside)
        fit(self.card.body, spacing=SPACE_L)
        self._brand = holder(row(None, Mark(), label(PROGRAM, "subheading"), None, spacing=SPACE_M))
        middle = row(None, self.card, None)
        middle.setStretch(1, WIDEST)
        margins = (SPACE_L, SPACE_XL, SPACE_L, SPACE_XL)
        inner = holder(column(None, self._brand, middle, None, spacing=SPACE_L, margins=margins))
        self.setLayout(column(scrolling(inner), spacing=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._brand.setVisible(self.height() >= theme().px(ROOM_FOR_BRAND))

    def head(self, title: str, note: str = "") -> None:
        """Say what the card is for."""
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.card.setAccessibleName(title)

    def add(self, *parts: Part) -> None:
        """Add parts to the card."""
        for part in parts:
            match part:
                case QWidget():
                    self.inside.addWidget(part)
                case int():
                    self.inside.addSpacing(part)
                case None:
                    self.inside.addStretch(1)
                case QLayout():
                    self.inside.addLayout(part)
                case _:
                    self.inside.addItem(part)
