"""Keys of the register: made offline, never clashing (UUID versions 5 and 7, RFC 9562)."""

import hashlib
from uuid import UUID

_NAMESPACE = UUID("6f0c9e52-7d3b-5b8e-9c41-2a6d0f4e8b17").bytes
"""Fixed for ever: another value would give every derived key a new identity."""

_VERSION_5 = [bytes((byte & 0x0F | 0x50,)) for byte in range(256)]
_VERSION_7 = [bytes((byte & 0x0F | 0x70,)) for byte in range(256)]
_VARIANT = [bytes((byte & 0x3F | 0x80,)) for byte in range(256)]
"""RFC 9562's marks, put into each possible byte once: millions of keys are made."""

_UNIT = "\x1f"  # cannot stand in a part, so ("a", "b") and ("ab",) differ


def uuid7(milliseconds: int, random: bytes) -> UUID:
    """Make a key that sorts by the time it was made.

    Args:
        milliseconds: since 1970, from the caller's clock.
        random: ten bytes of chance from the caller, 74 bits of which are used.
    """
    if len(random) != 10:
        raise ValueError(random)
    moment = (milliseconds & 0xFFFF_FFFF_FFFF).to_bytes(6)
    chance = _VERSION_7[random[0]] + random[1:2] + _VARIANT[random[2]] + random[3:]
    return UUID(bytes=moment + chance)


def derived(entity: str, *parts: object) -> UUID:
    """Make the key of something that has a natural one, such as a registration (subject, year).

    Two PCs that make the same thing give it the same key, so that their work meets in a visible
    conflict instead of standing twice, and the key need not travel.
    """
    return UUID(bytes=derived_bytes(entity, *parts))


def derived_bytes(entity: str, *parts: object) -> bytes:
    """Make the same key as 16 bytes, for the many at once of an exchange."""
    name = _UNIT.join((entity, *map(str, parts)))
    digest = hashlib.sha1(_NAMESPACE + name.encode(), usedforsecurity=False).digest()
    return digest[:6] + _VERSION_5[digest[6]] + digest[7:8] + _VARIANT[digest[8]] + digest[9:16]
