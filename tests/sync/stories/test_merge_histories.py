"""Thousands of histories of one row, in memory: the merge, driven as a state machine.

Writers edit, remove, bring back and decide. What they hold leaves as packages, which are lost,
repeated and shuffled; files are cloned, and set back to what they were at an earlier time.
"""

import copy
import os
import random

import pytest
from hypothesis import Phase
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    initialize,
    invariant,
    rule,
)

from desktop.db.crdt import dots
from tests.sync.stories.histories import Histories, play
from tests.sync.stories.replicas import (
    DEFAULTS,
    FIELDS,
    SKEW,
    Change,
    Replica,
    by_definition,
    picture,
)

WHOLE = (Phase.generate, Phase.shrink)
MOST = 8  # files in one history
NAMES = "abcdefghijklmnopqrstuvwxyz"
WORDS = ["edit", "edit", "edit", "remove", "restore", "decide", "decide"]
VALUES = ["x", "y", "zz"]
ACTS = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from(FIELDS), st.sampled_from(VALUES)),
    min_size=1,
    max_size=4,
)


class MergeMachine(Histories):
    """Files that hold one row between them."""

    packages = Bundle("packages")
    backups = Bundle("backups")

    def __init__(self) -> None:
        super().__init__()
        self.files = [Replica(name, skew) for name, skew in zip("abcd", SKEW, strict=True)]
        self.names = iter(NAMES[len(self.files) :])
        self.sent: dict[str, Change] = {}
        self.touched = {0}
        self.files[0].do("create", "name", "x")
        for one in self.files[1:]:
            one.hear(self.files[0].log.values(), 0)

    @initialize(target=packages)
    def first_package(self) -> list[Change]:
        return self.leave(0)

    def leave(self, who: int) -> list[Change]:
        """All that a file holds, written down."""
        self.sent.update(self.files[who].log)
        return list(self.files[who].log.values())

    def note(self, what: str, *who: int) -> None:
        self.steps[what] += 1
        self.touched.update(who)

    def pick(self, who: int) -> int:
        return who % len(self.files)

    @rule(who=st.integers(0, MOST), acts=ACTS)
    def act(self, who: int, acts: list[tuple[str, str, str]]) -> None:
        who = self.pick(who)
        for what, name, value in acts:
            self.files[who].do(what, name, value)
            self.note(what, who)

    @rule(who=st.integers(0, MOST), years=st.sampled_from(SKEW))
    def clock_jumps(self, who: int, years: int) -> None:
        self.files[self.pick(who)].skew = years
        self.note("clock")

    @rule(target=packages, who=st.integers(0, MOST))
    def send(self, who: int) -> list[Change]:
        self.note("send")
        return self.leave(self.pick(who))

    @rule(package=packages, who=st.integers(0, MOST), seed=st.integers(0, 999))
    def arrive(self, package: list[Change], who: int, seed: int) -> None:
        """A package, whole or the rest of a range: what would leave a hole has to wait."""
        who, chance = self.pick(who), random.Random(seed)
        some = package[chance.randrange(len(package)) :] if seed % 3 == 0 else package
        held = {dots.split(dot) for dot in self.files[who].log}
        taken = []
        for one in sorted(some, key=lambda change: dots.split(change.dot)):
            writer, seq = dots.split(one.dot)
            if seq == 1 or (writer, seq - 1) in held:
                held.add((writer, seq))
                taken.append(one)
        self.files[who].hear(taken, seed)
        self.note("arrive", who)

    @rule(package=packages, who=st.integers(0, MOST), seed=st.integers(0, 999))
    def arrive_again(self, package: list[Change], who: int, seed: int) -> None:
        who = self.pick(who)
        self.files[who].hear(package, seed)
        before = picture(self.files[who].state)
        self.files[who].hear(package, seed + 1)
        assert picture(self.files[who].state) == before
        self.note("again", who)

    @rule(target=backups, who=st.integers(0, MOST))
    def back_up(self, who: int) -> Replica:
        self.note("backup")
        return copy.deepcopy(self.files[self.pick(who)])

    @rule(backup=backups, who=st.integers(0, MOST), instead=st.booleans())
    def bring_back(self, backup: Replica, who: int, *, instead: bool) -> None:
        """A copy of a file, in place of one or beside all: it writes under a name of its own."""
        if len(self.files) >= MOST and not instead:
            return
        again = copy.deepcopy(backup)
        again.name, again.seq = next(self.names, ""), 0
        if not again.name:
            return
        if instead:
            who = self.pick(who)
            self.files[who] = again
        else:
            who = len(self.files)
            self.files.append(again)
        self.note("restore" if instead else "clone", who)

    @invariant()
    def every_file_shows_what_follows_from_what_it_holds(self) -> None:
        for who in self.touched:
            file = self.files[who]
            assert picture(file.state) == by_definition(list(file.log.values()))
        self.touched.clear()

    def teardown(self) -> None:
        """Let everything arrive everywhere."""
        for who in range(len(self.files)):
            self.leave(who)
        changes = list(self.sent.values())
        wanted = by_definition(changes)
        for seed, file in enumerate([*self.files, Replica("new"), Replica("newer")]):
            file.hear(changes, seed)
            assert file.log.keys() == self.sent.keys()
            assert file.state.awaited == set()
            assert picture(file.state) == wanted
            file.hear(changes, seed + 7)
            assert picture(file.state) == wanted
        assert set(wanted) == set(DEFAULTS)


def test_no_history_of_a_row_loses_hides_or_reorders_a_change():
    print(play(MergeMachine, 300, 20261121, 25, *WHOLE))


@pytest.mark.nightly
def test_five_thousand_histories_of_a_row_lose_hide_or_reorder_no_change(capsys):
    said = play(MergeMachine, 5_000, int.from_bytes(os.urandom(4)), 25, *WHOLE)
    with capsys.disabled():
        print(f"\n{said}")
