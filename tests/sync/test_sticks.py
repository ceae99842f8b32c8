"""Sending to a stick: room, read-back, what is there already, and sticks that fail half-way."""

import errno
import os
import stat

import pytest

from desktop.db.datafile import files
from desktop.db.failures import DataReadOnly, DiskFull
from desktop.services.exchange import drives
from desktop.services.exchange.drives import Drive
from desktop.services.exchange.failures import DriveGone, RoomMissing, WriteNotVerified
from desktop.wording import explain


@pytest.fixture
def stick(tmp_path, monkeypatch):
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    monkeypatch.setattr(drives, "removable", lambda: [Drive("KINGSTON", folder, 10**9)])
    return folder


def failing(monkeypatch, number, at=1):
    """Let the stick fail at the n-th file that is made durable."""
    real, seen = files.os.fsync, []

    def fsync(descriptor):
        seen.append(descriptor)
        if len(seen) >= at:
            raise OSError(number, "injected")
        real(descriptor)

    monkeypatch.setattr(files.os, "fsync", fsync)


def nothing_sent(commune, stick):
    return commune.exchange.parcels() == [] and list(stick.iterdir()) == []


def test_a_stick_is_known_as_one_and_a_folder_is_not(offices, stick, tmp_path):
    commune, _receiver = offices
    assert commune.exchange.send(stick).stick
    assert not commune.exchange.send(tmp_path).stick


def test_everything_is_durable_before_it_says_so(offices, stick, monkeypatch):
    """File first, then the folder that names it; nothing is written after the last of these."""
    commune, _receiver = offices
    events = []
    real_fsync, real_replace = files.os.fsync, files.Path.replace

    def fsync(descriptor):
        events.append("fsync")
        real_fsync(descriptor)

    def replace(path, target):
        events.append("named")
        return real_replace(path, target)

    monkeypatch.setattr(files.os, "fsync", fsync)
    monkeypatch.setattr(files.Path, "replace", replace)
    commune.exchange.send(stick)
    assert events[-3:] == ["fsync", "named", "fsync"]


def test_older_packages_on_the_stick_stay_even_under_the_same_name(offices, stick):
    commune, _receiver = offices
    name = "79.123-2026-11-21-0001.skh"
    (stick / name).write_bytes(b"of another PC of this commune")
    (stick / "79.123-2025-11-21-0007.skh").write_bytes(b"of last year")
    (sent,) = commune.exchange.send(stick).files
    assert sent.name == "79.123-2026-11-21-0001-2.skh"
    assert (stick / name).read_bytes() == b"of another PC of this commune"
    assert (stick / "79.123-2025-11-21-0007.skh").read_bytes() == b"of last year"


def test_a_stick_without_room_is_told_before_anything_is_written(offices, stick, monkeypatch):
    commune, _receiver = offices
    monkeypatch.setattr(drives, "free_room", lambda _folder: 40_000)
    with pytest.raises(RoomMissing) as failure:
        commune.exchange.send(stick)
    assert explain(failure.value).happened == (
        "Nơi ghi gần đầy, không đủ chỗ: cần 0,1 MB, còn trống 0 MB."
    )
    assert nothing_sent(commune, stick)


@pytest.mark.parametrize(
    ("number", "kind", "words"),
    [
        (errno.ENOSPC, DiskFull, "đầy"),
        (errno.EROFS, DataReadOnly, "không cho ghi"),
        (errno.EIO, DriveGone, "rút ra"),
        (errno.ENODEV, DriveGone, "rút ra"),
        (errno.EBADMSG, WriteNotVerified, "chưa ghi được trọn vẹn"),
    ],
)
@pytest.mark.parametrize("at", [1, 2, 3, 4])  # the first file, its folder, the second file, …
def test_a_stick_that_fails_half_way_keeps_nothing_and_nothing_counts_as_sent(
    offices, stick, monkeypatch, number, kind, words, at
):
    commune, _receiver = offices
    with monkeypatch.context() as patch:
        failing(patch, number, at)
        with pytest.raises(kind) as failure:
            commune.exchange.send(stick, limit=4_000)
    said = explain(failure.value)
    assert words in said.happened
    assert said.advice
    assert nothing_sent(commune, stick)
    assert len(commune.exchange.send(stick, limit=4_000).files) > 1


def test_a_stick_pulled_out_while_it_is_written_is_said_as_such(offices, stick, monkeypatch):
    commune, _receiver = offices

    def pulled(_descriptor):
        for part in stick.iterdir():
            part.unlink()
        stick.rmdir()
        raise OSError(errno.EBADMSG, "injected")

    monkeypatch.setattr(files.os, "fsync", pulled)
    with pytest.raises(DriveGone):
        commune.exchange.send(stick)
    assert commune.exchange.parcels() == []


def test_a_stick_that_gives_back_something_else_is_not_believed(offices, stick, monkeypatch):
    commune, _receiver = offices
    with monkeypatch.context() as patch:
        patch.setattr(files.Path, "read_bytes", lambda _path: b"PK")
        with pytest.raises(WriteNotVerified):
            commune.exchange.send(stick)
    assert nothing_sent(commune, stick)


def test_a_stick_whose_file_system_cannot_fsync_folders_is_flushed_whole(
    offices, stick, monkeypatch
):
    commune, _receiver = offices
    real, flushed = files.os.fsync, []

    def fsync(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "injected")
        real(descriptor)

    monkeypatch.setattr(files.os, "fsync", fsync)
    monkeypatch.setattr(files.os, "sync", lambda: flushed.append(True))
    commune.exchange.send(stick)
    assert flushed
