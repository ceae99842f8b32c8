"""What the machines share that play random histories."""

from collections import Counter
from typing import Any, ClassVar

import hypothesis
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, run_state_machine_as_test

from tests.builders import YEAR, a_family
from tests.sync.stories.oracle import assert_shows_its_journal
from tests.sync.stories.world import Pc
from tests.sync.test_merge_files import WORDS, act

SEED = st.integers(0, 9999)
ACTS = st.lists(
    st.tuples(st.sampled_from([*WORDS, "newcomer"]), st.integers(0, 1), st.integers(0, 2)),
    min_size=1,
    max_size=4,
)


class Histories(RuleBasedStateMachine):
    """A machine that counts what it played.

    Attributes:
        histories, steps: how many were played, of all machines of this class.
    """

    histories: ClassVar[int] = 0
    steps: ClassVar[Counter[str]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        type(self).histories += 1


class FileHistories(Histories):
    """Histories of real data files: after each step, those touched show what their journal says."""

    world: Any

    def __init__(self) -> None:
        super().__init__()
        self.touched: list[Pc] = []

    def pc(self, who: int, what: str) -> Pc:
        self.steps[what] += 1
        pcs = self.world.pcs
        pc: Pc = pcs[who % len(pcs)]
        self.touched.append(pc)
        return pc

    def work(self, pc: Pc, acts: list[tuple[str, int, int]]) -> None:
        """Let officers of a commune work."""
        for what, which, value in acts:
            self.steps["act"] += 1
            if what == "newcomer":
                family = a_family(pc.workplace, f"Lý Thị {self.steps['act']}")
                pc.workplace.register.register_for_year([family], YEAR)
            else:
                act(pc.workplace, pc.register, what, which, value)

    @invariant()
    def every_file_shows_its_journal(self) -> None:
        for pc in {id(one): one for one in self.touched}.values():
            assert_shows_its_journal(pc.workplace)
        self.touched.clear()

    def teardown(self) -> None:
        try:
            self.everything_arrives()
        finally:
            self.world.close()

    def everything_arrives(self) -> None:
        """Let everybody hear of everything, and say what must hold then."""
        raise NotImplementedError


def play(machine: type[Histories], count: int, seed: int, steps: int, *phases: Phase) -> str:
    """Play this many histories, and say so."""

    class Machine(machine):  # type: ignore[misc, valid-type]
        histories = 0
        steps: ClassVar[Counter[str]] = Counter()

    chosen = settings(
        max_examples=count, stateful_step_count=steps, deadline=None, database=None,
        derandomize=False, phases=phases or (Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    run_state_machine_as_test(hypothesis.seed(seed)(Machine), settings=chosen)
    assert Machine.histories >= count
    return f"{Machine.histories} of {machine.__name__}, seed {seed}: {dict(Machine.steps)}"
