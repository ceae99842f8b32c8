"""A register handed over: sealed to the commune that goes on, signed by the one that ends."""

import datetime as dt

import pytest

from desktop.db.exchange import offices
from desktop.db.failures import BackupDamaged, DataMissing
from desktop.services.failures import WrongRole
from desktop.services.reception import handover as handovers
from desktop.services.reception.failures import HandoverUnfit
from desktop.services.register.families import FamilyQuery
from desktop.services.status import status_of
from desktop.services.trust.failures import FingerprintDiffers
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason
from tests.builders import (
    YEAR,
    a_family,
    a_second_pc,
    an_office,
    decided,
    enrolled,
    joined,
    registered,
    scored,
    with_families,
)
from tests.rawdata import acts

DAY = dt.date(2026, 7, 1)


@pytest.fixture
def former(tmp_path, opened):
    """The commune that ends: six families, recognised last year."""
    made = opened(an_office(tmp_path, code="79.200", name="Xã Đông Hà"))
    families = with_families(made, 6, ("Thôn Đông", "Thôn Bắc"), seed=3)
    registered(made, YEAR - 1)
    scored(made, families, year=YEAR - 1)
    decided(made, f"{YEAR - 1}/QĐ", YEAR - 1)
    return made


@pytest.fixture
def growing(commune):
    """The commune that goes on, with four families."""
    with_families(commune, 4)
    return commune


def hand_over(former, growing, folder, name="xa-dong-ha"):
    """Both steps: the card goes there, the register comes back."""
    card = folder / "phieu.skh"
    told = growing.handover.card(card)
    return former.handover.write(card, told, folder / f"{name}{handovers.ENDING}").path


def heads(workplace):
    return sorted(row.name for row in workplace.register.page(FamilyQuery(), None, 100))


def test_a_register_comes_whole_without_anybody_s_password(growing, former, tmp_path):
    both = sorted([*heads(growing), *heads(former)])
    path = hand_over(former, growing, tmp_path)
    assert growing.takeover.officers(path) == []
    with acts(growing):
        coming = growing.takeover.look(path)
    assert (coming.office.name, coming.families) == ("Xã Đông Hà", 6)
    taken = growing.takeover.take(path, on=DAY)
    assert (taken.villages, taken.conflicts) == (2, 0)
    assert heads(growing) == both
    assert growing.takeover.look(path).changes == 0
    assert growing.history.verify().ok
    family = former.register.page(FamilyQuery())[0]
    assert growing.register.family(family.id).phone == former.register.family(family.id).phone


def test_a_stick_may_change_the_case_of_its_name(growing, former, tmp_path):
    path = hand_over(former, growing, tmp_path)
    path = path.rename(tmp_path / path.name.upper())
    assert growing.takeover.officers(path) == []
    assert growing.takeover.look(path).signed is not None
    assert growing.takeover.take(path, on=DAY).villages == 2


def test_what_was_written_on_comes_with_a_newer_file(growing, former, tmp_path):
    growing.takeover.take(hand_over(former, growing, tmp_path, "first"), on=DAY)
    a_family(former, "Lê Thị Cuối")
    growing.takeover.take(hand_over(former, growing, tmp_path, "second"), on=DAY)
    assert "Lê Thị Cuối" in heads(growing)


def test_no_secret_of_the_former_commune_leaves_it(growing, former, tmp_path):
    path = hand_over(former, growing, tmp_path)
    with handovers.opened(growing._core, path) as database, database.read() as session:
        assert all(row.secret is None for row in offices.writers(session))
        assert [offices.setting(session, one) for one in offices.SECRETS] == ["", "", ""]
    with former._core.database.read() as session:
        assert any(row.secret for row in offices.writers(session)), "its own file is as it was"
    letter, data_at = handovers._read(growing._core, path)
    assert bytes.fromhex(letter.data_key) != former._core.data_key
    assert former._core.writer.secret not in path.read_bytes()[data_at:]
    assert not list(former.data_file.parent.glob("handing-over-*"))


def test_one_receiving_office_vouches_for_both(growing, former, receiver, tmp_path):
    for one in (growing, former):
        enrolled(one, receiver, tmp_path)
    path = hand_over(former, growing, tmp_path)
    signed = growing.takeover.look(path).signed
    assert (signed.office.name, signed.vouched) == ("Xã Đông Hà", True)
    growing.takeover.take(path, on=DAY)
    receiver.mergers.note("79.200", growing.office.code, DAY)
    (result,) = receiver.reception.receive(growing.exchange.send(tmp_path / "1.skh").files)
    assert result.accepted
    assert heads(receiver) == heads(growing)
    assert status_of(receiver).digest == status_of(growing).digest


def test_a_key_that_nobody_vouches_for_is_shown_to_be_compared(growing, former, tmp_path):
    signed = growing.takeover.look(hand_over(former, growing, tmp_path)).signed
    assert (signed.vouched, signed.fingerprint) == (False, former.trust.fingerprint())


def test_a_second_pc_hands_over_under_the_main_one_s_word(
    growing, former, receiver, tmp_path, opened
):
    for one in (growing, former):
        enrolled(one, receiver, tmp_path)
    second = opened(a_second_pc(former, tmp_path))
    joined(second, former, tmp_path)
    second.sharing.sync(tmp_path)
    former.sharing.sync(tmp_path)
    second.sharing.sync(tmp_path)
    coming = growing.takeover.look(hand_over(second, growing, tmp_path))
    assert (coming.families, coming.signed.vouched) == (6, True)


def test_nobody_but_the_successor_opens_it(growing, former, tmp_path, opened):
    path = hand_over(former, growing, tmp_path)
    other = opened(an_office(tmp_path, code="79.300"))
    with acts(other), pytest.raises(PackageRefused) as refused:
        other.takeover.look(path)
    assert refused.value.reason is Reason.DECRYPTION_FAILED


def test_who_may_not_or_has_not_compared_writes_nothing(growing, former, receiver, tmp_path):
    card, to = tmp_path / "phieu.skh", tmp_path / f"x{handovers.ENDING}"
    told = growing.handover.card(card)
    with pytest.raises(FingerprintDiffers):
        former.handover.write(card, told[::-1], to)
    with pytest.raises(HandoverUnfit):
        growing.handover.write(card, told, to)
    receiver.trust.invite(tmp_path / "moi.skh")
    with pytest.raises(HandoverUnfit):
        former.handover.write(tmp_path / "moi.skh", told, to)
    with pytest.raises(WrongRole):
        receiver.handover.write(card, told, to)
    with pytest.raises(WrongRole):
        receiver.handover.card(tmp_path / "y.skh")
    assert not to.exists()


@pytest.mark.parametrize("at", [0, 9, 40, 700, -1])
def test_a_damaged_or_cut_file_is_refused_and_changes_nothing(growing, former, tmp_path, at):
    path = hand_over(former, growing, tmp_path)
    whole = path.read_bytes()
    broken = tmp_path / f"hong{handovers.ENDING}"
    for damaged in (whole[:at], _flipped(whole, at)):
        broken.write_bytes(damaged)
        with acts(growing), pytest.raises((PackageRefused, BackupDamaged)):
            growing.takeover.take(broken, on=DAY)
    with pytest.raises(DataMissing):
        growing.takeover.look(tmp_path / f"thieu{handovers.ENDING}")
    assert not list(growing.data_file.parent.glob("handing-over-*"))


def _flipped(data: bytes, at: int) -> bytes:
    damaged = bytearray(data)
    damaged[at] ^= 1
    return bytes(damaged)


def test_a_register_of_another_office_than_signed_is_refused(growing, former, tmp_path, opened):
    other = opened(an_office(tmp_path, code="79.300"))
    former._core.office = other.office
    path = hand_over(former, growing, tmp_path)
    with acts(growing), pytest.raises(PackageRefused) as refused:
        growing.takeover.take(path, on=DAY)
    assert refused.value.reason is Reason.SENDER_OUT_OF_SCOPE
