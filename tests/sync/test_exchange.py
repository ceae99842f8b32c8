"""Packages between a commune and its receiving office: lost, repeated, out of order, altered.

Everything here goes through the services and real files; nothing is stubbed.
"""

import json

import pytest

from desktop.db import chain, peers
from desktop.db.schema import Family
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.progress import Cancelled
from desktop.services.failures import NoReceiver, NotEnrolled, NothingToSend, WrongRole
from desktop.services.register import FamilyQuery
from desktop.services.trust import identity_of, trust_of
from desktop.sync import opening, sealing
from desktop.sync.reasons import Reason
from tests.builders import (
    a_family,
    a_receiver,
    an_office,
    decided,
    enrolled,
    full_marks,
    key,
    registered,
    scored,
    with_families,
)
from tests.rawdata import key_of, raw, tables

KEPT = ("parcel", "setting", "peer", "writer")  # what is remembered of packages themselves


@pytest.fixture
def offices(tmp_path, commune, receiver):
    """A commune with four scored families, enrolled at its receiving office."""
    enrolled(commune, receiver, tmp_path)
    families = with_families(commune, 4)
    registered(commune)
    scored(commune, families)
    return commune, receiver


def send(commune, tmp_path, name="p", **how):
    path = tmp_path / f"{name}.skh"
    commune.exchange.send(path, **how)
    return path


def receive(receiver, *paths, to=None):
    return receiver.reception.receive(paths, to)


def data(workplace):
    """What the file holds, packages and peers apart."""
    found = tables(workplace.data_file, key_of(workplace))
    return {name: rows for name, rows in found.items() if name not in KEPT}


def rows(workplace, table, *, without=("dots",)):
    """The rows of one table as the office sees them."""
    with raw(workplace.data_file, key_of(workplace)) as connection:
        cursor = connection.execute(f"SELECT * FROM {table} ORDER BY id")
        names = [column[0] for column in cursor.description]
        return [
            {name: value for name, value in zip(names, row, strict=True) if name not in without}
            for row in cursor
        ]


def test_everything_arrives_but_what_stays_in_the_office(offices, tmp_path):
    commune, receiver = offices
    (result,) = receive(receiver, send(commune, tmp_path))
    assert (result.accepted, result.reason, result.conflicts) == (True, None, 0)
    assert result.applied == result.changes == commune.history.verify().entries
    private = ("phone", "identity_number", "birth", "sex", "note", "search")
    for table in ("village", "registration", "sheet"):
        assert rows(receiver, table, without=()) == rows(commune, table, without=())
    assert rows(receiver, "family", without=private) == rows(commune, "family", without=private)
    assert {row["phone"] for row in rows(receiver, "family")} == {""}
    assert receiver.history.verify().ok


def test_a_lost_package_heals_itself(offices, tmp_path):
    commune, receiver = offices
    send(commune, tmp_path, "lost")
    a_family(commune, "Lê Thị Ánh")
    (result,) = receive(receiver, send(commune, tmp_path, "next"))
    assert (result.accepted, result.reason) == (True, None)
    assert receiver.register.count(FamilyQuery()) == 5


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
    assert [parcel.state for parcel in receiver.exchange.parcels()] == ["applied", "applied"]
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


@pytest.mark.parametrize("cut", [0, 1, 100, -1, -200])
def test_a_cut_file_is_refused_and_put_aside(offices, tmp_path, cut):
    commune, receiver = offices
    package = send(commune, tmp_path)
    package.write_bytes(package.read_bytes()[:cut])
    before = data(receiver)
    (result,) = receive(receiver, package)
    assert not result.accepted
    assert data(receiver) == before
    assert (receiver.data_file.with_name("quarantine") / package.name).exists()


def test_one_bad_file_does_not_stop_the_others(offices, tmp_path):
    commune, receiver = offices
    good = send(commune, tmp_path, "good")
    bad = tmp_path / "bad.skh"
    bad.write_bytes(good.read_bytes()[:-3])
    letter = tmp_path / "letter.skh"
    letter.write_text("Kính gửi")
    results = receive(receiver, bad, letter, tmp_path / "nowhere.skh", good)
    assert [one.accepted for one in results] == [False, False, False, True]
    assert [one.reason for one in results] == [
        Reason.NOT_CANONICAL, Reason.NOT_A_PACKAGE, Reason.UNREADABLE, None,
    ]  # fmt: skip


def test_a_package_for_another_office_is_refused(offices, tmp_path, opened):
    commune, _receiver = offices
    (tmp_path / "other").mkdir()
    sister = opened(an_office(tmp_path / "other", code="79.124", name="Xã Bình Thạnh"))
    (result,) = receive(sister, send(commune, tmp_path))
    assert result.reason in {Reason.OTHER_RECIPIENT, Reason.SENDER_UNKNOWN}
    assert sister.register.count(FamilyQuery()) == 0


def test_a_sender_that_was_never_enrolled_is_held_off(offices, tmp_path, opened):
    commune, _receiver = offices
    (tmp_path / "other").mkdir()
    stranger = opened(a_receiver(tmp_path / "other"))
    (result,) = receive(stranger, send(commune, tmp_path))
    assert (result.accepted, result.reason) == (False, Reason.SENDER_UNKNOWN)


def test_totals_that_differ_are_refused_with_the_data_unchanged(offices, tmp_path):
    commune, receiver = offices
    receive(receiver, send(commune, tmp_path, "first"))
    with raw(receiver.data_file, key_of(receiver)) as connection:  # a disk that lost a bit
        connection.execute("UPDATE sheet SET points = '{}' WHERE id = (SELECT id FROM sheet)")
    a_family(commune)
    before = data(receiver)
    (result,) = receive(receiver, send(commune, tmp_path, "second"), to=tmp_path)
    assert (result.accepted, result.reason) == (False, Reason.TOTALS_DIFFER)
    assert result.facts["year"] == 2026
    assert data(receiver) == before
    (answer,) = receive(commune, result.receipt)
    assert answer.accepted
    assert commune.exchange.unsent().changes == 1


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


def test_a_phone_number_never_leaves_the_office(offices, tmp_path):
    commune, receiver = offices
    family = a_family(commune, "Lê Thị Ánh", phone="0987654321", identity_number="079301012345",
                      note="mới chuyển về")  # fmt: skip
    commune.register.edit_family(family, phone="0911222333")
    package = send(commune, tmp_path)
    with receiver._core.database.read() as session:
        opened_ = opening.open_package(package, trust_of(session), [identity_of(session)])
    size = opened_.manifest.payload.plain_size
    plain = b"".join(sealing.decompress(opened_.compressed, size))
    assert "Lê Thị Ánh".encode() in plain
    for secret in ("0987654321", "0911222333", "079301012345", "mới chuyển về"):
        assert secret.encode() not in plain
        assert json.dumps(secret).encode()[1:-1] not in plain
    receive(receiver, package)
    everything = repr(tables(receiver.data_file, key_of(receiver)))
    for secret in ("0987654321", "0911222333", "079301012345", "mới chuyển về"):
        assert secret not in everything
    assert receiver.register.family(family).phone == ""


def test_what_is_withheld_cannot_be_guessed_with_what_the_receiver_holds(offices, tmp_path):
    commune, receiver = offices
    family = a_family(commune, phone="0987654321")
    receive(receiver, send(commune, tmp_path))
    payload = chain.payload({"phone": "0987654321"})
    query = "SELECT shared, inner FROM salt WHERE subject = ?", (family.bytes,)
    with raw(commune.data_file, key_of(commune)) as connection:
        shared, inner = connection.execute(*query).fetchone()
    with raw(receiver.data_file, key_of(receiver)) as connection:
        assert connection.execute(*query).fetchone() == (shared, None)
        (text,) = connection.execute(
            "SELECT withheld FROM change WHERE entity_id = ?", (family.bytes,)
        ).fetchone()
    withheld = bytes.fromhex(json.loads(text)["office"])
    assert withheld == chain.commitment(inner, "office", payload)
    held = repr(tables(receiver.data_file, key_of(receiver)))
    assert repr(inner) not in held
    for salt in (shared, b"", bytes(12), family.bytes):
        assert chain.commitment(salt, "office", payload) != withheld


def test_a_preview_says_what_would_happen_and_changes_nothing(offices, tmp_path):
    commune, receiver = offices
    package = send(commune, tmp_path)
    before = tables(receiver.data_file, key_of(receiver))
    preview = receiver.reception.preview(package)
    assert preview.verdict.accepted
    assert (preview.applied, preview.already, preview.conflicts) == (preview.verdict.changes, 0, 0)
    assert tables(receiver.data_file, key_of(receiver)) == before
    assert receiver.reception.verify(package).changes == preview.verdict.changes
    receive(receiver, package)
    assert receiver.reception.preview(package).applied == 0


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


def test_two_communes_do_not_mix(offices, tmp_path, opened):
    commune, receiver = offices
    (tmp_path / "other").mkdir()
    sister = opened(an_office(tmp_path / "other", code="79.124", name="Xã Bình Thạnh"))
    enrolled(sister, receiver, tmp_path)
    a_family(sister, "Vũ Thị Yến")
    registered(sister)
    results = receive(receiver, send(sister, tmp_path, "s"), send(commune, tmp_path, "c"),
                      to=tmp_path)  # fmt: skip
    assert [one.accepted for one in results] == [True, True]
    assert receiver.register.count(FamilyQuery()) == 5
    for office, result in zip((sister, commune), results, strict=True):
        (answer,) = receive(office, result.receipt)
        assert answer.accepted
        assert office.exchange.unsent().changes == 0


def test_nobody_can_send_without_a_receiver_an_enrolment_or_the_right_role(
    commune, receiver, tmp_path
):
    a_family(commune)
    with pytest.raises(NoReceiver):
        commune.exchange.send(tmp_path)
    receiver.trust.invite(tmp_path / "moi.skh")
    commune.trust.take_invitation(tmp_path / "moi.skh")
    with pytest.raises(NotEnrolled):
        commune.exchange.send(tmp_path)
    with pytest.raises(WrongRole):
        receiver.exchange.send(tmp_path)
    assert not list(tmp_path.glob("*-0001.skh"))


def test_sending_that_is_stopped_leaves_no_file_and_no_note(offices, tmp_path):
    commune, _receiver = offices

    class Stop:
        def step(self, _done, _total):
            raise Cancelled

    with pytest.raises(Cancelled):
        commune.exchange.send(tmp_path / "x.skh", Stop())
    assert not list(tmp_path.glob("x.skh*"))
    assert commune.exchange.parcels() == []


def test_a_commune_cannot_write_into_another_communes_families(tmp_path):
    receiver = a_receiver(tmp_path)
    victim, thief = an_office(tmp_path), an_office(tmp_path, code="79.124", name="Xã Phú Hòa")
    for commune in (victim, thief):
        folder = tmp_path / commune.office.code
        folder.mkdir()
        enrolled(commune, receiver, folder)
    (family,) = with_families(victim, 1)
    receiver.reception.receive(victim.exchange.send(tmp_path / "79.123").files)
    with_families(thief, 1, ("Thôn Đông", "Thôn Đoài"))
    village = thief.register.villages()[0].id
    with thief._core.write("family.add") as session:
        session.add(Family(id=family, head_name="Trần Văn Đổi", village_id=village))
    (result,) = receiver.reception.receive(thief.exchange.send(tmp_path / "79.124").files)
    assert (result.accepted, result.reason) == (False, Reason.SENDER_OUT_OF_SCOPE)
    assert receiver.register.family(family).head_name == victim.register.family(family).head_name
    assert receiver.register.count(FamilyQuery()) == 1
    for office in (receiver, victim, thief):
        office.close()


def test_two_communes_may_choose_different_checklists_for_a_year(tmp_path):
    receiver = a_receiver(tmp_path)
    first, second = an_office(tmp_path), an_office(tmp_path, code="79.124", name="Xã Phú Hòa")
    references = sorted(
        one.reference for one in first.checklists.all() if one.kind is SubjectKind.FAMILY
    )[:2]
    for commune, reference in zip((first, second), references, strict=True):
        folder = tmp_path / commune.office.code
        folder.mkdir()
        enrolled(commune, receiver, folder)
        commune.checklists.choose(SubjectKind.FAMILY, 2026, reference)
        (result,) = receiver.reception.receive(commune.exchange.send(folder).files)
        assert (result.accepted, result.conflicts) == (True, 0)
    assert receiver.exchange.conflicts() == []
    for office in (receiver, first, second):
        office.close()


def test_a_receiving_office_cannot_write_what_only_the_commune_holds(offices, tmp_path):
    commune, receiver = offices
    receive(receiver, send(commune, tmp_path))
    family = receiver.register.page(FamilyQuery())[0].id
    with pytest.raises(WrongRole):
        receiver.register.edit_family(family, phone="0912345678", head_name="Lan")
    receiver.register.edit_family(family, phone="", head_name="Lan")  # what is not changed is free
    assert receiver.history.verify().ok


def test_what_was_put_aside_stays_when_its_source_is_gone(offices, tmp_path):
    commune, receiver = offices
    package = send(commune, tmp_path)
    package.write_bytes(package.read_bytes()[:-1])
    receive(receiver, package)
    kept = receiver.data_file.with_name("quarantine") / package.name
    before = kept.read_bytes()
    package.unlink()
    (result,) = receive(receiver, package)
    assert (result.reason, result.facts["kept"]) == (Reason.UNREADABLE, False)
    assert kept.read_bytes() == before
