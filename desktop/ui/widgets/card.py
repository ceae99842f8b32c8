"""A white card: the surface every part of a page lies on."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.ui.theme import SPACE_L, SPACE_M
from desktop.ui.widgets.boxes import Part, column, row
from desktop.ui.widgets.labels import label


class Card(QFrame):
    """A framed surface with an optional heading; add parts to `body`, buttons to `head`."""

    def __init__(
        self,
        heading: str = "",
        *,
        role: str = "card",
        margin: int = SPACE_L,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        margins = (margin, margin, margin, margin)
        self.body: QVBoxLayout = column(spacing=SPACE_M, margins=margins)
        self.heading = label(heading, "heading")
        self.head: QHBoxLayout = row(self.heading, None)
        if heading:
            self.body.addLayout(self.head)
            self.setAccessibleName(heading)
        self.setLayout(self.body)

    def add(self, *parts: Part) -> None:
        """Add parts below what is there."""
        for part in parts:
            match part:
                case None:
                    self.body.addStretch(1)
                case int():
                    self.body.addSpacing(part)
                case QWidget():
                    self.body.addWidget(part)
                case QLayout():
                    self.body.addLayout(part)
                case _:
                    self.body.addItem(part)
