"""What officers may ask for that the rules do not allow, of the register."""

from desktop.errors import AppError


class TextTooLong(AppError):
    """More letters than the field takes."""

    code = "text_too_long"


class VillageExists(AppError):
    """The office already has a village of this name."""

    code = "village_exists"


class VillagesNotMerged(AppError):
    """Villages are merged into another one of the same office, not into themselves."""

    code = "villages_not_merged"


class VillageOvertaken(AppError):
    """What was done to a village is not taken back: it was changed further, or has new families."""

    code = "village_overtaken"


class MergerUnfit(AppError):
    """A commune is merged into another one, both known here, and once."""

    code = "merger_unfit"


class MergerUsed(AppError):
    """The villages of `office` have come with the commune it was merged into."""

    code = "merger_used"


class TakeoverStays(AppError):
    """A commune that was taken over is not given back; the way back is a backup."""

    code = "takeover_stays"


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


class OfficeNameAhead(AppError):
    """A name or code counts from a `day` that has not come."""

    code = "office_name_ahead"


class OfficeNameSame(AppError):
    """From that day on the office would be called what it is called already."""

    code = "office_name_same"


class ValueUnfit(AppError):
    """A value of one's own cannot settle this field; a sheet is taken whole."""

    code = "value_unfit"
