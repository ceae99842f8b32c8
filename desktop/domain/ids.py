"""Keys of the register: made offline, never clashing (UUID versions 5 and 7, RFC 9562)."""

import hashlib
from uuid import UUID

_NAMESPACE = UUID("6f0c9e52-7d3b-5b8e-9c41-2a6d0f4e8b17").bytes
"""Fixed for ever: another value would give every derived key a new identity."""

_UNIT = "\x1f"  # cannot stand in a part, so ("a", "b") and ("ab",) differ


def uuid7(milliseconds: int, random: bytes) -> UUID:
    """Make a key that sorts by the time it was made.

    Args:
        milliseconds: since 1970, from the caller's clock.
        random: ten bytes of chance from the caller, 74 bits of which are used.
    """
    if len(random) != 10:
        raise ValueError(random)
    number = (milliseconds & 0xFFFF_FFFF_FFFF) << 80 | int.from_bytes(random, "big")
    number = number & ~(0xF000 << 64) | 0x7000 << 64
    number = number & ~(0xC000 << 48) | 0x8000 << 48
    return UUID(int=number)


def derived(entity: str, *parts: object) -> UUID:
    """Make the key of something that has a natural one, such as a registration (subject, year).

    Two PCs that make the same thing give it the same key, so that their work meets in a visible
    conflict instead of standing twice, and the key need not travel.
    """
    name = _UNIT.join((entity, *map(str, parts)))
    digest = hashlib.sha1(_NAMESPACE + name.encode(), usedforsecurity=False).digest()
    return UUID(bytes=digest[:16], version=5)
