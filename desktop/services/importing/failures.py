"""What officers may ask for that the rules do not allow, of an import."""

from desktop.errors import AppError


class ImportOutdated(AppError):
    """The register changed after the preview."""

    code = "import_outdated"


class ImportUnknown(AppError):
    """No import of this name can be taken back here."""

    code = "import_unknown"
