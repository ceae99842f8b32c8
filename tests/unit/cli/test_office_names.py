"""Names and codes of offices, by commands."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import PASSWORD, a_family, a_receiver, an_office, enrolled
from tests.unit.cli.calling import call


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A commune with one family, and the receiving office that it is enrolled at."""
    with closing(an_office(tmp_path)) as commune, closing(a_receiver(tmp_path)) as receiver:
        enrolled(commune, receiver, tmp_path)
        a_family(commune)
        return commune.data_file, receiver.data_file


def run(data: Path, *arguments: str | Path):
    return call(*arguments, "--data", data, "--json", password=PASSWORD)


def arrives(commune: Path, receiver: Path, package: Path) -> None:
    sent = run(commune, "send", "--to", package).json
    assert run(receiver, "receive", *sent["files"]).json["accepted"]


RENAME = ("office", "rename", "--name", "Xã Mỹ Hòa", "--code", "79.900", "--on", "1/7/2025")


def test_a_new_name_is_noted_arrives_above_and_is_taken_back(files, tmp_path: Path) -> None:
    commune, receiver = files
    arrives(commune, receiver, tmp_path / "before.skh")
    now = run(commune, *RENAME, "--decision", "1663/NQ-UBTVQH15").json
    assert (now["since"], now["official_code"]) == ("2025-07-01", "79.900")
    office = run(commune, "status").json["office"]
    assert (office["code"], office["official_code"], office["name"]) == (
        "79.123", "79.900", "Xã Mỹ Hòa",
    )  # fmt: skip
    sent = run(commune, "send", "--to", tmp_path / "0.skh").json
    seen = run(receiver, "receive", *sent["files"], "--preview").json
    assert [one["name"] for one in seen["effects"]["renamed"]] == ["Xã Bình Hòa", "Xã Mỹ Hòa"]
    arrives(commune, receiver, tmp_path / "1.skh")
    (line,) = run(receiver, "radar").json["communes"]
    assert (line["name"], line["official_code"]) == ("Xã Mỹ Hòa", "79.900")
    assert line["formerly"] == [{"code": "79.123", "name": "Xã Bình Hòa", "until": "2025-07-01"}]
    for text in ("binh hoa", "79.900", "mỹ"):
        (found,) = run(receiver, "office", "names", text).json
        assert (found["code"], len(found["called"])) == ("79.123", 2)
    assert run(receiver, "office", "names", "đông hà").json == []
    assert run(commune, "office", "back", "1/7/2025").json["name"] == "Xã Bình Hòa"
    assert run(commune, "office", "back", "1/7/2025").json["error"]["code"] == "not_found"


def test_people_read_the_codes_in_words(files) -> None:
    commune, _receiver = files
    run(commune, *RENAME)
    told = call("status", "--data", commune, password=PASSWORD).out
    assert "Xã Mỹ Hòa (79.900, mã ghi danh 79.123)" in told
    listed = call("office", "names", "--data", commune, password=PASSWORD).out
    assert "01/07/2025" in listed


def test_a_code_that_two_communes_have_is_listed_and_decided(files, tmp_path: Path) -> None:
    commune, receiver = files
    with closing(an_office(tmp_path, code="79.900", name="Xã Đông Hà")) as other:
        run(receiver, "invite", "--to", tmp_path / "moi.skh")
        told = run(receiver, "fingerprint").json["fingerprint"]
        path = other.data_file
    run(path, "receive", tmp_path / "moi.skh")
    run(path, "enrol", "compare", "--fingerprint", told)
    mark = run(path, "enrol", "request", "--to", tmp_path / "xin.skh").json["fingerprint"]
    run(commune, *RENAME)
    arrives(commune, receiver, tmp_path / "1.skh")
    grant = (
        "enrol", "grant", tmp_path / "xin.skh", "--to", tmp_path / "cap.skh", "--fingerprint", mark,
    )  # fmt: skip
    assert run(receiver, *grant).json["error"]["code"] == "code_claimed"
    (waiting,) = run(receiver, "enrol", "list").json["waiting"]
    assert waiting["claims"] == [
        {"matter": "code", "code": "79.123", "official_code": "79.900", "name": "Xã Mỹ Hòa"}
    ]
    assert run(receiver, *grant, "--as", "same").json["error"]["code"] == "claim_unfit"
    assert run(receiver, *grant, "--as", "other").json["office"]["code"] == "79.900"
    shared = {"code": "79.900", "communes": ["79.123", "79.900"]}
    assert run(receiver, "office", "claims").json == [{**shared, "holder": None}]
    settled = run(receiver, "office", "claims", "79.900", "--holder", "79.900").json
    assert settled == [{**shared, "holder": "79.900"}]
    assert run(receiver, "office", "claims", "79.900", "--forget").json[0]["holder"] is None
    wrong = run(receiver, "office", "claims", "79.555", "--holder", "79.900")
    assert wrong.json["error"]["code"] == "code_unclaimed"


def test_a_merger_may_be_noted_by_the_codes_of_today(files, tmp_path: Path) -> None:
    commune, receiver = files
    run(commune, *RENAME)
    arrives(commune, receiver, tmp_path / "1.skh")
    for code in ("79.900", "79.123"):
        noted = run(receiver, "merger", "79.200", "--into", code).json
        assert [(one["code"], one["into"]) for one in noted] == [("79.200", "79.123")]
        assert run(receiver, "merger", "79.200", "--forget").json == []
