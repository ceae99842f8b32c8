"""Tiếp nhận: the receiving office watches over its communes and takes what they send."""

from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.context import PageContext
from desktop.ui.pages.page import Page
from desktop.ui.pages.reception.held import HeldSection
from desktop.ui.pages.reception.inbox import ReceptionInbox
from desktop.ui.pages.reception.radar import RadarSection
from desktop.ui.pages.reception.transfers import TransfersSection
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XL
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.segmented import Segmented

MARGINS = (SPACE_XL, 0, SPACE_XL, SPACE_L)
RADAR, INBOX, HELD, TRANSFERS, CONFLICTS = "radar", "inbox", "held", "transfers", "conflicts"


class ReceptionPage(Page):
    """The parts of the receiving office's work, one at a time."""

    shows: ClassVar[frozenset[str]] = frozenset()
    help_topic: ClassVar[str] = "reception"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.choice = Segmented(self.tr("Phần của trang"))
        self.choice.chosen.connect(self._turn)
        self.radar = RadarSection(context)
        self.radar.led.connect(self.open_target)
        self._held = self._moving = 0
        self.held = HeldSection(context)
        self.held.counted.connect(self._count)
        self.transfers = TransfersSection(context)
        self.transfers.counted.connect(self._count_moving)
        self.transfers.answering.connect(self._go_to_receipts)
        self.inbox = ReceptionInbox(context)
        self.inbox.taken.connect(self._offer)
        self.inbox.requests_found.connect(self._read_requests)
        self.sections: dict[str, Section] = {
            RADAR: self.radar, INBOX: self.inbox, HELD: self.held, TRANSFERS: self.transfers
        }  # fmt: skip
        self.stack = QStackedWidget()
        self._shown: dict[str, QWidget] = {}
        for key, section in self.sections.items():
            self._shown[key] = scrolling(holder(column(section, margins=MARGINS)))
            self.stack.addWidget(self._shown[key])
        head = row(self.choice, None, margins=(SPACE_XL, SPACE_L, SPACE_XL, 0))
        self.setLayout(column(head, self.stack, spacing=SPACE_M))
        self._offer()

    def first_field(self) -> QWidget:
        self._refresh()
        return self.sections[self.choice.key].first_field()

    def reload(self) -> None:
        self.held.reload()
        self.transfers.reload()
        if self.choice.key not in {HELD, TRANSFERS}:
            self.sections[self.choice.key].reload()

    def open_target(self, target: object) -> None:
        key = str(target)
        if key == CONFLICTS:
            self.context.open_page("exchange", CONFLICTS)
        elif key in self.sections:
            self.choice.take(key)
            self._turn(key)

    def _count(self, held: int) -> None:
        self._held = held
        self._offer()

    def _count_moving(self, moving: int) -> None:
        self._moving = moving
        self._offer()

    def _offer(self) -> None:
        held = f" ({self._held})" if self._held else ""
        moving = f" ({self._moving})" if self._moving else ""
        self.choice.offer(
            [
                (RADAR, self.tr("Theo dõi các xã")),
                (INBOX, self.tr("Nhận gói")),
                (HELD, self.tr("Tệp giữ lại") + held),
                (TRANSFERS, self.tr("Hộ chuyển xã") + moving),
            ]
        )

    def _go_to_receipts(self) -> None:
        self.open_target(INBOX)
        self.inbox.answer.setFocus()

    def _read_requests(self, requests: object) -> None:
        self.context.open_page("exchange", requests)

    def _turn(self, key: str) -> None:
        with self.context.explained(self):
            self.sections[key].reload()
        self.stack.setCurrentWidget(self._shown[key])
