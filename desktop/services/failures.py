"""What officers may ask for that the rules do not allow."""

from desktop.db.failures import DiskFull
from desktop.errors import AppError


class NameMissing(AppError):
    """A name is needed and was left empty."""

    code = "name_missing"


class TextTooLong(AppError):
    """More letters than the field takes."""

    code = "text_too_long"


class VillageUnknown(AppError):
    """No village has this name or id."""

    code = "village_unknown"


class VillageExists(AppError):
    """The office already has a village of this name."""

    code = "village_exists"


class VillagesNotMerged(AppError):
    """Villages are merged into another one of the same office, not into themselves."""

    code = "villages_not_merged"


class VillageOvertaken(AppError):
    """What was done to a village is not taken back: it was changed further, or has new families."""

    code = "village_overtaken"


class TakeoverUnfit(AppError):
    """Only another commune's data file can be taken over; this one is `office`'s."""

    code = "takeover_unfit"


class HandoverUnfit(AppError):
    """A register is handed over to another commune; this card is `office`'s."""

    code = "handover_unfit"


class TakeoverForked(AppError):
    """Two files of `office` went on under one name; they have to be brought together first."""

    code = "takeover_forked"


class MergerUnfit(AppError):
    """A commune is merged into another one, both known here, and once."""

    code = "merger_unfit"


class MergerUsed(AppError):
    """The villages of `office` have come with the commune it was merged into."""

    code = "merger_used"


class TakeoverStays(AppError):
    """A commune that was taken over is not given back; the way back is a backup."""

    code = "takeover_stays"


class NotAPair(AppError):
    """A pair needs two different households or citizens, both in the register."""

    code = "not_a_pair"


class YearsUndecided(AppError):
    """Both rows have work of the same `years`; a person says whose counts."""

    code = "years_undecided"


class HouseholdUndecided(AppError):
    """Both rows of one person name a household or unit, and not the same; a person says which."""

    code = "household_undecided"


class ConflictsFirst(AppError):
    """A household or citizen with an open conflict is not merged: its sides are decided first."""

    code = "conflicts_first"


class ReasonMissing(AppError):
    """A correction says why the entry was wrong."""

    code = "reason_missing"


class NothingToCorrect(AppError):
    """The register says already what a correction would write."""

    code = "nothing_to_correct"


class MoveUnreal(AppError):
    """A household moves to another village, on a day that has come."""

    code = "move_unreal"


class MoveOvertaken(AppError):
    """The household has not moved, or has moved on since."""

    code = "move_overtaken"


class LifeUnreal(AppError):
    """A household cannot split, join or end like that; `why` says what stands against it."""

    code = "life_unreal"


class LifeOvertaken(AppError):
    """Nothing happened to the household, or it was worked on since."""

    code = "life_overtaken"


class VillageInhabited(AppError):
    """A village still has `number` subjects of one `kind`."""

    code = "village_inhabited"


class VillageInUse(AppError):
    """A village that anything names is not erased whole: households, meetings, moves."""

    code = "village_in_use"


class HeirDisputed(AppError):
    """What goes on without its head has an open conflict: its sides are decided first."""

    code = "heir_disputed"


class PasswordTooShort(AppError):
    """A password needs at least `least` characters."""

    code = "password_too_short"


class OfficeCodeInvalid(AppError):
    """An office code has 1 to 20 letters, digits, dots or dashes."""

    code = "office_code_invalid"


class OfficeNameAhead(AppError):
    """A name or code counts from a `day` that has not come."""

    code = "office_name_ahead"


class OfficeNameSame(AppError):
    """From that day on the office would be called what it is called already."""

    code = "office_name_same"


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


class NotRegistered(AppError):
    """The subject is not registered for the year."""

    code = "not_registered"


class SheetDecided(AppError):
    """The subject is already recognised for the year: its sheet changes by a correction."""

    code = "sheet_decided"


class ChecklistMissing(AppError):
    """No checklist is chosen, or this PC does not have it."""

    code = "checklist_missing"


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


class NoReceiver(AppError):
    """No receiving office is enrolled to send to."""

    code = "no_receiver"


class NotEnrolled(AppError):
    """The receiving office has not enrolled this PC yet."""

    code = "not_enrolled"


class OwnKeyRevoked(NotEnrolled):
    """The receiving office has revoked the key of this PC."""

    code = "own_key_revoked"


class MainPcMissing(AppError):
    """This PC was not set up with the file of the office's main PC."""

    code = "main_pc_missing"


class OnlyMainPc(AppError):
    """Only the main PC of the office adds others."""

    code = "only_main_pc"


class ExchangeFolderUnset(AppError):
    """No folder was chosen in which the office's PCs exchange."""

    code = "exchange_folder_unset"


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


class PublicationEmpty(AppError):
    """There is nothing to publish."""

    code = "publication_empty"


class NobodyEnrolled(AppError):
    """No commune is enrolled here, so nobody could open it."""

    code = "nobody_enrolled"


class PublicationVersionUsed(AppError):
    """This version was published with other content."""

    code = "publication_version_used"


class PublicationFileInvalid(AppError):
    """A file to publish does not have the form of its kind."""

    code = "publication_file_invalid"


class WrongRole(AppError):
    """Only the other role does this."""

    code = "wrong_role"


class TransferUnknown(AppError):
    """No household left like that, or it cannot be passed on to that commune."""

    code = "transfer_unknown"


class ArrivalAnswered(AppError):
    """The household was taken over or refused already; that answer must be taken back first."""

    code = "arrival_answered"


class ArrivalInUse(AppError):
    """The family that was taken over has been worked on: it cannot simply go again."""

    code = "arrival_in_use"


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


class FolderMissing(AppError):
    """The folder or drive is not there."""

    code = "folder_missing"


class ImportOutdated(AppError):
    """The register changed after the preview."""

    code = "import_outdated"


class ImportUnknown(AppError):
    """No import of this name can be taken back here."""

    code = "import_unknown"


class ConflictUnknown(AppError):
    """No open conflict has this id."""

    code = "conflict_unknown"


class DecisionOvertaken(AppError):
    """A decision cannot be taken back: the field was written, or reopened, since."""

    code = "decision_overtaken"


class ValueUnfit(AppError):
    """A value of one's own cannot settle this field; a sheet is taken whole."""

    code = "value_unfit"


class CorrectionUnknown(AppError):
    """A correction request was answered, or the register says something else by now."""

    code = "correction_unknown"


class NothingToUndo(AppError):
    """No copy from before a merge is there."""

    code = "nothing_to_undo"


class UndoLosesWork(AppError):
    """Officers of this office wrote something since the merge that would be undone."""

    code = "undo_loses_work"


class ServerKeepsBackups(AppError):
    """The data lie on a server: whoever looks after it makes the copies, with its own tools."""

    code = "server_keeps_backups"


class UndoOnServer(AppError):
    """A merge on a server has no copy from before it, so it cannot be undone by itself."""

    code = "undo_on_server"
