"""A book with one row a person: its adults come in as citizens of their families."""

import pytest

from desktop.domain.subjects import SubjectKind
from desktop.services.importing.acts import ImportChoices
from desktop.services.register.families import FamilyQuery
from desktop.services.register.subjects import SubjectQuery
from desktop.sheets.rows import RowCode
from tests.books import save
from tests.rawdata import acts

HEADER = ["Số hộ", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Giới tính", "Số CCCD", "Thôn"]
ROWS = (
    ["1", "Lê Văn Cả", "Chủ hộ", "05/03/1970", "Nam", "001070000123", "Thôn Hạ"],
    ["", "Vũ Thị Hoa", "Vợ", "1972", "Nữ", "", ""],
    ["", "Lê Văn Út", "Con", "21/11/2008", "Nam", "", ""],
    ["", "Lê Thị Bé", "Con", "22/11/2008", "Nữ", "", ""],
    ["", "Lê Thị Ai", "Con", "", "Nữ", "", ""],
    ["2", "Đỗ Thị Ba", "Chủ hộ", "", "Nữ", "", "Thôn Hạ"],
)
PEOPLE = ImportChoices(people=True)


@pytest.fixture
def book(tmp_path):
    """Writes a book of these people."""

    def write(*rows):
        return save(tmp_path / "nhân khẩu.xlsx", [HEADER, *rows])

    return write


def took(commune, path):
    return commune.importing.commit(commune.importing.preview(path, choices=PEOPLE))


def citizens(commune):
    own = commune.kind(SubjectKind.CITIZEN)
    rows = own.page(SubjectQuery(SubjectKind.CITIZEN), None, 1_000)
    return {one.name: own.get(one.id).fields for one in rows}


def test_people_come_in_only_when_the_officer_wishes(commune, book):
    path = book(*ROWS)
    assert commune.importing.preview(path).people is None
    commune.importing.commit(commune.importing.preview(path))
    assert citizens(commune) == {}


def test_adults_come_in_with_their_family_in_the_same_act(commune, book):
    with acts(commune, "family.import"):
        result = took(commune, book(*ROWS))
    families = {one.name: one.id for one in commune.register.page(FamilyQuery())}
    found = citizens(commune)
    assert (result.created, result.people) == (2, 4)
    assert set(found) == {"Lê Văn Cả", "Vũ Thị Hoa", "Lê Văn Út", "Đỗ Thị Ba"}
    assert found["Vũ Thị Hoa"].family_id == families["Lê Văn Cả"]
    assert found["Đỗ Thị Ba"].family_id == families["Đỗ Thị Ba"]
    assert found["Lê Văn Cả"].identity_number == "001070000123"


def test_children_and_people_of_unknown_age_are_counted_and_not_named(commune, book):
    preview = commune.importing.preview(book(*ROWS), choices=PEOPLE)
    assert preview.people.left_out == 2
    commune.importing.commit(preview)
    assert commune.register.page(FamilyQuery("ca"))[0].member_count == 5
    assert not {"Lê Thị Bé", "Lê Thị Ai"} & set(citizens(commune))


def test_no_group_and_no_unit_is_invented(commune, book):
    took(commune, book(*ROWS))
    assert {(one.citizen_group, one.unit_id) for one in citizens(commune).values()} == {("", None)}


def test_the_same_book_again_changes_nothing_and_a_corrected_one_updates(commune, book):
    took(commune, book(*ROWS))
    again = commune.importing.preview(book(*ROWS), choices=PEOPLE)
    assert (again.changing, again.people.plan.unchanged) == (0, 4)
    wife = ["", "Vũ Thị Hoa", "Vợ", "1973", "Nữ", "", ""]
    mended = commune.importing.preview(book(ROWS[0], wife, *ROWS[2:]), choices=PEOPLE)
    assert [(one.name, one.after) for one in mended.changes] == [("Vũ Thị Hoa", "1973")]
    commune.importing.commit(mended)
    assert citizens(commune)["Vũ Thị Hoa"].birth == "1973"


def test_people_that_came_in_before_their_address_was_written_are_known_again(commune, book):
    took(commune, book(*ROWS))
    own = commune.kind(SubjectKind.CITIZEN)
    wife = own.page(SubjectQuery(SubjectKind.CITIZEN, "hoa"))[0].id
    own.edit(wife, address="Số 5")
    assert commune.importing.preview(book(*ROWS), choices=PEOPLE).changing == 0


def test_a_person_in_two_households_comes_in_once_and_is_told(commune, book):
    again = ["", "Lê Văn Cả", "Bố", "05/03/1970", "Nam", "001070000123", ""]
    preview = commune.importing.preview(book(*ROWS, again), choices=PEOPLE)
    assert [one.code for one in preview.warnings] == [RowCode.PERSON_TWICE]
    commune.importing.commit(preview)
    own = commune.kind(SubjectKind.CITIZEN)
    assert own.count(SubjectQuery(SubjectKind.CITIZEN, "le van ca")) == 1


def test_a_number_that_contradicts_is_told_and_does_not_block(commune, book):
    wrong = ["", "Vũ Thị Hoa", "Vợ", "1972", "Nam", "001172000123", ""]
    preview = commune.importing.preview(book(ROWS[0], wrong), choices=PEOPLE)
    assert [one.code for one in preview.warnings] == [RowCode.IDENTITY_SEX_DIFFERS]
    assert commune.importing.commit(preview).people == 2


def test_taking_it_back_takes_families_people_and_villages(commune, book):
    result = took(commune, book(*ROWS))
    undone = commune.importing.undo(result.batch)
    assert (undone.removed, undone.people, undone.villages, undone.kept) == (2, 4, 1, 0)
    assert citizens(commune) == {}
