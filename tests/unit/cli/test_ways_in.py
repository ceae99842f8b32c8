"""Which file, which officer, which password; and what is refused at the door."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import OFFICER, an_entrance, an_office
from tests.builders import PASSWORD as OFFICE_PASSWORD
from tests.e2e.program import Played
from tests.unit.cli.calling import call


@pytest.fixture
def two_officers(tmp_path: Path) -> Path:
    """A data file that two officers can open."""
    with closing(an_office(tmp_path)) as office:
        office.accounts.add("Trần Quốc Tuấn", "mật khẩu khác")
        return office.data_file


def test_wrong_passwords_make_the_next_try_wait(copy: Played) -> None:
    for _ in range(3):
        call("status", "--data", copy.commune, password="sai")
    right = call("status", "--data", copy.commune, "--json")
    assert (right.code, right.error) == (3, "too_many_tries")
    assert "giây" in right.err


def test_a_password_is_never_asked_of_a_machine(demo: Played) -> None:
    ran = call("status", "--data", demo.commune, "--json", password=None)
    assert (ran.code, ran.error) == (3, "password_missing")


def test_a_password_may_stand_in_a_file(demo: Played, tmp_path: Path) -> None:
    secret = tmp_path / "mat-khau.txt"
    secret.write_bytes("\ufeffdemo\r\nanother line\n".encode())
    named = ("status", "--data", demo.commune, "--password-file", secret)
    assert call(*named, password=None).code == 0
    secret.unlink()
    gone = call(*named, "--json", password=None)
    assert (gone.code, gone.error) == (3, "password_file_unreadable")


def test_the_message_names_the_officers_to_choose_from(two_officers: Path) -> None:
    ran = call("status", "--data", two_officers, "--json", password=OFFICE_PASSWORD)
    assert (ran.code, ran.error) == (2, "officer_needed")
    assert OFFICER in ran.err
    assert "Trần Quốc Tuấn" in ran.err


def test_an_officer_is_chosen_by_name(two_officers: Path) -> None:
    named = ("status", "--data", two_officers, "--officer", "Trần Quốc Tuấn")
    assert call(*named, password="mật khẩu khác").code == 0
    assert call(*named, password=OFFICE_PASSWORD).code == 3


def test_the_data_file_is_this_persons_own_unless_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SOKHUYENHOC_HOME", str(tmp_path))
    made = call(
        "create", "--role", "commune", "--office-code", "1.2", "--office-name", "Xã Mẫu", "--json"
    ).json  # fmt: skip
    assert made["data"] == str(tmp_path / "data" / "sokhuyenhoc.db")
    assert made["officer"] == "Cán bộ"
    assert call("status", "--json").json["office"]["name"] == "Xã Mẫu"
    with closing(
        an_entrance(Path(made["data"])).recover(made["recovery_key"], "Cán bộ", "mới mới")
    ):
        pass
    assert call("status", password="mới mới").code == 0


def test_another_file_under_the_name_is_refused(copy: Played) -> None:
    copy.commune.write_bytes(b"SQLite format 3\0" + bytes(4096))
    ran = call("doctor", "--data", copy.commune, "--json")
    assert (ran.code, ran.error) == (3, "data_damaged")


def test_an_office_code_that_cannot_be_is_refused(tmp_path: Path) -> None:
    ran = call(
        "create", "--role", "commune", "--office-code", "mã lạ", "--office-name", "Xã",
        "--data", tmp_path / "a.db", "--json",
    )  # fmt: skip
    assert (ran.code, ran.error) == (3, "office_code_invalid")
    assert list(tmp_path.iterdir()) == []


def test_a_copy_is_told_that_it_goes_on_under_a_new_name(copy: Played, tmp_path: Path) -> None:
    ran = call("send", "--everything", "--to", tmp_path, "--data", copy.commune)
    assert ran.code == 0
    assert "bản sao" in ran.err
