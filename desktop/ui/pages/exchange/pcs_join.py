"""Nối với máy chính, on a new PC of a commune: its request, its letters, the main PC's answer."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.sharing.folder import Shared
from desktop.ui.context import PageContext
from desktop.ui.files import ask_open, ask_save, package_filter
from desktop.ui.pages.exchange.folder import FolderSection
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.job_slot import JobSlot
from desktop.ui.widgets.key_letters import KeyLetters
from desktop.ui.widgets.labels import label, rule
from desktop.ui.widgets.step_row import StepRow, StepState


class JoinPcSection(Section):
    """Two steps by which the main PC takes this one in.

    Signals:
        joined: this PC holds what the main one holds.
    """

    joined = Signal()

    def __init__(
        self, context: PageContext, folder: FolderSection, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._folder = folder
        self._asked = ""
        self.name = TextField(
            self.tr("Tên của máy này"), placeholder=self.tr("ví dụ: Máy xách tay Thôn 5")
        )
        self.letters = KeyLetters(
            self.tr("Dấu vân tay khóa của máy này"), self.workplace.trust.fingerprint()
        )
        self.letters.copy.hide()
        self.main = label("", wrap=True)
        self.write = button(self.tr("Viết đề nghị…"), icon="edit")
        self.write.clicked.connect(self._ask_request)
        self.open = button(self.tr("Chọn giấy trả lời…"), icon="certificate")
        self.open.clicked.connect(self._ask_grant)
        self.first = StepRow(
            1,
            self.tr("Viết đề nghị cho máy chính"),
            self.tr("Ghi vào USB, mang sang máy chính. Ở đó so dấu vân tay với dòng chữ này:"),
            self.write,
            extra=self.letters,
        )
        self.second = StepRow(
            2,
            self.tr("Nhận giấy và dữ liệu"),
            self.tr("Máy chính ghi giấy trả lời và dữ liệu vào cùng một thư mục."),
            self.open,
        )
        self.slot = JobSlot()
        self.card = Card(self.tr("Nối với máy chính của xã"))
        self.card.add(
            label(self.tr("Làm một lần. Sau đó hai máy giữ sổ như nhau."), "second", wrap=True),
            self.main, self.name, rule(), self.first, rule(), self.second, None,
        )  # fmt: skip
        self.setLayout(column(self.slot, self.card, spacing=SPACE_M))

    def first_field(self) -> QWidget:
        return self.open if self._asked else self.name

    def reload(self) -> None:
        self.name.fill(self.workplace.pcs.name())
        letters = next((one.fingerprint for one in self.workplace.pcs.listed() if one.main), "")
        said = self.tr("Dấu vân tay của máy chính, so với màn hình máy đó: {letters}")
        self.main.setText(said.format(letters=letters))
        words = self.tr("Đã viết {file}.").format(file=self._asked) if self._asked else ""
        self.first.show_state(StepState.DONE if self._asked else StepState.NOW, words)
        self.second.show_state(StepState.NOW if self._asked else StepState.LATER)
        self.open.setEnabled(True)  # the request may have been written on another day

    def request(self, to: Path) -> None:
        """Write the request where a person chose."""
        with self.context.explained(self):
            self.workplace.pcs.request(to, self.name.text)
            self._asked = to.name
            self.reload()
            self.open.setFocus()

    def accept(self, path: Path) -> None:
        """Take the answer, and the data that lies beside it."""
        with self.context.explained(self):
            self.workplace.pcs.accept(path)
            sharing = self.workplace.sharing
            self.work(
                self.tr("Đang nhận dữ liệu của xã"),
                lambda progress: sharing.sync(path.parent, progress),
                self.slot,
                self._took,
                meanwhile=self.card,
            )

    def _took(self, done: Shared) -> None:
        self._folder.show_done(done)
        words = self.tr("Máy chính đã nhận máy này. Đã nhập {n} thay đổi.")
        self.context.tell(words.format(n=done.applied))
        self.joined.emit()

    def _ask_request(self) -> None:
        if not self.name.text:
            self.name.say(FieldState.INVALID, self.tr("Đặt tên cho máy này trước."))
            self.name.editor.setFocus()
            return
        self.name.say(FieldState.PLAIN)
        name = f"de-nghi-may-{self.workplace.office.code}.skh"
        ask_save(self, self.tr("Ghi đề nghị vào"), name, package_filter(), self.request)

    def _ask_grant(self) -> None:
        ask_open(self, self.tr("Giấy trả lời của máy chính"), package_filter(), self.accept)
