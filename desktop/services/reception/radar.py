"""The radar (theo dõi các xã): what came from every commune, and what the office waits for."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

from desktop.db.database import Session
from desktop.db.exchange import branches, offices
from desktop.db.exchange.branches import Branch
from desktop.db.figures import radar
from desktop.db.figures.radar import Figures, Missing, Sent, Waiting
from desktop.domain.names import fold, nfc, place_key
from desktop.domain.offices import OFFICE_CODE, Called
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Phase
from desktop.services.core import Core
from desktop.services.failures import WrongRole
from desktop.services.reception.communes import Commune, Expected, Gap, Need, Reading
from desktop.services.register.commune_mergers import mergers_of
from desktop.services.standards.publications import year_plan
from desktop.services.trust.code_claims import callings, settled_codes, shared_codes
from desktop.services.trust.failures import OfficeCodeInvalid
from desktop.sheets.failures import WorkbookEmpty
from desktop.sheets.reading import open_book

__all__ = ["Branch", "Commune", "Expected", "Figures", "Gap", "Need", "Radar", "Reading"]

OLD_DAYS = 30
NEARLY_DUE_DAYS = 30
EXPECTED = "expected_communes"


class Radar:
    """Reads how every commune stands."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def read(self, year: int) -> Reading:
        """Every enrolled or expected commune, what needs attention first.

        Raises:
            WrongRole: only a receiving office has communes.
        """
        self._only_receiver()
        today = self._core.today()
        with self._core.database.read() as session:
            plan = year_plan(session, year)
            every, known = callings(session), radar.enrolled(session)
            called = {code: every[code] for code in known}
            shared, settled = shared_codes(called), settled_codes(session)
            expected = _not_enrolled(_expected(session), called)
            sent, refused = radar.sent(session), radar.refused(session)
            conflicts, figures = (
                radar.conflicts(session),
                radar.of_kinds(session, self._core.office.code, year),
            )
            merged = {one.code: one.into_name for one in mergers_of(session)}
            gaps = _gaps(radar.waiting(session), radar.missing(session))
            forks: dict[str, list[Branch]] = {}
            for branch in branches.unsettled(session):
                forks.setdefault(branch.office_code, []).append(branch)
        days_left = plan.days_left(Phase.REPORT, today)
        communes = [
            self._commune(
                code,
                called[code][-1].name,
                sent.get(code),
                figures.get(code, {}),
                gaps.get(code, ()),
                tuple(forks.get(code, ())),
                (refused.get(code, 0), conflicts.get(code, 0)),
                nearly_due=days_left <= NEARLY_DUE_DAYS,
            )
            for code in known
        ]
        communes = [_among(one, called, shared, settled) for one in communes]
        communes += [_awaited(one) for one in expected]
        communes = [
            replace(one, merged_into=merged[one.code], needs=()) if one.code in merged else one
            for one in communes
        ]
        communes.sort(key=lambda one: (one.urgency, place_key(one.name), one.code))
        return Reading(year, plan.phase_on(today), plan.report_until, days_left, tuple(communes))

    def expected(self) -> Sequence[Expected]:
        """The communes that were named as those to wait for."""
        with self._core.database.read() as session:
            return _expected(session)

    def expect_book(self, book: Path) -> int:
        """Name the communes to wait for by a list: their code and name in the first two columns.

        Raises:
            WorkbookFailure: it cannot be read.
            WorkbookEmpty: no row begins with a code and a name; nothing is changed.
        """
        named = [
            Expected(code, name)
            for sheet in open_book(book).sheets()
            for code, name in (_code_and_name(cells) for cells in sheet.rows)
            if OFFICE_CODE.fullmatch(code) and name
        ]
        if not named:
            raise WorkbookEmpty
        return self.expect(named)

    def expect(self, communes: Iterable[Expected]) -> int:
        """Name the communes to wait for, instead of those named before; returns how many.

        Raises:
            WrongRole: only a receiving office waits for communes.
            OfficeCodeInvalid: a code no office can have; nothing is changed.
        """
        self._only_receiver()
        named = {}
        for one in communes:
            if not OFFICE_CODE.fullmatch(one.code):
                raise OfficeCodeInvalid(given=one.code)
            named[one.code] = nfc(one.name) or one.code
        rows = [Expected(code, name) for code, name in sorted(named.items())]
        with self._core.database.bookkeeping() as session:
            offices.set_setting(session, EXPECTED, msgspec.json.encode(rows).decode())
        self._core.database.tell(frozenset({"peer"}))
        return len(rows)

    def _commune(
        self,
        code: str,
        name: str,
        sent: Sent | None,
        kinds: Mapping[SubjectKind, Figures],
        gaps: tuple[Gap, ...],
        forks: tuple[Branch, ...],
        open_: tuple[int, int],
        *,
        nearly_due: bool,
    ) -> Commune:
        refused, conflicts = open_
        figures = kinds.get(SubjectKind.FAMILY, Figures())
        last = _moment(sent.last) if sent else None
        age = (self._core.today() - last.date()).days if last else None
        reasons = {
            Need.FORK: bool(forks),
            Need.REFUSED: refused > 0,
            Need.GAP: bool(gaps),
            Need.NEVER: sent is None,
            Need.CONFLICTS: conflicts > 0,
            Need.OLD: age is not None and age > OLD_DAYS,
            Need.BEHIND: nearly_due and sent is not None and not figures.recognised,
        }
        return Commune(
            code, name, True, sent.packages if sent else 0, sent.changes if sent else 0,
            last, age, sent.last_changes if sent else 0, gaps, forks, refused, conflicts, figures,
            tuple(need for need in Need if reasons.get(need)),
            {kind: one for kind, one in kinds.items() if one.families and kind is not SubjectKind.FAMILY},
        )  # fmt: skip

    def _only_receiver(self) -> None:
        if self._core.office.role != "receiver":
            raise WrongRole(role="receiver")


def _among(
    commune: Commune,
    called: Mapping[str, Sequence[Called]],
    shared: Mapping[str, Sequence[str]],
    settled: Mapping[str, str],
) -> Commune:
    """A commune with all it was called, and with those that have its code."""
    history = called[commune.code]
    code = history[-1].code
    rivals = {one: called[one][-1].name for one in shared.get(code, ()) if one != commune.code}
    holds = bool(rivals) and settled.get(code) == commune.code
    needs = {*commune.needs, *([Need.CODE] if rivals and not holds else [])}
    return replace(
        commune, called=tuple(history), rivals=rivals, holds=holds, needs=tuple(sorted(needs))
    )


def _awaited(one: Expected) -> Commune:
    """A commune that was named, and has not been enrolled."""
    return Commune(
        one.code, one.name, False, 0, 0, None, None, 0, (), (), 0, 0, Figures(),
        (Need.NOT_ENROLLED,), {},
    )  # fmt: skip


def _not_enrolled(
    expected: Iterable[Expected], called: Mapping[str, Sequence[Called]]
) -> list[Expected]:
    """The expected communes that none of the enrolled ones is, by any code and name it had."""
    found = []
    for one in expected:
        same = [history for history in called.values() if any(c.code == one.code for c in history)]
        now = [history for history in same if history[-1].code == one.code]
        if not now and not any(fold(one.name) == fold(c.name) for h in same for c in h):
            found.append(one)
    return found


def _expected(session: Session) -> Sequence[Expected]:
    text = offices.setting(session, EXPECTED, "[]")
    return msgspec.json.decode(text, type=list[Expected])


def _code_and_name(cells: Sequence[object]) -> tuple[str, str]:
    """The first two cells of a row; a code that Excel took for a number loses its ".0"."""
    first, second = [*cells, "", ""][:2]
    code = f"{first:.0f}" if isinstance(first, float) and first.is_integer() else str(first)
    return code.strip(), nfc(str(second))


def _gaps(waiting: Sequence[Waiting], missing: Sequence[Missing]) -> dict[str, tuple[Gap, ...]]:
    """Of each commune, what has not come; a change that a package waits for is told once."""
    found: dict[str, list[Gap]] = {}
    left = list(missing)
    for one in waiting:
        inside = [m for m in left if m.writer == one.writer and one.held < m.seq < one.first]
        left = [m for m in left if m not in inside]
        names = tuple(dict.fromkeys(m.subject for m in inside if m.subject))
        gap = Gap(one.writer, one.held + 1, one.first - 1, one.file_name, names)
        found.setdefault(one.office_code, []).append(gap)
    for lone in left:
        names = (lone.subject,) if lone.subject else ()
        found.setdefault(lone.office_code, []).append(
            Gap(lone.writer, lone.seq, lone.seq, families=names)
        )
    return {code: tuple(gaps) for code, gaps in found.items()}


def _moment(milliseconds: int) -> dt.datetime:
    return dt.datetime.fromtimestamp(milliseconds / 1000, dt.UTC).astimezone()
