"""Dialogs for files begin where an officer's files are."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services.exchange import drives
from desktop.services.exchange.drives import Drive
from desktop.ui.files import ask_files, ask_folder, ask_open, ask_save, package_filter


@pytest.fixture
def page(qtbot, monkeypatch) -> QWidget:
    """A page of a program that stands where Qt would begin: nothing was chosen yet."""
    made = QWidget()
    qtbot.addWidget(made)
    monkeypatch.chdir(QFileDialog(made).directory().absolutePath())
    return made


def asked(page: QWidget):
    """Each kind of dialog once, open."""
    kinds = package_filter()
    yield ask_open(page, "Thư mời", kinds, print)
    yield ask_save(page, "Ghi", "thu-moi.skh", kinds, print)
    yield ask_files(page, "Gói", kinds, print)
    yield ask_folder(page, "Thư mục", print)


def test_every_dialog_has_the_stick_at_hand_and_begins_there(page, tmp_path, monkeypatch) -> None:
    stick = tmp_path / "KINGSTON"
    stick.mkdir()
    monkeypatch.setattr(drives, "removable", lambda: [Drive("KINGSTON", stick, 1)])
    for dialog in asked(page):
        assert Path(dialog.directory().absolutePath()) == stick
        assert Path(dialog.sidebarUrls()[0].toLocalFile()) == stick
        dialog.reject()


def test_without_a_stick_none_begins_in_the_programs_own_folder(page, monkeypatch) -> None:
    monkeypatch.setattr(drives, "removable", list)
    for dialog in asked(page):
        assert Path(dialog.directory().absolutePath()) != Path.cwd()
        dialog.reject()
