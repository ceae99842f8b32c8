"""A new key signed for by the old one: nobody compares again, and nobody else can do it."""

import pytest

from desktop.services.failures import FolderMissing
from desktop.services.register.families import FamilyQuery
from desktop.services.trust.compared import Compared, Way
from desktop.services.trust.failures import NotEnrolled
from desktop.services.trust.identities import identities_of
from desktop.services.trust.letters import Letters, Paper
from desktop.sync import container, enrolment, sealing
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import EnrolmentRequest, Kind, Office
from desktop.sync.reasons import Reason
from tests.builders import a_family, an_office, enrolled, with_families
from tests.sync.exchanging import receive, send

pytestmark = pytest.mark.engines


def test_a_commune_changes_its_key_without_a_call(offices, tmp_path):
    commune, receiver = offices
    receive(receiver, send(commune, tmp_path, "truoc"))
    former, mark = commune.writer, commune.trust.fingerprint()
    told = commune.trust.succession.rotate(tmp_path / "doi.skh")
    assert (told != mark, commune.trust.fingerprint()) == (True, mark)
    asked = receiver.trust.desk.lay(tmp_path / "doi.skh")
    assert (asked.succeeds, asked.ready, asked.fingerprint) == (former, True, told)
    a_family(commune, "Lê Thị Ánh")  # the work goes on under the old key meanwhile
    peer = receiver.trust.desk.grant(asked.key, tmp_path / "cap.skh")
    assert Compared.read(peer.compared).way is Way.SIGNED
    commune.trust.accept(tmp_path / "cap.skh")
    assert commune.trust.fingerprint() == told
    assert commune.writer == peer.writer != former
    a_family(commune, "Trần Văn Bảy")
    (result,) = receive(receiver, send(commune, tmp_path, "sau"), to=tmp_path)
    assert (result.accepted, result.reason) == (True, None)
    assert receiver.register.count(FamilyQuery()) == 6
    assert commune.reception.receive([result.receipt])[0].accepted
    assert commune.exchange.unsent().changes == 0
    assert commune.history.verify().ok
    assert receiver.history.verify().ok


def test_the_old_key_counts_no_further_than_it_said_itself(offices, tmp_path):
    commune, receiver = offices
    on_its_way = send(commune, tmp_path, "truoc")
    commune.trust.succession.rotate(tmp_path / "doi.skh")
    a_family(commune)
    too_late = send(commune, tmp_path, "sau")
    asked = receiver.trust.desk.lay(tmp_path / "doi.skh")
    receiver.trust.desk.grant(asked.key, tmp_path / "cap.skh")
    assert receive(receiver, too_late)[0].reason is Reason.KEY_REVOKED
    assert receive(receiver, on_its_way)[0].accepted
    commune.trust.accept(tmp_path / "cap.skh")
    assert receive(receiver, send(commune, tmp_path, "moi"))[0].reason is None
    assert receiver.register.count(FamilyQuery()) == 5


def test_asking_again_writes_of_the_same_key(offices, tmp_path):
    commune, _receiver = offices
    first = commune.trust.succession.rotate(tmp_path / "mot.skh")
    assert commune.trust.succession.pending()
    assert commune.trust.succession.rotate(tmp_path / "hai.skh") == first


def test_a_key_nobody_believes_yet_is_not_changed(commune, tmp_path):
    with pytest.raises(NotEnrolled):
        commune.trust.succession.rotate(tmp_path / "doi.skh")


def test_a_thief_cannot_put_his_key_in_the_place_of_an_office(offices, tmp_path, opened):
    _commune, receiver = offices
    (tmp_path / "thief").mkdir()
    thief = opened(an_office(tmp_path / "thief", code="79.124"))
    enrolled(thief, receiver, tmp_path / "thief")
    link = enrolment.decode(thief.trust.receiver().statement)[0]
    paper = Paper(
        Kind.ENROLMENT_REQUEST,
        (Office(code="87", name="Tỉnh Đồng Tháp"),),
        request=EnrolmentRequest(recipient=link.enrolment.recipient),
        links=(link,),
    )
    Letters(thief._core).write(tmp_path / "gia.skh", paper)
    with pytest.raises(PackageRefused) as failure:
        receiver.trust.desk.lay(tmp_path / "gia.skh")
    assert failure.value.reason is Reason.ENROLMENT_INVALID


def test_a_receiving_office_changes_its_key_and_its_communes_follow(offices, tmp_path):
    commune, receiver = offices
    (result,) = receive(receiver, send(commune, tmp_path, "truoc"), to=tmp_path)
    commune.reception.receive([result.receipt])
    mark = receiver.trust.fingerprint()
    told = receiver.trust.succession.rotate(tmp_path / "moi2.skh")
    assert told == receiver.trust.fingerprint() != mark
    a_family(commune)
    (result,) = receive(receiver, send(commune, tmp_path, "giua"), to=tmp_path)
    assert (result.accepted, result.reason) == (True, None)
    (early,) = commune.reception.receive([result.receipt])
    assert early.reason is Reason.SENDER_UNKNOWN
    (taken,) = commune.reception.receive([tmp_path / "moi2.skh"])
    assert (taken.accepted, taken.reason) == (True, None)
    now = commune.trust.receiver()
    assert (now.state, Compared.read(now.compared).way) == ("enrolled", Way.SIGNED)
    (answer,) = commune.reception.receive([result.receipt])
    assert (answer.accepted, answer.reason) == (True, None)
    assert commune.exchange.unsent().changes == 0
    a_family(commune)
    assert receive(receiver, send(commune, tmp_path, "sau"))[0].reason is None


def test_the_receivers_former_key_says_nothing_any_more(offices, tmp_path):
    commune, receiver = offices
    (result,) = receive(receiver, send(commune, tmp_path), to=tmp_path)
    receiver.trust.succession.rotate(tmp_path / "moi2.skh")
    commune.reception.receive([tmp_path / "moi2.skh"])
    (late,) = commune.reception.receive([result.receipt])
    assert (late.accepted, late.reason) == (False, Reason.KEY_REVOKED)


def test_an_old_invitation_brought_out_again_changes_nothing(offices, tmp_path):
    commune, receiver = offices
    receiver.trust.succession.rotate(tmp_path / "moi2.skh")
    commune.reception.receive([tmp_path / "moi2.skh"])
    now = commune.trust.receiver()
    (again,) = commune.reception.receive([tmp_path / f"{commune.office.code}-moi.skh"])
    assert again.reason is Reason.NOT_COMPARED
    assert commune.trust.receiver() == now


def test_a_new_key_nobody_signed_for_waits_for_a_comparison(offices, tmp_path):
    commune, receiver = offices
    receiver.trust.succession.rotate(tmp_path / "moi2.skh")
    parts = container.read(tmp_path / "moi2.skh")
    bare = container.Container(parts.manifest, parts.signature, None, None)
    container.write(tmp_path / "tran.skh", bare)
    before = commune.trust.receiver()
    (result,) = commune.reception.receive([tmp_path / "tran.skh"])
    assert result.reason is Reason.NOT_COMPARED
    assert commune.trust.receiver() == before
    commune.trust.invitations.compare(receiver.trust.fingerprint())
    now = commune.trust.receiver()
    assert (now.state, now.signing_key) == ("invited", receiver._core.writer.public)


def test_a_commune_that_comes_later_is_enrolled_under_the_new_key(offices, tmp_path, opened):
    _commune, receiver = offices
    receiver.trust.succession.rotate(tmp_path / "moi2.skh")
    (tmp_path / "later").mkdir()
    later = opened(an_office(tmp_path / "later", code="79.130"))
    enrolled(later, receiver, tmp_path / "later")
    with_families(later, 1)
    assert receive(receiver, send(later, tmp_path, "muon"))[0].reason is None


def test_a_paper_that_cannot_be_written_changes_no_key(offices, tmp_path):
    _commune, receiver = offices
    before = receiver.trust.fingerprint(), receiver.writer
    with pytest.raises(FolderMissing):
        receiver.trust.succession.rotate(tmp_path / "gone" / "moi.skh")
    assert (receiver.trust.fingerprint(), receiver.writer) == before
    assert receiver.trust.revoked() == []


def test_what_was_sealed_before_is_read_after_and_the_other_way_nothing(offices, tmp_path):
    commune, receiver = offices
    (first,) = receive(receiver, send(commune, tmp_path, "truoc"), to=tmp_path)
    with commune._core.database.read() as session:
        (former,) = identities_of(session)
    commune.trust.succession.rotate(tmp_path / "doi.skh")
    asked = receiver.trust.desk.lay(tmp_path / "doi.skh")
    receiver.trust.desk.grant(asked.key, tmp_path / "cap.skh")
    commune.trust.accept(tmp_path / "cap.skh")
    assert commune.reception.receive([first.receipt])[0].accepted
    a_family(commune)
    (result,) = receive(receiver, send(commune, tmp_path, "sau"), to=tmp_path)
    assert commune.reception.receive([result.receipt])[0].accepted
    payload = container.read(result.receipt).payload
    with pytest.raises(PackageRefused) as failure:
        sealing.decrypt(payload, [former])
    assert failure.value.reason is Reason.DECRYPTION_FAILED


def test_an_answer_sealed_to_the_new_key_is_read_before_the_grant_has_come(offices, tmp_path):
    commune, receiver = offices
    receive(receiver, send(commune, tmp_path, "truoc"))
    commune.trust.succession.rotate(tmp_path / "doi.skh")
    asked = receiver.trust.desk.lay(tmp_path / "doi.skh")
    receiver.trust.desk.grant(asked.key, tmp_path / "cap.skh")
    (given,) = receiver.reception.answers.give_all(tmp_path)
    assert commune.reception.receive([given.path])[0].accepted


def test_packages_sealed_to_the_receivers_former_key_are_still_read(offices, tmp_path):
    commune, receiver = offices
    on_its_way = send(commune, tmp_path, "truoc")
    receiver.trust.succession.rotate(tmp_path / "moi2.skh")
    assert receive(receiver, on_its_way)[0].accepted
    commune.reception.receive([tmp_path / "moi2.skh"])
    with receiver._core.database.read() as session:
        now, former = identities_of(session)
    a_family(commune)
    payload = container.read(send(commune, tmp_path, "sau")).payload
    assert sealing.decrypt(payload, [now])
    with pytest.raises(PackageRefused):
        sealing.decrypt(payload, [former])
