"""What an import would do: how many are new, change, stay out, and why."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.domain.subjects import SubjectKind
from desktop.services.importing.acts import ImportChoices, Layout, Preview, VillageRow
from desktop.ui.kinds import KINDS, noun_of, said
from desktop.ui.models.rows import RowsModel
from desktop.ui.pages.importing.topic import TopicView
from desktop.ui.pages.importing.topics import Topics
from desktop.ui.theme import SPACE_M, SPACE_S
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice_box import ChoiceBox
from desktop.ui.widgets.figures import Figures
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import IconLabel, label
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.settled import Settled, SettledStack
from desktop.ui.widgets.table import Table

NAMES_SHOWN = 8


class PreviewView(Settled):
    """Figures, new villages, and the rows to look at.

    Signals:
        taken: the preview that should be carried out.
        saving: the preview whose refused rows should be saved.
        again: read the same file again.
        other: choose another file.
        done: go back to the register.
        corrected: read the same file again, with these choices.
    """

    taken = Signal(object)
    saving = Signal(object)
    again = Signal()
    other = Signal()
    done = Signal()
    corrected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._choices = ImportChoices()
        self.name = label("", "heading", wrap=True)
        self.kind = ChoiceBox()
        self.kind.taken.connect(self._turn_kind)
        self.kind.given_up.connect(self.give_up_kind)
        ask = label(self.tr("&Ghi về:"), buddy=self.kind)
        title = row(self.name, ask, self.kind, spacing=SPACE_S)
        title.setStretch(0, 1)
        self._title = holder(title)
        self.said = label("", "second", wrap=True)
        self.caution = label("", wrap=True)
        sign = IconLabel("warning", "warning")
        line = row(sign, self.caution, spacing=SPACE_S)
        line.setStretch(1, 1)
        self._caution_line = holder(line)
        self._corrected = False
        self._figures = Figures()
        self.people = QCheckBox(self.tr("Ghi cả từng người lớn vào sổ &công dân"))
        self.people.clicked.connect(self._take_people)
        self.topics = Topics(self)
        self.topics.corrected.connect(self._correct)
        self._make_table()
        self._make_buttons()
        card = Card(margin=SPACE_M)
        card.add(
            self._title, self._figures, self._caution_line, self.said, self.people, self.buttons
        )
        layout = column(card, self.problems, spacing=SPACE_M)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _make_table(self) -> None:
        self.kinds = Segmented(self.tr("Phần đang xem"))
        self.kinds.chosen.connect(self._turn_to)
        self.stack = SettledStack()
        for view in self.topics.views.values():
            self.stack.addWidget(view)
        self.problems = Card(margin=1)
        head = row(self.kinds, None, margins=(SPACE_S, SPACE_S, SPACE_S, 0))
        self.problems.add(head, self.stack)
        self.problems.body.setSpacing(SPACE_S)

    @property
    def view(self) -> TopicView:
        """The topic shown."""
        return self.topics.views[self.kinds.key]

    @property
    def table(self) -> Table:
        """The table shown."""
        return self.view.table

    @property
    def model(self) -> RowsModel:
        """What the table shows."""
        return self.view.model

    def _make_buttons(self) -> None:
        self.take = button("", "primary", icon="import")
        self.take.clicked.connect(lambda: self.taken.emit(self._preview))
        self.save = button(self.tr("Lưu danh sách lỗi…"), icon="save")
        self.save.clicked.connect(lambda: self.saving.emit(self._preview))
        self.reread = button(self.tr("Đọc lại tệp"), icon="refresh")
        self.reread.clicked.connect(self.again)
        self.change = button(self.tr("Chọn tệp khác…"), icon="open")
        self.change.clicked.connect(self.other)
        self.leave = button(self.tr("Xem sổ đăng ký"), "primary")
        self.leave.clicked.connect(self.done)
        self.buttons = tools(self.take, self.leave, self.save, self.reread, self.change)

    def first_field(self) -> QWidget:
        """Nhập when there is something to take, else what comes next."""
        if not self.leave.isHidden():
            return self.leave if self.save.isHidden() else self.save
        if self._preview is None or self._corrected:
            return self.table
        return self.take if self.take.isEnabled() else self.reread

    def show_columns(
        self,
        path: Path,
        words: str,
        layouts: Sequence[Layout],
        choices: ImportChoices,
        kind: SubjectKind,
        villages: Sequence[VillageRow],
    ) -> None:
        """Show the columns of a book that cannot be read before somebody says what they are."""
        self._preview = None
        self.name.setText(path.name)
        self._show_kind(choices, kind)
        self._figures.hide()
        self._caution_line.hide()
        self.people.hide()
        self.said.setText(words)
        self.said.show()
        self.save.hide()
        self._show_buttons(finished=False)
        self.take.hide()
        self._offer(self.topics.show_columns(layouts, choices, kind, villages))

    def show_preview(self, preview: Preview, villages: Sequence[VillageRow]) -> None:
        """Show what a book would do."""
        if self._preview is None:  # what was unclear is said: on to the import
            self._corrected = False
        self._preview = preview
        self._figures.show()
        count = preview.create + preview.update
        rejected, noun = len(preview.book.rejected), noun_of(preview.kind)
        self.name.setText(preview.path.name)
        self._show_kind(preview.choices, preview.kind)
        self._figures.say(
            (
                (self.tr("dòng đã đọc"), preview.read, "", ""),
                (self.tr("{noun} mới").format(noun=noun), preview.create, "add", "success"),
                (self.tr("{noun} cập nhật").format(noun=noun), preview.update, "edit", "primary"),
                (self.tr("{noun} không đổi").format(noun=noun), preview.unchanged, "", ""),
                (self.tr("dòng chưa nhập được"), rejected, "warning", "danger"),
            )
        )
        self._caution_line.setVisible(bool(preview.other_communes))
        caution = self.tr(
            "Tệp này ghi xã (phường) {names}, khác đơn vị của bạn. Xem có chọn nhầm tệp không."
        )
        self.caution.setText(caution.format(names=_listed(preview.other_communes)))
        self.said.setText("\n".join(self._notes(preview)))
        self.said.setVisible(bool(self.said.text()))
        self.people.setVisible(bool(preview.book.people))
        self.people.setChecked(preview.people is not None)
        self.take.setText(self.tr("Nhập {n} {noun}").format(n=grouped(count), noun=noun))
        self.take.setEnabled(preview.changing > 0)
        self.save.setVisible(rejected > 0)
        self._show_buttons(finished=not (preview.changing or rejected))
        self._offer(self.topics.show_preview(preview, villages))

    def show_result(self, words: str) -> None:
        """Say what was taken over; the rows that stayed out can still be saved."""
        rest = self.tr(
            "Lưu danh sách lỗi, sửa ngay trong đó rồi nhập tệp ấy: dòng đã nhập giữ nguyên."
        )
        self.said.setText(f"{words}\n{rest}")
        self.said.show()
        self._show_buttons(finished=True)

    def _show_buttons(self, *, finished: bool) -> None:
        self.leave.setVisible(finished)
        for part in (self.take, self.reread):
            part.setHidden(finished)

    def _notes(self, preview: Preview) -> list[str]:
        notes = []
        if not preview.changing:
            words = self.tr("Không có {noun} nào mới hoặc thay đổi để nhập.")
            notes.append(words.format(noun=noun_of(preview.kind)))
        if preview.book.people:
            words = self.tr("Mỗi dòng là một người: {people} người được gộp thành {n} hộ.")
            count = grouped(len(preview.book.people))
            notes.append(words.format(people=count, n=grouped(preview.read)))
        if preview.people:
            words = self.tr(
                "Từng người: {new} công dân mới, {same} đã có; {n} người không lấy "
                "(trẻ em, chưa rõ tuổi, ghi hai lần)."
            )
            plan = preview.people.plan
            same, left = grouped(plan.unchanged + len(plan.update)), preview.people.left_out
            notes.append(words.format(new=grouped(len(plan.create)), same=same, n=grouped(left)))
        old = preview.book.old_text
        if old.samples:
            words = self.tr(
                "Chữ phông cũ được đọc sang Unicode: {n} ô, ví dụ “{before}” là “{after}”."
            )
            one = old.samples[-1]
            notes.append(
                words.format(
                    n=grouped(sum(old.counts.values())), before=one.before, after=one.after
                )
            )
        layouts = preview.book.layouts
        villages = {one.village for one in layouts if one.village and not one.scattered}
        if villages and len(villages) <= NAMES_SHOWN:
            words = self.tr("Tệp không có cột thôn; thôn được hiểu là: {names}.")
            notes.append(words.format(names=", ".join(sorted(villages))))
        if preview.new_villages:
            words = self.tr("Thêm {n} thôn mới: {names}.")
            notes.append(
                words.format(n=len(preview.new_villages), names=_listed(preview.new_villages))
            )
        ignored = [one.title or one.letter for one in preview.book.ignored_columns]
        if ignored:
            words = self.tr("Cột không dùng đến: {names}.")
            notes.append(words.format(names=_listed(list(dict.fromkeys(ignored)))))
        return notes

    def _offer(self, topics: Sequence[tuple[str, str]]) -> None:
        """Offer the topics that have something to show; after a correction the same as before."""
        self.problems.setVisible(bool(topics))
        before = self.kinds.key
        self.kinds.offer(topics)
        keys = [key for key, _title in topics]
        if keys:
            self.kinds.take(before if self._corrected and before in keys else keys[0])
            self._turn_to(self.kinds.key)

    def begin(self) -> None:
        """Forget what was looked at in another book."""
        self._corrected = False
        for view in self.topics.views.values():
            view.show_rows(())

    def _correct(self, choices: ImportChoices) -> None:
        self._corrected = True
        self.corrected.emit(choices)

    def _take_people(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        self._correct(replace(self._choices, people=wanted))

    def _show_kind(self, choices: ImportChoices, kind: SubjectKind) -> None:
        self._choices = choices
        self.kind.offer([(said(words), one) for one, words in KINDS.items()], kind)

    def _turn_kind(self, kind: SubjectKind) -> None:
        self._correct(replace(self._choices, kind=kind))

    def give_up_kind(self) -> None:
        """Leave the kind as it is."""
        self.first_field().setFocus()

    def _turn_to(self, key: str) -> None:
        self.stack.setCurrentWidget(self.topics.views[key])


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:NAMES_SHOWN]) + ("…" if len(names) > NAMES_SHOWN else "")
