"""Publications (công bố): what the receiving office gives to all its communes, whole each time.

A publication carries everything that stands published and the list of revoked keys, under a number
that only rises. So a lost one does no harm, and an old one brought out again is known by its number.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.db.database import Session
from desktop.db.exchange import offices, publications
from desktop.db.exchange.publications import PublishedRow
from desktop.domain.checklist import Checklist
from desktop.domain.year import YearPlan
from desktop.services.core import Core
from desktop.services.standards.checklists import Checklists, Library
from desktop.services.standards.failures import PublicationFileInvalid
from desktop.services.standards.publication_files import (
    Item,
    Matter,
    YearDates,
    parse_item,
    rank,
)
from desktop.services.trust.revoking import take_list
from desktop.sync.failures import PackageRefused
from desktop.sync.opening import Opened
from desktop.sync.payload import Published
from desktop.sync.reasons import Reason

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


class Publications:
    """Writes publications at the receiving office, takes them at a commune."""

    def __init__(self, core: Core, library: Library, checklists: Checklists) -> None:
        self._core = core
        self._library = library
        self._checklists = checklists

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
                publications.keep(session, row_of(item, opened.manifest.number, self._core.now()))
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


def row_of(item: Item, number: int, now: str) -> PublishedRow:
    return PublishedRow(item.matter.value, item.name, item.version, number, item.text, now)
