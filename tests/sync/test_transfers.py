"""A household on its way, answered on two PCs, forged, or sent again: never two silent households."""

from types import SimpleNamespace

import pytest

from desktop.db import arrivals, transfers
from desktop.domain.transfers import Answer, Reply, TransferState
from desktop.services.arriving import ArrivalState
from desktop.services.register import FamilyQuery
from desktop.sync.reasons import Reason
from tests.builders import (
    YEAR,
    a_family,
    a_second_pc,
    an_office,
    decided,
    enrolled,
    joined,
    registered,
    scored,
)
from tests.sync.test_pcs import digest, meet

HEAD = "Phạm Văn Bình"


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "trao đổi"
    place.mkdir()
    return place


@pytest.fixture
def scene(tmp_path, folder, opened, receiver):
    """A household with a title left one commune for another, which has two PCs."""
    old, main = (
        opened(an_office(tmp_path, code=code, name=name))
        for code, name in (("79.001", "Xã Bình Hòa"), ("79.002", "Xã Đông Hà"))
    )
    for commune in (old, main):
        enrolled(commune, receiver, tmp_path)
    places = [main.register.add_village(name) for name in ("Thôn Thượng", "Thôn Hạ")]
    second = opened(a_second_pc(main, tmp_path))
    joined(second, main, tmp_path)
    meet(folder, main, second)
    family = a_family(old, HEAD, address="Số 5", member_count=4)
    registered(old, YEAR - 1)
    scored(old, [family], year=YEAR - 1)
    decided(old, "7/QĐ", YEAR - 1)
    old.moving.leave(family, "Xã Đông Hà")
    found = SimpleNamespace(
        old=old, main=main, second=second, above=receiver, family=family, places=places,
        folder=tmp_path, meeting=folder,
    )  # fmt: skip
    deliver(found, old)
    deliver(found, main)
    deliver(found, second)
    receiver.transfers.pass_all()
    answer_all(found)
    (line,) = receiver.transfers.listed()
    found.move = line.move_id
    return found


def deliver(scene, pc):
    (result,) = scene.above.reception.receive(pc.exchange.send(scene.folder / "goi.skh").files)
    assert result.accepted, result
    (scene.folder / "goi.skh").unlink()
    answer_all(scene)


def answer_all(scene):
    for one in scene.above.reception.answers.give_all(scene.folder):
        pcs = [scene.old] if one.code == "79.001" else [scene.main, scene.second]
        for pc in pcs:
            pc.reception.receive([one.path])


def names(workplace):
    return sorted(one.name for one in workplace.register.page(FamilyQuery()))


def state(workplace):
    (line,) = workplace.arriving.listed()
    return line.state


def both(scene):
    meet(scene.meeting, scene.main, scene.second)
    assert digest(scene.main) == digest(scene.second)


def test_two_pcs_that_take_it_over_are_a_conflict_until_a_person_makes_them_one(scene):
    for pc, place in zip((scene.main, scene.second), scene.places, strict=True):
        pc.arriving.accept(scene.move, place)
    both(scene)
    for pc in (scene.main, scene.second):
        assert (names(pc), state(pc)) == ([HEAD, HEAD], ArrivalState.DISPUTED)
    deliver(scene, scene.main)
    assert scene.above.transfers.listed()[0].state is TransferState.DISPUTED
    (line,) = scene.second.conflicts.lines()
    chosen = next(one for one in scene.second.conflicts.conflict(line.id).sides if one.here)
    scene.second.conflicts.resolve(line.id, chosen.value)
    both(scene)
    for pc in (scene.main, scene.second):
        assert (names(pc), state(pc)) == ([HEAD], ArrivalState.ACCEPTED)
        (row,) = pc.register.page(FamilyQuery())
        assert row.village == "Thôn Hạ"
        assert [one.year for one in pc.register.family(row.id).years if one.recognised] == [
            YEAR - 1
        ]
        assert pc.arriving.listed()[0].family_id == row.id
    deliver(scene, scene.main)
    assert scene.above.transfers.listed()[0].state is TransferState.ACCEPTED
    (decided_,) = scene.main.conflicts.decided()
    other = next(
        one.value
        for one in scene.main.conflicts.decision(decided_.dot).sides
        if one.value != chosen.value
    )
    scene.main.conflicts.change(decided_.dot, other)
    both(scene)
    assert [one.village for one in scene.second.register.page(FamilyQuery())] == ["Thôn Thượng"]


@pytest.mark.parametrize("takes", [True, False])
def test_one_pc_takes_over_and_the_other_refuses(scene, takes):
    scene.main.arriving.accept(scene.move, scene.places[0])
    scene.second.arriving.refuse(scene.move, "Không có hộ này")
    both(scene)
    assert state(scene.second) is ArrivalState.DISPUTED
    (line,) = [one for one in scene.main.conflicts.lines() if one.blocking]
    sides = scene.main.conflicts.conflict(line.id).sides
    chosen = next(one.value for one in sides if (one.value == "refused") is not takes)
    scene.main.conflicts.resolve(line.id, chosen)
    both(scene)
    for pc in (scene.main, scene.second):
        assert names(pc) == ([HEAD] if takes else [])
        assert state(pc) is (ArrivalState.ACCEPTED if takes else ArrivalState.REFUSED)


def test_an_answer_of_one_pc_is_taken_back_on_the_other(scene):
    scene.main.arriving.accept(scene.move, scene.places[0])
    both(scene)
    scene.second.arriving.take_back(scene.move)
    both(scene)
    assert (names(scene.main), state(scene.main)) == ([], ArrivalState.WAITING)


def test_nobody_answers_for_another_commune_or_passes_households_on(scene):
    with scene.old._core.write("household.arrive") as session:
        answer = Answer(Reply.NEW, scene.family)
        arrivals.write(session, scene.main._core.office.id, scene.move, str(answer))
    package = scene.old.exchange.send(scene.folder / "gia.skh").files
    (result,) = scene.above.reception.receive(package)
    assert result.reason is Reason.SENDER_OUT_OF_SCOPE
    with scene.main._core.write("transfer.pass") as session:
        transfers.pass_on(session, scene.move, None, "2026-10-05")
    (result,) = scene.above.reception.receive(
        scene.main.exchange.send(scene.folder / "2.skh").files
    )
    assert result.reason is Reason.SENDER_OUT_OF_SCOPE
    assert scene.above.transfers.listed()[0].state is TransferState.PASSED
