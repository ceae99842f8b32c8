"""Like changes side by side (khối thay đổi): values by column, a row for each change."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import lt
from typing import Any
from uuid import UUID

from desktop.sync.manifest import MAX_INTEGER

NO_SUBJECT = -1
_DIGEST_SIZES = range(8, 65)


@dataclass(frozen=True, slots=True)
class Bases:
    """Which writes of a field its authors saw: row `rows[i]` saw the dot `writers[i]:seqs[i]`.

    A row whose author saw several stands several times; one whose author saw none does not stand.
    """

    rows: Sequence[int]
    writers: Sequence[int]
    seqs: Sequence[int]


@dataclass(frozen=True, slots=True)
class Hidden:
    """Commitments to what the recipient may not see: `rows[i]` has the i-th digest."""

    rows: Sequence[int]
    digests: Sequence[bytes]


@dataclass(frozen=True, slots=True)
class Block:
    """Changes of one entity, action and writer with the same fields; each column has a row each.

    Attributes:
        writer: index into the header's writers; so are the writers of `base`.
        base: by field, what the authors saw.
        actor: index into `actors`.
        subject: index into all subjects listed so far, or `NO_SUBJECT`.
        ids: only for entities whose id does not follow from their natural key.
    """

    entity: str
    action: str
    writer: int
    actors: Sequence[str]
    actor: Sequence[int]
    seq: Sequence[int]
    hlc: Sequence[int]
    wall: Sequence[int]
    subject: Sequence[int]
    ids: Sequence[UUID] | None = None
    fields: dict[str, list[Any]] = field(default_factory=dict)
    base: dict[str, Bases] = field(default_factory=dict)
    hidden: dict[str, Hidden] = field(default_factory=dict)


def agrees(block: Block, writers: int, subjects: int) -> bool:
    """Check what types cannot say: equal lengths, figures within what has been listed."""
    rows = len(block.seq)
    columns = (block.actor, block.hlc, block.wall, block.subject, *block.fields.values())
    return (
        rows > 0
        and all(len(column) == rows for column in columns)
        and (block.ids is None or len(block.ids) == rows)
        and block.writer < writers
        and _ascend(block.seq, 1)
        and block.seq[-1] <= MAX_INTEGER
        and _within(block.actor, 0, len(block.actors) - 1)
        and _within(block.hlc, 0, MAX_INTEGER)
        and _within(block.wall, 0, MAX_INTEGER)
        and _within(block.subject, NO_SUBJECT, subjects - 1)
        and all(_base_agrees(base, rows, writers) for base in block.base.values())
        and all(_hidden_agrees(hidden, rows) for hidden in block.hidden.values())
    )


def _base_agrees(base: Bases, rows: int, writers: int) -> bool:
    return (
        len(base.rows) == len(base.writers) == len(base.seqs) > 0
        and _within(base.rows, 0, rows - 1)
        and _within(base.writers, 0, writers - 1)
        and _within(base.seqs, 1, MAX_INTEGER)
    )


def _hidden_agrees(hidden: Hidden, rows: int) -> bool:
    return (
        len(hidden.rows) == len(hidden.digests) > 0
        and len(hidden.digests[0]) in _DIGEST_SIZES
        and _ascend(hidden.rows, 0)
        and hidden.rows[-1] < rows
    )


def _within(column: Sequence[int], least: int, most: int) -> bool:
    return min(column) >= least and max(column) <= most


def _ascend(column: Sequence[int], least: int) -> bool:
    return column[0] >= least and all(map(lt, column, column[1:]))
