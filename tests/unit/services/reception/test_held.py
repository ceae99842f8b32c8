"""Files that were not taken over: listed with their reason until a person strikes them off."""

import pytest

from desktop.db.exchange import peers
from tests.builders import a_family, enrolled

pytestmark = pytest.mark.engines


@pytest.fixture
def offices(tmp_path, commune, receiver):
    """A commune enrolled at its receiving office."""
    enrolled(commune, receiver, tmp_path)
    a_family(commune)
    return commune, receiver


def test_a_damaged_file_is_listed_with_its_reason_and_kept(offices, tmp_path):
    _commune, receiver = offices
    bad = tmp_path / "hong.skh"
    bad.write_bytes(b"not a package")
    receiver.reception.receive([bad])
    (row,) = receiver.reception.held.listed()
    assert (row.file_name, row.reason, row.office_code) == ("hong.skh", "not_a_package", "")
    place = receiver.reception.held.place_of(row)
    assert place is not None
    assert place.read_bytes() == b"not a package"


def test_the_same_file_taken_twice_is_listed_once(offices, tmp_path):
    _commune, receiver = offices
    for name in ("a.skh", "b.skh"):
        (tmp_path / name).write_bytes(b"the same")
    receiver.reception.receive([tmp_path / "a.skh", tmp_path / "b.skh"])
    assert [row.file_name for row in receiver.reception.held.listed()] == ["a.skh"]


def test_a_file_that_is_struck_off_stays_where_it_is_and_comes_back_when_it_comes_again(
    offices, tmp_path
):
    _commune, receiver = offices
    bad = tmp_path / "hong.skh"
    bad.write_bytes(b"not a package")
    receiver.reception.receive([bad])
    (row,) = receiver.reception.held.listed()
    receiver.reception.held.dismiss(row.id)
    assert receiver.reception.held.listed() == []
    assert receiver.reception.held.place_of(row).exists()
    receiver.reception.receive([bad])
    assert [one.id for one in receiver.reception.held.listed()] == [row.id]


def test_a_waiting_package_leaves_the_list_when_what_it_waited_for_arrives(offices, tmp_path):
    commune, receiver = offices
    first = commune.exchange.send(tmp_path / "1.skh")
    (writer,) = first.ranges
    believe(commune, {writer: first.ranges[writer][1]})
    a_family(commune, "Lê Thị Na")
    second = commune.exchange.send(tmp_path / "2.skh")
    (waiting,) = receiver.reception.receive(second.files)
    assert waiting.waiting
    assert [(row.state, row.file_name) for row in receiver.reception.held.listed()] == [
        ("waiting", "2.skh")
    ]
    results = receiver.reception.receive(first.files)
    assert [one.accepted for one in results] == [True, True]
    assert receiver.reception.held.listed() == []


def believe(commune, vector):
    """Let a commune believe that the receiving office holds what it never got."""
    with commune._core.database.bookkeeping() as session:
        peers.keep(session, peers.receiver(session)._replace(acknowledged=vector))


def test_a_file_that_was_removed_by_hand_cannot_be_tried_again_and_stays_listed(offices, tmp_path):
    _commune, receiver = offices
    bad = tmp_path / "hong.skh"
    bad.write_bytes(b"not a package")
    receiver.reception.receive([bad])
    (row,) = receiver.reception.held.listed()
    receiver.reception.held.place_of(row).unlink()
    assert receiver.reception.held.place_of(row) is None
    assert receiver.reception.retry([row]) == []
    assert [one.id for one in receiver.reception.held.listed()] == [row.id]
