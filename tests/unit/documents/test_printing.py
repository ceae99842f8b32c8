from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from desktop.documents.failures import NothingToPrint, PdfUnreadable, PrinterFailed
from desktop.documents.preview import PdfPages
from desktop.documents.printing import print_pdf
from desktop.progress import Cancelled, Silent
from tests.unit.documents.papers import a_certificate, certificates_pdf, codes, words_of

DATA = certificates_pdf(
    *(a_certificate(recipient=name, qr_text=name) for name in ("AN", "BA", "CA"))
)


@pytest.fixture
def printer(qapp, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(150)
    return printer


def printed(printer):
    return Path(printer.outputFileName()).read_bytes()


def test_every_page_is_printed_at_true_size(printer):
    assert print_pdf(DATA, printer, Silent()) == 3
    data = printed(printer)
    with PdfPages(data) as pdf:
        assert pdf.count == 3
        assert pdf.size(0) == pytest.approx((842, 595), abs=1)
    assert [codes(data, page) for page in range(3)] == [["AN"], ["BA"], ["CA"]]


def test_a_chosen_page_is_printed_alone(printer):
    assert print_pdf(DATA, printer, Silent(), [1, 7]) == 1
    assert codes(printed(printer)) == ["BA"]


def test_a_finer_printer_gets_the_page_at_the_same_size(printer):
    printer.setResolution(1200)
    print_pdf(DATA, printer, Silent(), [2])
    assert codes(printed(printer)) == ["CA"]


def test_pages_that_do_not_exist_are_nothing_to_print(printer):
    with pytest.raises(NothingToPrint):
        print_pdf(DATA, printer, Silent(), [9])


def test_a_broken_file_does_not_reach_the_printer(printer, tmp_path):
    with pytest.raises(PdfUnreadable):
        print_pdf(b"no pdf", printer, Silent())
    assert not (tmp_path / "printed.pdf").exists()


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_refuses_is_told(qapp, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder.pdf"))
    with pytest.raises(PrinterFailed):
        print_pdf(DATA, printer, Silent())


def test_stopping_ends_the_job_after_the_page(printer):
    class Impatient:
        def step(self, done, total):
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pdf(DATA, printer, Impatient())


def test_progress_counts_the_chosen_pages(printer):
    steps = []

    class Watcher:
        def step(self, done, total):
            steps.append((done, total))

    print_pdf(DATA, printer, Watcher(), [0, 2])
    assert steps == [(1, 2), (2, 2)]
    assert words_of(printed(printer)) == ""
