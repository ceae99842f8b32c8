"""Looking an OpenDocument sheet over (LibreOffice, .ods) before it is opened.

Repeated cells are written once with a count, so that a small file can stand for a huge table, and
cells in error or never calculated come out of the reader as empty ones: as in `screening`.
"""

import re
from html import unescape

from desktop.domain.old_letters import Letters
from desktop.sheets.failures import NotAWorkbook, WorkbookLocked, WorkbookTooLarge
from desktop.sheets.fonts import looks_of_ods
from desktop.sheets.rows import RowCode
from desktop.sheets.screening import (
    MEGABYTE,
    MOST_CELLS,
    MOST_ROWS,
    Screened,
    inflate,
    open_archive,
)

_LARGEST_CONTENT = 400 * MEGABYTE

_TOKEN = re.compile(
    rb"<table:(?:(table) |(table-row)\b|(table-column)\b|(?:covered-)?table-cell\b)"
    rb"((?:[^>\"]|\"[^\"]*\")*)>"
)
_NAME = re.compile(rb"table:name=\"([^\"]*)\"")
_COLUMNS = re.compile(rb"table:number-columns-repeated=\"(\d+)\"")
_ROWS = re.compile(rb"table:number-rows-repeated=\"(\d+)\"")
_SPAN = re.compile(rb"table:number-(rows|columns)-spanned=\"(\d+)\"")
_STYLE = re.compile(rb"table:style-name=\"([^\"]*)\"")
_DEFAULT_STYLE = re.compile(rb"table:default-cell-style-name=\"([^\"]*)\"")
_MOST_FAULTS = 100_000
_MOST_COLUMNS = 1_000


def screen_ods(content: bytes) -> dict[str, Screened]:
    """Check the parts of an .ods, and find what the reader does not tell of each sheet."""
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
    xml = parts["content.xml"]
    return _Walk(looks_of_ods(xml)).over(xml)


class _Walk:
    """One pass over the tags of tables, rows and cells."""

    def __init__(self, looks: dict[bytes, Letters]) -> None:
        self._looks = looks
        self._found: dict[str, Screened] = {}
        self._sheet = Screened()
        self._columns: list[bytes] = []
        self._row = self._next_row = self._column = self._width = 0

    def over(self, xml: bytes) -> dict[str, Screened]:
        for token in _TOKEN.finditer(xml):
            attributes = token[4]
            if token[1]:
                name = _NAME.search(attributes)
                self._sheet, self._columns = Screened(), []
                self._found[unescape((name[1] if name else b"").decode(errors="replace"))] = (
                    self._sheet
                )
                self._row = self._next_row = self._column = self._width = 0
            elif token[3]:
                self._note_columns(attributes)
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
        if b"-spanned" in attributes:
            self._note_span(first, attributes)
        self._width = max(self._width, self._column)
        if self._next_row > MOST_ROWS:
            raise WorkbookTooLarge(what="rows", limit=MOST_ROWS)
        if self._width * self._next_row > MOST_CELLS:
            raise WorkbookTooLarge(what="cells", limit=MOST_CELLS)
        if faulty:
            for row in range(self._row, self._next_row):
                for column in range(first, self._column):
                    if len(self._sheet.faults) < _MOST_FAULTS:
                        self._sheet.faults[row, column] = faulty
        elif self._looks:
            self._note_font(first, attributes)

    def _note_columns(self, attributes: bytes) -> None:
        """Remember the style that cells of a column have where they name none."""
        style = _DEFAULT_STYLE.search(attributes)
        count = min(_repeated(_COLUMNS, attributes), _MOST_COLUMNS - len(self._columns))
        self._columns += [style[1] if style else b""] * count

    def _note_span(self, first: int, attributes: bytes) -> None:
        span = {name: int(count[:7]) for name, count in _SPAN.findall(attributes)}
        last = self._row + span.get(b"rows", 1) - 1, first + span.get(b"columns", 1) - 1
        if len(self._sheet.merged) < _MOST_FAULTS:
            self._sheet.merged.append(((self._row, first), last))

    def _note_font(self, first: int, attributes: bytes) -> None:
        style = _STYLE.search(attributes)
        inherited = self._columns[first] if first < len(self._columns) else b""
        letters = self._looks.get(style[1] if style else inherited)
        if letters:
            self._sheet.fonts[self._row, first] = letters


def _repeated(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1][:8]) if found else 1
