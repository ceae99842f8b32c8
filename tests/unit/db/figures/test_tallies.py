"""Counts that are kept for each commune are always what counting everything anew would give."""

import pytest

from desktop.db.figures import overview, tallies
from desktop.db.tables.schema import Family
from desktop.domain.year import Stage
from desktop.services.register.families import FamilyQuery
from tests.builders import (
    YEAR,
    a_family,
    an_office,
    decided,
    enrolled,
    registered,
    scored,
    with_families,
)

pytestmark = pytest.mark.engines

CODES = ("79.123", "79.124")


@pytest.fixture
def offices(tmp_path, commune, receiver, opened):
    """Two communes with four families each, and their receiving office, which has everything."""
    folder = tmp_path / "other"
    folder.mkdir()
    other = opened(an_office(folder, code="79.124", name="Xã Phú Hòa"))
    for office in (commune, other):
        enrolled(office, receiver, tmp_path)
        with_families(office, 4)
        registered(office)
        taken(receiver, office, tmp_path)
    return commune, other, receiver


def taken(receiver, office, folder):
    (result,) = receiver.reception.receive(office.exchange.send(folder).files)
    assert result.accepted, result.reason


def families(office):
    return [row.id for row in office.register.page(FamilyQuery())]


def kept(receiver):
    with receiver._core.database.read() as session:
        return tallies.everything(session, receiver.office.code)


def assert_right(receiver):
    with receiver._core.database.read() as session:
        found = tallies.everything(session, receiver.office.code)
        for year in (YEAR - 1, YEAR):
            assert tallies.together(found.values(), year) == overview.counts(session, year)


def test_every_merge_counts_its_commune(offices, tmp_path):
    commune, other, receiver = offices
    assert_right(receiver)
    scored(commune, families(commune)[:3], Stage.VILLAGE)
    scored(commune, families(commune)[:2])
    decided(commune)
    commune.register.remove_family(families(commune)[3])
    other.register.withdraw(families(other)[:1], YEAR)
    registered(other, YEAR - 1)
    for office in (commune, other):
        taken(receiver, office, tmp_path)
    assert_right(receiver)
    family = kept(receiver)["79.123"][YEAR, "family"]
    assert (family.subjects, family.registered, family.village_scored) == (3, 3, 3)


def test_looking_counts_nothing_that_was_counted(offices, monkeypatch):
    _commune, _other, receiver = offices
    monkeypatch.setattr(tallies, "count", None)
    assert kept(receiver).keys() == set(CODES)


def test_what_the_receiving_office_writes_itself_is_counted_at_once(offices, monkeypatch):
    commune, _other, receiver = offices
    counted = []
    whole = tallies.count
    monkeypatch.setattr(
        tallies, "count", lambda session, office: counted.append(office) or whole(session, office)
    )
    with receiver._core.write("family.remove") as session:
        session.get_one(Family, families(commune)[0]).gone = True
    assert_right(receiver)
    assert set(counted) == {commune.office.id}


def test_a_commune_that_was_never_counted_is_counted(offices, tmp_path):
    commune, _other, receiver = offices
    with receiver._core.database.bookkeeping() as session:
        session.query(tallies.Tally).delete()
    assert_right(receiver)
    a_family(commune, "Trần Thị Đào")
    taken(receiver, commune, tmp_path)
    assert_right(receiver)


def test_a_commune_keeps_no_counts(offices):
    commune, _other, _receiver = offices
    with commune._core.database.read() as session:
        assert session.query(tallies.Tally).count() == 0
