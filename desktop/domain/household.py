"""What may happen to a household besides moving (biến động hộ)."""

from enum import StrEnum


class Act(StrEnum):
    """One act of a household's life."""

    SPLIT = "split"
    """Tách hộ: it came out of another one, which goes on."""
    JOINED = "joined"
    """Nhập hộ: it went into another one."""
    DISSOLVED = "dissolved"
    """Giải thể: nobody lives in it any more."""
