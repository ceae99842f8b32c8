"""Where things are kept on this PC.

Three kinds of folder, apart on purpose: the data file and its backups, which an officer may copy
and bring back; the state, which remembers how far this PC has come and so must not travel with a
copy of the data file; and the logs. `SOKHUYENHOC_HOME` puts all of them into one folder, for a
program on a USB drive, for support staff and for tests.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import platformdirs

PROGRAM = "sokhuyenhoc"
HOME_VARIABLE = "SOKHUYENHOC_HOME"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders and the data file of the person who is using this PC.

    Attributes:
        data_file: the officer's own data file (tệp dữ liệu).
        backups: verified copies of it (bản sao lưu).
        state: what this PC remembers apart from any data file, such as the high-water mark that
            betrays an old copy put back.
        logs: what the program did and how it failed, without personal data.
        sample: the data on invented people that `--sample` opens.
        servers: of each server that was worked with, what belongs to this PC: keyring, held files.
    """

    data_file: Path
    backups: Path
    state: Path
    logs: Path
    sample: Path
    servers: Path

    @classmethod
    def default(cls) -> Self:
        """Find the folders of this person; nothing is created."""
        home = os.environ.get(HOME_VARIABLE)
        if home:
            return cls.inside(Path(home))
        directories = platformdirs.PlatformDirs(PROGRAM, appauthor=False)
        data = directories.user_data_path
        return cls(
            data_file=data / "data" / "sokhuyenhoc.db",
            backups=data / "backups",
            # On Windows the data and state folders of a person are one; the names keep them apart.
            state=directories.user_state_path / "state",
            logs=directories.user_log_path,
            sample=data / "sample",
            servers=data / "servers",
        )

    @classmethod
    def inside(cls, home: Path) -> Self:
        """Keep everything inside one folder."""
        home = home.expanduser().absolute()
        return cls(
            data_file=home / "data" / "sokhuyenhoc.db",
            backups=home / "backups",
            state=home / "state",
            logs=home / "logs",
            sample=home / "sample",
            servers=home / "servers",
        )


def is_url(given: str) -> bool:
    """Whether the data were named by a server's URL, not by a file."""
    return "://" in given


def unfinished_mark(data_file: Path) -> Path:
    """The file that stands beside a data file as long as it is being made."""
    return data_file.with_name(data_file.name + ".unfinished")


def is_made(data_file: Path) -> bool:
    """Whether there is a data file, and its making was not cut short by a power cut."""
    return data_file.exists() and not unfinished_mark(data_file).exists()


def assets() -> Path:
    """Find the texts, checklists, icons and fonts that come with the program.

    An installed program (wheel, bundle) has them inside the package, the source tree beside it.

    Raises:
        FileNotFoundError: they are missing: the program was not installed whole.
    """
    package = Path(__file__).resolve().parent
    for place in (package / "assets", package.parent / "assets"):
        if place.is_dir():
            return place
    raise FileNotFoundError(package / "assets")
