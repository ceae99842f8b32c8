"""Tệp giữ lại: what was not taken over, why, and what to do with it."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.exchange.received import Received, Terms
from desktop.services.reception.held import HeldRow
from desktop.sync.reasons import Reason
from desktop.ui.context import PageContext
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.exchange.outcomes import received
from desktop.ui.pages.exchange.words import Offices, refusal
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M, fit
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_slot import JobSlot
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.panes import Panes
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.table import Table

LEAST_TABLE, WAITING = 240, "waiting"


class HeldSection(Section):
    """The files that were put aside, waiting or refused.

    Signals:
        counted: how many there are.
    """

    counted = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._offices = Offices(self.workplace)
        self.slot = JobSlot()
        self.model = RowsModel(
            (
                Column(self.tr("Tệp"), lambda one: one.file_name, width=152),
                Column(self.tr("Xã"), self._office, width=132),
                Column(self.tr("Tình trạng"), self._state, tone=_tone, width=112),
                Column(self.tr("Lý do"), lambda one: _words(one)[0], width=0, least=260),
                Column(self.tr("Ngày"), lambda one: f"{_day(one):%d/%m/%Y}", width=108),
            )
        )
        self.table = Table(self.tr("Tệp giữ lại"))
        self.table.show_rows(self.model)
        self.table.current_changed.connect(self._show)
        context.preferences.place_columns(self.table, "held")
        ScaledColumns(self.table)
        fit(self.table, min_height=LEAST_TABLE)
        self.title = label("", "subheading", wrap=True)
        self.state = Pill(parent=self)
        self.why = label("", wrap=True)
        self.advice = label("", "second", wrap=True)
        self.place = label("", "small", wrap=True)
        self.again = button(self.tr("Thử lại"), "primary", icon="refresh")
        self.again.clicked.connect(lambda: self.retry(allow=False))
        self.allow = button(self.tr("Xác nhận và nhận"), "danger")
        self.allow.clicked.connect(lambda: self.retry(allow=True))
        self.strike = button(self.tr("Xóa khỏi danh sách"))
        self.strike.clicked.connect(self.dismiss)
        detail = Card(margin=SPACE_M)
        buttons = tools(self.again, self.allow, self.strike)
        self.content = holder(
            column(
                self.title, self.state, self.why, self.advice, buttons, self.place, spacing=SPACE_M
            )
        )
        detail.add(self.content, None)
        listing = Card(margin=1)
        listing.add(self.table)
        self.panes = Panes(listing, detail, shares=(7, 3))
        self.empty = EmptyState(
            "done",
            self.tr("Không có tệp nào bị giữ lại"),
            self.tr("Gói không nhận được và gói đang đợi gói trước sẽ đứng ở đây, kèm lý do."),
        )
        whole = column(self.slot, self.panes, self.empty, spacing=SPACE_M)
        whole.setStretchFactor(self.panes, 1)
        self.setLayout(whole)

    def first_field(self) -> QWidget:
        return self.table

    def reload(self) -> None:
        self._offices = Offices(self.workplace)
        rows = self.workplace.reception.held.listed()
        chosen = self.table.currentIndex().row()
        self.model.replace(rows)
        self.panes.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if rows:
            self.table.go_to(min(max(chosen, 0), len(rows) - 1))
        self.counted.emit(len(rows))

    def retry(self, *, allow: bool) -> None:
        """Take the chosen files over now, if they can be."""
        rows: Sequence[HeldRow] = self.table.chosen()
        reception = self.workplace.reception
        terms = Terms(allow_mass_change=allow, copy_first=True)
        self.work(
            self.tr("Đang thử lại"),
            lambda _progress: reception.retry(rows, terms),
            self.slot,
            self._retried,
            meanwhile=self.content,
        )

    def dismiss(self) -> None:
        """Strike the chosen files off; they stay in their folder."""
        rows: Sequence[HeldRow] = self.table.chosen()
        with self.context.explained(self):
            for row in rows:
                self.workplace.reception.held.dismiss(row.id)
        words = self.tr("Đã xóa {n} dòng khỏi danh sách. Tệp vẫn còn trong thư mục.")
        self.context.tell(words.format(n=len(rows)))
        self.reload()
        self.table.setFocus()

    def _retried(self, results: list[Received]) -> None:
        if results:
            self.context.tell(received(results[0], self._offices, {}).happened)
        else:
            self.context.tell(self.tr("Tệp không còn trong thư mục: đề nghị xã gửi lại."))
        self.reload()
        self.table.setFocus()

    def _show(self, row: HeldRow | None) -> None:
        self.content.setVisible(row is not None)
        if row is None:
            return
        happened, advice = _words(row)
        self.title.setText(row.file_name)
        self.state.say(self._state(row), _tone(row))
        self.why.setText(happened)
        self.advice.setText(advice)
        self.allow.setVisible(row.reason == Reason.MASS_CHANGE)
        there = self.workplace.reception.held.place_of(row) is not None
        self.again.setEnabled(there)
        self.place.setText(
            self.tr("Tệp nằm trong thư mục “{name}”, cạnh tệp dữ liệu.").format(
                name=self.workplace.reception.held.folder(row.state).name
            )
            if there
            else self.tr("Tệp không còn trong thư mục.")
        )

    def _office(self, row: HeldRow) -> str:
        return self._offices.name(row.office_code) if row.office_code else self.tr("chưa rõ")

    def _state(self, row: HeldRow) -> str:
        if row.state == WAITING:
            return self.tr("đang đợi")
        mass = row.reason == Reason.MASS_CHANGE
        return self.tr("cần xác nhận") if mass else self.tr("không nhận")


def _words(row: HeldRow) -> tuple[str, str]:
    words = refusal(row.reason, row.facts)
    return words.happened, words.advice


def _tone(row: HeldRow) -> str:
    return "warning" if row.state == WAITING else "danger"


def _day(row: HeldRow) -> dt.datetime:
    return dt.datetime.fromtimestamp(row.noticed_at / 1000, dt.UTC).astimezone()
