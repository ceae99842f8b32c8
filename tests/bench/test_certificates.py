"""A thousand certificates in one PDF, beside the ways in which an office would make them otherwise.

Every contender writes the same texts, the same frame and the same QR payload, in turns within one run,
so that a busy machine slows all alike. The plain peer is ReportLab as its guide teaches it: the frame
as a form XObject, centred strings, segno's matrix through the path API. LibreOffice and WeasyPrint get
the frame as a background picture and QR pictures made by the fastest maker known.
"""

import base64
import functools
import gc
import html
import io
import shutil
import statistics
import subprocess
import time
from pathlib import Path

import pytest
import segno
import zxingcpp
from PIL import Image
from reportlab import rl_config
from reportlab.pdfgen import canvas

from desktop.documents import certificate_layout as layout
from desktop.documents import qr
from desktop.documents.certificate import write_certificates
from desktop.documents.dates import in_words
from desktop.documents.fonts import Style, typeface
from desktop.documents.frame import frame
from desktop.documents.phrases import QUOC_HIEU, TIEU_NGU
from desktop.documents.preview import PdfPages
from desktop.progress import Silent
from tests.unit.documents.papers import KEY, a_certificate, a_record, codes

pytestmark = [
    pytest.mark.bench,
    pytest.mark.filterwarnings("ignore:HarfBuzz-Subset:DeprecationWarning"),  # WeasyPrint's own
]

PAGES, ROUNDS, FEW = 1000, 3, 50
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Lý")
MIDDLE = ("Thị", "Văn", "Hữu", "Đức Thanh", "Ngọc Minh", "Quốc", "Thùy")
GIVEN = ("An", "Bình", "Châu", "Dũng", "Hương", "Khánh", "Mỹ", "Oanh", "Quỳnh", "Thảo", "Uyên")
W, H = layout.WIDTH, layout.HEIGHT


def batch(count):
    certificates = []
    for n in range(count):
        name = f"{FAMILY[n % 12]} {MIDDLE[n % 7]} {GIVEN[n % 11]}"
        register = f"{n + 1:04}/2026/GĐHT"
        record = a_record(name=name, register=register, registration=n.to_bytes(16, "big"))
        text = qr.encode(record, KEY.sign)
        certificates.append(a_certificate(recipient=name, register_number=register, qr_text=text))
    return certificates


def lines(c):
    """What stands on the page: text, face, size, x, y, whether x is the middle."""
    middle, left, right = layout.MIDDLE, layout.LEFT, layout.RIGHT
    return [
        (QUOC_HIEU, Style.BOLD, 14, middle, 509, True),
        (TIEU_NGU, Style.BOLD, 14.5, middle, 490, True),
        (c.authority.upper(), Style.BOLD, 14, middle, 455, True),
        (c.heading.upper(), Style.BOLD, 23, middle, 414, True),
        (c.title.upper(), Style.BOLD, 37, middle, 374, True),
        (c.salutation, Style.ITALIC, 15, middle, 343, True),
        (c.recipient, Style.BOLD, 27, middle, 313, True),
        (c.address, Style.REGULAR, 15.5, middle, 290, True),
        (f"Đạt danh hiệu “{c.title}” {c.year_text}", Style.BOLD_ITALIC, 17, middle, 265, True),
        (f"Quyết định số {c.decision_number}", Style.REGULAR, 13, left, 236, False),
        (f"ngày {in_words(c.decision_date)}", Style.REGULAR, 13, left, 219, False),
        (f"Số vào sổ: {c.register_number}", Style.REGULAR, 13, left, 196, False),
        *((t, Style.ITALIC, 9, 180, 130 - 12 * n, False) for n, t in enumerate(layout.QR_SENTENCE)),
        (f"{c.place}, ngày {in_words(c.decision_date)}", Style.ITALIC, 13.5, right, 238, True),
        (c.signer_titles[0], Style.BOLD, 13.5, right, 220, True),
        (c.signer_name, Style.BOLD, 14, right, 88, True),
    ]


def ours(certificates):
    out = io.BytesIO()
    write_certificates(certificates, out, Silent())
    return out.getvalue()


def plain_reportlab(certificates):
    typeface()
    rl_config.useA85 = 1  # ReportLab's own default
    out = io.BytesIO()
    page = canvas.Canvas(out, pagesize=(W, H), pageCompression=1)
    page.beginForm("frame")
    page._code.append(frame(W, H).decode())
    page.endForm()
    for certificate in certificates:
        page.doForm("frame")
        for text, style, size, x, y, centred in lines(certificate):
            page.setFont(style.value, size)
            (page.drawCentredString if centred else page.drawString)(x, y, text)
        draw_path(page, segno.make(certificate.qr_text, error="m", micro=False).matrix)
        page.showPage()
    page.save()
    return out.getvalue()


def draw_path(page, matrix):
    side = layout.QR_SIDE / len(matrix)
    path = page.beginPath()
    for row, modules in enumerate(matrix):
        y = layout.QR_BOTTOM + layout.QR_SIDE - (row + 1) * side
        start = None
        for column, dark in enumerate([*modules, 0]):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                path.rect(layout.LEFT + start * side, y, (column - start) * side, side)
                start = None
    page.drawPath(path, stroke=0, fill=1)


@functools.cache
def frame_picture():
    """The frame as an office would put it behind its letter: a picture of 150 dots an inch."""
    blank = io.BytesIO()
    page = canvas.Canvas(blank, pagesize=(W, H))
    page._code.append(frame(W, H).decode())
    page.showPage()
    page.save()
    with PdfPages(blank.getvalue()) as pdf:
        image = pdf.image(0, 150)
    out = io.BytesIO()
    picture = Image.frombytes("RGBX", (image.width, image.height), image.rgbx)
    picture.convert("RGB").save(out, "PNG")
    return base64.b64encode(out.getvalue()).decode()


def png(text):
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    out = io.BytesIO()
    Image.fromarray(code.to_image(scale=3, add_quiet_zones=False)).save(out, "PNG")
    return base64.b64encode(out.getvalue()).decode()


def weasyprint(certificates):
    import weasyprint as printer  # noqa: PLC0415 - only where it is installed

    files = typeface().files.faces()
    look = {
        Style.REGULAR: "",
        Style.BOLD: "font-weight:bold;",
        Style.ITALIC: "font-style:italic;",
        Style.BOLD_ITALIC: "font-weight:bold;font-style:italic;",
    }
    faces = "".join(
        f"@font-face{{font-family:So;src:url(file://{files[s]});{look[s]}}}" for s in files
    )
    css = (
        f"{faces}@page{{size:{W}pt {H}pt;margin:0}}body{{margin:0;font-family:So}}"
        f"section{{position:relative;height:{H}pt;break-after:page;background:url(data:image/png;base64,"
        f"{frame_picture()}) 0 0/{W}pt {H}pt}}"
        "p{position:absolute;margin:0;white-space:nowrap}"
        ".c{left:0;right:0;text-align:center}img{position:absolute}"
    )
    body = []
    for certificate in certificates:
        body.append("<section>")
        for text, style, size, x, y, centred in lines(certificate):
            place = "" if centred and x == layout.MIDDLE else f"left:{x}pt;"
            body.append(
                f'<p class="{"" if place else "c"}" style="{place}top:{H - y - size}pt;'
                f'font-size:{size}pt;{look[style]}">{html.escape(text)}</p>'
            )
        body.append(
            f'<img style="left:{layout.LEFT}pt;bottom:{layout.QR_BOTTOM}pt;width:{layout.QR_SIDE}pt" '
            f'src="data:image/png;base64,{png(certificate.qr_text)}"></section>'
        )
    return printer.HTML(string=f"<style>{css}</style>{''.join(body)}").write_pdf()


NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for name, full in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("fo", "xsl-fo-compatible"),
        ("draw", "drawing"),
        ("svg", "svg-compatible"),
    )
)
ODT_LOOK = {
    Style.REGULAR: "",
    Style.BOLD: 'fo:font-weight="bold"',
    Style.ITALIC: 'fo:font-style="italic"',
    Style.BOLD_ITALIC: 'fo:font-weight="bold" fo:font-style="italic"',
}


def merged_letter(certificates):
    """The document a mail merge produces: one page a record, the QR as a picture."""
    styles, body = [], []
    for number, (_, style, size, _, _, centred) in enumerate(lines(certificates[0])):
        page_break = "" if number else ' fo:break-before="page"'
        styles.append(
            f'<style:style style:name="P{number}" style:family="paragraph"><style:paragraph-properties '
            f'fo:text-align="{"center" if centred else "start"}"'
            f"{page_break}/><style:text-properties "
            f'style:font-name="Liberation Serif" fo:font-size="{size * 0.8:g}pt" {ODT_LOOK[style]}/>'
            "</style:style>"
        )
    for certificate in certificates:
        for number, (text, *_) in enumerate(lines(certificate)):
            body.append(f'<text:p text:style-name="P{number}">{html.escape(text)}</text:p>')
        body.append(
            '<text:p><draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="2cm"><draw:image>'
            f"<office:binary-data>{png(certificate.qr_text)}</office:binary-data>"
            "</draw:image></draw:frame></text:p>"
        )
    return (
        f'<?xml version="1.0"?><office:document {NAMESPACES} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>'
        f'{"".join(styles)}<style:page-layout style:name="L"><style:page-layout-properties '
        'fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" '
        'fo:margin="2.2cm"><style:background-image style:repeat="stretch"><office:binary-data>'
        f"{frame_picture()}</office:binary-data></style:background-image></style:page-layout-properties>"
        "</style:page-layout></office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/>'
        f"</office:master-styles><office:body><office:text>{''.join(body)}</office:text></office:body>"
        "</office:document>"
    )


def libreoffice(folder):
    def merge(certificates):
        source = folder / "merged.fodt"
        source.write_text(merged_letter(certificates), encoding="utf-8")
        subprocess.run(
            [
                shutil.which("soffice"), f"-env:UserInstallation=file://{folder}/profile",
                "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source),
            ],
            check=True, capture_output=True,
        )  # fmt: skip
        return (folder / "merged.pdf").read_bytes()

    return merge


def seconds_a_page(contenders, certificates):
    """The median of all rounds, every contender once a round."""
    taken = {name: [] for name in contenders}
    sizes = {}
    for _ in range(ROUNDS):
        for name, (make, count) in contenders.items():
            gc.collect()
            start = time.perf_counter()
            data = make(certificates[:count])
            taken[name].append((time.perf_counter() - start) / count)
            sizes[name] = len(data) / count
            rl_config.useA85 = 0
    return {name: statistics.median(times) for name, times in taken.items()}, sizes


def has_weasyprint():
    try:
        import weasyprint  # noqa: F401, PLC0415 - only asked whether it is there
    except (ImportError, OSError):  # its system libraries may be missing
        return False
    return True


@pytest.fixture(scope="module")
def measured(tmp_path_factory, pytestconfig):
    contenders = {"Sổ Khuyến học": (ours, PAGES), "ReportLab + segno": (plain_reportlab, PAGES)}
    certificates = batch(PAGES)
    if shutil.which("soffice"):
        folder = Path(tmp_path_factory.mktemp("libreoffice"))
        merge = libreoffice(folder)
        merge(certificates[:1])  # the first start makes a profile; an office has one already
        contenders["LibreOffice, one merged document"] = (merge, PAGES)
    if has_weasyprint():
        contenders["WeasyPrint"] = (weasyprint, FEW)
    times, sizes = seconds_a_page(contenders, certificates)
    with pytestconfig.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        show(times, sizes)
    return times, sizes


def show(times, sizes):
    base = times["Sổ Khuyến học"]
    print(f"\n\n| {PAGES} certificates in one PDF | pages/s | bytes/page | times as long |")
    print("|---|--:|--:|--:|")
    for name, spent in times.items():
        print(f"| {name} | {1 / spent:,.0f} | {sizes[name]:,.0f} | {spent / base:.1f} |")


def ratio(measured, name, why):
    times, _ = measured
    if name not in times:
        pytest.skip(why)
    return times[name] / times["Sổ Khuyến học"]


def test_at_least_three_times_as_fast_as_plain_reportlab(measured):
    assert ratio(measured, "ReportLab + segno", "") >= 3


def test_at_least_six_times_as_fast_as_a_merged_document(measured):
    why = "LibreOffice Writer is not installed (apt-get install libreoffice-writer)"
    assert ratio(measured, "LibreOffice, one merged document", why) >= 6


def test_at_least_twenty_times_as_fast_as_weasyprint(measured):
    assert (
        ratio(measured, "WeasyPrint", "WeasyPrint is not installed (pip install weasyprint)") >= 20
    )


def test_a_page_takes_at_most_four_kilobytes(measured):
    assert measured[1]["Sổ Khuyến học"] <= 4096


def test_every_sampled_code_reads_back():
    certificates = batch(PAGES)
    data = ours(certificates)
    for page in range(0, PAGES, 20):
        assert codes(data, page) == [certificates[page].qr_text]
