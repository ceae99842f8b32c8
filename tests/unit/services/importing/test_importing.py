"""Taking a workbook into the register: looked at first, then all or nothing, and never twice."""

import pytest

from desktop.progress import Cancelled
from desktop.services.failures import VillageUnknown
from desktop.services.importing.failures import ImportOutdated
from desktop.services.register.families import FamilyQuery
from desktop.sheets.failures import WorkbookFailure
from tests.books import ADDRESS, CODE, HEAD, MEMBERS, PHONE, VILLAGE, save, table
from tests.builders import a_family
from tests.rawdata import acts, key_of, tables


@pytest.fixture
def book(tmp_path):
    """Writes a workbook of these rows and gives its place."""

    def write(rows, name="sổ hộ.xlsx"):
        save(tmp_path / name, rows)
        return tmp_path / name

    return write


def counted(preview):
    return preview.create, preview.update, preview.unchanged


def families(workplace):
    return {row.code: row for row in workplace.register.page(FamilyQuery(), None, 1_000)}


def test_a_preview_tells_what_would_happen_and_changes_nothing(commune, book):
    before = tables(commune.data_file, key_of(commune))
    preview = commune.importing.preview(book(table(20)))
    assert counted(preview) == (20, 0, 0)
    assert preview.read == 20
    assert len(preview.new_villages) == len(set(preview.new_villages)) > 1
    assert tables(commune.data_file, key_of(commune)) == before


def test_an_import_is_one_act_that_makes_villages_and_families(commune, book):
    preview = commune.importing.preview(book(table(20)))
    with acts(commune, "family.import"):
        result = commune.importing.commit(preview)
    assert (result.created, result.updated, result.unchanged) == (20, 0, 0)
    assert {row.name for row in commune.register.villages()} == set(preview.new_villages)
    assert commune.register.count(FamilyQuery()) == 20
    assert commune.history.verify().ok
    assert result.batch == f"{commune.writer}:{commune.history.verify().entries}"


def test_what_the_book_says_is_what_is_kept(commune, book):
    rows = table(5)
    commune.importing.commit(commune.importing.preview(book(rows)))
    found = families(commune)
    for row in rows[1:]:
        kept = found[row[CODE]]
        assert (kept.name, kept.village, kept.address) == (row[HEAD], row[VILLAGE], row[ADDRESS])
        assert (kept.phone, kept.member_count) == (row[PHONE], row[MEMBERS])


def test_the_same_book_again_changes_nothing(commune, book):
    path = book(table(30))
    commune.importing.commit(commune.importing.preview(path))
    preview = commune.importing.preview(path)
    assert counted(preview) == (0, 0, 30)
    with acts(commune):
        commune.importing.commit(preview)
    assert commune.register.count(FamilyQuery()) == 30


def test_a_corrected_book_updates_the_families_it_corrects(commune, book):
    rows = table(10)
    commune.importing.commit(commune.importing.preview(book(rows)))
    rows[3][PHONE], rows[4][VILLAGE], rows[5][HEAD] = "0911222333", "Thôn Mới", "Lý Thị Yến"
    preview = commune.importing.preview(book(rows, "sửa.xlsx"))
    assert counted(preview) == (0, 3, 7)
    assert preview.new_villages == ("Thôn Mới",)
    with acts(commune, "family.import"):
        commune.importing.commit(preview)
    found = families(commune)
    assert found[rows[3][CODE]].phone == "0911222333"
    assert found[rows[4][CODE]].village == "Thôn Mới"
    assert found[rows[5][CODE]].name == "Lý Thị Yến"
    assert commune.register.count(FamilyQuery()) == 10


def test_families_without_a_code_are_known_by_name_village_and_address(commune, book):
    rows = table(30)
    for row in rows[1:]:
        row[CODE] = ""
    path = book(rows)
    commune.importing.commit(commune.importing.preview(path))
    assert counted(commune.importing.preview(path)) == (0, 0, 30)


def test_two_families_alike_in_all_the_book_says_do_not_multiply(commune, book):
    rows = table(3)
    for row in rows[1:]:
        row[CODE] = ""
    rows.append([*rows[3][:PHONE], "0999999999", "", "", *rows[3][8:]])  # a namesake next door
    path = book(rows)
    first = commune.importing.commit(commune.importing.preview(path))
    again = commune.importing.preview(path)
    commune.importing.commit(again)
    third = commune.importing.preview(path)
    assert third.create == 0
    assert commune.register.count(FamilyQuery()) == first.created


def test_what_the_book_is_silent_about_stays_as_it_is(commune, book):
    rows = table(4)
    commune.importing.commit(commune.importing.preview(book(rows)))
    less = [[row[HEAD], row[VILLAGE], row[CODE]] for row in rows]
    preview = commune.importing.preview(book(less, "ít cột.xlsx"))
    assert counted(preview) == (0, 0, 4)


def test_villages_are_not_made_unless_that_is_meant(commune, book):
    path = book(table(5))
    with pytest.raises(VillageUnknown):
        commune.importing.preview(path, new_villages=False)
    for name in commune.importing.preview(path).new_villages:
        commune.register.add_village(name.upper())
    assert commune.importing.preview(path, new_villages=False).new_villages == ()


def test_refused_rows_stay_out_and_the_others_come_in(commune, book):
    rows = table(5)
    rows[2][HEAD] = ""
    preview = commune.importing.preview(book(rows))
    assert (preview.read, preview.create) == (5, 4)
    assert {problem.row for problem in preview.refused} == {3}
    assert commune.importing.commit(preview).created == 4


def test_a_preview_that_the_register_has_overtaken_is_not_carried_out(commune, book):
    preview = commune.importing.preview(book(table(5)))
    a_family(commune)
    with acts(commune), pytest.raises(ImportOutdated):
        commune.importing.commit(preview)


def test_a_preview_is_carried_out_once(commune, book):
    preview = commune.importing.preview(book(table(5)))
    commune.importing.commit(preview)
    with acts(commune), pytest.raises(ImportOutdated):
        commune.importing.commit(preview)
    assert commune.register.count(FamilyQuery()) == 5


def test_work_elsewhere_does_not_overtake_a_preview(commune, book):
    family = a_family(commune)
    preview = commune.importing.preview(book(table(5)))
    commune.register.register_for_year([family], 2026)
    assert commune.importing.commit(preview).created == 5


@pytest.mark.parametrize("at", [0.0, 0.5, 1.0])
def test_an_import_that_is_stopped_leaves_nothing(commune, book, at):
    preview = commune.importing.preview(book(table(50)))
    before = tables(commune.data_file, key_of(commune))

    class Stop:
        def step(self, done, total):
            if done >= at * total:
                raise Cancelled

    with pytest.raises(Cancelled):
        commune.importing.commit(preview, Stop())
    assert tables(commune.data_file, key_of(commune)) == before
    assert commune.importing.commit(preview).created == 50  # it can still be carried out


def test_looking_at_a_book_can_be_stopped(commune, book):
    class Stop:
        def step(self, _done, _total):
            raise Cancelled

    with pytest.raises(Cancelled):
        commune.importing.preview(book(table(50)), Stop())


def test_what_is_no_workbook_is_refused(commune, tmp_path):
    path = tmp_path / "thư.xlsx"
    path.write_text("Kính gửi")
    with acts(commune), pytest.raises(WorkbookFailure):
        commune.importing.preview(path)


def test_a_removed_family_that_comes_again_in_a_book_is_a_new_one(commune, book):
    path = book(table(2))
    commune.importing.commit(commune.importing.preview(path))
    gone = commune.register.page(FamilyQuery())[0].id
    commune.register.remove_family(gone)
    preview = commune.importing.preview(path)
    assert counted(preview) == (1, 0, 1)
    commune.importing.commit(preview)
    assert commune.register.count(FamilyQuery()) == 2
