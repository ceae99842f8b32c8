"""What stands in the place of an empty list: why it is empty, and the way on."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.recognition import Reason
from desktop.services.titles.recognition import Candidate
from desktop.ui.kinds import noun_of
from desktop.ui.pages.recognition.reading import Found
from desktop.ui.pages.recognition.words import counted, hint
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.job_bar import grouped

QUALIFIED, BLOCKED, ISSUED, CHECKLIST = "qualified", "blocked", "issued", "checklist"


class NothingToShow(EmptyState):
    """One sentence, one explanation, one button.

    Signals:
        view_asked: another list of the page would help.
        register_asked: families have to register first.
        led: the reason that keeps most back, and the first candidate it keeps.
    """

    view_asked = Signal(str)
    register_asked = Signal()
    led = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("recognition", "", "", self.tr("Mở"), parent=parent)
        self._follow: Callable[[], object] = lambda: None
        self.buttons[0].clicked.connect(self._go)
        self._say(self.tr("Đang xét điều kiện…"), "", "", lambda: None)

    def explain(self, key: str, found: Found, year: int) -> None:
        """Say why a list is empty."""
        noun = noun_of(found.used.kind)
        if key == QUALIFIED:
            self._nobody(found, year, noun)
        elif key == BLOCKED:
            self._say(
                self.tr("Không có {noun} nào chưa đủ điều kiện").format(noun=noun),
                self.tr("Mọi {noun} đã đăng ký đều đủ điều kiện hoặc đã được công nhận.").format(
                    noun=noun
                ),
                self.tr("Xem {noun} đủ điều kiện").format(noun=noun),
                lambda: self.view_asked.emit(QUALIFIED),
            )
        else:
            self._say(
                self.tr("Năm {year} chưa có quyết định nào").format(year=year),
                self.tr("Xem ai đủ điều kiện, rồi lập quyết định ở đó."),
                self.tr("Xem {noun} đủ điều kiện").format(noun=noun),
                lambda: self.view_asked.emit(QUALIFIED),
            )

    def _nobody(self, found: Found, year: int, noun: str) -> None:
        if found.blocked:
            self._kept_back(*counted(found.blocked)[0], found.blocked, noun)
        elif found.recognised:
            self._say(
                self.tr("Mọi {noun} đủ điều kiện đã được công nhận").format(noun=noun),
                self.tr("Xem danh sách, in quyết định và giấy công nhận ở mục Đã ban hành."),
                self.tr("Xem quyết định"),
                lambda: self.view_asked.emit(ISSUED),
            )
        else:
            self._say(
                self.tr("Chưa có {noun} nào đăng ký năm {year}").format(noun=noun, year=year),
                self.tr("Chỉ {noun} đã đăng ký và đã chấm điểm mới được xét.").format(noun=noun),
                self.tr("Mở Sổ đăng ký"),
                self.register_asked.emit,
            )

    def _kept_back(
        self, reason: Reason, count: int, blocked: tuple[Candidate, ...], noun: str
    ) -> None:
        words = hint(reason)
        first = next(one for one in blocked if reason in one.reasons)
        what = self.tr("{n} {noun}: {what}.").format(
            n=grouped(count), noun=noun, what=words.what.lower()
        )
        self._say(
            self.tr("Chưa {noun} nào đủ điều kiện").format(noun=noun),
            f"{what} {words.advice}",
            words.action,
            lambda: self.led.emit(reason, first),
        )

    def _say(self, heading: str, words: str, action: str, do: Callable[[], object]) -> None:
        self.tell(heading, words)
        self.buttons[0].setText(action)
        self.buttons[0].setVisible(bool(action))
        self._follow = do

    def _go(self) -> None:
        self._follow()
