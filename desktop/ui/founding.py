"""What the first steps gathered, as the services want it."""

from pathlib import Path
from typing import Any

from desktop.services.entrance import Created, NewOffice, Role
from desktop.ui.pages.first_run import Founding


def found(entrance: Any, founding: Founding) -> Created:
    """Make the data file; called on the worker."""
    office = founding.office
    invitation = office.get("invitation", "")
    created: Created = entrance.create(
        NewOffice(
            Role(office["role"]),
            office["code"],
            office["name"],
            office["province"],
            invitation=Path(invitation) if invitation else None,
        ),
        founding.officer,
        founding.password,
    )
    return created
