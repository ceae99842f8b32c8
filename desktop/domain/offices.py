"""Names of offices (cơ quan) as papers use them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

OFFICE_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._\-]{0,19}")
"""What the code of an office (mã đơn vị) may be."""


NOUNS = ("Xã ", "Phường ", "Thị trấn ", "Đặc khu ", "Huyện ", "Quận ", "Thành phố ", "Tỉnh ")


def place_name(office: str) -> str:
    """The bare name of a place, as before a date: "Xã Bình Hòa" signs at "Bình Hòa"."""
    for noun in NOUNS:
        if office.casefold().startswith(noun.casefold()):
            return office[len(noun) :]
    return office


@dataclass(frozen=True, slots=True)
class Called:
    """What an office is called from a day on (tên, mã theo thời gian).

    Attributes:
        since: ISO day; empty for what it was founded as.
        code: its official code (mã đơn vị) while this counts.
        decision: the paper that says so.
    """

    since: str
    code: str
    name: str
    province: str = ""
    decision: str = ""


def called(history: Sequence[Called], day: str) -> Called:
    """What counts on a day; the history begins with the founding, the earliest first."""
    return [one for one in history if one.since <= day][-1]
