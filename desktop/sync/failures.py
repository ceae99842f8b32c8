"""Failures of exchange that we foresaw."""

from desktop.errors import AppError
from desktop.sync.reasons import Reason


class PackageRefused(AppError):
    """A package (gói tin) was not taken; nothing was changed.

    Attributes:
        reason: one of the closed list.
    """

    code = "package_refused"

    def __init__(self, reason: Reason, **facts: object) -> None:
        super().__init__(reason=reason, **facts)
        self.reason = reason
