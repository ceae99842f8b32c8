"""A key that was lost or stolen counts up to one change; the list only ever grows newer."""

import pytest

from desktop.db.exchange import peers, revocations
from desktop.db.exchange.revocations import RevokedRow
from desktop.services.exchange.failures import OwnKeyRevoked
from desktop.services.failures import WrongRole
from desktop.services.register.families import FamilyQuery
from desktop.services.trust.compared import Way
from desktop.services.trust.failures import WriterUnknown
from desktop.services.trust.identities import identity_of
from desktop.services.trust.letters import trust_of
from desktop.services.trust.revoking import take_list
from desktop.sync import container, opening
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Revocation
from desktop.sync.reasons import Reason
from desktop.wording import explain_refusal, has_words
from tests.builders import OFFICER, a_family, an_office, enrolled, with_families
from tests.sync.exchanging import receive, send

pytestmark = pytest.mark.engines


def held(receiver, commune):
    return {peer.writer: peer for peer in receiver.trust.peers()}[commune.writer]


def received_heads(receiver, commune):
    with receiver._core.database.read() as session:
        return peers.heads(session)[commune.writer][0]


def list_of(office):
    with office._core.database.read() as session:
        return revocations.number(session), revocations.listed(session)


def test_what_came_before_stays_and_what_comes_after_is_refused(offices, tmp_path):
    commune, receiver = offices
    receive(receiver, send(commune, tmp_path, "truoc"))
    row = receiver.trust.revoking.revoke(commune.writer, reason="máy bị mất")
    assert (row.number, row.up_to) == (1, received_heads(receiver, commune))
    a_family(commune)
    (result,) = receive(receiver, send(commune, tmp_path, "sau"))
    assert (result.accepted, result.reason) == (False, Reason.KEY_REVOKED)
    assert receiver.register.count(FamilyQuery()) == 4
    assert receiver.history.verify().ok


def test_a_package_within_the_named_change_is_still_taken(offices, tmp_path):
    commune, receiver = offices
    package = send(commune, tmp_path)
    ((_first, last),) = commune.exchange.parcels()[0].vector.values()
    receiver.trust.revoking.revoke(commune.writer, last)
    (result,) = receive(receiver, package)
    assert (result.accepted, result.reason) == (True, None)


def test_a_later_word_moves_the_last_change_that_counts(offices, tmp_path):
    commune, receiver = offices
    package = send(commune, tmp_path)
    assert receiver.trust.revoking.revoke(commune.writer, 1).number == 1
    assert receive(receiver, package)[0].reason is Reason.KEY_REVOKED
    again = receiver.trust.revoking.revoke(commune.writer, 10_000)
    assert (again.number, list_of(receiver)[0]) == (2, 2)
    assert receive(receiver, package)[0].accepted
    assert len(list_of(receiver)[1]) == 1


def test_who_revoked_why_and_when_is_kept_and_does_not_travel(offices, tmp_path, opened):
    commune, receiver = offices
    receiver.trust.revoking.revoke(commune.writer, 1, "cán bộ nghỉ việc")
    ((_key, _up_to, _number, reason, by),) = receiver.trust.revoked()
    assert reason == "cán bộ nghỉ việc"
    assert by.endswith(OFFICER)
    sister = opened(an_office(tmp_path, code="79.125"))
    enrolled(sister, receiver, tmp_path)
    ((_key, up_to, number, reason, by),) = sister.trust.revoked()
    assert (up_to, number, reason, by) == (1, 1, "", "")


def test_the_list_travels_with_a_receipt(offices, tmp_path, opened):
    commune, receiver = offices
    sister = opened(an_office(tmp_path, code="79.125"))
    enrolled(sister, receiver, tmp_path)
    with_families(sister, 1)
    receiver.trust.revoking.revoke(commune.writer, 1)
    (result,) = receive(receiver, send(sister, tmp_path, "chi"), to=tmp_path)
    assert sister.trust.revoked() == []
    assert sister.reception.receive([result.receipt])[0].accepted
    assert [row.key for row in sister.trust.revoked()] == [held(receiver, commune).signing_key]


def test_an_older_list_never_replaces_a_newer_one(offices, tmp_path, opened):
    commune, receiver = offices
    sister = opened(an_office(tmp_path, code="79.125"))
    enrolled(sister, receiver, tmp_path)
    with_families(sister, 1)
    third = opened(an_office(tmp_path, code="79.126"))
    enrolled(third, receiver, tmp_path)
    receiver.trust.revoking.revoke(commune.writer, 1)
    (old,) = receive(receiver, send(sister, tmp_path, "a"), to=tmp_path)
    (tmp_path / "out").mkdir()
    receiver.trust.revoking.revoke(third.writer, 1)
    a_family(sister)
    (new,) = receive(receiver, send(sister, tmp_path, "b"), to=tmp_path / "out")
    sister.reception.receive([new.receipt])
    assert list_of(sister)[0] == 2
    sister.reception.receive([old.receipt])
    assert (list_of(sister)[0], len(list_of(sister)[1])) == (2, 2)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_list_of_the_same_number_or_less_changes_nothing(offices, number):
    commune, _receiver = offices
    with commune._core.database.bookkeeping() as session:
        revocations.replace(session, 2, [RevokedRow(b"a" * 32, 5, 2)])
        forged = (Revocation(key=b"b" * 32, up_to=0, number=1),)
        assert not take_list(session, b"", number, forged)
        assert [row.key for row in revocations.listed(session)] == [b"a" * 32]


def test_an_office_goes_on_with_a_new_key_after_its_own_was_revoked(offices, tmp_path):
    commune, receiver = offices
    receive(receiver, send(commune, tmp_path, "truoc"))
    former, mark = commune.writer, commune.trust.fingerprint()
    receiver.trust.revoking.revoke(commune.writer, reason="mất máy")
    a_family(commune, "Lê Thị Ánh")
    commune.trust.request(tmp_path / "cu.skh")
    with pytest.raises(PackageRefused) as failure:
        receiver.trust.desk.lay(tmp_path / "cu.skh")
    assert failure.value.reason is Reason.KEY_REVOKED

    with commune._core.database.bookkeeping() as session:  # told by another way, say a publication
        number, rows = list_of(receiver)
        entries = [Revocation(key=row.key, up_to=row.up_to, number=row.number) for row in rows]
        assert take_list(session, commune._core.writer.public, number, entries)
    assert not commune.trust.enrolled()
    told = commune.trust.request(tmp_path / "xin.skh")
    assert (commune.writer != former, told != mark) == (True, True)
    receiver.trust.grant(tmp_path / "xin.skh", tmp_path / "cap.skh", told)
    commune.trust.accept(tmp_path / "cap.skh")
    (result,) = receive(receiver, send(commune, tmp_path, "sau"), to=tmp_path)
    assert (result.accepted, result.reason) == (True, None)
    assert receiver.register.count(FamilyQuery()) == 5
    assert commune.reception.receive([result.receipt])[0].accepted
    assert commune.exchange.unsent().changes == 0
    assert commune.history.verify().ok


def test_receipts_are_no_longer_sealed_to_a_revoked_pc(offices, tmp_path):
    commune, receiver = offices
    package = send(commune, tmp_path)
    receiver.trust.revoking.revoke(commune.writer, 10_000)
    (result,) = receive(receiver, package, to=tmp_path)
    assert (result.accepted, result.receipt) == (True, None)


def test_a_commune_revokes_nobody_and_nobody_unknown_is_revoked(offices):
    commune, receiver = offices
    with pytest.raises(WrongRole):
        commune.trust.revoking.revoke(receiver.writer)
    with pytest.raises(WriterUnknown):
        receiver.trust.revoking.revoke("0000zzzz0000")
    assert list_of(receiver) == (0, [])


def test_a_grant_says_who_is_revoked_in_its_signed_part(offices, tmp_path, opened):
    commune, receiver = offices
    receiver.trust.revoking.revoke(commune.writer, 7)
    sister = opened(an_office(tmp_path, code="79.125"))
    receiver.trust.invite(tmp_path / "m.skh")
    sister.trust.invitations.take(tmp_path / "m.skh", Way.PHONE)
    told = sister.trust.request(tmp_path / "x.skh")
    receiver.trust.grant(tmp_path / "x.skh", tmp_path / "c.skh", told)
    assert b'"list_number":1' in container.read(tmp_path / "c.skh").manifest
    sister.trust.accept(tmp_path / "c.skh")
    assert list_of(sister)[0] == 1


def test_a_pc_whose_key_was_revoked_hears_of_it_when_its_package_is_refused(offices, tmp_path):
    commune, receiver = offices
    receive(receiver, send(commune, tmp_path, "truoc"))
    receiver.trust.revoking.revoke(commune.writer, reason="nghi lộ khóa")
    a_family(commune)
    (result,) = receive(receiver, send(commune, tmp_path, "sau"), to=tmp_path)
    assert (result.reason, result.sender) == (Reason.KEY_REVOKED, commune.office.code)
    assert commune.trust.own_revocation() is None
    (told,) = commune.reception.receive([result.receipt])
    assert (told.accepted, told.reason) == (True, Reason.KEY_REVOKED)
    assert "Viết đề nghị ghi danh mới" in explain_refusal(told.reason, told.facts).advice
    assert commune.trust.own_revocation() is not None
    assert not commune.trust.enrolled()
    with pytest.raises(OwnKeyRevoked) as failure:
        commune.exchange.send(tmp_path / "nua.skh")
    assert has_words(type(failure.value))


def test_the_notice_tells_who_holds_a_revoked_key_nothing_but_that(offices, tmp_path):
    commune, receiver = offices
    receive(receiver, send(commune, tmp_path, "truoc"))
    receiver.trust.revoking.revoke(commune.writer, reason="mất máy")
    a_family(commune)
    (result,) = receive(receiver, send(commune, tmp_path, "sau"), to=tmp_path)
    with commune._core.database.read() as session:
        identity, trust = identity_of(session), trust_of(session)
    opened = opening.open_package(result.receipt, trust, [identity])
    said = opened.receipt
    assert (said.accepted, said.packages, said.totals, said.conflicts) == ((), (), (), 0)
    assert [one.key for one in opened.revocations.entries] == [commune._core.writer.public]


def test_after_the_notice_the_pc_is_enrolled_anew_and_nothing_is_lost(offices, tmp_path):
    commune, receiver = offices
    receiver.trust.revoking.revoke(commune.writer, 0, "nghi lộ khóa")
    (result,) = receive(receiver, send(commune, tmp_path, "sau"), to=tmp_path)
    commune.reception.receive([result.receipt])
    told = commune.trust.request(tmp_path / "xin-lai.skh")
    receiver.trust.grant(tmp_path / "xin-lai.skh", tmp_path / "cap-lai.skh", told)
    commune.trust.accept(tmp_path / "cap-lai.skh")
    assert commune.trust.own_revocation() is None
    assert receive(receiver, send(commune, tmp_path, "lai"))[0].reason is None
    assert receiver.register.count(FamilyQuery()) == 4
