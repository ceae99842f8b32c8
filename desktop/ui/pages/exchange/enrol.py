"""Ghi danh, at the receiving office: the desk of requests, the invitation, the enrolled PCs."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.ui.context import PageContext
from desktop.ui.files import ask_save, package_filter
from desktop.ui.pages.exchange.desk import DeskSection
from desktop.ui.pages.exchange.pcs import PcsSection
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M, SPACE_XS
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.key_letters import KeyLetters
from desktop.ui.widgets.labels import label, tip
from desktop.ui.widgets.tiles import Tiles

LEAST = 420


class EnrolSection(Section):
    """Everything by which a commune comes to be known here."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.request = DeskSection(context)
        self.invite = InviteSection(context)
        self.pcs = PcsSection(context)
        self.request.enrolled.connect(self.pcs.reload)
        both = Tiles([self.request, self.invite], LEAST)
        self.setLayout(column(both, self.pcs, spacing=SPACE_M))

    def reload(self) -> None:
        for part in (self.request, self.invite, self.pcs):
            part.reload()

    def first_field(self) -> QWidget:
        waiting = self.pcs.model.rows or self.request.asked
        return self.request.first_field() if waiting else self.invite.write


class InviteSection(Section):
    """This office's own fingerprint, and the invitation it hands out."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.letters = KeyLetters(
            self.tr("Dấu vân tay khóa của cơ quan này"), self.workplace.trust.fingerprint()
        )
        self.write = button(self.tr("Viết thư mời…"), icon="mail")
        self.write.clicked.connect(self._ask)
        self.change = button(self.tr("Đổi khóa…"), icon="key")
        tip(
            self.change,
            self.tr("Khóa cũ ký cho khóa mới; mọi xã cần nhận thư mời mới. Dùng khi khóa bị lộ."),
        )
        self.change.clicked.connect(self._ask_change)
        card = Card(self.tr("Thư mời"))
        card.add(
            label(
                self.tr("Đưa cùng một tệp thư mời cho mọi xã. Xã bắt đầu từ tệp này."),
                "second",
                wrap=True,
            ),
            column(
                label(self.tr("Dấu vân tay khóa của cơ quan này:"), "second", wrap=True),
                self.letters,
                spacing=SPACE_XS,
            ),
            tools(self.write, self.change),
            None,
        )
        self.setLayout(column(card, spacing=SPACE_M))

    def _ask(self) -> None:
        name = f"thu-moi-{self.workplace.office.code}.skh"
        ask_save(self, self.tr("Ghi thư mời vào"), name, package_filter(), self.invite)

    def reload(self) -> None:
        self.letters.show_letters(self.workplace.trust.fingerprint())

    def _ask_change(self) -> None:
        name = f"thu-moi-{self.workplace.office.code}-khoa-moi.skh"
        title = self.tr("Ghi thư mời có khóa mới vào")
        ask_save(self, title, name, package_filter(), self.rotate)

    def rotate(self, path: Path) -> None:
        """Take a new key, and write the invitation by which communes follow it."""
        with self.context.explained(self):
            self.workplace.trust.succession.rotate(path)
            self.reload()
            words = self.tr("Đã đổi khóa. Gửi {file} cho mọi xã.")
            self.context.tell(words.format(file=path.name))

    def invite(self, path: Path) -> None:
        """Write the invitation where a person chose."""
        with self.context.explained(self):
            self.workplace.trust.invite(path)
            self.context.tell(self.tr("Đã viết {file}.").format(file=path.name))
