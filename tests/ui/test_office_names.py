"""Tên và mã đơn vị: a new name typed by keyboard, seen everywhere at once, and taken back."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from desktop.ui.pages.account.page import NAMES, AccountPage
from desktop.ui.registry import PageSpec
from desktop.ui.window import Window
from tests import builders
from tests.ui.clipping import clipped
from tests.ui.test_account_page import LOOKS, key, opened, walk_to
from tests.ui.typing import compose, focused

Key = Qt.Key
SPEC = PageSpec("account", "Cán bộ", "person", "desktop.ui.pages.account.page:AccountPage")


@pytest.fixture
def workplace(tmp_path):
    made = builders.an_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, context) -> AccountPage:
    return opened(qtbot, context)


def give(qtbot, page, name: str, code: str, day: str) -> None:
    """Type a new name, a code and a day, and nothing else."""
    walk_to(qtbot, page.names.change)
    key(qtbot, Key.Key_Space)
    assert focused() is page.names.form.name.line
    for text in (name, code, "", "1663/NQ-UBTVQH15", day):
        if text:
            focused().selectAll()
            compose(text)
        key(qtbot, Key.Key_Tab)
    page.names.form.day.line.setFocus()
    key(qtbot, Key.Key_Return)


def test_a_new_name_is_given_by_keyboard_and_shown_at_once(qtbot, page, workplace) -> None:
    give(qtbot, page, "Xã Mỹ Hòa", "79.900", "1/7/2025")
    assert (workplace.office.name, workplace.office.official) == ("Xã Mỹ Hòa", "79.900")
    assert page.office.text() == "Xã Mỹ Hòa"
    now, before = page.names.list.rows
    assert (now.name, now.decision, before.name) == ("Xã Mỹ Hòa", "1663/NQ-UBTVQH15", "Xã Bình Hòa")
    assert page.names.card.isVisible()
    assert focused() is page.names.change


def test_the_window_bears_the_new_name(qtbot, context, workplace) -> None:
    window = Window(context, (SPEC,))
    qtbot.addWidget(window)
    workplace.names.rename("Xã Mỹ Hòa", on=dt.date(2025, 7, 1))
    assert window.brand.office.text() == "Xã Mỹ Hòa"


def test_what_cannot_be_is_said_in_the_form_which_stays(qtbot, page, workplace) -> None:
    give(qtbot, page, "Xã Mỹ Hòa", "mã mới", "1/7/2025")
    assert page.names.form.isVisible()
    assert page.names.form.why.text().startswith("Mã đơn vị chưa đúng.")
    key(qtbot, Key.Key_Escape)
    assert page.names.card.isVisible()
    assert len(workplace.names.history()) == 1


def test_a_change_is_taken_back_by_keyboard_and_that_too(qtbot, page, workplace, context) -> None:
    workplace.names.rename("Xã Mỹ Hòa", "79.900", dt.date(2025, 7, 1), "1663/NQ-UBTVQH15")
    said = []
    context.told.connect(lambda text, undo: said.append((text, undo)))
    walk_to(qtbot, page.names.back)
    key(qtbot, Key.Key_Space)
    assert workplace.office.name == "Xã Bình Hòa"
    assert page.names.back.isHidden()
    ((text, undo),) = said
    assert "01/07/2025" in text
    undo()
    assert workplace.office.official == "79.900"
    assert workplace.names.history()[-1].decision == "1663/NQ-UBTVQH15"


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_nothing_is_cut_off_in_list_or_form(qtbot, context, workplace, look) -> None:
    name = "Phường Bình Hòa Hưng Đông Mỹ Thạnh"
    workplace.names.rename(name, "79.900", dt.date(2025, 7, 1), "Nghị quyết 1663/NQ-UBTVQH15")
    page = opened(qtbot, context, look)
    page.open_target(NAMES)
    assert focused() is page.names.list
    qtbot.wait(1)
    assert clipped(page) == []
    page.names.change.click()
    qtbot.wait(1)
    assert clipped(page) == []
