"""The tables that belong to one data file alone: journal, writers, peers, packages, settings.

They never travel as they are and are written by whoever keeps them; the entities that officers work
on stand in `desktop.db.tables.schema`.
"""

from typing import Any
from uuid import UUID

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables.entity import Base

METADATA = Base.metadata
"""Every table of a data file: the entities', and those below."""


class Writer(Base):
    """A data file on one PC that writes changes; ours has the private keys.

    Attributes:
        office_code: whose office it is.
        parent: the writer this one continues after a restore or a copy.
        branch_of: of a branch, the writer whose name two files used; see `desktop.db.exchange.branches`.
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
    """One journal entry; see `desktop.db.journal.capture`."""

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


class SetAside(Base):
    """What a row held that was not what its changes make it (cất riêng); kept for a person to see.

    Attributes:
        at: when it was mended, milliseconds since 1970.
        unwritten: no change wrote this row at all, and it is no longer in its table.
        line: its columns by name, as JSON; ids in hexadecimal.
    """

    __tablename__ = "set_aside"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    entity: Mapped[str]
    entity_id: Mapped[UUID]
    subject: Mapped[UUID]
    at: Mapped[int]
    unwritten: Mapped[bool]
    line: Mapped[str]


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
        settled: who let it pass although its code or name is another commune's, and when.
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
    settled: Mapped[str] = mapped_column(default="")


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
    """A package that went out or came in (gói), and what became of it.

    Attributes:
        mended: rows that were damaged here, which comparing its totals brought to light.
    """

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
    mended: Mapped[int] = mapped_column(default=0)


class Tally(Base):
    """What one commune comes to in a year (số đã đếm), kept by its receiving office.

    Attributes:
        position: up to which changes it counts, as `desktop.db.figures.tallies` writes it.
        counts: the figures of `desktop.db.figures.overview.KindCounts`.
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


class Reading(Base):
    """How often somebody read a subject's data on one day (việc xem), on this data file.

    Attributes:
        about: the subject; of a list, the village or the office it was of.
        way: `desktop.services.register.readings.Way`; of a list, with its kind: "list.family".
    """

    __tablename__ = "reading"
    __table_args__ = (Index("ix_reading_day", "day"), {"sqlite_with_rowid": False})

    about: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[str] = mapped_column(primary_key=True)
    actor: Mapped[UUID] = mapped_column(primary_key=True)
    way: Mapped[str] = mapped_column(primary_key=True)
    times: Mapped[int]


class Setting(Base):
    """A choice of this PC: working year, backup place, and the like."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
