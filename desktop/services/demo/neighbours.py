"""What a demonstration adds on request: a commune's second PC, a conflict, and a second commune."""

from collections.abc import Callable
from pathlib import Path

from desktop.services.demo.plan import OFFICER, PASSWORD, SECOND_COMMUNE, SECOND_OFFICER
from desktop.services.entrance import Entrance
from desktop.services.register.families import FamilyDraft, FamilyQuery
from desktop.services.trust.compared import Way
from desktop.services.trust.new_office import NewOffice, Role
from desktop.services.workplace import Workplace

FOLDER = "trao-doi"
PCS = "Máy Văn phòng", "Máy xách tay"
NAMES = "Nguyễn Thị Ánh", "Nguyễn Thị Ánh Tuyết"
"""What the two PCs write of one family without knowing of each other."""

Opener = Callable[[str, NewOffice, str], Workplace]
"""Makes a data file of this name, for this office and its first officer."""


def opener(folder: Path, entrance: Callable[[Path], Entrance]) -> Opener:
    """Make data files in a folder."""

    def make(name: str, office: NewOffice, officer: str) -> Workplace:
        return entrance(folder / name).create(office, officer, PASSWORD).workplace

    return make


def add_pc(main: Workplace, make: Opener, folder: Path) -> Workplace:
    """Let a second PC join a commune; both hold the same when this returns."""
    folder.mkdir()
    main.pcs.rename(PCS[0])
    main.pcs.invite(folder / "them-may.skh")
    new = NewOffice(Role.COMMUNE, "", "", invitation=folder / "them-may.skh")
    second = make("commune-pc2.db", new, SECOND_OFFICER)
    told = second.pcs.request(folder / "de-nghi.skh", PCS[1])
    main.pcs.grant(folder / "de-nghi.skh", folder / "giay.skh", told)
    second.pcs.accept(folder / "giay.skh")
    meet(folder, main, second)
    return second


def meet(folder: Path, *pcs: Workplace) -> None:
    """Let PCs meet in their folder until each knows what the others hold."""
    for pc in (*pcs, *pcs):
        pc.sharing.sync(folder)


def disagree(main: Workplace, second: Workplace, folder: Path) -> int:
    """Write one family's name differently on two PCs, and decide; returns how many decisions."""
    family = main.register.page(FamilyQuery())[0].id
    for pc, name in zip((main, second), NAMES, strict=True):
        pc.register.edit_family(family, head_name=name)
    meet(folder, main, second)
    found = main.conflicts.open()
    for one in found:
        main.conflicts.resolve(one.id, NAMES[1])
    meet(folder, main, second)
    return len(found)


def add_commune(receiver: Workplace, make: Opener, folder: Path) -> Workplace:
    """Enrol a second commune, and let it send the little it has."""
    folder.mkdir()
    receiver.trust.invite(folder / "thu-moi.skh")
    commune = make("commune-2.db", SECOND_COMMUNE, OFFICER)
    commune.trust.invitations.take(folder / "thu-moi.skh", Way.PHONE)
    told = commune.trust.request(folder / "de-nghi.skh")
    receiver.trust.grant(folder / "de-nghi.skh", folder / "giay.skh", told)
    commune.trust.accept(folder / "giay.skh")
    village = commune.register.add_village("Thôn Thượng")
    for name in ("Đặng Văn Bách", "Hồ Thị Cúc", "Lý Văn Đoàn"):
        commune.register.add_family(FamilyDraft(head_name=name, village_id=village))
    send(commune, receiver, folder)
    return commune


def send(commune: Workplace, receiver: Workplace, folder: Path) -> None:
    """Send what is not confirmed, and bring the receipt back."""
    sent = commune.exchange.send(folder)
    results = receiver.reception.receive(sent.files, receipts_to=folder)
    commune.reception.receive([one.receipt for one in results if one.receipt])
