"""Places that cannot be written, files in use, files that are gone: said in words."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop.db.datafile.instance import InstanceLock
from desktop.db.failures import (
    DataDamaged,
    DataExists,
    DataInUse,
    DataMissing,
    DataReadOnly,
    KeyringMissing,
)
from desktop.services.failures import FolderMissing
from desktop.services.register.families import FamilyQuery
from desktop.services.trust.new_office import NewOffice, Role
from desktop.wording import has_words
from tests.builders import (
    OFFICER,
    PASSWORD,
    a_family,
    an_entrance,
    an_office,
    decided,
    enrolled,
    registered,
    scored,
    with_families,
)
from tests.mounts import frozen, small

NEW = NewOffice(Role.COMMUNE, "79.123", "Xã Bình Hòa", "Tỉnh Đồng Tháp")
HOLD = """
import sys
from pathlib import Path
from desktop.db.datafile.instance import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_program():
    """Another program that holds a data file; ended after the test."""
    started = []

    def hold(data_file):
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(data_file)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2],
        )  # fmt: skip
        started.append(process)
        assert process.stdout.readline() == b"held\n"
        return process

    yield hold
    for process in started:
        process.kill()
        process.communicate()


def test_a_second_program_is_kept_away(commune):
    with pytest.raises(DataInUse) as failure:
        an_entrance(commune.data_file).open(OFFICER, PASSWORD)
    assert has_words(failure.value)
    a_family(commune)  # the first goes on undisturbed


def test_a_program_in_another_process_is_kept_away_as_well(commune, other_program):
    commune.close()
    holder = other_program(commune.data_file)
    with pytest.raises(DataInUse):
        an_entrance(commune.data_file).open(OFFICER, PASSWORD)
    holder.kill()
    holder.wait()
    with closing(an_entrance(commune.data_file).open(OFFICER, PASSWORD)) as again:
        assert again.register.count(FamilyQuery()) == 0  # the lock went with its process


def test_readers_need_not_wait(commune):
    a_family(commune)
    with closing(an_entrance(commune.data_file).open(OFFICER, PASSWORD, alone=False)) as reader:
        assert reader.register.count(FamilyQuery()) == 1
        a_family(commune, "Lý Thị Yến")
        assert reader.register.count(FamilyQuery()) == 2


def test_a_closed_file_opens_again_at_once(commune):
    for _ in range(3):
        commune.close()
        commune = an_entrance(commune.data_file).open(OFFICER, PASSWORD)
    commune.close()


def test_a_failed_way_in_gives_the_file_back(commune, tmp_path):
    commune.close()
    keys = commune.data_file.with_name(commune.data_file.name + ".keys")
    with closing(an_office(tmp_path, code="other")) as other:
        foreign = other.data_file.with_name(other.data_file.name + ".keys").read_bytes()
    own = keys.read_bytes()
    keys.write_bytes(foreign)
    with pytest.raises(DataDamaged):
        an_entrance(commune.data_file).open(OFFICER, PASSWORD)
    keys.write_bytes(own)
    with closing(an_entrance(commune.data_file).open(OFFICER, PASSWORD)):
        pass


def test_a_file_that_is_there_is_never_overwritten(commune):
    a_family(commune)
    commune.close()
    before = commune.data_file.read_bytes()
    with pytest.raises(DataExists):
        an_entrance(commune.data_file).create(NEW, OFFICER, PASSWORD)
    assert commune.data_file.read_bytes() == before


CUT_SHORT = """
import os, sys
from pathlib import Path
from desktop.db.database import Database
from desktop.services.entrance import Entrance
from desktop.services.trust.new_office import NewOffice, Role
from tests.builders import OFFICER, PASSWORD, an_entrance
where = sys.argv[2]
stops = {"keys": (Entrance, "_database"), "tables": (Entrance, "_found"),
         "writer": (Database, "write"), "office": (Entrance, "_workplace")}
setattr(*stops[where], lambda *_: os._exit(9))
an_entrance(Path(sys.argv[1])).create(NewOffice(Role.COMMUNE, "79.1", "Xã"), OFFICER, PASSWORD)
"""


@pytest.mark.parametrize("moment", ["keys", "tables", "writer", "office"])
def test_a_power_cut_in_the_first_run_lets_it_begin_again(tmp_path, moment):
    data_file = tmp_path / "data.db"
    done = subprocess.run(
        [sys.executable, "-c", CUT_SHORT, str(data_file), moment],
        cwd=Path(__file__).parents[2], check=False,
    )  # fmt: skip
    assert done.returncode == 9
    entrance = an_entrance(data_file)
    assert not entrance.exists()
    with pytest.raises(DataMissing):
        entrance.open(OFFICER, PASSWORD)
    with closing(entrance.create(NEW, OFFICER, PASSWORD).workplace) as office:
        a_family(office)
        assert office.history.verify().ok
    with closing(entrance.open(OFFICER, PASSWORD)) as again:
        assert again.register.count(FamilyQuery()) == 1


def test_a_first_run_that_fails_leaves_the_place_free(tmp_path):
    entrance = an_entrance(tmp_path / "data.db")

    def pull(*_arguments):
        raise KeyboardInterrupt

    entrance._found = pull
    with pytest.raises(KeyboardInterrupt):
        entrance.create(NEW, OFFICER, PASSWORD)
    assert list(tmp_path.iterdir()) == []
    with closing(an_entrance(tmp_path / "data.db").create(NEW, OFFICER, PASSWORD).workplace):
        pass


def test_a_file_that_is_gone_is_missing(tmp_path):
    with pytest.raises(DataMissing):
        an_entrance(tmp_path / "x.db").open(OFFICER, PASSWORD)


def test_a_file_without_its_keyring_is_not_called_damaged(commune):
    commune.close()
    commune.data_file.with_name(commune.data_file.name + ".keys").unlink()
    with pytest.raises(KeyringMissing):
        an_entrance(commune.data_file).open(OFFICER, PASSWORD)


@pytest.mark.parametrize("cut", [0, 100, 4096, 50_000])
def test_a_cut_file_is_damaged(commune, cut):
    for number in range(30):
        a_family(commune, f"Lý Thị Yến {number}")
    commune.close()
    content = commune.data_file.read_bytes()
    assert len(content) > 50_000
    commune.data_file.write_bytes(content[:cut])
    with pytest.raises(DataDamaged):
        an_entrance(commune.data_file).open(OFFICER, PASSWORD).history.verify()


def test_a_folder_that_cannot_be_written_is_said_to_be(tmp_path):
    with small(tmp_path / "disk", 4096) as disk:
        office = an_office(disk)
        a_family(office)
        office.close()
        with frozen(disk):
            with pytest.raises(DataReadOnly) as failure:
                an_entrance(office.data_file).open(OFFICER, PASSWORD)
            assert has_words(failure.value)
            with pytest.raises(DataReadOnly):
                an_entrance(disk / "new.db").create(NEW, OFFICER, PASSWORD)
            with pytest.raises(DataReadOnly):
                an_entrance(disk / "folder" / "new.db").create(NEW, OFFICER, PASSWORD)
            with pytest.raises(DataReadOnly):
                InstanceLock(disk / "new.db")
        with closing(an_entrance(office.data_file).open(OFFICER, PASSWORD)) as again:
            assert again.register.count(FamilyQuery()) == 1


def test_papers_and_packages_are_not_written_where_nothing_can_be(commune, receiver, tmp_path):
    enrolled(commune, receiver, tmp_path)
    families = with_families(commune, 2)
    registered(commune)
    scored(commune, families)
    decision = decided(commune)
    with small(tmp_path / "usb") as stick:
        writers = (
            lambda to: commune.certificates.write([decision], to / "giấy.pdf"),
            lambda to: commune.papers.decision(decision, to / "quyết định.pdf"),
            lambda to: commune.papers.report(2026, to / "báo cáo.pdf"),
            lambda to: commune.exchange.send(to / "gói.skh"),
            lambda to: commune.trust.request(to / "xin.skh"),
            lambda to: commune.backups.make(to / "sao.skhbak"),
        )
        for write in writers:
            with pytest.raises(FolderMissing):
                write(tmp_path / "missing")
            with frozen(stick), pytest.raises(DataReadOnly):
                write(stick)
        assert list(stick.iterdir()) == []
    assert commune.exchange.parcels() == []
