"""The program is killed in the midst of a long job: all of it is done, or nothing."""

import os
import random
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop.db.datafile.backup import read_facts
from desktop.db.failures import BackupDamaged
from desktop.services.register.families import FamilyQuery
from desktop.services.trust.new_office import Role
from tests.books import save, table
from tests.builders import OFFICER, PASSWORD, YEAR, an_entrance, an_office, enrolled

FAMILIES = 1_200
KILLS = 15
pytestmark = pytest.mark.skipif(os.name != "posix", reason="forks and kills as POSIX systems do")


class Jobber:
    """The other program, as this one sees it."""

    def __init__(self, data_file: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.jobber", str(data_file)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2],
        )  # fmt: skip

    def killed(self, job: str, file: Path, spin: int) -> bool:
        """Let it begin a job and kill it a little later; returns whether it said it was done."""
        self._say(f"{job}\t{file}\n")
        child, done = 0, False
        for line in map(bytes.decode, self._process.stdout):
            if line.startswith("child"):
                child = int(line.split()[1])
            elif line == "begun\n":
                for _ in range(spin):
                    pass
                os.kill(child, signal.SIGKILL)
                self._say("killed\n")
            elif line == "done\n":
                done = True
            else:
                return done
        raise AssertionError("the other program has gone")

    def _say(self, line: str) -> None:
        self._process.stdin.write(line.encode())
        self._process.stdin.flush()

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    path = tmp_path_factory.mktemp("book") / "sổ hộ.xlsx"
    save(path, table(FAMILIES))
    return path


@pytest.fixture
def commune_file(tmp_path, book):
    """A commune's file with many families, closed."""
    with closing(an_office(tmp_path)) as office:
        office.importing.commit(office.importing.preview(book))
        return office.data_file


def killed_again_and_again(data_file, job, file, check):
    """Kill the job at random moments, from the same beginning each time, and check what is left."""
    chance, outcomes = random.Random(job), set()
    kept = data_file.parent.with_name(f"{data_file.parent.name} kept")
    shutil.copytree(data_file.parent, kept)
    with closing(Jobber(data_file)) as jobber:
        for _kill in range(KILLS):
            done = jobber.killed(job, file, int(10 ** chance.uniform(3, 7)))
            with closing(an_entrance(data_file).open(OFFICER, PASSWORD)) as office:
                assert office.history.verify().ok
                outcome = check(office)
            assert outcome or not done  # what it said was done is done
            outcomes.add(outcome)
            shutil.rmtree(data_file.parent)
            shutil.copytree(kept, data_file.parent)
    return outcomes


def test_an_import_that_is_killed_is_there_whole_or_not_at_all(tmp_path, book):
    (tmp_path / "office").mkdir()
    with closing(an_office(tmp_path / "office")) as office:
        data_file = office.data_file

    def check(office):
        found = office.register.count(FamilyQuery())
        assert found in (0, FAMILIES)
        return bool(found)

    killed_again_and_again(data_file, "import", book, check)


def test_a_registration_that_is_killed_is_there_whole_or_not_at_all(commune_file):
    def check(office):
        found = office.register.count(FamilyQuery(year=YEAR, registered=True))
        assert found in (0, FAMILIES)
        return bool(found)

    killed_again_and_again(commune_file, "register", commune_file, check)


def test_a_package_that_was_being_taken_is_taken_whole_or_not_at_all(tmp_path, commune_file):
    (tmp_path / "office").mkdir()
    with (
        closing(an_entrance(commune_file).open(OFFICER, PASSWORD)) as commune,
        closing(an_office(tmp_path / "office", Role.RECEIVER, "87", "Tỉnh Đồng Tháp")) as receiver,
    ):
        enrolled(commune, receiver, tmp_path)
        (package,) = commune.exchange.send(tmp_path).files
        data_file = receiver.data_file

    def check(office):
        found = office.register.count(FamilyQuery())
        assert found in (0, FAMILIES)
        (again,) = office.reception.receive([package])
        assert again.accepted  # and whatever was left, it can be taken now
        assert office.register.count(FamilyQuery()) == FAMILIES
        return bool(found)

    killed_again_and_again(data_file, "receive", package, check)


def test_a_backup_that_was_being_made_is_whole_or_not_there(tmp_path, commune_file):
    to = tmp_path / "sao.skhbak"

    def check(_office):
        if not to.exists():
            return False
        try:
            read_facts(to)
        except BackupDamaged:
            pytest.fail("half a backup has the name of a whole one")
        to.unlink()
        return True

    killed_again_and_again(commune_file, "backup", to, check)
