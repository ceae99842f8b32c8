"""What officers may ask for that the rules do not allow, in more than one part of the services."""

from desktop.errors import AppError


class NameMissing(AppError):
    """A name is needed and was left empty."""

    code = "name_missing"


class VillageUnknown(AppError):
    """No village has this name or id."""

    code = "village_unknown"


class WrongRole(AppError):
    """Only the other role does this."""

    code = "wrong_role"


class FolderMissing(AppError):
    """The folder or drive is not there."""

    code = "folder_missing"
