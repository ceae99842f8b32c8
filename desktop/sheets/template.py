"""The family book as we write it ourselves: its columns, filled books, and an empty one to fill."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from desktop.domain.dates import PartialDate
from desktop.domain.identity import Sex
from desktop.domain.subjects import Zone
from desktop.progress import Progress
from desktop.sheets.labels import TemplateWords
from desktop.sheets.markup import Format, TableColumn
from desktop.sheets.rows import REQUIRED, FamilyEntry, Field
from desktop.sheets.writing import TableBook, write_table

FAMILY_COLUMNS: dict[Field, TableColumn] = {
    Field.CODE: TableColumn("Mã hộ", width=11),
    Field.HEAD: TableColumn("Họ và tên chủ hộ", width=26),
    Field.VILLAGE: TableColumn("Thôn (ấp, khu phố)", width=20),
    Field.ADDRESS: TableColumn("Địa chỉ", width=32, wrap=True),
    Field.PHONE: TableColumn("Điện thoại", width=13),
    Field.IDENTITY: TableColumn("Số định danh", width=15),
    Field.BIRTH: TableColumn("Ngày sinh", Format.DATE, width=12),
    Field.SEX: TableColumn("Giới tính", width=9),
    Field.MEMBERS: TableColumn("Số khẩu", Format.WHOLE, width=8),
    Field.ZONE: TableColumn("Vùng", width=11),
    Field.POOR: TableColumn("Hộ nghèo", Format.MARK, width=8),
    Field.NOTE: TableColumn("Ghi chú", width=24, wrap=True),
}
"""Titles that `header` reads back."""

SEXES = {Sex.MALE: "Nam", Sex.FEMALE: "Nữ"}
ZONES = {Zone.GENERAL: "Thường", Zone.DIFFICULT: "Khó khăn"}

_LAST_ROW = 5000
"""Choices are offered down to here: more households than one village has."""

_CHOICES = {
    Field.SEX: ",".join(SEXES.values()),
    Field.ZONE: ",".join(ZONES.values()),
    Field.POOR: "x",
}


def write_families(
    path: Path, title: str, entries: Iterable[FamilyEntry], progress: Progress | None = None
) -> int:
    """Write families as a book that `read_families` reads back the same; give how many.

    Only an unknown zone comes back as the ordinary one, and an unknown mark of poverty as no.

    Raises:
        WorkbookNotSaved: the file cannot be written there.
        Cancelled: the person asked to stop.
    """
    rows = [_row(entry) for entry in entries]
    return write_table(path, title, tuple(FAMILY_COLUMNS.values()), rows, progress)


def _row(entry: FamilyEntry) -> Sequence[object]:
    fields = entry._asdict()
    fields[Field.BIRTH] = PartialDate.parse(entry.birth) if entry.birth else None
    fields[Field.SEX] = SEXES[entry.sex] if entry.sex else None
    fields[Field.ZONE] = ZONES[entry.zone] if entry.zone else None
    return [fields[field] for field in FAMILY_COLUMNS]


def write_template(path: Path, words: TemplateWords) -> None:
    """Write an empty family book for officers, with a second sheet that explains it.

    Raises:
        WorkbookNotSaved: the file cannot be written there.
    """
    book = TableBook()
    starred = [
        replace(column, title=f"{column.title} *") if field in REQUIRED else column
        for field, column in FAMILY_COLUMNS.items()
    ]
    sheet = book.add(words.sheet, starred)
    for number, (field, column) in enumerate(FAMILY_COLUMNS.items(), 1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].number_format = column.format.value
        if field in _CHOICES:
            _offer(sheet, f"{letter}2:{letter}{_LAST_ROW}", _CHOICES[field])
    _explain(book, words)
    book.save(path)


def _offer(sheet: Worksheet, cells: str, choices: str) -> None:
    """Offer a list of values below each cell, without forbidding others."""
    offer = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True)
    offer.showErrorMessage = False
    offer.add(cells)
    sheet.add_data_validation(offer)


def _explain(book: TableBook, words: TemplateWords) -> None:
    """Add the sheet that explains the columns; it has no header we would read families under."""
    widths = zip(words.guide_titles, (22, 12, 60, 26), strict=True)
    columns = [TableColumn(title, width=width, wrap=True) for title, width in widths]
    rows = [
        (column.title, words.needed if field in REQUIRED else "", *words.columns[field])
        for field, column in FAMILY_COLUMNS.items()
    ]
    rows += [(words.note, "", note, "") for note in words.notes]
    book.add(words.guide, columns, rows)
