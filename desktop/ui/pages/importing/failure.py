"""A book that could not be read: what is wrong with it, and what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.errors import AppError
from desktop.ui.errors import translated, words_of
from desktop.ui.theme import SPACE_L, SPACE_S
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.labels import IconLabel, label
from desktop.wording import SAFE


class ImportFailure(QWidget):
    """The words of a failure; its three buttons are connected by whoever shows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = (label("", "heading", wrap=True), label(wrap=True), label(wrap=True))
        sign = IconLabel("warning", "warning", size=32)
        line = row(sign, column(*self.words, spacing=SPACE_S), spacing=SPACE_L)
        line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self.other = button(self.tr("Chọn tệp khác…"), "primary", icon="open")
        self.again = button(self.tr("Đọc lại tệp này"), icon="refresh")
        self.template = button(self.tr("Tải bảng mẫu"), icon="export")
        card = Card()
        card.add(line, tools(self.other, self.again, self.template))
        self.setLayout(column(card, None))

    def explain(self, name: str, error: AppError) -> None:
        """Say why the book of this name cannot be read."""
        words = words_of(error)
        texts = (f"{name}: {words.happened}", words.advice, translated(SAFE) if words.safe else "")
        for part, text in zip(self.words, texts, strict=True):
            part.setText(text)
            part.setVisible(bool(text))
