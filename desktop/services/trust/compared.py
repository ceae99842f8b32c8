"""How a key came to be believed: who compared its fingerprint, by which way, and when."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from desktop.services.core import Core


class Way(StrEnum):
    """How two people compared a fingerprint."""

    PHONE = "phone"
    """Read aloud over a telephone number known before."""
    PAPER = "paper"
    """Read off stamped paper (văn bản đóng dấu)."""
    SIGNED = "signed"
    """By nobody: the key that was believed before signed for this one."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Who compared, how, and when (as ISO text)."""

    way: Way
    at: str
    by: str

    @classmethod
    def now(cls, core: Core, way: Way) -> Self:
        """This officer, at this moment."""
        return cls(way, core.now(), core.officer.name)

    @classmethod
    def read(cls, text: str) -> Self | None:
        """What was kept; None when nobody has compared, or it was before this was noted."""
        way, _space, rest = text.partition(" ")
        at, _space, by = rest.partition(" ")
        return cls(Way(way), at, by) if way else None

    def __str__(self) -> str:
        return f"{self.way} {self.at} {self.by}"
