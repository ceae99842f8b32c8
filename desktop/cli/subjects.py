"""Households as commands name them."""

from uuid import UUID

from desktop.cli.failures import Refused
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
