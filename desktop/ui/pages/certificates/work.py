"""Certificates made on the worker: one as a picture, many as a file or on paper."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, NamedTuple
from uuid import UUID

from PySide6.QtGui import QImage

from desktop.documents.certificate import write_certificates
from desktop.documents.preview import PdfPages
from desktop.progress import Progress, Silent
from desktop.services.titles.recognition import RecognisedRow

POINTS_WIDE = 841.9  # A4 lying down


class Wanted(NamedTuple):
    """One page as a picture.

    Attributes:
        pixels: how wide the picture is, in the pixels of the screen.
    """

    decision: UUID
    subject: UUID
    pixels: int


class Batch(NamedTuple):
    """Which certificates of a decision are made; None stands for all of them."""

    decision: UUID
    subjects: tuple[UUID, ...] | None
    pages: int


def picture(workplace: Any, wanted: Wanted) -> QImage:
    """The very page that will be printed, as a picture.

    Raises:
        CertificateBlocked, NothingDecided: there is no such page now.
    """
    certificates = workplace.certificates.batch(wanted.decision, [wanted.subject])
    out = BytesIO()
    write_certificates(certificates, out, Silent())
    with PdfPages(out.getvalue()) as pages:
        page = pages.image(0, wanted.pixels / POINTS_WIDE * 72)
    image = QImage(
        page.rgbx, page.width, page.height, page.width * 4, QImage.Format.Format_RGBX8888
    )
    return image.copy()  # the bytes above are gone when this returns


def print_batch(workplace: Any, batch: Batch, printer: Any, progress: Progress) -> int:
    """Print certificates and log it; gives how many went to the printer.

    Raises:
        Cancelled: the person asked to stop; what the printer has not yet drawn is withdrawn.
        PrinterFailed: the printer does not take the job.
    """
    from desktop.documents.printing import print_pdf  # noqa: PLC0415 - loads the printing library

    certificates = workplace.certificates.batch(batch.decision, batch.subjects)
    out = BytesIO()
    write_certificates(certificates, out, Part(progress, 0))
    printed = print_pdf(out.getvalue(), printer, Part(progress, 1))
    workplace.certificates.note_printing({batch.decision: printed})
    return printed


class Part:
    """The progress of one of two parts of a piece of work, as half of the whole."""

    def __init__(self, progress: Progress, before: int) -> None:
        self._progress, self._before = progress, before

    def step(self, done: int, total: int) -> None:
        """Report; raises `Cancelled` as the whole does."""
        self._progress.step(done + self._before * total, total * 2)


def number_of(row: RecognisedRow) -> int:
    """The figure of a register number: 27 of "00027/2026"."""
    digits = row.register_number.split("/")[0].split("-")[-1]
    return int(digits) if digits.isdecimal() else 0


def between(rows: Sequence[RecognisedRow], first: int, last: int) -> list[RecognisedRow]:
    """Those whose numbers lie between two numbers and whose certificates nothing blocks."""
    return [row for row in rows if first <= number_of(row) <= last and not row.conflict]
