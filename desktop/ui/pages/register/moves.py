"""Biến động: who came to a village and who left it; households that split, joined, ended."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.register.life import ActRow
from desktop.services.register.moving import MoveRow
from desktop.services.settling.transfers import TransferState
from desktop.ui.context import PageContext
from desktop.ui.errors import translated
from desktop.ui.pages.history_words import act_words
from desktop.ui.pages.register.form import birth_text
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XL
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.topic_list import Topic, TopicList
from desktop.wording.transfers import TRANSFERS

MARGINS: Final = (SPACE_XL, 0, SPACE_XL, SPACE_L)
TONES: Final = {
    TransferState.ACCEPTED: "success",
    TransferState.REFUSED: "danger",
    TransferState.RETURNED: "danger",
    TransferState.DISPUTED: "warning",
}


class MovesStage(QWidget):
    """Stands in the place of the register until the person leaves it.

    Signals:
        left: the person wants to see the register again.
        opened: a family should be shown.
        arriving: the person wants to see who came from another commune.
    """

    left = Signal()
    opened = Signal(object)
    arriving = Signal()

    def __init__(
        self, context: PageContext, *, locked: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._moving = context, context.workplace.moving
        self._life, self._arriving = context.workplace.life, context.workplace.arriving
        self._locked = locked
        self._village: UUID | None = None
        self.back = button(self.tr("Sổ đăng ký"), "link", icon="arrow-left")
        self.back.clicked.connect(self.left)
        self.title = label("", "subheading", wrap=True)
        self.list = TopicList(self.tr("Các biến động"), self._read)
        self.list.current_changed.connect(lambda _move: self._offer())
        self.list.opened.connect(lambda _move: self._open())
        self.show_ = button(self.tr("Xem hộ"))
        self.show_.clicked.connect(self._open)
        self.undo_button = button(self.tr("Hoàn tác việc này"), icon="undo")
        self.undo_button.clicked.connect(self.take_back)
        self.undo_button.setHidden(locked)
        self.card = Card(margin=1)
        self.card.add(self.list)
        self.acts = tools(self.show_, self.undo_button)
        self.empty = EmptyState(
            "family",
            self.tr("Chưa có biến động nào"),
            self.tr(
                "Mở một hộ, bấm Chuyển thôn, xã hoặc Tách, nhập, giải thể: việc ấy được ghi ở mọi hộ "
                "và thôn có liên quan."
            ),
        )
        self.arrivals = button("", "link", icon="import")
        self.arrivals.clicked.connect(self.arriving)
        self.arrivals.setHidden(locked)
        head = row(self.back, self.title, self.arrivals, spacing=SPACE_M)
        head.setStretch(1, 1)
        parts = (head, self.card, self.acts, self.empty)
        self.setLayout(column(*parts, spacing=SPACE_M, margins=MARGINS))

    def begin(self, village: UUID | None, name: str) -> None:
        """Show the moves into and out of a village, or of the whole commune."""
        self._village = village
        whole = self.tr("Biến động của các hộ")
        words = self.tr("Biến động: {village}").format(village=name)
        self.title.setText(words if village else whole)
        self.reload()
        self.first_field().setFocus()

    def first_field(self) -> QWidget:
        """Where the work begins."""
        return self.list if self.list.rows else self.back

    def reload(self) -> None:
        """Read the moves anew, and what the receiving office says of those who left."""
        self._passages = {} if self._locked else self._arriving.left()
        number = 0 if self._locked else self._arriving.waiting()
        words = self.tr("Hộ từ xã khác chuyển đến")
        self.arrivals.setText(f"{words} ({number})" if number else words)
        acts: list[MoveRow | ActRow] = [
            *self._moving.listed(self._village),
            *self._life.listed(self._village),
        ]
        acts.sort(key=_day, reverse=True)
        self.list.replace(acts)
        for part in (self.card, self.acts):
            part.setVisible(bool(acts))
        self.empty.setVisible(not acts)

    @property
    def current(self) -> MoveRow | ActRow | None:
        """The move the person is on."""
        at = self.list.currentIndex().row()
        return self.list.rows[at] if 0 <= at < len(self.list.rows) else None

    def take_back(self) -> None:
        """Let the family be where it was before."""
        move = self.current
        if move is None:
            return
        with self._context.explained(self):
            if isinstance(move, ActRow):
                self._life.take_back(move.family_id)
                self._context.tell(self.tr("Đã hoàn tác: {what}.").format(what=act_words(move)))
                self._again()
                return
            self._moving.take_back(move.family_id)
            words = self.tr("Đã hoàn tác: {name} trở về {village}.")
            self._context.tell(words.format(name=move.name, village=move.from_village))
        self._again()

    def _again(self) -> None:
        self.reload()
        self.first_field().setFocus()

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current.family_id)

    def _offer(self) -> None:
        """A removed family cannot be shown in the list; its move can be taken back."""
        move = self.current
        self.show_.setEnabled(move is not None and not move.removed)

    def _read(self, move: MoveRow | ActRow) -> Topic:
        if isinstance(move, ActRow):
            return Topic(move.name, act_words(move), "", "family", "second")
        way = self.tr("{day}: {old} → {new}").format(
            day=birth_text(move.moved_on), old=move.from_village, new=move.to_village
        )
        if move.left:
            return self._of_left(move, way)
        if self._village is None:
            return Topic(move.name, way, "", "arrow-right", "second")
        came = move.to_id == self._village
        return Topic(
            move.name,
            way,
            self.tr("chuyển đến") if came else self.tr("chuyển đi"),
            "arrow-left" if came else "arrow-right",
            "success" if came else "second",
        )

    def _of_left(self, move: MoveRow, way: str) -> Topic:
        """Who left the commune, and what became of them."""
        passage = self._passages.get(move.id)
        if passage is None:
            return Topic(move.name, way, self.tr("ra khỏi xã"), "logout", "warning")
        said = (translated(TRANSFERS[passage.state]), passage.office)
        if passage.reason:
            way = self.tr("{way}. Lý do: {reason}").format(way=way, reason=passage.reason)
        tone = TONES.get(passage.state, "second")
        return Topic(move.name, way, ": ".join(part for part in said if part), "logout", tone)


def _day(one: MoveRow | ActRow) -> str:
    return one.happened_on if isinstance(one, ActRow) else one.moved_on
