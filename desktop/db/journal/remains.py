"""What is left of an erased subject under a wrong id, as damage leaves it (phần còn sót)."""

from collections.abc import Collection, Iterable
from typing import Any

import msgspec

from desktop.db.crdt import dots
from desktop.db.journal.bulk import Runner, fetch, keys_of, select_in, spelled
from desktop.db.journal.capture import capturing
from desktop.db.tables.shapes import shape

TELLING = frozenset({"head_name", "name", "phone", "identity_number"})
"""Fields by which a row that was set aside is known, whatever else of it was damaged."""

_json = msgspec.json.decode


def owners(connection: Runner, shown: str) -> set[bytes]:
    """Whom the writes are about that a row shows, by its dots as they are stored."""
    one = "SELECT subject FROM change WHERE writer = ? AND seq = ?"
    named = dots.named(str(shown).replace("|", " "))
    places = [dots.split(dot) for dot in named if dot.rpartition(":")[2].isdecimal()]
    return {row[0] for place in places for row in fetch(connection, one, place)}


def texts_of(payloads: Iterable[str | None]) -> set[str]:
    """What payloads say of a person that tells it from others."""
    return {
        value
        for payload in payloads
        if payload
        for name, value in _json(payload).items()
        if name in TELLING and value
    }


def forget(
    connection: Runner, entities: Collection[str], subjects: Collection[bytes], texts: set[str]
) -> None:
    """Erase rows of some subjects that stand under another one's id, and those set aside.

    Args:
        connection: within the caller's transaction.
        entities: the tables whose rows go with their subject.
        subjects: who was erased.
        texts: names and numbers of theirs.
    """
    among = f"({keys_of(connection, ('id',))})"
    asked = (spelled((one,) for one in subjects),)
    about = f"SELECT DISTINCT entity_id FROM change WHERE subject IN {among}"
    ids = {row[0] for row in fetch(connection, about, asked)}
    for entity in entities:
        _forget_rows(connection, entity, ids)
    for table in ("sibling", "awaited"):
        gone = [(row[0],) for row in select_in(connection, table, ("entity_id",), "entity_id", ids)]
        if gone:
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE entity_id = ?", gone)
    _forget_aside(connection, {*subjects}, ids, texts)


def _forget_rows(connection: Runner, entity: str, ids: Collection[bytes]) -> None:
    """Erase rows with these ids under a subject about whom no change wrote them."""
    form = shape(entity)
    if form.subject == "id":
        return
    written = "SELECT 1 FROM change WHERE subject = ? AND entity_id = ?"
    strays = [
        (subject, row_id)
        for subject, row_id in select_in(connection, entity, (form.subject, "id"), "id", ids)
        if not fetch(connection, written, (subject, row_id))
    ]
    if strays:
        with capturing(connection):
            statement = f"DELETE FROM {entity} WHERE {form.subject} = ? AND id = ?"
            connection.exec_driver_sql(statement, strays)


def _forget_aside(
    connection: Runner, subjects: set[bytes], ids: Collection[bytes], texts: set[str]
) -> None:
    rows = fetch(connection, "SELECT id, entity_id, subject, line FROM set_aside")
    gone = [
        (row_id,)
        for row_id, entity_id, subject, line in rows
        if subject in subjects or entity_id in ids or _tells(connection, line, subjects, texts)
    ]
    if gone:
        connection.exec_driver_sql("DELETE FROM set_aside WHERE id = ?", gone)


def _tells(connection: Runner, line: str, subjects: set[bytes], texts: set[str]) -> bool:
    values: dict[str, Any] = _json(line)
    shown = owners(connection, values.get("dots", ""))
    return bool(shown & subjects or {str(value) for value in values.values()} & texts)
