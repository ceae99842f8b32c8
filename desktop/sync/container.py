"""The package file (`.skh`): a ZIP that can be written in exactly one way.

Entries are stored, in a fixed order, with fixed times and attributes. A reader therefore needs only
the names and the contents; it writes the file again in its mind and compares byte for byte, so no
byte of the file is outside the comparison. Stock `unzip` opens it.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.db.datafile.files import write_verified
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason

MIMETYPE = b"application/vnd.sokhuyenhoc.package"
MAX_FILE = 50_000_000

REQUIRED = ("mimetype", "manifest.json", "manifest.sig")
OPTIONAL = ("enrolment.json", "payload.age")
_LIMITS = {
    "mimetype": len(MIMETYPE),
    "manifest.json": 1_000_000,
    "manifest.sig": 64,
    "enrolment.json": 16_000,
    "payload.age": MAX_FILE,
}

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_DATE = 0x21  # 1980-01-01, the first day a ZIP can name
_VERSION, _MADE_BY, _MODE = 10, 0x0314, 0o100644 << 16  # stored; a plain file on Unix
_OPENING = _LOCAL.size + len("mimetype")


@dataclass(frozen=True, slots=True)
class Container:
    """The contents of a package file, nothing of it believed yet."""

    manifest: bytes
    signature: bytes
    enrolment: bytes | None = None
    payload: bytes | None = None

    def entries(self) -> dict[str, bytes]:
        """Name and content of each entry, in the order of the file."""
        everything = {
            "mimetype": MIMETYPE,
            "manifest.json": self.manifest,
            "manifest.sig": self.signature,
            "enrolment.json": self.enrolment,
            "payload.age": self.payload,
        }
        return {name: data for name, data in everything.items() if data is not None}


def build(container: Container) -> bytes:
    """Give the one file that holds these contents."""
    return b"".join(_pieces(container.entries()))


def write(path: Path, container: Container) -> int:
    """Write the package, read it back, and only then give it its name; returns its size.

    Raises:
        OSError: the medium is full, read-only, or did not give back what was written.
    """
    data = build(container)
    write_verified(path, data)
    return len(data)


def read(path: Path) -> Container:
    """Read a package file, refusing every file this program would not have written.

    Raises:
        PackageRefused: unreadable, too large, not a package, or not in its one form.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except OSError:
        raise PackageRefused(Reason.UNREADABLE) from None
    return parse(data)


def parse(data: bytes) -> Container:
    """Read a package from memory; see `read`."""
    if len(data) > MAX_FILE:
        raise PackageRefused(Reason.TOO_LARGE, limit=MAX_FILE)
    if data[:4] != b"PK\3\4" or data[_LOCAL.size : _OPENING + len(MIMETYPE)] != (
        b"mimetype" + MIMETYPE
    ):
        raise PackageRefused(Reason.NOT_A_PACKAGE)
    entries = _entries(data)
    if not _same(data, entries):
        raise PackageRefused(Reason.NOT_CANONICAL)
    return Container(
        manifest=entries["manifest.json"],
        signature=entries["manifest.sig"],
        enrolment=entries.get("enrolment.json"),
        payload=entries.get("payload.age"),
    )


def _entries(data: bytes) -> dict[str, bytes]:
    """Take the entries one after the other, believing only their names and sizes."""
    expected = [*REQUIRED, *OPTIONAL]
    entries: dict[str, bytes] = {}
    at = 0
    while data[at : at + 4] == b"PK\3\4" and len(data) - at >= _LOCAL.size:
        fields = _LOCAL.unpack_from(data, at)
        size, name_length = fields[8], fields[9]
        start = at + _LOCAL.size + name_length
        name = data[at + _LOCAL.size : start].decode("ascii", "replace")
        # the order is fixed, so a name can only come after those before it in the list
        if name not in expected or size > _LIMITS[name] or start + size > len(data):
            raise PackageRefused(Reason.NOT_CANONICAL)
        expected = expected[expected.index(name) + 1 :]
        entries[name] = data[start : start + size]
        at = start + size
    if any(name not in entries for name in REQUIRED):
        raise PackageRefused(Reason.NOT_CANONICAL)
    return entries


def _same(data: bytes, entries: Mapping[str, bytes]) -> bool:
    """Compare a file with the one that would be written, without holding both."""
    at = 0
    for piece in _pieces(entries):
        if not data.startswith(piece, at):
            return False
        at += len(piece)
    return at == len(data)


def _pieces(entries: Mapping[str, bytes]) -> Iterator[bytes]:
    """The file, piece by piece: local headers and contents, the directory, its end."""
    directory = []
    at = 0
    for name, data in entries.items():
        encoded = name.encode("ascii")
        crc, size = zlib.crc32(data), len(data)
        common = (_VERSION, 0, 0, 0, _DATE, crc, size, size, len(encoded), 0)
        yield _LOCAL.pack(b"PK\3\4", *common) + encoded
        yield data
        directory.append(_CENTRAL.pack(b"PK\1\2", _MADE_BY, *common, 0, 0, 0, _MODE, at) + encoded)
        at += _LOCAL.size + len(encoded) + size
    listing = b"".join(directory)
    yield listing
    count = len(directory)
    yield _END.pack(b"PK\5\6", 0, 0, count, count, len(listing), at, 0)
