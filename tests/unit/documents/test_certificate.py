import io
import unicodedata

import pdfplumber
import pytest
from pypdf import PdfReader

from desktop.documents.certificate import Overprint, write_certificates
from desktop.documents.certificate_layout import HEIGHT, WIDTH
from desktop.documents.failures import NothingToPrint
from desktop.documents.fonts import VIETNAMESE
from desktop.documents.frame import INNER
from desktop.documents.phrases import ILLUSTRATIVE
from desktop.progress import Cancelled, Silent
from tests.unit.documents.papers import a_certificate, certificates_pdf, codes, texts, words_of

LONG_NAME = "Dòng họ Công Tằng Tôn Nữ Nguyễn Phúc Hoàng tộc, chi thứ hai, phái Tuy Lý Vương " * 3
LONG_ADDRESS = "Số nhà 123/45/6, đường Nguyễn Thị Minh Khai nối dài, tổ dân phố số 12, phường " * 4
MARGIN = (INNER, INNER, WIDTH - INNER, HEIGHT - INNER)


def letters_of(data, page=0):
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        letters = [char for char in pdf.pages[page].chars if char["text"].strip()]
    return [char for char in letters if char["matrix"][1] == 0]  # not those written across


def assert_inside_the_frame(letters):
    left, top, right, bottom = MARGIN
    assert min(c["x0"] for c in letters) >= left
    assert max(c["x1"] for c in letters) <= right
    assert min(c["top"] for c in letters) >= top
    assert max(c["bottom"] for c in letters) <= bottom


def assert_no_letters_collide(letters):
    boxes = [
        (c["x0"], c["bottom"] - 0.85 * c["size"], c["x1"], c["bottom"] - 0.3 * c["size"])
        for c in letters
    ]
    for i, (x0, y0, x1, y1) in enumerate(boxes):
        for u0, v0, u1, v1 in boxes[i + 1 :]:
            assert min(x1, u1) - max(x0, u0) < 0.6 or min(y1, v1) - max(y0, v0) < 0.6


def test_a_certificate_says_what_was_put_in():
    text = words_of(certificates_pdf(a_certificate(parent_body="Ủy ban nhân dân tỉnh Đồng Tháp")))
    for part in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH HÒA",
        "GIẤY CÔNG NHẬN",
        "GIA ĐÌNH HỌC TẬP",
        "Hộ gia đình ông (bà)",
        "Nguyễn Thị Thanh Hương",
        "Ấp Phú Lợi A, xã Bình Hòa, tỉnh Đồng Tháp",
        "Đạt danh hiệu “Gia đình học tập” năm 2026",
        "Quyết định số 128/QĐ-UBND",
        "Số vào sổ: 0042/2026/GĐHT",
        "Bình Hòa, ngày 18 tháng 11 năm 2026",
        "không thay cho chữ ký tay và con dấu",
        "Trần Văn Bình",
    ):
        assert part in text


@pytest.mark.parametrize("start", range(0, len(VIETNAMESE), 24))
def test_every_vietnamese_letter_reads_back(start):
    name = " ".join(VIETNAMESE[start : start + 24])
    assert name in words_of(certificates_pdf(a_certificate(recipient=name)))


def test_decomposed_letters_come_out_composed():
    name = "Nguyễn Thị Thoại Mỹ Ửng"
    decomposed = unicodedata.normalize("NFD", name)
    assert name in words_of(certificates_pdf(a_certificate(recipient=decomposed)))


def test_markup_in_a_name_stays_plain_text():
    name = r"Lê <b>An</b> &amp; (Bình) \ 100%"
    assert name in words_of(certificates_pdf(a_certificate(recipient=name)))


def test_line_breaks_and_tabs_in_data_become_spaces():
    text = words_of(certificates_pdf(a_certificate(recipient="Lê\r\n\tVăn\x00 An")))
    assert "Lê Văn An" in text


def test_letters_the_typeface_lacks_do_not_stop_the_batch():
    assert (
        len(texts(certificates_pdf(a_certificate(recipient="Lê 李 🎓 An"), a_certificate()))) == 2
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"recipient": LONG_NAME},
        {"recipient": "X" * 200},
        {"address": LONG_ADDRESS},
        {"recipient": LONG_NAME, "address": LONG_ADDRESS, "year_text": "05 năm liên tục (2022 – 2026)"},
        {"authority": LONG_NAME, "parent_body": LONG_ADDRESS, "title": "Cộng đồng học tập cấp xã " * 4},
        {"decision_number": "123456/QĐ-UBND-VHXH-KHUYENHOC-2026/BS", "register_number": "9" * 60},
        {"place": "Thành phố Hồ Chí Minh", "signer_name": "PGS. TS. Nguyễn Phúc Hoàng Ngọc Minh Anh"},
        {"signer_titles": ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH PHỤ TRÁCH VĂN HÓA, XÃ HỘI, GIÁO DỤC")},
    ],
)  # fmt: skip
def test_long_texts_shrink_or_wrap_but_stay_inside_the_frame(changes):
    data = certificates_pdf(a_certificate(**changes))
    letters = letters_of(data)
    assert_inside_the_frame(letters)
    assert_no_letters_collide(letters)
    for text in changes.values():
        if isinstance(text, str):
            said = "".join(words_of(data).split()).casefold()
            assert "".join(text.split()).casefold() in said


def test_three_signer_lines_leave_room_for_signature_and_seal():
    titles = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    data = certificates_pdf(a_certificate(signer_titles=titles))
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        (title,) = pdf.pages[0].search("PHÓ CHỦ TỊCH")
        (name,) = pdf.pages[0].search("Trần Văn Bình")
    assert (name["top"] - title["bottom"]) / 72 * 25.4 >= 33


def test_the_qr_reads_back_from_the_rendered_page():
    certificate = a_certificate()
    assert codes(certificates_pdf(certificate)) == [certificate.qr_text]


def test_a_certificate_without_a_code_has_no_sentence_about_it():
    data = certificates_pdf(a_certificate(qr_text=""))
    assert codes(data) == []
    assert "Mã QR" not in words_of(data)


def test_only_illustrative_sets_are_marked_on_the_paper():
    official, illustrative = texts(
        certificates_pdf(a_certificate(), a_certificate(illustrative=True))
    )
    assert "MINH HỌA" not in official
    assert "BẢN MINH HỌA" in illustrative
    assert "KHÔNG CÓ GIÁ TRỊ CHÍNH THỨC" in illustrative
    assert ILLUSTRATIVE == "BẢN MINH HỌA – KHÔNG CÓ GIÁ TRỊ CHÍNH THỨC"


def test_the_mark_collides_with_no_text():
    titles = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    data = certificates_pdf(a_certificate(illustrative=True, signer_titles=titles))
    assert_no_letters_collide(letters_of(data))


def test_fonts_are_embedded_as_subsets():
    fonts = {}
    for page in PdfReader(io.BytesIO(certificates_pdf(a_certificate()))).pages:
        fonts.update(page["/Resources"]["/Font"])
    used = [font.get_object() for font in fonts.values()]
    assert len(used) >= 3
    for font in used:
        assert "+" in font["/BaseFont"]
        assert "/FontFile2" in font["/FontDescriptor"].get_object()
        assert "/ToUnicode" in font


def test_a_page_of_a_batch_takes_at_most_four_kilobytes():
    many = [a_certificate(recipient=f"Hộ số {n}", register_number=f"{n:04}") for n in range(300)]
    one, all_of_them = len(certificates_pdf(many[0])), len(certificates_pdf(*many))
    assert (all_of_them - one) / 299 <= 4096


def test_pages_keep_the_given_order():
    names = ["Đỗ Ánh", "Ân Bảo", "Bùi Cúc"]
    pages = texts(certificates_pdf(*(a_certificate(recipient=name) for name in names)))
    assert [name in page for name, page in zip(names, pages, strict=True)] == [True] * 3


def test_a_batch_of_nothing_is_refused():
    with pytest.raises(NothingToPrint):
        certificates_pdf()


def test_stopping_writes_nothing():
    class Impatient:
        def step(self, done, total):
            if done == 2:
                raise Cancelled

    out = io.BytesIO()
    with pytest.raises(Cancelled):
        write_certificates([a_certificate()] * 3, out, Impatient())
    assert out.getvalue() == b""


def test_progress_knows_the_total_of_a_list():
    steps = []

    class Watcher:
        def step(self, done, total):
            steps.append((done, total))

    assert write_certificates([a_certificate()] * 3, io.BytesIO(), Watcher()) == 3
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_certificates_may_come_one_by_one():
    assert write_certificates((a_certificate() for _ in range(2)), io.BytesIO(), Silent()) == 2


def test_a_pre_printed_blank_gets_only_what_it_leaves_open():
    text = words_of(certificates_pdf(a_certificate(), overprint=Overprint()))
    assert "CỘNG HÒA XÃ HỘI" not in text
    assert "GIA ĐÌNH HỌC TẬP" not in text
    assert "Nguyễn Thị Thanh Hương" in text
    assert "128/QĐ-UBND" in text


def test_overprinting_moves_by_the_given_millimetres():
    def place(**shift):
        data = certificates_pdf(a_certificate(), overprint=Overprint(**shift))
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            (name,) = pdf.pages[0].search("Nguyễn Thị Thanh Hương")
        return name["x0"], name["top"]

    x, y = place()
    moved_x, moved_y = place(dx=5, dy=-2)
    assert moved_x - x == pytest.approx(5 * 72 / 25.4, abs=0.05)
    assert moved_y - y == pytest.approx(2 * 72 / 25.4, abs=0.05)


def test_overprinting_scales_about_the_middle_of_the_sheet():
    data = certificates_pdf(a_certificate(), overprint=Overprint(scale=0.97))
    letters = letters_of(data)
    assert_inside_the_frame(letters)
    assert max(c["size"] for c in letters) == pytest.approx(27 * 0.97, abs=0.1)
    assert codes(data) == [a_certificate().qr_text]
