"""Chấm điểm, walked by keyboard over a real data file; all people are invented."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.domain.checklist import (
    AnswerKind,
    Band,
    Checklist,
    Completeness,
    Group,
    Item,
    Level,
    Scoring,
)
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.errors import AppError
from desktop.services.entrance import Entrance
from desktop.services.standards.checklists import Library
from desktop.services.titles.scoring import SheetKey
from desktop.services.trust.new_office import NewOffice, Role
from desktop.services.workplace import Workplace
from desktop.ui.context import PageContext
from desktop.ui.errors import Failures
from desktop.ui.models.sheet import Part
from desktop.ui.pages.scoring.page import ScoringPage
from desktop.ui.pages.scoring.places import Place
from desktop.ui.theme import theme
from tests import builders as b
from tests.ui.clipping import clipped, overlapping
from tests.ui.shown import shown
from tests.ui.typing import compose

Key = Qt.Key
FAMILY = SubjectKind.FAMILY


@pytest.fixture
def workplace(tmp_path):
    """Twelve families in two villages; all scored themselves, eight by their village."""
    made = b.a_commune_in_november(tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, context):
    return opened(qtbot, context)


def opened(qtbot, context, size=(1120, 700)):
    return shown(qtbot, ScoringPage(context), size)


def press(qtbot, *keys):
    """Press keys one after the other, wherever the keyboard is; gives how many."""
    count = 0
    for key in keys:
        for one in key if isinstance(key, str) else [key]:
            qtbot.keyClick(QApplication.focusWidget(), one)
            count += 1
    return count


def choose_stage(page, stage):
    """Take a stage at the segmented choice."""
    page.tools.stage.take(stage)
    page.tools.stage.chosen.emit(stage)


def own(page, code):
    """What stands in the entry column of an item."""
    model = page.desk.model
    return model.text(model.row_of(code), model.column_of(Part.OWN))


def stored(page):
    """What is durable of the open sheet."""
    return page.workplace.scoring.sheet(page.desk.key).answers


def sheet_of_30(answer=AnswerKind.POINTS, scoring=Scoring.POINTS):
    """A complete set of thirty items in five groups, for families."""
    groups = tuple(
        Group(str(n), f"Nhóm {n}", 30 if scoring is Scoring.POINTS else None) for n in range(1, 6)
    )
    items = tuple(
        Item(
            f"{group.code}.{n}", group.code, f"Tiêu chí thứ {n} của nhóm {group.code}", answer,
            maximum=5 if answer is AnswerKind.POINTS else None,
            min_percent={"1": 70.0} if answer is AnswerKind.PERCENT else {},
        )
        for group in groups
        for n in range(1, 7)
    )  # fmt: skip
    points = scoring is Scoring.POINTS
    return Checklist(
        "ba-muoi", "2", "Bộ tiêu chí thử ba mươi mục", FAMILY, scoring, Completeness.ILLUSTRATIVE,
        official=False, total=150 if points else None, groups=groups, items=items,
        bands=(Band("Đạt", 100), Band("Chưa đạt", 0, 100, passed=False)) if points else (),
        levels=() if points else (Level("1", "Mức độ 1"),),
    )  # fmt: skip


def a_commune_with(folder, checklist, number=4):
    """A commune whose families are scored with this checklist."""
    entrance = Entrance(
        folder / "thu.db", library=Library([checklist]), clock=b.at(), stretch=b.CHEAP
    )
    made = entrance.create(
        NewOffice(Role.COMMUNE, "79.001", "Xã Thử", "Tỉnh Đồng Tháp"), b.OFFICER, b.PASSWORD
    ).workplace
    b.with_families(made, number, ("Thôn Một",))
    b.registered(made)
    return made


@pytest.fixture
def thirty(qtbot, tmp_path, jobs, preferences):
    """Opens the page over a commune that is scored with a set of thirty items."""
    made = []

    def open_with(checklist, number=4):
        workplace = a_commune_with(tmp_path, checklist, number)
        context = PageContext(workplace, jobs, Failures(), preferences)
        page = opened(qtbot, context)
        made.append((workplace, context))
        return page

    yield open_with
    for workplace, context in made:
        context.deleteLater()
        workplace.close()


def test_a_sheet_of_30_items_is_filled_with_at_most_40_keys(qtbot, thirty):
    page = thirty(sheet_of_30())
    choose_stage(page, Stage.SELF)
    page.first_field().setFocus()
    first = page.desk.key
    # five groups: the exceptions are typed in passing, the rest of each group is the maximum
    keys = press(
        qtbot,
        "4",
        Key.Key_Return,
        "*",
        "*",
        "+",
        "3,5",
        Key.Key_Return,
        "*",
        "*",
        "2",
        Key.Key_Return,
        "*",
    )
    keys += press(qtbot, Key.Key_Return)
    assert keys <= 40
    answers = page.workplace.scoring.sheet(first).answers
    assert len(answers) == 30
    assert (answers["1.1"], answers["3.2"], answers["5.1"]) == (4, 3.5, 2)
    assert sum(answers.values()) == 150 - 1 - 1.5 - 3
    assert page.desk.key.subject_id != first.subject_id


def test_taking_over_an_earlier_score_costs_one_key_an_item(qtbot, thirty):
    page = thirty(sheet_of_30())
    choose_stage(page, Stage.SELF)
    press(qtbot, "*****")
    choose_stage(page, Stage.VILLAGE)
    page.first_field().setFocus()
    key = page.desk.key
    keys = press(
        qtbot,
        "=" * 12,
        "4",
        Key.Key_Return,
        "=" * 10,
        "3,5",
        Key.Key_Return,
        "=" * 6,
        Key.Key_Return,
    )
    assert keys <= 40
    answers = page.workplace.scoring.sheet(key).answers
    assert len(answers) == 30
    assert (answers["3.1"], answers["4.6"]) == (4, 3.5)


def test_every_digit_is_stored_when_the_person_goes_on(qtbot, page):
    press(qtbot, "7,5", Key.Key_Return)
    assert stored(page) == {"1.1": 7.5}
    assert page.grid.item.code == "1.2"
    press(qtbot, "8", Key.Key_Down, "9.5", Key.Key_Tab)
    assert stored(page) == {"1.1": 7.5, "1.2": 8, "1.3": 9.5}


def test_the_total_and_what_is_missing_are_always_in_view(qtbot, page):
    press(qtbot, "7,5", Key.Key_Return)
    assert page.sheet.top.total.text() == "7,5 / 100"
    assert page.sheet.top.rating.text() == "còn 9 mục trống · chưa xếp loại"
    press(qtbot, "****")
    assert page.sheet.top.total.text() == "97,5 / 100"
    assert "trống" not in page.sheet.top.rating.text()


def test_a_refused_answer_stays_with_its_reason_until_it_is_corrected(qtbot, page):
    press(qtbot, "15", Key.Key_Return)
    assert own(page, "1.1") == "15"
    assert page.desk.model.reason(page.desk.model.row_of("1.1")) == (
        "Điểm mục 1.1 phải từ 0 đến 10. Gõ lại điểm của mục này."
    )
    assert page.grid.item.code == "1.1"
    assert stored(page) == {}
    press(qtbot, "5", Key.Key_Return)
    assert stored(page) == {"1.1": 5}
    assert page.desk.model.reason(page.desk.model.row_of("1.1")) == ""


def test_escape_brings_back_what_was_stored(qtbot, page):
    press(qtbot, "6", Key.Key_Return, Key.Key_Up, "7,3", Key.Key_Return)
    assert own(page, "1.1") == "7,3"
    press(qtbot, Key.Key_Escape)
    assert own(page, "1.1") == "6"
    assert stored(page) == {"1.1": 6}


@pytest.mark.parametrize(
    "way", [Key.Key_Tab, Key.Key_Up, Key.Key_Down, Key.Key_PageDown, Key.Key_Home]
)
def test_a_refused_answer_holds_the_place_whatever_key_would_leave(qtbot, page, way):
    press(qtbot, "4", Key.Key_Return)
    key = page.desk.key
    press(qtbot, "abc", way)
    assert (page.desk.key, page.grid.item.code) == (key, "1.2")
    assert own(page, "1.2") == "abc"


def test_a_refused_answer_is_still_there_after_other_sheets_were_looked_at(qtbot, page):
    key = page.desk.key
    press(qtbot, "15", Key.Key_Return)
    page.side.list.setFocus()
    press(qtbot, Key.Key_Down)
    assert page.desk.key != key
    assert key.subject_id in page.subjects.unsaved
    press(qtbot, Key.Key_Up, Key.Key_Return)
    assert page.desk.key == key
    assert own(page, "1.1") == "15"


def test_what_is_typed_is_stored_when_the_person_leaves_for_anything_else(qtbot, page):
    press(qtbot, "9")
    page.tools.village.setFocus()
    assert stored(page) == {"1.1": 9}


def test_the_earlier_score_stands_beside_and_the_difference_is_said(qtbot, page):
    press(qtbot, "=", "8", Key.Key_Return)
    assert stored(page) == {"1.1": 9.5, "1.2": 8}
    model = page.desk.model
    assert model.text(model.row_of("1.2"), model.column_of(Part.OTHER)) == "9,5"
    assert model.remark(model.row_of("1.1")) == ""
    assert model.remark(model.row_of("1.2")) == "khác tự chấm: −1,5"


def test_star_gives_the_most_to_the_rest_of_the_group_in_one_undoable_step(qtbot, page):
    press(qtbot, "4", Key.Key_Return, "*")
    assert stored(page) == {"1.1": 4, "1.2": 10, "1.3": 10}
    assert page.grid.item.code == "2.1"
    press(qtbot, Key.Key_Up)
    page.undo()
    assert stored(page) == {"1.1": 4}
    assert page.grid.item.code == "1.2"


def test_delete_clears_and_undo_and_redo_go_back_and_forth(qtbot, page):
    press(qtbot, "7", Key.Key_Return, Key.Key_Up, Key.Key_Delete)
    assert stored(page) == {}
    qtbot.keyClick(page.grid, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stored(page) == {"1.1": 7}
    qtbot.keyClick(page.grid, Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert stored(page) == {}
    assert own(page, "1.1") == ""


def test_undo_goes_back_to_the_sheet_and_stage_where_the_entry_was(qtbot, page):
    press(qtbot, "7", Key.Key_Return)
    key = page.desk.key
    press(qtbot, Key.Key_PageDown)
    choose_stage(page, Stage.COMMUNE)
    page.undo()
    assert page.desk.key == key
    assert page.tools.stage.key == Stage.VILLAGE
    assert stored(page) == {}


def test_undo_with_something_typed_only_gives_that_up(qtbot, page):
    press(qtbot, "7", Key.Key_Return, "8")
    page.undo()
    assert stored(page) == {"1.1": 7}
    assert own(page, "1.2") == ""


def test_page_keys_turn_the_subjects_and_enter_skips_the_finished_ones(qtbot, page):
    lines = page.subjects.lines
    order = [line.subject_id for line in lines]
    unfinished = [line.subject_id for line in lines if line.state == "empty"]
    here = page.desk.key.subject_id
    assert here == unfinished[0]
    press(qtbot, Key.Key_PageDown)
    assert page.desk.key.subject_id == order[order.index(here) + 1]
    press(qtbot, Key.Key_PageUp, "****", Key.Key_Return)
    assert page.desk.key.subject_id == unfinished[1]


def test_after_the_last_sheet_the_page_leads_to_the_next_village(qtbot, page):
    village = page.tools.village.currentText()
    while page.subjects.finished < len(page.subjects.lines):
        press(qtbot, "****", Key.Key_Return)
    assert page.tools.next.text().startswith("Sang Thôn ")
    press(qtbot, Key.Key_Backtab)
    page.tools.next.click()
    assert page.tools.village.currentText() != village
    assert QApplication.focusWidget() is page.grid


def test_the_list_shows_shape_and_total_and_follows_each_entry(qtbot, page):
    line = page.subjects.line_of(page.desk.key.subject_id)
    assert page.subjects.look(line) == ("", "")
    press(qtbot, "7,5", Key.Key_Return)
    line = page.subjects.line_of(page.desk.key.subject_id)
    assert (line.total, page.subjects.look(line)) == (7.5, ("clock", "warning"))
    press(qtbot, "****")
    line = page.subjects.line_of(page.desk.key.subject_id)
    assert page.subjects.look(line) == ("done", "success")
    spoken = page.subjects.index(page.subjects.row_of(line.subject_id)).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    assert spoken == f"{line.name}, đạt, 97,5 điểm"


def test_names_are_found_without_accents_and_answers_typed_in_the_list_go_into_the_sheet(
    qtbot, page
):
    qtbot.keyClick(page.grid, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    name = page.subjects.lines[3].name
    compose(name)
    assert [line.name for line in page.subjects.shown] == [name]
    press(qtbot, Key.Key_Return)
    assert QApplication.focusWidget() is page.side.list
    press(qtbot, Key.Key_Down, "8", Key.Key_Return)
    assert stored(page)["1.1"] == 8


def test_a_note_is_kept_without_any_save_button(qtbot, page):
    press(qtbot, "7", Key.Key_Return, Key.Key_F2)
    compose("Có giấy khen của trường Tiểu học Đông")
    press(qtbot, Key.Key_Return)
    key = page.desk.key
    assert page.workplace.scoring.sheet(key).note == "Có giấy khen của trường Tiểu học Đông"
    assert QApplication.focusWidget() is page.grid
    press(qtbot, Key.Key_F2)
    compose(" và sổ họp")
    press(qtbot, Key.Key_PageDown)
    assert page.workplace.scoring.sheet(key).note.endswith("Đông và sổ họp")
    assert page.sheet.note.text == ""


def test_a_note_is_kept_while_the_person_pauses(qtbot, page):
    press(qtbot, Key.Key_F2)
    with qtbot.waitSignal(page.sheet.note.committed):
        compose("Minh chứng")
    assert page.workplace.scoring.sheet(page.desk.key).note == "Minh chứng"


def test_a_note_in_the_middle_of_typing_survives_news_from_elsewhere(qtbot, page):
    press(qtbot, Key.Key_F2)
    compose("Giấy khen trường")
    page.sheet.note.line.setCursorPosition(9)
    page.workplace.scoring.enter(page.desk.key, "2.1", 6.0)
    compose(" của")
    assert page.sheet.note.text == "Giấy khen của trường"


def test_tab_leaves_the_sheet_at_both_ends(qtbot, page):
    press(qtbot, Key.Key_End, Key.Key_Tab)
    assert QApplication.focusWidget() is page.sheet.note.line
    page.grid.setFocus()
    press(qtbot, Key.Key_Home, Key.Key_Backtab)
    assert QApplication.focusWidget() is page.side.list


def test_a_column_of_figures_is_pasted_down_the_items(qtbot, page):
    QGuiApplication.clipboard().setText("7\n8,5\n12\n9")
    qtbot.keyClick(page.grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert stored(page) == {"1.1": 7, "1.2": 8.5}
    assert page.grid.item.code == "1.3"
    assert own(page, "1.3") == "12"


def test_yes_and_no_take_one_key_and_space_turns_them(qtbot, thirty):
    page = thirty(sheet_of_30(AnswerKind.YES_NO, Scoring.LEVELS))
    choose_stage(page, Stage.SELF)
    page.first_field().setFocus()
    press(qtbot, "c", "k", "1", "0", "C")
    assert stored(page) == {"1.1": True, "1.2": False, "1.3": True, "1.4": False, "1.5": True}
    press(qtbot, Key.Key_Space)
    assert own(page, "1.6") == "Có"
    press(qtbot, Key.Key_Space)
    assert own(page, "1.6") == "Không"
    press(qtbot, Key.Key_Down, "*" * 4)
    assert page.sheet.top.total.text() == "27 / 30 chỉ tiêu"
    assert page.sheet.top.rating.text() == "Chưa đạt · 3 mục dưới mức"


def test_percentages_are_typed_with_or_without_their_sign(qtbot, thirty):
    page = thirty(sheet_of_30(AnswerKind.PERCENT, Scoring.LEVELS))
    choose_stage(page, Stage.SELF)
    page.first_field().setFocus()
    press(qtbot, "72,5%", Key.Key_Return, "65", Key.Key_Return, "101", Key.Key_Return)
    assert stored(page) == {"1.1": 72.5, "1.2": 65}
    assert own(page, "1.1") == "72,5%"
    model = page.desk.model
    assert model.remark(model.row_of("1.2")) == "dưới mức phải đạt"
    assert "0 đến 100" in model.reason(model.row_of("1.3"))


def test_a_decided_sheet_is_read_only_and_says_why(qtbot, page, workplace):
    family = workplace.scoring.progress(FAMILY, b.YEAR, Stage.VILLAGE)[0].subject_id
    b.scored(workplace, [family], Stage.COMMUNE)
    b.decided(workplace)
    page.open_target(Place(subject=family, stage=Stage.COMMUNE))
    before = stored(page)
    assert "đã được công nhận năm 2026" in page.sheet.banner.words.text()
    with qtbot.waitSignal(page.context.told):
        press(qtbot, "3")
    press(qtbot, Key.Key_Return, Key.Key_Delete)
    assert stored(page) == before
    assert page.sheet.note.line.isReadOnly()
    with qtbot.waitSignal(page.context.page_asked) as asked:
        page.sheet.banner.action.click()
    assert asked.args[0] == "recognition"


def test_a_conflict_is_marked_in_the_list_and_over_the_sheet(qtbot, page, monkeypatch):
    scoring = page.workplace.scoring
    progress = scoring.progress
    monkeypatch.setattr(
        scoring,
        "progress",
        lambda *asked: [line._replace(conflict=True) for line in progress(*asked)],
    )
    page.reload()
    line = page.subjects.lines[0]
    assert page.subjects.look(line) == ("conflict", "danger")
    assert "Hai máy ghi phiếu này khác nhau" in page.sheet.banner.words.text()
    with qtbot.waitSignal(page.context.page_asked) as asked:
        page.sheet.banner.action.click()
    assert asked.args == ["exchange", "conflicts"]


def test_a_sheet_that_could_not_be_stored_keeps_what_was_typed(qtbot, page, monkeypatch):
    class Busy(AppError):
        code = "data_busy"

    def busy(*_: object) -> None:
        raise Busy

    monkeypatch.setattr(page.workplace.scoring, "enter", busy)
    press(qtbot, "8", Key.Key_Return)
    assert own(page, "1.1") == "8"
    assert page.desk.model.reason(page.desk.model.row_of("1.1")).startswith("Tệp dữ liệu đang bận")
    monkeypatch.undo()
    press(qtbot, Key.Key_Return)
    assert stored(page) == {"1.1": 8}


def test_an_entry_made_elsewhere_is_shown_and_what_is_being_typed_stays(qtbot, page):
    press(qtbot, "7", Key.Key_Return, "8")
    page.workplace.scoring.enter(page.desk.key, "2.1", 6.0)
    assert own(page, "2.1") == "6"
    assert (own(page, "1.2"), page.grid.item.code) == ("8", "1.2")
    press(qtbot, ",5", Key.Key_Return)
    assert stored(page) == {"1.1": 7, "1.2": 8.5, "2.1": 6}


def test_a_village_where_nobody_registered_leads_to_the_register(qtbot, page):
    page.context.choose_year(b.YEAR + 1)
    assert page.empty.isVisible()
    assert "chưa có hộ nào đăng ký năm 2027" in page.empty.heading.text()
    with qtbot.waitSignal(page.context.page_asked) as asked:
        qtbot.keyClick(page.first_field(), Key.Key_Space)
    assert asked.args[0] == "register"


def test_an_empty_register_says_so(qtbot, tmp_path, jobs, preferences):
    workplace: Workplace = b.an_office(tmp_path, code="79.999")
    context = PageContext(workplace, jobs, Failures(), preferences)
    page = opened(qtbot, context)
    assert page.empty.heading.text() == "Sổ chưa có hộ nào"
    context.deleteLater()
    workplace.close()


def test_other_pages_lead_to_a_village_or_a_sheet(page, workplace):
    villages = workplace.register.villages()
    for target in (villages[1], villages[1].id, villages[1].name):
        page.open_target(villages[0])
        page.open_target(target)
        assert page.tools.village.currentText() == villages[1].name
    line = workplace.scoring.progress(FAMILY, b.YEAR, Stage.SELF, villages[0].id)[2]
    page.open_target(Place(subject=line.subject_id, stage=Stage.SELF))
    assert page.desk.key == SheetKey(line.subject_id, b.YEAR, Stage.SELF)


def test_a_name_that_looks_like_markup_is_shown_as_it_is(page, workplace):
    villages = workplace.register.villages()
    line = page.subjects.lines[0]
    workplace.register.edit_family(line.subject_id, head_name="<b>Lê</b> & <img src=x>")
    page.open_target(Place(villages[0].id, line.subject_id))
    assert page.sheet.top.name.text() == "<b>Lê</b> & <img src=x>"
    assert page.sheet.top.name.textFormat() is Qt.TextFormat.PlainText
    row = page.subjects.row_of(line.subject_id)
    assert "<b>" not in page.subjects.index(row).data(Qt.ItemDataRole.ToolTipRole)


def test_the_stage_follows_the_time_of_the_year(page):
    assert page.tools.stage.key == Stage.VILLAGE  # it is 21 November
    assert dt.date(b.YEAR, 11, 21) <= dt.date(b.YEAR, 11, 25)


@pytest.mark.parametrize(("size", "scale"), [((1150, 712), 1.0), ((940, 684), 1.5)])
def test_nothing_is_clipped(qtbot, page, size, scale):
    theme().choose(scale=scale)
    page.resize(*size)
    press(qtbot, "15", Key.Key_Return)
    assert clipped(page) == []
    assert overlapping(page) == []


def test_the_page_opens_without_taking_the_keyboard_from_its_window(qtbot, page):
    assert page.isActiveWindow()
    assert page.grid.hasFocus()
    QApplication.processEvents()
    assert page.isActiveWindow()


def test_in_a_narrow_window_the_list_takes_the_place_of_the_sheet(qtbot, page):
    theme().choose(scale=1.5)
    page.resize(940, 684)
    assert not page.side.isVisible()
    press(qtbot, Key.Key_Escape)
    assert page.side.list.hasFocus()
    assert not page.sheet.isVisible()
    press(qtbot, Key.Key_Down, Key.Key_Return)
    assert page.grid.hasFocus()
    assert not page.side.isVisible()
