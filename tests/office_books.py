"""Sample books as communes and their Hội Khuyến học keep and print them, all invented.

`python -m tests.books FOLDER` writes them beside the others. Each is one habit, as found in the wild:
letterheads, villages as bands, one sheet a village, names and birth years in two columns, ….
"""

import random
import unicodedata

from openpyxl import Workbook, load_workbook

from desktop.domain.old_letters import Letters
from tests import books
from tests.commune_books import encoded
from tests.unit.sheets.legacy import xls
from tests.unit.sheets.markup import raw_ods, raw_xlsx

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


def members_in_one_cell(path, count=8):
    """Everybody of a household in one cell, below each other or with semicolons between."""
    rows = [["STT", "Chủ hộ", "Thôn", "Thành viên trong gia đình", "Số khẩu"]]
    for number, home in enumerate(books.households(count, 6), 1):
        sign = "\n" if number % 2 else "; "
        people = sign.join(
            f"{home.head.split()[0]} Văn {books.GIVEN[place]} ({1980 + place})"
            for place in range(home.members)
        )
        rows.append([number, home.head, home.village, people, home.members])
    return books.save(path, rows)


def hidden_and_filtered(path, count=10):
    """Some rows hidden by hand, some by a filter, a hidden column with the village."""
    books.save(path, books.table(count))
    book = load_workbook(path)
    page = book.active
    page.auto_filter.ref = f"A1:L{count + 1}"
    for number in (3, 4, 7):
        page.row_dimensions[number].hidden = True
    page.column_dimensions["D"].hidden = True
    book.save(path)
    return path


def calculated(path):
    """Formulas with the values Excel kept beside them, as every saved book has."""
    rows = ['<row r="1">' + "".join(
        f'<c r="{letter}1" t="inlineStr"><is><t>{title}</t></is></c>'
        for letter, title in zip("ABCDE", ("STT", "Họ và tên chủ hộ", "Thôn", "Số khẩu", "Mã hộ"), strict=True)
    ) + "</row>"]  # fmt: skip
    for number, home in enumerate(books.households(6, 8), 2):
        rows.append(
            f'<row r="{number}"><c r="A{number}"><f>ROW()-1</f><v>{number - 1}</v></c>'
            f'<c r="B{number}" t="str"><f>Nguon!B{number}</f><v>{home.head}</v></c>'
            f'<c r="C{number}" t="str"><f>VLOOKUP(A{number},Nguon!A:C,3,0)</f><v>{home.village}</v></c>'
            f'<c r="D{number}"><f>COUNTIF(Nguon!A:A,A{number})</f><v>{home.members}</v></c>'
            f'<c r="E{number}" t="str"><f>TEXT(A{number},"00000")</f><v>{number:05d}</v></c></row>'
        )
    return raw_xlsx(path, "".join(rows))


BIRTHS = (
    "5/3/70", "05-03-1970", "5.3.1970", "05/03/1970 ", 25632, "1970", 1970, "31/02/1970", "00/00/1970",
    "?/1970", "03/1970", "5/3/26", "ngày 5 tháng 3 năm 1970", "1970-03-05", "05/3/1970", "sinh năm 1970",
    "khoảng 1970", "05031970", "05/03/1970 00:00:00", "1970?",
)  # fmt: skip
PHONES = (
    "0912345678", 912345678, "0912.345.678", "0912 345 678", "84912345678", "+84 912 345 678",
    "0912345678 - 0987654321", "0912345678/0987654321", "0912345678\n0987654321", "'0912345678", "Không có",
    "02203 123 456", "SĐT: 0912345678", "0912345678 (con)", "091234567", "0912345678; 0987654321",
    "01681234567", "912.345.678", "(0220) 3123456", "chưa có",
)  # fmt: skip


def many_hands(path):
    """Birth dates and telephones in all ways that twenty village heads type them."""
    rows = [["STT", "Chủ hộ", "Thôn", "Ngày sinh", "SĐT"]]
    for number, (home, birth, phone) in enumerate(
        zip(books.households(20, 9), BIRTHS, PHONES, strict=True), 1
    ):
        rows.append([number, home.head, home.village, birth, phone])
    return books.save(path, rows)


def mixed_letters(path, count=12):
    """Unicode, decomposed, TCVN3 and VNI below each other, as lists are pasted together."""

    def written(text, place):
        if place % 4 == 1:
            return unicodedata.normalize("NFD", text)
        if place % 4 == 2:
            return encoded(text, Letters.TCVN3)
        return encoded(text, Letters.VNI) if place % 4 == 3 else text

    header, *rows = books.table(count, 10)
    rows = [
        [written(cell, place) if isinstance(cell, str) else cell for cell in row]
        for place, row in enumerate(rows)
    ]
    return books.save(path, [header, *rows])


def unicode_text(path, count=8):
    """“Unicode Text” of Excel: UTF-16 with tabs."""
    books.delimited(path, "\t", "utf-16", count)
    return path


def tabs_in_ansi(path, count=8):
    """“Text (Tab delimited)” of Excel in Vietnam."""
    lines = ["STT\tHọ tên chủ hộ\tThôn\tSố khẩu"]
    lines += [
        f"{n}\t{h.head}\t{h.village}\t{h.members}"
        for n, h in enumerate(books.households(count, 11), 1)
    ]
    path.write_bytes(unicodedata.normalize("NFC", "\r\n".join(lines)).encode("utf-8-sig"))
    return path


def merged_ods(path, count=10):
    """An .ods of LibreOffice: the village merged down, a title merged across."""

    def cell(value, down=0, across=0):
        spans = f' table:number-rows-spanned="{down}"' if down else ""
        spans += f' table:number-columns-spanned="{across}"' if across else ""
        if value == "":
            return "<table:table-cell/>"
        if isinstance(value, int):
            return f'<table:table-cell{spans} office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
        return f'<table:table-cell{spans} office:value-type="string"><text:p>{value}</text:p></table:table-cell>'

    covered = "<table:covered-table-cell/>"
    lines = [
        cell("DANH SÁCH HỘ GIA ĐÌNH HỌC TẬP", 1, 4) + covered * 3,
        "".join(map(cell, ("TT", "Thôn", "Chủ hộ", "Số khẩu"))),
    ]
    number = 0
    for village, homes in by_village(count, 12).items():
        for place, home in enumerate(homes):
            number += 1
            first = cell(village, len(homes), 1) if not place else covered
            lines.append(cell(number) + first + cell(home.head) + cell(home.members))
    return raw_ods(path, "".join(f"<table:table-row>{line}</table:table-row>" for line in lines))


def other_commune(path, count=6):
    """A book of the neighbouring commune."""
    rows = [["UBND XÃ TÂN LẬP", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["DANH SÁCH HỘ GIA ĐÌNH HỌC TẬP"], ["TT", "Chủ hộ", "Thôn", "Số khẩu"]]  # fmt: skip
    rows += [
        [n, h.head, h.village, h.members] for n, h in enumerate(books.households(count, 13), 1)
    ]
    return books.save(path, rows)


def web_page(path, count=5):
    """A table that a web system saved under an Excel name."""
    lines = "".join(
        f"<tr><td>{n}</td><td>{h.head}</td><td>{h.village}</td><td>{h.members}</td></tr>"
        for n, h in enumerate(books.households(count, 14), 1)
    )
    path.write_text(
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>'
        f"<tr><th>STT</th><th>Chủ hộ</th><th>Thôn</th><th>Số khẩu</th></tr>{lines}</table></body></html>",
        "utf-8",
    )
    return path


def old_under_new_name(path, count=6):
    """An .xls of Excel 97 named .xlsx."""
    path.write_bytes(xls(books.table(count, 15)))
    return path


def empty(path):
    """A workbook without a single cell."""
    Workbook().save(path)
    return path


def header_alone(path):
    """A header and no rows."""
    return books.save(path, [["DANH SÁCH HỘ GIA ĐÌNH"], books.HEADER])


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


def contradicting(path):
    """A household number twice, and a person in two households."""
    rows = [["Số hộ", "Họ và tên", "Quan hệ với chủ hộ", "Số CCCD", "Năm sinh", "Thôn"],
            [1, "Lê Văn Mẫu", "Chủ hộ", "001070000123", 1970, "Thôn Hạ"],
            ["", "Trần Thị Dụ", "Vợ", "001172000124", 1972, ""],
            [2, "Phạm Văn Thử", "Chủ hộ", "", 1965, "Thôn Hạ"],
            ["", "Trần Thị Dụ", "Em", "001172000124", 1972, ""],
            [1, "Hoàng Văn Ví", "Chủ hộ", "", 1980, "Thôn Hạ"],
            ["", "Đỗ Thị Thí", "Vợ", "", 1982, ""]]  # fmt: skip
    return books.save(path, rows)


def villages_otherwise(path):
    """Villages by other words than the register's: Xóm 4, thôn 4, T4, 4."""
    homes = list(books.households(6, 17))
    names = ("Xóm 4", "thôn 4", "Thôn 04", "T4", "4", "Thôn  Hạ ")
    rows = [["STT", "Chủ hộ", "Thôn/Xóm", "Số khẩu"]]
    rows += [
        [n, h.head, name, h.members]
        for n, (h, name) in enumerate(zip(homes, names, strict=True), 1)
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


BOOKS = {
    "hoi-danh-sach-dang-ky.xlsx": registration_list, "hoi-thon-gop-o.xlsx": village_down_the_column,
    "hoi-thon-ghi-mot-lan.xlsx": village_written_once, "hoi-moi-thon-mot-trang.xlsx": sheet_a_village,
    "hoi-nhan-khau-so-ho.xlsx": people_numbered_once, "hoi-thanh-vien-mot-o.xlsx": members_in_one_cell,
    "hoi-an-loc.xlsx": hidden_and_filtered, "hoi-cong-thuc.xlsx": calculated, "hoi-nhieu-tay.xlsx": many_hands,
    "hoi-phong-lan-lon.xlsx": mixed_letters, "hoi-unicode.txt": unicode_text, "hoi-tab.txt": tabs_in_ansi,
    "hoi-gop-o.ods": merged_ods, "hoi-xa-khac.xlsx": other_commune, "hoi-trang-web.xls": web_page,
    "hoi-trang-web.xlsx": web_page, "hoi-xls-doi-ten.xlsx": old_under_new_name, "hoi-trong.xlsx": empty,
    "hoi-chi-co-tieu-de.xlsx": header_alone, "hoi-ba-tieu-de.xlsx": three_headers,
    "hoi-mau-thuan.xlsx": contradicting, "hoi-ten-thon-khac.xlsx": villages_otherwise,
    "hoi-ten-hai-cot.xlsx": names_in_two, "hoi-khu-pho.xlsx": place_in_parts, "hoi-cot-la.xlsx": side_by_side,
    "hoi-dong-ho.xlsx": association_clans, "hoi-cong-dong.xlsx": association_communities,
    "hoi-don-vi.xlsx": association_units, "hoi-cong-dan.xlsx": association_citizens,
}  # fmt: skip
