"""Letters that two people read to each other over the phone: a fingerprint, a short code."""

from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.theme import SPACE_M, SPACE_S, SUBHEADING, theme
from desktop.ui.widgets.boxes import row
from desktop.ui.widgets.buttons import icon_button
from desktop.ui.widgets.labels import label

MONOSPACED = ("Consolas", "Noto Sans Mono", "DejaVu Sans Mono")


class KeyLetters(QFrame):
    """Groups of four letters, large and evenly wide, with a button that copies them."""

    def __init__(self, name: str, letters: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "quiet")
        self._name = name
        self.words = label("")
        self.copy = icon_button("copy", self.tr("Sao chép"))
        self.copy.clicked.connect(self.to_clipboard)
        margins = (SPACE_M, SPACE_S, SPACE_S, SPACE_S)
        self.setLayout(row(self.words, self.copy, None, spacing=SPACE_S, margins=margins))
        theme().changed.connect(self._dress)
        self._dress()
        self.show_letters(letters)

    @property
    def letters(self) -> str:
        """What is shown."""
        return self.words.text()

    def show_letters(self, letters: str) -> None:
        """Show other letters."""
        self.words.setText(letters)
        self.words.setAccessibleName(f"{self._name}: {letters}")
        self.copy.setAccessibleDescription(self._name)

    def to_clipboard(self) -> None:
        """Put the letters where they can be pasted."""
        QGuiApplication.clipboard().setText(self.letters)

    def _dress(self) -> None:
        font = QFont()
        font.setFamilies([*MONOSPACED])
        font.setPointSizeF(SUBHEADING * theme().scale)
        font.setWeight(QFont.Weight.DemiBold)
        self.words.setFont(font)
