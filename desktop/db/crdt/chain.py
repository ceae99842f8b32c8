"""The hash chain: each change is bound to the one before it, its payload only by commitments.

A commitment is HMAC-SHA256 over the payload with the subject's salt. Whoever may not see a
payload gets its commitment and can still check the chain; an erased payload leaves its
commitment behind, and with the salt gone nobody can guess what it was.
"""

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

GENESIS = bytes(32)
COMMITMENT = 16  # bytes; 128 bits cannot be guessed or met by another payload
ABSENT = bytes(COMMITMENT)  # the commitment of a payload that does not exist

canonical = msgspec.json.Encoder(order="sorted").encode
"""The one way a payload is written as bytes: JSON, sorted keys, no spaces."""


_lines = msgspec.json.Encoder(order="sorted").encode_lines


def canonical_each(values: Iterable[Any]) -> list[str]:
    """Many values, each written as `canonical` does; one call for all takes half the time."""
    return _lines(values).decode().split("\n")[:-1]


def header(
    writer: str,
    seq: int,
    hlc: int,
    wall: int,
    actor: str,
    action: str,
    entity: str,
    entity_id: str,
    subject: str,
    base: str,
) -> bytes:
    """What everybody who holds the chain sees of a change; ids in hexadecimal."""
    return canonical([writer, seq, hlc, wall, actor, action, entity, entity_id, subject, base])


def commitment(salt: bytes, reach: str, payload: bytes) -> bytes:
    """What binds to a payload without telling it."""
    return hmac.digest(salt, reach.encode() + b"\0" + payload, "sha256")[:COMMITMENT]


def link(previous: bytes, commitments: Iterable[bytes], head: bytes) -> bytes:
    """The hash of a change.

    Args:
        previous: hash of the change before it.
        commitments: to the payloads by reach, receiver, office, private; each of fixed length.
        head: its header.
    """
    return hashlib.sha256(previous + b"".join(commitments) + head).digest()


def payload(values: Mapping[str, Any]) -> bytes:
    """The canonical bytes of some fields."""
    return canonical(values)
