"""Other writers' changes: kept verbatim in the journal, and their rows read and written in bulk."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy.orm import Session

from desktop.db.crdt import chain, dots
from desktop.db.journal.background import BackgroundInserts
from desktop.db.journal.bulk import Runner, fetch, insert_rows, select_in, select_keys
from desktop.db.journal.capture import capturing, columns
from desktop.db.journal.recorder import CHANGE_COLUMNS, SALT_COLUMNS
from desktop.db.tables.bookkeeping import FOUND
from desktop.db.tables.derive import Deriver
from desktop.db.tables.entity import Reach
from desktop.db.tables.shapes import Shape

_json = msgspec.json.decode


class Entry(msgspec.Struct, gc=False):  # no cycles: the collector need not look at so many
    """One journal entry as it travels.

    Attributes:
        parts: payloads by how far they travel, those the holder may see.
        withheld: commitments of the others.
        actor, entity_id, subject: ids as 16 bytes.
        hash: of the chain, once it was checked.
    """

    writer: str
    seq: int
    hlc: int
    wall: int
    actor: bytes
    action: str
    entity: str
    entity_id: bytes
    subject: bytes
    base: str
    parts: Mapping[Reach, str]
    withheld: Mapping[str, str]
    hash: bytes = b""
    values: dict[str, Any] | None = None

    @property
    def dot(self) -> str:
        """The name of this change."""
        return f"{self.writer}:{self.seq}"

    @property
    def first(self) -> bool:
        """Whether it is the first change of its subject, with which the salt travels."""
        return not self.base and self.entity_id == self.subject

    def fields(self) -> dict[str, Any]:
        """Every field the holder may see, of all reaches."""
        if self.values is not None:
            return self.values
        values: dict[str, Any] = {}
        for part in self.parts.values():
            values.update(_json(part))
        return values


READ = ", ".join(CHANGE_COLUMNS)


def read_range(session: Session, writer: str, first: int, last: int) -> list[Entry]:
    """The entries of one writer, in order."""
    rows = fetch(
        session.connection(),
        f"SELECT {READ} FROM change WHERE writer = ? AND seq BETWEEN ? AND ? ORDER BY seq",
        (writer, first, last),
    )
    return [entry_of(row) for row in rows]


def first_changes(session: Session, ranges: Mapping[str, tuple[int, int, bytes]]) -> set[bytes]:
    """The subjects whose first change is within some writers' ranges."""
    statement = (
        "SELECT subject FROM change"
        " WHERE writer = ? AND seq BETWEEN ? AND ? AND base = '' AND entity_id = subject"
    )
    return {
        row[0]
        for writer, (first, last, _head) in ranges.items()
        for row in fetch(session.connection(), statement, (writer, first, last))
    }


def of_subject(session: Session, subject: UUID) -> list[Entry]:
    """Every entry about one subject, in the order of their clock readings.

    The index leaves the edits of sheets out. Each is named by its sheet's dots, or by the base of
    a later edit that replaced it: so one walks back from the sheet to its first entry.
    """
    connection = session.connection()
    indexed = f"SELECT {READ} FROM change WHERE subject = ? AND ({FOUND.text})"
    found = [entry_of(row) for row in fetch(connection, indexed, (subject.bytes,))]
    known = {entry.dot for entry in found}
    sheets = fetch(connection, "SELECT dots FROM sheet WHERE subject_id = ?", (subject.bytes,))
    behind = [dot for (shown,) in sheets for dot in dots.named(dots.everything(shown))]
    one = f"SELECT {READ} FROM change WHERE writer = ? AND seq = ?"
    while behind:
        dot = behind.pop()
        if dot not in known:
            known.add(dot)
            for row in fetch(connection, one, dots.split(dot)):
                entry = entry_of(row)
                found.append(entry)
                behind.extend(dots.named(entry.base))
    return sorted(found, key=lambda entry: (entry.hlc, entry.writer, entry.seq))


def entry_of(row: Sequence[Any]) -> Entry:
    """A row of the journal, its columns in their order."""
    parts: dict[Reach, str] = {}
    if row[10] is not None:
        parts["receiver"] = row[10]
    if row[11] is not None:
        parts["office"] = row[11]
    if row[12] is not None:
        parts["private"] = row[12]
    return Entry(
        row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9], parts, _json(row[13]) if row[13] else {}, row[14],
    )  # fmt: skip


def append(inserts: BackgroundInserts, entries: Sequence[Entry]) -> None:
    """Begin to keep entries verbatim."""
    encode = msgspec.json.encode
    rows = [
        (
            one.writer, one.seq, one.hlc, one.wall, one.actor.hex(), one.action, one.entity,
            one.entity_id.hex(), one.subject.hex(), one.base, one.parts.get("receiver"),
            one.parts.get("office"), one.parts.get("private"),
            encode(one.withheld).decode() if one.withheld else None, one.hash.hex(),
        )
        for one in entries
    ]  # fmt: skip
    inserts.insert("change", CHANGE_COLUMNS, rows, spelled=True)


def hashes(session: Session, writer: str, first: int, last: int) -> dict[int, bytes]:
    """The chain's hashes of one writer by sequence number."""
    rows = fetch(
        session.connection(),
        "SELECT seq, hash FROM change WHERE writer = ? AND seq BETWEEN ? AND ?",
        (writer, first, last),
    )
    return {row[0]: row[1] for row in rows}


def salts(connection: Runner, subjects: Iterable[bytes]) -> dict[bytes, tuple[bytes, bytes | None]]:
    """The salts of some subjects, as far as they are known."""
    rows = select_in(connection, "salt", SALT_COLUMNS, "subject", subjects)
    return {row[0]: (row[1], row[2]) for row in rows}


def keep_salts(connection: Runner, found: Mapping[bytes, tuple[bytes, bytes | None]]) -> None:
    """Keep salts that travelled with the first changes of their subjects."""
    rows = [(subject, *pair) for subject, pair in found.items()]
    insert_rows(connection, "salt", SALT_COLUMNS, rows)


@dataclass(slots=True)
class Row:
    """A stored row: its dots, and its fields as JSON has them."""

    dots: str
    values: dict[str, Any]


def rows_of(session: Session, form: Shape, wanted: Mapping[bytes, bytes]) -> dict[bytes, Row]:
    """The stored rows among some, whose subjects are given by their ids."""
    names = ("id", "dots", *form.fields)
    found = select_keys(session.connection(), form.entity, names, form.key, _keys(form, wanted))
    return {
        row[0]: Row(
            row[1],
            {
                name: _to_json(form, name, value)
                for name, value in zip(form.fields, row[2:], strict=True)
            },
        )
        for row in found
    }


def any_row(connection: Runner, form: Shape, wanted: Mapping[bytes, bytes]) -> bool:
    """Whether some of these rows, whose subjects are given by their ids, are stored."""
    return bool(select_keys(connection, form.entity, ("id",), form.key, _keys(form, wanted)))


def _keys(form: Shape, subjects: Mapping[bytes, bytes]) -> list[tuple[bytes, ...]]:
    return [form.kind.key(subject, row_id) for row_id, subject in subjects.items()]


def _to_json(form: Shape, name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in form.references:
        return str(UUID(bytes=value))
    if name in form.flags:
        return bool(value)
    if name in form.documents:
        return _json(value)
    return value


States = Iterable[tuple[bytes, str, Mapping[str, Any]]]
"""Id, dots and fields of rows."""

Prepared = list[list[Any]]
"""Rows with their derived columns, ready to go in; ids in hexadecimal, JSON as text."""


def prepare(form: Shape, derive: Deriver, states: States) -> Prepared:
    """Work out whole rows; nothing is read or written."""
    in_order, neutral = itemgetter(*columns(form)), form.neutral
    rows = []
    for row_id, shown, values in states:
        whole = {**neutral, **values}
        whole.update(derive(form.entity, whole))
        row = [row_id.hex(), shown, *in_order(whole)]
        for place in form.references_at:
            if row[place + 2] is not None:
                row[place + 2] = row[place + 2].replace("-", "")
        rows.append(row)
    for place in form.documents_at:
        texts = chain.canonical_each([row[place + 2] for row in rows])
        for row, text in zip(rows, texts, strict=True):
            row[place + 2] = text
    return rows


def insert_states(inserts: BackgroundInserts, form: Shape, prepared: Prepared) -> None:
    """Begin to store rows that were not here."""
    inserts.insert(form.entity, ("id", "dots", *columns(form)), prepared, spelled=True)


def update_states(
    session: Session,
    form: Shape,
    derive: Deriver,
    states: States,
    subjects: Mapping[bytes, bytes],
) -> None:
    """Store rows that were here, all their fields; `subjects` are given by their ids."""
    table = []
    for row_id, shown, *values in prepare(form, derive, states):
        for place in form.references_at:
            values[place] = bytes.fromhex(values[place]) if values[place] is not None else None
        own_id = bytes.fromhex(row_id)
        table.append((shown, *values, *form.kind.key(subjects[own_id], own_id)))
    if table:
        assigned = ", ".join(f'"{name}" = ?' for name in ("dots", *columns(form)))
        connection = session.connection()
        with capturing(connection):
            statement = f"UPDATE {form.entity} SET {assigned} WHERE {form.where}"
            connection.exec_driver_sql(statement, table)
