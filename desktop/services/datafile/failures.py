"""What officers may ask for that the rules do not allow, of the data file."""

from desktop.errors import AppError


class ServerKeepsBackups(AppError):
    """The data lie on a server: whoever looks after it makes the copies, with its own tools."""

    code = "server_keeps_backups"
