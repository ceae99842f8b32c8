"""Qt's own words are Vietnamese; the sentences of the source are found by Qt's tools."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit

from desktop.ui.app import application, translate
from desktop.ui.assets import TRANSLATIONS

TOOLS = Path(sys.executable).parent
STANDARD = {
    "Ok": "Đồng ý",
    "Cancel": "Hủy",
    "Yes": "Có",
    "No": "Không",
    "Save": "Lưu",
    "Open": "Mở",
    "Close": "Đóng",
    "Discard": "Không lưu",
    "Retry": "Thử lại",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("i18n")
    subprocess.run(
        [TOOLS / "pyside6-lrelease", "-silent", TRANSLATIONS / "qtbase_vi.ts",
         "-qm", made / "qtbase_vi.qm"],
        check=True,
    )  # fmt: skip
    return made


@pytest.fixture
def vietnamese(qapp: QApplication, folder: Path, monkeypatch) -> None:
    monkeypatch.setattr("desktop.ui.app.TRANSLATIONS", folder)
    translators = translate(qapp, "vi")
    assert len(translators) == 1
    yield
    for one in translators:
        qapp.removeTranslator(one)


@pytest.mark.usefixtures("vietnamese")
def test_the_buttons_of_dialogs_are_vietnamese(qtbot) -> None:
    for name, words in STANDARD.items():
        box = QDialogButtonBox(QDialogButtonBox.StandardButton[name])
        qtbot.addWidget(box)
        assert box.buttons()[0].text().replace("&", "") == words


@pytest.mark.usefixtures("vietnamese")
def test_the_menu_of_a_line_of_text_is_vietnamese(qtbot) -> None:
    line = QLineEdit("Đào")
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    qtbot.addWidget(menu)
    texts = [action.text().replace("&", "").split("\t")[0] for action in menu.actions()]
    assert [text for text in texts if text] == [
        "Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xóa", "Chọn tất cả",
    ]  # fmt: skip


@pytest.mark.usefixtures("vietnamese")
def test_what_qt_asks_us_for_is_asked_under_the_names_we_translate(folder: Path) -> None:
    """Every sentence of ours is one that Qt really has: its German translation knows it too."""
    german, ours = QTranslator(), QTranslator()
    assert german.load("qtbase_de", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert ours.load("qtbase_vi", str(folder))
    unknown = []
    for context in ET.parse(TRANSLATIONS / "qtbase_vi.ts").getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            assert ours.translate(name, source)
            if not german.translate(name, source):
                unknown.append((name, source))
    assert unknown == []


def test_the_months_are_vietnamese(qapp) -> None:
    application([])
    assert QLocale().monthName(3).lower() == "tháng 3"
    assert QLocale().dayName(1) == "Thứ Hai"
    assert QCoreApplication.applicationName() == "sokhuyenhoc"
