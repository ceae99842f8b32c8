"""Trust between offices, command by command: the desk, revocation, a change of key."""

from pathlib import Path

import pytest

from desktop.paths import assets
from tests.unit.cli.calling import call

RECEIVER, COMMUNE = "87", "87.300"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A receiving office, and a commune that holds its invitation and has not compared it."""
    assert (
        call(
            "create", "--role", "receiver", "--office-code", RECEIVER, "--office-name", "Tỉnh Mẫu",
            "--data", tmp_path / "receiver.db",
        ).code
        == 0
    )  # fmt: skip
    assert (
        call(
            "create", "--role", "commune", "--office-code", COMMUNE, "--office-name", "Xã Mẫu",
            "--data", tmp_path / "commune.db",
        ).code
        == 0
    )  # fmt: skip
    call("invite", "--to", tmp_path / "moi.skh", "--data", tmp_path / "receiver.db")
    return tmp_path


def at(place: Path, office: str, *arguments: object):
    return call(*arguments, "--data", place / f"{office}.db", "--json")


def enrolled(place: Path) -> None:
    mark = at(place, "receiver", "fingerprint").json["fingerprint"]
    at(place, "commune", "receive", place / "moi.skh")
    at(place, "commune", "enrol", "compare", "--fingerprint", mark)
    told = at(place, "commune", "enrol", "request", "--to", place / "xin.skh").json["fingerprint"]
    granted = at(
        place, "receiver", "enrol", "grant", place / "xin.skh", "--to", place / "cap.skh",
        "--fingerprint", told,
    )  # fmt: skip
    assert granted.code == 0, granted.err
    assert at(place, "commune", "enrol", "accept", place / "cap.skh").code == 0


def test_an_invitation_that_was_received_waits_for_the_comparison(place):
    took = at(place, "commune", "receive", place / "moi.skh").lines[0]
    assert (took["accepted"], took["applied"], took["reason"]) == (True, 0, "not_compared")
    asked = at(place, "commune", "enrol", "request", "--to", place / "xin.skh")
    assert (asked.code, asked.error) == (3, "no_receiver")
    wrong = at(place, "commune", "enrol", "compare", "--fingerprint", "AAAA-BBBB-CCCC-DDDD")
    assert (wrong.code, wrong.error) == (3, "fingerprint_differs")
    mark = at(place, "receiver", "fingerprint").json["fingerprint"]
    right = at(place, "commune", "enrol", "compare", "--fingerprint", mark.lower())
    assert right.json == {"office": {"code": RECEIVER, "name": "Tỉnh Mẫu"}}


def test_the_desk_lists_what_waits_and_who_is_enrolled(place):
    mark = at(place, "receiver", "fingerprint").json["fingerprint"]
    at(place, "commune", "receive", place / "moi.skh")
    at(place, "commune", "enrol", "compare", "--fingerprint", mark)
    told = at(place, "commune", "enrol", "request", "--to", place / "xin.skh").json["fingerprint"]
    listed = at(place, "receiver", "enrol", "list", place / "xin.skh").json
    (waiting,) = listed["waiting"]
    assert (waiting["office"]["code"], waiting["fingerprint"]) == (COMMUNE, told)
    assert (waiting["compared"], listed["enrolled"]) == (None, [])
    grant = ("enrol", "grant", place / "xin.skh", "--to", place / "cap.skh")
    uncompared = at(place, "receiver", *grant)
    assert (uncompared.code, uncompared.error) == (3, "not_compared")
    assert at(place, "receiver", *grant, "--fingerprint", told).code == 0
    listed = at(place, "receiver", "enrol", "list").json
    (known,) = listed["enrolled"]
    assert listed["waiting"] == []
    assert (known["state"], known["fingerprint"], known["last_seq"]) == ("enrolled", told, 0)
    assert known["compared"]["way"] == "phone"


def test_a_file_that_is_no_request_is_named_with_its_reason(place):
    (place / "anh.skh").write_bytes(b"x")
    ran = at(place, "receiver", "enrol", "list", place / "anh.skh")
    assert (ran.code, ran.json["refused"][0]["reason"]) == (3, "not_a_package")


def test_a_revoked_key_is_refused_beyond_the_named_change(place):
    enrolled(place)
    (known,) = at(place, "receiver", "enrol", "list").json["enrolled"]
    revoked = at(
        place, "receiver", "revoke", known["writer"], "--up-to", "0", "--reason", "mất máy"
    )
    assert revoked.json == {"writer": known["writer"], "up_to": 0, "number": 1}
    sent = at(place, "commune", "send", "--to", place / "goi.skh").json
    assert sent["changes"] > 0
    took = at(place, "receiver", "receive", place / "goi.skh")
    assert (took.code, took.lines[0]["reason"]) == (3, "key_revoked")
    (known,) = at(place, "receiver", "enrol", "list").json["enrolled"]
    assert (known["state"], known["up_to"]) == ("revoked", 0)
    unknown = at(place, "receiver", "revoke", "0000zzzz0000")
    assert (unknown.code, unknown.error) == (3, "writer_unknown")


def test_a_key_is_changed_with_two_files_and_no_call(place):
    enrolled(place)
    told = at(place, "commune", "rotate", "--to", place / "doi.skh").json["fingerprint"]
    granted = at(place, "receiver", "enrol", "grant", place / "doi.skh", "--to", place / "cap2.skh")
    assert granted.code == 0, granted.err
    assert at(place, "commune", "enrol", "accept", place / "cap2.skh").code == 0
    assert at(place, "commune", "fingerprint").json["fingerprint"] == told
    at(place, "commune", "send", "--to", place / "goi.skh")
    assert at(place, "receiver", "receive", place / "goi.skh").code == 0


def test_the_receiving_offices_new_key_is_followed(place):
    enrolled(place)
    assert at(place, "receiver", "rotate", "--to", place / "moi2.skh").code == 0
    took = at(place, "commune", "receive", place / "moi2.skh").lines[0]
    assert (took["accepted"], took["reason"]) == (True, None)


def test_a_plan_is_published_looked_at_and_taken_over(place):
    enrolled(place)
    plan = assets() / "plans" / "national-677-2022.json"
    issued = at(place, "receiver", "publish", "--plan", plan, "--to", place).json
    assert (issued["number"], issued["items"], issued["communes"]) == (1, 1, 1)
    looked = at(place, "commune", "receive", issued["file"], "--preview").lines[0]
    (effect,) = looked["published"]
    assert (effect["kind"], effect["version"], effect["fate"]) == ("plan", "2022-06-03", "new")
    assert at(place, "commune", "publications").json == {"number": 0, "items": []}
    took = at(place, "commune", "receive", issued["file"]).lines[0]
    assert (took["accepted"], took["applied"]) == (True, 1)
    held = at(place, "commune", "publications").json
    assert [(one["kind"], one["name"]) for one in held["items"]] == [("plan", "national-677-2022")]
    wrong = at(place, "receiver", "publish", "--checklist", plan, "--to", place)
    assert (wrong.code, wrong.error) == (3, "publication_file_invalid")


def test_what_a_publication_does_is_said_in_words_too(place):
    enrolled(place)
    plan = assets() / "plans" / "national-677-2022.json"
    said = call(
        "publish", "--plan", plan, "--to", place / "cb.skh", "--data", place / "receiver.db"
    )
    assert "Đã viết gói công bố số 1" in said.out
    took = call("receive", place / "cb.skh", "--data", place / "commune.db")
    assert "phiên bản 2022-06-03: mới" in took.out
    listed = call("publications", "--data", place / "commune.db")
    assert "kế hoạch national-677-2022, phiên bản 2022-06-03" in listed.out
    desk = call("enrol", "list", "--data", place / "receiver.db")
    assert "87.300 Xã Mẫu" in desk.out
