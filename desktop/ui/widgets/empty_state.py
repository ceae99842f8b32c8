"""What an empty page or list shows: why it is empty, and the first thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import FORM_WIDTH, SPACE_M, SPACE_S, SPACE_XL, fit
from desktop.ui.widgets.boxes import column, holder, row
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
        words = holder(column(self.heading, self.explanation, spacing=SPACE_S))
        fit(words, width=FORM_WIDTH)
        sign = IconLabel(icon, "disabled", size=SPACE_XL * 2)
        self.buttons = [
            button(text, "primary" if number == 0 else "") for number, text in enumerate(actions)
        ]
        for made, text in zip(self.buttons, actions, strict=True):
            made.clicked.connect(lambda _=False, text=text: self.chosen.emit(text))
        centred = [row(None, part, None) for part in (sign, words, *self.buttons)]
        margins = (SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        self.setLayout(column(None, *centred, None, spacing=SPACE_M, margins=margins))

    def tell(self, heading: str, explanation: str) -> None:
        """Say something else, e.g. that a search found nothing."""
        self.heading.setText(heading)
        self.explanation.setText(explanation)
