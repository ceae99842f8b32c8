"""What a table of entities is: names, types, how far a field travels, and whose a row is."""

from typing import Any, ClassVar, Literal, TypeVar
from uuid import UUID

from sqlalchemy import JSON, BigInteger, Integer, LargeBinary, MetaData, Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

NAMES = {  # constraints need names: SQLite migrations can only drop what has one
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
}

Key = TypeVar("Key")

Reach = Literal["private", "office", "receiver"]
"""How far a field travels: this PC, the commune's PCs, or the level above (the default)."""

DERIVED = {"derived": True}  # computed here from other fields; never journaled, never sent
OFFICE = {"reach": "office"}
LATEST = {"latest": True}  # concurrent values are listed for information and block nothing
OFFICE_LATEST = {**OFFICE, **LATEST}


class Id(TypeDecorator[UUID]):
    """A UUID as its 16 bytes."""

    impl = LargeBinary(16)
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Any) -> Any:  # noqa: ARG002 - SQLAlchemy asks so
        return value.bytes if value is not None else None

    def process_result_value(self, value: Any, dialect: Any) -> UUID | None:  # noqa: ARG002 - as above
        return UUID(bytes=value) if value is not None else None


@compiles(Text, "postgresql")
def _text(*_asked: Any, **_how: Any) -> str:
    """A server sorts and compares texts byte by byte, as SQLite does, whatever its language."""
    return 'TEXT COLLATE "C"'


class Base(DeclarativeBase):
    """Naming and the types that every table shares."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar = {
        UUID: Id(),
        bytes: LargeBinary(),
        int: BigInteger().with_variant(Integer(), "sqlite"),
        str: Text(),
        dict[str, Any]: JSON(),
        list[Any]: JSON(),
    }


class Entity(Base):
    """A row that the journal follows.

    Attributes:
        dots: which writes the row's fields show, as `desktop.db.crdt.dots` encodes them.
        gone: removed by a person; the row stays as the tombstone.
        subject_column: the column that names whose data this is (salt, erasure).
        natural: columns whose values give the id (UUIDv5); empty for UUIDv7 ids.
    """

    __abstract__ = True
    subject_column: ClassVar[str] = "id"
    natural: ClassVar[tuple[str, ...]] = ()

    id: Mapped[UUID] = mapped_column(primary_key=True, info=DERIVED, sort_order=-2)
    dots: Mapped[str] = mapped_column(default="", info=DERIVED, sort_order=-1)
    gone: Mapped[bool] = mapped_column(default=False)

    @classmethod
    def key(cls, _subject: Key, row_id: Key) -> tuple[Key, ...]:
        """The primary key of the row with this id."""
        return (row_id,)


class OfSubject(Entity):
    """What belongs to one subject; its id follows from a natural key and is a mere hash.

    Such rows lie by subject, whose ids follow the clock: the rows of a commune are neighbours,
    however many other communes a province's file holds.
    """

    __abstract__ = True
    __table_args__: Any = ({"sqlite_with_rowid": False},)
    subject_column = "subject_id"

    subject_id: Mapped[UUID] = mapped_column(primary_key=True, sort_order=-3)

    @classmethod
    def key(cls, subject: Key, row_id: Key) -> tuple[Key, ...]:
        """The primary key of the row of a subject with this id."""
        return subject, row_id


class Yearly(OfSubject):
    """What one subject has in one year."""

    __abstract__ = True
    natural: ClassVar[tuple[str, ...]] = ("subject_id", "year")

    year: Mapped[int]
