"""Random histories, random damage: once the tables are rebuilt nobody can tell that they were hurt."""

import random
import shutil
from contextlib import closing, suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.year import Stage
from desktop.errors import AppError
from desktop.services.register.families import FamilyQuery
from desktop.services.status import status_of
from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    a_name,
    an_entrance,
    an_office,
    copy_of,
    registered,
    scored,
)
from tests.sync.damage import Damaging, columns_of, contents, in_use, with_everything

EXAMPLES = 12


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    """The file that all histories begin with."""
    folder = tmp_path_factory.mktemp("damage")
    with closing(an_office(folder)) as commune:
        with_everything(commune, folder)
    return commune.data_file


def lived(commune, chance):
    """Let an officer try things for a while."""
    for _act in range(chance.randrange(8)):
        families = [row.id for row in commune.register.page(FamilyQuery())]
        if families:
            with suppress(AppError):  # what was decided is not scored again, for example
                act(commune, chance, chance.choice(families))


def act(commune, chance, family):
    match chance.randrange(5):
        case 0:
            commune.register.edit_family(family, head_name=a_name(chance))
        case 1:
            commune.register.remove_family(family)
        case 2:
            registered(commune, YEAR + chance.randrange(2))
        case 3:
            commune.register.withdraw([family], YEAR)
        case _:
            scored(commune, [family], chance.choice([*Stage]), less=chance.randrange(3))


def hurt(damaging, tables, chance):
    """Do one harm to one table."""
    table = chance.choice([*tables, "sibling"])
    match chance.randrange(3):
        case 0 if table != "sibling":
            damaging.change(table, chance.choice(columns_of(table)))
        case 1 if table != "sibling":
            damaging.invent(table)
        case _ if damaging.rows(table):
            damaging.lose(table)


@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 1 << 32), harms=st.integers(1, 20))
def test_after_rebuilding_everything_is_as_if_nothing_had_happened(before, seed, harms):
    chance, folder = random.Random(seed), before.with_name("copy")
    shutil.rmtree(folder, ignore_errors=True)
    copy = copy_of(before, folder)
    with closing(an_entrance(copy).open(OFFICER, PASSWORD)) as commune:
        lived(commune, chance)
        whole, standing = contents(commune), status_of(commune)
        assert commune.tables.compare().counts == {}
        damaging = Damaging(commune, chance)
        for _harm in range(harms):
            hurt(damaging, in_use(commune), chance)
        commune.tables.mend()
        assert contents(commune) == whole
        assert status_of(commune) == standing
        assert commune.tables.compare().counts == {}
        assert commune.history.verify().ok
