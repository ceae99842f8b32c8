"""Clans, communities, units and citizens in the register, walked by keyboard."""

import pytest
from PySide6.QtCore import Qt

from desktop.db.tables.schema import Citizen
from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind
from desktop.services.register.subjects import SubjectQuery
from desktop.ui.finders import former_finder, subject_finder, village_finder
from desktop.ui.pages.history_words import told
from desktop.ui.pages.register import data_sheet as register_data_sheet
from desktop.ui.pages.register.book import RegisterBook
from desktop.ui.pages.register.erase import Way
from desktop.ui.theme import theme
from desktop.ui.widgets.form import FieldState
from tests import builders as b
from tests.ui.clipping import clipped, overlapping
from tests.ui.shown import shown
from tests.ui.typing import compose, focused, key, turn_to, walk_to

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
OTHERS = [kind for kind in b.NAMED if kind is not SubjectKind.FAMILY]
every_other = pytest.mark.parametrize("kind", OTHERS)


@pytest.fixture
def workplace(tmp_path):
    """Six families in two villages, and one subject of each other kind."""
    made = b.an_office(tmp_path)
    b.with_families(made, 6)
    for kind in OTHERS:
        b.a_subject(made, kind)
    yield made
    made.close()


def names(page):
    return [one.name for one in page.list.model.rows]


def test_the_switch_leads_from_families_to_every_other_kind_and_back(qtbot, book):
    for kind in OTHERS:
        page = turn_to(qtbot, book, kind)
        assert b.NAMED[kind] in names(page)
        assert page.isVisibleTo(book)
    while book.context.kind is not SubjectKind.FAMILY:
        key(qtbot, Key.Key_Left)
    assert book.current is book.families
    assert len(book.families.families.model.rows) == 6


@every_other
def test_a_subject_is_entered_by_keyboard_and_found_by_its_initials(
    qtbot, book, workplace, said, kind
):
    page = turn_to(qtbot, book, kind)
    if kind is not SubjectKind.COMMUNITY:
        page.tree.choose(workplace.register.villages()[0].id)
    page.list.search.setFocus()
    qtbot.keyClick(focused(), Key.Key_N, Ctrl)
    assert page.card.drafting
    assert focused() is page.card.form.fields["name"].line
    compose("Văn Thụ")
    key(qtbot, Key.Key_Return)
    assert "Đã thêm Văn Thụ." in [words for words, _back in said]
    assert page.card.subject.name == "Văn Thụ"
    page.list.search.setFocus()
    compose("vt")
    assert names(page) == ["Văn Thụ"]
    said[-1][1]()
    assert workplace.kind(kind).count(SubjectQuery(kind, "vt")) == 0


@every_other
def test_a_field_is_kept_when_it_is_left_and_taken_back_from_the_toast(
    qtbot, book, workplace, said, kind
):
    page = turn_to(qtbot, book, kind)
    page.list.search.setFocus()
    compose(b.NAMED[kind])
    page.list.go()
    qtbot.keyClick(focused(), Key.Key_Return)
    focused().selectAll()
    compose("Tên khác")
    key(qtbot, Key.Key_Return)
    subject = page.card.subject.id
    assert workplace.kind(kind).get(subject).name == "Tên khác"
    assert page.card.form.fields["name"].state is FieldState.SAVED
    said[-1][1]()
    assert workplace.kind(kind).get(subject).name == b.NAMED[kind]
    focused().clear()
    walk_to(qtbot, page.card.form.fields["name"].line)
    page.card.form.fields["name"].line.clear()
    key(qtbot, Key.Key_Return)
    assert page.card.form.fields["name"].state is FieldState.INVALID


@every_other
def test_a_year_is_registered_for_withdrawn_and_taken_over(qtbot, book, workplace, said, kind):
    workplace.registering.register(kind, SubjectQuery(kind), b.YEAR - 1)
    page = turn_to(qtbot, book, kind)
    page.fill_menu()
    again = page.menu.actions()[3]
    assert again.isEnabled()
    again.trigger()
    assert all(one.registered and one.last_year for one in page.list.model.rows)
    page.list.go()
    key(qtbot, Key.Key_Return)
    assert page.card.registered
    walk_to(qtbot, page.card.enrol)
    key(qtbot, Key.Key_Space)
    assert not page.card.registered
    said[-1][1]()
    assert page.card.registered


@every_other
def test_the_list_tells_who_was_recognised_last_year_and_is_ordered_by_it(
    qtbot, book, workplace, kind
):
    (old,) = (one.id for one in workplace.kind(kind).page(SubjectQuery(kind, b.NAMED[kind])))
    workplace.registering.register(kind, [old], b.YEAR - 1)
    b.scored(workplace, [old], year=b.YEAR - 1, kind=kind)
    b.decided(workplace, year=b.YEAR - 1, kind=kind)
    b.a_subject(workplace, kind, "Ẩn Danh")
    page = turn_to(qtbot, book, kind)
    (place,) = (n for n, one in enumerate(page.list.model.columns) if one.key == "last_year")
    for descending in (False, True):
        page.list.table.horizontalHeader().sectionClicked.emit(place)
        shown_first = page.list.model.rows[0].id
        assert (shown_first == old) == descending
    assert page.list.model.index(0, place).data() == "Công nhận"


@every_other
def test_a_subject_is_removed_with_delete_and_brought_back(qtbot, book, workplace, said, kind):
    page = turn_to(qtbot, book, kind)
    page.list.search.setFocus()
    compose(b.NAMED[kind])
    page.list.go()
    qtbot.keyClick(focused(), Key.Key_Space, Shift)
    key(qtbot, Key.Key_Delete)
    assert names(page) == []
    said[-1][1]()
    assert names(page) == [b.NAMED[kind]]


def test_a_citizen_is_erased_after_the_name_was_typed_again(qtbot, book, workplace, said):
    page = turn_to(qtbot, book, SubjectKind.CITIZEN)
    page.list.go()
    name = page.card.subject.name
    walk_to(qtbot, page.card.erase)
    key(qtbot, Key.Key_Space)
    assert name in page.eraser.title.text()
    compose("ai đó")
    key(qtbot, Key.Key_Return)
    assert page.eraser.name.below.text() == "Chưa đúng tên."
    focused().selectAll()
    compose(fold(name))
    key(qtbot, Key.Key_Return)
    assert focused() is page.eraser.yes, "Enter alone erases nobody"
    key(qtbot, Key.Key_Space)
    assert said[-1][0].startswith("Đã xóa hẳn dữ liệu của công dân")
    assert page.eraser.isHidden()
    assert workplace.citizens.count(SubjectQuery(SubjectKind.CITIZEN)) == 0


@pytest.mark.parametrize("kind", OTHERS[:-1])
def test_who_stood_for_a_subject_is_taken_out_and_it_goes_on(qtbot, book, workplace, said, kind):
    subject = b.a_subject(workplace, kind, "An Lập", head_name="Đinh Văn Kín")
    page = turn_to(qtbot, book, kind)
    page.open_target(subject)
    page.card.erase.setFocus()
    key(qtbot, Key.Key_Space)
    assert focused() is page.eraser.ways[Way.HEAD]
    key(qtbot, Key.Key_Down)
    assert "Đinh Văn Kín" in page.eraser.others.text()
    key(qtbot, Key.Key_Up)
    walk_to(qtbot, page.eraser.name.line)
    compose("an lập")
    key(qtbot, Key.Key_Return)
    key(qtbot, Key.Key_Space)
    assert said[-1][0].startswith("Đã xóa tên người đứng đầu")
    assert page.card.subject.id != subject
    assert (page.card.subject.name, page.card.subject.fields.head_name) == ("An Lập", "")
    assert told(workplace.history.of(page.card.subject.id), {}, mask_phones=False)[0].what == (
        "Lập lại theo yêu cầu, lịch sử trước đó đã xóa"
    )


def test_where_a_person_s_name_still_heads_something_is_told(qtbot, book, workplace):
    name = b.NAMED[SubjectKind.CITIZEN]
    page = turn_to(qtbot, book, SubjectKind.CITIZEN)
    page.list.go()
    for head, shown_ in ((name, True), ("Ai Khác", False)):
        (clan,) = workplace.clans.page(SubjectQuery(SubjectKind.CLAN))
        workplace.clans.edit(clan.id, head_name=head)
        page.eraser.ask(page.card.subject.id, lambda _heir: None)
        assert page.eraser.elsewhere.isVisibleTo(page) is shown_
        assert (clan.name in page.eraser.elsewhere.text()) is shown_


def test_a_subject_entered_by_mistake_is_erased_whole(qtbot, book, workplace, said):
    subject = b.a_subject(workplace, SubjectKind.UNIT, "An Lập")
    page = turn_to(qtbot, book, SubjectKind.UNIT)
    page.open_target(subject)
    page.card.erase.setFocus()
    key(qtbot, Key.Key_Space)
    assert page.eraser.ways[Way.FORMER].isHidden()
    key(qtbot, Key.Key_Down)
    assert page.eraser.ways[Way.WHOLE].isChecked()
    page.eraser.name.line.setFocus()
    compose("an lập")
    key(qtbot, Key.Key_Return)
    key(qtbot, Key.Key_Space)
    assert said[-1][0].startswith("Đã xóa hẳn dữ liệu của đơn vị")
    assert workplace.erasing.was_erased(subject)


def test_a_citizen_of_an_erased_household_is_shown_without_one(qtbot, book, workplace):
    family = b.a_family(workplace, "Quách Văn Hai")
    citizen = b.a_subject(workplace, SubjectKind.CITIZEN, "Quách Thị Ba", family_id=family)
    workplace.erasing.erase(family)
    page = turn_to(qtbot, book, SubjectKind.CITIZEN)
    page.open_target(citizen)
    assert page.card.subject.name == "Quách Thị Ba"
    line = page.card.form.fields["family_id"].line
    assert line.text() == ""
    workplace.citizens.edit(citizen, family_id=b.a_family(workplace, "Quách Văn Tư"))
    name_erased(workplace, citizen, family)
    page.open_target(citizen)
    assert line.text() == "(hộ đã xóa theo yêu cầu)"


def name_erased(workplace, citizen, family):
    """Let a citizen name an erased household, as what another PC wrote meanwhile does."""
    with workplace._core.write("citizen.edit") as session:
        session.get(Citizen, citizen).family_id = family


def test_a_family_is_counted_to_a_clan_by_its_code_and_leaves_it(qtbot, book, workplace):
    page = turn_to(qtbot, book, SubjectKind.CLAN)
    page.list.go()
    page.card.views.take("members")
    page.card.views.chosen.emit("members")
    page.card.members.add.line.setFocus()
    compose("HK0003")
    key(qtbot, Key.Key_Return)
    clan = page.card.subject.id
    assert len(workplace.clans.families(clan)) == 1
    page.card.members.add.line.setFocus()
    compose("HK")
    key(qtbot, Key.Key_Return)
    assert page.card.members.add.state is FieldState.INVALID
    page.card.members.table.setFocus()
    page.card.members.table.go_to(0)
    key(qtbot, Key.Key_Delete)
    assert workplace.clans.families(clan) == []


@pytest.mark.parametrize("kind", b.NAMED)
def test_ctrl_f_searches_from_the_switch_of_kinds_too(qtbot, book, kind):
    turn_to(qtbot, book, kind)
    book.switch.setFocus()
    qtbot.keyClick(focused(), Key.Key_F, Ctrl)
    assert focused() is book.first_field()


def people_of(qtbot, book, family):
    """The list of a household's people, come to by keyboard."""
    page = turn_to(qtbot, book, SubjectKind.FAMILY)
    page.open_target(family)
    page.details.views.take("members")
    page.details.views.chosen.emit("members")
    page.details.members.add.line.setFocus()
    return page.details.members


@pytest.mark.parametrize("typed", ["Quách Thị Ba, 1985", "Quách Thị Ba 1985"])
def test_people_are_added_to_a_household_by_name_and_year(qtbot, book, workplace, typed):
    family = b.a_family(workplace, "Quách Văn Hai")
    people = people_of(qtbot, book, family)
    compose(typed)
    key(qtbot, Key.Key_Return)
    (one,) = workplace.citizens.members(family)
    assert (one.name, one.birth) == ("Quách Thị Ba", "1985")
    fields = workplace.citizens.get(one.id).fields
    assert fields.village_id == workplace.register.family(family).village_id
    assert [row.name for row in people.model.rows] == ["Quách Thị Ba"]
    assert people.add.text == ""
    qtbot.waitUntil(lambda: focused() is people.add.line)


def test_who_was_just_added_is_the_one_chosen_with_a_birth_as_on_paper(qtbot, book, workplace):
    family = b.a_family(workplace, "Quách Văn Hai")
    b.a_subject(workplace, SubjectKind.CITIZEN, "Quách Thị Ba", family_id=family)
    people = people_of(qtbot, book, family)
    compose("Quách Thị Tư 12/5/1992")
    key(qtbot, Key.Key_Return)
    (chosen,) = people.table.chosen()
    assert chosen.name == "Quách Thị Tư"
    assert people.model.index(1, 1).data() == "12/05/1992"


@pytest.mark.parametrize("again", ["Quách Thị Ba", "quach thi ba", "Quách Thị Ba 1985"])
def test_somebody_already_in_the_household_is_not_added_again(qtbot, book, workplace, again):
    family = b.a_family(workplace, "Quách Văn Hai")
    b.a_subject(workplace, SubjectKind.CITIZEN, "Quách Thị Ba", family_id=family, birth="1985")
    people = people_of(qtbot, book, family)
    compose(again)
    key(qtbot, Key.Key_Return)
    assert len(workplace.citizens.members(family)) == 1
    assert "Hộ đã có" in people.add.below.text()


@pytest.mark.parametrize("other", ["Quách Thị Bá", "Quách Thị Ba, 1960"])
def test_two_of_a_household_may_have_names_alike(qtbot, book, workplace, other):
    family = b.a_family(workplace, "Quách Văn Hai")
    b.a_subject(workplace, SubjectKind.CITIZEN, "Quách Thị Ba", family_id=family, birth="1985")
    people_of(qtbot, book, family)
    compose(other)
    key(qtbot, Key.Key_Return)
    assert len(workplace.citizens.members(family)) == 2


def test_a_child_added_by_name_is_told_of(qtbot, book, workplace):
    family = b.a_family(workplace, "Quách Văn Hai")
    people_of(qtbot, book, family)
    compose(f"Quách Thị Ba, {workplace.life.today.year - 8}")
    with qtbot.waitSignal(book.context.told) as told:
        key(qtbot, Key.Key_Return)
    assert "chưa đủ 18 tuổi" in told.args[0]


def test_a_birth_that_is_no_date_is_explained_and_nobody_added(qtbot, book, workplace):
    family = b.a_family(workplace, "Quách Văn Hai")
    people = people_of(qtbot, book, family)
    compose("Quách Thị Ba, 31/02/1985")
    key(qtbot, Key.Key_Return)
    assert people.add.state is FieldState.INVALID
    assert people.add.text == "Quách Thị Ba, 31/02/1985"
    assert workplace.citizens.members(family) == []


def test_somebody_already_in_the_book_without_a_household_joins_it(qtbot, book, workplace):
    family = b.a_family(workplace, "Quách Văn Hai")
    known = b.a_subject(workplace, SubjectKind.CITIZEN, "Quách Thị Ba")
    people_of(qtbot, book, family)
    compose("quach thi ba")
    with qtbot.waitSignal(book.context.told) as told:
        key(qtbot, Key.Key_Return)
    assert "có sẵn trong sổ công dân" in told.args[0]
    assert [one.id for one in workplace.citizens.members(family)] == [known]


@pytest.mark.parametrize(("held", "joins"), [("1955", False), ("1990-05-03", True), ("", True)])
def test_only_who_can_be_born_then_joins_and_keeps_the_date_of_birth(
    qtbot, book, workplace, held, joins
):
    family = b.a_family(workplace, "Quách Văn Hai")
    known = b.a_subject(workplace, SubjectKind.CITIZEN, "Quách Thị Bá", birth=held)
    people_of(qtbot, book, family)
    compose("Quách Thị Ba, 1990")
    key(qtbot, Key.Key_Return)
    (one,) = workplace.citizens.members(family)
    assert (one.id == known) is joins
    assert workplace.citizens.get(known).fields.birth == (held or "1990")


def test_somebody_of_another_household_is_not_taken_out_of_it(qtbot, book, workplace):
    first, second = (b.a_family(workplace, f"Quách Văn {name}") for name in ("Hai", "Năm"))
    b.a_subject(workplace, SubjectKind.CITIZEN, "Quách Thị Ba", family_id=first)
    people_of(qtbot, book, second)
    compose("Quách Thị Ba")
    key(qtbot, Key.Key_Return)
    assert len(workplace.citizens.members(first)) == len(workplace.citizens.members(second)) == 1


def test_a_person_leaves_a_household_with_delete_and_is_opened_with_enter(qtbot, book, workplace):
    family = b.a_family(workplace, "Quách Văn Hai")
    citizens = [
        b.a_subject(workplace, SubjectKind.CITIZEN, f"Quách Thị {name}", family_id=family)
        for name in ("Ba", "Tư")
    ]
    people = people_of(qtbot, book, family)
    people.table.setFocus()
    people.table.go_to(0)
    key(qtbot, Key.Key_Delete)
    assert [one.id for one in workplace.citizens.members(family)] == citizens[1:]
    assert workplace.citizens.get(citizens[0]).gone is False
    with qtbot.waitSignal(book.context.page_asked) as asked:
        key(qtbot, Key.Key_Return)
    assert asked.args == ["register", citizens[1]]


def test_staff_are_named_by_their_code_and_leave_with_delete(qtbot, book, workplace):
    unit = b.a_subject(workplace, SubjectKind.UNIT, "Trường Tiểu học Bình Hòa")
    citizen = b.a_subject(workplace, SubjectKind.CITIZEN, "Quách Thị Ba", code="CD77")
    page = turn_to(qtbot, book, SubjectKind.UNIT)
    page.open_target(unit)
    members = page.card.members
    page.card.views.take("members")
    page.card.views.chosen.emit("members")
    members.add.line.setFocus()
    compose("Quách Thị Tư")
    key(qtbot, Key.Key_Return)
    assert "không có đúng một người" in members.add.below.text()
    qtbot.waitUntil(lambda: focused() is members.add.line)
    members.add.line.selectAll()
    compose("cd77")
    key(qtbot, Key.Key_Return)
    assert [one.id for one in workplace.units.staff(unit)] == [citizen]
    members.table.setFocus()
    members.table.go_to(0)
    key(qtbot, Key.Key_Delete)
    assert workplace.units.staff(unit) == []
    assert workplace.citizens.get(citizen).gone is False


def test_a_citizen_is_put_into_a_family_and_a_unit(qtbot, book, workplace):
    page = turn_to(qtbot, book, SubjectKind.CITIZEN)
    page.list.go()
    form = page.card.form
    form.fields["family_id"].line.setFocus()
    compose("HK0002")
    key(qtbot, Key.Key_Return)
    unit = workplace.units.names()[0][0]
    form.fields["unit_id"].box.setFocus()
    key(qtbot, Key.Key_Down, Key.Key_Return)
    kept = workplace.citizens.get(page.card.subject.id).fields
    assert workplace.register.family(kept.family_id).code == "HK0002"
    assert kept.unit_id == unit
    form.fields["family_id"].line.setText("HK")
    form.fields["family_id"].offer()
    assert form.fields["family_id"].state is FieldState.INVALID


def test_another_page_leads_to_a_subject_of_any_kind(qtbot, book, workplace):
    for kind in b.NAMED:
        subject = b.a_subject(workplace, kind, "Văn Vinh")
        book.open_target(subject)
        assert book.context.kind is kind
    assert book.current.card.subject.id == subject


@every_other
def test_a_name_is_put_right_with_a_reason(qtbot, book, workplace, kind):
    page = turn_to(qtbot, book, kind)
    page.list.search.setFocus()
    compose(b.NAMED[kind])
    page.list.go()
    qtbot.keyClick(focused(), Key.Key_Return)
    walk_to(qtbot, page.card.correct)
    key(qtbot, Key.Key_Space)
    compose("Ghi nhầm dấu")
    key(qtbot, Key.Key_Return)
    assert focused() is page.card.form.fields["name"].line
    focused().selectAll()
    compose("Tên khác")
    key(qtbot, Key.Key_Return)
    subject = page.card.subject.id
    assert workplace.kind(kind).get(subject).name == "Tên khác"
    lines = told(workplace.history.of(subject), {}, mask_phones=False)
    assert lines[0].what.endswith("→ Tên khác. Lý do: Ghi nhầm dấu")


@every_other
def test_the_data_sheet_is_saved_where_the_person_says(
    qtbot, book, workplace, said, kind, tmp_path, monkeypatch
):
    to = tmp_path / "phiếu.xlsx"
    monkeypatch.setattr(register_data_sheet, "ask_save", lambda *what: what[-1](to))
    page = turn_to(qtbot, book, kind)
    page.list.search.setFocus()
    compose(b.NAMED[kind])
    page.list.go()
    qtbot.keyClick(focused(), Key.Key_Return)
    walk_to(qtbot, page.card.sheet)
    key(qtbot, Key.Key_Space)
    assert said[-1][0] == "Đã lưu phiếu dữ liệu vào phiếu.xlsx."
    assert to.exists()


@every_other
def test_changes_and_years_are_told(qtbot, book, workplace, kind):
    page = turn_to(qtbot, book, kind)
    subject = b.recognised(workplace, kind, "Văn Vinh")
    page.open_target(subject)
    for view in ("years", "changes"):
        page.card.views.take(view)
        page.card.views.chosen.emit(view)
        assert page.card.stack.currentWidget().widget() is not None


def test_in_a_narrow_window_details_stand_in_the_list_s_place_until_escape(qtbot, context):
    book = shown(qtbot, RegisterBook(context), (630, 460))
    page = turn_to(qtbot, book, SubjectKind.CLAN)
    walk_to(qtbot, page.list.table)
    assert not page.card.isVisible()
    key(qtbot, Key.Key_Return)
    assert page.card.isVisible()
    assert not page.list.isVisible()
    key(qtbot, Key.Key_Escape)
    assert page.list.isVisible()
    assert focused() is page.list.table
    assert not page.card.isVisible()


def test_the_list_of_a_kind_has_the_whole_width_when_its_details_are_closed(qtbot, book):
    page = turn_to(qtbot, book, SubjectKind.UNIT)
    assert not page.card.isVisible()
    page.list.go()
    qtbot.mouseClick(page.card.back, Qt.MouseButton.LeftButton)
    assert not page.card.isVisible()
    assert focused() is page.list.table


@every_other
@pytest.mark.parametrize(("size", "scale"), [((1150, 712), 1.0), ((940, 684), 1.5)])
def test_nothing_is_cut_off(qtbot, context, kind, size, scale):
    theme().choose(scale=scale)
    context.choose_kind(kind)
    book = shown(qtbot, RegisterBook(context), size)
    book.current.list.go()
    qtbot.waitUntil(lambda: clipped(book) == [] and overlapping(book) == [])


def test_the_search_of_the_window_finds_every_kind_and_old_names_of_villages(workplace):
    village = workplace.register.villages()[0]
    workplace.villages.rename(village.id, "Tổ dân phố 1", "T01")
    former = (former_finder(workplace, fold), subject_finder(workplace, SubjectQuery))
    finders = (village_finder(workplace, fold), *former)

    def found(text):
        return [(hit.title, hit.target) for finder in finders for hit in finder(text)]

    assert found("thon dong") == [("Thôn Đông", village.id)]
    assert [title for title, _village in found("t01")] == ["Tổ dân phố 1"]
    for kind in (SubjectKind.CLAN, SubjectKind.UNIT, SubjectKind.CITIZEN):
        (one,) = workplace.kind(kind).page(SubjectQuery(kind))
        assert found(b.NAMED[kind]) == [(one.name, one.id)]
    assert found("") == []


@every_other
def test_those_removed_are_brought_back_for_thirty_days_by_keyboard(
    qtbot, book, workplace, said, kind
):
    own, called = workplace.kind(kind), SubjectQuery(kind, having=(("name", b.NAMED[kind]),))
    own.remove_all([one.id for one in own.page(called)])
    page = turn_to(qtbot, book, kind)
    page.books.more.menu().actions()[-1].trigger()
    assert focused().rows_model.text(0, 0) == b.NAMED[kind]
    key(qtbot, Key.Key_Return)
    assert said[-1][0].endswith("trở lại sổ.")
    assert b.NAMED[kind] in said[-1][0]
    key(qtbot, Key.Key_Escape)
    assert focused() is page.list.search
    assert b.NAMED[kind] in names(page)
