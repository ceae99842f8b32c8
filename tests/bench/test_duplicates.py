"""Looking for households that stand twice, in the largest register of one commune."""

import random
import time

import pytest

from desktop.db.journal.capture import Edit, update_many
from desktop.db.journal.imports import stored
from desktop.domain.subjects import SubjectKind
from desktop.services.settling.duplicates import Certainty
from tests.bench.communes import a_large_commune

pytestmark = pytest.mark.bench

TWINS, SECONDS = 500, 10


@pytest.fixture(scope="module")
def commune(tmp_path_factory):
    """30,000 families, of which 500 carry the identity number of another."""
    workplace, families = a_large_commune(tmp_path_factory.mktemp("duplicates"))
    chance = random.Random(5)
    numbers = [f"0790{place:08d}" for place in range(len(families) - TWINS)]
    numbers += numbers[:TWINS]
    with workplace._core.write("family.edit") as session:
        edits = [
            Edit(one.id, one.id, one.dots, one.values, {"birth": birth, "identity_number": number})
            for one, number in zip(stored(session, SubjectKind.FAMILY), numbers, strict=True)
            for birth in [f"{chance.randrange(1940, 2000)}-{chance.randrange(1, 13):02d}-15"]
        ]
        update_many(session, "family", edits)
    yield workplace
    workplace.close()


def test_thirty_thousand_families_are_compared_within_ten_seconds(commune):
    """The progress is told often enough for Dừng to be heard within half a second."""

    class Told:
        def __init__(self) -> None:
            self.at = [time.perf_counter()]

        def step(self, _done: int, _total: int) -> None:
            self.at.append(time.perf_counter())

    told = Told()
    begin = time.perf_counter()
    found = commune.duplicates.search(told)
    seconds = time.perf_counter() - begin
    longest = max(later - earlier for earlier, later in zip(told.at, told.at[1:], strict=False))
    sure = sum(one.certainty is Certainty.CERTAIN for one in found)
    begin = time.perf_counter()
    commune.duplicates.waiting(found)
    listed = time.perf_counter() - begin
    print(
        f"\n30,000 families: {seconds:.2f} s, {len(found)} pairs, {sure} by identity number;"
        f" longest silence {longest:.2f} s; list made again in {1000 * listed:.0f} ms"
    )
    assert sure == TWINS
    assert seconds <= SECONDS
