"""Certificates (giấy công nhận) of issued decisions: what they print, and the log of printing."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop.db.exchange import offices
from desktop.db.exchange.offices import OfficeRow
from desktop.db.register import recognitions, registrations
from desktop.db.register.recognitions import DecisionRow, RecognisedRow
from desktop.db.tables.schema import Printing
from desktop.documents import qr
from desktop.documents.certificate import Certificate, write_certificates
from desktop.documents.qr import CertificateRecord
from desktop.domain.offices import place_name
from desktop.domain.subjects import SubjectKind
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.register.readings import Readings, Way
from desktop.services.titles.failures import CertificateBlocked, NothingDecided
from desktop.services.writing import written
from desktop.sync import signing

SALUTATIONS = {
    SubjectKind.FAMILY: "Hộ gia đình ông (bà)",
    SubjectKind.CITIZEN: "Ông (bà)",
}
"""What stands before the name of a person."""


class Certificates:
    """Makes certificates of what was decided, never of anything else."""

    def __init__(self, core: Core, readings: Readings) -> None:
        self._core, self._readings = core, readings

    def batch(self, decision_id: UUID, chosen: Sequence[UUID] | None = None) -> list[Certificate]:
        """The certificates of a decision, in the order of their register numbers.

        Raises:
            NothingDecided: there is no such decision.
            CertificateBlocked: a conflict in a subject's records waits for a person.
        """
        with self._core.database.read() as session:
            decision = next(
                (row for row in recognitions.decisions(session) if row.id == decision_id), None
            )
            rows = recognitions.recognised_by(session, decision_id)
        if decision is None or not rows:
            raise NothingDecided
        if chosen is not None:
            wanted = set(chosen)
            rows = [row for row in rows if row.subject_id in wanted]
        blocked = [row for row in rows if row.conflict]
        if blocked:
            raise CertificateBlocked(number=len(blocked))
        self._readings.saw([row.subject_id for row in rows], Way.CERTIFICATE)
        office = self._core.called(decision.signed_on)
        return [self._certificate(decision, row, office) for row in rows]

    def write(
        self,
        decision_ids: Sequence[UUID],
        to: Path,
        progress: Progress | None = None,
        chosen: Sequence[UUID] | None = None,
    ) -> int:
        """Write one PDF with the certificates of some decisions, and note the printing.

        Returns:
            How many certificates were written.

        Raises:
            NothingDecided, CertificateBlocked: nothing is written.
            DiskFull, FolderMissing: the file cannot be written; what was there before stays.
            Cancelled: the officer stopped it.
        """
        made: list[Certificate] = []
        counts: dict[UUID, int] = {}
        for decision_id in decision_ids:
            batch = self.batch(decision_id, chosen)
            counts[decision_id] = len(batch)
            made.extend(batch)
        if not made:
            raise NothingDecided
        with written(to) as file:
            write_certificates(made, file, progress or Silent())
        self.note_printing(counts)
        return len(made)

    def note_printing(self, counts: dict[UUID, int], purpose: str = "first") -> None:
        """Log that certificates were printed: which decision, how many, when."""
        with self._core.write("certificate.print") as session:
            for decision_id, copies in counts.items():
                session.add(
                    Printing(
                        id=self._core.new_id(),
                        decision_id=decision_id,
                        printed_at=self._core.now(),
                        copies=copies,
                        purpose=purpose,
                    )
                )
        self._readings.keep()

    def check(self, text: str) -> CertificateRecord | None:
        """What a certificate's QR proves; None when this office did not sign it.

        It may have been printed when this file still had another name, before it was copied or
        brought back from a backup.
        """
        with self._core.database.read() as session:
            keys = {row.public for row in offices.writers(session) if row.secret}
        found = (qr.verify(text, Ed25519PublicKey.from_public_bytes(key)) for key in keys)
        return next((record for record in found if record), None)

    def _certificate(
        self, decision: DecisionRow, row: RecognisedRow, office: OfficeRow
    ) -> Certificate:
        signed_on = dt.date.fromisoformat(decision.signed_on)
        kind = SubjectKind(decision.kind)
        return Certificate(
            title=kind.title,
            recipient=row.name,
            address=row.address or office.name,
            year_text=_years(decision.year, row.streak),
            decision_number=decision.number,
            decision_date=signed_on,
            authority=f"Chủ tịch Ủy ban nhân dân {office.name}",
            place=place_name(office.name),
            signer_titles=(decision.signer_title.upper(),),
            signer_name=decision.signer,
            register_number=row.register_number,
            qr_text=self._qr(decision, row, office.official),
            salutation=SALUTATIONS.get(kind, ""),
            illustrative=decision.illustrative,
        )

    def _qr(self, decision: DecisionRow, row: RecognisedRow, office: str) -> str:
        writer = self._core.writer
        assert writer.secret is not None
        record = CertificateRecord(
            office=office,
            writer=hashlib.sha256(writer.public).digest()[:8],
            kind=decision.kind,
            year=decision.year,
            decision=decision.number,
            decided=dt.date.fromisoformat(decision.signed_on),
            register=row.register_number,
            name=row.name,
            registration=registrations.id_of(row.subject_id, decision.year).bytes[:8],
            years=row.streak,
            illustrative=decision.illustrative,
        )
        return qr.encode(record, signing.SigningKey(writer.secret).sign)


def _years(year: int, streak: int) -> str:
    if streak < 3:
        return f"năm {year}"
    return f"{streak:02d} năm liên tục ({year - streak + 1} – {year})"
