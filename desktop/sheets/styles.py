"""How the cells of our lists look."""

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from desktop.sheets.markup import Format, Look

_FONT, _SIZE = "Times New Roman", 11
_HEADER_FILL = PatternFill("solid", fgColor="DCE6F1")
_MARKED_FILL = PatternFill("solid", fgColor="F9D0CC")
_LINE = Side(style="thin", color="B9C2CD")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


class TableStyles:
    """All looks of cells, registered in a workbook.

    Attributes:
        header: name of the style of titles.
        numbers: which number the workbook gives to each look.
    """

    header = "skh header"

    def __init__(self, book: Workbook) -> None:
        header = NamedStyle(self.header, fill=_HEADER_FILL, border=_BORDER)
        header.font = Font(name=_FONT, size=_SIZE, bold=True)
        header.alignment = Alignment("center", "center", wrap_text=True)
        book.add_named_style(header)
        self.numbers: dict[Look, int] = {}
        sheet = book.create_sheet()
        cell: Cell = sheet.cell(1, 1)
        for shape in Format:
            for wrap in (False, True):
                for marked in (False, True):
                    look = shape, wrap, marked
                    style = _named(f"skh {len(self.numbers)}", look)
                    book.add_named_style(style)
                    cell.style = style.name
                    self.numbers[look] = cell.style_id
        book.remove(sheet)


def _named(name: str, look: Look) -> NamedStyle:
    shape, wrap, marked = look
    style = NamedStyle(name, border=_BORDER, number_format=shape.value)
    across = "center" if shape in {Format.MARK, Format.DATE} else None
    style.alignment = Alignment(across, "top", wrap_text=wrap)
    style.font = Font(name=_FONT, size=_SIZE, bold=marked)
    if marked:
        style.fill = _MARKED_FILL
    return style
