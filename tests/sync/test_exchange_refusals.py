"""What is not taken over: cut, foreign, out of its scope; and the data is as it was."""

from contextlib import contextmanager

import pytest

from desktop.db.failures import DiskFull
from desktop.db.tables.schema import Family
from desktop.domain.subjects import SubjectKind
from desktop.progress import Cancelled
from desktop.services.failures import WrongRole
from desktop.services.reception import answers
from desktop.services.register.families import FamilyQuery
from desktop.services.trust.compared import Way
from desktop.services.trust.failures import NoReceiver, NotEnrolled
from desktop.sync.reasons import Reason
from tests.builders import (
    a_family,
    a_receiver,
    an_office,
    enrolled,
    registered,
    with_families,
)
from tests.rawdata import key_of, raw
from tests.sync.exchanging import data, receive, send

pytestmark = pytest.mark.engines


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
    with raw(commune.data_file, key_of(commune)) as connection:  # a disk that lost a bit
        connection.execute("UPDATE sheet SET points = '{}' WHERE id = (SELECT min(id) FROM sheet)")
    a_family(commune)
    before = data(receiver)
    (result,) = receive(receiver, send(commune, tmp_path, "second"), to=tmp_path)
    assert (result.accepted, result.reason) == (False, Reason.TOTALS_DIFFER)
    assert result.facts["year"] == 2026
    assert data(receiver) == before
    (answer,) = receive(commune, result.receipt)
    assert answer.accepted
    assert commune.exchange.unsent().changes == 1


def test_nobody_can_send_without_a_receiver_an_enrolment_or_the_right_role(
    commune, receiver, tmp_path
):
    a_family(commune)
    with pytest.raises(NoReceiver):
        commune.exchange.send(tmp_path)
    receiver.trust.invite(tmp_path / "moi.skh")
    commune.trust.invitations.take(tmp_path / "moi.skh", Way.PHONE)
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
    assert receiver.conflicts.open() == []
    for office in (receiver, first, second):
        office.close()


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


def test_two_refused_files_of_one_name_are_both_kept(tmp_path):
    receiver = a_receiver(tmp_path)
    for number in (1, 2, 2):
        folder = tmp_path / str(number)
        folder.mkdir(exist_ok=True)
        (folder / "goi.skh").write_bytes(b"not a package " * number)
        (result,) = receiver.reception.receive([folder / "goi.skh"])
        assert not result.accepted
    kept = receiver.data_file.with_name("quarantine")
    assert sorted(path.stat().st_size for path in kept.iterdir()) == [14, 28]
    receiver.close()


def test_what_was_taken_stays_taken_when_the_answer_cannot_be_written(
    offices, tmp_path, monkeypatch
):
    commune, receiver = offices
    package = send(commune, tmp_path)

    @contextmanager
    def full(to):
        raise DiskFull(file=to.name)
        yield

    monkeypatch.setattr(answers, "written", full)
    (result,) = receiver.reception.receive([package], tmp_path)
    assert (result.accepted, result.receipt, result.facts["receipt"]) == (True, None, "disk_full")
    assert result.applied > 0
