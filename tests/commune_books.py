"""Sample books that are harder to read: old letters, one row a person, villages without a column.

`python -m tests.books FOLDER` writes them all. The people are those of `tests.books.households`.
"""

import unicodedata
from functools import cache

from openpyxl import load_workbook
from openpyxl.styles import Font

from desktop.domain.old_letters import Letters, read_as
from tests import books
from tests.unit.sheets.legacy import xls

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
LETTERS = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES]
SIGNS = [chr(code) for code in range(0xA1, 0x100)]
PLAIN = "aeiouyAEIOUY"


@cache
def _encoder(letters):
    """Find out by reading how each letter is written: one sign, or a letter and a sign behind it."""
    written = {}
    candidates = [
        *SIGNS,
        *(plain + sign for plain in (*PLAIN, "ô", "ö", "Ô", "Ö") for sign in SIGNS),
    ]
    for candidate in candidates:
        read = read_as(candidate, letters)
        if len(read) == 1 and read != candidate:
            written.setdefault(read, candidate)
    return written


def encoded(text, letters):
    """Write Unicode text in old letters; a capital TCVN3 lacks is written small, as people did."""
    known = _encoder(letters)
    return "".join(
        known.get(letter) or (known.get(letter.lower()) if not letter.isascii() else None) or letter
        for letter in unicodedata.normalize("NFC", text)
    )


def in_old_letters(rows, letters):
    """Write a table in old letters."""
    return [
        [encoded(cell, letters) if isinstance(cell, str) else cell for cell in row] for row in rows
    ]


def in_font(path, name):
    """Set all cells of a book in a font."""
    book = load_workbook(path)
    for row in book.active.iter_rows():
        for cell in row:
            cell.font = Font(name=name)
    book.save(path)
    return path


def tcvn3(path, count=8, font=".VnTime"):
    """A book typed in TCVN3 (ABC) with its font."""
    books.save(path, in_old_letters(books.table(count), Letters.TCVN3), sheet="Sheet1")
    return in_font(path, font) if font else path


def vni(path, count=8, font="VNI-Times"):
    """A book typed in VNI with its font."""
    books.save(path, in_old_letters(books.table(count), Letters.VNI), sheet="Sheet1")
    return in_font(path, font) if font else path


def legacy_tcvn3(path, count=8):
    """An .xls of Excel 97 typed in TCVN3."""
    path.write_bytes(xls(in_old_letters(books.table(count), Letters.TCVN3), font=".VnTime"))
    return path


def ansi_csv(path, letters=Letters.TCVN3, count=8):
    """A CSV of TCVN3 or VNI, one byte a letter."""
    books.delimited(path, encoding="utf-8", count=count)
    text = path.read_text("utf-8")
    path.write_bytes(encoded(text, letters).encode("latin-1"))
    return path


PEOPLE_HEADER = ["STT", "Số hộ", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Giới tính", "Số CCCD",
                 "Thôn", "Địa chỉ"]  # fmt: skip
RELATIONS = ("Vợ", "Con", "Con", "Cháu", "Bố", "Mẹ")


def people(count=8):
    """Rows of all members: the head first, then the others, named after the household's number."""
    rows, number = [PEOPLE_HEADER], 0
    for place, home in enumerate(books.households(count), 1):
        for member in range(home.members):
            number += 1
            own = (
                (home.head, "Chủ hộ", home.birth, home.sex, home.identity)
                if not member
                else (
                    f"{home.head.split()[0]} Thị {books.GIVEN[member]} {place}",
                    RELATIONS[member - 1],
                    1990 + member,
                    "",
                    "",
                )
            )
            shared = (home.village, home.address) if not member else ("", "")
            rows.append([number, place if not member else "", *own, *shared])
    return rows


def one_row_a_person(path, count=8):
    """A list of people (danh sách nhân khẩu): the household's number stands beside its head."""
    return books.save(path, [["DANH SÁCH NHÂN KHẨU NĂM 2026"], [], *people(count)], ("A1:I1",))


def sections(path, count=8):
    """Villages as headings between the households, without a column of their own."""
    homes = sorted(books.households(count), key=lambda home: home.village)
    rows, village = [["TT", "Họ và tên chủ hộ", "Địa chỉ", "Số khẩu"]], ""
    for home in homes:
        if home.village != village:
            village = home.village
            rows.append(["", f"{village}:"])
        rows.append([len(rows), home.head, home.address, home.members])
    return books.save(path, rows)


def full_addresses(path, count=8, commune="Bình Hòa"):
    """House, village and commune in one column."""
    rows = [["STT", "Chủ hộ", "Nơi ở hiện nay", "Số khẩu"]]
    rows += [
        [n, home.head, f"{home.address}, {home.village}, xã {commune}", home.members]
        for n, home in enumerate(books.households(count), 1)
    ]
    return books.save(path, rows)


BOOKS = {
    "tcvn3.xlsx": tcvn3, "tcvn3-khong-phong.xlsx": lambda path: tcvn3(path, font=""),
    "vni.xlsx": vni, "tcvn3.xls": legacy_tcvn3, "tcvn3.csv": ansi_csv,
    "vni.csv": lambda path: ansi_csv(path, Letters.VNI), "nhan-khau.xlsx": one_row_a_person,
    "tieu-de-thon.xlsx": sections, "dia-chi-day-du.xlsx": full_addresses,
}  # fmt: skip
