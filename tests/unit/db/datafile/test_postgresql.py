"""Data on a PostgreSQL server: the same rows as in a file, one PC at a time, and how it may fail."""

from contextlib import closing

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import update

from desktop.db.datafile import postgresql
from desktop.db.datafile.engine import JournalBypassed
from desktop.db.datafile.server import Server
from desktop.db.exchange import offices
from desktop.db.failures import (
    DataBusy,
    DataDamaged,
    DataExists,
    DataInUse,
    DataMissing,
    DataReadOnly,
    DiskFull,
    ServerAddressWrong,
    ServerDriverMissing,
    ServerForReceivers,
    ServerLost,
    ServerRefuses,
    ServerTooOld,
    ServerUnreachable,
)
from desktop.db.journal import replica
from desktop.db.journal.capture import BATCH, insert_many
from desktop.db.tables.bookkeeping import METADATA
from desktop.db.tables.schema import Family
from desktop.domain.subjects import SubjectKind
from desktop.services.datafile.failures import ServerKeepsBackups
from desktop.services.entrance import Entrance
from desktop.services.exchange.received import Terms
from desktop.services.reception.failures import UndoOnServer
from desktop.services.register.families import FamilyQuery
from desktop.services.trust.new_office import NewOffice, Role
from desktop.wording import explain
from tests import databases, servers
from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    a_family,
    a_receiver,
    an_entrance,
    an_office,
    enrolled,
    key,
    registered,
    with_families,
)
from tests.rawdata import key_of, raw, tables

RECEIVER = NewOffice(Role.RECEIVER, "87", "Tỉnh Đồng Tháp")


@pytest.fixture
def office(tmp_path, opened):
    """A receiving office on a server."""
    with databases.receivers_on_a_server():
        yield opened(a_receiver(tmp_path))


def entrance_to(url, folder):
    return an_entrance(folder / "card.db", state=folder / "marks", server=Server.parse(url))


def test_the_office_is_on_the_server_and_its_keys_are_on_this_pc(office, tmp_path):
    a_family(office, "Nguyễn Thị Hạnh")
    with raw(office.data_file, b"") as server:
        assert server.execute("SELECT head_name FROM family").fetchall() == [("Nguyễn Thị Hạnh",)]
    card, names = office.data_file, {path.name for path in tmp_path.iterdir()}
    assert names == {card.name, f"{card.name}.keys"}
    assert card.read_text("utf-8").strip() == office.server


def test_a_new_database_has_exactly_the_tables_of_a_file(office, commune):
    for workplace in (office, commune):
        with workplace._core.database.engine.connect() as connection:
            context = MigrationContext.configure(connection)
            assert compare_metadata(context, METADATA) == []
    assert tables(office.data_file, b"").keys() == tables(commune.data_file, key_of(commune)).keys()


def test_every_text_is_sorted_byte_by_byte_whatever_the_servers_language(office):
    with raw(office.data_file, b"") as server:
        found = server.execute(
            "SELECT table_name, column_name, collation_name FROM information_schema.columns"
            " WHERE table_schema = 'public' AND data_type = 'text'"
        ).fetchall()
        languages = server.execute("SELECT 'Ă' < 'Z', 'Ă' COLLATE \"C\" < 'Z'").fetchall()
    assert len(found) > 50
    assert {collation for _table, _column, collation in found} == {"C"}
    assert languages == [(1, 0)]  # this server would sort otherwise


def test_no_private_key_lies_open_on_the_server(office):
    with office._core.database.read() as session:
        secrets = [row.secret for row in offices.writers(session) if row.secret]
        identity = offices.secret(session, offices.SECRETS[0])
    held = repr(tables(office.data_file, b""))
    assert secrets
    assert identity.startswith("AGE-SECRET-KEY-")
    for secret in (*(one.hex() for one in secrets), *map(repr, secrets), identity):
        assert secret.strip("b'\"") not in held


def test_a_private_key_that_was_changed_on_the_server_is_noticed(office):
    with raw(office.data_file, b"") as server:
        server.execute("UPDATE writer SET secret = sha256('x')")
    with pytest.raises(DataDamaged), office._core.database.read() as session:
        offices.writers(session)


def test_a_sheet_is_filled_entry_by_entry_on_a_server_too(office):
    families = with_families(office, 2)
    registered(office)
    checklist = office.checklists.of(SubjectKind.FAMILY, YEAR)
    one = key(families[0])
    for number, item in enumerate(checklist.items[:3]):
        office.scoring.enter(one, item.code, 1.0 + number)
    assert [*office.scoring.sheet(one).answers.values()] == [1.0, 2.0, 3.0]
    assert office.history.verify().ok


def test_nothing_writes_past_the_journal(office):
    engine = office._core.database.engine
    with pytest.raises(JournalBypassed), engine.begin() as connection:
        connection.execute(update(Family).values(head_name="x"))


def test_one_pc_at_a_time_works_on_a_server(office, tmp_path):
    way = an_entrance(office.data_file)
    with pytest.raises(DataInUse) as failure:
        way.open(OFFICER, PASSWORD)
    assert "máy khác" in explain(failure.value).happened
    with closing(way.open(OFFICER, PASSWORD, alone=False)) as reader:
        assert reader.office == office.office
    office.close()
    way.open(OFFICER, PASSWORD).close()


def test_what_is_read_is_one_moment_and_what_is_written_comes_one_after_the_other(office):
    database = office._core.database
    families = with_families(office, 2)
    with database.read() as before:
        assert before.get(Family, families[0]).head_name
        office.register.edit_family(families[1], head_name="Phạm Thị Bình")
        assert before.get(Family, families[1]).head_name != "Phạm Thị Bình"
    assert "Phạm Thị Bình" in {row.name for row in office.register.page(FamilyQuery())}


def test_a_write_that_waits_too_long_for_another_says_the_server_is_busy(tmp_path, monkeypatch):
    monkeypatch.setattr(postgresql, "LONGEST_WAIT", "SET lock_timeout = '20ms'")
    with databases.receivers_on_a_server(), closing(a_receiver(tmp_path)) as office:
        with raw(office.data_file, b"") as other, other.transaction():
            other.execute("LOCK TABLE change IN EXCLUSIVE MODE")
            with pytest.raises(DataBusy):
                office.register.add_village("Thôn Đông")
        office.register.add_village("Thôn Đông")


@pytest.mark.parametrize(
    ("state", "kind"),
    [("53100", DiskFull), ("25006", DataReadOnly), ("42501", DataReadOnly), ("58030", DataDamaged)],
)
def test_a_failure_of_the_server_has_words_and_leaves_nothing(office, state, kind):
    with raw(office.data_file, b"") as server:
        server.execute(
            "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS"
            f" $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{state}'; END $$"
        )
        server.execute("CREATE TRIGGER f BEFORE INSERT ON change EXECUTE FUNCTION fail()")
        before = tables(office.data_file, b"")
        with pytest.raises(kind) as failure:
            with_families(office, 3)
        assert explain(failure.value).happened == explain(kind(place="server")).happened
        assert "máy chủ" in explain(failure.value).happened.lower()
        assert tables(office.data_file, b"") == before


def test_a_bulk_act_that_fails_on_the_server_leaves_nothing(office):
    with raw(office.data_file, b"") as server:
        server.execute("ALTER TABLE change ADD CONSTRAINT few CHECK (seq < 100)")
    before = tables(office.data_file, b"")
    new = [
        {"id": one, "village_id": one, "head_name": "Lê Thị Na"}
        for one in office._core.new_ids(BATCH + 1)
    ]
    with (
        pytest.raises(psycopg.errors.CheckViolation),
        office._core.write("family.register") as session,
    ):
        insert_many(session, "family", new)
    assert tables(office.data_file, b"") == before


def test_a_server_that_went_away_is_named_and_the_work_can_be_begun_again(tmp_path):
    cluster = servers.Cluster()  # one of its own: others go on working
    way = entrance_to(cluster.url(cluster.database()), tmp_path)
    with closing(way.create(RECEIVER, OFFICER, PASSWORD).workplace) as office:
        cluster.stop()
        with pytest.raises(ServerLost):
            office.register.add_village("Thôn Đông")
        with pytest.raises(ServerUnreachable) as failure:
            way.open(OFFICER, PASSWORD)
        assert office.server in explain(failure.value).happened
        cluster.start()
        with pytest.raises(ServerLost):  # another PC may have the lock by now
            office.register.add_village("Thôn Đông")
    with closing(way.open(OFFICER, PASSWORD)) as office:
        office.register.add_village("Thôn Đông")
    cluster.remove()


def test_an_office_whose_server_is_gone_can_be_closed(tmp_path):
    cluster = servers.Cluster()
    way = entrance_to(cluster.url(cluster.database()), tmp_path)
    office = way.create(RECEIVER, OFFICER, PASSWORD).workplace
    cluster.stop()
    office.close()
    cluster.start()
    way.open(OFFICER, PASSWORD).close()
    cluster.remove()


def test_a_wrong_password_of_the_server_is_not_taken_for_an_officers(tmp_path):
    url = servers.cluster().guest("dung")
    entrance_to(url, tmp_path).create(RECEIVER, OFFICER, PASSWORD).workplace.close()
    with pytest.raises(ServerRefuses) as failure:
        entrance_to(url.replace("dung", "nham"), tmp_path).open(OFFICER, PASSWORD)
    assert "nham" not in f"{failure.value} {failure.value!r} {explain(failure.value)}"


def test_an_office_is_not_made_twice_in_one_database(tmp_path):
    url = servers.cluster().url(servers.cluster().database())
    entrance_to(url, tmp_path / "a").create(RECEIVER, OFFICER, PASSWORD).workplace.close()
    other = entrance_to(url, tmp_path / "b")
    with pytest.raises(DataMissing):
        other.open(OFFICER, PASSWORD)
    with pytest.raises(DataExists):
        other.create(RECEIVER, OFFICER, PASSWORD)
    assert list((tmp_path / "b").iterdir()) == []
    entrance_to(url, tmp_path / "a").open(OFFICER, PASSWORD).close()


def test_a_making_that_failed_leaves_the_database_empty(tmp_path, monkeypatch):
    url = servers.cluster().url(servers.cluster().database())
    way = entrance_to(url, tmp_path)

    def broken(*_anything):
        raise DiskFull(file="x")

    with monkeypatch.context() as patch:
        patch.setattr(Entrance, "_workplace", broken)
        with pytest.raises(DiskFull):
            way.create(RECEIVER, OFFICER, PASSWORD)
    assert not way.exists()
    way.create(RECEIVER, OFFICER, PASSWORD).workplace.close()


def test_a_making_that_was_cut_short_is_begun_again_on_the_same_pc(tmp_path, monkeypatch):
    url = servers.cluster().url(servers.cluster().database())
    way = entrance_to(url, tmp_path)

    class Killed(BaseException):
        pass

    def killed(*_anything):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(Entrance, "_workplace", killed)
        patch.setattr(Entrance, "_remove_unfinished", killed)
        with pytest.raises(Killed):
            way.create(RECEIVER, OFFICER, PASSWORD)
    assert not way.exists()
    with closing(way.create(RECEIVER, OFFICER, PASSWORD).workplace) as office:
        assert len(tables_of(url)["office"]) == 1
        assert office.history.verify().ok


def tables_of(url):
    with servers.connect(Server.parse(url)) as connection:
        return {"office": connection.execute("SELECT * FROM office").fetchall()}


def test_a_database_that_went_back_gets_a_new_writer(tmp_path):
    cluster = servers.cluster()
    name = cluster.database()
    url = cluster.url(name)
    entrance_to(url, tmp_path).create(RECEIVER, OFFICER, PASSWORD).workplace.close()
    cluster.execute(f"CREATE DATABASE {name}_dump TEMPLATE {name}")
    with closing(entrance_to(url, tmp_path).open(OFFICER, PASSWORD)) as office:
        assert not office.renewed
        former = office.writer
        office.register.add_village("Thôn Đông")
    cluster.execute(f"DROP DATABASE {name}")
    cluster.execute(f"ALTER DATABASE {name}_dump RENAME TO {name}")
    with closing(entrance_to(url, tmp_path).open(OFFICER, PASSWORD)) as office:
        assert office.renewed
        assert office.writer != former


def test_only_receiving_offices_keep_their_data_on_a_server(tmp_path):
    url = servers.cluster().url(servers.cluster().database())
    with pytest.raises(ServerForReceivers):
        entrance_to(url, tmp_path).create(NewOffice(Role.COMMUNE, "79.1", "Xã"), OFFICER, PASSWORD)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "url", ["mysql://a@b/c", "postgresql://may", "postgresql+psycopg2://a@b/c", "://", "x://["]
)
def test_what_is_no_url_of_a_database_is_refused_without_repeating_it(url):
    with pytest.raises(ServerAddressWrong) as failure:
        Server.parse(url)
    assert failure.value.facts == {}


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("postgresql+psycopg://an:bi-mat@may-chu:6000/khuyenhoc", "khuyenhoc @ may-chu:6000"),
        ("postgresql://binh@may-chu:5432/khuyenhoc", "khuyenhoc @ may-chu"),
        ("postgres:///khuyenhoc?host=/run/postgresql", "khuyenhoc @ /run/postgresql"),
    ],
)
def test_a_server_is_called_by_database_and_host(url, name):
    server = Server.parse(url)
    assert server.name == name
    assert "bi-mat" not in server.folder + repr(server)


def test_whoever_logs_in_to_a_database_finds_the_same_folder():
    one, other = (Server.parse(f"postgresql://{who}@may/kh") for who in ("an:1", "binh"))
    assert one.folder == other.folder
    assert one.folder != Server.parse("postgresql://an@may:6000/kh").folder


def test_an_installation_without_the_driver_says_so(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "desktop.db.datafile.postgresql", None)
    with pytest.raises(ServerDriverMissing):
        entrance_to("postgresql://a@b/c", tmp_path)


def test_a_server_nobody_mends_any_more_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(postgresql, "OLDEST_SERVER", (1000,))
    url = servers.cluster().url(servers.cluster().database())
    with pytest.raises(ServerTooOld):
        entrance_to(url, tmp_path).create(RECEIVER, OFFICER, PASSWORD)


def test_what_goes_with_a_file_alone_is_refused_in_words(office):
    with pytest.raises(ServerKeepsBackups):
        office.backups.make()
    with pytest.raises(UndoOnServer):
        office.merges.last()
    assert office.merges.copies() == []


def test_a_line_that_is_cut_within_a_package_leaves_nothing_of_it(
    office, commune, tmp_path, monkeypatch
):
    enrolled(commune, office, tmp_path)
    with_families(commune, 4)
    (package,) = commune.exchange.send(tmp_path).files
    before = tables(office.data_file, b"")
    append = replica.append

    def cut(*rows):
        append(*rows)
        everybody = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname ="
        servers.cluster().execute(
            f"{everybody} '{databases.DATABASES[office.data_file].url.database}'"
        )

    with monkeypatch.context() as patch:
        patch.setattr(replica, "append", cut)
        with pytest.raises(ServerLost):
            office.reception.receive([package])
    assert tables(office.data_file, b"") == before
    office.close()
    with closing(an_entrance(office.data_file).open(OFFICER, PASSWORD)) as again:
        (result,) = again.reception.receive([package])
        assert result.applied


def test_a_batch_is_taken_on_a_server_without_a_copy_from_before_it(office, commune, tmp_path):
    enrolled(commune, office, tmp_path)
    a_family(commune)
    (package,) = commune.exchange.send(tmp_path).files
    (result,) = office.reception.receive([package], terms=Terms(copy_first=True))
    assert result.applied
    assert not (tmp_path / "before-merge").exists()


def test_searching_finds_the_same_families_on_both_engines(office, tmp_path, opened):
    commune = opened(an_office(tmp_path))
    for workplace in (office, commune):
        with_families(workplace, 30)
    for words in ("", "ng", "thi ha", "HK0003", "không ai"):
        found = [
            [(row.name, row.code, row.village) for row in one.register.page(FamilyQuery(words))]
            for one in (office, commune)
        ]
        assert found[0] == found[1], words


@pytest.mark.engines
def test_a_test_of_both_engines_has_its_receiving_office_where_it_says(receiver, request):
    assert bool(receiver._core.server) == ("server" in request.node.name)
