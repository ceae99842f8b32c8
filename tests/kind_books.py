"""Sample books of clans, villages, units and citizens, all invented, in the style of communes.

`python -m tests.books FOLDER` writes them beside those of households.
"""

from pathlib import Path

from tests import books

CLANS = (
    ["STT", "Tên dòng họ", "Chi", "Trưởng tộc", "SĐT trưởng tộc", "Thôn", "Số hộ", "Ghi chú"],
    [1, "Dòng họ Nguyễn Văn", "Chi cả", "Nguyễn Văn Mẫu", "0912345678", "Thôn Hạ", 42, ""],
    [2, "Dòng họ Nguyễn Văn", "Chi hai", "Nguyễn Văn Thử", "", "Thôn Thượng", 17, ""],
    [3, "Dòng họ Trần", "", "Trần Hữu Ví", "0987654321", "Thôn Hạ", 30, "Có quỹ khuyến học"],
)
VILLAGES = (
    ["STT", "Mã thôn", "Tên thôn", "Trưởng thôn", "Số điện thoại"],
    [1, "T01", "Thôn Hạ", "Lê Thị Dụ", "0912000001"],
    [2, "T02", "Thôn Thượng", "Phạm Đức Thí", "0912000002"],
)
UNITS = (
    ["TT", "Tên cơ quan, đơn vị", "Loại hình", "Họ tên thủ trưởng", "Địa chỉ", "Thôn",
     "Số CB, GV, NV"],
    [1, "Trường Tiểu học Bình Hòa", "Trường học", "Đỗ Thị Mẫu", "Đường 2", "Thôn Hạ", 25],
    [2, "Trạm Y tế xã", "Cơ quan", "Vũ Văn Dụ", "", "Thôn Thượng", 8],
    [3, "Hợp tác xã Đồng Tâm", "HTX", "Bùi Văn Thử", "", "Thôn Hạ", 12],
    [4, "Công an xã", "Lực lượng vũ trang", "Hồ Đức Ví", "", "Thôn Hạ", 6],
)  # fmt: skip
CITIZENS = (
    ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Nhóm đối tượng", "Họ tên chủ hộ",
     "Nơi công tác", "Thôn", "Dân tộc"],
    [1, "Lê Thị An", "05/03/1970", "Nữ", "001170000123", "A", "Lê Văn Cả", "", "Thôn Hạ", "x"],
    [2, "Lê Văn Cả", 1968, "Nam", "", "Nhóm A: nông dân", "Lê Văn Cả", "", "Thôn Hạ", "x"],
    [3, "Đỗ Thị Mẫu", "12/09/1980", "Nữ", "", "C", "", "Trường Tiểu học Bình Hòa", "Thôn Hạ", ""],
    [4, "Vũ Minh Sơn", "01/02/2005", "Nam", "", "D", "", "", "Thôn Thượng", ""],
)  # fmt: skip


def clans(path: Path) -> Path:
    """A list of clans by branch."""
    return books.save(path, CLANS, sheet="Dòng họ")


def villages(path: Path) -> Path:
    """A list of villages with their heads."""
    return books.save(path, VILLAGES, sheet="Thôn")


def units(path: Path) -> Path:
    """A list of units."""
    return books.save(path, UNITS, sheet="Đơn vị")


def citizens(path: Path) -> Path:
    """A list of citizens with their family, unit and group; one column is not ours to keep."""
    return books.save(path, CITIZENS, sheet="Công dân")


def _printed(path: Path, title: str, rows: tuple[list[object], ...], sheet: str) -> Path:
    """As communes print it: titles above, columns numbered, a total and signatures below."""
    header, *body = rows
    last = chr(ord("A") + len(header) - 1)
    above = [["ỦY BAN NHÂN DÂN XÃ BÌNH HÒA"], [title], ["Năm 2026"], []]
    numbering = [f"({number})" for number in range(1, len(header) + 1)]
    below = [["", f"Tổng số: {len(body)}"], [], ["", "", "Người lập biểu", "TM. ỦY BAN NHÂN DÂN"]]
    merged = [f"A{number}:{last}{number}" for number in (1, 2, 3)]
    return books.save(path, [*above, header, numbering, *body, *below], merged, sheet)


def printed_clans(path: Path) -> Path:
    """Clans as a commune's report lists them."""
    return _printed(path, "DANH SÁCH DÒNG HỌ ĐĂNG KÝ DANH HIỆU DÒNG HỌ HỌC TẬP", CLANS, "Sheet1")


def printed_villages(path: Path) -> Path:
    """Villages as a commune's report lists them."""
    return _printed(path, "DANH SÁCH THÔN ĐĂNG KÝ CỘNG ĐỒNG HỌC TẬP", VILLAGES, "Sheet1")


def printed_units(path: Path) -> Path:
    """Units as a commune's report lists them."""
    return _printed(path, "DANH SÁCH ĐƠN VỊ ĐĂNG KÝ ĐƠN VỊ HỌC TẬP", UNITS, "Sheet1")


def printed_citizens(path: Path) -> Path:
    """Citizens as a commune's report lists them."""
    return _printed(path, "DANH SÁCH CÔNG DÂN ĐĂNG KÝ CÔNG DÂN HỌC TẬP", CITIZENS, "Sheet1")


BOOKS = {
    "dong-ho.xlsx": clans, "dong-ho-xa.xlsx": printed_clans,
    "thon.xlsx": villages, "thon-xa.xlsx": printed_villages,
    "don-vi.xlsx": units, "don-vi-xa.xlsx": printed_units,
    "cong-dan.xlsx": citizens, "cong-dan-xa.xlsx": printed_citizens,
}  # fmt: skip
