"""Every row of a data file into a server's empty database."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Engine, Table, func, select
from sqlalchemy.orm import Session

from desktop.db.datafile import vault
from desktop.db.datafile.dialect import names
from desktop.db.exchange import offices
from desktop.db.failures import DataDamaged
from desktop.db.journal.background import BackgroundInserts
from desktop.db.tables.bookkeeping import METADATA, Setting, Writer

CHUNK = 5_000
WITH_SECRETS = (Writer.__table__, Setting.__table__)
"""Sealed on the way: what was once written on a server may be read there for long."""


def copy_all(source: Engine, target: Engine, step: Callable[[int, int], None]) -> int:
    """Copy all tables in one transaction, and count them on both sides.

    Args:
        source: of a data file.
        target: of a server whose tables are made and empty.
        step: told how many rows of how many are done; may raise to stop.

    Returns:
        How many rows there are now.

    Raises:
        DataDamaged: not everything arrived; nothing is kept.
    """
    tables = METADATA.sorted_tables
    with source.connect() as old, target.begin() as new:
        total, done = sum(_count(old, table) for table in tables), 0
        for table in tables:
            if table not in WITH_SECRETS:
                for rows in _copied(old, new, table):
                    done += rows
                    step(done, total)
        _copy_sealed(Session(old), Session(new))
        if any(_count(new, table) != _count(old, table) for table in tables):
            raise DataDamaged(missing="rows")
    return total


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _copied(old: Connection, new: Connection, table: Table) -> Iterator[int]:
    """Copy one table; gives how many rows are on their way each time."""
    columns = table.columns.keys()
    driver: Any = old.connection.driver_connection
    cursor = driver.execute(f'SELECT {names(columns)} FROM "{table.name}"')
    with BackgroundInserts(new) as inserts:
        while rows := cursor.fetchmany(CHUNK):
            inserts.insert(table.name, columns, rows)
            yield len(rows)
            inserts.wait()


def _copy_sealed(old: Session, new: Session) -> None:
    for writer in old.scalars(select(Writer)):
        kept = {name: getattr(writer, name) for name in Writer.__table__.columns.keys()}  # noqa: SIM118 - no dict
        if writer.secret:
            kept["secret"] = vault.seal(new, writer.id, writer.secret)
        new.add(Writer(**kept))
    for setting in old.scalars(select(Setting)):
        if setting.key in offices.SECRETS:
            offices.set_secret(new, setting.key, setting.value)
        else:
            new.add(Setting(key=setting.key, value=setting.value))
    new.flush()
