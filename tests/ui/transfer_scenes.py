"""Two communes and their receiving office, with households on their way between them; all invented."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from desktop.services.workplace import Workplace
from tests import builders as b

DAY = dt.date(b.YEAR, 10, 5)
COMING = ("Phạm Văn Bình", "Lê Thị Ánh")


class Scene(NamedTuple):
    """The three offices; the caller closes them."""

    folder: Path
    old: Workplace
    new: Workplace
    above: Workplace

    def deliver(self, commune: Workplace) -> None:
        """Send everything, merge it, take the receipts that are due."""
        (path,) = commune.exchange.send(self.folder / "goi.skh", everything=True).files
        (result,) = self.above.reception.receive([path])
        assert result.accepted
        path.unlink()
        self.answer()

    def answer(self) -> None:
        """Write the receipts that are due, and let the communes take them."""
        for one in self.above.reception.answers.give_all(self.folder):
            commune = self.old if one.code == self.old.office.code else self.new
            commune.reception.receive([one.path])

    def close(self) -> None:
        """Close all three."""
        for office in (self.old, self.new, self.above):
            office.close()


def on_their_way(folder: Path) -> Scene:
    """Two households left for the other commune, the first with two titles; nobody decided yet."""
    above = b.a_receiver(folder)
    old = b.an_office(folder, code="79.001", name="Xã Bình Hòa")
    new = b.an_office(folder, code="79.002", name="Xã Đông Hà")
    scene = Scene(folder, old, new, above)
    for commune in (old, new):
        b.enrolled(commune, above, folder)
    b.with_families(new, 4)
    families = [
        b.a_family(old, name, address=f"Số {place}", member_count=4)
        for place, name in enumerate(COMING, 5)
    ]
    for year in (b.YEAR - 2, b.YEAR - 1):
        b.registered(old, year)
        b.scored(old, families[:1], year=year)
        b.decided(old, f"{year - 2000}/QĐ-UBND", year)
    old.moving.leave(families[0], "Xã Đông Hà, tỉnh Đồng Tháp", DAY)
    old.moving.leave(families[1], "Đông Hà", DAY)
    for commune in (old, new):
        scene.deliver(commune)
    return scene


def passed_on(folder: Path) -> Scene:
    """The same, when both were passed on and the new commune has heard of it."""
    scene = on_their_way(folder)
    for line in scene.above.transfers.listed():
        scene.above.transfers.pass_on(line.move_id, scene.new.office.code)
    scene.answer()
    return scene
