"""An invitation that is held: whose it is, the fingerprint to compare, and the person's answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.trust.compared import Way
from desktop.services.trust.invitations import Held
from desktop.ui.context import PageContext
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_S
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.key_letters import KeyLetters
from desktop.ui.widgets.labels import label


class ComparePanel(Section):
    """Shown only while an invitation waits for a comparison.

    Signals:
        decided: the key was compared, or the invitation forgotten.
    """

    decided = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.held: Held | None = None
        self.who = label("", "heading", wrap=True)
        self.letters = KeyLetters(self.tr("Dấu vân tay trong thư mời"))
        self.letters.copy.hide()
        self.phone = button(
            self.tr("Đã nghe đọc qua điện thoại, giống hệt"), "primary", icon="check"
        )
        self.phone.clicked.connect(lambda: self.compare(Way.PHONE))
        self.paper = button(self.tr("Đã so với văn bản có dấu, giống hệt"), icon="certificate")
        self.paper.clicked.connect(lambda: self.compare(Way.PAPER))
        self.wrong = button(self.tr("Không giống, bỏ thư mời này"), icon="close")
        self.wrong.clicked.connect(self.forget)
        self.setLayout(
            column(
                self.who,
                label(
                    self.tr(
                        "Thư mời chưa được tin. Gọi số đã biết từ trước của cấp tiếp nhận, không "
                        "gọi số ghi kèm tệp; nhờ đọc dấu vân tay khóa và so từng nhóm chữ:"
                    ),
                    wrap=True,
                ),
                self.letters,
                tools(self.phone, self.paper, self.wrong),
                spacing=SPACE_S,
            )
        )
        self.reload()

    def reload(self) -> None:
        self.held = self.workplace.trust.invitations.held()
        self.setVisible(self.held is not None)
        if self.held is not None:
            words = self.tr("Thư mời của {name} (mã {code})")
            self.who.setText(words.format(name=self.held.office.name, code=self.held.office.code))
            self.letters.show_letters(self.held.fingerprint)

    def first_field(self) -> QWidget:
        return self.phone

    def compare(self, way: Way) -> None:
        """Believe the key that is shown: a person has compared it."""
        with self.context.explained(self):
            receiver = self.workplace.trust.invitations.compare(self.letters.letters, way)
            self.context.tell(self.tr("Đã tin khóa của {name}.").format(name=receiver.office_name))
            self.decided.emit()

    def forget(self) -> None:
        """Forget an invitation whose key was not the right one."""
        with self.context.explained(self):
            self.workplace.trust.invitations.discard()
            self.context.tell(self.tr("Đã bỏ thư mời. Chưa có gì được tin."))
            self.decided.emit()
