"""The keyring beside a data file: its random key, wrapped once per officer and once for recovery.

The data file is encrypted with 32 random bytes that nobody ever types. Each officer's password
opens a copy of them, stretched with Argon2id (RFC 9106); the printed recovery key opens another.
Changing a password rewraps; the data file is not touched. The keyring holds no password and no
unwrapped key, and is replaced atomically.
"""

import math
import os
import time
import unicodedata
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import msgspec
from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.db.datafile import recovery
from desktop.db.datafile.files import free_name, replace_file
from desktop.db.failures import (
    KeyringDamaged,
    KeyringMissing,
    TooManyTries,
    WrongPassword,
    WrongRecoveryKey,
)

KEY_BYTES = 32
FREE_TRIES = 3  # wrong passwords before the counted delay begins
LONGEST_WAIT = 300.0  # seconds


class Stretch(msgspec.Struct, frozen=True):
    """Argon2id's cost: memory in KiB, passes, lanes."""

    memory: int = 65536
    passes: int = 3
    lanes: int = 4


class Wrap(msgspec.Struct, frozen=True):
    """The data key under one other key.

    Attributes:
        check: CRC-32 of the others, so that a bad sector is not taken for a wrong password; absent
            in keyrings of the first release.
    """

    salt: bytes
    nonce: bytes
    sealed: bytes
    stretch: Stretch | None = None
    check: int | None = None

    @property
    def sum(self) -> int:
        """What `check` must be."""
        cost = self.stretch or Stretch()
        costs = f"{cost.memory},{cost.passes},{cost.lanes}".encode()
        return zlib.crc32(self.salt + self.nonce + self.sealed + costs)

    @property
    def damaged(self) -> bool:
        """Whether it is not as it was written."""
        return self.check is not None and self.check != self.sum

    def checked(self) -> "Wrap":
        """The same with its check."""
        return msgspec.structs.replace(self, check=self.sum)


class Lock(msgspec.Struct, frozen=True):
    """An officer's way in."""

    officer: UUID
    name: str
    wrap: Wrap


class Ring(msgspec.Struct, frozen=True):
    """What the keyring file holds."""

    format: int
    locks: tuple[Lock, ...]
    recovery: Wrap
    wrong: int = 0
    last_wrong: float = 0.0


@dataclass(slots=True)
class Keyring:
    """The keyring of one data file.

    Attributes:
        path: the keyring's own file.
        now: seconds since 1970; a clock set back makes the wait start again, not last for ever.
        stretch: Argon2id's cost for new wraps.
    """

    path: Path
    now: Callable[[], float] = time.time
    stretch: Stretch = field(default_factory=Stretch)

    @staticmethod
    def beside(data_file: Path) -> Path:
        """Where the keyring of a data file lies."""
        return data_file.with_name(data_file.name + ".keys")

    def put_aside(self) -> Path | None:
        """Keep a keyring whose data file is gone: it may be the only way into a copy of that file.

        Returns:
            Where it lies now; None when there was none.
        """
        if not self.path.exists():
            return None
        aside = free_name(self.path, "before-new")
        self.path.rename(aside)
        return aside

    def create(self, officer: UUID, name: str, password: str) -> tuple[bytes, str]:
        """Make the data key and its first two wraps.

        Returns:
            The data key, and the recovery key as it is printed.
        """
        data_key, secret = os.urandom(KEY_BYTES), recovery.new()
        lock = Lock(officer, name, self._wrap_password(data_key, officer, password))
        self._write(Ring(1, (lock,), _wrap_recovery(data_key, secret)))
        return data_key, recovery.printed(secret)

    def officers(self) -> list[tuple[UUID, str]]:
        """Who can open the file on this PC."""
        return [(lock.officer, lock.name) for lock in self._read().locks]

    def seconds_to_wait(self) -> float:
        """How long the counted delay after wrong passwords still runs."""
        ring = self._read()
        if ring.wrong < FREE_TRIES:
            return 0.0
        wait = min(2.0 ** (ring.wrong - FREE_TRIES + 1), LONGEST_WAIT)
        passed = self.now() - ring.last_wrong
        if passed < 0:
            self._write(msgspec.structs.replace(ring, last_wrong=self.now()))
            return wait
        return max(0.0, wait - passed)

    def open(self, name: str, password: str) -> tuple[bytes, UUID]:
        """The data key, and whose password opened it.

        Raises:
            TooManyTries: the counted delay still runs; nothing was tried.
            WrongPassword: name or password is wrong; which of them is not said.
        """
        wait = self.seconds_to_wait()
        if wait > 0:
            raise TooManyTries(seconds=math.ceil(wait))
        ring = self._read()
        lock = next((lock for lock in ring.locks if lock.name == name), ring.locks[0])
        if lock.name == name and lock.wrap.damaged:
            raise KeyringDamaged(file=self.path.name)
        try:
            key = _open_password(lock, password)  # tried even for a wrong name: it takes as long
        except (HashingError, ValueError, OverflowError):
            raise KeyringDamaged(file=self.path.name) from None
        if key is None or lock.name != name:
            self._write(msgspec.structs.replace(ring, wrong=ring.wrong + 1, last_wrong=self.now()))
            raise WrongPassword(seconds=math.ceil(self.seconds_to_wait()))
        if ring.wrong:
            self._write(msgspec.structs.replace(ring, wrong=0))
        return key, lock.officer

    def recover(self, typed: str) -> bytes:
        """The data key, opened with the printed recovery key.

        Raises:
            WrongRecoveryKey: it has a typing error (`line` says where) or is another file's.
        """
        secret = recovery.parse(typed)
        wrap = self._read().recovery
        if wrap.damaged:
            raise KeyringDamaged(file=self.path.name)
        try:
            return ChaCha20Poly1305(_stretch_recovery(secret, wrap.salt)).decrypt(
                wrap.nonce, wrap.sealed, b"recovery"
            )
        except InvalidTag:
            raise WrongRecoveryKey from None
        except ValueError:
            raise KeyringDamaged(file=self.path.name) from None

    def new_recovery(self, data_key: bytes) -> str:
        """Make another recovery key; the one printed before opens nothing any more."""
        secret = recovery.new()
        wrap = _wrap_recovery(data_key, secret)
        self._write(msgspec.structs.replace(self._read(), recovery=wrap))
        return recovery.printed(secret)

    def set_password(self, data_key: bytes, officer: UUID, name: str, password: str) -> None:
        """Give an officer a way in, or change the password of one."""
        ring = self._read()
        lock = Lock(officer, name, self._wrap_password(data_key, officer, password))
        others = tuple(other for other in ring.locks if other.officer != officer)
        self._write(msgspec.structs.replace(ring, locks=(*others, lock), wrong=0))

    def remove(self, officer: UUID) -> None:
        """Take an officer's way in away; the last one stays."""
        ring = self._read()
        others = tuple(lock for lock in ring.locks if lock.officer != officer)
        if others:
            self._write(msgspec.structs.replace(ring, locks=others))

    def _wrap_password(self, data_key: bytes, officer: UUID, password: str) -> Wrap:
        salt, nonce = os.urandom(16), os.urandom(12)
        key = _stretch_password(password, salt, self.stretch)
        sealed = ChaCha20Poly1305(key).encrypt(nonce, data_key, officer.bytes)
        return Wrap(salt, nonce, sealed, self.stretch).checked()

    def _read(self) -> Ring:
        try:
            ring = msgspec.json.decode(self.path.read_bytes(), type=Ring)
        except FileNotFoundError:
            raise KeyringMissing(file=self.path.name) from None
        except (msgspec.MsgspecError, UnicodeDecodeError, OSError):
            raise KeyringDamaged(file=self.path.name) from None
        if not ring.locks:
            raise KeyringDamaged(file=self.path.name)
        return ring

    def _write(self, ring: Ring) -> None:
        replace_file(self.path, msgspec.json.encode(ring))


def _stretch_password(password: str, salt: bytes, cost: Stretch) -> bytes:
    # one keyboard spells "ế" as one letter, another as three: it is the same password
    typed = unicodedata.normalize("NFC", password).encode()
    return hash_secret_raw(typed, salt, cost.passes, cost.memory, cost.lanes, KEY_BYTES, Type.ID)


def _open_password(lock: Lock, password: str) -> bytes | None:
    key = _stretch_password(password, lock.wrap.salt, lock.wrap.stretch or Stretch())
    try:
        return ChaCha20Poly1305(key).decrypt(lock.wrap.nonce, lock.wrap.sealed, lock.officer.bytes)
    except InvalidTag:
        return None


def _stretch_recovery(secret: bytes, salt: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt, b"sokhuyenhoc recovery").derive(secret)


def _wrap_recovery(data_key: bytes, secret: bytes) -> Wrap:
    salt, nonce = os.urandom(16), os.urandom(12)
    sealed = ChaCha20Poly1305(_stretch_recovery(secret, salt)).encrypt(nonce, data_key, b"recovery")
    return Wrap(salt, nonce, sealed).checked()
