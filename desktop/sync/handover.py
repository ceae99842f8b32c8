"""A register handed over whole (tệp bàn giao): sealed to the commune that goes on, signed by the one that ends.

The data file in it is encrypted with a key of its own; that key lies in a signed letter, which age
seals to the successor alone. So the file is as secret as a package, however large the register is.
"""

import struct
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Annotated, NamedTuple

import msgspec
from msgspec import Meta

from desktop.sync import manifest, sealing, signing
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Count, Document, Hex32, Office, Recipient, Sender
from desktop.sync.reasons import Reason

ENDING = ".skhbg"
MARK = b"SKHBG1\r\n"
SIZES = struct.Struct(">II")
MOST = 1_000_000
"""Bytes of a letter; a true one has some two thousand."""
SIGNATURE = 64
BLOCK = 1 << 20


class Letter(Document, frozen=True, kw_only=True, tag_field="purpose", tag="handover"):
    """What comes with a register.

    Attributes:
        data_key: opens the data file that follows.
        statements: who vouches for the sender's key, as `enrolment.json` has it; may be empty.
    """

    sender: Sender
    to: Office
    recipient: Recipient
    data_key: Hex32
    data_sha256: Hex32
    data_size: Count
    wall_time_informational: Annotated[str, Meta(max_length=40)]
    statements: bytes = b""


class Read(NamedTuple):
    """A letter, and where in the file the data begin."""

    letter: Letter
    data_at: int


def write(file: IO[bytes], letter: Letter, key: signing.SigningKey, data: Path) -> None:
    """Write a letter, signed and sealed, and the data file after it."""
    signed = manifest.encode(letter)
    sealed = sealing.seal([signed, key.sign(signed)], [letter.recipient])
    file.write(MARK + SIZES.pack(len(sealed.data), sealed.plain_size) + sealed.data)
    with data.open("rb") as source:
        while block := source.read(BLOCK):
            file.write(block)


def read(path: Path, identities: Sequence[sealing.Identity]) -> Read:
    """Open the letter of a file and check its signature; who signed is not judged here.

    Raises:
        PackageRefused: it is no such file, damaged, or sealed to somebody else.
    """
    with path.open("rb") as file:
        head = file.read(len(MARK) + SIZES.size)
        if not head.startswith(MARK) or len(head) != len(MARK) + SIZES.size:
            raise PackageRefused(Reason.NOT_A_PACKAGE)
        sealed_size, plain_size = SIZES.unpack(head[len(MARK) :])
        if max(sealed_size, plain_size) > MOST or plain_size <= SIGNATURE:
            raise PackageRefused(Reason.TOO_LARGE, limit=MOST)
        sealed, data_at = file.read(sealed_size), file.tell()
    plain = b"".join(sealing.decompress(sealing.decrypt(sealed, identities), plain_size))
    signed, signature = plain[:-SIGNATURE], plain[-SIGNATURE:]
    try:
        letter = manifest.decode(signed, Letter)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise PackageRefused(Reason.MANIFEST_INVALID) from None
    if not signing.verify(letter.sender.key, signed, signature):
        raise PackageRefused(Reason.SIGNATURE_WRONG)
    if path.stat().st_size != data_at + letter.data_size:
        raise PackageRefused(Reason.PAYLOAD_DAMAGED)
    return Read(letter, data_at)
