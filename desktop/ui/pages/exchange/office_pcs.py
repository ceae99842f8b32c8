"""Các máy của xã: who they are, how another one joins, and the folder in which they exchange."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.exchange.pcs import Pc
from desktop.ui.context import PageContext
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.exchange.folder import FolderSection
from desktop.ui.pages.exchange.leases import LeasesSection
from desktop.ui.pages.exchange.pcs_add import AddPcSection
from desktop.ui.pages.exchange.pcs_join import JoinPcSection
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M, fit
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.form import TextField
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.table import Table
from desktop.ui.widgets.tiles import Tiles

LEAST, LEAST_HEIGHT = 420, 118


class PcsSection(Section):
    """What a PC of a commune shows of the others: the main one adds, a new one asks first."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.pcs = PcsList(context)
        self.folder = FolderSection(context)
        self.folder.met.connect(self.pcs.reload)
        self.add: AddPcSection | None = None
        self.join: JoinPcSection | None = None
        self.leases = LeasesSection(context)
        parts: list[QWidget] = [self.pcs, self.folder, self.leases]
        if self.workplace.pcs.is_main():
            self.add = AddPcSection(context, self.folder)
            self.add.added.connect(self.reload)
            parts.insert(2, self.add)
        else:
            self.join = JoinPcSection(context, self.folder)
            self.join.joined.connect(self.reload)
            parts.insert(0, self.join)
        self.setLayout(column(Tiles(parts, LEAST), spacing=SPACE_M))

    def first_field(self) -> QWidget:
        if self.join is not None and not self.workplace.pcs.joined():
            return self.join.first_field()
        return self.folder.first_field()

    def reload(self) -> None:
        self.pcs.reload()
        self.folder.reload()
        self.leases.reload()
        if self.join is not None:
            self.join.reload()
            joined = self.workplace.pcs.joined()
            self.join.setVisible(not joined)
            self.pcs.name.setVisible(joined)
            self.folder.setVisible(joined)
            self.leases.setVisible(joined)


class PcsList(Section):
    """The PCs by name; this one can be renamed.

    Signals:
        renamed: this PC has another name.
    """

    renamed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.name = TextField(
            self.tr("Tên của máy này"),
            hint=self.tr("Tên dễ nhận ra: Máy Văn phòng, Máy xách tay Thôn 5."),
        )
        self.name.committed.connect(self.rename)
        self.model = RowsModel(
            (
                Column(self.tr("Máy"), self._name, width=0),
                Column(self.tr("Vai trò"), self._part, width=124),
                Column(self.tr("Tình trạng"), self._state, tone=_tone, width=184),
            )
        )
        self.table = Table(self.tr("Các máy của xã"))
        self.table.show_rows(self.model)
        context.preferences.place_columns(self.table, "office-pcs")
        fit(self.table, min_height=LEAST_HEIGHT)
        card = Card(self.tr("Các máy của xã"))
        card.add(
            label(
                self.tr(
                    "Mỗi máy giữ đủ sổ của cả xã. Máy chính thêm máy khác và gửi lên cấp trên."
                ),
                "second",
                wrap=True,
            ),
            self.table,
            self.name,
            None,
        )
        self.setLayout(column(card, spacing=SPACE_M))

    def first_field(self) -> QWidget:
        return self.name

    def reload(self) -> None:
        found = self.workplace.pcs.listed()
        self.model.replace(found)
        self.name.fill(found[0].name)

    def rename(self, name: str) -> None:
        """Give this PC the name that was typed; an empty field changes nothing."""
        if name and name != self.workplace.pcs.name():
            with self.context.explained(self):
                self.workplace.pcs.rename(name)
                self.reload()
                self.renamed.emit()

    def _name(self, pc: Pc) -> str:
        name = pc.name or self.tr("(chưa đặt tên)")
        return self.tr("{name} · máy này").format(name=name) if pc.here else name

    def _part(self, pc: Pc) -> str:
        return self.tr("máy chính") if pc.main else self.tr("máy thành viên")

    def _state(self, pc: Pc) -> str:
        if pc.here:
            joined = self.workplace.pcs.joined() or pc.main
            return self.tr("đang dùng") if joined else self.tr("chờ máy chính")
        if pc.state == "replaced":
            return self.tr("đã đổi tên máy")
        if pc.state == "invited":
            return self.tr("chờ giấy trả lời")
        return self.tr("đã trao đổi") if pc.holds else self.tr("chưa trao đổi lần nào")


def _tone(pc: Pc) -> str:
    return "" if pc.here or pc.holds else "warning"
