"""Checklists (bộ tiêu chí): the ones this PC has, and the one each kind is scored with in a year."""

from collections.abc import Sequence
from uuid import UUID

from desktop.db.database import Session
from desktop.db.tables.schema import ChecklistUse
from desktop.domain import ids
from desktop.domain.checklist import Checklist, Completeness
from desktop.domain.subjects import SubjectKind
from desktop.services.core import Core
from desktop.services.standards.failures import ChecklistMissing


class Library:
    """Every checklist this PC has, by its reference `id@version`."""

    def __init__(self, checklists: Sequence[Checklist]) -> None:
        self._by_reference: dict[str, Checklist] = {one.reference: one for one in checklists}
        self._usual = {
            one.kind: one
            for one in reversed(self.all())
            if one.completeness is Completeness.ILLUSTRATIVE
        }

    def add(self, checklist: Checklist) -> None:
        """Know one more, which was published; one that is known stays as it is."""
        self._by_reference.setdefault(checklist.reference, checklist)

    def find(self, reference: str) -> Checklist | None:
        """The checklist of a reference; None when this PC does not have it."""
        return self._by_reference.get(reference)

    def all(self) -> Sequence[Checklist]:
        """Every checklist, by kind and name."""
        return sorted(self._by_reference.values(), key=lambda one: (one.kind, one.name))

    def usual(self, kind: SubjectKind) -> Checklist | None:
        """What a kind is scored with until an officer chooses: our own illustrative set.

        No official set for families, clans and units of 2022 could be obtained, so the program
        begins with a complete set that says on every page that it is not official.
        """
        return self._usual.get(kind)


class Checklists:
    """Chooses and confirms checklists."""

    def __init__(self, core: Core, library: Library) -> None:
        self._core = core
        self._library = library
        self._chosen: dict[tuple[SubjectKind, int], str] = {}  # asked at every keystroke
        core.database.subscribe(self._forget)

    def _forget(self, entities: frozenset[str]) -> None:
        if "checklist_use" in entities:
            self._chosen.clear()

    def all(self) -> Sequence[Checklist]:
        """Every checklist this PC has."""
        return self._library.all()

    def get(self, reference: str) -> Checklist:
        """The checklist of a reference.

        Raises:
            ChecklistMissing: this PC does not have it.
        """
        found = self._library.find(reference)
        if found is None:
            raise ChecklistMissing(checklist=reference)
        return found

    def of(self, kind: SubjectKind, year: int) -> Checklist:
        """The checklist that a kind is scored with in a year.

        Raises:
            ChecklistMissing: there is none.
        """
        if (kind, year) not in self._chosen:
            with self._core.database.read() as session:
                use = session.get(ChecklistUse, self._use_id(kind, year))
                self._chosen[kind, year] = use.checklist if use else ""
        reference = self._chosen[kind, year]
        if reference:
            return self.get(reference)
        usual = self._library.usual(kind)
        if usual is None:
            raise ChecklistMissing(checklist=kind.value)
        return usual

    def choose(self, kind: SubjectKind, year: int, reference: str) -> None:
        """Score a kind with this checklist in a year; sheets already filled keep theirs."""
        with self._core.write("checklist.choose") as session:
            self.use(session, kind, year, reference)

    def use(self, session: Session, kind: SubjectKind, year: int, reference: str) -> None:
        """The same within a unit of work that does more.

        Raises:
            ChecklistMissing: this PC does not have it.
        """
        self.get(reference)
        use = self._use(session, kind, year, reference)
        if use.checklist != reference:
            use.checklist, use.confirmed_by = reference, ""

    def in_use(self, kind: SubjectKind, year: int) -> Checklist | None:
        """The checklist a kind is scored with in a year; None when there is none."""
        try:
            return self.of(kind, year)
        except ChecklistMissing:
            return None

    def confirm(self, kind: SubjectKind, year: int) -> None:
        """Note that this officer compared the wording with the document it comes from."""
        checklist = self.of(kind, year)
        with self._core.write("checklist.confirm") as session:
            use = self._use(session, kind, year, checklist.reference)
            use.confirmed_by = f"{self._core.officer.name}, {self._core.now()}"

    def _use(self, session: Session, kind: SubjectKind, year: int, reference: str) -> ChecklistUse:
        """The choice for a year; made with this checklist when there was none."""
        use_id = self._use_id(kind, year)
        use = session.get(ChecklistUse, use_id)
        if use is None:
            use = ChecklistUse(
                id=use_id,
                office_id=self._core.office.id,
                kind=kind.value,
                year=year,
                checklist=reference,
                confirmed_by="",
            )
            session.add(use)
        return use

    def confirmed(self, kind: SubjectKind, year: int) -> bool:
        """Whether an officer confirmed the wording of the checklist in use."""
        with self._core.database.read() as session:
            use = session.get(ChecklistUse, self._use_id(kind, year))
            return bool(use and use.confirmed_by)

    def _use_id(self, kind: SubjectKind, year: int) -> UUID:
        """One choice for each office: at the level above, those of many communes meet."""
        return ids.derived("checklist_use", self._core.office.id, kind.value, year)
