"""Ghi danh, at the receiving office: the invitation, requests to compare by phone."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.sync.manifest import Office
from desktop.sync.signing import heard
from desktop.ui.context import PageContext
from desktop.ui.files import ask_save, package_filter
from desktop.ui.pages.exchange_section import Section
from desktop.ui.theme import SPACE_M, SPACE_XS
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.drop_area import DropArea
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.key_letters import KeyLetters
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.tiles import Tiles

LEAST = 420


class EnrolSection(Section):
    """Everything by which a commune comes to be known here."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.request = RequestSection(context)
        self.invite = InviteSection(context)
        self.setLayout(column(Tiles([self.request, self.invite], LEAST), spacing=SPACE_M))

    def first_field(self) -> QWidget:
        return self.request.first_field()


class InviteSection(Section):
    """This office's own fingerprint, and the invitation it hands out."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.letters = KeyLetters(
            self.tr("Dấu vân tay khóa của cơ quan này"), self.workplace.trust.fingerprint()
        )
        self.write = button(self.tr("Viết thư mời…"), icon="mail")
        self.write.clicked.connect(self._ask)
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
            tools(self.write),
            None,
        )
        self.setLayout(column(card, spacing=SPACE_M))

    def _ask(self) -> None:
        name = f"thu-moi-{self.workplace.office.code}.skh"
        ask_save(self, self.tr("Ghi thư mời vào"), name, package_filter(), self.invite)

    def invite(self, path: Path) -> None:
        """Write the invitation where a person chose."""
        with self.context.explained(self):
            self.workplace.trust.invite(path)
            self.context.tell(self.tr("Đã viết {file}.").format(file=path.name))


class RequestSection(Section):
    """One request: who asks, the fingerprint to compare, and the grant.

    Signals:
        enrolled: an office was enrolled.
    """

    enrolled = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._path: Path | None = None
        self._office: Office | None = None
        self.drop = DropArea(
            self.tr("Thả tệp đề nghị ghi danh của xã (.skh) vào đây."),
            self.tr("Chọn tệp đề nghị…"),
            package_filter(),
        )
        self.drop.given.connect(lambda paths: self.read(paths[0]))
        self.who = label("", "subheading", wrap=True)
        self.letters = KeyLetters(self.tr("Dấu vân tay trong tệp đề nghị"))
        self.letters.copy.hide()  # what is typed must come from the phone, not from this file
        self.typed = TextField(
            self.tr("Dấu vân tay nghe qua điện thoại"),
            hint=self.tr("Gọi số đã biết từ trước của xã, không gọi số ghi kèm tệp; gõ 16 chữ."),
            placeholder="ABCD-EFGH-JKLM-NPQR",
        )
        self.typed.line.returnPressed.connect(self._ask)
        self.go = button(self.tr("Ghi danh, viết giấy…"), "primary", icon="key")
        self.go.clicked.connect(self._ask)
        self.leave = button(self.tr("Bỏ qua"))
        self.leave.clicked.connect(self.empty)
        self.asking = holder(
            column(
                self.who,
                column(
                    label(self.tr("Dấu vân tay trong tệp đề nghị:"), "second", wrap=True),
                    self.letters,
                    spacing=SPACE_XS,
                ),
                self.typed,
                tools(self.go, self.leave),
                spacing=SPACE_M,
            )
        )
        card = Card(self.tr("Ghi danh một xã"))
        card.add(self.drop, self.asking, None)
        self.setLayout(column(card, spacing=SPACE_M))
        self.empty()

    def first_field(self) -> QWidget:
        return self.typed if self._path else self.drop.choose

    def empty(self) -> None:
        """Forget the request."""
        self._path, self._office = None, None
        self.typed.fill("")
        self.asking.hide()
        self.drop.show()

    def read(self, path: Path) -> None:
        """Show who asks."""
        with self.context.explained(self):
            self._office, letters = self.workplace.trust.read_request(path)
            self._path = path
            place = ", ".join(part for part in (self._office.name, self._office.province) if part)
            self.who.setText(f"{place} ({self._office.code})")
            self.letters.show_letters(letters)
            self.typed.fill("")
            self.drop.hide()
            self.asking.show()
            self.typed.editor.setFocus()

    def _ask(self) -> None:
        if self._office is None or self._path is None:
            return
        if heard(self.typed.text) != self.letters.letters:
            why = self.tr("Chưa khớp với tệp đề nghị. Nghe và gõ lại từng nhóm bốn chữ.")
            self.typed.say(FieldState.INVALID, why)
            self.typed.editor.setFocus()
            return
        self.typed.say(FieldState.PLAIN)
        place = self._path.with_name(f"giay-ghi-danh-{self._office.code}.skh")
        ask_save(self, self.tr("Ghi giấy ghi danh vào"), str(place), package_filter(), self.grant)

    def grant(self, to: Path) -> None:
        """Enrol the office and write its grant."""
        assert self._path is not None
        with self.context.explained(self):
            peer = self.workplace.trust.grant(self._path, to, self.typed.text)
            words = self.tr("Đã ghi danh {name}. Gửi {file} cho xã.")
            self.context.tell(words.format(name=peer.office_name, file=to.name))
            self.empty()
            self.enrolled.emit()
            self.drop.choose.setFocus()
