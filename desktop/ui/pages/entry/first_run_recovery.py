"""Lần đầu sử dụng, bước 3: the recovery sheet is on paper, and backups have a place."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from desktop.errors import AppError
from desktop.progress import Silent
from desktop.ui.failures import SheetNotSaved
from desktop.ui.files import ask_folder, ask_save
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.labels import IconLabel, label, set_role

ASKED_LINE = 3


class RecoveryStep(QWidget):
    """Shows the key once; one goes on when it is saved or printed and its check word typed.

    Signals:
        failed: the sheet could not be written.
    """

    failed = Signal(Exception)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: tuple[str, ...] = ()
        self._paper = b""
        self.kept = False
        self.backups: Path | None = None
        paper = Card(role="quiet")
        self._lines = [label("", "subheading") for _ in range(4)]
        mono = QFont()
        mono.setFamilies(["Consolas", "Noto Sans Mono", "DejaVu Sans Mono"])
        for line in self._lines:
            line.setFont(mono)
        paper.add(column(*self._lines, spacing=SPACE_XS))
        self.print = button(self.tr("In giấy khôi phục…"), icon="print")
        self.print.clicked.connect(self._print)
        self.save = button(self.tr("Lưu tệp PDF…"), icon="save")
        self.save.clicked.connect(self._save)
        self._sign = IconLabel("info")
        self._kept_words = label(self.tr("Chưa in, chưa lưu."), "small", wrap=True)
        self.word = TextField(
            self.tr("Để chắc giấy đã có trong tay, gõ từ kiểm tra cuối dòng {n}").format(
                n=ASKED_LINE
            )
        )
        self._folder = label(
            self.tr("Chưa chọn. Nên chọn một USB hoặc ổ đĩa khác."), "small", wrap=True
        )
        self.choose = button(self.tr("Chọn nơi sao lưu…"), icon="backup")
        self.choose.clicked.connect(self._choose)
        folder = row(self.choose, self._folder, spacing=SPACE_M)
        folder.setStretch(1, 1)
        kept = row(self._sign, self._kept_words, spacing=SPACE_S)
        kept.setStretch(1, 1)
        ways = column(tools(self.print, self.save), kept, spacing=SPACE_S)
        self.setLayout(column(paper, ways, self.word, folder, spacing=SPACE_L))
        self.setFocusProxy(self.print)

    def without_backups(self) -> None:
        """The data are on a server, and whoever looks after it backs them up."""
        for part in (self.choose, self._folder):
            part.hide()

    def show_key(self, key: str, paper: bytes) -> None:
        """Show a recovery key, and have its sheet (a PDF) ready; it cannot be shown again."""
        self._key = tuple(line.strip() for line in key.splitlines() if line.strip())
        self._paper, self.kept = paper, False
        for number, shown in enumerate(self._lines):
            text = f"{number + 1}.  {self._key[number]}" if number < len(self._key) else ""
            shown.setText(text)
            shown.setVisible(bool(text))

    def check(self) -> bool:
        """Whether the paper exists; if not, says what is missing."""
        if not self.kept:
            self._tell(self.tr("Hãy in hoặc lưu giấy khôi phục trước."), "warning", "danger")
            self.print.setFocus()
            return False
        if self.word.text.upper() != self._check_word():
            why = self.tr("Chưa khớp. Xem từ cuối cùng của dòng {n} trên giấy.").format(
                n=ASKED_LINE
            )
            self.word.say(FieldState.INVALID, why)
            self.word.editor.setFocus()
            return False
        self.word.say(FieldState.SAVED)
        return True

    def save_to(self, path: Path) -> None:
        """Write the sheet as a PDF."""
        try:
            path.write_bytes(self._paper)
        except OSError as error:
            failure = SheetNotSaved()
            failure.__cause__ = error
            self.failed.emit(failure)
            return
        self._keep(self.tr("Đã lưu {name}").format(name=path.name))

    def _check_word(self) -> str:
        return self._key[min(ASKED_LINE, len(self._key)) - 1].split()[-1].upper()

    def _save(self) -> None:
        name = self.tr("Giấy khôi phục.pdf")
        ask_save(self, self.tr("Lưu giấy khôi phục"), name, "PDF (*.pdf)", self.save_to)

    def _print(self) -> None:
        from desktop.ui.printing import ask_printer  # noqa: PLC0415 - loads the printing library

        ask_printer(self, self.print_on)

    def print_on(self, printer: Any) -> None:
        """Print the sheet."""
        from desktop.documents.printing import print_pdf  # noqa: PLC0415 - as above

        try:
            print_pdf(self._paper, printer, Silent())
        except AppError as error:
            self.failed.emit(error)
            return
        self._keep(self.tr("Đã gửi tới máy in"))

    def _keep(self, words: str) -> None:
        self.kept = True
        self._tell(words, "done", "success")
        self.word.editor.setFocus()

    def _tell(self, words: str, icon: str, tone: str) -> None:
        self._sign.show_icon(icon, tone)
        self._kept_words.setText(words)
        set_role(self._kept_words, tone)

    def _choose(self) -> None:
        ask_folder(self, self.tr("Nơi giữ bản sao lưu"), self.back_up_to)

    def back_up_to(self, folder: Path) -> None:
        """Keep backups in this folder."""
        self.backups = folder
        self._folder.setText(str(folder))
