"""A corpus of hostile archives: files that want a reader to fall, to hang or to fill the memory."""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable

from desktop.sync import container
from desktop.sync.container import MIMETYPE, Container
from desktop.sync.reasons import Reason

SMALL = Container(b"{}", b"s" * 64)
MEGABYTES = 1_000_000
Make = Callable[[], bytes]


def zipped(
    *entries: tuple[str, bytes], how: int = zipfile.ZIP_STORED, mode: int = 0o100644
) -> bytes:
    """What a stock tool makes of these; the first entries are those of a package."""
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w") as archive:
        warnings.simplefilter("ignore")  # a name that stands twice is meant
        for place, (name, data) in enumerate([*SMALL.entries().items(), *entries]):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = (mode if place > 2 else 0o100644) << 16
            archive.writestr(entry, data, how if place > 2 else zipfile.ZIP_STORED)
    return file.getvalue()


def local(name: bytes, data: bytes, *, flags: int = 0, size: int | None = None, method: int = 0, extra: bytes = b"", after: bytes = b"") -> bytes:  # fmt: skip
    """A local header of any kind with its data, after a good beginning."""
    size = len(data) if size is None else size
    sums = (0, 0, 0) if flags & 8 else (zlib.crc32(data), size, size)
    head = struct.pack("<4s5H3I2H", b"PK\3\4", 45, flags, method, 0, 0x21, *sums, len(name), len(extra))  # fmt: skip
    whole = container.build(SMALL)
    return whole[: whole.index(b"PK\1\2")] + head + name + extra + data + after


def overlapping() -> bytes:
    """Every record of the directory points at the first entry (as in David Fifield's bomb)."""
    data = bytearray(container.build(SMALL))
    at = data.index(b"PK\1\2")
    while (at := data.find(b"PK\1\2", at + 4)) > 0:
        data[at + 42 : at + 46] = bytes(4)
    return bytes(data)


def ratio_bomb() -> bytes:
    return zipped(("payload.age", bytes(100 * MEGABYTES)), how=zipfile.ZIP_DEFLATED)


def nested_bomb() -> bytes:
    inner = zipped(("payload.age", bytes(10 * MEGABYTES)), how=zipfile.ZIP_DEFLATED)
    for _ in range(5):
        inner = zipped(*((f"{n}.zip", inner) for n in range(10)), how=zipfile.ZIP_DEFLATED)
    return inner


def zip64_end() -> bytes:
    """The sizes of the directory stand in a zip64 record; they are huge."""
    data = container.build(SMALL)
    at = data.index(b"PK\5\6")
    record = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, 2**63, 2**63, 2**63, 0)
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, at, 1)
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 2**32 - 1, 2**32 - 1, 0)
    return data[:at] + record + locator + end


def commented() -> bytes:
    data = container.build(SMALL)
    return data[:-2] + struct.pack("<H", 65535) + b"c" * 65535


DESCRIPTOR = struct.pack("<4s3I", b"PK\7\10", zlib.crc32(b"x"), 1, 1)
ZIP64 = struct.pack("<2H2Q", 1, 16, 2**62, 2**62)

FILES: dict[str, tuple[Reason, Make]] = {
    "a bomb by ratio": (Reason.NOT_CANONICAL, ratio_bomb),
    "a bomb in a bomb in a bomb": (Reason.NOT_CANONICAL, nested_bomb),
    "a way out of the folder": (Reason.NOT_CANONICAL, lambda: zipped(("../../x", b"x"))),
    "a way out by backslashes": (Reason.NOT_CANONICAL, lambda: zipped(("..\\..\\x", b"x"))),
    "an absolute name": (Reason.NOT_CANONICAL, lambda: zipped(("/etc/passwd", b"x"))),
    "a drive": (Reason.NOT_CANONICAL, lambda: zipped(("C:/run.exe", b"x"))),
    "a share": (Reason.NOT_CANONICAL, lambda: zipped(("//server/share", b"x"))),
    "a device of Windows": (Reason.NOT_CANONICAL, lambda: zipped(("CON", b"x"))),
    "a name written from right to left": (Reason.NOT_CANONICAL, lambda: zipped(("\u202eega.exe", b""))),
    "an entry twice": (Reason.NOT_CANONICAL, lambda: zipped(("manifest.json", b"{ }"))),
    "sixty thousand entries": (Reason.NOT_CANONICAL, lambda: zipped(*((f"{n}", b"") for n in range(60_000)))),
    "a link": (Reason.NOT_CANONICAL, lambda: zipped(("payload.age", b"/etc/passwd"), mode=0o120777)),
    "a device": (Reason.NOT_CANONICAL, lambda: zipped(("payload.age", b""), mode=0o060666)),
    "entries over each other": (Reason.NOT_CANONICAL, overlapping),
    "a size of four gigabytes": (Reason.NOT_CANONICAL, lambda: local(b"payload.age", b"x", size=2**32 - 1)),
    "a size just beyond the end": (Reason.NOT_CANONICAL, lambda: local(b"payload.age", b"x", size=2)),
    "a descriptor": (Reason.NOT_CANONICAL, lambda: local(b"payload.age", b"x", flags=8, after=DESCRIPTOR)),
    "encrypted": (Reason.NOT_CANONICAL, lambda: local(b"payload.age", b"x" * 12, flags=1)),
    "strongly encrypted": (Reason.NOT_CANONICAL, lambda: local(b"payload.age", b"x", flags=65)),
    "a method nobody knows": (Reason.NOT_CANONICAL, lambda: local(b"payload.age", b"x", method=99)),
    "a zip64 size of an entry": (Reason.NOT_CANONICAL, lambda: local(b"payload.age", b"x", size=2**32 - 1, extra=ZIP64)),
    "a zip64 directory": (Reason.NOT_CANONICAL, zip64_end),
    "a comment": (Reason.NOT_CANONICAL, commented),
    "something behind": (Reason.NOT_CANONICAL, lambda: container.build(SMALL) + b"\0" * 65536),
    "a second archive behind": (Reason.NOT_CANONICAL, lambda: container.build(SMALL) * 2),
    "something before": (Reason.NOT_A_PACKAGE, lambda: b"MZ" + b"\0" * 510 + container.build(SMALL)),
    "headers without end": (Reason.NOT_CANONICAL, lambda: container.build(SMALL)[:30 + 8 + len(MIMETYPE)] + b"PK\3\4" * 5_000_000),
    "no archive": (Reason.NOT_A_PACKAGE, lambda: bytes(49 * MEGABYTES)),
    "more than a package may have": (Reason.TOO_LARGE, lambda: bytes(container.MAX_FILE + 1)),
}  # fmt: skip
