"""Correction requests (đề nghị đính chính): edits of what was already decided, for the approver.

Why the register was edited is known where it was corrected with a reason (`services.correcting`);
the answer takes that reason over, unless the approver says another one.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from desktop.db.crdt import dots
from desktop.db.database import Session
from desktop.db.exchange import offices
from desktop.db.journal import decisions, taking_back
from desktop.db.journal.decisions import FieldPast, Written
from desktop.db.register import corrections, reasons, villages
from desktop.db.register.corrections import DecidedRow
from desktop.db.tables.entity import Entity
from desktop.db.tables.schema import Correction as Reasoned
from desktop.db.tables.schema import Recognition, Sheet, Village
from desktop.db.tables.shapes import stored
from desktop.db.tables.subjects import find, name_of, place_of
from desktop.domain.names import nfc
from desktop.domain.subjects import SubjectKind
from desktop.services.core import Core
from desktop.services.failures import WrongRole
from desktop.services.settling.conflict_rows import Side, side_of
from desktop.services.settling.failures import DecisionOvertaken
from desktop.services.standards.checklists import Library
from desktop.services.titles.correction_lines import (
    PRINTED,
    Answer,
    Correction,
    CorrectionLine,
    Matter,
    answer_of,
    lines_of,
    plain,
    source_of,
)
from desktop.services.titles.failures import CorrectionUnknown
from desktop.services.titles.levels import Levels

__all__ = ["Answer", "Correction", "CorrectionLine", "Corrections", "Matter"]


class Corrections:
    """What the approver answers: whether a certificate follows an edit made after its decision."""

    def __init__(self, core: Core, library: Library) -> None:
        self._core, self._library = core, library
        self._done: list[Answer] = []

    def lines(self, year: int) -> Sequence[CorrectionLine]:
        """Open requests about the decisions of a year, by given name."""
        with self._core.database.read() as session:
            rows = self._judged(session, corrections.differing(session, year))
            names = villages.present(session)
        return [line for row in rows for line in lines_of(row, names)]

    def correction(self, line: CorrectionLine) -> Correction:
        """One request with who wrote what, when, where."""
        with self._core.database.read() as session:
            row = corrections.of_recognition(session, line.subject_id, line.recognition_id)
            if row is None:
                raise CorrectionUnknown
            recognition = _recognition(session, line)
            printed = _last(session, recognition, (PRINTED[line.matter],), line.decided)
            entity, fields = source_of(row.kind, line.matter)
            source_id = row.sheet_id if entity == "sheet" else row.subject_id
            source = stored(session, entity, row.subject_id, source_id) if source_id else None
            why = reasons.last(session, row.subject_id, fields)
            return Correction(
                line, printed, _last(session, source, fields, line.present),
                not self._elsewhere(session, recognition),
                why.reason if why else "", why.basis if why else "",
            )  # fmt: skip

    def accept(self, line: CorrectionLine, reason: str = "", basis: str = "") -> None:
        """Let the decision follow: certificates print the present value from now on.

        Args:
            line: the request.
            reason: why; what the register's correction says if nobody says.
            basis: by which paper, likewise.

        Raises:
            CorrectionUnknown: it was answered, or the register says something else by now.
            WrongRole: another office decided.
        """
        with self._core.write("correction.accept") as session:
            row, recognition = self._asked(session, line)
            match line.matter:
                case Matter.NAME:
                    recognition.name = line.present
                case Matter.ADDRESS:
                    recognition.address = line.present
                case Matter.SCORE:
                    recognition.total, recognition.rating = line.present
                case Matter.ZONE if row.sheet_id:
                    sheet_key = Sheet.key(row.subject_id, row.sheet_id)
                    session.get_one(Sheet, sheet_key).zone = line.present
            given = self._note(session, row, line, (reason, basis), kept=False)
        self._done.append(given)

    def refuse(self, line: CorrectionLine, reason: str = "", basis: str = "") -> None:
        """Keep what was decided; the same value does not ask again.

        Raises:
            CorrectionUnknown: it was answered, or the register says something else by now.
            WrongRole: another office decided.
        """
        with self._core.write("correction.refuse") as session:
            row, recognition = self._asked(session, line)
            known = corrections.declined(row.declined)
            known[line.matter.value] = plain(line.present)
            recognition.declined = corrections.declining(known)
            given = self._note(session, row, line, (reason, basis), kept=True)
        self._done.append(given)

    def answered(self, year: int) -> Sequence[Answer]:
        """Requests about the decisions of a year that were answered, the latest first."""
        with self._core.database.read() as session:
            return [
                answer_of(row, name_of(subject))
                for row in reasons.answers(session, year, list(Matter))
                if (subject := find(session, row.subject_id))
            ]

    def reopen(self, answer: Answer) -> None:
        """Take the last answer to a request back: it waits again.

        Raises:
            CorrectionUnknown: nobody has answered it, or the answer was taken back.
            DecisionOvertaken: what the decision says was written since.
            WrongRole: another office decided.
        """
        with self._core.write("correction.reopen") as session:
            given = reasons.last(session, answer.subject_id, (answer.matter,), answer.year)
            key = Recognition.key(answer.subject_id, UUID(answer.id.partition(".")[0]))
            recognition = session.get(Recognition, key)
            if given is None or recognition is None:
                raise CorrectionUnknown
            if office := self._elsewhere(session, recognition):
                raise WrongRole(role=office)
            if given.kept:
                known = corrections.declined(recognition.declined)
                known.pop(answer.matter.value, None)
                recognition.declined = corrections.declining(known)
                given.gone = True
                return
            before = _decided(session, recognition)
            taking_back.take_back(session, reasons.changes(session, given))
            session.flush()
            if _decided(session, recognition) == before:
                raise DecisionOvertaken

    @property
    def last(self) -> Answer | None:
        """What was answered last at this desk, and can be taken back."""
        return self._done[-1] if self._done else None

    def undo(self) -> Answer | None:
        """Take back what was answered last at the desk; None when there is nothing."""
        if not self._done:
            return None
        answer = self._done.pop()
        self.reopen(answer)
        return answer

    def _asked(self, session: Session, line: CorrectionLine) -> tuple[DecidedRow, Recognition]:
        """The recognition of a request that is still open, and ours to answer."""
        row = corrections.of_recognition(session, line.subject_id, line.recognition_id)
        names = villages.present(session)
        if row is None:
            raise CorrectionUnknown
        (row,) = self._judged(session, [row])
        if line not in lines_of(row, names):
            raise CorrectionUnknown
        recognition = _recognition(session, line)
        if office := self._elsewhere(session, recognition):
            raise WrongRole(role=office)
        return row, recognition

    def _judged(self, session: Session, rows: Sequence[DecidedRow]) -> list[DecidedRow]:
        """With the levels that the decisions may give in place of those that the sheets reached."""
        levels: dict[tuple[SubjectKind, str], Levels] = {}
        found = []
        for row in rows:
            key = row.kind, row.checklist
            if key not in levels:
                levels[key] = Levels(session, row.kind, self._library.find(row.checklist))
            day = dt.date.fromisoformat(row.signed_on)
            rating = levels[key].allowed(row.subject_id, row.sheet_rating or "", day)
            found.append(row._replace(sheet_rating=rating))
        return found

    def _elsewhere(self, session: Session, recognition: Recognition) -> str:
        """The role of the other office that decided; empty when this one did.

        Of a commune that was taken over, whoever has the village by now speaks.
        """
        writer = corrections.decided_by(session, recognition)
        by = next((one for one in offices.writers(session) if one.id == writer), None)
        own = self._core.office
        if by is None or by.office_code == own.code:
            return ""
        subject = find(session, recognition.subject_id)
        place = session.get(Village, place_of(subject)) if subject else None
        taken_over = by.role == own.role and place is not None and place.office_id == own.id
        return "" if taken_over else by.role

    def _note(
        self,
        session: Session,
        row: DecidedRow,
        line: CorrectionLine,
        said: tuple[str, str],
        *,
        kept: bool,
    ) -> Answer:
        """Write beside the answer why it was given."""
        session.flush()
        _entity, fields = source_of(row.kind, line.matter)
        why = reasons.last(session, line.subject_id, fields)
        known = (why.reason, why.basis) if why else ("", "")
        reason, basis = (nfc(own) or before for own, before in zip(said, known, strict=True))
        given = Reasoned(
            id=self._core.new_id(), subject_id=line.subject_id, field=line.matter.value,
            year=line.year, kept=kept, reason=reason, basis=basis,
        )  # fmt: skip
        session.add(given)
        return answer_of(given, line.subject)


def _decided(session: Session, recognition: Recognition) -> tuple[Any, ...]:
    """What certificates print, and the zone of the sheet they rest on."""
    row = corrections.of_recognition(session, recognition.subject_id, recognition.id)
    assert row is not None
    return row.name, row.address, row.total, row.rating, row.sheet_zone


def _recognition(session: Session, line: CorrectionLine) -> Recognition:
    return session.get_one(Recognition, Recognition.key(line.subject_id, line.recognition_id))


def _last(session: Session, row: Entity | None, fields: Sequence[str], value: Any) -> Side | None:
    """Who wrote some fields of a row last."""
    if row is None:
        return None
    writes: list[Written] = []
    for field in fields:
        past = FieldPast(session, row.__tablename__, field)
        writes.extend(filter(None, map(past.write, dots.shown_dots(row.dots, field))))
    if not writes:
        return None
    last = max(writes, key=lambda one: one.rank)._replace(value=value)
    return side_of(last, decisions.places(session), offices.officer_names(session), shown=True)
