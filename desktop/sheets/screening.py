"""Looking a workbook over before it is opened.

The reader (calamine) is fast because it trusts the file. Two things it does not tell are found
here, in one pass over the inflated parts: files that would fill the memory, and cells whose value
is not there (an error, or a formula that was never calculated), which it gives as empty cells.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.domain.old_letters import Letters
from desktop.sheets.failures import NotAWorkbook, WorkbookLocked, WorkbookTooLarge
from desktop.sheets.fonts import Looks, looks_of_xlsx
from desktop.sheets.merged import Area
from desktop.sheets.parts import sheet_parts
from desktop.sheets.rows import RowCode

Faults = dict[tuple[int, int], RowCode]
"""By row and column, both from 0: cells that look empty and are not."""


@dataclass(slots=True)
class Screened:
    """What the reader does not tell of one sheet.

    Attributes:
        faults: cells that look empty and are not.
        fonts: cells in fonts of old letters, in the same way.
        merged: merged cells, where the reader does not tell of them.
    """

    faults: Faults = field(default_factory=dict)
    fonts: dict[tuple[int, int], Letters] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)


MEGABYTE = 1_000_000
LARGEST_CONTENTS = 600 * MEGABYTE
MOST_PARTS = 2_000
MOST_ROWS = 1_000_000
MOST_CELLS = 25_000_000

_CHUNK = 1 << 20
_LONGEST_ROW = 16 << 20
_NARROW = 26  # columns A to Z

_FAR = re.compile(rb" r=[\"'](?:([A-Za-z]{2,3})\d|[A-Za-z]\d{7})[^>]*[^/]>")
_LATE_ROW = re.compile(rb" r=[\"'][A-Za-z]+(\d{6})")
_UNCALCULATED = re.compile(
    rb"<(?:\w+:)?c (?P<attributes>[^>]*)>\s*"
    rb"<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>|</(?:\w+:)?c>)"
)
_ERROR = re.compile(rb"<(?:\w+:)?c (?P<attributes>[^>]*\bt=\"e\"[^>]*)>")
_STYLED = re.compile(rb"<(?:\w+:)?c ([^>]*)>")
_STYLE = re.compile(rb"\bs=[\"'](\d{1,5})[\"']")
_REFERENCE = re.compile(rb"\br=[\"']([A-Za-z]{1,3})(\d{1,7})[\"']")


def open_archive(content: bytes) -> zipfile.ZipFile:
    """Open the ZIP around a workbook after looking at what its directory claims."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        raise NotAWorkbook(found="damaged") from None
    infos = archive.infolist()
    if any(info.flag_bits & 1 for info in infos):
        raise WorkbookLocked
    claimed = sum(info.file_size for info in infos)
    if claimed > LARGEST_CONTENTS or len(infos) > MOST_PARTS:
        raise WorkbookTooLarge(what="contents", limit=LARGEST_CONTENTS // MEGABYTE)
    return archive


def inflate(content: bytes, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """Unpack one part and stop as soon as it holds more than the directory claims."""
    header = content[info.header_offset : info.header_offset + 30]
    if len(header) < 30 or not header.startswith(b"PK\x03\x04"):
        raise NotAWorkbook(found="damaged")
    name, extra = struct.unpack("<HH", header[26:])
    start = info.header_offset + 30 + name + extra
    packed = memoryview(content)[start : start + info.compress_size]
    size = 0
    for piece in _pieces(packed, info.compress_type):
        size += len(piece)
        if size > info.file_size:
            raise NotAWorkbook(found="damaged")
        yield piece


def _pieces(packed: memoryview, method: int) -> Iterator[bytes]:
    """Unpack in pieces of at most a megabyte, so that no claim decides how much memory is used."""
    if method == zipfile.ZIP_STORED:
        for start in range(0, len(packed), _CHUNK):
            yield bytes(packed[start : start + _CHUNK])
        return
    if method != zipfile.ZIP_DEFLATED:
        raise NotAWorkbook(found="damaged")
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        waiting: bytes | memoryview = packed
        while waiting and not inflater.eof:
            piece = inflater.decompress(waiting, _CHUNK)
            waiting = inflater.unconsumed_tail
            if not piece and not waiting:
                break
            yield piece
        yield inflater.flush()
    except zlib.error:
        raise NotAWorkbook(found="damaged") from None


def screen_xlsx(content: bytes) -> dict[str, Screened]:
    """Check every part of an .xlsx, and find what the reader does not tell of each sheet."""
    with open_archive(content) as archive:
        sheets = sheet_parts(archive)
        looks: Looks | None = None
        found: dict[str, Screened] = {}
        for info in archive.infolist():
            pieces = inflate(content, info)
            if info.filename in sheets:
                looks = looks_of_xlsx(archive) if looks is None else looks
                found[sheets[info.filename]] = _screen_sheet(pieces, looks)
            else:
                for _ in pieces:
                    pass
        return found


def _screen_sheet(pieces: Iterator[bytes], looks: Looks) -> Screened:
    screened = Screened()
    faults = screened.faults
    width, height, formula = _NARROW, 0, b""
    for rows in _whole_rows(pieces):
        width = max(width, _farthest_column(rows))
        if width > _NARROW:
            height = max([height, 99_999, *(int(row) for row in _LATE_ROW.findall(rows))])
            if width * height > MOST_CELLS:
                raise WorkbookTooLarge(what="cells", limit=MOST_CELLS)
        formula = formula or (b"<f" if b"<sheetData" in rows else b":f")  # some write <x:f>
        if formula in rows:
            for match in _UNCALCULATED.finditer(rows):
                if b't="str"' not in match["attributes"]:  # an empty text is a value
                    _note(faults, match["attributes"], RowCode.FORMULA_WITHOUT_VALUE)
        if b't="e"' in rows:
            for match in _ERROR.finditer(rows):
                _note(faults, match["attributes"], RowCode.FORMULA_ERROR)
        if looks:
            _note_fonts(screened, rows, looks)
    return screened


def _note_fonts(screened: Screened, rows: bytes, looks: Looks) -> None:
    """Note the cells whose format has a font of old letters; the first format needs no naming."""
    for match in _STYLED.finditer(rows):
        style = _STYLE.search(match[1])
        number = int(style[1]) if style else 0
        letters = looks[number] if number < len(looks) else None
        if letters and (place := _place(match[1])):
            screened.fonts[place] = letters


def _whole_rows(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Cut the stream after the end of a row, so that no cell is split."""
    rest = b""
    for piece in pieces:
        rest += piece
        end = rest.rfind(b"row>") + 4
        if end > 4:
            yield rest[:end]
            rest = rest[end:]
        elif len(rest) > _LONGEST_ROW:
            raise WorkbookTooLarge(what="cells", limit=MOST_CELLS)
    yield rest


def _farthest_column(rows: bytes) -> int:
    """Give the last column with a value, when it is beyond Z; refuse a value beyond the rows."""
    farthest = 0
    for match in _FAR.finditer(rows):
        if match[1] is None:
            raise WorkbookTooLarge(what="rows", limit=MOST_ROWS)
        farthest = max(farthest, _column_number(match[1]))
    return farthest


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _note(faults: Faults, attributes: bytes, code: RowCode) -> None:
    if place := _place(attributes):
        faults[place] = code


def _place(attributes: bytes) -> tuple[int, int] | None:
    reference = _REFERENCE.search(b" " + attributes)
    return (int(reference[2]) - 1, _column_number(reference[1]) - 1) if reference else None
