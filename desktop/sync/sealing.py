"""Closing the payload for its recipients (mã hoá) and opening it within limits.

The plain text is compressed as one zstd frame and encrypted with age, so that `age -d | zstd -d`
opens it without this program. Plain text never touches the disk.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyrage  # type: ignore[import-untyped]  # it ships no type hints
import zstandard

from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason

MAX_PLAIN = 200_000_000
MAX_RATIO = 1_000
SMALL = 16_000_000  # below this no ratio is dangerous
LEVEL = 9  # measured: 90 MB/s; the next levels halve the speed to save 3 %

MOST_HEADER = 64_000
"""Bytes before age's payload, room for 600 recipients: opening takes time with their square."""

_WINDOW_LOG = 23
_STEP = 1_024  # one step of hostile input can become 32 MB at most


@dataclass(frozen=True, slots=True)
class Sealed:
    """An encrypted payload and what the manifest says of it."""

    data: bytes
    sha256: str
    plain_sha256: str
    plain_size: int


@dataclass(frozen=True, slots=True)
class Identity:
    """The secret half of an age recipient; never leaves the data file."""

    secret: str

    @property
    def recipient(self) -> str:
        """The public half, `age1…`, which others seal to."""
        return str(pyrage.x25519.Identity.from_str(self.secret).to_public())

    def __repr__(self) -> str:
        return f"Identity({self.recipient})"


def new_identity() -> Identity:
    """Make an age identity; age takes its random bytes from the system itself."""
    return Identity(str(pyrage.x25519.Identity.generate()))


def is_recipient(text: str) -> bool:
    """Say whether a text is an age recipient one can seal to."""
    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


class Sealer:
    """Takes the plain text piece by piece and keeps only what it has been compressed to."""

    def __init__(self) -> None:
        self._compressor = _compressor().compressobj()
        self._compressed = bytearray()
        self._hash = hashlib.sha256()
        self.plain_size = 0

    def settle(self) -> int:
        """Bytes the payload has grown to; a little is lost by asking, so not after every line."""
        self._compressed += self._compressor.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
        return len(self._compressed)

    def add(self, piece: bytes) -> None:
        """Append to the plain text."""
        self._hash.update(piece)
        self.plain_size += len(piece)
        self._compressed += self._compressor.compress(piece)

    def seal(self, recipients: Sequence[str]) -> Sealed:
        """Finish and encrypt; nothing can be added afterwards."""
        self._compressed += self._compressor.flush()
        keys = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
        data = pyrage.encrypt(bytes(self._compressed), keys)
        return Sealed(
            data=data,
            sha256=hashlib.sha256(data).hexdigest(),
            plain_sha256=self._hash.hexdigest(),
            plain_size=self.plain_size,
        )


def packed(plain: bytes) -> int:
    """Bytes that a text comes to by itself."""
    return len(_compressor().compress(plain))


def _compressor() -> zstandard.ZstdCompressor:
    parameters = zstandard.ZstdCompressionParameters.from_level(
        LEVEL, window_log=_WINDOW_LOG, write_checksum=True
    )
    return zstandard.ZstdCompressor(compression_params=parameters)


def seal(pieces: Iterable[bytes], recipients: Sequence[str]) -> Sealed:
    """Compress and encrypt a whole plain text."""
    sealer = Sealer()
    for piece in pieces:
        sealer.add(piece)
    return sealer.seal(recipients)


def decrypt(data: bytes, identities: Sequence[Identity]) -> bytes:
    """Decrypt a payload; what comes out is still compressed.

    Raises:
        PackageRefused: none of our identities opens it, or it names recipients without end.
    """
    if data.find(b"\n--- ", 0, MOST_HEADER) < 0:
        raise PackageRefused(Reason.DECRYPTION_FAILED)
    try:
        keys = [pyrage.x25519.Identity.from_str(identity.secret) for identity in identities]
        compressed: bytes = pyrage.decrypt(data, keys)
    except pyrage.DecryptError:
        raise PackageRefused(Reason.DECRYPTION_FAILED) from None
    return compressed


def decompress(compressed: bytes, size: int) -> Iterator[bytes]:
    """Give the plain text in pieces, exactly `size` bytes in all.

    Raises:
        PackageRefused: not one whole zstd frame, or not of that size.
    """
    if size > MAX_PLAIN or size > max(SMALL, MAX_RATIO * len(compressed)):
        raise PackageRefused(Reason.TOO_LARGE, limit=MAX_PLAIN)
    decompressor = zstandard.ZstdDecompressor(max_window_size=1 << _WINDOW_LOG).decompressobj()
    left = size
    at = 0
    try:
        while not decompressor.eof and at < len(compressed):
            piece = decompressor.decompress(compressed[at : at + _STEP])
            at += _STEP
            left -= len(piece)
            if left < 0:
                raise PackageRefused(Reason.PLAIN_MISMATCH)
            yield piece
    except zstandard.ZstdError:
        raise PackageRefused(Reason.PLAIN_MISMATCH) from None
    whole = decompressor.eof and not decompressor.unused_data and at >= len(compressed)
    if left or not whole:
        raise PackageRefused(Reason.PLAIN_MISMATCH)
