"""One step of a few: its number or a tick, what to do, what came of it, and its one button."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui import icons
from desktop.ui.theme import SPACE_M, SPACE_XL, SPACE_XS, fit
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.labels import IconLabel, label, set_role
from desktop.ui.widgets.pill import Pill


class StepState(StrEnum):
    """Where one is with a step."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


class StepRow(QWidget):
    """A step that can be read, done, and seen to be done.

    Args:
        leads: whether its button is the page's first one while the step is the next to do.
    """

    def __init__(
        self,
        number: int,
        title: str,
        explanation: str,
        action: QPushButton,
        *,
        extra: QWidget | None = None,
        leads: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._number, self._leads = title, str(number), leads
        self._icon = str(action.property("icon_name"))
        self.action = action
        self.dot = Pill(self._number, parent=self)
        self.tick = IconLabel("done", "success")
        self.title = label(title, "heading", wrap=True)
        self.explanation = label(explanation, "second", wrap=True)
        self.result = label("", "success", wrap=True)
        words = column(self.title, self.explanation, spacing=SPACE_XS)
        if extra is not None:
            words.addWidget(extra, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self.result)
        sign = holder(column(self.dot, self.tick, None, spacing=0))
        fit(sign, width=SPACE_XL + SPACE_XS)
        button_place = column(action, None, spacing=0)
        line = row(sign, words, button_place, spacing=SPACE_M)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.show_state(StepState.LATER)

    def show_state(self, state: StepState, result: str = "", *, leads: bool = True) -> None:
        """Show where one is with the step, and what came of it.

        Args:
            state: where one is.
            result: what came of it.
            leads: whether its button is the next to press, and not one inside the step.
        """
        done, now = state is StepState.DONE, state is StepState.NOW
        self.tick.setVisible(done)
        self.dot.say("" if done else self._number, "primary" if now else "")
        self.result.setText(result)
        self.result.setVisible(bool(result))
        self.action.setEnabled(state is not StepState.LATER)
        leading = now and self._leads and leads
        set_role(self.action, "primary" if leading else "")
        icons.put(self.action, self._icon, "on_primary" if leading else "second")
        said = {
            StepState.DONE: self.tr("đã xong"),
            StepState.NOW: self.tr("việc tiếp theo"),
            StepState.LATER: self.tr("chưa tới"),
        }[state]
        self.setAccessibleName(f"{self._number}. {self._title}: {said}")
