"""What the window itself may foreseeably fail to do."""

from desktop.errors import AppError


class SheetNotSaved(AppError):
    """The recovery sheet (giấy khôi phục) could not be written or printed."""

    code = "sheet_not_saved"


class NothingOpens(AppError):
    """This PC has no program that opens the file."""

    code = "nothing_opens"
