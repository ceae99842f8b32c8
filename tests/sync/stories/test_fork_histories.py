"""Histories of data files that were cloned unnoticed: both sides go on under one name.

What each side wrote is kept, whatever arrives first, twice or not at all; in the end every PC and
every receiving office holds all of it and shows the same.
"""

import os
import random

import pytest
from hypothesis import Phase
from hypothesis import strategies as st
from hypothesis.stateful import (
    precondition,
    rule,
)

from tests.sync.stories.forked import Commune, forked, links
from tests.sync.stories.histories import ACTS, SEED, FileHistories, play
from tests.sync.stories.oracle import assert_shows_its_journal
from tests.sync.stories.world import some
from tests.sync.test_merge_files import picture

MOST = 4  # PCs of the commune in one history
WHO = st.integers(0, MOST - 1)


class ForksMachine(FileHistories):
    """One commune with clones of its PCs, and its receiving office."""

    def __init__(self) -> None:
        super().__init__()
        self.world = Commune()

    @rule(who=WHO, acts=ACTS)
    def officers_work(self, who: int, acts: list[tuple[str, int, int]]) -> None:
        self.work(self.pc(who, "work"), acts)

    @precondition(lambda self: len(self.world.pcs) < MOST)
    @rule(who=WHO, first=ACTS, second=ACTS)
    def a_pc_is_cloned_unnoticed(
        self,
        who: int,
        first: list[tuple[str, int, int]],
        second: list[tuple[str, int, int]],
    ) -> None:
        original = self.pc(who, "clone")
        clone = self.world.clone(original)
        for pc, acts in ((original, first), (clone, second)):
            self.work(pc, acts)
        self.touched.append(clone)

    @rule(who=WHO, everything=st.booleans(), arrives=st.booleans())
    def packages_are_made(self, who: int, *, everything: bool, arrives: bool) -> None:
        packages = self.world.send(self.pc(who, "send"), everything=everything)
        if arrives:
            self.world.deliver(packages)
            self.touched.append(self.world.receiver)

    @precondition(lambda self: self.world.packages)
    @rule(seed=SEED)
    def packages_arrive(self, seed: int) -> None:
        self.steps["arrive"] += 1
        self.world.deliver(some(random.Random(seed), self.world.packages))
        self.touched.append(self.world.receiver)

    @precondition(lambda self: self.world.receipts)
    @rule(who=WHO, seed=SEED)
    def a_receipt_arrives(self, who: int, seed: int) -> None:
        self.world.takes_receipt(self.pc(who, "receipt"), random.Random(seed))

    @rule(who=WHO)
    def a_pc_looks_into_the_folder(self, who: int) -> None:
        self.world.meet(self.pc(who, "meet"))

    @rule(who=WHO)
    def a_pc_is_started_again(self, who: int) -> None:
        pc = self.pc(who, "restart")
        pc.workplace.close()
        pc.open()

    def everything_arrives(self) -> None:
        """Whoever holds the same changes shows the same, and no change of any side is missing."""
        world, chance = self.world, random.Random(len(self.world.packages))
        written = set[bytes]().union(*(links(pc.workplace) for pc in world.pcs))
        for _round in range(2 * len(world.pcs)):
            world.take_in_again()
            for pc in world.pcs:
                world.meet(pc)
        first, *others = [picture(pc.workplace) for pc in world.pcs]
        for other, pc in zip(others, world.pcs[1:], strict=True):
            assert written <= links(pc.workplace)
            assert other == first
            assert not forked(pc.workplace)
        for pc in world.pcs:
            world.send(pc, everything=True)
        world.deliver(chance.sample(world.packages, len(world.packages)))
        world.deliver(world.packages)
        assert written <= links(world.receiver.workplace)
        shown = picture(world.receiver.workplace)
        assert shown["awaited"] == []
        assert_shows_its_journal(world.receiver.workplace)
        world.deliver(chance.choices(world.packages, k=2 * len(world.packages)))
        assert picture(world.receiver.workplace) == shown
        world.receiver.workplace.close()
        world.receiver = world.a_receiver()
        world.all_pcs.append(world.receiver)
        world.deliver(chance.sample(world.packages, len(world.packages)))
        world.deliver(world.packages)
        assert picture(world.receiver.workplace) == shown


def test_no_change_of_a_file_that_was_cloned_unnoticed_is_lost_or_depends_on_order():
    print(play(ForksMachine, 12, 20261122, 12))


@pytest.mark.nightly
def test_many_histories_of_unnoticed_clones(capsys):
    said = play(ForksMachine, 300, int.from_bytes(os.urandom(4)), 20, Phase.generate, Phase.shrink)
    with capsys.disabled():
        print(f"\n{said}")
