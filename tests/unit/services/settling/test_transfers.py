"""A household moves to another commune: passed on above, taken over or refused, and heard of below."""

import datetime as dt
from types import SimpleNamespace

import pytest

from desktop.domain.subjects import SubjectKind
from desktop.services.failures import NameMissing, VillageUnknown, WrongRole
from desktop.services.register.families import FamilyQuery
from desktop.services.register.life import NewHousehold
from desktop.services.settling.arriving import ArrivalState
from desktop.services.settling.failures import ArrivalAnswered, ArrivalInUse, TransferUnknown
from desktop.services.settling.transfers import TransferState
from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    a_family,
    an_office,
    at,
    decided,
    enrolled,
    registered,
    scored,
)
from tests.rawdata import acts

pytestmark = pytest.mark.engines

DAY = dt.date(YEAR, 10, 5)
HEAD = "Phạm Văn Bình"


@pytest.fixture
def three(tmp_path, opened, receiver):
    """Two communes of one receiving office; a household with two titles left the first one."""
    old, new = (
        opened(an_office(tmp_path, code=code, name=name))
        for code, name in (("79.001", "Xã Bình Hòa"), ("79.002", "Xã Đông Hà"))
    )
    for commune in (old, new):
        enrolled(commune, receiver, tmp_path)
    place = new.register.add_village("Thôn Thượng")
    family = a_family(old, HEAD, address="Số 5", member_count=4, phone="0912345678")
    for year in (YEAR - 2, YEAR - 1):
        registered(old, year)
        scored(old, [family], year=year)
        decided(old, f"{year}/QĐ", year)
    for commune in (old, new):
        deliver(commune, receiver, tmp_path)
    old.moving.leave(family, "Xã Đông Hà, tỉnh Đồng Tháp", DAY)
    deliver(old, receiver, tmp_path)
    return SimpleNamespace(
        old=old, new=new, above=receiver, folder=tmp_path, family=family, place=place
    )


def deliver(commune, receiver, folder):
    """Send what is new, take the receipt."""
    package = commune.exchange.send(folder / f"{commune.office.code}.skh", everything=True)
    (result,) = receiver.reception.receive(package.files, folder)
    assert result.accepted, result
    commune.reception.receive([result.receipt])


def answer_all(three):
    """Write every receipt that is due, and let the communes take theirs."""
    given = three.above.reception.answers.give_all(three.folder)
    for one in given:
        commune = three.old if one.code == three.old.office.code else three.new
        (result,) = commune.reception.receive([one.path])
        assert result.accepted, result
    return [one.code for one in given]


def passed_on(three):
    """Pass the household on; returns its move."""
    (line,) = three.above.transfers.listed()
    three.above.transfers.pass_on(line.move_id, "79.002")
    answer_all(three)
    return line.move_id


def state(three):
    (line,) = three.above.transfers.listed()
    return line.state


def test_the_words_of_the_old_commune_are_proposed_and_a_person_passes_it_on(three):
    (line,) = three.above.transfers.listed()
    assert (line.state, line.proposal.name) == (TransferState.OPEN, "Xã Đông Hà")
    assert (line.name, line.from_office, line.village) == (HEAD, "Xã Bình Hòa", "Thôn Đông")
    assert three.new.arriving.waiting() == 0
    with acts(three.above, "transfer.pass"):
        assert three.above.transfers.pass_all() == 1
    (line,) = three.above.transfers.listed()
    assert (line.state, line.to.code, line.told) == (TransferState.PASSED, "79.002", False)
    assert answer_all(three) == ["79.001", "79.002"]
    (line,) = three.above.transfers.listed()
    assert (line.told, line.days) == (True, 0)
    assert answer_all(three) == []


def test_the_slip_states_who_comes_and_with_what(three):
    passed_on(three)
    (line,) = three.new.arriving.listed()
    slip = line.slip
    assert (line.state, three.new.arriving.waiting()) == (ArrivalState.WAITING, 1)
    assert (slip.head_name, slip.address, slip.village) == (HEAD, "Số 5", "Thôn Đông")
    assert (slip.office.name, slip.family, slip.member_count) == ("Xã Bình Hòa", three.family, 4)
    assert [(one.year, one.number) for one in slip.titles] == [
        (YEAR - 1, f"{YEAR - 1}/QĐ"), (YEAR - 2, f"{YEAR - 2}/QĐ"),
    ]  # fmt: skip
    assert slip.moved_on == DAY.isoformat()


def test_an_older_receipt_that_comes_late_brings_no_older_slips_back(three):
    empty, full = (three.folder / name for name in ("trống", "có hộ"))
    for folder in (empty, full):
        folder.mkdir()
    three.new.register.add_village("Thôn Sau")
    package = three.new.exchange.send(three.folder / "sau.skh", everything=True)
    (result,) = three.above.reception.receive(package.files, empty)
    move = three.above.transfers.listed()[0].move_id
    three.above.transfers.pass_on(move, "79.002")
    given = three.above.reception.answers.give_all(full)
    (slip,) = (one.path for one in given if one.code == three.new.office.code)

    def taken(receipt):
        (one,) = three.new.reception.receive([receipt])
        assert one.accepted
        return three.new.arriving.waiting(), one.facts.get("late", False)

    assert taken(slip) == (1, False)
    assert taken(slip) == (1, False)
    assert taken(result.receipt) == (1, True)
    three.above.transfers.reopen(move)
    assert answer_all(three) == ["79.001", "79.002"]
    assert three.new.arriving.waiting() == 0
    assert taken(slip) == (0, True)


def test_it_is_taken_over_as_one_act_and_both_offices_hear_of_it(three):
    move = passed_on(three)
    with acts(three.new, "household.arrive"):
        family = three.new.arriving.accept(move, three.place, " Số  8 ")
    found = three.new.register.family(family)
    assert (found.head_name, found.village, found.address) == (HEAD, "Thôn Thượng", "Số 8")
    assert [(one.year, one.recognised, one.stated_by) for one in found.years] == [
        (YEAR - 1, True, "Xã Bình Hòa"), (YEAR - 2, True, "Xã Bình Hòa"),
    ]  # fmt: skip
    deliver(three.new, three.above, three.folder)
    assert state(three) is TransferState.ACCEPTED
    assert answer_all(three) == ["79.001"]
    passage = three.old.arriving.left()[move]
    assert (passage.state, passage.office) == (TransferState.ACCEPTED, "Xã Đông Hà")
    (line,) = three.new.arriving.listed()
    assert (line.state, line.name, line.family_id) == (ArrivalState.ACCEPTED, HEAD, family)


def test_years_running_survive_the_move(three):
    family = three.new.arriving.accept(passed_on(three), three.place)
    registered(three.new)
    scored(three.new, [family])
    (candidate,) = three.new.recognition.qualify(SubjectKind.FAMILY, YEAR).qualified
    assert candidate.streak == 3
    deliver(three.new, three.above, three.folder)


def test_a_commune_is_offered_the_places_it_has_heard_of(three):
    assert three.new.moving.places() == []
    passed_on(three)
    assert three.new.moving.places() == ["Xã Bình Hòa"]
    assert three.old.moving.places() == ["Xã Đông Hà", "Xã Đông Hà, tỉnh Đồng Tháp"]


def test_it_is_refused_with_a_reason_that_travels_back(three):
    move = passed_on(three)
    with acts(three.new), pytest.raises(NameMissing):
        three.new.arriving.refuse(move, "  ")
    with acts(three.new, "household.refuse"):
        three.new.arriving.refuse(move, "Hộ ở phường Đông Hà, không phải xã")
    deliver(three.new, three.above, three.folder)
    (line,) = three.above.transfers.listed()
    assert (line.state, line.waits_here) == (TransferState.REFUSED, True)
    assert line.reason == "Hộ ở phường Đông Hà, không phải xã"
    answer_all(three)
    assert three.old.arriving.left()[move].reason == line.reason
    three.old.moving.take_back(three.family)
    deliver(three.old, three.above, three.folder)
    assert three.above.transfers.listed() == []
    answer_all(three)
    assert (three.old.arriving.left(), three.new.arriving.waiting()) == ({}, 0)


def test_a_household_that_stands_in_the_register_already_is_linked(three):
    twin = a_family(three.new, HEAD, address="Số 5")
    near = a_family(three.new, "Phạm Văn Bính")
    a_family(three.new, "Lê Thị Mai", address="Số 5")
    move = passed_on(three)
    assert [one.id for one in three.new.arriving.alike(move)] == [twin, near]
    with acts(three.new, "household.arrive"):
        three.new.arriving.join(move, twin)
    assert three.new.register.count(FamilyQuery()) == 3
    assert [one.recognised for one in three.new.register.family(twin).years] == [True, True]
    three.new.arriving.take_back(move)
    assert three.new.register.family(twin).years == ()
    assert not three.new.register.family(twin).gone


def test_an_answer_is_taken_back_at_the_desk_or_by_the_register(three):
    move = passed_on(three)
    first = three.new.arriving.accept(move, three.place)
    with acts(three.new, "household.unanswer"):
        three.new.arriving.take_back(move)
    assert (three.new.register.family(first).gone, three.new.arriving.waiting()) == (True, 1)
    second = three.new.arriving.accept(move, three.place)
    deed = three.new.undoing.done[0]
    three.new.undoing.undo(deed)
    assert (three.new.register.family(second).gone, three.new.arriving.waiting()) == (True, 1)
    three.new.undoing.redo(three.new.undoing.undone[0])
    assert (three.new.register.family(second).gone, three.new.arriving.waiting()) == (False, 0)
    three.new.arriving.take_back(move)
    three.new.arriving.refuse(move, "Không có hộ này")
    three.new.arriving.take_back(move)
    assert three.new.arriving.waiting() == 1
    with acts(three.new), pytest.raises(TransferUnknown):
        three.new.arriving.take_back(move)


def test_a_family_that_was_worked_on_does_not_simply_go_again(three):
    move = passed_on(three)
    three.new.arriving.accept(move, three.place)
    registered(three.new)
    with acts(three.new), pytest.raises(ArrivalInUse):
        three.new.arriving.take_back(move)


def test_a_slip_that_comes_twice_changes_nothing(three):
    move = passed_on(three)
    three.new.arriving.accept(move, three.place)
    deliver(three.new, three.above, three.folder)
    three.new.reception.receive(sorted(three.folder.glob("bien-nhan-79.002-*.skh")))
    assert three.new.arriving.waiting() == 0
    with acts(three.new), pytest.raises(ArrivalAnswered):
        three.new.arriving.accept(move, three.place)
    assert three.new.register.count(FamilyQuery()) == 1


def test_who_takes_a_leaving_back_that_was_answered_is_shown_as_a_contradiction(three):
    move = passed_on(three)
    family = three.new.arriving.accept(move, three.place)
    three.old.moving.take_back(three.family)
    for commune in (three.old, three.new):
        deliver(commune, three.above, three.folder)
    (line,) = three.above.transfers.listed()
    assert (line.state, line.by, line.waits_here) == (
        TransferState.RETURNED, ("Xã Đông Hà",), True,
    )  # fmt: skip
    answer_all(three)
    assert three.old.arriving.left()[move].state is TransferState.RETURNED
    assert not three.old.register.family(three.family).gone
    assert not three.new.register.family(family).gone


def test_a_leaving_that_is_taken_back_before_it_was_answered_is_no_longer_sent(three):
    passed_on(three)
    three.old.moving.take_back(three.family)
    deliver(three.old, three.above, three.folder)
    assert answer_all(three) == ["79.002"]
    assert three.new.arriving.listed() == []
    assert three.old.arriving.left() == {}


def test_the_new_commune_erases_and_the_answer_stands(three):
    move = passed_on(three)
    family = three.new.arriving.accept(move, three.place)
    deliver(three.new, three.above, three.folder)
    three.new.erasing.erase(family)
    deliver(three.new, three.above, three.folder)
    assert state(three) is TransferState.ACCEPTED
    answer_all(three)
    (line,) = three.new.arriving.listed()
    assert (line.state, line.family_id, line.name) == (ArrivalState.ACCEPTED, None, "")
    assert three.new.arriving.waiting() == 0
    for office in (three.new, three.above):
        assert office.history.verify().ok


def test_the_old_commune_erases_and_the_slip_goes(three):
    other = a_family(three.old, "Lê Thị Mai")
    three.old.moving.leave(other, "Xã Đông Hà", DAY)
    deliver(three.old, three.above, three.folder)
    assert three.above.transfers.pass_all() == 2
    answer_all(three)
    assert three.new.arriving.waiting() == 2
    three.old.erasing.erase(other)
    deliver(three.old, three.above, three.folder)
    answer_all(three)
    assert [one.name for one in three.new.arriving.listed()] == [HEAD]
    for office in (three.old, three.above):
        assert office.history.verify().ok


def test_a_household_that_was_sent_to_the_wrong_commune_is_passed_on_to_another(three, opened):
    third = opened(an_office(three.folder, code="79.003", name="Phường Đông Hà"))
    enrolled(third, three.above, three.folder)
    move = passed_on(three)
    three.new.arriving.refuse(move, "Hộ ở phường")
    deliver(three.new, three.above, three.folder)
    three.above.transfers.pass_on(move, "79.003")
    (line,) = three.above.transfers.listed()
    assert (line.state, line.to.name, line.reason) == (TransferState.PASSED, "Phường Đông Hà", "")
    three.above.reception.answers.give_all(three.folder)
    third.reception.receive(sorted(three.folder.glob("bien-nhan-79.003-*.skh")))
    assert third.arriving.waiting() == 1
    with acts(three.above, "transfer.reopen"):
        three.above.transfers.reopen(move)
    assert three.above.transfers.listed()[0].state is TransferState.OPEN


def test_a_commune_that_was_merged_and_takes_no_receipts_is_named(three):
    move = passed_on(three)
    three.above.trust.revoking.revoke(three.new.writer, reason="xã sáp nhập")
    (line,) = three.above.transfers.listed()
    assert (line.state, line.waits_here) == (TransferState.STRAY, True)
    assert [one.code for one in three.above.transfers.destinations()] == ["79.001"]
    with acts(three.above), pytest.raises(TransferUnknown):
        three.above.transfers.pass_on(move, "79.002")


def test_how_long_nobody_answers_is_counted(three):
    passed_on(three)
    three.above._core.clock = at(31, 12)
    (line,) = three.above.transfers.listed()
    assert (line.state, line.days, line.waits_here) == (TransferState.PASSED, 40, False)


def test_another_province_stays_words(three):
    (line,) = three.above.transfers.listed()
    three.above.transfers.keep_outside(line.move_id)
    assert state(three) is TransferState.OUTSIDE
    answer_all(three)
    assert three.new.arriving.listed() == []
    assert three.old.arriving.left()[line.move_id].state is TransferState.OUTSIDE


def test_what_cannot_be_is_refused(three):
    move = passed_on(three)
    with acts(three.new), pytest.raises(VillageUnknown):
        three.new.arriving.accept(move, three.old.register.villages()[0].id)
    with acts(three.new), pytest.raises(TransferUnknown):
        three.new.arriving.accept(three.family, three.place)
    with acts(three.above), pytest.raises(TransferUnknown):
        three.above.transfers.pass_on(move, "79.001")
    with acts(three.new), pytest.raises(WrongRole):
        three.new.transfers.pass_all()


def test_titles_of_a_former_commune_go_on_with_who_splits_off(three):
    family = three.new.arriving.accept(passed_on(three), three.place)
    child = three.new.life.split(family, NewHousehold("Phạm Văn Cường")).family_id
    registered(three.new)
    scored(three.new, [family, child])
    qualified = three.new.recognition.qualify(SubjectKind.FAMILY, YEAR).qualified
    assert {one.subject_id: one.streak for one in qualified} == {family: 3, child: 3}
    titles = [one for one in three.new.register.family(child).years if one.recognised]
    assert {(one.brought, one.stated_by) for one in titles} == {(True, "Xã Bình Hòa")}


def test_the_slip_of_who_split_off_states_what_it_brought_along(three):
    origin = a_family(three.old, "Lê Văn Gốc")
    registered(three.old, YEAR - 1)
    scored(three.old, [origin], year=YEAR - 1)
    decided(three.old, "9/QĐ", YEAR - 1, [origin])
    child = three.old.life.split(origin, NewHousehold("Lê Văn Con"), DAY).family_id
    three.old.moving.leave(child, "Xã Đông Hà", DAY)
    deliver(three.old, three.above, three.folder)
    line = next(one for one in three.above.transfers.listed() if one.name == "Lê Văn Con")
    three.above.transfers.pass_on(line.move_id, "79.002")
    answer_all(three)
    (title,) = three.new.arriving.line(line.move_id).slip.titles
    assert (title.year, title.number, title.office) == (YEAR - 1, "9/QĐ", "Xã Bình Hòa")
    assert title.rating


def merged(three, opened):
    """A third commune, which takes over the one that the household was passed on to."""
    third = opened(an_office(three.folder, code="79.003", name="Xã Tân Lập"))
    enrolled(third, three.above, three.folder)
    three.above.mergers.note(three.new.office.code, third.office.code)
    copy = three.new.backups.make(three.folder / "dong-ha.skhbak").path
    third.takeover.take(copy, OFFICER, PASSWORD)
    deliver(third, three.above, three.folder)
    return third


def test_what_a_commune_took_over_goes_on_where_it_was_merged_into(three, opened):
    move = passed_on(three)
    family = three.new.arriving.accept(move, three.place)
    deliver(three.new, three.above, three.folder)
    third = merged(three, opened)
    (given,) = three.above.reception.answers.give_all(three.folder)
    three.old.reception.receive([given.path])
    assert three.old.arriving.left()[move].office == "Xã Tân Lập"
    (line,) = third.arriving.listed()
    assert (line.state, line.family_id) == (ArrivalState.ACCEPTED, family)
    three.old.moving.take_back(three.family)
    deliver(three.old, three.above, three.folder)
    assert state(three) is TransferState.RETURNED
    third.arriving.take_back(move)
    deliver(third, three.above, three.folder)
    assert three.above.transfers.listed() == []
    assert third.register.family(family).gone


def test_a_household_that_waited_is_passed_on_to_where_the_commune_was_merged_into(three, opened):
    move = passed_on(three)
    three.new.arriving.refuse(move, "Không có ở đây.")
    third = merged(three, opened)
    three.above.transfers.pass_on(move, third.office.code)
    given = three.above.reception.answers.give_all(three.folder)
    assert [one.code for one in given] == [three.old.office.code, third.office.code]
    third.reception.receive([given[1].path])
    third.arriving.accept(move, third.register.villages()[0].id)
    deliver(third, three.above, three.folder)
    assert state(three) is TransferState.ACCEPTED
