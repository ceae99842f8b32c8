"""Xét công nhận, walked by keyboard over a real data file; all people are invented."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QCalendarWidget, QFileDialog, QPushButton

from desktop.bootstrap import library
from desktop.domain.checklist import Completeness
from desktop.domain.recognition import Reason
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.entrance import Entrance
from desktop.services.standards.checklists import Library
from desktop.services.trust.new_office import NewOffice, Role
from desktop.ui.context import PageContext
from desktop.ui.errors import Failures
from desktop.ui.pages.recognition.page import RecognitionPage
from desktop.ui.pages.recognition.reading import file_name
from desktop.ui.theme import theme
from desktop.ui.widgets.date_field import DateField
from tests import builders as b
from tests.ui.clipping import clipped, overlapping
from tests.ui.shown import shown
from tests.ui.typing import compose

Key = Qt.Key
FAMILY = SubjectKind.FAMILY
DRAFT = "gia-dinh-hoc-tap-qd448-2015@1"


@pytest.fixture
def workplace(tmp_path):
    """Twelve families in two villages, all with a sheet that earns the title."""
    made = b.a_commune_in_november(tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, context):
    return opened(qtbot, context)


def opened(qtbot, context, size=(1120, 700)):
    return shown(qtbot, RecognitionPage(context), size, lambda _page: settled(qtbot, context))


def settled(qtbot, context):
    """Wait until the worker has answered."""
    qtbot.waitUntil(lambda: not context.jobs.busy)
    QApplication.processEvents()


def press(qtbot, *keys):
    for key in keys:
        for one in key if isinstance(key, str) else [key]:
            qtbot.keyClick(QApplication.focusWidget(), one)


def fill(qtbot, page, number="128/QĐ-UBND"):
    """Type a decision, field by field."""
    page.qualified.form.number.editor.setFocus()
    compose(number)
    press(qtbot, Key.Key_Tab)
    QApplication.focusWidget().selectAll()
    press(qtbot, "5/12/2026", Key.Key_Return)
    compose("Trần Thị Đào")
    press(qtbot, Key.Key_Return)


def test_those_who_qualify_stand_with_points_rating_and_streak(page):
    assert page.choice.accessibleName() == "Danh sách: Đủ điều kiện · 12"
    texts = [page.qualified.model.text(0, column) for column in range(5)]
    assert texts[2:] == ["95", "Tốt", "năm đầu"]
    assert page.mark.text == "không chính thức"


def test_years_running_are_said(qtbot, tmp_path, jobs, preferences):
    workplace = b.an_office(tmp_path)
    families = b.with_families(workplace, 4)
    for year in (2024, 2025, 2026):
        b.registered(workplace, year)
        b.scored(workplace, families, year=year)
        if year < 2026:
            b.decided(workplace, f"{year}/QĐ-UBND", year)
    context = PageContext(workplace, jobs, Failures(), preferences)
    page = opened(qtbot, context)
    assert page.qualified.model.text(0, 4) == "3 năm liên tục"
    assert page.qualified.form.effect.text() == "Sẽ công nhận 4 hộ ở 2 thôn năm 2026."
    assert page.qualified.form.follows.text().startswith("4 hộ từ ba năm liên tục trở lên.")
    assert page.qualified.form.signer.text == "Lê Văn Tám"  # who signed the last one
    context.deleteLater()
    workplace.close()


def issue(page):
    """Press the button, read the question, press again."""
    page.qualified.form.issue.click()
    page.qualified.form.issue.click()


def test_a_change_after_the_question_asks_again(qtbot, page, workplace):
    fill(qtbot, page)
    form = page.qualified.form
    form.issue.click()
    assert form.issue.text() == "Đúng, ban hành"
    form.back.click()
    assert (form.issue.text(), form.question.isHidden()) == ("Ban hành quyết định", True)
    form.issue.click()
    form.day.fill(dt.date(2026, 12, 4))
    form.issue.click()
    assert "04/12/2026" in form.question.text()
    assert workplace.recognition.decisions(b.YEAR) == []


def test_a_decision_is_issued_by_keyboard_and_shown_with_its_list(qtbot, page, workplace):
    fill(qtbot, page)
    page.qualified.form.issue.setFocus()
    press(qtbot, Key.Key_Space)
    assert page.qualified.form.question.text().startswith(
        "Xem lại lần cuối: quyết định số 128/QĐ-UBND ngày 05/12/2026, 12 hộ."
    )
    assert workplace.recognition.decisions(b.YEAR) == []
    press(qtbot, Key.Key_Space)
    settled(qtbot, page.context)
    settled(qtbot, page.context)
    decision = workplace.recognition.decisions(b.YEAR)[0]
    assert (decision.number, decision.signed_on, decision.signer, decision.recognised) == (
        "128/QĐ-UBND", "2026-12-05", "Trần Thị Đào", 12,
    )  # fmt: skip
    assert page.stack.currentWidget() is page.issued
    assert page.issued.heading.text() == "Quyết định 128/QĐ-UBND: 12 hộ"
    assert page.issued.people.text(0, 0) == "00001/2026"
    page.open_target("qualified")
    assert page.choice.accessibleName() == "Danh sách: Đủ điều kiện · 0"
    assert page.empty.heading.text() == "Mọi hộ đủ điều kiện đã được công nhận"


def test_a_decision_covers_those_with_a_tick(qtbot, page, workplace):
    assert QApplication.focusWidget() is page.qualified.table
    press(qtbot, Key.Key_Space, Key.Key_Down)
    qtbot.keyClick(page.qualified.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, Key.Key_Space)
    assert page.qualified.all.text() == "Đánh dấu 9 / 12 hộ"
    assert page.qualified.form.effect.text() == "Sẽ công nhận 9 hộ ở 2 thôn năm 2026."
    left_out = {one.subject_id for one in page.qualified.model.rows[:3]}
    fill(qtbot, page)
    issue(page)
    settled(qtbot, page.context)
    settled(qtbot, page.context)
    decision = workplace.recognition.decisions(b.YEAR)[0]
    recognised = {one.subject_id for one in workplace.recognition.recognised(decision.id)}
    assert len(recognised) == 9
    assert not recognised & left_out


def test_one_village_is_decided_with_two_steps(page):
    view = page.qualified
    assert not view.only.isVisible()
    view.village.setCurrentIndex(1)
    view.village.activated.emit(1)
    assert {one.village for one in view.model.rows} == {"Thôn Đông"}
    view.only.click()
    assert {one.village for one in view.model.chosen} == {"Thôn Đông"}
    assert view.form.effect.text() == "Sẽ công nhận 6 hộ ở 1 thôn năm 2026."


def test_the_box_over_the_list_ticks_all_of_it_or_nothing(qtbot, page):
    view = page.qualified
    view.all.click()
    assert view.model.chosen == []
    assert view.form.effect.text() == "Chưa đánh dấu dòng nào."
    view.all.click()
    assert len(view.model.chosen) == 12
    qtbot.mouseClick(
        view.table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.table.visualRect(view.model.index(2, 0)).topLeft() + box_offset(),
    )
    assert len(view.model.chosen) == 11
    assert view.all.checkState() is Qt.CheckState.PartiallyChecked


def box_offset():
    return QPoint(14, 14)


def test_ticks_stay_when_something_changes_elsewhere(qtbot, page, workplace):
    press(qtbot, Key.Key_Space)
    left_out = page.qualified.model.rows[0].subject_id
    other = page.qualified.model.rows[5].subject_id
    workplace.register.edit_family(other, note="mới chuyển đến")
    settled(qtbot, page.context)
    assert left_out not in page.qualified.chosen_ids()
    assert len(page.qualified.chosen_ids()) == 11


def test_the_list_is_sorted_by_its_headers_and_copied_with_them(qtbot, page, workplace):
    view = page.qualified
    view.table.horizontalHeader().sectionClicked.emit(1)
    villages = [one.village for one in view.model.rows]
    assert villages == ["Thôn Đông"] * 6 + ["Thôn Hạ"] * 6
    view.table.horizontalHeader().sectionClicked.emit(1)
    assert [one.village for one in view.model.rows] == villages[::-1]
    view.table.selectAll()
    qtbot.keyClick(view.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Tên\tThôn\tĐiểm\tXếp loại\tLiên tục"
    assert len(lines) == 13


def test_names_are_found_without_accents(qtbot, page):
    name = page.qualified.model.rows[4].name
    qtbot.keyClick(page.qualified.table, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    compose(name)
    assert {one.name for one in page.qualified.model.rows} == {name}
    assert len(page.qualified.model.chosen) == 12  # a search takes nobody's tick


@pytest.mark.parametrize(
    ("leave_empty", "why"),
    [
        ("number", "Ghi số của quyết định, ví dụ 128/QĐ-UBND."),
        ("day", "Ghi ngày ký, ví dụ 05/12/2026."),
        ("signer", "Ghi họ tên người ký."),
        ("position", "Ghi chức vụ, ví dụ Chủ tịch hoặc Phó Chủ tịch."),
    ],
)
def test_what_is_missing_is_said_at_its_field(qtbot, page, workplace, leave_empty, why):
    fill(qtbot, page)
    field = getattr(page.qualified.form, leave_empty)
    field.editor.clear()
    page.qualified.form.issue.click()
    assert field.below.text() == why
    assert QApplication.focusWidget() is field.editor
    assert workplace.recognition.decisions(b.YEAR) == []


def test_a_day_of_another_year_is_asked_about(qtbot, page, workplace):
    fill(qtbot, page)
    page.qualified.form.day.fill(dt.date(2016, 12, 5))
    page.qualified.form.issue.click()
    assert page.qualified.form.day.below.text() == "Ngày ký không hợp với năm xét 2026."
    assert workplace.recognition.decisions(b.YEAR) == []


def test_a_number_used_before_is_refused_at_its_field(qtbot, page, workplace):
    press(qtbot, Key.Key_Space)
    fill(qtbot, page)
    issue(page)
    settled(qtbot, page.context)
    settled(qtbot, page.context)
    page.open_target("qualified")
    page.qualified.model.tick(page.qualified.model.everybody, on=True)
    fill(qtbot, page)
    issue(page)
    settled(qtbot, page.context)
    assert "đã có quyết định số 128/QĐ-UBND" in page.qualified.form.number.below.text()
    assert page.qualified.form.number.text == "128/QĐ-UBND"
    assert page.qualified.form.isEnabled()


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("5/3/2026", "05/03/2026"),
        ("05.03.2026", "05/03/2026"),
        ("05032026", "05/03/2026"),
        ("2026-03-05", "05/03/2026"),
    ],
)
def test_a_day_is_typed_in_any_usual_way(qtbot, qapp, typed, day):
    field = DateField("Ngày ký")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, typed)
    qtbot.keyClick(field.line, Key.Key_Return)
    assert field.line.text() == day
    assert field.day == dt.date(2026, 3, 5)


@pytest.mark.parametrize("typed", ["31/02/2026", "5/3", "2026", "hôm nay"])
def test_a_day_that_cannot_be_stays_with_its_reason(qtbot, qapp, typed):
    field = DateField("Ngày ký")
    qtbot.addWidget(field)
    field.line.setText(typed)
    field.line.editingFinished.emit()
    assert not field.valid
    assert field.below.text()
    assert field.line.text() == typed
    assert field.day is None


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_day_is_picked_from_a_calendar_opened_with_a_key(qtbot, qapp):
    field = DateField("Ngày ký")
    qtbot.addWidget(field)
    field.fill(dt.date(2026, 11, 20))
    field.show()
    qtbot.keyClick(field.line, Key.Key_Down)
    calendar = field.findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 11, 20)
    with qtbot.waitSignal(field.committed) as said:
        calendar.activated.emit(QDate(2026, 12, 5))
    assert said.args == [dt.date(2026, 12, 5)]
    assert field.line.text() == "05/12/2026"


@pytest.fixture
def mixed(qtbot, tmp_path, jobs, preferences):
    """A commune where somebody is kept back for each of three reasons."""
    workplace = b.an_office(tmp_path, code="79.777")
    families = b.with_families(workplace, 8)
    b.registered(workplace)
    b.scored(workplace, families[:4], Stage.VILLAGE)
    b.scored(workplace, families[4:5], Stage.VILLAGE, 7)
    workplace.scoring.enter(b.key(families[5], Stage.SELF), "1.1", 5.0)
    context = PageContext(workplace, jobs, Failures(), preferences)
    page = opened(qtbot, context)
    page.families = families
    yield page
    context.deleteLater()
    workplace.close()


def test_who_does_not_qualify_stands_with_the_reason_and_the_way_out(qtbot, mixed):
    mixed.choice.setFocus()
    press(qtbot, Key.Key_Right)
    assert mixed.stack.currentWidget() is mixed.blocked
    why = {mixed.blocked.model.text(row, 3) for row in range(4)}
    assert why == {"Chưa chấm điểm", "Phiếu còn mục trống", "Chưa đạt mức điểm"}
    lead = mixed.blocked.buttons[Reason.NOT_SCORED]
    assert lead.accessibleName() == "Chấm điểm: 2 hộ: chưa chấm điểm"
    with qtbot.waitSignal(mixed.context.page_asked) as asked:
        lead.click()
    key, place = asked.args
    assert key == "scoring"
    assert place.subject in mixed.families[6:]


def test_enter_on_a_row_leads_to_its_sheet(qtbot, mixed):
    mixed.open_target("blocked")
    mixed.blocked.table.setFocus()
    rows = mixed.blocked.model.rows
    low = next(row for row, one in enumerate(rows) if Reason.BELOW_THRESHOLD in one.reasons)
    mixed.blocked.table.go_to(low)
    with qtbot.waitSignal(mixed.context.page_asked) as asked:
        press(qtbot, Key.Key_Return)
    assert asked.args == ["scoring", (None, mixed.families[4], Stage.VILLAGE)]


def test_only_those_of_one_reason_are_shown_when_asked(mixed):
    mixed.open_target("blocked")
    view = mixed.blocked
    links = [one for one in view.findChildren(QPushButton) if one.text() == "Xem danh sách này"]
    links[0].click()  # the reason of most
    assert len(view.model.rows) == 2
    assert view.everything.isVisible()
    view.everything.click()
    assert len(view.model.rows) == 4


def test_nobody_registered_leads_to_the_register(qtbot, page):
    page.context.choose_year(2027)
    settled(qtbot, page.context)
    assert page.empty.heading.text() == "Chưa có hộ nào đăng ký năm 2027"
    with qtbot.waitSignal(page.context.page_asked) as asked:
        page.empty.buttons[0].click()
    assert asked.args[0] == "register"
    page.open_target("issued")
    assert page.empty.heading.text() == "Năm 2027 chưa có quyết định nào"


def test_a_draft_decides_nothing_and_says_so(qtbot, page, workplace):
    workplace.checklists.choose(FAMILY, b.YEAR, DRAFT)
    settled(qtbot, page.context)
    assert page.mark.text == "bản nháp"
    assert page.empty.heading.text() == "Chưa hộ nào đủ điều kiện"
    assert "12 hộ: bộ tiêu chí còn là bản nháp." in page.empty.explanation.text()
    page.empty.buttons[0].click()
    assert page.stack.currentWidget() is page.checklist
    assert "chưa thể ra quyết định" in page.checklist.standing.text()
    assert not page.checklist.confirm.isVisible()


def test_the_criteria_are_read_and_exchanged_after_a_question(qtbot, page, workplace):
    page.open_target("checklist")
    page.checklist.table.setFocus()
    assert "1.1  Trẻ em trong độ tuổi phổ cập" in page.checklist.text.toPlainText()
    press(qtbot, Key.Key_Down)
    page.checklist.use.click()
    assert "không được tính theo bộ mới" in page.checklist.strip.note.text()
    press(qtbot, Key.Key_Escape)
    assert workplace.checklists.of(FAMILY, b.YEAR).id == "minh-hoa-gia-dinh"
    page.checklist.use.click()
    press(qtbot, Key.Key_Return)
    settled(qtbot, page.context)
    assert workplace.checklists.of(FAMILY, b.YEAR).reference == DRAFT


@pytest.fixture
def official(qtbot, tmp_path, jobs, preferences):
    """A commune scored with a complete official set whose wording nobody has confirmed."""
    own = next(one for one in library().all() if one.reference == "minh-hoa-gia-dinh@1")
    paper = replace(
        own, id="van-ban", name="Bộ tiêu chí theo văn bản", official=True,
        completeness=Completeness.FULL, needs_confirmation=True,
        issuing_document="Văn bản 01/2026", issuer="Cơ quan ban hành", date=dt.date(2026, 1, 5),
        missing="Lời văn rút gọn.",
    )  # fmt: skip
    entrance = Entrance(
        tmp_path / "van-ban.db", library=Library([paper, own]), clock=b.at(), stretch=b.CHEAP
    )
    new = NewOffice(Role.COMMUNE, "79.002", "Xã Thử", "Tỉnh Đồng Tháp")
    workplace = entrance.create(new, b.OFFICER, b.PASSWORD).workplace
    workplace.checklists.choose(FAMILY, b.YEAR, paper.reference)
    families = b.with_families(workplace, 3)
    b.registered(workplace)
    b.scored(workplace, families)
    context = PageContext(workplace, jobs, Failures(), preferences)
    yield opened(qtbot, context)
    context.deleteLater()
    workplace.close()


def test_the_wording_is_confirmed_once_before_the_first_official_decision(qtbot, official):
    page = official
    assert page.mark.text == ""
    assert "chưa ai xác nhận lời văn" in page.empty.explanation.text()
    page.first_field().setFocus()
    press(qtbot, Key.Key_Space)
    assert page.checklist.confirm.isVisible()
    assert "Lời văn rút gọn." in page.checklist.standing.text()
    page.checklist.confirm.click()
    assert "Văn bản 01/2026" in page.checklist.strip.words.text()
    press(qtbot, Key.Key_Return)
    settled(qtbot, page.context)
    assert page.workplace.checklists.confirmed(FAMILY, b.YEAR)
    assert not page.checklist.confirm.isVisible()
    page.open_target("qualified")
    assert len(page.qualified.model.chosen) == 3


def test_the_decision_becomes_a_pdf_file_and_goes_to_a_printer(qtbot, page, workplace, tmp_path):
    decision = b.decided(workplace)
    settled(qtbot, page.context)
    page.open_target(decision)
    page.issued.save.click()
    dialog = save_dialog(page)
    target = tmp_path / "qd.pdf"
    with qtbot.waitSignal(page.context.told):
        dialog.fileSelected.emit(str(target))
    dialog.reject()
    assert target.read_bytes().startswith(b"%PDF")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    with qtbot.waitSignal(page.context.told):
        page.print_on(decision, printer)
    assert (tmp_path / "in.pdf").stat().st_size > 1000


def save_dialog(page):
    return page.findChildren(QFileDialog)[-1]


def test_a_file_is_named_after_its_decision():
    assert file_name("Quyết định", "128/QĐ-UBND") == "Quyết định 128-QĐ-UBND.pdf"
    assert Path(file_name("Quyết định", "../1\\2:3")).name == file_name("Quyết định", "../1\\2:3")


def test_certificates_are_one_button_away(qtbot, page, workplace):
    decision = b.decided(workplace)
    settled(qtbot, page.context)
    page.open_target("issued")
    with qtbot.waitSignal(page.context.page_asked) as asked:
        page.issued.certificates.click()
    assert asked.args == ["certificates", decision]


def test_an_older_answer_never_replaces_a_newer_one(qtbot, page):
    found = page._found
    page.reload()
    page._take(found._replace(qualified=()))
    assert page._found is found
    settled(qtbot, page.context)


def test_names_that_look_like_markup_are_shown_as_they_are(qtbot, page, workplace):
    first = page.qualified.model.rows[0]
    workplace.register.edit_family(first.subject_id, head_name="<b>Lê</b> An")
    settled(qtbot, page.context)
    assert "<b>Lê</b> An" in [one.name for one in page.qualified.model.rows]


@pytest.mark.parametrize("view", ["qualified", "blocked", "issued", "checklist"])
@pytest.mark.parametrize(("size", "scale"), [((1150, 712), 1.0), ((940, 684), 1.5)])
def test_nothing_is_clipped(qtbot, mixed, view, size, scale):
    b.decided(mixed.workplace, "12/QĐ-UBND")
    workplace = mixed.workplace
    b.scored(workplace, mixed.families[6:], Stage.VILLAGE)
    settled(qtbot, mixed.context)
    theme().choose(scale=scale)
    mixed.resize(*size)
    mixed.open_target(view)
    QApplication.processEvents()
    assert clipped(mixed) == []
    assert overlapping(mixed) == []


def test_in_a_narrow_window_the_form_takes_the_place_of_the_list(qtbot, page):
    theme().choose(scale=1.5)
    page.resize(940, 684)
    assert not page.qualified.form.isVisible()
    page.qualified.write.setFocus()
    press(qtbot, Key.Key_Space)
    assert page.qualified.form.isVisible()
    assert QApplication.focusWidget() is page.qualified.form.number.editor
    assert not page.qualified.table.isVisible()
