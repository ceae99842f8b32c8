"""Thêm máy, on the main PC: the file a new PC begins with, and its request to compare."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.sharing.folder import Shared
from desktop.sync.signing import heard
from desktop.ui.context import PageContext
from desktop.ui.files import ask_open, ask_save, package_filter
from desktop.ui.pages.exchange.folder import FolderSection
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.job_slot import JobSlot
from desktop.ui.widgets.key_letters import KeyLetters
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.step_row import StepRow, StepState


class AddPcSection(Section):
    """Two steps: hand out the file, then take in the PC whose letters were compared.

    Signals:
        added: a PC was taken in.
    """

    added = Signal()

    def __init__(
        self, context: PageContext, folder: FolderSection, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._folder = folder
        self._path: Path | None = None
        self._letters = ""
        self.letters = KeyLetters(
            self.tr("Dấu vân tay khóa của máy chính"), self.workplace.trust.fingerprint()
        )
        self.letters.copy.hide()
        self.write = button(self.tr("Viết tệp cho máy mới…"), icon="mail")
        self.write.clicked.connect(self._ask_invitation)
        self.open = button(self.tr("Chọn tệp đề nghị…"), icon="file")
        self.open.clicked.connect(self._ask_request)
        self.first = StepRow(
            1,
            self.tr("Viết tệp cho máy mới"),
            self.tr(
                "Ghi vào USB. Máy mới chọn tệp này ở lần đầu sử dụng, mục Máy khác của xã, rồi "
                "hiện dấu vân tay này của máy chính:"
            ),
            self.write,
            extra=self.letters,
        )
        self.second = StepRow(
            2,
            self.tr("Nhận đề nghị của máy mới"),
            self.tr("Máy mới viết ra một tệp đề nghị. Chọn tệp đó rồi so dấu vân tay."),
            self.open,
            leads=False,
        )
        self.who = label("", "subheading", wrap=True)
        self.typed = TextField(
            self.tr("Dấu vân tay đọc trên màn hình máy mới"),
            hint=self.tr("Nhìn màn hình máy mới mà gõ, không lấy từ tệp; 16 chữ."),
            placeholder="ABCD-EFGH-JKLM-NPQR",
        )
        self.typed.line.returnPressed.connect(self._ask_grant)
        self.go = button(self.tr("Nhận máy này, viết giấy và dữ liệu…"), "primary", icon="key")
        self.go.clicked.connect(self._ask_grant)
        self.leave = button(self.tr("Bỏ qua"))
        self.leave.clicked.connect(self.empty)
        self.asking = holder(column(self.who, self.typed, tools(self.go, self.leave)))
        self.slot = JobSlot()
        self.card = Card(self.tr("Thêm máy"))
        self.card.add(self.first, self.second, self.asking, None)
        self.setLayout(column(self.slot, self.card, spacing=SPACE_M))
        self.first.show_state(StepState.NOW)
        self.second.show_state(StepState.NOW)
        self.empty()

    def first_field(self) -> QWidget:
        return self.typed if self._path else self.write

    def empty(self) -> None:
        """Forget the request."""
        self._path = None
        self.typed.fill("")
        self.asking.hide()

    def invite(self, to: Path) -> None:
        """Write the file for a new PC where a person chose."""
        with self.context.explained(self):
            self.workplace.pcs.invite(to)
            words = self.tr("Đã viết {file}. Mang sang máy mới.")
            self.context.tell(words.format(file=to.name))

    def read(self, path: Path) -> None:
        """Show which PC asks."""
        with self.context.explained(self):
            name, self._letters = self.workplace.pcs.read_request(path)
            self._path = path
            self.who.setText(name)
            self.typed.fill("")
            self.asking.show()
            self.typed.editor.setFocus()

    def grant(self, to: Path) -> None:
        """Take the PC in, and write its answer and all data beside it."""
        path, letters = self._path, self.typed.text
        assert path is not None
        with self.context.explained(self):
            pc = self.workplace.pcs.grant(path, to, letters)
            sharing = self.workplace.sharing
            self.work(
                self.tr("Đang ghi dữ liệu cho {name}").format(name=pc.name),
                lambda progress: sharing.sync(to.parent, progress),
                self.slot,
                lambda done: self._granted(pc.name, to, done),
                meanwhile=self.card,
            )
            self.empty()

    def _granted(self, name: str, to: Path, done: Shared) -> None:
        self._folder.show_done(done)
        if done.failure is not None:
            self.context.failures.show(done.failure, self)
        words = self.tr("Đã nhận {name}. Mang {file} và các tệp cạnh nó sang máy đó.")
        self.context.tell(words.format(name=name, file=to.name))
        self.added.emit()

    def _ask_invitation(self) -> None:
        name = f"them-may-{self.workplace.office.code}.skh"
        ask_save(self, self.tr("Ghi tệp cho máy mới vào"), name, package_filter(), self.invite)

    def _ask_request(self) -> None:
        ask_open(self, self.tr("Tệp đề nghị của máy mới"), package_filter(), self.read)

    def _ask_grant(self) -> None:
        if self._path is None:
            return
        if heard(self.typed.text) != self._letters:
            why = self.tr("Chưa khớp với tệp đề nghị. Nhìn lại màn hình máy mới, gõ từng nhóm.")
            self.typed.say(FieldState.INVALID, why)
            self.typed.editor.setFocus()
            return
        self.typed.say(FieldState.PLAIN)
        place = self._path.with_name(f"giay-nhan-may-{self.workplace.office.code}.skh")
        ask_save(self, self.tr("Ghi giấy vào"), str(place), package_filter(), self.grant)
