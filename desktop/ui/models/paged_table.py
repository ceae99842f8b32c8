"""A table that fetches its rows a page at a time, as the officer scrolls."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from desktop.ui.models.rows import ROOT, Column, Index, RowsModel

PAGE = 100
Pages = Callable[[Any | None, int], Sequence[Any]]  # (last row shown, how many) -> next rows


class PagedTableModel(RowsModel):
    """Pages start after the last row shown, so page 500 costs what page 1 costs."""

    def __init__(
        self, columns: Sequence[Column], pages: Pages, parent: QObject | None = None
    ) -> None:
        super().__init__(columns, parent=parent)
        self._pages, self._more = pages, True

    @property
    def complete(self) -> bool:
        """Whether every row has been fetched."""
        return not self._more

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, _parent: Index = ROOT) -> None:
        page = self._pages(self._rows[-1] if self._rows else None, PAGE)
        self._more = len(page) == PAGE
        if page:
            first = len(self._rows)
            self.beginInsertRows(ROOT, first, first + len(page) - 1)
            self._rows.extend(page)
            self._texts.extend([None] * len(page))
            self.endInsertRows()

    def refill(self, rows: Sequence[Any], asked: int) -> None:
        """Show rows that were fetched anew in one go, `asked` at most."""
        self._more = len(rows) == asked
        self.replace(rows)

    def ask(self, pages: Pages) -> None:
        """Show the rows of another question: a search, an order, a village."""
        self._pages = pages
        self.reload()

    def reload(self) -> None:
        """Fetch the first page again, in one step, so that the view never shows an empty list."""
        page = self._pages(None, PAGE)
        self._more = len(page) == PAGE
        self.replace(page)
