"""Where an office's data lie: in a file on this PC, or in a database of a PostgreSQL server.

Beside either stands what belongs to this PC alone: the keyring, files that were put aside, the
high-water mark's name. For a server these are in a folder of the person who works here, around a
*card*: a small file that takes the data file's place and names the server, without its password.
"""

import os
from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine

from desktop.db.datafile.engine import open_engine
from desktop.db.datafile.files import put_aside
from desktop.db.datafile.instance import InstanceLock, writable
from desktop.db.failures import DataExists, DataMissing, DataReadOnly
from desktop.db.tables.schema import JOURNALED
from desktop.errors import AppError


class Lock(Protocol):
    """Keeps a second program away."""

    def release(self) -> None:
        """Let others in."""


class Place(Protocol):
    """Where the data lie.

    Attributes:
        data_file: the data file, or the card that stands for a server.
        server: what people may read of a server's URL; empty for a file.
    """

    data_file: Path
    server: str

    def lock(self) -> Lock:
        """Keep a second program away."""

    def engine(self, data_key: bytes) -> Engine:
        """An engine on the data."""

    def missing(self) -> AppError:
        """That nothing is there to open."""

    def taken(self) -> AppError:
        """That something is there already."""

    def check(self) -> None:
        """Make sure that the data can be written."""

    def clear(self, *, unfinished: bool) -> None:
        """Make room for new data.

        Args:
            unfinished: a making was cut short here; nobody has worked with what it left.
        """

    def forget(self) -> None:
        """Take back what a making left that failed."""

    def finish(self) -> None:
        """The data are made."""


class FilePlace:
    """A file on this PC."""

    server = ""

    def __init__(self, data_file: Path) -> None:
        self.data_file = data_file

    def lock(self) -> Lock:
        return InstanceLock(self.data_file)

    def engine(self, data_key: bytes) -> Engine:
        return open_engine(self.data_file, data_key, JOURNALED)

    def missing(self) -> AppError:
        return DataMissing(file=self.data_file.name)

    def taken(self) -> AppError:
        return DataExists(file=self.data_file.name)

    def check(self) -> None:
        folder = self.data_file.parent
        if not writable(folder) or not os.access(self.data_file, os.W_OK):
            raise DataReadOnly(file=self.data_file.name)

    def clear(self, *, unfinished: bool) -> None:  # noqa: ARG002 - a file is made once, or unfinished
        if self.data_file.exists():
            put_aside(self.data_file, "unfinished")

    def forget(self) -> None:
        for end in ("", "-wal", "-shm", ".lock"):
            self.data_file.with_name(self.data_file.name + end).unlink(missing_ok=True)

    def finish(self) -> None:
        pass
