"""Pictures of every page: `python -m tests.screenshots [--to DIR] [--data FILE …]`.

Each page is painted offscreen at the sizes people have: 1366×768 at 100 % in light and dark, and
1024×768 at 150 %. Without a data file the pages of the registry are left out, and the building
blocks stand in for them.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

from desktop.ui import icons
from desktop.ui.app import application, translate
from desktop.ui.errors import Failures
from desktop.ui.jobs import Jobs
from desktop.ui.preferences import Preferences
from desktop.ui.theme import Mode, theme
from tests.ui.fakes import KEY, OFFICER, Memory, Workplace


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
    parser.add_argument("--only", default="", help="paint only pages whose name holds this")
    given = parser.parse_args(arguments)
    given.to.mkdir(parents=True, exist_ok=True)
    app = application(sys.argv[:1])
    translate(app, "vi")
    qInstallMessageHandler(complain)
    icons.follow(theme())
    count = 0
    for look in LOOKS:
        theme().choose(mode=look.mode, scale=look.scale)
        for name, make in (*entry_pages(), *window_pages()):
            if given.only in name:
                shoot(make(), look).save(str(given.to / f"{name}-{look.name}.png"))
                count += 1
    print(f"{count} pictures in {given.to}")
    return 0


def shoot(page: QWidget, look: Look) -> Any:
    """A picture of a page at one look; the page is gone afterwards."""
    page.resize(look.width, look.height)
    page.show()
    settle()
    picture = page.grab()
    page.close()
    page.deleteLater()
    settle()
    return picture


def complain(_kind: object, _context: object, message: str) -> None:
    """Print Qt's complaints but for one that means nothing offscreen."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def settle(milliseconds: int = 60) -> None:
    """Let layouts and timers come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def entry_pages() -> Iterator[Made]:
    """What stands before the window."""
    from desktop.ui.pages.first_run import FirstRunPage  # noqa: PLC0415 - after the application
    from desktop.ui.pages.lock import LockPage  # noqa: PLC0415 - as above
    from desktop.ui.pages.login import LoginPage  # noqa: PLC0415 - as above
    from desktop.ui.pages.recovery import RecoveryPage  # noqa: PLC0415 - as above

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


def window_pages() -> Iterator[Made]:
    """The window, at each of its pages."""
    from tests.ui.sample_pages import SAMPLES  # noqa: PLC0415 - after the application

    def window(key: str, then: Callable[[Any], object] = lambda _window: None) -> QWidget:
        from desktop.domain.names import fold  # noqa: PLC0415 - as above
        from desktop.ui.context import PageContext  # noqa: PLC0415 - as above
        from desktop.ui.finders import family_finder, village_finder  # noqa: PLC0415 - as above
        from desktop.ui.window import Window  # noqa: PLC0415 - as above

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
        yield f"window-{spec.key}", lambda key=spec.key: window(key)
    yield "window-search", lambda: window("register", search)
    yield "window-toast", lambda: window("register", lambda m: m.toast.say("Đã xóa 1 hộ.", print))
    yield "window-help", lambda: window("overview", lambda m: m.help.toggle())


if __name__ == "__main__":
    sys.exit(main())
