"""Nhập từ Excel: choose a book, look at what it would do, take it over; all in one place."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.subjects import SubjectKind
from desktop.errors import AppError
from desktop.progress import Progress
from desktop.services.importing.acts import ImportChoices, Layout, Preview, Result, Undone
from desktop.sheets.failures import ColumnsMissing, HeaderNotFound
from desktop.sheets.forms import FORMS
from desktop.sheets.rows import Field
from desktop.ui.context import PageContext
from desktop.ui.errors import translated, words_of
from desktop.ui.files import ask_open, ask_save, workbook_filter
from desktop.ui.jobs import Job
from desktop.ui.kinds import noun_of
from desktop.ui.pages.importing.failure import ImportFailure
from desktop.ui.pages.importing.past import PastImports
from desktop.ui.pages.importing.preview import PreviewView
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XL
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.drop_zone import DropZone
from desktop.ui.widgets.job_bar import JobBar, grouped
from desktop.ui.widgets.labels import IconLabel, label
from desktop.ui.widgets.scroll import bring_into_view, scrolling
from desktop.wording.books import TEMPLATES, field_title
from desktop.wording.rows import problem_words

CENTRE = Qt.AlignmentFlag.AlignHCenter


class Unclear(NamedTuple):
    """A book that can be opened, but whose columns nobody knows yet."""

    failure: AppError
    layouts: Sequence[Layout]


class ImportStage(QWidget):
    """Stands in the place of the register until the import is done or left.

    Signals:
        left: the person wants to see the register again.
    """

    left = Signal()

    def __init__(
        self, context: PageContext, kind: SubjectKind, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._importing = context, context.workplace.importing
        self._kind = kind
        self._job: Job | None = None
        self._path: Path | None = None
        self._shown_batch = ""
        self._choices = ImportChoices(likely=kind)
        self.back = button(self.tr("Sổ đăng ký"), "link", icon="arrow-left")
        self.back.clicked.connect(self.leave)
        self.title = label(self.tr("Nhập từ Excel"), "subheading")
        head = row(self.back, self.title, None, spacing=SPACE_M)
        self.stack = QStackedWidget()
        self._make_choice()
        self._make_reading()
        self.failure = ImportFailure()
        self.failure.other.clicked.connect(self.ask_file)
        self.failure.again.clicked.connect(self._read_again)
        self.failure.template.clicked.connect(self.ask_template)
        self.preview = PreviewView()
        self.preview.taken.connect(self._take)
        self.preview.saving.connect(self._ask_problems)
        self.preview.again.connect(self._read_again)
        self.preview.other.connect(self.ask_file)
        self.preview.done.connect(self.leave)
        self.preview.corrected.connect(self._correct)
        self._shown_preview = scrolling(holder(column(self.preview)))
        for part in (self.choice, self.reading, self.failure, self._shown_preview):
            self.stack.addWidget(part)
        margins = (SPACE_XL, 0, SPACE_XL, SPACE_L)
        self.setLayout(column(head, self.stack, spacing=SPACE_M, margins=margins))
        context.changes.changed.connect(lambda _entities: self._notice())

    def _make_choice(self) -> None:
        drop = self.tr("Kéo tệp danh sách {noun} vào đây").format(noun=noun_of(self._kind))
        heading = label(drop, "subheading")
        kinds = label(self.tr("Excel (.xlsx, .xls), OpenDocument (.ods) hoặc .csv"), "small")
        self.choose = button(self.tr("Chọn tệp…"), "primary", icon="open")
        self.choose.clicked.connect(self.ask_file)
        self.template = button(self.tr("Tải bảng mẫu"), icon="export")
        self.template.clicked.connect(self.ask_template)
        for words in (heading, kinds):
            words.setAlignment(CENTRE)
        sign = IconLabel("import", "primary", size=40)
        zone = DropZone(None, sign, heading, kinds, self.choose, self.template, None)
        zone.dropped.connect(self.begin)
        form = FORMS[self._kind]
        needed = ", ".join(map(self._titled, form.required))
        others = ", ".join(self._titled(one) for one in form.columns if one not in form.required)
        columns = self.tr(
            "Cột bắt buộc: {needed}. Có thể có thêm: {others}. "
            "Thứ tự cột tùy ý, dòng tên cột không cần ở dòng đầu."
        ).format(needed=needed, others=others)
        safe = self.tr("Chưa có gì thay đổi trong sổ cho đến khi bạn xem trước và bấm Nhập.")
        notes = column(label(columns, "small", wrap=True), label(safe, "small", wrap=True))
        self.past = PastImports()
        self.past.undoing.connect(
            lambda one: self._take_back(one.id, one.book, SubjectKind(one.kind))
        )
        inside = column(zone, notes, self.past, spacing=SPACE_M)
        inside.setStretch(0, 1)
        self.choice = scrolling(holder(inside))

    def _make_reading(self) -> None:
        card = Card()
        self._bar_place = column(spacing=0)
        note = self.tr("Đang đọc tệp. Có thể dừng bất cứ lúc nào: sổ không thay đổi.")
        card.add(self._bar_place, label(note, "small", wrap=True))
        self.reading = holder(column(card, None))

    def _titled(self, field: Field) -> str:
        return translated(field_title(field, self._choices.kind or self._kind))

    def first_field(self) -> QWidget:
        """The button the person needs next."""
        current = self.stack.currentWidget()
        if current is self._shown_preview:
            return self.preview.first_field()
        return self.failure.other if current is self.failure else self.choose

    def begin(self, path: Path | None = None) -> None:
        """Start with a book, or by choosing one."""
        if self._job is not None:
            return
        if path is None:
            self.past.show_batches(self._importing.batches())
            self._turn_to(self.choice)
        else:
            self._read(path)

    def leave(self) -> None:
        """Go back to the register; what is being read is stopped."""
        self._shown_batch = ""
        if self._job is not None:
            self._job.cancel()
        self.left.emit()

    def ask_file(self) -> None:
        """Let the person choose a book."""
        title = self.tr("Chọn danh sách {noun}").format(noun=noun_of(self._kind))
        ask_open(self, title, workbook_filter(), self._read)

    def ask_template(self) -> None:
        """Let the person choose where the empty book goes."""

        def write(path: Path) -> None:
            with self._context.explained(self):
                self._importing.save_template(path, self._kind, TEMPLATES[self._kind])
                self._context.tell(self.tr("Đã ghi bảng mẫu {name}.").format(name=path.name))

        name = self.tr("Mẫu danh sách {noun}.xlsx").format(noun=noun_of(self._kind))
        ask_save(self, self.tr("Tải bảng mẫu"), name, self.tr("Bảng tính Excel (*.xlsx)"), write)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _read_again(self) -> None:
        if self._path is not None:
            self._look(self._path)

    def _correct(self, choices: ImportChoices) -> None:
        """Read the same book as the officer says."""
        self._choices = choices
        self._read_again()

    def _read(self, path: Path) -> None:
        """Begin with a book nothing was said about."""
        self._choices = ImportChoices(likely=self._kind)
        self.preview.begin()
        self._look(path)

    def _notice(self) -> None:
        """Look the book over anew once what is shown as taken over was taken back."""
        if self._shown_batch and not any(
            one.id == self._shown_batch for one in self._importing.batches()
        ):
            self._read_again()

    def _look(self, path: Path) -> None:
        """Look a book over on the worker; nothing is changed."""
        self._path, choices = path, self._choices
        self._shown_batch = ""

        def work(progress: Progress) -> Preview | Unclear:
            try:
                preview: Preview = self._importing.preview(path, progress, choices=choices)
            except (ColumnsMissing, HeaderNotFound) as failure:
                layouts = self._importing.layouts(path, choices)
                if not layouts:
                    raise
                return Unclear(failure, layouts)
            return preview

        job = self._context.jobs.run(work)
        self._job = job
        job.ended.connect(self._forget_job)
        job.succeeded.connect(self._show)
        job.failed.connect(self._show_failure)
        job.cancelled.connect(lambda: self._turn_to(self.choice))
        bar = JobBar(job, self.tr("Đang đọc {name}").format(name=path.name))
        self._bar_place.addWidget(bar)
        self._turn_to(self.reading)
        bar.stop.setFocus()

    def _forget_job(self) -> None:
        self._job = None

    def _show(self, found: Preview | Unclear) -> None:
        villages = self._importing.register_villages()
        if isinstance(found, Preview):
            self.preview.show_preview(found, villages)
        else:
            assert self._path is not None
            layout = min(found.layouts, key=lambda one: len(one.missing))
            said = words_of(found.failure).happened
            if len(layout.missing) > 1 or isinstance(found.failure, HeaderNotFound):
                titles = (translated(field_title(one, layout.kind)) for one in layout.missing)
                unknown = self.tr("Chưa biết cột nào là: {names}.")
                said = f"{said} {unknown.format(names=', '.join(titles))}"
            advice = self.tr("Chọn ở bảng dưới; chỉ cần làm một lần cho mỗi mẫu sổ.")
            self.preview.show_columns(
                self._path, f"{said}\n{advice}", found.layouts, self._choices, layout.kind, villages
            )
        self._turn_to(self._shown_preview)

    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._turn_to(self.choice)
            self._context.failures.show(error, self)
            return
        self.failure.explain(self._path.name if self._path else "", error)
        self._turn_to(self.failure)

    def _take(self, preview: Preview) -> None:
        """Take the book over, all or nothing."""
        number, noun = grouped(preview.create + preview.update), noun_of(preview.kind)
        title = self.tr("Đang nhập {n} {noun}").format(n=number, noun=noun)
        self._context.run(
            title,
            lambda progress: self._importing.commit(preview, progress),
            self,
            lambda result: self._finish(preview, result),
        )

    def _finish(self, preview: Preview, result: Result) -> None:
        words = self.tr("Đã nhập {n} {noun}: {new} {noun} mới, {changed} {noun} cập nhật.").format(
            n=grouped(result.created + result.updated),
            noun=noun_of(preview.kind),
            new=grouped(result.created),
            changed=grouped(result.updated),
        )
        if result.people:
            more = self.tr("Thêm {n} công dân.").format(n=grouped(result.people))
            words = f"{words} {more}"
        name = preview.path.name
        self._context.tell(words, lambda: self._take_back(result.batch, name, preview.kind))
        if preview.book.rejected:
            self.preview.show_result(words)
            self._shown_batch = result.batch
            self.first_field().setFocus()
        else:
            self.leave()
        self._context.choose_kind(preview.kind)

    def _take_back(self, batch: str, name: str, kind: SubjectKind) -> None:
        """Take an import back, and say what it came to."""

        def tell(undone: Undone) -> None:
            noun = noun_of(kind)
            words = self.tr(
                "Đã hoàn tác {name}: bỏ {removed} {noun}, trả lại {restored} {noun} như trước."
            )
            removed, restored = grouped(undone.removed), grouped(undone.restored)
            told = words.format(name=name, removed=removed, restored=restored, noun=noun)
            if undone.people:
                more = self.tr("Bỏ {n} công dân.").format(n=grouped(undone.people))
                told = f"{told} {more}"
            if undone.kept:
                more = self.tr("Giữ nguyên {n} {noun} đã có người làm tiếp.")
                told = f"{told} {more.format(n=grouped(undone.kept), noun=noun)}"
            self._context.tell(told)
            self.past.show_batches(self._importing.batches())

        title = self.tr("Đang hoàn tác {name}").format(name=name)
        self._context.run(title, lambda progress: self._importing.undo(batch, progress), self, tell)

    def _ask_problems(self, preview: Preview) -> None:
        def write(path: Path) -> None:
            with self._context.explained(self):
                count = self._importing.save_problems(preview, path, problem_words(translated))
                words = self.tr("Đã ghi {n} dòng lỗi vào {name}.")
                self._context.tell(words.format(n=grouped(count), name=path.name))

        name = self.tr("{name} - dòng chưa nhập.xlsx").format(name=preview.path.stem)
        kinds = self.tr("Bảng tính Excel (*.xlsx)")
        ask_save(self, self.tr("Lưu danh sách lỗi"), name, kinds, write)

    def _turn_to(self, part: QWidget) -> None:
        self.stack.setCurrentWidget(part)
        if self.isVisible():
            field = self.first_field()
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(field)
