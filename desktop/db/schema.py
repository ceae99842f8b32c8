"""The tables, as typed ORM classes. Every change here comes with a migration.

Two sorts of tables stand beside each other. *Entities* are what officers work on: they are
captured in the journal, travel to other offices and are merged there. They refer to each other
by id without SQL foreign keys, because a merge must accept rows in any order; `doctor` reports
what dangles. *Bookkeeping* (journal, writers, peers, packages) belongs to this file alone.
"""

from typing import Any, ClassVar, Literal, TypeVar
from uuid import UUID

from sqlalchemy import JSON, BigInteger, Index, Integer, LargeBinary, MetaData, Text, text
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

    def process_bind_param(self, value: UUID | None, dialect: Any) -> Any:  # noqa: ARG002
        return value.bytes if value is not None else None

    def process_result_value(self, value: Any, dialect: Any) -> UUID | None:  # noqa: ARG002
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
        dots: which writes the row's fields show, as `desktop.db.dots` encodes them.
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


class Office(Entity):
    """An office (cơ quan): a commune, or the receiving level (cấp tiếp nhận)."""

    __tablename__ = "office"
    natural = ("code",)

    code: Mapped[str]
    name: Mapped[str]
    role: Mapped[str]
    province: Mapped[str]
    district: Mapped[str] = mapped_column(default="")


class Officer(Entity):
    """A person who works with this file (cán bộ); keys and passwords live in the keyring."""

    __tablename__ = "officer"

    name: Mapped[str]


class Village(Entity):
    """Thôn, bản, ấp, khu phố, tổ dân phố."""

    __tablename__ = "village"

    office_id: Mapped[UUID]
    code: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    lease: Mapped[str] = mapped_column(default="", info=OFFICE_LATEST)  # PC and day; see `leases`
    head_name: Mapped[str] = mapped_column(default="")
    zone: Mapped[str] = mapped_column(default="general")
    phone: Mapped[str] = mapped_column(default="", info=OFFICE_LATEST)
    note: Mapped[str] = mapped_column(default="", info=OFFICE_LATEST)
    search: Mapped[str] = mapped_column(default="", info=DERIVED)
    sort_key: Mapped[str] = mapped_column(default="", info=DERIVED)


class FormerVillage(Entity):
    """A name that a village had, or that of a village it was made from, up to a day.

    Attributes:
        act: renamed, merged (this one went into it), split (it came out of this one).
        former_id: the village of that name, where it was another one.
    """

    __tablename__ = "former_village"
    __table_args__ = (Index("ix_former_village_village", "village_id"),)
    subject_column = "village_id"

    village_id: Mapped[UUID]
    name: Mapped[str]
    code: Mapped[str] = mapped_column(default="")
    until: Mapped[str]
    act: Mapped[str]
    former_id: Mapped[UUID | None]
    search: Mapped[str] = mapped_column(default="", info=DERIVED)


def _listed(table: str) -> tuple[Index, ...]:
    """Indexes that serve the list of a kind: all, one village, one code."""
    return (
        Index(f"ix_{table}_list", "gone", "sort_key", "id", "village_id", "search"),
        Index(f"ix_{table}_village", "village_id", "gone", "sort_key", "id", "search"),
        Index(f"ix_{table}_code", "code"),
    )


class Family(Entity):
    """Hộ gia đình."""

    __tablename__ = "family"
    __table_args__ = (*_listed("family"), Index("ix_family_clan", "clan_id"))

    village_id: Mapped[UUID]
    code: Mapped[str] = mapped_column(default="")
    head_name: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    member_count: Mapped[int | None]
    zone: Mapped[str] = mapped_column(default="general")
    poor: Mapped[bool] = mapped_column(default=False)
    phone: Mapped[str] = mapped_column(default="", info=OFFICE_LATEST)
    identity_number: Mapped[str] = mapped_column(default="", info=OFFICE)
    birth: Mapped[str] = mapped_column(default="", info=OFFICE)
    sex: Mapped[str] = mapped_column(default="", info=OFFICE)
    note: Mapped[str] = mapped_column(default="", info=OFFICE_LATEST)
    clan_id: Mapped[UUID | None]
    search: Mapped[str] = mapped_column(default="", info=DERIVED)
    sort_key: Mapped[str] = mapped_column(default="", info=DERIVED)


class Named(Entity):
    """What clans, units and citizens have in common; each lies in one village."""

    __abstract__ = True

    village_id: Mapped[UUID]
    code: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    zone: Mapped[str] = mapped_column(default="general")
    phone: Mapped[str] = mapped_column(default="", info=OFFICE_LATEST)
    note: Mapped[str] = mapped_column(default="", info=OFFICE_LATEST)
    search: Mapped[str] = mapped_column(default="", info=DERIVED)
    sort_key: Mapped[str] = mapped_column(default="", info=DERIVED)


class Clan(Named):
    """Dòng họ, or a branch (chi) of one; its families name it, in whatever village they live."""

    __tablename__ = "clan"
    __table_args__ = _listed("clan")

    branch: Mapped[str] = mapped_column(default="")
    head_name: Mapped[str] = mapped_column(default="")


class Unit(Named):
    """Cơ quan, trường học, doanh nghiệp, hợp tác xã, đơn vị vũ trang; its staff name it."""

    __tablename__ = "unit"
    __table_args__ = _listed("unit")

    unit_type: Mapped[str] = mapped_column(default="agency")
    head_name: Mapped[str] = mapped_column(default="")
    staff_count: Mapped[int | None]


class Citizen(Named):
    """Công dân: one adult, in a family and perhaps in a unit."""

    __tablename__ = "citizen"
    __table_args__ = (
        *_listed("citizen"),
        Index("ix_citizen_family", "family_id"),
        Index("ix_citizen_unit", "unit_id"),
    )

    family_id: Mapped[UUID | None]
    unit_id: Mapped[UUID | None]
    citizen_group: Mapped[str] = mapped_column(default="")
    identity_number: Mapped[str] = mapped_column(default="", info=OFFICE)
    birth: Mapped[str] = mapped_column(default="", info=OFFICE)
    sex: Mapped[str] = mapped_column(default="", info=OFFICE)


class Registration(Yearly):
    """Đăng ký phấn đấu: one subject in one year."""

    __tablename__ = "registration"

    kind: Mapped[str]
    registered_on: Mapped[str] = mapped_column(info=LATEST)
    withdrawn: Mapped[bool] = mapped_column(default=False)


class Sheet(Yearly):
    """Phiếu chấm điểm of one registration at one stage; its points are one field."""

    __tablename__ = "sheet"
    natural = ("subject_id", "year", "stage")

    stage: Mapped[str]
    kind: Mapped[str]
    checklist: Mapped[str]
    zone: Mapped[str] = mapped_column(default="general")
    points: Mapped[dict[str, Any]]
    note: Mapped[str] = mapped_column(default="", info=LATEST)
    total: Mapped[float | None] = mapped_column(info=DERIVED)
    rating: Mapped[str] = mapped_column(default="", info=DERIVED)
    state: Mapped[str] = mapped_column(default="", info=DERIVED)


class Meeting(Entity):
    """Họp bình xét of one village."""

    __tablename__ = "meeting"

    village_id: Mapped[UUID]
    year: Mapped[int]
    kind: Mapped[str]
    held_on: Mapped[str]
    place: Mapped[str] = mapped_column(default="")
    chair: Mapped[str] = mapped_column(default="")
    secretary: Mapped[str] = mapped_column(default="")
    invited: Mapped[int]
    present: Mapped[int]
    ballot: Mapped[str]
    votes: Mapped[dict[str, Any]]  # subject id in hex → [for, against]
    remarks: Mapped[str] = mapped_column(default="")
    began: Mapped[str] = mapped_column(default="")


class ChecklistUse(Entity):
    """Which checklist (bộ tiêu chí) a kind is scored with in a year, and who confirmed it."""

    __tablename__ = "checklist_use"
    natural = ("office_id", "kind", "year")

    office_id: Mapped[UUID]
    kind: Mapped[str]
    year: Mapped[int]
    checklist: Mapped[str]
    confirmed_by: Mapped[str] = mapped_column(default="")


class Decision(Entity):
    """Quyết định công nhận."""

    __tablename__ = "decision"

    kind: Mapped[str]
    year: Mapped[int]
    number: Mapped[str]
    signed_on: Mapped[str]
    signer: Mapped[str]
    signer_title: Mapped[str] = mapped_column(default="")
    checklist: Mapped[str]
    illustrative: Mapped[bool]


class Recognition(Yearly):
    """One subject recognised in one year by a decision, with what its certificate prints."""

    __tablename__ = "recognition"
    __table_args__ = (Index("ix_recognition_decision", "decision_id"), *Yearly.__table_args__)

    kind: Mapped[str]
    decision_id: Mapped[UUID]
    name: Mapped[str]
    address: Mapped[str]
    total: Mapped[float | None]
    rating: Mapped[str]
    streak: Mapped[int]
    register_number: Mapped[str]
    declined: Mapped[str] = mapped_column(default="", info=LATEST)  # `desktop.db.corrections`


class Pair(OfSubject):
    """Cặp hộ trùng: what a person decided about two rows that may be one; the older is the subject.

    A merge removes the other row; see `desktop.services.household`.
    """

    __tablename__ = "pair"
    natural = ("subject_id", "other_id")

    other_id: Mapped[UUID]
    kind: Mapped[str]
    verdict: Mapped[str]  # `desktop.domain.duplicates.Verdict`


class Move(OfSubject):
    """Chuyển thôn: one family went from one village to another on a day.

    Attributes:
        to_id: the new village; nothing but zeros when it left the commune.
        place: where it went then, in words.
    """

    __tablename__ = "move"
    natural = ("subject_id", "moved_on", "to_id")

    moved_on: Mapped[str]
    from_id: Mapped[UUID]
    to_id: Mapped[UUID]
    place: Mapped[str] = mapped_column(default="")


class Printing(Entity):
    """One printing of certificates: which decision, which numbers, when and why."""

    __tablename__ = "printing"

    decision_id: Mapped[UUID]
    printed_at: Mapped[str]
    copies: Mapped[int]
    purpose: Mapped[str] = mapped_column(default="first")


class Erasure(Entity):
    """The tombstone of a subject whose data was erased (xóa hẳn); it travels, the data does not.

    It is a subject of its own, so that its salt and payload outlive those of the erased one.
    """

    __tablename__ = "erasure"
    natural = ("whose",)

    whose: Mapped[UUID]
    erased_on: Mapped[str] = mapped_column(info=LATEST)


ENTITIES: dict[str, type[Entity]] = {
    str(kind.__tablename__): kind
    for kind in (
        Office, Officer, Village, FormerVillage, Family, Clan, Unit, Citizen, Registration, Sheet,
        Meeting, ChecklistUse, Decision, Recognition, Pair, Move, Printing, Erasure,
    )
}  # fmt: skip


class Writer(Base):
    """A data file on one PC that writes changes; ours has the private keys.

    Attributes:
        office_code: whose office it is.
        parent: the writer this one continues after a restore or a copy.
        branch_of: of a branch, the writer whose name two files used; see `desktop.db.branches`.
        secret: Ed25519 private key, 32 bytes; only our own, past and present.
    """

    __tablename__ = "writer"

    id: Mapped[str] = mapped_column(primary_key=True)
    office_code: Mapped[str]
    role: Mapped[str]
    parent: Mapped[str | None]
    name: Mapped[str] = mapped_column(default="")
    public: Mapped[bytes]
    secret: Mapped[bytes | None]
    current: Mapped[bool] = mapped_column(default=False)
    branch_of: Mapped[str] = mapped_column(default="")


FOUND = text("base = '' OR entity <> 'sheet'")
"""The changes that the index of subjects finds: all but the edits of sheets, which are the many."""


RESOLVE = "conflict.resolve"
DECIDED = text(f"action = '{RESOLVE}'")
"""The changes that the index of decisions finds."""


class Change(Base):
    """One journal entry; see `desktop.db.journal`."""

    __tablename__ = "change"
    __table_args__ = (
        # an entry of a sheet writes no page of the index; `replica.of_subject` finds it otherwise
        Index("ix_change_subject", "subject", sqlite_where=FOUND, postgresql_where=FOUND),
        Index("ix_change_decided", "hlc", sqlite_where=DECIDED, postgresql_where=DECIDED),
        {"sqlite_with_rowid": False},
    )

    writer: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    hlc: Mapped[int]
    wall: Mapped[int]
    actor: Mapped[UUID]
    action: Mapped[str]
    entity: Mapped[str]
    entity_id: Mapped[UUID]
    subject: Mapped[UUID]
    base: Mapped[str]
    fields: Mapped[str | None]
    office: Mapped[str | None]
    private: Mapped[str | None]
    withheld: Mapped[str | None]
    hash: Mapped[bytes]


class Told(Base):
    """The base of a change as its author hashed it, where a fork gave some dots other names."""

    __tablename__ = "told"
    __table_args__ = ({"sqlite_with_rowid": False},)

    writer: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    base: Mapped[str]


class Salt(Base):
    """The secrets that make a subject's commitments unguessable; erased with the subject.

    Attributes:
        shared: for what travels to the level above; travels once, with the first change.
        inner: for what stays in the commune; whoever lacks it cannot guess a phone number from
            its commitment.
    """

    __tablename__ = "salt"
    __table_args__ = ({"sqlite_with_rowid": False},)

    subject: Mapped[UUID] = mapped_column(primary_key=True)
    shared: Mapped[bytes]
    inner: Mapped[bytes | None]


class Sibling(Base):
    """A concurrent write of one field, kept until a person's decision names it."""

    __tablename__ = "sibling"

    entity: Mapped[str] = mapped_column(primary_key=True)
    entity_id: Mapped[UUID] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    dot: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[UUID]
    hlc: Mapped[int]
    value: Mapped[str]
    blocking: Mapped[bool]


class Awaited(Base):
    """A write that another write has already replaced, though it has not arrived yet."""

    __tablename__ = "awaited"

    entity_id: Mapped[UUID] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    dot: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[UUID] = mapped_column(primary_key=True)


class Peer(Base):
    """Another office that we exchange packages with, and what we believe about its keys."""

    __tablename__ = "peer"

    writer: Mapped[str] = mapped_column(primary_key=True)
    office_code: Mapped[str]
    office_name: Mapped[str]
    role: Mapped[str]
    state: Mapped[str]  # invited, requested, enrolled, revoked
    signing_key: Mapped[bytes]
    recipient: Mapped[str]
    list_number: Mapped[int] = mapped_column(default=0)
    statement: Mapped[bytes | None]
    acknowledged: Mapped[str] = mapped_column(default="{}")  # vector they have confirmed, as JSON
    receipt: Mapped[str] = mapped_column(default="")  # package id of their last receipt
    compared: Mapped[str] = mapped_column(default="")  # who compared the key, how and when


class Asking(Base):
    """A request for enrolment (đề nghị ghi danh) on the desk of the receiving office.

    Attributes:
        compared: who compared the key, how and when; empty as long as nobody did.
        succeeds: the writer whose key signed for this one, when a known office changes its key.
    """

    __tablename__ = "asking"

    key: Mapped[bytes] = mapped_column(primary_key=True)
    writer: Mapped[str]
    office_code: Mapped[str]
    office_name: Mapped[str]
    province: Mapped[str] = mapped_column(default="")
    recipient: Mapped[str]
    came_at: Mapped[int]
    state: Mapped[str]  # waiting, granted, refused
    compared: Mapped[str] = mapped_column(default="")
    succeeds: Mapped[str] = mapped_column(default="")
    last_seq: Mapped[int] = mapped_column(default=0)


class Revoked(Base):
    """A key that counts for nothing after a named change (thu hồi khóa); a list, whole."""

    __tablename__ = "revoked"

    key: Mapped[bytes] = mapped_column(primary_key=True)
    up_to: Mapped[int]
    number: Mapped[int]
    reason: Mapped[str] = mapped_column(default="")
    by: Mapped[str] = mapped_column(default="")


class Published(Base):
    """Something the receiving office publishes to its communes (công bố), as its file stands."""

    __tablename__ = "published"

    kind: Mapped[str] = mapped_column(primary_key=True)  # checklist, plan, dates, units
    name: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int]
    text: Mapped[str]
    noted_at: Mapped[str]


class Parcel(Base):
    """A package that went out or came in (gói), and what became of it."""

    __tablename__ = "parcel"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    direction: Mapped[str]  # sent, received
    kind: Mapped[str]
    office_code: Mapped[str]
    writer: Mapped[str]
    file_name: Mapped[str]
    bytes: Mapped[int]
    changes: Mapped[int]
    handled_at: Mapped[int]
    state: Mapped[str]  # written, confirmed, given, applied, already, waiting, refused
    reason: Mapped[str] = mapped_column(default="")
    vector: Mapped[str] = mapped_column(default="{}")  # ranges it carries, as JSON
    code: Mapped[str] = mapped_column(default="")
    counts: Mapped[str] = mapped_column(default="{}")


class Tally(Base):
    """What one commune comes to in a year (số đã đếm), kept by its receiving office.

    Attributes:
        position: up to which changes it counts, as `desktop.db.tallies` writes it.
        counts: the figures of `desktop.db.overview.KindCounts`.
    """

    __tablename__ = "tally"

    office_code: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[str]
    counts: Mapped[list[Any]]


class Held(Base):
    """A file that was not taken over (tệp giữ lại), until a person strikes it off the list.

    Attributes:
        id: SHA-256 of its bytes.
        kept_as: its name in the folder of its state beside the data file.
    """

    __tablename__ = "held"

    id: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str]  # waiting, refused
    reason: Mapped[str]
    facts: Mapped[str] = mapped_column(default="{}")
    file_name: Mapped[str]
    kept_as: Mapped[str]
    office_code: Mapped[str] = mapped_column(default="")
    package: Mapped[UUID | None]
    noticed_at: Mapped[int]
    dismissed: Mapped[bool] = mapped_column(default=False)


class Setting(Base):
    """A choice of this PC: working year, backup place, and the like."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


JOURNALED = frozenset(ENTITIES)
