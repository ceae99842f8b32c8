"""No word is cut: at every size people have, at 100 to 200 % text, and with words half as long again."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from desktop.errors import AppError
from desktop.ui.errors import Failures
from desktop.ui.pages.entry.first_run import FirstRunPage
from desktop.ui.pages.entry.lock import LockPage
from desktop.ui.pages.entry.login import LoginPage
from desktop.ui.pages.entry.recovery import RecoveryPage
from desktop.ui.preferences import Preferences
from desktop.ui.theme import theme
from desktop.ui.window import Window
from tests.ui.clipping import clipped, overlapping
from tests.ui.fakes import KEY, OFFICER, Memory
from tests.ui.sample_pages import SAMPLES

SIZES = ((1024, 768), (1366, 768), (1920, 1080))
SCALES = (1.0, 1.5, 2.0)


def login() -> QWidget:
    page = LoginPage()
    page.offer([OFFICER, "Trần Quốc Tuấn"], OFFICER)
    page.entry.refuse("Tên cán bộ hoặc mật khẩu chưa đúng.", 12)
    return page


def recovery() -> QWidget:
    page = RecoveryPage()
    page.offer([OFFICER])
    page.refuse("Khóa khôi phục chưa đúng. So từng dòng với tờ giấy khôi phục.")
    return page


def first_run(step: int) -> Callable[[], QWidget]:
    def make() -> QWidget:
        draft = {"name": "Xã Bình Hòa", "code": "26740", "province": "Đồng Nai"}
        page = FirstRunPage(Preferences(Memory(**{"ui.first_run": draft})))
        if step == 1:
            page.go_on()
            page.go_on()  # shows what lacks
        if step == 2:
            page.show_key(KEY, b"%PDF")
            page.go_on()
        return page

    return make


PAGES = {
    "login": login,
    "lock": lambda: LockPage(OFFICER),
    "recovery": recovery,
    "first run 1": first_run(0),
    "first run 2": first_run(1),
    "first run 3": first_run(2),
}


class Longer(QTranslator):
    """A language whose every sentence is 40 % longer."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, _note: str | None = None, _n: int = -1) -> str:
        words = source.split(" ")
        extra = words[: max(len(words) * 2 // 5, 1)]
        return " ".join([*words, *extra]) if len(source) > 3 else source


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    translator = Longer()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def look_at(qtbot, page: QWidget, size: tuple[int, int]) -> list[str]:
    page.resize(*size)
    page.show()
    qtbot.waitExposed(page)
    QCoreApplication.sendPostedEvents()
    others = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not page]
    assert [type(one).__name__ for one in others if one.parent() is None] == []
    assert page.size().toTuple() == size, "the window was pushed larger than the screen"
    return [*clipped(page), *overlapping(page)]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_before_the_window(qtbot, name: str, size: tuple[int, int], scale: float) -> None:
    theme().choose(scale=scale)
    page = PAGES[name]()
    qtbot.addWidget(page)
    assert look_at(qtbot, page, size) == []


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
def test_in_the_window(qtbot, window: Window, size: tuple[int, int], scale: float) -> None:
    theme().choose(scale=scale)
    found = {}
    for spec in SAMPLES:
        window.open_page(spec.key)
        found[spec.key] = look_at(qtbot, window, size)
    window.help.toggle()
    found["help"] = look_at(qtbot, window, size)
    assert found == {name: [] for name in found}


def test_when_the_text_grows_under_an_open_window(qtbot, window: Window) -> None:
    for scale in (1.3, 2.0, 1.0):
        theme().choose(scale=scale)
        assert look_at(qtbot, window, (1366, 768)) == []


@pytest.mark.usefixtures("longer")
@pytest.mark.parametrize("name", PAGES)
def test_with_longer_words_before_the_window(qtbot, name: str) -> None:
    page = PAGES[name]()
    qtbot.addWidget(page)
    assert look_at(qtbot, page, (1024, 768)) == []


@pytest.mark.usefixtures("longer")
def test_with_longer_words_in_the_window(qtbot, window: Window) -> None:
    for spec in SAMPLES:
        window.open_page(spec.key)
        assert look_at(qtbot, window, (1024, 768)) == []


class DataDamaged(AppError):
    code = "data_damaged"


@pytest.mark.parametrize("scale", SCALES)
def test_in_a_message(qtbot, caplog, scale: float) -> None:
    theme().choose(scale=scale)
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(1024, 768)
    parent.show()
    box = Failures().show(DataDamaged(), parent)
    qtbot.waitExposed(box)
    assert clipped(box) == []
    assert box.height() <= 768
    box.accept()
