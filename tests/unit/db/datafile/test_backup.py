"""Backups: whole and verified, or none at all; and the way back."""

import zipfile
from contextlib import closing

import pytest

from desktop.db.datafile import backup as backup_module
from desktop.db.datafile.backup import DATA, FACTS, KEYS, read_facts
from desktop.db.datafile.keyring import Keyring
from desktop.db.failures import BackupDamaged, DataInUse, DataReadOnly, DiskFull, KeyringMissing
from desktop.paths import unfinished_mark
from desktop.services.datafile.backups import restore
from desktop.services.failures import FolderMissing
from desktop.services.register.families import FamilyQuery
from tests.builders import OFFICER, PASSWORD, a_family, an_entrance, an_office
from tests.mounts import fill, frozen, small
from tests.rawdata import key_of, tables


@pytest.fixture
def made(commune, tmp_path):
    """A backup of a commune with one family."""
    a_family(commune, "Lê Thị Ánh")
    return commune.backups.make(tmp_path / "sao lưu.skhbak").path


def files(folder):
    return {
        path.relative_to(folder): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith((".lock", "-shm"))
    }


def test_a_backup_holds_everything_and_opens_with_the_same_password(commune, made, tmp_path):
    to = tmp_path / "elsewhere" / "data.db"
    to.parent.mkdir()
    assert restore(made, to) is None
    with closing(an_entrance(to).open(OFFICER, PASSWORD)) as restored:
        assert [row.name for row in restored.register.page(FamilyQuery())] == ["Lê Thị Ánh"]
        assert restored.history.verify().ok
        found = tables(to, key_of(restored))
    wanted = tables(commune.data_file, key_of(commune))
    del found["setting"], wanted["setting"]  # when the last backup was made
    assert found == wanted


def test_a_backup_is_as_secret_as_the_data(made, commune):
    content = made.read_bytes()
    assert "Lê Thị Ánh".encode() not in content
    assert key_of(commune) not in content
    with zipfile.ZipFile(made) as archive:
        assert sorted(archive.namelist()) == sorted([DATA, KEYS, FACTS])


def test_work_goes_on_while_and_after_a_backup_is_made(commune, made):
    a_family(commune, "Trần Văn Sau")
    assert commune.register.count(FamilyQuery()) == 2
    assert commune.backups.last()


def test_by_default_a_backup_lies_beside_the_data(commune):
    made = commune.backups.make()
    assert made.path.parent == commune.data_file.with_name("backups")
    assert made.path.suffix == ".skhbak"
    assert made.bytes == made.path.stat().st_size
    assert read_facts(made.path).made_at == made.made_at


def test_nothing_half_made_is_left_beside_a_backup(commune, made):
    assert [path.name for path in made.parent.glob("*skhbak*")] == [made.name]


def test_what_was_replaced_is_put_aside(commune, made, tmp_path):
    a_family(commune, "Trần Văn Sau")
    commune.close()
    aside = restore(made, commune.data_file)
    assert aside
    with closing(an_entrance(commune.data_file).open(OFFICER, PASSWORD)) as restored:
        assert restored.register.count(FamilyQuery()) == 1
    with closing(an_entrance(aside).open(OFFICER, PASSWORD)) as former:
        assert former.register.count(FamilyQuery()) == 2
    again = restore(made, commune.data_file)
    assert again not in (None, aside)
    assert aside.exists()


def test_what_was_written_last_and_lay_in_the_log_is_put_aside_too(commune, made, tmp_path):
    a_family(commune, "Trần Văn Sau")
    place = tmp_path / "torn" / commune.data_file.name
    place.parent.mkdir()
    for end in ("", "-wal", "-shm", ".keys"):  # a PC that lost its power while the file was open
        part = commune.data_file.with_name(commune.data_file.name + end)
        place.with_name(place.name + end).write_bytes(part.read_bytes())
    aside = restore(made, place)
    with closing(an_entrance(place).open(OFFICER, PASSWORD)) as restored:
        assert restored.register.count(FamilyQuery()) == 1
        assert restored.history.verify().ok
    with closing(an_entrance(aside).open(OFFICER, PASSWORD)) as former:
        assert former.register.count(FamilyQuery()) == 2


def test_a_log_without_its_file_does_not_meet_the_restored_one(commune, made):
    a_family(commune, "Trần Văn Sau")
    log = commune.data_file.with_name(commune.data_file.name + "-wal")
    orphan = log.read_bytes()
    commune.close()
    commune.data_file.unlink()
    log.write_bytes(orphan)
    assert restore(made, commune.data_file) is None
    with closing(an_entrance(commune.data_file).open(OFFICER, PASSWORD)) as restored:
        assert restored.register.count(FamilyQuery()) == 1
        assert restored.history.verify().ok


def test_a_backup_takes_the_place_of_a_first_run_that_was_cut_short(made, tmp_path):
    data_file = tmp_path / "new" / "data.db"
    data_file.parent.mkdir()
    data_file.write_bytes(b"")
    unfinished_mark(data_file).write_bytes(b"")
    assert restore(made, data_file)
    with closing(an_entrance(data_file).open(OFFICER, PASSWORD)) as restored:
        assert restored.register.count(FamilyQuery()) == 1


def test_an_open_file_is_not_replaced(commune, made):
    before = files(commune.data_file.parent)
    with pytest.raises(DataInUse):
        restore(made, commune.data_file)
    assert files(commune.data_file.parent) == before
    assert commune.register.count(FamilyQuery()) == 1


@pytest.mark.parametrize("keep", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_cut_backup_is_refused_and_nothing_is_changed(commune, made, keep):
    commune.close()
    whole = made.read_bytes()
    made.write_bytes(whole[: int(len(whole) * keep)])
    before = files(commune.data_file.parent)
    with pytest.raises(BackupDamaged):
        restore(made, commune.data_file)
    assert files(commune.data_file.parent) == before


def places(content: bytes) -> list[int]:
    """Bytes to flip: all of the ZIP's own, some of what it holds."""
    end = content.rindex(b"PK\1\2") - 200
    return [*range(80), *range(200, end, len(content) // 40), *range(end, len(content))]


def test_a_backup_with_one_wrong_bit_is_refused(commune, made):
    commune.close()
    whole = made.read_bytes()
    before = files(commune.data_file.parent)
    taken = set()
    for place in places(whole):
        for bit in (0, 3, 6):
            broken = bytearray(whole)
            broken[place] ^= 1 << bit
            made.write_bytes(broken)
            try:
                read_facts(made)
            except BackupDamaged:
                continue
            taken.add(place)  # a byte that says nothing: a time, an attribute, who made the ZIP
    made.write_bytes(whole)
    assert files(commune.data_file.parent) == before
    with zipfile.ZipFile(made) as archive:
        assert archive.read(DATA)
    for place in sorted(taken):
        broken = bytearray(whole)
        broken[place] ^= 1
        made.write_bytes(broken)
        try:
            facts = read_facts(made)
        except BackupDamaged:
            continue
        made_of = zipfile.ZipFile(made)
        with made_of:
            assert facts.data_sha256 == backup_module.hashlib.sha256(made_of.read(DATA)).hexdigest()


@pytest.mark.parametrize("content", [b"", b"a letter", b"PK\3\4" + bytes(100)])
def test_another_file_is_no_backup(tmp_path, content):
    path = tmp_path / "x.skhbak"
    path.write_bytes(content)
    with pytest.raises(BackupDamaged):
        restore(path, tmp_path / "data.db")
    assert [one.name for one in tmp_path.iterdir() if not one.name.endswith(".lock")] == [
        "x.skhbak"
    ]


def test_a_backup_that_is_not_there_is_no_backup(tmp_path):
    with pytest.raises(BackupDamaged):
        restore(tmp_path / "x.skhbak", tmp_path / "data.db")


def test_another_zip_is_no_backup(tmp_path):
    path = tmp_path / "x.skhbak"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(DATA, b"x")
    with pytest.raises(BackupDamaged):
        read_facts(path)


def test_a_copy_that_does_not_read_back_is_no_backup(commune, tmp_path, monkeypatch):
    a_family(commune)
    monkeypatch.setattr(backup_module, "intact", lambda _path, _key: False)
    with pytest.raises(BackupDamaged):
        commune.backups.make(tmp_path / "x.skhbak")
    assert not list(tmp_path.glob("x.skhbak*"))
    assert commune.backups.last() == ""


def test_torn_pages_are_found(commune, made, tmp_path):
    copy = tmp_path / "copy.db"
    backup_module.copy_verified(commune._core.database.engine, copy, key_of(commune))
    assert backup_module.intact(copy, key_of(commune))
    assert not backup_module.intact(copy, bytes(32))
    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 1
    copy.write_bytes(content)
    assert not backup_module.intact(copy, key_of(commune))


def test_a_backup_without_the_keyring_would_be_worth_nothing(commune, tmp_path):
    Keyring.beside(commune.data_file).rename(tmp_path / "keys")
    with pytest.raises(KeyringMissing):
        commune.backups.make(tmp_path / "x.skhbak")
    assert not list(tmp_path.glob("x.skhbak*"))


def test_a_folder_that_is_not_there_is_said_to_be(commune, tmp_path):
    with pytest.raises(FolderMissing):
        commune.backups.make(tmp_path / "usb" / "x.skhbak")


def test_a_full_stick_leaves_the_backup_before_as_it_was(commune, tmp_path):
    a_family(commune)
    with small(tmp_path / "usb") as stick:
        former = commune.backups.make(stick / "x.skhbak").path
        content = former.read_bytes()
        for leave in (0, 50_000, 250_000, 300_000):
            ballast = fill(stick, leave)
            with pytest.raises(DiskFull):
                commune.backups.make(former)
            ballast.unlink()
            assert former.read_bytes() == content
            assert [path.name for path in stick.iterdir()] == [former.name]


def test_a_stick_that_cannot_be_written_is_said_to_be(commune, tmp_path):
    with small(tmp_path / "usb") as stick, frozen(stick), pytest.raises(DataReadOnly):
        commune.backups.make(stick / "x.skhbak")


def test_a_disk_too_full_for_the_backup_keeps_the_data_it_has(made, tmp_path, opened):
    with small(tmp_path / "disk", 4096) as disk:
        office = an_office(disk)
        a_family(office, "Trần Văn Giữ")
        office.close()
        ballast = fill(disk, 20_000)
        before = files(disk)
        with pytest.raises(DiskFull):
            restore(made, office.data_file)
        assert files(disk) == before
        with pytest.raises(DiskFull):  # not "damaged", though SQLite says no more than "I/O error"
            an_entrance(office.data_file).open(OFFICER, PASSWORD)
        ballast.unlink()
        with closing(an_entrance(office.data_file).open(OFFICER, PASSWORD)) as still:
            assert still.register.count(FamilyQuery()) == 1
