"""Households that move to another commune (chuyển xã): which commune is meant, what it may answer."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple, Self
from uuid import UUID

from desktop.domain.names import fold

PROVINCES = ("tinh ", "thanh pho ", "tp ", "tp. ")


class Destination(NamedTuple):
    """A commune that households can be passed on to; `formerly` are names it had."""

    id: UUID
    code: str
    name: str
    province: str = ""
    district: str = ""
    formerly: tuple[str, ...] = ()


def proposed(place: str, communes: Iterable[Destination]) -> Destination | None:
    """The one commune that words can mean, or None: a wrong guess costs more than a question.

    Args:
        place: where a household went, as its former commune wrote it: "Xã Đông Hà, tỉnh Đồng Tháp".
        communes: those that are known.
    """
    name, *rest = [part.strip() for part in fold(place).split(",")]
    there = [
        one
        for one in communes
        if {_bare(part) for part in rest} <= {_bare(fold(one.province)), _bare(fold(one.district))}
    ]
    now = [one for one in there if fold(one.name) == name]
    found = now or [one for one in there if name in map(fold, one.formerly)]
    return found[0] if len(found) == 1 else None


def _bare(province: str) -> str:
    for title in PROVINCES:
        province = province.removeprefix(title)
    return province


class Reply(StrEnum):
    """What a commune says to a household that was passed on to it."""

    NEW = "new"
    """Taken over as a family of its own."""
    SAME = "same"
    """It stood in the register already."""
    REFUSED = "refused"


class Answer(NamedTuple):
    """A reply with the family it is about, as one field of an arrival."""

    reply: Reply
    family: UUID | None = None

    @classmethod
    def read(cls, text: str) -> Self | None:
        """An answer as it is stored; None when there is none yet."""
        word, _colon, family = text.partition(":")
        try:
            reply = Reply(word)
            return cls(reply, None if reply is Reply.REFUSED else UUID(family))
        except ValueError:
            return None

    def __str__(self) -> str:
        return self.reply.value if self.family is None else f"{self.reply.value}:{self.family}"


class TransferState(StrEnum):
    """How far a household's move to another commune has come, as the receiving office sees it."""

    OPEN = "open"
    """Nobody has said yet which commune is meant."""
    OUTSIDE = "outside"
    """To another province: words only."""
    PASSED = "passed"
    STRAY = "stray"
    """Passed on to a commune that no longer takes receipts."""
    ACCEPTED = "accepted"
    REFUSED = "refused"
    DISPUTED = "disputed"
    """Two PCs of the new commune, or two communes, answered differently."""
    RETURNED = "returned"
    """The former commune took the leaving back after the new one had taken the household over."""
