"""Runs the real program in a process of its own, as an officer or a scheduled task would."""

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PASSWORD = "demo"
DROP_FROM_BOUNDING_SET, DAC_OVERRIDE, DAC_READ_SEARCH = 24, 1, 2


@dataclass(frozen=True)
class Ran:
    """What one run of the program left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """The results of commands that answer for each file."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def error(self) -> str:
        """The code of the refusal."""
        return str(self.json["error"]["code"])


@dataclass(frozen=True)
class Played:
    """A demonstration: its folder, and what the program said of it."""

    folder: Path
    said: dict[str, Any]

    def file(self, name: str) -> Path:
        return self.folder / Path(self.said["files"][name]).name

    @property
    def commune(self) -> Path:
        return self.file("commune_data")

    @property
    def receiver(self) -> Path:
        return self.file("receiver_data")


def run(
    *arguments: str | Path,
    password: str | None = PASSWORD,
    env: Mapping[str, str] | None = None,
    humble: bool = False,
) -> Ran:
    """Run one command to its end; nobody types anything.

    Args:
        arguments: of the command.
        password: in the environment; None leaves it out.
        env: more of the environment.
        humble: even as root, permissions of files count.
    """
    surroundings = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **(env or {})}
    surroundings.pop("SOKHUYENHOC_PASSWORD", None)
    if password is not None:
        surroundings["SOKHUYENHOC_PASSWORD"] = password
    ran = subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        env=surroundings,
        preexec_fn=_give_up_powers if humble and os.geteuid() == 0 else None,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert "Traceback" not in ran.stderr, ran.stderr
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def _give_up_powers() -> None:
    """Before the program begins: root without the power to pass over permissions (Linux)."""
    library = ctypes.CDLL(None)
    for power in (DAC_OVERRIDE, DAC_READ_SEARCH):
        library.prctl(DROP_FROM_BOUNDING_SET, power, 0, 0, 0)


def status(data: Path, password: str = PASSWORD) -> Any:
    """The status of a data file."""
    return run("status", "--json", "--data", data, password=password).json
