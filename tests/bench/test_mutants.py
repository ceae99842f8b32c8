"""Ten thousand damaged and forged packages must not take longer than a cup of tea."""

import pytest

from tests.bench.timing import in_turns, table
from tests.sync.mutants import ORIGINALS, mutants

pytestmark = pytest.mark.bench

MUTANTS = 10_000


def test_ten_thousand_mutants_are_checked_within_thirty_seconds():
    made = list(mutants(MUTANTS, seed=1))
    good = [(one, one.file) for one in ORIGINALS.values()]

    def refuse_all() -> None:
        assert all(one.of.judge(one.data) for one in made)

    def accept_all() -> None:
        for _ in range(MUTANTS // len(good)):
            assert not any(one.judge(data) for one, data in good)

    medians = in_turns({"10,000 mutants refused": refuse_all, "10,000 packages taken": accept_all})
    table("Checking packages", medians)
    assert medians["10,000 mutants refused"] <= 30
