"""What officers may ask for that the rules do not allow, about offices, accounts and keys."""

from desktop.errors import AppError


class PasswordTooShort(AppError):
    """A password needs at least `least` characters."""

    code = "password_too_short"


class OfficeCodeInvalid(AppError):
    """An office code has 1 to 20 letters, digits, dots or dashes."""

    code = "office_code_invalid"


class CodeUnclaimed(AppError):
    """No two communes claim this `code`."""

    code = "code_unclaimed"


class CodeClaimed(AppError):
    """A request has the code or the name of a commune that is known as `name`; nobody has decided."""

    code = "code_claimed"


class ClaimUnfit(AppError):
    """A request cannot be granted as what a person says it is; the commune `code` must begin anew."""

    code = "claim_unfit"


class LastOfficer(AppError):
    """The last officer of a file stays."""

    code = "last_officer"


class OfficerExists(AppError):
    """Two officers of one file have the same name."""

    code = "officer_exists"


class NoReceiver(AppError):
    """No receiving office is enrolled to send to."""

    code = "no_receiver"


class NotEnrolled(AppError):
    """The receiving office has not enrolled this PC yet."""

    code = "not_enrolled"


class FingerprintDiffers(AppError):
    """The fingerprint told does not belong to the request."""

    code = "fingerprint_differs"


class NotCompared(AppError):
    """Nobody has compared the fingerprint of this request."""

    code = "not_compared"


class RequestUnknown(AppError):
    """No such request for enrolment waits on the desk."""

    code = "request_unknown"


class WriterUnknown(AppError):
    """No PC of this name was enrolled here."""

    code = "writer_unknown"
