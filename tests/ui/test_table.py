"""Tables have the habits of Excel."""

import re
from html import unescape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.theme import theme
from desktop.ui.widgets.copying import clipping
from desktop.ui.widgets.header_menu import HeaderMenu
from desktop.ui.widgets.table import Table
from tests.ui.typing import compose

DECORATION = Qt.ItemDataRole.DecorationRole
PEOPLE = (("Phạm Thị Đào", 53.5), ("Lê Đức Bình", 80.0), ("Vũ Minh Hiếu", 91.0))


def entry(menu, words):
    return next(one for one in menu.actions() if one.text() == words)


@pytest.fixture
def table(qtbot) -> Table:
    model = RowsModel(
        (
            Column("Chủ hộ", lambda row: row[0], "name", width=0, filter=True),
            Column("Điểm", lambda row: f"{row[1]:g}".replace(".", ","), "points", number=True),
            Column("Ghi chú", lambda _row: "hai\ndòng"),
        ),
        PEOPLE,
    )
    made = Table("Danh sách")
    made.show_rows(model)
    qtbot.addWidget(made)
    model.setParent(made)
    made.resize(600, 300)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    made.go_to(0)
    return made


def test_arrows_move_and_enter_opens(qtbot, table: Table) -> None:
    with qtbot.waitSignal(table.current_changed) as moved:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert moved.args == [PEOPLE[1]]
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [PEOPLE[1]]


def test_a_column_takes_what_the_others_leave_and_in_a_narrow_window_the_table_scrolls(
    qtbot, table: Table
) -> None:
    head = table.horizontalHeader()
    assert head.length() == table.viewport().width()
    table.resize(250, 300)
    assert head.sectionSize(0) == table.rows_model.columns[0].least
    assert table.horizontalScrollBar().maximum() > 0
    head.resizeSection(1, 60)
    table.resize(600, 300)
    assert head.length() == table.viewport().width()


def test_the_row_the_keyboard_comes_to_is_selected(qtbot, table: Table) -> None:
    table.rows_model.replace(PEOPLE)
    table.clearFocus()
    table.setFocus()
    assert table.chosen() == [PEOPLE[0]]


def test_tab_leaves_the_table(qtbot, table: Table) -> None:
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert table.currentIndex().row() == 0


def test_several_rows_are_copied_with_headers_as_excel_takes_them(qtbot, table: Table) -> None:
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.chosen() == list(PEOPLE[:2])
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Chủ hộ\tĐiểm\tGhi chú",
        "Phạm Thị Đào\t53,5\thai dòng",
        "Lê Đức Bình\t80\thai dòng",
    ]


def test_text_that_a_person_typed_is_no_formula_when_it_is_pasted() -> None:
    typed = ["=HYPERLINK(1)", "+84 912", "-2", "@SUM(A1)", "0912345678", "<b>Đào</b>", "a\tb"]
    copied = clipping(("Ghi chú", "Điểm"), (False, True), [(one, "-2") for one in typed])
    lines = copied.text().splitlines()[1:]
    assert lines[:4] == [f"'{one}\t-2" for one in typed[:4]]
    assert lines[4:] == ["0912345678\t-2", "<b>Đào</b>\t-2", "a b\t-2"]
    cells = re.findall("<td([^>]*)>([^<]*)</td>", copied.html())
    assert len(cells) == 2 * len(typed)
    assert all("mso-number-format:'\\@'" in look for look, _text in cells[::2])
    assert all(not look for look, _text in cells[1::2])
    assert unescape(cells[10][1]) == "<b>Đào</b>"


def test_the_header_s_menu_hides_columns_and_brings_them_back(qtbot, table: Table) -> None:
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = table.findChild(HeaderMenu)
    assert menu.isVisible()
    entry(menu, "Ẩn cột này").trigger()
    assert table.shown_columns() == [1, 2]
    columns = entry(table.open_menu(1), "Các cột").menu()
    assert [one.isChecked() for one in columns.actions()[:3]] == [False, True, True]
    entry(columns, "Chủ hộ").trigger()
    assert table.shown_columns() == [0, 1, 2]
    for number in (0, 1):
        table.horizontalHeader().hideSection(number)
    last = table.open_menu(2)
    assert not entry(last, "Ẩn cột này").isEnabled(), "one column stays"
    entry(entry(last, "Các cột").menu(), "Như ban đầu").trigger()
    assert table.shown_columns() == [0, 1, 2]


def test_the_header_s_menu_orders_and_filters_by_keyboard(qtbot, table: Table) -> None:
    ordered, filtered = [], []
    table.sort_asked.connect(lambda *order: ordered.append(order))
    table.filter_asked.connect(lambda: filtered.append(dict(table.filters)))
    menu = table.open_menu(0)
    entry(menu, "Xếp giảm dần").trigger()
    assert ordered == [("name", True)]
    compose(" bình  ")
    qtbot.keyClick(menu.line, Qt.Key.Key_Return)
    assert filtered == [{"name": "bình"}]
    assert table.model().headerData(0, Qt.Orientation.Horizontal, DECORATION) is not None
    entry(table.open_menu(0), "Bỏ lọc cột này").trigger()
    assert filtered[-1] == {}
    assert table.model().headerData(0, Qt.Orientation.Horizontal, DECORATION) is None


def test_columns_are_copied_in_the_order_shown(table: Table) -> None:
    table.horizontalHeader().moveSection(1, 0)
    assert table.copied().text().splitlines()[0] == "Điểm\tChủ hộ\tGhi chú"


def test_a_header_asks_for_another_order_and_turns_it_at_the_second_click(
    qtbot, table: Table
) -> None:
    heard = []
    table.sort_asked.connect(lambda *order: heard.append(order))
    click = table.horizontalHeader().sectionClicked
    click.emit(1)
    click.emit(1)
    click.emit(0)
    click.emit(2)  # cannot be sorted
    assert heard == [("points", False), ("points", True), ("name", False)]
    assert [table.rows_model.row(number) for number in range(3)] == list(PEOPLE)


def test_widths_and_order_are_remembered(qtbot, table: Table, preferences, memory) -> None:
    preferences.place_columns(table, "people")
    table.horizontalHeader().moveSection(1, 0)
    table.horizontalHeader().resizeSection(2, 177)
    table.horizontalHeader().hideSection(0)
    qtbot.waitUntil(lambda: "ui.columns.people" in memory.values)

    again = Table("Danh sách")
    qtbot.addWidget(again)
    again.show_rows(table.rows_model)
    preferences.place_columns(again, "people")

    assert again.horizontalHeader().visualIndex(1) == 0
    assert again.columnWidth(2) == 177
    assert again.shown_columns() == [1, 2]


def test_a_remembered_order_of_other_columns_is_ignored(table: Table, preferences, memory) -> None:
    memory.set("ui.columns.people", "bm90IGEgc3RhdGU=")
    preferences.place_columns(table, "people")
    assert table.horizontalHeader().count() == 3


def test_rows_grow_with_the_text(table: Table) -> None:
    assert table.rowHeight(0) == 34
    theme().choose(scale=1.5)
    assert table.rowHeight(0) == 51


def test_a_name_is_never_read_as_markup(qtbot) -> None:
    model = RowsModel([Column("Tên", lambda row: row)], ["<b>Nguyễn</b> &amp; <img src=x>"])
    made = Table("Danh sách")
    qtbot.addWidget(made)
    made.show_rows(model)
    assert model.index(0, 0).data() == "<b>Nguyễn</b> &amp; <img src=x>"
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None
