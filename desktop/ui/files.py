"""Asking for files and folders without stopping the event loop."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

Then = Callable[[Path], object]
Mode, Accept = QFileDialog.FileMode, QFileDialog.AcceptMode


def package_filter() -> str:
    """The filter of our own package files."""
    return QCoreApplication.translate("files", "Gói Sổ Khuyến học (*.skh)")


def workbook_filter() -> str:
    """The filter of workbooks we can read."""
    return QCoreApplication.translate("files", "Bảng tính (*.xlsx *.xls *.ods *.csv)")


def ask_open(parent: QWidget, title: str, kinds: str, then: Then) -> QFileDialog:
    """Let the person choose a file that exists."""
    return _ask(parent, title, Mode.ExistingFile, Accept.AcceptOpen, then, kinds=kinds)


def ask_save(parent: QWidget, title: str, name: str, kinds: str, then: Then) -> QFileDialog:
    """Let the person choose where to write; asks before an old file is replaced."""
    dialog = _ask(parent, title, Mode.AnyFile, Accept.AcceptSave, then, kinds=kinds)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.selectFile(name)
    dialog.filterSelected.connect(partial(_follow_kind, dialog))
    return dialog


def _follow_kind(dialog: QFileDialog, kind: str) -> None:
    """Give the name the ending of the kind that was chosen."""
    ending = kind.rpartition("*")[2].rstrip(")")
    (chosen,) = dialog.selectedFiles()
    dialog.setDefaultSuffix(ending.lstrip("."))
    dialog.selectFile(Path(chosen).with_suffix(ending).name)


def ask_folder(parent: QWidget, title: str, then: Then) -> QFileDialog:
    """Let the person choose a folder, a USB stick for example."""
    dialog = _ask(parent, title, Mode.Directory, Accept.AcceptOpen, then)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return dialog


def _ask(
    parent: QWidget,
    title: str,
    mode: QFileDialog.FileMode,
    accept: QFileDialog.AcceptMode,
    then: Then,
    *,
    kinds: str = "",
) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(accept)
    if kinds:
        dialog.setNameFilter(kinds)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
