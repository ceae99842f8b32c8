"""The sealed payload: opened by its recipients only, and never larger than was said."""

import hashlib

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from desktop.sync import sealing
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason
from desktop.sync.sealing import Identity

ANNA, BINH = sealing.new_identity(), sealing.new_identity()


def refusal(work) -> Reason:
    with pytest.raises(PackageRefused) as failure:
        work()
    return failure.value.reason


def opened(data: bytes, size: int) -> bytes:
    return b"".join(sealing.decompress(data, size))


@given(st.lists(st.binary(max_size=5000), max_size=5))
def test_what_is_sealed_is_opened_by_each_recipient(pieces):
    sealed = sealing.seal(pieces, [ANNA.recipient, BINH.recipient])
    plain = b"".join(pieces)
    assert sealed.plain_size == len(plain)
    assert sealed.sha256 == hashlib.sha256(sealed.data).hexdigest()
    assert sealed.plain_sha256 == hashlib.sha256(plain).hexdigest()
    for identity in (ANNA, BINH):
        assert opened(sealing.decrypt(sealed.data, [identity]), len(plain)) == plain


def test_nobody_else_opens_it():
    sealed = sealing.seal([b"plain"], [ANNA.recipient])
    assert refusal(lambda: sealing.decrypt(sealed.data, [BINH])) is Reason.DECRYPTION_FAILED
    assert refusal(lambda: sealing.decrypt(sealed.data, [])) is Reason.DECRYPTION_FAILED


def test_every_flipped_byte_and_every_cut_of_an_encrypted_payload_is_refused():
    data = sealing.seal([b"plain"], [ANNA.recipient]).data
    for at in range(len(data)):
        flipped = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        assert refusal(lambda it=flipped: sealing.decrypt(it, [ANNA])) is Reason.DECRYPTION_FAILED
        assert refusal(lambda it=data[:at]: sealing.decrypt(it, [ANNA])) is Reason.DECRYPTION_FAILED


def test_the_size_of_what_is_collected_can_be_watched():
    sealer = sealing.Sealer()
    assert sealer.settle() < 20
    for number in range(50):
        sealer.add(hashlib.sha512(bytes([number])).digest() * 5000)
    assert 50 * 64 < sealer.settle() < sealer.plain_size == 50 * 64 * 5000


@pytest.mark.parametrize("size", [0, 4, 6, 1_000_000])
def test_plain_text_of_another_size_than_stated_is_refused(size):
    compressed = zstandard.compress(b"plain")
    assert refusal(lambda: opened(compressed, size)) is Reason.PLAIN_MISMATCH


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"plain",
        zstandard.compress(b"plain")[:-1],
        zstandard.compress(b"plain") + b"x",
        zstandard.compress(b"pl") + zstandard.compress(b"ain"),
        zstandard.ZstdCompressor(write_checksum=True).compress(b"plain")[:-4] + b"1234",
    ],
    ids=["nothing", "no frame", "cut", "more behind", "two frames", "checksum"],
)
def test_anything_but_one_whole_frame_is_refused(data):
    assert refusal(lambda: opened(data, 5)) is Reason.PLAIN_MISMATCH


def bomb(blocks: int) -> bytes:
    """A frame that repeats one byte: four bytes of it become 128 KB."""
    block = ((1 << 17) << 3 | 1 << 1).to_bytes(3, "little") + b"A"
    return b"\x28\xb5\x2f\xfd\x00\x68" + block * blocks


def test_a_bomb_is_refused_by_what_it_claims():
    data = bomb(1500)
    assert refusal(lambda: opened(data, 1500 << 17)) is Reason.TOO_LARGE
    assert refusal(lambda: opened(data, sealing.SMALL + 1)) is Reason.TOO_LARGE
    assert refusal(lambda: opened(data, 2**62)) is Reason.TOO_LARGE


def test_a_bomb_that_claims_less_is_stopped_where_it_exceeds_its_claim():
    produced = 0

    def consume():
        nonlocal produced
        for piece in sealing.decompress(bomb(100_000), 1_000_000):
            produced += len(piece)

    assert refusal(consume) is Reason.PLAIN_MISMATCH
    assert produced <= 1_000_000


def test_a_frame_that_wants_too_much_memory_is_refused():
    large = zstandard.ZstdCompressionParameters(window_log=27)
    data = zstandard.ZstdCompressor(compression_params=large).compressobj()
    frame = data.compress(b"plain") + data.flush()
    assert refusal(lambda: opened(frame, 5)) is Reason.PLAIN_MISMATCH


def test_a_recipient_is_known_by_its_form():
    assert sealing.is_recipient(ANNA.recipient)
    last = "q" if ANNA.recipient[-1] != "q" else "p"
    assert not sealing.is_recipient(ANNA.recipient[:-1] + last)
    assert not sealing.is_recipient("ssh-ed25519 AAAA")


def test_an_identity_never_shows_its_secret():
    assert ANNA.secret not in repr(ANNA)
    assert Identity(ANNA.secret).recipient == ANNA.recipient
