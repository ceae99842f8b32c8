"""A data file that was copied or restored goes on under a new name, and nothing is lost."""

import pytest

from desktop.services.register.families import FamilyDraft, FamilyQuery
from tests.builders import (
    a_receiver,
    an_office,
    copy_of,
    decided,
    enrolled,
    entered,
    registered,
    scored,
    with_families,
)


@pytest.fixture
def offices(tmp_path):
    """A commune and its receiving office; the commune has sent and been answered once."""
    receiver, commune = a_receiver(tmp_path), an_office(tmp_path)
    enrolled(commune, receiver, tmp_path)
    with_families(commune, 3)
    commune.close()
    commune = entered(commune.data_file, tmp_path / "pc")
    (result,) = receiver.reception.receive(commune.exchange.send(tmp_path).files, tmp_path)
    commune.reception.receive([result.receipt])
    yield commune, receiver
    receiver.close()


def test_a_file_that_was_only_closed_keeps_its_name(offices, tmp_path):
    commune, _receiver = offices
    commune.close()
    again = entered(commune.data_file, tmp_path / "pc")
    assert (again.writer, again.renewed) == (commune.writer, False)
    again.close()


def test_a_file_moved_to_another_folder_keeps_its_name(offices, tmp_path):
    commune, _receiver = offices
    commune.close()
    moved = copy_of(commune.data_file, tmp_path / "moved")
    commune.data_file.unlink()
    again = entered(moved, tmp_path / "pc")
    assert (again.writer, again.renewed) == (commune.writer, False)
    again.close()


@pytest.mark.parametrize("state", ["pc", "another pc"])
def test_a_copy_takes_a_new_name_and_its_packages_are_taken_without_a_new_enrolment(
    offices, tmp_path, state
):
    commune, receiver = offices
    commune.close()
    copy = entered(copy_of(commune.data_file, tmp_path / "copy"), tmp_path / state)
    assert copy.renewed
    assert copy.writer != commune.writer
    village = copy.register.villages()[0].id
    copy.register.add_family(FamilyDraft("Nguyễn Văn Ửng", village))
    (result,) = receiver.reception.receive(copy.exchange.send(tmp_path).files, tmp_path)
    assert (result.accepted, result.applied) == (True, 1)
    assert receiver.register.count(FamilyQuery()) == 4
    (answer,) = copy.reception.receive([result.receipt])
    assert answer.accepted
    assert copy.exchange.unsent().changes == 0
    copy.close()


def test_original_and_copy_that_both_go_on_do_not_fork(offices, tmp_path):
    commune, receiver = offices
    commune.close()
    place = copy_of(commune.data_file, tmp_path / "copy")
    original, copy = entered(commune.data_file, tmp_path / "pc"), entered(place, tmp_path / "pc")
    for number, office in enumerate((original, copy)):
        village = office.register.villages()[0].id
        office.register.add_family(FamilyDraft(f"Trần Thị Đào {number + 1}", village))
        folder = tmp_path / str(number)
        folder.mkdir()
        (result,) = receiver.reception.receive(office.exchange.send(folder).files)
        assert (result.accepted, result.reason) == (True, None)
    assert receiver.register.count(FamilyQuery()) == 5
    original.close()
    copy.close()


def test_original_and_copy_never_give_one_register_number_twice(offices, tmp_path):
    commune, _receiver = offices
    registered(commune)
    families = [row.id for row in commune.register.page(FamilyQuery())]
    scored(commune, families)
    decided(commune, "1/QĐ-UBND", chosen=families[:1])
    commune.close()
    place = copy_of(commune.data_file, tmp_path / "copy")
    original, copy = entered(commune.data_file, tmp_path / "pc"), entered(place, tmp_path / "pc")
    given = []
    for number, (office, family) in enumerate(zip((original, copy), families[1:], strict=True), 2):
        decision = decided(office, f"{number}/QĐ-UBND", chosen=[family])
        given += [row.register_number for row in office.recognition.recognised(decision)]
        office.close()
    marks = [office.writer[:2].upper() for office in (original, copy)]
    assert given == [f"{marks[0]}-00002/2026", f"{marks[1]}-00001/2026"]


def test_an_old_backup_brought_back_goes_on_under_a_new_name(offices, tmp_path):
    commune, receiver = offices
    commune.close()
    backup = copy_of(commune.data_file, tmp_path / "old")
    commune = entered(commune.data_file, tmp_path / "pc")
    village = commune.register.villages()[0].id
    commune.register.add_family(FamilyDraft("Lê Thị Ánh", village))
    receiver.reception.receive(commune.exchange.send(tmp_path).files)
    commune.close()
    copy_of(backup, commune.data_file.parent)
    restored = entered(commune.data_file, tmp_path / "pc")
    assert restored.renewed
    restored.register.add_family(FamilyDraft("Lê Văn Bình", village))
    (result,) = receiver.reception.receive(restored.exchange.send(tmp_path / "old").files)
    assert (result.accepted, result.reason) == (True, None)
    assert receiver.register.count(FamilyQuery()) == 5
    restored.close()


def test_a_receiving_office_restored_elsewhere_still_answers_with_the_key_communes_know(
    offices, tmp_path
):
    commune, receiver = offices
    receiver.close()
    place = copy_of(receiver.data_file, tmp_path / "elsewhere")
    moved = entered(place, tmp_path / "another pc")
    assert moved.renewed
    village = commune.register.villages()[0].id
    commune.register.add_family(FamilyDraft("Đỗ Thị Hạnh", village))
    (result,) = moved.reception.receive(commune.exchange.send(tmp_path).files, tmp_path)
    (answer,) = commune.reception.receive([result.receipt])
    assert (answer.accepted, commune.exchange.unsent().changes) == (True, 0)
    moved.close()
    commune.close()
