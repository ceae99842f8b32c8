"""Packages that an enrolled office signs rightly and fills with what this program never writes."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from desktop.db.journal import replica
from desktop.db.journal.recorder import last_link
from desktop.services.trust.identities import identity_of
from desktop.services.workplace import Workplace
from desktop.sync import apply, changes, container, enrolment, packing, payload, sealing, signing
from desktop.sync.blocks import Block
from desktop.sync.changes import Salts
from desktop.sync.manifest import FORMAT, Kind, Manifest, Office, Range, Sender
from desktop.sync.payload import Content, Header, Subjects
from desktop.sync.receipts import Head, Receipt
from tests.sync.parties import HEAD

SALT = b"twelve bytes"
ACTOR = "0" * 32
CLOCK = 1_790_000_000_000


class Altered:
    """An enrolled office whose program was changed."""

    def __init__(self, commune: Workplace) -> None:
        self.commune = commune
        with commune._core.database.read() as session:
            self.last, self.link, _hlc = last_link(session.connection(), commune.writer)

    def block(
        self,
        entity: str = "family",
        fields: Mapping[str, Sequence[Any]] | None = None,
        **others: Any,
    ) -> Block:
        """A block that follows what the office has sent; rows as many as its longest column."""
        given = dict(fields or {})
        rows = len(others.get("seq") or next(iter(given.values()), [None]))
        usual = {
            "entity": entity,
            "action": f"{entity}.add",
            "writer": 0,
            "actors": [ACTOR],
            "actor": [0] * rows,
            "seq": [self.last + 1 + row for row in range(rows)],
            "hlc": [CLOCK << 16] * rows,
            "wall": [CLOCK] * rows,
            "subject": list(range(rows)),
            "fields": given,
        }
        return Block(**{**usual, **others})

    def package(
        self,
        to: Path,
        blocks: Sequence[Block],
        subjects: Sequence[UUID] = (),
        *,
        fresh: bool = True,
        writers: Sequence[str] = (),
        head: str | None = None,
        **manifest: Any,
    ) -> Path:
        """A package of these blocks; `fresh` subjects bring a salt with them."""
        package = uuid4()
        names = (self.commune.writer, *writers)
        lines: list[Content] = [Header(package=package, writers=names)]
        if subjects:
            salts = [SALT if fresh else None for _one in subjects]
            lines.append(Subjects(ids=list(subjects), salts=salts))
        numbers = sorted(seq for block in blocks for seq in block.seq)
        span = Range(
            writer=self.commune.writer,
            from_seq=numbers[0],
            to_seq=numbers[-1],
            head=head or self.head(blocks, subjects, names),
        )
        content = {"ranges": (span,), **manifest}
        return self.write(to, package, [*lines, *blocks], **content)

    def head(
        self,
        blocks: Sequence[Block],
        subjects: Sequence[UUID],
        names: Sequence[str],
        instead: Salts | None = None,
    ) -> str:
        """The hash after the last of these changes; with other salts `instead` of the right ones."""
        ids = [one.bytes for one in subjects]
        with self.commune._core.database.read() as session:
            salts = {**dict.fromkeys(ids, (SALT, None)), **replica.salts(session.connection(), ids)}
        salts.update(instead or {})
        entries = [entry for block in blocks for entry in changes.entries(block, names, ids)]
        entries.sort(key=lambda entry: entry.seq)
        link = self.link
        for entry, header in zip(entries, apply.headers(entries), strict=True):
            link = apply.link(link, entry, header, salts)
        return link.hex()

    def receipt(self, to: Path, recipient: str, office: Office, heads: Sequence[Head]) -> Path:
        """An answer that only the receiving office may give."""
        package = uuid4()
        lines = [Header(package=package, writers=()), Receipt(accepted=tuple(heads))]
        return self.write(to, package, lines, recipient, kind=Kind.RECEIPT, recipients=(office,))

    def write(
        self,
        to: Path,
        package: UUID,
        lines: Sequence[Content],
        recipient: str | None = None,
        **others: Any,
    ) -> Path:
        """Seal, sign and write."""
        core = self.commune._core
        receiver = self.commune.trust.receiver()
        sealed = sealing.seal(map(payload.encode, lines), [recipient or receiver.recipient])
        own = Office(code=core.office.code, name=core.office.name, province=core.office.province)
        usual = {
            "format": FORMAT,
            "minimum_reader": FORMAT,
            "kind": Kind.CHANGES,
            "package": package,
            "number": 99,
            "sender": Sender(office=own, writer=core.writer.id, key=core.writer.public),
            "recipients": (Office(code=receiver.office_code, name=receiver.office_name),),
            "program": "0.1.0",
            "wall_time_informational": "2026-11-21T08:00:00+07:00",
            "payload": packing.describe(sealed),
        }
        links = enrolment.decode(receiver.statement)
        key = signing.SigningKey(core.writer.secret)
        parts = packing.pack(Manifest(**{**usual, **others}), key, links, sealed)
        container.write(to, parts)
        return to


def recipient_of(workplace: Workplace) -> str:
    """What others seal to for this office."""
    with workplace._core.database.read() as session:
        return identity_of(session).recipient


__all__ = ["ACTOR", "CLOCK", "HEAD", "SALT", "Altered", "recipient_of"]
