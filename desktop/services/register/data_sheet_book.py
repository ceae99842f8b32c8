"""A data sheet (phiếu dữ liệu) as a workbook: a sheet each for facts, years, changes, readings."""

from pathlib import Path

from desktop.documents.data_sheet import TRAIL, DataSheet
from desktop.sheets.markup import Format, TableColumn
from desktop.sheets.writing import TableBook


def write_workbook(sheet: DataSheet, to: Path) -> None:
    """Write a data sheet as a workbook.

    Raises:
        WorkbookNotSaved: the file cannot be written there.
    """
    book = TableBook()
    facts = [*sheet.facts, ("Đã chuyển cho", sheet.given), ("Chỉ ở trong xã", sheet.stays)]
    book.add("Thông tin", (TableColumn("Thông tin", width=28), _wide("Đang lưu")), facts)
    book.add(
        "Các năm",
        (
            TableColumn("Năm", Format.WHOLE, 8),
            TableColumn("Đăng ký", Format.MARK, 10),
            TableColumn("Điểm"),
            TableColumn("Quyết định công nhận", width=28),
        ),
        [(one.year, one.registered, one.points, one.decision) for one in sheet.years],
    )
    book.add(
        "Thay đổi",
        (TableColumn("Lúc", width=18), TableColumn("Ai ghi", width=24), _wide("Ghi gì")),
        [(one.when, one.who, one.what) for one in sheet.changes],
    )
    book.add(
        "Ai đã xem",
        (TableColumn("Lúc", width=30), TableColumn("Ai xem", width=24), _wide("Xem gì")),
        [*((one.when, one.who, one.what) for one in sheet.readings), ("", "", TRAIL)],
    )
    book.save(to)


def _wide(title: str) -> TableColumn:
    return TableColumn(title, width=60, wrap=True)
