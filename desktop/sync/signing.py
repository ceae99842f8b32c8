"""Signatures (chữ ký số) and what people read aloud to compare keys (dấu vân tay khoá)."""

import hashlib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Digits and letters that cannot be mistaken for each other: no 0, O, 1, I."""

_MISTAKEN = str.maketrans({"0": "Q", "O": "Q", "1": "L", "I": "L", "Đ": "D"})
"""What people write for a letter that looks alike; none of these is in our alphabet."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The secret key of one writer; never leaves the data file."""

    secret: bytes

    @property
    def public(self) -> bytes:
        """The 32 bytes that others know this key by."""
        return Ed25519PrivateKey.from_private_bytes(self.secret).public_key().public_bytes_raw()

    def sign(self, data: bytes) -> bytes:
        """Sign bytes as they stand; what they are for is said inside them."""
        return Ed25519PrivateKey.from_private_bytes(self.secret).sign(data)

    def __repr__(self) -> str:
        return f"SigningKey({fingerprint(self.public)})"


def new_key(random: Callable[[int], bytes]) -> SigningKey:
    """Make a key from 32 random bytes."""
    return SigningKey(random(32))


def verify(public: bytes, data: bytes, signature: bytes) -> bool:
    """Say whether this key signed exactly these bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def spoken(digest: bytes, length: int) -> str:
    """Write the first bits of a digest so that they can be read over the phone, in fours."""
    number = int.from_bytes(digest)
    top = len(digest) * 8
    letters = "".join(ALPHABET[number >> top - 5 * (i + 1) & 31] for i in range(length))
    return "-".join(letters[i : i + 4] for i in range(0, length, 4))


def heard(text: str) -> str:
    """Bring what a person typed to the form `spoken` gives; other letters stay, and differ."""
    plain = unicodedata.normalize("NFKC", text).upper().translate(_MISTAKEN)
    letters = "".join(letter for letter in plain if letter.isalnum())
    return "-".join(letters[i : i + 4] for i in range(0, len(letters), 4))


def fingerprint(public: bytes) -> str:
    """Give the 16 letters by which two offices compare a key: 80 bits of its SHA-256."""
    return spoken(hashlib.sha256(public).digest(), 16)
