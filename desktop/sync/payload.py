"""The plain text of a payload: JSON, one line per block of like changes, values by column.

Changes of one entity, one action and one writer stand together, so that each field becomes one
column: half the size and less than half the time of one object per change. Columns of numbers that
grow (seq, clock, subject) are written as differences. What a field means is not known here.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import sub
from typing import Annotated, Any, TypeVar
from uuid import UUID

import msgspec
from msgspec import Meta

from desktop.sync.blocks import Bases, Block, Hidden, agrees
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import MAX_INTEGER, Code, Count, Revocation, Text, Writer
from desktop.sync.reasons import Reason
from desktop.sync.receipts import Receipt

MAX_LINE = 16_000_000
MAX_ROWS = 10_000

Value = TypeVar("Value")

Name = Annotated[str, Meta(min_length=1, max_length=60, pattern=r"\A[a-z][a-z0-9_.]*\Z")]
_Actor = Annotated[str, Meta(max_length=200)]
_Salt = Annotated[bytes, Meta(min_length=8, max_length=32)]
_Difference = Annotated[int, Meta(ge=-MAX_INTEGER, le=MAX_INTEGER)]
_Column = Annotated[list[_Difference], Meta(max_length=MAX_ROWS)]
_Sparse = Annotated[list[_Difference], Meta(max_length=MAX_ROWS * 20)]
_Index = Annotated[int, Meta(ge=0, le=100_000)]
_Named = Annotated[dict[Name, Value], Meta(max_length=200)]
_Hex = Annotated[str, Meta(max_length=MAX_LINE, pattern=r"\A(?:[0-9a-f]{2})*\Z")]


class Line(msgspec.Struct, frozen=True, kw_only=True, tag_field="line"):
    """Common ground of the other lines."""


class Header(Line, frozen=True, kw_only=True, tag="header", forbid_unknown_fields=True):
    """The first line: the package it belongs to, and every writer that later lines refer to."""

    package: UUID
    writers: Annotated[tuple[Writer, ...], Meta(max_length=10_000)]


class Subjects(
    Line, frozen=True, kw_only=True, tag="subjects", forbid_unknown_fields=True, omit_defaults=True
):
    """Subjects that later blocks speak of; a salt where it has not travelled before.

    Attributes:
        salts: of what everybody along the way may see.
        office_salts: of what only the office's own PCs may see; absent for anybody else.
    """

    ids: Annotated[list[UUID], Meta(min_length=1, max_length=MAX_ROWS)]
    salts: Annotated[list[_Salt | None], Meta(max_length=MAX_ROWS)]
    office_salts: Annotated[list[_Salt | None], Meta(max_length=MAX_ROWS)] | None = None


class Revocations(Line, frozen=True, kw_only=True, tag="revocations", forbid_unknown_fields=True):
    """The receiving office's list of revoked keys, whole, as of one list number."""

    number: Count
    entries: Annotated[tuple[Revocation, ...], Meta(max_length=10_000)]


class Published(Line, frozen=True, kw_only=True, tag="published", forbid_unknown_fields=True):
    """One file of a publication (công bố), as it stands; what it may say is known to its kind."""

    kind: Code
    name: Text
    version: Text
    text: Annotated[str, Meta(max_length=1_000_000)]


class _BasesLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    rows: _Sparse
    writers: _Sparse
    seqs: _Sparse


class _HiddenLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    rows: _Column
    digests: _Hex


class _BlockLine(
    Line, frozen=True, kw_only=True, tag="block", forbid_unknown_fields=True, omit_defaults=True
):
    entity: Name
    action: Name
    writer: _Index
    actors: Annotated[list[_Actor], Meta(min_length=1, max_length=MAX_ROWS)]
    actor: _Column
    seq: _Column
    hlc: _Column
    wall: _Column
    subject: _Column
    ids: Annotated[list[UUID], Meta(max_length=MAX_ROWS)] | None = None
    fields: _Named[list[Any]] = {}
    base: _Named[_BasesLine] = {}
    hidden: _Named[_HiddenLine] = {}


Content = Header | Subjects | Receipt | Revocations | Published | Block
_DECODER = msgspec.json.Decoder(Header | Subjects | Receipt | Revocations | Published | _BlockLine)


def encode(content: Content) -> bytes:
    """Write one line, its line end included."""
    line = _to_line(content) if isinstance(content, Block) else content
    data = msgspec.json.encode(line)
    if len(data) >= MAX_LINE:
        raise ValueError("a block must be cut before its line grows this long")
    return data + b"\n"


def decode(pieces: Iterable[bytes]) -> Iterator[Content]:
    """Read the lines of a plain text that comes in pieces of any size.

    Raises:
        PackageRefused: a line is not of its shape, or refers to what was not listed before it.
    """
    writers = subjects = 0
    for number, data in enumerate(_lines(pieces), start=1):
        try:
            line = _DECODER.decode(data)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            raise PackageRefused(Reason.BLOCK_INVALID, line=number) from None
        if isinstance(line, Header) != (number == 1):
            raise PackageRefused(Reason.BLOCK_INVALID, line=number)
        if isinstance(line, Header):
            writers = len(line.writers)
        elif isinstance(line, Subjects):
            subjects += len(line.ids)
            salts = line.salts if line.office_salts is None else line.office_salts
            if not len(line.ids) == len(line.salts) == len(salts):
                raise PackageRefused(Reason.BLOCK_INVALID, line=number)
        if isinstance(line, _BlockLine):
            block = _to_block(line)
            if not agrees(block, writers, subjects):
                raise PackageRefused(Reason.BLOCK_INVALID, line=number)
            yield block
        else:
            yield line


def _lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Cut pieces into lines, keeping no more than one line in memory."""
    parts: list[bytes] = []
    held = 0
    for piece in pieces:
        first, *others = piece.split(b"\n")
        parts.append(first)
        held += len(first)
        for other in others:
            yield b"".join(parts)
            parts, held = [other], len(other)
        if held > MAX_LINE:
            raise PackageRefused(Reason.BLOCK_INVALID)
    if held:  # the last line has no end: the text was cut
        raise PackageRefused(Reason.BLOCK_INVALID)


def _to_line(block: Block) -> _BlockLine:
    return _BlockLine(
        entity=block.entity,
        action=block.action,
        writer=block.writer,
        actors=list(block.actors),
        actor=list(block.actor),
        seq=_differences(block.seq),
        hlc=_differences(block.hlc),
        wall=_differences(block.wall),
        subject=_differences(block.subject),
        ids=None if block.ids is None else list(block.ids),
        fields=block.fields,
        base={
            name: _BasesLine(_differences(it.rows), list(it.writers), _differences(it.seqs))
            for name, it in block.base.items()
        },
        hidden={
            name: _HiddenLine(_differences(it.rows), b"".join(it.digests).hex())
            for name, it in block.hidden.items()
        },
    )


def _to_block(line: _BlockLine) -> Block:
    return Block(
        entity=line.entity,
        action=line.action,
        writer=line.writer,
        actors=line.actors,
        actor=line.actor,
        seq=_sums(line.seq),
        hlc=_sums(line.hlc),
        wall=_sums(line.wall),
        subject=_sums(line.subject),
        ids=line.ids,
        fields=line.fields,
        base={
            name: Bases(_sums(it.rows), it.writers, _sums(it.seqs))
            for name, it in line.base.items()
        },
        hidden={
            name: Hidden(_sums(it.rows), _cut(bytes.fromhex(it.digests), len(it.rows)))
            for name, it in line.hidden.items()
        },
    )


def _differences(column: Sequence[int]) -> list[int]:
    return [*column[:1], *map(sub, column[1:], column)]


def _sums(differences: list[int]) -> list[int]:
    return list(accumulate(differences))


def _cut(data: bytes, count: int) -> list[bytes]:
    """Cut into `count` equal digests; into none at all if they would not be equal."""
    if not count or len(data) % count:
        return []
    size = len(data) // count
    return [data[at : at + size] for at in range(0, len(data), size)] if size else []
