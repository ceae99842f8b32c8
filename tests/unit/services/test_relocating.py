"""A receiving office that outgrew its file goes on in a server's database."""

from contextlib import closing

import pytest

from desktop.db import relocating
from desktop.db.datafile.server import Server
from desktop.db.failures import DataDamaged, DataExists, ServerForReceivers, ServerUnreachable
from desktop.progress import Cancelled
from desktop.services.relocating import move
from desktop.services.status import status_of
from desktop.services.trust.new_office import NewOffice, Role
from tests import databases, servers
from tests.builders import (
    OFFICER,
    PASSWORD,
    a_family,
    an_entrance,
    an_office,
    enrolled,
    registered,
    scored,
    with_families,
)
from tests.rawdata import key_of, tables

SECRETS = ("writer", "setting")


@pytest.fixture
def server():
    """An empty database."""
    cluster = servers.cluster()
    return Server.parse(cluster.url(cluster.database()))


@pytest.fixture
def way(tmp_path):
    """The way into an office of a PC with its marks, in a file or on a server."""

    def to(file, server=None):
        return an_entrance(file, state=tmp_path / "marks", server=server)

    return to


@pytest.fixture
def office(tmp_path, opened, way):
    """A receiving office in a file, with what a commune sent and a file that was refused."""
    new = NewOffice(Role.RECEIVER, "87", "Tỉnh Đồng Tháp")
    receiver = opened(way(tmp_path / "tinh.db").create(new, OFFICER, PASSWORD).workplace)
    commune = opened(an_office(tmp_path))
    enrolled(commune, receiver, tmp_path)
    families = with_families(commune, 4)
    registered(commune)
    scored(commune, families[:2])
    receiver.reception.receive(commune.exchange.send(tmp_path / "goi.skh").files)
    (tmp_path / "la.skh").write_bytes(b"no package")
    receiver.reception.receive([tmp_path / "la.skh"])
    return receiver


def rows(office):
    found = tables(office.data_file, key_of(office))
    return {name: lines for name, lines in found.items() if name not in SECRETS}


def test_everything_is_there_and_the_same_password_opens_it(office, server, tmp_path, way):
    before, standing, card = rows(office), status_of(office), tmp_path / "card" / "card.db"
    moved = move(office, server, card)
    assert moved.rows > sum(len(lines) for lines in before.values())
    databases.DATABASES[card] = server
    with closing(way(card, server).open(OFFICER, PASSWORD)) as there:
        assert rows(there) == before
        assert status_of(there) == standing
        assert there.history.verify().ok
        (held,) = there.reception.held.listed()
        assert there.reception.held.place_of(held).read_bytes() == b"no package"
        there.trust.invite(tmp_path / "moi.skh")  # its keys are its own
    databases.DATABASES.clear()


def test_it_goes_on_as_the_same_writer_and_the_file_never_does(office, server, tmp_path, way):
    card = tmp_path / "card" / "card.db"
    moved = move(office, server, card)
    assert not office.data_file.exists()
    with closing(way(card, server).open(OFFICER, PASSWORD)) as there:
        assert (there.renewed, there.writer) == (False, office.writer)
        a_family(there)
    with closing(way(moved.aside).open(OFFICER, PASSWORD)) as old:
        assert old.renewed
        assert old.writer != office.writer


def test_an_office_moves_only_into_an_empty_database_and_only_once(office, server, tmp_path, way):
    new = NewOffice(Role.RECEIVER, "88", "Tỉnh khác")
    way(tmp_path / "other" / "card.db", server).create(new, OFFICER, PASSWORD).workplace.close()
    for card in (tmp_path / "other" / "card.db", tmp_path / "card" / "card.db"):
        with pytest.raises(DataExists):
            move(office, server, card)
    a_family(office)


@pytest.mark.parametrize("why", [Cancelled, DataDamaged])
def test_a_move_that_comes_to_nothing_leaves_the_office_where_it_is(
    office, server, tmp_path, way, monkeypatch, why
):
    card = tmp_path / "card" / "card.db"

    class Stopping:
        def step(self, _done, _total):
            raise why

    with pytest.raises(why):
        move(office, server, card, Stopping())
    a_family(office)
    assert not way(card, server).exists()
    assert move(office, server, card).rows


def test_rows_that_did_not_arrive_are_noticed(office, server, tmp_path, monkeypatch):
    monkeypatch.setattr(relocating, "_copied", lambda *_tables: iter([1]))
    with pytest.raises(DataDamaged):
        move(office, server, tmp_path / "card" / "card.db")
    a_family(office)


def test_a_server_that_is_not_there_leaves_the_office_where_it_is(office, tmp_path):
    nowhere = Server.parse("postgresql://keeper@127.0.0.1:1/x")
    with pytest.raises(ServerUnreachable):
        move(office, nowhere, tmp_path / "card" / "card.db")
    a_family(office)


def test_a_commune_stays_in_its_file(commune, server, tmp_path):
    with pytest.raises(ServerForReceivers):
        move(commune, server, tmp_path / "card" / "card.db")
