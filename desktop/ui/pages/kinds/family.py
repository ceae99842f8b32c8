"""The family of a citizen as the card shows it and as a person types it."""

from uuid import UUID

from desktop.errors import AppError
from desktop.services.register.families import Register


def family_words(register: Register, family_id: UUID | None) -> str:
    """Code and head of a family; nothing when there is none, or its data was erased."""
    if family_id is None:
        return ""
    try:
        found = register.family(family_id)
    except AppError:  # erased meanwhile
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
