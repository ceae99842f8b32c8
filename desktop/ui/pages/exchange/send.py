"""Gửi: what is unsent, by which way, how far it is, and what was written and read back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.exchange.sending import Sent, Unsent
from desktop.ui.context import PageContext
from desktop.ui.errors import translated
from desktop.ui.pages.exchange.phone import PhoneCard
from desktop.ui.pages.exchange.sent import SentCard
from desktop.ui.pages.exchange.ways import Ways
from desktop.ui.pages.exchange.words import changes_text, day
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M, SPACE_XS
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.job_slot import JobSlot
from desktop.ui.widgets.labels import label, set_role
from desktop.wording.edits import explain_edits


class SendSection(Section):
    """Choose a way, press Gửi, carry the file away.

    Attributes:
        phone: takes the code of a receipt; it stands beside this, where receipts are received.

    Signals:
        sent: packages were written, or a receipt's code was taken.
    """

    sent = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._open, self._whole_asked = False, False
        self.number = label("", "figure")
        self.what = label("", wrap=True)
        self.edits = label("", wrap=True)
        self.since = label("", "small", wrap=True)
        self.ways = Ways(self.workplace.exchange)
        self.ways.changed.connect(self._allow)
        self.go = button(self.tr("Gửi"), "primary", icon="send")
        self.go.clicked.connect(lambda: self.send(everything=False))
        self.whole = button(self.tr("Gửi lại toàn bộ"), icon="refresh")
        self.whole.clicked.connect(lambda: self.send(everything=True))
        why = self.tr(
            "“Gửi lại toàn bộ” chỉ khi cấp tiếp nhận yêu cầu: bên đó thiếu gói trước, số liệu hai "
            "bên chưa khớp, hoặc vừa khôi phục bản sao lưu. Gửi thừa không sao."
        )
        self.whole.setAccessibleDescription(why)
        self.slot = JobSlot()
        self.result = SentCard()
        self.result.left.connect(self._again)
        self.phone = PhoneCard(self.workplace.exchange)
        self.phone.confirmed.connect(self._confirmed)
        self.card = Card(self.tr("Gửi cấp tiếp nhận"))
        self.card.add(
            column(self.number, self.what, self.edits, self.since, spacing=SPACE_XS),
            self.ways,
            tools(self.go, self.whole),
            label(why, "small", wrap=True),
            None,
        )
        self.setLayout(column(self.slot, self.card, self.result, spacing=SPACE_M))

    def first_field(self) -> QWidget:
        if self.result.isVisible():
            return self.result.first_field()
        return self.go if self.go.isEnabled() and not self._whole_asked else self.whole

    def reload(self) -> None:
        unsent: Unsent = self.workplace.exchange.unsent()
        fresh = max(unsent.changes - unsent.written, 0)
        self._open = unsent.changes > 0
        self.number.setText(grouped(fresh or unsent.written))
        self.number.setVisible(self._open)
        self.what.setText(self._what(unsent, fresh))
        self.edits.setText(explain_edits(unsent.edited, translated))
        self.edits.setVisible(bool(unsent.edited))
        self.since.setText(self._since(unsent))
        self.since.setVisible(bool(unsent.last_sent))
        self.phone.offer(waiting=unsent.written > 0)
        self.ways.look()
        self._allow()

    def send(self, *, everything: bool) -> None:
        """Write the packages the chosen way."""
        target = self.ways.target
        if target is None:
            return
        exchange = self.workplace.exchange
        self.work(
            self.tr("Đang viết gói vào {place}").format(place=target.place.name),
            lambda progress: exchange.send(
                target.place.path, progress, everything=everything, mail=target.mail
            ),
            self.slot,
            lambda sent: self._done(sent, mail=target.mail),
            meanwhile=self.card,
        )

    def _done(self, sent: Sent, *, mail: bool) -> None:
        self.reload()
        self.card.hide()
        self.result.show_sent(sent, mail=mail)
        self.result.first_field().setFocus()
        self.sent.emit()

    def _again(self) -> None:
        self.result.hide()
        self.card.show()
        self.reload()
        self.first_field().setFocus()

    def _confirmed(self) -> None:
        self.reload()
        self.sent.emit()

    def _allow(self) -> None:
        there = self.ways.target is not None
        self.go.setEnabled(there and self._open)
        self.whole.setEnabled(there)
        asked = self.workplace.exchange.answer()
        self._prefer(whole=bool(asked and asked.everything))

    def _prefer(self, *, whole: bool) -> None:
        """Offer everything first when the receiving office asks for it."""
        set_role(self.go, "" if whole else "primary")
        set_role(self.whole, "primary" if whole else "")
        self._whole_asked = whole

    def _what(self, unsent: Unsent, fresh: int) -> str:
        if not self._open:
            if not unsent.phoned:
                return self.tr("Cấp tiếp nhận đã xác nhận mọi thay đổi. Không cần gửi.")
            weak = self.tr(
                "Mọi thay đổi đã được xác nhận, trong đó {changes} mới chỉ qua điện thoại, chưa có "
                "biên nhận ký. Không cần gửi."
            )
            return weak.format(changes=changes_text(unsent.phoned))
        if not fresh:
            return self.tr("thay đổi đã gửi, đang chờ biên nhận. Chỉ gửi lại nếu gói bị mất.")
        words = self.tr("thay đổi chưa gửi")
        if not unsent.written:
            return words
        along = self.tr("{n} thay đổi gửi trước đó chưa có biên nhận cũng đi cùng gói này.")
        return f"{words}. {along.format(n=grouped(unsent.written))}"

    def _since(self, unsent: Unsent) -> str:
        words = self.tr("Gửi gần nhất {sent}.").format(sent=day(unsent.last_sent))
        if not unsent.last_receipt:
            return words + " " + self.tr("Chưa có biên nhận nào.")
        receipt = self.tr("Tính từ biên nhận {day}.").format(day=day(unsent.last_receipt))
        return f"{words} {receipt}"
