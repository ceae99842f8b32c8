"""Households and villages as commands name them."""

from uuid import UUID

from desktop.cli.failures import Refused
from desktop.domain.names import fold
from desktop.services.failures import VillageUnknown
from desktop.services.register import FamilyQuery
from desktop.services.workplace import Workplace


def subject_id(workplace: Workplace, text: str) -> UUID:
    """A subject's id, or the id of the family that has this code."""
    try:
        return UUID(text)
    except ValueError:
        pass
    found = [one.id for one in workplace.register.page(FamilyQuery(text)) if one.code == text]
    if not found:
        raise Refused(
            "not_found", f"Không có hộ nào có mã “{text}”.", "Xem mã bằng lệnh list --json."
        )
    return found[0]


def village_id(workplace: Workplace, name: str) -> UUID:
    """The village of this name, code or id."""
    for one in workplace.register.villages():
        if fold(name) in {fold(one.name), fold(one.code), str(one.id)}:
            return one.id
    raise village_unknown(name)


def village_unknown(*names: str) -> Refused:
    """The same as the window says, with the names, which a program's log must not have."""
    return Refused(
        VillageUnknown.code,
        f"Sổ chưa có thôn: {', '.join(names)}.",
        "Sửa lại tên thôn, hoặc thêm thôn trước.",
    )
