"""Names of offices (cơ quan) as papers use them."""

import re

OFFICE_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._\-]{0,19}")
"""What the code of an office (mã đơn vị) may be."""


NOUNS = ("Xã ", "Phường ", "Thị trấn ", "Đặc khu ", "Huyện ", "Quận ", "Thành phố ", "Tỉnh ")


def place_name(office: str) -> str:
    """The bare name of a place, as before a date: "Xã Bình Hòa" signs at "Bình Hòa"."""
    for noun in NOUNS:
        if office.casefold().startswith(noun.casefold()):
            return office[len(noun) :]
    return office
