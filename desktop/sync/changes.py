"""Between the journal and the payload: entries to blocks of like changes, and back.

What a recipient may not see leaves as its commitment alone. What follows from something else does
not travel: ids that derive from a natural key, an id that is the subject's own, and references to
the subject, which stand as nulls in their column.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal, NamedTuple
from uuid import UUID

import msgspec

from desktop.db.crdt import chain, dots
from desktop.db.journal.replica import Entry
from desktop.db.tables.entity import Reach
from desktop.db.tables.schema import ENTITIES
from desktop.db.tables.shapes import Shape, shape
from desktop.sync.blocks import NO_SUBJECT, Bases, Block, Hidden
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason

Audience = Literal["receiver", "office"]
"""Who will read: the level above, or the commune's own PCs."""

EVERY = "every.field"
"""Stands in a block for the base of all fields that are not named; no field is called so."""

SEEN: dict[Audience, tuple[Reach, ...]] = {
    "receiver": ("receiver",),
    "office": ("receiver", "office"),
}
Salts = Mapping[bytes, tuple[bytes, bytes | None]]
NOTHING: Mapping[str, str] = {}
_json = msgspec.json.decode


class _Like(NamedTuple):
    """What the changes of one block have in common; `own`: their ids travel."""

    entity: str
    action: str
    own: bool
    names: tuple[str, ...]


def blocks(
    entries: Sequence[Entry],
    audience: Audience,
    salts: Salts,
    writers: Mapping[str, int],
    subjects: Mapping[bytes, int],
) -> Iterator[Block]:
    """Entries of one writer as blocks of like changes.

    Args:
        entries: in order of their sequence.
        audience: decides which payloads leave in clear.
        salts: of every subject among them.
        writers: places in the header.
        subjects: places in the lists of subjects.
    """
    groups: dict[_Like, list[tuple[Entry, dict[str, Any]]]] = {}
    for entry in entries:
        values: dict[str, Any] = {}
        for reach in SEEN[audience]:
            if reach in entry.parts:
                values.update(_json(entry.parts[reach]))
        own = _id_travels(entry, values)
        like = _Like(entry.entity, entry.action, own, tuple(values))
        groups.setdefault(like, []).append((entry, values))
    for like, rows in groups.items():
        yield _block(like, rows, audience, salts, writers, subjects)


def _block(
    like: _Like,
    rows: list[tuple[Entry, dict[str, Any]]],
    audience: Audience,
    salts: Salts,
    writers: Mapping[str, int],
    subjects: Mapping[bytes, int],
) -> Block:
    entries = [entry for entry, _values in rows]
    actors = {entry.actor: None for entry in entries}
    places = {actor: place for place, actor in enumerate(actors)}
    fields = {name: [values[name] for _entry, values in rows] for name in like.names}
    reference = _subject_field(like.entity)
    if reference in fields:
        fields[reference] = [None] * len(rows)
    return Block(
        entity=like.entity,
        action=like.action,
        writer=writers[entries[0].writer],
        actors=[actor.hex() for actor in actors],
        actor=[places[entry.actor] for entry in entries],
        seq=[entry.seq for entry in entries],
        hlc=[entry.hlc for entry in entries],
        wall=[entry.wall for entry in entries],
        subject=[subjects[entry.subject] for entry in entries],
        ids=[UUID(bytes=entry.entity_id) for entry in entries] if like.own else None,
        fields=fields,
        base=_bases(entries, writers),
        hidden=_hidden(entries, audience, salts),
    )


def _subject_field(entity: str) -> str:
    """The field that repeats the subject; empty when the row is the subject itself."""
    name = shape(entity).subject if entity in ENTITIES else "id"
    return "" if name == "id" else name


def _id_travels(entry: Entry, values: Mapping[str, Any]) -> bool:
    if entry.entity_id == entry.subject:
        return False
    if entry.entity not in ENTITIES:
        return True
    form = shape(entry.entity)
    return not form.natural or any(name not in values for name in form.natural)


def _bases(entries: Sequence[Entry], writers: Mapping[str, int]) -> dict[str, Bases]:
    found: dict[str, tuple[list[int], list[int], list[int]]] = {}
    for row, entry in enumerate(entries):
        if not entry.base:
            continue
        for name, seen in dots.parse(entry.base).items():
            rows, whose, seqs = found.setdefault(name or EVERY, ([], [], []))
            for dot in seen.split():
                writer, seq = dots.split(dot)
                rows.append(row)
                whose.append(writers[writer])
                seqs.append(seq)
    return {name: Bases(*columns) for name, columns in found.items() if columns[0]}


def _hidden(entries: Sequence[Entry], audience: Audience, salts: Salts) -> dict[str, Hidden]:
    found: dict[str, tuple[list[int], list[bytes]]] = {}
    for row, entry in enumerate(entries):
        for reach, digest in entry.withheld.items():
            rows, digests = found.setdefault(reach, ([], []))
            rows.append(row)
            digests.append(bytes.fromhex(digest))
        for reach, payload in entry.parts.items():
            if reach not in SEEN[audience]:
                rows, digests = found.setdefault(reach, ([], []))
                rows.append(row)
                digests.append(commit(reach, payload, salts[entry.subject]))
    return {reach: Hidden(rows, digests) for reach, (rows, digests) in found.items()}


def commit(reach: str, payload: str, salts: tuple[bytes, bytes | None]) -> bytes:
    """The commitment of one payload."""
    salt = salts[0] if reach == "receiver" else salts[1]
    return chain.commitment(salt or b"", reach, payload.encode())


def entries(block: Block, writers: Sequence[str], subjects: Sequence[bytes]) -> list[Entry]:
    """The entries of a block; the opposite of `blocks`.

    Raises:
        PackageRefused: `block_invalid`, a change is about another row or subject than it says.
    """
    if min(block.subject) == NO_SUBJECT:
        raise _invalid(block, "subject")
    writer = writers[block.writer]
    actors = [bytes.fromhex(actor) for actor in block.actors]
    known = block.entity in ENTITIES
    form = shape(block.entity) if known else None
    bases = _bases_by_row(block, writers)
    withheld: dict[int, dict[str, str]] = {}
    for reach, hidden in block.hidden.items():
        for row, digest in zip(hidden.rows, hidden.digests, strict=True):
            withheld.setdefault(row, {})[reach] = digest.hex()
    names = tuple(block.fields)
    about = [subjects[at] for at in block.subject]
    fields = _fields(block, about)
    parts = _parts(form, names, fields)
    derives = form is not None and bool(form.natural) and block.fields.keys() >= {*form.natural}
    found = []
    rows = zip(block.seq, block.hlc, block.wall, block.actor, about, fields, parts, strict=True)
    for row, (seq, hlc, wall, actor, subject, values, payloads) in enumerate(rows):
        row_id = _id_of(block, row, form, values if derives else None, subject)
        found.append(
            Entry(  # by place: there are hundreds of thousands of them
                writer, seq, hlc, wall, actors[actor], block.action, block.entity, row_id, subject,
                bases.get(row, ""), payloads, withheld.get(row, NOTHING), b"", values,
            )
        )  # fmt: skip
    return found


def _fields(block: Block, about: Sequence[bytes]) -> list[dict[str, Any]]:
    """The fields of each row, the reference to its subject set in."""
    columns, reference = dict(block.fields), _subject_field(block.entity)
    if reference in columns:
        spelled = [_spelled(subject) for subject in about]
        told = columns[reference]
        if any(one is not None and one != own for one, own in zip(told, spelled, strict=True)):
            raise _invalid(block, reference)
        columns[reference] = spelled
    if not columns:
        return [{} for _ in about]
    names = tuple(columns)
    return [dict(zip(names, row, strict=True)) for row in zip(*columns.values(), strict=True)]


@lru_cache(maxsize=1 << 15)
def _spelled(subject: bytes) -> str:
    """A subject's id as a field holds it; each stands in several changes."""
    return str(UUID(bytes=subject))


def _id_of(
    block: Block, row: int, form: Shape | None, natural: Mapping[str, Any] | None, subject: bytes
) -> bytes:
    """The id of a row: as it follows from its natural key or its subject, else as it travelled.

    Args:
        block: the block it stands in.
        row: its place there.
        form: of its entity; None when this release does not know it.
        natural: the values that give the id, if they are among those that travel.
        subject: whose data it is.
    """
    told = block.ids[row].bytes if block.ids is not None else None
    if form is None:
        return told or subject
    known = form.natural_id(natural) if natural is not None else told
    if form.subject == "id":
        known = known or subject
    if known is None or told not in {None, known} or (form.subject == "id" and known != subject):
        raise _invalid(block, "id")
    return known


def _invalid(block: Block, field: str) -> PackageRefused:
    return PackageRefused(Reason.BLOCK_INVALID, entity=block.entity, field=field)


Parts = dict[Reach, str]


def _parts(form: Shape | None, names: Sequence[str], fields: list[dict[str, Any]]) -> list[Parts]:
    """The payloads of each row; its fields are alike in every row of a block."""
    if not names:
        return [{} for _ in fields]
    if form is None or form.reach_of(names) == "receiver":
        return [{"receiver": payload} for payload in chain.canonical_each(fields)]
    return [
        {reach: chain.payload(part).decode() for reach, part in form.split(values).items()}
        for values in fields
    ]


def _bases_by_row(block: Block, writers: Sequence[str]) -> dict[int, str]:
    seen: dict[int, dict[str, list[str]]] = {}
    for name, bases in block.base.items():
        field = "" if name == EVERY else name
        for row, writer, seq in zip(bases.rows, bases.writers, bases.seqs, strict=True):
            seen.setdefault(row, {}).setdefault(field, []).append(f"{writers[writer]}:{seq}")
    return {
        row: dots.encode_base({field: " ".join(shown) for field, shown in fields.items()})
        for row, fields in seen.items()
    }
