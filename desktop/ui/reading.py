"""When a person counts as having read a subject: its details stay in view for a moment."""

from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from desktop.ui.context import PageContext

MOMENT = 1_000
"""Milliseconds; a cursor on its way through the list reads nobody."""

SOON = 5_000
"""Milliseconds until what was noted is kept, with whatever follows in them."""


class Reading(QObject):
    """Notes each subject once for each time that somebody rests on it."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._subject: UUID | None = None
        self.timer = QTimer(self, interval=MOMENT, singleShot=True)
        self.timer.timeout.connect(self._note)
        self.keeping = QTimer(self, interval=SOON, singleShot=True)
        self.keeping.timeout.connect(context.workplace.readings.keep)

    def rest_on(self, subject: UUID | None) -> None:
        """Begin to look at a subject, or at none."""
        if subject == self._subject:
            return
        self._subject = subject
        if subject is None:
            self.timer.stop()
        else:
            self.timer.start()

    def _note(self) -> None:
        if self._subject is not None:
            self._context.workplace.readings.saw([self._subject])
            if not self.keeping.isActive():
                self.keeping.start()
