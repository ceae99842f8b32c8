"""Damaged and forged packages without end: every kind of package, every kind of damage, by a seed.

Half of them damage the file, which then is not in its one form any more. The others are written
correctly again by a forger, and meet the signature, the statements and the hashes.
"""

import io
import random
import struct
import warnings
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from desktop.sync import container, opening
from desktop.sync.container import Container
from desktop.sync.enrolment import Role, Trust
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason
from desktop.sync.sealing import Identity
from tests.sync.parties import (
    AT_COMMUNE,
    AT_RECEIVER,
    COMMUNE,
    RECEIVER,
    SISTER,
    Party,
    changes,
    enrolment,
    grant,
    receipt,
)

PARTS = [part.name for part in fields(Container)]
CHAIN_OF_TWO = (grant(COMMUNE), grant(SISTER, COMMUNE, Role.MEMBER))


@dataclass(frozen=True)
class Original:
    """A good package, and who it is meant for."""

    parts: Container
    trust: Trust
    reader: Party

    @property
    def file(self) -> bytes:
        return container.build(self.parts)

    def judge(self, data: bytes) -> Reason | None:
        """Why the reader refuses a file, or None when it does not."""
        try:
            parts = container.parse(data)
        except PackageRefused as failure:
            return failure.reason
        return self.judge_parts(parts)

    def judge_parts(self, parts: Container) -> Reason | None:
        keys: Sequence[Identity] = [self.reader.identity]
        try:
            opening.open_parts(parts, self.trust, keys)
        except PackageRefused as failure:
            return failure.reason
        return None


ORIGINALS: Mapping[str, Original] = {
    "changes": Original(changes(), AT_RECEIVER, RECEIVER),
    "changes of a second PC": Original(changes(SISTER, CHAIN_OF_TWO), AT_RECEIVER, RECEIVER),
    "receipt": Original(receipt(), AT_COMMUNE, COMMUNE),
    "enrolment": Original(enrolment(), AT_COMMUNE, COMMUNE),
}


@dataclass(frozen=True)
class Mutant:
    """A file that nobody may take.

    Attributes:
        kind: what was done to it.
        of: which package it was.
    """

    kind: str
    of: Original
    data: bytes


Damage = Callable[[bytes, random.Random], bytes]


def _flip(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice([1, 1, 1, 2, 5])):
        out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def _cut(data: bytes, chance: random.Random) -> bytes:
    first, last = sorted(chance.sample(range(len(data) + 1), 2))
    return chance.choice([data[:first], data[last:], data[:first] + data[last:]])


def _insert(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.randbytes(chance.choice([1, 2, 8, 40])) + data[at:]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    first, last = sorted(chance.sample(range(len(data) + 1), 2))
    return data[:last] + data[first:last] + data[last:]


def _swap(data: bytes, chance: random.Random) -> bytes:
    a, b, c = sorted(chance.sample(range(len(data) + 1), 3))
    return data[:a] + data[b:c] + data[a:b] + data[c:]


def _blank(data: bytes, chance: random.Random) -> bytes:
    first, last = sorted(chance.sample(range(len(data) + 1), 2))
    return data[:first] + chance.choice([b"\0", b" ", b"\xff"]) * (last - first) + data[last:]


def _foreign(data: bytes, chance: random.Random) -> bytes:
    first, last = sorted(chance.sample(range(len(data) + 1), 2))
    return data[:first] + chance.randbytes(last - first) + data[last:]


DAMAGES: Mapping[str, Damage] = {
    "flip": _flip,
    "cut": _cut,
    "insert": _insert,
    "repeat": _repeat,
    "swap": _swap,
    "blank": _blank,
    "foreign bytes": _foreign,
}

EDGES = (0, 1, 8, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)
HEADERS = {b"PK\3\4": "HHHHHIIIHH", b"PK\1\2": "HHHHHHIIIHHHHHII", b"PK\5\6": "HHHHIIH"}


def _zip_field(data: bytes, chance: random.Random) -> bytes:
    """One field of one ZIP header holds something else."""
    mark = chance.choice(list(HEADERS))
    found = [at for at in range(len(data)) if data.startswith(mark, at)]
    at, letters = chance.choice(found), HEADERS[mark]
    form = struct.Struct("<4s" + letters)
    header = list(form.unpack_from(data, at))
    which = chance.randrange(len(letters))
    most = 0xFFFF if letters[which] == "H" else 0xFFFFFFFF
    near = header[which + 1] + chance.choice([-1, 1, 256])
    header[which + 1] = chance.choice([*EDGES, near]) & most
    return data[:at] + form.pack(*header) + data[at + form.size :]


def _reorder(data: bytes, chance: random.Random) -> bytes:
    """The same entries by a stock tool: other order, some twice or missing, some compressed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = [(name, archive.read(name)) for name in archive.namelist()]
    first, *rest = entries
    rest = chance.choices(rest, k=chance.randrange(1, len(rest) + 2))
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w") as archive:
        warnings.simplefilter("ignore")  # a name that stands twice is meant
        for place, (name, content) in enumerate([first, *rest]):
            how = zipfile.ZIP_DEFLATED if place and chance.random() < 0.2 else zipfile.ZIP_STORED
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, content, how)
    return file.getvalue()


def _forged(original: Original, chance: random.Random) -> tuple[str, bytes]:
    """One part damaged or exchanged, and the file written correctly again."""
    parts = original.parts
    name = chance.choice([part for part in PARTS if getattr(parts, part)])
    if chance.random() < 0.2:
        other = chance.choice(list(ORIGINALS.values())).parts
        return "exchanged part", container.build(replace(parts, **{name: getattr(other, name)}))
    kind = chance.choice(list(DAMAGES))
    damaged = DAMAGES[kind](getattr(parts, name), chance)
    return f"{kind} within", container.build(replace(parts, **{name: damaged}))


def mutants(count: int, seed: int) -> Iterator[Mutant]:
    """That many mutants, no two alike, none like a good package."""
    chance = random.Random(seed)
    originals = list(ORIGINALS.values())
    files = {id(one): one.file for one in originals}
    seen = set(files.values())
    of_files = {**DAMAGES, "ZIP field": _zip_field, "entries": _reorder}
    while len(seen) < count + len(files):
        original = chance.choice(originals)
        if chance.random() < 0.5:
            kind = chance.choice(list(of_files))
            data = of_files[kind](files[id(original)], chance)
        else:
            kind, data = _forged(original, chance)
        if data not in seen:
            seen.add(data)
            yield Mutant(kind, original, data)
