"""What officers may ask for that the rules do not allow, of what arrives."""

from desktop.errors import AppError


class TakeoverUnfit(AppError):
    """Only another commune's data file can be taken over; this one is `office`'s."""

    code = "takeover_unfit"


class HandoverUnfit(AppError):
    """A register is handed over to another commune; this card is `office`'s."""

    code = "handover_unfit"


class TakeoverForked(AppError):
    """Two files of `office` went on under one name; they have to be brought together first."""

    code = "takeover_forked"


class NothingToUndo(AppError):
    """No copy from before a merge is there."""

    code = "nothing_to_undo"


class UndoLosesWork(AppError):
    """Officers of this office wrote something since the merge that would be undone."""

    code = "undo_loses_work"


class UndoOnServer(AppError):
    """A merge on a server has no copy from before it, so it cannot be undone by itself."""

    code = "undo_on_server"
