"""What changes that are still to be sent are about."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy.orm import Session

from desktop.db.bulk import fetch


class Edited(NamedTuple):
    """How many rows of one entity one action wrote."""

    entity: str
    action: str
    number: int


def edited(session: Session, after: Mapping[str, int]) -> Sequence[Edited]:
    """What some writers wrote after these changes, the most first.

    Args:
        session: to read the journal with.
        after: of each writer, the last change that does not count.
    """
    found: dict[tuple[str, str], set[bytes]] = {}
    statement = "SELECT DISTINCT entity, action, entity_id FROM change WHERE writer = ? AND seq > ?"
    for writer, seq in after.items():
        for entity, action, row in fetch(session.connection(), statement, (writer, seq)):
            found.setdefault((entity, action), set()).add(row)
    counted = (Edited(*what, len(rows)) for what, rows in found.items())
    return sorted(counted, key=lambda one: (-one.number, one.entity, one.action))
