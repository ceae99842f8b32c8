"""Cán bộ: one's own password, the other officers, and Khóa; walked by keyboard."""

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.db.failures import WrongPassword
from desktop.ui.pages.account import examination as account_examination
from desktop.ui.pages.account.page import AccountPage
from desktop.ui.registry import PageSpec
from desktop.ui.theme import theme
from desktop.ui.widgets.message import MessageBox
from desktop.ui.window import Window
from tests import builders
from tests.rawdata import key_of, raw
from tests.ui.clipping import clipped
from tests.ui.exchange_scenes import context_of
from tests.ui.shown import shown
from tests.ui.typing import compose, focused

Key = Qt.Key
NEW = "trăng lên đầu núi"
SPEC = PageSpec("account", "Cán bộ", "person", "desktop.ui.pages.account.page:AccountPage")
LOOKS = {"1366-100": (1150, 712, 1.0), "1024-150": (940, 684, 1.5)}


@pytest.fixture
def workplace(tmp_path):
    made = builders.an_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def context(qapp, workplace):
    made = context_of(workplace)
    yield made
    made.jobs.stop()
    made.deleteLater()


@pytest.fixture
def page(qtbot, context):
    return opened(qtbot, context)


def opened(qtbot, context, look=LOOKS["1366-100"]) -> AccountPage:
    width, height, scale = look
    theme().choose(scale=scale)
    return shown(qtbot, AccountPage(context), (width, height))


def key(qtbot, *keys: Qt.Key) -> None:
    for one in keys:
        qtbot.keyClick(focused(), one)


def walk_to(qtbot, widget: QWidget) -> None:
    for _ in range(40):
        if focused() is widget:
            return
        key(qtbot, Key.Key_Tab)
    pytest.fail(f"Tab does not reach {widget.accessibleName()}")


def idle(qtbot, context) -> None:
    qtbot.waitUntil(lambda: not context.jobs.busy)
    QApplication.processEvents()


def type_passwords(qtbot, page, old: str, new: str, again: str) -> None:
    walk_to(qtbot, page.password.old.line)
    for text in (old, new, again):
        compose(text)
        key(qtbot, Key.Key_Return)


def test_the_password_is_changed_by_keyboard(qtbot, page, context, workplace) -> None:
    with qtbot.waitSignal(context.told):
        type_passwords(qtbot, page, builders.PASSWORD, NEW, NEW)
    workplace.accounts.unlock(NEW)
    assert page.password.old.text == ""
    assert page.password.new.text == ""


def test_a_wrong_old_password_is_answered_at_its_field(qtbot, page, context, workplace) -> None:
    type_passwords(qtbot, page, "không phải", NEW, NEW)
    idle(qtbot, context)
    assert not page.password.old.valid
    assert "Mật khẩu đang dùng chưa đúng." in page.password.old.below.text()
    assert focused() is page.password.old.line
    workplace.accounts.unlock(builders.PASSWORD)


def test_two_different_new_passwords_are_not_taken(qtbot, page, workplace) -> None:
    type_passwords(qtbot, page, builders.PASSWORD, NEW, NEW + "x")
    assert not page.password.new.second.valid
    with pytest.raises(WrongPassword):
        workplace.accounts.unlock(NEW)


def test_an_empty_old_password_is_asked_for(qtbot, page) -> None:
    walk_to(qtbot, page.password.go)
    key(qtbot, Key.Key_Space)
    assert page.password.old.below.text() == "Hãy gõ mật khẩu đang dùng."


def add(qtbot, page, name: str) -> None:
    walk_to(qtbot, page.officers.add)
    key(qtbot, Key.Key_Space)
    for text in (name, NEW, NEW):
        compose(text)
        key(qtbot, Key.Key_Return)


def names(page) -> list[str]:
    return [officer.name for officer in page.officers.list.rows]


def test_an_officer_is_added_by_keyboard_and_can_log_in(
    qtbot, page, context, workplace, tmp_path
) -> None:
    add(qtbot, page, "Trần Quốc Tuấn")
    idle(qtbot, context)
    assert names(page) == [builders.OFFICER, "Trần Quốc Tuấn"]
    assert not page.officers.form.isVisible()
    assert focused() is page.officers.add
    entrance = builders.an_entrance(workplace.data_file)
    reader = entrance.open("Trần Quốc Tuấn", NEW, alone=False)
    assert reader.officer.name == "Trần Quốc Tuấn"
    reader.close()


def test_a_name_that_is_there_already_is_answered_at_its_field(qtbot, page, context) -> None:
    add(qtbot, page, builders.OFFICER)
    idle(qtbot, context)
    assert "Đã có cán bộ mang tên này." in page.officers.name.below.text()
    assert names(page) == [builders.OFFICER]


def test_an_officer_without_a_name_is_not_taken(qtbot, page) -> None:
    walk_to(qtbot, page.officers.add)
    key(qtbot, Key.Key_Space, Key.Key_Return, Key.Key_Tab)
    page.officers.add_officer()
    assert page.officers.name.below.text() == "Hãy gõ họ và tên."
    walk_to(qtbot, page.officers.leave)
    key(qtbot, Key.Key_Space)
    assert not page.officers.form.isVisible()


def test_a_way_in_is_taken_away_only_after_a_question(qtbot, page, context, workplace) -> None:
    workplace.accounts.add("Trần Quốc Tuấn", NEW)
    assert not page.officers.remove.isVisible(), "nobody takes their own way in away"
    page.first_field().setFocus()
    key(qtbot, Key.Key_Down)
    walk_to(qtbot, page.officers.remove)
    key(qtbot, Key.Key_Space)
    box = page.findChild(MessageBox)
    assert box.message.happened == "Trần Quốc Tuấn sẽ không đăng nhập được vào sổ này nữa."
    box.findChildren(QAbstractButton)[1].click()
    assert names(page) == [builders.OFFICER, "Trần Quốc Tuấn"]

    key(qtbot, Key.Key_Space)
    box = [one for one in page.findChildren(MessageBox) if one.isVisible()][-1]
    with qtbot.waitSignal(context.told):
        box.findChildren(QAbstractButton)[0].click()
    assert names(page) == [builders.OFFICER]


def test_khoa_locks_the_window(qtbot, context) -> None:
    window = Window(context, (SPEC,))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    page = window.page("account")
    with qtbot.waitSignal(window.lock_asked):
        page.lock.click()


@pytest.mark.parametrize("look", LOOKS)
def test_no_word_is_cut_off(qtbot, context, workplace, look) -> None:
    workplace.accounts.add("Trần Quốc Tuấn", NEW)
    page = opened(qtbot, context, LOOKS[look])
    page.officers.add.click()
    qtbot.wait(1)
    assert clipped(page) == []


def damaged(workplace) -> None:
    """Put another name into the register behind the program's back."""
    builders.with_families(workplace, 3)
    with raw(workplace.data_file, key_of(workplace)) as connection:
        connection.execute("UPDATE family SET head_name = 'Tên lạ' WHERE code = 'HK0001'")


def examined(qtbot, page, context) -> None:
    walk_to(qtbot, page.examination.look)
    key(qtbot, Key.Key_Space)
    idle(qtbot, context)


def test_a_sound_file_is_said_to_be_sound(qtbot, page, context) -> None:
    examined(qtbot, page, context)
    assert "tất cả đều ổn" in page.examination.summary.text()
    assert page.examination.mend.isHidden()
    assert focused() is page.examination.look


def test_damaged_rows_are_found_and_mended_after_a_question(
    qtbot, page, context, workplace
) -> None:
    damaged(workplace)
    examined(qtbot, page, context)
    section = page.examination
    (found,) = [one for one in section.outcomes.shown if "1 dòng khác nhật ký" in one.happened]
    assert found.about == "hộ: 1"
    assert focused() is section.mend
    key(qtbot, Key.Key_Space)
    box = page.findChild(MessageBox)
    assert "sao lưu" in box.message.safe
    with qtbot.waitActive(page):
        box.findChildren(QAbstractButton)[0].click()
        page.activateWindow()
    idle(qtbot, context)
    (said,) = section.outcomes.shown
    assert focused() is section.look
    assert said.happened == "Đã dựng lại 1 dòng từ nhật ký."
    examined(qtbot, page, context)
    assert "tất cả đều ổn" in section.summary.text()


def test_damaged_rows_are_named_and_open_in_the_register(qtbot, page, context, workplace) -> None:
    damaged(workplace)
    examined(qtbot, page, context)
    section = page.examination
    walk_to(qtbot, section.damaged.table)
    assert [section.damaged.model.text(0, number) for number in (0, 2, 3)] == [
        "Tên lạ (hộ)",
        "hộ",
        "khác ở họ tên chủ hộ",
    ]
    (row,) = workplace.tables.compare().rows
    with qtbot.waitSignal(context.page_asked) as asked:
        key(qtbot, Key.Key_Down, Key.Key_Return)
    assert asked.args == ["register", row.subject]
    section.rebuild()
    idle(qtbot, context)
    assert section.damaged.isHidden()


def test_what_mended_rows_held_opens_as_a_workbook(
    qtbot, page, context, workplace, monkeypatch
) -> None:
    assert page.examination.aside.isHidden()
    damaged(workplace)
    page.examination.rebuild()
    idle(qtbot, context)
    opened_files = []
    monkeypatch.setattr(account_examination, "open_outside", opened_files.append)
    walk_to(qtbot, page.examination.aside)
    key(qtbot, Key.Key_Space)
    (path,) = opened_files
    lines = [*load_workbook(path).active.values]
    assert any(line[1] == "hộ" and line[3:] == ("head_name", "Tên lạ") for line in lines)


def test_whoever_leaves_the_question_changes_nothing(qtbot, page, context, workplace) -> None:
    damaged(workplace)
    examined(qtbot, page, context)
    key(qtbot, Key.Key_Space)
    key(qtbot, Key.Key_Escape)
    assert workplace.tables.compare().number == 1


@pytest.mark.parametrize("look", LOOKS)
def test_what_was_found_is_whole_on_small_screens(qtbot, context, workplace, look) -> None:
    damaged(workplace)
    page = opened(qtbot, context, LOOKS[look])
    examined(qtbot, page, context)
    assert clipped(page) == []
