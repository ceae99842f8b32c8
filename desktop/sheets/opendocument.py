"""Looking an OpenDocument sheet over (LibreOffice, .ods) before it is opened.

Repeated cells are written once with a count, so that a small file can stand for a huge table, and
cells in error or never calculated come out of the reader as empty ones: as in `screening`.
"""

import re
from html import unescape

from desktop.sheets.failures import NotAWorkbook, WorkbookLocked, WorkbookTooLarge
from desktop.sheets.rows import RowCode
from desktop.sheets.screening import (
    MEGABYTE,
    MOST_CELLS,
    MOST_ROWS,
    Faults,
    inflate,
    open_archive,
)

_LARGEST_CONTENT = 400 * MEGABYTE

_TOKEN = re.compile(
    rb"<table:(?:(table) |(table-row)\b|(?:covered-)?table-cell\b)((?:[^>\"]|\"[^\"]*\")*)>"
)
_NAME = re.compile(rb"table:name=\"([^\"]*)\"")
_COLUMNS = re.compile(rb"table:number-columns-repeated=\"(\d+)\"")
_ROWS = re.compile(rb"table:number-rows-repeated=\"(\d+)\"")
_MOST_FAULTS = 100_000


def screen_ods(content: bytes) -> dict[str, Faults]:
    """Check the parts of an .ods, and find the cells without a value of each sheet."""
    with open_archive(content) as archive:
        infos = {info.filename: info for info in archive.infolist()}
    if "content.xml" not in infos:
        raise NotAWorkbook(found="damaged")
    if infos["content.xml"].file_size > _LARGEST_CONTENT:
        raise WorkbookTooLarge(what="contents", limit=_LARGEST_CONTENT // MEGABYTE)
    parts = {name: b"".join(inflate(content, info)) for name, info in infos.items()
             if name in {"content.xml", "META-INF/manifest.xml"}}  # fmt: skip
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise WorkbookLocked
    return _Walk().over(parts["content.xml"])


class _Walk:
    """One pass over the tags of tables, rows and cells."""

    def __init__(self) -> None:
        self._found: dict[str, Faults] = {}
        self._faults: Faults = {}
        self._row = self._next_row = self._column = self._width = 0

    def over(self, xml: bytes) -> dict[str, Faults]:
        for token in _TOKEN.finditer(xml):
            attributes = token[3]
            if token[1]:
                name = _NAME.search(attributes)
                self._faults = {}
                self._found[unescape((name[1] if name else b"").decode(errors="replace"))] = (
                    self._faults
                )
                self._row = self._next_row = self._column = self._width = 0
            elif token[2]:
                self._row, self._column = self._next_row, 0
                self._next_row += _repeated(_ROWS, attributes)
            else:
                self._cell(attributes)
        return self._found

    def _cell(self, attributes: bytes) -> None:
        first = self._column
        self._column += _repeated(_COLUMNS, attributes)
        valued = b"office:value-type" in attributes
        faulty = (
            RowCode.FORMULA_ERROR
            if b'calcext:value-type="error"' in attributes
            else RowCode.FORMULA_WITHOUT_VALUE
            if b"table:formula" in attributes and not valued
            else None
        )
        if not valued and not faulty:
            return
        self._width = max(self._width, self._column)
        if self._next_row > MOST_ROWS:
            raise WorkbookTooLarge(what="rows", limit=MOST_ROWS)
        if self._width * self._next_row > MOST_CELLS:
            raise WorkbookTooLarge(what="cells", limit=MOST_CELLS)
        if faulty:
            for row in range(self._row, self._next_row):
                for column in range(first, self._column):
                    if len(self._faults) < _MOST_FAULTS:
                        self._faults[row, column] = faulty


def _repeated(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1][:8]) if found else 1
