"""Test data and readers for papers."""

import datetime as dt
import io

import pdfplumber
import zxingcpp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.documents import qr
from desktop.documents.certificate import Certificate, write_certificates
from desktop.documents.preview import PdfPages
from desktop.progress import Silent

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


def a_record(**changes):
    facts = {
        "office": "30001",
        "writer": bytes(range(32)),
        "kind": "family",
        "year": 2026,
        "years": 3,
        "decision": "128/QĐ-UBND",
        "decided": dt.date(2026, 11, 18),
        "register": "0042/2026/GĐHT",
        "name": "Nguyễn Thị Thanh Hương",
        "registration": bytes(range(16)),
    }
    return qr.CertificateRecord(**{**facts, **changes})


def a_certificate(**changes):
    facts = {
        "title": "Gia đình học tập",
        "salutation": "Hộ gia đình ông (bà)",
        "recipient": "Nguyễn Thị Thanh Hương",
        "address": "Ấp Phú Lợi A, xã Bình Hòa, tỉnh Đồng Tháp",
        "year_text": "năm 2026",
        "decision_number": "128/QĐ-UBND",
        "decision_date": dt.date(2026, 11, 18),
        "authority": "Chủ tịch Ủy ban nhân dân xã Bình Hòa",
        "place": "Bình Hòa",
        "signer_titles": ("CHỦ TỊCH",),
        "signer_name": "Trần Văn Bình",
        "register_number": "0042/2026/GĐHT",
        "qr_text": qr.encode(a_record(), KEY.sign),
    }
    return Certificate(**{**facts, **changes})


def certificates_pdf(*certificates, **options):
    out = io.BytesIO()
    write_certificates(certificates, out, Silent(), **options)
    return out.getvalue()


def texts(data):
    """The text of every page, one string a page."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [page.extract_text() for page in pdf.pages]


def words_of(data):
    """All text in one line."""
    return " ".join(" ".join(texts(data)).split())


def codes(data, page=0, dots_per_inch=150):
    """What the QR codes on a rendered page say."""
    with PdfPages(data) as pdf:
        image = pdf.image(page, dots_per_inch)
    grey = memoryview(image.rgbx)[1::4].tobytes()
    view = memoryview(grey).cast("B", (image.height, image.width))
    return [code.text for code in zxingcpp.read_barcodes(view)]
