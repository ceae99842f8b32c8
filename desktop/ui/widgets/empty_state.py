"""What an empty page or list shows: why it is empty, and the first thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.theme import FORM_WIDTH, SPACE_M, SPACE_S, SPACE_XL, fit
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.labels import IconLabel, label

CENTRE = Qt.AlignmentFlag.AlignHCenter


class EmptyState(QWidget):
    """An icon, a sentence, an explanation, and the buttons that end the emptiness.

    Signals:
        chosen: the text of the button that was pressed.
    """

    chosen = Signal(str)

    def __init__(
        self,
        icon: str,
        heading: str,
        explanation: str,
        *actions: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.heading = label(heading, "subheading", wrap=True)
        self.heading.setAlignment(CENTRE)
        self.explanation = label(explanation, "second", wrap=True)
        self.explanation.setAlignment(CENTRE)
        for words in (self.heading, self.explanation):
            fit(words, width=FORM_WIDTH)
        sign = IconLabel(icon, "disabled", size=SPACE_XL * 2)
        layout = column(None, sign, self.heading, self.explanation, SPACE_S, spacing=SPACE_M)
        self.buttons: list[QPushButton] = []
        for number, text in enumerate(actions):
            made = button(text, "primary" if number == 0 else "")
            made.clicked.connect(lambda _=False, text=text: self.chosen.emit(text))
            self.buttons.append(made)
            layout.addWidget(made, 0, CENTRE)
        layout.addStretch(1)
        for part in (sign, self.heading, self.explanation):
            layout.setAlignment(part, CENTRE)
        margins = (SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        fit(layout, margins=margins)
        self.setLayout(layout)

    def tell(self, heading: str, explanation: str) -> None:
        """Say something else, e.g. that a search found nothing."""
        self.heading.setText(heading)
        self.explanation.setText(explanation)
