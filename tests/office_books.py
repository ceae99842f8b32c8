"""Sample books as communes and their Hội Khuyến học keep and print them, all invented.

`python -m tests.books FOLDER` writes them beside the others. Each is one habit, as found in the wild:
letterheads, villages as bands, one sheet a village, names and birth years in two columns, ….
"""

import unicodedata

from openpyxl import Workbook, load_workbook

from desktop.domain.old_letters import Letters
from tests import association_books, books, printed_books
from tests.commune_books import encoded
from tests.unit.sheets.legacy import xls
from tests.unit.sheets.markup import raw_ods, raw_xlsx

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
    for village, homes in printed_books.by_village(count, 12).items():
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


BOOKS = {
    "hoi-danh-sach-dang-ky.xlsx": printed_books.registration_list, "hoi-thon-gop-o.xlsx": printed_books.village_down_the_column,
    "hoi-thon-ghi-mot-lan.xlsx": printed_books.village_written_once, "hoi-moi-thon-mot-trang.xlsx": printed_books.sheet_a_village,
    "hoi-nhan-khau-so-ho.xlsx": printed_books.people_numbered_once, "hoi-thanh-vien-mot-o.xlsx": members_in_one_cell,
    "hoi-an-loc.xlsx": hidden_and_filtered, "hoi-cong-thuc.xlsx": calculated, "hoi-nhieu-tay.xlsx": many_hands,
    "hoi-phong-lan-lon.xlsx": mixed_letters, "hoi-unicode.txt": unicode_text, "hoi-tab.txt": tabs_in_ansi,
    "hoi-gop-o.ods": merged_ods, "hoi-xa-khac.xlsx": other_commune, "hoi-trang-web.xls": web_page,
    "hoi-trang-web.xlsx": web_page, "hoi-xls-doi-ten.xlsx": old_under_new_name, "hoi-trong.xlsx": empty,
    "hoi-chi-co-tieu-de.xlsx": header_alone, "hoi-ba-tieu-de.xlsx": printed_books.three_headers,
    "hoi-mau-thuan.xlsx": contradicting, "hoi-ten-thon-khac.xlsx": villages_otherwise,
    "hoi-ten-hai-cot.xlsx": printed_books.names_in_two, "hoi-khu-pho.xlsx": printed_books.place_in_parts, "hoi-cot-la.xlsx": printed_books.side_by_side,
    "hoi-xep-chong.xlsx": printed_books.stacked_lists,
    "hoi-bang-canh-nhau.xlsx": printed_books.tables_abreast,
    "hoi-dong-ho.xlsx": association_books.association_clans, "hoi-cong-dong.xlsx": association_books.association_communities,
    "hoi-don-vi.xlsx": association_books.association_units, "hoi-cong-dan.xlsx": association_books.association_citizens,
}  # fmt: skip
