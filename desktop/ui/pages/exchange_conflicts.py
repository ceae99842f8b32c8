"""Mâu thuẫn: what two people wrote without knowing of each other, side by side, to be decided."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.services.conflicts import Conflict, Side
from desktop.ui.context import PageContext
from desktop.ui.pages.exchange_fields import Before, Reader, stored
from desktop.ui.pages.exchange_section import Section
from desktop.ui.pages.exchange_words import Offices, moment
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XS
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.comparison import Comparison, Version
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.panes import Panes
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.topic_list import Topic, TopicList

ROWS = 2  # of the list, when the window is so narrow that the sides stand below it


class ConflictsSection(Section):
    """The open conflicts in a list, and the sides of the chosen one.

    Signals:
        counted: how many of them a person has to decide.
    """

    counted = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._reader = Reader(self.workplace)
        self.list = TopicList(self.tr("Các mâu thuẫn"), self._read)
        self.list.show_at_least(ROWS)
        listing = Card(margin=1)
        listing.add(self.list)
        self.detail = ConflictCard()
        self.detail.decided.connect(self.decide)
        self.panes = Panes(listing, self.detail, shares=(2, 5), room=820)
        self.empty = EmptyState(
            "done",
            self.tr("Không có mâu thuẫn nào"),
            self.tr(
                "Khi hai máy cùng sửa một điều mà chưa nhận được của nhau, cả hai bản được giữ "
                "lại ở đây để cán bộ quyết định."
            ),
        )
        self.setLayout(column(self.panes, self.empty, spacing=SPACE_M))
        self.list.current_changed.connect(self._show)
        self.list.opened.connect(lambda _row: self.detail.setFocus())

    def first_field(self) -> QWidget:
        return self.list

    def reload(self) -> None:
        self._reader = Reader(self.workplace)
        conflicts = self.workplace.conflicts.open()
        self.list.replace(conflicts)
        self.panes.setVisible(bool(conflicts))
        self.empty.setVisible(not conflicts)
        self.counted.emit(sum(1 for one in conflicts if one.blocking))

    def decide(self, conflict: Conflict, side: Side) -> None:
        """Let one side stand."""
        with self.context.explained(self):
            self.workplace.conflicts.resolve(conflict.id, stored(conflict, side.value))
            words = self.tr("Đã quyết định: {who}, {what}.")
            self.context.tell(
                words.format(who=self._reader.title(conflict), what=self._reader.what(conflict))
            )
        self.reload()
        self.list.setFocus()

    def _show(self, conflict: Conflict | None) -> None:
        if conflict is not None:
            self.detail.show_conflict(conflict, self._reader, Offices(self.workplace))

    def _read(self, conflict: Conflict) -> Topic:
        who, what = self._reader.title(conflict), self._reader.what(conflict)
        if conflict.blocking:
            return Topic(who, what, self.tr("cần quyết định"), "conflict", "danger")
        return Topic(who, what, self.tr("để biết"), "info", "second")


class ConflictCard(Card):
    """The sides of one conflict.

    Signals:
        decided: the conflict, and the side the person took.
    """

    decided = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=SPACE_L, parent=parent)
        self.title = label("", "subheading", wrap=True)
        self.what = label("", "second", wrap=True)
        self.explanation = label("", wrap=True)
        self.comparison = Comparison()
        self.note = label(
            self.tr("Quyết định được ký, ghi vào nhật ký và gửi đi cùng gói tới."),
            "small",
            wrap=True,
        )
        self.buttons: list[QPushButton] = []
        head = column(self.title, self.what, spacing=SPACE_XS)
        inside = column(head, self.explanation, self.comparison, self.note, None, spacing=SPACE_M)
        self.add(scrolling(holder(inside)))

    def show_conflict(self, conflict: Conflict, reader: Reader, offices: Offices) -> None:
        """Show a conflict."""
        self.title.setText(reader.title(conflict))
        self.what.setText(reader.what(conflict))
        self.setAccessibleName(f"{self.title.text()}, {self.what.text()}")
        self.explanation.setText(
            self.tr(
                "Hai người cùng ghi điều này mà chưa nhận được của nhau. Cả hai bản còn nguyên; "
                "giấy công nhận chờ đến khi có quyết định."
            )
            if conflict.blocking
            else self.tr("Chương trình đang dùng bản mới hơn. Chọn bản khác nếu bản đó mới đúng.")
        )
        before = reader.before(conflict)
        self.buttons = []
        versions = [self._before(before)] if before else []
        versions.extend([self._version(conflict, side, offices) for side in conflict.sides])
        values = [*([before.value] if before else []), *(side.value for side in conflict.sides)]
        rows = [(line.title, line.values) for line in reader.compared(conflict, values)]
        self.comparison.show_versions(versions, rows)
        self.setFocusProxy(self.buttons[0])

    def _before(self, before: Before) -> Version:
        return Version(self.tr("Trước đó"), before.officer, moment(before.at))

    def _version(self, conflict: Conflict, side: Side, offices: Offices) -> Version:
        take = button(self.tr("Lấy bản này"), "primary" if side.shown else "")
        take.clicked.connect(lambda: self.decided.emit(conflict, side))
        self.buttons.append(take)
        title = self.tr("Ở máy này")
        if not side.here:
            other = self.tr("Từ máy khác") if side.office_code == offices.own else ""
            title = other or self.tr("Từ {office}").format(office=offices.name(side.office_code))
        who = side.officer or offices.name(side.office_code)
        take.setAccessibleDescription(f"{title}, {who}")
        return Version(title, who, moment(side.at), take)
