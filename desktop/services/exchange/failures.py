"""What officers may ask for that the rules do not allow, of packages and the office's PCs."""

from desktop.db.failures import DiskFull
from desktop.errors import AppError
from desktop.services.trust.failures import NotEnrolled


class OwnKeyRevoked(NotEnrolled):
    """The receiving office has revoked the key of this PC."""

    code = "own_key_revoked"


class MainPcMissing(AppError):
    """This PC was not set up with the file of the office's main PC."""

    code = "main_pc_missing"


class OnlyMainPc(AppError):
    """Only the main PC of the office adds others."""

    code = "only_main_pc"


class NothingToSend(AppError):
    """Everything has been confirmed already."""

    code = "nothing_to_send"


class WriteNotVerified(AppError):
    """What was written does not read back as it was meant."""

    code = "write_not_verified"


class RoomMissing(DiskFull):
    """There is less room than what is to be written needs."""

    code = "room_missing"


class DriveGone(AppError):
    """The drive was pulled out, or fell silent, while it was written."""

    code = "drive_gone"


class ReceiptCodeIncomplete(AppError):
    """A receipt's code has 8 letters and digits."""

    code = "receipt_code_incomplete"


class ReceiptCodeUnknown(AppError):
    """No package that was sent has this code."""

    code = "receipt_code_unknown"


class MailAddressInvalid(AppError):
    """This is no address that mail can be sent to."""

    code = "mail_address_invalid"
