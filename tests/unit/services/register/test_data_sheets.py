"""What is held about a household, as a paper."""

import pytest
from openpyxl import load_workbook

from desktop.db.failures import NotFound
from desktop.domain.ids import derived
from desktop.services.failures import FolderMissing
from desktop.services.register.data_sheets import ChangeHeld, Fact, ReadHeld, Told
from desktop.ui.pages.data_sheet_words import in_words
from tests.builders import (
    NAMED,
    OFFICER,
    YEAR,
    a_family,
    decided,
    enrolled,
    recognised,
    registered,
    scored,
)
from tests.rawdata import acts
from tests.sync.exchanging import receive, send
from tests.unit.documents.papers import words_of

FACTS = (
    Fact("head_name", "Họ và tên chủ hộ", "Phạm <b>Văn</b> Bình"),
    Fact("phone", "Điện thoại", "0912345678"),
    Fact("note", "Ghi chú", ""),
)
READINGS = (ReadHeld("2 ngày, từ 20/11/2026 đến 21/11/2026", "Trần Văn Sơn", "mở xem chi tiết"),)
CHANGES = (ChangeHeld("21/11/2026 08:00", "Nguyễn Thị Hạnh", "Thêm vào sổ"),)


def paper(workplace, family, folder, **others):
    to = folder / "phiếu.pdf"
    workplace.data_sheets.write(family, Told(FACTS, CHANGES, READINGS), to, **others)
    return words_of(to.read_bytes())


def test_the_paper_tells_what_is_held_who_wrote_it_and_where_it_went(commune, receiver, tmp_path):
    family = a_family(commune, "Phạm Văn Bình")
    enrolled(commune, receiver, tmp_path)
    registered(commune)
    scored(commune, [family])
    decided(commune)
    with acts(commune):
        text = paper(commune, family, tmp_path)
    for part in (
        "PHIẾU DỮ LIỆU",
        "Hộ ông (bà) Phạm Văn Bình",
        "Phạm <b>Văn</b> Bình",
        "0912345678",
        "Đã chuyển cho: chưa chuyển cho cơ quan nào khác.",
        "Chỉ ở trong xã, không chuyển đi: điện thoại, ghi chú.",
        f"{YEAR} Có",
        "128/QĐ-UBND",
        "21/11/2026 08:00 Nguyễn Thị Hạnh Thêm vào sổ",
        "Trần Văn Sơn mở xem chi tiết",
    ):
        assert part in text
    assert "Ghi chú Đang" not in text, "what is empty is left out"
    back = tmp_path / "về"
    back.mkdir()
    receive(receiver, send(commune, tmp_path), to=back)
    receive(commune, *back.iterdir())
    assert "Đã chuyển cho: Tỉnh Đồng Tháp." in paper(commune, family, tmp_path)


def test_who_never_registered_reads_so_and_that_nobody_was_told(commune, tmp_path):
    family = a_family(commune)
    assert "Chưa đăng ký năm nào." in paper(commune, family, tmp_path)
    to = tmp_path / "phiếu.xlsx"
    commune.data_sheets.write(family, in_words(commune, family), to)
    facts = dict(load_workbook(to)["Thông tin"].iter_rows(min_row=2, values_only=True))
    assert facts["Đã chuyển cho"] == "chưa chuyển cho cơ quan nào khác"


def test_nobody_s_paper_is_written(commune, tmp_path):
    a_family(commune)
    with pytest.raises(NotFound):
        paper(commune, derived("family", "nobody"), tmp_path)
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_folder_that_is_gone_is_said(commune, tmp_path):
    with pytest.raises(FolderMissing):
        paper(commune, a_family(commune), tmp_path / "không có")


@pytest.mark.parametrize("kind", list(NAMED))
def test_the_sheet_of_any_kind_is_a_workbook_too(commune, tmp_path, kind):
    subject = recognised(commune, kind)
    commune.correcting.correct(subject, "Ghi nhầm dấu", note="Ghi chú đúng")
    commune.readings.saw([subject])
    to = tmp_path / "phiếu.xlsx"
    commune.data_sheets.write(subject, in_words(commune, subject), to)
    book = load_workbook(to)
    assert book.sheetnames == ["Thông tin", "Các năm", "Thay đổi", "Ai đã xem"]
    facts = dict(row[:2] for row in book["Thông tin"].iter_rows(min_row=2, values_only=True))
    assert facts["Ghi chú"] == "Ghi chú đúng"
    assert NAMED[kind] in facts.values()
    assert [row[0] for row in book["Các năm"].iter_rows(min_row=2, values_only=True)] == [YEAR]
    changes = [row[2] for row in book["Thay đổi"].iter_rows(min_row=2, values_only=True)]
    assert changes[0] == "Đính chính ghi chú: (trống) → Ghi chú đúng. Lý do: Ghi nhầm dấu"
    readings = [row[1:] for row in book["Ai đã xem"].iter_rows(min_row=2, values_only=True)]
    assert (OFFICER, "mở xem chi tiết") in readings
    told = [one.what for one in in_words(commune, subject).readings]
    assert "lập phiếu dữ liệu" in told
