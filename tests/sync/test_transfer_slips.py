"""Slips in a receipt: sealed to the commune they are for, and nothing to a program that knows none."""

from uuid import UUID

import msgspec
import pytest

from desktop.domain.transfers import TransferState
from desktop.sync import manifest, transfers
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Kind
from desktop.sync.reasons import Reason
from desktop.sync.transfers import NOTHING, Passage, Slip, Title, Transfers
from tests.sync.parties import COMMUNE, RECEIVER, STRANGER, a_manifest

MOVE = UUID("01890000-0000-7000-8000-00000000beef")
TOLD = Transfers(
    slips=(
        Slip(
            move=MOVE, family=UUID(int=7), moved_on="2026-10-05", office=COMMUNE.office,
            head_name="Phạm Văn Bình", village="Thôn Đông", member_count=4,
            titles=(Title(year=2025, kind="family", office="Xã Suối Mơ", number="7/QĐ"),),
        ),
    ),
    passages=(Passage(move=MOVE, state=TransferState.REFUSED, office="Xã", reason="không có"),),
)  # fmt: skip
SEALED = transfers.seal(TOLD, [COMMUNE.identity.recipient])


def refusal(data: bytes, identity=COMMUNE.identity) -> Reason:
    with pytest.raises(PackageRefused) as refused:
        transfers.unseal(data, [identity])
    return refused.value.reason


def test_only_whom_it_is_sealed_to_reads_it():
    assert transfers.unseal(SEALED, [COMMUNE.identity]) == TOLD
    assert b"Ph\xe1\xba\xa1m" not in SEALED
    assert refusal(SEALED, STRANGER.identity) is Reason.DECRYPTION_FAILED


def test_nothing_to_tell_takes_no_room():
    assert transfers.seal(NOTHING, [COMMUNE.identity.recipient]) == b""
    assert transfers.unseal(b"", []) is NOTHING


@pytest.mark.parametrize("size", [0, 1, 4, 40, -1])
def test_what_was_cut_is_refused(size):
    if size:
        assert refusal(SEALED[:size]) is Reason.DECRYPTION_FAILED
    else:
        assert transfers.unseal(SEALED[:size], []) is NOTHING


def test_a_length_that_lies_is_refused():
    assert refusal((2**31).to_bytes(4) + SEALED[4:]) is Reason.TOO_LARGE
    assert refusal((5).to_bytes(4) + SEALED[4:]) is Reason.PLAIN_MISMATCH


def test_what_is_of_another_shape_is_refused():
    other = msgspec.json.encode({"slips": [{"move": str(MOVE)}]})
    sealed = transfers.sealing.seal([other], [COMMUNE.identity.recipient]).data
    assert refusal(len(other).to_bytes(4) + sealed) is Reason.BLOCK_INVALID


def test_a_later_office_may_say_more():
    more = msgspec.json.encode({**msgspec.to_builtins(TOLD), "later": 1})
    sealed = transfers.sealing.seal([more], [COMMUNE.identity.recipient]).data
    assert transfers.unseal(len(more).to_bytes(4) + sealed, [COMMUNE.identity]) == TOLD


def test_the_hash_tells_whether_a_commune_was_told_just_this():
    assert transfers.digest(TOLD) == transfers.digest(TOLD) != transfers.digest(NOTHING)


def test_slips_stand_in_receipts_alone():
    changes = a_manifest(RECEIVER, transfers=SEALED, format=manifest.FORMAT + 1)
    assert changes.kind is Kind.CHANGES
    with pytest.raises(PackageRefused) as refused:
        manifest.read(manifest.encode(changes))
    assert refused.value.reason is Reason.MANIFEST_INVALID
