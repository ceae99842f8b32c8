"""SQLite's own changesets (the session extension), called in the system's library."""

import ctypes
import ctypes.util
import time
from pathlib import Path

_CONFLICT = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
Handle = ctypes.c_void_p


class Absent(Exception):
    """This PC's SQLite has no sessions."""


def library() -> ctypes.CDLL:
    """SQLite with sessions.

    Raises:
        Absent: there is none here.
    """
    name = ctypes.util.find_library("sqlite3")
    found = ctypes.CDLL(name) if name else None
    if found is None or not hasattr(found, "sqlite3session_create"):
        raise Absent
    return found


def made_and_applied(source: Path, tables: dict[str, str]) -> tuple[float, float, bytes]:
    """Insert the rows of a file under a session; seconds to make and to apply, and the changeset.

    Args:
        source: a plain database file.
        tables: the statement that creates each table.
    """
    sqlite = library()
    here, there = _open(sqlite, tables), _open(sqlite, tables)
    _run(sqlite, here, f"ATTACH '{source}' AS source")
    start = time.perf_counter()
    session = Handle()
    _check(sqlite.sqlite3session_create(here, b"main", ctypes.byref(session)))
    _check(sqlite.sqlite3session_attach(session, None))
    _run(sqlite, here, "BEGIN")
    for name in tables:
        _run(sqlite, here, f"INSERT INTO main.{name} SELECT * FROM source.{name}")
    _run(sqlite, here, "COMMIT")
    size, data = ctypes.c_int(), Handle()
    _check(sqlite.sqlite3session_changeset(session, ctypes.byref(size), ctypes.byref(data)))
    changeset = ctypes.string_at(data, size.value)
    made = time.perf_counter() - start
    start = time.perf_counter()
    stop = _CONFLICT(lambda _context, _kind, _change: 2)  # SQLITE_CHANGESET_ABORT
    _check(sqlite.sqlite3changeset_apply(there, size, data, None, stop, None))
    applied = time.perf_counter() - start
    sqlite.sqlite3session_delete(session)
    sqlite.sqlite3_free(data)
    for handle in (here, there):
        _check(sqlite.sqlite3_close(handle))
    return made, applied, changeset


def _open(sqlite: ctypes.CDLL, tables: dict[str, str]) -> Handle:
    handle = Handle()
    _check(sqlite.sqlite3_open(b":memory:", ctypes.byref(handle)))
    for statement in tables.values():
        _run(sqlite, handle, statement)
    return handle


def _run(sqlite: ctypes.CDLL, handle: Handle, statement: str) -> None:
    _check(sqlite.sqlite3_exec(handle, statement.encode(), None, None, None))


def _check(code: int) -> None:
    if code:
        raise RuntimeError(f"SQLite says {code}")
