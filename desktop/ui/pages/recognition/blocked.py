"""Chưa đủ điều kiện: who is kept back, why, and the way to what is missing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.names import fold
from desktop.domain.recognition import Reason
from desktop.domain.subjects import SubjectKind
from desktop.services.titles.recognition import Candidate
from desktop.ui.finders import matches
from desktop.ui.kinds import noun_of
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.recognition.words import ORDERS, counted, hint, total, why
from desktop.ui.theme import SPACE_M, SPACE_S, SPACE_XS, fit
from desktop.ui.widgets.boxes import column, empty, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.either import Either
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label, rule
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import Table

REASONS_WIDTH, SEARCH = 320, 220


class BlockedView(QWidget):
    """A list with reasons, and beside it each reason with what to do.

    Signals:
        led: a reason and the candidate it leads to.
    """

    led = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._everybody: tuple[Candidate, ...] = ()
        self._only: Reason | None = None
        self._search = self._noun = ""
        self._order, self._descending = "name", False
        self.search = SearchField(self.tr("Tìm tên"))
        self.everything = button(self.tr("Hiện tất cả"), "link")
        self.toggle = button(self.tr("Cần làm gì"), icon="info")
        self.model = RowsModel(self._columns(), parent=self)
        self.table = Table(self.tr("Danh sách chưa đủ điều kiện"))
        self.table.show_rows(self.model)
        self.table.mark_order("name")
        listing = Card(margin=SPACE_S)
        listing.add(tools(self.everything, None, self.search), self.table)
        self.search.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        fit(self.search, min_width=SEARCH)
        self._list: QVBoxLayout = column(spacing=SPACE_M)
        reasons = Card(self.tr("Vì sao và cần làm gì"))
        reasons.add(scrolling(holder(column(self._list, None, spacing=0))))
        self.buttons: dict[Reason, QWidget] = {}
        self.panes = Either(listing, reasons, self.toggle, width=REASONS_WIDTH)
        fit(listing.body, spacing=SPACE_S)
        self.setLayout(column(self.panes))
        self.search.asked.connect(self._search_for)
        self.search.left_down.connect(self.table.setFocus)
        self.search.follow_shortcut(self)
        self.everything.clicked.connect(lambda: self._show_only(None))
        self.table.sort_asked.connect(self._sort)
        self.table.opened.connect(self._lead)
        self.panes.turned.connect(self._follow_turn)

    def show_candidates(self, candidates: Sequence[Candidate], kind: SubjectKind) -> None:
        """Show who does not qualify now."""
        self._noun = noun_of(kind)
        self._everybody = tuple(candidates)
        found = counted(candidates)
        if self._only not in {reason for reason, _ in found}:
            self._only = None
        self._show_reasons(found)
        self._narrow()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Tên"), lambda one: one.name, "name", width=0),
            Column(self.tr("Thôn"), lambda one: one.village, "village", width=120),
            Column(self.tr("Điểm"), total, "total", number=True, width=64),
            Column(self.tr("Vì sao"), why, "why", tone=lambda _one: "warning", width=220),
        )

    def _show_reasons(self, found: Sequence[tuple[Reason, int]]) -> None:
        empty(self._list)
        self.buttons.clear()
        for place, (reason, count) in enumerate(found):
            if place:
                self._list.addWidget(rule())
            self._list.addWidget(self._reason_row(reason, count))

    def _reason_row(self, reason: Reason, count: int) -> QWidget:
        words = hint(reason)
        what = self.tr("{n} {noun}: {what}").format(
            n=grouped(count), noun=self._noun, what=words.what.lower()
        )
        lead = button(words.action, "small", icon="arrow-right")
        lead.setAccessibleName(f"{words.action}: {what}")
        lead.clicked.connect(lambda: self._lead_first(reason))
        see = button(self.tr("Xem danh sách này"), "link")
        see.clicked.connect(lambda: self._show_only(reason))
        self.buttons[reason] = lead
        return holder(
            column(
                label(what, "heading", wrap=True),
                label(words.advice, "small", wrap=True),
                tools(lead, see),
                spacing=SPACE_XS,
            )
        )

    def _lead_first(self, reason: Reason) -> None:
        self.led.emit(reason, next(one for one in self._everybody if reason in one.reasons))

    def _lead(self, candidate: Candidate) -> None:
        self.led.emit(candidate.reasons[0], candidate)

    def _show_only(self, reason: Reason | None) -> None:
        self._only = reason
        self.toggle.setChecked(False)
        self._narrow()
        self.table.setFocus()

    def _follow_turn(self, reasons: bool) -> None:  # noqa: FBT001 - a signal's argument
        (next(iter(self.buttons.values()), self.table) if reasons else self.table).setFocus()

    def _search_for(self, text: str) -> None:
        self._search = text
        self._narrow()

    def _sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._order, self._descending = key, descending
        self._narrow()

    def _narrow(self) -> None:
        found = [
            one
            for one in self._everybody
            if (self._only is None or self._only in one.reasons)
            and matches(self._search, one.name, fold)
        ]
        if (self._order, self._descending) != ("name", False):
            found.sort(key=ORDERS[self._order], reverse=self._descending)
        self.model.replace(found)
        self.everything.setVisible(self._only is not None)
        if found:
            self.table.go_to(0)
