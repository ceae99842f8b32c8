"""Publications: what the receiving office gives to all its communes."""

from argparse import Namespace
from typing import Any

from desktop.cli.console import Console
from desktop.cli.failures import Exit
from desktop.cli.opening import opened
from desktop.services.standards.publication_files import Matter
from desktop.services.standards.publications import Effect, Fate

NAMES = {
    Matter.CHECKLIST: "bộ tiêu chí",
    Matter.PLAN: "kế hoạch",
    Matter.DATES: "mốc thời gian",
    Matter.UNITS: "mã đơn vị",
}


def publish(arguments: Namespace, console: Console) -> int:
    """Publish files to every enrolled commune, with all that stands published already."""
    files = [(matter, path) for matter in Matter for path in getattr(arguments, matter.value) or ()]
    with opened(arguments) as workplace:
        issued = workplace.publishing.publish(files, arguments.to)
    console.result(
        {
            "file": str(issued.file),
            "number": issued.number,
            "items": issued.items,
            "communes": issued.communes,
        },
        f"Đã viết gói công bố số {issued.number}: {issued.file}",
        f"{issued.items} nội dung, {issued.communes} xã mở được.",
    )
    return Exit.DONE


def publications(arguments: Namespace, console: Console) -> int:
    """Everything published or taken over, every version of it."""
    with opened(arguments, alone=False) as workplace:
        rows = workplace.publications.listed()
        number = workplace.publications.number()
    console.result(
        {
            "number": number,
            "items": [
                {
                    "kind": row.kind, "name": row.name, "version": row.version,
                    "number": row.number, "at": row.noted_at,
                }
                for row in rows
            ],
        },
        *(f"{NAMES[Matter(row.kind)]} {row.name}, phiên bản {row.version}" for row in rows),
        f"Gói công bố gần nhất: số {number}." if number else "Chưa có công bố nào.",
    )  # fmt: skip
    return Exit.DONE


def effect_shape(one: Effect) -> dict[str, Any]:
    """An effect as JSON."""
    return {
        "kind": one.matter, "title": one.title, "version": one.version,
        "fate": one.fate.value, "former": one.former or None,
    }  # fmt: skip


def effect_line(one: Effect) -> str:
    """An effect as a person reads it."""
    name = f"{NAMES[Matter(one.matter)]} “{one.title}”, phiên bản {one.version}"
    return {
        Fate.NEW: f"  {name}: mới",
        Fate.REPLACES: f"  {name}: thay {one.former}",
        Fate.SCORED: f"  {name}: giữ lại; năm đã chấm vẫn theo {one.former}",
        Fate.SAME: f"  {name}: đã có",
        Fate.OLDER: f"  {name}: cũ hơn {one.former}, không đổi",
    }[one.fate]
