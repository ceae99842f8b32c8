"""How a data file is opened: the same recipe on every connection, and no way around the journal."""

import re
import sqlite3
from contextlib import ExitStack

import pytest
from sqlalchemy import delete, insert, text, update
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.db.datafile import engine as engine_module
from desktop.db.datafile.engine import FORESEEN, RECIPE, JournalBypassed, foreseen, open_engine
from desktop.db.failures import DataBusy, DataDamaged, DataReadOnly, DiskFull, SqliteTooOld
from desktop.db.journal.bulk import select_in
from desktop.db.tables.schema import JOURNALED, Family, Village
from tests.builders import a_family
from tests.rawdata import key_of, raw

POOL = 14  # as many as the pool gives at all


def test_every_pooled_connection_answers_as_the_recipe_says(commune):
    engine = commune._core.database.engine
    with ExitStack() as stack:
        connections = [stack.enter_context(engine.connect()) for _ in range(POOL)]
        drivers = {id(one.connection.driver_connection) for one in connections}
        assert len(drivers) == POOL
        for connection in connections:
            for name, _value, wanted in RECIPE:
                found = connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                assert found == wanted, name


def test_a_connection_of_a_keystroke_follows_the_recipe_too(commune):
    database = commune._core.database
    with database.keystroke("sheet.score", commune.officer.id) as scope:
        for name, _value, wanted in RECIPE:
            assert scope.exec_driver_sql(f"PRAGMA {name}").fetchone() == (wanted,), name


def test_an_sqlite_with_the_wal_reset_bug_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(engine_module.sqlcipher, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(SqliteTooOld):
        open_engine(tmp_path / "x.db", bytes(32))
    assert not (tmp_path / "x.db").exists()


def test_the_file_is_encrypted_from_its_first_byte(commune):
    a_family(commune, head_name="Nguyễn Thị Bí Mật", phone="0912345678")
    commune._core.database.engine.dispose()
    content = commune.data_file.read_bytes()
    assert not content.startswith(b"SQLite format 3")
    for secret in ("Bí Mật", "0912345678", "CREATE TABLE", "family"):
        assert secret.encode() not in content
    plain = sqlite3.connect(commune.data_file)
    with pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT count(*) FROM sqlite_master")
    plain.close()


def test_a_wrong_key_is_a_damaged_file(commune):
    engine = open_engine(commune.data_file, bytes(32), JOURNALED)
    with pytest.raises(DataDamaged) as failure, engine.connect():
        pass
    assert failure.value.facts == {"file": commune.data_file.name}


def test_a_file_of_something_else_is_a_damaged_file(tmp_path):
    path = tmp_path / "x.db"
    path.write_bytes(b"this is not a data file, it is a letter. " * 200)
    engine = open_engine(path, bytes(32))
    with pytest.raises(DataDamaged), engine.connect():
        pass


def test_a_place_that_cannot_hold_the_file_is_read_only(tmp_path):
    engine = open_engine(tmp_path / "missing" / "x.db", bytes(32))
    with pytest.raises(DataReadOnly), engine.connect():
        pass


def test_another_program_that_writes_makes_us_say_busy(commune):
    a_family(commune)
    with raw(commune.data_file, key_of(commune)) as other:
        other.execute("BEGIN IMMEDIATE")
        with commune._core.database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout = 1")
            with pytest.raises(DataBusy):
                connection.exec_driver_sql("UPDATE setting SET value = value")
        other.execute("ROLLBACK")


@pytest.mark.parametrize("extended", [0, 1 << 8, 7 << 8])
def test_every_code_we_foresaw_has_a_failure_whatever_its_detail(tmp_path, extended):
    for code, kind in FORESEEN.items():
        failure = sqlcipher.OperationalError("no matter what it says")
        failure.sqlite_errorcode = code | extended
        assert type(foreseen(failure, tmp_path / "x.db")) is kind
    assert {13: DiskFull}.items() <= FORESEEN.items()


def test_a_mistake_of_ours_stays_what_it_is(commune):
    with (
        commune._core.database.engine.connect() as connection,
        pytest.raises(Exception, match="no such table") as failure,
    ):
        connection.exec_driver_sql("SELECT * FROM nowhere")
    assert type(failure.value).__name__ == "OperationalError"


RAW = [
    "INSERT INTO family (id) VALUES (x'00')",
    "insert into family (id) values (x'00')",
    "INSERT OR REPLACE INTO family (id) VALUES (x'00')",
    "REPLACE INTO family (id) VALUES (x'00')",
    "UPDATE family SET head_name = 'x'",
    "Update Or Ignore family SET head_name = 'x'",
    "UPDATE main.family SET head_name = 'x'",
    'UPDATE "main"."family" SET head_name = \'x\'',
    "UPDATE [family] SET head_name = 'x'",
    "UPDATE `family` SET head_name = 'x'",
    "UPDATE/**/family SET head_name = 'x'",
    "-- only a look\nUPDATE family SET head_name = 'x'",
    "DELETE FROM family",
    "WITH them AS (SELECT id FROM family) DELETE FROM family WHERE id IN them",
    "WITH one AS (SELECT 1) UPDATE\n\tFAMILY SET head_name = 'x'",
    "DROP TABLE family",
    "DROP TABLE IF EXISTS family",
    "ALTER TABLE family DROP COLUMN note",
]


@pytest.mark.parametrize("statement", RAW)
def test_a_statement_that_writes_behind_the_journal_is_refused(commune, statement):
    family = a_family(commune, head_name="Trần Văn Giữ")
    database = commune._core.database
    with (
        pytest.raises(JournalBypassed),
        database.write("family.edit", commune.officer.id) as session,
    ):
        session.connection().exec_driver_sql(statement)
    with pytest.raises(JournalBypassed), database.bookkeeping() as session:
        session.execute(text(statement.replace(":", "\\:")))
    with (
        pytest.raises(JournalBypassed),
        database.keystroke("family.edit", commune.officer.id) as scope,
    ):
        scope.exec_driver_sql(statement)
    with database.read() as session, pytest.raises(JournalBypassed):
        session.connection().exec_driver_sql(statement)
    assert commune.register.family(family).head_name == "Trần Văn Giữ"


@pytest.mark.parametrize(
    "bypass",
    [
        lambda session, one: session.execute(update(Family).values(head_name="x")),
        lambda session, one: session.execute(delete(Family)),
        lambda session, one: session.execute(insert(Village), [{"id": one, "name": "x"}]),
        lambda session, one: session.execute(
            update(Family), [{"id": one, "head_name": "x"}, {"id": one, "head_name": "y"}]
        ),
        lambda session, one: session.bulk_insert_mappings(Village, [{"id": one, "name": "x"}]),
        lambda session, one: session.bulk_update_mappings(Family, [{"id": one, "head_name": "x"}]),
        lambda session, one: session.query(Family).update({"head_name": "x"}),
        lambda session, one: session.query(Family).delete(),
        lambda session, one: session.bulk_save_objects([Village(id=one, name="x")]),
    ],
    ids=[
        "update", "delete", "insert many", "update many", "bulk insert", "bulk update",
        "query update", "query delete", "bulk save",
    ],
)  # fmt: skip
def test_the_ways_of_sqlalchemy_around_the_capture_are_refused(commune, bypass):
    family = a_family(commune, head_name="Trần Văn Giữ")
    database = commune._core.database
    with (
        pytest.raises(JournalBypassed),
        database.write("family.edit", commune.officer.id) as session,
    ):
        bypass(session, family)
    assert commune.register.family(family).head_name == "Trần Văn Giữ"


def test_deleting_a_row_of_an_entity_is_refused(commune):
    family = a_family(commune)
    with (
        pytest.raises(RuntimeError, match="set `gone`"),
        commune._core.database.write("family.remove", commune.officer.id) as session,
    ):
        session.delete(session.get(Family, family))
    assert commune.register.family(family)


def test_a_flush_that_failed_leaves_no_door_open(commune):
    family = a_family(commune)
    database = commune._core.database
    with (
        pytest.raises(Exception, match="UNIQUE"),
        database.write("family.add", commune.officer.id) as session,
    ):
        session.add(Family(id=family, village_id=family, head_name="Nguyễn Văn Trùng"))
    for _again in range(3):
        with pytest.raises(JournalBypassed), database.bookkeeping() as session:
            session.execute(text("DELETE FROM family"))


def test_reading_and_bookkeeping_are_free(commune):
    family = a_family(commune)
    database = commune._core.database
    with database.bookkeeping() as session:
        session.execute(text("UPDATE setting SET value = value"))
    with database.read() as session:
        rows = select_in(session.connection(), "family", ("head_name",), "id", [family])
    assert len(rows) == 1


def test_every_journaled_table_is_guarded(commune):
    with commune._core.database.engine.connect() as connection:
        for table in sorted(JOURNALED):
            assert re.fullmatch(r"[a-z_]+", table)
            with pytest.raises(JournalBypassed):
                connection.exec_driver_sql(f"DELETE FROM {table}")
