"""The package file: one form, readable by stock tools, and nothing else is let in."""

import io
import struct
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.db.datafile import files
from desktop.sync import container
from desktop.sync.container import MIMETYPE, Container
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason

SMALL = Container(b'{"purpose":"package"}', b"s" * 64, b'{"chain":[]}', b"age-encryption.org/v1")


def refusal(data: bytes) -> Reason:
    with pytest.raises(PackageRefused) as failure:
        container.parse(data)
    return failure.value.reason


@given(
    st.binary(max_size=300),
    st.binary(min_size=64, max_size=64),
    st.none() | st.binary(max_size=100),
    st.none() | st.binary(max_size=500),
)
def test_what_is_built_is_read_back(manifest, signature, enrolment, payload):
    parts = Container(manifest, signature, enrolment, payload)
    assert container.parse(container.build(parts)) == parts


def test_pythons_own_zip_reader_finds_nothing_to_complain_about():
    with zipfile.ZipFile(io.BytesIO(container.build(SMALL))) as archive:
        assert archive.testzip() is None
        assert archive.read("manifest.json") == SMALL.manifest
        assert [entry.filename for entry in archive.infolist()] == list(SMALL.entries())
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_kind_of_file_stands_at_a_fixed_place():
    assert container.build(SMALL)[30:38] == b"mimetype"
    assert container.build(SMALL)[38 : 38 + len(MIMETYPE)] == MIMETYPE


def test_a_file_is_written_whole_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "gói 41.skh"
    size = container.write(path, SMALL)
    assert path.stat().st_size == size
    assert container.read(path) == SMALL
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_write_leaves_what_was_there(tmp_path, monkeypatch):
    path = tmp_path / "goi.skh"
    container.write(path, SMALL)

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        container.write(path, Container(b"{}", b"t" * 64))
    assert container.read(path) == SMALL
    assert list(tmp_path.iterdir()) == [path]


def test_a_stick_that_gives_back_something_else_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(files.Path, "read_bytes", lambda _path: b"PK")
    with pytest.raises(OSError, match="did not give back"):
        container.write(tmp_path / "goi.skh", SMALL)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_read_is_refused(tmp_path):
    with pytest.raises(PackageRefused) as failure:
        container.read(tmp_path / "missing.skh")
    assert failure.value.reason is Reason.UNREADABLE


def test_a_file_too_large_is_refused_before_it_is_looked_at(tmp_path):
    path = tmp_path / "large.skh"
    with path.open("wb") as file:
        file.truncate(10 * container.MAX_FILE)
    with pytest.raises(PackageRefused) as failure:
        container.read(path)
    assert failure.value.reason is Reason.TOO_LARGE


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\3\4", b"%PDF-1.7", b"\0" * 5000, b"MZ" * 900])
def test_other_files_are_not_packages(data):
    assert refusal(data) is Reason.NOT_A_PACKAGE


def test_every_cut_is_refused():
    data = container.build(SMALL)
    for end in range(len(data)):
        assert refusal(data[:end]) in {Reason.NOT_A_PACKAGE, Reason.NOT_CANONICAL}


def test_every_flipped_bit_is_refused():
    data = bytearray(container.build(SMALL))
    for at in range(len(data)):
        for bit in range(8):
            data[at] ^= 1 << bit
            assert refusal(bytes(data)) in {Reason.NOT_A_PACKAGE, Reason.NOT_CANONICAL}
            data[at] ^= 1 << bit


def test_bytes_before_between_and_after_are_refused():
    data = container.build(SMALL)
    for at in range(len(data) + 1):
        assert refusal(data[:at] + b"P" + data[at:]) in {Reason.NOT_A_PACKAGE, Reason.NOT_CANONICAL}


def zipped(*entries, compression=zipfile.ZIP_STORED, comment=b""):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, data in entries:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o100644 << 16
            # the first entry is always stored, so that the file passes for a package
            archive.writestr(entry, data, None if name != "mimetype" else zipfile.ZIP_STORED)
        archive.comment = comment
    return file.getvalue()


KIND = ("mimetype", MIMETYPE)
MANIFEST = ("manifest.json", b"{}")
SIGNATURE = ("manifest.sig", b"s" * 64)

HOSTILE = {
    "a doubled name": (KIND, MANIFEST, MANIFEST, SIGNATURE),
    "a way out of the folder": (KIND, MANIFEST, SIGNATURE, ("../../autoexec.bat", b"x")),
    "an absolute name": (KIND, MANIFEST, SIGNATURE, ("/etc/passwd", b"x")),
    "a drive letter": (KIND, MANIFEST, SIGNATURE, ("C:\\run.exe", b"x")),
    "a name with a zero": (KIND, MANIFEST, ("manifest.sig\0.txt", b"s" * 64)),
    "other letter case": (KIND, ("Manifest.json", b"{}"), SIGNATURE),
    "an unknown name": (KIND, MANIFEST, SIGNATURE, ("readme.txt", b"x")),
    "a folder": (KIND, MANIFEST, SIGNATURE, ("payload.age/", b"")),
    "another order": (KIND, SIGNATURE, MANIFEST),
    "no manifest": (KIND, SIGNATURE),
    "no signature": (KIND, MANIFEST),
    "nothing at all": (KIND,),
    "a long manifest": (KIND, ("manifest.json", b" " * 1_000_001), SIGNATURE),
    "a long signature": (KIND, MANIFEST, ("manifest.sig", b"s" * 65)),
    "a Vietnamese name": (KIND, MANIFEST, SIGNATURE, ("gói.age", b"x")),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("entries", HOSTILE.values(), ids=HOSTILE.keys())
def test_an_archive_with_what_does_not_belong_is_refused(entries):
    assert refusal(zipped(*entries)) is Reason.NOT_CANONICAL


def test_an_archive_made_by_another_program_is_refused():
    entries = tuple(SMALL.entries().items())
    assert refusal(zipped(*entries, comment=b"hello")) is Reason.NOT_CANONICAL
    assert refusal(zipped(*entries, compression=zipfile.ZIP_DEFLATED)) is Reason.NOT_CANONICAL


def local(name=b"mimetype", data=MIMETYPE, *, flags=0, size=None, method=0, extra=b""):
    size = len(data) if size is None else size
    fields = (10, flags, method, 0, 0x21, zlib.crc32(data), size, size, len(name), len(extra))
    return b"PK\3\4" + struct.pack("<5H3I2H", *fields) + name + extra + data


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(local(b"manifest.json", b"{}", size=0xFFFFFFFF), id="a size beyond the file"),
        pytest.param(local(b"manifest.json", b"{}", size=0x7FFFFFFF), id="a size of two gigabytes"),
        pytest.param(local(b"manifest.json", b"{}", flags=1), id="encrypted"),
        pytest.param(local(b"manifest.json", b"{}", flags=8), id="a descriptor after the data"),
        pytest.param(local(b"manifest.json", b"{}", method=8), id="said to be deflated"),
        pytest.param(local(b"manifest.json", b"{}", extra=b"\1\0\4\0abcd"), id="zip64 extra"),
        pytest.param(local(b"n" * 65535, b"{}"), id="a name of 65,535 letters"),
        pytest.param(local(b"manifest.json", b"{}")[:29], id="half a header"),
        pytest.param(b"PK\3\4" * 2000, id="headers without end"),
        pytest.param(b"PK\5\6" + b"\0" * 18, id="an empty directory"),
    ],
)
def test_a_header_with_anything_unusual_is_refused(second):
    rest = local(b"manifest.sig", b"s" * 64)
    assert refusal(local() + second + rest) is Reason.NOT_CANONICAL


def test_two_entries_over_the_same_bytes_are_refused():
    data = container.build(SMALL)
    directory = data.index(b"PK\1\2")
    # the second record of the directory points at the first entry
    second = data.index(b"PK\1\2", directory + 4)
    forged = bytearray(data)
    forged[second + 42 : second + 46] = bytes(4)
    assert refusal(bytes(forged)) is Reason.NOT_CANONICAL
