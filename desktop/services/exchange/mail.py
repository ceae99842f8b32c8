"""A package as a letter (thư điện tử) that the officer's own mail program opens as a draft."""

import datetime as dt
import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage

from desktop.domain.dates import vietnamese_date
from desktop.services.exchange.failures import WriteNotVerified

MAIL_LIMIT = 18_000_000
"""Bytes of a package that still make a message below 25 MB: base64 adds 37 %."""

KIND = ("application", "vnd.sokhuyenhoc.package")

SUBJECT = "Sổ Khuyến học: gói dữ liệu của {sender}, ngày {day}"
TURN = " (phần {turn} trên {number})"
TEXT = """\
Kính gửi {receiver},

{sender} gửi gói dữ liệu Sổ Khuyến học trong tệp đính kèm{turn}: {changes} thay đổi.
Đề nghị mở tệp bằng Sổ Khuyến học, trang Gửi – nhận, rồi gửi lại biên nhận.
Không đổi, không nén và không mở ra lưu lại tệp: gói có chữ ký, mọi thay đổi đều làm hỏng gói.

Trân trọng.
"""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter says of the package that goes with it."""

    address: str
    receiver: str
    sender: str
    day: dt.date
    changes: int
    turn: int
    number: int


def is_address(text: str) -> bool:
    """Whether mail could be sent there, as far as a look at it tells."""
    return bool(
        re.fullmatch(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", text)
    )


def letter(about: Letter, file_name: str, package: bytes) -> bytes:
    """The message as a file; it was read again, and the package in it is the one given.

    Raises:
        WriteNotVerified: a mail program would take something else out of it.
    """
    turn = TURN.format(turn=about.turn, number=about.number) if about.number > 1 else ""
    message = EmailMessage(policy=policy.SMTP)
    message["Subject"] = SUBJECT.format(sender=about.sender, day=vietnamese_date(about.day)) + turn
    if about.address:
        message["To"] = about.address
    message["X-Unsent"] = "1"  # mail programs open it to be sent, not as something received
    message.set_content(
        TEXT.format(
            receiver=about.receiver, sender=about.sender, turn=turn, changes=about.changes
        ),
        cte="base64",
    )  # fmt: skip
    message.add_attachment(package, maintype=KIND[0], subtype=KIND[1], filename=file_name)
    data = bytes(message)
    if attached(data) != {file_name: package}:
        raise WriteNotVerified(file=file_name)
    return data


def attached(message: bytes) -> dict[str, object]:
    """The files in a message, by name."""
    read = message_from_bytes(message, policy=policy.SMTP)
    return {part.get_filename() or "": part.get_content() for part in read.iter_attachments()}
