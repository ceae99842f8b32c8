"""What the QR of a certificate says: a signed record that can be checked without any network.

The text is `SKH1:` and the Base45 form of a COSE_Sign1 message (RFC 9052): protected header
`{1: -8}` (Ed25519), an empty unprotected header, the record, the signature. The record is a CBOR list
in the order of `_pack`. It holds nothing that is not printed on the paper, but for the short forms of
two keys: that of the writer's key and that of the registration. The signature proves the record which
the program holds; it does not prove the handwritten signature.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

import base45  # type: ignore[import-untyped]  # it ships no types
import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop.documents.failures import CertificateTextTooNew, CertificateTextUnreadable

PREFIX = "SKH1:"
FORMAT = 1
KINDS = ("family", "clan", "community", "unit", "citizen", "commune")
"""Numbered by place: printed papers keep the numbers, so names are only ever added at the end."""
_PROTECTED = cbor2.dumps({1: -8})
_PURPOSE = (
    b"sokhuyenhoc certificate"  # signed with, not printed: no other paper can pass for this one
)
_LONGEST = 4_000
_SHORT_KEY = 8
_EPOCH = dt.date(1970, 1, 1)

Signer = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateRecord:
    """What the program holds about one certificate.

    Attributes:
        office: code of the issuing office.
        writer: fingerprint of the key that signed, shortened to 8 bytes.
        kind: one of `KINDS`.
        year: the year recognised.
        years: how many years running, 1 when it is not told.
        decision: number and symbol of the decision (quyết định).
        decided: date of the decision.
        register: number in the register of certificates (số vào sổ).
        name: the recipient as printed.
        registration: id of the registration, shortened to 8 bytes.
        illustrative: it was scored with a set that is not official (bộ tiêu chí minh họa).
    """

    office: str
    writer: bytes
    kind: str
    year: int
    decision: str
    decided: dt.date
    register: str
    name: str
    registration: bytes
    years: int = 1
    illustrative: bool = False


@dataclass(frozen=True, slots=True)
class SignedRecord:
    """A record as read from a QR; not trusted until `signature` is verified over `signed`."""

    record: CertificateRecord
    signed: bytes
    signature: bytes

    def verify(self, key: Ed25519PublicKey) -> bool:
        """Tell whether the owner of `key` signed exactly this record."""
        try:
            key.verify(self.signature, self.signed)
        except InvalidSignature:
            return False
        return True


def encode(record: CertificateRecord, sign: Signer) -> str:
    """Write and sign the text of a certificate's QR."""
    payload = cbor2.dumps(_pack(record), canonical=True)
    signature = sign(_to_be_signed(payload))
    message = cbor2.dumps([_PROTECTED, {}, payload, signature], canonical=True)
    return PREFIX + str(base45.b45encode(message), "ascii")


def decode(text: str) -> SignedRecord:
    """Read the text of a certificate's QR, without trusting it.

    Raises:
        CertificateTextUnreadable: it is cut, altered, or no text of ours.
        CertificateTextTooNew: a newer program wrote it.
    """
    text = text.strip()
    if not text.startswith(PREFIX) or len(text) > _LONGEST:
        raise CertificateTextUnreadable(why="prefix")
    message = _load(_from_base45(text.removeprefix(PREFIX)))
    match message:
        case [bytes(protected), {}, bytes(payload), bytes(signature)] if protected == _PROTECTED:
            return SignedRecord(_unpack(_load(payload)), _to_be_signed(payload), signature)
    raise CertificateTextUnreadable(why="message")


def verify(text: str, key: Ed25519PublicKey) -> CertificateRecord | None:
    """The record in `text` if the owner of `key` signed it, otherwise nothing."""
    read = decode(text)
    return read.record if read.verify(key) else None


def _to_be_signed(payload: bytes) -> bytes:
    return cbor2.dumps(["Signature1", _PROTECTED, _PURPOSE, payload], canonical=True)


def _pack(record: CertificateRecord) -> list[object]:
    return [
        FORMAT,
        record.office,
        record.writer[:_SHORT_KEY],
        KINDS.index(record.kind),
        record.year,
        record.years,
        record.decision,
        (record.decided - _EPOCH).days,
        record.register,
        record.name,
        record.registration[-_SHORT_KEY:],  # the end of an id is its random part
        record.illustrative,
    ]


def _unpack(fields: object) -> CertificateRecord:
    if isinstance(fields, list) and fields and isinstance(fields[0], int) and fields[0] > FORMAT:
        raise CertificateTextTooNew(format=fields[0])
    match fields:
        case [
            1,
            str(office),
            bytes(writer),
            int(kind),
            int(year),
            int(years),
            str(decision),
            int(days),
            str(register),
            str(name),
            bytes(registration),
            bool(illustrative),
        ] if 0 <= kind < len(KINDS) and 0 <= days < 1_000_000:
            return CertificateRecord(
                office=office,
                writer=writer,
                kind=KINDS[kind],
                year=year,
                years=years,
                decision=decision,
                decided=_EPOCH + dt.timedelta(days=days),
                register=register,
                name=name,
                registration=registration,
                illustrative=illustrative,
            )
    raise CertificateTextUnreadable(why="record")


def _from_base45(text: str) -> bytes:
    try:
        return bytes(base45.b45decode(text))
    except ValueError as error:
        raise CertificateTextUnreadable(why="base45") from error


def _load(data: bytes) -> object:
    try:
        return cbor2.loads(data)
    except (cbor2.CBORError, ValueError, RecursionError) as error:
        raise CertificateTextUnreadable(why="cbor") from error
