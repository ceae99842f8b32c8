"""Phiếu dữ liệu: what is held about the subject shown, saved as a paper for it to read."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.context import PageContext
from desktop.ui.files import ask_save
from desktop.ui.pages.data_sheet_words import in_words


class SubjectDataSheet(QObject):
    """Asks where to, and writes."""

    def __init__(self, context: PageContext, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._host = context, host

    def ask(self, subject: UUID, called: str) -> None:
        """Let the person choose where the paper goes; as a workbook if that is its ending."""
        name = self.tr("Phiếu dữ liệu - {name}.pdf").format(name=called)
        title = self.tr("Lưu phiếu dữ liệu")
        kinds = self.tr("Tệp PDF (*.pdf);;Bảng tính Excel (*.xlsx)")
        ask_save(self._host, title, name, kinds, lambda path: self._write(subject, path))

    def _write(self, subject: UUID, path: Path) -> None:
        workplace = self._context.workplace
        with self._context.explained(self._host):
            workplace.data_sheets.write(subject, in_words(workplace, subject), path)
            words = self.tr("Đã lưu phiếu dữ liệu vào {name}.")
            self._context.tell(words.format(name=path.name))
