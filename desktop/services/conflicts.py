"""Conflicts (bất đồng): what two people wrote without knowing of each other, until one decides."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from desktop.db import dots, offices, siblings
from desktop.db.database import Session
from desktop.db.schema import ENTITIES, Family
from desktop.services.core import Core
from desktop.services.failures import ConflictUnknown

__all__ = ["Conflict", "Conflicts", "Side"]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: who wrote what, when, in which office.

    Attributes:
        here: whether this data file wrote it, under its present name or an earlier one.
        shown: whether it is what the register shows meanwhile.
    """

    dot: str
    value: Any
    officer: str
    office_code: str
    at: int
    here: bool
    shown: bool


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that two people wrote without knowing of each other."""

    id: str
    entity: str
    entity_id: UUID
    field: str
    subject_id: UUID
    subject: str
    blocking: bool
    sides: tuple[Side, ...]


class Conflicts:
    """The conflict desk."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def open(self) -> Sequence[Conflict]:
        """Fields that wait for a person, those that block a certificate first."""
        with self._core.database.read() as session:
            conflicts = self._conflicts(session)
        return sorted(conflicts, key=lambda one: (not one.blocking, one.subject, one.id))

    def _conflicts(self, session: Session) -> list[Conflict]:
        names = offices.officer_names(session)
        writers = offices.writers(session)
        codes = {row.id: row.office_code for row in writers}
        own = {row.id for row in writers if row.secret}
        found: dict[tuple[str, UUID, str], list[siblings.SiblingRow]] = {}
        for row in siblings.listed(session):
            found.setdefault((row.entity, row.entity_id, row.field), []).append(row)
        return [
            self._conflict(session, key, sides, names, codes, own) for key, sides in found.items()
        ]

    def resolve(self, conflict_id: str, value: Any) -> None:
        """Decide a conflict: the value stands for every side of it, and travels as a decision.

        Args:
            conflict_id: as `open` gives it.
            value: one of the sides' values, or another.

        Raises:
            ConflictUnknown: it is not open any more, or has a side that the person did not see.
        """
        with self._core.write("conflict.resolve") as session:
            found = (one for one in self._conflicts(session) if one.id == conflict_id)
            conflict = next(found, None)
            if conflict is None:
                raise ConflictUnknown(conflict=conflict_id)
            row = session.get_one(ENTITIES[conflict.entity], conflict.entity_id)
            session.info["recorder"].decide(session, row, conflict.field, value)

    def _conflict(
        self,
        session: Session,
        key: tuple[str, UUID, str],
        sides: Sequence[siblings.SiblingRow],
        names: dict[UUID, str],
        codes: dict[str, str],
        own: set[str],
    ) -> Conflict:
        entity, entity_id, field = key
        family = session.get(Family, sides[0].subject)
        row = session.get(ENTITIES[entity], entity_id)
        shown = dots.shown_dots(row.dots, field) if row else frozenset()
        return Conflict(
            id=f"{entity}.{field}.{entity_id}.{_seen(sides)}",
            entity=entity,
            entity_id=entity_id,
            field=field,
            subject_id=sides[0].subject,
            subject=family.head_name if family else "",
            blocking=sides[0].blocking,
            sides=tuple(
                Side(
                    side.dot,
                    side.value,
                    names.get(side.actor, "") if side.actor else "",
                    codes.get(side.dot.rpartition(":")[0], ""),
                    side.wall or 0,
                    side.dot.rpartition(":")[0] in own,
                    side.dot in shown,
                )
                for side in sides
            ),
        )


def _seen(sides: Sequence[siblings.SiblingRow]) -> str:
    """Which sides a person was shown: a decision answers these and no other."""
    return hashlib.sha256(" ".join(sorted(side.dot for side in sides)).encode()).hexdigest()[:8]
