"""Lists of clans, villages, units and citizens as associations print them, all invented.

`tests.office_books` names them.
"""

from tests import books
from tests.printed_books import letterhead, signed


def association_clans(path):
    """Clans as an association lists them: families and members, a head with a title."""
    above, merged = letterhead("DANH SÁCH DÒNG HỌ ĐĂNG KÝ “DÒNG HỌ HỌC TẬP” NĂM 2026", 7)
    rows = [
        *above,
        ["TT", "Tên dòng họ", "Trưởng ban KH dòng họ", "SĐT", "Thôn", "Số hộ", "Ghi chú"],
        [1, "Họ Lê Văn", "Ông Lê Văn Mẫu", "0912.000.001", "Thôn Hạ", 35, ""],
        [2, "Họ Trần (chi 2)", "Bà Trần Thị Dụ", 912000002, "Thôn Hạ", 20, ""],
        [3, "Họ Nguyễn Đình", "Nguyễn Đình Thử", "", "Thôn Thượng, Thôn Hạ", 41, "Liên thôn"],
        ["", "Cộng: 3 dòng họ", "", "", "", 96],
        *signed(7),
    ]
    return books.save(path, rows, merged, "DONG HO")


def association_communities(path):
    """Villages as an association lists them."""
    above, merged = letterhead(
        "DANH SÁCH CỘNG ĐỒNG ĐĂNG KÝ “CỘNG ĐỒNG HỌC TẬP” CẤP THÔN NĂM 2026", 6
    )
    rows = [*above, ["TT", "Thôn, khu phố", "Bí thư chi bộ", "Trưởng thôn", "Điện thoại", "Tổng số hộ"],
            [1, "Thôn Hạ", "Lê Văn Cả", "Lê Thị Dụ", "0912000001", 210],
            [2, "Thôn Thượng", "", "Phạm Đức Thí", "0912000002", 180],
            ["", "Cộng", "", "", "", 390], *signed(6)]  # fmt: skip
    return books.save(path, rows, merged, "CỘNG ĐỒNG")


def association_units(path):
    """Units under headings of their sort, without a village."""
    above, merged = letterhead("DANH SÁCH CƠ QUAN, ĐƠN VỊ ĐĂNG KÝ “ĐƠN VỊ HỌC TẬP” NĂM 2026", 5)
    rows = [*above, ["TT", "Tên đơn vị", "Họ và tên thủ trưởng", "Tổng số CB, GV, NV", "Số điện thoại"],
            ["I", "Khối trường học"],
            [1, "Trường Mầm non Bình Hòa", "Đỗ Thị Mẫu", 22, "0912000003"],
            [2, "Trường THCS Bình Hòa", "Vũ Văn Dụ", 30, "0912000004"],
            ["II", "Khối cơ quan, doanh nghiệp"],
            [3, "Trạm Y tế xã Bình Hòa", "Bùi Văn Thử", 7, ""],
            [4, "Công ty TNHH May Mẫu", "Hồ Đức Ví", 150, ""],
            ["", "Tổng cộng", "", 209, ""], *signed(5)]  # fmt: skip
    return books.save(path, rows, merged, "DON VI")


def association_citizens(path):
    """Citizens of a village with their marks in columns A to D."""
    above, merged = letterhead("DANH SÁCH ĐĂNG KÝ “CÔNG DÂN HỌC TẬP” NĂM 2026 - THÔN HẠ", 8)
    upper = [
        "STT",
        "Họ và tên",
        "Năm sinh",
        "",
        "Nơi ở hiện nay",
        "Nghề nghiệp",
        "Nhóm đối tượng (A, B, C, D)",
        "Ghi chú",
    ]
    lower = ["", "", "Nam", "Nữ"]
    rows = [*above, upper, lower,
            [1, "Lê Thị An", "", 1970, "Xóm 1, thôn Hạ", "Làm ruộng", "A", ""],
            [2, "Lê Văn Cả", 1968, "", "Xóm 1, thôn Hạ", "Thợ xây", "B", ""],
            [3, "Đỗ Thị Mẫu", "", 1980, "Xóm 2, thôn Hạ", "Giáo viên", "C", ""],
            [4, "Vũ Minh Sơn", 2005, "", "Xóm 2, thôn Hạ", "Sinh viên", "D", ""],
            ["", "Tổng số: 4 người"], *signed(8)]  # fmt: skip
    at = len(above) + 1
    merged += [f"{c}{at}:{c}{at + 1}" for c in "ABEFGH"] + [f"C{at}:D{at}"]
    return books.save(path, rows, merged, "Sheet1")
