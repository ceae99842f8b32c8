"""What a data file must show, worked out from its journal alone."""

from collections.abc import Sequence
from contextlib import closing
from typing import Any

import msgspec

from desktop.db.crdt import dots
from desktop.db.journal import replica
from desktop.db.journal.replica import Entry
from desktop.db.tables.schema import ENTITIES
from desktop.db.tables.shapes import Shape, shape
from desktop.services.workplace import Workplace
from tests.rawdata import key_of, raw
from tests.sync.stories.replicas import Change, Field, by_definition, canonical

Rows = dict[tuple[str, bytes], dict[str, Field]]


def held(workplace: Workplace) -> dict[tuple[str, int], bytes]:
    """Every change of a file by its writer and number, with the chain's hash."""
    with raw(workplace.data_file, key_of(workplace)) as connection:
        rows = connection.execute("SELECT writer, seq, hash FROM change")
        return {(writer, seq): bytes(link) for writer, seq, link in rows}


def assert_shows_its_journal(workplace: Workplace) -> None:
    """Every field shows what follows from the set of changes; every conflict is listed.

    The chain of every writer closes, without a hole, and the doctor finds no damaged row.
    """
    assert workplace.history.verify().ok
    assert workplace.tables.compare().counts == {}
    shown = _shown(workplace)
    for (entity, row_id), wanted in _wanted(workplace).items():
        found = shown[entity, row_id]
        for name, (value, writes, sides) in wanted.items():
            if not writes:
                continue  # the write of this field that others replaced has not arrived
            assert found[name] == (value, writes, sides), (entity, row_id.hex(), name)


def _wanted(workplace: Workplace) -> Rows:
    entries: dict[tuple[str, bytes], list[Entry]] = {}
    with workplace._core.database.read() as session:
        found = session.connection().exec_driver_sql(f"SELECT {replica.READ} FROM change")
        for row in found.fetchall():
            entry = replica.entry_of(row)
            entries.setdefault((entry.entity, entry.entity_id), []).append(entry)
    return {
        key: by_definition(_changes(some), shape(key[0]).defaults)
        for key, some in entries.items()
        if key[0] in ENTITIES
    }


def _changes(entries: Sequence[Entry]) -> list[Change]:
    return [Change(one.dot, one.hlc, one.fields(), one.base) for one in entries]


def _shown(workplace: Workplace) -> Rows:
    found: Rows = {}
    with closing(workplace._core.database.engine.raw_connection()) as connection:
        cursor = connection.cursor()
        sides: dict[tuple[bytes, str], set[tuple[str, str]]] = {}
        cursor.execute("SELECT entity_id, field, dot, value FROM sibling")
        for row_id, name, dot, value in cursor.fetchall():
            side = (dot, canonical(msgspec.json.decode(value)))
            sides.setdefault((row_id, name), set()).add(side)
        for entity in ENTITIES:
            form = shape(entity)
            cursor.execute(f"SELECT id, dots, {', '.join(form.fields)} FROM {entity}")
            for row_id, text, *values in cursor.fetchall():
                found[entity, row_id] = _row(form, row_id, dots.parse(text), values, sides)
    return found


def _row(
    form: Shape,
    row_id: bytes,
    shown: dots.Dots,
    values: Sequence[Any],
    sides: dict[tuple[bytes, str], set[tuple[str, str]]],
) -> dict[str, Field]:
    return {
        name: (
            replica._to_json(form, name, value),
            frozenset(dots.visible(shown.get(name, shown.get("", ""))).split()),
            frozenset(sides.get((row_id, name), ())),
        )
        for name, value in zip(form.fields, values, strict=True)
    }
