"""What an import would do: how many are new, change, stay out, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.importing import Preview, RowProblem
from desktop.ui.errors import translated
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S, fit
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import IconLabel, label
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.settled import Settled
from desktop.ui.widgets.table import Table
from desktop.wording.rows import explain_row

REFUSED, WARNINGS = "refused", "warnings"
NAMES_SHOWN = 8
LEAST_TABLE = 112  # drawn pixels


class PreviewView(Settled):
    """Figures, new villages, and the rows to look at.

    Signals:
        taken: the preview that should be carried out.
        saving: the preview whose refused rows should be saved.
        again: read the same file again.
        other: choose another file.
        done: go back to the register.
    """

    taken = Signal(object)
    saving = Signal(object)
    again = Signal()
    other = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self.name = label("", "heading", wrap=True)
        self.said = label("", "second", wrap=True)
        self._figures = Figures()
        self._make_table()
        self._make_buttons()
        card = Card(margin=SPACE_M)
        card.add(self.name, self._figures, self.said, self.buttons)
        layout = column(card, self.problems, self._clean, spacing=SPACE_M)
        layout.setStretch(1, 1)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _make_table(self) -> None:
        self.kinds = Segmented(self.tr("Các dòng cần xem"))
        self.kinds.chosen.connect(lambda _key: self._show_rows())
        self.model = RowsModel(self._columns(), parent=self)
        self.table = Table(self.tr("Các dòng cần xem"))
        self.table.show_rows(self.model)
        self.table.current_changed.connect(self._explain)
        fit(self.table, min_height=LEAST_TABLE)
        ScaledColumns(self.table)
        self.wrong = label("", wrap=True)
        self.advice = label("", "second", wrap=True)
        words = column(self.wrong, self.advice, spacing=2, margins=(SPACE_M, 0, SPACE_M, SPACE_S))
        self.problems = Card(margin=1)
        head = row(self.kinds, None, margins=(SPACE_S, SPACE_S, SPACE_S, 0))
        self.problems.add(head, self.table, words)
        self.problems.body.setSpacing(SPACE_S)
        sign = IconLabel("done", "success", size=32)
        fine = label(self.tr("Không có dòng nào bị lỗi."), "second", wrap=True)
        self._clean = Card()
        self._clean.add(row(sign, fine, None, spacing=SPACE_M), None)

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

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Dòng"), lambda one: str(one.row), number=True, width=64),
            Column(self.tr("Cột"), _column_name, width=168),
            Column(self.tr("Điều chưa đúng"), lambda one: _words(one)[0], width=0),
            Column(self.tr("Cách sửa"), lambda one: _words(one)[1], width=0),
        )

    def first_field(self) -> QWidget:
        """Nhập when there is something to take, else what comes next."""
        if not self.leave.isHidden():
            return self.save if self.save.isEnabled() else self.leave
        return self.take if self.take.isEnabled() else self.reread

    def show_preview(self, preview: Preview) -> None:
        """Show what a book would do."""
        self._preview = preview
        count = preview.create + preview.update
        rejected = len(preview.book.rejected)
        self.name.setText(preview.path.name)
        self._figures.say(
            (
                (self.tr("dòng đã đọc"), preview.read, "", ""),
                (self.tr("hộ mới"), preview.create, "add", "success"),
                (self.tr("hộ cập nhật"), preview.update, "edit", "primary"),
                (self.tr("hộ không đổi"), preview.unchanged, "", ""),
                (self.tr("dòng chưa nhập được"), rejected, "warning", "danger"),
            )
        )
        self.said.setText("\n".join(self._notes(preview)))
        self.said.setVisible(bool(self.said.text()))
        self.take.setText(self.tr("Nhập {n} hộ").format(n=grouped(count)))
        self.take.setEnabled(count > 0)
        self.save.setVisible(rejected > 0)
        self._show_buttons(finished=False)
        self._offer_rows(preview)

    def show_result(self, words: str) -> None:
        """Say what was taken over; the rows that stayed out can still be saved."""
        rest = self.tr(
            "Lưu danh sách lỗi, sửa ngay trong đó rồi nhập tệp ấy: hộ đã nhập giữ nguyên."
        )
        self.said.setText(f"{words}\n{rest}")
        self.said.show()
        self._show_buttons(finished=True)

    def _show_buttons(self, *, finished: bool) -> None:
        self.leave.setVisible(finished)
        for part in (self.take, self.reread, self.change):
            part.setHidden(finished)

    def _notes(self, preview: Preview) -> list[str]:
        notes = []
        if not preview.create + preview.update:
            notes.append(self.tr("Không có hộ nào mới hoặc thay đổi để nhập."))
        if preview.new_villages:
            names = ", ".join(preview.new_villages[:NAMES_SHOWN])
            more = "…" if len(preview.new_villages) > NAMES_SHOWN else ""
            words = self.tr(
                "Thêm {n} thôn mới: {names}. Nếu tên nào gõ sai, sửa trong tệp rồi đọc lại."
            )
            notes.append(words.format(n=len(preview.new_villages), names=names + more))
        ignored = [one.title for one in preview.book.ignored_columns if one.title]
        if ignored:
            words = self.tr("Cột không dùng đến: {names}.")
            notes.append(words.format(names=", ".join(ignored[:NAMES_SHOWN])))
        return notes

    def _offer_rows(self, preview: Preview) -> None:
        refused, warnings = len(preview.refused), len(preview.warnings)
        choices = []
        if refused:
            choices.append((REFUSED, self.tr("Chưa nhập được ({n})").format(n=grouped(refused))))
        if warnings:
            choices.append((WARNINGS, self.tr("Nên xem lại ({n})").format(n=grouped(warnings))))
        self.problems.setVisible(bool(choices))
        self._clean.setHidden(bool(choices))
        self.kinds.offer(choices)
        if choices:
            self.kinds.take(choices[0][0])
            self._show_rows()

    def _show_rows(self) -> None:
        preview = self._preview
        if preview is None:
            return
        rows: Sequence[RowProblem] = (
            preview.refused if self.kinds.key == REFUSED else preview.warnings
        )
        self.model.replace(rows)
        if rows:
            self.table.go_to(0)

    def _explain(self, problem: RowProblem | None) -> None:
        wrong, advice = _words(problem) if problem else ("", "")
        self.wrong.setText(wrong)
        self.advice.setText(advice)


class Figures(QWidget):
    """A few counts beside each other, each with its words below and a sign of its weight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = [
            (IconLabel("dot"), label("", "figure"), label("", "small", wrap=True)) for _ in range(5)
        ]
        parts = [
            holder(column(row(sign, figure, None, spacing=SPACE_S), words, spacing=0))
            for sign, figure, words in self._parts
        ]
        self.setLayout(row(*parts, spacing=SPACE_L))

    def say(self, figures: Sequence[tuple[str, int, str, str]]) -> None:
        """Show (words, count, icon, its colour token); a count of nothing has no icon."""
        for part, (text, count, icon, tone) in zip(self._parts, figures, strict=True):
            sign, figure, words = part
            sign.setVisible(bool(icon and count))
            if icon:
                sign.show_icon(icon, tone)
            figure.setText(grouped(count))
            figure.setAccessibleName(f"{grouped(count)} {text}")
            words.setText(text)


def _words(problem: RowProblem) -> tuple[str, str]:
    return explain_row(problem, translated)


def _column_name(problem: RowProblem) -> str:
    return f"{problem.letter} – {problem.column}" if problem.letter else problem.column
