"""What can go wrong with the data file, as far as we foresaw it."""

from desktop.errors import AppError


class DataBusy(AppError):
    """Another program holds the file longer than we wait."""

    code = "data_busy"


class DataInUse(AppError):
    """A second instance of this program has the file open."""

    code = "data_in_use"


class DataMissing(AppError):
    """There is no data file at this place."""

    code = "data_missing"


class DataExists(AppError):
    """A new data file would overwrite one that is there."""

    code = "data_exists"


class DataDamaged(AppError):
    """The file is not a data file of ours, or its pages fail their checks."""

    code = "data_damaged"


class DataTooNew(AppError):
    """A later release of this program made the file."""

    code = "data_too_new"


class DataReadOnly(AppError):
    """The folder or the file cannot be written."""

    code = "data_read_only"


class DiskFull(AppError):
    """There is no room left on the disk."""

    code = "disk_full"


class SqliteTooOld(AppError):
    """The SQLite inside has the WAL-reset bug."""

    code = "sqlite_too_old"


class KeyringMissing(AppError):
    """The file that holds the wrapped keys is not beside the data file."""

    code = "keyring_missing"


class KeyringDamaged(AppError):
    """The file that holds the wrapped keys cannot be read."""

    code = "keyring_damaged"


class WrongPassword(AppError):
    """The password does not open this officer's key; does not say which part was wrong."""

    code = "wrong_password"


class TooManyTries(AppError):
    """The counted delay after wrong passwords has not run out."""

    code = "too_many_tries"


class WrongRecoveryKey(AppError):
    """The recovery key does not open the data file."""

    code = "wrong_recovery_key"


class BackupDamaged(AppError):
    """A backup fails its own checks."""

    code = "backup_damaged"


class NotFound(AppError):
    """No row has this id."""

    code = "not_found"


class JournalBroken(AppError):
    """The hash chain of the journal does not close."""

    code = "journal_broken"


class ServerAddressWrong(AppError):
    """What was given is not the URL of a PostgreSQL database; it is not repeated: see its password."""

    code = "server_address_wrong"


class ServerDriverMissing(AppError):
    """This installation cannot speak to a server: psycopg is not there."""

    code = "server_driver_missing"


class ServerUnreachable(AppError):
    """No server answers under this name."""

    code = "server_unreachable"


class ServerRefuses(AppError):
    """The server answers and does not let us in: user, password, database, or its own rules."""

    code = "server_refuses"


class ServerLost(AppError):
    """The line to the server was cut; what was committed is there, the rest is not."""

    code = "server_lost"


class ServerTooOld(AppError):
    """The server's release is no longer looked after."""

    code = "server_too_old"


class ServerForReceivers(AppError):
    """Only a receiving office may keep its data on a server."""

    code = "server_for_receivers"
