"""The family and the unit of a citizen as the card shows them, and as a person types them."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.errors import AppError
from desktop.services.register.families import Register
from desktop.services.workplace import Workplace
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP


def tr(text: str) -> str:
    """A sentence of this file in the language of the window."""
    return QCoreApplication.translate("kind_family", text)


def units_to_choose(workplace: Workplace, own: UUID | None) -> Sequence[tuple[UUID, str]]:
    """The units that can be named, and a citizen's own where its data was erased."""
    units = workplace.units.names()
    if own is None or not workplace.erasing.was_erased(own):
        return units
    return [*units, (own, tr(T("kind_family", "(đơn vị đã xóa theo yêu cầu)")))]


def family_words(workplace: Workplace, family_id: UUID | None) -> str:
    """Code and head of a family, or that its data was erased."""
    if family_id is None:
        return ""
    if workplace.erasing.was_erased(family_id):
        return tr(T("kind_family", "(hộ đã xóa theo yêu cầu)"))
    try:
        found = workplace.register.family(family_id)
    except AppError:  # it has not arrived yet
        return ""
    return " · ".join(part for part in (found.code, found.head_name) if part)


def family_of(register: Register, typed: str) -> UUID | None:
    """The one family that has this code, or whose head or code this finds.

    Raises:
        LookupError: there is none, or several.
    """
    if not typed:
        return None
    family = register.one(typed.partition(" · ")[0])
    if family is None:
        raise LookupError(typed)
    return family
