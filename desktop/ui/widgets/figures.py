"""Counts beside each other, large, with their words below."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.ui.theme import SPACE_L, SPACE_S
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import IconLabel, label


class Figures(QWidget):
    """A few counts beside each other, each with its words below and a sign of its weight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = [
            (IconLabel("dot"), label("", "figure"), label("", "small", wrap=True)) for _ in range(5)
        ]
        parts = [
            holder(column(row(sign, figure, None, spacing=SPACE_S), words, spacing=0))
            for sign, figure, words in self._parts
        ]
        self.setLayout(row(*parts, spacing=SPACE_L))

    def say(self, figures: Sequence[tuple[str, int, str, str]]) -> None:
        """Show (words, count, icon, its colour token); a count of nothing has no icon."""
        for part, (text, count, icon, tone) in zip(self._parts, figures, strict=True):
            sign, figure, words = part
            sign.setVisible(bool(icon and count))
            if icon:
                sign.show_icon(icon, tone)
            figure.setText(grouped(count))
            figure.setAccessibleName(f"{grouped(count)} {text}")
            words.setText(text)
