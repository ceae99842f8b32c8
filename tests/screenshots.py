"""Pictures of every page: `python -m tests.screenshots [--to DIR] [--sample DIR] [--only NAME]`.

Each page is painted offscreen at the sizes people have: 1366×768 at 100 % in light and dark, and
1024×768 at 150 %. The window shows the sample year of invented people, made in `--sample` the first
time; `--blocks` adds pages made of the building blocks alone.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

from desktop.domain.names import fold
from desktop.domain.subjects import COMMUNE_TITLES, SubjectKind
from desktop.services.register.families import FamilyQuery
from desktop.ui import icons
from desktop.ui.app import application, translate
from desktop.ui.context import PageContext
from desktop.ui.errors import Failures
from desktop.ui.finders import family_finder, village_finder
from desktop.ui.jobs import Jobs
from desktop.ui.pages.entry.first_run import FirstRunPage
from desktop.ui.pages.entry.lock import LockPage
from desktop.ui.pages.entry.login import LoginPage
from desktop.ui.pages.entry.recovery import RecoveryPage
from desktop.ui.pages.register.targets import Show
from desktop.ui.preferences import Preferences
from desktop.ui.registry import PAGES
from desktop.ui.theme import Mode, theme
from desktop.ui.window import Window
from tests.ui.fakes import KEY, OFFICER, Memory, Workplace
from tests.ui.sample_pages import SAMPLES
from tests.ui.window_scenes import Scenes


class Look(NamedTuple):
    """One size and dress of the window."""

    name: str
    width: int
    height: int
    scale: float
    mode: Mode


LOOKS = (
    Look("1366-100", 1366, 768, 1.0, Mode.LIGHT),
    Look("1366-100-dark", 1366, 768, 1.0, Mode.DARK),
    Look("1024-150", 1024, 768, 1.5, Mode.LIGHT),
)
Made = tuple[str, Callable[[], QWidget]]


def main(arguments: list[str] | None = None) -> int:
    """Paint everything and say how many pictures were made."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=Path("screenshots"), metavar="DIR")
    parser.add_argument("--sample", type=Path, metavar="DIR", help="where the sample data are")
    parser.add_argument("--only", default="", help="paint only pages whose name holds this")
    parser.add_argument("--blocks", action="store_true", help="paint the building blocks too")
    given = parser.parse_args(arguments)
    given.to.mkdir(parents=True, exist_ok=True)
    app = application(sys.argv[:1])
    qInstallMessageHandler(complain)
    translate(app, "vi")
    icons.follow(theme())
    pages = [page for page in all_pages(given) if given.only in page[0]]
    for look in LOOKS:
        theme().choose(mode=look.mode, scale=look.scale)
        for name, make in pages:
            shoot(make(), look).save(str(given.to / f"{name}-{look.name}.png"))
    print(f"{len(pages) * len(LOOKS)} pictures in {given.to}")
    return 0


def all_pages(given: argparse.Namespace) -> Iterator[Made]:
    """Everything that can be painted, in the order people meet it."""
    yield from entry_pages()
    if given.blocks or given.only.startswith("blocks"):
        yield from block_pages()
    if not given.only or given.only.startswith("reception"):
        yield from reception_pages(Path(tempfile.mkdtemp(prefix="reception-")))
    if not given.only or given.only.startswith("transfers"):
        yield from transfer_pages(Path(tempfile.mkdtemp(prefix="transfers-")))
    if not given.only or given.only.startswith("window"):
        yield from window_pages(given.sample or Path(tempfile.mkdtemp(prefix="sample-")))


def shoot(page: QWidget, look: Look) -> Any:
    """A picture of a page at one look."""
    page.resize(look.width, look.height)
    page.show()
    settle()
    picture = page.grab()
    page.close()
    page.deleteLater()
    settle(1)
    return picture


def settle(milliseconds: int = 250) -> None:
    """Let layouts, timers and loading pages come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def complain(_kind: object, _context: object, message: str) -> None:
    """Print Qt's complaints but for one that means nothing offscreen."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def entry_pages() -> Iterator[Made]:
    """What stands before the window."""

    def login(*, refused: bool = False) -> QWidget:
        page = LoginPage()
        page.offer([OFFICER, "Trần Quốc Tuấn"], OFFICER)
        if refused:
            page.entry.refuse("Tên cán bộ hoặc mật khẩu chưa đúng.", 8)
        page.setFocus()
        return page

    def recovery() -> QWidget:
        page = RecoveryPage()
        page.offer([OFFICER], OFFICER)
        page.lines[0].line.setText("7K3F-9QXA SEN")
        page.refuse("", 2)
        return page

    def first_run(step: int) -> QWidget:
        draft = {"name": "Xã Bình Hòa", "code": "26740", "province": "Đồng Nai"}
        page = FirstRunPage(Preferences(Memory(**{"ui.first_run": draft})))
        if step == 1:
            page.go_on()
        if step == 2:
            page.show_key(KEY, b"%PDF")
        return page

    yield "login", login
    yield "login-refused", lambda: login(refused=True)
    yield "lock", lambda: LockPage(OFFICER)
    yield "recovery", recovery
    for step in range(3):
        yield f"first-run-{step + 1}", lambda step=step: first_run(step)


def block_pages() -> Iterator[Made]:
    """The window with pages made of the building blocks."""

    def window(key: str, then: Callable[[Any], object] = lambda _window: None) -> QWidget:
        workplace = Workplace()
        context = PageContext(workplace, Jobs(), Failures(), Preferences(Memory()))
        finders = (village_finder(workplace, fold), family_finder(workplace, str))
        made = Window(context, SAMPLES, finders)
        context.setParent(made)
        made.open_page(key)
        QTimer.singleShot(10, lambda: then(made))
        return made

    def search(made: Any) -> None:
        made.palette_.ask()
        made.palette_.line.setText("th")

    for spec in SAMPLES[:3]:
        yield f"blocks-{spec.key}", lambda key=spec.key: window(key)
    yield "blocks-search", lambda: window("register", search)
    yield (
        "blocks-toast",
        lambda: window("register", lambda one: one.toast.say("Đã xóa 1 hộ.", print)),
    )
    yield "blocks-help", lambda: window("overview", lambda one: one.help.toggle())


def window_pages(folder: Path) -> Iterator[Made]:
    """The window on the sample year, at each page of the registry."""
    from desktop.bootstrap import sample  # noqa: PLC0415 - only when the sample is wanted

    scenes = Scenes(sample(folder), folder)
    for spec in PAGES:
        if scenes.workplace.office.role in spec.roles:
            yield f"window-{spec.key}", lambda key=spec.key: scenes.page(key)
    yield "window-exchange-pcs", lambda: scenes.page("exchange", "pcs")
    yield "window-names", lambda: scenes.page("account", "names")
    yield "window-duplicates", lambda: scenes.page("register", Show.DUPLICATES)
    yield "window-takeover", scenes.takeover
    yield "window-cell", scenes.cell
    yield "window-people", scenes.people
    yield "window-import-citizens", scenes.citizens
    yield "window-examination", scenes.examined
    for kind in (SubjectKind.FAMILY, SubjectKind.COMMUNITY):
        yield f"window-erase-{kind.value}", lambda kind=kind: scenes.erase(kind)
    for ask in ("", "rename", "merge", "split"):
        yield f"window-villages-{ask or 'list'}", lambda ask=ask: scenes.villages(ask)
    for kind in COMMUNE_TITLES[1:]:
        yield f"window-register-{kind.value}", lambda kind=kind: scenes.other(kind)


def reception_pages(folder: Path) -> Iterator[Made]:
    """The window of a receiving office with twenty communes."""
    from desktop.ui.entering import open_window  # noqa: PLC0415 - only when it is wanted
    from tests.ui.reception_scenes import a_district  # noqa: PLC0415 - as above

    district = a_district(folder)
    bad = folder / "bi-cat.skh"
    bad.write_bytes(b"cut")
    district.receiver.reception.receive([bad])
    jobs = Jobs()

    def page(key: str, part: str | None = None) -> Any:
        window = open_window(district.receiver, jobs, Failures(), Preferences(Memory()))
        window.open_page(key, part)
        return window

    for part in ("radar", "inbox", "held"):
        yield f"reception-{part}", lambda part=part: page("reception", part)

    def register() -> QWidget:
        window = page("register")
        window.page("register").families.reload()
        tree = window.page("register").families.villages.tree
        tree.expand(tree.model().index(2, 0))
        tree.choose(tree.places[4].id)
        return window

    yield "reception-register", register


def transfer_pages(folder: Path) -> Iterator[Made]:
    """Households on their way, as the new commune, the receiving office and the old one see them."""
    from desktop.ui.entering import open_window  # noqa: PLC0415 - only when it is wanted
    from tests import builders  # noqa: PLC0415 - as above
    from tests.ui.transfer_scenes import COMING, passed_on  # noqa: PLC0415 - as above

    scene = passed_on(folder)
    builders.a_family(scene.new, COMING[0], address="Số 5")
    first, _second = scene.new.arriving.listed()
    scene.new.arriving.refuse(first.move_id, "Hộ ở phường Đông Hà")
    scene.deliver(scene.new)
    builders.a_family(scene.old, "Đỗ Thị Mận")
    third = scene.old.register.page(FamilyQuery(search="do thi man"))[0].id
    scene.old.moving.leave(third, "Xã Đông Hà")
    scene.deliver(scene.old)

    def window(office: Any, page: str, target: object) -> QWidget:
        made = open_window(office, Jobs(), Failures(), Preferences(Memory()))
        made.open_page(page, target)
        return made

    def moves() -> QWidget:
        made = window(scene.old, "register", None)
        made.page("register").current.open_moves()
        return made

    yield "transfers-arrivals", lambda: window(scene.new, "register", Show.ARRIVALS)
    yield "transfers-above", lambda: window(scene.above, "reception", "transfers")
    yield "transfers-left", moves
    yield "transfers-overview", lambda: window(scene.new, "overview", None)


if __name__ == "__main__":
    sys.exit(main())
