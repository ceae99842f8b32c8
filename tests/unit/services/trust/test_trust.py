"""Trust between offices: invitation, request, grant, acceptance, each to its own role."""

import pytest

from desktop.services.failures import WrongRole
from desktop.services.trust.failures import FingerprintDiffers, NoReceiver
from desktop.services.trust.new_office import Role
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason
from tests.builders import a_family, a_receiver, an_office, enrolled
from tests.rawdata import acts

pytestmark = pytest.mark.engines


@pytest.fixture
def papers(commune, receiver, tmp_path):
    """The invitation and the request, and the fingerprint told by phone."""
    receiver.trust.invite(tmp_path / "moi.skh")
    assert commune.trust.invitations.take(tmp_path / "moi.skh") is None
    commune.trust.invitations.compare(receiver.trust.fingerprint())
    told = commune.trust.request(tmp_path / "xin.skh")
    return tmp_path / "moi.skh", tmp_path / "xin.skh", told


def test_all_four_steps_enrol_a_commune(commune, receiver, papers, tmp_path):
    _invitation, request, told = papers
    assert not commune.trust.enrolled()
    office, shown = receiver.trust.read_request(request)
    assert (office.code, shown) == (commune.office.code, told)
    peer = receiver.trust.grant(request, tmp_path / "cap.skh", told.lower())
    assert (peer.office_code, peer.state, peer.list_number) == ("79.123", "enrolled", 1)
    with acts(commune):
        assert commune.trust.accept(tmp_path / "cap.skh").state == "enrolled"
    assert commune.trust.enrolled()
    assert [one.office_code for one in receiver.trust.peers()] == ["79.123"]


def test_the_same_invitation_twice_is_the_same(commune, papers):
    invitation, _request, _told = papers
    assert commune.trust.invitations.take(invitation).state == "invited"


def test_an_invitation_of_another_office_is_not_taken_in_its_place(
    commune, papers, tmp_path, opened
):
    (tmp_path / "other").mkdir()
    other = opened(a_receiver(tmp_path / "other"))
    other.trust.invite(tmp_path / "khac.skh")
    assert commune.trust.invitations.take(tmp_path / "khac.skh") is None
    assert commune.trust.receiver().writer != other.writer
    stranger = opened(an_office(tmp_path / "other", Role.RECEIVER, "88", "Tỉnh Khác"))
    stranger.trust.invite(tmp_path / "la.skh")
    with pytest.raises(PackageRefused) as failure:
        commune.trust.invitations.take(tmp_path / "la.skh")
    assert failure.value.reason is Reason.SENDER_UNKNOWN


def test_a_fingerprint_that_differs_enrols_nobody(commune, receiver, papers, tmp_path):
    _invitation, request, told = papers
    for wrong in ("", told[:-1], told[::-1], receiver.trust.fingerprint()):
        with pytest.raises(FingerprintDiffers):
            receiver.trust.grant(request, tmp_path / "cap.skh", wrong)
    assert not (tmp_path / "cap.skh").exists()
    assert receiver.trust.peers() == []


def test_each_paper_is_good_for_one_thing(commune, receiver, papers, tmp_path):
    invitation, request, told = papers
    for act in (
        lambda: commune.trust.invitations.take(request),
        lambda: commune.trust.accept(invitation),
        lambda: receiver.trust.read_request(invitation),
        lambda: receiver.trust.grant(invitation, tmp_path / "cap.skh", told),
    ):
        with pytest.raises(PackageRefused):
            act()


def test_a_cut_paper_is_refused(commune, receiver, papers, tmp_path):
    _invitation, request, told = papers
    request.write_bytes(request.read_bytes()[:-1])
    with pytest.raises(PackageRefused):
        receiver.trust.grant(request, tmp_path / "cap.skh", told)


def test_a_grant_for_another_commune_is_not_ours(commune, receiver, papers, tmp_path, opened):
    (tmp_path / "other").mkdir()
    sister = opened(an_office(tmp_path / "other", code="79.124", name="Xã Bình Thạnh"))
    enrolled(sister, receiver, tmp_path)
    with pytest.raises(PackageRefused) as failure:
        commune.trust.accept(tmp_path / "79.124-cap.skh")
    assert failure.value.reason is Reason.OTHER_RECIPIENT
    assert not commune.trust.enrolled()


def test_each_role_does_its_own_part(commune, receiver, tmp_path):
    receiver.trust.invite(tmp_path / "moi.skh")
    for act in (
        lambda: commune.trust.invite(tmp_path / "x.skh"),
        lambda: commune.trust.grant(tmp_path / "moi.skh", tmp_path / "x.skh", ""),
        lambda: receiver.trust.invitations.take(tmp_path / "moi.skh"),
        lambda: receiver.trust.request(tmp_path / "x.skh"),
        lambda: receiver.trust.accept(tmp_path / "moi.skh"),
    ):
        with pytest.raises(WrongRole):
            act()
    assert not (tmp_path / "x.skh").exists()


def test_nobody_asks_before_being_invited(commune, tmp_path):
    with pytest.raises(NoReceiver):
        commune.trust.request(tmp_path / "xin.skh")


def test_papers_among_packages_are_taken_for_what_they_are(commune, receiver, tmp_path):
    receiver.trust.invite(tmp_path / "moi.skh")
    (invited,) = commune.reception.receive([tmp_path / "moi.skh"])
    assert (invited.accepted, invited.applied, invited.reason) == (True, 0, Reason.NOT_COMPARED)
    assert invited.facts["key"] == receiver.trust.fingerprint()
    with pytest.raises(NoReceiver):
        commune.trust.request(tmp_path / "xin.skh")
    commune.trust.invitations.compare(invited.facts["key"])
    told = commune.trust.request(tmp_path / "xin.skh")
    receiver.trust.grant(tmp_path / "xin.skh", tmp_path / "cap.skh", told)
    (granted,) = commune.reception.receive([tmp_path / "cap.skh"])
    assert granted.accepted
    assert commune.trust.enrolled()
    (wrong,) = receiver.reception.receive([tmp_path / "moi.skh"])
    assert (wrong.accepted, wrong.reason) == (False, Reason.WRONG_KIND)


def test_a_commune_enrolled_again_goes_on(commune, receiver, tmp_path):
    for _ in range(2):
        enrolled(commune, receiver, tmp_path)
        a_family(commune)
        (result,) = receiver.reception.receive(commune.exchange.send(tmp_path).files, tmp_path)
        assert (result.accepted, result.reason) == (True, None)
        assert commune.reception.receive([result.receipt])[0].accepted
    assert len(receiver.trust.peers()) == 1
