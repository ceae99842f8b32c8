"""The certificate (giấy công nhận): A4 landscape, one page per recipient, one PDF per batch."""

from collections.abc import Iterable, Sized
from dataclasses import dataclass
from typing import BinaryIO

from desktop.documents.batch import Batch
from desktop.documents.certificate_content import Certificate
from desktop.documents.certificate_layout import HEIGHT, MM, WIDTH, Layout
from desktop.documents.failures import NothingToPrint
from desktop.documents.fonts import Typeface, typeface
from desktop.progress import Progress

__all__ = ["Certificate", "Overprint", "write_certificates"]


@dataclass(frozen=True, slots=True)
class Overprint:
    """How to print on a blank (phôi) that already carries frame, national motto and heading.

    Attributes:
        dx: millimetres to move everything to the right.
        dy: millimetres to move everything up.
        scale: factor about the middle of the sheet, for printers that shrink the page.
    """

    dx: float = 0.0
    dy: float = 0.0
    scale: float = 1.0

    def operator(self) -> bytes:
        x = self.dx * MM + WIDTH / 2 * (1 - self.scale)
        y = self.dy * MM + HEIGHT / 2 * (1 - self.scale)
        return b"%.4f 0 0 %.4f %.3f %.3f cm" % (self.scale, self.scale, x, y)


def write_certificates(
    certificates: Iterable[Certificate],
    out: BinaryIO,
    progress: Progress,
    *,
    overprint: Overprint | None = None,
    faces: Typeface | None = None,
) -> int:
    """Write one PDF with a page for every certificate, and tell how many.

    Args:
        certificates: what to print, in this order; a sized collection gives an exact progress.
        out: receives the finished file in one go, so nothing is written when the work is stopped.
        progress: told after every page; may stop the work.
        overprint: print only what a pre-printed blank leaves open.
        faces: the typeface, unless the one of this PC is meant.

    Raises:
        NothingToPrint: there is no certificate.
        FontMissing: no Vietnamese serif is on this PC.
    """
    batch = Batch(WIDTH, HEIGHT, faces or typeface(), "Giấy công nhận")
    layout = Layout(batch, on_blank=overprint is not None)
    before = (overprint.operator() + b"\n") if overprint else b""
    total = len(certificates) if isinstance(certificates, Sized) else 0
    done = 0
    for done, certificate in enumerate(certificates, 1):
        batch.page(before + layout.page(certificate))
        progress.step(done, max(total, done))
    if not done:
        raise NothingToPrint
    batch.save(out)
    return done
