"""Households in the registers of two communes: seen and decided by the receiving office alone."""

from uuid import UUID

import pytest

from desktop.domain.duplicates import Sign, Verdict
from desktop.services.failures import WrongRole
from desktop.services.register.families import FamilyQuery
from desktop.services.settling.duplicate_merge import verdict
from desktop.services.settling.duplicates import PairState
from tests.builders import a_family, an_office, enrolled
from tests.rawdata import acts

MOVED = "Phạm Văn Bình"


@pytest.fixture
def neighbours(tmp_path, opened, receiver):
    """Two communes that sent their registers; one household stands in both."""
    communes = []
    for code, name in (("79.001", "Xã Bình Hòa"), ("79.002", "Xã Đông Hà")):
        commune = opened(an_office(tmp_path, code=code, name=name))
        enrolled(commune, receiver, tmp_path)
        a_family(commune, MOVED, address="Số 5", phone="0912345678")
        a_family(commune, MOVED, address="Số 77")
        a_family(commune, "Lê Thị Mai", address=f"Số {code[-1]}")
        a_family(commune, "Vũ Thị Oanh")
        communes.append(commune)
        deliver(commune, receiver, tmp_path)
    return communes


def deliver(commune, receiver, folder):
    """Send what is new, and take the receipt."""
    package = commune.exchange.send(folder / f"{commune.office.code}.skh", everything=True)
    (result,) = receiver.reception.receive(package.files, folder)
    assert result.accepted
    commune.reception.receive([result.receipt])


def both(line) -> tuple[UUID, UUID]:
    return line.first, line.second


def test_only_one_name_at_one_address_is_a_pair(neighbours, receiver):
    pairs = receiver.duplicates.open()
    assert [(one.first_name, {*one.signs}) for one in pairs] == [
        (MOVED, {Sign.NAME, Sign.ADDRESS})
    ] * 2
    view = receiver.duplicates.pair(*both(pairs[0]))
    assert {*view.communes} == {"Xã Bình Hòa", "Xã Đông Hà"}
    assert (view.first.values["phone"], view.clashes) == ("", ())


def test_a_decision_changes_nothing_of_the_communes_and_is_taken_back(neighbours, receiver):
    pair, other = receiver.duplicates.open()
    with acts(receiver, "family.same"):
        receiver.duplicates.merge(*both(pair), keep=pair.second)
    with acts(receiver, "family.distinct"):
        receiver.duplicates.distinct(*both(other))
    assert receiver.duplicates.open() == []
    assert {(one.verdict, one.state) for one in receiver.duplicates.decided()} == {
        (Verdict.SECOND, PairState.DECIDED),
        (Verdict.DISTINCT, PairState.DECIDED),
    }
    assert receiver.register.count(FamilyQuery()) == 8
    assert not receiver.register.family(pair.second).gone
    receiver.duplicates.undo()
    receiver.duplicates.reopen(*both(pair))
    assert len(receiver.duplicates.open()) == 2


def test_the_receipt_tells_both_communes_how_many(neighbours, receiver, tmp_path):
    pair, other = receiver.duplicates.open()
    receiver.duplicates.merge(*both(pair))
    receiver.duplicates.distinct(*both(other))
    for commune in neighbours:
        assert commune.exchange.answer().duplicates == 0
        a_family(commune, "Đỗ Thị Mận")
        deliver(commune, receiver, tmp_path)
        assert commune.exchange.answer().duplicates == 1
        assert commune.duplicates.decided() == []
    told = [commune.duplicates.shared() for commune in neighbours]
    assert sorted((one.name, one.office, one.here) for (one,) in told) == sorted(
        (MOVED, other.office.name, one.family_id == pair.first)
        for (one,), other in zip(told, reversed(neighbours), strict=True)
    )
    (gone,), *_rest = told
    neighbours[0].register.remove_family(gone.family_id)
    assert neighbours[0].duplicates.shared() == []


def test_no_commune_speaks_for_the_receiving_office(neighbours, receiver, tmp_path):
    pair, _other = receiver.duplicates.open()
    forger, neighbour = neighbours
    with forger._core.write("family.same") as session:
        verdict(session, pair.first, pair.second, Verdict.FIRST)
    for commune in neighbours:
        a_family(commune, "Đỗ Thị Mận")
    package = forger.exchange.send(tmp_path / "goi.skh", everything=True)
    receiver.reception.receive(package.files)
    deliver(neighbour, receiver, tmp_path)
    assert receiver.duplicates.decided() == []
    assert neighbour.duplicates.shared() == []
    assert len(receiver.duplicates.open()) == 2
    receiver.duplicates.distinct(*both(pair))
    assert [one.verdict for one in receiver.duplicates.decided()] == [Verdict.DISTINCT]


def test_what_a_commune_decided_shows_at_the_commune_alone(neighbours, receiver, tmp_path):
    (commune, _other) = neighbours
    families = [row.id for row in commune.register.page(FamilyQuery(search="pham van binh"))]
    commune.duplicates.merge(*families)
    deliver(commune, receiver, tmp_path)
    assert receiver.register.count(FamilyQuery()) == 7
    assert receiver.duplicates.decided() == []
    with acts(receiver), pytest.raises(WrongRole):
        receiver.duplicates.reopen(*families)
    assert len(receiver.duplicates.open()) == 1
