"""What this PC remembers about its person, apart from any data file: sizes, columns, last officer.

A JSON file that may be deleted at any time; nothing in it is worth more than a convenience.
"""

import contextlib
import json
import logging
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)


class Settings:
    """Plain JSON values by name, kept in one file."""

    def __init__(self, file: Path) -> None:
        """Read the file; one that is missing or damaged counts as empty."""
        self._file = file
        self._values: dict[str, Any] = {}
        with contextlib.suppress(OSError, ValueError):
            found = json.loads(file.read_text(encoding="utf-8"))
            if isinstance(found, dict):
                self._values = found

    def get(self, key: str, default: Any = None) -> Any:
        """What was kept under a name."""
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Keep a value; a disk that refuses it only costs the convenience."""
        if self._values.get(key) == value:
            return
        self._values[key] = value
        beside = self._file.with_name(self._file.name + ".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(self._values, ensure_ascii=False), encoding="utf-8")
            beside.replace(self._file)
        except OSError as failure:
            log.info("settings not kept: %s", failure)
