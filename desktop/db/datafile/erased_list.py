"""Who was erased, remembered beside the data file: a backup that is brought back does not know it.

It names nobody: an id a line, of subjects that were erased whole.
"""

from collections.abc import Collection
from pathlib import Path
from uuid import UUID

from desktop.db.datafile.files import replace_file


def read(data_file: Path) -> set[UUID]:
    """The ids that were noted; what is no id says nothing."""
    try:
        lines = _beside(data_file).read_text("ascii").split()
    except (OSError, UnicodeDecodeError):
        return set()
    return {UUID(hex=line) for line in lines if _is_id(line)}


def add(data_file: Path, those: Collection[UUID]) -> None:
    """Note more of them.

    Raises:
        DiskFull, DataReadOnly: nothing is noted.
    """
    known = read(data_file)
    if not known >= set(those):
        lines = sorted(one.hex for one in known | set(those))
        replace_file(_beside(data_file), "\n".join(lines).encode("ascii"))


def _is_id(text: str) -> bool:
    return len(text) == 32 and all(letter in "0123456789abcdef" for letter in text)


def _beside(data_file: Path) -> Path:
    return data_file.with_name(data_file.name + ".erased")
