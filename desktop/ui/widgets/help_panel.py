"""F1: what this page is for, and the keys that work everywhere, beside the page itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from desktop.paths import assets
from desktop.ui.actions import Command, keys_of, text_of
from desktop.ui.theme import SPACE_M, fit
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import icon_button
from desktop.ui.widgets.labels import label

WIDTH = 320
EVERYWHERE = (
    Command.GO, Command.LOCK, Command.HELP, Command.PROJECTOR, Command.SIDEBAR,
    Command.LARGER, Command.SMALLER, Command.UNDO,
)  # fmt: skip


class HelpPanel(QFrame):
    """The help text of the open page; the page stays usable beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "quiet")
        self._topic = ""
        close = icon_button("close", self.tr("Đóng trợ giúp"))
        close.clicked.connect(self.toggle)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Trợ giúp"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setProperty("role", "plain")
        self.text.setOpenLinks(False)
        head = row(label(self.tr("Trợ giúp"), "heading"), None, close)
        margins = (SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        self.setLayout(column(head, self.text, margins=margins))
        fit(self, width=WIDTH)
        self.hide()

    def toggle(self) -> None:
        """Open or close the panel."""
        self.setVisible(self.isHidden())
        if self.isVisible():
            self._read()
            self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_topic(self, topic: str) -> None:
        """Turn to the help of a page."""
        self._topic = topic
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        page = assets() / "help" / f"{self._topic}.md"
        words = page.read_text("utf-8") if page.exists() else ""
        keys = "\n".join(f"- **{keys_of(one)}**: {text_of(one)}" for one in EVERYWHERE)
        pages = self.tr("Mở trang theo thứ tự trên thanh bên")
        title = self.tr("Phím dùng được ở mọi trang")
        self.text.setMarkdown(f"{words}\n\n#### {title}\n\n- **Ctrl+1 … 9**: {pages}\n{keys}\n")
