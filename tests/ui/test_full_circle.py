"""What a newcomer does with two offices, three PCs and a stick, in whole windows, by keyboard."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.domain.names import fold
from desktop.services.exchange import drives
from desktop.services.exchange.drives import Drive
from desktop.services.register.families import FamilyQuery
from desktop.services.workplace import Workplace
from desktop.ui.entering import open_window
from desktop.ui.errors import Failures
from desktop.ui.garbage import Collector
from desktop.ui.jobs import Jobs
from desktop.ui.preferences import Preferences
from tests import builders
from tests.ui.fakes import Memory
from tests.ui.typing import answer, focused, key, press, walk_to

Key, ALT, CTRL = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SIZE = (1366, 740)


class Desk:
    """A PC and who sits at it, without a mouse."""

    def __init__(self, qtbot, workplace: Workplace) -> None:
        self._qtbot, self.workplace, self.jobs = qtbot, workplace, Jobs()
        self.window = open_window(workplace, self.jobs, Failures(), Preferences(Memory()))
        qtbot.addWidget(self.window)
        self.window.resize(*SIZE)

    def sit_down(self, page: str, part: str = "") -> None:
        """Turn to this PC, and open a page with Ctrl+K and one of its parts with the arrows."""
        self.window.show()
        self.come_to_the_front()
        self._qtbot.keyClick(self.window, Key.Key_K, CTRL)
        press(fold(page))
        key(self._qtbot, Key.Key_Return)
        choice = getattr(self.page, "choice", None)
        if part and choice.key != part:
            walk_to(self._qtbot, choice)
            for _ in range(6):
                key(self._qtbot, Key.Key_Left)
            while choice.key != part:
                key(self._qtbot, Key.Key_Right)

    def come_to_the_front(self) -> None:
        """What a desktop does when a dialog is closed, and does not when there is none."""
        with self._qtbot.waitActive(self.window):
            self.window.activateWindow()

    @property
    def page(self):
        return self.window.page(self.window.current)

    def push(self, button: QAbstractButton, *files: Path) -> None:
        """Walk to a button, press it, choose files if it asks for some, and wait."""
        walk_to(self._qtbot, button)
        self.go_on(*files)

    def go_on(self, *files: Path) -> None:
        """Press what has the keyboard already: the next step."""
        key(self._qtbot, Key.Key_Space)
        self.choose(*files)

    def choose(self, *files: Path) -> None:
        """Choose files in the dialog that is open, and wait for what follows."""
        if files:
            answer(self.window, *files)
            self.come_to_the_front()
        self._qtbot.waitUntil(lambda: not self.jobs.busy)
        for _ in range(3):  # a preview that is followed by the taking
            QApplication.processEvents()
            self._qtbot.waitUntil(lambda: not self.jobs.busy)

    def rename_first_family(self, name: str) -> None:
        """Edit the head of the first family."""
        first = self.workplace.register.page(FamilyQuery())[0]
        self.workplace.register.edit_family(first.id, head_name=name)

    def names(self) -> list[str]:
        """The heads of all families here."""
        return sorted(one.name for one in self.workplace.register.page(FamilyQuery()))


@pytest.fixture
def stick(tmp_path, monkeypatch) -> Path:
    """A stick in whichever PC somebody sits at."""
    place = tmp_path / "KINGSTON"
    place.mkdir()
    monkeypatch.setattr(drives, "removable", lambda: [Drive("KINGSTON", place, 10**9)])
    return place


@pytest.fixture
def desk(qtbot, qapp, opened) -> Iterator[Callable[[Workplace], Desk]]:
    desks: list[Desk] = []

    def make(workplace: Workplace) -> Desk:
        desks.append(Desk(qtbot, opened(workplace)))
        return desks[-1]

    collector = Collector(qapp)
    yield make
    for one in desks:
        one.jobs.stop()
    collector.deleteLater()
    gc.enable()


def enrol(qtbot, province: Desk, commune: Desk, stick: Path) -> None:
    """Invitation, request, the fingerprint over the phone, grant."""
    invitation, request, grant = (stick / f"{name}.skh" for name in ("moi", "xin", "cap"))
    province.sit_down("Tổng quan")
    province.go_on()
    assert province.window.current == "exchange"
    province.go_on(invitation)

    commune.sit_down("Gửi – nhận")
    commune.go_on(invitation)
    commune.go_on()  # compared over the phone
    commune.go_on(request)
    letters = commune.page.join.letters.letters

    province.sit_down("Gửi – nhận", "enrol")
    province.push(province.page.enrol.request.drop.choose, request)
    press(letters)
    key(qtbot, Key.Key_Return)
    province.choose(grant)

    commune.sit_down("Gửi – nhận")
    commune.go_on(grant)
    assert focused() is commune.page.send.go


def take_in(qtbot, main: Desk, second: Desk, stick: Path) -> None:
    """The second PC asks, the main one compares and grants."""
    request, grant = stick / "xin-may.skh", stick / "cap-may.skh"
    second.sit_down("Tổng quan")
    second.go_on()
    press("Máy xách tay")
    key(qtbot, Key.Key_Tab)
    second.go_on(request)
    letters = second.page.pcs.join.letters.letters

    main.sit_down("Gửi – nhận", "pcs")
    main.push(main.page.pcs.add.open, request)
    press(letters)
    key(qtbot, Key.Key_Return)
    main.choose(grant)

    second.sit_down("Gửi – nhận", "pcs")
    second.push(second.page.pcs.join.open, grant)


def meet(desk: Desk, folder: Path) -> None:
    """Exchange with the office's other PCs."""
    desk.sit_down("Gửi – nhận", "pcs")
    part = desk.page.pcs.folder
    if desk.workplace.sharing.folder() is None:
        desk.push(part.choose, folder)
    desk.push(part.go)
    assert focused() is part.go


def hand_over(commune: Desk, province: Desk, stick: Path) -> None:
    """Send on the stick, receive, bring the receipt back."""
    before = set(stick.glob("*.skh"))
    commune.sit_down("Gửi – nhận", "main")
    commune.push(commune.page.send.go)
    assert "an toàn để rút USB" in commune.page.send.result.checked.text()
    (package,) = set(stick.glob("*.skh")) - before
    commune.go_on()

    province.sit_down("Tiếp nhận", "inbox")
    inbox = province.page.inbox
    province.push(inbox.drop.choose, package)
    assert focused() is inbox.go
    province.go_on()
    assert focused() is inbox.answer
    province.go_on(stick)
    (receipt,) = set(stick.glob("bien-nhan-*.skh")) - before
    province.push(inbox.leave)

    commune.sit_down("Gửi – nhận", "main")
    commune.push(commune.page.inbox.drop.choose, receipt)
    assert commune.workplace.exchange.unsent().changes == 0
    assert "Không cần gửi" in commune.page.send.what.text()


def test_the_full_circle_by_keyboard(qtbot, desk, stick, tmp_path) -> None:
    main = desk(builders.a_commune_in_november(tmp_path))
    province = desk(builders.a_receiver(tmp_path))
    second = desk(builders.a_second_pc(main.workplace, tmp_path))
    (shared := tmp_path / "trao đổi").mkdir()

    enrol(qtbot, province, main, stick)
    take_in(qtbot, main, second, stick)
    assert second.names() == main.names()

    main.rename_first_family("Lê Thị Ánh")
    second.rename_first_family("Lê Thị Ảnh")
    meet(second, shared)
    meet(main, shared)
    assert len(main.workplace.conflicts.lines()) == 1
    main.sit_down("Gửi – nhận", "conflicts")
    key(qtbot, Key.Key_Tab)
    qtbot.keyClick(focused(), Key.Key_1, ALT)
    assert not main.workplace.conflicts.lines()

    hand_over(main, province, stick)
    assert province.names() == main.names()

    main.rename_first_family("Lê Thị Ánh Tuyết")
    hand_over(main, province, stick)
    assert "Lê Thị Ánh Tuyết" in province.names()
    meet(main, shared)
    meet(second, shared)
    assert second.names() == main.names()
