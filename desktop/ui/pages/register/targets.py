"""What other pages can ask the register to show; light, so that asking loads nothing."""

from enum import StrEnum


class Show(StrEnum):
    """A state of the register page."""

    ARRIVALS = "arrivals"
    DUPLICATES = "duplicates"
    IMPORT = "import"
    UNREGISTERED = "unregistered"
    VILLAGES = "villages"
    TAKEOVER = "takeover"
