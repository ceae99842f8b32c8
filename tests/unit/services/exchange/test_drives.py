"""Which drives can be carried away, told from the system's own tables."""

import pytest

from desktop.services.exchange import drives
from desktop.services.exchange.drives import mounted


@pytest.fixture
def system(tmp_path):
    """A PC with a disk (sda), a stick (sdb), a camera's card (mmcblk0) and a disk on USB (sdc)."""
    blocks, devices = tmp_path / "class", tmp_path / "devices"
    blocks.mkdir()
    for device, bus, removable, parts in (
        ("sda", "pci0000/ata1", "0", ("sda1",)),
        ("sdb", "pci0000/other", "1", ("sdb1",)),
        ("mmcblk0", "pci0000/mmc", "1", ()),
        ("sdc", "pci0000/usb2/2-1", "0", ("sdc1",)),
    ):
        place = devices / bus / device
        place.mkdir(parents=True)
        (place / "removable").write_text(removable + "\n")
        (blocks / device).symlink_to(place)
        for part in parts:
            (place / part).mkdir()
            (blocks / part).symlink_to(place / part)
    for name in ("disk", "KINGSTON 8GB", "card", "Ổ ngoài"):
        (tmp_path / name).mkdir()
    return tmp_path


def table(system, *lines):
    text = "".join(
        f"{device} {str(system / place).replace(' ', chr(92) + '040')} vfat {options} 0 0\n"
        for device, place, options in lines
    )
    (system / "mounts").write_text(text)
    return mounted(system / "mounts", system / "class")


def test_sticks_cards_and_disks_on_usb_are_found_and_the_pcs_own_disk_is_not(system):
    found = table(
        system,
        ("/dev/sda1", "disk", "rw,relatime"),
        ("/dev/sdb1", "KINGSTON 8GB", "rw,nosuid"),
        ("/dev/mmcblk0", "card", "ro,nosuid"),
        ("/dev/sdc1", "Ổ ngoài", "rw"),
        ("proc", "disk", "rw"),
        ("/dev/mapper/secret", "disk", "rw"),
    )
    assert [(one.name, one.path.name, one.writable) for one in found] == [
        ("KINGSTON 8GB", "KINGSTON 8GB", True),
        ("card", "card", False),
        ("Ổ ngoài", "Ổ ngoài", True),
    ]
    assert all(one.free > 0 for one in found)


def test_a_stick_mounted_twice_is_one_and_one_that_is_gone_is_none(system):
    found = table(
        system,
        ("/dev/sdb1", "KINGSTON 8GB", "rw"),
        ("/dev/sdb1", "disk", "rw"),
        ("/dev/sdc1", "pulled out", "rw"),
    )
    assert [one.name for one in found] == ["KINGSTON 8GB"]


def test_a_pc_that_tells_nothing_has_no_sticks(tmp_path):
    assert mounted(tmp_path / "nothing", tmp_path) == []


def test_a_folder_inside_a_stick_lies_on_it(system, monkeypatch):
    (system / "mounts").write_text(f"/dev/sdb1 {system / 'card'} vfat rw 0 0\n")
    monkeypatch.setattr(drives, "MOUNTS", system / "mounts")
    monkeypatch.setattr(drives, "BLOCKS", system / "class")
    assert drives.on_removable(system / "card" / "2026")
    assert not drives.on_removable(system / "disk")
    assert [one.name for one in drives.removable()] == ["card"]


class Kernel:
    """What Windows would say: C: is the disk, E: a stick, F: a locked one, G: an empty reader."""

    def __init__(self):
        self.drives = {
            "C:": (3, "Windows", 0),
            "E:": (2, "KINGSTON", 0),
            "F:": (2, "", 0x80000),
            "G:": (2, None, 0),
        }

    def SetErrorMode(self, mode):
        self.quiet = mode

    def GetLogicalDrives(self):
        return sum(1 << ord(letter[0]) - ord("A") for letter in self.drives)

    def GetDriveTypeW(self, place):
        return self.drives[place[:2]][0]

    def GetVolumeInformationW(self, place, label, size, _serial, _most, flags, _system, _length):
        _kind, name, flag = self.drives[place[:2]]
        if name is None:
            return 0
        assert size > len(name)
        label.value, flags._obj.value = name, flag
        return 1


def test_on_windows_sticks_have_letters_and_an_empty_card_reader_is_none(monkeypatch):
    monkeypatch.setattr(drives, "free_room", lambda _path: 8_000)
    kernel = Kernel()
    found = drives.lettered(kernel)
    assert [(one.name, str(one.path), one.free, one.writable) for one in found] == [
        ("KINGSTON (E:)", "E:\\", 8_000, True),
        ("F:", "F:\\", 8_000, False),
    ]
    assert kernel.quiet == 1
