"""The name stays in sight while the other columns of a list are scrolled."""

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.ui.widgets.pinned_column import PinnedColumn
from tests import builders as b
from tests.ui.register_lists import MEMBERS, NAME
from tests.ui.typing import focused, key

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workplace(tmp_path):
    """So many families that the list scrolls both ways."""
    made = b.an_office(tmp_path)
    b.with_families(made, 40)
    yield made
    made.close()


@pytest.fixture
def table(families):
    """The table of families, the keyboard in its first row."""
    return families.table


def pinned(table):
    return table.findChild(PinnedColumn)


def test_it_comes_when_the_name_is_scrolled_away_and_goes_with_it(qtbot, table):
    assert pinned(table) is None, "nothing is made before it is needed"
    key(qtbot, Key.Key_End)
    assert table.currentIndex().column() == MEMBERS
    assert pinned(table).isVisible()
    assert pinned(table).columnAt(5) == NAME
    key(qtbot, Key.Key_Home)
    assert pinned(table).isHidden()


def test_the_cell_one_comes_to_is_never_under_it(qtbot, table):
    key(qtbot, Key.Key_End)
    for _ in range(MEMBERS - NAME - 1):
        key(qtbot, Key.Key_Left)
        over = pinned(table)
        cell = table.visualRect(table.currentIndex())
        assert over.isHidden() or cell.left() >= over.width() - 1
    key(qtbot, Key.Key_Left)
    assert table.currentIndex().column() == NAME
    assert pinned(table).isHidden()


def test_it_scrolls_with_the_rows_and_shows_what_is_chosen(qtbot, table):
    key(qtbot, Key.Key_End)
    qtbot.keyClick(focused(), Key.Key_End, Ctrl)
    over = pinned(table)
    assert over.verticalScrollBar().value() == table.verticalScrollBar().value() > 0
    row = table.currentIndex().row()
    assert over.rowViewportPosition(row) == table.rowViewportPosition(row)
    over.verticalScrollBar().setValue(0)
    assert table.verticalScrollBar().value() == 0


def test_a_click_on_it_goes_to_the_name_and_its_header_sorts(qtbot, book, table):
    key(qtbot, Key.Key_End)
    over = pinned(table)
    second = QPoint(10, over.rowViewportPosition(1) + 4)
    qtbot.mouseClick(over.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, NAME)
    assert focused() is table
    names = [one.name for one in book.families.families.model.rows]
    over.horizontalHeader().sectionClicked.emit(NAME)
    assert [one.name for one in book.families.families.model.rows] == names[::-1]


def test_a_hidden_name_is_not_pinned(qtbot, table):
    key(qtbot, Key.Key_End)
    table.horizontalHeader().hideSection(NAME)
    table.horizontalScrollBar().setValue(0)
    key(qtbot, Key.Key_End)
    assert pinned(table).isHidden()
