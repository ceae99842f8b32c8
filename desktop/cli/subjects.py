"""Subjects of every kind: entered, listed, registered for a year."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

import msgspec

from desktop.cli.console import Console, Meter, table
from desktop.cli.failures import Exit, Refused
from desktop.cli.opening import opened
from desktop.cli.villages import find_village
from desktop.domain.subjects import COMMUNE_TITLES, SubjectKind
from desktop.services.register.failures import ValueUnfit
from desktop.services.register.families import FamilyDraft, FamilyQuery
from desktop.services.register.registering import Registered
from desktop.services.register.subjects import SubjectQuery, SubjectRow, Subjects
from desktop.services.workplace import Workplace

PAGE = 1_000


def subject_id(workplace: Workplace, text: str, kind: SubjectKind | None = None) -> UUID:
    """A subject's id, or the id of the one that has this code; of one kind, if it is told.

    Raises:
        Refused: there is none.
    """
    try:
        return UUID(text)
    except ValueError:
        pass
    kinds = [kind] if kind else COMMUNE_TITLES
    found: list[UUID] = []
    if SubjectKind.FAMILY in kinds:
        found += [one.id for one in workplace.register.page(FamilyQuery(text)) if one.code == text]
    for other in kinds:
        if other is not SubjectKind.FAMILY:
            rows = workplace.kind(other).page(SubjectQuery(other, text))
            found += [one.id for one in rows if one.code == text]
    if not found:
        raise Refused(
            "not_found", f"Trong sổ không có mã “{text}”.", "Xem mã bằng lệnh list --json."
        )
    return found[0]


def list_kind(workplace: Workplace, arguments: Namespace, console: Console) -> None:
    """The list of a kind, families apart, in the order of its page."""
    query = kind_query(workplace, arguments)
    rows = list(_rows(workplace, query))
    workplace.readings.listed(query.kind, query.village, part=bool(query.search))
    console.result(
        [_shape(one, arguments) for one in rows],
        *table(
            ("Mã", "Tên", "Thôn", "Người đứng đầu", "Số lượng"),
            [(one.code, one.name, one.village, one.head, one.size) for one in rows],
        ),
    )


def kind_query(workplace: Workplace, arguments: Namespace) -> SubjectQuery:
    """What the arguments narrow the list of a kind to."""
    village = find_village(workplace, arguments.village) if arguments.village else None
    kind = SubjectKind(arguments.kind)
    return SubjectQuery(kind, arguments.search, village, arguments.year)


def _rows(workplace: Workplace, query: SubjectQuery) -> Iterator[SubjectRow]:
    own = workplace.kind(query.kind)
    after: SubjectRow | None = None
    while page := own.page(query, after, PAGE):
        yield from page
        after = page[-1]


def _shape(one: SubjectRow, arguments: Namespace) -> dict[str, Any]:
    shape: dict[str, Any] = {
        "id": str(one.id),
        "code": one.code,
        "name": one.name,
        "village": one.village,
        "kind": arguments.kind,
        "address": one.address,
        "head": one.head,
        "detail": one.detail,
        "size": one.size,
        "zone": one.zone,
    }
    if arguments.year is None:
        return shape
    last = {"last_year": one.last_year > 0, "recognised_last_year": one.last_year > 1}
    return {**shape, "registered": one.registered, **last}


def add(arguments: Namespace, console: Console) -> int:
    """Enter one subject into the register."""
    kind = SubjectKind(arguments.kind)
    with opened(arguments) as workplace:
        typed = dict(arguments.set or ())
        if arguments.village:
            typed["village_id"] = str(find_village(workplace, arguments.village))
        if kind is SubjectKind.FAMILY:
            draft = _draft(FamilyDraft, {**typed, "head_name": arguments.name})
            subject = workplace.register.add_family(draft)
        else:
            own: Subjects[Any] = workplace.kind(kind)
            subject = own.add(_draft(own.draft, {**typed, "name": arguments.name}))
    console.result(
        {"id": str(subject), "kind": kind.value, "name": arguments.name},
        f"Đã thêm {kind.noun} “{arguments.name}”.",
    )
    return Exit.DONE


def _draft(form: type[Any], typed: dict[str, str]) -> Any:
    """What was typed, as the draft has it.

    Raises:
        ValueUnfit: a field that is not there, or a value it cannot hold.
        Refused: a village is needed.
    """
    fields = form.__dataclass_fields__
    if "village_id" in fields and "village_id" not in typed:
        raise Refused("village_unknown", "Chưa cho biết thôn.", "Thêm --village TÊN.")
    return form(**typed_values(form, typed))


def typed_values(form: type[Any], typed: Mapping[str, str]) -> dict[str, Any]:
    """Fields of a draft as they were typed, in the types it has.

    Raises:
        ValueUnfit: a field that is not there, or a value it cannot hold.
    """
    fields = form.__dataclass_fields__
    values: dict[str, Any] = {}
    for name, text in typed.items():
        if name not in fields:
            raise ValueUnfit(field=name)
        try:
            values[name] = msgspec.convert(text, fields[name].type, strict=False)
        except msgspec.ValidationError:
            raise ValueUnfit(field=name) from None
    return values


def register(arguments: Namespace, console: Console) -> int:
    """Register a list, or all of last year's, for a year; or take that back."""
    kind = SubjectKind(arguments.kind)
    with opened(arguments) as workplace:
        year = arguments.year or workplace.year
        years, meter = workplace.registering, Meter("Đăng ký")
        if arguments.last_year:
            number = years.register_again(kind, year, meter)
        else:
            query = kind_query(workplace, arguments)
            if arguments.withdraw:
                number = years.withdraw(kind, query, year)
            else:
                number = years.register(kind, query, year, meter)
    done = "rút đăng ký" if arguments.withdraw else "đăng ký"
    console.result(
        {"kind": kind.value, "year": year, "number": number},
        f"Đã {done} {number} {kind.noun} cho năm {year}.",
    )
    return Exit.DONE


def registered(arguments: Namespace, console: Console) -> int:
    """Who is registered for a year, by whom and when, with the year before."""
    with opened(arguments, alone=False) as workplace:
        village = find_village(workplace, arguments.village) if arguments.village else None
        year = arguments.year or workplace.year
        rows = workplace.registering.listed(SubjectKind(arguments.kind), year, village)
    console.result(
        [_registration(one) for one in rows],
        *table(
            ("Tên", "Thôn", "Ngày đăng ký", "Cán bộ", "Năm trước"),
            [(one.name, one.village, one.registered_on, one.officer, _last(one)) for one in rows],
        ),
    )
    return Exit.DONE


def _registration(one: Registered) -> dict[str, Any]:
    values = one._asdict()
    subject: UUID = values.pop("subject_id")
    return {"id": str(subject), **values}


def _last(one: Registered) -> str:
    if one.recognised:
        return "được công nhận"
    return "có đăng ký" if one.last_year else ""
