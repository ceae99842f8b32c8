"""What officers may ask for that the rules do not allow, of the shared folder."""

from desktop.errors import AppError


class ExchangeFolderUnset(AppError):
    """No folder was chosen in which the office's PCs exchange."""

    code = "exchange_folder_unset"
