"""What other pages can ask the register to show; light, so that asking loads nothing."""

from enum import StrEnum
from typing import Final

from desktop.domain.subjects import SubjectKind


class Show(StrEnum):
    """A state of the register page."""

    ARRIVALS = "arrivals"
    DUPLICATES = "duplicates"
    PEOPLE_TWICE = "people_twice"
    IMPORT = "import"
    UNREGISTERED = "unregistered"
    VILLAGES = "villages"
    TAKEOVER = "takeover"


TWICE: Final = {
    SubjectKind.FAMILY: Show.DUPLICATES,
    SubjectKind.CITIZEN: Show.PEOPLE_TWICE,
}
"""The desk of duplicates of each kind that has one."""
