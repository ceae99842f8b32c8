"""OLE compound files: the container of .xls workbooks and of everything under an Office password.

Read here only to look inside before the reader (calamine) does, which believes whatever the file
says about itself: one flipped bit can cost it all memory.
"""

import struct
from collections.abc import Iterator

from desktop.sheets.failures import NotAWorkbook, WorkbookTooLarge

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFF
_HEADER = struct.Struct("<24x2HHH12xII4xIIIII")
"""Versions, byte order, sector size; count of FAT sectors, directory; cutoff, mini FAT, DIFAT."""
_ENTRY = struct.Struct("<64sHB49xIQ")
_ENTRY_SIZE = 128
_STREAM, _ROOT = 2, 5
_IN_HEADER = 109  # numbers of FAT sectors that stand in the header itself


class Compound:
    """The streams of a compound file, by name.

    Raises:
        NotAWorkbook: sectors lead out of the file or in a circle.
    """

    def __init__(self, content: bytes) -> None:
        try:
            self._read(content)
        except struct.error:
            raise NotAWorkbook(found="damaged") from None

    def __contains__(self, name: str) -> bool:
        return name in self._streams

    def workbook(self) -> bytes:
        """Give the stream of an .xls: Workbook since Excel 97, Book before."""
        return self.stream("Workbook" if "Workbook" in self else "Book")

    def stream(self, name: str) -> bytes:
        """Give the content of a stream."""
        start, size = self._streams[name]
        small = size < self._cutoff
        found = self._mini_chain(start) if small else self._chain(start)
        data = b"".join(found)
        if len(data) < size:
            raise NotAWorkbook(found="damaged")
        return data[:size]

    def _read(self, content: bytes) -> None:
        header = _HEADER.unpack_from(content)
        _minor, _major, order, shift, _fats, directory, self._cutoff, mini_fat, _, difat, _ = header
        if order != 0xFFFE or shift not in {9, 12}:
            raise NotAWorkbook(found="damaged")
        self._content = content
        self._sector = 1 << shift
        self._fat = self._table(self._fat_sectors(difat))
        self._streams: dict[str, tuple[int, int]] = {}
        self._mini_stream = b""
        entries = b"".join(self._chain(directory))
        for at in range(0, len(entries) - _ENTRY_SIZE + 1, _ENTRY_SIZE):
            name, length, kind, start, size = _ENTRY.unpack_from(entries, at)
            size &= 0xFFFFFFFF  # old files leave rubbish in the upper half
            if kind == _ROOT:
                self._mini_stream = b"".join(self._chain(start)) if size else b""
            elif kind == _STREAM:
                text = name[: max(0, length - 2)].decode("utf-16-le", "replace")
                self._streams[text] = start, size
        self._mini_fat = self._table(self._chain(mini_fat)) if mini_fat < _END else []

    def _fat_sectors(self, difat: int) -> Iterator[bytes]:
        """Give the sectors of the allocation table: 109 from the header, the others by a chain."""
        numbers = list(struct.unpack_from(f"<{_IN_HEADER}I", self._content, 76))
        limit = len(self._content) // self._sector
        while difat < _END and len(numbers) <= limit + _IN_HEADER:
            *more, difat = struct.unpack(f"<{self._sector // 4}I", self._at(difat))
            numbers += more
        return (self._at(number) for number in numbers if number < _END)

    def _table(self, sectors: Iterator[bytes]) -> list[int]:
        return [number for sector in sectors for (number,) in struct.iter_unpack("<I", sector)]

    def _at(self, number: int) -> bytes:
        start = (number + 1) * self._sector
        sector = self._content[start : start + self._sector]
        if not sector:
            raise NotAWorkbook(found="damaged")
        return sector  # the last one may be short; what its stream then lacks is found there

    def _chain(self, number: int) -> Iterator[bytes]:
        """Follow a chain of sectors, never longer than the file has sectors."""
        for _ in range(len(self._fat)):
            if number >= _END:
                return
            yield self._at(number)
            if number >= len(self._fat):
                raise NotAWorkbook(found="damaged")
            number = self._fat[number]
        if number < _END:
            raise NotAWorkbook(found="damaged")

    def _mini_chain(self, number: int) -> Iterator[bytes]:
        """Follow a chain of the small sectors that short streams share."""
        for _ in range(len(self._mini_fat)):
            if number >= _END:
                return
            if number >= len(self._mini_fat):
                raise NotAWorkbook(found="damaged")
            yield self._mini_stream[number * 64 : number * 64 + 64]
            number = self._mini_fat[number]


def wrapped(name: str, stream: bytes) -> bytes:
    """Make a plain compound file around one stream, for the reader to open instead of the original.

    Whatever else the original held, or claimed to hold, stays outside.
    """
    size = 4096
    stream = stream.ljust(size, b"\0")  # shorter ones would belong into the mini stream
    used = 1 + -(-len(stream) // size)
    tables = 1
    while tables + used > tables * (size // 4):
        tables += 1
    if tables > _IN_HEADER:
        raise WorkbookTooLarge(what="file", limit=len(stream))
    fat = [0xFFFFFFFD] * tables + [_END, *range(tables + 2, tables + used), _END]
    fat += [_FREE] * (tables * size // 4 - len(fat))
    header = struct.pack(
        "<8s16x5H6x9I",
        *(SIGNATURE, 0x3E, 4, 0xFFFE, 12, 6),
        *(1, tables, tables, 0, 4096, _END, 0, _END, 0),
    )
    difat = [*range(tables)] + [_FREE] * (_IN_HEADER - tables)
    start = struct.pack(f"<{_IN_HEADER}I", *difat)
    # The reader wants the root to begin somewhere though it holds nothing: at the directory itself.
    entries = _entry("Root Entry", _ROOT, 1, tables, 0) + _entry(
        name, _STREAM, _FREE, tables + 1, len(stream)
    )
    parts = [header + start, struct.pack(f"<{len(fat)}I", *fat), entries, stream]
    return b"".join(part.ljust(-(-len(part) // size) * size, b"\0") for part in parts)


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    tail = struct.pack("<HBBIII36xIQ", len(text), kind, 1, _FREE, _FREE, child, start, size)
    return text.ljust(64, b"\0") + tail
