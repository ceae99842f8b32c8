"""Sample workbooks in the style of real communes, all of invented people.

Run as a script, it writes one of each into a folder: `python -m tests.books FOLDER`.
"""

import argparse
import csv
import datetime as dt
import io
import random
import unicodedata
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Font

from tests.unit.sheets.legacy import locked_package, xls
from tests.unit.sheets.markup import ods_cell, raw_ods, raw_xlsx, xlsx_row

FAMILY = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
    "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trịnh", "Mai",
]  # fmt: skip
MIDDLE = {
    "Nam": ["Văn", "Hữu", "Đức", "Minh", "Quốc", "Đình", "Xuân", "Gia"],
    "Nữ": ["Thị", "Thanh", "Ngọc", "Thu", "Kim", "Hồng"],
}
GIVEN = [
    "An", "Bình", "Cường", "Dũng", "Đào", "Giang", "Hà", "Hải", "Hạnh", "Hoa", "Hùng", "Hương",
    "Khánh", "Lan", "Linh", "Long", "Nga", "Phúc", "Quỳnh", "Sơn", "Thảo", "Thủy", "Yến", "Ửng",
]  # fmt: skip
VILLAGES = ("Thôn Hạ", "Thôn Thượng", "Thôn Đồng Khởi", "Ấp Mỹ Ửng", "Khu phố 1")
PROVINCES = ("001", "036", "079", "092")

HEADER = ["STT", "Mã hộ", "Họ và tên chủ hộ", "Thôn", "Địa chỉ", "Điện thoại", "Số định danh",
          "Ngày sinh", "Giới tính", "Số khẩu", "Hộ nghèo", "Ghi chú"]  # fmt: skip
CODE, HEAD, VILLAGE, ADDRESS, PHONE, IDENTITY, BIRTH, SEX, MEMBERS, POOR, NOTE = range(1, 12)


class Household(NamedTuple):
    """One invented household."""

    code: str
    head: str
    village: str
    address: str
    phone: str
    identity: str
    birth: dt.date
    sex: str
    members: int
    poor: str
    note: str


def households(count, seed=1):
    """Invent households, the same ones for the same seed."""
    chance = random.Random(seed)
    for number in range(1, count + 1):
        sex = chance.choice(("Nam", "Nữ"))
        birth = dt.date(1940, 1, 1) + dt.timedelta(chance.randrange(60 * 365))
        figures = f"{int(sex == 'Nữ') + 2 * (birth.year >= 2000)}{birth.year % 100:02d}"
        yield Household(
            f"H{number:05d}",
            " ".join(map(chance.choice, (FAMILY, MIDDLE[sex], GIVEN))),
            chance.choice(VILLAGES),
            f"Số {chance.randrange(1, 400)}, đường {chance.randrange(1, 30)}",
            f"09{chance.randrange(10**8):08d}",
            f"{chance.choice(PROVINCES)}{figures}{chance.randrange(10**6):06d}",
            birth,
            sex,
            chance.randrange(1, 8),
            chance.choice(("", "", "", "x")),
            chance.choice(("", "", "Mới chuyển đến")),
        )


def table(count, seed=1):
    """Give a header and rows of invented households, as a list of lists."""
    rows = [[number, *home] for number, home in enumerate(households(count, seed), 1)]
    return [list(HEADER), *rows]


def save(path, rows, merged=(), sheet="Danh sách"):
    """Write rows with openpyxl; text that begins with = is a formula there."""
    book = Workbook()
    page = book.active
    page.title = sheet
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value not in (None, ""):
                cell = page.cell(number, column, value)
                if isinstance(value, dt.date):
                    cell.number_format = "dd/mm/yyyy"
    for cells in merged:
        page.merge_cells(cells)
    page["A1"].font = Font(bold=True)
    book.save(path)
    return path


def clean(path, count=20):
    """A tidy book."""
    return save(path, table(count))


def titled(path, count=8):
    """Titles above the header, a row that numbers the columns, a total and signatures below."""
    header, *rows = table(count)
    above = [["ỦY BAN NHÂN DÂN XÃ BÌNH HÒA"], ["DANH SÁCH HỘ GIA ĐÌNH ĐĂNG KÝ"], ["Năm 2026"], []]
    below = [["", "Tổng cộng", f"{count} hộ"], [], ["", "", "", "", "Ngày 5 tháng 3 năm 2026"],
             ["", "", "Người lập biểu", "", "TM. ỦY BAN NHÂN DÂN"]]  # fmt: skip
    numbering = [f"({number})" for number in range(1, len(header) + 1)]
    merged = ("A1:L1", "A2:L2", "A3:L3")
    return save(path, [*above, header, numbering, *rows, *below], merged)


def merged_header(path, count=8):
    """A header of two rows with merged cells, as on printed lists."""
    upper = [
        "STT",
        "Mã hộ",
        "Chủ hộ",
        "",
        "",
        "",
        "Nơi ở",
        "",
        "Liên hệ",
        "Số khẩu",
        "Hộ nghèo",
        "Ghi chú",
    ]
    lower = [
        "",
        "",
        "Họ và tên",
        "Ngày sinh",
        "Giới tính",
        "Số CCCD",
        "Thôn, ấp",
        "Số nhà",
        "Điện thoại",
    ]
    rows = [
        [
            n,
            h.code,
            h.head,
            h.birth,
            h.sex,
            h.identity,
            h.village,
            h.address,
            h.phone,
            h.members,
            h.poor,
            h.note,
        ]
        for n, h in enumerate(households(count), 1)
    ]
    merged = ("A1:L1", "A2:A3", "B2:B3", "C2:F2", "G2:H2", "J2:J3", "K2:K3", "L2:L3")
    return save(path, [["SỔ HỘ GIA ĐÌNH"], upper, lower, *rows], merged)


def without(path, *columns, count=8):
    """A book in which columns are missing, by their titles."""
    kept = [place for place, title in enumerate(HEADER) if title not in columns]
    return save(path, [[row[place] for place in kept] for row in table(count)])


def numbers_as_text(path, count=8):
    """Counts typed as text, and telephones, numbers and codes that became numbers."""
    header, *rows = table(count)
    for number, row in enumerate(rows, 11):
        row[MEMBERS] = f"{row[MEMBERS]}"
        row[CODE], row[PHONE], row[IDENTITY] = number, int(row[PHONE]), int(row[IDENTITY])
    return save(path, [header, *rows])


def dates_as_text(path, births=("05/03/1970", "5.3.1970", "1970-03-05", "1970", 1970, 25632)):
    """Birth dates in every way people write them."""
    header, *rows = table(len(births))
    for row, birth in zip(rows, births, strict=True):
        row[BIRTH], row[IDENTITY] = birth, ""
    return save(path, [header, *rows])


def with_gaps(path, count=9):
    """Empty rows between the households, and the header again at the top of each page."""
    header, *rows = table(count)
    spaced = [row for home in rows for row in (home, [])]
    numbered_only = [[99], [100]]
    return save(path, [header, *spaced[:8], header, *spaced[8:], *numbered_only])


def duplicates(path):
    """A code twice, a household twice without code, and two heads of one name."""
    header, first, second, third = table(3)
    again = [4, first[CODE], *third[HEAD:]]
    twin = [5, "", *second[HEAD:]]
    second[CODE] = ""
    namesake = [6, "H09999", *third[HEAD:IDENTITY], "", third[BIRTH], third[SEX], 2, "", ""]
    return save(path, [header, first, second, third, again, twin, namesake])


def decomposed(path, count=8):
    """All text decomposed (NFD), as some keyboards and Macs write it."""
    return save(
        path,
        [
            [
                unicodedata.normalize("NFD", value) if isinstance(value, str) else value
                for value in row
            ]
            for row in table(count)
        ],
    )


def formulas(path):
    """Formulas that were never calculated, one of them in a column that is not used."""
    header, *rows = table(4)
    rows[0][0] = "=ROW()-1"
    rows[1][MEMBERS] = "=1+2"
    rows[2][HEAD] = '=CONCATENATE("Nguyễn"," Văn An")'
    return save(path, [header, *rows])


def large(path, count=200_000):
    """As many rows as a careless export may have, written as bare markup to be quick."""
    lines = [xlsx_row(1, HEADER)]
    for number, home in enumerate(households(count), 1):
        values = (number, *home._replace(birth=home.birth.year))
        lines.append(xlsx_row(number + 1, values))
    return raw_xlsx(path, "".join(lines))


def delimited(path, delimiter=";", encoding="utf-8-sig", count=8):
    """A CSV as Excel in Vietnam saves it."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    for row in table(count):
        writer.writerow([f"{v:%d/%m/%Y}" if isinstance(v, dt.date) else v for v in row])
    path.write_bytes(unicodedata.normalize("NFC", text.getvalue()).encode(encoding))
    return path


def legacy(path, count=8):
    """An .xls of Excel 97 to 2003."""
    path.write_bytes(xls(table(count)))
    return path


def locked(path):
    """An .xlsx under a password."""
    path.write_bytes(locked_package())
    return path


def renamed_text(path):
    """A letter whose name was changed."""
    path.write_text("Kính gửi Ủy ban nhân dân xã,\nĐây không phải là bảng tính.\n", "utf-8")
    return path


def opendocument(path, count=8, rows=None, before=""):
    """An .ods as LibreOffice writes it: empty rows and columns repeated to the edges."""
    lines = "".join(
        f"<table:table-row>{''.join(map(ods_cell, row))}"
        '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        for row in (rows or table(count))
    )
    edge = (
        '<table:table-row table:number-rows-repeated="1040000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    return raw_ods(path, before + lines + edge)


BOOKS = {
    "sach.xlsx": clean, "co-tieu-de.xlsx": titled, "tieu-de-gop-o.xlsx": merged_header,
    "thieu-cot-thon.xlsx": lambda path: without(path, "Thôn"), "so-dang-chu.xlsx": numbers_as_text,
    "ngay-dang-chu.xlsx": dates_as_text, "dong-trong.xlsx": with_gaps, "trung.xlsx": duplicates,
    "nfd.xlsx": decomposed, "cong-thuc.xlsx": formulas, "mat-khau.xlsx": locked,
    "van-ban-doi-ten.xlsx": renamed_text, "cham-phay.csv": delimited, "excel-97.xls": legacy,
    "libreoffice.ods": opendocument, "200000-dong.xlsx": large,
}  # fmt: skip

if __name__ == "__main__":
    from tests import commune_books, kind_books, office_books

    parser = argparse.ArgumentParser(description="Every sample book, in a folder.")
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, build in (
        BOOKS | commune_books.BOOKS | kind_books.BOOKS | office_books.BOOKS
    ).items():
        print(build(folder / name))
