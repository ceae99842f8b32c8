"""The manifest: one spelling, no unknown fields, and room for newer programs."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.sync import manifest
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import FORMAT, READS, Kind, Manifest, Payload, Range
from desktop.sync.reasons import Reason
from tests.sync.parties import COMMUNE, DIGEST, HEAD, PACKAGE, RECEIVER, a_manifest, spans, total

PAYLOAD = Payload(sha256=HEAD, size=10, plain_sha256=DIGEST, plain_size=20)
GOOD = a_manifest(payload=PAYLOAD, ranges=spans(), totals=(total(),))


def refusal(data: bytes) -> Reason:
    with pytest.raises(PackageRefused) as failure:
        manifest.read(data)
    return failure.value.reason


def changed(**fields) -> bytes:
    plain = msgspec.json.decode(manifest.encode(GOOD))
    for name, value in fields.items():
        if value is None:
            del plain[name]
        else:
            plain[name] = value
    return msgspec.json.encode(plain, order="sorted")


def test_a_manifest_is_read_back():
    assert manifest.read(manifest.encode(GOOD)) == GOOD
    assert GOOD.changes == 3


def test_its_bytes_are_sorted_compact_and_in_vietnamese_letters():
    data = manifest.encode(GOOD).decode()
    assert data.startswith('{"format":1,"kind":"changes","minimum_reader":1,')
    assert "Xã Suối Mơ" in data
    assert "\n" not in data


def unnamed(_fields: object) -> str:
    """No key in a test's name: keys are made anew in every process."""
    return "fields"


@pytest.mark.parametrize(
    "spelling",
    [
        lambda data: data + b"\n",
        lambda data: b" " + data,
        lambda data: data.replace(b":", b": ", 1),
        lambda data: data.replace(b'{"format":1', b'{"format":1,"format":1', 1),
        lambda data: data.replace(b'"number":41', b'"number":41.0'),
        lambda data: data.replace(b"package", b"\\u0070ackage", 1),
        lambda data: data.replace(str(GOOD.package).encode(), str(GOOD.package).upper().encode()),
        lambda data: data.replace(b'"ranges":', b'"builds_on":null,"ranges":'),
    ],
)
def test_any_other_spelling_is_refused(spelling):
    data = spelling(manifest.encode(GOOD))
    assert data != manifest.encode(GOOD)
    assert refusal(data) is Reason.MANIFEST_INVALID


@pytest.mark.parametrize(
    "fields",
    [
        {"extra": 1},
        {"purpose": "enrolment"},
        {"purpose": None},
        {"kind": "letter"},
        {"elsewhere": [{"family": str(PACKAGE), "office": "Xã Suối Mơ"}]},
        {"kind": "receipts"},
        {"package": "41"},
        {"number": -1},
        {"number": 2**63},
        {"number": "41"},
        {"sender": None},
        {"recipients": []},
        {"program": "x" * 201},
        {"payload": None},
        {"payload": {"sha256": "A" * 64, "size": 1, "plain_sha256": "a" * 64, "plain_size": 1}},
        {"payload": {"sha256": "a" * 64, "size": -1, "plain_sha256": "a" * 64, "plain_size": 1}},
        {"ranges": [{"writer": "../../../etc", "from_seq": 1, "to_seq": 2, "head": HEAD}]},
        {"ranges": [{"writer": COMMUNE.writer, "from_seq": 2, "to_seq": 1, "head": HEAD}]},
        {"ranges": [{"writer": COMMUNE.writer, "from_seq": 0, "to_seq": 1, "head": HEAD}]},
        {"ranges": 2 * [{"writer": COMMUNE.writer, "from_seq": 1, "to_seq": 2, "head": HEAD}]},
        {"invitation": {"level": "Tỉnh", "recipient": RECEIVER.identity.recipient}},
        {"request": {"recipient": RECEIVER.identity.recipient}},
        {"kind": "invitation"},
        {"kind": "enrolment"},
    ],
    ids=unnamed,
)
def test_a_manifest_that_says_anything_impossible_is_refused(fields):
    assert refusal(changed(**fields)) is Reason.MANIFEST_INVALID


@pytest.mark.parametrize("code", ["", "a/b", "..", "xã", "a b", "x" * 41, "a\n"])
def test_an_office_code_is_only_letters_figures_dots_and_dashes(code):
    sender = {**msgspec.to_builtins(COMMUNE.sender), "office": {"code": code, "name": "Xã"}}
    assert refusal(changed(sender=sender)) is Reason.MANIFEST_INVALID


def test_a_package_that_needs_a_newer_reader_says_so_whatever_else_it_holds():
    data = changed(minimum_reader=READS + 1, format=READS + 1, kind="teleport", payload=None)
    assert refusal(data) is Reason.NEWER_FORMAT


def test_a_newer_package_that_we_may_read_can_carry_what_we_do_not_know():
    data = changed(format=FORMAT + 1, weather="mưa")
    assert manifest.read(data).number == GOOD.number


def test_a_newer_package_must_still_be_in_its_one_form():
    assert refusal(changed(format=FORMAT + 1) + b" ") is Reason.MANIFEST_INVALID


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"format":1e400,"minimum_reader":1}',
        b'{"format":' + b"9" * 5000 + b',"minimum_reader":1}',
        b'{"a":' * 200_000,
        b'{"format":1,"minimum_reader":1,"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"format":2,"minimum_reader":1,"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"format":1,"minimum_reader":1,"kind":"\\ud800"}',
    ],
    ids=range(10),
)
def test_what_is_no_manifest_at_all_is_refused(data):
    assert refusal(data) is Reason.MANIFEST_INVALID


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda it: st.lists(it) | st.dictionaries(st.text(), it),
    )
)
def test_any_json_is_either_a_manifest_or_refused(value):
    base = msgspec.json.decode(manifest.encode(GOOD))
    for name in base:
        data = msgspec.json.encode({**base, name: value}, order="sorted")
        try:
            found = manifest.read(data)
        except PackageRefused as refused:
            found = refused.reason
        allowed = {Reason.MANIFEST_INVALID, Reason.NEWER_FORMAT}
        assert isinstance(found, Manifest) or found in allowed


def test_each_kind_that_carries_data_is_sealed():
    assert {kind for kind in Kind if kind.sealed} == {
        Kind.CHANGES,
        Kind.RECEIPT,
        Kind.PUBLICATION,
    }


def test_the_changes_of_all_writers_are_counted():
    other = Range(writer="s1ster000001", from_seq=5, to_seq=14, head=HEAD)
    assert a_manifest(payload=PAYLOAD, ranges=(*spans(), other)).changes == 13
