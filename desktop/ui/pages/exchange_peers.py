"""Các xã đã ghi danh: who is known here, and when something last came from each."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.services.exchange import ParcelRow
from desktop.services.trust import PeerRow
from desktop.sync.manifest import Kind
from desktop.ui.context import PageContext
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.exchange_words import moment
from desktop.ui.theme import fit
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.table import Table

LEAST_HEIGHT = 220
RECEIVER, RECEIVED = "receiver", "received"


@dataclass(frozen=True, slots=True)
class Known:
    """One enrolled office and the last that came from it."""

    peer: PeerRow
    last: ParcelRow | None


class PeersCard(Card):
    """The enrolled offices, by code."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workplace = context.workplace
        self.heading.setText(self.tr("Các xã đã ghi danh"))
        self.body.addLayout(self.head)
        self.count = label("", "second")
        self.head.addWidget(self.count)
        self.model = RowsModel(
            (
                Column(self.tr("Xã, phường"), lambda one: one.peer.office_name, width=0),
                Column(self.tr("Mã"), lambda one: one.peer.office_code, width=72),
                Column(
                    self.tr("Giấy số"), lambda one: str(one.peer.list_number), number=True, width=84
                ),
                Column(self.tr("Gói gần nhất"), self._last, tone=_tone, width=140),
            )
        )
        self.table = Table(self.tr("Các xã đã ghi danh"))
        self.table.show_rows(self.model)
        context.preferences.place_columns(self.table, "peers")
        fit(self.table, min_height=LEAST_HEIGHT)
        self.nobody = label(
            self.tr("Chưa có xã nào. Viết thư mời, đưa cho các xã, rồi nhận tệp đề nghị của họ."),
            "second",
            wrap=True,
        )
        self.add(self.nobody, self.table)

    def reload(self) -> None:
        """Read the offices anew."""
        last: dict[str, ParcelRow] = {}
        for parcel in self._workplace.exchange.parcels():
            if parcel.direction == RECEIVED and parcel.kind == Kind.CHANGES:
                last.setdefault(parcel.office_code, parcel)
        known = [
            Known(peer, last.get(peer.office_code))
            for peer in self._workplace.trust.peers()
            if peer.role != RECEIVER
        ]
        self.model.replace(known)
        self.table.setVisible(bool(known))
        self.nobody.setVisible(not known)
        self.count.setText(str(len(known)) if known else "")

    def _last(self, known: Known) -> str:
        return moment(known.last.handled_at) if known.last else self.tr("chưa gửi gói nào")


def _tone(known: Known) -> str:
    return "" if known.last else "warning"
