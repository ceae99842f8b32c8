"""Villages: found by name, renamed, merged and split."""

from argparse import Namespace
from uuid import UUID

from desktop.cli.console import Console, table
from desktop.cli.failures import Exit, Refused
from desktop.cli.opening import opened
from desktop.domain.names import fold
from desktop.services.failures import VillageUnknown
from desktop.services.register.families import FamilyQuery
from desktop.services.workplace import Workplace

ACTS = {"renamed": "đổi tên", "merged": "gộp", "split": "tách", "joined": "sáp nhập xã"}


def find_village(workplace: Workplace, name: str) -> UUID:
    """A village by its name, code or id, or by a name or code it had.

    Raises:
        Refused: there is none.
    """
    for one in workplace.register.villages():
        if fold(name) in {fold(one.name), fold(one.code), str(one.id)}:
            return one.id
    once = workplace.villages.once()
    if fold(name) in once:
        return once[fold(name)]
    raise unknown_village(name)


def rename(arguments: Namespace, console: Console) -> int:
    """Give a village another name from a day on."""
    with opened(arguments) as workplace:
        village = find_village(workplace, arguments.village)
        workplace.villages.rename(village, arguments.name, arguments.code, arguments.on)
    return _told(console, village, f"Thôn mang tên “{arguments.name}”.")


def merge(arguments: Namespace, console: Console) -> int:
    """Merge villages into one that goes on."""
    with opened(arguments) as workplace:
        into = find_village(workplace, arguments.into)
        parts = [find_village(workplace, one) for one in arguments.villages]
        moved = workplace.villages.merge(parts, into, arguments.on)
    return _told(console, into, f"Đã gộp {len(parts)} thôn, chuyển {moved} hộ.")


def split(arguments: Namespace, console: Console) -> int:
    """Make a village out of some families of another one, named by their codes."""
    with opened(arguments) as workplace:
        village = find_village(workplace, arguments.village)
        chosen = [_family(workplace, code) for code in arguments.families]
        new = workplace.villages.split(
            village, arguments.name, chosen, arguments.code or "", arguments.on
        )
    return _told(console, new, f"Đã tách thôn “{arguments.name}” với {len(chosen)} hộ.")


def former(arguments: Namespace, console: Console) -> int:
    """The names that villages had, and until when."""
    with opened(arguments, alone=False) as workplace:
        rows = workplace.villages.former()
    console.result(
        [{name: value and str(value) for name, value in one._asdict().items()} for one in rows],
        *table(
            ("Mã số", "Tên cũ", "Mã cũ", "Đến ngày", "Vì", "Nay thuộc"),
            [(str(one.id), one.name, one.code, one.until, ACTS[one.act], one.now) for one in rows],
        ),
    )
    return Exit.DONE


def take_back(arguments: Namespace, console: Console) -> int:
    """Take a renaming, merger or split back, named by its id in `village former`."""
    with opened(arguments) as workplace:
        workplace.villages.take_back(arguments.id)
    console.result({"id": str(arguments.id)}, "Đã hoàn tác.")
    return Exit.DONE


def _family(workplace: Workplace, code: str) -> UUID:
    rows = workplace.register.page(FamilyQuery(code))
    found = next((one.id for one in rows if one.code == code), None)
    if found is None:
        raise Refused(
            "not_found", f"Trong sổ không có mã “{code}”.", "Xem mã bằng lệnh list --json."
        )
    return found


def _told(console: Console, village: UUID, words: str) -> int:
    console.result({"id": str(village)}, words)
    return Exit.DONE


def unknown_village(*names: str) -> Refused:
    """The same as the window says, with the names, which a program's log must not have."""
    return Refused(
        VillageUnknown.code,
        f"Sổ chưa có thôn: {', '.join(names)}.",
        "Sửa lại tên thôn, hoặc thêm thôn trước.",
    )
