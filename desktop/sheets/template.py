"""The book of a kind as we write it ourselves: filled, or empty for officers to fill."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from desktop.domain.dates import PartialDate
from desktop.domain.identity import Sex
from desktop.domain.subjects import CitizenGroup, UnitType, Zone
from desktop.progress import Progress
from desktop.sheets.forms import Form
from desktop.sheets.labels import TemplateWords
from desktop.sheets.markup import TableColumn
from desktop.sheets.rows import Entry, Field
from desktop.sheets.writing import TableBook, write_table

SEXES = {Sex.MALE: "Nam", Sex.FEMALE: "Nữ"}
ZONES = {Zone.GENERAL: "Thường", Zone.DIFFICULT: "Khó khăn"}

TYPES = {
    UnitType.AGENCY: "Cơ quan",
    UnitType.SCHOOL: "Trường học",
    UnitType.ENTERPRISE: "Doanh nghiệp",
    UnitType.COOPERATIVE: "Hợp tác xã",
    UnitType.ARMED_FORCE: "Đơn vị vũ trang",
}
GROUPS = {
    CitizenGroup.FARMER: "A",
    CitizenGroup.WORKER: "B",
    CitizenGroup.OFFICIAL: "C",
    CitizenGroup.LEARNER: "D",
}

WORDS: dict[Field, Mapping[Any, str]] = {
    Field.SEX: SEXES,
    Field.ZONE: ZONES,
    Field.TYPE: TYPES,
    Field.GROUP: GROUPS,
}
"""What is written for values of few."""

_LAST_ROW = 5000
"""Choices are offered down to here: more rows than one village has."""

_CHOICES = {
    **{field: ",".join(words.values()) for field, words in WORDS.items()},
    Field.POOR: "x",
}


def write_book(
    path: Path,
    form: Form,
    title: str,
    entries: Iterable[Entry],
    progress: Progress | None = None,
) -> int:
    """Write subjects of a kind as a book that `read_book` reads back the same; give how many.

    Only an unknown zone comes back as the ordinary one, and an unknown mark of poverty as no.

    Raises:
        WorkbookNotSaved: the file cannot be written there.
        Cancelled: the person asked to stop.
    """
    rows = [_row(form, entry) for entry in entries]
    return write_table(path, title, tuple(form.columns.values()), rows, progress)


def _row(form: Form, entry: Entry) -> Sequence[object]:
    fields = entry._asdict()
    fields[Field.BIRTH] = PartialDate.parse(entry.birth) if entry.birth else None
    for field, words in WORDS.items():
        fields[field] = words.get(fields[field])
    return [fields[field] for field in form.columns]


def write_template(path: Path, form: Form, words: TemplateWords) -> None:
    """Write an empty book for officers, with a second sheet that explains it.

    Raises:
        WorkbookNotSaved: the file cannot be written there.
    """
    book = TableBook()
    starred = [
        replace(column, title=f"{column.title} *") if field in form.required else column
        for field, column in form.columns.items()
    ]
    sheet = book.add(words.sheet, starred)
    for number, (field, column) in enumerate(form.columns.items(), 1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].number_format = column.format.value
        if field in _CHOICES:
            _offer(sheet, f"{letter}2:{letter}{_LAST_ROW}", _CHOICES[field])
    _explain(book, form, words)
    book.save(path)


def _offer(sheet: Worksheet, cells: str, choices: str) -> None:
    """Offer a list of values below each cell, without forbidding others."""
    offer = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True)
    offer.showErrorMessage = False
    offer.add(cells)
    sheet.add_data_validation(offer)


def _explain(book: TableBook, form: Form, words: TemplateWords) -> None:
    """Add the sheet that explains the columns; it has no header we would read rows under."""
    widths = zip(words.guide_titles, (22, 12, 60, 26), strict=True)
    columns = [TableColumn(title, width=width, wrap=True) for title, width in widths]
    rows = [
        (column.title, words.needed if field in form.required else "", *words.columns[field])
        for field, column in form.columns.items()
    ]
    rows += [(words.note, "", note, "") for note in words.notes]
    book.add(words.guide, columns, rows)
