"""A disk that is full: said in words, and whatever was saved before is as it was."""

from contextlib import closing

import pytest

from desktop.db.failures import DiskFull
from desktop.domain.year import Stage
from desktop.services.register.families import FamilyQuery
from desktop.services.trust.new_office import NewOffice, Role
from desktop.wording import UNFORESEEN, explain, has_words
from tests.books import save, table
from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    a_family,
    an_entrance,
    an_office,
    decided,
    enrolled,
    full_marks,
    key,
    registered,
    scored,
    with_families,
)
from tests.mounts import fill, small
from tests.rawdata import key_of, tables

ROOM = 6 * 1024  # kilobytes


@pytest.fixture
def disk(tmp_path):
    with small(tmp_path / "disk", ROOM) as folder:
        yield folder


@pytest.fixture
def office(disk):
    """A commune whose data file lies on a small disk; three families are registered."""
    with closing(an_office(disk)) as workplace:
        workplace.families = with_families(workplace, 3)
        registered(workplace)
        yield workplace


def assert_said(failure):
    """The person at the screen reads that the disk is full, and nothing frightening."""
    assert has_words(failure.value)
    words = explain(failure.value)
    assert "đầy" in words.happened
    assert words.happened != UNFORESEEN.happened
    assert words.safe


def assert_sound(office, ballast):
    """With room again the file opens, its chain closes, and work goes on."""
    ballast.unlink()
    assert office.history.verify().ok
    a_family(office, "Lý Thị Yến")
    office.close()
    with closing(an_entrance(office.data_file).open(OFFICER, PASSWORD)) as again:
        assert again.history.verify().ok


@pytest.mark.parametrize("leave", [0, 10_000, 60_000, 150_000])
def test_creating_an_office_leaves_nothing_behind(disk, leave):
    entrance = an_entrance(disk / "data.db")
    new = NewOffice(Role.COMMUNE, "79.123", "Xã Bình Hòa", "Tỉnh Đồng Tháp")
    ballast = fill(disk, leave)
    with pytest.raises(DiskFull) as failure:
        entrance.create(new, OFFICER, PASSWORD)
    assert_said(failure)
    assert [path.name for path in disk.iterdir()] == [ballast.name]
    ballast.unlink()
    with closing(entrance.create(new, OFFICER, PASSWORD).workplace) as workplace:
        a_family(workplace)


def test_a_keyring_put_aside_comes_back_when_the_new_office_cannot_be_made(disk):
    keys = disk / "data.db.keys"
    keys.write_bytes(b"the only way into a copy of the lost file")
    fill(disk)
    with pytest.raises(DiskFull):
        an_entrance(disk / "data.db").create(
            NewOffice(Role.COMMUNE, "79.123", "Xã Bình Hòa"), OFFICER, PASSWORD
        )
    assert keys.read_bytes() == b"the only way into a copy of the lost file"


def test_every_entry_that_was_acknowledged_before_the_disk_was_full_is_there(office):
    items = list(full_marks(office))
    ballast = fill(office.data_file.parent, 100_000)
    acknowledged = {}

    def type_on():
        for number in range(5_000):
            sheet = key(office.families[number % 3], tuple(Stage)[number % 2])
            item, points = items[number % len(items)], float(number % 3)
            office.scoring.enter(sheet, item, points)
            acknowledged[sheet, item] = points

    with pytest.raises(DiskFull) as failure:
        type_on()
    assert_said(failure)
    assert acknowledged
    for (sheet, item), points in acknowledged.items():
        assert office.scoring.sheet(sheet).answers[item] == points
    with pytest.raises(DiskFull):
        type_on()  # again and again, it stays a full disk and nothing worse
    ballast.unlink()
    for (sheet, item), points in acknowledged.items():
        assert office.scoring.sheet(sheet).answers[item] == points
    office.scoring.enter(key(office.families[0]), items[0], 1.0)
    assert office.history.verify().ok


def test_an_import_is_all_or_nothing(office, tmp_path):
    book = save(tmp_path / "sổ hộ.xlsx", table(2_500))
    preview = office.importing.preview(book or tmp_path / "sổ hộ.xlsx")
    before = tables(office.data_file, key_of(office))
    ballast = fill(office.data_file.parent, 200_000)
    with pytest.raises(DiskFull) as failure:
        office.importing.commit(preview)
    assert_said(failure)
    assert office.register.count(FamilyQuery()) == 3
    ballast.unlink()
    assert tables(office.data_file, key_of(office)) == before
    assert office.importing.commit(preview).created == 2_500
    assert_sound(office, fill(office.data_file.parent, 1_000_000))


def test_registering_many_is_all_or_nothing(office, tmp_path):
    save(tmp_path / "sổ hộ.xlsx", table(1_500))
    office.importing.commit(office.importing.preview(tmp_path / "sổ hộ.xlsx"))
    ballast = fill(office.data_file.parent)

    def go_on():
        everybody = [row.id for row in office.register.page(FamilyQuery(), None, 5_000)]
        while True:
            office.register.register_for_year(FamilyQuery(), YEAR + 1)
            office.register.withdraw(everybody, YEAR + 1)

    with pytest.raises(DiskFull):
        go_on()
    found = office.register.count(FamilyQuery(year=YEAR + 1, registered=True))
    assert found in (0, 1_503)
    assert_sound(office, ballast)


def test_certificates_are_whole_or_not_there(office, tmp_path):
    scored(office, office.families)
    decision = decided(office)
    with small(tmp_path / "usb", 256) as stick:
        former = stick / "giấy.pdf"
        former.write_bytes(b"%PDF- the one of last year")
        printed = len(office.history.of(decision))
        fill(stick, 4_096)
        with pytest.raises(DiskFull) as failure:
            office.certificates.write([decision], former)
        assert_said(failure)
        assert former.read_bytes() == b"%PDF- the one of last year"
        assert sorted(path.name for path in stick.iterdir()) == ["ballast", former.name]
    assert len(office.history.of(decision)) == printed  # no printing is noted


def test_a_package_is_whole_or_not_there(office, receiver, tmp_path):
    enrolled(office, receiver, tmp_path)
    with small(tmp_path / "usb", 256) as stick:
        ballast = fill(stick)
        with pytest.raises(DiskFull) as failure:
            office.exchange.send(stick)
        assert_said(failure)
        assert list(stick.iterdir()) == [ballast]
        assert office.exchange.parcels() == []
        ballast.unlink()
        sent = office.exchange.send(stick)
        assert receiver.reception.receive(sent.files)[0].accepted


def test_a_receiving_office_takes_a_package_whole_or_not_at_all(disk, tmp_path, commune, opened):
    receiver = opened(an_office(disk, Role.RECEIVER, "87", "Tỉnh Đồng Tháp"))
    enrolled(commune, receiver, tmp_path)
    save(tmp_path / "sổ hộ.xlsx", table(3_000))
    commune.importing.commit(commune.importing.preview(tmp_path / "sổ hộ.xlsx"))
    package = commune.exchange.send(tmp_path).files
    before = tables(receiver.data_file, key_of(receiver))
    ballast = fill(disk, 300_000)
    with pytest.raises(DiskFull) as failure:
        receiver.reception.receive(package)
    assert_said(failure)
    assert receiver.register.count(FamilyQuery()) == 0
    ballast.unlink()
    assert tables(receiver.data_file, key_of(receiver)) == before
    (result,) = receiver.reception.receive(package)
    assert (result.accepted, result.reason) == (True, None)
    assert receiver.register.count(FamilyQuery()) == 3_000
    assert receiver.history.verify().ok


def test_a_wrong_password_on_a_full_disk_is_still_no_way_in(office):
    office.close()
    fill(office.data_file.parent)
    with pytest.raises(DiskFull):
        an_entrance(office.data_file).open(OFFICER, "sai mật khẩu")


def test_an_officer_is_added_whole_or_not_at_all(office):
    ballast = fill(office.data_file.parent)
    with pytest.raises(DiskFull):
        office.accounts.add("Trần Quốc Tuấn", "mật khẩu của Tuấn")
    assert [row.name for row in office.accounts.officers()] == [OFFICER]
    ballast.unlink()
    office.accounts.add("Trần Quốc Tuấn", "mật khẩu của Tuấn")
    assert len(office.accounts.officers()) == 2


def test_a_refused_package_that_cannot_be_kept_stays_refused(disk, tmp_path, commune, opened):
    receiver = opened(an_office(disk, Role.RECEIVER, "87", "Tỉnh Đồng Tháp"))
    bad = tmp_path / "bad.skh"
    bad.write_bytes(b"PK" + bytes(100_000))
    fill(disk)
    (result,) = receiver.reception.receive([bad])
    assert not result.accepted
    assert result.facts["kept"] is False
    assert not list(disk.rglob("bad.skh"))
