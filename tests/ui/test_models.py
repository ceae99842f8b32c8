"""Tables of plain rows, and tables that fetch a page at a time."""

import pytest
from PySide6.QtCore import Qt

from desktop.ui.models.paged_table import PAGE, PagedTableModel
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.theme import theme

COLUMNS = (
    Column("Tên", lambda row: f"Nguyễn Văn {row}"),
    Column("Điểm", str, number=True, tone=lambda row: "danger" if row > 5 else ""),
)


def test_a_cell_shows_its_text(qapp, qtmodeltester) -> None:
    model = RowsModel(COLUMNS, [3, 9])
    qtmodeltester.check(model)
    assert model.index(1, 0).data() == "Nguyễn Văn 9"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Điểm"


def test_a_text_is_made_once(qapp) -> None:
    made = []
    model = RowsModel([Column("Tên", lambda row: made.append(row) or str(row))], [7])
    for _ in range(3):
        assert model.index(0, 0).data() == "7"
    assert made == [7]


def test_figures_stand_at_the_right_and_warnings_have_a_colour(qapp) -> None:
    model = RowsModel(COLUMNS, [3, 9])
    assert model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.index(0, 1).data(Qt.ItemDataRole.ForegroundRole) is None
    assert model.index(1, 1).data(Qt.ItemDataRole.ForegroundRole) == theme().color("danger")


def test_a_row_can_be_shown_anew(qtbot) -> None:
    model = RowsModel(COLUMNS, [3, 9])
    assert model.index(0, 1).data() == "3"
    with qtbot.waitSignal(model.dataChanged):
        model.update_row(0, 4)
    assert model.index(0, 1).data() == "4"
    assert list(model.rows) == [4, 9]


def pages(total: int, asked: list[object]):
    def page(after: int | None, limit: int) -> list[int]:
        asked.append(after)
        first = 0 if after is None else after + 1
        return list(range(first, min(first + limit, total)))

    return page


def test_pages_are_fetched_after_the_last_row_shown(qapp, qtmodeltester) -> None:
    asked: list[object] = []
    model = PagedTableModel(COLUMNS, pages(PAGE + 20, asked))
    model.reload()
    assert model.rowCount() == PAGE
    assert model.canFetchMore(model.index(-1, -1))
    model.fetchMore()
    assert model.rowCount() == PAGE + 20
    assert model.complete
    assert asked[-1] == PAGE - 1
    assert model.index(PAGE + 19, 1).data() == str(PAGE + 19)
    qtmodeltester.check(model)


@pytest.mark.parametrize("total", [0, 1, PAGE])
def test_the_end_is_noticed(qapp, total: int) -> None:
    model = PagedTableModel(COLUMNS, pages(total, []))
    model.reload()
    if not model.complete:
        model.fetchMore()
    assert model.rowCount() == total
    assert model.complete


def test_another_question_replaces_the_rows_in_one_step(qtbot) -> None:
    model = PagedTableModel(COLUMNS, pages(250, []))
    model.reload()
    with qtbot.waitSignal(model.modelReset):
        model.ask(lambda _after, _limit: [42])
    assert [model.text(row, 1) for row in range(model.rowCount())] == ["42"]
