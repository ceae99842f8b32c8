"""Histories of offices on real data files: everything that happens to files, clocks and packages.

After each step every file that was touched shows what follows from its journal; in the end all that
was ever exported is at the receiving office, and whoever holds the same changes shows the same.
"""

import datetime as dt
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import Phase
from hypothesis import strategies as st
from hypothesis.stateful import (
    precondition,
    rule,
)

from desktop.sync.reasons import Reason
from tests.sync.exchanging import data
from tests.sync.stories.histories import ACTS, SEED, FileHistories, play
from tests.sync.stories.oracle import assert_shows_its_journal, held
from tests.sync.stories.world import Pc, World, killed, some
from tests.sync.test_merge_files import carry, picture

MOST = 5  # PCs of communes in one history
WHO = st.integers(0, MOST - 1)
DAMAGED = {Reason.NOT_A_PACKAGE, Reason.NOT_CANONICAL}


class OfficesMachine(FileHistories):
    """Two communes and their receiving office."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World()
        self.backups: list[tuple[Pc, dict[str, bytes]]] = []

    @rule(who=WHO, acts=ACTS)
    def officers_work(self, who: int, acts: list[tuple[str, int, int]]) -> None:
        self.work(self.pc(who, "work"), acts)

    @rule(who=WHO, day=st.sampled_from([1, 2]), code=st.sampled_from(["79.500", "79.124"]))
    def an_office_gets_another_code(self, who: int, day: int, code: str) -> None:
        """Also one that another commune has; enrolment and chains know nothing of it."""
        pc = self.pc(who, "rename")
        pc.workplace.names.rename(f"Xã mới {self.steps['rename']}", code, dt.date(2015, 7, day))

    @rule(who=WHO, years=st.sampled_from([-10, 0, 10]))
    def a_clock_jumps(self, who: int, years: int) -> None:
        self.pc(who, "clock").years = years

    @rule(who=WHO, everything=st.booleans(), arrives=st.booleans())
    def a_package_is_made(self, who: int, *, everything: bool, arrives: bool) -> None:
        package = self.world.send(self.pc(who, "send"), everything=everything)
        if arrives and package is not None:
            self.world.deliver([package])
            self.touched.append(self.world.receiver)

    @precondition(lambda self: self.world.packages)
    @rule(seed=SEED)
    def packages_arrive(self, seed: int) -> None:
        self.steps["arrive"] += 1
        self.world.deliver(some(random.Random(seed), self.world.packages))
        self.touched.append(self.world.receiver)

    @precondition(lambda self: self.world.receipts)
    @rule(seed=SEED)
    def a_receipt_arrives(self, seed: int) -> None:
        chance = random.Random(seed)
        commune, receipt = chance.choice(self.world.receipts)
        pc = chance.choice(self.world.communes[commune])
        before = data(pc.workplace)
        (answer,) = pc.workplace.reception.receive([receipt])
        assert answer.accepted, answer
        assert data(pc.workplace) == before
        self.steps["receipt"] += 1

    @precondition(lambda self: self.world.packages)
    @rule(seed=SEED, cut=st.booleans())
    def a_package_is_damaged_on_the_way(self, seed: int, *, cut: bool) -> None:
        chance = random.Random(seed)
        whole = bytearray(chance.choice(self.world.packages).read_bytes())
        at = chance.randrange(len(whole))
        if cut:
            del whole[at:]
        else:
            whole[at] ^= 1 << chance.randrange(8)
        path = self.world.folder / "damaged.skh"
        path.write_bytes(whole)
        before = data(self.world.receiver.workplace)
        (result,) = self.world.receiver.workplace.reception.receive([path])
        assert not result.accepted
        assert result.reason in DAMAGED
        assert data(self.world.receiver.workplace) == before
        self.steps["cut" if cut else "flip"] += 1

    @rule(seed=SEED)
    def pcs_of_one_office_meet(self, seed: int) -> None:
        chance = random.Random(seed)
        source, to = chance.sample(self.world.communes[0], 2)
        self.steps["meet"] += 1
        self.bring(source, to, chance)

    def bring(self, source: Pc, to: Pc, chance: random.Random) -> None:
        source.workplace._core.mark()  # as before anything leaves the PC
        carry(source.workplace, to.workplace, chance)
        self.touched.append(to)

    @precondition(lambda self: len(self.world.pcs) < MOST)
    @rule(who=WHO)
    def a_file_is_copied(self, who: int) -> None:
        pc = self.pc(who, "clone")
        commune = next(one for one in self.world.communes if pc in one)
        commune.append(self.world.copied(pc))

    @rule(who=WHO)
    def a_file_is_backed_up(self, who: int) -> None:
        pc = self.pc(who, "backup")
        self.backups.append((pc, pc.files()))

    @rule(who=WHO, seed=SEED, acts=ACTS)
    def a_backup_is_brought_back(
        self, who: int, seed: int, acts: list[tuple[str, int, int]]
    ) -> None:
        """What was entered since and sent is not in it; the same work is done again otherwise.

        Sometimes nothing outside the file remembers it: the whole PC was set up anew.
        """
        chance = random.Random(seed)
        pc = self.pc(who, "restore")
        pc, files = chance.choice([*self.backups, (pc, pc.files())])
        if chance.random() < 0.7:
            self.work(pc, [*acts, ("newcomer", 0, 0)])
            self.world.send(pc)
        pc.workplace.close()
        pc.put(files)
        if chance.random() < 0.5:
            pc.loses_its_marks()
        pc.open()
        self.work(pc, acts)
        self.touched.append(pc)

    @rule(who=WHO, acts=ACTS)
    def the_power_fails_at_work(self, who: int, acts: list[tuple[str, int, int]]) -> None:
        pc = self.pc(who, "crash at work")
        self.interrupt(pc, lambda: self.work(pc, acts))

    @rule(who=WHO, seed=SEED)
    def the_power_fails_while_packages_arrive(self, who: int, seed: int) -> None:
        fresh = self.world.send(self.pc(who, "send"))
        if fresh is None:
            return
        packages = [fresh, *some(random.Random(seed), self.world.packages)]
        receiver = self.world.receiver
        self.steps["crash at receiving"] += 1
        self.interrupt(receiver, lambda: receiver.workplace.reception.receive(packages))
        self.touched.append(receiver)

    def interrupt(self, pc: Pc, work: Callable[[], object]) -> None:
        """Whatever is not durable yet is gone, and nothing else; the file goes on."""
        before = data(pc.workplace)
        found: list[dict[str, bytes]] = []
        with killed(pc, found):
            work()
        assert data(pc.workplace) == before
        pc.power_fails()
        if found:
            pc.put(found[0])
        pc.open()
        assert not pc.workplace.renewed
        assert data(pc.workplace) == before

    def everything_arrives(self) -> None:
        """Who holds the same changes shows the same, and nothing that left a PC is missing."""
        chance = random.Random(len(self.world.packages))
        for _round in range(2):
            for to in self.world.communes[0]:
                for source in self.world.communes[0]:
                    if source is not to:
                        self.bring(source, to, chance)
        first, *others = [picture(pc.workplace) for pc in self.world.communes[0]]
        assert first["awaited"] == []
        for other in others:
            assert other == first
        for pc in self.world.pcs:
            self.world.send(pc, everything=True)
        packages = self.world.packages
        self.world.deliver(chance.sample(packages, len(packages)))
        self.compare_receivers(packages, chance)
        for pc in self.world.pcs:
            assert_shows_its_journal(pc.workplace)

    def compare_receivers(self, packages: list[Path], chance: random.Random) -> None:
        receiver = self.world.receiver
        shown, holds = picture(receiver.workplace), held(receiver.workplace)
        assert self.world.exported.items() <= holds.items()
        assert shown["awaited"] == []
        self.world.deliver(chance.choices(packages, k=2 * len(packages)))
        assert picture(receiver.workplace) == shown
        assert_shows_its_journal(receiver.workplace)
        self.world.receiver = self.world.a_receiver()
        receiver.workplace.close()
        self.world.deliver(chance.sample(packages, len(packages)))
        assert picture(self.world.receiver.workplace) == shown


def test_no_history_of_offices_loses_hides_or_reorders_a_change():
    print(play(OfficesMachine, 40, 20261121, 15))


@pytest.mark.nightly
def test_many_histories_of_offices_lose_hide_or_reorder_no_change(capsys):
    said = play(
        OfficesMachine, 500, int.from_bytes(os.urandom(4)), 25, Phase.generate, Phase.shrink
    )
    with capsys.disabled():
        print(f"\n{said}")
