"""Đăng nhập: who works here, and their password."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox

from desktop.ui.pages.entry.parts import EntryPage, on_server
from desktop.ui.widgets.boxes import row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.form import Field
from desktop.ui.widgets.password_entry import PasswordEntry


class LoginPage(EntryPage):
    """The first thing an officer sees each morning; it loads nothing heavy.

    Signals:
        asked: officer and password, to be tried.
        forgotten: the officer wants to use the recovery sheet.
    """

    asked = Signal(str, str)
    forgotten = Signal()

    def __init__(self, server: str = "") -> None:
        super().__init__()
        self.head(self.tr("Đăng nhập"), on_server(server))
        self.officer = QComboBox()
        self.person = Field(self.tr("Cán bộ"), self.officer)
        self.entry = PasswordEntry(self.tr("Vào làm việc"))
        self.entry.given.connect(lambda password: self.asked.emit(self.name, password))
        self.forgot = button(self.tr("Quên mật khẩu?"), "link")
        self.forgot.clicked.connect(self.forgotten)
        self.add(self.person, self.entry, row(None, self.forgot, None))
        self.setFocusProxy(self.entry)

    @property
    def name(self) -> str:
        """The officer chosen."""
        return self.officer.currentText()

    def offer(self, officers: Sequence[str], last: str = "") -> None:
        """Show who can log in on this PC; the one who worked last is chosen."""
        chosen = self.name or last
        self.officer.clear()
        self.officer.addItems(list(officers))
        place = self.officer.findText(chosen, Qt.MatchFlag.MatchExactly)
        self.officer.setCurrentIndex(max(place, 0))
        self.person.setVisible(bool(officers))
