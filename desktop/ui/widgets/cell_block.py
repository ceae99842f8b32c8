"""A block of cells chosen in a table, and what would be written into it, as in Excel."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.names import fold
from desktop.ui.models.rows import Column, RowsModel
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

TOO_MANY = T(
    "cell_block",
    "Đã chép {high} dòng, {wide} cột; từ ô này danh sách chỉ còn {rows} dòng, {columns} cột. Chưa dán gì.",
)


class Block(NamedTuple):
    """Rows and columns by their numbers; the columns in the order shown."""

    rows: Sequence[int]
    columns: Sequence[int]

    @property
    def several(self) -> bool:
        """Whether it is more than one cell."""
        return len(self.rows) * len(self.columns) > 1


class CellRefused(ValueError):
    """A cell does not take what would be written; nothing is."""

    def __init__(self, row: int, column: int, why: str) -> None:
        super().__init__(why)
        self.row, self.column, self.why = row, column, why


class Written(NamedTuple):
    """What a cell is given."""

    row: int
    column: int
    field: str
    value: Any


def emptied(model: RowsModel, block: Block) -> list[Written]:
    """Empty every cell.

    Raises:
        CellRefused: one must hold something, or is not edited here.
    """
    return [_taken(model, row, column, "") for row in block.rows for column in block.columns]


def filled(model: RowsModel, block: Block) -> list[Written]:
    """Give every row what its first one holds; a single row takes the one above it.

    Nothing where a column holds what is nobody else's, or there is no row above.
    """
    rows = list(block.rows)
    if len(rows) == 1 and rows[0] > 0:
        rows.insert(0, rows[0] - 1)
    columns = [model.columns[number] for number in block.columns]
    if len(rows) < 2 or not all(one.fill and one.edit for one in columns):
        return []
    source = model.row(rows[0])
    return [
        Written(row, number, one.edit.field, one.edit.value(source))
        for row in rows[1:]
        for number, one in zip(block.columns, columns, strict=True)
        if one.edit is not None
    ]


def pasted(
    model: RowsModel, block: Block, shown: Sequence[int], cells: Sequence[Sequence[str]]
) -> list[Written]:
    """Write copied cells from the block's first cell on; one that divides the block fills it.

    Args:
        model: whose cells they go into.
        block: the cells chosen.
        shown: the columns shown, in their order.
        cells: what was copied, row by row.

    Raises:
        CellRefused: a cell does not take what would come into it, or the list ends before.
    """
    high, wide = len(cells), max(map(len, cells))
    rows, columns = list(block.rows), list(block.columns)
    if len(rows) % high:
        rows = list(range(rows[0], model.rowCount()))[:high]
    if len(columns) % wide:
        columns = list(shown[shown.index(columns[0]) :][:wide])
    if len(rows) < high or len(columns) < wide:
        said = QCoreApplication.translate("cell_block", TOO_MANY)
        given = {"high": high, "wide": wide, "rows": len(rows), "columns": len(columns)}
        raise CellRefused(rows[0], columns[0], said.format(**given))
    return [
        _taken(model, row, column, words)
        for down, row in enumerate(rows)
        for across, column in enumerate(columns)
        if (words := _cell(cells[down % high], across % wide)) is not None
    ]


def by_row(model: RowsModel, written: Iterable[Written]) -> Mapping[Any, dict[str, Any]]:
    """What is written, by the ids of the rows."""
    edits: dict[Any, dict[str, Any]] = {}
    for one in written:
        edits.setdefault(model.row(one.row).id, {})[one.field] = one.value
    return edits


def _cell(line: Sequence[str], place: int) -> str | None:
    return line[place] if place < len(line) else None


def _taken(model: RowsModel, row: int, number: int, words: str) -> Written:
    """What a cell makes of some words."""
    column = model.columns[number]
    why = column.edit.barred() if column.edit else column.fixed
    if column.edit is None or why:
        raise CellRefused(row, number, why)
    try:
        return Written(row, number, column.edit.field, _value(column, words.strip()))
    except ValueError as error:
        raise CellRefused(row, number, str(error)) from error


def _value(column: Column, words: str) -> Any:
    edit = column.edit
    assert edit is not None
    if edit.choices is None:
        return edit.read(words)
    known = {fold(shown): value for shown, value in edit.choices()}
    if fold(words) in known:
        return known[fold(words)]
    if not words and edit.blank is not None:
        return edit.blank
    said = T("cell_block", "Cột {title} không có “{words}” để chọn.")
    empty = T("cell_block", "Cột {title} phải có giá trị; bấm F2 để chọn.")
    chosen = QCoreApplication.translate("cell_block", said if words else empty)
    raise ValueError(chosen.format(title=column.title, words=words))
