"""Villages as they are named on a command line."""

from uuid import UUID

from desktop.cli.failures import Refused
from desktop.domain.names import fold
from desktop.services.failures import VillageUnknown
from desktop.services.workplace import Workplace


def find_village(workplace: Workplace, name: str) -> UUID:
    """A village by its name, code or id.

    Raises:
        Refused: there is none.
    """
    for one in workplace.register.villages():
        if fold(name) in {fold(one.name), fold(one.code), str(one.id)}:
            return one.id
    raise unknown_village(name)


def unknown_village(*names: str) -> Refused:
    """The same as the window says, with the names, which a program's log must not have."""
    return Refused(
        VillageUnknown.code,
        f"Sổ chưa có thôn: {', '.join(names)}.",
        "Sửa lại tên thôn, hoặc thêm thôn trước.",
    )
