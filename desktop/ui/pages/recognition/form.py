"""The decision on paper: its number, day and signer, what it would do, and one button."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.dates import vietnamese_date
from desktop.domain.subjects import SubjectKind
from desktop.errors import AppError
from desktop.services.titles.recognition import Candidate, DecisionDraft, DecisionRow
from desktop.ui.errors import sentence
from desktop.ui.kinds import noun_of
from desktop.ui.pages.recognition.words import effect
from desktop.ui.theme import SPACE_M, SPACE_S
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.form import Field, FieldState, TextField
from desktop.ui.widgets.labels import label, rule
from desktop.ui.widgets.scroll import scrolling

CHAIR = "Chủ tịch"  # printed on paper, in Vietnamese whatever the language of the window


class DecisionForm(Card):
    """Fields, the effect, and "Ban hành quyết định".

    A decision that is issued cannot be called back, so the button asks once more, with the number
    and the day as they were typed.

    Signals:
        asked: the decision as it was typed, complete, and confirmed.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Quyết định công nhận"), parent=parent)
        self._chosen: Sequence[Candidate] = ()
        self._year, self.kind = 0, SubjectKind.FAMILY
        self._sure = False
        self.number = TextField(self.tr("Số quyết định"), placeholder="128/QĐ-UBND")
        self.day = DateField(self.tr("Ngày ký"))
        self.signer = TextField(self.tr("Người ký"), placeholder=self.tr("họ và tên"))
        self.position = TextField(self.tr("Chức vụ người ký"))
        self.effect = label("", "heading", wrap=True)
        self.follows = label("", "small", wrap=True)
        self.issue = button(self.tr("Ban hành quyết định"), "primary", icon="recognition")
        self.issue.clicked.connect(self._ask)
        self.question = label("", "small", wrap=True)
        self.question.hide()
        self.back = button(self.tr("Xem lại"), icon="undo")
        self.back.clicked.connect(self._doubt)
        self.back.hide()
        fields = (self.number, self.day, self.signer, self.position)
        what = column(rule(), self.effect, self.follows, spacing=SPACE_S)
        inside = holder(column(*fields, what, None, spacing=SPACE_M))
        self.add(scrolling(inside), self.question, self.issue, self.back)
        for field in (self.number, self.signer, self.position):
            field.committed.connect(lambda _text, field=field: field.say(FieldState.PLAIN))
            field.line.textEdited.connect(self._doubt)
            field.line.returnPressed.connect(field.line.focusNextChild)
        self.day.line.returnPressed.connect(self.day.line.focusNextChild)
        self.day.line.textChanged.connect(self._doubt)
        self.position.fill(CHAIR)

    def begin(self, decisions: Sequence[DecisionRow], year: int, kind: SubjectKind) -> None:
        """Offer what stood on the last decision, as long as nothing was typed."""
        self._year, self.kind = year, kind
        if not self.day.line.text():
            self.day.fill(dt.datetime.now().astimezone().date())
        if decisions and not self.signer.text:
            self.signer.fill(decisions[0].signer)
            self.position.fill(decisions[0].signer_title)

    def show_effect(self, chosen: Sequence[Candidate]) -> None:
        """Say what a decision over these would do."""
        self._chosen = chosen
        self._doubt()
        happens, follows = effect(chosen, self._year, self.kind)
        self.effect.setText(happens)
        self.follows.setText(follows)

    def work(self, *, busy: bool) -> None:
        """While the decision is being written, nothing can be typed."""
        self._doubt()
        if busy:
            self.issue.setText(self.tr("Đang ban hành…"))
        self.setEnabled(not busy)

    def clear(self) -> None:
        """The decision is issued; the next one has another number."""
        self.number.fill("")

    def refuse(self, field: Field, error: AppError) -> None:
        """Say at a field why the decision was not issued."""
        self._point(field, sentence(error))

    def _ask(self) -> None:
        missing = self._missing()
        if missing is not None:
            self._point(*missing)
        elif self.day.day is not None and not self._sure:
            self._ask_again(self.day.day)
        elif self.day.day is not None:
            self.asked.emit(
                DecisionDraft(
                    kind=self.kind,
                    year=self._year,
                    number=self.number.text,
                    signed_on=self.day.day,
                    signer=self.signer.text,
                    signer_title=self.position.text,
                )
            )

    def _ask_again(self, day: dt.date) -> None:
        """Show number and day once more; the second press issues."""
        self._sure = True
        words = self.tr(
            "Xem lại lần cuối: quyết định số {number} ngày {day}, {n} {noun}. "
            "Ban hành rồi thì không sửa và không thu hồi được trong bản này."
        )
        day_text = vietnamese_date(day)
        self.question.setText(
            words.format(
                number=self.number.text, day=day_text, n=len(self._chosen), noun=noun_of(self.kind)
            )
        )
        self.issue.setText(self.tr("Đúng, ban hành"))
        self.question.show()
        self.back.show()

    def _doubt(self, _edited: object = None) -> None:
        """Something changed, or the officer wants to look again."""
        self._sure = False
        self.issue.setText(self.tr("Ban hành quyết định"))
        self.question.hide()
        self.back.hide()

    def _missing(self) -> tuple[Field, str] | None:
        if not self.number.text:
            return self.number, self.tr("Ghi số của quyết định, ví dụ 128/QĐ-UBND.")
        if self.day.day is None:
            return self.day, self.tr("Ghi ngày ký, ví dụ 05/12/2026.")
        if not self._year <= self.day.day.year <= self._year + 1:
            words = self.tr("Ngày ký không hợp với năm xét {year}.")
            return self.day, words.format(year=self._year)
        if not self.signer.text:
            return self.signer, self.tr("Ghi họ tên người ký.")
        if not self.position.text:
            return self.position, self.tr("Ghi chức vụ, ví dụ Chủ tịch hoặc Phó Chủ tịch.")
        return None

    @staticmethod
    def _point(field: Field, why: str) -> None:
        field.say(FieldState.INVALID, why)
        field.editor.setFocus()
