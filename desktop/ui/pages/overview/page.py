"""Tổng quan: where the year stands, what is next, and that the work is safe."""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from desktop.domain.checklist import Completeness
from desktop.domain.subjects import SubjectKind
from desktop.errors import AppError
from desktop.services.datafile.backups import ENDING, BackupMade
from desktop.ui.context import PageContext
from desktop.ui.pages.overview.cards import FamilyCard, SafetyCard, VillagesCard
from desktop.ui.pages.overview.communes import (
    APPLIED,
    CHANGES,
    RECEIVED,
    CommuneLine,
    CommunesCard,
)
from desktop.ui.pages.overview.tasks import TasksCard
from desktop.ui.pages.overview.words import Way, point_of
from desktop.ui.pages.page import Page
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XL
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.phase_line import PhaseLine
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.tiles import Tiles

LEAST = 360  # drawn pixels of a card before cards go below each other
RECEIVER = "receiver"
BACKUP = frozenset({"backup"})


class OverviewPage(Page):
    """The first page of the day."""

    shows: ClassVar[frozenset[str]] = frozenset()
    help_topic: ClassVar[str] = "overview"

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.receiver = self.workplace.office.role == RECEIVER
        self._backing_up = False
        self.phases = PhaseLine()
        line = Card(self.tr("Năm công tác"))
        line.heading.hide()
        line.add(self.phases)
        self.families = FamilyCard()
        self.tasks = TasksCard()
        self.tasks.asked.connect(self._go)
        self.villages = VillagesCard()
        self.safety = SafetyCard(receiver=self.receiver, server=self.workplace.server)
        self.safety.backing_up.connect(self.back_up)
        self.communes = CommunesCard()
        self.communes.receiving.connect(lambda: self.context.open_page("reception", "inbox"))
        (self.villages if self.receiver else self.communes).hide()
        upper = Tiles([self.tasks, self.families], LEAST)
        places = self.communes if self.receiver else self.villages
        lower = Tiles([places, self.safety], LEAST)
        margins = (SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        inside = column(line, upper, lower, None, spacing=SPACE_M, margins=margins)
        self.setLayout(column(scrolling(holder(inside)), spacing=0))

    def reload(self) -> None:
        year = self.workplace.overview.year(self.year)
        today = dt.datetime.now().astimezone().date()
        kind = SubjectKind.FAMILY
        self.phases.draw([point_of(line, receiver=self.receiver) for line in year.phases])
        self.families.show_year(year, year.counts[kind], year.last_year[kind])
        self.families.mark_unofficial(unofficial=self._unofficial(kind))
        self.tasks.show_tasks(year.tasks, self.year)
        self.villages.show_villages(year.villages, self.year)
        self.safety.show_year(year, today)
        if self.receiver:
            self.communes.show_communes(self._communes(), today)
        self._order()

    def first_field(self) -> QWidget:
        """The button of the most urgent thing."""
        self._refresh()
        rows = list(self.tasks.rows.values())
        if rows:
            return rows[0].button
        return self.communes if self.safety.backup.isHidden() else self.safety.backup

    def back_up(self) -> None:
        """Make a backup on the worker; work goes on meanwhile."""
        if self._backing_up:
            return
        self._work(busy=True)
        to = self._backup_file()
        job = self.context.jobs.run(lambda _progress: self.workplace.backups.make(to))
        job.succeeded.connect(self._backed_up)
        job.failed.connect(lambda error: self.context.failures.show(error, self))
        job.ended.connect(lambda: self._work(busy=False))

    def _order(self) -> None:
        """Let Tab go through the tasks first, as they stand."""
        parts = [row.button for row in self.tasks.rows.values()]
        places = self.communes.table if self.receiver else self.villages.more
        for before, after in pairwise([*parts, places, self.safety.backup]):
            self.setTabOrder(before, after)

    def _work(self, *, busy: bool) -> None:
        self._backing_up = busy
        self.safety.work(busy=busy)

    def _backed_up(self, made: BackupMade) -> None:
        words = self.tr("Đã sao lưu và kiểm tra lại: {name}.")
        self.context.tell(words.format(name=made.path.name))
        self.context.changes.notice(BACKUP)

    def _backup_file(self) -> Path | None:
        """A file in the folder the officer chose, if one was chosen."""
        folder = self.context.preferences.backup_folder
        if folder is None:
            return None
        stamp = dt.datetime.now().astimezone()
        name = f"{self.workplace.data_file.stem}-{stamp:%Y%m%d-%H%M%S}{ENDING}"
        return folder / name

    def _go(self, way: Way) -> None:
        if way.page:
            self.context.open_page(way.page, way.target)
        else:
            self.back_up()

    def _unofficial(self, kind: SubjectKind) -> bool:
        try:
            checklist = self.workplace.checklists.of(kind, self.year)
        except AppError:  # none is chosen: nothing is scored, so there is nothing to mark
            return False
        return bool(checklist.completeness is Completeness.ILLUSTRATIVE)

    def _communes(self) -> Sequence[CommuneLine]:
        """The communes, those that never sent first, then by the age of their last package."""
        taken: dict[str, list[tuple[int, int]]] = {}
        for parcel in self.workplace.exchange.parcels():
            if (parcel.direction, parcel.kind, parcel.state) == (RECEIVED, CHANGES, APPLIED):
                taken.setdefault(parcel.office_code, []).append((parcel.handled_at, parcel.changes))
        lines = {}
        for peer in self.workplace.trust.peers():
            if peer.role == RECEIVER:
                continue
            found = taken.get(peer.office_code, [])
            last = max((at for at, _changes in found), default=0)
            moment = dt.datetime.fromtimestamp(last / 1000, dt.UTC).isoformat() if last else ""
            changes = sum(count for _at, count in found)
            lines[peer.office_code] = CommuneLine(
                peer.office_code, peer.office_name, len(found), changes, moment
            )
        return sorted(lines.values(), key=lambda line: (line.last, line.name))
