"""What becomes of the files that come in: what the checks say, and what was done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from desktop.services.exchange.effects import Effects
from desktop.services.standards.publications import Effect
from desktop.sync.manifest import Kind
from desktop.sync.opening import Opened
from desktop.sync.reasons import Reason


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checks say of a file that is not taken over yet."""

    file: Path
    accepted: bool
    reason: Reason | None
    kind: Kind | None = None
    sender: str = ""
    changes: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking a package over would do; nothing was changed."""

    verdict: Verdict
    applied: int
    already: int
    conflicts: int
    published: Sequence[Effect] = ()
    effects: Effects | None = None


def nobody(_received: "Received") -> None:
    """Hears of each file and does nothing."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a person has said yes to before files are taken over.

    Attributes:
        allow_mass_change: packages that change a register out of all proportion, too.
        copy_first: put a copy of the data file aside, so that all of it can be undone.
        each: hears what became of each file, also when the rest is stopped.
    """

    allow_mass_change: bool = False
    copy_first: bool = False
    each: Callable[["Received"], None] = nobody


@dataclass(slots=True)
class Received:
    """What became of one file.

    Attributes:
        applied: changes taken over; `already` were here before.
        waiting: it is kept and taken over when the missing changes arrive.
        conflicts: fields that wait for a person now, and did not before.
        receipt: where the answer lies, if one was written.
        code: what the answer's code is, to be read over the phone where no file goes back.
        published: what a publication did here.
        mended: rows that were damaged here, and were worked out anew from the journal.
        clock_ahead: the sender's clock is more than a day ahead of ours; nothing depends on it but
            the order in which changes are shown.
    """

    file: Path
    accepted: bool
    reason: Reason | None
    kind: Kind | None = None
    sender: str = ""
    changes: int = 0
    applied: int = 0
    already: int = 0
    waiting: bool = False
    conflicts: int = 0
    mended: int = 0
    receipt: Path | None = None
    code: str = ""
    package: UUID | None = None
    facts: dict[str, object] = field(default_factory=dict)
    published: Sequence[Effect] = ()
    clock_ahead: bool = False


def received(path: Path, opened: Opened | None) -> Received:
    """What is known of a file before anything was done with it."""
    if opened is None:
        return Received(path, accepted=True, reason=None)
    content = opened.manifest
    return Received(
        path, accepted=True, reason=None, kind=content.kind,
        sender=content.sender.office.code, changes=content.changes, package=content.package,
    )  # fmt: skip


def refused(path: Path, reason: Reason) -> Verdict:
    """A file that did not pass."""
    return Verdict(path, accepted=False, reason=reason)
