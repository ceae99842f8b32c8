"""Gửi: what is unsent, where to, how far, and what was written and read back."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.services.exchange import Sent, Unsent
from desktop.ui.context import PageContext
from desktop.ui.pages.exchange_section import Section
from desktop.ui.pages.exchange_words import changes_text, day
from desktop.ui.theme import SPACE_M, SPACE_XS
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.job_slot import JobSlot
from desktop.ui.widgets.key_letters import KeyLetters
from desktop.ui.widgets.labels import IconLabel, label, set_role
from desktop.ui.widgets.places import Place, PlaceChooser, documents, size_text, sticks


class SendSection(Section):
    """Choose a place, press Gửi, carry the file away.

    Signals:
        sent: a package was written.
    """

    sent = Signal()

    def __init__(
        self,
        context: PageContext,
        find: Callable[[], Sequence[Place]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._open, self._whole_asked = False, False
        self.number = label("", "figure")
        self.what = label("", wrap=True)
        self.since = label("", "small", wrap=True)
        self.places = PlaceChooser(self.tr("Ghi gói vào"), find or _places)
        self.places.changed.connect(self._allow)
        self.go = button(self.tr("Gửi"), "primary", icon="send")
        self.go.clicked.connect(lambda: self.send(everything=False))
        self.whole = button(self.tr("Gửi lại toàn bộ"), icon="refresh")
        self.whole.clicked.connect(lambda: self.send(everything=True))
        self.whole.setAccessibleDescription(self.tr("Chỉ khi cấp tiếp nhận yêu cầu."))
        self.slot = JobSlot()
        self.result = SentCard()
        self.result.left.connect(self._again)
        self.card = Card(self.tr("Gửi cấp tiếp nhận"))
        self.card.add(
            column(self.number, self.what, self.since, spacing=SPACE_XS),
            self.places,
            tools(self.go, self.whole),
            label(self.tr("“Gửi lại toàn bộ” chỉ khi cấp tiếp nhận yêu cầu."), "small", wrap=True),
            None,
        )
        self.setLayout(column(self.slot, self.card, self.result, spacing=SPACE_M))

    def first_field(self) -> QWidget:
        if self.result.isVisible():
            return self.result.done
        return self.go if self.go.isEnabled() and not self._whole_asked else self.whole

    def reload(self) -> None:
        unsent: Unsent = self.workplace.exchange.unsent()
        fresh = max(unsent.changes - unsent.written, 0)
        self._open = unsent.changes > 0
        self.number.setText(grouped(fresh or unsent.written))
        self.number.setVisible(self._open)
        self.what.setText(self._what(fresh, unsent.written))
        self.since.setText(self._since(unsent))
        self.since.setVisible(bool(unsent.last_sent))
        self.places.look()
        self._allow()

    def send(self, *, everything: bool) -> None:
        """Write the package at the chosen place."""
        place = self.places.place
        if place is None:
            return
        exchange = self.workplace.exchange
        self.work(
            self.tr("Đang viết gói vào {place}").format(place=place.name),
            lambda progress: exchange.send(place.path, progress, everything=everything),
            self.slot,
            self._done,
            meanwhile=self.card,
        )

    def _done(self, sent: Sent) -> None:
        self.reload()
        self.card.hide()
        self.result.show_sent(sent)
        self.result.done.setFocus()
        self.sent.emit()

    def _again(self) -> None:
        self.result.hide()
        self.card.show()
        self.first_field().setFocus()

    def _allow(self) -> None:
        there = self.places.place is not None
        self.go.setEnabled(there and self._open)
        self.whole.setEnabled(there)
        asked = self.workplace.exchange.answer()
        self._prefer(whole=bool(asked and asked.everything))

    def _prefer(self, *, whole: bool) -> None:
        """Offer everything first when the receiving office asks for it."""
        set_role(self.go, "" if whole else "primary")
        set_role(self.whole, "primary" if whole else "")
        self._whole_asked = whole

    def _what(self, fresh: int, waiting: int) -> str:
        if not self._open:
            return self.tr("Cấp tiếp nhận đã xác nhận mọi thay đổi. Không cần gửi.")
        if not fresh:
            return self.tr("thay đổi đã gửi, đang chờ biên nhận. Chỉ gửi lại nếu gói bị mất.")
        words = self.tr("thay đổi chưa gửi")
        if not waiting:
            return words
        along = self.tr("{n} thay đổi gửi trước đó chưa có biên nhận cũng đi cùng gói này.")
        return f"{words}. {along.format(n=grouped(waiting))}"

    def _since(self, unsent: Unsent) -> str:
        words = self.tr("Gửi gần nhất {sent}.").format(sent=day(unsent.last_sent))
        if not unsent.last_receipt:
            return words + " " + self.tr("Chưa có biên nhận nào.")
        receipt = self.tr("Biên nhận gần nhất {day}.").format(day=day(unsent.last_receipt))
        return f"{words} {receipt}"


class SentCard(Card):
    """What was written: file, size, changes, code, and that it was read back.

    Signals:
        left: the person has seen it.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SentCard", "Đã viết gói"), parent=parent)
        self._path = Path()
        self.head.insertWidget(0, IconLabel("done", "success"))
        self.file = label("", "heading", wrap=True)
        self.facts = label("", wrap=True)
        self.checked = label("", "success", wrap=True)
        self.code = KeyLetters(self.tr("Mã ngắn của gói"))
        self.folder = button(self.tr("Mở thư mục"), icon="folder")
        self.folder.clicked.connect(self._open_folder)
        self.done = button(self.tr("Xong"), "primary")
        self.done.clicked.connect(self.left)
        code_words = self.tr("Mã ngắn, đọc qua điện thoại khi không có biên nhận:")
        following = self.tr(
            "Việc tiếp theo: đưa tệp này cho cấp tiếp nhận, qua USB hoặc thư điện tử. "
            "Khi có biên nhận, chọn nó ở ô Nhận."
        )
        self.add(
            column(self.file, self.facts, self.checked, spacing=SPACE_XS),
            column(label(code_words, "second", wrap=True), self.code, spacing=SPACE_XS),
            label(following, wrap=True),
            tools(self.done, self.folder),
            None,
        )
        self.hide()

    def show_sent(self, sent: Sent) -> None:
        """Show a package that was just written."""
        self._path = sent.files[0].parent
        self.file.setText(", ".join(file.name for file in sent.files))
        self.facts.setText(f"{size_text(sent.bytes)} · {changes_text(sent.changes)}")
        self.checked.setText(self.tr("Đã đọc lại và kiểm tra: tệp nguyên vẹn."))
        self.code.show_letters(sent.code)
        self.setAccessibleName(f"{self.heading.text()}: {self.file.text()}, {self.facts.text()}")
        self.show()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))


def _places() -> list[Place]:
    papers = documents()
    return [*sticks(), *([papers] if papers.path.is_dir() else [])]
