"""Books with old letters: by their font first, then by what makes sense."""

import pytest

from desktop.domain.old_letters import Letters
from desktop.progress import Silent
from desktop.sheets.books import read_book
from desktop.sheets.choices import Choices
from desktop.sheets.rows import RowCode
from tests import books, commune_books
from tests.commune_books import encoded, in_font


def read(path, choices=None):
    return read_book(path, Silent(), choices or Choices())


def told(book):
    """What was read; small, because TCVN3 has no capitals with tones."""
    return [(one.head_name.lower(), one.village.lower(), one.note.lower()) for one in book.entries]


def expected(count=8):
    return [
        (home.head.lower(), home.village.lower(), home.note.lower())
        for home in books.households(count)
    ]


@pytest.mark.parametrize(
    ("name", "letters"),
    [("tcvn3.xlsx", Letters.TCVN3), ("tcvn3-khong-phong.xlsx", Letters.TCVN3),
     ("vni.xlsx", Letters.VNI), ("tcvn3.xls", Letters.TCVN3), ("tcvn3.csv", Letters.TCVN3),
     ("vni.csv", Letters.VNI)],
)  # fmt: skip
def test_a_book_in_old_letters_is_read_as_if_it_were_unicode(tmp_path, name, letters):
    book = read(commune_books.BOOKS[name](tmp_path / name))
    assert told(book) == expected()
    assert set(book.old_text.counts) == {letters}
    assert book.problems == []


def test_cells_are_shown_before_and_after(tmp_path):
    book = read(commune_books.tcvn3(tmp_path / "a.xlsx"))
    assert ("Hä vµ tªn chñ hé", "Họ và tên chủ hộ") in {
        (one.before, one.after) for one in book.old_text.samples
    }


def test_an_opendocument_says_its_fonts_by_styles_of_cells_and_columns(tmp_path):
    style = (
        '<style:style xmlns:style="s" style:name="ce1" style:family="table-cell">'
        '<style:text-properties style:font-name=".VnTime"/></style:style>'
    )
    rows = [["Chñ hé", "Th«n"], ["Lý Tó", "H¹"]]
    path = books.opendocument(tmp_path / "a.ods", rows=rows)
    plain = read(path).entries[0].head_name
    column = '<table:table-column table:number-columns-repeated="2" table:default-cell-style-name="ce1"/>'
    books.opendocument(tmp_path / "b.ods", rows=rows, before=style + column)
    assert plain == "Lý Tú"  # the column has other cells in TCVN3
    assert read(tmp_path / "b.ods").entries[0].head_name == "Lý Tú"


def test_the_font_decides_where_a_text_alone_could_be_either(tmp_path):
    rows = [["Chu ho", "Thon"], ["Lý Tó", "Ha"]]
    path = books.save(tmp_path / "a.xlsx", rows)
    assert read(path).entries[0].head_name == "Lý Tó"
    assert read(in_font(path, ".VnTime")).entries[0].head_name == "Lý Tú"


def test_unicode_typed_in_an_old_font_stays(tmp_path):
    path = in_font(books.clean(tmp_path / "a.xlsx", 8), ".VnTime")
    assert told(read(path)) == expected()


def test_a_column_of_both_is_read_cell_by_cell_and_doubtful_cells_are_shown(tmp_path):
    names = ["Nguyễn Văn An", encoded("Trần Thị Bưởi", Letters.TCVN3), "Lý Tó"]
    rows = [["Chủ hộ", "Thôn"], *([name, "Hạ"] for name in names)]
    book = read(books.save(tmp_path / "a.xlsx", rows))
    assert [entry.head_name for entry in book.entries] == [names[0], "Trần Thị Bưởi", "Lý Tó"]
    doubtful = [
        (one.row, one.letter) for one in book.problems if one.code is RowCode.LETTERS_DOUBTFUL
    ]
    assert doubtful == [(4, "A")]


def test_what_a_column_was_found_to_be_holds_further_down(tmp_path):
    names = [encoded("Trần Thị Hồng", Letters.TCVN3), *["Lý Tó"] * 1_200]
    book = read(books.save(tmp_path / "a.xlsx", [["Chu ho", "Thon"], *([n, "Ha"] for n in names)]))
    rejected = [str(row.cells[0]) for row in book.rejected]
    assert {*[entry.head_name for entry in book.entries], *rejected} == {"Trần Thị Hồng", "Lý Tú"}


def test_the_officer_can_say_that_nothing_is_old(tmp_path):
    rows = [["Chủ hộ", "Thôn"], [encoded("Lê Thị Hồng", Letters.TCVN3), "Hạ"]]
    path = books.save(tmp_path / "a.xlsx", rows)
    kept = read(path, Choices(letters=Letters.UNICODE)).entries[0]
    assert kept.head_name == rows[1][0]


def test_the_officer_can_say_which_letters_they_are(tmp_path):
    path = books.save(tmp_path / "a.xlsx", [["Chu ho", "Thon"], ["Lý Tó", "Ha"]])
    assert read(path, Choices(letters=Letters.TCVN3)).entries[0].head_name == "Lý Tú"


def test_no_cell_of_a_unicode_book_changes_because_it_is_no_vietnamese_word(tmp_path):
    heads = ["Lê Thị Hồng", "Lê Bưởi", "Lê Cả", "Lê Dậu", "Lê Em", "Lê Út", "Lê Gái"]
    notes = ["â", "ñ", "®", "Y Bâ", "Y Ñuê Niê", "Siu Blíu", "NguyÔn Ba"]
    rows = [
        ["Chủ hộ", "Thôn", "Ghi chú"],
        *([one, "Hạ", note] for one, note in zip(heads, notes, strict=True)),
    ]
    book = read(books.save(tmp_path / "a.xlsx", rows))
    assert [one.note for one in book.entries] == notes
    assert not book.old_text.counts
    doubtful = [one.value for one in book.problems if one.code is RowCode.LETTERS_DOUBTFUL]
    assert doubtful == ["ñ", "®", "Y Bâ", "NguyÔn Ba"]


def test_a_letter_that_stands_alone_tells_nothing_of_a_book(tmp_path):
    rows = [["Chu ho", "Thon", "Ghi chu"], ["Le Van An", "Ha", "â"], ["Le Van Ba", "Ha", "ê"]]
    book = read(books.save(tmp_path / "a.xlsx", rows))
    assert [one.note for one in book.entries] == ["â", "ê"]


def test_the_same_cells_are_read_as_old_where_the_column_is(tmp_path):
    names = [encoded("Trần Thị Hồng", Letters.TCVN3), "NguyÔn Ba"]
    rows = [["Chu ho", "Thon"], *([name, "Ha"] for name in names)]
    book = read(books.save(tmp_path / "a.xlsx", rows))
    assert [one.head_name for one in book.entries] == ["Trần Thị Hồng", "Nguyễn Ba"]
