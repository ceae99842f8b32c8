"""A household that moves between villages: dated, remembered by both, its titles its own."""

import datetime as dt
from uuid import uuid4

import pytest

from desktop.db.failures import NotFound
from desktop.domain.subjects import SubjectKind
from desktop.services.failures import NameMissing, WrongRole
from desktop.services.register.failures import MoveOvertaken, MoveUnreal
from desktop.services.register.families import FamilyQuery
from tests.builders import YEAR, a_family, an_office, decided, enrolled, registered, scored
from tests.rawdata import acts

DAY = dt.date(YEAR, 10, 5)


@pytest.fixture
def villages(commune):
    return [commune.register.add_village(name) for name in ("Thôn Đông", "Thôn Hạ", "Thôn Trung")]


@pytest.fixture
def family(commune, villages):
    return a_family(commune, village_id=villages[0], address="Số 5")


def lives(commune, family):
    found = commune.register.family(family)
    return found.village, found.address


def test_a_move_is_one_dated_act(commune, villages, family):
    with acts(commune, "household.move"):
        commune.moving.move(family, villages[1], DAY, " Số  9 ")
    assert lives(commune, family) == ("Thôn Hạ", "Số 9")
    (move,) = commune.moving.listed()
    assert (move.name, move.moved_on) == ("Phạm Văn Bình", DAY.isoformat())
    assert (move.from_village, move.to_village) == ("Thôn Đông", "Thôn Hạ")


def test_both_villages_and_the_family_remember_it(commune, villages, family):
    commune.moving.move(family, villages[1], DAY)
    for place in villages[:2]:
        assert len(commune.moving.listed(place)) == 1
        assert [one.entity for one in commune.history.of(place)] == ["village", "move"]
    assert commune.moving.listed(villages[2]) == []
    assert "move" in {one.entity for one in commune.history.of(family)}


def test_the_streak_of_titles_survives(commune, villages, family):
    for year in (YEAR - 2, YEAR - 1):
        registered(commune, year)
        scored(commune, [family], year=year)
        decided(commune, f"{year}/QĐ", year)
    commune.moving.move(family, villages[1])
    registered(commune)
    scored(commune, [family])
    (candidate,) = commune.recognition.qualify(SubjectKind.FAMILY, YEAR).qualified
    assert (candidate.streak, candidate.village) == (3, "Thôn Hạ")


def test_a_move_is_taken_back_but_not_what_was_written_since(commune, villages, family):
    commune.moving.move(family, villages[1], DAY, "Số 9")
    commune.register.edit_family(family, address="Số 10")
    with acts(commune, "household.return"):
        commune.moving.take_back(family)
    assert lives(commune, family) == ("Thôn Đông", "Số 10")
    assert commune.moving.listed() == []
    with acts(commune), pytest.raises(MoveOvertaken):
        commune.moving.take_back(family)
    commune.moving.move(family, villages[1], DAY, "Số 9")
    assert len(commune.moving.listed()) == 1


def test_several_moves_are_taken_back_one_by_one(commune, villages, family):
    commune.moving.move(family, villages[1], DAY)
    commune.moving.move(family, villages[2], DAY + dt.timedelta(days=9))
    assert [one.to_village for one in commune.moving.listed()] == ["Thôn Trung", "Thôn Hạ"]
    commune.moving.take_back(family)
    assert lives(commune, family)[0] == "Thôn Hạ"
    commune.moving.take_back(family)
    assert lives(commune, family) == ("Thôn Đông", "Số 5")


def test_two_moves_of_one_day_are_taken_back_in_their_order(commune, villages, family):
    commune.moving.move(family, villages[1], DAY)
    commune.moving.move(family, villages[2], DAY)
    for place in ("Thôn Hạ", "Thôn Đông"):
        commune.moving.take_back(family)
        assert lives(commune, family)[0] == place


def test_who_was_corrected_since_is_not_sent_back(commune, villages, family):
    commune.moving.move(family, villages[1], DAY)
    commune.register.edit_family(family, village_id=villages[2])
    with acts(commune), pytest.raises(MoveOvertaken):
        commune.moving.take_back(family)


def test_a_family_that_leaves_the_commune_keeps_its_titles_and_can_come_back(
    commune, villages, family
):
    registered(commune, YEAR - 1)
    scored(commune, [family], year=YEAR - 1)
    decided(commune, "1/QĐ", YEAR - 1)
    with acts(commune, "household.move"):
        move = commune.moving.leave(family, " Xã  Đông Hà ", DAY)
    assert (move.left, move.to_village, move.moved_on) == (True, "Xã Đông Hà", DAY.isoformat())
    found = commune.register.family(family)
    assert (found.gone, [line.recognised for line in found.years]) == (True, [True])
    assert [one.entity for one in commune.history.of(villages[0])] == ["village", "move"]
    assert commune.register.count(FamilyQuery()) == 0
    with acts(commune), pytest.raises(MoveUnreal):
        commune.moving.leave(family, "Xã Đông Hà")
    commune.moving.take_back(family)
    assert lives(commune, family) == ("Thôn Đông", "Số 5")
    assert not commune.register.family(family).gone
    with acts(commune), pytest.raises(MoveOvertaken):
        commune.moving.take_back(family)
    with acts(commune), pytest.raises(NameMissing):
        commune.moving.leave(family, "  ")


def test_what_is_no_move_is_refused(commune, villages, family):
    tomorrow = dt.date(YEAR, 11, 22)
    for to, day in ((villages[0], DAY), (villages[1], tomorrow)):
        with acts(commune), pytest.raises(MoveUnreal):
            commune.moving.move(family, to, day)
    with acts(commune), pytest.raises(NotFound):
        commune.moving.move(family, uuid4(), DAY)
    commune.register.remove_family(family)
    with acts(commune), pytest.raises(MoveUnreal):
        commune.moving.move(family, villages[1], DAY)


def test_the_receiving_office_sees_the_move_and_makes_none(tmp_path, opened, receiver):
    commune = opened(an_office(tmp_path))
    enrolled(commune, receiver, tmp_path)
    family = a_family(commune)
    place = commune.register.add_village("Thôn Hạ")
    commune.moving.move(family, place, DAY)
    receiver.reception.receive(commune.exchange.send(tmp_path / "goi.skh").files)
    assert [one.moved_on for one in receiver.moving.listed(place)] == [DAY.isoformat()]
    assert [row.village for row in receiver.register.page(FamilyQuery())] == ["Thôn Hạ"]
    commune.moving.leave(family, "Xã Đông Hà", DAY)
    receiver.reception.receive(commune.exchange.send(tmp_path / "goi-2.skh").files)
    assert next(one.to_village for one in receiver.moving.listed()) == "Xã Đông Hà"
    other = receiver.register.villages()[0].id
    with acts(receiver), pytest.raises(WrongRole):
        receiver.moving.move(family, other, DAY)
