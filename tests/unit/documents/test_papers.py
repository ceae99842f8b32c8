"""Minutes, report, score sheet and recovery sheet."""

import datetime as dt
import io

import pdfplumber
import pytest

from desktop.documents.decree30 import Letterhead, Signer
from desktop.documents.failures import NothingToPrint
from desktop.documents.figures import percent, points, signed, whole
from desktop.documents.minutes import Attendant, Minutes, Voted, write_minutes
from desktop.documents.recovery_sheet import RecoverySheet, write_recovery_sheet
from desktop.documents.report import Report, Section, Statistic, write_report
from desktop.documents.score_sheet import (
    ScoreSheet,
    SheetGroup,
    SheetLine,
    Totals,
    write_score_sheets,
)
from desktop.progress import Silent
from tests.unit.documents.papers import codes, texts, words_of

LETTERHEAD = Letterhead(
    body="Ủy ban nhân dân xã Bình Hòa",
    place="Bình Hòa",
    date=dt.date(2026, 12, 5),
    number="9/BC-UBND",
)


def the_minutes(**changes):
    facts = {
        "letterhead": LETTERHEAD,
        "title": "Gia đình học tập",
        "year": 2026,
        "village": "Ấp Phú Lợi A",
        "place": "Nhà văn hóa ấp",
        "opened": dt.datetime(2026, 11, 9, 19, 5),  # noqa: DTZ001 - a clock on the wall
        "closed": None,
        "chair": Attendant("Lê Hữu Đức", "Trưởng ấp"),
        "secretary": Attendant("Phạm Thị Ngọc"),
        "invited": 120,
        "present": 87,
        "quorum": 60,
        "majority": 60,
        "ballot": "bỏ phiếu kín",
        "votes": [Voted("Đỗ Ánh", 87.5, 80, True), Voted("Võ Út", None, None, False, "Vắng")],
    }
    out = io.BytesIO()
    write_minutes(Minutes(**{**facts, **changes}), out, Silent())
    return words_of(out.getvalue())


def the_report(**changes):
    facts = {
        "letterhead": LETTERHEAD,
        "subject": "Kết quả xây dựng các mô hình học tập năm 2026",
        "statistics": [Statistic("Gia đình học tập", 1847, 1600, 1385, 75, 1290)],
        "signer": Signer(("CHỦ TỊCH",), "Trần Văn Bình"),
    }
    out = io.BytesIO()
    write_report(Report(**{**facts, **changes}), out, Silent())
    return words_of(out.getvalue())


def a_sheet(**changes):
    facts = {
        "letterhead": LETTERHEAD,
        "title": "Gia đình học tập",
        "year": 2026,
        "checklist": "Bộ tiêu chí minh họa",
        "facts": (("Chủ hộ", "Nguyễn <Văn> An"), ("Số nhân khẩu", "")),
        "groups": (
            SheetGroup("I. Học tập", (SheetLine("Đọc sách", 10, 9.5, 9, None, "Sổ"),)),
            SheetGroup("", (SheetLine("Không bỏ học", None, True, False),)),
        ),
        "totals": Totals(10, 9.5, 9, None),
    }
    return ScoreSheet(**{**facts, **changes})


def sheets_pdf(*sheets):
    out = io.BytesIO()
    write_score_sheets(sheets, out, Silent())
    return out.getvalue()


def test_minutes_tell_time_people_and_votes():
    text = the_minutes()
    for part in (
        "BIÊN BẢN",
        "Bắt đầu lúc 19 giờ 05 phút, ngày 09 tháng 11 năm 2026, tại Nhà văn hóa ấp.",
        "Chủ trì: Lê Hữu Đức, Trưởng ấp",
        "Số người được mời: 120; có mặt: 87 (72,50%)",
        "Cuộc họp đủ điều kiện tiến hành",
        "1 Đỗ Ánh 87,5 80/87 91,95 Đề nghị",
        "Chưa đề nghị Vắng",
        "đề nghị công nhận 1, chưa đề nghị 1",
        "Không có ý kiến khác.",
    ):
        assert part in text


def test_minutes_below_the_quorum_say_so():
    assert "Cuộc họp KHÔNG đủ điều kiện tiến hành" in the_minutes(present=71)
    assert "Cuộc họp đủ điều kiện tiến hành" in the_minutes(present=72)


def test_dissent_is_printed_as_it_was_said():
    assert "- Ông Tám không đồng ý: chưa có <minh chứng>" in the_minutes(
        dissent=("Ông Tám không đồng ý: chưa có <minh chứng>",)
    )


def test_percentages_of_a_report_are_computed():
    assert "1.847 1.600 86,63 1.385 74,99 75 Chưa đạt +95" in the_report()


def test_a_target_counts_as_reached_only_on_the_whole_figures():
    barely = Statistic("Dòng họ học tập", 4, 4, 3, 75)
    assert "75,00 75 Đạt" in the_report(statistics=[barely])
    missed = Statistic("Dòng họ học tập", 100_000, 4, 74_999, 75)
    assert "75,00 75 Chưa đạt" in the_report(statistics=[missed])


def test_a_report_without_plan_or_last_year_leaves_the_columns_blank():
    text = the_report(statistics=[Statistic("Đơn vị học tập", 0, 0, 0, 50)])
    assert "Đơn vị học tập 0 0 0 50" in text


def test_sections_and_villages_of_a_report_are_printed():
    text = the_report(
        opening="Thực hiện kế hoạch năm 2026,",
        before=(Section("I. Chỉ đạo", ("Đã ban hành kế hoạch.",)),),
        places=[Statistic("Ấp Một", 10, 9, 8), Statistic("Cộng", 10, 9, 8, bold=True)],
        places_title="Gia đình học tập",
        after=(Section("II. Kiến nghị", ("Tập huấn thêm.",)),),
        addressee="Ủy ban nhân dân tỉnh",
        plan="Kế hoạch số 15/KH-UBND",
    )
    for part in ("Kính gửi: Ủy ban", "I. Chỉ đạo", "1 Ấp Một 10 9 90,00", "Cộng 10 9", "Tập huấn"):
        assert part in text


def test_a_score_sheet_shows_three_stages_and_leaves_blanks_blank():
    text = words_of(sheets_pdf(a_sheet()))
    assert "I. Học tập" in text
    assert "1 Đọc sách 10 9,5 9 Sổ" in text
    assert "2 Không bỏ học Đạt Không" in text
    assert "Tổng cộng 10 9,5 9" in text
    assert "Chủ hộ: Nguyễn <Văn> An" in text
    assert "Kết quả:" not in text


def test_each_sheet_starts_on_its_own_page_with_its_own_mark():
    pages = texts(sheets_pdf(a_sheet(), a_sheet(illustrative=True), a_sheet()))
    assert ["KHÔNG CÓ GIÁ TRỊ" in page for page in pages] == [False, True, False]
    assert all("PHIẾU CHẤM ĐIỂM" in page for page in pages)


def test_no_sheet_is_nothing_to_print():
    with pytest.raises(NothingToPrint):
        sheets_pdf()


def the_recovery_sheet(**changes):
    facts = {
        "office": "Ủy ban nhân dân xã Bình Hòa",
        "data_file": "sokhuyenhoc.db",
        "officer": "Lê Hữu Đức",
        "made": dt.date(2026, 1, 5),
        "lines": ("7K3F-9QXA SEN", "2M8D-TT4P BUOM", "6H2C-V9RN CHANH", "JJ5E-0WKB SONG"),
    }
    out = io.BytesIO()
    write_recovery_sheet(RecoverySheet(**{**facts, **changes}), out)
    return out.getvalue()


def test_the_recovery_key_stands_line_by_line_with_its_words():
    data = the_recovery_sheet()
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        (page,) = (page.extract_text(y_tolerance=8) for page in pdf.pages)
    squeezed = page.replace(" ", "")
    for line in ("1.7K3F-9QXASEN", "2.2M8D-TT4PBUOM", "3.6H2C-V9RNCHANH", "4.JJ5E-0WKBSONG"):
        assert line in squeezed
    assert "Ủy ban nhân dân xã Bình Hòa" in page
    assert codes(data) == []


def test_the_recovery_key_can_be_printed_as_a_code_too():
    said = codes(the_recovery_sheet(with_qr=True))
    assert said == ["7K3F-9QXA SEN\n2M8D-TT4P BUOM\n6H2C-V9RN CHANH\nJJ5E-0WKB SONG"]


def test_figures_are_written_the_vietnamese_way():
    assert [points(87.5), points(90.0), points(None), points(0)] == ["87,5", "90", "", "0"]
    assert [whole(1847), percent(1385, 1847), percent(1, 0)] == ["1.847", "74,99", ""]
    assert [signed(1200), signed(-3), signed(0)] == ["+1.200", "−3", "0"]
