"""Fields: named, committed when left, their state a shape and a word."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.form import SHAPES, FieldState, TextField
from desktop.ui.widgets.password_field import PasswordField
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.segmented import Segmented
from tests.ui.typing import compose, press


@pytest.fixture
def holder(qtbot) -> QWidget:
    widget = QWidget()
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


def placed(holder: QWidget, *widgets: QWidget) -> None:
    for widget in widgets:
        holder.layout().addWidget(widget)
        widget.show()


def test_a_field_is_committed_once_when_it_is_left(qtbot, holder) -> None:
    field, other = TextField("Họ và tên"), TextField("Địa chỉ")
    placed(holder, field, other)
    field.fill("Phạm Thị Đào")
    field.setFocus()
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    field.setFocus()
    field.line.selectAll()
    with qtbot.waitSignal(field.committed) as committed:
        compose("Đào Thị Ửng")
        qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    assert committed.args == ["Đào Thị Ửng"]
    assert other.line.hasFocus()


def test_escape_gives_back_what_was_there(qtbot, holder) -> None:
    field = TextField("Họ và tên")
    placed(holder, field)
    field.fill("Phạm Thị Đào")
    field.setFocus()
    press("xyz")
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.text == "Phạm Thị Đào"


def test_backspace_reaches_the_line_as_unikey_needs_it(qtbot, holder) -> None:
    field = TextField("Họ và tên")
    placed(holder, field)
    field.setFocus()
    press("Dao")
    for _ in range(3):
        qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    press("Đào")
    assert field.text == "Đào"


def test_the_label_is_the_editors_buddy_and_names_it(qtbot, holder) -> None:
    field = TextField("Họ và tên", hint="như trong sổ hộ khẩu")
    placed(holder, field)
    assert field.title.buddy() is field.line
    assert field.line.accessibleName() == "Họ và tên"


def test_an_invalid_field_says_why_below_it_and_to_a_screen_reader(qtbot, holder) -> None:
    field = TextField("Điện thoại", hint="10 chữ số", marked=True)
    placed(holder, field)
    field.say(FieldState.INVALID, "Số này thiếu một chữ số.")
    assert field.below.text() == field.line.accessibleDescription() == "Số này thiếu một chữ số."
    assert not field.valid
    assert field.mark.accessibleName()
    field.say(FieldState.SAVED)
    assert field.below.text() == "10 chữ số"
    assert field.valid


def test_each_state_has_a_shape_of_its_own() -> None:
    shapes = [shape for shape, _tone in SHAPES.values()]
    assert len(set(shapes)) == len(shapes) == 3


def test_a_password_is_hidden_until_the_eye_is_pressed(qtbot, holder) -> None:
    field = PasswordField("Mật khẩu")
    placed(holder, field)
    field.setFocus()
    press("bí mật")
    assert field.line.echoMode() is field.line.EchoMode.Password
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.eye.hasFocus()
    qtbot.keyClick(field.eye, Qt.Key.Key_Space)
    assert field.line.echoMode() is field.line.EchoMode.Normal
    field.empty()
    assert field.text == ""
    assert field.line.echoMode() is field.line.EchoMode.Password


def test_the_search_asks_with_each_letter_and_once_for_a_composed_one(qtbot, holder) -> None:
    field = SearchField("Tìm")
    placed(holder, field)
    asked = []
    field.asked.connect(asked.append)
    field.setFocus()
    press("du")
    compose("ứ", field)
    press("  ")
    assert asked == ["d", "du", "duứ"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert asked[-1] == ""


def test_ctrl_f_goes_to_the_search_and_down_to_the_results(qtbot, holder) -> None:
    field, other = SearchField("Tìm"), TextField("Tên")
    placed(holder, field, other)
    field.follow_shortcut(holder)
    field.setText("an")
    other.setFocus()
    qtbot.keyClick(other.line, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert field.hasFocus()
    assert field.selectedText() == "an"
    with qtbot.waitSignal(field.left_down):
        qtbot.keyClick(field, Qt.Key.Key_Down)


STAGES = (("self", "Tự chấm"), ("village", "Thôn chấm"), ("commune", "Xã thẩm định"))


def test_arrows_take_the_next_choice_and_say_it(qtbot, holder) -> None:
    choices = Segmented("Lần chấm", STAGES)
    placed(holder, choices)
    choices.setFocus()
    with qtbot.waitSignal(choices.chosen) as chosen:
        qtbot.keyClick(choices, Qt.Key.Key_Right)
    assert chosen.args == ["village"]
    assert choices.accessibleName() == "Lần chấm: Thôn chấm"
    with qtbot.assertNotEmitted(choices.chosen):
        choices.take("commune")
        qtbot.keyClick(choices, Qt.Key.Key_Right)
    assert choices.key == "commune"


def test_a_click_takes_a_choice(qtbot, holder) -> None:
    choices = Segmented("Lần chấm", STAGES)
    placed(holder, choices)
    choices.adjustSize()
    last = choices.rect().center()
    last.setX(choices.width() - 10)
    with qtbot.waitSignal(choices.chosen):
        qtbot.mouseClick(choices, Qt.MouseButton.LeftButton, pos=last)
    assert choices.key == "commune"


def test_other_choices_keep_the_one_taken_when_it_is_still_there(qtbot) -> None:
    choices = Segmented("Lần chấm", STAGES)
    qtbot.addWidget(choices)
    choices.take("village")
    choices.offer(STAGES[1:])
    assert choices.key == "village"
    choices.offer(STAGES[:1])
    assert choices.key == "self"
