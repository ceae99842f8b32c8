"""Giấy công nhận: look at the real pages of a decision, and put them into a file or on paper."""

from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from desktop.domain.subjects import SubjectKind
from desktop.services.titles.recognition import DecisionRow, RecognisedRow
from desktop.ui.actions import Command, act
from desktop.ui.context import PageContext
from desktop.ui.files import ask_save
from desktop.ui.kinds import KINDS, said
from desktop.ui.pages.certificates.list import RecognisedCard
from desktop.ui.pages.certificates.preview import PageView, Previews
from desktop.ui.pages.certificates.range import RangeBar
from desktop.ui.pages.certificates.work import Batch, Wanted, print_batch
from desktop.ui.pages.page import Page
from desktop.ui.pages.recognition.issued import day
from desktop.ui.pages.recognition.reading import file_name
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, fit, theme
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button, icon_button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.either import Either
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.settled import Settled, SettledStack

LIST, LOW = 300, 600  # drawn pixels


class CertificatesPage(Page):
    """A decision is chosen at the top; its list stands at the left, the page at the right."""

    shows: ClassVar[frozenset[str]] = frozenset({"decision", "recognition", "family", "sheet"})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._decisions: list[DecisionRow] = []
        self._wanted: UUID | None = None
        self._previews = Previews(context, self)
        self.decision = QComboBox()
        self.decision.setAccessibleName(self.tr("Quyết định"))
        self.decision.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.mark = Pill("", "warning", self)
        self.list = button(self.tr("Danh sách"), icon="menu")
        self.save = button(self.tr("Lưu PDF…"), icon="save")
        self.print = button(self.tr("In…"), "primary", icon="print")
        self.people = RecognisedCard()
        self.view = PageView()
        self.place = label("", "heading")
        self.back = icon_button("chevron-left", self.tr("Giấy trước"))
        self.forward = icon_button("chevron-right", self.tr("Giấy sau"))
        self.range = RangeBar()
        self.empty = EmptyState(
            "certificate",
            self.tr("Chưa có giấy công nhận nào để in"),
            self.tr(
                "Giấy công nhận chỉ có sau khi ban hành quyết định công nhận. "
                "Xét ai đủ điều kiện và ban hành quyết định trước."
            ),
            self.tr("Mở Xét công nhận"),
        )
        self._lay_out()
        self._connect()

    def first_field(self) -> QWidget:
        if self._stack.currentWidget() is self.empty:
            return self.empty.buttons[0]
        return self.people.table if self.people.isVisibleTo(self) else self.print

    def reload(self) -> None:
        """Read the decisions of the year and the list of the one chosen."""
        recognition = self.workplace.recognition
        self._previews.forget()
        here = self.context.kind  # the decisions of the kind that pages are about come first
        self._decisions = sorted(recognition.decisions(self.year), key=lambda one: one.kind != here)
        self._stack.setCurrentIndex(0 if self._decisions else 1)
        ids = [one.id for one in self._decisions]
        before = self._wanted if self._wanted in ids else self.current_id
        with QSignalBlocker(self.decision):
            self.decision.clear()
            for one in self._decisions:
                self.decision.addItem(self._name(one))
            self.decision.setCurrentIndex(ids.index(before) if before in ids else 0)
        self._wanted = None
        self._show_decision()

    def open_target(self, target: object) -> None:
        """Show the certificates of a decision, by its id."""
        if isinstance(target, UUID):
            self._wanted = target
            self._outdate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @property
    def current_id(self) -> UUID | None:
        """The decision chosen."""
        place = self.decision.currentIndex()
        return self._decisions[place].id if 0 <= place < len(self._decisions) else None

    def turn(self, by: int) -> None:
        """Show the next or previous page."""
        self.people.step(by)

    def save_to(self, to: Path) -> None:
        """Write the chosen certificates as one PDF."""
        batch = self._batch()
        if batch is None:
            return
        workplace = self.workplace
        self.context.run(
            self.tr("Đang ghi {n} giấy công nhận").format(n=grouped(batch.pages)),
            lambda progress: workplace.certificates.write(
                [batch.decision], to, progress, batch.subjects
            ),
            self,
            lambda count: self._told(self.tr("Đã lưu {n} giấy vào {name}."), count, to.name),
        )

    def print_on(self, printer: Any) -> None:
        """Print the chosen certificates."""
        batch, last = self._batch(), self.range.last.value()
        if batch is None:
            return
        workplace = self.workplace

        def printed(count: int) -> None:
            self._told(self.tr("Đã gửi {n} giấy tới máy in."), count)
            self.range.go_on_after(last)

        job = self.context.run(
            self.tr("Đang in {n} giấy công nhận").format(n=grouped(batch.pages)),
            lambda progress: print_batch(workplace, batch, printer, progress),
            self,
            printed,
        )
        job.cancelled.connect(self._say_stopped)

    def _lay_out(self) -> None:
        bar = tools(self.decision, self.mark, self.list, None, self.save, self.print)
        paper = Card(margin=SPACE_M)
        paper.add(row(self.back, self.place, self.forward, None), self.view, self.range)
        paper.body.setStretchFactor(self.view, 1)
        fit(paper.body, spacing=SPACE_S)
        panes = Either(paper, self.people, self.list, width=LIST, second_at_left=True)
        self._stack = SettledStack()
        desk = Settled()
        layout = column(bar, panes, spacing=SPACE_M)
        layout.setStretch(1, 1)
        desk.setLayout(layout)
        self._stack.addWidget(desk)
        self._stack.addWidget(self.empty)
        self._box = column(self._stack)
        self.setLayout(self._box)
        panes.turned.connect(lambda on: (self.people.table if on else self.view).setFocus())

    def _connect(self) -> None:
        self.decision.activated.connect(lambda _place: self._show_decision())
        self.people.chosen.connect(self._show_row)
        self.people.table.opened.connect(lambda _row: self.list.setChecked(False))
        self.people.search.follow_shortcut(self)
        self.view.resized.connect(lambda _pixels: self._ask())
        self._previews.ready.connect(self._show_page)
        self._previews.refused.connect(self._show_refusal)
        self.back.clicked.connect(lambda: self.turn(-1))
        self.forward.clicked.connect(lambda: self.turn(1))
        self.range.one.clicked.connect(self._take_one)
        self.range.changed.connect(self._allow)
        self.range.conflicts_asked.connect(lambda: self.context.open_page("exchange", "conflicts"))
        self.save.clicked.connect(self._ask_file)
        self.print.clicked.connect(self._ask_printer)
        self.empty.chosen.connect(lambda _text: self.context.open_page("recognition"))
        act(Command.PRINT, self, self._ask_printer)
        theme().changed.connect(self._make_room)

    def _name(self, decision: DecisionRow) -> str:
        words = self.tr("Quyết định {number} ngày {day} · {n} giấy")
        if decision.erased:
            words = self.tr("Quyết định {number} ngày {day} · {n} giấy, {m} đã xóa theo yêu cầu")
        name = words.format(
            number=decision.number,
            day=day(decision.signed_on),
            n=grouped(decision.recognised - decision.erased),
            m=grouped(decision.erased),
        )
        kind = SubjectKind(decision.kind)
        return name if kind is SubjectKind.FAMILY else f"{said(KINDS[kind])} · {name}"

    def _show_decision(self) -> None:
        decision = self.current_id
        if decision is None:
            return
        rows = self.workplace.recognition.recognised(decision)
        illustrative = self._decisions[self.decision.currentIndex()].illustrative
        self.mark.say(self.tr("không chính thức") if illustrative else "", "warning")
        self.range.show_rows(rows)
        self.people.show_rows(rows)

    def _show_row(self, row: RecognisedRow) -> None:
        rows = self.people.model.rows
        place = self.people.table.currentIndex().row()
        words = self.tr("Giấy {n} / {all} · số vào sổ {number}")
        self.place.setText(
            words.format(n=grouped(place + 1), all=grouped(len(rows)), number=row.register_number)
        )
        self.back.setEnabled(place > 0)
        self.forward.setEnabled(place < len(rows) - 1)
        self._ask()

    def _ask(self) -> None:
        """Have the page drawn, or say why it cannot be."""
        wanted = self._shown()
        if wanted is not None:
            self._previews.ask(wanted)

    def _shown(self) -> Wanted | None:
        decision, row = self.current_id, self.people.current
        if decision is None or row is None:
            return None
        return Wanted(decision, row.subject_id, self.view.pixels)

    def _show_page(self, wanted: Wanted, image: QImage) -> None:
        row, shown = self.people.current, self._shown()
        if row is not None and shown is not None and wanted[:2] == shown[:2]:
            words = self.tr("Giấy công nhận số {number}: {name}, {address}")
            self.view.show_page(
                image,
                words.format(number=row.register_number, name=row.name, address=row.address),
            )

    def _show_refusal(self, wanted: Wanted, words: str) -> None:
        shown = self._shown()
        if shown is not None and wanted[:2] == shown[:2]:
            self.view.say(words)

    def _take_one(self) -> None:
        if self.people.current is not None:
            self.range.take_one(self.people.current)

    def _allow(self) -> None:
        for made in (self.save, self.print):
            made.setEnabled(self._batch() is not None)

    def _batch(self) -> Batch | None:
        """What is chosen to be printed; None when that is nothing."""
        decision = self.current_id
        batch = self.range.batch(decision) if decision else None
        return batch if batch and batch.pages else None

    def _told(self, words: str, count: int, name: str = "") -> None:
        self.context.tell(words.format(n=grouped(count), name=name))

    def _say_stopped(self) -> None:
        self.context.tell(
            self.tr("Đã dừng in. Xem số của giấy cuối đã ra, rồi ghi số tiếp theo vào ô Từ số.")
        )

    def _ask_file(self) -> None:
        if self._batch() is not None:
            number = self._decisions[self.decision.currentIndex()].number
            name = file_name(self.tr("Giấy công nhận"), number)
            ask_save(self, self.tr("Lưu giấy công nhận"), name, "PDF (*.pdf)", self.save_to)

    def _ask_printer(self) -> None:
        from desktop.ui.printing import ask_printer  # noqa: PLC0415 - loads the printing library

        if self._batch() is not None:
            ask_printer(self, self.print_on)

    def _make_room(self) -> None:
        small = self.height() < theme().px(LOW)
        side, end = (SPACE_L, SPACE_M) if small else (SPACE_XL, SPACE_L)
        fit(self._box, margins=(side, end, side, end))
