"""The conflict desk with 5,000 open conflicts: opening the list, beside the bare table."""

import json
import time

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.pages.exchange.conflicts import ConflictsSection
from tests.bench.communes import a_large_commune
from tests.bench.timing import in_turns, table
from tests.builders import registered
from tests.ui.exchange_scenes import context_of

pytestmark = pytest.mark.bench

CONFLICTS = 5_000
LIMIT = 0.2
BARE = """
SELECT entity, entity_id, field, subject, blocking, group_concat(dot, ' ') FROM sibling
 GROUP BY entity, entity_id, field, subject, blocking
"""


@pytest.fixture(scope="module")
def commune(tmp_path_factory):
    """A large commune in which 5,000 families have two names."""
    workplace, families = a_large_commune(tmp_path_factory.mktemp("conflicts"))
    registered(workplace)
    torn = families[:CONFLICTS]
    with workplace._core.database.bookkeeping() as session:
        rows = [
            (one.bytes, f"{writer}:{place + 1}", one.bytes, place, json.dumps(f"Trần Thị {writer}"))
            for place, one in enumerate(torn)
            for writer in ("here00000001", "there0000001")
        ]
        session.connection().exec_driver_sql(
            "INSERT INTO sibling (entity, entity_id, field, dot, subject, hlc, value, blocking)"
            " VALUES ('family', ?, 'head_name', ?, ?, ?, ?, 1)",
            rows,
        )
    yield workplace
    workplace.close()


def test_five_thousand_conflicts_open_within_a_fifth_of_a_second(commune, qapp):
    driver = commune._core.database.engine.raw_connection().driver_connection
    context = context_of(commune)
    section = ConflictsSection(context)
    section.resize(1150, 640)
    section.show()

    def on_screen() -> None:
        section.reload()
        section.repaint()
        QApplication.processEvents()

    medians = in_turns(
        {
            "bare SQL": lambda: driver.execute(BARE).fetchall(),
            "service": commune.conflicts.lines,
            "page, painted": on_screen,
        },
        rounds=5,
    )
    table("5,000 open conflicts, ms", medians, "ms")
    assert len(section.list.rows) == CONFLICTS
    assert medians["page, painted"] <= LIMIT
    start = time.perf_counter()
    commune.conflicts.conflict(section.list.rows[-1].id)
    assert time.perf_counter() - start <= LIMIT
    section.close()
    context.jobs.stop()
