"""Taking a workbook into the register: looked at first, then all or nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.db import families, journal, villages
from desktop.db.background import without_cycles
from desktop.db.database import Session
from desktop.db.families import StoredFamily
from desktop.db.journal import Edit, insert_many, update_many
from desktop.domain.names import fold, nfc
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.failures import ImportOutdated, VillageUnknown
from desktop.sheets.families import read_families
from desktop.sheets.labels import ProblemWords, TemplateWords
from desktop.sheets.problems import write_problems
from desktop.sheets.rows import FamilyBook, FamilyEntry, Field, RowProblem
from desktop.sheets.template import write_template

__all__ = ["Importing", "Preview", "Result", "RowProblem"]

OF_ENTRY = ("village", "row", "sheet")


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do.

    Attributes:
        read: rows that mean to be a family.
        create, update, unchanged: what would become of those that can come in.
        new_villages: names that the register does not have yet.
        book: everything read, with the problems of its rows.
    """

    path: Path
    read: int
    create: int
    update: int
    unchanged: int
    new_villages: tuple[str, ...]
    book: FamilyBook
    plan: "Plan"

    @property
    def refused(self) -> list[RowProblem]:
        """Why rows stay out."""
        return self.book.refused()

    @property
    def warnings(self) -> list[RowProblem]:
        """What to look at in rows that come in."""
        return self.book.warnings()


@dataclass(frozen=True, slots=True)
class Result:
    """What an import did; `batch` names the one unit of work it was."""

    read: int
    created: int
    updated: int
    unchanged: int
    new_villages: tuple[str, ...]
    batch: str


@dataclass(slots=True)
class Plan:
    """New and changed families, as far as they can be known before villages have ids."""

    create: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    update: list[tuple[str, StoredFamily, dict[str, Any]]] = field(default_factory=list)
    unchanged: int = 0
    seen: Mapping[str, int] = field(default_factory=dict)


class Importing:
    """Imports families."""

    def __init__(self, core: Core) -> None:
        self._core = core

    @without_cycles()
    def preview(
        self, path: Path, progress: Progress | None = None, *, new_villages: bool = True
    ) -> Preview:
        """Read a workbook and say what importing it would do; nothing is changed.

        Args:
            path: `.xlsx`, `.xls`, `.ods` or `.csv`.
            progress: told while reading.
            new_villages: whether villages that the register lacks may be created.

        Raises:
            WorkbookFailure: it cannot be read, or lacks columns that are needed.
            VillageUnknown: it names villages the register lacks, and none may be created.
            Cancelled: the officer stopped it.
        """
        book = read_families(path, progress or Silent())
        with self._core.database.read() as session:
            known = {fold(row.name): row.id for row in villages.listed(session)}
            stored = families.stored(session)
            seen = journal.vector(session)
        named = {fold(entry.village): entry.village for entry in book.entries}
        missing = tuple(name for key, name in named.items() if key not in known)
        if missing and not new_villages:
            raise VillageUnknown(villages=", ".join(missing))
        plan = _plan(book, known, stored)
        plan.seen = seen
        return Preview(
            path=path,
            read=book.rows_read,
            create=len(plan.create),
            update=len(plan.update),
            unchanged=plan.unchanged,
            new_villages=missing,
            book=book,
            plan=plan,
        )

    @without_cycles()
    def commit(self, preview: Preview, progress: Progress | None = None) -> Result:
        """Do what a preview showed, in one unit of work.

        Raises:
            ImportOutdated: the register changed since the preview; look again.
            Cancelled: the officer stopped it; nothing was imported.
        """
        progress = progress or Silent()
        plan = preview.plan
        total = len(plan.create) + len(plan.update)
        with self._core.write("family.import") as session:
            if families.changed_since(session, plan.seen):
                raise ImportOutdated
            known = {fold(row.name): row.id for row in villages.listed(session)}
            known |= self._add_villages(session, known, preview.new_villages)
            self._create(session, plan, known, progress, total)
            _update(session, plan, known)
            progress.step(total, total)
            batch = session.info["recorder"].dot
        return Result(
            preview.read, len(plan.create), len(plan.update), plan.unchanged,
            preview.new_villages, batch,
        )  # fmt: skip

    @staticmethod
    def save_problems(preview: Preview, to: Path, words: ProblemWords) -> int:
        """Write the refused rows into a workbook, their cells marked and the reasons beside.

        Returns:
            How many rows there are.

        Raises:
            WorkbookNotSaved: the file cannot be written there.
        """
        return write_problems(preview.book, to, words)

    @staticmethod
    def save_template(to: Path, words: TemplateWords) -> None:
        """Write an empty book with the columns we read and a sheet that explains them.

        Raises:
            WorkbookNotSaved: the file cannot be written there.
        """
        write_template(to, words)

    def _add_villages(
        self, session: Session, known: Mapping[str, UUID], names: Sequence[str]
    ) -> dict[str, UUID]:
        added = {fold(name): (self._core.new_id(), nfc(name)) for name in names}
        rows = [
            {"id": new_id, "office_id": self._core.office.id, "name": name}
            for key, (new_id, name) in added.items()
            if key not in known
        ]
        insert_many(session, "village", rows)
        return {key: new_id for key, (new_id, _name) in added.items() if key not in known}

    def _create(
        self,
        session: Session,
        plan: Plan,
        known: Mapping[str, UUID],
        progress: Progress,
        total: int,
    ) -> None:
        rows = [
            {"id": new_id, "village_id": known[village], **values}
            for new_id, (village, values) in zip(
                self._core.new_ids(len(plan.create)), plan.create, strict=True
            )
        ]
        insert_many(session, "family", rows, lambda done: progress.step(done, total))


def _update(session: Session, plan: Plan, known: Mapping[str, UUID]) -> None:
    edits = []
    for village, row, values in plan.update:
        changed = {name: value for name, value in values.items() if getattr(row, name) != value}
        if row.village_id != known[village]:
            changed["village_id"] = known[village]
        edits.append(Edit(row.id, row.id, row.dots, row.before(), changed))
    update_many(session, "family", edits)


def _plan(book: FamilyBook, known: Mapping[str, UUID], stored: Sequence[StoredFamily]) -> Plan:
    """Decide of each entry whether it is new, changes a family, or changes nothing."""
    plan, names, matcher = Plan(), _columns(book), _Matcher(book, known, stored)
    for entry in book.entries:
        village = fold(entry.village)
        values = {name: getattr(entry, name) for name in names}
        values = {name: value for name, value in values.items() if value is not None}
        row = matcher.match(entry, known.get(village))
        if row is None:
            plan.create.append((village, values))
        elif row.village_id != known.get(village) or any(
            getattr(row, name) != value for name, value in values.items()
        ):
            plan.update.append((village, row, values))
        else:
            plan.unchanged += 1
    return plan


def _columns(book: FamilyBook) -> tuple[str, ...]:
    """The fields the book says something about; its silence changes nothing."""
    return tuple(one.value for one in Field if one in book.fields and one is not Field.VILLAGE)


class _Matcher:
    """Finds the family of the register that an entry of the book is about.

    That is the one with its code. Without a code it is the one with this name, village and
    address; where several have them, the one whose birth, telephone and number agree.
    """

    def __init__(
        self, book: FamilyBook, known: Mapping[str, UUID], stored: Sequence[StoredFamily]
    ) -> None:
        self._by_code = {one.code: one for one in stored if one.code}
        self._by_name: dict[tuple[str, UUID, str], list[StoredFamily]] = {}
        for one in stored:
            self._by_name.setdefault((one.head_name, one.village_id, one.address), []).append(one)
        self._entries = Counter(
            (entry.head_name, known.get(fold(entry.village)), entry.address)
            for entry in book.entries
            if not entry.code
        )
        self._taken: set[UUID] = set()

    def match(self, entry: FamilyEntry, village: UUID | None) -> StoredFamily | None:
        """The family, or None when the entry is a new one."""
        found = self._by_code.get(entry.code) if entry.code else None
        if found is None and village is not None:
            found = self._by_facts(entry, village)
        if found is not None:
            self._taken.add(found.id)
        return found

    def _by_facts(self, entry: FamilyEntry, village: UUID) -> StoredFamily | None:
        key = (entry.head_name, village, entry.address)
        same = [
            one
            for one in self._by_name.get(key, ())
            if one.id not in self._taken and not (entry.code and one.code)
        ]
        if len(same) == 1 and self._entries[key] <= 1:
            return same[0]  # the only one it can be: what differs is a correction
        agreeing = [one for one in same if _agree(entry, one) is not None]
        return max(agreeing, key=lambda one: _agree(entry, one) or 0, default=None)


def _agree(entry: FamilyEntry, row: StoredFamily) -> int | None:
    """How many facts about the head agree; None when one contradicts."""
    pairs = (
        (entry.birth, row.birth),
        (entry.phone, row.phone),
        (entry.identity_number, row.identity_number),
    )
    known = [(theirs, ours) for theirs, ours in pairs if theirs and ours]
    return len(known) if all(theirs == ours for theirs, ours in known) else None
