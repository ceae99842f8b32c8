"""Packages of two files of one office: what one wrote need not be known to the other."""

import pytest

from desktop.services.register.families import FamilyQuery
from desktop.sync.reasons import Reason
from tests.builders import (
    a_family,
    a_receiver,
    an_office,
    enrolled,
    registered,
    scored,
    with_families,
)
from tests.sync.meeting import copied


@pytest.fixture
def offices(tmp_path, opened):
    """A commune with three families at its receiving office, which has answered."""
    receiver, commune = opened(a_receiver(tmp_path)), opened(an_office(tmp_path))
    enrolled(commune, receiver, tmp_path)
    with_families(commune, 3)
    registered(commune)
    (result,) = receiver.reception.receive(commune.exchange.send(tmp_path).files, tmp_path)
    commune.reception.receive([result.receipt])
    return commune, receiver


@pytest.mark.parametrize("attempt", range(6))  # names of writers are random, and so is their order
def test_a_copy_sends_families_that_the_original_entered_and_never_sent(
    offices, tmp_path, opened, attempt
):
    commune, receiver = offices
    family = a_family(commune, "Lê Thị Ánh")
    copy = opened(copied(commune, tmp_path / "copy"))
    copy.register.register_for_year([family], 2026)
    (result,) = receiver.reception.receive(copy.exchange.send(tmp_path).files)
    assert (result.accepted, result.reason, result.applied) == (True, None, 2)
    assert receiver.register.family(family).years[0].registered
    assert receiver.history.verify().ok


def test_totals_of_files_that_hold_different_changes_are_not_compared(offices, tmp_path, opened):
    commune, receiver = offices
    copy = opened(copied(commune, tmp_path / "copy"))
    for number, office in enumerate((commune, copy, commune, copy)):
        office.register.register_for_year([a_family(office, f"Trần Thị Đào {number}")], 2026)
        folder = tmp_path / str(number)
        folder.mkdir()
        (result,) = receiver.reception.receive(office.exchange.send(folder).files, folder)
        assert (result.accepted, result.reason) == (True, None), number
        (answer,) = office.reception.receive([result.receipt])
        assert (answer.accepted, answer.reason) == (True, None), number
        assert office.exchange.unsent().changes == 0
    assert receiver.register.count(FamilyQuery(year=2026, registered=True)) == 7
    assert receiver.history.verify().ok


def test_an_answer_to_what_the_original_sent_is_taken_by_a_backup_brought_back(
    offices, tmp_path, opened
):
    commune, receiver = offices
    restored = opened(copied(commune, tmp_path / "backup"))
    scored(commune, [row.id for row in commune.register.page(FamilyQuery())])
    receiver.reception.receive(commune.exchange.send(tmp_path).files)
    a_family(restored, "Lê Văn Bình")
    sent = restored.exchange.send(tmp_path / "backup")
    (result,) = receiver.reception.receive(sent.files, tmp_path)
    assert (result.accepted, result.reason) == (True, None)
    (answer,) = restored.reception.receive([result.receipt])
    assert (answer.accepted, answer.reason) == (True, None)
    assert restored.exchange.unsent().changes == 0


def test_a_copy_that_goes_on_under_the_old_name_is_kept_as_a_branch(offices, tmp_path, opened):
    commune, receiver = offices
    copy = opened(copied(commune, tmp_path / "copy", noticed=False))
    a_family(commune, "Lê Thị Ánh")
    a_family(copy, "Lê Văn Bình")
    (first,) = receiver.reception.receive(commune.exchange.send(tmp_path).files)
    (second,) = receiver.reception.receive(copy.exchange.send(tmp_path / "copy").files)
    assert first.accepted
    assert (second.accepted, second.reason) == (True, Reason.FORK)
    assert receiver.register.count(FamilyQuery()) == 5
    assert receiver.history.verify().ok
