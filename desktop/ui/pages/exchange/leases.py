"""Thôn mang đi họp: a PC takes a village along, the others are warned; nothing is locked."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.services.sharing.leases import Lease
from desktop.ui.context import PageContext
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M, SPACE_S
from desktop.ui.widgets.boxes import column, empty, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.labels import label


class LeasesSection(Section):
    """Which village is with which PC, and two buttons.

    Signals:
        changed: a village was taken along or given back.
    """

    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.village = QComboBox()
        self.village.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.village.setAccessibleName(self.tr("Thôn mang đi họp"))
        self.take = button(self.tr("Mang thôn này đi"), icon="village")
        self.take.clicked.connect(self.take_along)
        self._lines = holder(column(spacing=SPACE_S))
        card = Card(self.tr("Thôn mang đi họp"))
        card.add(
            label(
                self.tr(
                    "Máy mang đi họp thôn báo cho các máy khác biết thôn đang ở đâu. Máy khác "
                    "vẫn chấm được, chỉ được nhắc."
                ),
                "second",
                wrap=True,
            ),
            tools(self.village, self.take),
            self._lines,
            None,
        )
        self.setLayout(column(card, spacing=SPACE_M))

    def first_field(self) -> QWidget:
        return self.village

    def reload(self) -> None:
        chosen, villages = self.village.currentData(), self.workplace.register.villages()
        self.village.clear()
        for one in villages:
            self.village.addItem(one.name, one.id)
        places = [place for place, one in enumerate(villages) if one.id == chosen]
        self.village.setCurrentIndex(places[0] if places else 0)
        self.take.setEnabled(bool(self.village.count()))
        self._show(self.workplace.leases.listed())

    def take_along(self) -> None:
        """Take the chosen village along."""
        village, name = self.village.currentData(), self.village.currentText()
        if village is not None:
            words = self.tr("{village} đang ở máy này.").format(village=name)
            self._do(lambda: self.workplace.leases.take(village), words)

    def give_back(self, lease: Lease) -> None:
        """Say that a village is back."""
        words = self.tr("{village} đã trả lại.").format(village=lease.name)
        self._do(lambda: self.workplace.leases.give_back(lease.village), words)
        self.village.setFocus()

    def _do(self, work: Callable[[], object], words: str) -> None:
        with self.context.explained(self):
            work()
            self.reload()
            self.context.tell(words)
            self.changed.emit()

    def _show(self, leases: list[Lease]) -> None:
        lines = self._lines.layout()
        assert lines is not None
        empty(lines)
        for lease in leases:
            lines.addWidget(self._line(lease))

    def _line(self, lease: Lease) -> QWidget:
        words = label(self._words(lease), "warning" if lease.old else "", wrap=True)
        back = button(self.tr("Trả lại"), "small")
        back.setAccessibleName(self.tr("Trả lại {village}").format(village=lease.name))
        back.clicked.connect(lambda: self.give_back(lease))
        line = row(words, back, spacing=SPACE_M)
        line.setStretch(0, 1)
        return holder(line)

    def _words(self, lease: Lease) -> str:
        where = self.tr("máy này") if lease.here else lease.pc or self.tr("máy khác")
        words = self.tr("{village} đang ở {pc} từ {day}")
        text = words.format(village=lease.name, pc=where, day=f"{lease.since:%d/%m/%Y}")
        return self.tr("{text}, có lẽ quên trả").format(text=text) if lease.old else text
