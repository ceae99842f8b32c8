"""The journal: every committed unit of work, captured in one place.

An ordinary edit is captured when the session flushes; a bulk act calls `insert_many` or
`update_many`, which change the table and record the changes in the same breath. Nothing else can
write a journaled table: the engine refuses it (`desktop.db.datafile.engine.JournalBypassed`). Audit trail,
undo, the history of a record and the exchange between offices are all readings of it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import Connection, event, func, inspect, select
from sqlalchemy.orm import InstanceState, Session

from desktop.db.crdt import chain, dots
from desktop.db.crdt.merge import GONE, Known, merge, seen_by
from desktop.db.journal import siblings
from desktop.db.journal.background import BackgroundInserts
from desktop.db.journal.bulk import Runner, insert_rows
from desktop.db.journal.recorder import Recorder, last_link
from desktop.db.tables.bookkeeping import Change, Writer
from desktop.db.tables.entity import Entity
from desktop.db.tables.shapes import Shape, shape

BATCH = 2_000
"""Rows of a bulk act that are inserted while the next ones are worked out."""


class Scope(Protocol):
    """A write scope: a session, or a `desktop.db.journal.keystroke.Keystroke`."""

    @property
    def info(self) -> dict[Any, Any]:
        """Where the recorder is kept."""

    def connection(self) -> Runner:
        """The connection of the transaction."""


def recorder_of(session: Scope) -> Recorder:
    """The recorder of a write scope.

    Raises:
        RuntimeError: the session can only read.
    """
    recorder = session.info.get("recorder")
    if not isinstance(recorder, Recorder):
        msg = "this session only reads"
        raise RuntimeError(msg)  # noqa: TRY004 - the caller's mistake, not a type
    return recorder


class WriteSession(Session):
    """A session whose flushes are recorded in the same transaction."""


@event.listens_for(WriteSession, "before_flush")
def _before_flush(session: Session, _context: object, _instances: object) -> None:
    recorder = recorder_of(session)
    connection = session.connection()
    if any(isinstance(row, Entity) for row in session.deleted):
        msg = "an entity is never deleted: set `gone`"
        raise RuntimeError(msg)
    new = [row for row in session.new if isinstance(row, Entity)]
    if new:
        shared = {row.id for row in new if row.natural and row.subject_column == "id"}
        recorder.learn_salts(connection, (_subject(row) for row in new), shared)
    for row in new:
        form = shape(row.__tablename__)
        values = {name: getattr(row, name) for name in form.fields}
        kept = {name: value for name, value in values.items() if not _is_default(form, name, value)}
        row.dots = recorder.record(connection, form, row.id, _subject(row), kept, "")
        _derive(recorder, row, {**form.defaults, **kept})
    for row in [row for row in session.dirty if isinstance(row, Entity)]:
        _record_edit(recorder, connection, row)
    connection.info["capturing"] = True


@event.listens_for(WriteSession, "after_flush")
def _after_flush(session: Session, _context: object) -> None:
    session.connection().info["capturing"] = False


def _record_edit(recorder: Recorder, connection: Runner, row: Entity) -> None:
    form = shape(row.__tablename__)
    state = inspect(row)
    changed = {
        name: getattr(row, name)
        for name in form.fields
        if state.attrs[name].history.has_changes() or (row.id, name) in recorder.decided
    }
    if not changed:
        return
    decided = any((row.id, name) in recorder.decided for name in changed)
    before = {**{name: getattr(row, name) for name in form.fields}, GONE: _was_gone(state)}
    edit = Edit(row.id, _subject(row), row.dots, before, changed)
    row.dots, shown = _write(recorder, connection, form, edit, decided=decided)
    for name, value in shown.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    _derive(recorder, row, {name: getattr(row, name) for name in form.fields})


def _was_gone(state: InstanceState[Entity]) -> bool:
    history = state.attrs[GONE].history
    return bool((history.deleted or history.unchanged or (False,))[0])


def _write(
    recorder: Recorder, connection: Runner, form: Shape, edit: "Edit", *, decided: bool = False
) -> tuple[str, Mapping[str, Any]]:
    """Record one edit of a row.

    Returns:
        The row's dots after it, and what its changed fields show.
    """
    gone = bool(edit.before.get(GONE))
    seen = seen_by(
        edit.dots, edit.changed.keys(), gone=gone, decided=decided or bool(edit.changed.get(GONE))
    )
    dot = recorder.record(connection, form, edit.id, edit.subject, edit.changed, seen)
    if not gone and GONE not in edit.changed and "|" not in edit.dots:
        return dots.advance(edit.dots, edit.changed, dot), edit.changed
    return _merge(recorder, connection, form, edit, dot, seen)


def _merge(
    recorder: Recorder,
    connection: Runner,
    form: Shape,
    edit: "Edit",
    dot: str,
    seen: str,
    shown: Mapping[str, Any] | None = None,
) -> tuple[str, Mapping[str, Any]]:
    """Let an edit meet a row's conflicts or removal just as it will on every other PC.

    `shown` is what the row shows of fields whose writes the edit leaves standing.
    """
    recorder.write(connection)  # the merge reads changes of this unit of work too
    row_id, subject = edit.id.bytes, edit.subject.bytes
    before = {GONE: bool(edit.before.get(GONE))}
    values = {**(shown or {}), **before}
    state = siblings.states(connection, {row_id: (edit.dots, values)}, {row_id: subject})[row_id]
    merge(
        state, dot, recorder.now, form.to_json(edit.changed), seen, defaults=form.defaults,
        known=Known(lambda _dot: True, partial(siblings.past, connection)),
    )  # fmt: skip
    siblings.store(connection, form, row_id, subject, state)
    names = {*edit.changed, GONE} if state.values[GONE] != before[GONE] else {*edit.changed}
    return state.dots, form.from_json({name: state.values[name] for name in names})


def _derive(recorder: Recorder, row: Entity, values: Mapping[str, Any]) -> None:
    for name, value in recorder.derive(row.__tablename__, values).items():
        setattr(row, name, value)


def _subject(row: Entity) -> UUID:
    subject: UUID = getattr(row, row.subject_column)
    return subject


def _is_default(form: Shape, name: str, value: Any) -> bool:
    return bool(value is None or value == form.defaults[name])


def insert_many(
    session: Scope,
    entity: str,
    rows: Sequence[Mapping[str, Any]],
    step: Callable[[int], None] | None = None,
) -> None:
    """Add many rows of one entity and record each.

    Args:
        session: a write scope.
        entity: the table.
        rows: fields by name with `id`; absent ones have their defaults.
        step: told how many rows are done; may raise to stop.
    """
    recorder, connection, form = recorder_of(session), session.connection(), shape(entity)
    if form.subject == "id":
        recorder.make_salts([row["id"] for row in rows])
    else:
        recorder.learn_salts(connection, (row[form.subject] for row in rows))
    if len(rows) <= BATCH or not isinstance(connection, Connection):
        table = [_new_row(recorder, connection, form, row) for row in rows]
        with capturing(connection):
            insert_rows(connection, entity, ("id", "dots", *columns(form)), table)
        return
    with BackgroundInserts(connection) as inserts:
        for done in range(0, len(rows), BATCH):
            if step:
                step(done)
            part = rows[done : done + BATCH]
            table = [_new_row(recorder, connection, form, row) for row in part]
            inserts.insert(entity, ("id", "dots", *columns(form)), table)
            recorder.write_behind(inserts)
        inserts.wait()


def _new_row(
    recorder: Recorder, connection: Runner, form: Shape, row: Mapping[str, Any]
) -> tuple[Any, ...]:
    defaults = form.defaults
    kept = {
        name: row[name]
        for name in form.fields
        if name in row and row[name] is not None and row[name] != defaults[name]
    }
    dot = recorder.record(connection, form, row["id"], row[form.subject], kept, "")
    whole = {**defaults, **kept}
    whole.update(recorder.derive(form.entity, whole))
    values = [whole[name] for name in form.columns]
    for place in form.references_at:
        values[place] = plain(values[place])
    for place in form.documents_at:
        values[place] = chain.canonical(values[place]).decode()
    return (row["id"].bytes, dot, *values)


def columns(form: Shape) -> tuple[str, ...]:
    """All columns but the id and the dots."""
    return form.columns


def plain(value: Any) -> Any:
    """A value as the driver takes it."""
    if isinstance(value, UUID):
        return value.bytes
    if isinstance(value, (dict, list)):
        return chain.canonical(value).decode()
    return value


class capturing:  # noqa: N801 - reads as a statement
    """Within it the engine lets journaled tables be written."""

    def __init__(self, connection: Runner) -> None:
        self._info = connection.info

    def __enter__(self) -> None:
        self._info["capturing"] = True

    def __exit__(self, *_failure: object) -> None:
        self._info["capturing"] = False


@dataclass(frozen=True, slots=True)
class Edit:
    """One row of a bulk edit: which row, its dots, its fields as they are, what changes."""

    id: UUID
    subject: UUID
    dots: str
    before: Mapping[str, Any]
    changed: Mapping[str, Any]


def update_many(session: Scope, entity: str, edits: Sequence[Edit]) -> None:
    """Change many rows of one entity and record each change."""
    recorder, connection, form = recorder_of(session), session.connection(), shape(entity)
    if len(edits) > 1:
        recorder.learn_salts(connection, [edit.subject for edit in edits])
    groups: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
    for edit in edits:
        shown, changed = _write(recorder, connection, form, edit)
        derived = recorder.derive(entity, {**form.defaults, **edit.before, **changed})
        values = {**changed, **derived}
        groups.setdefault(tuple(values), []).append(
            (shown, *map(plain, values.values()), *_key(form, edit))
        )
    with capturing(connection):
        for names, rows in groups.items():
            connection.exec_driver_sql(_assignment(form.entity, names), rows)


def reopen(session: Scope, row: Entity, name: str, values: Sequence[Any]) -> None:
    """Take a decision about a field back, so that it is a conflict again, here and everywhere.

    Each value is written once more by a change that has not seen the others: siblings, as the
    merge finds them in whatever order they arrive. The last value is shown meanwhile.
    """
    recorder, connection = recorder_of(session), session.connection()
    form, seen, subject = shape(row.__tablename__), dots.everything(row.dots), _subject(row)
    whole: dict[str, Any] = {field: getattr(row, field) for field in form.fields}
    text = row.dots
    shown: dict[str, Any] = {}
    for value in values:
        edit = Edit(row.id, subject, text, whole, form.from_json({name: value}))
        dot = recorder.record(connection, form, row.id, subject, edit.changed, seen)
        text, changed = _merge(recorder, connection, form, edit, dot, seen, shown)
        whole, shown = {**whole, **changed}, {**shown, **form.to_json(changed)}
    final = {field: whole[field] for field in {name, GONE}}
    final |= recorder.derive(row.__tablename__, whole)
    parameters = (text, *map(plain, final.values()), *_key(form, edit))
    with capturing(connection):
        connection.exec_driver_sql(_assignment(form.entity, tuple(final)), parameters)


def _key(form: Shape, edit: Edit) -> tuple[bytes, ...]:
    return form.kind.key(edit.subject.bytes, edit.id.bytes)


@lru_cache(maxsize=256)
def _assignment(entity: str, names: tuple[str, ...]) -> str:
    assigned = ", ".join(f"{name} = ?" for name in ("dots", *names))
    return f"UPDATE {entity} SET {assigned} WHERE {shape(entity).where}"


def vector(session: Session) -> dict[str, int]:
    """The version vector: of each writer, the last change this file holds."""
    writers = session.scalars(select(Writer.id)).all()
    found = {writer: last_link(session.connection(), writer)[0] for writer in writers}
    return {writer: seq for writer, seq in sorted(found.items()) if seq}


def actions(session: Session, writer: str, after: int) -> dict[str, int]:
    """How often a writer did what, after some change of its."""
    query = select(Change.action, func.count()).where(Change.writer == writer, Change.seq > after)
    grouped = query.group_by(Change.action).order_by(Change.action)
    return {row[0]: row[1] for row in session.execute(grouped)}
