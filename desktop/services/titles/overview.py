"""The year at a glance (tổng quan): what is done, what is next, by when."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from desktop.db.database import Session
from desktop.db.exchange import offices, outgoing, peers
from desktop.db.figures import overview, tallies
from desktop.db.figures.overview import KindCounts, VillageProgress
from desktop.db.journal import siblings
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Phase
from desktop.services.core import Core
from desktop.services.settling import arriving, transfer_slips
from desktop.services.standards.publications import year_plan
from desktop.services.trust.known_pcs import waits_for_main

__all__ = ["KindCounts", "Overview", "PhaseLine", "Task", "TaskKind", "VillageProgress", "Year"]

SHOWN_NAMES = 3
BACKUP_DAYS = 7


class TaskKind(StrEnum):
    """What may be left to do, the most urgent first."""

    NOT_JOINED = "not_joined"
    NO_COMMUNES = "no_communes"
    CONFLICTS = "conflicts"
    ARRIVALS = "arrivals"
    TRANSFERS = "transfers"
    NO_FAMILIES = "no_families"
    NOT_REGISTERED = "not_registered"
    UNFINISHED_SHEETS = "unfinished_sheets"
    READY_TO_DECIDE = "ready_to_decide"
    CERTIFICATES = "certificates"
    NO_RECEIVER = "no_receiver"
    UNSENT = "unsent"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: how many, where most of it is."""

    kind: TaskKind
    count: int
    villages: tuple[str, ...] = ()
    since: str = ""


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """One phase of the year: how far it is and how long it still lasts."""

    phase: Phase
    done: int
    of: int
    until: dt.date
    days_left: int
    finished: bool
    current: bool


@dataclass(frozen=True, slots=True)
class Year:
    """Everything the first page shows.

    Attributes:
        counts: of each title, this year's and last year's counts.
    """

    year: int
    phases: tuple[PhaseLine, ...]
    counts: dict[SubjectKind, KindCounts]
    last_year: dict[SubjectKind, KindCounts]
    villages: Sequence[VillageProgress]
    tasks: tuple[Task, ...]
    conflicts: int
    unsent: int
    last_backup: str
    last_sent: str
    last_receipt: str


class Places(NamedTuple):
    """Villages or communes where the village meeting has scored everybody, of all that take part."""

    done: int
    of: int


def _finished(registered_scored: Iterable[tuple[int, int]]) -> Places:
    part = [(registered, scored) for registered, scored in registered_scored if registered]
    return Places(sum(scored >= registered for registered, scored in part), len(part))


class Overview:
    """Reads the whole year."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def years(self) -> Sequence[int]:
        """Years that have anything in them, and the present one, the newest first."""
        with self._core.database.read() as session:
            found = set(tallies.years(session) if self._receives else overview.years(session))
        return sorted({*found, self._core.today().year}, reverse=True)

    def year(self, year: int) -> Year:
        """The year at a glance."""
        with self._core.database.read() as session:
            villages = [] if self._receives else overview.villages(session, year)
            counts, before, places = self._counted(session, year, villages)
            parcels = outgoing.last_parcels(session)
            conflicts = siblings.count(session)
            unsent = outgoing.unsent(session, self._core.writer.id)
            decisions = self._decisions(session, year)
            last_backup = offices.setting(session, "last_backup")
            receiver = peers.has_receiver(session)
            first = self._first_step(session)
            moving = self._moving(session)
        tasks = self._tasks(
            counts[SubjectKind.FAMILY],
            villages,
            conflicts,
            unsent,
            decisions,
            last_backup,
            first,
            moving,
            receiver=receiver,
        )
        return Year(
            year=year,
            phases=self._phases(year, counts[SubjectKind.FAMILY], places, decisions),
            counts=counts,
            last_year=before,
            villages=villages,
            tasks=tasks,
            conflicts=conflicts,
            unsent=unsent,
            last_backup=last_backup,
            last_sent=parcels.sent,
            last_receipt=parcels.confirmed,
        )

    @property
    def _receives(self) -> bool:
        return self._core.office.role == "receiver"

    def _counted(
        self, session: Session, year: int, villages: Sequence[VillageProgress]
    ) -> tuple[dict[SubjectKind, KindCounts], dict[SubjectKind, KindCounts], Places]:
        """This year's counts, last year's, and the places: villages, or whole communes."""
        if not self._receives:
            places = _finished((one.registered, one.village_scored) for one in villages)
            return overview.counts(session, year), overview.counts(session, year - 1), places
        communes = tallies.everything(session, self._core.office.code).values()
        family = (year, SubjectKind.FAMILY.value)
        found = [one[family] for one in communes if family in one]
        places = _finished((one.registered, one.village_scored) for one in found)
        return tallies.together(communes, year), tallies.together(communes, year - 1), places

    def _decisions(self, session: Session, year: int) -> overview.DecisionCounts:
        if self._receives:  # the communes print
            return overview.DecisionCounts(overview.decided(session, year), 0)
        return overview.decisions(session, year)

    def _phases(
        self,
        year: int,
        family: KindCounts,
        places: Places,
        decisions: overview.DecisionCounts,
    ) -> tuple[PhaseLine, ...]:
        with self._core.database.read() as session:
            plan = year_plan(session, year)
        today = self._core.today()
        figures = {
            Phase.REGISTRATION: (family.registered, family.subjects),
            Phase.SELF_SCORING: (family.self_scored, family.registered),
            Phase.MEETINGS: places,
            Phase.RECOGNITION: (decisions.decisions, 0),
            Phase.REPORT: (0, 0),
        }
        current = plan.phase_on(today)
        return tuple(
            PhaseLine(
                phase, *figures[phase], until, plan.days_left(phase, today),
                finished=until < today, current=phase is current,
            )
            for phase, until in plan.deadlines
        )  # fmt: skip

    def _tasks(
        self,
        family: KindCounts,
        villages: Sequence[VillageProgress],
        conflicts: int,
        unsent: int,
        decisions: overview.DecisionCounts,
        last_backup: str,
        first: TaskKind | None,
        moving: Task,
        *,
        receiver: bool,
    ) -> tuple[Task, ...]:
        if first is TaskKind.NOT_JOINED:  # the register comes from the main PC
            return (Task(first, 1),)
        open_villages = sorted(villages, key=lambda one: one.unfinished, reverse=True)
        names = tuple(one.name for one in open_villages[:SHOWN_NAMES] if one.unfinished)
        unfinished = sum(one.unfinished for one in villages)
        commune = self._core.office.role == "commune"
        found = [
            Task(TaskKind.NO_COMMUNES, int(first is TaskKind.NO_COMMUNES)),
            Task(TaskKind.CONFLICTS, conflicts),
            moving,
            Task(TaskKind.NO_FAMILIES, int(commune and not family.subjects)),
            Task(TaskKind.NOT_REGISTERED, family.subjects - family.registered if commune else 0),
            Task(TaskKind.UNFINISHED_SHEETS, unfinished if commune else 0, names),
            Task(
                TaskKind.READY_TO_DECIDE,
                max(0, family.passed - family.recognised) if commune else 0,
            ),
            Task(TaskKind.CERTIFICATES, decisions.unprinted if commune else 0),
            Task(TaskKind.NO_RECEIVER, int(commune and not receiver)),
            Task(TaskKind.UNSENT, unsent if commune and receiver else 0),
            Task(TaskKind.BACKUP, int(self._backup_is_old(last_backup)), since=last_backup[:10]),
        ]
        return tuple(task for task in found if task.count > 0)

    def _moving(self, session: Session) -> Task:
        """Households between two communes that wait for a person here."""
        if self._receives:
            return Task(TaskKind.TRANSFERS, transfer_slips.waiting(session))
        return Task(TaskKind.ARRIVALS, arriving.waiting(session, self._core.office.id))

    def _first_step(self, session: Session) -> TaskKind | None:
        """What comes before all other work on this PC, if it is not done."""
        if self._core.office.role != "commune":
            return None if peers.has_communes(session) else TaskKind.NO_COMMUNES
        return TaskKind.NOT_JOINED if waits_for_main(session, self._core) else None

    def _backup_is_old(self, last_backup: str) -> bool:
        if self._core.server:  # whoever looks after it keeps its backups
            return False
        if not last_backup:
            return True
        age = self._core.today() - dt.date.fromisoformat(last_backup[:10])
        return age.days > BACKUP_DAYS
