"""Two PCs of a commune by commands alone: taken in, exchanging, taking a village along."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from desktop.services.trust.compared import Way
from tests.builders import OFFICER, PASSWORD, a_commune_in_november, an_entrance
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


def test_a_clone_nobody_noticed_is_told_in_the_folder_and_takes_a_name_of_its_own(
    main: Path, second: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOKHUYENHOC_HOME", str(tmp_path / "home"))
    run(main, "sync", folder)  # on this PC the file has a name of its own by now
    moved_in(main, tmp_path, "Lê Thị Chung")
    image = {
        path: path.read_bytes()
        for place in (main.parent.glob(f"{main.name}*"), (tmp_path / "home").rglob("*"))
        for path in place
        if path.is_file()
    }
    moved_in(main, tmp_path, "Lê Thị Ở Kia")
    run(main, "sync", folder)
    for path, data in image.items():
        path.write_bytes(data)
    former = status(main, PASSWORD)["writer"]
    moved_in(main, tmp_path, "Lê Thị Ở Đây")
    said = call("sync", folder, "--data", main, password=PASSWORD)
    assert said.code == 0, said.out
    assert "Hai máy dùng chung một định danh: máy này và một bản sao của nó." in said.out
    assert status(main, PASSWORD)["writer"] != former
    took = run(second, "sync", folder).json
    assert took["forks"] == 1
    assert {"Lê Thị Ở Đây", "Lê Thị Ở Kia"} <= {
        one["name"] for one in run(second, "list", "--kind", "family").json
    }


def moved_in(data: Path, folder: Path, name: str) -> None:
    book = folder / "book.csv"
    book.write_text(f"Họ và tên chủ hộ,Thôn\n{name},Thôn Hạ\n", encoding="utf-8")
    assert run(data, "import", book).json["created"] == 1


def test_the_main_pc_changes_its_key_and_the_second_follows(
    main: Path, second: Path, folder: Path, tmp_path: Path
) -> None:
    receiver = tmp_path / "receiver.db"
    made = run(
        receiver, "create", "--role", "receiver", "--office-code", "87",
        "--office-name", "Tỉnh Đồng Tháp", "--officer", "Đỗ Thị Mai",
    )  # fmt: skip
    assert made.code == 0, made.err
    assert run(receiver, "invite", "--to", folder / "moi.skh").code == 0
    with closing(an_entrance(main).open(OFFICER, PASSWORD)) as office:
        office.trust.invitations.take(folder / "moi.skh", Way.PHONE)
    for ask in (("enrol", "request"), ("rotate",)):
        paper, grant = folder / f"{ask[-1]}.skh", folder / f"{ask[-1]}-cap.skh"
        asked = run(main, *ask, "--to", paper)
        assert asked.code == 0, asked.out
        told = asked.json["fingerprint"]
        given = run(receiver, "enrol", "grant", paper, "--to", grant, "--fingerprint", told)
        assert given.code == 0, given.out
        assert run(main, "enrol", "accept", grant).code == 0
    moved_in(main, tmp_path, "Lê Thị Ánh")
    run(main, "sync", folder)
    for _round in range(2):
        assert run(second, "sync", folder).code == 0
    assert of(main, "digest", "counts") == of(second, "digest", "counts")
    (mine,) = [one for one in run(second, "pc", "list").json if one["main"] and one["state"] == "enrolled"]  # fmt: skip
    assert mine["writer"] == status(main, PASSWORD)["writer"]
