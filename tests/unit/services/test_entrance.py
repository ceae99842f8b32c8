"""The way in: making an office, logging in, coming back with the recovery key."""

from contextlib import closing

import pytest

from desktop.db.failures import TooManyTries, WrongPassword, WrongRecoveryKey
from desktop.domain import ids
from desktop.services.failures import NameMissing
from desktop.services.trust.compared import Way
from desktop.services.trust.failures import OfficeCodeInvalid, PasswordTooShort
from desktop.services.trust.new_office import NewOffice, Role
from desktop.sync.failures import PackageRefused
from tests.builders import OFFICER, PASSWORD, a_family, an_entrance, at
from tests.rawdata import acts

NEW = NewOffice(Role.COMMUNE, "79.123", "Xã Bình Hòa", "Tỉnh Đồng Tháp", "Huyện Cao Lãnh")


@pytest.fixture
def entrance(tmp_path):
    return an_entrance(tmp_path / "data.db")


@pytest.fixture
def created(entrance):
    """An office that was made and closed again."""
    created = entrance.create(NEW, OFFICER, PASSWORD)
    created.workplace.close()
    return created


def test_a_new_office_is_what_was_said_of_it(entrance):
    assert not entrance.exists()
    with closing(entrance.create(NEW, f"  {OFFICER} ", PASSWORD).workplace) as office:
        assert entrance.exists()
        assert entrance.officers() == [OFFICER]
        assert office.officer.name == OFFICER
        assert office.office == (
            ids.derived("office", "79.123"), "commune", "79.123", "Xã Bình Hòa",
            "Tỉnh Đồng Tháp", "Huyện Cao Lãnh", "79.123",
        )  # fmt: skip
        assert office.year == 2026
        assert office.history.verify().entries == 2


def test_the_folder_is_made_when_it_is_not_there(tmp_path):
    entrance = an_entrance(tmp_path / "a" / "b" / "data.db")
    with closing(entrance.create(NEW, OFFICER, PASSWORD).workplace):
        assert entrance.exists()


@pytest.mark.parametrize("code", ["", " ", "a b", "79/123", "-79", "ă", "x" * 21])
def test_a_code_that_is_none_is_refused(entrance, code):
    with pytest.raises(OfficeCodeInvalid):
        entrance.create(NewOffice(Role.COMMUNE, code, "Xã Bình Hòa"), OFFICER, PASSWORD)
    assert not entrance.exists()


@pytest.mark.parametrize(
    ("office", "officer", "password", "failure"),
    [
        (NewOffice(Role.COMMUNE, "1", "  "), OFFICER, PASSWORD, NameMissing),
        (NEW, " ", PASSWORD, NameMissing),
        (NEW, OFFICER, "abc", PasswordTooShort),
    ],
)
def test_what_is_missing_is_refused_before_anything_is_written(
    tmp_path, entrance, office, officer, password, failure
):
    with pytest.raises(failure):
        entrance.create(office, officer, password)
    assert list(tmp_path.iterdir()) == []


def test_an_invitation_can_be_taken_at_once(entrance, receiver, tmp_path):
    receiver.trust.invite(tmp_path / "moi.skh")
    new = NewOffice(
        Role.COMMUNE, "79.123", "Xã Bình Hòa", invitation=tmp_path / "moi.skh", compared=Way.PHONE
    )
    with closing(entrance.create(new, OFFICER, PASSWORD).workplace) as office:
        assert office.trust.receiver().office_code == receiver.office.code


def test_an_invitation_that_cannot_be_trusted_leaves_no_office(entrance, tmp_path):
    (tmp_path / "moi.skh").write_bytes(b"not an invitation")
    new = NewOffice(Role.COMMUNE, "79.123", "Xã Bình Hòa", invitation=tmp_path / "moi.skh")
    with pytest.raises(PackageRefused):
        entrance.create(new, OFFICER, PASSWORD)
    assert [path.name for path in tmp_path.iterdir()] == ["moi.skh"]


def test_the_right_password_opens_what_was_left(created, entrance):
    with closing(entrance.open(OFFICER, PASSWORD)) as office:
        assert office.officer.name == OFFICER
        assert office.writer == created.workplace.writer
        a_family(office)


def test_wrong_passwords_are_counted_before_the_file_is_touched(created, entrance):
    for _ in range(3):
        with pytest.raises(WrongPassword):
            entrance.open(OFFICER, "sai")
    assert entrance.seconds_to_wait() == 2
    with pytest.raises(TooManyTries):
        entrance.open(OFFICER, PASSWORD)
    with closing(an_entrance(entrance.data_file, at(hour=9)).open(OFFICER, PASSWORD)):
        pass


def test_the_recovery_key_lets_in_and_sets_a_new_password(created, entrance):
    with closing(entrance.recover(created.recovery_key, OFFICER, "mật khẩu mới")) as office:
        assert office.officer.name == OFFICER
    with pytest.raises(WrongPassword):
        entrance.open(OFFICER, PASSWORD)
    with closing(entrance.open(OFFICER, "mật khẩu mới")):
        pass


def test_a_slip_in_the_recovery_key_is_found_in_its_line(created, entrance):
    lines = created.recovery_key.splitlines()
    lines[2] = ("1" if lines[2][0] != "1" else "2") + lines[2][1:]
    with pytest.raises(WrongRecoveryKey) as failure:
        entrance.recover("\n".join(lines), OFFICER, "mật khẩu mới")
    assert failure.value.facts.get("line", 3) == 3
    with closing(entrance.open(OFFICER, PASSWORD)):
        pass  # nothing was changed


def test_recovery_asks_for_a_password_too(created, entrance):
    with pytest.raises(PasswordTooShort):
        entrance.recover(created.recovery_key, OFFICER, "abc")


def test_a_mark_outside_the_file_makes_a_copy_notice_itself(tmp_path):
    place, state = tmp_path / "data.db", tmp_path / "state"
    first = an_entrance(place, state=state)
    with closing(first.create(NEW, OFFICER, PASSWORD).workplace) as office:
        writer = office.writer
    with closing(first.open(OFFICER, PASSWORD)) as again:
        assert (again.writer, again.renewed) == (writer, False)
    elsewhere = an_entrance(place, state=tmp_path / "another pc")
    with closing(elsewhere.open(OFFICER, PASSWORD)) as copy:
        assert copy.renewed
        assert copy.writer != writer
        with acts(copy, "village.add", "family.add"):
            a_family(copy)
        assert copy.history.verify().writers == 2


def test_a_copy_goes_on_after_the_original_even_on_a_pc_whose_clock_is_behind(tmp_path):
    place = tmp_path / "data.db"
    with closing(an_entrance(place).create(NEW, OFFICER, PASSWORD).workplace) as office:
        family = a_family(office, "Phạm Văn Bình")
    behind = an_entrance(place, at(year=2016), tmp_path / "state")
    with closing(behind.open(OFFICER, PASSWORD)) as copy:
        copy.register.edit_family(family, head_name="Phạm Văn Đức")
        assert [line.action for line in copy.history.of(family)] == ["family.add", "family.edit"]
