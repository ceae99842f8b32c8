"""What has to be known before a data file is made (lập sổ mới): the office, as told or as invited."""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from desktop.domain.names import nfc
from desktop.domain.offices import OFFICE_CODE
from desktop.services.failures import NameMissing
from desktop.services.trust.accounts import check_password
from desktop.services.trust.compared import Way
from desktop.services.trust.failures import OfficeCodeInvalid
from desktop.sync import container, opening, signing
from desktop.sync.enrolment import Trust
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason


class Role(StrEnum):
    """What an office does in this program."""

    COMMUNE = "commune"
    RECEIVER = "receiver"


@dataclass(frozen=True, slots=True)
class NewOffice:
    """What has to be known to make a data file.

    Attributes:
        invitation: the receiving office's, or that of the office's own main PC.
        compared: how the key of the receiving office's invitation was compared; else it is held.
        second: the office has a main PC already; set from the invitation.
    """

    role: Role
    code: str
    name: str
    province: str = ""
    district: str = ""
    invitation: Path | None = None
    compared: Way | None = None
    second: bool = False


@dataclass(frozen=True, slots=True)
class Joining:
    """What the main PC's invitation says of the office a new PC is for."""

    code: str
    name: str
    province: str
    district: str
    fingerprint: str


def joining(path: Path) -> Joining | None:
    """Read the invitation of an office's main PC; None for a receiving office's.

    Raises:
        PackageRefused: it is damaged, or no invitation.
    """
    content = opening.check(container.read(path), Trust(office=None)).manifest
    if content.invitation is None:
        raise PackageRefused(Reason.WRONG_KIND, kind=content.kind.value)
    office, level = content.sender.office, content.invitation.level
    if not content.recipients:
        return None
    district = "" if level == office.name else level
    letters = signing.fingerprint(content.sender.key)
    return Joining(office.code, office.name, office.province, district, letters)


def for_this_pc(office: NewOffice) -> NewOffice:
    """The office as its main PC names it, when the invitation is that PC's.

    Raises:
        PackageRefused: the invitation is damaged, or another office's.
    """
    told = joining(office.invitation) if office.invitation else None
    if told is None:
        return office
    if office.role != Role.COMMUNE or office.code not in {"", told.code}:
        raise PackageRefused(Reason.SENDER_OUT_OF_SCOPE, office=told.code)
    return replace(
        office, code=told.code, name=told.name, province=told.province,
        district=told.district, second=True,
    )  # fmt: skip


def check(office: NewOffice, officer: str, password: str) -> None:
    """Refuse what is not enough to begin with.

    Raises:
        OfficeCodeInvalid, NameMissing, PasswordTooShort: what was given is not enough.
    """
    if not OFFICE_CODE.fullmatch(office.code):
        raise OfficeCodeInvalid(given=office.code)
    for field, text in (("office", office.name), ("officer", officer)):
        if not nfc(text):
            raise NameMissing(field=field)
    check_password(password)
