"""A commune's whole year on invented people, done through the services that officers use.

It stands behind the command `demo`, behind `--sample` and behind "Dùng thử với dữ liệu mẫu"; tests
drive it too, for nothing in it is done in any other way than in an office.
"""

import datetime as dt
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import UUID

from desktop.clock import Clock
from desktop.db.failures import DataExists
from desktop.domain.meeting import Vote
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.progress import Progress, Silent
from desktop.services.demo import kinds, neighbours, people
from desktop.services.demo.plan import (
    CHAIRMAN,
    CLERK,
    COMMUNE,
    NAMES,
    OFFICER,
    PASSWORD,
    RECEIVER,
    STEPS,
    Calendar,
    DemoPlan,
    DemoYear,
)
from desktop.services.entrance import Entrance
from desktop.services.register.families import FamilyQuery, FamilyRow
from desktop.services.standards.checklists import Library
from desktop.services.status import status_of
from desktop.services.titles.meetings import Held
from desktop.services.titles.recognition import DecisionDraft
from desktop.services.titles.scoring import Filled
from desktop.services.trust.compared import Way
from desktop.services.workplace import Workplace
from desktop.sheets.forms import FORMS
from desktop.sheets.template import write_book

KIND = SubjectKind.FAMILY
PAGE = 1_000
LAST_YEAR_SHARE = (3, 5)
"""Three families out of five took part in the year before."""

Ways = Sequence[tuple[FamilyRow, people.Learning]]
"""Families, and how each does in a year."""


class Demo:
    """Plays one year in one folder."""

    def __init__(
        self,
        folder: Path,
        plan: DemoPlan,
        library: Library,
        clock: Clock,
        watch: Callable[[str], None] | None = None,
        progress: Progress | None = None,
        state: Path | None = None,
    ) -> None:
        """Prepare a demonstration.

        Args:
            folder: made if missing; nothing in it is overwritten.
            plan: how large.
            library: the checklists of this PC.
            clock: the real time, which the demonstration never runs ahead of.
            watch: told the name of each step as it begins; see `STEPS`.
            progress: told after each step.
            state: folder of this PC's high-water marks.
        """
        self._state = state
        self._folder, self._plan, self._library = folder, plan, library
        self._calendar = Calendar(clock)
        self._watch, self._progress = watch or (lambda _step: None), progress or Silent()
        self._made = DemoYear()

    def play(self) -> DemoYear:
        """Play the whole year.

        Raises:
            DataExists: the folder has data files already; they are not touched.
            DataReadOnly, DiskFull, FolderMissing: the place cannot hold it.
            Cancelled: the person asked to stop.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as open_files:
            with self._step("create"):
                commune, receiver = self._create(open_files)
            with self._step("enrol"):
                self._enrol(commune, receiver)
            self._fill_register(commune)
            with self._step("last_year"):
                self._play_last_year(commune)
            self._play_year(commune)
            self._exchange(commune, receiver)
            if self._plan.neighbours:
                self._meet_neighbours(commune, receiver, open_files)
            with self._step("status"):
                self._made.standing |= {
                    "commune": status_of(commune), "receiver": status_of(receiver)
                }  # fmt: skip
        self._progress.step(len(STEPS), len(STEPS))
        return self._made

    @contextmanager
    def _step(self, name: str) -> Iterator[None]:
        self._progress.step(STEPS.index(name), len(STEPS))
        self._watch(name)
        begin = time.perf_counter()
        yield
        self._made.seconds[name] = round(time.perf_counter() - begin, 3)

    def _file(self, name: str) -> Path:
        path = self._folder / NAMES[name]
        self._made.files[name] = path
        return path

    def _create(self, open_files: ExitStack) -> tuple[Workplace, Workplace]:
        paths = self._file("commune_data"), self._file("receiver_data")
        for path in paths:
            if path.exists():
                raise DataExists(file=path.name)
        self._calendar.turn(self._plan.year - 1, 2, 3)
        made = []
        for path, office, officer in zip(paths, (COMMUNE, RECEIVER), (OFFICER, CLERK), strict=True):
            workplace = self._entrance(path).create(office, officer, PASSWORD).workplace
            open_files.callback(workplace.close)
            made.append(workplace)
        return made[0], made[1]

    def _entrance(self, path: Path) -> Entrance:
        return Entrance(path, library=self._library, clock=self._calendar, state=self._state)

    def _enrol(self, commune: Workplace, receiver: Workplace) -> None:
        invitation, request = self._file("invitation"), self._file("request")
        receiver.trust.invite(invitation)
        commune.trust.invitations.take(invitation, Way.PHONE)
        told = commune.trust.request(request)
        receiver.trust.grant(request, self._file("grant"), told)
        commune.trust.accept(self._file("grant"))

    def _fill_register(self, commune: Workplace) -> None:
        names = people.village_names(self._plan.villages)
        with self._step("villages"):
            for name in names:
                commune.register.add_village(name)
        book = self._file("workbook")
        number = self._plan.households
        with self._step("workbook"):
            write_book(
                book, FORMS[SubjectKind.FAMILY], "Danh sách hộ",
                [*people.families(number, names, self._plan.seed),
                 *people.refused_rows(number, names[0])],
            )  # fmt: skip
        with self._step("import"):
            preview = commune.importing.preview(book)
            result = commune.importing.commit(preview)
            kinds.enter(commune)
        self._made.counts["families"] = result.created
        self._made.counts["refused_rows"] = len({row.row for row in preview.refused})

    def _play_last_year(self, commune: Workplace) -> None:
        year = self._plan.year - 1
        share, of = LAST_YEAR_SHARE
        took_part = [
            (row, how) for row, how in self._ways(commune, year)
            if people.place_of(row.code) % of < share and how is not people.Learning.AWAY
        ]  # fmt: skip
        if not took_part:
            return
        self._calendar.turn(year, 3, 12)
        commune.register.register_for_year([row.id for row, _how in took_part], year)
        self._score(commune, year, took_part)
        signed = self._calendar.turn(year, 11, 18)
        self._decide(commune, year, "131/QĐ-UBND", signed)

    def _play_year(self, commune: Workplace) -> None:
        year = self._plan.year
        with self._step("register"):
            ways = [
                (row, how)
                for row, how in self._ways(commune, year)
                if how is not people.Learning.AWAY
            ]
            self._calendar.turn(year, 3, 10)
            self._made.counts["registered"] = commune.register.register_for_year(
                [row.id for row, _how in ways], year
            )
            kinds.register(commune, year)
        with self._step("score"):
            self._score(commune, year, ways)
            kinds.score(commune, year, self._plan.seed)
        with self._step("meetings"):
            self._hold_meetings(commune, year, ways)
        with self._step("decide"):
            signed = self._calendar.turn(year, 11, 20)
            decision, recognised = self._decide(commune, year, "128/QĐ-UBND", signed)
            kinds.decide(commune, year, signed)
        figures = commune.overview.year(year).counts[KIND]
        self._made.counts |= {"scored": figures.scored, "recognised": recognised}
        with self._step("print"):
            self._print(commune, year, decision)

    def _ways(self, commune: Workplace, year: int) -> Iterator[tuple[FamilyRow, people.Learning]]:
        """Every family with how it does in a year."""
        after = None
        while page := commune.register.page(FamilyQuery(), after, PAGE):
            for row in page:
                place = people.place_of(row.code)
                yield row, people.learning(place, year, self._plan.villages)
            after = page[-1]

    def _score(self, commune: Workplace, year: int, ways: Ways) -> None:
        checklist = commune.checklists.of(KIND, year)
        sheets: dict[Stage, list[Filled]] = {stage: [] for stage in Stage}
        for row, how in ways:
            given = people.marks(checklist, f"{year} {row.code}", how, self._plan.seed)
            for stage, answers in zip(
                Stage, (given.own, given.village, given.commune), strict=True
            ):
                if answers:
                    sheets[stage].append(Filled(row.id, stage, answers))
        for stage, (month, day) in zip(Stage, ((10, 5), (11, 5), (11, 14)), strict=True):
            self._calendar.turn(year, month, day)
            commune.scoring.fill(KIND, year, sheets[stage])

    def _hold_meetings(self, commune: Workplace, year: int, ways: Ways) -> None:
        day = self._calendar.turn(year, 11, 10)
        for village in commune.register.villages():
            here = [(row, how) for row, how in ways if row.village_id == village.id]
            if not here:
                continue
            present = max(1, village.families * 17 // 20)
            votes = {
                row.id: _vote(present, place, how)
                for place, (row, how) in enumerate(here)
                if how is not people.Learning.UNFINISHED
            }
            commune.meetings.hold(
                Held(
                    village.id, KIND, year, day, f"Nhà văn hóa {village.name}", "Phạm Văn Bảy",
                    "Đỗ Thị Mai", village.families, present, votes, began=dt.time(19, 30),
                )
            )  # fmt: skip

    @staticmethod
    def _decide(commune: Workplace, year: int, number: str, signed: dt.date) -> tuple[UUID, int]:
        row = commune.recognition.decide(DecisionDraft(KIND, year, number, signed, CHAIRMAN))
        return row.id, row.recognised

    def _print(self, commune: Workplace, year: int, decision: UUID) -> None:
        self._calendar.turn(year, 11, 21)
        written = commune.certificates.write([decision], self._file("certificates"))
        self._made.counts["certificates"] = written
        commune.papers.decision(decision, self._file("decision"))
        commune.papers.minutes(commune.meetings.of_year(year)[0], self._file("minutes"))
        commune.papers.report(year, self._file("report"))

    def _exchange(self, commune: Workplace, receiver: Workplace) -> None:
        self._calendar.turn(self._plan.year, 11, 21)
        with self._step("send"):
            sent = commune.exchange.send(self._folder)
        self._made.files["package"] = sent.files[0]
        with self._step("receive"):
            received = receiver.reception.receive(sent.files, receipts_to=self._folder)
        receipt = received[0].receipt
        if receipt is None:
            raise RuntimeError(received[0].reason)
        self._made.files["receipt"] = receipt
        with self._step("receipt"):
            commune.reception.receive([receipt])

    def _meet_neighbours(
        self, commune: Workplace, receiver: Workplace, open_files: ExitStack
    ) -> None:
        """A second PC, what it and the main one disagree about, and a second commune."""
        make = neighbours.opener(self._folder, self._entrance)
        folder = self._folder / neighbours.FOLDER
        with self._step("second_pc"):
            second = neighbours.add_pc(commune, make, folder)
            open_files.callback(second.close)
            self._made.files["second_pc_data"] = second.data_file
        with self._step("conflict"):
            self._made.counts["decided"] = neighbours.disagree(commune, second, folder)
            neighbours.send(commune, receiver, self._folder)
            neighbours.meet(folder, commune, second)
            self._made.standing["second_pc"] = status_of(second)
        with self._step("second_commune"):
            other = neighbours.add_commune(receiver, make, self._folder / "xa-thu-hai")
            open_files.callback(other.close)
            self._made.files["second_commune_data"] = other.data_file
            self._made.standing["second_commune"] = status_of(other)


def _vote(present: int, place: int, how: people.Learning) -> Vote:
    against = min(place % 3, present)
    if how is people.Learning.SHORT:
        against = present - present // 3
    return Vote(present - against, against)
