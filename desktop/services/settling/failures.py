"""What officers may ask for that the rules do not allow, where two sides differ."""

from desktop.errors import AppError


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


class TransferUnknown(AppError):
    """No household left like that, or it cannot be passed on to that commune."""

    code = "transfer_unknown"


class ArrivalAnswered(AppError):
    """The household was taken over or refused already; that answer must be taken back first."""

    code = "arrival_answered"


class ArrivalInUse(AppError):
    """The family that was taken over has been worked on: it cannot simply go again."""

    code = "arrival_in_use"


class ConflictUnknown(AppError):
    """No open conflict has this id."""

    code = "conflict_unknown"


class DecisionOvertaken(AppError):
    """A decision cannot be taken back: the field was written, or reopened, since."""

    code = "decision_overtaken"
