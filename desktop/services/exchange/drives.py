"""The drives that can be carried to another office (USB), asked of the system itself."""

import ctypes
import re
import shutil
import string
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MOUNTS, BLOCKS = Path("/proc/mounts"), Path("/sys/class/block")
REMOVABLE, READ_ONLY, FAIL_QUIETLY = 2, 0x80000, 1  # as Windows numbers them


@dataclass(frozen=True, slots=True)
class Drive:
    """A drive that can be pulled out.

    Attributes:
        name: what people call it: its label, with the letter where there is one.
        free: bytes left.
        writable: False for a stick with its lock on.
    """

    name: str
    path: Path
    free: int
    writable: bool = True


def removable() -> list[Drive]:
    """The drives plugged in now, by name."""
    if sys.platform == "win32":
        found = lettered(ctypes.windll.kernel32)
    else:
        found = mounted(MOUNTS, BLOCKS)
    return sorted(found, key=lambda drive: drive.name)


def on_removable(folder: Path) -> bool:
    """Whether a folder lies on a drive that can be pulled out."""
    place = folder.absolute()
    return any(place.is_relative_to(drive.path) for drive in removable())


def free_room(folder: Path) -> int:
    """Bytes that can still be written there.

    Raises:
        OSError: it is not there.
    """
    return shutil.disk_usage(folder).free


def mounted(mounts: Path, blocks: Path) -> list[Drive]:
    """The removable drives of a Linux PC, from its tables of mounts and of block devices."""
    try:
        lines = mounts.read_text(errors="surrogateescape").splitlines()
    except OSError:
        return []
    found: dict[str, Drive] = {}
    for device, place, _kind, options, *_ in (line.split() for line in lines):
        if device in found or not _pulls_out(blocks / Path(device).name, device):
            continue
        path = Path(_plain(place))
        try:
            free = free_room(path)
        except OSError:  # pulled out between two lines
            continue
        found[device] = Drive(path.name or device, path, free, "rw" in options.split(","))
    return list(found.values())


def _pulls_out(block: Path, device: str) -> bool:
    """Whether a block device, or the one it is a partition of, is removable or on USB."""
    if not device.startswith("/dev/") or not block.exists():
        return False
    place = block.resolve()
    if any(part.startswith("usb") for part in place.parts):
        return True
    flags = (folder / "removable" for folder in (place, place.parent))
    return any(flag.is_file() and flag.read_text().strip() == "1" for flag in flags)


def _plain(field: str) -> str:
    r"""A place as it is; the table writes blanks as \040."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), field)


def lettered(kernel: Any) -> list[Drive]:
    """The removable drives of a Windows PC, by their letters.

    Args:
        kernel: what Windows calls kernel32.
    """
    kernel.SetErrorMode(FAIL_QUIETLY)
    present, found = kernel.GetLogicalDrives(), []
    for place, capital in enumerate(string.ascii_uppercase):
        letter = f"{capital}:\\"
        if not present >> place & 1 or kernel.GetDriveTypeW(letter) != REMOVABLE:
            continue
        label, flags = ctypes.create_unicode_buffer(261), ctypes.c_ulong()
        there = kernel.GetVolumeInformationW(
            letter, label, len(label), None, None, ctypes.byref(flags), None, 0
        )
        if there:  # a card reader without a card has a letter too
            name = f"{label.value} ({letter[:2]})" if label.value else letter[:2]
            path, locked = Path(letter), bool(flags.value & READ_ONLY)
            with suppress(OSError):
                found.append(Drive(name, path, free_room(path), not locked))
    return found
