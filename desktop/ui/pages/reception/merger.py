"""Ghi xã sáp nhập: into which commune one was merged, and from which day on."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.errors import AppError
from desktop.services.reception.radar import Commune
from desktop.ui.errors import sentence
from desktop.ui.pages.dated_form import DatedForm
from desktop.ui.widgets.form import Field
from desktop.ui.widgets.labels import label


class CommuneMergerForm(DatedForm):
    """Hidden until a commune ends."""

    def __init__(self, mergers: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mergers, self._code = mergers, ""
        self.into = QComboBox()
        words = self.tr(
            "Không chờ gói của xã cũ nữa. Xã mới tiếp nhận sổ của xã cũ rồi gửi gói: thôn, hộ và "
            "danh hiệu của xã cũ về xã mới, không mất gì."
        )
        note = label(words, "small", wrap=True)
        self.lay_out(Field(self.tr("Sáp nhập vào xã"), self.into), self.day, note)
        self.hide()

    @property
    def first(self) -> QWidget:
        return self.into

    def ask(self, one: Commune, others: Sequence[Commune], day: dt.date) -> None:
        """Ask into which of the others a commune was merged."""
        self._code = one.code
        title = self.tr("{name} đã sáp nhập").format(name=one.name)
        self.begin(title, self.tr("Ghi việc sáp nhập"), day)
        self.into.clear()
        for other in others:
            self.into.addItem(f"{other.name} ({other.official})", other.code)
        self.show()
        self.into.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_room()

    def say(self, why: str) -> None:
        super().say(why)
        self._take_room()

    def _take_room(self) -> None:
        """Ask for the height that the words need at this width: the list below gives way."""
        margins = self.body.contentsMargins()
        beside, over = margins.left() + margins.right(), margins.top() + margins.bottom()
        over += self.body.spacing()
        width = min(self.width() - beside, self.inside.maximumWidth())
        self.setMinimumHeight(self.inside.heightForWidth(width) + over)

    def take(self) -> str:
        try:
            self._mergers.note(self._code, self.into.currentData() or "", self.day.day)
        except AppError as error:
            return sentence(error)
        self.left.emit()
        return ""
