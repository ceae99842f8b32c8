"""What the receiving office has: its communes, and the packages that came from each."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.overview.words import moment
from desktop.ui.theme import SPACE_S, fit
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.table import Table

LEAST_TABLE = 220  # drawn pixels
CHANGES, APPLIED, RECEIVED = "changes", "applied", "received"


class CommuneLine(NamedTuple):
    """One commune as the receiving office sees it; `last` is ISO, empty for never."""

    code: str
    name: str
    packages: int
    changes: int
    last: str


class CommunesCard(Card):
    """The communes, the one that sent longest ago first.

    Signals:
        receiving: the person wants to take packages.
    """

    receiving = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Các xã"), parent=parent)
        self._today = dt.date.min
        self.total = label("", "second", wrap=True)
        self.receive = button(self.tr("Nhận gói"), "small", icon="reception")
        self.receive.clicked.connect(self.receiving)
        self.head.addWidget(self.receive)
        self.model = RowsModel(self._columns(), parent=self)
        self.table = Table(self.tr("Các xã"))
        self.table.show_rows(self.model)
        fit(self.table, min_height=LEAST_TABLE)
        ScaledColumns(self.table)
        self._nothing = label(
            self.tr("Chưa có xã nào. Gửi thư mời cho xã, rồi ghi danh xã ở trang Gửi – nhận."),
            "second",
            wrap=True,
        )
        self._empty = holder(column(self._nothing, None, spacing=SPACE_S))
        self.add(self.total, self.table, self._empty)

    def _columns(self) -> tuple[Column, ...]:
        never = self.tr("chưa gửi")
        return (
            Column(self.tr("Mã xã"), lambda one: one.code, width=76),
            Column(self.tr("Tên xã"), lambda one: one.name, width=0),
            Column(
                self.tr("Gói gần nhất"),
                lambda one: moment(one.last, self._today) if one.last else never,
                tone=lambda one: "" if one.last else "warning",
                width=120,
            ),
            Column(self.tr("Số gói"), lambda one: grouped(one.packages), number=True, width=64),
            Column(self.tr("Thay đổi"), lambda one: grouped(one.changes), number=True, width=84),
        )

    def show_communes(self, lines: Sequence[CommuneLine], today: dt.date) -> None:
        """Show the communes."""
        self._today = today
        self.model.replace(lines)
        sent = sum(1 for line in lines if line.last)
        words = self.tr("{n} xã đã ghi danh · {m} xã đã gửi · {p} gói đã nhận")
        packages = sum(line.packages for line in lines)
        self.total.setText(
            words.format(n=grouped(len(lines)), m=grouped(sent), p=grouped(packages))
        )
        self.table.setVisible(bool(lines))
        self._empty.setHidden(bool(lines))
