"""The register: workbooks in, lists out."""

from argparse import Namespace
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from desktop.cli.console import Console, Meter, table
from desktop.cli.failures import Exit, Refused
from desktop.cli.opening import opened
from desktop.domain.names import fold
from desktop.services.failures import VillageUnknown
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
            raise _unknown(*preview.new_villages)
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
        rows = list(_rows(workplace, _query(workplace, arguments)))
    console.result(
        [_row(one, arguments.year) for one in rows],
        *table(
            ("Mã", "Chủ hộ", "Thôn", "Địa chỉ", "Khẩu"),
            [(one.code, one.name, one.village, one.address, one.member_count) for one in rows],
        ),
    )
    return Exit.DONE


def export(arguments: Namespace, console: Console) -> int:
    """Write a list as a workbook, which an import reads back the same."""
    with opened(arguments, alone=False) as workplace:
        query = _query(workplace, arguments)
        count = workplace.listing.families(
            query, arguments.to, "Danh sách hộ", Meter("Ghi bảng tính")
        )
    console.result(
        {"file": str(arguments.to), "rows": count}, f"Đã ghi {count} hộ vào {arguments.to}"
    )
    return Exit.DONE


def _query(workplace: Workplace, arguments: Namespace) -> FamilyQuery:
    village = _village(workplace, arguments.village) if arguments.village else None
    return FamilyQuery(arguments.search, village, arguments.year)


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


def _village(workplace: Workplace, name: str) -> UUID:
    for one in workplace.register.villages():
        if fold(name) in {fold(one.name), fold(one.code), str(one.id)}:
            return one.id
    raise _unknown(name)


def _unknown(*names: str) -> Refused:
    """The same as the window says, with the names, which a program's log must not have."""
    return Refused(
        VillageUnknown.code,
        f"Sổ chưa có thôn: {', '.join(names)}.",
        "Sửa lại tên thôn, hoặc thêm thôn trước.",
    )
