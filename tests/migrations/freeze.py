"""Makes the frozen data files of this release: `python -m tests.migrations.freeze`.

Every release keeps its own for ever, as backups beside this file: a commune that has lived through a
year and sent its package, and the receiving office that took it. What each held is written beside
it as JSON, row by row, so that a later release can prove it has lost nothing.
"""

import datetime as dt
import json
import tempfile
from contextlib import closing
from pathlib import Path

from desktop import __version__
from desktop.domain.meeting import Vote
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.register.families import FamilyQuery
from desktop.services.titles.meetings import Held
from desktop.services.workplace import Workplace
from tests.builders import (
    YEAR,
    a_family,
    a_receiver,
    an_office,
    decided,
    enrolled,
    full_marks,
    key,
    registered,
    scored,
    with_families,
)
from tests.rawdata import dump, key_of

RELEASES = Path(__file__).parent / "releases"
SECOND_OFFICER, SECOND_PASSWORD = "Trần Quốc Tuấn", "mật khẩu thứ hai"


def live_through_a_year(commune: Workplace, folder: Path) -> None:
    """Something of everything that a commune's file can hold."""
    commune.accounts.add(SECOND_OFFICER, SECOND_PASSWORD)
    families = with_families(commune, 8)
    commune.register.edit_family(
        families[0], zone="difficult", poor=True, identity_number="079301012345", birth="1970",
        sex="female", note="mới chuyển về",
    )  # fmt: skip
    commune.register.remove_family(a_family(commune, "Lý Thị Yến"))
    for year in (YEAR - 1, YEAR):
        registered(commune, year)
        scored(commune, families[:6], year=year)
        if year < YEAR:
            decided(commune, "131/QĐ-UBND", year)
    commune.register.withdraw([families[7]], YEAR)
    commune.scoring.save(
        key(families[6], Stage.VILLAGE), {**full_marks(commune), "1.1": 0.0}, "thiếu minh chứng"
    )
    commune.scoring.enter(key(families[6], Stage.SELF), "1.1", 9.5)
    commune.checklists.confirm(SubjectKind.FAMILY, YEAR)
    village = commune.register.family(families[0]).village_id
    commune.meetings.hold(
        Held(
            village, SubjectKind.FAMILY, YEAR, dt.date(YEAR, 11, 10), "Nhà văn hóa",
            "Phạm Văn Bảy", "Đỗ Thị Mai", 40, 35, {families[0]: Vote(30, 2), families[2]: Vote(35)},
            remarks="một ý kiến khác",
        )
    )  # fmt: skip
    decision = decided(commune)
    commune.certificates.write([decision], folder / "giấy.pdf")


def meet_with_a_conflict(commune: Workplace, receiver: Workplace, folder: Path) -> None:
    """Send, take, answer; then both write the same field, so that a conflict stays open."""
    enrolled(commune, receiver, folder)
    (first,) = receiver.reception.receive(commune.exchange.send(folder).files, folder)
    commune.reception.receive([first.receipt])
    family = commune.register.page(FamilyQuery())[0].id
    receiver.register.edit_family(family, head_name="Vũ Thị Hoa")
    commune.register.edit_family(family, head_name="Vũ Thị Hòa", phone="0912345678")
    receiver.reception.receive(commune.exchange.send(folder).files)
    a_family(commune, "Ngô Văn Sau")  # written after the last package


def freeze(to: Path = RELEASES) -> list[Path]:
    """Make the files; what was there for this release is replaced."""
    made = []
    to.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with closing(an_office(folder)) as commune, closing(a_receiver(folder)) as receiver:
            live_through_a_year(commune, folder)
            meet_with_a_conflict(commune, receiver, folder)
            for role, workplace in (("commune", commune), ("receiver", receiver)):
                path = to / f"{__version__}-{role}.skhbak"
                workplace.backups.make(path)
                held = dump(workplace.data_file, key_of(workplace))
                text = json.dumps(held, ensure_ascii=False, indent=0, sort_keys=True)
                path.with_suffix(".json").write_text(text + "\n", "utf-8")
                made.append(path)
    return made


if __name__ == "__main__":
    for path in freeze():
        print(f"{path} ({path.stat().st_size:,} bytes)")
