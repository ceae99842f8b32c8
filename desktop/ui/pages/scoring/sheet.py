"""The sheet itself: head, table, explanation of the item, note, keys."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.checklist import Item, Score
from desktop.errors import AppError
from desktop.services.sharing.leases import Lease
from desktop.ui.errors import sentence
from desktop.ui.models.sheet_desk import SheetDesk
from desktop.ui.pages.scoring.head import Banner, SheetHead
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S, fit
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.key_hints import KeyHints
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.score_grid import ScoreGrid

PAUSE = 1500  # milliseconds after the last letter of a note until it is stored
DETAILS = 20


class SheetCard(Card):
    """Shows the sheet a desk has open.

    Signals:
        note_left: the person is done with the note and wants back to the answers.
        page_asked: another page would help with what stands in the banner.
    """

    note_left = Signal()
    page_asked = Signal(str, object)

    def __init__(self, desk: SheetDesk, parent: QWidget | None = None) -> None:
        super().__init__(margin=SPACE_L, parent=parent)
        self._desk = desk
        self._leads_to: tuple[str, object] = ("", None)
        self.top = SheetHead()
        self.banner = Banner()
        self.grid = ScoreGrid(desk)
        self.details = label("", "small", wrap=True)
        self.note = TextField(self.tr("Ghi chú, minh chứng"), beside=True, marked=True)
        self.hints = KeyHints(
            (
                ("0–9", self.tr("điểm")),
                ("Enter", self.tr("tiếp")),
                ("=", self.tr("như trước")),
                ("+", self.tr("tối đa")),
                ("*", self.tr("cả nhóm")),
                ("PgDn", self.tr("phiếu sau")),
                ("F2", self.tr("ghi chú")),
                ("Ctrl Z", self.tr("hoàn tác")),
            )
        )
        self.add(self.top, self.banner, self.grid, self.details, self.note, self.hints)
        self.body.setStretchFactor(self.grid, 1)
        fit(self.body, spacing=SPACE_S)
        fit(self.details, min_height=DETAILS)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.note.line.editingFinished)
        self.note.line.textEdited.connect(lambda _text: self._pause.start())
        self.note.committed.connect(self._keep_note)
        self.note.line.returnPressed.connect(self.note_left)
        self.note.line.given_up.connect(self.note_left)
        self.grid.moved.connect(self._explain)
        self.banner.action.clicked.connect(lambda: self.page_asked.emit(*self._leads_to))
        desk.opened.connect(self._show)
        desk.scored.connect(self._show_score)

    def flush(self) -> bool:
        """Store what is being typed in the note; False when it was refused."""
        self._pause.stop()
        self.note.line.editingFinished.emit()
        return self.note.valid

    def go_to_note(self) -> None:
        """Let the note be typed."""
        self.note.line.setFocus()
        self.note.line.end(False)

    def show_state(self, *, conflict: bool, lent: Lease | None = None) -> None:
        """Say over the sheet what keeps it from being filled in or from counting."""
        view = self._desk.model.view
        if view is None:
            self.banner.say("")
        elif conflict:
            self._leads_to = ("exchange", "conflicts")
            words = self.tr(
                "Hai máy ghi phiếu này khác nhau. Chọn bản đúng thì phiếu mới được dùng để xét."
            )
            self.banner.say(words, icon="conflict", alarm=True, action=self.tr("Mở mâu thuẫn"))
        elif view.decided:
            self._leads_to = ("recognition", "issued")
            words = self.tr(
                "Hộ đã được công nhận năm {year} nên phiếu chỉ xem, không sửa. "
                "Nếu phiếu sai, lập quyết định đính chính."
            ).format(year=view.key.year)
            self.banner.say(words, action=self.tr("Xem quyết định"))
        elif not view.checklist.items:
            self._leads_to = ("recognition", "checklist")
            words = self.tr("Bộ tiêu chí này còn là bản nháp, chưa có mục nào để chấm.")
            self.banner.say(words, icon="warning", action=self.tr("Xem bộ tiêu chí"))
        elif lent is not None:
            self._leads_to = ("exchange", "pcs")
            words = self.tr(
                "{village} đang ở {pc} từ {day}. Chấm ở cả hai máy thì sau phải chọn một bản."
            ).format(
                village=lent.name,
                pc=lent.pc or self.tr("máy khác"),
                day=f"{lent.since:%d/%m/%Y}",
            )
            self.banner.say(words, icon="pc", action=self.tr("Xem các máy"))
        else:
            self.banner.say("")

    def make_room(self, *, narrow: bool, low: bool) -> None:
        """Leave out what a small window has no room for; F1 tells the keys there."""
        margin = SPACE_M if narrow else SPACE_L
        fit(self.body, margins=(margin, SPACE_M, margin, SPACE_M))
        self.hints.setVisible(not low)
        self.details.setVisible(not low)

    def _show(self) -> None:
        view = self._desk.model.view
        if view is None:
            return
        self.top.show_sheet(view)
        if view.note != self.note.text:  # a note that is being typed keeps its cursor
            self.note.fill(view.note)
        self.note.say(FieldState.SAVED if view.note else FieldState.PLAIN)
        self.note.line.setReadOnly(view.decided)

    def _show_score(self, score: Score) -> None:
        view = self._desk.model.view
        if view is not None:
            self.top.show_score(view.checklist, score)

    def _explain(self, item: Item | None) -> None:
        self.details.setText(" ".join(item.details) if item else "")

    def _keep_note(self, text: str) -> None:
        try:
            self._desk.note(text)
        except AppError as error:
            self.note.say(FieldState.INVALID, sentence(error))
        else:
            self.note.say(FieldState.SAVED)
