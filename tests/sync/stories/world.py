"""Offices on real data files, and what happens to those and to packages between them.

All files are copies of a few that are made once: to copy is much faster than to make.
"""

import atexit
import datetime as dt
import random
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from unittest import mock

from desktop.db.datafile.highwater import HighWater
from desktop.db.journal import replica
from desktop.db.journal.keystroke import Keystroke
from desktop.domain.subjects import SubjectKind
from desktop.services.exchange.failures import NothingToSend
from desktop.services.exchange.sending import Sent
from desktop.services.workplace import Workplace
from tests.builders import (
    YEAR,
    a_receiver,
    an_office,
    at,
    copy_of,
    enrolled,
    entered,
    registered,
    with_families,
)
from tests.sync.test_merge_files import Register

VILLAGES = ("Thôn Đông", "Thôn Hạ", "Thôn Trung")
COMMUNES = ("79.123", "79.124")


class Killed(BaseException):
    """The program was ended; nothing of it catches this."""


@dataclass(frozen=True)
class Template:
    """Files to begin with: two communes that are enrolled, and their receiving office."""

    communes: tuple[Register, ...]
    receiver: Path
    writers: dict[Path, tuple[str, int]]


@cache
def template() -> Template:
    """Made once in a process."""
    folder = Path(tempfile.mkdtemp(prefix="stories-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    writers = {}
    with closing(a_receiver(folder)) as receiver:
        communes = []
        for code in COMMUNES:
            with closing(an_office(folder, code=code, name=f"Xã {code}")) as commune:
                enrolled(commune, receiver, folder)
                families = with_families(commune, 2, VILLAGES)
                registered(commune)
                items = commune.checklists.of(SubjectKind.FAMILY, YEAR).items[:2]
                codes = [item.code for item in items]
                communes.append(Register(commune.data_file, families, codes))
                writers[commune.data_file] = _mark(commune)
        writers[receiver.data_file] = _mark(receiver)
    return Template(tuple(communes), receiver.data_file, writers)


def _mark(workplace: Workplace) -> tuple[str, int]:
    return workplace.writer, workplace.history.verify().entries


@dataclass
class Pc:
    """One data file on one PC.

    Attributes:
        register: the families an officer works on.
        years: how wrong the clock is.
    """

    folder: Path
    register: Register
    years: int = 0
    workplace: Workplace = field(init=False)

    @property
    def data_file(self) -> Path:
        return self.folder / self.register.path.name

    def open(self) -> None:
        self.workplace = entered(self.data_file, self.folder / "state", self._now)

    def _now(self) -> dt.datetime:
        now = at()()
        return now.replace(year=now.year + self.years)

    def files(self) -> dict[str, bytes]:
        """The data file as it lies on the disk this moment, and what belongs to it."""
        names = [self.data_file.name + end for end in ("", "-wal", ".keys")]
        paths = [self.folder / name for name in names]
        return {path.name: path.read_bytes() for path in paths if path.exists()}

    def put(self, files: dict[str, bytes]) -> None:
        """Lay other files in place of these."""
        for end in ("", "-wal", "-shm", ".keys"):
            (self.folder / (self.data_file.name + end)).unlink(missing_ok=True)
        for name, data in files.items():
            (self.folder / name).write_bytes(data)

    def loses_its_marks(self) -> None:
        """What the user's own folder remembered of data files is gone."""
        shutil.rmtree(self.folder / "state")

    def power_fails(self) -> None:
        """The program is gone, and had no time to note how far it was."""
        self.workplace._core.database.close()
        if self.workplace._lock:
            self.workplace._lock.release()


@contextmanager
def killed(pc: Pc, found: list[dict[str, bytes]]) -> Iterator[None]:
    """End the program just before the next unit of work becomes durable; keep what the disk has."""

    def kill(*_arguments: object) -> None:
        found.append(pc.files())
        raise Killed

    run = Keystroke._run

    def stroke(scope: Keystroke, statement: str, parameters: object = ()) -> object:
        return kill() if statement == "COMMIT" else run(scope, statement, parameters)

    with (
        mock.patch("sqlalchemy.orm.Session.commit", kill),
        mock.patch.object(Keystroke, "_run", stroke),
        suppress(Killed),
    ):
        yield


class World:
    """Two communes, the first with two PCs, and their receiving office."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="story-"))
        self.template = template()
        self._made = 0
        first, second = self.template.communes
        self.communes = [[self.original(first)], [self.original(second)]]
        self.communes[0].append(self.copied(self.communes[0][0]))
        self.receiver = self.a_receiver()
        self.packages: list[Path] = []
        self.receipts: list[tuple[int, Path]] = []
        self.exported: dict[tuple[str, int], bytes] = {}

    @property
    def pcs(self) -> list[Pc]:
        return [pc for commune in self.communes for pc in commune]

    def close(self) -> None:
        for pc in [*self.pcs, self.receiver]:
            pc.workplace.close()
        shutil.rmtree(self.folder)

    def original(self, register: Register) -> Pc:
        """A file of the template, as if it had always been here."""
        pc = self._place(register)
        copy_of(register.path, pc.folder)
        writer, seq = self.template.writers[register.path]
        HighWater(pc.folder / "state").set(writer, pc.data_file, seq)
        pc.open()
        assert not pc.workplace.renewed
        return pc

    def a_receiver(self) -> Pc:
        return self.original(Register(self.template.receiver, [], []))

    def copied(self, pc: Pc) -> Pc:
        """A copy on another PC; it finds out and takes a name of its own."""
        copy = self._place(pc.register)
        copy.put(pc.files())
        copy.open()
        assert copy.workplace.renewed
        return copy

    def _place(self, register: Register) -> Pc:
        self._made += 1
        folder = self.folder / f"pc{self._made}"
        folder.mkdir()
        return Pc(folder, register)

    def send(self, pc: Pc, *, everything: bool = False) -> Path | None:
        """A package of a PC, or none when all is confirmed."""
        path = self.folder / f"{len(self.packages)}.skh"
        try:
            sent = pc.workplace.exchange.send(path, everything=everything)
        except NothingToSend:
            return None
        self.packages.append(path)
        self._note_exported(pc, sent)
        return path

    def _note_exported(self, pc: Pc, sent: Sent) -> None:
        with pc.workplace._core.database.read() as session:
            for writer, (first, last) in sent.ranges.items():
                links = replica.hashes(session, writer, first, last)
                assert len(links) == last - first + 1
                for seq, link in links.items():
                    assert self.exported.setdefault((writer, seq), link) == link

    def deliver(self, packages: Sequence[Path]) -> None:
        """Packages arrive at the receiving office, which answers."""
        to = self.folder / f"answers{len(self.receipts)}"
        to.mkdir(exist_ok=True)
        for result in self.receiver.workplace.reception.receive(packages, to):
            assert result.accepted, (result.file, result.reason, result.facts)
            if result.receipt:
                kept = to / f"{len(self.receipts)}.skh"
                shutil.copyfile(result.receipt, kept)
                commune = COMMUNES.index(str(result.sender))
                self.receipts.append((commune, kept))


def some(chance: random.Random, packages: Sequence[Path]) -> list[Path]:
    """A few packages: some lost, some twice, in no order."""
    return chance.choices(packages, k=chance.randrange(1, 5))
