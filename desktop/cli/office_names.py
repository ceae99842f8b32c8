"""Names and codes of offices: what they are and were, new ones, and codes that two communes claim."""

import datetime as dt
from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import Any

from desktop.cli.console import Console, table
from desktop.cli.failures import Exit
from desktop.cli.opening import opened
from desktop.domain.names import fold
from desktop.services.register.office_names import Called
from desktop.services.trust.code_claims import shared_codes
from desktop.services.workplace import Workplace

History = Sequence[Called]


def enrolled_as(workplace: Workplace, code: str) -> str:
    """What a commune is enrolled with, by the code it has now, is enrolled with, or had once."""
    known = workplace.names.known()
    now = [one for one, history in known.items() if history[-1].code == code]
    once = [one for one, history in known.items() if any(was.code == code for was in history)]
    for those in (now, [code] if code in known else [], once):
        if len(those) == 1:
            return those[0]
    return code


def names(arguments: Namespace, console: Console) -> int:
    """What this office, or each commune it knows, was called and when; found by any name or code."""
    with opened(arguments, alone=False) as workplace:
        known = workplace.names.known()
    wanted = fold(arguments.text or "")
    found = {code: one for code, one in known.items() if not wanted or _has(code, one, wanted)}
    console.result(
        [{"code": code, "called": _shapes(one)} for code, one in found.items()],
        *table(
            ("Mã ghi danh", "Tên", "Mã", "Tỉnh", "Từ ngày", "Theo"),
            [
                (code, one.name, one.code, one.province, _day(one.since), one.decision)
                for code, history in found.items()
                for one in reversed(history)
            ],
        ),
    )
    return Exit.DONE


def rename(arguments: Namespace, console: Console) -> int:
    """Take another name, code or province from a day on."""
    with opened(arguments) as workplace:
        now = workplace.names.rename(
            arguments.name, arguments.code, arguments.on, arguments.decision, arguments.province
        )
    console.result(
        _shape(now),
        f"Từ ngày {_day(now.since)}: {now.name}, mã {now.code}. Sổ, khóa và ghi danh giữ nguyên.",
        "Gói gửi tới mang theo tên và mã mới.",
    )
    return Exit.DONE


def take_back(arguments: Namespace, console: Console) -> int:
    """Take back what was noted from a day on."""
    with opened(arguments) as workplace:
        workplace.names.take_back(arguments.since.isoformat())
        now = workplace.office
    console.result(
        {"name": now.name, "official_code": now.official},
        f"Đã hoàn tác. Đơn vị mang tên {now.name}, mã {now.official}.",
    )
    return Exit.DONE


def claims(arguments: Namespace, console: Console) -> int:
    """Codes that several communes have now; with a code, say whose it is or forget what was said."""
    with opened(arguments, alone=arguments.forget or bool(arguments.holder)) as workplace:
        if arguments.code and arguments.forget:
            workplace.claims.reopen(arguments.code)
        elif arguments.code and arguments.holder:
            workplace.claims.settle(arguments.code, arguments.holder)
        known, settled = workplace.names.known(), workplace.claims.settled()
    shared = shared_codes(known)
    console.result(
        [
            {"code": code, "communes": those, "holder": settled.get(code)}
            for code, those in shared.items()
        ],
        *table(
            ("Mã", "Mã ghi danh", "Xã", "Trước đây"),
            [_claim(code, one, known, settled) for code, those in shared.items() for one in those],
        ),
    )
    return Exit.DONE


def _claim(
    code: str, one: str, known: Mapping[str, History], settled: Mapping[str, str]
) -> tuple[str, ...]:
    *before, now = known[one]
    holder = " (giữ mã)" if settled.get(code) == one else ""
    return code, one, now.name + holder, "; ".join(f"{was.name}, mã {was.code}" for was in before)


def _has(code: str, history: History, wanted: str) -> bool:
    return any(wanted in fold(f"{code} {one.code} {one.name}") for one in history)


def _shapes(history: History) -> list[dict[str, Any]]:
    return [_shape(one) for one in history]


def _shape(one: Called) -> dict[str, Any]:
    return {
        "since": one.since or None,
        "official_code": one.code,
        "name": one.name,
        "province": one.province,
        "decision": one.decision or None,
    }


def _day(since: str) -> str | None:
    return f"{dt.date.fromisoformat(since):%d/%m/%Y}" if since else None
