"""Taking packages of changes over (nhận gói thay đổi), as one batch: copied before, guarded, counted."""

import datetime as dt
from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path

from desktop.db.database import Session
from desktop.db.exchange import peers
from desktop.db.exchange.effects import held as held_of_kind
from desktop.db.journal import siblings
from desktop.db.tables.schema import ENTITIES
from desktop.db.tables.subjects import TABLES
from desktop.domain import ids as ids_of
from desktop.domain.dates import vietnamese_date
from desktop.progress import Silent
from desktop.services.core import Core
from desktop.services.exchange import confirming
from desktop.services.exchange.effects import effects_of
from desktop.services.exchange.received import Received, Terms, received
from desktop.services.reception.merge_copies import MergeCopies
from desktop.services.reception.merging import Merging, vector_of, with_forks
from desktop.services.register.erasing import write_due
from desktop.sync.apply import Applied
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Manifest, Total
from desktop.sync.opening import Opened
from desktop.sync.reasons import Reason

SUBJECTS = frozenset(one.table for one in TABLES.values())
"""Tables a package can rewrite out of all proportion."""


class TakingChanges:
    """Merges one package after the other on the terms a person agreed to.

    Attributes:
        totals: of each commune whose package was taken, as just compared: for its receipt.
    """

    def __init__(self, core: Core, merging: Merging, copies: MergeCopies) -> None:
        self._core, self._merging, self._copies = core, merging, copies
        self._terms, self._copied = Terms(), False
        self.totals: dict[str, tuple[Total, ...]] = {}

    def begin(self, terms: Terms) -> None:
        """Begin a batch."""
        self._terms, self._copied = terms, False
        self.totals.clear()

    def take(self, path: Path, opened: Opened) -> Received:
        """Merge one package.

        Raises:
            PackageRefused: with its one reason; nothing was changed.
            DiskFull: there is no room for the copy that was asked for.
        """
        self._copy_once()
        return with_forks(partial(self._merge, path, opened))

    def _merge(self, path: Path, opened: Opened, shared: Collection[str]) -> Received:
        content, result = opened.manifest, received(path, opened)
        database = self._core.database
        with database.bookkeeping() as session:
            before = peers.parcel(session, content.package)
            if before is not None and before.direction == "sent":
                raise PackageRefused(Reason.OTHER_RECIPIENT)
            if before is not None and before.state in {"applied", "already"}:
                result.already = content.changes
                result.reason = Reason.ALREADY_RECEIVED
                day = dt.datetime.fromtimestamp(before.handled_at / 1000, dt.UTC).astimezone()
                result.facts["date"] = vietnamese_date(day.date())
                return result
            open_before, held = siblings.count(session), vector_of(session)
            applied = self._merging.apply(session, opened, Silent(), shared)
            if not SUBJECTS.isdisjoint(applied.touched):
                self._guard(session, content, held, applied)
            result.clock_ahead = self._merging.remember(session, opened, applied)
            totals, result.mended = self._merging.compare_totals(session, content)
            self._merging.count(session, content)
            result.applied, result.already = applied.applied, applied.already
            if not result.applied:  # a later package brought all of it
                result.reason = Reason.ALREADY_RECEIVED
            result.conflicts = max(0, siblings.count(session) - open_before)
            confirming.alarm(session, result, applied.forks)
        self._core.settle()
        write_due(self._core)
        self.totals[content.sender.office.code] = totals
        mended = ENTITIES if result.mended else ()
        database.tell(frozenset({*applied.touched, *mended, "parcel"}))
        return result

    def _copy_once(self) -> None:
        """Put a copy aside before the first package of a batch, if that is wanted and possible."""
        if self._terms.copy_first and not self._copied and not self._core.server:
            self._copies.make()
            self._copied = True

    def _guard(
        self, session: Session, content: Manifest, held: Mapping[str, int], applied: Applied
    ) -> None:
        """Refuse what changes a commune's register out of all proportion, until it is confirmed.

        Raises:
            PackageRefused: `mass_change`.
        """
        if self._terms.allow_mass_change or self._core.office.role != "receiver":
            return
        office_id = ids_of.derived("office", content.sender.office.code)
        with self._core.database.read() as before:
            if not any(held_of_kind(before, kind, office_id) for kind in TABLES):
                return  # nothing of this commune can be rewritten
            effects = effects_of(before, session, content, held, office_id, 0, applied.forks)
        if effects.unusual:
            kind, number, _new, changed, removed = effects.unusual
            raise PackageRefused(
                Reason.MASS_CHANGE,
                held=number, changed=changed, removed=removed, kind=kind.value,
            )  # fmt: skip
