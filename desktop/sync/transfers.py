"""Transfer slips (phiếu chuyển) and what became of them, as the receipt for one commune carries them.

They name people, and the manifest that carries them is signed and not sealed: so they are sealed by
themselves, and a program that does not know them reads on.
"""

import hashlib
from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from desktop.domain.transfers import TransferState
from desktop.sync import sealing
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import STORABLE, Document, Office, Text, encode
from desktop.sync.reasons import Reason
from desktop.sync.sealing import Identity

MOST = 1_000
"""Slips, and answers, in one receipt: a manifest stays below a megabyte."""

LONGEST, LONGEST_NAME, MANY = 2_000, 200, 2**31

Words = Annotated[str, Meta(max_length=LONGEST, pattern=STORABLE)]
Day = Annotated[str, Meta(pattern=r"\A\d{4}-\d{2}-\d{2}\Z")]


class Title(Document, frozen=True, kw_only=True):
    """One recognition, as the commune that decided it states it."""

    year: Annotated[int, Meta(ge=1900, le=2199)]
    kind: Text
    office: Words
    rating: Words = ""
    number: Words = ""


class Slip(Document, frozen=True, kw_only=True):
    """One household on its way to the recipient (phiếu chuyển).

    Attributes:
        move, family: the leaving, and the household's id in its former commune's register.
        office, village, address: where it lived.
        place: where it said it goes.
    """

    move: UUID
    family: UUID
    moved_on: Day
    office: Office
    head_name: Words
    village: Words = ""
    address: Words = ""
    place: Words = ""
    member_count: Annotated[int, Meta(ge=0, lt=MANY)] | None = None
    titles: Annotated[tuple[Title, ...], Meta(max_length=300)] = ()


class Passage(Document, frozen=True, kw_only=True):
    """What became of a household that left the recipient.

    Attributes:
        office: the name of the commune it was passed on to.
        reason: why that one refused it.
    """

    move: UUID
    state: TransferState
    office: Words = ""
    reason: Words = ""


class Transfers(Document, frozen=True, kw_only=True):
    """All that one commune is told, whole in each receipt."""

    slips: Annotated[tuple[Slip, ...], Meta(max_length=MOST)] = ()
    passages: Annotated[tuple[Passage, ...], Meta(max_length=MOST)] = ()


NOTHING = Transfers()


def digest(transfers: Transfers) -> str:
    """Tells whether a commune was told just this."""
    return hashlib.sha256(encode(transfers)).hexdigest()


def seal(transfers: Transfers, recipients: Sequence[str]) -> bytes:
    """Seal for the PCs of one commune; nothing at all when there is nothing to tell."""
    if transfers == NOTHING:
        return b""
    plain = encode(transfers)
    return len(plain).to_bytes(4) + sealing.seal([plain], recipients).data


def unseal(data: bytes, identities: Sequence[Identity]) -> Transfers:
    """Open what a receipt carries.

    Raises:
        PackageRefused: it is not sealed to us, or not of its shape.
    """
    if not data:
        return NOTHING
    size, compressed = int.from_bytes(data[:4]), sealing.decrypt(data[4:], identities)
    try:
        plain = b"".join(sealing.decompress(compressed, size))
        return msgspec.json.decode(plain, type=Transfers)  # a later office may say more
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise PackageRefused(Reason.BLOCK_INVALID) from None
