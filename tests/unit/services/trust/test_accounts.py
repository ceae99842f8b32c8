"""Officers of a file and their passwords."""

from contextlib import closing
from uuid import uuid4

import pytest

from desktop.db.failures import NotFound, WrongPassword
from desktop.services.failures import NameMissing
from desktop.services.trust.failures import LastOfficer, OfficerExists, PasswordTooShort
from tests.builders import OFFICER, PASSWORD, an_entrance, enrolled
from tests.rawdata import acts

TUAN, HIS = "Trần Quốc Tuấn", "mật khẩu của Tuấn"


def names(workplace):
    return [row.name for row in workplace.accounts.officers()]


def test_a_second_officer_has_a_way_in_of_their_own(commune):
    with acts(commune, "officer.add"):
        commune.accounts.add(f" {TUAN}  ", HIS)
    assert sorted(names(commune)) == sorted([OFFICER, TUAN])
    commune.close()
    for name, password in ((TUAN, HIS), (OFFICER, PASSWORD)):
        with closing(an_entrance(commune.data_file).open(name, password)) as office:
            assert office.officer.name == name


def test_what_an_officer_does_stands_under_their_name(commune):
    commune.accounts.add(TUAN, HIS)
    commune.close()
    with closing(an_entrance(commune.data_file).open(TUAN, HIS)) as office:
        village = office.register.add_village("Thôn Đông")
        (line,) = office.history.of(village)
        assert line.officer == TUAN


@pytest.mark.parametrize(
    ("name", "password", "failure"),
    [(" ", HIS, NameMissing), (OFFICER, HIS, OfficerExists), (TUAN, "abc", PasswordTooShort)],
)
def test_an_officer_who_cannot_be_added_is_not(commune, name, password, failure):
    with acts(commune), pytest.raises(failure):
        commune.accounts.add(name, password)
    assert names(commune) == [OFFICER]


def test_a_password_is_changed_by_whoever_knows_the_old_one(commune):
    with acts(commune):  # passwords are no business of the journal
        commune.accounts.change_password(PASSWORD, "mật khẩu mới")
        with pytest.raises(WrongPassword):
            commune.accounts.change_password(PASSWORD, "mật khẩu khác")
        with pytest.raises(PasswordTooShort):
            commune.accounts.change_password("mật khẩu mới", "abc")
    commune.close()
    with closing(an_entrance(commune.data_file).open(OFFICER, "mật khẩu mới")):
        pass


def test_a_locked_window_opens_with_the_officers_own_password(commune):
    commune.accounts.unlock(PASSWORD)
    with pytest.raises(WrongPassword):
        commune.accounts.unlock("sai")


def test_an_officer_who_leaves_keeps_their_name_in_the_history(commune):
    row = commune.accounts.add(TUAN, HIS)
    commune.close()
    with closing(an_entrance(commune.data_file).open(TUAN, HIS)) as office:
        village = office.register.add_village("Thôn Đông")
    with closing(an_entrance(commune.data_file).open(OFFICER, PASSWORD)) as office:
        with acts(office, "officer.remove"):
            office.accounts.remove(row.id)
        assert names(office) == [OFFICER]
        assert office.history.of(village)[0].officer == TUAN
    with pytest.raises(WrongPassword):
        an_entrance(commune.data_file).open(TUAN, HIS)


def test_the_last_officer_stays(commune):
    with acts(commune), pytest.raises(LastOfficer):
        commune.accounts.remove(commune.officer.id)
    with acts(commune), pytest.raises(NotFound):
        commune.accounts.remove(uuid4())


def test_officers_of_communes_are_no_officers_of_the_receiving_office(commune, receiver, tmp_path):
    enrolled(commune, receiver, tmp_path)
    receiver.reception.receive(commune.exchange.send(tmp_path).files)
    assert [row.id for row in receiver.accounts.officers()] == [receiver.officer.id]
    with pytest.raises(LastOfficer):
        receiver.accounts.remove(receiver.officer.id)
    with pytest.raises(NotFound):
        receiver.accounts.remove(commune.officer.id)
