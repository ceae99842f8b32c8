"""Looking a data file over, page by page and row by row; nothing is changed."""

from collections.abc import Mapping

from alembic.runtime.migration import MigrationContext
from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.db.crdt import dots
from desktop.db.datafile.engine import OLDEST_SQLITE
from desktop.db.datafile.migrate import head_revision
from desktop.db.tables.derive import Deriver
from desktop.db.tables.schema import ENTITIES
from desktop.db.tables.shapes import shape
from desktop.db.tables.subjects import TABLES

SUBJECTS = tuple(one.table for one in TABLES.values())
REFERENCES = (
    ("office_name", "subject_id", ("office",)),
    ("village", "office_id", ("office",)),
    ("former_village", "village_id", ("village",)),
    ("former_village", "former_id", ("village", "office")),
    ("family", "village_id", ("village",)),
    ("family", "clan_id", ("clan",)),
    ("clan", "village_id", ("village",)),
    ("unit", "village_id", ("village",)),
    ("citizen", "village_id", ("village",)),
    ("citizen", "family_id", ("family",)),
    ("citizen", "unit_id", ("unit",)),
    ("registration", "subject_id", SUBJECTS),
    ("sheet", "subject_id", SUBJECTS),
    ("meeting", "village_id", ("village",)),
    ("recognition", "subject_id", SUBJECTS),
    ("recognition", "decision_id", ("decision",)),
    ("pair", "subject_id", ("family", "citizen")),
    ("pair", "other_id", ("family", "citizen")),
    ("move", "subject_id", ("family",)),
    ("move", "from_id", ("village",)),
    ("former_title", "subject_id", ("family",)),
    ("arrival", "office_id", ("office",)),
    ("household_act", "subject_id", ("family",)),
    ("correction", "subject_id", SUBJECTS),
    ("book_line", "decision_id", ("decision",)),
    ("printing", "decision_id", ("decision",)),
)
"""Which column of which table names a row of which others; the tables themselves do not force it."""

CHUNK = 2_000


def torn_pages(session: Session) -> int:
    """How many pages fail their message authentication, or contradict SQLite's structure.

    A server checks a page's sum when it reads it, and counts those that failed.
    """
    connection = session.connection()
    if connection.dialect.name != "sqlite":
        failed: int = connection.exec_driver_sql(FAILED_SUMS).scalar_one()
        return failed
    torn = connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
    structure = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    return len(torn) + (0 if structure == ["ok"] else len(structure))


FAILED_SUMS = """
SELECT coalesce(sum(checksum_failures), 0) FROM pg_stat_database WHERE datname = current_database()
"""


def broken_keys(session: Session) -> int:
    """How many rows break a foreign key; a server takes none that does."""
    if session.connection().dialect.name != "sqlite":
        return 0
    return len(session.connection().exec_driver_sql("PRAGMA foreign_key_check").all())


def dangling(session: Session) -> dict[str, int]:
    """Of each reference, how many rows name something that is not there; only those with any."""
    found = {}
    for table, column, targets in REFERENCES:
        nowhere = " AND ".join(
            f'NOT EXISTS (SELECT 1 FROM "{target}" WHERE "{target}".id = "{table}"."{column}")'
            for target in targets
        )
        erased = f'SELECT 1 FROM erasure WHERE erasure.whose = "{table}"."{column}"'
        nowhere += f" AND NOT EXISTS ({erased})"
        named = f'"{table}"."{column}" IS NOT NULL'
        statement = f'SELECT count(*) FROM "{table}" WHERE {named} AND {nowhere}'
        number = session.connection().exec_driver_sql(statement).scalar_one()
        if number:
            found[f"{table}.{column}"] = number
    return found


def stale(session: Session, derive: Deriver) -> dict[str, int]:
    """Of each entity, how many rows have a derived column that does not follow from the others."""
    found = {}
    for entity, kind in ENTITIES.items():
        form = shape(entity)
        if not form.derived:
            continue
        names = (*form.fields, *form.derived)
        rows = session.execute(
            select(*(getattr(kind, name) for name in names)).execution_options(yield_per=CHUNK)
        ).mappings()
        number = sum(_is_stale(entity, row, derive) for row in rows)
        if number:
            found[entity] = number
    return found


def _is_stale(entity: str, row: RowMapping, derive: Deriver) -> bool:
    values = {str(name): value for name, value in row.items()}
    return any(values[name] != value for name, value in derive(entity, values).items())


def unrecorded(session: Session, vector: Mapping[str, int]) -> tuple[str, int] | None:
    """A write that some row shows and the journal does not hold: its last entries were removed."""
    for kind in ENTITIES.values():
        for text in session.scalars(select(kind.dots).execution_options(yield_per=CHUNK)):
            for dot in dots.named(text.replace("|", " ")):
                writer, seq = dots.split(dot)
                if seq > vector.get(writer, 0):
                    return writer, seq
    return None


def revision(session: Session) -> tuple[str, str]:
    """The revision of the file, and the one that this release writes."""
    found = MigrationContext.configure(session.connection()).get_current_revision()
    return found or "", head_revision()


def server_version(session: Session) -> str:
    """The server's release."""
    return str(session.connection().exec_driver_sql("SHOW server_version").scalar_one()).split()[0]


def server_size(session: Session) -> int:
    """How many bytes the database has on the server."""
    size = "SELECT pg_database_size(current_database())"
    return int(session.connection().exec_driver_sql(size).scalar_one())


def sqlite_version() -> tuple[str, bool]:
    """The SQLite inside, and whether it is new enough."""
    return sqlcipher.sqlite_version, sqlcipher.sqlite_version_info >= OLDEST_SQLITE
