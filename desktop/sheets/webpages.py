"""Tables of a web page, as many systems save their lists under the name of an Excel book."""

import re
from collections.abc import Mapping, Sequence
from html import unescape
from itertools import repeat

from desktop.sheets.delimited import decode
from desktop.sheets.failures import NotAWorkbook, WorkbookTooLarge
from desktop.sheets.merged import Area

_TOKEN = re.compile(r"<(/?[a-z]+)([^<>]*)>|([^<]+)|<", re.IGNORECASE)
_UNSEEN = re.compile(r"<(!--|script\b|style\b)", re.IGNORECASE)
_ENDS = {word: re.compile(end, re.IGNORECASE) for word, end in (
    ("!--", "-->"), ("script", "</script[^<>]*>"), ("style", "</style[^<>]*>"))}  # fmt: skip
_SPAN = re.compile(r"\b(row|col)span\s*=\s*[\"']?(\d{1,5})", re.IGNORECASE)
_ROWS = frozenset({"tr", "/tr", "/table"})
_CELLS = frozenset({"td", "th", "/td", "/th"})
_BREAKS = frozenset({"br", "p", "/p", "div", "/div", "li"})
_ONE_LINE = {10: " ", 13: " "}
_MOST_COLUMNS = 1_000
_MOST_CELLS = 2_000_000


def tables_of(content: bytes) -> tuple[Sequence[Sequence[str]], Sequence[Area]]:
    """Give the rows of all tables of a page, each as long as the longest, and the merged cells.

    Raises:
        NotAWorkbook: there is no cell in it.
        WorkbookTooLarge: cells that claim to be wide make too many.
    """
    page = _Page()
    for token in _TOKEN.finditer(_seen(decode(content))):
        tag, attributes, text = token.groups()
        if tag:
            page.take_tag(tag.lower(), attributes)
        elif text:
            page.take_text(text.translate(_ONE_LINE))
    page.end_row()
    width = max(map(len, page.rows), default=0)
    if not width:
        raise NotAWorkbook(found="web")
    if width * len(page.rows) > _MOST_CELLS:
        raise WorkbookTooLarge(what="cells", limit=_MOST_CELLS)
    return [[*row, *repeat("", width - len(row))] for row in page.rows], page.merged


def _seen(text: str) -> str:
    """Leave out what nobody sees on the page; a part that never ends reaches to the end."""
    parts, at = [], 0
    while unseen := _UNSEEN.search(text, at):
        parts.append(text[at : unseen.start()])
        end = _ENDS[unseen[1].lower()].search(text, unseen.end())
        if end is None:
            return "".join(parts)
        at = end.end()
    return "".join([*parts, text[at:]])


class _Page:
    """The rows while the tags of a page come; a table within a cell follows the rows before it."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self.merged: list[Area] = []
        self._row: list[str] | None = None
        self._cell: list[str] | None = None
        self._place = self._cells = 0
        self._covered: dict[int, int] = {}

    def take_tag(self, tag: str, attributes: str) -> None:
        if tag in _ROWS:
            self.end_row()
            self._row = [] if tag == "tr" else None
        elif tag in _CELLS:
            self._end_cell()
            if self._row is not None and not tag.startswith("/"):
                spans = _SPAN.findall(attributes)
                self._begin_cell(self._row, {name.lower(): int(count) for name, count in spans})
        elif tag in _BREAKS:
            self.take_text("\n")

    def take_text(self, text: str) -> None:
        if self._cell is not None:
            self._cell.append(text)

    def end_row(self) -> None:
        """Keep the row that ends here, if there is one."""
        self._end_cell()
        if self._row:
            self.rows.append(self._row)
            self._cells += len(self._row)
            if self._cells > _MOST_CELLS:
                raise WorkbookTooLarge(what="cells", limit=_MOST_CELLS)
        self._row = None

    def _begin_cell(self, row: list[str], spans: Mapping[str, int]) -> None:
        number = len(self.rows)
        while self._covered.get(len(row), -1) >= number:  # a cell of a row above reaches into it
            row.append("")
        at, bottom = len(row), number + max(spans.get("row", 1), 1) - 1
        after = at + max(spans.get("col", 1), 1)
        if after > _MOST_COLUMNS:
            raise WorkbookTooLarge(what="cells", limit=_MOST_CELLS)
        row += [""] * (after - at)
        self._covered.update(dict.fromkeys(range(at, after), bottom))
        if bottom > number or after > at + 1:
            self.merged.append(((number, at), (bottom, after - 1)))
        self._cell, self._place = [], at

    def _end_cell(self) -> None:
        if self._cell is not None and self._row is not None:
            lines = (" ".join(line.split()) for line in unescape("".join(self._cell)).split("\n"))
            self._row[self._place] = "\n".join(filter(None, lines))
        self._cell = None
