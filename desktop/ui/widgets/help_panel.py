"""F1: what this page is for, and the keys that work everywhere, beside the page itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from desktop.paths import assets
from desktop.ui.actions import Command, keys_of, text_of
from desktop.ui.theme import SPACE_M, fit
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.buttons import icon_button
from desktop.ui.widgets.labels import label

WIDTH, WIDEST, INDENT = 320, 4000, 16
EVERYWHERE = (
    Command.GO, Command.LOCK, Command.HELP, Command.PROJECTOR, Command.SIDEBAR,
    Command.LARGER, Command.SMALLER, Command.UNDO,
)  # fmt: skip


class HelpPanel(QFrame):
    """The help text of the open page; the page stays usable beside it.

    Signals:
        turned: the panel was opened or closed.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "quiet")
        self._topic = ""
        close = icon_button("close", self.tr("Đóng trợ giúp"))
        close.clicked.connect(self.close)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Trợ giúp"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setProperty("role", "plain")
        self.text.setOpenLinks(False)
        head = row(label(self.tr("Trợ giúp"), "heading"), None, close)
        margins = (SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        self.setLayout(column(head, self.text, margins=margins))
        self.text.document().setIndentWidth(INDENT)
        self._before: QWidget | None = None
        self.hide()

    def toggle(self) -> None:
        """Open the panel, or close it and go back to where one was."""
        if not self.isHidden():
            self.close()
            return
        self._before = self.window().focusWidget()
        self.show()
        self._read()
        self.turned.emit()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.hide()
        self.turned.emit()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def spread(self, *, over: bool) -> None:
        """Stand beside the page, or over all of it where there is no room for both."""
        fit(self, min_width=WIDTH, max_width=WIDEST if over else WIDTH)

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
