"""Keys, signatures, and what people read to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.sync import signing
from desktop.sync.signing import ALPHABET, SigningKey

KEY = SigningKey(b"k" * 32)


def test_a_key_is_made_of_the_random_bytes_it_is_given():
    assert signing.new_key(lambda size: b"k" * size) == KEY


@given(st.binary(max_size=200))
def test_a_signature_holds_for_the_signed_bytes_only(data):
    signature = KEY.sign(data)
    assert signing.verify(KEY.public, data, signature)
    assert not signing.verify(KEY.public, data + b"x", signature)
    assert not signing.verify(SigningKey(b"o" * 32).public, data, signature)


def test_every_flipped_bit_of_a_signature_makes_it_wrong():
    signature = KEY.sign(b"manifest")
    for at in range(len(signature) * 8):
        flipped = bytearray(signature)
        flipped[at // 8] ^= 1 << at % 8
        assert not signing.verify(KEY.public, b"manifest", bytes(flipped))


@pytest.mark.parametrize(
    ("public", "signature"), [(b"", b"s" * 64), (b"k" * 31, b""), (b"\xff" * 32, b"s" * 64)]
)
def test_what_is_no_key_or_no_signature_is_simply_wrong(public, signature):
    assert not signing.verify(public, b"data", signature)


def test_a_key_never_shows_its_secret():
    assert "kkkk" not in repr(KEY)
    assert signing.fingerprint(KEY.public) in repr(KEY)


def test_a_fingerprint_is_sixteen_plain_letters_in_fours():
    text = signing.fingerprint(KEY.public)
    groups = text.split("-")
    assert [len(group) for group in groups] == [4, 4, 4, 4]
    assert set("".join(groups)) <= set(ALPHABET)
    assert text != signing.fingerprint(SigningKey(b"o" * 32).public)


def test_the_alphabet_has_no_letters_people_mistake():
    assert len(set(ALPHABET)) == 32
    assert not set(ALPHABET) & set("01OI")


def test_letters_stand_for_the_first_bits_in_order():
    assert signing.spoken(bytes(32), 8) == "2222-2222"
    assert signing.spoken(b"\xff" * 32, 8) == "ZZZZ-ZZZZ"
    assert signing.spoken(b"\x08" + bytes(31), 4) == "3222"


@given(st.binary(min_size=32, max_size=32))
def test_what_is_heard_is_what_was_spoken_whatever_the_case_and_the_gaps(digest):
    said = signing.spoken(digest, 16)
    assert signing.heard(said.lower().replace("-", " ")) == said
    assert signing.heard("  " + said.replace("-", "") + "\n") == said
