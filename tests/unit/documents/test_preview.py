import pytest

from desktop.documents.failures import PdfUnreadable
from desktop.documents.preview import PdfPages
from tests.unit.documents.papers import a_certificate, certificates_pdf

DATA = certificates_pdf(a_certificate(), a_certificate())


def test_a_page_becomes_a_picture_of_the_asked_size():
    with PdfPages(DATA) as pdf:
        image = pdf.image(1, 36)
        assert pdf.count == 2
        assert pdf.size(0) == pytest.approx((841.89, 595.28), abs=0.01)
    assert (image.width, image.height) == (421, 298)
    assert len(image.rgbx) == 421 * 298 * 4


def test_paper_is_white_and_the_title_red():
    with PdfPages(DATA) as pdf:
        image = pdf.image(0, 72)
    pixels = {image.rgbx[i : i + 3] for i in range(0, len(image.rgbx), 4)}
    assert image.rgbx[:3] == b"\xff\xff\xff"
    assert any(red > 150 and green < 60 and blue < 70 for red, green, blue in pixels)


def test_bands_together_are_the_page():
    with PdfPages(DATA) as pdf:
        whole = pdf.image(0, 50)
        size = (whole.width, whole.height)
        first, rest = pdf.band(0, size, 0, 100), pdf.band(0, size, 100, whole.height - 100)
    pairs = zip(first.rgbx + rest.rgbx, whole.rgbx, strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 8  # soft edges are rounded per band


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nbroken", DATA[: len(DATA) // 3][::-1]])
def test_a_file_that_is_no_pdf_is_refused(data):
    with pytest.raises(PdfUnreadable):
        PdfPages(data)
