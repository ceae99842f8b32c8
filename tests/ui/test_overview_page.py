"""Tổng quan over real data files; all people are invented."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.domain.year import Phase, Stage
from desktop.services.datafile.backups import ENDING
from desktop.services.register.families import FamilyDraft, FamilyQuery
from desktop.services.titles.overview import PhaseLine, TaskKind
from desktop.ui.context import PageContext
from desktop.ui.errors import Failures
from desktop.ui.pages.overview.page import OverviewPage
from desktop.ui.pages.overview.words import TASKS, moment, point_of
from desktop.ui.pages.register.targets import Show
from desktop.ui.theme import theme
from desktop.ui.widgets.phase_line import PhaseState
from tests import builders as b
from tests.ui.clipping import clipped, overlapping
from tests.ui.shown import shown
from tests.ui.typing import focused

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def workplace(tmp_path):
    """Twelve families in November: all scored themselves, eight by their village."""
    made = b.a_commune_in_november(tmp_path)
    yield made
    made.close()


@pytest.fixture
def offices():
    """Offices that are closed after the test."""
    made = []
    yield lambda office: made.append(office) or office
    for office in made:
        office.close()


@pytest.fixture
def asked(context):
    """The pages the overview led to."""
    heard = []
    context.page_asked.connect(lambda key, target: heard.append((key, target)))
    return heard


@pytest.fixture
def page(qtbot, context):
    return opened(qtbot, context)


def opened(qtbot, context, size=(1150, 712)):
    return shown(qtbot, OverviewPage(context), size)


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def a_phase(phase, done, of, days, *, current=False):
    until = TODAY + dt.timedelta(days)
    return PhaseLine(phase, done, of, until, days, finished=days < 0, current=current)


def test_the_year_stands_as_a_line_with_its_figures(page):
    told = words(page.phases)
    assert told[:3] == ["Đăng ký", "12 / 12 hộ", "hạn 31/03"]
    assert told[6:9] == ["Bình xét thôn", "0 / 2 thôn", "còn 4 ngày"]


@pytest.mark.parametrize(
    ("line", "state", "when", "late"),
    [
        (a_phase(Phase.REGISTRATION, 9, 12, -9), PhaseState.DONE, "hạn 12/11", False),
        (a_phase(Phase.REGISTRATION, 0, 0, -9), PhaseState.LATER, "hạn 12/11", False),
        (a_phase(Phase.SELF_SCORING, 9, 12, -9), PhaseState.DONE, "quá hạn 12/11", True),
        (a_phase(Phase.MEETINGS, 1, 2, 4, current=True), PhaseState.NOW, "còn 4 ngày", False),
        (a_phase(Phase.MEETINGS, 1, 2, 0, current=True), PhaseState.NOW, "hạn hôm nay", False),
        (a_phase(Phase.REPORT, 0, 0, 9), PhaseState.LATER, "trước 30/11", False),
    ],
)
def test_a_phase_says_where_it_stands(qapp, line, state, when, late):
    point = point_of(line, receiver=False)
    assert (point.state, point.when, point.late) == (state, when, late)


def test_the_counts_of_families_stand_beside_last_years(qtbot, context, workplace):
    families = [one.id for one in workplace.register.page(FamilyQuery())]
    b.registered(workplace, 2025)
    b.scored(workplace, families[:6], Stage.COMMUNE, year=2025)
    b.decided(workplace, year=2025)
    page = opened(qtbot, context)
    told = words(page.families)
    assert {"12 · 100%", "năm 2025: 12", "năm 2025: 6", "0 · 0%"} <= set(told)
    assert page.families._unofficial.text == "bộ tiêu chí minh họa"


def test_every_task_has_one_button_that_leads_to_its_page(page, qtbot, asked):
    assert list(page.tasks.rows) == [
        TaskKind.UNFINISHED_SHEETS,
        TaskKind.READY_TO_DECIDE,
        TaskKind.NO_RECEIVER,
        TaskKind.BACKUP,
    ]
    assert focused() is page.tasks.rows[TaskKind.UNFINISHED_SHEETS].button
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert asked == [("scoring", None), ("recognition", None)]


def test_every_kind_of_task_has_words_and_a_way(qapp):
    assert set(TASKS) == set(TaskKind)


def test_families_that_are_not_registered_lead_to_their_list(qtbot, context, workplace, asked):
    workplace.register.withdraw([workplace.register.page(FamilyQuery())[0].id], b.YEAR)
    page = opened(qtbot, context)
    row = page.tasks.rows[TaskKind.NOT_REGISTERED]
    assert row.what.text() == "1 hộ chưa đăng ký năm 2026"
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert asked == [("register", Show.UNREGISTERED)]


def test_a_task_that_is_done_leaves_the_list(page, qtbot, workplace):
    left = [one.id for one in workplace.register.page(FamilyQuery())]
    b.scored(workplace, left, Stage.VILLAGE, 1.0)
    qtbot.waitUntil(lambda: TaskKind.UNFINISHED_SHEETS not in page.tasks.rows)
    assert TaskKind.READY_TO_DECIDE in page.tasks.rows


def test_a_backup_is_made_while_work_goes_on(page, qtbot, workplace, context):
    heard = []
    context.told.connect(lambda text, _undo: heard.append(text))
    assert "chưa lần nào" in words(page.safety)
    page.safety.backup.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert not page.safety.backup.isEnabled()
    qtbot.waitUntil(lambda: bool(heard))
    assert TaskKind.BACKUP not in page.tasks.rows
    assert workplace.backups.last()
    assert heard[0].endswith(f"{ENDING}.")
    assert page.safety.backup.isEnabled()


def test_a_backup_goes_to_the_folder_the_officer_chose(page, qtbot, context, tmp_path):
    folder = tmp_path / "USB"
    folder.mkdir()
    context.preferences.backup_folder = folder
    page.back_up()
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert [path.suffix for path in folder.iterdir()] == [ENDING]


def test_a_missing_backup_folder_is_explained(page, qtbot, context, tmp_path, caplog):
    context.preferences.backup_folder = tmp_path / "rút ra rồi"
    with qtbot.waitSignal(context.failures.shown) as shown:
        page.back_up()
    shown.args[0].close()
    qtbot.waitUntil(page.safety.backup.isEnabled)
    assert "folder_missing" in caplog.text


def test_what_was_sent_and_confirmed_is_told(qtbot, context, workplace, tmp_path, offices):
    receiver = offices(b.a_receiver(tmp_path))
    b.enrolled(workplace, receiver, tmp_path)
    sent = workplace.exchange.send(tmp_path)
    answer = receiver.reception.receive([*sent.files], tmp_path)[0].receipt
    workplace.reception.receive([answer])
    page = opened(qtbot, context)
    assert words(page.safety).count("chưa lần nào") == 1, "only the backup is missing"


def test_villages_show_how_far_they_are_and_the_slowest_first(qtbot, context, workplace):
    for number in range(9):
        village = workplace.register.add_village(f"Thôn {number}")
        family = _a_family(workplace, village)
        workplace.register.register_for_year([family], b.YEAR)
    page = opened(qtbot, context)
    said = page.villages._list.accessibleName()
    assert "Thôn Đông" not in said
    assert page.villages.more.text() == "Xem đủ 11 thôn"
    qtbot.mouseClick(page.villages.more, Qt.MouseButton.LeftButton)
    assert "Thôn Đông 66%" in page.villages._list.accessibleName()


def _a_family(workplace, village):
    return workplace.register.add_family(FamilyDraft("Nguyễn Văn An", village))


def test_another_year_has_its_own_figures(page, qtbot, context):
    context.choose_year(2027)
    qtbot.waitUntil(lambda: words(page.phases)[:2] == ["Đăng ký", "0 / 12 hộ"])


def test_an_empty_register_leads_to_the_register(qtbot, tmp_path, offices, jobs, preferences):
    office = offices(b.an_office(tmp_path, code="79.999"))
    context = PageContext(office, jobs, Failures(), preferences)
    page = opened(qtbot, context)
    assert page.tasks.rows[TaskKind.NO_FAMILIES].what.text() == "Sổ chưa có hộ nào"
    assert "Chưa có hộ nào đăng ký năm 2026." in words(page.villages)


def test_the_receiving_office_sees_its_communes(
    qtbot, tmp_path, offices, jobs, preferences, workplace
):
    receiver = offices(b.a_receiver(tmp_path))
    other = offices(b.an_office(tmp_path, code="79.124", name="Xã <Tân> Hòa"))
    for commune in (workplace, other):
        b.enrolled(commune, receiver, tmp_path)
    receiver.reception.receive([*workplace.exchange.send(tmp_path).files])
    context = PageContext(receiver, jobs, Failures(), preferences)
    asked = []
    context.page_asked.connect(lambda key, _target: asked.append(key))
    page = opened(qtbot, context)
    model = page.communes.model
    assert [model.text(row, 1) for row in range(2)] == ["Xã <Tân> Hòa", "Xã Bình Hòa"]
    assert model.text(0, 2) == "chưa gửi"
    assert page.communes.total.text() == "2 xã đã ghi danh · 1 xã đã gửi · 1 gói đã nhận"
    assert "12" in words(page.families)
    assert "Gửi cấp trên" not in [label.text() for label in _visible(page.safety)]
    qtbot.mouseClick(page.communes.receive, Qt.MouseButton.LeftButton)
    assert asked == ["reception"]
    qtbot.waitUntil(lambda: clipped(page) == [])


def test_a_receiving_office_without_communes_says_what_comes_first(
    qtbot, tmp_path, offices, jobs, preferences
):
    receiver = offices(b.a_receiver(tmp_path))
    page = opened(qtbot, PageContext(receiver, jobs, Failures(), preferences))
    assert page.communes._nothing.isVisible()
    assert not page.communes.table.isVisible()


def _visible(widget):
    return [label for label in widget.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (TODAY, "hôm nay 07:42"),
        (dt.date(2026, 11, 12), "12/11 07:42"),
        (dt.date(2025, 11, 12), "12/11/2025"),
    ],
)
def test_moments_are_told_as_people_say_them(qapp, day, told):
    local = dt.datetime.combine(day, dt.time(7, 42)).astimezone()
    assert moment(local.astimezone(dt.UTC).isoformat(), TODAY) == told


@pytest.mark.parametrize(("size", "scale"), [((1150, 712), 1.0), ((940, 684), 1.5)])
def test_no_word_is_cut_at_either_size(qtbot, context, size, scale):
    theme().choose(scale=scale)
    page = opened(qtbot, context, size)
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert overlapping(page) == []
