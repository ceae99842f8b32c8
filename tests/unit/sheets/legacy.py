"""Old Office files byte by byte: OLE compound files, and the .xls workbooks inside them.

Only as much of both formats as Excel 97 to 2003 files of the tests need ([MS-CFB], [MS-XLS]).
"""

import datetime as dt
import struct

SECTOR = 512
FREE, END, FAT_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
DATE_STYLE = 1


def compound(streams):
    """Put named streams into an OLE compound file."""
    padded = {name: data.ljust(4096, b"\0") for name, data in streams.items()}  # no mini stream
    counts = [-(-len(data) // SECTOR) for data in padded.values()]
    directory_count = -(-(len(padded) + 1) * 128 // SECTOR)
    used = sum(counts) + directory_count
    fat_count = 1
    while used + fat_count > fat_count * 128:
        fat_count += 1
    fat, starts = [FAT_SECTOR] * fat_count, []
    for count in [directory_count, *counts]:
        starts.append(len(fat))
        fat += [*range(len(fat) + 1, len(fat) + count), END]
    fat += [FREE] * (fat_count * 128 - len(fat))
    header = struct.pack(
        "<8s16xHHHHH6xIII4xIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, fat_count, starts[0],
        4096, END, 0, END, 0,
    )  # fmt: skip
    difat = [*range(fat_count)] + [FREE] * (109 - fat_count)
    sectors = [header + struct.pack("<109I", *difat), struct.pack(f"<{len(fat)}I", *fat)]
    sectors.append(_directory(padded, starts[1:]).ljust(directory_count * SECTOR, b"\0"))
    sectors += [data.ljust(-(-len(data) // SECTOR) * SECTOR, b"\0") for data in padded.values()]
    return b"".join(sectors)


def _directory(streams, starts):
    """Make the root and one entry a stream, each the right neighbour of the one before."""
    order = sorted(range(len(streams)), key=lambda i: (len(list(streams)[i]), list(streams)[i]))
    follower = dict(zip(order, [*order[1:], None], strict=True))
    entries = [_entry("Root Entry", 5, FREE, order[0] + 1, END, 0)]
    for number, (name, data) in enumerate(streams.items()):
        right = follower[number]
        neighbour = FREE if right is None else right + 1
        entries.append(_entry(name, 2, neighbour, FREE, starts[number], len(data)))
    return b"".join(entries)


def _entry(name, kind, right, child, start, size):
    text = (name + "\0").encode("utf-16-le")
    tail = struct.pack("<HBBIII36xIQ", len(text), kind, 1, FREE, right, child, start, size)
    return text.ljust(64, b"\0") + tail


def xls(rows, sheet="Danh sách", font="Arial"):
    """Make an .xls workbook (BIFF8) of text, numbers and dates in one font."""
    name = b"\1" + sheet.encode("utf-16-le")
    styles = b"".join(_record(0xE0, struct.pack("<HH16x", 0, form)) for form in (0, 14))
    face = struct.pack("<HHHHHBBBx", 220, 0, 0x7FFF, 400, 0, 0, 0, 0)
    face += struct.pack("<BB", len(font), 0) + font.encode("latin-1")
    before = _bof(5) + _record(0x42, struct.pack("<H", 1200)) + _record(0x31, face) + styles
    bound = struct.pack("<IBBB", 0, 0, 0, len(sheet)) + name
    offset = len(before) + len(_record(0x85, bound)) + len(_record(0x0A, b""))
    bound = struct.pack("<IBBB", offset, 0, 0, len(sheet)) + name
    width = max(map(len, rows))
    body = _bof(0x10) + _record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0))
    cells = (
        _cell(row, column, value)
        for row, values in enumerate(rows)
        for column, value in enumerate(values)
        if value is not None
    )
    end = _record(0x0A, b"")
    return compound(
        {"Workbook": before + _record(0x85, bound) + end + body + b"".join(cells) + end}
    )


def locked_package(size=8192):
    """Make what Excel saves under a password: a compound file around an encrypted package."""
    noise = bytes((i * 197 + 31) % 251 for i in range(size))
    info = b"\4\0\4\0\x40\0\0\0" + b'<?xml version="1.0"?><encryption/>'
    return compound({"EncryptionInfo": info, "EncryptedPackage": struct.pack("<Q", size) + noise})


def _bof(kind):
    return _record(0x809, struct.pack("<HHHHII", 0x600, kind, 0x0DBB, 1996, 0, 6))


def _record(number, data):
    return struct.pack("<HH", number, len(data)) + data


def _cell(row, column, value):
    if isinstance(value, dt.date):
        days = float((value - dt.date(1899, 12, 30)).days)
        return _record(0x203, struct.pack("<HHHd", row, column, DATE_STYLE, days))
    if isinstance(value, int | float):
        return _record(0x203, struct.pack("<HHHd", row, column, 0, value))
    if value is ValueError:  # the cell shows #VALUE!
        return _record(0x205, struct.pack("<HHHBB", row, column, 0, 0x0F, 1))
    head = struct.pack("<HHHHB", row, column, 0, len(value), 1)
    return _record(0x204, head + value.encode("utf-16-le"))
