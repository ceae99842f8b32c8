"""What changes that are still to be sent are about."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy.orm import Session

from desktop.db.bulk import fetch


class Edited(NamedTuple):
    """How many rows of one entity one action wrote."""

    entity: str
    action: str
    number: int


SUMS = """
SELECT entity, action, COUNT(*), SUM(base <> '') FROM change
WHERE writer = ? AND seq > ? GROUP BY entity, action
"""
ROWS = """
SELECT COUNT(DISTINCT entity_id) FROM change
WHERE writer = ? AND seq > ? AND entity = ? AND action = ?
"""


def edited(session: Session, after: Mapping[str, int]) -> Sequence[Edited]:
    """What some writers wrote after these changes, the most first.

    A row that was written often counts once for each writer. A row's first change needs no looking
    for others, so a bulk act of a hundred thousand costs little.

    Args:
        session: to read the journal with.
        after: of each writer, the last change that does not count.
    """
    connection = session.connection()
    found: Counter[tuple[str, str]] = Counter()
    for writer, seq in after.items():
        for entity, action, number, later in fetch(connection, SUMS, (writer, seq)):
            asked = (writer, seq, entity, action)
            found[entity, action] += fetch(connection, ROWS, asked)[0][0] if later else number
    counted = (Edited(*what, number) for what, number in found.items())
    return sorted(counted, key=lambda one: (-one.number, one.entity, one.action))
