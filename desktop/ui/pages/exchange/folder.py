"""Thư mục trao đổi: the shared folder or stick in which the PCs of a commune meet."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.sharing.folder import Shared
from desktop.ui.context import PageContext
from desktop.ui.files import ask_folder
from desktop.ui.pages.exchange.shared import received_lines
from desktop.ui.pages.exchange.words import changes_text, refusal
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_slot import JobSlot
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scroll import bring_into_view


class FolderSection(Section):
    """The folder, one button, and what the last meeting there did.

    Signals:
        met: the PCs have met in the folder.
    """

    met = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.place = label("", "subheading", wrap=True)
        self.choose = button(self.tr("Chọn thư mục…"), icon="folder")
        self.choose.clicked.connect(self._ask)
        self.leave = button(self.tr("Thôi dùng"))
        self.leave.clicked.connect(lambda: self.use(None))
        self.go = button(self.tr("Trao đổi với máy khác trong xã"), "primary", icon="exchange")
        self.go.clicked.connect(self.meet)
        self.result = label("", wrap=True)
        self.slot = JobSlot()
        self.card = Card(self.tr("Thư mục trao đổi"))
        self.card.add(
            label(
                self.tr(
                    "Một thư mục dùng chung, hoặc một USB đi lại giữa các máy. Chương trình chỉ "
                    "xóa tệp do chính máy này ghi."
                ),
                "second",
                wrap=True,
            ),
            self.place,
            tools(self.go, self.choose, self.leave),
            self.result,
            None,
        )
        self.setLayout(column(self.slot, self.card, spacing=SPACE_M))

    def first_field(self) -> QWidget:
        return self.go if self.workplace.sharing.folder() else self.choose

    def reload(self) -> None:
        folder = self.workplace.sharing.folder()
        self.place.setText(str(folder) if folder else self.tr("Chưa chọn thư mục nào."))
        self.go.setEnabled(folder is not None)
        self.leave.setVisible(folder is not None)

    def use(self, folder: Path | None) -> None:
        """Meet in this folder from now on."""
        with self.context.explained(self):
            self.workplace.sharing.choose_folder(folder)
            self.reload()
            if folder is not None:
                self.go.setFocus()

    def meet(self) -> None:
        """Take what lies in the folder, and leave what the others lack."""
        sharing = self.workplace.sharing
        self.work(
            self.tr("Đang trao đổi"),
            lambda progress: sharing.sync(None, progress),
            self.slot,
            self._met,
            meanwhile=self.card,
        )

    def show_done(self, done: Shared) -> None:
        """Say what a meeting did."""
        self.result.setText("\n".join(self._lines(done)))
        QTimer.singleShot(0, self.result, lambda: bring_into_view(self.result))

    def _met(self, done: Shared) -> None:
        self.show_done(done)
        if done.failure is not None:
            self.context.failures.show(done.failure, self)
        self.met.emit()

    def _lines(self, done: Shared) -> list[str]:
        lines = [*received_lines(self.workplace, done)]
        if done.written:
            words = self.tr("Đã để lại {changes} cho máy khác.")
            lines.append(words.format(changes=changes_text(done.written)))
        if done.pending:
            words = self.tr("{n} tệp chưa chép xong; lần sau đọc tiếp.")
            lines.append(words.format(n=len(done.pending)))
        if done.unknown:
            words = self.tr("{n} tệp của máy mà máy chính chưa nhận; chưa nhập.")
            lines.append(words.format(n=len(done.unknown)))
        for one in done.told:
            if one.reason is not None:
                words_of = refusal(one.reason.value, one.facts)
                lines.append(f"{one.file.name}: {words_of.happened} {words_of.advice}")
        if not done.granted:
            lines.append(self.tr("Máy chính chưa nhận máy này, nên chưa để lại gì cho máy khác."))
        return lines or [self.tr("Các máy đã như nhau.")]

    def _ask(self) -> None:
        ask_folder(self, self.tr("Thư mục trao đổi giữa các máy của xã"), self.use)
