"""A household on its way, answered on two PCs, forged, or sent again: never two silent households."""

from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from desktop.db.register import arrivals, transfers
from desktop.db.tables.schema import Family, Office
from desktop.domain.transfers import Answer, Reply, TransferState
from desktop.errors import AppError
from desktop.services.exchange.failures import NothingToSend
from desktop.services.register.families import FamilyQuery
from desktop.services.settling.arriving import ArrivalState
from desktop.sync.reasons import Reason
from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    a_family,
    a_receiver,
    a_second_pc,
    an_office,
    decided,
    enrolled,
    joined,
    registered,
    scored,
)
from tests.sync.test_exchange_copies import copied
from tests.sync.test_pairs import settle
from tests.sync.test_pcs import digest, meet

HEAD = "Phạm Văn Bình"


@pytest.fixture
def scene(tmp_path):
    made = made_in(tmp_path)
    yield made
    close(made)


def made_in(folder):
    """A household with a title left one commune for another, which has two PCs."""
    meeting = folder / "trao đổi"
    meeting.mkdir()
    receiver = a_receiver(folder)
    old, main = (
        an_office(folder, code=code, name=name)
        for code, name in (("79.001", "Xã Bình Hòa"), ("79.002", "Xã Đông Hà"))
    )
    for commune in (old, main):
        enrolled(commune, receiver, folder)
    places = [main.register.add_village(name) for name in ("Thôn Thượng", "Thôn Hạ")]
    second = a_second_pc(main, folder)
    joined(second, main, folder)
    meet(meeting, main, second)
    family = a_family(old, HEAD, address="Số 5", member_count=4)
    registered(old, YEAR - 1)
    scored(old, [family], year=YEAR - 1)
    decided(old, "7/QĐ", YEAR - 1)
    old.moving.leave(family, "Xã Đông Hà")
    scene = SimpleNamespace(
        old=old, main=main, second=second, above=receiver, family=family, places=places,
        folder=folder, meeting=meeting,
    )  # fmt: skip
    for pc in (old, main, second):
        deliver(scene, pc)
    receiver.transfers.pass_all()
    answer_all(scene)
    (line,) = receiver.transfers.listed()
    scene.move = line.move_id
    return scene


def close(scene):
    for office in (scene.old, scene.main, scene.second, scene.above):
        office.close()


def deliver(scene, pc):
    """Send what is new, if anything is, and take the receipts that are due."""
    with suppress(NothingToSend):
        (path,) = pc.exchange.send(scene.folder / "goi.skh").files
        (result,) = scene.above.reception.receive([path])
        assert result.accepted, result
        path.unlink()
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


@pytest.mark.parametrize("refuses_last", [True, False])
def test_what_two_people_of_a_commune_answered_differently_waits_where_it_was_merged_into(
    scene, refuses_last
):
    acts = [
        lambda: scene.main.arriving.accept(scene.move, scene.places[0]),
        lambda: scene.second.arriving.refuse(scene.move, "Không có hộ này"),
    ]
    for act in acts if refuses_last else acts[::-1]:
        act()
    both(scene)
    copy = scene.main.backups.make(scene.folder / "dong-ha.skhbak").path
    with closing(an_office(scene.folder, code="79.003", name="Xã Tân Lập")) as third:
        third.takeover.take(copy, OFFICER, PASSWORD)
        assert state(third) is ArrivalState.DISPUTED
        (line,) = [one for one in third.conflicts.lines() if one.blocking]
        third.conflicts.resolve(line.id, "refused")
        assert names(third) == []
        assert third.arriving.listed() == []  # it may be asked itself


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


def test_nothing_a_commune_writes_keeps_its_neighbour_from_its_receipts(scene):
    odd = a_family(scene.old, member_count=-5)
    with scene.old._core.write("family.edit") as session:  # our own forms refuse such lengths
        family = session.get_one(Family, odd)
        family.head_name, family.address = "x" * 2_000, "y" * 2_000
        session.get_one(Office, scene.old.office.id).name = "Xã " * 600
    scene.old.moving.leave(odd, "z" * 2_000)
    deliver(scene, scene.old)
    (line,) = [one for one in scene.above.transfers.listed() if one.move_id != scene.move]
    scene.above.transfers.pass_on(line.move_id, "79.002")
    answer_all(scene)
    assert scene.main.arriving.waiting() == 2
    slip = scene.main.arriving.line(line.move_id).slip
    assert (slip.member_count, len(slip.office.name)) == (None, 200)


def test_a_receiving_office_that_was_restored_sends_the_slip_again_and_hears_the_answer(scene):
    before = scene.main.exchange.send(scene.folder / "truoc.skh", everything=True).files
    restored = copied(scene.above, scene.folder / "lui")
    family = scene.main.arriving.accept(scene.move, scene.places[0])
    deliver(scene, scene.main)
    (result,) = restored.reception.receive(before, scene.folder)
    assert restored.transfers.listed()[0].state is TransferState.PASSED
    scene.main.reception.receive([result.receipt])
    (line,) = scene.main.arriving.listed()
    assert (line.state, line.family_id, scene.main.arriving.waiting()) == (
        ArrivalState.ACCEPTED, family, 0,
    )  # fmt: skip
    after = scene.main.exchange.send(scene.folder / "sau.skh", everything=True).files
    restored.reception.receive(after)
    assert restored.transfers.listed()[0].state is TransferState.ACCEPTED
    restored.close()


WORDS = (
    "accept", "accept", "join", "refuse", "take_back", "undo", "settle", "meet", "send",
    "leave", "return", "pass", "reopen",
)  # fmt: skip
ACTS = st.lists(st.tuples(st.sampled_from(WORDS), st.integers(0, 1)), min_size=3, max_size=9)


def act(scene, what, which):
    """One thing somebody may try at one of the offices; the program may refuse it."""
    pc, move = (scene.main, scene.second)[which], scene.move
    deeds = {
        "accept": lambda: pc.arriving.accept(move, scene.places[which]),
        "join": lambda: pc.arriving.join(move, scene.twin),
        "refuse": lambda: pc.arriving.refuse(move, f"lý do {which}"),
        "take_back": lambda: pc.arriving.take_back(move),
        "undo": lambda: undo(pc.undoing),
        "settle": lambda: settle(pc.conflicts),
        "meet": lambda: meet(scene.meeting, scene.main, scene.second),
        "send": lambda: deliver(scene, (scene.old, pc)[which]),
        "leave": lambda: scene.old.moving.leave(scene.family, "Xã Đông Hà"),
        "return": lambda: scene.old.moving.take_back(scene.family),
        "pass": lambda: scene.above.transfers.pass_on(move, "79.002"),
        "reopen": lambda: scene.above.transfers.reopen(move),
    }
    deeds[what]()


def undo(undoing):
    """Take the last answer back with Ctrl+Z."""
    last = next(iter(undoing.done), None)
    if last is not None and last.action.startswith("household"):
        undoing.undo(last)


def play(folder, acts):
    """Let people act in some order, let everybody meet, then look whether a household is silent."""
    scene = made_in(folder)
    scene.twin = a_family(scene.main, "Phạm Văn Bính", village_id=scene.places[0])
    for what, which in acts:
        with suppress(AppError):
            act(scene, what, which)
    everybody(scene)
    agree(scene)
    settle(scene.main.conflicts)
    everybody(scene)
    agree(scene)
    check_nobody_is_silent(scene)
    close(scene)


def everybody(scene):
    for _turn in range(2):
        meet(scene.meeting, scene.main, scene.second)
        for pc in (scene.old, scene.main, scene.second):
            deliver(scene, pc)


def agree(scene):
    """Both PCs show the same, and the receiving office shows what they answered."""
    assert digest(scene.main) == digest(scene.second)
    shown = [
        [(one.state, one.name, one.family_id) for one in pc.arriving.listed()]
        for pc in (scene.main, scene.second)
    ]
    assert shown[0] == shown[1]
    for pc in (scene.old, scene.main, scene.above):
        assert pc.history.verify().ok
    said = {one.state for one in scene.above.transfers.listed()}
    heard = {one.state for one in scene.main.arriving.listed()}
    if heard & {ArrivalState.ACCEPTED, ArrivalState.SAME}:
        assert said & {TransferState.ACCEPTED, TransferState.RETURNED}
    if ArrivalState.DISPUTED in heard:
        assert TransferState.DISPUTED in said


def check_nobody_is_silent(scene):
    """Whoever was taken over stands once in the register and in the list, and nobody else does."""
    office = scene.main
    answered = {one.state: one.family_id for one in office.arriving.listed()}
    assert ArrivalState.DISPUTED not in answered
    came = {answered[one] for one in (ArrivalState.ACCEPTED, ArrivalState.SAME) if one in answered}
    merged = {one.second: one.first for one in office.duplicates.decided() if one.verdict.merged}
    listed = {one.id for one in office.register.page(FamilyQuery())}
    assert listed == came | {merged.get(scene.twin, scene.twin)}
    for one in listed:
        titles = [year.year for year in office.register.family(one).years if year.stated_by]
        assert titles == ([YEAR - 1] if one in came else [])


@given(ACTS)
@settings(max_examples=6, phases=(Phase.explicit, Phase.generate))
@example([("accept", 0), ("meet", 0), ("take_back", 0), ("accept", 0), ("take_back", 1)])
def test_whatever_two_pcs_and_three_offices_do_they_agree_and_nobody_is_silent(acts):
    with TemporaryDirectory() as folder:
        play(Path(folder), acts)


@pytest.mark.nightly
@given(ACTS)
@settings(max_examples=150)
def test_many_more_histories_of_two_pcs_and_three_offices(acts):
    with TemporaryDirectory() as folder:
        play(Path(folder), acts)
