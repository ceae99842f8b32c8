"""The register: workbooks in, lists out."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from openpyxl.utils import column_index_from_string

from desktop.cli.console import Console, Meter, table
from desktop.cli.failures import Exit, Refused
from desktop.cli.opening import opened
from desktop.cli.subjects import kind_query, list_kind
from desktop.cli.villages import find_village, unknown_village
from desktop.domain.names import fold
from desktop.domain.old_letters import Letters
from desktop.domain.subjects import SubjectKind
from desktop.services.importing.acts import (
    ImportChoices,
    Importing,
    Preview,
    Result,
    RowProblem,
)
from desktop.services.register.families import FamilyQuery, FamilyRow
from desktop.services.workplace import Workplace
from desktop.sheets.rows import AnyField, Field, PersonField
from desktop.wording.rows import explain_row, problem_words

PAGE = 1_000
SHOWN_PROBLEMS = 20


def import_book(arguments: Namespace, console: Console) -> int:
    """Take a workbook into the register, or say what that would do."""
    with opened(arguments, alone=not arguments.dry_run) as workplace:
        importing = workplace.importing
        choices = _choices(arguments, importing)
        preview = importing.preview(arguments.book, Meter("Đọc bảng tính"), choices=choices)
        if preview.new_villages and arguments.no_new_villages:
            raise unknown_village(*preview.new_villages)
        if arguments.problems:
            importing.save_problems(preview, arguments.problems, problem_words())
        result = None if arguments.dry_run else importing.commit(preview, Meter("Nhập vào sổ"))
    console.result(_import_shape(preview, result), *_import_lines(preview, arguments))
    return Exit.DONE


def undo_import(arguments: Namespace, console: Console) -> int:
    """Take an import back: the one named, or the latest."""
    with opened(arguments) as workplace:
        batches = workplace.importing.batches()
        batch = arguments.batch or (batches[0].id if batches else "")
        undone = workplace.importing.undo(batch, Meter("Hoàn tác"))
    shape = {"batch": batch, **asdict(undone)}
    noun = next((SubjectKind(one.kind).noun for one in batches if one.id == batch), "")
    line = f"Đã hoàn tác: bỏ {undone.removed} {noun}, trả lại {undone.restored} {noun} như trước"
    people = f", bỏ {undone.people} công dân" if undone.people else ""
    kept = (
        f"{people}, giữ nguyên {undone.kept} {noun} đã có người làm tiếp."
        if undone.kept
        else f"{people}."
    )
    console.result(shape, line + kept)
    return Exit.DONE


def _choices(arguments: Namespace, importing: Importing) -> ImportChoices:
    """What the arguments say of a book."""
    letters = Letters(arguments.letters) if arguments.letters else None
    said = {column_index_from_string(letter) - 1: _meant(name) for letter, name in arguments.column}
    kind = SubjectKind(arguments.kind) if arguments.kind else None
    choices = ImportChoices(
        kind, village=arguments.village, letters=letters, people=arguments.people
    )
    designs = [one.design for one in importing.layouts(arguments.book, choices)] if said else []
    return replace(choices, columns=dict.fromkeys(designs, said))


def _meant(name: str) -> AnyField | None:
    known: dict[str, AnyField] = {one.value: one for one in (*Field, *PersonField)}
    if name != "none" and name not in known:
        names = ", ".join(("none", *known))
        raise Refused("column_unknown", f"Không có loại cột “{name}”.", f"Chọn một trong: {names}.")
    return known.get(name)


def _import_shape(preview: Preview, result: Result | None) -> dict[str, Any]:
    return {
        "kind": preview.kind.value,
        "read": preview.read,
        "created": result.created if result else preview.create,
        "updated": result.updated if result else preview.update,
        "unchanged": preview.unchanged,
        "refused": [_problem(one) for one in preview.refused],
        "warnings": [*map(_problem, preview.warnings), *_new_villages(preview)],
        "batch": result.batch if result else None,
        "people": len(preview.people.plan.create) if preview.people else 0,
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
            "column": layout.columns[Field.VILLAGE].title
            if Field.VILLAGE in layout.columns
            else "",
            "code": "new_village",
            "message": f"Thôn “{name}” chưa có trong sổ, được thêm mới.",
            "advice": "Nếu tên gõ sai, sửa lại trong sổ.",
        }


def _import_lines(preview: Preview, arguments: Namespace) -> list[str]:
    refused = {(one.sheet, one.row) for one in preview.refused}
    head = "Nếu nhập" if arguments.dry_run else "Đã nhập"
    noun = preview.kind.noun
    counts = (
        f"{head}: đọc {preview.read} dòng, thêm {preview.create} {noun}, sửa {preview.update} {noun}, "
        f"không đổi {preview.unchanged}, chưa nhập {len(refused)} dòng."
    )
    lines = [counts, *(one["message"] for one in _new_villages(preview))]
    if preview.people:
        lines.append(
            f"Từng người: thêm {len(preview.people.plan.create)} công dân, "
            f"không lấy {preview.people.left_out} người (trẻ em, chưa rõ tuổi, ghi hai lần)."
        )
    if preview.other_communes:
        lines.append(f"Tệp này ghi xã (phường) khác: {', '.join(preview.other_communes)}.")
    if preview.book.old_text.samples:
        lines.append(f"Đã đọc chữ phông cũ ở {sum(preview.book.old_text.counts.values())} ô.")
    if ignored := [one.title or one.letter for one in preview.book.ignored_columns]:
        lines.append(f"Cột không dùng đến: {', '.join(dict.fromkeys(ignored))}.")
    if preview.warnings:
        lines.append(f"Có {len(preview.warnings)} chỗ cần xem lại; --json kể từng chỗ.")
    several = len(preview.book.layouts) > 1
    lines += [
        f"  {f'Trang “{one.sheet}”, dòng' if several else 'Dòng'} {one.row}, {one.column}: "
        f"{' '.join(explain_row(one))}"
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
        query = _query(workplace, arguments)
        rows = list(_rows(workplace, query))
        workplace.readings.listed(SubjectKind.FAMILY, query.village, part=bool(query.search))
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
        kind = SubjectKind(arguments.kind)
        families = kind is SubjectKind.FAMILY
        query = _query(workplace, arguments) if families else kind_query(workplace, arguments)
        sheet = f"Danh sách {kind.noun if kind is not SubjectKind.CITIZEN else 'công dân'}"
        count = workplace.listing.write(query, arguments.to, sheet, Meter("Ghi bảng tính"))
    console.result(
        {"file": str(arguments.to), "rows": count},
        f"Đã ghi {count} {kind.noun} vào {arguments.to}",
    )
    return Exit.DONE


def _query(workplace: Workplace, arguments: Namespace) -> FamilyQuery:
    village = find_village(workplace, arguments.village) if arguments.village else None
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
    if year is None:
        return shape
    last = {"last_year": one.last_year > 0, "recognised_last_year": one.last_year > 1}
    return {**shape, "registered": one.registered, **last}
