"""Lists as communes and their associations print them: titles, bands, parts of a value, stacked tables.

All invented; `tests.office_books` names them.
"""

import random

from openpyxl import Workbook

from tests import books

COMMUNE = "XÃ BÌNH HÒA"
NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


def letterhead(title, width, note=""):
    """What stands above a list: who issues it, the nation, the title, in merged cells."""
    right = width // 2
    pad = [""] * (right - 1)
    rows = [
        [f"ỦY BAN NHÂN DÂN {COMMUNE}", *pad, NATION[0]],
        ["HỘI KHUYẾN HỌC", *pad, NATION[1]],
        [],
        [title],
        [note or "(Kèm theo Tờ trình số 12/TTr-HKH ngày 05 tháng 3 năm 2026)"],
        [],
    ]
    last = chr(64 + width)
    half, next_one = chr(64 + right), chr(65 + right)
    merged = [f"A{n}:{half}{n}" for n in (1, 2)] + [f"{next_one}{n}:{last}{n}" for n in (1, 2)]
    return rows, [*merged, f"A4:{last}4", f"A5:{last}5"]


def signed(width):
    """What stands below a list: place and date, who made it, who signs."""
    blank = [""] * (width - 3)
    return [
        [],
        [*blank, "Bình Hòa, ngày 05 tháng 3 năm 2026"],
        ["", "NGƯỜI LẬP BIỂU", *blank[1:], "TM. BAN CHẤP HÀNH"],
        ["", "(Ký, ghi rõ họ tên)", *blank[1:], "CHỦ TỊCH"],
        [], [],
        ["", "Lê Thị Mẫu", *blank[1:], "Trần Văn Thử"],
    ]  # fmt: skip


def by_village(count, seed=3):
    """Households, village by village."""
    found = {}
    for home in books.households(count, seed):
        found.setdefault(home.village, []).append(home)
    return found


def registration_list(path, count=12):
    """The list an association sends: letterhead, two header rows, numbering, a band and a sum a village."""
    above, merged = letterhead(
        "DANH SÁCH GIA ĐÌNH ĐĂNG KÝ DANH HIỆU “GIA ĐÌNH HỌC TẬP” NĂM 2026", 8
    )
    upper = [
        "STT",
        "Họ và tên chủ hộ",
        "Năm sinh",
        "",
        "Địa chỉ (số nhà, tổ)",
        "Số khẩu",
        "Đăng ký năm 2026",
        "Ghi chú",
    ]
    lower = ["", "", "Nam", "Nữ", "", "", "", ""]
    numbering = [f"({number})" for number in range(1, 9)]
    rows, sums = [*above, upper, lower, numbering], 0
    for roman, (village, homes) in zip(
        ("I", "II", "III", "IV", "V"), by_village(count).items(), strict=False
    ):
        rows.append([roman, f"{village.upper()}: {len(homes)} hộ"])
        for number, home in enumerate(homes, 1):
            years = [home.birth.year, ""] if home.sex == "Nam" else ["", home.birth.year]
            rows.append([number, home.head, *years, home.address, home.members, "x", home.note])
        rows.append(
            [
                "",
                f"Cộng {village.lower()}: {len(homes)} hộ",
                "",
                "",
                "",
                sum(h.members for h in homes),
            ]
        )
        sums += len(homes)
    rows += [["", f"TỔNG CỘNG: {sums} hộ"], *signed(8)]
    at = len(above) + 1
    merged += [f"{c}{at}:{c}{at + 1}" for c in "ABEFGH"] + [f"C{at}:D{at}"]
    return books.save(path, rows, merged, "Sheet1")


def village_down_the_column(path, count=12):
    """A village written once, merged down beside its households."""
    rows, merged = [["STT", "Thôn", "Họ tên chủ hộ", "Số nhân khẩu", "Số điện thoại"]], []
    for village, homes in by_village(count).items():
        start = len(rows) + 1
        for place, home in enumerate(homes):
            rows.append(
                [len(rows), village if not place else "", home.head, home.members, home.phone]
            )
        if len(homes) > 1:
            merged.append(f"B{start}:B{len(rows)}")
    return books.save(path, rows, merged)


def village_written_once(path, count=12):
    """The same without merging: the village stands on the first row only."""
    rows = [["STT", "Thôn", "Họ tên chủ hộ", "Số nhân khẩu", "Số điện thoại"]]
    for village, homes in by_village(count).items():
        for place, home in enumerate(homes):
            rows.append(
                [len(rows), village if not place else "", home.head, home.members, home.phone]
            )
    return books.save(path, rows)


def sheet_a_village(path, count=12):
    """One sheet a village, a summary in front, and a sheet that nobody deleted behind."""
    book = Workbook()
    summary = book.active
    summary.title = "Tổng hợp"
    for row in (
        ["TỔNG HỢP ĐĂNG KÝ GIA ĐÌNH HỌC TẬP NĂM 2026"],
        ["TT", "Thôn", "Tổng số hộ", "Số hộ đăng ký", "Tỷ lệ %"],
    ):
        summary.append(row)
    for number, (village, homes) in enumerate(by_village(count).items(), 1):
        summary.append([number, village, len(homes) * 10, len(homes), 10.0])
        page = book.create_sheet(village)
        page.append([f"DANH SÁCH GIA ĐÌNH ĐĂNG KÝ {village.upper()}"])
        page.append(["TT", "Họ và tên", "Năm sinh", "Số khẩu", "Ký tên"])
        for place, home in enumerate(homes, 1):
            page.append([place, home.head, home.birth.year, home.members])
        page.append(["", "Cộng", "", sum(home.members for home in homes)])
    book.create_sheet("Sheet3")
    book.save(path)
    return path


def people_numbered_once(path, count=6):
    """One row a person; number, village and telephone of the household only on its first row."""
    rows = [
        ["DANH SÁCH HỘ GIA ĐÌNH VÀ NHÂN KHẨU THÔN HẠ"],
        ["Hộ số", "TT", "Họ và tên", "Quan hệ với chủ hộ", "Ngày, tháng, năm sinh", "", "Nghề nghiệp", "Điện thoại"],
        ["", "", "", "", "Nam", "Nữ", "", ""],
    ]  # fmt: skip
    chance = random.Random(5)
    for number, home in enumerate(books.households(count, 5), 1):
        day = f"{home.birth:%d/%m/%Y}"
        dates = [day, ""] if home.sex == "Nam" else ["", day]
        rows.append([number, 1, home.head, "Chủ hộ", *dates, "Làm ruộng", home.phone])
        for place in range(2, home.members + 1):
            year = chance.randrange(1950, 2020)
            other = home.head.split()[0]
            relation = ("Vợ" if home.sex == "Nam" else "Chồng") if place == 2 else "Con"
            dates = ["", year] if place % 2 == 0 else [year, ""]
            rows.append(["", place, f"{other} Thị {books.GIVEN[place]}", relation, *dates, "", ""])
    merged = ("A1:H1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:G3", "H2:H3")
    return books.save(path, rows, merged, "Sheet1")


def three_headers(path, count=6):
    """Two small tables with titles of their own above the list."""
    rows = [
        ["Thôn", "Số hộ", "Trưởng thôn"], ["Thôn Hạ", 120, "Lê Thị Dụ"], [],
        ["Họ và tên người lập", "Điện thoại", "Ghi chú"], ["Đỗ Thị Mẫu", "0912000001", ""], [],
        ["STT", "Họ và tên chủ hộ", "Thôn", "Địa chỉ", "Số khẩu"],
    ]  # fmt: skip
    rows += [
        [n, h.head, h.village, h.address, h.members]
        for n, h in enumerate(books.households(count, 16), 1)
    ]
    return books.save(path, rows)


def names_in_two(path, count=8):
    """Family name and given name in two columns, birth date in three."""
    upper = ["TT", "Họ và tên chủ hộ", "", "Ngày sinh", "", "", "Thôn", "Số khẩu"]
    lower = ["", "Họ, đệm", "Tên", "Ngày", "Tháng", "Năm", "", ""]
    rows = [upper, lower]
    for number, home in enumerate(books.households(count, 18), 1):
        family, _, given = home.head.rpartition(" ")
        rows.append(
            [
                number,
                family,
                given,
                home.birth.day,
                home.birth.month,
                home.birth.year,
                home.village,
                home.members,
            ]
        )
    merged = ("A1:A2", "B1:C1", "D1:F1", "G1:G2", "H1:H2")
    return books.save(path, rows, merged)


def place_in_parts(path, count=8):
    """House, group, quarter: an address in three columns, in a ward."""
    rows = [
        ["UBND PHƯỜNG TÂN AN"],
        ["STT", "Họ tên chủ hộ", "Số nhà", "Tổ", "Khu phố", "Số ĐT", "Nhân khẩu"],
    ]
    for number, home in enumerate(books.households(count, 19), 1):
        rows.append(
            [
                number,
                home.head,
                f"{number}/12",
                number % 5 + 1,
                number % 3 + 1,
                home.phone,
                home.members,
            ]
        )
    return books.save(path, rows)


def side_by_side(path, count=6):
    """Recognised and registered in years, results, signatures: columns that are not ours."""
    rows = [
        [
            "TT",
            "Họ tên chủ hộ",
            "Thôn",
            "Số khẩu",
            "Số con đang đi học",
            "Đạt GĐHT 2024",
            "Đạt GĐHT 2025",
            "Đăng ký 2026",
            "Chữ ký chủ hộ",
        ]
    ]
    rows += [
        [n, h.head, h.village, h.members, n % 3, "x", "", "x"]
        for n, h in enumerate(books.households(count, 20), 1)
    ]
    return books.save(path, rows)


def stacked_lists(path, count=12):
    """A list a village below each other on one sheet, each with its title, header and signature."""
    rows = []
    for village, homes in by_village(count).items():
        rows += [[f"DANH SÁCH HỘ GIA ĐÌNH {village.upper()} NĂM 2026"], []]
        rows += [["STT", "Họ và tên chủ hộ", "Năm sinh", "Số khẩu"]]
        rows += [[n, home.head, home.birth.year, home.members] for n, home in enumerate(homes, 1)]
        rows += [["", "Tổng", "", sum(home.members for home in homes)], *signed(4), []]
    return books.save(path, rows)


def tables_abreast(path, count=6):
    """Two lists beside each other, to save paper."""
    homes = list(books.households(count, 21))
    left, right = homes[: count // 2], homes[count // 2 :]
    header = ["STT", "Chủ hộ", "Số khẩu"]
    rows = [["THÔN HẠ", "", "", "", "THÔN THƯỢNG"], [*header, "", *header]]
    for number, (one, other) in enumerate(zip(left, right, strict=True), 1):
        rows.append([number, one.head, one.members, "", number, other.head, other.members])
    return books.save(path, rows)
