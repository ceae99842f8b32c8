"""What can foreseeably go wrong with papers."""

from desktop.errors import AppError


class FontMissing(AppError):
    """No serif typeface with every Vietnamese letter is on this PC; facts: `looked_in`."""

    code = "font_missing"


class NothingToPrint(AppError):
    """A batch without a single certificate was asked for."""

    code = "nothing_to_print"


class CertificateTextUnreadable(AppError):
    """The text of a certificate's QR is cut, altered or of another program; facts: `why`."""

    code = "certificate_text_unreadable"


class CertificateTextTooNew(AppError):
    """The QR was written by a newer program; facts: `format`."""

    code = "certificate_text_too_new"


class PdfUnreadable(AppError):
    """A PDF file could not be opened to be shown or printed."""

    code = "pdf_unreadable"


class PrinterFailed(AppError):
    """The printer refused the job; facts: `printer`."""

    code = "printer_failed"
