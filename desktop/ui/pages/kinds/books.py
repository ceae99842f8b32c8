"""Workbooks of one kind: taken into its register, and made of what its list shows."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.domain.subjects import SubjectKind
from desktop.ui import icons
from desktop.ui.actions import Command, keys_of, text_of
from desktop.ui.context import PageContext
from desktop.ui.pages.importing.stage import ImportStage
from desktop.ui.pages.kinds.list import KindList
from desktop.ui.pages.register.excel import RegisterExcel
from desktop.ui.pages.register.removed import RemovedSubjects
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button, icon_button
from desktop.ui.widgets.settled import SettledStack


class KindBooks(QObject):
    """The buttons for it, and what stands in the place of the list until it is left."""

    def __init__(
        self,
        context: PageContext,
        kind: SubjectKind,
        rows: KindList,
        host: QWidget,
        *,
        locked: bool,
    ) -> None:
        super().__init__(host)
        self._context, self._kind, self._host, self._rows = context, kind, host, rows
        self.excel = RegisterExcel(context, kind, rows, host)
        self.take = button(text_of(Command.IMPORT), icon="import")
        self.take.clicked.connect(self.ask)
        self.more = icon_button("more", self.tr("Việc khác"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu(locked=locked))
        self.stack = SettledStack()
        self.stage: ImportStage | None = None
        self._removed: RemovedSubjects | None = None

    def _menu(self, *, locked: bool) -> QMenu:
        menu = QMenu(self._host)
        entries = [
            (text_of(Command.EXPORT), "export", self.excel.open),
            (self.tr("Lưu danh sách ra tệp…"), "save", self.excel.save),
        ]
        if not locked:
            words = f"{text_of(Command.PASTE)}\t{keys_of(Command.PASTE)}"
            entries.append((words, "import", self.paste))
            gone = self.tr("Đã xóa trong 30 ngày…")
            entries.append((gone, "delete", self.open_removed))
        for words, icon, do in entries:
            action = menu.addAction(words)
            icons.put(action, icon)
            action.triggered.connect(do)
        return menu

    def stand_beside(self, desk: QWidget) -> None:
        """Let the list and the import take each other's place."""
        self.stack.addWidget(desk)
        self._host.setLayout(column(self.stack))

    def first_field(self) -> QWidget | None:
        """Where work begins in what took the list's place; None while the list is shown."""
        shown = self.stack.currentWidget()
        return shown.first_field() if isinstance(shown, ImportStage | RemovedSubjects) else None

    def ask(self) -> None:
        """Begin with choosing a book."""
        self.open()

    def open(self, path: Path | None = None) -> None:
        """Put the import in the place of the list."""
        if self.stage is None:
            self.stage = ImportStage(self._context, self._kind)
            self.stage.left.connect(self.leave)
            self.stack.addWidget(self.stage)
        self.stack.setCurrentWidget(self.stage)
        self.stage.begin(path)
        if path is None:
            self.stage.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def open_removed(self) -> None:
        """Put those removed within the last days in the place of the list."""
        if self._removed is None:
            own = self._context.workplace.kind(self._kind)
            self._removed = RemovedSubjects(self._context, self._kind, own.removed, own.restore_all)
            self._removed.left.connect(self.leave)
            self.stack.addWidget(self._removed)
        self.stack.setCurrentWidget(self._removed)
        self._removed.begin()

    def paste(self) -> None:
        """Take the rows that were copied in Excel through the import."""
        path = self.excel.pasted()
        if path is not None:
            self.open(path)

    def leave(self) -> None:
        """Show the list again."""
        self.stack.setCurrentIndex(0)
        self._rows.reload()
        self._rows.search.setFocus(Qt.FocusReason.OtherFocusReason)
