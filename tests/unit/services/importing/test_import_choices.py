"""What an officer says of a book: columns, villages; and what two books say of one family."""

import pytest
from openpyxl import load_workbook

from desktop.progress import Cancelled
from desktop.services.importing.acts import ImportChoices
from desktop.services.importing.failures import ImportUnknown
from desktop.services.register.families import FamilyQuery
from desktop.sheets.rows import Field, RowCode
from desktop.wording.rows import problem_words
from tests.books import ADDRESS, CODE, HEAD, IDENTITY, PHONE, VILLAGE, save, table
from tests.builders import registered
from tests.commune_books import full_addresses
from tests.rawdata import acts, key_of, tables


@pytest.fixture
def book(tmp_path):
    """Writes a workbook of these rows and gives its place."""

    def write(rows, name="sổ hộ.xlsx"):
        return save(tmp_path / name, rows)

    return write


def counted(preview):
    return preview.create, preview.update, preview.unchanged


def took(commune, path, choices=None):
    preview = commune.importing.preview(path, choices=choices or ImportChoices())
    return commune.importing.commit(preview)


def families(commune):
    return {row.name: row for row in commune.register.page(FamilyQuery(), None, 1_000)}


STRANGE = [["Người đứng tên", "Cư trú tại"], ["Lê Văn An", "Thôn Hạ"], ["Lê Văn Ba", "Thôn Hạ"]]


def test_what_columns_mean_is_said_once_and_known_again(commune, book):
    path = book(STRANGE)
    layout = commune.importing.layouts(path)[0]
    said = ImportChoices(columns={layout.design: {0: Field.HEAD, 1: Field.VILLAGE}})
    took(commune, path, said)
    assert counted(commune.importing.preview(path)) == (0, 0, 2)
    more = book([*STRANGE, ["Lê Văn Tư", "Thôn Hạ"]], "năm sau.xlsx")
    assert counted(commune.importing.preview(more)) == (1, 0, 2)
    assert Field.HEAD in commune.importing.layouts(more)[0].columns


def test_a_preview_alone_remembers_nothing(commune, book):
    path = book(STRANGE)
    before = tables(commune.data_file, key_of(commune))
    design = commune.importing.layouts(path)[0].design
    said = ImportChoices(columns={design: {0: Field.HEAD, 1: Field.VILLAGE}})
    commune.importing.preview(path, choices=said)
    assert tables(commune.data_file, key_of(commune)) == before


def test_an_unknown_village_can_stand_for_a_known_one(commune, book):
    known = commune.register.add_village("Thôn Hạ Đồng")
    path = book([["Chủ hộ", "Thôn"], ["Lê Văn An", "Thôn Hạ Đông 1"], ["Lê Văn Ba", "Thôn Xa"]])
    unknown = commune.importing.preview(path).villages
    assert [(one.name, one.number) for one in unknown] == [("Thôn Hạ Đông 1", 1), ("Thôn Xa", 1)]
    assert unknown[0].like is not None
    assert unknown[0].like.id == known
    assert unknown[1].like is None
    took(commune, path, ImportChoices(villages={"thon ha dong 1": known}))
    assert families(commune)["Lê Văn An"].village == "Thôn Hạ Đồng"
    assert {row.name for row in commune.register.villages()} == {"Thôn Hạ Đồng", "Thôn Xa"}
    assert commune.importing.preview(path).new_villages == ()  # it is remembered


def test_a_book_that_names_villages_as_they_were_called_finds_them(commune, book):
    east = commune.register.add_village("Thôn Đông")
    low = commune.register.add_village("Thôn Hạ")
    commune.villages.rename(east, "Tổ dân phố 1")
    commune.villages.merge([low], east)
    path = book([["Chủ hộ", "Thôn"], ["Lê Văn An", "Thôn Đông"], ["Lê Văn Ba", "thôn hạ"]])
    preview = commune.importing.preview(path)
    assert preview.new_villages == ()
    assert {one.meant.name for one in preview.villages} == {"Tổ dân phố 1"}
    took(commune, path)
    assert {one.village for one in families(commune).values()} == {"Tổ dân phố 1"}
    other = commune.register.add_village("Tổ dân phố 2")
    commune.villages.merge([east], other)
    assert {one.meant.id for one in commune.importing.preview(path).villages} == {other}


def test_a_second_book_shows_what_it_would_write_over(commune, book):
    rows = table(3)
    took(commune, book(rows))
    first = rows[1][PHONE]
    rows[1][PHONE], rows[2][VILLAGE] = "0911222333", "Thôn Mới"
    preview = commune.importing.preview(book(rows, "sổ khác.xlsx"))
    assert [(one.name, one.field, one.before, one.after) for one in preview.changes] == [
        (rows[1][HEAD], Field.PHONE, first, "0911222333"),
        (rows[2][HEAD], Field.VILLAGE, table(3)[2][VILLAGE], "Thôn Mới"),
    ]


def test_an_empty_cell_takes_nothing_away(commune, book):
    rows = table(2)
    took(commune, book(rows))
    rows[1][PHONE] = rows[2][ADDRESS] = ""
    assert counted(commune.importing.preview(book(rows, "trống.xlsx"))) == (0, 0, 2)


def test_a_head_is_known_by_the_identity_number_when_all_else_was_corrected(commune, book):
    rows = table(2)
    for row in rows[1:]:
        row[CODE] = ""
    took(commune, book(rows))
    rows[1][HEAD], rows[1][ADDRESS] = "Lý Thị Yến", "Số 999"
    assert counted(commune.importing.preview(book(rows, "sửa.xlsx"))) == (0, 1, 1)


def test_a_new_row_like_a_registered_family_is_shown_and_still_comes_in(commune, book):
    rows = [["Chủ hộ", "Thôn", "Địa chỉ"], ["Lê Văn An", "Hạ", "Số 1"]]
    took(commune, book(rows))
    rows[1][2] = "Số 2"
    preview = commune.importing.preview(book(rows, "khác.xlsx"))
    assert [one.code for one in preview.warnings] == [RowCode.LIKE_REGISTERED]
    assert "Số 1" in preview.warnings[0].value
    assert preview.create == 1


def test_running_numbers_that_begin_anew_in_each_village_are_no_duplicates(commune, book):
    rows = [["Số hộ", "Chủ hộ", "Thôn"], [1, "Lê Văn An", "Hạ"], [1, "Lê Văn Ba", "Thượng"]]
    path = book(rows)
    assert took(commune, path).created == 2
    assert counted(commune.importing.preview(path)) == (0, 0, 2)


def test_a_book_of_another_commune_is_named(commune, tmp_path):
    path = full_addresses(tmp_path / "a.xlsx", commune="Tân Phú")
    assert commune.importing.preview(path).other_communes == ("Tân Phú",)
    own = commune.office.name.removeprefix("Xã ").removeprefix("UBND xã ")
    path = full_addresses(tmp_path / "b.xlsx", commune=own)
    assert commune.importing.preview(path).other_communes == ()
    commune.names.rename("Xã Mỹ Hòa")
    assert commune.importing.preview(path).other_communes == ()


def test_an_import_taken_back_leaves_the_register_as_it_was(commune, book):
    rows = table(6)
    took(commune, book(rows[:4]))
    before = families(commune)
    rows[1][PHONE], rows[2][HEAD], rows[5][VILLAGE] = "0911222333", "Lý Thị Yến", "Thôn Mới"
    result = took(commune, book(rows, "hai.xlsx"))
    with acts(commune, "family.import_undo"):
        undone = commune.importing.undo(result.batch)
    assert (undone.removed, undone.restored, undone.kept) == (3, 2, 0)
    assert undone.villages == len(result.new_villages)
    assert families(commune) == before
    assert commune.history.verify().ok
    assert [one.book for one in commune.importing.batches()] == ["sổ hộ.xlsx"]


def test_what_was_done_since_is_not_taken_back(commune, book):
    rows = table(4)
    batch = took(commune, book(rows)).batch
    listed = commune.register.page(FamilyQuery())
    commune.register.edit_family(listed[0].id, phone="0999999999")
    commune.register.register_for_year([listed[1].id], 2026)
    undone = commune.importing.undo(batch)
    assert (undone.removed, undone.kept) == (2, 2)
    assert set(families(commune)) == {listed[0].name, listed[1].name}


def test_a_field_edited_since_stays_and_the_others_go_back(commune, book):
    rows = table(1)
    took(commune, book(rows))
    rows[1][PHONE], rows[1][ADDRESS] = "0911222333", "Số 999"
    batch = took(commune, book(rows, "hai.xlsx")).batch
    family = commune.register.page(FamilyQuery())[0]
    commune.register.edit_family(family.id, phone="0999999999")
    commune.importing.undo(batch)
    kept = commune.register.family(family.id)
    assert (kept.phone, kept.address) == ("0999999999", table(1)[1][ADDRESS])


def test_an_import_is_taken_back_once(commune, book):
    batch = took(commune, book(table(2))).batch
    commune.importing.undo(batch)
    with acts(commune), pytest.raises(ImportUnknown):
        commune.importing.undo(batch)


def test_taking_back_can_be_stopped_and_the_import_stands(commune, book):
    batch = took(commune, book(table(5))).batch

    class Stop:
        def step(self, _done, _total):
            raise Cancelled

    with acts(commune), pytest.raises(Cancelled):
        commune.importing.undo(batch, Stop())
    assert commune.register.count(FamilyQuery()) == 5
    assert commune.importing.undo(batch).removed == 5


def test_a_book_taken_back_can_be_imported_again(commune, book):
    path = book(table(3))
    commune.importing.undo(took(commune, path).batch)
    assert counted(commune.importing.preview(path)) == (3, 0, 0)


def test_an_import_that_changed_nothing_is_not_on_the_list(commune, book):
    path = book(table(3))
    took(commune, path)
    took(commune, path)
    assert len(commune.importing.batches()) == 1


def test_a_head_in_two_households_is_shown_and_both_come_in(commune, book):
    rows = table(2)
    rows[2][IDENTITY] = rows[1][IDENTITY]
    preview = commune.importing.preview(book(rows))
    twice = [one for one in preview.warnings if one.code is RowCode.PERSON_TWICE]
    assert [(one.row, one.other_row) for one in twice] == [(3, 2)]
    assert preview.create == 2


def test_a_register_in_use_is_found_registered_after_its_import(commune, book):
    batch = took(commune, book(table(2))).batch
    registered(commune)
    assert commune.importing.undo(batch).kept == 2


def test_rows_that_stayed_out_keep_their_village_and_their_members(commune, book, tmp_path):
    rows = [["TT", "Họ và tên", "Quan hệ", "Ngày sinh"], ["I", "Thôn Hạ"],
            [1, "Lê Văn An", "Chủ hộ", "31/02/1970"], [2, "Lê Thị Hai", "Vợ", "1972"],
            [3, "Lê Văn Ba", "Chủ hộ", "1960"]]  # fmt: skip
    preview = commune.importing.preview(book(rows))
    commune.importing.save_problems(preview, tmp_path / "lỗi.xlsx", problem_words())
    commune.importing.commit(preview)
    mended = load_workbook(tmp_path / "lỗi.xlsx")
    cell = next(cell for cell in mended.active[2] if cell.value == "31/02/1970")
    cell.value = "28/02/1970"
    mended.save(tmp_path / "sửa.xlsx")
    took(commune, tmp_path / "sửa.xlsx")
    kept = families(commune)["Lê Văn An"]
    assert (kept.village, kept.member_count) == ("Thôn Hạ", 2)
    assert len(families(commune)) == 2
