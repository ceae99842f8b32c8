"""What the journal knows of each entity: its fields, how far they travel, how they are written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Boolean, Column
from sqlalchemy.orm import Session

from desktop.db.tables.entity import Entity, Id, Reach
from desktop.db.tables.schema import ENTITIES
from desktop.domain import ids

REACHES: tuple[Reach, ...] = ("receiver", "office", "private")
KEYS = frozenset({"id", "dots"})


@dataclass(frozen=True, slots=True)
class Shape:
    """One entity as the journal sees it.

    Attributes:
        entity: its name, which is its table's.
        fields: journaled columns in table order; derived ones are left out.
        reach: how far each field travels.
        inner: fields that do not leave the commune.
        references, flags, documents: fields that hold ids, yes or no, and JSON.
        numbers, whole: fields that hold numbers, and those of them that are whole.
        empty: fields that may hold nothing.
        latest: fields whose concurrent values are listed for information only.
        defaults: what an absent field means.
        columns: all columns but the id and the dots.
        references_at, documents_at: where ids and JSON stand among the columns.
        neutral: what a row holds whose first change has not arrived yet.
        key: the columns of the primary key, as `kind.key` gives their values.
        subject: the column that names whose data this is; `id` for the subject itself.
        natural: columns whose values give the id; empty when the id is its own.
    """

    entity: str
    kind: type[Entity]
    fields: tuple[str, ...]
    reach: Mapping[str, Reach]
    inner: frozenset[str]
    references: frozenset[str]
    flags: frozenset[str]
    documents: frozenset[str]
    numbers: frozenset[str]
    whole: frozenset[str]
    empty: frozenset[str]
    latest: frozenset[str]
    defaults: Mapping[str, Any]
    neutral: Mapping[str, Any]
    derived: tuple[str, ...]
    columns: tuple[str, ...]
    references_at: tuple[int, ...]
    documents_at: tuple[int, ...]
    key: tuple[str, ...]
    subject: str
    natural: tuple[str, ...]

    @property
    def where(self) -> str:
        """The condition on the primary key, for the values of `kind.key`."""
        return " AND ".join(f"{name} = ?" for name in self.key)

    def split(self, values: Mapping[str, Any]) -> dict[Reach, dict[str, Any]]:
        """The values by how far they travel; only the reaches that occur."""
        inner = self.inner
        if inner.isdisjoint(values):
            return {"receiver": dict(values)} if values else {}
        parts: dict[Reach, dict[str, Any]] = {}
        for field, value in values.items():
            reach = self.reach.get(field, "receiver") if field in inner else "receiver"
            parts.setdefault(reach, {})[field] = value
        return parts

    def reach_of(self, names: Iterable[str]) -> Reach | None:
        """The one reach of all these fields, or None when they differ."""
        found = {self.reach.get(field, "receiver") for field in names}
        return found.pop() if len(found) == 1 else None

    def to_json(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Values as they stand in a payload."""
        return {
            name: str(value) if name in self.references and value is not None else value
            for name, value in values.items()
        }

    def from_json(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Values of a payload as rows have them."""
        return {
            name: UUID(value) if name in self.references and isinstance(value, str) else value
            for name, value in values.items()
        }

    def natural_id(self, values: Mapping[str, Any]) -> bytes:
        """The id that follows from the natural key, as 16 bytes."""
        return ids.derived_bytes(self.entity, *[values[name] for name in self.natural])


def stored(session: Session, entity: str, subject: UUID, row_id: UUID) -> Entity | None:
    """One row of any entity; None when its first change has not arrived."""
    kind = ENTITIES[entity]
    return session.get(kind, kind.key(subject, row_id))


def _default(column: Column[Any]) -> Any:
    default: Any = column.default
    return default.arg if default is not None and default.is_scalar else None


def _neutral(column: Column[Any]) -> Any:
    default = _default(column)
    if default is not None or column.nullable:
        return default
    if isinstance(column.type, Id):
        return str(UUID(int=0))
    return {} if isinstance(column.type, JSON) else column.type.python_type()


@cache
def shape(entity: str) -> Shape:
    """The shape of one entity.

    Raises:
        KeyError: no such entity in this release.
    """
    kind = ENTITIES[entity]
    columns = [one for one in kind.__table__.columns if isinstance(one, Column)]
    kept = [column for column in columns if not column.info.get("derived")]
    derived = tuple(c.name for c in columns if c.info.get("derived") and c.name not in KEYS)
    return Shape(
        entity=entity,
        kind=kind,
        fields=tuple(column.name for column in kept),
        reach={column.name: column.info.get("reach", "receiver") for column in kept},
        inner=frozenset(c.name for c in kept if c.info.get("reach", "receiver") != "receiver"),
        references=frozenset(c.name for c in kept if isinstance(c.type, Id)),
        flags=frozenset(c.name for c in kept if isinstance(c.type, Boolean)),
        documents=frozenset(c.name for c in kept if isinstance(c.type, JSON)),
        numbers=frozenset(c.name for c in kept if c.type.python_type in {int, float}),
        whole=frozenset(c.name for c in kept if c.type.python_type is int),
        empty=frozenset(c.name for c in kept if c.nullable),
        latest=frozenset(c.name for c in kept if c.info.get("latest")),
        defaults={column.name: _default(column) for column in kept},
        neutral={column.name: _neutral(column) for column in kept},
        derived=derived,
        columns=tuple(c.name for c in kept) + derived,
        references_at=tuple(at for at, c in enumerate(kept) if isinstance(c.type, Id)),
        documents_at=tuple(at for at, c in enumerate(kept) if isinstance(c.type, JSON)),
        key=tuple(kind.key("subject_id", "id")),
        subject=kind.subject_column,
        natural=kind.natural,
    )
