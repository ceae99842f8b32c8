"""One receiving office, once in a file and once on a server: what they take leaves the same rows."""

import random
import shutil
from contextlib import closing

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop.db.datafile.server import Server
from desktop.db.exchange import offices
from desktop.db.figures import totals
from desktop.db.journal import capture as journal
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.relocating import move
from desktop.services.status import status_of
from tests import databases, servers
from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    a_receiver,
    a_second_pc,
    an_entrance,
    an_office,
    copy_of,
    decided,
    enrolled,
    entered,
    joined,
    registered,
    scored,
    with_families,
)
from tests.rawdata import key_of, tables
from tests.sync.exchanging import KEPT

EXAMPLES = 12


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """A year of two communes in packages, two PCs of one of them at odds, and an office of each kind."""
    folder = tmp_path_factory.mktemp("engines")
    receiver = a_receiver(folder)
    main, other = (an_office(folder, code=code, name=f"Xã {code}") for code in ("79.001", "79.002"))
    for commune in (main, other):
        enrolled(commune, receiver, folder)
    receiver.close()
    with closing(main), closing(other):
        packages = [*a_year_at_odds(main, folder), *a_year(other, folder)]
    beside = copy_of(receiver.data_file, folder / "server")
    database = moved(beside, folder / "card" / "card.db")
    return folder, receiver.data_file, folder / "card", database, packages


def moved(data_file, card):
    """Move an office to a database of its own; gives its name."""
    cluster = servers.cluster()
    database = cluster.database()
    office = an_entrance(data_file).open(OFFICER, PASSWORD)
    move(office, Server.parse(cluster.url(database)), card)
    return database


def a_year(commune, folder):
    """Every step in a package of its own, each with all that came before."""
    families = with_families(commune, 5, seed=11)
    yield sent(commune, folder)
    registered(commune)
    scored(commune, families, Stage.VILLAGE)
    yield sent(commune, folder)
    scored(commune, families[:4])
    commune.register.edit_family(families[4], head_name="Đỗ Văn Ý", member_count=3)
    decided(commune, "9/QĐ-UBND")
    yield sent(commune, folder)


def a_year_at_odds(main, folder):
    """The same of an office whose two PCs write without hearing of each other."""
    chance, place = random.Random(3), folder / "shared"
    place.mkdir()
    with closing(a_second_pc(main, folder)) as second:
        joined(second, main, folder)
        families = with_families(main, 4)
        registered(main)
        yield sent(main, folder)
        for pc in (main, second):
            pc.sharing.sync(place)
        second.sharing.sync(place)
        for pc, less in ((main, 0.5), (second, 1.0)):
            scored(pc, families[:3], less=less)
            pc.register.edit_family(families[0], head_name=f"Vũ Thị {chance.randrange(9)}")
        main.register.remove_family(families[3])
        second.register.edit_family(families[3], address="Số 7")
        for _again in range(2):
            for pc in (second, main):
                pc.sharing.sync(place)
        yield sent(main, folder)


def sent(commune, folder):
    path = folder / f"{commune.office.code}-{commune._core.new_id()}.skh"
    (file,) = commune.exchange.send(path).files
    return file


def rows_of(office):
    """What an office holds of others, and what it shows of it."""
    found = tables(office.data_file, key_of(office))
    return {name: rows for name, rows in found.items() if name not in KEPT}


def standing_of(office):
    with office._core.database.read() as session:
        years = [
            (code, totals.year_state(session, SubjectKind.FAMILY, one, YEAR))
            for one, code in offices.communes(session)
        ]
        vector = journal.vector(session)
    radar = [
        (one.code, one.figures, one.changes, one.gaps, one.conflicts)
        for one in office.radar.read(YEAR).communes
    ]
    return (
        years,
        vector,
        radar,
        [one.id for one in office.conflicts.open()],
        status_of(office).digest,
    )


orders = st.lists(st.integers(0, 4), min_size=1, max_size=7)


@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
@given(orders)
@example([0, 1, 2, 3, 4])
@example([4, 1, 3, 0, 2])
def test_the_same_packages_leave_the_same_rows_and_digests_in_both_engines(world, order):
    folder, in_file, card, database, packages = world
    cluster, place = servers.cluster(), folder / "example"
    shutil.rmtree(place, ignore_errors=True)
    copy_of(in_file, place, "file.db")
    copy_of(card / "card.db", place)
    databases.DATABASES[place / "card.db"] = Server.parse(cluster.url(cluster.database(database)))
    with (
        closing(an_entrance(place / "file.db").open(OFFICER, PASSWORD)) as file,
        closing(an_entrance(place / "card.db").open(OFFICER, PASSWORD)) as server,
    ):
        for number in order:
            (one,), (other,) = (
                office.reception.receive([packages[number]]) for office in (file, server)
            )
            assert (one.reason, one.applied, one.already, one.conflicts, one.waiting) == (
                other.reason, other.applied, other.already, other.conflicts, other.waiting,
            )  # fmt: skip
        assert standing_of(file) == standing_of(server)
        assert rows_of(file) == rows_of(server)
        assert server.history.verify().ok


def test_the_packages_bring_conflicts_and_removals(world, tmp_path):
    _folder, in_file, _card, _database, packages = world
    with closing(entered(copy_of(in_file, tmp_path, "x.db"))) as office:
        office.reception.receive(packages)
        assert {one.entity for one in office.conflicts.open()} >= {"family", "sheet"}
        assert rows_of(office)["recognition"]
