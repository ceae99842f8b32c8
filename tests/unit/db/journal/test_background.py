"""Batches that go in on the second core: all of them, or nothing whatever SQLite does meanwhile."""

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.db.journal.background import BackgroundInserts
from tests.rawdata import key_of, raw, tables


def insert(workplace, batches, ended_by=None):
    """Insert one row a batch, then come to an end."""
    with (
        workplace._core.database.bookkeeping() as session,
        BackgroundInserts(session.connection()) as inserts,
    ):
        for table, row in batches:
            inserts.insert(table, COLUMNS[table], [row])
        if ended_by:
            raise ended_by
        inserts.wait()


COLUMNS = {"setting": ("key", "value"), "awaited": ("entity_id", "field", "dot")}
MANY = [("setting", (f"{number}", "1")) for number in range(200)]


def test_nothing_follows_a_batch_with_which_sqlite_ended_the_transaction(commune):
    with raw(commune.data_file, key_of(commune)) as connection:  # as a full disk does by itself
        connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON awaited BEGIN SELECT RAISE(ROLLBACK, 'x'); END"
        )
    before = tables(commune.data_file, key_of(commune))
    batches = [*MANY[:9], ("awaited", (bytes(16), "name", "w:1")), *MANY[9:]]
    with pytest.raises(sqlcipher.IntegrityError):
        insert(commune, batches)
    assert tables(commune.data_file, key_of(commune)) == before


def test_work_that_was_stopped_leaves_nothing(commune):
    before = tables(commune.data_file, key_of(commune))
    with pytest.raises(KeyboardInterrupt):
        insert(commune, MANY, KeyboardInterrupt())
    assert tables(commune.data_file, key_of(commune)) == before
