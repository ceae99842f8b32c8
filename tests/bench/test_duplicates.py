"""Looking for households and people that stand twice, in the largest register of one commune."""

import random
import time
from itertools import pairwise

import pytest

from desktop.db.journal.capture import Edit, update_many
from desktop.db.journal.imports import stored
from desktop.domain.subjects import SubjectKind
from desktop.services.settling.duplicates import Certainty
from tests.bench.communes import a_large_commune, its_citizens

pytestmark = pytest.mark.bench

TWINS, SECONDS = 500, 10
PEOPLE, MOST_PAIRS = 110_000, 5_000
PEOPLE_SECONDS = SECONDS * PEOPLE / 30_000


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
    its_citizens(workplace, families, PEOPLE)
    yield workplace
    workplace.close()


class Told:
    """Remembers when the progress was told."""

    def __init__(self) -> None:
        self.at = [time.perf_counter()]

    def step(self, _done: int, _total: int) -> None:
        self.at.append(time.perf_counter())

    @property
    def longest(self) -> float:
        """The longest silence: so long Dừng is not heard."""
        return max(later - earlier for earlier, later in pairwise(self.at))


def searched(desk):
    """What a desk finds, in how many seconds, and what it told meanwhile."""
    told = Told()
    found = desk.search(told)
    return found, time.perf_counter() - told.at[0], told.longest


def test_thirty_thousand_families_are_compared_within_ten_seconds(commune):
    found, seconds, longest = searched(commune.duplicates)
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


def test_a_hundred_and_ten_thousand_people_give_a_list_that_can_be_worked_through(commune):
    """Names are few and homonyms many: as fast as families row by row, and no flood of pairs."""
    found, seconds, longest = searched(commune.pair_desks[SubjectKind.CITIZEN])
    print(
        f"\n110,000 citizens: {seconds:.2f} s, {len(found)} pairs; longest silence {longest:.2f} s"
    )
    assert 0 < len(found) <= MOST_PAIRS
    assert seconds <= PEOPLE_SECONDS
