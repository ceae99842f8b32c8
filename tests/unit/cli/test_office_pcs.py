"""Two PCs of a commune by commands alone: taken in, exchanging, taking a village along."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import PASSWORD, a_commune_in_november
from tests.unit.cli.calling import call, status


def run(data: Path, *arguments: str | Path):
    return call(*arguments, "--data", data, "--json", password=PASSWORD)


@pytest.fixture
def main(tmp_path: Path) -> Path:
    with closing(a_commune_in_november(tmp_path)) as office:
        return office.data_file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "usb"
    place.mkdir()
    return place


@pytest.fixture
def second(main: Path, folder: Path, tmp_path: Path) -> Path:
    """A PC that the main one has taken in; it holds everything."""
    data = tmp_path / "second" / "data.db"
    assert run(main, "pc", "rename", "Máy Văn phòng").code == 0
    assert run(main, "pc", "invite", "--to", folder / "may.skh").code == 0
    made = run(
        data, "create", "--role", "commune", "--office-code", "79.123", "--office-name", "?",
        "--invitation", folder / "may.skh", "--officer", "Trần Văn Sơn",
    )  # fmt: skip
    assert made.json["office"]["name"] == "Xã Bình Hòa"
    asked = run(data, "pc", "request", "--to", folder / "xin.skh", "--name", "Máy xách tay")
    assert asked.code == 0, asked.err
    grant = ("pc", "grant", folder / "xin.skh", "--to", folder / "cap.skh", "--fingerprint")
    wrong = run(main, *grant, "AAAA-BBBB-CCCC-DDDD")
    assert (wrong.code, wrong.error) == (3, "fingerprint_differs")
    given = run(main, *grant, asked.json["fingerprint"])
    assert given.code == 0, given.err
    assert given.json["pc"]["name"] == "Máy xách tay"
    took = run(data, "pc", "accept", folder / "cap.skh")
    assert took.json == {"applied": given.json["written"]}
    run(main, "sync", folder)
    return data


def of(data: Path, *keys: str):
    told = status(data, PASSWORD)
    return [told[key] for key in keys]


def test_a_second_pc_holds_what_the_main_one_holds(main: Path, second: Path) -> None:
    keys = ("digest", "counts", "years", "vector")
    assert of(main, *keys) == of(second, *keys)


def test_the_pcs_are_listed_by_name(main: Path, second: Path) -> None:
    found = run(main, "pc", "list").json
    assert [(one["name"], one["here"], one["main"], one["state"]) for one in found] == [
        ("Máy Văn phòng", True, True, "enrolled"),
        ("Máy xách tay", False, False, "enrolled"),
    ]
    text = call("pc", "list", "--data", second, password=PASSWORD).out
    assert "Máy Văn phòng" in text
    assert "máy này" in text


def test_work_travels_through_the_folder(main: Path, second: Path, folder: Path) -> None:
    assert run(second, "lease", "Thôn Hạ").code == 0
    written = run(second, "sync", folder).json
    assert (written["written"], written["granted"]) == (1, True)
    took = run(main, "sync", folder).json
    assert (took["applied"], list(took["received"].values())) == (1, [1])
    again = run(main, "sync", folder).json
    assert (again["applied"], again["written"], again["refused"]) == (0, 0, [])


def test_a_village_taken_along_is_known_on_the_other_pc(
    main: Path, second: Path, folder: Path
) -> None:
    (mine,) = run(second, "lease", "Thôn Hạ").json
    assert (mine["village"]["name"], mine["here"], mine["old"]) == ("Thôn Hạ", True, False)
    run(second, "sync", folder)
    run(main, "sync", folder)
    taken = call("lease", "Thôn Hạ", "--data", main, password=PASSWORD)
    assert "vốn đang ở máy Máy xách tay" in taken.err
    assert "Thôn Hạ đang ở máy Máy Văn phòng" in taken.out
    assert run(main, "lease", "Thôn Hạ", "--give-back").json == []
    unknown = run(main, "lease", "Thôn Nào")
    assert (unknown.code, unknown.error) == (3, "village_unknown")


def test_people_read_what_a_meeting_did(main: Path, second: Path, folder: Path) -> None:
    run(second, "lease", "Thôn Hạ")
    (folder / "dở.skh").write_bytes(b"PK")
    call("sync", folder, "--data", second, password=PASSWORD)
    said = call("sync", folder, "--data", main, password=PASSWORD)
    assert said.code == 0
    assert "Đã nhận 1 thay đổi từ máy Máy xách tay" in said.out
    assert "dở.skh: chưa chép xong" in said.out


def test_a_folder_that_is_gone_is_refused(main: Path, folder: Path) -> None:
    shutil.rmtree(folder)
    gone = run(main, "sync", folder)
    assert (gone.code, gone.error) == (3, "folder_missing")


def test_another_office_s_file_founds_nothing_under_another_code(
    main: Path, folder: Path, tmp_path: Path
) -> None:
    run(main, "pc", "invite", "--to", folder / "may.skh")
    data = tmp_path / "other.db"
    refused = run(
        data, "create", "--role", "commune", "--office-code", "79.999", "--office-name", "Xã Lạ",
        "--invitation", folder / "may.skh",
    )  # fmt: skip
    assert (refused.code, refused.error) == (3, "sender_out_of_scope")
    assert not data.exists()
