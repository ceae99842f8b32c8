"""The examination of a data file (khám tệp dữ liệu): everything that can be checked, checked."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.db.datafile import checkup
from desktop.progress import Progress
from desktop.services.core import Core
from desktop.services.datafile.mending import DamagedRow, Tables
from desktop.services.register.history import History
from desktop.services.workplace import Workplace

ROOM_FACTOR = 2
"""A verified backup needs room for the copy and for its package."""


class Examined(StrEnum):
    """What is looked at, in this order."""

    FILE = "file"
    FOREIGN_KEYS = "foreign_keys"
    REFERENCES = "references"
    JOURNAL = "journal"
    TABLES = "tables"
    DERIVED = "derived"
    SCHEMA = "schema"
    SQLITE = "sqlite"
    SERVER = "server"
    KEYRING = "keyring"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at.

    Attributes:
        facts: figures for whoever puts it into words.
        rows: the first rows of the tables that are not what the journal makes them.
    """

    name: Examined
    ok: bool
    facts: Mapping[str, object] = field(default_factory=dict)
    rows: Sequence[DamagedRow] = ()


def examine(
    workplace: Workplace, *, thorough: bool = False, progress: Progress | None = None
) -> tuple[Check, ...]:
    """Look the open data file over; nothing is changed.

    Args:
        workplace: whose file.
        thorough: compare every row of the tables with the journal, too.
        progress: told meanwhile; may raise to stop.
    """
    core = workplace._core  # noqa: SLF001 - one of the workplace's own services
    around = _server(core) if core.server else _file(core)
    tables = (_tables(workplace.tables, progress),) if thorough else ()
    return (*_contents(core), _journal(workplace.history), *tables, *around, _keyring(core))


def _contents(core: Core) -> tuple[Check, ...]:
    with core.database.read() as session:
        torn, broken = checkup.torn_pages(session), checkup.broken_keys(session)
        dangling = checkup.dangling(session)
        stale = checkup.stale(session, core.database.derive)
        found, wanted = checkup.revision(session)
    return (
        Check(Examined.FILE, not torn, {"number": torn}),
        Check(Examined.FOREIGN_KEYS, not broken, {"number": broken}),
        Check(Examined.REFERENCES, not dangling, {"number": sum(dangling.values()), **dangling}),
        Check(Examined.DERIVED, not stale, {"number": sum(stale.values()), **stale}),
        Check(Examined.SCHEMA, found == wanted, {"found": found, "wanted": wanted}),
    )


def _journal(history: History) -> Check:
    audit = history.verify()
    writer, seq = audit.broken or ("", 0)
    facts = {"entries": audit.entries, "writers": audit.writers, "writer": writer, "seq": seq}
    return Check(Examined.JOURNAL, audit.ok, facts)


def _tables(tables: Tables, progress: Progress | None) -> Check:
    found = tables.compare(progress)
    return Check(
        Examined.TABLES, not found.number, {"number": found.number, **found.counts}, found.rows
    )


def _keyring(core: Core) -> Check:
    officers = len(core.keyring.officers())
    return Check(Examined.KEYRING, officers > 0, {"officers": officers})


def _server(core: Core) -> tuple[Check, ...]:
    """Its room and its backups are for whoever looks after it."""
    with core.database.read() as session:
        facts = {
            "server": core.server,
            "version": checkup.server_version(session),
            "size": checkup.server_size(session),
        }
    return (Check(Examined.SERVER, ok=True, facts=facts),)


def _file(core: Core) -> tuple[Check, ...]:
    version, new_enough = checkup.sqlite_version()
    free, size = shutil.disk_usage(core.data_file.parent).free, core.data_file.stat().st_size
    return (
        Check(Examined.SQLITE, new_enough, {"version": version}),
        Check(Examined.SPACE, free > ROOM_FACTOR * size, {"free": free, "size": size}),
    )
