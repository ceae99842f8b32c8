"""Two PCs of one office: taken in by the main one, and holding the same ever after."""

import pytest

from desktop.db.exchange import peers
from desktop.services.exchange.failures import MainPcMissing, OnlyMainPc
from desktop.services.register.families import FamilyQuery
from desktop.services.trust.failures import FingerprintDiffers
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason
from tests.builders import (
    a_family,
    a_receiver,
    a_second_pc,
    an_office,
    enrolled,
    joined,
    registered,
    with_families,
)
from tests.sync.meeting import digest, meet


@pytest.fixture
def main(tmp_path, opened):
    """The main PC of a commune with three families."""
    commune = opened(an_office(tmp_path))
    commune.pcs.rename("Máy Văn phòng")
    with_families(commune, 3)
    registered(commune)
    return commune


@pytest.fixture
def second(tmp_path, opened, main):
    """A laptop that was just set up with the main PC's file; nobody has compared its key yet."""
    return opened(a_second_pc(main, tmp_path))


def test_a_second_pc_receives_everything_the_main_pc_holds(main, second, tmp_path):
    joined(second, main, tmp_path)
    meet(tmp_path, main, second)
    assert digest(main) == digest(second)
    here, there = ([*pc.register.page(FamilyQuery())] for pc in (main, second))
    assert here == there
    whole = [pc.register.family(here[0].id) for pc in (main, second)]
    assert whole[0].phone == whole[1].phone != ""
    assert second.history.verify().ok
    assert second.conflicts.open() == main.conflicts.open() == []


def test_what_is_done_on_either_pc_reaches_the_other(main, second, tmp_path):
    joined(second, main, tmp_path)
    meet(tmp_path, main, second)
    a_family(main, "Lê Thị Ánh", phone="0912345678")
    a_family(second, "Trần Văn Bảy", identity_number="001090000001")
    meet(tmp_path, main, second)
    assert digest(main) == digest(second)
    assert main.register.count(FamilyQuery()) == second.register.count(FamilyQuery()) == 5
    (found,) = [one for one in main.register.page(FamilyQuery()) if "Bảy" in one.name]
    assert main.register.family(found.id).identity_number == "001090000001"


def test_each_pc_is_known_to_the_other_by_its_name(main, second, tmp_path):
    joined(second, main, tmp_path)
    meet(tmp_path, main, second)
    assert [(one.name, one.here, one.main) for one in main.pcs.listed()] == [
        ("Máy Văn phòng", True, True), ("Máy xách tay", False, False),
    ]  # fmt: skip
    assert [(one.name, one.here, one.main) for one in second.pcs.listed()] == [
        ("Máy xách tay", True, False), ("Máy Văn phòng", False, True),
    ]  # fmt: skip


def test_a_pc_keeps_its_name_when_its_key_changes(main, tmp_path, opened):
    receiver = opened(a_receiver(tmp_path))
    enrolled(main, receiver, tmp_path)
    main.trust.succession.rotate(tmp_path / "doi.skh")
    asked = receiver.trust.desk.lay(tmp_path / "doi.skh")
    receiver.trust.desk.grant(asked.key, tmp_path / "cap.skh")
    main.trust.accept(tmp_path / "cap.skh")
    assert main.pcs.name() == "Máy Văn phòng"
    assert main.pcs.is_main()


def test_a_pc_is_not_taken_in_when_the_fingerprint_differs(main, second, tmp_path):
    second.pcs.request(tmp_path / "xin.skh", "Máy xách tay")
    with pytest.raises(FingerprintDiffers):
        main.pcs.grant(tmp_path / "xin.skh", tmp_path / "cap.skh", main.trust.fingerprint())
    assert len(main.pcs.listed()) == 1
    assert not (tmp_path / "cap.skh").exists()


def test_what_lies_in_the_folder_cannot_be_read_before_the_main_pc_takes_a_pc_in(
    main, second, tmp_path, opened
):
    third = opened(a_second_pc(main, tmp_path, "third"))
    joined(second, main, tmp_path)
    meet(tmp_path, main, second)
    result = third.sharing.sync(tmp_path)
    assert (result.applied, result.granted, result.taken) == (0, False, [])
    assert third.register.count(FamilyQuery()) == 0


def test_a_third_pc_hears_of_the_second_through_the_folder(main, second, tmp_path, opened):
    third = opened(a_second_pc(main, tmp_path, "third"))
    joined(second, main, tmp_path)
    meet(tmp_path, main, second)
    joined(third, main, tmp_path, "Máy Thôn 5")
    a_family(second, "Lê Thị Ánh")
    meet(tmp_path, main, second, third)
    assert len({digest(pc) for pc in (main, second, third)}) == 1
    assert {one.name for one in third.pcs.listed()} == {
        "Máy Thôn 5", "Máy Văn phòng", "Máy xách tay",
    }  # fmt: skip
    a_family(third, "Đỗ Thị Năm")
    third.sharing.sync(tmp_path)
    assert second.sharing.sync(tmp_path).received == {third.writer: 1}  # without the main PC


def test_only_the_main_pc_adds_others(main, second, tmp_path):
    with pytest.raises(OnlyMainPc):
        second.pcs.invite(tmp_path / "moi.skh")
    with pytest.raises(MainPcMissing):
        main.pcs.request(tmp_path / "xin.skh", "Máy khác")


def test_the_file_for_a_new_pc_is_no_receiving_office_s_invitation(main, tmp_path, opened):
    main.pcs.invite(tmp_path / "may.skh")
    other = opened(an_office(tmp_path, code="79.999"))
    with pytest.raises(PackageRefused) as refused:
        other.trust.invitations.take(tmp_path / "may.skh")
    assert refused.value.reason is Reason.WRONG_KIND
    assert other.trust.receiver() is None


def test_a_file_of_another_commune_s_main_pc_sets_nothing_up_here(main, tmp_path, opened):
    main.pcs.invite(tmp_path / "may.skh")
    other = opened(an_office(tmp_path, code="79.999"))
    with pytest.raises(PackageRefused) as refused:
        other.pcs.take_invitation(tmp_path / "may.skh")
    assert refused.value.reason is Reason.SENDER_OUT_OF_SCOPE


def test_the_same_field_written_on_both_pcs_waits_for_a_person(main, second, tmp_path):
    joined(second, main, tmp_path)
    meet(tmp_path, main, second)
    family = main.register.page(FamilyQuery())[0].id
    main.register.edit_family(family, head_name="Lê Văn Một")
    second.register.edit_family(family, head_name="Lê Văn Hai")
    meet(tmp_path, main, second)
    (here,), (there,) = main.conflicts.open(), second.conflicts.open()
    assert here.id == there.id
    main.conflicts.resolve(here.id, "Lê Văn Hai")
    meet(tmp_path, main, second)
    assert second.conflicts.open() == []
    assert second.register.family(family).head_name == "Lê Văn Hai"


def test_the_main_pc_sends_what_every_pc_wrote_and_all_hear_the_answer(
    main, second, tmp_path, opened
):
    receiver = opened(a_receiver(tmp_path))
    enrolled(main, receiver, tmp_path)
    joined(second, main, tmp_path)
    meet(tmp_path, main, second)
    family = a_family(second, "Trần Văn Bảy", phone="0987654321")
    meet(tmp_path, main, second)
    out = tmp_path / "gửi"
    out.mkdir()
    sent = main.exchange.send(out)
    assert set(sent.ranges) == {main.writer, second.writer}
    (result,) = receiver.reception.receive(sent.files, out)
    assert (result.accepted, result.reason) == (True, None)
    assert receiver.register.family(family).head_name == "Trần Văn Bảy"
    assert receiver.register.family(family).phone == ""
    assert second.exchange.unsent().changes > 0
    main.reception.receive([result.receipt])
    assert main.exchange.unsent().changes == 0
    meet(tmp_path, main, second)
    assert second.exchange.unsent().changes == 0
    with second._core.database.read() as session:
        assert peers.receiver(session).acknowledged[second.writer] > 0


def test_a_second_pc_can_send_for_the_main_one(main, second, tmp_path, opened):
    receiver = opened(a_receiver(tmp_path))
    enrolled(main, receiver, tmp_path)
    joined(second, main, tmp_path)
    meet(tmp_path, main, second)
    out = tmp_path / "gửi"
    out.mkdir()
    (result,) = receiver.reception.receive(second.exchange.send(out).files, out)
    assert (result.accepted, result.reason) == (True, None)
    second.reception.receive([result.receipt])
    meet(tmp_path, second, main)
    assert main.exchange.unsent().changes == second.exchange.unsent().changes == 0
