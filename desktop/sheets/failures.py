"""Workbooks that cannot be read at all, each for a reason that has words."""

from desktop.errors import AppError


class WorkbookFailure(AppError):
    """Any reason why a whole workbook is refused; nothing of it has been taken."""

    code = "workbook"


class WorkbookUnreadable(WorkbookFailure):
    """The disk or the system did not give the file: moved, taken away, held by another program.

    Facts: `reason`, "missing", "forbidden" or "disk".
    """

    code = "workbook_unreadable"


class NotAWorkbook(WorkbookFailure):
    """The file is something else, whatever its name says.

    Facts: `found`, one of "text", "picture", "pdf", "word", "slides", "web", "archive", "binary"
    (an .xlsb or another workbook of a kind we do not take), "damaged", "unknown".
    """

    code = "not_a_workbook"


class WorkbookLocked(WorkbookFailure):
    """The workbook can only be opened with a password (mật khẩu)."""

    code = "workbook_locked"


class WorkbookEmpty(WorkbookFailure):
    """There is nothing in the workbook, or nothing below the header."""

    code = "workbook_empty"


class WorkbookTooLarge(WorkbookFailure):
    """More than a PC of a commune can hold, or a small file that swells without end.

    Facts: `what`, one of "file", "contents", "rows", "cells"; `limit`, in MB or pieces.
    """

    code = "workbook_too_large"


class HeaderNotFound(WorkbookFailure):
    """No row of the workbook names the columns in words we know.

    Facts: `sheets`, how many sheets were looked at.
    """

    code = "header_not_found"


class ColumnsMissing(WorkbookFailure):
    """A header was found, but a column that every subject needs is not in it.

    Facts: `lacking`, "village", "name" or "both"; `sheet`; `row` of the header; `columns`, names of
    the missing `Field`s.
    """

    code = "columns_missing"


class WorkbookNotSaved(AppError):
    """A workbook could not be written; what was there before is untouched.

    Facts: `reason`, "forbidden" (read-only, or open in Excel) or "disk" (full, or gone).
    """

    code = "workbook_not_saved"
