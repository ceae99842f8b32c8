"""Looking after a data file: status, history, chain, backups, examination."""

import datetime as dt
from argparse import Namespace
from typing import Any

from desktop.cli import shapes
from desktop.cli.console import Console, Meter, pairs, size, table
from desktop.cli.failures import Exit
from desktop.cli.opening import opened, way_in
from desktop.cli.subjects import subject_id
from desktop.services.datafile.backups import restore
from desktop.services.datafile.failures import ServerKeepsBackups
from desktop.services.datafile.mending import Aside, Compared, DamagedRow
from desktop.services.doctor import examine
from desktop.services.register.history import HistoryLine
from desktop.services.status import Standing, status_of
from desktop.wording.examined import BROKEN_JOURNAL, TABLES, detail_of, name_of, row_of

ROLES = {"commune": "xã", "receiver": "cấp tiếp nhận"}


def status(arguments: Namespace, console: Console) -> int:
    """How the data file stands."""
    with opened(arguments, alone=False) as workplace:
        one, server = status_of(workplace), workplace.server
    years = [
        f"{year}: {figures.registered} đăng ký, {figures.scored} chấm xong, "
        f"{figures.recognised} công nhận"
        for year, kinds in one.years.items()
        for figures in kinds.values()
    ]
    facts = {
        "Đơn vị": f"{one.office.name} ({_codes(one)}), {ROLES[one.office.role]}",
        "Máy ghi": one.writer,
        "Hộ trong sổ": one.counts.get("family", 0),
        "Các năm": "; ".join(years),
        "Chưa được xác nhận": one.unsent,
        "Chỗ ghi khác nhau": one.conflicts,
        "Gói đang đợi": one.waiting,
        "Biên nhận gần nhất": _written(one.last_receipt) if one.last_receipt else None,
        "Mã trạng thái": one.digest,
    }
    if server:
        facts["Máy chủ"] = server
    console.result({**shapes.standing(one), "server": server or None}, *pairs(facts))
    return Exit.DONE


def _codes(one: Standing) -> str:
    office = one.office
    if office.official == office.code:
        return office.code
    return f"{office.official}, mã ghi danh {office.code}"


def history(arguments: Namespace, console: Console) -> int:
    """Who changed one subject, when, from what."""
    with opened(arguments, alone=False) as workplace:
        subject = subject_id(workplace, arguments.id)
        lines = workplace.history.of(subject)
        workplace.readings.saw([subject])
    rows = [(_moment(one.at), one.officer, one.action, _changes(one)) for one in lines]
    console.result(
        [_history_shape(one) for one in lines],
        *table(("Khi nào", "Cán bộ", "Việc", "Thay đổi"), rows),
    )
    return Exit.DONE


def _history_shape(one: HistoryLine) -> dict[str, Any]:
    return {
        "at": _iso(one.at),
        "officer": one.officer,
        "office": one.office_code,
        "action": one.action,
        "entity": one.entity,
        "entity_id": str(one.entity_id),
        "fields": one.fields,
        "before": one.before,
        "change": one.dot,
    }


def _changes(one: HistoryLine) -> str:
    told = [
        f"{name}: {_short(one.before[name])} → {_short(value)}"
        if name in one.before
        else f"{name}: {_short(value)}"
        for name, value in one.fields.items()
        if not name.endswith("_id")
    ]
    return "; ".join(told)


def _short(value: object) -> str:
    return f"{len(value)} mục" if isinstance(value, dict) else str(value)


def _written(iso: str) -> str:
    return f"{dt.datetime.fromisoformat(iso):%d/%m/%Y %H:%M}"


def _iso(milliseconds: int) -> str:
    moment = dt.datetime.fromtimestamp(milliseconds / 1000, dt.UTC)
    return moment.astimezone().isoformat(timespec="seconds")


def _moment(milliseconds: int) -> str:
    moment = dt.datetime.fromtimestamp(milliseconds / 1000, dt.UTC)
    return f"{moment.astimezone():%d/%m/%Y %H:%M}"


def audit(arguments: Namespace, console: Console) -> int:
    """Check the chain of every writer from end to end."""
    with opened(arguments, alone=False) as workplace:
        found = workplace.history.verify()
    writer, seq = found.broken or ("", 0)
    console.result(
        {
            "ok": found.ok,
            "writers": found.writers,
            "entries": found.entries,
            "broken": {"writer": writer, "seq": seq} if found.broken else None,
        },
        f"Chuỗi nhật ký khớp: {found.entries} mục của {found.writers} máy ghi."
        if found.ok
        else f"Chuỗi nhật ký {BROKEN_JOURNAL.format(seq=seq, writer=writer)}.",
    )
    return Exit.DONE if found.ok else Exit.REFUSED


def backup(arguments: Namespace, console: Console) -> int:
    """Make a verified copy; the window may stay open."""
    with opened(arguments, alone=False) as workplace:
        made = workplace.backups.make(arguments.to)
    console.result(
        {"file": str(made.path), "bytes": made.bytes, "made_at": made.made_at},
        f"Đã sao lưu và kiểm tra: {made.path} ({size(made.bytes)}).",
    )
    return Exit.DONE


def restore_backup(arguments: Namespace, console: Console) -> int:
    """Put a backup in place of the data file."""
    before = way_in(arguments)
    place = before.data_file
    if before.server:
        raise ServerKeepsBackups(server=before.server)
    aside = restore(arguments.backup, place)
    console.result(
        {"data": str(place), "aside": str(aside) if aside else None},
        f"Đã khôi phục vào {place}.",
        *([f"Tệp trước đó được giữ ở {aside}."] if aside else []),
    )
    return Exit.DONE


def doctor(arguments: Namespace, console: Console) -> int:
    """Look the data file over; with `--rebuild`, work damaged rows out anew first."""
    mended = None
    with opened(arguments, alone=arguments.rebuild) as workplace:
        if arguments.rebuild:
            mended = workplace.tables.mend(Meter("Dựng lại bảng"))
        thorough = arguments.thorough or arguments.rebuild
        checks = examine(workplace, thorough=thorough, progress=Meter("So bảng với nhật ký"))
        aside = workplace.tables.aside() if arguments.set_aside else ()
    ok = all(check.ok for check in checks)
    damaged = [row for check in checks for row in check.rows]
    console.result(
        {
            "ok": ok,
            "checks": [
                {"name": check.name.value, "ok": check.ok, "detail": detail_of(check)}
                for check in checks
            ],
            "damaged": [_damaged_shape(row) for row in damaged],
            "mended": _mended_shape(mended) if mended else None,
            "set_aside": [_aside_shape(one) for one in aside],
        },
        *table(
            ("", "Khám", "Kết quả"),
            [("✓" if one.ok else "✗", name_of(one), detail_of(one)) for one in checks],
        ),
        *(_damaged_line(row) for row in damaged),
        *([] if not damaged else ["Chạy doctor --rebuild để dựng lại bảng từ nhật ký."]),
        *([] if mended is None else _mended_lines(mended)),
        *(_aside_line(one) for one in aside),
    )
    return Exit.DONE if ok else Exit.REFUSED


def _damaged_shape(row: DamagedRow) -> dict[str, Any]:
    return {
        "entity": row.entity,
        "id": str(row.id),
        "subject": str(row.subject),
        "fields": list(row.fields),
        "missing": row.missing,
        "unwritten": row.unwritten,
    }


def _damaged_line(row: DamagedRow) -> str:
    kind, wrong = row_of(row)
    return f"{kind} {row.id}: {wrong}"


def _mended_shape(mended: Compared) -> dict[str, Any]:
    return {
        "rows": mended.number,
        "tables": dict(mended.counts),
        "backup": str(mended.backup) if mended.backup else None,
    }


def _mended_lines(mended: Compared) -> list[str]:
    lines = [f"Đã dựng lại {mended.number} dòng từ nhật ký; nhật ký không thay đổi."]
    if mended.number:
        lines.append("Những gì các dòng đó ghi trước đây được cất riêng: xem doctor --set-aside.")
    if mended.backup:
        lines.append(f"Bản sao lưu trước khi sửa: {mended.backup}")
    return lines


def _aside_shape(one: Aside) -> dict[str, Any]:
    return {
        "entity": one.entity,
        "id": str(one.entity_id),
        "at": _iso(one.at),
        "unwritten": one.unwritten,
        "values": dict(one.values),
    }


def _aside_line(one: Aside) -> str:
    values = "; ".join(f"{name}: {value}" for name, value in one.values.items() if value)
    return f"{_moment(one.at)} {TABLES[one.entity]} {one.entity_id}: {values}"
