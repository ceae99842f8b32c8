import datetime as dt
import hashlib

import cbor2
import pytest
from base45 import b45decode, b45encode
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from desktop.documents import qr
from desktop.documents.failures import CertificateTextTooNew, CertificateTextUnreadable
from desktop.documents.symbol import qr_modules, qr_operators
from tests.unit.documents.papers import KEY, a_record

OTHER = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"other").digest())
TEXT = qr.encode(a_record(), KEY.sign)

records = st.builds(
    qr.CertificateRecord,
    office=st.text(max_size=12),
    writer=st.binary(min_size=8, max_size=32),
    kind=st.sampled_from(qr.KINDS),
    year=st.integers(2000, 2100),
    years=st.integers(1, 30),
    decision=st.text(max_size=40),
    decided=st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)),
    register=st.text(max_size=40),
    name=st.text(max_size=120),
    registration=st.binary(min_size=16, max_size=16),
    illustrative=st.booleans(),
)


def rewritten(change):
    """The text with its message changed, signed anew by nobody."""
    message = cbor2.loads(b45decode(TEXT.removeprefix(qr.PREFIX)))
    return qr.PREFIX + b45encode(cbor2.dumps(change(message))).decode()


@given(records)
def test_what_was_signed_reads_back_and_verifies(record):
    read = qr.verify(qr.encode(record, KEY.sign), KEY.public_key())
    assert read is not None
    assert (read.office, read.name, read.decided) == (record.office, record.name, record.decided)
    assert (read.kind, read.years, read.illustrative) == (
        record.kind,
        record.years,
        record.illustrative,
    )
    assert read.writer == record.writer[:8]
    assert read.registration == record.registration[-8:]


def test_another_key_does_not_verify():
    assert qr.verify(TEXT, OTHER.public_key()) is None


def test_an_altered_name_does_not_verify():
    def forge(message):
        payload = cbor2.loads(message[2])
        payload[9] = "Kẻ Mạo Danh"
        return [message[0], message[1], cbor2.dumps(payload), message[3]]

    text = rewritten(forge)
    assert qr.decode(text).record.name == "Kẻ Mạo Danh"
    assert qr.verify(text, KEY.public_key()) is None


def test_a_signature_made_for_something_else_does_not_pass():
    payload = cbor2.loads(b45decode(TEXT.removeprefix(qr.PREFIX)))[2]
    plain = KEY.sign(payload)
    text = rewritten(lambda m: [m[0], m[1], m[2], plain])
    assert qr.verify(text, KEY.public_key()) is None


def test_a_signature_of_wrong_length_does_not_verify():
    text = rewritten(lambda m: [m[0], m[1], m[2], m[3][:40]])
    assert qr.verify(text, KEY.public_key()) is None


@given(st.integers(0, len(TEXT) - 1), st.characters(codec="ascii"))
def test_one_changed_letter_never_verifies(place, letter):
    changed = TEXT[:place] + letter + TEXT[place + 1 :]
    try:
        record = qr.verify(changed, KEY.public_key())
    except (CertificateTextUnreadable, CertificateTextTooNew):
        return
    assert record is None or changed.strip() == TEXT


@given(st.text(max_size=80))
def test_any_other_text_is_refused_with_a_reason(text):
    with pytest.raises(CertificateTextUnreadable):
        qr.decode(qr.PREFIX + text)


@given(st.binary(max_size=200))
def test_any_other_bytes_are_refused_with_a_reason(data):
    with pytest.raises(CertificateTextUnreadable):
        qr.decode(qr.PREFIX + b45encode(data).decode())


@pytest.mark.parametrize("cut", [0, 4, 5, 60, len(TEXT) - 1])
def test_a_cut_text_is_refused(cut):
    with pytest.raises(CertificateTextUnreadable):
        qr.decode(TEXT[:cut])


def test_a_link_or_another_code_is_refused():
    with pytest.raises(CertificateTextUnreadable):
        qr.decode("https://example.vn/gdht/1")


def test_a_later_format_is_told_apart_from_damage():
    text = rewritten(lambda m: [m[0], m[1], cbor2.dumps([2, "?"]), m[3]])
    with pytest.raises(CertificateTextTooNew):
        qr.decode(text)


def test_the_message_is_a_cose_sign1_that_others_can_check():
    protected, unprotected, payload, signature = cbor2.loads(b45decode(TEXT.removeprefix("SKH1:")))
    assert (cbor2.loads(protected), unprotected) == ({1: -8}, {})
    covered = cbor2.dumps(["Signature1", protected, b"sokhuyenhoc certificate", payload])
    KEY.public_key().verify(signature, covered)


def test_a_usual_record_needs_no_symbol_beyond_version_ten():
    modules, side = qr_modules(TEXT)
    assert side <= 17 + 4 * 10
    assert len(modules) == side * side


def test_the_symbol_is_drawn_as_one_filled_path():
    drawn = qr_operators(TEXT, 10, 20, 80)
    assert drawn.startswith(b"q ")
    assert drawn.endswith(b"f Q")
    assert drawn.count(b" re") > 500
