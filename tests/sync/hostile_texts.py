"""A corpus of hostile contents: packages in order on the outside, and nothing but trouble within.

Run as a program, it judges files within little memory.
"""

import hashlib
import json
import resource
import sys
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

import msgspec
import pyrage
import zstandard

from desktop.sync import container, manifest, opening, packing, payload, sealing
from desktop.sync.blocks import Bases
from desktop.sync.failures import PackageRefused
from desktop.sync.payload import Subjects
from desktop.sync.reasons import Reason
from desktop.sync.schema_check import check_block
from desktop.sync.sealing import Identity, Sealed
from tests.sync.archives import FILES, MEGABYTES, Make
from tests.sync.parties import AT_RECEIVER, COMMUNE, PACKAGE, RECEIVER, a_block, changes, contents

BLOCK = a_block(
    actors=["0" * 32, "1" * 32],
    fields={"head_name": ["Lê Thị Ánh", "Lê Thị Bé", "Lê Thị Chín"]},
    base={"head_name": Bases([0, 1, 2], [0, 0, 0], [1, 2, 1])},
    hidden={},
    ids=None,
    subject=[0, 1, 0],
)
LINES = contents(blocks=[BLOCK])
GOOD = changes(lines=LINES)
ROOM = 200 * MEGABYTES  # of memory, beside what the program takes before it reads a file


def stating(text: bytes) -> bytes:
    """A file whose manifest is any text, rightly signed."""
    parts = replace(GOOD, manifest=text, signature=COMMUNE.key.sign(text))
    return container.build(parts)


def with_field(value: str, name: str = "program") -> bytes:
    """A manifest with one value written as it is given."""
    plain = {**json.loads(GOOD.manifest), name: "VALUE"}
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return stating(text.replace('"VALUE"', value).encode("utf-8", "surrogatepass"))


DEEP = "[" * 200_000 + "]" * 200_000
INVALID = Reason.MANIFEST_INVALID
MANIFESTS: dict[str, tuple[Reason, Make]] = {
    "a field of a megabyte": (INVALID, lambda: with_field('"' + "x" * 900_000 + '"')),
    "brackets without end": (INVALID, lambda: with_field(DEEP)),
    "brackets that nobody closes": (INVALID, lambda: stating(b"[" * 900_000)),
    "objects in objects": (INVALID, lambda: stating(b'{"a":' * 150_000)),
    "not UTF-8": (INVALID, lambda: stating(GOOD.manifest.replace("Xã".encode(), b"X\xff\xfe"))),
    "half a surrogate": (INVALID, lambda: with_field('"\\ud800"')),
    "half a surrogate as bytes": (INVALID, lambda: with_field('"\ud800"')),
    "a zero in a name": (INVALID, lambda: with_field('"a\0b"')),
    "a zero in a name, escaped": (INVALID, lambda: with_field('"a\\u0000b"')),
    "no number": (INVALID, lambda: with_field("NaN", "number")),
    "an infinite number": (INVALID, lambda: with_field("Infinity", "number")),
    "a number beyond all": (INVALID, lambda: with_field("1e999", "number")),
    "a number of 300,000 digits": (INVALID, lambda: with_field("9" * 300_000, "number")),
    "a number below zero": (INVALID, lambda: with_field("-1", "number")),
    "a number with a fraction": (INVALID, lambda: with_field("1.5", "number")),
    "a million recipients": (INVALID, lambda: with_field("[" + "{}," * 300_000 + "{}]", "recipients")),
    "a field twice": (INVALID, lambda: stating(b'{"format":1,' + GOOD.manifest[1:])),
    "a field nobody knows": (INVALID, lambda: with_field("1", "zzz")),
    "a format to come": (Reason.NEWER_FORMAT, lambda: with_field("900", "minimum_reader")),
    "nothing": (INVALID, lambda: stating(b"")),
    "a byte order mark": (INVALID, lambda: stating(b"\xef\xbb\xbf" + GOOD.manifest)),
}  # fmt: skip


def sealing_bytes(data: bytes, plain_size: int, plain_sha256: str = "0" * 64) -> bytes:
    """A package with any sealed payload at all, rightly described and signed by its sender."""
    sealed = Sealed(data, hashlib.sha256(data).hexdigest(), plain_sha256, plain_size)
    content = manifest.read(GOOD.manifest)
    content = msgspec.structs.replace(content, payload=packing.describe(sealed))
    text = manifest.encode(content)
    signature = COMMUNE.key.sign(text)
    return container.build(replace(GOOD, manifest=text, signature=signature, payload=data))


def compressed_as(data: bytes, plain_size: int, plain: bytes = b"") -> bytes:
    """A package whose plain text is compressed in any way at all."""
    key = pyrage.x25519.Recipient.from_str(RECEIVER.identity.recipient)
    sealed = pyrage.encrypt(data, [key])
    return sealing_bytes(sealed, plain_size, hashlib.sha256(plain).hexdigest())


def saying(*lines: bytes) -> bytes:
    """A package with any plain text at all."""
    sealed = sealing.seal(lines, [RECEIVER.identity.recipient])
    return sealing_bytes(sealed.data, sealed.plain_size, sealed.plain_sha256)


def bomb(blocks: int) -> bytes:
    """A zstd frame that repeats one byte: four bytes of it become 128 KB."""
    block = ((1 << 17) << 3 | 1 << 1).to_bytes(3, "little") + b"A"
    return b"\x28\xb5\x2f\xfd\x00\x68" + block * blocks


def with_dictionary() -> bytes:
    words = zstandard.ZstdCompressionDict(PLAIN)
    return compressed_as(
        zstandard.ZstdCompressor(dict_data=words).compress(PLAIN), len(PLAIN), PLAIN
    )


def stanzas(number: int) -> bytes:
    """An age file for recipients without end, all of whom have to be tried."""
    letters = b64encode(bytes(range(32))).rstrip(b"=")
    head = (b"-> X25519 " + letters + b"\n" + letters + b"\n") * number
    return b"age-encryption.org/v1\n" + head + b"--- " + letters + b"\n" + bytes(60)


PLAIN = b"".join(map(payload.encode, LINES))
HEADER = payload.encode(LINES[0])
SUBJECT = payload.encode(Subjects(ids=[PACKAGE], salts=[None]))
HALVES = [zstandard.compress(PLAIN[:50]), zstandard.compress(PLAIN[50:])]


def block_with(value: bytes) -> bytes:
    """A package whose block has any text in place of one value."""
    return saying(PLAIN.replace('"Lê Thị Ánh"'.encode(), value))


PAYLOADS: Mapping[str, tuple[Reason, Make]] = {
    "a bomb that says so": (Reason.TOO_LARGE, lambda: compressed_as(bomb(2_000), 2_000 << 17)),
    "a bomb that lies": (Reason.PLAIN_MISMATCH, lambda: compressed_as(bomb(100_000), 1000)),
    "a bomb of the largest size": (Reason.PLAIN_MISMATCH, lambda: compressed_as(bomb(100_000), 200 * MEGABYTES)),
    "two frames": (Reason.PLAIN_MISMATCH, lambda: compressed_as(b"".join(HALVES), len(PLAIN), PLAIN)),
    "a frame to skip before": (Reason.PLAIN_MISMATCH, lambda: compressed_as(b"\x50\x2a\x4d\x18\4\0\0\0skip" + zstandard.compress(PLAIN), len(PLAIN), PLAIN)),
    "empty frames without end": (Reason.PLAIN_MISMATCH, lambda: compressed_as(zstandard.compress(b"") * 500_000, 1)),
    "a frame with a dictionary": (Reason.PLAIN_MISMATCH, with_dictionary),
    "a frame that is cut": (Reason.PLAIN_MISMATCH, lambda: compressed_as(zstandard.compress(PLAIN)[:-4], len(PLAIN), PLAIN)),
    "no frame": (Reason.PLAIN_MISMATCH, lambda: compressed_as(b"\0" * 5000, 5000)),
    "recipients without end": (Reason.DECRYPTION_FAILED, lambda: sealing_bytes(stanzas(100_000), 10)),
    "a recipient of ten megabytes": (Reason.DECRYPTION_FAILED, lambda: sealing_bytes(b"age-encryption.org/v1\n-> " + b"a " * 5_000_000, 10)),
    "a password in place of a key": (Reason.DECRYPTION_FAILED, lambda: sealing_bytes(pyrage.passphrase.encrypt(b"x", "x"), 10)),
    "a key of another sort": (Reason.DECRYPTION_FAILED, lambda: sealing_bytes(stanzas(1).replace(b"X25519", b"scrypt"), 10)),
    "armour": (Reason.DECRYPTION_FAILED, lambda: sealing_bytes(b"-----BEGIN AGE ENCRYPTED FILE-----\n", 10)),
    "a million empty lines": (Reason.BLOCK_INVALID, lambda: saying(b"\n" * 1_000_000)),
    "a million lines of two signs": (Reason.BLOCK_INVALID, lambda: saying(HEADER, b"{}\n" * 1_000_000)),
    "subjects nobody speaks of": (Reason.BLOCK_INVALID, lambda: saying(HEADER, SUBJECT * 15_000, payload.encode(BLOCK))),
    "lines that say nothing": (Reason.BLOCK_INVALID, lambda: saying(HEADER, SUBJECT * 15_000)),
    "a line of sixteen megabytes of nothing": (Reason.TOO_LARGE, lambda: saying(HEADER, b" " * 16_000_001)),
    "a line of eighteen megabytes": (Reason.BLOCK_INVALID, lambda: saying(HEADER, Random(1).randbytes(9 * MEGABYTES).hex().encode())),
    "brackets in a value": (Reason.BLOCK_INVALID, lambda: block_with(DEEP.encode())),
    "not UTF-8 in a value": (Reason.BLOCK_INVALID, lambda: block_with(b'"\xff\xfe"')),
    "half a surrogate in a value": (Reason.BLOCK_INVALID, lambda: block_with(b'"\\ud800"')),
    "no number in a value": (Reason.BLOCK_INVALID, lambda: block_with(b"NaN")),
    "an infinite number in a value": (Reason.BLOCK_INVALID, lambda: block_with(b"-Infinity")),
    "a number of a million digits": (Reason.BLOCK_INVALID, lambda: block_with(b"9" * 1_000_000)),
    "a list in place of a word": (Reason.BLOCK_INVALID, lambda: block_with(b"[1,2,3]")),
    "a word of fifteen megabytes": (Reason.BLOCK_INVALID, lambda: block_with(b'"' + b"x" * 15_000_000 + b'"')),
}  # fmt: skip

CORPUS: Mapping[str, tuple[Reason, Make]] = {**FILES, **MANIFESTS, **PAYLOADS}


def judge(data: bytes, reader: Identity = RECEIVER.identity) -> Reason | None:
    """Why a receiving office refuses a file; every check that needs no data file."""
    try:
        parts = container.parse(data)
        opening.open_parts(parts, AT_RECEIVER, [reader], check_block)
    except PackageRefused as failure:
        return failure.reason
    return None


def main() -> None:
    """Judge files within the memory that is left, and say the reasons as JSON.

    The key that opens their payloads comes from standard input.
    """
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    most = pages * resource.getpagesize() + ROOM
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    reader = Identity(sys.stdin.read())
    print(json.dumps({name: judge(Path(name).read_bytes(), reader) for name in sys.argv[1:]}))


if __name__ == "__main__":
    main()
