"""Lists of the register as clean workbooks (xuất danh sách), which an import reads back the same."""

from pathlib import Path

from desktop.db import families
from desktop.db.families import FamilyQuery, StoredFamily
from desktop.domain.identity import Sex
from desktop.domain.subjects import Zone
from desktop.progress import Progress
from desktop.services.core import Core
from desktop.services.readings import Readings
from desktop.sheets.rows import FamilyEntry
from desktop.sheets.template import write_families


class Listing:
    """Writes lists; nothing of the register is changed."""

    def __init__(self, core: Core, readings: Readings) -> None:
        self._core, self._readings = core, readings

    def families(
        self, query: FamilyQuery, to: Path, title: str, progress: Progress | None = None
    ) -> int:
        """Write the families a query finds, with all their fields, in the list's order.

        Returns:
            How many there are.

        Raises:
            WorkbookNotSaved: the file cannot be written there.
            Cancelled: the officer stopped it; what was there before is untouched.
        """
        with self._core.database.read() as session:
            found = families.named_in_order(session, query)
        entries = [_entry(row, one, village) for row, (one, village) in enumerate(found, 2)]
        number = write_families(to, title, entries, progress)
        part = bool(query.search or query.having or query.registered is not None)
        self._readings.listed(query.village, part=part)
        return number


def _entry(row: int, family: StoredFamily, village: str) -> FamilyEntry:
    return FamilyEntry(
        row=row,
        code=family.code,
        head_name=family.head_name,
        village=village,
        address=family.address,
        phone=family.phone,
        identity_number=family.identity_number,
        birth=family.birth,
        sex=Sex(family.sex) if family.sex in set(Sex) else None,
        member_count=family.member_count,
        zone=Zone(family.zone) if family.zone in set(Zone) else None,
        poor=family.poor,
        note=family.note,
    )
