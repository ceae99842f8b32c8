"""What officers may ask for that the rules do not allow, of checklists, plans and their publication."""

from desktop.errors import AppError


class ChecklistMissing(AppError):
    """No checklist is chosen, or this PC does not have it."""

    code = "checklist_missing"


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
