"""Quên mật khẩu: the printed recovery key, line by line, and a new password."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox

from desktop.ui.pages.entry.parts import EntryPage
from desktop.ui.theme import SPACE_S
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.form import Field, FieldState, TextField
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.new_password import NewPassword

LINES, PARTS = 4, 3  # each line: two groups of letters and a check word
WIDTH = 520


class RecoveryPage(EntryPage):
    """Lets an officer back in with the sheet of paper from the safe.

    Signals:
        asked: the key as typed, the officer, the new password.
        left: the officer remembered after all.
    """

    asked = Signal(str, str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(WIDTH)
        self.head(
            self.tr("Quên mật khẩu"),
            self.tr("Lấy tờ giấy khôi phục trong tủ, gõ từng dòng kể cả từ kiểm tra ở cuối dòng."),
        )
        self.officer = QComboBox()
        self.lines = [
            TextField(
                self.tr("Dòng {n}").format(n=number), placeholder="ABCD-EFGH CAY", beside=True
            )
            for number in range(1, LINES + 1)
        ]
        mono = QFont()
        mono.setFamilies(["Consolas", "Noto Sans Mono", "DejaVu Sans Mono"])
        for line in self.lines:
            line.line.setFont(mono)
        self.lines[0].line.textChanged.connect(self._spread)
        self.password = NewPassword()
        self.password.first.title.setText(self.tr("Mật khẩu mới"))
        self.problem = label("", "danger", wrap=True)
        self.problem.hide()
        self.go = button(self.tr("Đặt mật khẩu mới"), "primary")
        self.go.clicked.connect(self._ask)
        self.password.second.line.returnPressed.connect(self._ask)
        back = button(self.tr("Quay lại"), icon="arrow-left")
        back.clicked.connect(self.left)
        self.add(
            Field(self.tr("Cán bộ"), self.officer),
            column(*self.lines, spacing=SPACE_S),
            self.password,
            self.problem,
            row(back, None, self.go),
        )
        self.setFocusProxy(self.lines[0])

    def offer(self, officers: Sequence[str], last: str = "") -> None:
        """Show whose password can be set anew."""
        self.officer.clear()
        self.officer.addItems(list(officers))
        self.officer.setCurrentIndex(max(self.officer.findText(last), 0))

    def work(self, *, busy: bool) -> None:
        """Show that the key is being tried."""
        self.card.setEnabled(not busy)

    def refuse(self, why: str, line: int = 0) -> None:
        """Say that the key does not do; a slip of the finger is shown at its line."""
        self.work(busy=False)
        self.problem.setText("" if line else why)
        self.problem.setVisible(not line)
        for number, field in enumerate(self.lines, start=1):
            if number == line:
                slip = self.tr("Dòng này gõ chưa đúng: từ kiểm tra không khớp với các chữ.")
                field.say(FieldState.INVALID, slip)
            else:
                field.say(FieldState.PLAIN)
        self.lines[max(line - 1, 0)].editor.setFocus()

    def forget(self) -> None:
        """Empty everything."""
        self.work(busy=False)
        self.problem.hide()
        for field in self.lines:
            field.fill("")
        self.password.empty()

    def _ask(self) -> None:
        self.problem.hide()
        for field in self.lines:
            field.say(FieldState.PLAIN)
            if not field.text:
                field.say(FieldState.INVALID, self.tr("Dòng này còn trống."))
                field.editor.setFocus()
                return
        if self.password.check():
            key = "\n".join(field.text for field in self.lines)
            self.asked.emit(key, self.officer.currentText(), self.password.text)

    def _spread(self, text: str) -> None:
        """A whole key pasted into the first line goes to its four lines."""
        parts = text.replace("-", " ").split()
        if len(parts) <= PARTS:
            return
        for number, field in enumerate(self.lines):
            first, second, *word = [*parts[number * PARTS : (number + 1) * PARTS], "", ""][:PARTS]
            field.line.setText(" ".join([f"{first}-{second}", *word]).strip("- "))
