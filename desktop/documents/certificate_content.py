"""What one certificate (giấy công nhận) says."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What one certificate says; every text is plain, in any Unicode form, and never markup.

    Attributes:
        title: the title recognised (danh hiệu), "Gia đình học tập".
        recipient: whom it recognises.
        address: where they live or sit; may be empty.
        year_text: "năm 2026" or "03 năm liên tục (2024 – 2026)".
        decision_number: "1234/QĐ-UBND".
        decision_date: date of the decision, also the date on the paper unless `issued_on` is given.
        authority: who issues it, "Chủ tịch Ủy ban nhân dân xã Bình Hòa"; printed in capitals.
        place: where it is signed, "Bình Hòa".
        signer_titles: lines above the signature, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH".
        signer_name: who signs; empty leaves the line to the pen.
        register_number: number in the register of certificates (số vào sổ).
        qr_text: what the QR says, see `desktop.documents.qr`; empty leaves the QR out.
        parent_body: the body above the issuing one; may be empty.
        salutation: a line above the name, "Hộ gia đình ông (bà)"; may be empty.
        heading: name of the paper, "Giấy công nhận" or "Giấy chứng nhận".
        issued_on: the date on the paper when it is not that of the decision.
        illustrative: scored with a set that is not official; marked across the page.
    """

    title: str
    recipient: str
    address: str
    year_text: str
    decision_number: str
    decision_date: dt.date
    authority: str
    place: str
    signer_titles: tuple[str, ...]
    signer_name: str
    register_number: str
    qr_text: str
    parent_body: str = ""
    salutation: str = ""
    heading: str = "Giấy công nhận"
    issued_on: dt.date | None = None
    illustrative: bool = False
