"""Theo dõi các xã: every commune in a list, what needs attention first, and its details beside it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.names import fold, place_key
from desktop.services.reception.radar import Commune, Need, Reading
from desktop.ui.context import PageContext
from desktop.ui.files import ask_open, ask_save, workbook_filter
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.reception.commune import CommuneCard
from desktop.ui.pages.reception.merger import CommuneMergerForm
from desktop.ui.pages.reception.words import (
    age_text,
    age_tone,
    deadline_text,
    need_text,
    need_tone,
    of,
)
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M, fit
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.job_slot import JobSlot
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.panes import Panes
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.table import Table

ALL, NEEDY, SILENT, GAPS = "all", "needy", "silent", "gaps"
SHOWS: Final[dict[str, Callable[[Commune], bool]]] = {
    ALL: lambda _one: True,
    NEEDY: lambda one: bool(one.needs),
    SILENT: lambda one: one.last is None,
    GAPS: lambda one: bool({Need.GAP, Need.REFUSED} & set(one.needs)),
}
NEVER = -1
LEAST_TABLE = 240
ORDERS: Final[dict[str, Callable[[Commune], Any]]] = {
    "need": lambda one: one.urgency,
    "name": lambda one: place_key(one.name),
    "age": lambda one: NEVER if one.age is None else one.age,
    "changes": lambda one: one.last_changes,
    "registered": lambda one: one.figures.registered,
    "scored": lambda one: one.figures.scored,
    "recognised": lambda one: one.figures.recognised,
}


class RadarSection(Section):
    """The communes of one receiving office.

    Signals:
        led: another part of the page is asked for by its key.
    """

    led = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._reading: Reading | None = None
        self._words, self._order, self._descending = "", "need", False
        self.slot = JobSlot()
        self.deadline = label("", "second")
        self.total = label("", "heading")
        self.search = SearchField(self.tr("Tìm xã theo tên hoặc mã"))
        self.search.asked.connect(self._ask)
        self.search.left_down.connect(self._go_to_list)
        self.search.follow_shortcut(self)
        self.filter = Segmented(self.tr("Hiện"))
        self.filter.chosen.connect(lambda _key: self._show())
        self.expect = button(self.tr("Xã cần chờ…"), icon="import")
        self.expect.clicked.connect(self._ask_book)
        self.export = button(self.tr("Số liệu tổng hợp…"), icon="export")
        self.export.clicked.connect(self._ask_export)
        self.model = RowsModel(self._columns())
        self.table = Table(self.tr("Các xã"))
        self.table.show_rows(self.model)
        self.table.sort_asked.connect(self._sort)
        context.preferences.place_columns(self.table, "radar")
        ScaledColumns(self.table)
        self.detail = CommuneCard()
        self.detail.led.connect(self.led)
        self.merger = CommuneMergerForm(self.workplace.mergers)
        self.merger.left.connect(self._end_merger)
        self.detail.merging.connect(self._ask_merger)
        self.detail.parting.connect(self._part)
        self.detail.holding.connect(self._hold)
        self.detail.freeing.connect(self._free)
        self.table.current_changed.connect(self._detail)
        listing = Card(margin=1)
        listing.add(self.table)
        self.panes = Panes(listing, self.detail, shares=(7, 3))
        self.empty = EmptyState(
            "reception",
            self.tr("Chưa có xã nào"),
            self.tr("Viết thư mời và ghi danh các xã, hoặc nạp danh sách mã và tên xã cần chờ."),
            self.tr("Ghi danh xã"),
            self.tr("Nạp danh sách xã…"),
        )
        enrol, book = self.empty.buttons
        enrol.clicked.connect(lambda: context.open_page("exchange", "enrol"))
        book.clicked.connect(self._ask_book)
        fit(self.table, min_height=LEAST_TABLE)
        head = tools(self.total, None, self.deadline, spacing=SPACE_M)
        self.tools = tools(self.search, self.filter, None, self.export, self.expect)
        parts = (self.slot, head, self.tools, self.merger, self.panes, self.empty)
        whole = column(*parts, spacing=SPACE_M)
        whole.setStretchFactor(self.panes, 1)
        self.setLayout(whole)

    def first_field(self) -> QWidget:
        if self._reading is not None and not self._reading.communes:
            return self.empty.buttons[0]
        return self.table if self.model.rows else self.search

    def reload(self) -> None:
        self._reading = self.workplace.radar.read(self.context.year)
        self._show()

    def take_book(self, book: Path) -> None:
        """Name the communes to wait for by a list in a workbook."""
        with self.context.explained(self):
            number = self.workplace.radar.expect_book(book)
            words = self.tr("Danh sách cần chờ có {n} xã.").format(n=grouped(number))
            self.context.tell(words)
            self.reload()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Xã, phường"), lambda one: one.name, key="name", width=0, least=140),
            Column(self.tr("Cần chú ý"), need_text, key="need", tone=need_tone, width=164),
            Column(self.tr("Gói cuối"), age_text, key="age", tone=age_tone, width=80),
            Column(self.tr("Thay đổi"), _changes, key="changes", number=True, width=80),
            Column(self.tr("Đăng ký"), _registered, key="registered", number=True, width=80),
            Column(self.tr("Đã chấm"), _scored, key="scored", number=True, width=80),
            Column(self.tr("Công nhận"), _recognised, key="recognised", number=True, width=100),
        )

    def _show(self) -> None:
        """Show the communes that the search and the filter leave, in the order asked for."""
        reading = self._reading
        if reading is None:
            return
        self._offer(reading)
        chosen = self.table.currentIndex()
        before = self.model.row(chosen).code if chosen.isValid() else None
        wanted = SHOWS[self.filter.key]
        found = [one for one in reading.communes if wanted(one) and self._matches(one)]
        found.sort(key=ORDERS[self._order], reverse=self._descending)
        self.model.replace(found)
        self.table.mark_order(self._order, descending=self._descending)
        self._say(reading)
        codes = [one.code for one in found]
        if found:
            self.table.go_to(codes.index(before) if before in codes else 0)
        else:
            self.detail.show_commune(None)

    def _offer(self, reading: Reading) -> None:
        names = {
            ALL: self.tr("Tất cả"),
            NEEDY: self.tr("Cần chú ý"),
            SILENT: self.tr("Chưa gửi"),
            GAPS: self.tr("Thiếu, không nhận"),
        }
        counts = {key: sum(map(wanted, reading.communes)) for key, wanted in SHOWS.items()}
        self.filter.offer([(key, f"{text} ({counts[key]})") for key, text in names.items()])

    def _say(self, reading: Reading) -> None:
        there = bool(reading.communes)
        for part in (self.panes, self.tools, self.total):
            part.setVisible(there)
        self.empty.setVisible(not there)
        self.deadline.setText(deadline_text(reading))
        sent = sum(1 for one in reading.communes if one.last is not None)
        words = self.tr("{n} xã · {sent} xã đã gửi · {needy} xã cần chú ý").format(
            n=grouped(len(reading.communes)),
            sent=grouped(sent),
            needy=grouped(sum(1 for one in reading.communes if one.needs)),
        )
        self.total.setText(words)

    def _matches(self, commune: Commune) -> bool:
        names = " ".join(f"{one.name} {one.code}" for one in commune.called)
        text = fold(f"{commune.name} {commune.code} {names}")
        return all(word in text for word in fold(self._words).split())

    def _detail(self, commune: Commune | None) -> None:
        self.detail.show_commune(commune)

    def _go_to_list(self) -> None:
        self.table.setFocus()

    def _ask(self, words: str) -> None:
        self._words = words
        self._show()

    def _sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - the signal's own form
        self._order, self._descending = key, descending
        self._show()

    def _ask_merger(self, commune: Commune) -> None:
        assert self._reading is not None
        others = [
            one
            for one in sorted(self._reading.communes, key=lambda one: place_key(one.name))
            if one.code != commune.code and not one.merged_into and one.enrolled
        ]
        self.merger.ask(commune, others, self.workplace.mergers.today)

    def _end_merger(self) -> None:
        self.merger.hide()
        self.reload()
        self.table.setFocus()

    def _part(self, commune: Commune) -> None:
        with self.context.explained(self):
            self.workplace.mergers.take_back(commune.code)
            words = self.tr("Đã bỏ ghi {name} sáp nhập.").format(name=commune.name)
            self.context.tell(words)
        self.reload()

    def _hold(self, commune: Commune) -> None:
        with self.context.explained(self):
            self.workplace.claims.settle(commune.official, commune.code)
            words = self.tr("Mã {code} là của {name}. Gọi xã kia ghi lại mã của mình.")
            self.context.tell(words.format(code=commune.official, name=commune.name))
        self.reload()

    def _free(self, commune: Commune) -> None:
        with self.context.explained(self):
            self.workplace.claims.reopen(commune.official)
            words = self.tr("Đã bỏ quyết định về mã {code}.").format(code=commune.official)
            self.context.tell(words)
        self.reload()

    def _ask_export(self) -> None:
        name = f"tong-hop-{self.context.year}.xlsx"
        kinds = self.tr("Bảng tính Excel (*.xlsx);;Báo cáo để in (*.pdf)")
        ask_save(self, self.tr("Lưu số liệu tổng hợp"), name, kinds, self.export_to)

    def export_to(self, path: Path) -> None:
        """Write the figures of all communes: as a workbook, or as a report when it is a .pdf."""
        if self._reading is None:
            return
        with self.context.explained(self):
            if path.suffix.lower() == ".pdf":
                self.workplace.papers.report(self._reading.year, path)
            else:
                self.workplace.consolidated.save(self._reading, path)
            self.context.tell(self.tr("Đã lưu {name}.").format(name=path.name))

    def _ask_book(self) -> None:
        title = self.tr("Bảng mã và tên các xã")
        ask_open(self, title, workbook_filter(), self.take_book)


def _changes(one: Commune) -> str:
    return grouped(one.last_changes) if one.last else ""


def _registered(one: Commune) -> str:
    return of(one.figures.registered, one.figures.families)


def _scored(one: Commune) -> str:
    return of(one.figures.scored, one.figures.registered)


def _recognised(one: Commune) -> str:
    return of(one.figures.recognised, one.figures.registered)
