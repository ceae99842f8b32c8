"""Đã ban hành: the decisions of the year, whom each recognises, and the decision on paper."""

import datetime as dt
from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from desktop.documents.figures import points
from desktop.domain.dates import vietnamese_date
from desktop.domain.subjects import SubjectKind
from desktop.services.titles.recognition import DecisionRow, RecognisedRow
from desktop.ui.kinds import noun_of
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.recognition.words import LONG, years_running
from desktop.ui.theme import ROW, SPACE_S, SPACE_XS, fit
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.table import Table

MOST_LINES = 4  # of the upper list; more are scrolled to


class IssuedView(QWidget):
    """Decisions above, the list of the one chosen below.

    Signals:
        save_asked: id of a decision to be written as a file.
        print_asked: id of a decision to be printed.
        certificates_asked: id of a decision whose certificates are wanted.
    """

    save_asked = Signal(object)
    print_asked = Signal(object)
    certificates_asked = Signal(object)

    def __init__(
        self, recognised: Callable[[UUID], Sequence[RecognisedRow]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._recognised = recognised
        self.decisions = RowsModel(self._decision_columns(), parent=self)
        self.table = Table(self.tr("Các quyết định đã ban hành"))
        self.table.show_rows(self.decisions)
        self.people = RowsModel(self._people_columns(), parent=self)
        self.listing = Table(self.tr("Danh sách được công nhận"))
        self.listing.show_rows(self.people)
        self.heading = label("", "heading")
        self.mark = Pill("", "warning", self)
        self.print = button(self.tr("In quyết định…"), icon="print")
        self.save = button(self.tr("Lưu PDF…"), icon="save")
        self.certificates = button(self.tr("Giấy công nhận"), "primary", icon="certificate")
        first = Card(margin=SPACE_S)
        first.add(self.table)
        second = Card(margin=SPACE_S)
        second.add(
            tools(self.heading, self.mark, None, self.save, self.print, self.certificates),
            self.listing,
        )
        fit(second.body, spacing=SPACE_S)
        layout = column(first, second, spacing=SPACE_S)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.table.current_changed.connect(self._show_people)
        for made, said in (
            (self.save, self.save_asked),
            (self.print, self.print_asked),
            (self.certificates, self.certificates_asked),
        ):
            made.clicked.connect(lambda _=False, said=said: self._emit(said))

    @property
    def current(self) -> DecisionRow | None:
        """The decision a person stands on."""
        place = self.table.currentIndex().row()
        return self.decisions.row(place) if 0 <= place < len(self.decisions.rows) else None

    def show_decisions(self, decisions: Sequence[DecisionRow], wanted: UUID | None = None) -> None:
        """Show the decisions of a year, and stand on one of them."""
        before = wanted or (self.current.id if self.current else None)
        self.decisions.replace(decisions)
        ids = [one.id for one in decisions]
        lines = min(max(len(ids), 1), MOST_LINES)
        fit(self.table, height=ROW * (lines + 1) + SPACE_XS)
        if ids:
            self.table.go_to(ids.index(before) if before in ids else 0)
        else:
            self.people.replace(())

    def _show_people(self, decision: DecisionRow | None) -> None:
        if decision is None:
            return
        words = self.tr("Quyết định {number}: {n} {noun}")
        noun, count = noun_of(SubjectKind(decision.kind)), grouped(decision.recognised)
        self.heading.setText(words.format(number=decision.number, n=count, noun=noun))
        self.mark.say(self.tr("không chính thức") if decision.illustrative else "", "warning")
        self.people.replace(self._recognised(decision.id))

    def _emit(self, said: SignalInstance) -> None:
        if self.current is not None:
            said.emit(self.current.id)

    def _decision_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Số quyết định"), lambda one: one.number, width=150),
            Column(self.tr("Ngày ký"), lambda one: day(one.signed_on), width=100),
            Column(self.tr("Công nhận"), recognised_text, number=True, width=100),
            Column(self.tr("Người ký"), lambda one: f"{one.signer}, {one.signer_title}", width=0),
        )

    def _people_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Số vào sổ"), lambda one: one.register_number, width=102),
            Column(
                self.tr("Tên"),
                lambda one: self.tr("đã xóa theo yêu cầu") if one.erased else one.name,
                tone=lambda one: "second" if one.erased else "",
                width=156,
            ),
            Column(self.tr("Địa chỉ"), lambda one: one.address, width=0),
            Column(self.tr("Điểm"), lambda one: points(one.total), number=True, width=56),
            Column(
                self.tr("Liên tục"),
                lambda one: "" if one.erased else years_running(one.streak),
                tone=lambda one: "gold" if one.streak >= LONG else "second",
                width=120,
            ),
        )


def day(stored: str) -> str:
    """A stored day as it is written on paper."""
    return vietnamese_date(dt.date.fromisoformat(stored))


def recognised_text(decision: DecisionRow) -> str:
    """How many a decision recognises."""
    return grouped(decision.recognised)
