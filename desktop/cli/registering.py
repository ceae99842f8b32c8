"""The register: workbooks in, lists out."""

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from desktop.cli.console import Console, Meter, table
from desktop.cli.failures import Exit
from desktop.cli.opening import opened
from desktop.cli.subjects import list_kind
from desktop.cli.villages import find_village, unknown_village
from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind
from desktop.services.importing import Preview, Result, RowProblem
from desktop.services.register import FamilyQuery, FamilyRow
from desktop.services.workplace import Workplace
from desktop.sheets.rows import Field
from desktop.wording.rows import explain_row, problem_words

PAGE = 1_000
SHOWN_PROBLEMS = 20


def import_book(arguments: Namespace, console: Console) -> int:
    """Take a workbook into the register, or say what that would do."""
    with opened(arguments, alone=not arguments.dry_run) as workplace:
        importing = workplace.importing
        preview = importing.preview(arguments.book, Meter("Đọc bảng tính"))
        if preview.new_villages and arguments.no_new_villages:
            raise unknown_village(*preview.new_villages)
        if arguments.problems:
            importing.save_problems(preview, arguments.problems, problem_words())
        result = None if arguments.dry_run else importing.commit(preview, Meter("Nhập vào sổ"))
    console.result(_import_shape(preview, result), *_import_lines(preview, arguments))
    return Exit.DONE


def _import_shape(preview: Preview, result: Result | None) -> dict[str, Any]:
    return {
        "read": preview.read,
        "created": result.created if result else preview.create,
        "updated": result.updated if result else preview.update,
        "unchanged": preview.unchanged,
        "refused": [_problem(one) for one in preview.refused],
        "warnings": [*map(_problem, preview.warnings), *_new_villages(preview)],
        "batch": result.batch if result else None,
    }


def _problem(one: RowProblem) -> dict[str, Any]:
    happened, advice = explain_row(one)
    return {
        "sheet": one.sheet,
        "row": one.row,
        "column": one.column,
        "code": one.code.value,
        "message": happened,
        "advice": advice,
    }


def _new_villages(preview: Preview) -> Iterator[dict[str, Any]]:
    """Say of each village that the register lacked where the book names it first."""
    for name in preview.new_villages:
        first = next(one for one in preview.book.entries if fold(one.village) == fold(name))
        layout = preview.book.layouts[first.sheet]
        yield {
            "sheet": layout.sheet,
            "row": first.row,
            "column": layout.columns[Field.VILLAGE].title,
            "code": "new_village",
            "message": f"Thôn “{name}” chưa có trong sổ, được thêm mới.",
            "advice": "Nếu tên gõ sai, sửa lại trong sổ.",
        }


def _import_lines(preview: Preview, arguments: Namespace) -> list[str]:
    refused = {(one.sheet, one.row) for one in preview.refused}
    head = "Nếu nhập" if arguments.dry_run else "Đã nhập"
    counts = (
        f"{head}: đọc {preview.read} dòng, thêm {preview.create} hộ, sửa {preview.update} hộ, "
        f"không đổi {preview.unchanged}, chưa nhập {len(refused)} dòng."
    )
    lines = [counts, *(one["message"] for one in _new_villages(preview))]
    lines += [
        f"  Dòng {one.row}, {one.column}: {' '.join(explain_row(one))}"
        for one in preview.refused[:SHOWN_PROBLEMS]
    ]
    more = len(preview.refused) - SHOWN_PROBLEMS
    if more > 0:
        lines.append(f"  … và {more} lỗi nữa; lưu tất cả bằng --problems.")
    if arguments.problems:
        lines.append(f"Các dòng chưa nhập: {arguments.problems}")
    return lines


def list_rows(arguments: Namespace, console: Console) -> int:
    """What the register page would show, in its order."""
    with opened(arguments, alone=False) as workplace:
        if arguments.kind != SubjectKind.FAMILY:
            list_kind(workplace, arguments, console)
            return Exit.DONE
        village = find_village(workplace, arguments.village) if arguments.village else None
        query = FamilyQuery(arguments.search, village, arguments.year)
        rows = list(_rows(workplace, query))
    console.result(
        [_row(one, arguments.year) for one in rows],
        *table(
            ("Mã", "Chủ hộ", "Thôn", "Địa chỉ", "Khẩu"),
            [(one.code, one.name, one.village, one.address, one.member_count) for one in rows],
        ),
    )
    return Exit.DONE


def _rows(workplace: Workplace, query: FamilyQuery) -> Iterator[FamilyRow]:
    after: FamilyRow | None = None
    while page := workplace.register.page(query, after, PAGE):
        yield from page
        after = page[-1]


def _row(one: FamilyRow, year: int | None) -> dict[str, Any]:
    shape: dict[str, Any] = {
        "id": str(one.id),
        "code": one.code,
        "name": one.name,
        "village": one.village,
        "kind": "family",
        "address": one.address,
        "members": one.member_count,
        "zone": one.zone,
        "poor": one.poor,
    }
    return shape if year is None else {**shape, "registered": one.registered}
