"""This office, its officers, and the writers whose changes the file holds."""

import secrets
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.datafile import vault
from desktop.db.failures import DataDamaged
from desktop.db.tables.bookkeeping import Setting, Writer
from desktop.db.tables.schema import Office, Officer

WRITER_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
WRITER_LENGTH = 12  # 60 random bits: no two of a province's writers will meet


class OfficeRow(NamedTuple):
    """An office (cơ quan).

    Attributes:
        code: what it is enrolled with, for ever.
        official: the code that it has now (mã đơn vị); see `desktop.db.exchange.office_names`.
    """

    id: UUID
    role: str
    code: str
    name: str
    province: str
    district: str
    official: str


class OfficerRow(NamedTuple):
    """An officer (cán bộ)."""

    id: UUID
    name: str


class WriterRow(NamedTuple):
    """A writer; `secret` is ours alone, `branch_of` tells a branch from its writer."""

    id: str
    office_code: str
    role: str
    parent: str | None
    public: bytes
    secret: bytes | None
    branch_of: str = ""


def new_writer_id() -> str:
    """A random name for a data file on one PC."""
    return "".join(secrets.choice(WRITER_LETTERS) for _ in range(WRITER_LENGTH))


def own(session: Session) -> OfficeRow:
    """The office this file belongs to, as it was founded.

    Raises:
        DataDamaged: the file names no office.
    """
    own_id = setting(session, "office")
    office = session.get(Office, UUID(own_id)) if own_id else None
    if office is None:
        raise DataDamaged(missing="office")
    return _row(office)


def all_offices(session: Session, role: str) -> Sequence[OfficeRow]:
    """Every office of a role, by code."""
    query = select(Office).where(Office.role == role, Office.gone.is_(False)).order_by(Office.code)
    return [_row(office) for office in session.scalars(query)]


def _row(office: Office) -> OfficeRow:
    return OfficeRow(
        office.id, office.role, office.code, office.name, office.province, office.district,
        office.code,
    )  # fmt: skip


def officers(session: Session) -> Sequence[OfficerRow]:
    """Every officer, by name."""
    query = select(Officer.id, Officer.name).where(Officer.gone.is_(False)).order_by(Officer.name)
    return [OfficerRow._make(row) for row in session.execute(query)]


def officer_names(session: Session) -> dict[UUID, str]:
    """From id to name, for histories."""
    return {row[0]: row[1] for row in session.execute(select(Officer.id, Officer.name))}


def add_writer(session: Session, row: WriterRow, *, current: bool) -> None:
    """Note a writer; with `current` it becomes the one this file writes as."""
    if current:
        for other in session.scalars(select(Writer).where(Writer.current.is_(True))):
            other.current = False
    session.merge(
        Writer(
            id=row.id,
            office_code=row.office_code,
            role=row.role,
            parent=row.parent,
            public=row.public,
            secret=vault.seal(session, row.id, row.secret) if row.secret else row.secret,
            current=current,
            name="",
            branch_of=row.branch_of,
        )
    )


def current_writer(session: Session) -> WriterRow:
    """The writer this file writes as.

    Raises:
        DataDamaged: the file names none.
    """
    writer = session.scalar(select(Writer).where(Writer.current.is_(True)))
    if writer is None:
        raise DataDamaged(missing="writer")
    return _writer_row(session, writer)


def writers(session: Session) -> Sequence[WriterRow]:
    """Every writer known, by id."""
    return [
        _writer_row(session, row) for row in session.scalars(select(Writer).order_by(Writer.id))
    ]


def writer_names(session: Session) -> dict[str, str]:
    """What people call the PCs, by writer; only those that have a name."""
    query = select(Writer.id, Writer.name).where(Writer.name != "")
    return {row[0]: row[1] for row in session.execute(query)}


def name_writer(session: Session, writer: str, name: str) -> None:
    """Note what people call a PC."""
    row = session.get(Writer, writer)
    if row is not None:
        row.name = name


def _writer_row(session: Session, row: Writer) -> WriterRow:
    secret = vault.unseal(session, row.id, row.secret) if row.secret else row.secret
    return WriterRow(
        row.id, row.office_code, row.role, row.parent, row.public, secret, row.branch_of
    )


def setting(session: Session, key: str, default: str = "") -> str:
    """A choice of this PC."""
    found = session.get(Setting, key)
    return found.value if found else default


def set_setting(session: Session, key: str, value: str) -> None:
    """Keep a choice of this PC."""
    session.merge(Setting(key=key, value=value))


SECRETS = ("age_identity", "next_age_identity", "former_age_identities")
"""Settings that nobody but this office may read."""


def secret(session: Session, key: str) -> str:
    """One of `SECRETS`; empty when there is none."""
    stored = session.get(Setting, key)
    return vault.unseal_text(session, key, stored.value) if stored and stored.value else ""


def set_secret(session: Session, key: str, value: str) -> None:
    """Keep one of `SECRETS`."""
    set_setting(session, key, vault.seal_text(session, key, value) if value else "")


def communes(session: Session) -> Sequence[tuple[UUID, str]]:
    """Id and code of every commune whose data the file holds."""
    query = select(Office.id, Office.code).where(Office.role == "commune").order_by(Office.code)
    return [(row[0], row[1]) for row in session.execute(query)]
