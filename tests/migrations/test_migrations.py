"""A data file of any release we ever shipped opens in this one, and has lost nothing."""

import json
import shutil
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import LargeBinary

from desktop.db.datafile import migrate
from desktop.db.datafile.backup import intact
from desktop.db.datafile.migrate import head_revision
from desktop.db.failures import DataInUse, DataTooNew, DiskFull
from desktop.db.tables.bookkeeping import METADATA
from desktop.db.tables.entity import Id
from desktop.domain.subjects import SubjectKind
from desktop.services.datafile.backups import restore
from desktop.services.doctor import Examined, examine
from desktop.services.register.families import FamilyQuery
from desktop.wording import has_words
from tests.builders import OFFICER, PASSWORD, YEAR, a_family, an_entrance
from tests.migrations.freeze import RELEASES, SECOND_OFFICER, SECOND_PASSWORD, freeze
from tests.rawdata import dump, key_of, raw

FROZEN = sorted(RELEASES.glob("*.skhbak"))
ENVIRONMENT = (Examined.SPACE, Examined.SQLITE)  # what this machine is like, not the file


@pytest.fixture(params=FROZEN, ids=lambda path: path.stem)
def frozen(request, tmp_path):
    """A frozen backup brought back, and what it held."""
    data_file = tmp_path / "data.db"
    restore(request.param, data_file)
    return data_file, json.loads(request.param.with_suffix(".json").read_text("utf-8"))


@pytest.fixture
def commune_file(tmp_path):
    """The frozen commune of the newest release."""
    newest = [path for path in FROZEN if path.stem.endswith("commune")][-1]
    data_file = tmp_path / "data.db"
    restore(newest, data_file)
    return data_file


def comes_in(data_file):
    return closing(an_entrance(data_file).open(OFFICER, PASSWORD))


def same_type(_context, _inspected, _column, inspected_type, metadata_type):
    """Ids are plain bytes to SQLite; everything else is compared as Alembic does."""
    if isinstance(metadata_type, Id):
        return not isinstance(inspected_type, LargeBinary)
    return None


def differences(connection):
    context = MigrationContext.configure(connection, opts={"compare_type": same_type})
    return compare_metadata(context, METADATA)


def test_every_release_has_its_frozen_files():
    assert {path.stem.rpartition("-")[2] for path in FROZEN} == {"commune", "receiver"}
    assert all(path.stat().st_size < 500_000 for path in FROZEN)


def test_the_tables_are_exactly_the_models(frozen):
    data_file, _held = frozen
    with comes_in(data_file) as office, office._core.database.engine.connect() as connection:
        assert differences(connection) == []


def test_a_new_file_has_exactly_the_models_too(commune):
    with commune._core.database.engine.connect() as connection:
        assert differences(connection) == []


def test_the_comparison_sees_a_column_of_another_type(commune):
    with commune._core.database.engine.connect() as connection:
        connection.info["capturing"] = True
        for column, kind in (("subject_id", "TEXT"), ("streak", "TEXT")):
            connection.exec_driver_sql(
                f"ALTER TABLE recognition RENAME {column} TO former_{column}"
            )
            connection.exec_driver_sql(f"ALTER TABLE recognition ADD COLUMN {column} {kind}")
        found = repr(differences(connection))
        assert "former_streak" in found
        assert "former_subject_id" in found
        connection.rollback()


def test_an_edit_that_came_before_its_row_finds_it_by_its_subject(tmp_path):
    data_file = tmp_path / "data.db"
    restore(RELEASES / "0.2.0-receiver.skhbak", data_file)
    key, _person = an_entrance(data_file)._keyring.open(OFFICER, PASSWORD)
    with raw(data_file, key) as connection:
        subject, sheet, dot = early_edit(connection)
    with comes_in(data_file) as office, raw(data_file, key_of(office)) as connection:
        assert rows(connection, "SELECT subject_id FROM sheet WHERE id = ?", sheet) == [(subject,)]
        assert rows(connection, "SELECT dot, subject FROM awaited") == [(dot, subject)]


def early_edit(connection):
    """Turn one sheet into what a release before kept of an edit whose first change is missing."""
    subject, sheet, dot = rows(connection, "SELECT subject_id, id, dots FROM sheet LIMIT 1")[0]
    connection.execute("UPDATE sheet SET subject_id = ? WHERE id = ?", (bytes(16), sheet))
    connection.execute("INSERT INTO awaited VALUES (?, 'points', ?)", (sheet, dot))
    return subject, sheet, dot


def rows(connection, query, *values):
    return connection.execute(query, values).fetchall()


def test_nothing_is_lost(frozen):
    data_file, held = frozen
    with comes_in(data_file) as office:
        found = dump(data_file, key_of(office))
        for table, rows in held.items():
            if table == "alembic_version":
                continue
            kept = {column for row in found[table] for column in row}
            had = {column for row in rows for column in row}
            left = [
                json.dumps({name: row[name] for name in row if name in had}, sort_keys=True)
                for row in found[table]
            ]
            for row in rows:
                if row.get("key") == "last_backup":
                    continue  # noted once the backup was made
                known = {name: value for name, value in row.items() if name in kept}
                assert json.dumps(known, sort_keys=True) in left, table


def test_the_chain_closes_and_every_check_passes(frozen):
    data_file, _held = frozen
    with comes_in(data_file) as office:
        assert office.history.verify().ok
        for check in examine(office, thorough=True):
            assert check.ok or check.name in ENVIRONMENT, check


def test_work_goes_on_in_a_file_of_an_earlier_release(commune_file):
    with comes_in(commune_file) as office:
        family = a_family(office, "Bùi Thị Ngân")
        office.register.register_for_year([family], YEAR + 1)
        assert office.register.family(family).years[0].registered
        assert office.history.verify().ok
        assert office.recognition.qualify(SubjectKind.FAMILY, YEAR)
        assert office.overview.year(YEAR).counts[SubjectKind.FAMILY].recognised > 0


def test_every_officer_of_an_earlier_release_has_their_way_in(commune_file):
    with closing(an_entrance(commune_file).open(SECOND_OFFICER, SECOND_PASSWORD)) as office:
        assert office.officer.name == SECOND_OFFICER


def test_a_conflict_of_an_earlier_release_is_still_open_and_can_be_decided(tmp_path):
    data_file = tmp_path / "data.db"
    restore([path for path in FROZEN if path.stem.endswith("receiver")][-1], data_file)
    with comes_in(data_file) as office:
        (conflict,) = office.conflicts.open()
        assert {side.value for side in conflict.sides} == {"Vũ Thị Hoa", "Vũ Thị Hòa"}
        office.conflicts.resolve(conflict.id, "Vũ Thị Hòa")
        assert office.conflicts.open() == []


def test_opening_a_file_of_this_release_changes_nothing(commune_file):
    with comes_in(commune_file):
        pass
    assert not list(commune_file.parent.glob("*.before-*"))


def test_freezing_again_makes_files_that_open(tmp_path):
    for path in freeze(tmp_path / "releases"):
        data_file = tmp_path / f"{path.stem}.db"
        restore(path, data_file)
        with comes_in(data_file) as office:
            assert office.history.verify().ok


def test_a_file_from_the_future_is_refused_and_left_alone(commune_file):
    with comes_in(commune_file) as office:
        key = key_of(office)
    with raw(commune_file, key) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = commune_file.read_bytes()
    with pytest.raises(DataTooNew) as failure:
        an_entrance(commune_file).open(OFFICER, PASSWORD)
    assert failure.value.facts == {"found": "9999"}
    assert has_words(failure.value)
    assert commune_file.read_bytes() == before
    assert not list(commune_file.parent.glob("*.before-*"))


def test_what_was_set_aside_of_who_is_erased_goes_with_the_upgrade(tmp_path):
    backup, data_file = RELEASES / "0.4.0-commune.skhbak", tmp_path / "data.db"
    restore(backup, tmp_path / "first.db")
    with closing(an_entrance(tmp_path / "first.db").open(OFFICER, PASSWORD)) as office:
        key = key_of(office)
    restore(backup, data_file)
    with raw(data_file, key) as connection:
        query = "SELECT subject, writer, seq FROM change WHERE entity = 'family' LIMIT 2"
        (whose, *dot), (_other, *other) = connection.execute(query).fetchall()
        stone = "INSERT INTO erasure VALUES (?, '', 0, ?, '2026-11-21')"
        connection.execute(stone, (b"1" * 16, whose))
        for mark, (writer, seq) in ((b"2", dot), (b"3", other)):
            line = json.dumps({"head_name": "Quách", "dots": f"{writer}:{seq}"})
            aside = "INSERT INTO set_aside VALUES (?, 'family', ?, ?, 1, 1, ?)"
            connection.execute(aside, (mark * 16, b"8" * 16, b"9" * 16, line))
    with comes_in(data_file):
        pass
    with raw(data_file, key) as connection:
        assert connection.execute("SELECT id FROM set_aside").fetchall() == [(b"3" * 16,)]


STEP = """
from alembic import op

revision = "{revision}"
down_revision = "{before}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    {first}
    {then}
"""
RENAMES = 'op.execute("UPDATE family SET head_name = head_name || char(33)")'
ADDS = 'op.execute("ALTER TABLE family ADD COLUMN nickname TEXT")'
FAILS = 'op.execute("INSERT INTO nowhere VALUES (1)")'


@pytest.fixture
def steps(tmp_path, monkeypatch):
    """Lets tests write the steps of releases to come."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.SCRIPTS, folder)
    usual = migrate._config

    def config():
        found = usual()
        found.set_main_option("script_location", str(folder))
        return found

    monkeypatch.setattr(migrate, "_config", config)
    head = head_revision()

    def write(first, second):
        for revision, before, (one, other) in (("future1", head, first), ("future2", "future1", second)):  # fmt: skip
            text = STEP.format(revision=revision, before=before, first=one, then=other)
            (folder / "versions" / f"{revision}.py").write_text(text)
        return "future2"

    return write


def everything(data_file, key):
    return {name: rows for name, rows in dump(data_file, key).items() if name != "setting"}


@pytest.mark.parametrize("second", [(FAILS, "pass"), (RENAMES, FAILS), (ADDS, FAILS)])
def test_an_upgrade_that_fails_changes_nothing_and_leaves_a_verified_copy(
    commune_file, steps, second
):
    with comes_in(commune_file) as office:
        key = key_of(office)
        before = everything(commune_file, key)
    head = steps((ADDS.replace("nickname", "pet"), RENAMES), second)
    with pytest.raises(Exception, match="nowhere"):
        an_entrance(commune_file).open(OFFICER, PASSWORD)
    assert everything(commune_file, key) == before
    copy = commune_file.with_name(f"{commune_file.name}.before-{head}")
    assert intact(copy, key)
    assert everything(copy, key) == before


def test_an_upgrade_that_succeeds_keeps_a_copy_from_before(commune_file, steps):
    with comes_in(commune_file) as office:
        key = key_of(office)
        before = everything(commune_file, key)
        name = office.register.page(FamilyQuery())[0].name
    head = steps((ADDS, RENAMES), ("pass", "pass"))
    with comes_in(commune_file) as office:
        assert office.register.page(FamilyQuery())[0].name == name + "!"
    with raw(commune_file, key) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(head,)]
    copy = commune_file.with_name(f"{commune_file.name}.before-{head}")
    assert everything(copy, key) == before
    with comes_in(commune_file):  # and only once
        assert len(list(commune_file.parent.glob("*.before-*"))) == 1


def test_a_reader_upgrades_nothing_while_somebody_works_with_the_file(commune_file, steps):
    with comes_in(commune_file) as office:
        key = key_of(office)
        before = everything(commune_file, key)
        steps((ADDS, RENAMES), ("pass", "pass"))
        with pytest.raises(DataInUse):
            an_entrance(commune_file).open(OFFICER, PASSWORD, alone=False)
    assert everything(commune_file, key) == before
    with closing(an_entrance(commune_file).open(OFFICER, PASSWORD, alone=False)) as office:
        assert office.register.page(FamilyQuery())[0].name.endswith("!")


def test_a_file_too_large_for_its_copy_is_not_upgraded(commune_file, steps, monkeypatch):
    with comes_in(commune_file) as office:
        key = key_of(office)
        before = everything(commune_file, key)
    steps((ADDS, RENAMES), ("pass", "pass"))

    def full(*_arguments):
        raise DiskFull(file="data.db")

    monkeypatch.setattr(migrate, "copy_verified", full)
    with pytest.raises(DiskFull):
        an_entrance(commune_file).open(OFFICER, PASSWORD)
    assert everything(commune_file, key) == before
