"""The program is killed in the midst of scoring: whatever it said was saved is saved.

Each time the file is opened again, it must hold just the entries up to the last one acknowledged, or
that one and the next, which was durable and could not be told any more: nothing lost, nothing torn.
"""

import os
import random
import signal
import subprocess
import sys
from collections import defaultdict
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.subjects import SubjectKind
from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    an_entrance,
    an_office,
    registered,
    with_families,
)
from tests.faults.scorer import steps

KILLS = 100


@pytest.fixture
def office(tmp_path):
    """A commune's file with some registered families, closed; the families and some items."""
    with closing(an_office(tmp_path)) as workplace:
        families = with_families(workplace, 6)
        registered(workplace)
        items = [one.code for one in workplace.checklists.of(SubjectKind.FAMILY, YEAR).items]
        return workplace.data_file, families, items[:4]


class Scorer:
    """The other program, as this one sees it."""

    def __init__(self, data_file, families, items) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.scorer", str(data_file),
             ",".join(map(str, families)), ",".join(items)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2],
        )  # fmt: skip

    def killed_after(self, first: int, entries: int, spin: int) -> int:
        """Let it go on from a step, kill it after so many entries; returns the steps it told of."""
        self._process.stdin.write(b"%d\n" % first)
        self._process.stdin.flush()
        child, told, killed = 0, first, False
        while True:
            if child and not killed and told - first >= entries:
                for _ in range(spin):  # into the midst of the next entry, wherever that is
                    pass
                os.kill(child, signal.SIGKILL)
                killed = True
            line = self._process.stdout.readline().decode()
            if line.startswith("child"):
                child = int(line.split()[1])
            elif line == "over\n":
                return told
            else:
                assert int(line) == told, line
                told += 1

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def sheets_after(families, items, number):
    """The answers of every sheet after so many steps."""
    found = defaultdict(dict)
    for step in range(number):
        sheet, item, points = steps(families, items, step)
        found[sheet][item] = points
    return found


@pytest.mark.skipif(os.name != "posix", reason="forks and kills as POSIX systems do")
def test_killed_at_a_hundred_random_moments_it_has_lost_nothing_acknowledged(office):
    data_file, families, items = office
    chance = random.Random(20261121)
    done = 0
    with closing(Scorer(data_file, families, items)) as scorer:
        for _kill in range(KILLS):
            told = scorer.killed_after(done, chance.randrange(12), chance.randrange(40_000))
            with closing(an_entrance(data_file).open(OFFICER, PASSWORD)) as again:
                assert again.history.verify().ok
                for done in (told, told + 1):
                    wanted = sheets_after(families, items, done)
                    if all(again.scoring.sheet(one).answers == wanted[one] for one in [*wanted]):
                        break
                else:
                    pytest.fail(f"an acknowledged entry is lost after step {told}")
    assert done > KILLS
