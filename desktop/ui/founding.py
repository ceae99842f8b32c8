"""What the first steps gathered, as the services and the papers want it."""

import datetime as dt
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from desktop.documents.recovery_sheet import RecoverySheet, write_recovery_sheet
from desktop.services.trust.compared import Way
from desktop.services.trust.new_office import NewOffice, Role
from desktop.ui.pages.entry.first_run import Founding
from desktop.ui.pages.entry.first_run_office import SECOND


class Founded(NamedTuple):
    """A new data file, its recovery key, and the paper the key is printed on (a PDF)."""

    workplace: Any
    recovery_key: str
    paper: bytes


def found(entrance: Any, founding: Founding) -> Founded:
    """Make the data file and its recovery sheet; called on the worker."""
    office = founding.office
    invitation = Path(office["invitation"]) if office.get("invitation") else None
    if office["role"] == SECOND:  # its main PC says which office this is
        new = NewOffice(Role.COMMUNE, "", "", invitation=invitation)
    else:
        names = office["code"], office["name"], office["province"]
        compared = Way.PHONE if office.get("compared") else None
        role = Role(office["role"])
        new = NewOffice(role, *names, invitation=invitation, compared=compared)
    created = entrance.create(
        new,
        founding.officer,
        founding.password,
    )
    return Founded(
        created.workplace, created.recovery_key, paper(created.workplace, created.recovery_key)
    )


def paper(workplace: Any, recovery_key: str) -> bytes:
    """The recovery sheet (giấy khôi phục) as a PDF."""
    out = BytesIO()
    sheet = RecoverySheet(
        office=workplace.office.name,
        data_file=workplace.server or workplace.data_file.name,
        officer=workplace.officer.name,
        made=dt.datetime.now().astimezone().date(),
        lines=lines_of(recovery_key),
    )
    write_recovery_sheet(sheet, out)
    return out.getvalue()


def lines_of(recovery_key: str) -> tuple[str, ...]:
    """The lines of a recovery key, as they are typed."""
    return tuple(line.strip() for line in recovery_key.splitlines() if line.strip())
