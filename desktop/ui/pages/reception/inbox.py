"""Nhận gói: files are dropped, chosen or found in a folder, looked at, and taken over together."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.exchange.received import Preview, Received, Terms
from desktop.services.reception.undo_merge import MergeCopy
from desktop.sync.manifest import Kind
from desktop.ui.context import PageContext
from desktop.ui.files import ask_folder, ask_save, package_filter
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.exchange.words import Offices
from desktop.ui.pages.reception.file import FileCard
from desktop.ui.pages.reception.lines import Line, looked_at, save_lines, stopped, taken
from desktop.ui.pages.reception.undo import ask_undo
from desktop.ui.pages.reception.watch import WatchedFolder
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M, fit
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.drop_area import DropArea
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.job_slot import JobSlot
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.message import Message, MessageBox
from desktop.ui.widgets.panes import Panes
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.table import Table
from desktop.ui.widgets.tiles import Tiles

LEAST_TABLE, LEAST_TILE = 220, 360


class ReceptionInbox(Section):
    """Takes many files at once; nothing is taken over before a person has seen what it does.

    Signals:
        taken: some files were taken over.
        requests_found: requests for enrolment that were dropped; they belong on another desk.
    """

    taken = Signal()
    requests_found = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._paths: tuple[Path, ...] = ()
        self._results: list[Received] = []
        self._requests: tuple[Path, ...] = ()
        self.drop = DropArea(
            self.tr("Thả các gói (.skh) của xã, hoặc cả thư mục, vào đây."),
            self.tr("Chọn tệp…"),
            package_filter(),
        )
        self.drop.given.connect(self.look_at)
        self.watched = WatchedFolder(context)
        self.watched.found.connect(self.look_at)
        self.slot = JobSlot()
        self.summary = label("", "heading", wrap=True)
        self.go = button(self.tr("Nhận"), "primary", icon="import")
        self.go.clicked.connect(self.take)
        self.leave = button(self.tr("Bỏ qua"))
        self.leave.clicked.connect(self.empty)
        self.enrol = button("", icon="key")
        self.enrol.clicked.connect(lambda: self.requests_found.emit(self._requests))
        self.answer = button(self.tr("Ghi biên nhận…"), icon="receipt")
        self.answer.clicked.connect(self._ask_answers)
        self.export = button(self.tr("Mở bằng Excel…"), icon="export")
        self.export.clicked.connect(self._ask_export)
        self.undo = button(self.tr("Hoàn tác lần nhận này…"), icon="undo")
        self.undo.clicked.connect(self._ask_undo)
        self.tools = tools(
            self.go, self.leave, self.enrol, self.answer, self.export, None, self.undo
        )
        self.model = RowsModel(self._columns())
        self.table = Table(self.tr("Các tệp"))
        self.table.show_rows(self.model)
        fit(self.table, min_height=LEAST_TABLE)
        context.preferences.place_columns(self.table, "inbox")
        ScaledColumns(self.table)
        listing = Card(margin=1)
        listing.add(self.table)
        self.detail = FileCard()
        self.table.current_changed.connect(self.detail.show_line)
        self.panes = Panes(listing, self.detail, shares=(7, 3))
        whole = column(
            self.slot, Tiles([self.drop, self.watched], LEAST_TILE), self.summary, self.tools,
            self.panes,
            spacing=SPACE_M,
        )  # fmt: skip
        whole.setStretchFactor(self.panes, 100)
        whole.addStretch(1)  # takes the room while there is no list
        self.setLayout(whole)
        self.empty()

    def first_field(self) -> QWidget:
        return self.go if self._paths else self.drop.choose

    def reload(self) -> None:
        self.watched.look()
        self._show()

    def empty(self) -> None:
        """Forget what was dropped."""
        self._paths, self._results, self._requests = (), [], ()
        self.model.replace(())
        self.summary.setText("")
        self._show()

    def look_at(self, paths: Sequence[Path]) -> None:
        """Look into files without changing anything."""
        preview = self.workplace.reception.preview
        self._paths, self._results = tuple(paths), []
        job = self.work(
            self.tr("Đang xem trước"),
            lambda progress: preview(paths, progress),
            self.slot,
            self._looked,
            meanwhile=self.drop,
        )
        job.cancelled.connect(self.empty)

    def take(self) -> None:
        """Take over what was looked at; what changes a register out of all proportion is asked."""
        unusual = [line for line in self.model.rows if line.is_mass_change]
        if not unusual:
            self._take(allow=False)
            return
        self.question = self._question(unusual)
        self.question.open()

    def _question(self, unusual: Sequence[Line]) -> MessageBox:
        """Ask for a second yes, with the figures."""
        words = "\n".join(line.mass_words for line in unusual)
        box = MessageBox(
            Message(
                self.tr("Thay đổi nhiều bất thường"),
                words,
                self.tr("Trước khi nhận, một bản sao dữ liệu được giữ lại để hoàn tác."),
                self.tr("Gọi cho xã trước khi xác nhận. Các gói khác nhận được ngay."),
            ),
            self,
        )
        box.offer(self.tr("Nhận các gói khác, giữ lại gói này"), "primary").clicked.connect(
            lambda: self._take(allow=False)
        )
        box.offer(self.tr("Nhận tất cả"), "danger").clicked.connect(lambda: self._take(allow=True))
        box.offer(self.tr("Thôi"))
        return box

    def _take(self, *, allow: bool) -> None:
        reception, paths, results = self.workplace.reception, self._paths, self._results
        results.clear()
        terms = Terms(allow_mass_change=allow, copy_first=True, each=results.append)
        job = self.work(
            self.tr("Đang nhận"),
            lambda progress: reception.receive(paths, None, progress, terms),
            self.slot,
            self._took,
            meanwhile=self.tools,
        )
        job.cancelled.connect(self._stopped)

    def _looked(self, previews: list[Preview]) -> None:
        asking = [one for one in previews if one.verdict.kind is Kind.ENROLMENT_REQUEST]
        requests = tuple(one.verdict.file for one in asking)
        if requests and len(requests) == len(previews):
            self.empty()
            self.requests_found.emit(requests)
            return
        self._requests = requests
        self._paths = tuple(path for path in self._paths if path not in requests)
        offices = Offices(self.workplace)
        self._fill([looked_at(one, offices) for one in previews])
        good = sum(1 for one in previews if one.verdict.accepted) - len(requests)
        words = self.tr("Xem trước: {good} trên {all} tệp nhận được. Chưa có gì thay đổi.")
        self.summary.setText(words.format(good=grouped(good), all=grouped(len(previews))))
        self._show()
        self.go.setFocus()

    def _took(self, results: list[Received]) -> None:
        offices = Offices(self.workplace)
        self._paths, self._results = (), []
        known = {line.file: line.effects for line in self.model.rows}
        self._fill([taken(one, offices, known.get(one.file.name)) for one in results])
        good = sum(1 for one in results if one.accepted)
        words = self.tr("Đã xử lý {all} tệp: nhận {good}, không nhận {bad}.")
        self.summary.setText(
            words.format(
                all=grouped(len(results)), good=grouped(good), bad=grouped(len(results) - good)
            )
        )
        self._show()
        self.taken.emit()
        (self.answer if self.answer.isEnabled() else self.table).setFocus()

    def _stopped(self) -> None:
        """Say what was taken before the person stopped; the rest is as it was."""
        results = list(self._results)
        left = self._paths[len(results) :]
        offices = Offices(self.workplace)
        self._fill([*(taken(one, offices) for one in results), *map(stopped, left)])
        words = self.tr(
            "Đã dừng: {n} tệp đã xử lý, {left} tệp chưa. Có thể nhận tiếp bất cứ lúc nào."
        )
        self.summary.setText(words.format(n=grouped(len(results)), left=grouped(len(left))))
        self._paths, self._results = tuple(left), []
        self._show()
        self.taken.emit()

    def _fill(self, lines: Sequence[Line]) -> None:
        self.model.replace(lines)
        if lines:
            self.table.go_to(0)

    def _show(self) -> None:
        """Show the buttons that belong to what stands in the list."""
        listed = bool(self.model.rows)
        asking = bool(self._paths)
        unanswered = len(self.workplace.reception.answers.unanswered())
        for part in (self.panes, self.export):
            part.setVisible(listed)
        self.summary.setVisible(bool(self.summary.text()))
        self.go.setVisible(listed and asking)
        self.enrol.setVisible(listed and bool(self._requests))
        words = self.tr("Ghi danh ({n} đề nghị)").format(n=grouped(len(self._requests)))
        self.enrol.setText(words)
        self.leave.setVisible(listed)
        self.leave.setText(self.tr("Bỏ qua") if asking else self.tr("Xong"))
        self.undo.setVisible(listed and not asking and bool(self.workplace.merges.copies()))
        self.answer.setEnabled(unanswered > 0)
        words = self.tr("Ghi biên nhận… ({n} xã)").format(n=grouped(unanswered))
        self.answer.setText(words if unanswered else self.tr("Ghi biên nhận…"))

    def _ask_answers(self) -> None:
        ask_folder(self, self.tr("Ghi biên nhận vào"), self.answer_to)

    def answer_to(self, folder: Path) -> None:
        """Write the receipts of all who wait for one into a folder."""
        answers = self.workplace.reception.answers
        title = self.tr("Đang ghi biên nhận")
        self.work(
            title,
            lambda progress: answers.give_all(folder, progress),
            self.slot,
            lambda given: self._answered(len(given), folder),
            meanwhile=self.tools,
        )

    def _answered(self, number: int, folder: Path) -> None:
        words = self.tr("Đã ghi {n} biên nhận vào “{folder}”.")
        self.context.tell(words.format(n=grouped(number), folder=folder.name))
        self._show()

    def _ask_undo(self) -> None:
        """Show what undoing the last merge would cost."""
        merges = self.workplace.merges
        with self.context.explained(self):
            copy = merges.last()
            losses = merges.losses(copy)
            self.question = ask_undo(
                self, copy, losses, Offices(self.workplace), lambda: self.undo_to(copy)
            )

    def undo_to(self, copy: MergeCopy) -> None:
        """Go back to a copy; the file is closed by that, and its officer logs in anew."""
        workplace = self.workplace
        self.context.run(
            self.tr("Đang hoàn tác"),
            lambda _progress: workplace.undo_merge(copy, even_own_work=True),
            self,
            lambda _aside: self.context.left.emit(),
        )

    def _ask_export(self) -> None:
        kinds = self.tr("Bảng tính Excel (*.xlsx)")
        ask_save(self, self.tr("Lưu bảng kết quả"), "ket-qua-nhan.xlsx", kinds, self.export_to)

    def export_to(self, path: Path) -> None:
        """Write the list as a workbook."""
        with self.context.explained(self):
            save_lines(path, self.model)
            self.context.tell(self.tr("Đã lưu {name}.").format(name=path.name))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Xã"), lambda one: one.office, width=140),
            Column(self.tr("Kết quả"), lambda one: one.short, tone=lambda one: one.tone, width=112),
            Column(self.tr("Thay đổi"), lambda one: one.changes, number=True, width=80),
            Column(self.tr("Hộ mới"), lambda one: one.new, number=True, width=76),
            Column(self.tr("Sửa"), lambda one: one.changed, number=True, width=64),
            Column(self.tr("Xóa"), lambda one: one.removed, number=True, width=64),
            Column(self.tr("Mâu thuẫn"), lambda one: one.conflicts, number=True, width=92),
            Column(self.tr("Tệp"), lambda one: one.file, width=0),
        )
