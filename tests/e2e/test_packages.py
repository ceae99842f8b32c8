"""Packages that something happened to on the way: refused with the reason, nothing changed."""

import hashlib
import os
from pathlib import Path

import msgspec

from desktop.sync import container, manifest, signing
from tests.e2e.program import Played, run
from tests.unit.cli.calling import status


def state(data: Path) -> str:
    """What a data file holds."""
    return str(status(data)["digest"])


def test_damaged_files_are_refused_and_the_good_one_is_taken(copy: Played, tmp_path: Path) -> None:
    whole = copy.file("package").read_bytes()
    files = {
        "text": b"Xin chao, day la mot tep van ban.\n",
        "empty": b"",
        "cut": whole[: len(whole) // 2],
        "longer": whole + b"\0",
        "flipped": flipped(whole, len(whole) // 2),
        "flipped-name": flipped(whole, 31),
        "resigned": resigned(copy.file("package")),
        "other-key": signed_by_a_stranger(copy.file("package")),
        "whole": whole,
    }
    paths = []
    for name, data in files.items():
        paths.append(tmp_path / f"{name}.skh")
        paths[-1].write_bytes(data)
    before = state(copy.receiver)

    checked = run("verify", *paths, "--data", copy.receiver, "--json")
    reasons = {Path(line["file"]).stem: line["reason"] for line in checked.lines}
    assert checked.code == 3
    assert reasons == {
        "text": "not_a_package",
        "empty": "not_a_package",
        "cut": "not_canonical",
        "longer": "not_canonical",
        "flipped": "not_canonical",
        "flipped-name": "not_a_package",
        "resigned": "signature_wrong",
        "other-key": "sender_unknown",
        "whole": None,
    }

    took = run("receive", *paths, "--data", copy.receiver, "--json")
    assert took.code == 3
    assert [line["reason"] for line in took.lines[:-1]] == list(reasons.values())[:-1]
    assert (took.lines[-1]["reason"], took.lines[-1]["applied"]) == ("already_received", 0)
    assert state(copy.receiver) == before
    kept = {path.name for path in (copy.folder / "quarantine").iterdir()}
    assert {"text.skh", "cut.skh", "flipped.skh", "resigned.skh"} <= kept


def test_a_package_taken_twice_changes_nothing(copy: Played) -> None:
    before = state(copy.receiver)
    again = run("receive", copy.file("package"), "--data", copy.receiver, "--json")
    line = again.lines[0]
    assert (again.code, line["accepted"], line["reason"]) == (0, True, "already_received")
    assert (line["applied"], line["already"]) == (0, line["changes"])
    assert state(copy.receiver) == before


def test_an_office_refuses_what_is_meant_for_another(copy: Played) -> None:
    before = state(copy.commune)
    took = run("receive", copy.file("package"), "--data", copy.commune, "--json")
    assert (took.code, took.lines[0]["reason"]) == (3, "other_recipient")
    assert state(copy.commune) == before


def test_a_stranger_with_another_invitation_does_not_know_the_sender(
    demo: Played, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    made = run(
        "create", "--role", "receiver", "--office-code", "99", "--office-name", "Tỉnh Khác",
        "--data", other,
    )  # fmt: skip
    assert made.code == 0
    assert run("invite", "--to", tmp_path / "khac.skh", "--data", other).code == 0
    checked = run(
        "verify", demo.file("package"), "--trust", tmp_path / "khac.skh", "--json", password=None
    )
    assert (checked.code, checked.lines[0]["reason"]) == (3, "sender_unknown")
    took = run("receive", demo.file("package"), "--data", other, "--json")
    assert (took.code, took.lines[0]["reason"]) == (3, "sender_unknown")


def flipped(data: bytes, place: int) -> bytes:
    """The same bytes with one bit turned."""
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def resigned(package: Path) -> bytes:
    """The same manifest, signed by somebody else."""
    parts = container.read(package)
    forger = signing.new_key(os.urandom)
    return container.build(
        container.Container(
            parts.manifest, forger.sign(parts.manifest), parts.enrolment, parts.payload
        )
    )


def signed_by_a_stranger(package: Path) -> bytes:
    """A manifest that names a stranger's key as the sender's, properly signed with it."""
    parts = container.read(package)
    forger = signing.new_key(lambda size: hashlib.sha256(b"forger").digest()[:size])
    content = manifest.read(parts.manifest)
    old = manifest.encode(content.sender)
    new = old.replace(_encoded(content.sender.key), _encoded(forger.public))
    forged = parts.manifest.replace(old, new)
    assert forged != parts.manifest
    return container.build(
        container.Container(forged, forger.sign(forged), parts.enrolment, parts.payload)
    )


def _encoded(key: bytes) -> bytes:
    return msgspec.json.encode(key)
