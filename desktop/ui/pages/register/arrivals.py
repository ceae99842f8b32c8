"""Hộ chuyển đến: households that the receiving office passed on, for an officer to answer."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import AppError
from desktop.services.settling.arriving import ArrivalLine, ArrivalState
from desktop.ui.context import PageContext
from desktop.ui.errors import translated, words_of
from desktop.ui.pages.register.arrival_card import TONES, ArrivalCard
from desktop.ui.pages.register.form import birth_text
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XL
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.panes import Panes
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.topic_list import Topic, TopicList
from desktop.wording.transfers import ARRIVALS

MARGINS: Final = (SPACE_XL, 0, SPACE_XL, SPACE_L)
OPEN, ANSWERED = "open", "answered"
WAITS = frozenset({ArrivalState.WAITING, ArrivalState.DISPUTED})
ICONS = {
    ArrivalState.WAITING: "import",
    ArrivalState.ACCEPTED: "done",
    ArrivalState.SAME: "done",
    ArrivalState.REFUSED: "close",
    ArrivalState.DISPUTED: "conflict",
}


class ArrivalsStage(QWidget):
    """Stands in the place of the register until the person leaves it.

    Signals:
        left: the person wants to see the register again.
        opened: a family should be shown.
    """

    left = Signal()
    opened = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._arriving = context, context.workplace.arriving
        self._register = context.workplace.register
        self.back = button(self.tr("Sổ đăng ký"), "link", icon="arrow-left")
        self.back.clicked.connect(self.left)
        self.choice = Segmented(self.tr("Hộ nào"))
        self.choice.chosen.connect(lambda _key: self._list())
        self.list = TopicList(self.tr("Hộ từ xã khác chuyển đến"), self._read)
        self.list.show_at_least(2)
        self.list.current_changed.connect(self._show)
        self.card = ArrivalCard()
        self.list.opened.connect(lambda _line: self.card.begin())
        self.card.accepted.connect(self.accept)
        self.card.joined.connect(self.join)
        self.card.refused.connect(self.refuse)
        self.card.taken_back.connect(self.take_back)
        self.card.shown.connect(self.opened)
        self.card.settling.connect(lambda: context.open_page("exchange", "conflicts"))
        listing = Card(margin=1)
        listing.add(self.list)
        self.panes = Panes(listing, self.card, shares=(2, 3))
        self.empty = EmptyState("family", "", "")
        title = label(self.tr("Hộ từ xã khác chuyển đến"), "subheading", wrap=True)
        head = row(self.back, title, spacing=SPACE_M)
        head.setStretch(1, 1)
        over = tools(self.choice, None)
        body = scrolling(holder(column(self.panes, self.empty, spacing=SPACE_M)))
        self.setLayout(column(head, over, body, spacing=SPACE_M, margins=MARGINS))

    def begin(self) -> None:
        """Show who waits for an answer."""
        self.reload()
        self.first_field().setFocus()

    def first_field(self) -> QWidget:
        """Where the work begins."""
        return self.list if self.list.rows else self.back

    def reload(self) -> None:
        """Read the households anew."""
        self._lines = self._arriving.listed()
        waiting = sum(one.state in WAITS for one in self._lines)
        number = f" ({waiting})" if waiting else ""
        self.choice.offer(
            [(OPEN, self.tr("Chờ trả lời") + number), (ANSWERED, self.tr("Đã trả lời"))]
        )
        self._list()

    @property
    def current(self) -> ArrivalLine | None:
        """The household that is shown."""
        at = self.list.currentIndex().row()
        return self.list.rows[at] if 0 <= at < len(self.list.rows) else None

    def accept(self, village: UUID, address: str) -> None:
        """Take the household shown over into a village."""
        words = self.tr("Đã nhận {name} vào sổ; gửi gói lên cấp trên để xã cũ biết.")
        self._answer(words, lambda move: self._arriving.accept(move, village, address))

    def join(self, family: UUID) -> None:
        """Say which family of the register the household shown is."""
        words = self.tr("{name} đã có trong sổ; danh hiệu cũ được tính tiếp.")
        self._answer(words, lambda move: self._arriving.join(move, family))

    def refuse(self, reason: str) -> None:
        """Say that the household shown is none of ours."""
        words = self.tr("Đã ghi: không nhận {name}. Cấp trên sẽ biết khi nhận gói sau.")
        self._answer(words, lambda move: self._arriving.refuse(move, reason))

    def take_back(self) -> None:
        """Let the household shown wait again."""
        words = self.tr("Đã hoàn tác: {name} chờ trả lời lại.")
        self._answer(words, self._arriving.take_back)

    def _answer(self, words: str, do: Callable[[UUID], object]) -> None:
        line = self.current
        if line is None:
            return
        try:
            do(line.move_id)
        except AppError as error:
            failure = words_of(error)
            self.card.say(f"{failure.happened} {failure.advice}")
            return
        self._context.tell(words.format(name=line.name))
        self.reload()
        self.first_field().setFocus()

    def _list(self) -> None:
        open_ = self.choice.key == OPEN
        rows = [one for one in self._lines if (one.state in WAITS) is open_]
        self.list.replace(rows)
        self.panes.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if open_:
            self.empty.tell(
                self.tr("Không có hộ nào chờ trả lời"),
                self.tr(
                    "Khi một hộ chuyển từ xã khác đến, cấp trên báo trong biên nhận; nhận biên nhận "
                    "xong, hộ hiện ở đây kèm danh hiệu các năm."
                ),
            )
        else:
            self.empty.tell(
                self.tr("Chưa trả lời hộ nào"),
                self.tr("Hộ đã nhận hoặc không nhận đứng ở đây, và hoàn tác được."),
            )

    def _show(self, line: ArrivalLine | None) -> None:
        if line is None:
            return
        with self._context.explained(self):
            waits = line.state is ArrivalState.WAITING
            alike = self._arriving.alike(line.move_id) if waits else ()
            villages = {one.id: one.name for one in self._register.villages()}
            self.card.show_line(line, alike, villages)

    def _read(self, line: ArrivalLine) -> Topic:
        slip = line.slip
        note = line.village
        if slip is not None:
            note = self.tr("Từ {office}, {day}").format(
                office=slip.office.name, day=birth_text(slip.moved_on)
            )
        mark = translated(ARRIVALS[line.state])
        name = line.name or self.tr("Hộ đã xóa hẳn")
        return Topic(name, note, mark, ICONS[line.state], TONES[line.state])
