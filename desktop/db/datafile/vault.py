"""What must not lie open in a server: the office's private keys, sealed under the data key.

A data file is encrypted whole, so there they stand as they are. A server's administrators could read
them and sign in the office's name; the data key never reaches the server.
"""

import os
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy.orm import Session

from desktop.db.failures import DataDamaged

NONCE_BYTES = 12


class Vault:
    """Seals and opens under one data key."""

    def __init__(self, data_key: bytes) -> None:
        key = HKDF(SHA256(), 32, None, b"sokhuyenhoc vault").derive(data_key)
        self._cipher = ChaCha20Poly1305(key)

    def seal(self, name: str, secret: bytes) -> bytes:
        """Seal a secret; under another name it does not open."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, secret, name.encode())

    def open(self, name: str, sealed: bytes) -> bytes:
        """Open what was sealed under this name.

        Raises:
            DataDamaged: it was sealed under another key or name, or changed since.
        """
        try:
            return self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], name.encode())
        except (InvalidTag, ValueError):
            raise DataDamaged(missing="secret") from None


def seal(session: Session, name: str, secret: bytes) -> bytes:
    """A secret as it is stored where this session writes."""
    vault = _vault_of(session)
    return vault.seal(name, secret) if vault else secret


def unseal(session: Session, name: str, stored: bytes) -> bytes:
    """A stored secret."""
    vault = _vault_of(session)
    return vault.open(name, stored) if vault else stored


def seal_text(session: Session, name: str, secret: str) -> str:
    """A secret of letters as it is stored where this session writes."""
    vault = _vault_of(session)
    return vault.seal(name, secret.encode()).hex() if vault else secret


def unseal_text(session: Session, name: str, stored: str) -> str:
    """A stored secret of letters."""
    vault = _vault_of(session)
    return vault.open(name, bytes.fromhex(stored)).decode() if vault else stored


def _vault_of(session: Session) -> Vault | None:
    """The vault that goes with the connection to a server; a data file has none."""
    info: dict[Any, Any] = session.connection().info
    vault = info.get("vault")
    return vault if isinstance(vault, Vault) else None
