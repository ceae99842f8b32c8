"""Erasing what is held about somebody: who goes along is asked, and the name typed again."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.domain.names import fold
from desktop.services.register.erasing import Asked, Housed
from desktop.ui.context import PageContext
from desktop.ui.kinds import noun_of
from desktop.ui.pages.ask_form import AskForm
from desktop.ui.theme import FORM_WIDTH, SPACE_S, fit
from desktop.ui.widgets.boxes import column, empty, holder, narrow
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.labels import label


class Eraser(AskForm):
    """Hidden until somebody is to be erased; Enter in the name only goes on to the button."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(danger=True, parent=parent)
        self._context = context
        self._subject: UUID | None = None
        self._asked: Asked | None = None
        self._then: Callable[[], object] = lambda: None
        self.boxes: dict[UUID, QCheckBox] = {}
        self.title = label("", "subheading", wrap=True)
        self.words = label("", wrap=True)
        self.others = label("", wrap=True)
        self._people = column(spacing=0)
        self._beside = holder(self._people)
        self.name = TextField("")
        self.name.line.returnPressed.connect(self._go_on)
        self.yes.setText(self.tr("Xóa hẳn"))
        acts = tools(self.yes, self.no)
        fit(self.name, max_width=FORM_WIDTH)
        name = narrow(self.name)
        parts = (self.title, self.words, self.others, self._beside, name, self.why, acts)
        self.body.addLayout(column(*parts, spacing=SPACE_S))
        self.hide()

    def ask(self, subject: UUID, then: Callable[[], object]) -> None:
        """Ask before somebody is erased; `then` follows when it was done."""
        with self._context.explained(self):
            asked = self._context.workplace.erasing.asked(subject)
            self._subject, self._asked, self._then = subject, asked, then
            self._describe(asked)
            self._offer(asked.people)
            self.say("")
            self.show()
            first = next(iter(self.boxes.values()), self.name.line)
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Erase, if the name is right."""
        if self._subject is None or not self._is_named():
            return
        along = [one for one, box in self.boxes.items() if box.isChecked()]
        with self._context.explained(self):
            self._context.workplace.erasing.erase(self._subject, along)
            self.give_up()
            self._then()
            self._tell(len(along))

    def _describe(self, asked: Asked) -> None:
        noun, name = noun_of(asked.kind), asked.name
        self.title.setText(self.tr("Xóa hẳn dữ liệu về {noun} {name}").format(noun=noun, name=name))
        self.words.setText(
            self.tr(
                "Xóa ở đây và ở nơi đã nhận. Không hoàn tác được. Bản sao lưu và giấy đã in vẫn còn; "
                "sổ giấy công nhận giữ số, không giữ tên."
            )
        )
        self.name.title.setText(self.tr("Gõ lại {name}").format(name=name))
        self.name.editor.setAccessibleName(self.name.title.text())
        self.name.fill("")

    def _offer(self, people: Sequence[Housed]) -> None:
        """Show the citizens of a household, each of whom stays unless somebody says otherwise."""
        empty(self._people)
        gone = self.tr("{name} (đã xóa khỏi sổ)")
        self.boxes = {
            one.id: QCheckBox(gone.format(name=one.name) if one.removed else one.name)
            for one in people
        }
        words = self.tr(
            "Hộ này có {n} công dân trong sổ. Đánh dấu ai cũng xóa hẳn; người không đánh dấu ở lại "
            "trong sổ, không thuộc hộ nào."
        )
        self.others.setText(words.format(n=len(people)))
        before: QWidget = self
        for box in self.boxes.values():
            self._people.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
            self.setTabOrder(before, box)
            before = box
        self.setTabOrder(before, self.name.line)
        for part in (self.others, self._beside):
            part.setVisible(bool(people))

    def _go_on(self) -> None:
        if self._is_named():
            self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_named(self) -> bool:
        right = self._asked is not None and fold(self.name.text) == fold(self._asked.name)
        why = "" if right else self.tr("Chưa đúng tên.")
        self.name.say(FieldState.PLAIN if right else FieldState.INVALID, why)
        return right

    def _tell(self, along: int) -> None:
        if self._asked is None:
            return
        noun = noun_of(self._asked.kind)
        words = self.tr("Đã xóa hẳn dữ liệu của {noun}; dấu xóa đi kèm gói gửi sau.")
        if along:
            words = self.tr(
                "Đã xóa hẳn dữ liệu của {noun} và {n} công dân; dấu xóa đi kèm gói gửi sau."
            )
        self._context.tell(words.format(noun=noun, n=along))
