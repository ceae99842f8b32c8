"""The list and the sheet: beside each other, or in a narrow window one in place of the other."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.pages.scoring.sheet import SheetCard
from desktop.ui.pages.scoring.side import SubjectsCard
from desktop.ui.theme import SPACE_M, theme
from desktop.ui.widgets.boxes import row
from desktop.ui.widgets.empty_state import EmptyState

NARROW, LOW = 760, 600  # drawn pixels of the page


class ScoringPanes(QWidget):
    """Gives the two cards the room there is."""

    def __init__(
        self,
        side: SubjectsCard,
        sheet: SheetCard,
        toggle: QPushButton,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._side, self._sheet, self._toggle = side, sheet, toggle
        self._narrow = False
        layout = row(side, sheet, spacing=SPACE_M)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        toggle.toggled.connect(self._turn)
        side.list.entered.connect(self.enter_sheet)
        side.list.answered.connect(self._answer)
        sheet.grid.left.connect(self._leave_grid)
        sheet.note_left.connect(sheet.grid.setFocus)

    def make_room(self, page: QWidget) -> bool:
        """Suit the size of the page; True when it is a small one."""
        look = theme()
        self._narrow = page.width() < look.px(NARROW)
        low = page.height() < look.px(LOW)
        self._side.narrow(narrow=self._narrow)
        self._sheet.make_room(narrow=self._narrow, low=low)
        self._toggle.setVisible(self._narrow)
        self._turn(self._toggle.isChecked())
        return self._narrow or low

    def enter_sheet(self) -> None:
        """Let answers be typed."""
        self._toggle.setChecked(False)
        self._sheet.grid.setFocus()

    def _answer(self, event: QKeyEvent) -> None:
        self.enter_sheet()
        self._sheet.grid.keyPressEvent(event)

    def _leave_grid(self, way: int) -> None:
        if way > 0:
            self._sheet.go_to_note()
        else:
            self._toggle.setChecked(True)
            self._side.list.setFocus()

    def _turn(self, shown: bool) -> None:  # noqa: FBT001 - a signal's argument
        """In a narrow window the list takes the place of the sheet."""
        self._side.setVisible(shown or not self._narrow)
        self._sheet.setVisible(not (shown and self._narrow))
        if shown and self._narrow:
            self._side.list.setFocus()


class NobodyToScore(EmptyState):
    """Why there is no sheet, and the way to the register."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("scoring", "", "", self.tr("Mở Sổ đăng ký"), parent=parent)

    def say(self, village: str, year: int, noun: str) -> None:
        """Say what is missing: families at all, or families of a village that registered."""
        if village:
            self.tell(
                self.tr("{village} chưa có {noun} nào đăng ký năm {year}").format(
                    village=village, noun=noun, year=year
                ),
                self.tr(
                    "Chỉ {noun} đã đăng ký mới có phiếu chấm điểm. Đăng ký ở Sổ đăng ký."
                ).format(noun=noun),
            )
        else:
            self.tell(
                self.tr("Sổ chưa có hộ nào"),
                self.tr(
                    "Nhập danh sách hộ ở Sổ đăng ký và đăng ký năm {year}, rồi chấm ở đây."
                ).format(year=year),
            )
