"""Packages between a commune and its receiving office: lost, repeated, out of order, answered.

Everything here goes through the services and real files; nothing is stubbed.
"""

import pytest

from desktop.db.exchange import peers
from desktop.domain.year import Stage
from desktop.progress import Cancelled
from desktop.services.exchange.failures import NothingToSend
from desktop.services.register.families import FamilyQuery
from desktop.sync.reasons import Reason
from tests.builders import (
    YEAR,
    a_family,
    an_office,
    at,
    decided,
    enrolled,
    full_marks,
    key,
    with_families,
)
from tests.rawdata import key_of, tables
from tests.sync.exchanging import data, receive, rows, send

pytestmark = pytest.mark.engines


def test_a_lost_package_heals_itself(offices, tmp_path):
    commune, receiver = offices
    send(commune, tmp_path, "lost")
    a_family(commune, "Lê Thị Ánh")
    (result,) = receive(receiver, send(commune, tmp_path, "next"))
    assert (result.accepted, result.reason) == (True, None)
    assert receiver.register.count(FamilyQuery()) == 5


def test_a_sender_whose_clock_runs_ahead_is_named_and_everything_is_taken(
    receiver, opened, tmp_path
):
    commune = opened(an_office(tmp_path, code="79.200", clock=at(year=YEAR + 9)))
    enrolled(commune, receiver, tmp_path)
    family = with_families(commune, 1)[0]
    (result,) = receive(receiver, send(commune, tmp_path))
    assert (result.accepted, result.clock_ahead) == (True, True)
    receiver.register.edit_family(family, head_name="Vũ Thị Hoa")
    commune.register.edit_family(family, phone="0912345678")
    (result,) = receive(receiver, send(commune, tmp_path, "sau"))
    assert result.applied
    assert receiver.register.family(family).head_name == "Vũ Thị Hoa"


def test_the_same_package_again_changes_nothing(offices, tmp_path):
    commune, receiver = offices
    package = send(commune, tmp_path)
    receive(receiver, package)
    before = data(receiver)
    (again,) = receive(receiver, package)
    assert (again.accepted, again.reason) == (True, Reason.ALREADY_RECEIVED)
    assert (again.applied, again.already) == (0, again.changes)
    assert data(receiver) == before
    assert len(receiver.exchange.parcels()) == 1


def test_an_older_package_after_a_newer_one_changes_nothing(offices, tmp_path):
    commune, receiver = offices
    older = send(commune, tmp_path, "older")
    commune.scoring.enter(key(commune.register.page(FamilyQuery())[0].id), "1.1", 5.0)
    newer = send(commune, tmp_path, "newer")
    receive(receiver, newer)
    before = data(receiver)
    (result,) = receive(receiver, older)
    assert (result.accepted, result.reason, result.applied) == (True, Reason.ALREADY_RECEIVED, 0)
    assert data(receiver) == before


def test_a_package_ahead_of_its_turn_waits_and_is_taken_when_the_missing_one_comes(
    offices, tmp_path
):
    commune, receiver = offices
    first = send(commune, tmp_path, "first")
    with commune._core.database.bookkeeping() as session:
        peer = commune.trust.receiver()
        last = commune.history.verify().entries
        peers.keep(session, peer._replace(acknowledged={commune.writer: last}))
    a_family(commune, "Lê Thị Ánh")
    second = send(commune, tmp_path, "second")
    before = data(receiver)
    (early,) = receive(receiver, second)
    assert (early.accepted, early.waiting, early.reason) == (True, True, Reason.WAITING)
    assert (early.facts["missing_from"], early.facts["missing_to"]) == (1, last)
    assert data(receiver) == before
    second.unlink()  # the stick is gone; the file was kept
    late = receive(receiver, first, to=tmp_path)
    assert [(one.accepted, one.waiting, one.applied) for one in late] == [
        (True, False, last),
        (True, False, 1),
    ]
    assert receiver.register.count(FamilyQuery()) == 5
    states = [one.state for one in receiver.exchange.parcels() if one.direction == "received"]
    assert states == ["applied", "applied"]
    assert not list(receiver.data_file.with_name("waiting").glob("*"))


def test_the_order_in_which_packages_arrive_does_not_matter(offices, tmp_path, opened):
    commune, receiver = offices
    packages = []
    for number in range(3):
        family = a_family(commune, f"Trần Thị Đào {number}")
        commune.register.register_for_year([family], 2026)
        commune.scoring.save(key(family, Stage.SELF), full_marks(commune, float(number)))
        packages.append(send(commune, tmp_path, str(number), everything=True))
    receive(receiver, *reversed(packages))
    before = data(receiver)
    receive(receiver, packages[1], packages[0], packages[2])
    assert data(receiver) == before
    for table in ("registration", "sheet"):
        assert rows(receiver, table) == rows(commune, table)


def test_a_receipt_confirms_what_was_sent(offices, tmp_path):
    commune, receiver = offices
    package = send(commune, tmp_path)
    open_ = commune.exchange.unsent()
    assert (open_.changes, open_.written) == (open_.written, open_.changes)
    assert open_.changes > 0
    (result,) = receive(receiver, package, to=tmp_path)
    (answer,) = receive(commune, result.receipt)
    assert (answer.accepted, answer.applied) == (True, 1)
    after = commune.exchange.unsent()
    assert (after.changes, after.written) == (0, 0)
    assert after.last_receipt
    states = {parcel.direction: parcel.state for parcel in commune.exchange.parcels()}
    assert states == {"sent": "confirmed", "received": "applied"}
    with pytest.raises(NothingToSend):
        commune.exchange.send(tmp_path)


def test_the_code_read_over_the_phone_is_the_same_on_both_sides(offices, tmp_path):
    commune, receiver = offices
    sent = commune.exchange.send(tmp_path)
    (result,) = receive(receiver, *sent.files, to=tmp_path)
    assert sent.code in result.receipt.name


def test_a_receipt_again_or_an_old_one_takes_nothing_back(offices, tmp_path):
    commune, receiver = offices
    (first,) = receive(receiver, send(commune, tmp_path, "1"), to=tmp_path)
    receive(commune, first.receipt)
    a_family(commune)
    (second,) = receive(receiver, send(commune, tmp_path, "2"), to=tmp_path)
    receive(commune, second.receipt)
    for answer in (first.receipt, second.receipt, first.receipt):
        (result,) = receive(commune, answer)
        assert result.accepted
        assert commune.exchange.unsent().changes == 0


def test_a_receipt_of_another_commune_is_not_ours(offices, tmp_path, opened):
    commune, receiver = offices
    (tmp_path / "other").mkdir()
    sister = opened(an_office(tmp_path / "other", code="79.124", name="Xã Bình Thạnh"))
    enrolled(sister, receiver, tmp_path)
    a_family(sister)
    (result,) = receive(receiver, send(sister, tmp_path, "s"), to=tmp_path)
    (answer,) = receive(commune, result.receipt)
    assert (answer.accepted, answer.reason) == (False, Reason.OTHER_RECIPIENT)
    assert commune.exchange.unsent().changes > 0


def test_only_what_is_not_confirmed_travels_the_next_time(offices, tmp_path):
    commune, receiver = offices
    (result,) = receive(receiver, send(commune, tmp_path, "1"), to=tmp_path)
    receive(commune, result.receipt)
    a_family(commune)
    sent = commune.exchange.send(tmp_path / "2.skh")
    assert sent.changes == 1
    (second,) = receive(receiver, *sent.files)
    assert (second.accepted, second.applied) == (True, 1)


def test_everything_can_be_sent_again_and_rebuilds_a_receiver_that_lost_all(
    offices, tmp_path, opened
):
    commune, receiver = offices
    (result,) = receive(receiver, send(commune, tmp_path, "1"), to=tmp_path)
    receive(commune, result.receipt)
    a_family(commune)
    whole = send(commune, tmp_path, "whole", everything=True)
    (again,) = receive(receiver, whole)
    assert (again.accepted, again.applied, again.already) == (True, 1, again.changes - 1)
    assert receiver.history.verify().ok


def test_a_preview_says_what_would_happen_and_changes_nothing(offices, tmp_path):
    commune, receiver = offices
    package = send(commune, tmp_path)
    before = tables(receiver.data_file, key_of(receiver))
    preview = receiver.reception.preview([package])[0]
    assert preview.verdict.accepted
    assert (preview.applied, preview.already, preview.conflicts) == (preview.verdict.changes, 0, 0)
    assert tables(receiver.data_file, key_of(receiver)) == before
    assert receiver.reception.verify(package).changes == preview.verdict.changes
    receive(receiver, package)
    assert receiver.reception.preview([package])[0].applied == 0


def test_receiving_that_is_stopped_keeps_the_files_taken_so_far(offices, tmp_path):
    commune, receiver = offices

    class StopAtSecond:
        def step(self, done, _total):
            if done == 1:
                raise Cancelled

    first = send(commune, tmp_path, "1")
    a_family(commune, "Lê Thị Ánh")
    second = send(commune, tmp_path, "2")
    with pytest.raises(Cancelled):
        receiver.reception.receive([first, second], None, StopAtSecond())
    assert receiver.register.count(FamilyQuery()) == 4
    receive(receiver, second)
    assert receiver.register.count(FamilyQuery()) == 5


def test_a_decision_and_its_list_arrive_together(offices, tmp_path):
    commune, receiver = offices
    decision = decided(commune)
    receive(receiver, send(commune, tmp_path))
    (row,) = receiver.recognition.decisions(2026)
    assert (row.id, row.recognised) == (decision, 4)
    assert receiver.recognition.recognised(decision) == commune.recognition.recognised(decision)
