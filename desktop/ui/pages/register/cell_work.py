"""What is done to many cells of a list at once, as in Excel: emptied, filled down, pasted into."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.subjects import SubjectKind
from desktop.errors import AppError
from desktop.progress import Progress
from desktop.sheets.pasted import names_columns, pasted_cells
from desktop.ui import icons
from desktop.ui.actions import Command, act, icon_of, keys_of, text_of
from desktop.ui.context import PageContext
from desktop.ui.errors import sentence
from desktop.ui.kinds import noun_of
from desktop.ui.pages.register.listing import RegisterList
from desktop.ui.pages.register.reverting import confirm, do
from desktop.ui.widgets.cell_block import (
    Block,
    CellRefused,
    Written,
    by_row,
    emptied,
    filled,
    pasted,
)
from desktop.ui.widgets.job_bar import grouped


class CellWork(QObject):
    """Each thing done is one act to undo; where a cell refuses, nothing is written.

    Args:
        context: of the page.
        kind: whom the rows are about.
        rows: the list.
        host: the page.
        book: takes rows that were copied elsewhere through the import.
        remove: takes the chosen subjects out of the register.
    """

    def __init__(
        self,
        context: PageContext,
        kind: SubjectKind,
        rows: RegisterList,
        host: QWidget,
        book: Callable[[], object],
        remove: Callable[[], object],
    ) -> None:
        super().__init__(host)
        self._context, self._kind, self._rows, self._host = context, kind, rows, host
        self._book, self._remove = book, remove
        table = rows.table
        act(Command.PASTE, table, self.paste)
        act(Command.FILL, table, self.fill)
        act(Command.DELETE, table, self.delete)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self.offer)

    def offer(self, place: QPoint) -> QMenu:
        """Show what can be done with the cells and the rows chosen."""
        table, noun = self._rows.table, noun_of(self._kind)
        menu = QMenu(table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove = self.tr("Xóa {n} {noun} khỏi sổ").format(
            n=grouped(len(self._rows.chosen)), noun=noun
        )
        self._add(menu, Command.EDIT, self._rows.edit_cell)
        self._add(menu, Command.COPY, table.copy)
        self._add(menu, Command.PASTE, self.paste, self.tr("Dán"))
        self._add(menu, Command.FILL, self.fill)
        self._add(menu, Command.DELETE, self.clear, self.tr("Xóa nội dung ô"))
        menu.addSeparator()
        whole = menu.addAction(self.tr("Chọn cả dòng") + "\tShift+Space")
        whole.triggered.connect(table.choose_rows)
        gone = menu.addAction(remove)
        icons.put(gone, icon_of(Command.DELETE))
        gone.triggered.connect(self._remove)
        menu.popup(table.viewport().mapToGlobal(place))
        return menu

    def _add(
        self, menu: QMenu, command: Command, do: Callable[[], object], words: str = ""
    ) -> None:
        action = menu.addAction(f"{words or text_of(command)}\t{keys_of(command)}")
        icons.put(action, icon_of(command))
        action.triggered.connect(do)

    def delete(self) -> None:
        """Empty the chosen cells; whole rows leave the register."""
        if self._rows.table.whole_rows():
            self._remove()
        else:
            self.clear()

    def clear(self) -> None:
        """Empty the chosen cells."""
        model, block = self._rows.model, self._block()
        words = self.tr("Đã để trống {field} của {n} {noun}.")
        self._write(block.columns, self.tr("Đang xóa"), words, partial(emptied, model, block))

    def fill(self) -> None:
        """Give the chosen rows what the first of them holds."""
        model, block = self._rows.model, self._block()
        if not filled(model, block):
            words = self.tr("Chọn các ô dưới ô muốn chép xuống, ở cột thôn, địa chỉ, số khẩu…")
            self._context.tell(words)
            return
        words = self.tr("Đã điền {field} cho {n} {noun}.")
        self._write(block.columns, self.tr("Đang điền"), words, partial(filled, model, block))

    def paste(self) -> None:
        """Write what was copied into the cells; rows with names go through the import."""
        table, model = self._rows.table, self._rows.model
        cells = pasted_cells(QGuiApplication.clipboard().text())
        block, shown = self._block(), table.shown_columns()
        if not cells or not block.rows:
            self._book()
            return
        first = shown.index(block.columns[0])
        columns = shown[first : first + max(map(len, cells))]
        titles = [model.columns[number].title for number in columns]
        if len(cells) > 1 and cells[0] == titles:
            cells = cells[1:]
        if self._is_book(cells, columns):
            self._book()
            return
        while model.rowCount() < block.rows[0] + len(cells) and not model.complete:
            model.fetchMore()
        work = partial(pasted, model, block, shown, cells)
        self._write(columns, self.tr("Đang dán"), self.tr("Đã dán {field} cho {n} {noun}."), work)

    def _is_book(self, cells: Sequence[Sequence[str]], columns: Sequence[int]) -> bool:
        """Whether copied cells are subjects rather than particulars of those in the list."""
        named = any(self._rows.model.columns[number].key == "name" for number in columns)
        several = len(cells) > 1 or len(cells[0]) > 1
        return names_columns(cells[0], self._kind) or (named and several)

    def _block(self) -> Block:
        """The chosen cells; of whole rows those in the column the person is on."""
        table = self._rows.table
        block, here = table.block(), table.currentIndex().column()
        return block._replace(columns=[here]) if table.whole_rows() and here >= 0 else block

    def _write(
        self, columns: Sequence[int], title: str, words: str, find: Callable[[], list[Written]]
    ) -> None:
        rows = self._rows
        try:
            written = find()
            self._check(written)
        except CellRefused as refused:
            rows.table.refuse(refused.row, refused.column, refused.why)
            return
        edits = by_row(rows.model, written)
        fields = ", ".join(rows.model.columns[number].title.lower() for number in columns)

        def work(progress: Progress) -> int:
            return rows.own.edit_each(edits, progress)

        def told(count: int) -> None:
            if not count:
                self._context.tell(self.tr("Các ô này đã như vậy, không có gì đổi."))
                return
            noun = noun_of(self._kind)
            said = words.format(field=fields, n=grouped(count), noun=noun)
            confirm(self._context, self._host, said)

        do(self._context, self._host, len(edits), title, work, told)

    def _check(self, written: Sequence[Written]) -> None:
        """Try each value once.

        Raises:
            CellRefused: a cell does not take it.
        """
        tried = set()
        for one in written:
            if (one.field, one.value) not in tried:
                tried.add((one.field, one.value))
                try:
                    self._rows.own.checked({one.field: one.value})
                except AppError as error:
                    raise CellRefused(one.row, one.column, sentence(error)) from error
