"""Which converter reads which column of one sheet."""

from collections.abc import Callable, Sequence

from desktop.domain.subjects import SubjectKind
from desktop.sheets import values
from desktop.sheets.cells import Converter, Memo, names, texts
from desktop.sheets.columns import village_word
from desktop.sheets.rows import Column, Field, Layout

ABSENT: dict[Field, object] = dict.fromkeys(
    (Field.TYPE, Field.GROUP, Field.MEMBERS, Field.STAFF, Field.SEX, Field.ZONE, Field.POOR)
)
"""What an entry holds where the sheet has no such column; "" for all others."""


def converters(layout: Layout) -> dict[Field, Converter]:
    """Make the converters of the columns a sheet has."""
    makers: dict[Field, Converter] = {
        Field.CODE: texts(Field.CODE),
        Field.NAME: names
        if layout.kind is not SubjectKind.COMMUNITY
        else _villages(layout.columns.get(Field.NAME)),
        Field.BRANCH: texts(Field.BRANCH),
        Field.TYPE: Memo(values.unit_type).column,
        Field.HEAD: names,
        Field.HOUSEHOLD: texts(Field.CODE),
        Field.FAMILY: texts(Field.HEAD),
        Field.UNIT: texts(Field.NAME),
        Field.GROUP: Memo(values.citizen_group).column,
        Field.VILLAGE: _villages(layout.columns.get(Field.VILLAGE)),
        Field.ADDRESS: texts(Field.ADDRESS),
        Field.PHONE: _each(values.phone),
        Field.IDENTITY: _each(values.identity),
        Field.BIRTH: Memo(values.birth).column,
        Field.SEX: Memo(values.sex).column,
        Field.MEMBERS: Memo(values.members).column,
        Field.STAFF: Memo(values.staff).column,
        Field.ZONE: Memo(values.zone).column,
        Field.POOR: Memo(values.poor).column,
        Field.NOTE: texts(Field.NOTE),
    }
    return {field: makers[field] for field in Field if field in layout.columns}


def _each(convert: Callable[[object], object]) -> Converter:
    """Convert cells that hardly ever repeat."""
    return lambda cells: [convert(cell) for cell in cells]


def _villages(column: Column | None) -> Converter:
    """Convert village names; a bare 3 under "Thôn" is "Thôn 3"."""
    plain, word = texts(Field.VILLAGE), village_word(column.title) if column else ""
    if not word:
        return plain

    def convert(cells: Sequence[object]) -> Sequence[object]:
        return [
            f"{word} {cell}" if isinstance(cell, str) and cell.isdecimal() else cell
            for cell in plain(cells)
        ]

    return convert
