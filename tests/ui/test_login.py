"""Logging in, unlocking and coming back with the recovery sheet, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt

from desktop.ui.pages.entry.lock import LockPage
from desktop.ui.pages.entry.login import LoginPage
from desktop.ui.pages.entry.recovery import RecoveryPage
from desktop.ui.widgets.form import FieldState
from tests.ui.fakes import KEY, OFFICER, PASSWORD
from tests.ui.typing import compose, focused, press


@pytest.fixture
def login(qtbot) -> LoginPage:
    page = LoginPage()
    qtbot.addWidget(page)
    page.offer(["Trần Quốc Tuấn", OFFICER], OFFICER)
    page.resize(1024, 768)
    with qtbot.waitActive(page):
        page.show()
    page.setFocus()
    return page


def test_the_officer_who_worked_last_only_types_a_password(qtbot, login: LoginPage) -> None:
    assert focused() is login.entry.field.line
    press(PASSWORD)
    with qtbot.waitSignal(login.asked) as asked:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert asked.args == [OFFICER, PASSWORD]


def test_a_password_composed_by_unikey_is_taken_whole(qtbot, login: LoginPage) -> None:
    compose("mùa xuân")
    with qtbot.waitSignal(login.asked) as asked:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert asked.args[1] == "mùa xuân"


def test_another_officer_is_taken_with_the_arrow_keys(qtbot, login: LoginPage) -> None:
    login.officer.setFocus()
    qtbot.keyClick(login.officer, Qt.Key.Key_Up)
    assert login.name == "Trần Quốc Tuấn"
    qtbot.keyClick(login.officer, Qt.Key.Key_Tab)
    assert focused() is login.entry.field.line


def test_tab_reaches_everything_in_order(qtbot, login: LoginPage) -> None:
    login.officer.setFocus()
    order = []
    for _ in range(5):
        order.append(focused())
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    entry = login.entry
    assert order == [login.officer, entry.field.line, entry.field.eye, entry.go, login.forgot]


def test_nothing_is_asked_without_a_password(qtbot, login: LoginPage) -> None:
    with qtbot.assertNotEmitted(login.asked):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert not login.entry.field.valid
    assert focused() is login.entry.field.line


def test_a_wrong_password_is_said_below_the_field_and_emptied(qtbot, login: LoginPage) -> None:
    press("sai")
    login.entry.refuse("Tên cán bộ hoặc mật khẩu chưa đúng.")
    field = login.entry.field
    assert field.text == ""
    assert field.below.text() == "Tên cán bộ hoặc mật khẩu chưa đúng."
    assert focused() is field.line


def test_the_counted_delay_counts_down_and_then_lets_one_type(qtbot, login: LoginPage) -> None:
    entry = login.entry
    entry._timer.setInterval(1)
    entry.refuse("Chưa đúng.", 3)
    assert entry.waiting
    assert not entry.go.isEnabled()
    assert "3 giây" in entry.field.below.text()
    qtbot.waitUntil(lambda: not entry.waiting)
    assert entry.go.isEnabled()
    assert entry.field.below.text() == "Chưa đúng."
    assert focused() is entry.field.line


def test_everything_has_a_name_for_screen_readers(login: LoginPage) -> None:
    assert login.officer.accessibleName() == "Cán bộ"
    assert login.entry.field.line.accessibleName() == "Mật khẩu"
    assert login.entry.field.eye.accessibleName()
    assert login.card.accessibleName() == "Đăng nhập"


def test_the_lock_asks_only_for_the_password(qtbot) -> None:
    page = LockPage(OFFICER)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    page.setFocus()
    press("x")
    with qtbot.waitSignal(page.asked) as asked:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert asked.args == ["x"]


@pytest.fixture
def recovery(qtbot) -> RecoveryPage:
    page = RecoveryPage()
    qtbot.addWidget(page)
    page.offer([OFFICER, "Trần Quốc Tuấn"], OFFICER)
    with qtbot.waitActive(page):
        page.show()
    page.setFocus()
    return page


def test_the_key_is_typed_line_by_line(qtbot, recovery: RecoveryPage) -> None:
    for line in KEY.splitlines():
        press(line)
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    press("mật khẩu mới")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    press("mật khẩu mới")
    with qtbot.waitSignal(recovery.asked) as asked:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert asked.args == [KEY, OFFICER, "mật khẩu mới"]


def test_a_key_pasted_whole_goes_to_its_lines(recovery: RecoveryPage) -> None:
    recovery.lines[0].line.setText(" ".join(KEY.split()))
    assert [line.text for line in recovery.lines] == KEY.splitlines()


def test_a_slip_is_shown_at_its_line(recovery: RecoveryPage) -> None:
    recovery.refuse("Khóa khôi phục chưa đúng.", 2)
    assert [line.valid for line in recovery.lines] == [True, False, True, True]
    assert focused() is recovery.lines[1].line
    assert recovery.problem.isHidden()


def test_a_key_of_another_file_is_said_once_for_all_lines(recovery: RecoveryPage) -> None:
    recovery.refuse("Khóa khôi phục chưa đúng.", 0)
    assert all(line.valid for line in recovery.lines)
    assert recovery.problem.text() == "Khóa khôi phục chưa đúng."


def test_an_empty_line_or_unequal_passwords_are_asked_for(qtbot, recovery: RecoveryPage) -> None:
    with qtbot.assertNotEmitted(recovery.asked):
        qtbot.mouseClick(recovery.go, Qt.MouseButton.LeftButton)
        assert not recovery.lines[0].valid
        recovery.lines[0].line.setText(" ".join(KEY.split()))
        recovery.password.first.line.setText("mật khẩu mới")
        recovery.password.second.line.setText("mật khẩu khác")
        qtbot.mouseClick(recovery.go, Qt.MouseButton.LeftButton)
    assert not recovery.password.second.valid
    recovery.forget()
    assert recovery.password.text == ""
    recovery.lines[0].say(FieldState.PLAIN)
