"""Undoing a merge: back to the copy from before it, and what follows for the communes."""

from contextlib import closing

import pytest

from desktop.db.failures import DiskFull
from desktop.services.exchange.received import Terms
from desktop.services.failures import WrongRole
from desktop.services.reception import merge_copies
from desktop.services.reception.failures import NothingToUndo, UndoLosesWork
from desktop.services.register.families import FamilyQuery
from tests.builders import (
    a_family,
    a_receiver,
    an_office,
    enrolled,
    entered,
)

COPY = Terms(copy_first=True)


@pytest.fixture
def offices(tmp_path, opened):
    """A receiving office on a PC that notices copies, and a commune that it has taken from once."""
    place = a_receiver(tmp_path)
    place.close()
    receiver = opened(entered(place.data_file, tmp_path / "state"))
    commune = opened(an_office(tmp_path))
    enrolled(commune, receiver, tmp_path)
    a_family(commune, "Phạm Văn Bình")
    exchange(commune, receiver, tmp_path, "1")
    return commune, receiver


def exchange(commune, receiver, folder, name):
    """One package there and its receipt back."""
    package = commune.exchange.send(folder / f"{name}.skh")
    (result,) = receiver.reception.receive(package.files, folder, terms=COPY)
    commune.reception.receive([result.receipt])
    return result


def families(workplace):
    return sorted(one.name for one in workplace.register.page(FamilyQuery()))


def test_a_batch_puts_one_copy_aside_whatever_it_holds(offices, tmp_path):
    commune, receiver = offices
    a_family(commune, "Lê Thị Na")
    first = commune.exchange.send(tmp_path / "2.skh").files[0]
    a_family(commune, "Đỗ Văn Ý")
    second = commune.exchange.send(tmp_path / "3.skh").files[0]
    receiver.reception.receive([first, second], terms=COPY)
    assert len(receiver.merges.copies()) == 2


def test_files_that_change_nothing_need_no_copy(offices, tmp_path):
    _commune, receiver = offices
    (tmp_path / "hong.skh").write_bytes(b"not a package")
    receiver.reception.receive([tmp_path / "hong.skh"], terms=COPY)
    assert len(receiver.merges.copies()) == 1


def test_old_copies_make_room_and_the_newest_stays(offices, tmp_path, monkeypatch):
    _commune, receiver = offices
    made = [receiver.reception.copies.make() for _ in range(4)]
    kept = [copy.path for copy in receiver.merges.copies()]
    assert kept == [copy.path for copy in reversed(made[1:])]
    monkeypatch.setattr(merge_copies, "MOST_BYTES", 1)
    newest = receiver.reception.copies.make()
    assert [copy.path for copy in receiver.merges.copies()] == [newest.path]


def test_without_room_for_the_copy_nothing_is_taken(offices, tmp_path, monkeypatch):
    commune, receiver = offices
    a_family(commune, "Lê Thị Na")
    package = commune.exchange.send(tmp_path / "2.skh").files

    class Full:
        free = 1

    monkeypatch.setattr(merge_copies.shutil, "disk_usage", lambda _folder: Full)
    with pytest.raises(DiskFull):
        receiver.reception.receive(package, terms=COPY)
    assert families(receiver) == ["Phạm Văn Bình"]


def test_undone_the_file_is_as_before_and_goes_on_as_a_new_writer(offices, tmp_path, opened):
    commune, receiver = offices
    a_family(commune, "Lê Thị Na")
    exchange(commune, receiver, tmp_path, "2")
    copy = receiver.merges.last()
    losses = receiver.merges.losses(copy)
    assert (losses.communes, losses.own) == ({commune.office.code: 1}, {})
    writer = receiver.writer
    aside = receiver.undo_merge(copy)
    again = opened(entered(receiver.data_file, tmp_path / "state"))
    assert families(again) == ["Phạm Văn Bình"]
    assert again.writer != writer
    assert not again.renewed
    with closing(entered(aside, tmp_path / "state")) as before:
        assert families(before) == ["Lê Thị Na", "Phạm Văn Bình"]


def test_after_undoing_the_commune_is_asked_for_everything_and_all_comes_back(
    offices, tmp_path, opened
):
    commune, receiver = offices
    a_family(commune, "Lê Thị Na")
    exchange(commune, receiver, tmp_path, "2")
    receiver.undo_merge(receiver.merges.last())
    again = opened(entered(receiver.data_file, tmp_path / "state"))
    assert again.reception.answers.unanswered() == [commune.office.code]
    (given,) = again.reception.answers.give_all(tmp_path)
    (taken,) = commune.reception.receive([given.path])
    assert taken.accepted
    assert commune.exchange.answer().everything
    whole = commune.exchange.send(tmp_path / "tat-ca.skh", everything=True)
    (result,) = again.reception.receive(whole.files, tmp_path)
    assert families(again) == ["Lê Thị Na", "Phạm Văn Bình"]
    commune.reception.receive([result.receipt])
    assert not commune.exchange.answer().everything
    assert again.history.verify().ok


def test_a_commune_whose_package_builds_on_a_receipt_we_forgot_is_asked_for_everything(
    offices, tmp_path, opened
):
    commune, receiver = offices
    a_family(commune, "Lê Thị Na")
    exchange(commune, receiver, tmp_path, "2")
    copy = receiver.merges.last()
    staged = tmp_path / "khoi-phuc.db"
    staged.write_bytes(copy.path.read_bytes())
    (tmp_path / "khoi-phuc.db.keys").write_bytes(
        receiver.data_file.with_name(receiver.data_file.name + ".keys").read_bytes()
    )
    restored = opened(entered(staged, tmp_path / "state"))
    a_family(commune, "Đỗ Văn Ý")
    (waiting,) = restored.reception.receive(commune.exchange.send(tmp_path / "3.skh").files)
    assert waiting.waiting
    (given,) = restored.reception.answers.give_all(tmp_path)
    commune.reception.receive([given.path])
    assert commune.exchange.answer().everything


def test_work_of_this_office_since_then_is_shown_and_needs_a_second_yes(offices, tmp_path, opened):
    commune, receiver = offices
    a_family(commune, "Lê Thị Na")
    exchange(commune, receiver, tmp_path, "2")
    family = receiver.register.page(FamilyQuery())[0]
    receiver.register.edit_family(family.id, address="Ngõ 9")
    copy = receiver.merges.last()
    assert receiver.merges.losses(copy).own == {"family.edit": 1}
    with pytest.raises(UndoLosesWork):
        receiver.undo_merge(copy)
    assert len(families(receiver)) == 2
    receiver.undo_merge(copy, even_own_work=True)
    assert families(opened(entered(receiver.data_file, tmp_path / "state"))) == ["Phạm Văn Bình"]


def test_without_a_copy_there_is_nothing_to_undo(tmp_path, receiver):
    with pytest.raises(NothingToUndo):
        receiver.merges.last()


def test_a_commune_undoes_no_merge(offices):
    commune, receiver = offices
    with pytest.raises(WrongRole):
        commune.undo_merge(receiver.merges.last())
