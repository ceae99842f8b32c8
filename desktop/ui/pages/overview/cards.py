"""The cards of the overview: the title of families, the villages, and that the work is safe."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.titles.overview import KindCounts, VillageProgress, Year
from desktop.ui.pages.overview.words import moment
from desktop.ui.theme import SPACE_M, SPACE_S
from desktop.ui.widgets.bars import Share, ShareList
from desktop.ui.widgets.boxes import row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import IconLabel, label
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.year_bars import YearBar, YearBars

SHOWN_VILLAGES = 8


class FamilyCard(Card):
    """Registered, scored, passed and recognised families, beside last year's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Gia đình học tập"), parent=parent)
        self._unofficial = Pill("", "warning", self)
        self.head.addWidget(self._unofficial)
        self._total, words = label("", "figure"), label(self.tr("hộ trong sổ"), "second")
        whole = row(self._total, words, None, spacing=SPACE_S)
        whole.setAlignment(words, Qt.AlignmentFlag.AlignBottom)
        self._bars = YearBars()
        self.add(whole, self._bars, None)
        self.body.setSpacing(SPACE_S)

    def show_year(self, year: Year, counts: KindCounts, before: KindCounts) -> None:
        """Show a year's counts."""
        whole = counts.subjects
        self._total.setText(grouped(whole))
        names = (
            (self.tr("Đăng ký"), "registered", "primary"),
            (self.tr("Đã chấm"), "scored", "primary"),
            (self.tr("Đạt"), "passed", "primary"),
            (self.tr("Được công nhận"), "recognised", "success"),
        )
        known = before.registered > 0
        self._bars.draw(
            [
                YearBar(
                    name,
                    f"{grouped(getattr(counts, field))} · {percent(getattr(counts, field), whole)}",
                    share(getattr(counts, field), whole),
                    tone,
                    share(getattr(before, field), whole) if known else None,
                    self.tr("năm {year}: {n}").format(
                        year=year.year - 1, n=grouped(getattr(before, field))
                    )
                    if known
                    else "",
                )
                for name, field, tone in names
            ]
        )

    def mark_unofficial(self, *, unofficial: bool) -> None:
        """Say that the year is scored with our own illustrative criteria."""
        self._unofficial.say(self.tr("bộ tiêu chí minh họa") if unofficial else "", "warning")


class VillagesCard(Card):
    """How far each village is with its meeting; the slowest first until all are asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tiến độ bình xét theo thôn"), parent=parent)
        self._villages: Sequence[VillageProgress] = ()
        self._year, self._whole = 0, False
        self._list = ShareList()
        self._nothing = label("", "second", wrap=True)
        self.more = button("", "link")
        self.more.clicked.connect(self._turn)
        self.add(self._list, self._nothing, row(self.more, None), None)

    def show_villages(self, villages: Sequence[VillageProgress], year: int) -> None:
        """Show the villages that have registered families."""
        self._villages = [one for one in villages if one.registered]
        self._year = year
        self._draw()

    def _turn(self) -> None:
        self._whole = not self._whole
        self._draw()

    def _draw(self) -> None:
        shown = list(self._villages)
        many = len(shown) > SHOWN_VILLAGES
        if many and not self._whole:
            shown = sorted(shown, key=lambda one: share(one.village_scored, one.registered))
            shown = shown[:SHOWN_VILLAGES]
        self._list.draw(
            [Share(one.name, share(one.village_scored, one.registered)) for one in shown]
        )
        self._list.setVisible(bool(shown))
        words = self.tr("Chưa có hộ nào đăng ký năm {year}.")
        self._nothing.setText(words.format(year=self._year))
        self._nothing.setHidden(bool(shown))
        texts = (self.tr("Xem đủ {n} thôn"), self.tr("Chỉ xem {m} thôn chậm nhất"))
        words = texts[self._whole].format(n=len(self._villages), m=SHOWN_VILLAGES)
        self.more.setText(words)
        self.more.setVisible(many)


class SafetyCard(Card):
    """Last backup, last package, last receipt, open conflicts.

    Signals:
        backing_up: the person wants a backup now.
    """

    backing_up = Signal()

    def __init__(self, *, receiver: bool, server: str = "", parent: QWidget | None = None) -> None:
        super().__init__(self.tr("An toàn dữ liệu"), parent=parent)
        self._receiver, self._server = receiver, server
        self.backup = button(self.tr("Sao lưu ngay"), "small", icon="backup")
        self.backup.clicked.connect(self.backing_up)
        self.backup.setHidden(bool(server))
        self._lines = [_Fact() for _ in range(4)]
        for fact in self._lines:
            self.add(fact)
        self.add(row(self.backup, None), None)

    def show_year(self, year: Year, today: dt.date) -> None:
        """Show when things were last done."""
        never = self.tr("chưa lần nào")

        def when(iso: str) -> str:
            return moment(iso, today) if iso else never

        backup, sent, receipt, conflicts = self._lines
        good = ("done", "success")
        if self._server:
            backup.say(self.tr("Sao lưu"), self.tr("do người quản trị máy chủ"), "backup", "second")
        else:
            backup.say(
                self.tr("Sao lưu gần nhất"),
                when(year.last_backup),
                *(good if year.last_backup else ("warning", "warning")),
            )
        sent.say(self.tr("Gửi cấp trên"), when(year.last_sent), "send", "second")
        confirmed = bool(year.last_receipt) and year.last_receipt >= year.last_sent
        receipt.say(
            self.tr("Biên nhận"),
            when(year.last_receipt),
            *(good if confirmed else ("receipt", "second")),
        )
        for fact in (sent, receipt):
            fact.setHidden(self._receiver)
        count = self.tr("{n} chỗ cần quyết định").format(n=grouped(year.conflicts))
        conflicts.say(
            self.tr("Mâu thuẫn"),
            count if year.conflicts else self.tr("không có"),
            *(("conflict", "danger") if year.conflicts else good),
        )

    def work(self, *, busy: bool) -> None:
        """Show that a backup is being made."""
        self.backup.setEnabled(not busy)
        self.backup.setText(self.tr("Đang sao lưu…") if busy else self.tr("Sao lưu ngay"))


class _Fact(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._sign = IconLabel("done", "success")
        self._what, self._when = label("", "second", wrap=True), label("", wrap=True)
        line = row(self._sign, self._what, self._when, spacing=SPACE_M)
        line.setStretch(1, 1)
        line.setStretch(2, 1)
        self.setLayout(line)

    def say(self, what: str, when: str, icon: str, tone: str) -> None:
        self._what.setText(what)
        self._when.setText(when)
        self._sign.show_icon(icon, tone)
        self.setAccessibleName(f"{what}: {when}")


def share(part: int, whole: int) -> float:
    """A part of a whole, from 0 to 1."""
    return part / whole if whole else 0.0


def percent(part: int, whole: int) -> str:
    """A share as whole per cent, never rounded up to a completeness that is not there."""
    return f"{int(100 * share(part, whole))}%"
