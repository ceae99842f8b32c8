"""Khóa: the window is covered, what was being typed stays behind it."""

from PySide6.QtCore import Signal

from desktop.ui.pages.entry.parts import EntryPage
from desktop.ui.theme import SPACE_M
from desktop.ui.widgets.boxes import row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.labels import IconLabel, label
from desktop.ui.widgets.password_entry import PasswordEntry


class LockPage(EntryPage):
    """Covers the window until the officer comes back, or another one logs in.

    Signals:
        asked: the password, to be tried.
        left: another officer wants to log in.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self, officer: str, password: str = "") -> None:
        """Cover the window.

        Args:
            officer: who is locked out.
            password: of sample data, which nobody was told when it was opened.
        """
        super().__init__()
        self.head(self.tr("Đã khóa"), self.tr("Những gì đang gõ vẫn còn nguyên."))
        self.entry = PasswordEntry(self.tr("Mở khóa"))
        self.entry.given.connect(self.asked)
        other = button(self.tr("Người khác đăng nhập"), "link")
        other.clicked.connect(self.left)
        who = row(IconLabel("person"), label(officer, "heading"), None, spacing=SPACE_M)
        told = label(self.tr("Dữ liệu mẫu: mật khẩu là “{word}”.").format(word=password), "second")
        told.setVisible(bool(password))
        self.add(who, self.entry, told, row(None, other, None))
        self.setFocusProxy(self.entry)
