"""What every package of this office says of itself: who sends it, when, with which program."""

from typing import Any
from uuid import uuid4

from desktop import __version__
from desktop.db.database import Session
from desktop.db.exchange.offices import WriterRow
from desktop.db.journal import erasures
from desktop.services.core import Core
from desktop.sync import manifest
from desktop.sync.manifest import Kind, Manifest, Office, Sender


def own_office(core: Core) -> Office:
    """This office as others name it."""
    return Office(code=core.office.code, name=core.office.name, province=core.office.province)


def asked_of_readers(session: Session) -> int:
    """The format that changes need: earlier programs erase no clans, villages and units."""
    return manifest.READS if erasures.beyond_persons(session) else manifest.FORMAT


def manifest_of(
    core: Core, kind: Kind, *, writer: WriterRow | None = None, **parts: Any
) -> Manifest:
    """A manifest of this office.

    Args:
        core: who we are, and the time.
        kind: what the package is for.
        writer: whose key signs it; the current writer's unless said.
        parts: what this package says besides.
    """
    sender = writer or core.writer
    given = {
        "format": manifest.FORMAT,
        "minimum_reader": manifest.FORMAT,
        "kind": kind,
        "package": uuid4(),
        "number": 0,
        "sender": Sender(office=own_office(core), writer=sender.id, key=sender.public),
        "program": __version__,
        "wall_time_informational": core.now(),
    }
    return Manifest(**{**given, **parts})
