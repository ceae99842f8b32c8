"""Publications (công bố): what the receiving office gives to all its communes, whole each time.

A publication carries everything that stands published and the list of revoked keys, under a number
that only rises. So a lost one does no harm, and an old one brought out again is known by its number.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import UUID, uuid4

from desktop import __version__
from desktop.db import offices, peers, publications
from desktop.db.database import Session
from desktop.db.peers import PeerRow
from desktop.db.publications import PublishedRow
from desktop.domain.checklist import Checklist
from desktop.domain.year import YearPlan
from desktop.services.checklists import Checklists, Library
from desktop.services.core import Core
from desktop.services.failures import (
    FolderMissing,
    NobodyEnrolled,
    PublicationEmpty,
    PublicationFileInvalid,
    PublicationVersionUsed,
)
from desktop.services.letters import Letters, identity_of, key_of
from desktop.services.publication_files import (
    Item,
    Matter,
    YearDates,
    parse_item,
    rank,
    read_item,
)
from desktop.services.revoking import own_list, take_list
from desktop.services.writing import written
from desktop.sync import container, manifest, packing, payload, sealing
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Kind, Manifest, Office, Sender
from desktop.sync.opening import Opened
from desktop.sync.payload import Content, Header, Published
from desktop.sync.reasons import Reason
from desktop.sync.sealing import Sealed

PACKAGE = "publication_package"


class Fate(StrEnum):
    """What becomes of a published file here."""

    NEW = "new"
    """It comes beside what is there."""
    REPLACES = "replaces"
    """It takes the place of another one, which is kept."""
    SCORED = "scored"
    """It is kept; the year was scored with another one already and stays with that."""
    SAME = "same"
    OLDER = "older"
    """A later version is held here, and stays."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What taking one published file over does.

    Attributes:
        former: what it replaces, or what stays in its stead, with its version.
    """

    matter: str
    title: str
    version: str
    fate: Fate
    former: str = ""


@dataclass(frozen=True, slots=True)
class Titled:
    """One published file with what people call it."""

    row: PublishedRow
    title: str


@dataclass(frozen=True, slots=True)
class Issued:
    """A publication that was written."""

    file: Path
    number: int
    items: int
    communes: int


class Publications:
    """Writes publications at the receiving office, takes them at a commune."""

    def __init__(self, core: Core, library: Library, checklists: Checklists) -> None:
        self._core = core
        self._library = library
        self._checklists = checklists
        self._letters = Letters(core)

    def listed(self) -> Sequence[PublishedRow]:
        """Everything published, every version."""
        with self._core.database.read() as session:
            return publications.listed(session)

    def titled(self) -> Sequence[Titled]:
        """The same with the titles that stand in the files."""
        return [
            Titled(row, parse_item(Matter(row.kind), row.text.encode(), row.name).title)
            for row in self.listed()
        ]

    def number(self) -> int:
        """The number of the last publication written or taken."""
        with self._core.database.read() as session:
            return publications.number(session)

    def publish(self, files: Iterable[tuple[Matter, Path]], to: Path) -> Issued:
        """Publish files to every enrolled commune, with all that stands published already.

        Args:
            files: may be none, to send the list of revoked keys and what stands again.
            to: a folder, or the file to write (`.skh`).

        Raises:
            PublicationFileInvalid: a file does not have the form of its kind.
            PublicationVersionUsed: this version stands published with other content, or a later one.
            PublicationEmpty, NobodyEnrolled: there is nothing to publish, or nobody to publish to.
            FolderMissing, DiskFull, DataReadOnly: it cannot be written; nothing is published.
        """
        self._letters.only("receiver")
        items = [read_item(matter, path) for matter, path in files]
        with self._core.database.bookkeeping() as session:
            number = publications.number(session) + 1
            for item in items:
                self._note(session, item, number)
            standing = _newest(publications.listed(session)).values()
            revoked = own_list(session)
            if not standing and not revoked.number:
                raise PublicationEmpty
            communes = [peer for peer in peers.listed(session) if peer.state == "enrolled"]
            if not communes:
                raise NobodyEnrolled
            path = _place(to, f"cong-bo-{self._core.office.code}-{number:04d}.skh")
            self._write(session, path, number, communes, [*map(_line, standing), revoked])
            publications.set_number(session, number)
        self._learn(items)
        self._core.database.tell(frozenset({"published"}))
        return Issued(path, number, len(standing), len({peer.office_code for peer in communes}))

    def _note(self, session: Session, item: Item, number: int) -> None:
        held = [row for row in publications.listed(session, item.matter) if row.name == item.name]
        same = [row for row in held if row.version == item.version]
        later = [row for row in held if rank(row.version) > rank(item.version)]
        if later or any(row.text != item.text for row in same):
            raise PublicationVersionUsed(name=item.title, version=item.version)
        if not same:
            publications.keep(session, _row(item, number, self._core.now()))

    def _write(
        self,
        session: Session,
        path: Path,
        number: int,
        communes: Sequence[PeerRow],
        lines: Sequence[Content],
    ) -> None:
        package, writer = uuid4(), self._core.writer
        recipients = {peer.recipient for peer in communes} | {identity_of(session).recipient}
        sealed = _sealed(package, lines, recipients)
        content = Manifest(
            format=manifest.FORMAT,
            minimum_reader=manifest.FORMAT,
            kind=Kind.PUBLICATION,
            package=package,
            number=number,
            sender=Sender(office=self._letters.own(), writer=writer.id, key=writer.public),
            recipients=tuple(
                Office(code=code, name=name)
                for code, name in sorted({(one.office_code, one.office_name) for one in communes})
            ),
            program=__version__,
            wall_time_informational=self._core.now(),
            payload=packing.describe(sealed),
        )
        parts = packing.pack(content, key_of(writer), (), sealed)
        with written(path) as file:
            file.write(container.build(parts))

    def preview(self, opened: Opened) -> list[Effect]:
        """Say what taking a publication over would do.

        Raises:
            PackageRefused: see `take`.
        """
        with self._core.database.read() as session:
            self._check_number(session, opened)
            return [effect for _item, effect in self._effects(session, opened)]

    def take(self, opened: Opened) -> list[Effect]:
        """Take a publication over: all of it, or nothing.

        Raises:
            PackageRefused: `already_received`, `publication_older`, `publication_differs` or
                `publication_invalid`.
        """
        taken: list[Item] = []
        with self._core.write("publication.take") as session:
            self._check_number(session, opened)
            found = self._effects(session, opened)
            for item, effect in found:
                if effect.fate in {Fate.SAME, Fate.OLDER}:
                    continue
                taken.append(item)
                publications.keep(session, _row(item, opened.manifest.number, self._core.now()))
                if effect.fate is Fate.REPLACES and isinstance(item.content, Checklist):
                    self._library.add(item.content)
                    year = self._core.today().year
                    self._checklists.use(session, item.content.kind, year, item.content.reference)
            publications.set_number(session, opened.manifest.number)
            offices.set_setting(session, PACKAGE, str(opened.manifest.package))
            revoked = opened.revocations
            if revoked is not None:
                take_list(session, self._core.writer.public, revoked.number, revoked.entries)
        self._learn(taken)
        self._core.database.tell(frozenset({"published", "peer"}))
        return [effect for _item, effect in found]

    def _check_number(self, session: Session, opened: Opened) -> None:
        number, held = opened.manifest.number, publications.number(session)
        if number > held:
            return
        if str(opened.manifest.package) == offices.setting(session, PACKAGE):
            raise PackageRefused(Reason.ALREADY_RECEIVED)
        raise PackageRefused(Reason.PUBLICATION_OLDER, number=held)

    def _effects(self, session: Session, opened: Opened) -> list[tuple[Item, Effect]]:
        held = publications.listed(session)
        return [
            (item, self._effect(session, item, held))
            for item in (_read(line) for line in opened.published)
            if item is not None
        ]

    def _effect(self, session: Session, item: Item, held: Sequence[PublishedRow]) -> Effect:
        mine = [row for row in held if (row.kind, row.name) == (item.matter, item.name)]
        same = next((row for row in mine if row.version == item.version), None)
        self._check_unaltered(item, same)
        latest = max(mine, key=lambda row: rank(row.version), default=None)
        if same is not None:
            fate, former = Fate.SAME, ""
        elif latest is not None and rank(latest.version) > rank(item.version):
            fate, former = Fate.OLDER, latest.version
        elif isinstance(item.content, Checklist):
            fate, former = self._fate_of(session, item.content)
        else:
            fate = Fate.NEW if latest is None else Fate.REPLACES
            former = latest.version if latest else ""
        return Effect(item.matter, item.title, item.version, fate, former)

    def _check_unaltered(self, item: Item, same: PublishedRow | None) -> None:
        """Refuse another content under a version that is held here.

        Raises:
            PackageRefused: `publication_differs`.
        """
        altered = same is not None and same.text != item.text
        if isinstance(item.content, Checklist):
            own = self._library.find(item.content.reference)
            altered = altered or (own is not None and own != item.content)
        if altered:
            raise PackageRefused(Reason.PUBLICATION_DIFFERS)

    def _fate_of(self, session: Session, checklist: Checklist) -> tuple[Fate, str]:
        """What a new checklist does to the present year; a scored year keeps its own."""
        year = self._core.today().year
        now = self._checklists.in_use(checklist.kind, year)
        if not checklist.can_decide or now is None:
            return Fate.NEW, ""
        former = f"{now.name}, {now.version}"
        if now.id == checklist.id and rank(now.version) >= rank(checklist.version):
            return Fate.OLDER, former
        if publications.scored(session, checklist.kind.value, year):
            return Fate.SCORED, former
        return Fate.REPLACES, former

    def _learn(self, items: Iterable[Item]) -> None:
        for item in items:
            if isinstance(item.content, Checklist):
                self._library.add(item.content)


def known_checklists(session: Session) -> list[Checklist]:
    """Every checklist that was published or taken over in this data file."""
    found = []
    for row in publications.listed(session, Matter.CHECKLIST):
        content = parse_item(Matter.CHECKLIST, row.text.encode(), row.name).content
        assert isinstance(content, Checklist)
        found.append(content)
    return found


def year_plan(session: Session, year: int) -> YearPlan:
    """The last days of a year's phases: as the level above published them, or our own guess."""
    rows = [row for row in publications.listed(session, Matter.DATES) if row.name == str(year)]
    if not rows:
        return YearPlan.default(year)
    newest = max(rows, key=lambda row: rank(row.version))
    content = parse_item(Matter.DATES, newest.text.encode(), newest.name).content
    assert isinstance(content, YearDates)
    return content.dates


def _read(line: Published) -> Item | None:
    """Read a line; None for what only a later program knows.

    Raises:
        PackageRefused: `publication_invalid`.
    """
    if line.kind not in set(Matter):
        return None
    try:
        item = parse_item(Matter(line.kind), line.text.encode(), line.name)
    except PublicationFileInvalid:
        raise PackageRefused(Reason.PUBLICATION_INVALID) from None
    if (item.name, item.version) != (line.name, line.version):
        raise PackageRefused(Reason.PUBLICATION_INVALID)
    return item


def _newest(rows: Iterable[PublishedRow]) -> Mapping[tuple[str, str], PublishedRow]:
    found: dict[tuple[str, str], PublishedRow] = {}
    for row in sorted(rows, key=lambda row: rank(row.version)):
        found[row.kind, row.name] = row
    return dict(sorted(found.items()))


def _row(item: Item, number: int, now: str) -> PublishedRow:
    return PublishedRow(item.matter.value, item.name, item.version, number, item.text, now)


def _line(row: PublishedRow) -> Published:
    return Published(kind=row.kind, name=row.name, version=row.version, text=row.text)


def _sealed(package: UUID, lines: Sequence[Content], recipients: set[str]) -> Sealed:
    header = Header(package=package, writers=())
    return sealing.seal(map(payload.encode, (header, *lines)), sorted(recipients))


def _place(to: Path, name: str) -> Path:
    path = to if to.suffix == ".skh" else to / name
    if not path.parent.is_dir():
        raise FolderMissing(folder=path.parent.name)
    return path
