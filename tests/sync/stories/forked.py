"""A commune whose data files are cloned without anybody noticing, marks and all."""

import atexit
import random
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop.db.datafile.highwater import HighWater
from desktop.db.exchange import branches
from desktop.domain.subjects import SubjectKind
from desktop.services.exchange.failures import NothingToSend
from desktop.services.trust.failures import NotEnrolled
from desktop.services.workplace import Workplace
from desktop.sync.reasons import Reason
from tests.builders import (
    YEAR,
    a_receiver,
    a_second_pc,
    an_office,
    copy_of,
    enrolled,
    joined,
    registered,
    with_families,
)
from tests.sync.stories.oracle import held
from tests.sync.stories.world import VILLAGES, Pc
from tests.sync.test_merge_files import Register


@dataclass(frozen=True)
class Begin:
    """Files to begin with: the two PCs of a commune, which have met, and its receiving office."""

    pcs: tuple[Register, ...]
    receiver: Register
    writers: dict[Path, str]


@cache
def begin() -> Begin:
    """Made once in a process."""
    folder = Path(tempfile.mkdtemp(prefix="forks-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with closing(a_receiver(folder)) as receiver, closing(an_office(folder)) as main:
        enrolled(main, receiver, folder)
        main.pcs.rename("Máy Văn phòng")
        families = with_families(main, 2, VILLAGES)
        registered(main)
        items = [item.code for item in main.checklists.of(SubjectKind.FAMILY, YEAR).items[:2]]
        with closing(a_second_pc(main, folder)) as second:
            joined(second, main, folder)
            meeting = folder / "meeting"
            meeting.mkdir()
            for pc in (main, second, main, second):
                pc.sharing.sync(meeting)
            pcs = tuple(Register(one.data_file, families, items) for one in (main, second))
            files = (main, second, receiver)
            return Begin(
                pcs,
                Register(receiver.data_file, [], []),
                {one.data_file: one.writer for one in files},
            )


class Commune:
    """The commune's PCs, the folder where they meet, and what they sent."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="fork-"))
        self.meeting = self.folder / "trao đổi"
        self.meeting.mkdir()
        self._made = 0
        self.pcs = [self._original(register) for register in begin().pcs]
        self.receiver = self.a_receiver()
        self.packages: list[Path] = []
        self.receipts: list[Path] = []
        self.all_pcs: list[Pc] = [*self.pcs, self.receiver]

    def close(self) -> None:
        for pc in self.all_pcs:
            pc.workplace.close()
        shutil.rmtree(self.folder)

    def _place(self, register: Register) -> Pc:
        self._made += 1
        folder = self.folder / f"pc{self._made}"
        folder.mkdir()
        return Pc(folder, register)

    def _original(self, register: Register) -> Pc:
        pc = self._place(register)
        copy_of(register.path, pc.folder)
        return self._under_the_name(pc, begin().writers[register.path])

    def _under_the_name(self, pc: Pc, writer: str) -> Pc:
        """Open a file as if it had always been here: the mark says so."""
        HighWater(pc.folder / "state").set(writer, pc.data_file, 0)
        pc.open()
        assert not pc.workplace.renewed
        return pc

    def a_receiver(self) -> Pc:
        return self._original(begin().receiver)

    def clone(self, pc: Pc) -> Pc:
        """A disk image of a PC, put on another one."""
        copy = self._place(pc.register)
        copy.put(pc.files())
        self.pcs.append(self._under_the_name(copy, pc.workplace.writer))
        self.all_pcs.append(copy)
        return copy

    def send(self, pc: Pc, *, everything: bool = False) -> Sequence[Path]:
        """Packages of a PC, or none when all is confirmed."""
        folder = self.folder / f"out{len(self.packages)}"
        folder.mkdir(exist_ok=True)
        try:
            files = pc.workplace.exchange.send(folder, everything=everything).files
        except (NothingToSend, NotEnrolled):
            return ()
        self.packages.extend(files)
        return files

    def deliver(self, packages: Sequence[Path]) -> None:
        """Packages arrive at the receiving office, which answers.

        The third of five packages of a clone nobody knows of does not fit what the original sent; it
        is taken once the second has shown the fork.
        """
        to = self.folder / f"answers{len(self.receipts)}"
        to.mkdir(exist_ok=True)
        for result in self.receiver.workplace.reception.receive(packages, to):
            later = result.reason is Reason.CHAIN_BROKEN
            assert result.accepted or later, (result.file, result.reason, result.facts)
            if result.receipt:
                kept = to / f"{len(self.receipts)}.skh"
                shutil.copyfile(result.receipt, kept)
                self.receipts.append(kept)

    def meet(self, pc: Pc) -> None:
        """A PC looks into the folder.

        Before a fork is found, two PCs may hold the same numbers of changes and count differently,
        or a file may follow on what the clone alone has not; such a file is taken later.
        """
        for one in pc.workplace.sharing.sync(self.meeting).taken:
            later = one.reason in {Reason.TOTALS_DIFFER, Reason.CHAIN_BROKEN}
            assert one.accepted or later, (one.file, one.reason, one.facts)

    def take_in_again(self) -> None:
        """A PC that had to take a new name is known under it again, by the main PC's word."""
        main = next(pc.workplace for pc in self.pcs if pc.workplace.pcs.is_main())
        for pc in self.pcs:
            if not pc.workplace.pcs.joined():
                joined(pc.workplace, main, self.folder)

    def takes_receipt(self, pc: Pc, chance: random.Random) -> None:
        (answer,) = pc.workplace.reception.receive([chance.choice(self.receipts)])
        not_for_it = answer.reason is Reason.DECRYPTION_FAILED  # it had not sent anything then
        assert answer.accepted or not_for_it, answer


def links(workplace: Workplace) -> set[bytes]:
    """Every change a file holds, by its hash."""
    return {*held(workplace).values()}


def forked(workplace: Workplace) -> bool:
    """Whether a file still writes under a name that another one was found to use."""
    with workplace._core.database.read() as session:
        return bool(branches.of_writer(session, workplace.writer))
