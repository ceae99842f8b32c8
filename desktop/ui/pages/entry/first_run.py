"""Lần đầu sử dụng: three steps from an empty PC to a data file whose key is on paper."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.pages.entry.first_run_office import OfficeStep
from desktop.ui.pages.entry.first_run_recovery import RecoveryStep
from desktop.ui.pages.entry.parts import EntryPage, on_server
from desktop.ui.preferences import Preferences
from desktop.ui.theme import SPACE_L
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.new_password import NewPassword
from desktop.ui.widgets.steps import Steps

WIDTH = 640
OFFICE, OFFICER, RECOVERY = range(3)


class Founding(NamedTuple):
    """What the first two steps gathered: enough to make a data file."""

    office: dict[str, str]
    officer: str
    password: str


class OfficerStep(QWidget):
    """Bước 2: the first officer and their password."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = TextField(
            self.tr("Họ và tên cán bộ"),
            hint=self.tr("Tên này đứng ở nhật ký và ở đầu thanh bên. Thêm cán bộ khác sau."),
        )
        self.password = NewPassword()
        self.setLayout(column(self.name, self.password, None, spacing=SPACE_L))
        self.setFocusProxy(self.name)

    def check(self) -> bool:
        """Whether one can go on; if not, says why."""
        if not self.name.text:
            self.name.say(FieldState.INVALID, self.tr("Hãy gõ họ và tên."))
            self.name.editor.setFocus()
            return False
        self.name.say(FieldState.PLAIN)
        return self.password.check()


class FirstRunPage(EntryPage):
    """At most three steps; what was typed in the first two is remembered, but for passwords.

    Signals:
        founding: a `Founding`; make the data file, then call `show_key`.
        sample_asked: the person wants to try the program on invented people.
        finished: the recovery sheet is on paper; the folder for backups, or None.
        failed: the sheet could not be written.
    """

    founding = Signal(object)
    sample_asked = Signal()
    finished = Signal(object)
    failed = Signal(Exception)

    def __init__(self, preferences: Preferences, *, sample: bool = True, server: str = "") -> None:
        super().__init__(WIDTH)
        self._preferences, self._offers_sample, self._server = preferences, sample, server
        self.office, self.officer, self.recovery = OfficeStep(), OfficerStep(), RecoveryStep()
        self._parts: tuple[QWidget, ...] = (self.office, self.officer, self.recovery)
        self.steps = Steps((self.tr("Cơ quan"), self.tr("Cán bộ"), self.tr("Giấy khôi phục")))
        self.step = OFFICE
        self.sample = button(self.tr("Dùng thử với dữ liệu mẫu"), "link", icon="sample")
        self.sample.clicked.connect(self.sample_asked)
        self.back = button(self.tr("Quay lại"), icon="arrow-left")
        self.back.clicked.connect(lambda: self._show(self.step - 1))
        self.next = button("", "primary")
        self.next.setDefault(True)
        self.next.clicked.connect(self.go_on)
        self.busy = label("", "small")
        self.add(
            self.steps,
            *self._parts,
            row(self.sample, self.back, None, self.busy, self.next),
        )
        self.office.changed.connect(self._remember)
        self.recovery.failed.connect(self.failed)
        passwords = self.officer.password
        for field, after in (
            (self.office.name, self.office.code),
            (self.office.code, self.office.province),
            (self.office.province, self.next),
            (self.officer.name, passwords.first),
            (self.recovery.word, self.recovery.choose),
        ):
            field.line.returnPressed.connect(lambda after=after: after.setFocus())
        passwords.first.line.returnPressed.connect(passwords.second.setFocus)
        passwords.second.line.returnPressed.connect(self.go_on)
        draft = preferences.first_run
        self.office.fill(draft)
        if server:
            self.office.only_receiver()
            self.recovery.without_backups()
        self.officer.name.fill(draft.get("officer", ""))
        self._show(OFFICER if draft.get("step") == str(OFFICER) else OFFICE)

    def go_on(self) -> None:
        """Take the next step, if this one is complete."""
        match self.step:
            case 0 if self.office.check():
                self._show(OFFICER)
            case 1 if self.officer.check():
                self._remember()
                password = self.officer.password.text
                self.founding.emit(Founding(self.office.draft(), self.officer.name.text, password))
            case 2 if self.recovery.check():
                self._preferences.first_run = {}
                self.finished.emit(self.recovery.backups)

    def work(self, note: str = "") -> None:
        """Show that something is being made; "" when it is done."""
        self.busy.setText(note)
        for part in (*self._parts, self.back, self.next, self.sample):
            part.setEnabled(not note)

    def show_key(self, key: str, paper: bytes) -> None:
        """Go to the last step with the key of the new data file."""
        self.work()
        self.officer.password.empty()
        self.recovery.show_key(key, paper)
        self._show(RECOVERY)

    def _show(self, step: int) -> None:
        titles = (
            (
                self.tr("Chào mừng"),
                on_server(self._server) or self.tr("Ba bước ngắn, rồi bắt đầu làm việc."),
            ),
            (self.tr("Cán bộ đầu tiên"), self.tr("Mật khẩu mở khóa dữ liệu trên máy này.")),
            (
                self.tr("Giấy khôi phục"),
                self.tr(
                    "Nếu quên mật khẩu, chỉ tờ giấy này mở lại được sổ. In ra, cất vào tủ khóa."
                ),
            ),
        )
        self.head(*titles[step])
        self.steps.go_to(step)
        self.step = step
        for number, part in enumerate(self._parts):
            part.setVisible(number == step)
        self.sample.setVisible(step == OFFICE and self._offers_sample)
        self.back.setVisible(step == OFFICER)
        self.next.setText(self.tr("Vào làm việc") if step == RECOVERY else self.tr("Tiếp tục"))
        self._remember()
        self.setFocusProxy(self._parts[step])
        self._parts[step].setFocus()

    def _remember(self) -> None:
        self._preferences.first_run = {
            **self.office.draft(),
            "officer": self.officer.name.text,
            "step": str(self.step),
        }
