"""Gửi – nhận: whom one exchanges with, packages out and answers in, and what differs."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.context import PageContext
from desktop.ui.pages.exchange.answer import AnswerCard
from desktop.ui.pages.exchange.conflicts import ConflictsSection
from desktop.ui.pages.exchange.enrol import EnrolSection
from desktop.ui.pages.exchange.inbox import InboxSection
from desktop.ui.pages.exchange.join import JoinSection
from desktop.ui.pages.exchange.office_pcs import PcsSection
from desktop.ui.pages.exchange.parcels import ParcelsSection
from desktop.ui.pages.exchange.publish import PublishSection
from desktop.ui.pages.exchange.send import SendSection
from desktop.ui.pages.exchange.trust import TrustSection
from desktop.ui.pages.page import Page
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XL
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.tiles import Tiles

COMMUNE = "commune"
MARGINS = (SPACE_XL, 0, SPACE_XL, SPACE_L)
LEAST = 400
JOIN, MAIN, ENROL, CONFLICTS, PARCELS = "join", "main", "enrol", "conflicts", "parcels"
PCS, TRUST, PUBLISH = "pcs", "trust", "publish"
PLACES = {"send": MAIN, "receive": MAIN, "unsent": MAIN, "no_receiver": JOIN}
"""Other names under which other pages lead here."""


class ExchangePage(Page):
    """A commune joins, sends and takes answers; a receiving office enrols and publishes."""

    shows: ClassVar[frozenset[str]] = frozenset()
    help_topic: ClassVar[str] = "exchange"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._commune = self.workplace.office.role == COMMUNE
        self._open_conflicts = 0
        self.choice = Segmented(self.tr("Phần của trang"))
        self.choice.chosen.connect(self._turn)
        self.conflicts = ConflictsSection(context)
        self.conflicts.counted.connect(self._count)
        self.parcels = ParcelsSection(context)
        self.sections: dict[str, Section] = {CONFLICTS: self.conflicts, PARCELS: self.parcels}
        self.stack = QStackedWidget()
        self._shown: dict[str, QWidget] = {
            CONFLICTS: scrolling(holder(column(self.conflicts, margins=MARGINS))),
            PARCELS: holder(column(self.parcels, margins=MARGINS)),
        }
        if self._commune:
            self._make_commune()
        else:
            self._make_receiver()
        for widget in self._shown.values():
            self.stack.addWidget(widget)
        head = row(self.choice, None, margins=(SPACE_XL, SPACE_L, SPACE_XL, 0))
        self.setLayout(column(head, self.stack, spacing=SPACE_M))

    def _make_commune(self) -> None:
        self.join = JoinSection(self.context)
        self.join.joined.connect(self._joined)
        self.send = SendSection(self.context)
        self.send.sent.connect(self.parcels.reload)
        self.trust = TrustSection(self.context)
        self.trust.changed.connect(self.reload)
        self.answer = AnswerCard(self.context)
        self.inbox = InboxSection(self.context)
        self.inbox.taken.connect(lambda _results: self.reload())
        self.pcs = PcsSection(self.context)
        self.sections |= {JOIN: self.join, MAIN: self.send, PCS: self.pcs, TRUST: self.trust}
        answers = holder(column(self.inbox, self.send.phone))
        both = Tiles([self.send, answers], LEAST)
        whole = holder(column(self.answer, both, spacing=SPACE_M))
        self._shown |= {JOIN: _page(self.join), MAIN: _page(whole)}
        self._shown |= {PCS: _page(self.pcs), TRUST: _page(self.trust)}

    def _make_receiver(self) -> None:
        self.enrol = EnrolSection(self.context)
        self.publish = PublishSection(self.context)
        self.sections |= {ENROL: self.enrol, PUBLISH: self.publish}
        self._shown |= {ENROL: _page(self.enrol), PUBLISH: _page(self.publish)}

    def first_field(self) -> QWidget:
        self._refresh()
        return self.sections[self.choice.key].first_field()

    def reload(self) -> None:
        self._offer()
        if self._commune:
            self.answer.reload()
        self.conflicts.reload()
        if self.choice.key != CONFLICTS:
            self.sections[self.choice.key].reload()
        self._show(self.choice.key)

    def open_target(self, target: object) -> None:
        if isinstance(target, tuple) and not self._commune:
            self._read_requests(target)
            return
        key = PLACES.get(str(target), str(target))
        if key in dict(self._choices()):
            self._offer()  # a page that was never shown has offered nothing yet
            self.choice.take(key)
            self._turn(key)

    def _choices(self) -> list[tuple[str, str]]:
        """The parts this office has now, in the order of the work."""
        joined = not self._commune or self.workplace.trust.enrolled()
        first = (MAIN, self.tr("Gửi và nhận")) if joined else (JOIN, self.tr("Nối cấp tiếp nhận"))
        if self._commune:
            parts, pcs = self._of_commune(first, joined=joined)
        else:
            pcs = []
            parts = [(ENROL, self.tr("Ghi danh")), (PUBLISH, self.tr("Công bố"))]
        waiting = f" ({self._open_conflicts})" if self._open_conflicts else ""
        return [
            *parts,
            (CONFLICTS, self.tr("Mâu thuẫn") + waiting),
            (PARCELS, self.tr("Lịch sử gói")),
            *pcs,
        ]

    def _of_commune(
        self, first: tuple[str, str], *, joined: bool
    ) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """What a commune's PC begins with, and what comes last."""
        pcs = [(PCS, self.tr("Các máy của xã"))]
        if not joined and not self.workplace.pcs.is_main():
            return pcs, []  # who receives is heard from the main PC
        known = self.workplace.trust.receiver() is not None
        return ([first, (TRUST, self.tr("Khóa, công bố"))] if known else [first]), pcs

    def _offer(self) -> None:
        self.choice.offer(self._choices())

    def _turn(self, key: str) -> None:
        with self.context.explained(self):
            self.sections[key].reload()
        self._show(key)

    def _show(self, key: str) -> None:
        self.stack.setCurrentWidget(self._shown[key])

    def _count(self, conflicts: int) -> None:
        self._open_conflicts = conflicts
        self._offer()

    def _joined(self) -> None:
        self.reload()
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_requests(self, paths: tuple[Path, ...]) -> None:
        self.open_target(ENROL)
        self.enrol.request.lay(paths)


def _page(content: QWidget) -> QWidget:
    """A part that scrolls when the window is too low for it."""
    return scrolling(holder(column(content, None, margins=MARGINS)))
