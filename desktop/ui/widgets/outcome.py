"""What became of one thing of many: a drawing, what happened, and what to do."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.theme import SPACE_M
from desktop.ui.widgets.boxes import column, empty, row
from desktop.ui.widgets.labels import IconLabel, label, rule


@dataclass(frozen=True, slots=True)
class Outcome:
    """One line of a result.

    Attributes:
        about: what it is about, a file name for example.
        icon, tone: the drawing and its colour.
    """

    about: str
    happened: str
    advice: str = ""
    icon: str = "done"
    tone: str = "success"


def outcome_row(outcome: Outcome) -> QWidget:
    """An outcome as a row of labels that can be read aloud."""
    words = column(label(outcome.happened, "heading", wrap=True), spacing=2)
    if outcome.advice:
        words.addWidget(label(outcome.advice, wrap=True))
    words.addWidget(label(outcome.about, "small", wrap=True))
    sign = IconLabel(outcome.icon, outcome.tone)
    line = row(sign, words, spacing=SPACE_M)
    line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
    line.setStretch(1, 1)
    made = QWidget()
    made.setLayout(line)
    made.setAccessibleName(f"{outcome.about}: {outcome.happened} {outcome.advice}".strip())
    return made


class Outcomes(QWidget):
    """Some outcomes below each other, with a thin line between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list: QVBoxLayout = column(spacing=SPACE_M)
        self.setLayout(self._list)
        self.shown: tuple[Outcome, ...] = ()

    def show_all(self, outcomes: tuple[Outcome, ...]) -> None:
        """Show other outcomes."""
        empty(self._list)
        self.shown = outcomes
        for number, outcome in enumerate(outcomes):
            if number:
                self._list.addWidget(rule())
            self._list.addWidget(outcome_row(outcome))
