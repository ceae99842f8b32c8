"""The exchange folder: read in any order and as often as one likes, whatever happens to it."""

import random
import shutil

import pytest

from desktop.progress import Cancelled
from desktop.services.failures import FolderMissing, WrongRole
from desktop.services.register.families import FamilyQuery
from desktop.services.sharing.failures import ExchangeFolderUnset
from tests.builders import a_family, a_receiver, a_second_pc, an_office, joined, with_families
from tests.mounts import frozen, small
from tests.sync.meeting import digest, meet


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def data_files(folder):
    return [path for path in folder.glob("*.skh") if not path.stem.endswith("-may")]


def test_meeting_again_writes_and_takes_nothing(pcs, folder):
    before = files(folder)
    for pc in pcs:
        result = pc.sharing.sync(folder)
        assert (result.applied, result.written, result.taken) == (0, 0, [])
    assert files(folder) == before


def test_what_everybody_holds_does_not_stay_in_the_folder(pcs, folder):
    main, second = pcs
    assert data_files(folder) == []
    a_family(main, "Lê Thị Ánh")
    main.sharing.sync(folder)
    (written,) = data_files(folder)
    second.sharing.sync(folder)
    assert written.exists()  # the second PC did not write it
    main.sharing.sync(folder)
    assert data_files(folder) == []


def test_files_that_others_put_there_stay(pcs, folder):
    main, second = pcs
    strange = {"bảng điểm.xlsx": b"PK", "thư mời.skh": b"not a package"}
    for name, content in strange.items():
        (folder / name).write_bytes(content)
    a_family(main, "Lê Thị Ánh")
    meet(folder, main, second)
    assert {name: (folder / name).read_bytes() for name in strange} == strange
    assert digest(main) == digest(second)


@pytest.mark.parametrize("seed", range(4))
def test_files_are_taken_in_any_order(pcs, folder, tmp_path, seed):
    main, second = pcs
    chance = random.Random(seed)
    for turn in range(8):
        a_family(chance.choice(pcs), f"Lê Văn Sáu {turn}")
        chance.choice(pcs).sharing.sync(folder)
    one_by_one = tmp_path / "từng tệp"
    one_by_one.mkdir()
    found = sorted(folder.glob("*.skh"))
    chance.shuffle(found)
    for path in found:
        shutil.copy(path, one_by_one)
        for pc in pcs:
            pc.sharing.sync(one_by_one)
    meet(folder, *pcs)
    assert digest(main) == digest(second)
    assert main.register.count(FamilyQuery()) == 11
    assert all(pc.history.verify().ok for pc in pcs)


def test_many_small_files_become_one_again(pcs, folder):
    main, second = pcs
    for turn in range(12):
        a_family(main, f"Lê Văn Sáu {turn}")
        main.sharing.sync(folder)
    assert len(data_files(folder)) < 12
    assert second.sharing.sync(folder).applied == 12
    assert digest(main) == digest(second)


def test_a_file_that_was_lost_from_the_folder_is_written_again(pcs, folder):
    main, second = pcs
    a_family(main, "Lê Thị Ánh")
    main.sharing.sync(folder)
    for path in data_files(folder):
        path.unlink()
    assert main.sharing.sync(folder).written == 1
    assert second.sharing.sync(folder).applied == 1


@pytest.mark.parametrize("kept", [0, 1, 300, -1])
def test_a_file_that_is_still_being_copied_waits_and_is_not_put_aside(pcs, folder, kept):
    main, second = pcs
    a_family(main, "Lê Thị Ánh")
    main.sharing.sync(folder)
    (path,) = data_files(folder)
    whole = path.read_bytes()
    path.write_bytes(whole[:kept])
    result = second.sharing.sync(folder)
    assert (result.pending, result.refused, result.applied) == ([path.name], [], 0)
    assert not second.data_file.with_name("quarantine").exists()
    path.write_bytes(whole)
    assert second.sharing.sync(folder).applied == 1


def test_an_own_file_that_was_cut_is_written_anew(pcs, folder):
    main, second = pcs
    a_family(main, "Lê Thị Ánh")
    main.sharing.sync(folder)
    (path,) = data_files(folder)
    path.write_bytes(path.read_bytes()[:-40])
    assert main.sharing.sync(folder).written == 1
    assert not path.exists()
    assert second.sharing.sync(folder).applied == 1


def test_a_folder_that_is_gone_is_said(pcs, folder):
    main, _second = pcs
    main.sharing.choose_folder(folder)
    shutil.rmtree(folder)
    with pytest.raises(FolderMissing):
        main.sharing.sync()
    with pytest.raises(FolderMissing):
        main.sharing.choose_folder(folder)
    assert main.sharing.folder() == folder  # it may come back with the stick


def test_without_a_folder_nothing_is_tried(pcs):
    with pytest.raises(ExchangeFolderUnset):
        pcs[0].sharing.sync()


def test_a_receiving_office_has_no_other_pcs(tmp_path, opened):
    receiver = opened(a_receiver(tmp_path))
    with pytest.raises(WrongRole):
        receiver.sharing.sync(tmp_path)
    with pytest.raises(WrongRole):
        receiver.pcs.invite(tmp_path / "may.skh")


def test_what_lies_on_a_read_only_stick_is_taken_and_nothing_is_lost(pcs, tmp_path):
    main, second = pcs
    with small(tmp_path / "usb") as stick:
        a_family(main, "Lê Thị Ánh")
        main.sharing.sync(stick)
        a_family(second, "Trần Văn Bảy")
        with frozen(stick):
            result = second.sharing.sync(stick)
        assert (result.applied, result.failure.code) == (1, "data_read_only")
        assert second.sharing.sync(stick).written >= 1
        assert main.sharing.sync(stick).applied >= 1
    assert digest(main) == digest(second)


def test_a_meeting_that_is_stopped_goes_on_the_next_time(pcs, folder):
    main, second = pcs

    class Stop:
        def step(self, done, _total):
            if done:
                raise Cancelled

    a_family(main, "Lê Thị Ánh")
    main.sharing.sync(folder)
    with pytest.raises(Cancelled):
        second.sharing.sync(folder, Stop())
    meet(folder, main, second)
    assert digest(main) == digest(second)


def test_files_of_another_commune_s_pcs_are_nobody_s_business_here(pcs, folder, tmp_path, opened):
    main, second = pcs
    stranger = opened(an_office(tmp_path, code="79.999"))
    with_families(stranger, 2)
    other = opened(a_second_pc(stranger, tmp_path, "other"))
    joined(other, stranger, folder)
    meet(folder, stranger, other)
    result = second.sharing.sync(folder)
    assert (result.taken, result.pending, result.unknown) == ([], [], [])
    assert digest(main) == digest(second)
