"""Over the list and the sheet: which village, who scores, and what is next."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.domain.checklist import Checklist
from desktop.domain.year import Stage
from desktop.services.register.families import VillageRow
from desktop.ui.models.sheet_text import stage_name
from desktop.ui.theme import fit
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.labels import tip
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.segmented import Segmented

LEAST_VILLAGE = 130


class ScoringTools(QWidget):
    """Village, stage, whether the criteria are official, and the button that leads on.

    Signals:
        village_chosen: id of the village taken from the list.
        stage_chosen: the stage taken.
        next_asked: the person wants to go on with what is unfinished.
    """

    village_chosen = Signal(object)
    stage_chosen = Signal(object)
    next_asked = Signal()

    def __init__(self, kinds: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = kinds
        self.village = QComboBox()
        self.village.setAccessibleName(self.tr("Thôn"))
        fit(self.village, min_width=LEAST_VILLAGE)
        self.stage = Segmented(self.tr("Lần chấm"), [(one, stage_name(one)) for one in Stage])
        self.mark = Pill("", "warning", self)
        self.list = button(self.tr("Danh sách"), icon="menu")
        self.list.setCheckable(True)
        self.next = button(self.tr("Chấm tiếp"), "primary", icon="arrow-right")
        self.village.activated.connect(
            lambda place: self.village_chosen.emit(self.village.itemData(place))
        )
        self.stage.chosen.connect(lambda key: self.stage_chosen.emit(Stage(key)))
        self.next.clicked.connect(self.next_asked)
        parts = (self.village, self.stage, self.kinds, self.mark, self.list, None, self.next)
        layout = QVBoxLayout(self)
        layout.addWidget(tools(*parts))
        fit(layout, margins=(0, 0, 0, 0))

    def offer_villages(self, villages: Sequence[VillageRow], current: UUID | None) -> None:
        """Show the villages one can score."""
        with QSignalBlocker(self.village):
            self.village.clear()
            for one in villages:
                self.village.addItem(one.name, one.id)
            ids = [one.id for one in villages]
            self.village.setCurrentIndex(ids.index(current) if current in ids else 0)
            self.village.setHidden(not villages)

    def show_checklist(self, checklist: Checklist | None) -> None:
        """Say at once when the criteria are not official."""
        if checklist is None:
            self.mark.say("")
            return
        if not checklist.can_decide:
            self.mark.say(self.tr("bản nháp"), "warning")
            tip(self.mark, self.tr("Bộ tiêu chí còn thiếu nên chưa thể ra quyết định."))
        elif not checklist.official:
            self.mark.say(self.tr("không chính thức"), "warning")
            tip(self.mark, self.tr("Bộ tiêu chí để tập dượt, không phải văn bản của cấp nào."))
        else:
            self.mark.say("")

    def show_next(self, left: int, village: str = "") -> None:
        """Say what the button leads to: what is left here, or the next village."""
        if left:
            self.next.setText(self.tr("Chấm tiếp · còn {n}").format(n=left))
        elif village:
            self.next.setText(self.tr("Sang {village}").format(village=village))
        self.next.setVisible(bool(left or village))
