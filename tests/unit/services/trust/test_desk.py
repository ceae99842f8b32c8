"""The desk of enrolment: requests wait until a person compared, and are decided one by one."""

import pytest

from desktop.services.failures import FolderMissing, WrongRole
from desktop.services.trust.compared import Way
from desktop.services.trust.failures import FingerprintDiffers, NotCompared, RequestUnknown
from desktop.services.trust.new_office import NewOffice, Role
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason
from tests.builders import OFFICER, PASSWORD, an_entrance, an_office, enrolled

pytestmark = pytest.mark.engines


@pytest.fixture
def asking(tmp_path, receiver, opened):
    """Makes a commune that asks; gives it, its request and the fingerprint it tells."""
    folder = tmp_path / "asking"
    folder.mkdir()
    receiver.trust.invite(tmp_path / "moi.skh")

    def make(code, name="", place=""):
        (tmp_path / f"{code}{place}").mkdir()
        office = opened(
            an_office(tmp_path / f"{code}{place}", code=code, name=name or f"Xã Phú {code}")
        )
        office.trust.invitations.take(tmp_path / "moi.skh", Way.PHONE)
        path = folder / f"xin-{code}{place}.skh"
        return office, path, office.trust.request(path)

    return make


def test_a_request_waits_with_its_office_and_fingerprint(receiver, asking):
    office, path, told = asking("79.124")
    assert receiver.trust.desk.waiting() == []
    asked = receiver.trust.desk.lay(path)
    assert receiver.trust.desk.waiting() == [asked]
    assert (asked.office.code, asked.office.name) == ("79.124", "Xã Phú 79.124")
    assert (asked.fingerprint, asked.writer) == (told, office.writer)
    assert not asked.ready
    assert receiver.trust.peers() == []


def test_nobody_is_enrolled_whose_fingerprint_was_not_compared(receiver, asking, tmp_path):
    _office, path, told = asking("79.124")
    asked = receiver.trust.desk.lay(path)
    with pytest.raises(NotCompared):
        receiver.trust.desk.grant(asked.key, tmp_path / "cap.skh")
    with pytest.raises(FingerprintDiffers):
        receiver.trust.desk.compare(asked.key, told[::-1])
    assert not receiver.trust.desk.waiting()[0].ready
    assert not (tmp_path / "cap.skh").exists()


def test_who_compared_how_and_when_stays_with_the_enrolment(receiver, asking, tmp_path):
    office, path, told = asking("79.124")
    key = receiver.trust.desk.lay(path).key
    compared = receiver.trust.desk.compare(key, told.lower(), Way.PAPER).compared
    assert (compared.way, compared.by) == (Way.PAPER, OFFICER)
    assert compared.at.startswith("2026-11-21T")
    peer = receiver.trust.desk.grant(key, tmp_path / "cap.skh")
    assert peer.compared == str(compared)
    assert office.trust.accept(tmp_path / "cap.skh").state == "enrolled"
    assert receiver.trust.desk.waiting() == []


def test_the_same_request_again_keeps_what_was_compared(receiver, asking):
    _office, path, told = asking("79.124")
    key = receiver.trust.desk.lay(path).key
    receiver.trust.desk.compare(key, told)
    assert receiver.trust.desk.lay(path).ready
    assert len(receiver.trust.desk.waiting()) == 1


def test_a_folder_of_requests_is_laid_out_and_granted_at_once(receiver, asking, tmp_path):
    made = [asking(f"79.12{n}") for n in (4, 5, 6)]
    receiver.trust.invite(tmp_path / "asking" / "moi.skh")
    (tmp_path / "asking" / "hong.skh").write_bytes(b"x")
    laid = receiver.trust.desk.lay_all([tmp_path / "asking"])
    assert [one.office.code for one in laid.asked] == ["79.124", "79.125", "79.126"]
    assert [(path.name, why.reason) for path, why in laid.refused] == [
        ("hong.skh", Reason.NOT_A_PACKAGE)
    ]
    for one, (_office, _path, told) in zip(laid.asked, made, strict=True):
        receiver.trust.desk.compare(one.key, told)
    (tmp_path / "out").mkdir()
    granted = receiver.trust.desk.grant_all([one.key for one in laid.asked], tmp_path / "out")
    for (office, _path, _told), (_peer, grant) in zip(made, granted, strict=True):
        assert office.trust.accept(grant).state == "enrolled"
    assert [peer.list_number for peer in receiver.trust.peers()] == [1, 2, 3]


def test_of_several_grants_all_are_written_or_nobody_is_enrolled(receiver, asking, tmp_path):
    for code in ("79.124", "79.125"):
        _office, path, told = asking(code)
        receiver.trust.desk.compare(receiver.trust.desk.lay(path).key, told)
    keys = [one.key for one in receiver.trust.desk.waiting()]
    with pytest.raises(FolderMissing):
        receiver.trust.desk.grant_all(keys, tmp_path / "gone")
    assert receiver.trust.peers() == []
    assert len(receiver.trust.desk.waiting()) == 2


def test_a_refused_request_leaves_the_desk_and_may_come_again(receiver, asking, tmp_path):
    _office, path, told = asking("79.124")
    key = receiver.trust.desk.lay(path).key
    receiver.trust.desk.compare(key, told)
    receiver.trust.desk.refuse(key)
    assert receiver.trust.desk.waiting() == []
    with pytest.raises(RequestUnknown):
        receiver.trust.desk.grant(key, tmp_path / "cap.skh")
    assert not receiver.trust.desk.lay(path).ready


def test_a_code_that_is_enrolled_with_another_key_warns(receiver, commune, asking, tmp_path):
    enrolled(commune, receiver, tmp_path)
    _office, path, _told = asking(commune.office.code, place="-khác")
    asked = receiver.trust.desk.lay(path)
    assert asked.others == (commune.trust.fingerprint(),)


def test_only_the_receiving_office_has_a_desk(commune, asking):
    _office, path, _told = asking("79.124")
    with pytest.raises(WrongRole):
        commune.trust.desk.lay(path)


def test_a_request_to_another_receiving_office_is_refused(receiver, commune, asking, tmp_path):
    receiver.trust.invite(tmp_path / "x.skh")
    with pytest.raises(PackageRefused) as failure:
        receiver.trust.desk.lay(tmp_path / "x.skh")
    assert failure.value.reason is Reason.WRONG_KIND


def test_an_invitation_is_believed_after_the_comparison_and_not_before(commune, receiver, tmp_path):
    receiver.trust.invite(tmp_path / "moi.skh")
    commune.reception.receive([tmp_path / "moi.skh"])
    held = commune.trust.invitations.held()
    assert (held.office.code, held.fingerprint) == ("87", receiver.trust.fingerprint())
    with pytest.raises(FingerprintDiffers):
        commune.trust.invitations.compare(held.fingerprint[::-1])
    assert commune.trust.receiver() is None
    peer = commune.trust.invitations.compare(held.fingerprint, Way.PAPER)
    assert peer.compared.startswith("paper 2026-11-21")
    assert commune.trust.invitations.held() is None


def test_a_grant_cannot_come_before_the_comparison(commune, receiver, tmp_path):
    receiver.trust.invite(tmp_path / "moi.skh")
    commune.trust.invitations.take(tmp_path / "moi.skh", Way.PHONE)
    told = commune.trust.request(tmp_path / "xin.skh")
    receiver.trust.grant(tmp_path / "xin.skh", tmp_path / "cap.skh", told)
    fresh = an_office(tmp_path, code="79.200")
    fresh.trust.invitations.take(tmp_path / "moi.skh")
    with pytest.raises(PackageRefused) as failure:
        fresh.trust.accept(tmp_path / "cap.skh")
    fresh.close()
    assert failure.value.reason is Reason.NOT_COMPARED


def test_an_invitation_whose_key_was_wrong_is_forgotten(commune, receiver, tmp_path):
    receiver.trust.invite(tmp_path / "moi.skh")
    commune.trust.invitations.take(tmp_path / "moi.skh")
    commune.trust.invitations.discard()
    assert commune.trust.invitations.held() is None


@pytest.mark.parametrize(("compared", "held"), [(None, True), (Way.PAPER, False)])
def test_a_new_office_believes_its_invitation_only_when_it_was_compared(
    receiver, tmp_path, opened, compared, held
):
    receiver.trust.invite(tmp_path / "moi.skh")
    new = NewOffice(
        Role.COMMUNE, "79.300", "Xã Mới", invitation=tmp_path / "moi.skh", compared=compared
    )
    made = opened(an_entrance(tmp_path / "moi.db").create(new, OFFICER, PASSWORD).workplace)
    assert (made.trust.invitations.held() is not None) == held
    assert (made.trust.receiver() is None) == held
