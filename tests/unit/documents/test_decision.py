import datetime as dt
import io

import pdfplumber
import pytest

from desktop.documents.decision import Decision, Recognised, write_decision
from desktop.documents.decree30 import Letterhead, Signer
from desktop.documents.fonts import VIETNAMESE
from desktop.progress import Cancelled, Silent
from tests.unit.documents.papers import texts, words_of

MM = 72 / 25.4


def a_decision(families=3, **changes):
    facts = {
        "letterhead": Letterhead(
            body="Ủy ban nhân dân xã Bình Hòa",
            place="Bình Hòa",
            date=dt.date(2026, 2, 5),
            number="128/QĐ-UBND",
        ),
        "authority": "Chủ tịch Ủy ban nhân dân xã Bình Hòa",
        "title": "Gia đình học tập",
        "noun": "gia đình",
        "year": 2025,
        "grounds": (
            "Căn cứ Luật Tổ chức chính quyền địa phương;",
            "Căn cứ Kế hoạch số 15/KH-UBND",
        ),
        "proposal": "Xét đề nghị của Hội Khuyến học xã tại Tờ trình số 07/TTr-HKH",
        "executors": "Văn phòng Ủy ban nhân dân xã và các gia đình có tên",
        "recognised": [
            Recognised(f"Lê Văn {n}", f"Ấp Số {n % 7}", 87.5, n % 5 + 1) for n in range(families)
        ],
        "signer": Signer(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Trần Văn Bình"),
        "recipients": ("Như Điều 3;", "Lưu: VT."),
    }
    return Decision(**{**facts, **changes})


def written(decision, progress=None):
    out = io.BytesIO()
    write_decision(decision, out, progress or Silent())
    return out.getvalue()


def test_a_decision_reads_as_a_real_one():
    text = words_of(written(a_decision()))
    for part in (
        "ỦY BAN NHÂN DÂN XÃ BÌNH HÒA",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 128/QĐ-UBND",
        "Bình Hòa, ngày 05 tháng 02 năm 2026",
        "Về việc công nhận danh hiệu “Gia đình học tập” năm 2025",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH HÒA",
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Căn cứ Kế hoạch số 15/KH-UBND;",
        "tại Tờ trình số 07/TTr-HKH.",
        "QUYẾT ĐỊNH:",
        "Điều 1. Công nhận danh hiệu “Gia đình học tập” năm 2025 đối với 3 gia đình",
        "(có danh sách kèm theo)",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
        "Điều 3. Văn phòng Ủy ban nhân dân xã và các gia đình có tên chịu trách nhiệm thi hành",
        "Nơi nhận:",
        "KT. CHỦ TỊCH",
        "Trần Văn Bình",
        "DANH SÁCH",
        "Kèm theo Quyết định số 128/QĐ-UBND ngày 05 tháng 02 năm 2026",
        "87,5",
    ):
        assert part in text


def test_margins_are_those_of_the_decree():
    with pdfplumber.open(io.BytesIO(written(a_decision(200)))) as pdf:
        for page in pdf.pages:
            assert (page.width, page.height) == pytest.approx((210 * MM, 297 * MM))
            letters = [c for c in page.chars if c["top"] > 18 * MM and c["text"].strip()]
            assert min(c["x0"] for c in letters) >= 30 * MM - 0.1
            assert max(c["x1"] for c in letters) <= 195 * MM + 0.1
            assert min(c["top"] for c in letters) >= 19.5 * MM
            assert max(c["bottom"] for c in letters) <= 277 * MM + 0.1


def test_pages_are_numbered_from_the_second_and_the_list_by_itself():
    numbers = []
    with pdfplumber.open(io.BytesIO(written(a_decision(100)))) as pdf:
        for page in pdf.pages:
            top = page.crop((0, 0, page.width, 18 * MM)).extract_text()
            numbers.append(top)
    assert numbers == ["", "", "2", "3", "4"]


def test_the_page_number_stands_in_the_middle():
    with pdfplumber.open(io.BytesIO(written(a_decision(100)))) as pdf:
        page = pdf.pages[2]
        (number,) = page.crop((0, 0, page.width, 18 * MM)).chars
    assert (number["x0"] + number["x1"]) / 2 == pytest.approx(105 * MM, abs=0.5)
    assert number["size"] == 13.5


def test_the_motto_has_a_rule_of_its_own_length():
    with pdfplumber.open(io.BytesIO(written(a_decision()))) as pdf:
        (motto,) = pdf.pages[0].search("Độc lập - Tự do - Hạnh phúc")
        rules = [
            line for line in pdf.pages[0].lines
            if abs(line["x0"] - motto["x0"]) < 1 and abs(line["x1"] - motto["x1"]) < 1
        ]  # fmt: skip
    assert len(rules) == 1


def test_every_line_of_a_long_list_is_printed_once_below_a_repeated_header():
    decision = a_decision(1200)
    pages = texts(written(decision))[1:]
    assert all("Họ và tên" in page for page in pages)
    lines = [line for page in pages for line in page.splitlines()]
    numbers = [int(line.split()[0]) for line in lines if "87,5" in line]
    assert numbers == list(range(1, 1201))


def test_markup_in_names_and_grounds_stays_plain():
    wild = "Lê <b>An</b> &amp; <font color=red>"
    text = words_of(
        written(
            a_decision(
                recognised=[Recognised(wild, "Ấp <1>", None, 1, "a < b & c")],
                grounds=("Căn cứ <para> & </para> khác",),
            )
        )
    )
    assert "Lê <b>An</b> &amp;" in text
    assert "Ấp <1>" in text
    assert "Căn cứ <para> & </para> khác;" in text
    assert "a < b & c" in text


def test_every_vietnamese_letter_comes_through_paragraphs_and_tables():
    rows = [VIETNAMESE[i : i + 12] for i in range(0, len(VIETNAMESE), 12)]
    text = words_of(
        written(
            a_decision(
                recognised=[Recognised(row, "", None, 1) for row in rows],
                recipients=tuple(rows),
            )
        )
    )
    for row in rows:
        assert text.count(row) == 2


def test_an_illustrative_decision_is_marked_on_every_page():
    pages = texts(written(a_decision(100, illustrative=True)))
    assert len(pages) > 3
    assert all("BẢN MINH HỌA – KHÔNG CÓ GIÁ TRỊ CHÍNH THỨC" in page for page in pages)
    assert "MINH HỌA" not in words_of(written(a_decision()))


def test_a_very_long_note_continues_on_the_next_page():
    note = " ".join(f"chú-thích-{n}" for n in range(400))
    text = words_of(written(a_decision(recognised=[Recognised("Lê An", "Ấp 1", 90, 1, note)])))
    text = text.replace(" ", "")  # the column is narrower than the words
    assert "chú-thích-0" in text
    assert "chú-thích-399" in text


def test_an_undated_decision_leaves_room_for_the_pen():
    letterhead = Letterhead(body="Ủy ban nhân dân xã Bình Hòa", place="", date=None)
    text = words_of(written(a_decision(letterhead=letterhead)))
    assert "Ngày …… tháng …… năm ………" in text
    assert "Kèm theo Quyết định số …… ngày" in text


def test_stopping_writes_nothing():
    class Impatient:
        def step(self, done, total):
            raise Cancelled

    out = io.BytesIO()
    with pytest.raises(Cancelled):
        write_decision(a_decision(), out, Impatient())
    assert out.getvalue() == b""


def test_progress_reaches_the_last_line():
    steps = []

    class Watcher:
        def step(self, done, total):
            steps.append((done, total))

    written(a_decision(120), Watcher())
    assert steps[-1] == (120, 120)
    assert len(steps) >= 3
