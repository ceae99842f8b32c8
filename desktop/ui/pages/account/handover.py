"""Bàn giao sổ: the whole register written for the commune that this one was merged into."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.services.reception.handover import ENDING, Handed
from desktop.sync.signing import heard
from desktop.ui.context import PageContext
from desktop.ui.files import ask_open, ask_save, package_filter
from desktop.ui.pages.section import Section
from desktop.ui.theme import FORM_WIDTH, SPACE_M, fit
from desktop.ui.widgets.boxes import column, holder, narrow
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.job_slot import JobSlot
from desktop.ui.widgets.labels import label


class HandoverSection(Section):
    """The successor's card is chosen, its key compared, and the file written."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._card: Path | None = None
        self._letters = ""
        self.choose = button(self.tr("Chọn phiếu nhận bàn giao…"), icon="open")
        self.choose.clicked.connect(self._ask_card)
        self.who = label("", "subheading", wrap=True)
        self.typed = TextField(
            self.tr("Dấu vân tay khóa xã mới đọc qua điện thoại"),
            hint=self.tr("Gọi số đã biết của xã mới; gõ 16 chữ."),
            placeholder="ABCD-EFGH-JKLM-NPQR",
        )
        self.typed.line.returnPressed.connect(self._ask_file)
        self.go = button(self.tr("Viết tệp bàn giao…"), "primary", icon="export")
        self.go.clicked.connect(self._ask_file)
        self.leave = button(self.tr("Bỏ qua"))
        self.leave.clicked.connect(self.empty)
        self.asking = holder(column(self.who, self.typed, tools(self.go, self.leave)))
        fit(self.asking, max_width=FORM_WIDTH)
        self.said = label("", "success", wrap=True)
        self.slot = JobSlot()
        self.card = Card(self.tr("Bàn giao sổ khi xã sáp nhập"))
        words = self.tr(
            "Xã mới viết phiếu nhận bàn giao. Chọn phiếu ấy để viết cả sổ vào một tệp chỉ xã mới mở "
            "được, không cần đưa mật khẩu. Xã có nhiều máy thì trao đổi giữa các máy trước."
        )
        self.card.add(
            label(words, "second", wrap=True), tools(self.choose), narrow(self.asking), self.said
        )
        self.setLayout(column(self.slot, self.card, spacing=SPACE_M))
        self.said.hide()
        self.empty()

    def empty(self) -> None:
        """Forget the card."""
        self._card = None
        self.typed.fill("")
        self.asking.hide()
        self.choose.show()

    def read(self, card: Path) -> None:
        """Show whose card it is."""
        with self.context.explained(self):
            successor = self.workplace.handover.successor(card)
            self._card, self._letters = card, successor.fingerprint
            words = self.tr("Bàn giao cho {name} ({code})")
            self.who.setText(words.format(name=successor.office.name, code=successor.office.code))
            self.said.hide()
            self.choose.hide()
            self.asking.show()
            self.typed.editor.setFocus()

    def write(self, to: Path) -> None:
        """Write the file; a large register takes a while, so it is a job."""
        card, letters, handover = self._card, self.typed.text, self.workplace.handover
        assert card is not None
        self.work(
            self.tr("Đang viết tệp bàn giao"),
            lambda _progress: handover.write(card, letters, to),
            self.slot,
            self._written,
            meanwhile=self.card,
        )

    def _written(self, handed: Handed) -> None:
        self.empty()
        words = self.tr(
            "Đã viết {file} cho {name}. Chép sang xã mới; dấu vân tay khóa đã ký để xã mới so:"
        )
        done = words.format(file=handed.path.name, name=handed.to.name)
        self.said.setText(f"{done}\n{self.workplace.trust.fingerprint()}")
        self.said.show()
        self.choose.setFocus()

    def _ask_card(self) -> None:
        ask_open(self, self.tr("Phiếu nhận bàn giao của xã mới"), package_filter(), self.read)

    def _ask_file(self) -> None:
        good = heard(self.typed.text) == self._letters
        why = self.tr("Chưa khớp với phiếu. Nghe và gõ lại từng nhóm bốn chữ.")
        self.typed.say(FieldState.PLAIN if good else FieldState.INVALID, "" if good else why)
        if not good:
            self.typed.editor.setFocus()
            return
        name = f"ban-giao-{self.workplace.office.code}{ENDING}"
        kinds = self.tr("Tệp bàn giao (*{ending})").format(ending=ENDING)
        ask_save(self, self.tr("Viết tệp bàn giao vào"), name, kinds, self.write)
