"""The window navigates, by keyboard, and does nothing else."""

import inspect

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from desktop.domain.names import fold
from desktop.ui import window as module
from desktop.ui.context import PageContext
from desktop.ui.errors import Failures
from desktop.ui.finders import matches
from desktop.ui.registry import COMMUNE, PAGES, RECEIVER, pages_of
from desktop.ui.theme import theme
from desktop.ui.widgets.rail_foot import FootLine
from desktop.ui.window import Window, years_around
from tests.ui.fakes import FAMILIES, Workplace
from tests.ui.leftovers import deleted_places
from tests.ui.sample_pages import SAMPLES
from tests.ui.typing import compose, focused, press

CTRL = Qt.KeyboardModifier.ControlModifier


def test_it_stays_small() -> None:
    assert len(inspect.getsource(module).splitlines()) <= 250


def test_it_opens_on_the_first_page_and_makes_the_others_when_asked(window: Window) -> None:
    assert window.current == "overview"
    assert list(window._made) == ["overview"]
    assert window.top.title.text() == "Tổng quan"


def test_ctrl_and_a_digit_open_a_page_and_give_it_the_focus(qtbot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.current == "register"
    assert window.top.title.text() == "Sổ đăng ký"
    assert focused() is window.page("register").first_field()
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    assert window.current == "overview"


def test_a_page_stays_alive_while_others_are_open(qtbot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    compose("Đào")
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.page("register").search.text() == "Đào"


def test_the_rail_is_walked_with_the_keyboard(qtbot, window: Window) -> None:
    item = window.rail.item("overview")
    item.setFocus()
    qtbot.keyClick(item, Qt.Key.Key_Down)
    assert window.current == "register"
    assert window.rail.item("register").isChecked()


def test_what_waits_stands_at_the_rail_in_words_too(window: Window) -> None:
    assert window.rail.item("scoring").accessibleName() == "Chấm điểm, 412 phiếu còn thiếu điểm"
    assert window.rail.item("exchange").accessibleName() == "Gửi – nhận, 3 mâu thuẫn cần quyết định"


def test_nothing_waits_any_more_after_the_work_is_done(qtbot, window: Window, workplace) -> None:
    workplace.overview.conflicts = 0
    workplace.commit("sheet")
    item = window.rail.item("exchange")
    qtbot.waitUntil(lambda: item.accessibleName() == "Gửi – nhận")


def test_a_page_reloads_when_what_it_shows_has_changed_and_only_then(qtbot, window: Window) -> None:
    page = window.page("overview")
    before = page.reloads
    window.context.workplace.commit("letter")
    assert page.reloads == before
    window.context.workplace.commit("family")
    assert page.reloads == before + 1
    window.open_page("register")
    window.context.workplace.commit("family")
    window.context.workplace.commit("family")
    assert page.reloads == before + 1
    window.open_page("overview")
    assert page.reloads == before + 2


def test_another_year_reloads_the_page(qtbot, window: Window) -> None:
    page, box = window.page("overview"), window.top.year
    assert isinstance(box, QComboBox)
    before = page.reloads
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert page.year == 2025
    assert page.reloads == before + 1


def test_years_run_from_the_next_one_back() -> None:
    assert years_around(2026) == [2027, 2026, 2025, 2024, 2023, 2022, 2021]


@pytest.mark.parametrize("lose", [lambda part: part.setEnabled(False), QWidget.hide])
def test_the_keyboard_stays_on_the_page_when_what_had_it_is_gone(
    qtbot, window: Window, lose
) -> None:
    page = window.page("overview")
    last = page.findChildren(QPushButton)[-1]
    last.setFocus()
    lose(last)
    qtbot.waitUntil(lambda: page.isAncestorOf(focused()))
    assert focused() is not window.foot.lock


def test_ctrl_k_finds_a_family_without_marks_and_opens_it(qtbot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert focused() is window.palette_.line
    press("pham dao")
    assert window.palette_.hits()[0].target == FAMILIES[3]
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert window.current == "register"
    assert window.page("register").search.text() == "Phạm Thị Đào"
    assert window.palette_.isHidden()


def test_ctrl_k_finds_pages_and_villages(qtbot, window: Window) -> None:
    window.palette_.ask()
    assert [hit.page for hit in window.palette_.hits()] == [spec.key for spec in SAMPLES]
    compose("thượng", window.palette_.line)
    assert [hit.title for hit in window.palette_.hits()] == ["Thôn Thượng"]
    window.palette_.line.clear()
    press("cham", window.palette_.line)
    qtbot.keyClick(window.palette_.line, Qt.Key.Key_Return)
    assert window.current == "scoring"


def test_escape_leaves_everything_as_it_was(qtbot, window: Window) -> None:
    window.open_page("register")
    before = focused()
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    press("zzzzz")
    assert window.palette_.hits() == []
    assert window.palette_.nothing.isVisible()
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is before
    assert window.current == "register"


def test_arrows_choose_among_what_was_found(qtbot, window: Window) -> None:
    window.palette_.ask()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(window.palette_.line, key)
    with qtbot.waitSignal(window.palette_.chosen) as chosen:
        qtbot.keyClick(window.palette_.line, Qt.Key.Key_Return)
    assert chosen.args[0].page == "register"


def test_f1_explains_and_goes_back(qtbot, window: Window) -> None:
    window.open_page("register")
    before = focused()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.help.isVisible()
    assert "Ctrl+K" in window.help.text.toPlainText()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.help.isHidden()
    assert focused() is before


def test_f11_is_the_projector(qtbot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert theme().projector
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert not theme().projector
    assert not window.isFullScreen()


def test_larger_text_is_remembered_and_folds_the_rail_when_needed(qtbot, window, memory) -> None:
    assert not window._narrow
    for _ in range(5):
        qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert theme().text_scale == 1.5
    assert memory.get("ui.text_scale") == 1.5
    assert window._narrow
    qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert theme().text_scale == 1.4


def test_ctrl_b_folds_the_rail_by_hand(qtbot, window: Window) -> None:
    wide = window.rail.width()
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    assert window.rail.width() < wide
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    assert window.rail.width() == wide


def test_ctrl_l_and_the_foot_lock(qtbot, window: Window) -> None:
    with qtbot.waitSignal(window.lock_asked):
        qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
    with qtbot.waitSignal(window.lock_asked):
        qtbot.mouseClick(window.foot.lock, Qt.MouseButton.LeftButton)


def test_the_foot_says_that_the_work_is_safe(window: Window) -> None:
    words = " ".join(label.text() for label in window.foot._words)
    assert "Đã lưu trên máy này" in words
    assert "Đã gửi 12/11 · đã xác nhận" in words
    assert "Sao lưu" in words


def test_the_foot_keeps_nothing_of_the_lines_it_said_before(window: Window) -> None:
    for text in ("Chưa sao lưu", "Sao lưu hôm nay 07:42"):
        window.foot.say(FootLine(text, "backup"))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    said = [one.text() for one in window.foot.findChildren(QLabel)]
    assert "Sao lưu hôm nay 07:42" in said
    assert "Chưa sao lưu" not in said
    assert not deleted_places()


def test_what_was_done_can_be_taken_back(qtbot, window: Window) -> None:
    undone = []
    window.context.tell("Đã xóa 1 hộ.", lambda: undone.append(True))
    assert window.toast.isVisible()
    assert not window.toast.isAncestorOf(focused() or window.toast)
    qtbot.mouseClick(window.toast.undo, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert window.toast.isHidden()
    window.context.tell("Đã sao chép.")
    assert window.toast.undo.isHidden()


def test_every_input_has_a_name(window: Window) -> None:
    for key in [spec.key for spec in SAMPLES]:
        window.open_page(key)
        for kind in (QLineEdit, QComboBox):
            for widget in window.findChildren(kind):
                if widget.isVisible() and not isinstance(widget.parent(), QComboBox):
                    assert widget.accessibleName(), widget


def test_a_page_can_lead_to_another(qtbot, context: PageContext, window: Window) -> None:
    context.open_page("register", FAMILIES[0])
    assert window.page("register").search.text() == FAMILIES[0].name
    context.open_page("a page this office does not have")
    assert window.current == "register"


@pytest.mark.parametrize(("text", "found"), [("so dk", False), ("so dang", True), ("DANG", True)])
def test_words_are_found_at_their_beginnings(text: str, *, found: bool) -> None:
    assert matches(text, "Sổ đăng ký", fold) is found


def test_a_receiving_office_has_no_scoring() -> None:
    assert "scoring" in [page.key for page in pages_of(COMMUNE)]
    assert "scoring" not in [page.key for page in pages_of(RECEIVER)]
    assert len({page.key for page in PAGES}) == len(PAGES)


def test_a_name_of_an_office_is_not_markup(qtbot, jobs, preferences) -> None:
    workplace = Workplace(officer="<b>An</b>", office="<i>Xã</i>")
    made = Window(PageContext(workplace, jobs, Failures(), preferences), SAMPLES)
    qtbot.addWidget(made)
    assert made.foot.officer.textFormat() is Qt.TextFormat.PlainText
    assert isinstance(QApplication.instance(), QApplication)
    assert isinstance(made, QWidget)
