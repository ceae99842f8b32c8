"""Writing publications (công bố), at the receiving office."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

from desktop import __version__
from desktop.db.database import Session
from desktop.db.exchange import peers, publications
from desktop.db.exchange.peers import PeerRow
from desktop.db.exchange.publications import PublishedRow
from desktop.domain.checklist import Checklist
from desktop.services.core import Core
from desktop.services.failures import FolderMissing
from desktop.services.standards.checklists import Library
from desktop.services.standards.failures import (
    NobodyEnrolled,
    PublicationEmpty,
    PublicationVersionUsed,
)
from desktop.services.standards.publication_files import Item, Matter, rank, read_item
from desktop.services.standards.publications import row_of
from desktop.services.trust.identities import identity_of
from desktop.services.trust.letters import Letters, key_of
from desktop.services.trust.revoking import own_list
from desktop.services.writing import written
from desktop.sync import container, manifest, packing, payload, sealing
from desktop.sync.manifest import Kind, Manifest, Office, Sender
from desktop.sync.payload import Content, Header, Published
from desktop.sync.sealing import Sealed


@dataclass(frozen=True, slots=True)
class Issued:
    """A publication that was written."""

    file: Path
    number: int
    items: int
    communes: int


class Publishing:
    """Writes publications for the enrolled communes."""

    def __init__(self, core: Core, library: Library) -> None:
        self._core = core
        self._library = library
        self._letters = Letters(core)

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
        for item in items:
            if isinstance(item.content, Checklist):
                self._library.add(item.content)  # what is scored with it is reckoned here too
        self._core.database.tell(frozenset({"published"}))
        return Issued(path, number, len(standing), len({peer.office_code for peer in communes}))

    def _note(self, session: Session, item: Item, number: int) -> None:
        held = [row for row in publications.listed(session, item.matter) if row.name == item.name]
        same = [row for row in held if row.version == item.version]
        later = [row for row in held if rank(row.version) > rank(item.version)]
        if later or any(row.text != item.text for row in same):
            raise PublicationVersionUsed(name=item.title, version=item.version)
        if not same:
            publications.keep(session, row_of(item, number, self._core.now()))

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


def _newest(rows: Iterable[PublishedRow]) -> Mapping[tuple[str, str], PublishedRow]:
    found: dict[tuple[str, str], PublishedRow] = {}
    for row in sorted(rows, key=lambda row: rank(row.version)):
        found[row.kind, row.name] = row
    return dict(sorted(found.items()))


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
