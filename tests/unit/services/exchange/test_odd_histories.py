"""Sending and receiving: what could be lost, confirmed too early, or written by the wrong office."""

import os

import pytest

from desktop.domain.subjects import SubjectKind
from desktop.sync.reasons import Reason
from tests.builders import (
    YEAR,
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

pytestmark = pytest.mark.engines


@pytest.fixture
def offices(tmp_path, commune, receiver):
    """A commune enrolled at its receiving office."""
    enrolled(commune, receiver, tmp_path)
    return commune, receiver


def test_a_choice_of_checklist_that_was_confirmed_later_arrives(offices, tmp_path):
    commune, receiver = offices
    chosen = commune.checklists.of(SubjectKind.FAMILY, YEAR)
    commune.checklists.choose(SubjectKind.FAMILY, YEAR, chosen.reference)
    commune.checklists.confirm(SubjectKind.FAMILY, YEAR)
    (result,) = receiver.reception.receive(commune.exchange.send(tmp_path).files)
    assert (result.accepted, result.reason) == (True, None)
    assert receiver.history.verify().ok


def test_a_file_that_vanishes_once_it_was_taken_is_taken(offices, tmp_path):
    commune, receiver = offices
    with_families(commune, 2)
    (package,) = commune.exchange.send(tmp_path).files
    receiver.subscribe(lambda _tables: package.unlink(missing_ok=True))
    size = package.stat().st_size
    (result,) = receiver.reception.receive([package], tmp_path)
    assert (result.accepted, package.exists()) == (True, False)
    received = [one for one in receiver.exchange.parcels() if one.direction == "received"]
    assert [parcel.bytes for parcel in received] == [size]
    (answer,) = commune.reception.receive([result.receipt])
    assert (answer.accepted, commune.exchange.unsent().changes) == (True, 0)


@pytest.mark.skipif(os.name == "nt", reason="names are always text there")
def test_a_file_name_in_an_old_encoding_stops_nobody(offices, tmp_path):
    commune, receiver = offices
    with_families(commune, 2)
    (package,) = commune.exchange.send(tmp_path).files
    (bad, good) = (tmp_path / os.fsdecode(b"x\xe3 \xb1.skh"), tmp_path / os.fsdecode(b"\xe3.skh"))
    bad.write_bytes(package.read_bytes()[:-1])
    package.rename(good)
    results = receiver.reception.receive([bad, good], tmp_path)
    assert [result.accepted for result in results] == [False, True]
    (answer,) = commune.reception.receive([results[1].receipt])
    assert answer.accepted


def test_an_old_grant_brought_out_again_does_not_stop_a_copy_from_sending(tmp_path, opened):
    receiver, commune = opened(a_receiver(tmp_path)), an_office(tmp_path)
    enrolled(commune, receiver, tmp_path)
    commune.close()
    copy = opened(entered(commune.data_file, tmp_path / "pc"))
    assert copy.renewed
    (result,) = copy.reception.receive([tmp_path / f"{commune.office.code}-cap.skh"])
    assert (result.accepted, result.reason) == (False, Reason.OTHER_RECIPIENT)
    (taken,) = receiver.reception.receive(copy.exchange.send(tmp_path).files)
    assert (taken.accepted, taken.reason) == (True, None)


def test_two_pcs_that_choose_a_checklist_apart_can_both_go_on_sending(tmp_path, opened):
    receiver, first = opened(a_receiver(tmp_path)), an_office(tmp_path)
    enrolled(first, receiver, tmp_path)
    first.close()
    copy = copy_of(first.data_file, tmp_path / "copy")
    offices = [opened(entered(place, tmp_path / "pc")) for place in (first.data_file, copy)]
    for office in offices:
        chosen = office.checklists.of(SubjectKind.FAMILY, YEAR).reference
        office.checklists.choose(SubjectKind.FAMILY, YEAR, chosen)
    for round_ in range(2):
        for place, office in enumerate(offices):
            to = tmp_path / f"{round_}{place}.skh"
            (result,) = receiver.reception.receive(office.exchange.send(to).files, tmp_path)
            assert (result.accepted, result.reason) == (True, None)
            office.reception.receive([result.receipt])
            office.checklists.confirm(SubjectKind.FAMILY, YEAR)
    assert receiver.history.verify().ok


def test_a_certificate_stays_genuine_when_its_office_goes_on_from_a_copy(tmp_path, opened):
    office = an_office(tmp_path)
    families = with_families(office, 1)
    registered(office)
    scored(office, families)
    (certificate,) = office.certificates.batch(decided(office))
    office.close()
    copy = opened(entered(office.data_file, tmp_path / "pc"))
    assert copy.renewed
    assert copy.certificates.check(certificate.qr_text) is not None
    stranger = opened(an_office(tmp_path, code="79.124"))
    assert stranger.certificates.check(certificate.qr_text) is None
