"""What officers may ask for that the rules do not allow, on the way to a certificate."""

from desktop.errors import AppError


class NotRegistered(AppError):
    """The subject is not registered for the year."""

    code = "not_registered"


class SheetDecided(AppError):
    """The subject is already recognised for the year: its sheet changes by a correction."""

    code = "sheet_decided"


class ChecklistIsDraft(AppError):
    """An incomplete checklist cannot lead to a decision."""

    code = "checklist_is_draft"


class ChecklistUnconfirmed(AppError):
    """An officer has to confirm the wording before the first official decision."""

    code = "checklist_unconfirmed"


class NobodyQualifies(AppError):
    """There is nobody to recognise."""

    code = "nobody_qualifies"


class NotQualified(AppError):
    """A named subject does not qualify."""

    code = "not_qualified"


class DecisionIncomplete(AppError):
    """A decision needs a number, a date and a signer."""

    code = "decision_incomplete"


class DecisionNumberUsed(AppError):
    """Another decision of the year has this number."""

    code = "decision_number_used"


class NothingDecided(AppError):
    """There is no decision yet, so no certificate."""

    code = "nothing_decided"


class CertificateBlocked(AppError):
    """A conflict in the subject's records blocks its certificate."""

    code = "certificate_blocked"


class MeetingIncomplete(AppError):
    """The meeting lacks what its minutes must say."""

    code = "meeting_incomplete"


class CorrectionUnknown(AppError):
    """A correction request was answered, or the register says something else by now."""

    code = "correction_unknown"
