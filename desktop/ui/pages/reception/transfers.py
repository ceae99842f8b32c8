"""Hộ chuyển xã: households that left one commune for another, and how far each has come."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.services.settling.transfers import TransferLine, TransferState
from desktop.ui.context import PageContext
from desktop.ui.errors import translated
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.register.form import birth_text
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M, SPACE_S, fit
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import Field
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.panes import Panes
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.table import Table
from desktop.wording import QT_TRANSLATE_NOOP
from desktop.wording.transfers import TRANSFERS

T = QT_TRANSLATE_NOOP
LEAST_TABLE, LATE = 240, 30
TONES = {
    TransferState.OPEN: "warning",
    TransferState.OUTSIDE: "primary",
    TransferState.PASSED: "primary",
    TransferState.STRAY: "danger",
    TransferState.ACCEPTED: "success",
    TransferState.REFUSED: "danger",
    TransferState.DISPUTED: "danger",
    TransferState.RETURNED: "danger",
}

MATCHED = T("reception", "Tên xã khớp với {meant}: xem lại rồi chuyển tiếp.")
UNTOLD = T("reception", "Phiếu chưa đi: ghi biên nhận cho xã mới ở phần Nhận gói.")
ADVICE = {
    TransferState.OPEN: T(
        "reception", "Tên xã không khớp với xã nào đã ghi danh: chọn xã, hoặc ghi là ra ngoài."
    ),
    TransferState.OUTSIDE: "",
    TransferState.PASSED: T(
        "reception", "Đã chuyển tiếp {n} ngày trước; xã trả lời trong gói gửi sau."
    ),
    TransferState.STRAY: T("reception", "Xã đã sáp nhập hoặc khóa đã bị thu hồi: chọn xã khác."),
    TransferState.ACCEPTED: T("reception", "{takers} đã nhận vào sổ."),
    TransferState.REFUSED: T(
        "reception", "Lý do: {reason}. Chọn xã khác, hoặc để xã cũ hoàn tác việc chuyển đi."
    ),
    TransferState.DISPUTED: T(
        "reception", "Chờ xã mới quyết định; nếu hai xã cùng nhận, hỏi lại hai xã."
    ),
    TransferState.RETURNED: T(
        "reception", "Hộ đang ở sổ của hai xã ({takers} và {former}): hỏi lại hai xã."
    ),
}


class TransfersSection(Section):
    """The list, and what a person decides about one of them.

    Signals:
        counted: how many wait for a person here.
        answering: receipts should be written, for slips go along with them.
    """

    counted = Signal(int)
    answering = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._desk = context.workplace.transfers
        self.all = button("", icon="send")
        self.all.clicked.connect(self.pass_all)
        self.answer = button(self.tr("Ghi biên nhận…"), icon="receipt")
        self.answer.clicked.connect(self.answering)
        self.model = RowsModel(
            (
                Column(self.tr("Chủ hộ"), lambda one: one.name, width=152),
                Column(self.tr("Xã cũ"), lambda one: one.from_office, width=120),
                Column(self.tr("Nơi đến"), _meant, width=132),
                Column(self.tr("Tình trạng"), self._state, tone=_tone, width=0),
            )
        )
        self.table = Table(self.tr("Hộ chuyển xã"))
        self.table.show_rows(self.model)
        self.table.current_changed.connect(self._show)
        context.preferences.place_columns(self.table, "transfers")
        ScaledColumns(self.table)
        fit(self.table, min_height=LEAST_TABLE)
        self.title = label("", "subheading", wrap=True)
        self.state = Pill(parent=self)
        self.facts = label("", wrap=True)
        self.advice = label("", "second", wrap=True)
        self.to = QComboBox()
        self.table.opened.connect(lambda _line: self.to.setFocus())
        self.pass_ = button(self.tr("Chuyển tiếp"), "primary", icon="send")
        self.pass_.clicked.connect(self.pass_on)
        self.outside = button(self.tr("Ra ngoài địa bàn"))
        self.outside.clicked.connect(self.keep_outside)
        self.again = button(self.tr("Bỏ việc chuyển tiếp"), icon="undo")
        self.again.clicked.connect(self.reopen)
        self.field = Field(self.tr("Xã mới"), self.to)
        acts = tools(self.pass_, self.outside, self.again)
        parts = (self.title, self.state, self.facts, self.advice, self.field, acts)
        self.content = holder(column(*parts, spacing=SPACE_M))
        detail = Card(margin=SPACE_M)
        detail.add(self.content, None)
        listing = Card(margin=1)
        listing.add(self.table)
        self.panes = Panes(listing, detail, shares=(5, 3))
        self.empty = EmptyState(
            "family",
            self.tr("Chưa có hộ nào chuyển sang xã khác"),
            self.tr(
                "Khi một xã ghi hộ ra khỏi xã và gửi gói, hộ hiện ở đây để chuyển tiếp cho xã mới."
            ),
        )
        whole = column(
            holder(column(tools(self.all, self.answer))), self.panes, self.empty, spacing=SPACE_S
        )
        whole.setStretchFactor(self.panes, 1)
        self.setLayout(whole)

    def first_field(self) -> QWidget:
        return self.table

    def reload(self) -> None:
        rows = self._desk.listed()
        chosen = self.table.currentIndex().row()
        self.model.replace(rows)
        self.panes.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        proposals = sum(one.proposal is not None for one in rows)
        words = self.tr("Chuyển tiếp {n} hộ đã khớp tên xã")
        self.all.setText(words.format(n=proposals))
        self.all.setVisible(proposals > 0)
        self.answer.setVisible(any(map(_untold, rows)))
        if rows:
            self.table.go_to(min(max(chosen, 0), len(rows) - 1))
        self.counted.emit(sum(one.waits_here for one in rows))

    @property
    def current(self) -> TransferLine | None:
        """The household that is shown."""
        at = self.table.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    def pass_all(self) -> None:
        """Pass on everybody whose words mean one commune."""
        with self.context.explained(self):
            number = self._desk.pass_all()
            words = self.tr("Đã chuyển tiếp {n} hộ; phiếu đi kèm biên nhận sau của xã mới.")
            self.context.tell(words.format(n=number))
        self._again()

    def pass_on(self) -> None:
        """Pass the household shown on to the commune chosen."""
        words = self.tr("Đã chuyển tiếp {name}; phiếu đi kèm biên nhận sau của xã mới.")
        code = str(self.to.currentData() or "")
        self._decide(words, lambda line: self._desk.pass_on(line.move_id, code))

    def keep_outside(self) -> None:
        """Say that the household shown went to none of our communes."""
        words = self.tr("Đã ghi: {name} ra ngoài địa bàn.")
        self._decide(words, lambda line: self._desk.keep_outside(line.move_id))

    def reopen(self) -> None:
        """Take back where the household shown was passed on."""
        words = self.tr("Đã bỏ việc chuyển tiếp {name}.")
        self._decide(words, lambda line: self._desk.reopen(line.move_id))

    def _decide(self, words: str, do: Callable[[TransferLine], object]) -> None:
        line = self.current
        if line is None:
            return
        with self.context.explained(self):
            do(line)
            self.context.tell(words.format(name=line.name))
        self._again()

    def _again(self) -> None:
        self.reload()
        self.table.setFocus()

    def _show(self, line: TransferLine | None) -> None:
        self.content.setVisible(line is not None)
        if line is None:
            return
        self.title.setText(line.name)
        self.state.say(translated(TRANSFERS[line.state]), TONES[line.state])
        self.facts.setText(self._facts(line))
        self.advice.setText(_advice(line))
        self.advice.setVisible(bool(self.advice.text()))
        self._offer(line)
        self.pass_.setText(self.tr("Đổi xã mới") if line.to else self.tr("Chuyển tiếp"))
        settled = line.state in {TransferState.ACCEPTED, TransferState.RETURNED}
        for part in (self.field, self.pass_):
            part.setHidden(settled)
        self.outside.setHidden(settled or line.state is TransferState.OUTSIDE)
        self.again.setHidden(settled or line.state is TransferState.OPEN)

    def _offer(self, line: TransferLine) -> None:
        """The communes to choose from; the one that is meant stands ready."""
        self.to.clear()
        self.to.addItem(self.tr("Chọn xã…"), None)
        for one in self._desk.destinations():
            if one.name != line.from_office:
                self.to.addItem(f"{one.name} ({one.code})", one.code)
        meant = line.to or line.proposal
        if meant is not None:
            self.to.setCurrentIndex(max(self.to.findData(meant.code), 0))

    def _facts(self, line: TransferLine) -> str:
        words = self.tr("Ở {village}, {office}; rời đi ngày {day}, ghi là đến “{place}”.")
        return words.format(
            village=line.village, office=line.from_office, day=birth_text(line.moved_on),
            place=line.place,
        )  # fmt: skip

    def _state(self, line: TransferLine) -> str:
        words = translated(TRANSFERS[line.state])
        if line.state is TransferState.PASSED and line.days:
            return self.tr("{state}, đã {n} ngày").format(state=words, n=line.days)
        return words


def _meant(line: TransferLine) -> str:
    return line.to.name if line.to else line.place


def _tone(line: TransferLine) -> str:
    late = line.state is TransferState.PASSED and line.days >= LATE
    return "warning" if late else TONES[line.state]


def _untold(line: TransferLine) -> bool:
    return line.state is TransferState.PASSED and not line.told


def _advice(line: TransferLine) -> str:
    """What a person may do next."""
    words = ADVICE[line.state]
    if line.state is TransferState.OPEN and line.proposal is not None:
        words = MATCHED
    elif _untold(line):
        words = UNTOLD
    return QCoreApplication.translate("reception", words).format(
        meant=line.proposal.name if line.proposal else "", n=line.days, reason=line.reason,
        takers=", ".join(line.by), former=line.from_office,
    )  # fmt: skip
