"""Books of clans, villages, units and citizens: taken in, corrected, taken back, given out again."""

import itertools

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from desktop.domain.subjects import CitizenGroup, SubjectKind, UnitType, Zone
from desktop.services.importing.acts import ImportChoices
from desktop.services.importing.failures import ImportOutdated
from desktop.services.register.families import FamilyQuery
from desktop.services.register.subjects import SubjectQuery
from desktop.sheets.rows import Field, RowCode
from tests import kind_books
from tests.books import save
from tests.builders import a_family, a_subject
from tests.rawdata import acts

KINDS = {
    SubjectKind.CLAN: (kind_books.clans, kind_books.printed_clans, 3),
    SubjectKind.COMMUNITY: (kind_books.villages, kind_books.printed_villages, 2),
    SubjectKind.UNIT: (kind_books.units, kind_books.printed_units, 4),
    SubjectKind.CITIZEN: (kind_books.citizens, kind_books.printed_citizens, 4),
}
each = pytest.mark.parametrize("kind", KINDS)
printed_or_not = pytest.mark.parametrize("style", [0, 1])


def counted(preview):
    return preview.create, preview.update, preview.unchanged


def took(commune, path, choices=None):
    preview = commune.importing.preview(path, choices=choices or ImportChoices())
    return commune.importing.commit(preview)


def rows(commune, kind):
    return {one.name: one for one in commune.kind(kind).page(SubjectQuery(kind), None, 1_000)}


@each
@printed_or_not
def test_a_book_is_known_by_its_titles_and_taken_once(commune, tmp_path, kind, style):
    path = KINDS[kind][style](tmp_path / "a.xlsx")
    preview = commune.importing.preview(path)
    assert (preview.kind, counted(preview), preview.refused) == (kind, (KINDS[kind][2], 0, 0), [])
    with acts(commune, f"{kind.value}.import"):
        commune.importing.commit(preview)
    assert len(rows(commune, kind)) == KINDS[kind][2]
    assert counted(commune.importing.preview(path)) == (0, 0, KINDS[kind][2])


@each
def test_an_import_is_taken_back_whole_with_its_villages(commune, tmp_path, kind):
    result = took(commune, KINDS[kind][0](tmp_path / "a.xlsx"))
    undone = commune.importing.undo(result.batch)
    assert (undone.removed, undone.kept) == (KINDS[kind][2], 0)
    assert rows(commune, kind) == {}
    assert commune.register.villages() == []


def test_a_corrected_book_updates_and_taking_it_back_restores(commune, tmp_path):
    took(commune, kind_books.clans(tmp_path / "a.xlsx"))
    header, first, *others = kind_books.CLANS
    mended = [header, [*first[:3], "Nguyễn Văn Khác", *first[4:]], *others]
    preview = commune.importing.preview(save(tmp_path / "b.xlsx", mended))
    assert counted(preview) == (0, 1, 2)
    assert [(one.name, one.field, one.after) for one in preview.changes] == [
        ("Dòng họ Nguyễn Văn", Field.HEAD, "Nguyễn Văn Khác")
    ]
    result = commune.importing.commit(preview)
    assert rows(commune, SubjectKind.CLAN)["Dòng họ Nguyễn Văn – Chi cả"].head == "Nguyễn Văn Khác"
    assert commune.importing.undo(result.batch).restored == 1
    assert rows(commune, SubjectKind.CLAN)["Dòng họ Nguyễn Văn – Chi cả"].head == "Nguyễn Văn Mẫu"


def test_a_citizen_belongs_to_the_family_and_the_unit_the_book_names(commune, tmp_path):
    family = a_family(commune, "Lê Văn Cả", village_id=commune.register.add_village("Thôn Hạ"))
    unit = a_subject(commune, SubjectKind.UNIT)
    took(commune, kind_books.citizens(tmp_path / "a.xlsx"))
    found = rows(commune, SubjectKind.CITIZEN)
    fields = {
        name: commune.kind(SubjectKind.CITIZEN).get(one.id).fields for name, one in found.items()
    }
    assert fields["Lê Thị An"].family_id == fields["Lê Văn Cả"].family_id == family
    assert fields["Đỗ Thị Mẫu"].unit_id == unit
    assert fields["Đỗ Thị Mẫu"].family_id is None
    groups = {name: one.citizen_group for name, one in fields.items()}
    assert groups == {
        "Lê Thị An": CitizenGroup.FARMER, "Lê Văn Cả": CitizenGroup.FARMER,
        "Đỗ Thị Mẫu": CitizenGroup.OFFICIAL, "Vũ Minh Sơn": CitizenGroup.LEARNER,
    }  # fmt: skip


def test_whom_the_register_lacks_or_has_twice_is_left_empty_and_told(commune, tmp_path):
    a_family(commune, "Lê Văn Cả", address="Số 1")
    a_family(commune, "Lê Văn Cả", address="Số 2")
    preview = commune.importing.preview(kind_books.citizens(tmp_path / "a.xlsx"))
    told = [(one.row, one.code) for one in preview.warnings]
    assert told == [
        (2, RowCode.FAMILY_SEVERAL), (3, RowCode.FAMILY_SEVERAL), (4, RowCode.UNIT_UNKNOWN),
    ]  # fmt: skip
    assert counted(preview) == (4, 0, 0)


def test_a_group_or_a_type_that_is_not_understood_is_never_guessed(commune, tmp_path):
    people = [["Họ và tên công dân", "Nhóm", "Thôn"], ["Lê Thị An", "Hưu trí", "Thôn Hạ"]]
    preview = commune.importing.preview(save(tmp_path / "a.xlsx", people))
    assert [one.code for one in preview.warnings] == [RowCode.GROUP_UNKNOWN]
    commune.importing.commit(preview)
    assert rows(commune, SubjectKind.CITIZEN)["Lê Thị An"].detail == ""


def test_the_sort_of_a_unit_follows_from_a_name_that_says_it(commune, tmp_path):
    units = [["Tên đơn vị", "Thôn"], ["Trường THCS Bình Hòa", "Thôn Hạ"], ["Trạm Y tế", "Thôn Hạ"]]
    took(commune, save(tmp_path / "a.xlsx", units))
    found = rows(commune, SubjectKind.UNIT)
    assert found["Trường THCS Bình Hòa"].detail == UnitType.SCHOOL
    assert found["Trạm Y tế"].detail == UnitType.AGENCY


def test_the_officer_says_what_a_book_holds_where_its_titles_fit_several_kinds(commune, tmp_path):
    path = save(tmp_path / "a.xlsx", [["Họ và tên", "Thôn"], ["Lê Thị An", "Thôn Hạ"]])
    assert commune.importing.preview(path).kind is SubjectKind.FAMILY
    likely = ImportChoices(likely=SubjectKind.CITIZEN)
    assert commune.importing.preview(path, choices=likely).kind is SubjectKind.CITIZEN
    said = ImportChoices(kind=SubjectKind.CITIZEN)
    took(commune, path, said)
    assert list(rows(commune, SubjectKind.CITIZEN)) == ["Lê Thị An"]
    assert commune.register.count(FamilyQuery()) == 0
    assert commune.importing.preview(path).kind is SubjectKind.CITIZEN  # it is remembered
    other = ImportChoices(kind=SubjectKind.FAMILY)
    assert commune.importing.preview(path, choices=other).kind is SubjectKind.FAMILY


def test_what_a_column_means_is_remembered_for_each_kind_apart(commune, tmp_path):
    path = save(tmp_path / "a.xlsx", [["Cái tên", "Nơi nào"], ["Họ Lê", "Thôn Hạ"]])
    clan = ImportChoices(kind=SubjectKind.CLAN)
    design = commune.importing.layouts(path, clan)[0].design
    said = {design: {0: Field.NAME, 1: Field.VILLAGE}}
    took(commune, path, ImportChoices(kind=SubjectKind.CLAN, columns=said))
    assert counted(commune.importing.preview(path, choices=clan)) == (0, 0, 1)
    assert commune.importing.layouts(path)[0].missing


def test_a_family_with_new_members_outlives_the_import_that_made_it(commune, tmp_path):
    book = [["Chủ hộ", "Thôn"], ["Lê Văn Cả", "Thôn Hạ"], ["Vũ Văn Ba", "Thôn Hạ"]]
    result = took(commune, save(tmp_path / "a.xlsx", book))
    took(commune, kind_books.citizens(tmp_path / "b.xlsx"))
    undone = commune.importing.undo(result.batch)
    assert (undone.removed, undone.kept, undone.villages) == (1, 1, 0)


def test_a_preview_is_outdated_when_a_family_it_names_may_have_changed(commune, tmp_path):
    preview = commune.importing.preview(kind_books.citizens(tmp_path / "a.xlsx"))
    a_family(commune, "Lê Văn Cả")
    with acts(commune), pytest.raises(ImportOutdated):
        commune.importing.commit(preview)


def test_numbers_that_contradict_are_told_and_come_in(commune, tmp_path):
    header, first, *_others = kind_books.CITIZENS
    wrong = [*first[:3], "Nam", *first[4:]]
    preview = commune.importing.preview(save(tmp_path / "a.xlsx", [header, wrong]))
    codes = {one.code for one in preview.warnings}
    assert (preview.create, codes) == (
        1, {RowCode.IDENTITY_SEX_DIFFERS, RowCode.FAMILY_UNKNOWN},
    )  # fmt: skip


def test_minors_are_told_and_come_in_and_pupils_are_expected(commune, tmp_path):
    header, first, *_others = kind_books.CITIZENS
    people = (
        ("21/11/2008", "A"),
        ("22/11/2008", "A"),
        (2009, "B"),
        (2008, ""),
        ("01/02/2012", "D"),
    )
    book = [header, *([*first[:2], birth, "", "", group, *first[6:]] for birth, group in people)]
    preview = commune.importing.preview(save(tmp_path / "a.xlsx", book))
    told = [
        (one.row, one.column, one.value) for one in preview.warnings if one.code is RowCode.MINOR
    ]
    assert told == [(3, "Ngày sinh", "22/11/2008"), (4, "Ngày sinh", "2009")]
    assert preview.create == 5


def test_what_the_law_forbids_is_not_read(commune, tmp_path):
    preview = commune.importing.preview(kind_books.citizens(tmp_path / "a.xlsx"))
    assert "Dân tộc" in [one.title for one in preview.book.ignored_columns]


texts = st.sampled_from(["", "Số 5, ngõ 2", "=1+1", "-2", "+84", "0012", "Đường Ẩm Ướt", "@x"])
names = st.sampled_from(["Họ Lê", "Họ Trần", "Họ Đỗ"])
persons = st.sampled_from(["Lê Thị An", "Vũ Văn Ba", "Đỗ Đức Cả"])
common = {"address": texts, "zone": st.sampled_from(Zone), "note": texts}
DRAFTS = {
    SubjectKind.FAMILY: {
        "head_name": persons, **common, "member_count": st.none() | st.integers(1, 9),
        "poor": st.booleans(), "birth": st.sampled_from(["", "1970", "1970-03-05"]),
        "sex": st.sampled_from(["", "male", "female"]),
    },
    SubjectKind.CLAN: {"name": names, "branch": texts, "head_name": persons, **common},
    SubjectKind.COMMUNITY: {"head_name": persons, "zone": st.sampled_from(Zone), "note": texts},
    SubjectKind.UNIT: {
        "name": names, "unit_type": st.sampled_from(UnitType), "head_name": persons,
        "staff_count": st.none() | st.integers(0, 99_999), **common,
    },
    SubjectKind.CITIZEN: {
        "name": persons, "citizen_group": st.sampled_from(["", *CitizenGroup]), **common,
        "birth": st.sampled_from(["", "1970", "1970-03-05"]),
        "family": st.none() | st.integers(0, 2), "unit": st.none() | st.integers(0, 1),
    },
}  # fmt: skip
some = settings(
    max_examples=8, deadline=None, phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip


@pytest.mark.parametrize("kind", DRAFTS)
def test_what_is_given_out_comes_back_without_a_change(commune, tmp_path, kind):
    heads = [
        a_family(commune, "Lê Văn Cả", address=f"Số {number}", code="H1" * (not number))
        for number in range(3)
    ]
    units = [a_subject(commune, SubjectKind.UNIT, f"Đơn vị {number}") for number in range(2)]
    codes = itertools.count()

    def entered(draft):
        values = {**draft, "code": f"M{next(codes)}"}
        if kind is SubjectKind.COMMUNITY:
            values["name"] = f"Thôn {values['code']}"
        if kind is SubjectKind.CITIZEN:
            family, unit = values.pop("family"), values.pop("unit")
            values["family_id"] = None if family is None else heads[family]
            values["unit_id"] = None if unit is None else units[unit]
        called = values.pop("head_name" if kind is SubjectKind.FAMILY else "name")
        a_subject(commune, kind, called, **values)

    @some
    @given(st.lists(st.fixed_dictionaries(DRAFTS[kind]), min_size=1, max_size=4))
    def comes_back(drafts):
        for draft in drafts:
            entered(draft)
        query = FamilyQuery() if kind is SubjectKind.FAMILY else SubjectQuery(kind)
        number = commune.listing.write(query, tmp_path / "a.xlsx", "Danh sách")
        choices = ImportChoices(likely=kind)
        preview = commune.importing.preview(tmp_path / "a.xlsx", choices=choices)
        assert (preview.kind, preview.refused) == (kind, [])
        assert counted(preview) == (0, 0, number), preview.changes

    comes_back()


def renamed_village(commune, name="Xóm 4", code="X04"):
    """A village that was renamed and got another code since."""
    village = commune.register.add_village(name, code)
    commune.villages.rename(village, "Thôn 4", "T04")
    return village


@pytest.mark.parametrize("said", [("X04", "Xóm 4"), ("", "xom 4"), ("X04", ""), ("T04", "Xóm 4")])
def test_a_village_under_its_former_name_or_code_is_the_one_of_today(commune, tmp_path, said):
    village = renamed_village(commune)
    titles = kind_books.VILLAGES[0]
    code, name = said
    path = tmp_path / "a.xlsx"
    save(path, [titles, [1, code, name or "Thôn 4", "Lê Thị Dụ", ""]])
    preview = commune.importing.preview(path, choices=ImportChoices(SubjectKind.COMMUNITY))
    assert counted(preview) == (0, 1, 0)
    assert RowCode.FORMER_NAME in {one.code for one in preview.warnings}
    commune.importing.commit(preview)
    (one,) = commune.villages.listed()
    assert (one.id, one.name, one.code) == (village, "Thôn 4", "T04")
    assert commune.communities.get(village).fields.head_name == "Lê Thị Dụ"


def test_two_rows_of_old_and_new_name_are_two_villages(commune, tmp_path):
    renamed_village(commune)
    titles = kind_books.VILLAGES[0]
    path = tmp_path / "a.xlsx"
    save(path, [titles, [1, "", "Thôn 4", "", ""], [2, "", "Xóm 4", "", ""]])
    preview = commune.importing.preview(path, choices=ImportChoices(SubjectKind.COMMUNITY))
    assert counted(preview) == (1, 0, 1)


@pytest.mark.parametrize("said", ["T04", "x04", "Xóm 4"])
def test_a_book_may_name_a_village_by_its_code_of_today_or_before(commune, tmp_path, said):
    village = renamed_village(commune)
    path = tmp_path / "a.xlsx"
    save(path, [["STT", "Tên dòng họ", "Chi", "Trưởng tộc", "Thôn"], [1, "Họ Lý", "", "", said]])
    preview = commune.importing.preview(path)
    assert preview.new_villages == ()
    assert [one.meant.id for one in preview.villages] == [village]
    commune.importing.commit(preview)
    assert rows(commune, SubjectKind.CLAN)["Họ Lý"].village == "Thôn 4"


def test_a_code_that_two_villages_have_means_neither(commune, tmp_path):
    for name in ("Thôn Đông", "Thôn Hạ"):
        commune.register.add_village(name, "T04")
    path = tmp_path / "a.xlsx"
    save(path, [["STT", "Tên dòng họ", "Chi", "Trưởng tộc", "Thôn"], [1, "Họ Lý", "", "", "T04"]])
    assert list(commune.importing.preview(path).new_villages) == ["T04"]


ODD = ("=SUM(A1)", "Tổng Thị Cộng", "Họ và tên chủ hộ", "Thôn 3", "-Lê", "x", "Hai\nDòng")
ODD_NOTES = ("=1+1", "dòng 1\ndòng 2", "y" * 20_000, "'nháy")


@pytest.mark.parametrize("kind", [*KINDS, SubjectKind.FAMILY])
def test_a_list_with_odd_words_is_read_back_without_a_change(commune, tmp_path, kind):
    places = [commune.register.add_village(name) for name in ("3", "=Thôn (1)", "Cộng Hòa")]
    for number, name in enumerate(ODD):
        own = {"code": f"00{number}", "note": ODD_NOTES[number % 4]}
        if kind is not SubjectKind.COMMUNITY:
            own |= {"address": "Số 1\nxã Tân Lập", "village_id": places[number % 3]}
        a_subject(commune, kind, name, **own)
    query = FamilyQuery() if kind is SubjectKind.FAMILY else SubjectQuery(kind)
    written = commune.listing.write(query, tmp_path / "a.xlsx", "Danh sách")
    preview = commune.importing.preview(tmp_path / "a.xlsx")
    assert (preview.kind, counted(preview)) == (kind, (0, 0, written))
    assert (preview.new_villages, preview.other_communes) == ((), ())


def test_a_village_of_the_same_number_is_the_one_that_may_be_meant(commune, tmp_path):
    names = ("Thôn 4", "Thôn 14", "Ấp 5", "Thôn 5")
    four, *_others = [commune.register.add_village(name) for name in names]
    meant = ("Xóm 4", "04", "T. 4", "Thôn 24", "Xóm 5")
    book = save(tmp_path / "a.xlsx", [["Chủ hộ", "Địa bàn"], *(["Lê An", one] for one in meant)])
    found = {one.name: one.like and one.like.id for one in commune.importing.preview(book).villages}
    assert found == {"Xóm 4": four, "04": four, "T. 4": four, "Thôn 24": None, "Xóm 5": None}


def test_villages_called_by_numbers_are_villages(commune, tmp_path):
    book = save(
        tmp_path / "a.xlsx", [["TT", "Thôn", "Trưởng thôn"], [1, 3, "Lê An"], [2, 4, "Vũ Ba"]]
    )
    took(commune, book, ImportChoices(kind=SubjectKind.COMMUNITY))
    assert set(rows(commune, SubjectKind.COMMUNITY)) == {"Thôn 3", "Thôn 4"}
