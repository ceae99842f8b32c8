"""What offices are called, and since when (tên, mã đơn vị theo thời gian)."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.db.exchange import offices
from desktop.db.exchange.offices import OfficeRow
from desktop.db.journal import taking_back
from desktop.db.tables.schema import Office, OfficeName
from desktop.domain import ids
from desktop.domain.offices import Called, called

History = Sequence[Called]


def histories(session: Session) -> dict[UUID, History]:
    """All that each office was called, the founding first."""
    founded = select(Office.id, Office.code, Office.name, Office.province)
    found: dict[UUID, list[Called]] = {
        row[0]: [Called("", *row[1:])] for row in session.execute(founded)
    }
    later = select(OfficeName).where(OfficeName.gone.is_(False))
    for row in session.scalars(later.order_by(OfficeName.since)):
        if row.subject_id in found:
            one = Called(row.since, row.code, row.name, row.province, row.decision)
            found[row.subject_id].append(one)
    return {**found}


def history(session: Session, office_id: UUID) -> History:
    """All that one office was called, the founding first."""
    return histories(session)[office_id]


def by_code(session: Session) -> dict[str, History]:
    """All that each commune was called, by the code that it is enrolled with."""
    communes = select(Office.code, Office.id).where(Office.role == "commune")
    known = histories(session)
    return {row[0]: known[row[1]] for row in session.execute(communes)}


def named(office: OfficeRow, one: Called) -> OfficeRow:
    """An office as it is called at some time."""
    return office._replace(name=one.name, province=one.province, official=one.code)


def on(session: Session, office: OfficeRow, day: str) -> OfficeRow:
    """An office as it was called on a day."""
    return named(office, called(history(session, office.id), day))


def own(session: Session) -> OfficeRow:
    """The office this file belongs to, as it is called now.

    Raises:
        DataDamaged: the file names no office.
    """
    office = offices.own(session)
    return named(office, history(session, office.id)[-1])


def communes(session: Session) -> Sequence[OfficeRow]:
    """Every commune as it is called now, by the code that it is enrolled with."""
    known = histories(session)
    return [named(one, known[one.id][-1]) for one in offices.all_offices(session, "commune")]


def name_of_office(
    day: ColumnElement[str] | InstrumentedAttribute[str] | None = None,
) -> ColumnElement[str]:
    """What the office of a statement is called now, or was called on the day of a row."""
    query = select(OfficeName.name).where(
        OfficeName.subject_id == Office.id, OfficeName.gone.is_(False)
    )
    if day is not None:
        query = query.where(OfficeName.since <= day)
    latest = query.order_by(OfficeName.since.desc()).limit(1)
    return func.coalesce(latest.scalar_subquery(), Office.name)


def write(session: Session, office_id: UUID, one: Called) -> None:
    """Note what an office is called from a day on, in place of what was noted of that day."""
    row = _get(session, office_id, one.since)
    values = {
        "code": one.code, "name": one.name, "province": one.province, "decision": one.decision,
    }  # fmt: skip
    if row is None:
        key = {"id": _id_of(office_id, one.since), "subject_id": office_id}
        session.add(OfficeName(**key, since=one.since, **values))
        return
    for field, value in (*values.items(), ("gone", False)):
        taking_back.write(session, row, field, value)


def remove(session: Session, office_id: UUID, since: str) -> bool:
    """Forget what was noted of a day; says whether there was anything."""
    row = _get(session, office_id, since)
    if row is None or row.gone:
        return False
    taking_back.write(session, row, "gone", value=True)
    return True


def _get(session: Session, office_id: UUID, since: str) -> OfficeName | None:
    return session.get(OfficeName, OfficeName.key(office_id, _id_of(office_id, since)))


def _id_of(office_id: UUID, since: str) -> UUID:
    return ids.derived("office_name", office_id, since)
