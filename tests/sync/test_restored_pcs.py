"""PCs that come back from an old backup, and copies: what was theirs returns, forks are found."""

from desktop.services.register.families import FamilyQuery
from desktop.sync.reasons import Reason
from tests.builders import a_family, a_receiver, a_second_pc, an_office, enrolled, entered, joined
from tests.builders import with_families as many
from tests.sync.meeting import digest, kept, meet


def test_a_restored_main_pc_gets_its_own_later_work_back(pcs, folder, tmp_path, opened):
    main, second = pcs
    backup = kept(main, tmp_path / "backup")
    family = a_family(main, "Lê Thị Ánh", phone="0912345678")
    meet(folder, main, second)
    restored = opened(entered(backup, tmp_path / "state"))
    assert (restored.renewed, restored.pcs.joined()) == (True, True)
    meet(folder, restored, second)
    assert restored.register.family(family).phone == "0912345678"
    assert digest(restored) == digest(second)
    a_family(restored, "Trần Văn Bảy")
    meet(folder, restored, second)
    assert [one.writer for one in second.pcs.listed() if one.main and one.state == "enrolled"] == [
        restored.writer
    ]
    assert second.register.count(FamilyQuery()) == 5
    assert second.history.verify().ok
    assert restored.history.verify().ok


def test_a_restored_main_pc_still_adds_pcs(pcs, folder, tmp_path, opened):
    main, second = pcs
    restored = opened(entered(kept(main, tmp_path / "backup"), tmp_path / "state"))
    third = opened(a_second_pc(restored, tmp_path, "third"))
    joined(third, restored, tmp_path, "Máy Thôn 5")
    meet(folder, restored, second, third)
    assert len({digest(pc) for pc in (restored, second, third)}) == 1


def test_a_restored_second_pc_is_taken_in_again_and_gets_its_own_later_work_back(
    pcs, folder, tmp_path, opened
):
    main, second = pcs
    backup = kept(second, tmp_path / "backup")
    family = a_family(second, "Lê Thị Ánh", identity_number="001090000001")
    meet(folder, main, second)
    restored = opened(entered(backup, tmp_path / "state"))
    assert (restored.renewed, restored.pcs.joined(), restored.pcs.name()) == (
        True, False, "Máy xách tay",
    )  # fmt: skip
    assert restored.sharing.sync(folder).granted is False
    joined(restored, main, tmp_path)
    meet(folder, main, restored)
    assert restored.register.family(family).identity_number == "001090000001"
    assert digest(restored) == digest(main)
    states = {one.writer: one.state for one in main.pcs.listed()}
    assert (states[second.writer], states[restored.writer]) == ("replaced", "enrolled")


def test_what_still_lies_in_the_folder_comes_back_before_anybody_is_asked(
    pcs, folder, tmp_path, opened
):
    _main, second = pcs
    backup = kept(second, tmp_path / "backup")
    family = a_family(second, "Lê Thị Ánh")
    second.sharing.sync(folder)  # no other PC has read it yet
    restored = opened(entered(backup, tmp_path / "state"))
    assert restored.sharing.sync(folder).applied == 1
    assert restored.register.family(family).head_name == "Lê Thị Ánh"


def test_an_older_file_that_nobody_noticed_goes_on_from_where_its_own_work_ended(
    pcs, folder, tmp_path, opened
):
    main, second = pcs
    backup = kept(second, tmp_path / "backup")
    a_family(second, "Lê Thị Ánh")
    second.sharing.sync(folder)
    older = opened(entered(backup, None))
    assert older.writer == second.writer
    assert older.sharing.sync(folder).applied == 1
    a_family(older, "Lê Văn Bình")
    meet(folder, main, older)
    assert main.register.count(FamilyQuery()) == 5
    assert digest(main) == digest(older)
    assert older.history.verify().ok


def test_a_package_once_sent_to_the_receiving_office_gives_the_work_back(tmp_path, opened):
    receiver, main = opened(a_receiver(tmp_path)), opened(an_office(tmp_path))
    enrolled(main, receiver, tmp_path)
    many(main, 2)
    backup = kept(main, tmp_path / "backup")
    family = a_family(main, "Lê Thị Ánh", phone="0912345678")
    (sent,) = main.exchange.send(tmp_path).files
    restored = opened(entered(backup, tmp_path / "state"))
    (result,) = restored.reception.receive([sent])
    assert (result.accepted, result.reason) == (True, None)
    assert restored.register.family(family).head_name == "Lê Thị Ánh"
    assert restored.history.verify().ok
    a_family(restored, "Trần Văn Bảy")
    (later,) = receiver.reception.receive(restored.exchange.send(tmp_path / "backup").files)
    assert (later.accepted, later.reason) == (True, None)
    assert receiver.register.count(FamilyQuery()) == 4


def test_an_own_package_is_no_news_to_the_pc_that_wrote_it(tmp_path, opened):
    receiver, main = opened(a_receiver(tmp_path)), opened(an_office(tmp_path))
    enrolled(main, receiver, tmp_path)
    many(main, 2)
    (result,) = main.reception.receive(main.exchange.send(tmp_path).files)
    assert (result.accepted, result.reason) == (False, Reason.OTHER_RECIPIENT)


def test_two_pcs_under_one_name_are_found_by_the_third_which_keeps_what_both_wrote(
    pcs, folder, tmp_path, opened
):
    main, second = pcs
    copy = opened(entered(kept(second, tmp_path / "copy"), None))  # nobody noticed
    assert copy.writer == second.writer
    a_family(second, "Lê Thị Ánh")
    a_family(copy, "Lê Văn Bình")
    second.sharing.sync(folder)
    main.sharing.sync(folder)
    (at_copy,) = copy.sharing.sync(folder).told
    joined(copy, main, tmp_path, "Máy nhân bản")
    copy.sharing.sync(folder)
    (at_main,) = main.sharing.sync(folder).told
    assert (at_copy.reason, at_copy.facts["renewed"]) == (Reason.FORK, True)
    assert (at_main.reason, at_main.facts["renewed"]) == (Reason.FORK, False)
    assert copy.writer != second.writer
    assert copy.register.count(FamilyQuery()) == main.register.count(FamilyQuery()) == 5
    for pc in (main, copy):
        assert pc.history.verify().ok
