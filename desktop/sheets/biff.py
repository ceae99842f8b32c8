"""Looking an .xls workbook over before it is opened, record by record ([MS-XLS]).

As `screening` does for .xlsx. The reader takes memory for as many cells and texts as a record
claims, so that one flipped bit can cost all of it; and cells in error come out as empty ones.
"""

import struct
from collections.abc import Iterator

from desktop.domain.old_letters import Letters, letters_of_font
from desktop.sheets.failures import NotAWorkbook, WorkbookLocked
from desktop.sheets.fonts import Looks
from desktop.sheets.rows import RowCode
from desktop.sheets.screening import Screened

_BOF, _EOF, _BOUND_SHEET, _FILE_PASS, _TEXTS = 0x0809, 0x000A, 0x0085, 0x002F, 0x00FC
_DIMENSIONS, _FORMULA, _BOOL_ERROR = 0x0200, 0x0006, 0x0205
_CELLS = frozenset({_FORMULA, _BOOL_ERROR, 0x0203, 0x0204, 0x00FD, 0x027E, 0x00D6, 0x00BD})
_FONT, _FORMAT = 0x0031, 0x00E0
_TEXT_CELLS = frozenset({_FORMULA, 0x0204, 0x00FD, 0x00D6})
_COLUMNS, _ROWS = 256, 65_536
_EXCEL_97 = 0x0600
_SHORTEST_TEXT = 3  # bytes of an empty text in the table of texts

Record = tuple[int, int, int]
"""Number, place of the content, its length."""


def screen_xls(data: bytes) -> dict[str, Screened]:
    """Check the records of a Workbook stream, and find what the reader does not tell of each sheet.

    Raises:
        NotAWorkbook: a record claims what cannot be.
        WorkbookLocked: the cells are encrypted.
    """
    try:
        sheets, looks = _globals(data)
        if len(set(sheets.values())) != len(sheets):
            raise NotAWorkbook(found="damaged")
        return {name: _sheet(data, place, looks) for name, place in sheets.items()}
    except (struct.error, IndexError):
        raise NotAWorkbook(found="damaged") from None


def _records(data: bytes, at: int) -> Iterator[Record]:
    """Give the records from a place on, up to the end of this part of the stream."""
    while at + 4 <= len(data):
        number, length = struct.unpack_from("<HH", data, at)
        if number == _EOF:
            return
        yield number, at + 4, length
        at += 4 + length


def _globals(data: bytes) -> tuple[dict[str, int], Looks]:
    """Read the first part: the names of the sheets, where they begin, the letters of formats."""
    sheets: dict[str, int] = {}
    fonts: list[Letters | None] = []
    looks: list[Letters | None] = []
    version = 0
    for number, body, _ in _records(data, 0):
        if number == _BOF:
            version = struct.unpack_from("<H", data, body)[0]
        elif number == _FILE_PASS:
            raise WorkbookLocked
        elif number == _TEXTS:
            claimed = struct.unpack_from("<I", data, body + 4)[0]
            if claimed * _SHORTEST_TEXT > len(data):
                raise NotAWorkbook(found="damaged")
        elif number == _BOUND_SHEET:
            place = struct.unpack_from("<I", data, body)[0]
            sheets[_name(data, body + 6, version)] = place
        elif number == _FONT:
            fonts.append(letters_of_font(_name(data, body + 14, version)))
            if len(fonts) == 4:
                fonts.append(None)  # no font has the number 4
        elif number == _FORMAT:
            font = struct.unpack_from("<H", data, body)[0]
            looks.append(fonts[font] if font < len(fonts) else None)
    return sheets, looks if any(looks) else ()


def _sheet(data: bytes, place: int, looks: Looks) -> Screened:
    screened = Screened()
    for number, body, length in _records(data, place):
        if number in _CELLS:
            row, column = struct.unpack_from("<HH", data, body)
            if column >= _COLUMNS:
                raise NotAWorkbook(found="damaged")
            if _is_error(number, data, body):
                screened.faults[row, column] = RowCode.FORMULA_ERROR
            elif looks and number in _TEXT_CELLS:
                look = struct.unpack_from("<H", data, body + 4)[0]
                if look < len(looks) and (letters := looks[look]):
                    screened.fonts[row, column] = letters
        elif number == _DIMENSIONS:
            shape = "<IIHH" if length > 10 else "<HHHH"
            first_row, end_row, first_column, end_column = struct.unpack_from(shape, data, body)
            if end_row > _ROWS or end_column > _COLUMNS:
                raise NotAWorkbook(found="damaged")
            if end_row and end_column and (first_row >= end_row or first_column >= end_column):
                raise NotAWorkbook(found="damaged")
    return screened


def _is_error(number: int, data: bytes, body: int) -> bool:
    """Say whether a cell holds an error such as #N/A, typed or computed."""
    if number == _BOOL_ERROR:
        return bool(data[body + 7])
    return number == _FORMULA and data[body + 6] == 2 and data[body + 12 : body + 14] == b"\xff\xff"


def _name(data: bytes, body: int, version: int) -> str:
    """Read a sheet's name: a count, and from Excel 97 on a flag for two bytes a letter."""
    count = data[body]
    if version != _EXCEL_97:
        return data[body + 1 : body + 1 + count].decode("cp1252", "replace")
    wide = data[body + 1] & 1
    raw = data[body + 2 : body + 2 + count * (2 if wide else 1)]
    return raw.decode("utf-16-le" if wide else "latin-1", "replace").replace("\0", "")
