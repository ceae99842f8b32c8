"""What was written: files, size, that it was read back, and what to do with it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.services.exchange.sending import Sent
from desktop.ui.pages.exchange.words import changes_text
from desktop.ui.theme import SPACE_XS
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.labels import IconLabel, label
from desktop.ui.widgets.places import size_text


class SentCard(Card):
    """What was written and read back.

    Signals:
        left: the person has seen it.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._files: Sequence[Path] = ()
        self.head.insertWidget(0, IconLabel("done", "success"))
        self.file = label("", "heading", wrap=True)
        self.facts = label("", wrap=True)
        self.checked = label("", "success", wrap=True)
        self.letter = button(self.tr("Mở thư"), "primary", icon="mail")
        self.letter.clicked.connect(self.open_letters)
        self.folder = button(self.tr("Mở thư mục"), icon="folder")
        self.folder.clicked.connect(self.open_folder)
        self.done = button(self.tr("Xong"))
        self.done.clicked.connect(self.left)
        self.following = label("", wrap=True)
        self.add(
            column(self.file, self.facts, self.checked, spacing=SPACE_XS),
            self.following,
            tools(self.letter, self.done, self.folder),
            None,
        )
        self.hide()

    def first_field(self) -> QWidget:
        """What takes the focus: the next thing to do."""
        return self.done if self.letter.isHidden() else self.letter

    def show_sent(self, sent: Sent, *, mail: bool) -> None:
        """Show packages that were just written."""
        self._files = sent.files
        number = len(sent.files)
        heads = (self.tr("Đã viết {n} thư"), self.tr("Đã viết thư"))
        if not mail:
            heads = (self.tr("Đã viết {n} gói"), self.tr("Đã viết gói"))
        self.heading.setText((heads[0] if number > 1 else heads[1]).format(n=number))
        self.file.setText("\n".join(file.name for file in sent.files))
        self.facts.setText(f"{size_text(sent.bytes)} · {changes_text(sent.changes)}")
        safe = self.tr("Đã ghi và kiểm tra xong, an toàn để rút USB.")
        read = self.tr("Đã đọc lại và kiểm tra: tệp nguyên vẹn.")
        self.checked.setText(safe if sent.stick else read)
        self.following.setText(self._following(number, mail=mail))
        self.letter.setVisible(mail)
        self.setAccessibleName(f"{self.heading.text()}: {self.file.text()}, {self.facts.text()}")
        self.show()

    def open_folder(self) -> None:
        """Show where the files lie."""
        open_file(self._files[0].parent)

    def open_letters(self) -> None:
        """Hand every letter to the mail program of this PC."""
        if not all(open_file(path) for path in self._files):
            self.following.setText(
                self.tr(
                    "Máy này chưa có chương trình thư mở được tệp .eml. Quay lại chọn “Thư mục”, "
                    "rồi đính kèm tệp .skh vào thư trên mạng."
                )
            )

    def _following(self, number: int, *, mail: bool) -> str:
        if mail:
            return self.tr(
                "Việc tiếp theo: mở thư, xem lại và gửi đi. Khi có biên nhận, chọn nó ở ô Nhận."
            )
        if number > 1:
            return self.tr(
                "Việc tiếp theo: đưa đủ các tệp này cho cấp tiếp nhận; nhận theo thứ tự nào cũng "
                "được. Khi có biên nhận, chọn nó ở ô Nhận."
            )
        return self.tr(
            "Việc tiếp theo: đưa tệp này cho cấp tiếp nhận, qua USB hoặc thư điện tử. "
            "Khi có biên nhận, chọn nó ở ô Nhận."
        )


def open_file(path: Path) -> bool:
    """Hand a file or folder to the program that this PC has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
