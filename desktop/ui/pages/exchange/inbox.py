"""Nhận: what came back from above is dropped or chosen, and each file says what became of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.exchange.received import Preview, Received
from desktop.ui.context import PageContext
from desktop.ui.files import package_filter
from desktop.ui.pages.exchange.outcomes import day_of, previewed, received, sends
from desktop.ui.pages.exchange.words import Offices
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.drop_area import DropArea
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_slot import JobSlot
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.outcome import Outcomes


class InboxSection(Section):
    """Takes a commune's files; whatever would change the register is shown before it does.

    Signals:
        taken: some files were taken over, with their results.
    """

    taken = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._paths: Sequence[Path] = ()
        words = self.tr("Thả biên nhận, giấy ghi danh, gói công bố (.skh) vào đây.")
        self.drop = DropArea(words, self.tr("Chọn tệp…"), package_filter())
        self.drop.given.connect(self.look_at)
        self.slot = JobSlot()
        self.summary = label("", "heading", wrap=True)
        self.outcomes = Outcomes()
        self.go = button(self.tr("Nhận"), "primary", icon="import")
        self.go.clicked.connect(self.take)
        self.leave = button(self.tr("Bỏ qua"))
        self.leave.clicked.connect(self.empty)
        self._tools = tools(self.go, self.leave)
        self.card = Card(self.tr("Nhận"))
        self.card.add(self.drop, self.summary, self._tools, self.outcomes, None)
        self.setLayout(column(self.slot, self.card, spacing=SPACE_M))
        self.empty()

    def first_field(self) -> QWidget:
        return self.go if self._paths else self.drop.choose

    def empty(self) -> None:
        """Forget what was dropped."""
        self._paths = ()
        self.outcomes.show_all(())
        self.summary.setText("")
        self._show(asking=False)
        self.drop.setFocus()

    def look_at(self, paths: Sequence[Path]) -> None:
        """Look into files without changing anything."""
        preview, self._paths = self.workplace.reception.preview, tuple(paths)
        self.work(
            self.tr("Đang xem trước"),
            lambda progress: preview(paths, progress),
            self.slot,
            self._looked,
            meanwhile=self.card,
        )

    def take(self) -> None:
        """Take the files over that were looked at."""
        reception, paths = self.workplace.reception, self._paths
        self.work(
            self.tr("Đang nhận"),
            lambda progress: reception.receive(paths, None, progress),
            self.slot,
            self._took,
            meanwhile=self.card,
        )

    def _looked(self, previews: list[Preview]) -> None:
        offices = Offices(self.workplace)
        if not sends(previews):
            self.take()
            return
        self.outcomes.show_all(tuple(previewed(one, offices) for one in previews))
        good = sum(1 for one in previews if one.verdict.accepted)
        self.summary.setText(
            self.tr("Xem trước: {good} trên {all} tệp nhận được. Chưa có gì thay đổi.").format(
                good=good, all=len(previews)
            )
        )
        self._show(asking=True)
        self.go.setFocus()
        self.reveal(self.card)

    def _took(self, results: list[Received]) -> None:
        days = {
            parcel.id: day_of(parcel.handled_at) for parcel in self.workplace.exchange.parcels()
        }
        offices = Offices(self.workplace)
        self._paths = ()
        self.outcomes.show_all(tuple(received(one, offices, days) for one in results))
        good = sum(1 for one in results if one.accepted)
        words = self.tr("Đã xử lý {all} tệp: nhận {good}, không nhận {bad}.")
        self.summary.setText(words.format(all=len(results), good=good, bad=len(results) - good))
        self._show(asking=False)
        self.drop.choose.setFocus()
        self.reveal(self.card)
        self.taken.emit(results)

    def _show(self, *, asking: bool) -> None:
        """Show the buttons that belong to a preview, or those that do not."""
        for part, shown in (
            (self.summary, bool(self.summary.text())),
            (self.outcomes, bool(self.outcomes.shown)),
            (self._tools, asking),
        ):
            part.setVisible(shown)
