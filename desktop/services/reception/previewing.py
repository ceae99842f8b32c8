"""What taking files over would do (xem trước): tried on the data, and rolled back."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from desktop.db.database import Session
from desktop.db.journal import siblings
from desktop.db.journal.background import without_cycles
from desktop.domain import ids as ids_of
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.exchange.effects import effects_of
from desktop.services.exchange.received import Preview, Verdict, refused
from desktop.services.reception.merging import Merging, vector_of, with_forks
from desktop.services.standards.publications import Fate, Publications
from desktop.sync.apply import Applied
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import Kind
from desktop.sync.opening import Opened
from desktop.sync.reasons import Reason


class Previewing:
    """Tries the packages of each office one upon the other, as receiving them would."""

    def __init__(
        self,
        core: Core,
        merging: Merging,
        publications: Publications,
        open_file: Callable[[Path], Opened],
    ) -> None:
        self._core, self._merging = core, merging
        self._publications, self._open = publications, open_file

    @without_cycles()
    def of(self, verdicts: Sequence[Verdict], progress: Progress) -> list[Preview]:
        """One preview for each file, in their order; a package may rest on another one here."""
        found: dict[Path, Preview] = {}
        offices: dict[str, list[Verdict]] = {}
        for verdict in verdicts:
            if verdict.accepted and verdict.kind is Kind.CHANGES:
                offices.setdefault(verdict.sender, []).append(verdict)
            else:
                found[verdict.file] = self._alone(verdict)
        checked, total = len(verdicts), 2 * len(verdicts)
        for packages in offices.values():
            progress.step(checked + len(found), total)
            found |= self._together(packages)
        progress.step(total, total)
        return [found[verdict.file] for verdict in verdicts]

    def _alone(self, verdict: Verdict) -> Preview:
        if not verdict.accepted or verdict.kind is not Kind.PUBLICATION:
            return Preview(verdict, 0, 0, 0)
        try:
            effects = self._publications.preview(self._open(verdict.file))
        except PackageRefused as failure:
            return Preview(refused(verdict.file, failure.reason), 0, 0, 0)
        new = [one for one in effects if one.fate not in {Fate.SAME, Fate.OLDER}]
        return Preview(verdict, len(new), len(effects) - len(new), 0, published=effects)

    def _together(self, packages: Sequence[Verdict]) -> dict[Path, Preview]:
        """Try an office's packages until those that wait for others wait in vain."""
        found: dict[Path, Preview] = {}
        left, tried = list(packages), 0
        with self._core.database.read() as session:
            while len(left) != tried:
                tried = len(left)
                found |= {one.file: self._tried(session, one) for one in left}
                left = [one for one in left if found[one.file].verdict.reason is Reason.WAITING]
            session.rollback()
        return found

    def _tried(self, session: Session, verdict: Verdict) -> Preview:
        before, held = siblings.count(session), vector_of(session)
        try:
            opened, applied = with_forks(partial(self._merged, session, verdict.file))
        except PackageRefused as failure:
            return Preview(_refused_of(verdict, failure.reason), 0, 0, 0)
        conflicts = siblings.count(session) - before
        office_id = ids_of.derived("office", verdict.sender)
        with self._core.database.read() as present:  # without any of these packages
            effects = effects_of(
                present, session, opened.manifest, held, office_id, conflicts, applied.forks
            )
        told = replace(verdict, reason=Reason.FORK) if applied.forks else verdict
        return Preview(told, applied.applied, applied.already, conflicts, effects=effects)

    def _merged(
        self, session: Session, path: Path, shared: Collection[str]
    ) -> tuple[Opened, Applied]:
        with session.begin_nested():
            opened = self._open(path)
            applied = self._merging.apply(session, opened, Silent(), shared)
            self._merging.compare_totals(session, opened.manifest)
        return opened, applied


def _refused_of(verdict: Verdict, reason: Reason) -> Verdict:
    """A file that came through the checks and does not fit what is here."""
    return replace(verdict, accepted=False, reason=reason)
