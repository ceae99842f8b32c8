"""One mâu thuẫn: what stood there before and each side of it, and what a person can do about it."""

from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from desktop.services.settling.conflict_values import kind_of
from desktop.services.settling.conflicts import Conflict, Decided, Side, Weight
from desktop.ui.pages.exchange.fields import Reader, field_name
from desktop.ui.pages.exchange.words import Offices, moment, pc_name
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, fit
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.comparison import Comparison, Version
from desktop.ui.widgets.key_hints import KeyHints
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scroll import scrolling
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

WRITTEN = frozenset({"text", "number", "date"})
"""Kinds of fields in which a person may write a value of their own."""


LEAST_HEIGHT = 190
"""Room in which two sides of one field can be compared; a low window scrolls the page."""


class ConflictCard(Card):
    """The sides of one conflict, open or decided.

    Signals:
        taken: the conflict, and the value the person let stand.
        put_off: the person goes on to the next one.
        reopened: the decision the person takes back.
    """

    taken = Signal(object, object)
    put_off = Signal()
    reopened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=SPACE_L, parent=parent)
        self.conflict: Conflict | None = None
        self.title = label("", "subheading", wrap=True)
        self.what = label("", "second", wrap=True)
        self.explanation = label("", wrap=True)
        self.comparison = Comparison()
        self.buttons: list[QPushButton] = []
        self.own = QLineEdit()
        self.write = button(self.tr("Ghi giá trị này"))
        mine = label(self.tr("Giá trị khác"), buddy=self.own)
        self.other = holder(row(mine, self.own, self.write, spacing=SPACE_S))
        self.later = button(self.tr("Để sau"))
        self.again = button(self.tr("Mở lại mâu thuẫn"))
        self.note = label(
            self.tr("Quyết định được ký, gửi đi cùng gói tới và hoàn tác được."), "small", wrap=True
        )
        self.hints = KeyHints(
            (
                ("Alt+1, 2", self.tr("lấy bản")),
                ("F2", self.tr("giá trị khác")),
                ("F8", self.tr("để sau")),
                ("Ctrl+Z", self.tr("hoàn tác")),
            )
        )
        self.own.returnPressed.connect(self._take_own)
        self.write.clicked.connect(self._take_own)
        self.later.clicked.connect(self.put_off)
        self.again.clicked.connect(lambda: self.reopened.emit(self.conflict))
        head = column(self.title, self.what, spacing=SPACE_XS)
        acts = row(self.later, self.again, self.note, spacing=SPACE_M)
        acts.setStretch(2, 1)
        inside = column(head, self.explanation, self.comparison, None, spacing=SPACE_M)
        sides = scrolling(holder(inside))
        fit(sides, min_height=LEAST_HEIGHT)
        self.add(sides)
        self.add(holder(column(self.other, acts, self.hints, spacing=SPACE_M)))

    def show_conflict(self, conflict: Conflict, reader: Reader, offices: Offices) -> None:
        """Show a conflict."""
        self.conflict = conflict
        self.title.setText(reader.title(conflict))
        self.what.setText(reader.what(conflict))
        self.setAccessibleName(f"{self.title.text()}, {self.what.text()}")
        decided = isinstance(conflict, Decided)
        standing = isinstance(conflict, Decided) and conflict.standing
        self.explanation.setText(self._explain(conflict, offices))
        self.later.setVisible(not decided)
        self.again.setVisible(standing)
        self.note.setVisible(standing or not decided)
        self.hints.setVisible(not decided)
        self._compare(conflict, reader, offices, closed=decided and not standing)
        writes = kind_of(conflict.entity, conflict.field) in WRITTEN
        self.other.setVisible(writes and (standing or not decided))
        name = self.tr("Giá trị khác cho {field}").format(field=field_name(conflict).lower())
        self.own.clear()
        self.own.setAccessibleName(name)
        stops = [*self.buttons, self.own, self.write, self.later, self.again]
        for one, following in pairwise(stops):  # new buttons would stand last
            QWidget.setTabOrder(one, following)

    def begin(self) -> None:
        """Take the focus to the first thing that can be done."""
        stops = (*self.buttons, self.own, self.later, self.again)
        first = next((one for one in stops if one.isVisibleTo(self)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def take(self, place: int) -> None:
        """Let a side stand, counted from 0."""
        if place < len(self.buttons):
            self.buttons[place].click()

    def go_to_own(self) -> None:
        """Begin to write a value of one's own."""
        if not self.other.isHidden():
            self.own.setFocus()

    def _compare(
        self, conflict: Conflict, reader: Reader, offices: Offices, *, closed: bool
    ) -> None:
        self.buttons = []
        versions = [self._before(conflict.before, offices)]
        versions.extend(
            self._version(conflict, side, offices, closed=closed) for side in conflict.sides
        )
        before = conflict.before.value if conflict.before else None
        values = [before, *(side.value for side in conflict.sides)]
        if isinstance(conflict, Decided) and conflict.decision.value not in values[1:]:
            values.append(conflict.decision.value)
            versions.append(side_head(self.tr("Giá trị khác"), conflict.decision, offices))
        rows = [(line.title, line.values) for line in reader.compared(conflict, values)]
        self.comparison.show_versions(versions, rows)

    def _explain(self, conflict: Conflict, offices: Offices) -> str:
        if isinstance(conflict, Decided):
            return self._told(conflict, offices)
        match conflict.weight:
            case Weight.CERTIFICATE:
                return self.tr(
                    "Hai người cùng ghi điều này mà chưa nhận được của nhau. Cả hai bản còn "
                    "nguyên; giấy công nhận đợi đến khi có quyết định."
                )
            case Weight.REGISTER:
                return self.tr(
                    "Hai người cùng ghi điều này mà chưa nhận được của nhau. Cả hai bản còn "
                    "nguyên; sổ tạm hiện bản ghi sau."
                )
        return self.tr("Chương trình đang dùng bản mới hơn. Chọn bản khác nếu bản đó mới đúng.")

    def _told(self, decided: Decided, offices: Offices) -> str:
        by = decided.decision
        where = self.tr("Đã quyết định ở máy này lúc {when}.")
        if not by.here:
            where = self.tr("Đã quyết định ở {office}, {pc}, lúc {when}.")
        told = where.format(
            office=offices.name(by.office_code), pc=pc_name(by.pc), when=moment(by.at)
        )
        if decided.standing:
            return told
        return told + " " + self.tr("Sau đó điều này đã được ghi lại hoặc mở lại.")

    def _before(self, before: Side | None, offices: Offices) -> Version:
        title = self.tr("Trước đó")
        if before is None:
            return Version(title, self.tr("chưa ai ghi"), "")
        return side_head(title, before, offices)

    def _version(
        self, conflict: Conflict, side: Side, offices: Offices, *, closed: bool
    ) -> Version:
        title = self.tr("Ở máy này")
        if not side.here:
            other = self.tr("Từ máy khác") if side.office_code == offices.own else ""
            title = other or self.tr("Từ {office}").format(office=offices.name(side.office_code))
        if isinstance(conflict, Decided) and side.shown:
            return side_head(self.tr("{side} · đã lấy").format(side=title), side, offices)
        if closed:
            return side_head(title, side, offices)
        take = button(self.tr("Lấy bản này"), "primary" if side.shown else "")
        take.clicked.connect(partial(self._take, conflict, side.value))
        take.setAccessibleDescription(f"{title}, {side.officer}")
        self.buttons.append(take)
        return side_head(title, side, offices, take)

    def _take(self, conflict: Conflict, value: Any) -> None:
        self.taken.emit(conflict, value)

    def _take_own(self) -> None:
        if self.conflict is not None and self.own.text().strip():
            self.taken.emit(self.conflict, self.own.text().strip())


def side_head(title: str, side: Side, offices: Offices, action: QWidget | None = None) -> Version:
    """Who wrote a side, when, on which PC."""
    who = side.officer or offices.name(side.office_code)
    return Version(title, who, moment(side.at), action, pc_name(side.pc))
