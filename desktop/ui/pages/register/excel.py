"""Between the register's list and Excel: opened there, saved as a workbook, pasted from it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.subjects import SubjectKind
from desktop.progress import Progress
from desktop.sheets.pasted import pasted_book
from desktop.ui.context import PageContext
from desktop.ui.files import ask_save
from desktop.ui.kinds import noun_of
from desktop.ui.pages.register.listing import RegisterList
from desktop.ui.passing_files import open_outside, passing_file
from desktop.ui.widgets.job_bar import grouped


class RegisterExcel(QObject):
    """What the list gives to Excel, and takes from it."""

    def __init__(
        self, context: PageContext, kind: SubjectKind, rows: RegisterList, host: QWidget
    ) -> None:
        super().__init__(host)
        self._context, self._kind, self._rows, self._host = context, kind, rows, host

    def open(self) -> None:
        """Open what the list shows, all its rows, in the program for workbooks."""
        path = passing_file(self._name())

        def shown(_count: int) -> None:
            with self._context.explained(self._host):
                open_outside(path)
                self._context.tell(self.tr("Đã mở một bản chép; sửa ở đó không đổi gì trong sổ."))

        self._write(path, shown)

    def save(self) -> None:
        """Save what the list shows as a workbook."""

        def write(path: Path) -> None:
            words = self.tr("Đã ghi {n} {noun} vào {name}.").replace("{noun}", noun_of(self._kind))
            self._write(
                path,
                lambda count: self._context.tell(words.format(n=grouped(count), name=path.name)),
            )

        kinds = self.tr("Bảng tính Excel (*.xlsx)")
        ask_save(self._host, self.tr("Lưu danh sách"), self._name(), kinds, write)

    def pasted(self) -> Path | None:
        """What the clipboard holds as a book for the import; None when it holds no rows."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._context.tell(self.tr("Chưa có gì để dán: hãy chép các dòng trong Excel trước."))
            return None
        table = self._rows.table
        titles = [table.rows_model.columns[number].title for number in table.shown_columns()]
        path = passing_file(self.tr("Các dòng vừa dán.csv"))
        path.write_bytes(pasted_book(text, titles, self._kind))
        return path

    def _name(self) -> str:
        words = self.tr("Danh sách {noun} {year}.xlsx")
        return words.format(noun=noun_of(self._kind), year=self._context.year)

    def _write(self, path: Path, then: Callable[[int], object]) -> None:
        query = self._rows.query
        title = self.tr("Danh sách {noun}").format(noun=noun_of(self._kind))

        def work(progress: Progress) -> int:
            count: int = self._context.workplace.listing.write(query, path, title, progress)
            return count

        self._context.run(self.tr("Đang ghi bảng tính"), work, self._host, then)
