"""Taking a workbook into the register: looked at first, then all or nothing."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from uuid import UUID

from desktop.db.database import Session
from desktop.db.exchange import office_names
from desktop.db.exchange.taking_over import JOINED
from desktop.db.journal import capture as journal
from desktop.db.journal import imports
from desktop.db.journal.background import without_cycles
from desktop.db.journal.capture import Edit, insert_many, update_many
from desktop.db.register import villages
from desktop.db.register.villages import VillageRow
from desktop.db.tables.subjects import TABLES
from desktop.domain.names import fold, nfc
from desktop.domain.subjects import SubjectKind
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.failures import VillageUnknown
from desktop.services.importing import undo as import_undo
from desktop.services.importing.choices import ImportChoices, remember, with_remembered
from desktop.services.importing.failures import ImportOutdated
from desktop.services.importing.people import Homes, People, minors, people_book
from desktop.services.importing.plan import Created, FieldChange, Held, Plan, plan_of
from desktop.services.importing.preview import Preview, Result
from desktop.services.importing.references import References
from desktop.services.importing.undo import Batch, Undone
from desktop.services.importing.villages import UnknownVillage, known_villages, unknown_villages
from desktop.sheets.books import layouts, read_book
from desktop.sheets.forms import FORMS
from desktop.sheets.labels import ProblemWords, TemplateWords
from desktop.sheets.problems import write_problems
from desktop.sheets.rows import Layout, ReadBook, RowProblem
from desktop.sheets.template import write_template

__all__ = [
    "Batch", "FieldChange", "ImportChoices", "Importing", "Layout", "Preview", "Result",
    "RowProblem", "Undone", "UnknownVillage", "VillageRow",
]  # fmt: skip

NO_CHOICES = ImportChoices()


class Importing:
    """Imports subjects of every kind."""

    def __init__(self, core: Core) -> None:
        self._core = core

    @without_cycles()
    def preview(
        self,
        path: Path,
        progress: Progress | None = None,
        *,
        new_villages: bool = True,
        choices: ImportChoices = NO_CHOICES,
    ) -> Preview:
        """Read a workbook and say what importing it would do; nothing is changed.

        Args:
            path: `.xlsx`, `.xls`, `.ods` or `.csv`.
            progress: told while reading.
            new_villages: whether villages that the register lacks may be created.
            choices: corrections; what was said of earlier books of this design holds besides.

        Raises:
            WorkbookFailure: it cannot be read, or lacks columns that are needed.
            VillageUnknown: it names villages the register lacks, and none may be created.
            Cancelled: the officer stopped it.
        """
        with self._core.database.read() as session:
            choices = with_remembered(session, choices)
        book = read_book(path, progress or Silent(), choices.reading)
        with self._core.database.read() as session:
            listed = villages.listed(session)
            stored = imports.stored(session, book.kind)
            references = _references(session, book.kind)
            citizens = imports.stored(session, SubjectKind.CITIZEN) if choices.people else ()
            seen = journal.vector(session)
        known = known_villages(listed, choices)
        unknown = unknown_villages(book, known, listed)
        missing = [one.name for one in unknown if one.meant is None]
        if missing and not new_villages:
            raise VillageUnknown(villages=", ".join(missing))
        names = {row.id: row.name for row in listed}
        plan = plan_of(book, Held(known, names, stored, references), self._core.new_ids)
        if book.kind is SubjectKind.CITIZEN:
            plan.doubts += minors(book, self._core.today())
        people = None
        if choices.people and book.people:
            persons, homes = people_book(book, self._core.today()), Homes(stored, plan)
            own = plan_of(persons, Held(known, names, citizens, homes), self._core.new_ids)
            own.doubts += persons.problems
            people = People(own, len(book.people) - len(persons.entries))
        return Preview(
            path=path,
            read=book.rows_read,
            create=len(plan.create),
            update=len(plan.update),
            unchanged=plan.unchanged,
            villages=unknown,
            book=book,
            plan=plan,
            choices=choices,
            seen=seen,
            people=people,
            other_communes=self._other_communes(book),
        )

    def layouts(self, path: Path, choices: ImportChoices = NO_CHOICES) -> Sequence[Layout]:
        """What columns each sheet of a book has, whether or not it can be read so.

        Raises:
            WorkbookFailure: it cannot be opened.
        """
        with self._core.database.read() as session:
            choices = with_remembered(session, choices)
        return layouts(path, choices.reading)

    def register_villages(self) -> Sequence[VillageRow]:
        """The villages an unknown name can stand for."""
        with self._core.database.read() as session:
            return villages.listed(session, self._core.office.id)

    @without_cycles()
    def commit(self, preview: Preview, progress: Progress | None = None) -> Result:
        """Do what a preview showed, in one unit of work.

        Raises:
            ImportOutdated: the register changed since the preview; look again.
            Cancelled: the officer stopped it; nothing was imported.
        """
        progress = progress or Silent()
        plan, total = preview.plan, preview.changing
        with self._core.write(f"{plan.kind.value}.import") as session:
            if imports.changed_since(session, preview.seen):
                raise ImportOutdated
            known = known_villages(villages.listed(session), preview.choices)
            known |= self._add_villages(session, known, preview.new_villages)
            done = 0
            for one in preview.plans:

                def step(number: int, before: int = done) -> None:
                    progress.step(before + number, total)

                self._create(session, one, known, step)
                _update(session, one, known)
                done += len(one.create) + len(one.update)
            progress.step(total, total)
            batch = session.info["recorder"].dot
            remember(session, preview.choices, preview.book.layouts)
            if total:
                import_undo.keep_batch(session, self._batch(batch, preview))
        return Result(
            preview.read, len(plan.create), len(plan.update), plan.unchanged,
            preview.new_villages, batch, len(preview.plans[-1].create) if preview.people else 0,
        )  # fmt: skip

    def batches(self) -> Sequence[Batch]:
        """The imports made here that can be taken back, the latest first."""
        with self._core.database.read() as session:
            return import_undo.batches(session)

    @without_cycles()
    def undo(self, batch: str, progress: Progress | None = None) -> Undone:
        """Take an import back; whoever somebody has worked on since stays as he is.

        Raises:
            ImportUnknown: it was not made here, or was taken back already.
            Cancelled: the officer stopped it; the import stands.
        """
        return import_undo.undo(self._core, batch, progress)

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
    def save_template(to: Path, kind: SubjectKind, words: TemplateWords) -> None:
        """Write an empty book of a kind with the columns we read and a sheet that explains them.

        Raises:
            WorkbookNotSaved: the file cannot be written there.
        """
        write_template(to, FORMS[kind], words)

    def _batch(self, batch: str, preview: Preview) -> Batch:
        return Batch(
            batch, self._core.now(), self._core.officer.name, preview.path.name, preview.create,
            preview.update, preview.kind.value,
        )  # fmt: skip

    def _other_communes(self, book: ReadBook) -> tuple[str, ...]:
        with self._core.database.read() as session:
            called = office_names.histories(session)
            joined = {one.former_id for one in villages.former(session) if one.act == JOINED}
        whose = called.keys() & {self._core.office.id, *joined}
        own = {fold(one.name) for office in whose for one in called[office]}
        return tuple(
            name for name in book.communes if not any(fold(name) in known for known in own)
        )

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
        step: Callable[[int], None],
    ) -> None:
        rows = [
            {"id": one.id, **self._whose(plan, one, known), **one.values} for one in plan.create
        ]
        table = TABLES[plan.kind].table
        insert_many(session, table, rows, step)

    def _whose(self, plan: Plan, one: Created, known: Mapping[str, UUID]) -> Mapping[str, UUID]:
        """Where a new subject lies; a village lies in its commune."""
        if plan.kind is SubjectKind.COMMUNITY:
            return {"office_id": self._core.office.id}
        return {"village_id": known[one.village]}


def _update(session: Session, plan: Plan, known: Mapping[str, UUID]) -> None:
    edits = []
    for village, row, values in plan.update:
        moved = village and row.values["village_id"] != known[village]
        changed = {**values, "village_id": known[village]} if moved else values
        edits.append(Edit(row.id, row.id, row.dots, row.values, changed))
    update_many(session, TABLES[plan.kind].table, edits)


def _references(session: Session, kind: SubjectKind) -> References:
    """Whom the rows of a kind can name."""
    if kind is not SubjectKind.CITIZEN:
        return References()
    families, units = SubjectKind.FAMILY, SubjectKind.UNIT
    return References(imports.stored(session, families), imports.stored(session, units))
