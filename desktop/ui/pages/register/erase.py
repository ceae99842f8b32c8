"""Erasing at somebody's request: what and who goes along is asked, and the name typed again."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind
from desktop.services.register.erasing import Asked, Housed
from desktop.ui.context import PageContext
from desktop.ui.kinds import noun_of
from desktop.ui.pages.ask_form import AskForm
from desktop.ui.passing_files import forget_shown
from desktop.ui.theme import FORM_WIDTH, SPACE_S, fit
from desktop.ui.widgets.boxes import column, empty, holder, narrow
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.labels import label


class Way(StrEnum):
    """What goes of a clan, a village or a unit: its head, those before, or all of it."""

    HEAD = "head"
    FORMER = "former"
    WHOLE = "whole"


class Eraser(AskForm):
    """Hidden until somebody is to be erased; Enter in the name only goes on to the button."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(danger=True, parent=parent)
        self._context = context
        self._subject: UUID | None = None
        self._asked: Asked | None = None
        self._then: Callable[[UUID | None], object] = lambda _heir: None
        self.boxes: dict[UUID, QCheckBox] = {}
        self.title = label("", "subheading", wrap=True)
        self.words = label("", wrap=True)
        self.elsewhere = label("", "warning", wrap=True)
        self.ways = {
            Way.HEAD: QRadioButton(self.tr("Xóa người đứng đầu, cả trong lịch sử")),
            Way.FORMER: QRadioButton(self.tr("Chỉ xóa những người đứng đầu trước đây")),
            Way.WHOLE: QRadioButton(self.tr("Xóa hẳn tất cả, vì ghi nhầm")),
        }
        self.others = label("", wrap=True)
        self._people = column(spacing=0)
        self._beside = holder(self._people)
        self.name = TextField("")
        self.name.line.returnPressed.connect(self._go_on)
        self.yes.setText(self.tr("Xóa hẳn"))
        acts = tools(self.yes, self.no)
        fit(self.name, max_width=FORM_WIDTH)
        name = narrow(self.name)
        ways = column(spacing=0)
        for box in self.ways.values():
            ways.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
            box.toggled.connect(self._follow)
        parts = (
            self.title,
            self.words,
            ways,
            self.others,
            self._beside,
            self.elsewhere,
            name,
            self.why,
            acts,
        )
        self.body.addLayout(column(*parts, spacing=SPACE_S))
        self.hide()

    def ask(self, subject: UUID, then: Callable[[UUID | None], object]) -> None:
        """Ask before somebody is erased; `then` is told under which id it goes on, if it does."""
        with self._context.explained(self):
            asked = self._context.workplace.erasing.asked(subject)
            self._subject, self._asked, self._then = subject, asked, then
            self._describe(asked)
            self._offer(asked.people)
            self.say("")
            self.show()
            ways = [] if asked.is_person else [self.ways[Way.HEAD]]
            first = next(iter((*self.boxes.values(), *ways)), self.name.line)
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Erase, if the name is right."""
        if self._subject is None or not self._is_named():
            return
        along = [one for one, box in self.boxes.items() if box.isChecked()]
        with self._context.explained(self):
            heir = self._do(self._subject, along)
            forget_shown()
            self.give_up()
            self._then(heir)
            self._tell(len(along), heir)

    def _do(self, subject: UUID, along: Sequence[UUID]) -> UUID | None:
        erasing = self._context.workplace.erasing
        if self.way is Way.WHOLE:
            erasing.erase(subject, along)
            return None
        heir: UUID = erasing.unname(subject, keep=self.way is Way.FORMER)
        return heir

    def _describe(self, asked: Asked) -> None:
        noun, name = noun_of(asked.kind), asked.name
        title = self.tr("Xóa hẳn dữ liệu về {noun} {name}")
        if not asked.is_person:
            title = self.tr("Xóa theo yêu cầu: {name}")
        self.title.setText(title.format(noun=noun, name=name))
        self.words.setText(
            self.tr(
                "Xóa ở đây và ở nơi đã nhận. Không hoàn tác được. Bản sao lưu, tệp và giấy đã đưa ra "
                "ngoài vẫn còn; sổ giấy công nhận giữ số, không giữ tên."
            )
        )
        for way, box in self.ways.items():
            box.setHidden(asked.is_person or (way is Way.FORMER and not asked.standing))
        self.ways[Way.HEAD].setChecked(True)
        elsewhere = self.tr(
            "Cùng tên ấy còn đứng đầu: {names}. Muốn xóa cả ở đó thì mở từng mục mà xóa."
        )
        names = (
            f"{noun_of(kind)} {name}" if kind is SubjectKind.FAMILY else name
            for kind, name in asked.stands_for
        )
        self.elsewhere.setText(elsewhere.format(names=", ".join(names)))
        self.elsewhere.setVisible(bool(asked.stands_for))
        self.name.title.setText(self.tr("Gõ lại {name}").format(name=name))
        self.name.editor.setAccessibleName(self.name.title.text())
        self.name.fill("")

    def _offer(self, people: Sequence[Housed]) -> None:
        """Show the citizens of a household, each of whom stays unless somebody says otherwise."""
        empty(self._people)
        self.boxes = {one.id: QCheckBox(self._called(one)) for one in people}
        before: QWidget = self
        for box in self.boxes.values():
            self._people.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
            self.setTabOrder(before, box)
            before = box
        self.setTabOrder(before, self.name.line)
        self._beside.setVisible(bool(people))
        self._follow()

    def _called(self, one: Housed) -> str:
        words = "{name}"
        if one.removed:
            words = self.tr("{name} (đã xóa khỏi sổ)")
        elif self._asked is not None and fold(one.name) == fold(self._asked.name):
            words = self.tr("{name} (cùng tên chủ hộ)")
        return words.format(name=one.name)

    @property
    def way(self) -> Way:
        """What is chosen to go; of a person everything."""
        if self._asked is None or self._asked.is_person:
            return Way.WHOLE
        return next(one for one, box in self.ways.items() if box.isChecked())

    def _follow(self) -> None:
        """Say what becomes of those beside the one who goes."""
        asked = self._asked
        if asked is None:
            return
        noun, words = noun_of(asked.kind), ""
        if asked.people:
            words = self.tr(
                "Hộ này có {n} công dân trong sổ. Đánh dấu ai cũng xóa hẳn; người không đánh dấu "
                "ở lại trong sổ, không thuộc hộ nào."
            )
        elif not asked.is_person:
            words = self._fate(asked.kind)
        self.others.setText(words.format(n=len(asked.people), noun=noun, head=asked.standing))
        self.others.setVisible(bool(words))

    def _fate(self, kind: SubjectKind) -> str:
        match self.way:
            case Way.HEAD:
                return self.tr(
                    "Xóa tên, điện thoại, ghi chú về người đứng đầu. Tên {noun}, các năm và danh hiệu "
                    "còn nguyên; lịch sử thay đổi bắt đầu lại."
                )
            case Way.FORMER:
                return self.tr(
                    "Giữ {head} và những gì đang ghi. Các năm và danh hiệu còn nguyên; lịch sử thay "
                    "đổi bắt đầu lại."
                )
        if kind is SubjectKind.COMMUNITY:
            return self.tr(
                "Chỉ xóa được khi chưa có hộ, biên bản họp hay lượt chuyển nào của thôn."
            )
        return self.tr("Ai đang thuộc {noun} này ở lại trong sổ, không thuộc {noun} nào.")

    def _go_on(self) -> None:
        if self._is_named():
            self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_named(self) -> bool:
        right = self._asked is not None and fold(self.name.text) == fold(self._asked.name)
        why = "" if right else self.tr("Chưa đúng tên.")
        self.name.say(FieldState.PLAIN if right else FieldState.INVALID, why)
        return right

    def _tell(self, along: int, heir: UUID | None) -> None:
        if self._asked is None:
            return
        noun = noun_of(self._asked.kind)
        words = self.tr("Đã xóa hẳn dữ liệu của {noun}; dấu xóa đi kèm gói gửi sau.")
        if along:
            words = self.tr(
                "Đã xóa hẳn dữ liệu của {noun} và {n} công dân; dấu xóa đi kèm gói gửi sau."
            )
        if heir is not None:
            words = self.tr("Đã xóa tên người đứng đầu của {noun}; dấu xóa đi kèm gói gửi sau.")
        self._context.tell(words.format(noun=noun, n=along))
