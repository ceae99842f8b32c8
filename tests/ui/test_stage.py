"""From the first paint to the open window, the lock, and leaving."""

import threading

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from desktop.errors import AppError
from desktop.ui.app import Launch
from desktop.ui.errors import Failures
from desktop.ui.idle import Idle
from desktop.ui.pages.entry.first_run import RECOVERY, FirstRunPage
from desktop.ui.pages.entry.lock import LockPage
from desktop.ui.pages.entry.login import LoginPage
from desktop.ui.pages.entry.recovery import RecoveryPage
from desktop.ui.preferences import Preferences
from desktop.ui.stage import Stage
from desktop.ui.window import Window
from tests.ui.fakes import KEY, OFFICER, PASSWORD, Entrance, Memory, Workplace
from tests.ui.sample_pages import SAMPLES
from tests.ui.typing import focused, press

CTRL = Qt.KeyboardModifier.ControlModifier


class DataInUse(AppError):
    code = "data_in_use"


@pytest.fixture(autouse=True)
def sample_pages(monkeypatch) -> None:
    monkeypatch.setattr("desktop.ui.entering.pages_of", lambda _role: SAMPLES)


@pytest.fixture
def entrance() -> Entrance:
    return Entrance()


@pytest.fixture
def stage(qtbot, memory, preferences, entrance) -> Stage:
    memory.set("ui.last_officer", OFFICER)
    made = Stage(Launch(memory, exists=True, entrance=lambda: entrance), preferences, Failures())
    return opened(qtbot, made)


def opened(qtbot, made: Stage) -> Stage:
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.painted), qtbot.waitActive(made):
        made.start()
    qtbot.waitUntil(lambda: made.entry.ready)
    return made


def log_in(qtbot, stage: Stage, password: str = PASSWORD) -> Window:
    with qtbot.waitSignal(stage.entered) as entered:
        press(password)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    return entered.args[0]


def test_the_first_page_is_painted_before_anything_heavy_loads(qtbot, memory, preferences) -> None:
    order: list[str] = []

    def load() -> Entrance:
        order.append("loaded on " + threading.current_thread().name[:3])
        return Entrance()

    made = Stage(Launch(memory, exists=True, entrance=load), preferences, Failures())
    made.painted.connect(lambda: order.insert(len(order), "painted"))
    opened(qtbot, made)
    assert order == ["painted", "loaded on job"]


def test_the_officers_come_when_they_are_known_and_the_last_one_is_chosen(qtbot, stage) -> None:
    page = stage.currentWidget()
    assert isinstance(page, LoginPage)
    qtbot.waitUntil(lambda: page.officer.count() == 2)
    assert page.name == OFFICER


def test_the_right_password_opens_the_window(qtbot, stage: Stage, memory) -> None:
    window = log_in(qtbot, stage)
    assert stage.currentWidget() is window
    assert window.foot.officer.text() == OFFICER
    assert "Xã Bình Hòa" in stage.windowTitle()
    assert memory.get("ui.last_officer") == OFFICER


def test_a_wrong_password_is_answered_in_place_and_slows_down(
    qtbot, stage: Stage, entrance
) -> None:
    page = stage.currentWidget()
    for number in range(1, 4):
        press("sai")
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda number=number: entrance.wrong == number)
        qtbot.waitUntil(lambda: not page.entry.field.valid)
        qtbot.waitUntil(lambda: page.entry.field.text == "")
        if number < 3:
            qtbot.waitUntil(lambda: focused() is page.entry.field.line)
    qtbot.waitUntil(lambda: page.entry.waiting)
    assert "giây" in page.entry.field.below.text()


def test_another_failure_is_told_in_words(
    qtbot, stage: Stage, entrance, monkeypatch, caplog
) -> None:
    def in_use(*_who: str) -> Workplace:
        raise DataInUse

    monkeypatch.setattr(entrance, "open", in_use)
    with qtbot.waitSignal(stage._failures.shown) as shown:
        press(PASSWORD)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    words = [one.text() for one in shown.args[0].findChildren(QLabel)]
    assert "Sổ Khuyến học đang mở sẵn trên máy này." in words
    assert stage.currentWidget().entry.go.isEnabled()


def test_an_entrance_that_cannot_be_made_is_told_in_words(
    qtbot, memory, preferences, caplog
) -> None:
    def broken() -> Entrance:
        raise DataInUse

    made = Stage(Launch(memory, exists=True, entrance=broken), preferences, Failures())
    qtbot.addWidget(made)
    with qtbot.waitSignal(made._failures.shown):
        made.start()


def test_a_delay_from_before_still_runs(qtbot, memory, preferences) -> None:
    waiting = Entrance(waits=7.0)
    made = Stage(Launch(memory, exists=True, entrance=lambda: waiting), preferences, Failures())
    opened(qtbot, made)
    page = made.currentWidget()
    qtbot.waitUntil(lambda: page.entry.waiting)
    assert "7 giây" in page.entry.field.below.text()


def test_the_lock_covers_everything_and_keeps_what_is_typed(qtbot, stage: Stage, caplog) -> None:
    window = log_in(qtbot, stage)
    window.open_page("register")
    press("Đào")
    search = window.page("register").search
    message = window.context.failures.show(DataInUse(), window)
    assert isinstance(message, QDialog)

    stage.lock()
    assert isinstance(stage.currentWidget(), LockPage)
    assert not window.isVisible()
    assert not message.isVisible()
    qtbot.keyClick(stage, Qt.Key.Key_2, CTRL)
    assert isinstance(stage.currentWidget(), LockPage)

    press(PASSWORD)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stage.currentWidget() is window)
    assert search.text() == "Đào"
    assert message.isVisible()
    message.accept()


def test_the_lock_does_not_open_with_another_password(qtbot, stage: Stage) -> None:
    log_in(qtbot, stage)
    stage.lock()
    page = stage.currentWidget()
    press("sai")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.entry.field.valid)
    assert stage.currentWidget() is page


def test_ctrl_l_locks(qtbot, stage: Stage) -> None:
    window = log_in(qtbot, stage)
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
    assert isinstance(stage.currentWidget(), LockPage)


def test_it_locks_itself_when_nobody_is_there(qtbot, stage: Stage) -> None:
    log_in(qtbot, stage)
    assert stage.idle._timer.interval() == 600_000
    stage.idle._timer.start(1)
    qtbot.waitUntil(lambda: isinstance(stage.currentWidget(), LockPage))
    assert not stage.idle._timer.isActive()


def test_pages_are_made_ahead_while_nobody_touches_the_program(qtbot, stage: Stage) -> None:
    window = log_in(qtbot, stage)
    made = [key for key in window.keys if window.has_made(key)]
    assert made == [window.keys[0]]
    qtbot.waitUntil(lambda: all(window.has_made(key) for key in window.keys))
    assert window.current == window.keys[0]
    assert focused() is window.page(window.current).first_field()


def test_no_page_is_made_ahead_while_the_window_is_locked(qtbot, stage: Stage) -> None:
    log_in(qtbot, stage)
    assert stage._warming._timer.isActive()
    stage.lock()
    assert not stage._warming._timer.isActive()
    press(PASSWORD)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(stage._warming._timer.isActive)


def test_the_login_page_does_not_lock(stage: Stage) -> None:
    stage.lock()
    assert isinstance(stage.currentWidget(), LoginPage)


def test_another_officer_can_log_in_instead(qtbot, stage: Stage, entrance) -> None:
    log_in(qtbot, stage)
    stage.lock()
    stage.currentWidget().left.emit()
    assert isinstance(stage.currentWidget(), LoginPage)
    assert entrance.workplace.closed
    qtbot.waitUntil(lambda: stage.currentWidget().officer.count() == 2)
    log_in(qtbot, stage)


def test_a_page_that_closed_the_data_file_leads_back_to_the_login(
    qtbot, stage: Stage, entrance
) -> None:
    window = log_in(qtbot, stage)
    window.context.left.emit()
    qtbot.waitUntil(lambda: isinstance(stage.currentWidget(), LoginPage))
    assert entrance.workplace.closed
    assert not stage.idle._timer.isActive()
    qtbot.waitUntil(lambda: stage.currentWidget().officer.count() == 2)
    log_in(qtbot, stage)


def test_the_recovery_sheet_leads_back_in(qtbot, stage: Stage) -> None:
    qtbot.mouseClick(stage.currentWidget().forgot, Qt.MouseButton.LeftButton)
    page = stage.currentWidget()
    assert isinstance(page, RecoveryPage)
    page.lines[0].line.setText("7K3F-9QXA SEN 2M4N-PB8C LUA WD6E-H5JR CAY T0VY-Z1GS MUA")
    page.password.first.line.setText("mật khẩu mới")
    page.password.second.line.setText("mật khẩu mới")
    page.go.click()
    qtbot.waitUntil(lambda: not page.lines[1].valid)
    page.lines[0].line.setText(" ".join(KEY.split()))
    with qtbot.waitSignal(stage.entered):
        page.go.click()


def test_one_can_go_back_from_the_recovery_page(qtbot, stage: Stage) -> None:
    qtbot.mouseClick(stage.currentWidget().forgot, Qt.MouseButton.LeftButton)
    stage.currentWidget().left.emit()
    assert isinstance(stage.currentWidget(), LoginPage)


def test_closing_lets_go_of_the_data_file_and_remembers_the_window(
    qtbot, stage, entrance, memory
) -> None:
    log_in(qtbot, stage)
    stage.close()
    assert entrance.workplace.closed
    assert memory.get("ui.window")


def test_without_a_data_file_the_first_steps_come(qtbot, memory, preferences, monkeypatch) -> None:
    made = Stage(
        Launch(memory, exists=False, entrance=lambda: Entrance(present=False)),
        preferences,
        Failures(),
    )
    opened(qtbot, made)
    page = made.currentWidget()
    assert isinstance(page, FirstRunPage)
    assert page.sample.isHidden()


def test_the_first_steps_end_in_the_window(qtbot, memory, preferences, tmp_path) -> None:
    entrance = Entrance(present=False)
    launch = Launch(memory, exists=False, entrance=lambda: entrance)
    made = opened(qtbot, Stage(launch, preferences, Failures()))
    page = made.currentWidget()
    page.office.fill(
        {"role": "commune", "name": "Xã Bình Hòa", "code": "26740", "province": "Đồng Nai"}
    )
    page.go_on()
    page.officer.name.fill(OFFICER)
    for field in (page.officer.password.first, page.officer.password.second):
        field.line.setText(PASSWORD)
    page.go_on()
    qtbot.waitUntil(lambda: page.step == RECOVERY)
    assert entrance.made[0].name == "Xã Bình Hòa"
    assert preferences.sheet_pending
    page.recovery.save_to(tmp_path / "giay.pdf")
    assert (tmp_path / "giay.pdf").read_bytes().startswith(b"%PDF")
    page.recovery.word.line.setText("cay")
    with qtbot.waitSignal(made.entered):
        page.go_on()
    assert not preferences.sheet_pending


def test_a_sheet_that_never_came_onto_paper_is_made_anew_at_the_next_login(
    qtbot, memory, preferences, entrance
) -> None:
    preferences.first_run = {"step": "2", "name": "Xã Bình Hòa"}
    memory.set("ui.last_officer", OFFICER)
    launch = Launch(
        memory, exists=True, entrance=lambda: entrance, new_recovery_key=lambda _workplace: KEY
    )
    made = opened(qtbot, Stage(launch, preferences, Failures()))
    press(PASSWORD)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(made.currentWidget(), FirstRunPage))
    page = made.currentWidget()
    assert page.step == RECOVERY
    page.recovery.kept = True
    page.recovery.word.line.setText("CAY")
    with qtbot.waitSignal(made.entered):
        page.go_on()


def test_the_sample_data_open_without_a_password(qtbot, memory, preferences) -> None:
    def sample(progress) -> Workplace:
        progress.step(1, 1)
        return Workplace(office="Xã Mẫu")

    launch = Launch(memory, exists=False, entrance=Entrance, sample=sample)
    made = opened(qtbot, Stage(launch, preferences, Failures()))
    with qtbot.waitSignal(made.entered) as entered:
        made.currentWidget().sample.click()
    assert entered.args[0].context.workplace.office.name == "Xã Mẫu"
    made.lock()
    words = [one.text() for one in made.currentWidget().findChildren(QLabel) if one.isVisible()]
    assert any("“demo”" in text for text in words)


def test_nobody_is_told_the_password_of_an_office(qtbot, stage: Stage) -> None:
    log_in(qtbot, stage)
    stage.lock()
    words = [one.text() for one in stage.currentWidget().findChildren(QLabel) if one.isVisible()]
    assert not any("mật khẩu là" in text for text in words)


def test_the_sample_data_can_be_asked_for_from_outside(qtbot, memory, preferences) -> None:
    launch = Launch(
        memory,
        exists=False,
        entrance=Entrance,
        sample=lambda _progress: Workplace(office="Xã Mẫu"),
        begin_with_sample=True,
    )
    made = Stage(launch, preferences, Failures())
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.entered):
        made.start()


def test_touches_start_the_count_anew(qtbot, stage: Stage) -> None:
    app = QApplication.instance()
    idle = Idle(app, stage, after=60_000)
    idle.watch(stage.windowHandle())
    idle.start()
    idle._timer.setInterval(60_000)
    before = idle._timer.remainingTime()
    idle._timer.start(100)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    idle._timer.setInterval(60_000)
    idle.eventFilter(stage.windowHandle(), event)
    assert idle._timer.remainingTime() > 50_000 >= 0
    assert before > 0
    idle.stop()
    idle.eventFilter(stage.windowHandle(), event)
    assert not idle._timer.isActive()


def test_settings_that_make_no_sense_are_put_right(qapp) -> None:
    odd = Preferences(
        Memory(**{"ui.mode": "pink", "ui.text_scale": 90, "ui.language": "fr", "ui.window": "!",
                  "ui.first_run": 7})
    )  # fmt: skip
    assert odd.mode == "system"
    assert odd.text_scale == 2.0
    assert odd.language == "vi"
    assert odd.first_run == {}
    assert odd.backup_folder is None


def test_who_came_back_with_a_backup_and_was_erased_again_is_told(qtbot, stage, entrance) -> None:
    entrance.workplace.erased_again = 2
    window = log_in(qtbot, stage)
    assert "2 mục đã xóa hẳn" in window.toast.words.text()
