"""What is held about a household, as a paper."""

import pytest

from desktop.db.failures import NotFound
from desktop.domain.ids import derived
from desktop.services.data_sheets import ChangeHeld, Fact
from desktop.services.failures import FolderMissing
from tests.builders import YEAR, a_family, decided, enrolled, registered, scored
from tests.rawdata import acts
from tests.sync.exchanging import receive, send
from tests.unit.documents.papers import words_of

FACTS = (
    Fact("head_name", "Họ và tên chủ hộ", "Phạm <b>Văn</b> Bình"),
    Fact("phone", "Điện thoại", "0912345678"),
    Fact("note", "Ghi chú", ""),
)
CHANGES = (ChangeHeld("21/11/2026 08:00", "Nguyễn Thị Hạnh", "Thêm vào sổ"),)


def paper(workplace, family, folder, **others):
    to = folder / "phiếu.pdf"
    workplace.data_sheets.write(family, FACTS, CHANGES, to, **others)
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
    ):
        assert part in text
    assert "Ghi chú Đang" not in text, "what is empty is left out"
    back = tmp_path / "về"
    back.mkdir()
    receive(receiver, send(commune, tmp_path), to=back)
    receive(commune, *back.iterdir())
    assert "Đã chuyển cho: Tỉnh Đồng Tháp." in paper(commune, family, tmp_path)


def test_nobody_s_paper_is_written(commune, tmp_path):
    a_family(commune)
    with pytest.raises(NotFound):
        paper(commune, derived("family", "nobody"), tmp_path)
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_folder_that_is_gone_is_said(commune, tmp_path):
    with pytest.raises(FolderMissing):
        paper(commune, a_family(commune), tmp_path / "không có")
