"""Đã xóa: the subjects of a kind removed within the last days, and the way back for each."""

import datetime as dt
from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind
from desktop.services.register.families import RemovedRow
from desktop.ui.context import PageContext
from desktop.ui.kinds import noun_of
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XL
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.table import Table


class RemovedSubjects(QWidget):
    """Stands in the place of the register until it is left.

    Signals:
        left: the person wants to see the register again.
    """

    left = Signal()

    def __init__(
        self,
        context: PageContext,
        kind: SubjectKind,
        removed: Callable[[], Sequence[RemovedRow]],
        restore: Callable[[Sequence[UUID]], object],
    ) -> None:
        super().__init__()
        self._context, self._noun = context, noun_of(kind)
        self._removed, self._bring_back = removed, restore
        noun = self._noun
        named = noun[:1].upper() + noun[1:]
        self.back = button(self.tr("Sổ đăng ký"), "link", icon="arrow-left")
        self.back.clicked.connect(self.left)
        title = label(self.tr("{noun} đã xóa trong 30 ngày").format(noun=named), "subheading")
        self.restore = button(self.tr("Đưa trở lại sổ"), "primary", icon="undo")
        self.restore.clicked.connect(self._restore)
        self.model = RowsModel(self._columns(), parent=self)
        self.table = Table(self.tr("{noun} đã xóa").format(noun=named))
        self.table.show_rows(self.model)
        context.preferences.place_columns(self.table, "removed")
        self.table.opened.connect(lambda _row: self._restore())
        words = self.tr("{noun} xóa nhầm được giữ ở đây 30 ngày để đưa trở lại sổ.")
        none = self.tr("Chưa có {noun} nào bị xóa").format(noun=noun)
        self.nothing = EmptyState("register", none, words.format(noun=named))
        card = Card(margin=1)
        self.stack = QStackedWidget()
        for part in (self.table, self.nothing):
            self.stack.addWidget(part)
        card.add(self.stack)
        head = row(self.back, title, None, self.restore, spacing=SPACE_M)
        margins = (SPACE_XL, 0, SPACE_XL, SPACE_L)
        self.setLayout(column(head, card, spacing=SPACE_M, margins=margins))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Tên"), lambda one: one.name, width=200),
            Column(self.tr("Mã"), lambda one: one.code, width=96),
            Column(self.tr("Thôn"), lambda one: one.village, width=160),
            Column(self.tr("Xóa lúc"), _moment, width=140),
            Column(self.tr("Người xóa"), lambda one: one.officer, width=0),
        )

    def reload(self) -> None:
        """Read the removed ones anew."""
        here = self.table.currentIndex().row()
        self.model.replace(self._removed())
        some = bool(self.model.rows)
        self.stack.setCurrentWidget(self.table if some else self.nothing)
        self.restore.setEnabled(some)
        if some:
            self.table.go_to(min(max(here, 0), len(self.model.rows) - 1))

    def begin(self) -> None:
        """Read them, and take the keyboard."""
        self.reload()
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def first_field(self) -> QWidget:
        """The list, or the way back from an empty one."""
        return self.table if self.model.rows else self.back

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _restore(self) -> None:
        chosen = self.table.chosen()
        if not chosen:
            return
        with self._context.explained(self):
            self._bring_back([one.id for one in chosen])
            several, one = self.tr("Đã đưa {whom} trở lại sổ."), chosen[0].name
            whom = f"{grouped(len(chosen))} {self._noun}"
            if len(chosen) == 1:
                whom = one if fold(one).startswith(fold(self._noun)) else f"{self._noun} {one}"
            self._context.tell(several.format(whom=whom))
            self.reload()
            self.first_field().setFocus()


def _moment(one: RemovedRow) -> str:
    return f"{dt.datetime.fromtimestamp(one.at / 1000, dt.UTC).astimezone():%d/%m/%Y %H:%M}"
